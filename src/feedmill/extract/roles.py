"""What each line of a scraped text is, and why: the one place where roles are handed out.

A line gets a role once. Whatever nothing else claims is the article's text, so that a paragraph is never lost.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import Enum, StrEnum
from functools import lru_cache

from feedmill.extract.phrases.bylines import Byline, read_byline
from feedmill.extract.phrases.shapes import A_MENU, furniture, is_menu, is_prose
from feedmill.extract.phrases.vocabulary import address
from feedmill.text import clean, fold, one_line, without_zero_width

_SHORT = 40  # characters of a line that is likely to be met again
_COMPARED = 200  # characters of a line that may be compared with others
_PRIVATE = re.compile("[\ue000-\uf8ff]")
_ICON = (
    re.compile(  # of a font of icons: where its text is copied it shows nothing; amid Chinese it is a rare character
        "(?<![\u4e00-\u9fff\ue000-\uf8ff])[\ue000-\uf8ff]+|[\ue000-\uf8ff]+(?![\u4e00-\u9fff\ue000-\uf8ff])"
    )
)
# White space but single spaces; none stands beyond the ideographic one.
_WIDE = ("  ", *(chr(code) for code in range(0x3001) if chr(code).isspace() and chr(code) not in " \n"))


def known_as(byline: Byline, text: str, fields: str) -> str:
    """What a byline is told to be: `fields` where it tells any; else a label of no field, a counter, or a flag."""
    if any(name for name, _ in byline.told):
        return fields
    if byline.told:
        return "a label"
    return "a counter" if any(map(str.isdigit, text)) else "a flag of the page"


class Role(StrEnum):
    """The part that a line plays."""

    TITLE = "title"
    SITE = "site"
    BYLINE = "byline"
    BOILERPLATE = "boilerplate"
    CAPTION = "caption"
    ATTRIBUTION = "attribution"
    REFERENCE = "reference"
    BEHIND = "behind the end"


class _Unasked(Enum):
    """Stands for what was not looked at yet."""

    YET = 0


@dataclass(slots=True)
class Line:
    """One line that is not blank. `number` counts from 1 in the file; `gap`: a blank line stands before it.

    What a line is by itself is found out when it is first asked for, and kept: several look at the same lines.
    """

    number: int
    raw: str
    text: str  # on one line, cleaned
    _key: str | None  # None: not compared yet
    gap: bool
    role: Role | None = None
    reason: str = ""
    learned: bool = False  # it stands in many documents from here (`extract.frame`)
    shared: bool = False  # a page may say it amid an article, and does so in other documents from here
    prose: bool = field(init=False)  # whether it is a paragraph, or a sentence
    free: bool = True  # whether no role is given yet
    kept: bool = False  # it is text, whatever it looks like
    parts: tuple[Line, ...] = ()  # the lines of the file, where it is made of several
    _frame: str | None = None
    _byline: Byline | _Unasked | None = _Unasked.YET

    def __post_init__(self) -> None:
        self.prose = is_prose(self.text)  # all rules ask for it

    def claim(self, role: Role, reason: str) -> None:
        """Give the line its role, unless it has one."""
        if self.free and not self.kept:
            self.role, self.reason, self.free = role, reason, False

    def release(self) -> None:
        """Take its role from it."""
        self.role, self.reason, self.free = None, "", True

    @property
    def key(self) -> str:
        """What it is compared by."""
        if self._key is None:
            self._key = fold(self.text) if len(self.text) <= _COMPARED else self.text
        return self._key

    @property
    def frame(self) -> str:
        """Why it belongs to a page's frame, wherever it stands; "" where it does not."""
        if self._frame is None:
            told = _known_frame if len(self.text) <= _SHORT else _frame_of
            self._frame = told(self.text, self.raw)
        return self._frame

    @property
    def byline(self) -> Byline | None:
        """What it tells, if it is a byline."""
        if self._byline is _Unasked.YET:
            self._byline = (_known_byline if len(self.raw) <= _SHORT else read_byline)(self.raw)
        return self._byline

    @property
    def dated(self) -> bool:
        """Whether it tells when an article was published."""
        return self.byline is not None and any(name == "published" for name, _ in self.byline.told)

    def tell(self, byline: Byline | None) -> None:
        """Take it for this byline, or for none, whatever it is by itself."""
        self._byline = byline

    @property
    def bare_address(self) -> bool:
        """Whether it is a web address and nothing else."""
        return "://" in self.text and address(self.text) == self.text


def joined(parts: Sequence[Line], text: str) -> list[Line]:
    """One line in the place of several, in a list as slices want it; `text` is what it says."""
    files = tuple(line for part in parts for line in part.parts or (part,))
    learned, kept = all(part.learned for part in parts), any(part.kept for part in parts)
    return [Line(parts[0].number, text, text, None, parts[0].gap, learned=learned, kept=kept, parts=files)]


def _frame_of(text: str, raw: str) -> str:
    return furniture(text) or (A_MENU if is_menu(raw, is_wide=raw != text) else "")


# Short lines stand in document after document: menus, buttons, bylines of the same few people.
_known_frame = lru_cache(maxsize=4096)(_frame_of)
_known_byline = lru_cache(maxsize=4096)(read_byline)


def read_lines(text: str, first_line: int) -> list[Line]:
    """The lines of `text` that show something."""
    if _PRIVATE.search(text):
        text = _ICON.sub("", text)
    lines: list[Line] = []
    gap = True
    is_clean = "\r" not in text and without_zero_width(text) is text and clean(text) is text  # then no line needs it
    wide = [space for space in _WIDE if space in text]
    for number, line in enumerate(text.split("\n"), first_line):
        raw = line.strip()
        if not is_clean:
            shown = one_line(line)
        else:  # mostly as it stands: splitting each line into its words would cost more than all else here
            shown = " ".join(raw.split()) if wide and any(map(raw.__contains__, wide)) else raw
        if shown:
            lines.append(Line(number, raw, shown, None, gap))
        gap = not shown
    return lines
