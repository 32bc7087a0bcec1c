"""What stands between a title and the text: a table of contents, rows of labels, the heading of a lead."""

from __future__ import annotations

import re
from collections.abc import Sequence

from feedmill.extract.frame import forget
from feedmill.extract.phrases.vocabulary import HAN
from feedmill.extract.roles import Line, Role

ROW = re.compile(
    r"(?:[\u4e00-\u9fff]{2,6}\s*[:：]|[A-Z][a-z]+(?: [a-z]+){0,2}\s*:)\s*\S.{0,60}"
)  # a label, whatever it says
_CONTENTS = re.compile(r"(?:本文|文章)?目[录錄]|(?:table of )?contents|on this page|in this article", re.IGNORECASE)
OF_LEAD = re.compile(
    r"(?:summary|abstract|摘要|导语|導語|导读|導讀|核心提示)\s*[:：]?", re.IGNORECASE
)  # stands alone above a lead

_LEAD = 45  # characters of its first line where a program broke it


def heads_lead(lines: Sequence[Line], start: int) -> bool:
    """Whether a heading of its own stands above the first paragraph: "Summary", as papers and briefs have it."""
    if not 0 < start < len(lines) or not lines[start - 1].gap or HAN.search(lines[start - 1].text):
        return False
    heads = OF_LEAD.fullmatch(lines[start - 1].text) and (lines[start].prose or len(lines[start].text) > _LEAD)
    if heads:
        forget(lines[start - 1 : start])  # a series has it in each of its texts
    return bool(heads)


def claim_contents(lines: Sequence[Line], first: int, start: int) -> None:
    """A table of contents above the text: each of its lines stands below again, as a heading."""
    heading = next((number for number in range(first, start) if _CONTENTS.fullmatch(lines[number].text)), None)
    if heading is None:
        return
    for number in range(heading, start):
        if any(other.key == lines[number].key for other in lines[number + 1 :] if not other.prose):
            lines[number].claim(Role.BOILERPLATE, "stands in a table of contents")


def claim_rows(lines: Sequence[Line], first: int, start: int) -> None:
    """Lines between the title and the text that are a label and its value, several in a row, are none of the text."""
    rows = {n for n in range(first, start) if not lines[n].prose and ROW.fullmatch(lines[n].text)}
    for number in rows:
        if rows & {number - 1, number + 1}:
            lines[number].claim(Role.BYLINE, "one of several labels")
