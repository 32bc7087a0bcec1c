"""The title of a Markdown text: which heading or first line is it, and whether the body repeats it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from feedmill.extract.markdown.blocks import Block, Kind
from feedmill.extract.markdown.inline import plain
from feedmill.extract.markdown.translation import LINK
from feedmill.extract.phrases.titles import LONGEST, names_a_section, reads_like_title, same_title

_ATX = re.compile(r"#[ \t]+(\S.*?)(?:[ \t]+#+)?[ \t]*$", re.MULTILINE)
_MARKUP = 100  # characters of marks and an address that a title may be wrapped in
_UNSPACED = re.compile(r"\A#{1,6}(?=[^\s#])(?!.*#)")  # "#Title": a heading by habit, if not by CommonMark
_FENCE = re.compile(r"^ {0,3}(`{3,}|~{3,})(.*)$", re.MULTILINE)


class Title(NamedTuple):
    """A title found: its text, where, an address it links to, and what leaves the body, from `start` up to `end`."""

    text: str
    how: str
    url: str = ""
    start: int = 0
    end: int = 0  # 0: nothing leaves the body
    reason: str = ""
    opens: bool = False  # it is the first thing of the text


def find_title(text: str, lines: Sequence[str], opening: Block | None, first_line: int, known: str) -> Title | None:
    """The title that `text` gives itself; `opening` is its first block that is not mere furniture.

    An opening heading first, then the only heading of the first level, then a first line that reads
    like a title. With a `known` title only what leaves the body counts.
    """
    if opening is not None and opening.kind is Kind.HEADING and plain(opening.text):
        return _opening_heading(text, lines, opening, known)
    first = _first_line(lines, opening, known)
    if known:
        return first
    heading = _heading(text)
    if heading is None or _heading(text, heading.end()) is not None:
        return first
    where = f"heading on line {first_line + text.count(chr(10), 0, heading.start())}"
    return Title(plain(heading[1]), where, "", heading.start(), heading.end(), "the title")


def _opening_heading(text: str, lines: Sequence[str], opening: Block, known: str) -> Title:
    shown = plain(opening.text)
    link = LINK.fullmatch(opening.text.strip())
    title = Title(shown, "first heading", link[2] if link else "")
    if not known:
        return _leaving(title, lines, opening, "the title")
    if same_title(shown, known):
        return _leaving(title, lines, opening, "repeats the title")
    others = max(0, offset(lines, opening.end) - 1)
    if opening.level > 1 or names_a_section(shown) or _heading(text, others) is not None:
        return title
    return _leaving(title, lines, opening, "the article's own title line")


def _first_line(lines: Sequence[str], opening: Block | None, known: str) -> Title | None:
    if opening is None or opening.kind is not Kind.PARAGRAPH or opening.end != opening.start + 1:
        return None
    if len(opening.text) > _MARKUP + (len(known) if known else LONGEST):
        return None
    shown = plain(_UNSPACED.sub("", opening.text, count=1))
    if known:
        repeats = same_title(shown, known) and len(shown) <= len(known) + 10
        return _leaving(Title(shown, "first line"), lines, opening, "repeats the title") if repeats else None
    if not reads_like_title(shown) or not any(line.strip() for line in lines[opening.end :]):
        return None
    link = LINK.fullmatch(opening.text.strip())
    return _leaving(Title(shown, "first line", link[2] if link else ""), lines, opening, "the title")


def offset(lines: Sequence[str], number: int) -> int:
    """Where line `number`, counted from 0, begins in the text."""
    return sum(len(line) + 1 for line in lines[:number])


def _leaving(title: Title, lines: Sequence[str], block: Block, reason: str) -> Title:
    start, end = offset(lines, block.start), offset(lines, block.end)
    return title._replace(start=start, end=end, reason=reason, opens=True)


def _heading(text: str, start: int = 0) -> re.Match[str] | None:
    """The first heading of the first level outside code, behind `start`, that shows something."""
    at = text.find("\n# ", start)
    code = _code(text) if at >= 0 and ("```" in text or "~~~" in text) else []
    while at >= 0:
        while code and code[-1][1] <= at:
            code.pop()
        heading = _ATX.match(text, at + 1) if not code or at < code[-1][0] else None
        if heading and plain(heading[1]):
            return heading
        at = text.find("\n# ", at + 1)
    return None


def _code(text: str) -> list[tuple[int, int]]:
    """Where fenced code stands, the last first (CommonMark section 4.5)."""
    spans: list[tuple[int, int]] = []
    opened: re.Match[str] | None = None
    for fence in _FENCE.finditer(text):
        if opened is None:
            opened = fence
        elif fence[1].startswith(opened[1]) and not fence[2].strip():
            spans.append((opened.start(), fence.end()))
            opened = None
    if opened is not None:
        spans.append((opened.start(), len(text)))
    return spans[::-1]
