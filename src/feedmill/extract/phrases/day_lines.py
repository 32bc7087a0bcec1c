"""A line that says when something was written, and nothing else but by whom: "January 13, 2026 | 4 min read"."""

from __future__ import annotations

import re
from datetime import UTC

from feedmill import dates
from feedmill.extract.phrases.names import names
from feedmill.extract.phrases.persons import is_somebody

_LONGEST = 80  # characters
_SAID = re.compile(  # beside a day
    r"\b(?:first |originally )?(?:posted|published|written|dated?|created)(?: on| at| in)?\b\s*:?|\b(?:on|by|at)\b"
    r"|\d{1,3}[\s-]*min(?:ute)?s?\.?(?: read(?:ing time)?)?|\d{1,2}:\d\d(?::\d\d)?(?:\s?[ap]\.?m\.?)?(?: [A-Z]{2,4}\b)?"
    r"|\bUhr\b"
    r"|(?:发[布表佈]|發[佈布表]|刊登|撰写)(?:日期|时间|時間)?[于於]?\s*[:：]?|(?:日期|时间|時間)\s*[:：]"
    r"|星期.|[周週][一二三四五六日]"
    r"|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b,?",
    re.IGNORECASE,
)
_PARTS = re.compile(r"\s*[|｜·•●⋅/]\s*|\s+[-–—]\s+|\s{2,}")
_SECTION = 24  # characters
_NAMES_SECTION = re.compile(
    r"(?!.*(?:[Uu]pdat|[Mm]odif|更新|截止))(?:[A-Z][\w'’-]*(?: (?:[A-Z]|&|and\b)[\w'’-]*)*|\w+)"
)


def day_in(line: str, *, beside_section: bool = False) -> str:
    """The one day of a line that says nothing but when, and by whom, or in which section; "" for none."""
    found = dates.find(line, UTC) if len(line) <= _LONGEST else None
    if found is None or dates.find(line[found.end :], UTC) is not None:
        return ""
    sides = (line[: found.start], line[found.end :])
    rest = [part.strip(" ,，.:：()（）-–—") for side in sides for part in _PARTS.split(_SAID.sub("  ", side))]
    for part in filter(None, rest):
        is_section = beside_section and len(part) <= _SECTION and _NAMES_SECTION.fullmatch(part) is not None
        if not (all(map(is_somebody, names(part) or [part])) or is_section):
            return ""
    return found.text.strip()
