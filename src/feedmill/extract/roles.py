"""What each line of a scraped text is, and why: the one place where roles are handed out.

A line gets a role once. Whatever nothing else claims is the article's text, so that a paragraph is never lost.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from feedmill.text import fold, one_line

_COMPARED = 200  # characters of a line that may be compared with others


class Role(StrEnum):
    """The part that a line plays."""

    TITLE = "title"
    SITE = "site"
    BYLINE = "byline"
    BOILERPLATE = "boilerplate"
    CAPTION = "caption"
    ATTRIBUTION = "attribution"
    REFERENCE = "reference"


@dataclass(slots=True)
class Line:
    """One line that is not blank. `number` counts from 1 in the file; `gap`: a blank line stands before it."""

    number: int
    raw: str
    text: str  # on one line, cleaned
    key: str  # for comparing
    gap: bool
    role: Role | None = None
    reason: str = ""

    def claim(self, role: Role, reason: str) -> None:
        """Give the line its role, unless it has one."""
        if self.role is None:
            self.role, self.reason = role, reason

    @property
    def free(self) -> bool:
        """Whether no role is given yet."""
        return self.role is None


def read_lines(text: str, first_line: int) -> list[Line]:
    """The lines of `text` that show something."""
    lines: list[Line] = []
    gap = True
    for number, raw in enumerate(text.split("\n"), first_line):
        shown = one_line(raw) if raw and not raw.isspace() else ""
        if shown:
            lines.append(Line(number, raw.strip(), shown, fold(shown) if len(shown) <= _COMPARED else shown, gap))
        gap = not shown
    return lines
