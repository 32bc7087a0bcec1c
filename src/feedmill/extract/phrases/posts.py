"""Who posted something, and when, as the programs of blogs and of pages of links write it in one line."""

from __future__ import annotations

import re
from datetime import UTC

from feedmill import dates
from feedmill.extract.phrases.labels import LABEL_WORD, SPACED_LABEL
from feedmill.extract.phrases.mediums import without_place
from feedmill.extract.phrases.writers import dated_by

_POINTS = re.compile(r"\d+ points? by (\S{2,30}) .{0,80}")
_POSTED = re.compile(
    r"posted @ (?P<date>20\d\d-\d\d-\d\d \d\d:\d\d)\s+(?P<who>\S{2,30})\s+(?:阅读|閱讀|views?|reads?)\s*[(（].*",
    re.IGNORECASE,
)
_AT = (" 于", " 於")
_VERB = re.compile(r"(?:[发發][布佈表帖文]|[创創]建|[张張][贴貼]|写下)[了。]?")


def around_date(before: str, behind: str) -> tuple[str, str]:
    """What stands round a date, as it would stand elsewhere.

    "甲乙 于 (date) 发布" is "甲乙 发表于 (date)". Where it was posted is left out, and a label gets its colon.
    """
    if before[-2:] not in _AT or not _VERB.fullmatch(behind):
        return before, SPACED_LABEL.sub(r"\1：", without_place(behind), count=1)
    who = before[:-2].rstrip()
    return (who if LABEL_WORD.fullmatch(who) else f"{who} 发表于"), ""


def read_post(line: str) -> list[tuple[str, str]]:
    """The (field, value) pairs of such a line; [] for other lines."""
    if line[:1].isdigit() and (points := _POINTS.fullmatch(line)):
        found = dates.find(line, UTC)
        return [("submitter", points[1]), *([dated_by(line, found)] if found else [])]
    if line[:8].lower() == "posted @" and (posted := _POSTED.fullmatch(line)):
        return [("authors", posted["who"]), ("published", posted["date"])]
    return []
