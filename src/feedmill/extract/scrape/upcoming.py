"""Dates of what is to come: rows that tell of an event, and days below a heading of a next meeting or issue."""

from __future__ import annotations

import re
from collections.abc import Sequence

from feedmill.extract.roles import Line

_WHEN = re.compile(
    r"(?:[活会會讲講演展]\S{0,4})?(?:[时時][间間]|日期)\s*[:：]|(?:when|date(?: and time| & time)?|time)\s*:",
    re.IGNORECASE,
)
_WHERE = re.compile(  # what only an event has
    r"(?:[活会會讲講演展上]\S{0,4})?(?:地[点點址]|[场場][地馆館]|主[讲講]人?|[讲講]者|[嘉来來][宾賓]|主持人?|[费費]用|票[价價]|入[场場]|[报報]名\S{0,4}"
    r"|[参參]加\S{0,4}|[对對]象|人[数數])\s*[:：]"
    r"|(?:where|venue|location|place|costs?|price|tickets?|admission|entry|fee|speakers?|host|booking|rsvp|register)\s*:",
    re.IGNORECASE,
)
_EXPLICIT = re.compile(  # which date is the article's
    r"[^\S\n]*(?:(?:[发發][布佈表]|刊[发發登]|上[线線])(?:[时時][间間]|日期|[于於])|(?:first )?(?:published|posted)\b)",
    re.IGNORECASE,
)
_NEXT = re.compile(
    r"(?:date of |the |our )*(?:next|upcoming) "
    r"(?:meetings?|issues?|sessions?|events?|editions?|gatherings?|walks?|talks?)"
    r"(?: date)?|下一?[次期届屆回](?:[会會][议議]|例[会會]|活[动動]|聚[会會]|[预預]告|[见見])?(?:[时時][间間]|日期)?",
    re.IGNORECASE,
)
_NUMBER = " \t0123456789.、)）:：#*一二三四五六七八九十"
_COMING = ("ext ", "EXT ", "pcoming", "PCOMING", "下")
_HEADING, _ROW = 40, 120  # characters
_NEAR = 3  # rows


def keep_events(lines: Sequence[Line]) -> None:
    """Leave in the text what tells of something that is to come, and take no date from it."""
    below = False
    for number, line in enumerate(lines):
        below = below or line.prose
        if below and not line.prose and len(line.text) <= _HEADING and _heads_next(line.text):
            _keep(lines[number + 1 : number + 2])
        elif len(line.text) <= _ROW and (":" in line.text or "：" in line.text) and _WHEN.match(line.text):
            rows = _rows(lines, number)
            if any(_WHERE.match(row.text) for row in rows) and any(map(_is_explicit, lines)):
                for row in rows:
                    row.tell(None)
                    row.kept = True


def _heads_next(text: str) -> bool:
    """Whether a heading is of the next one of what the text is of: "3. Date of next meeting"."""
    return any(map(text.__contains__, _COMING)) and _NEXT.fullmatch(text.strip(_NUMBER)) is not None


def _rows(lines: Sequence[Line], number: int) -> list[Line]:
    """The rows of labels round one that tells when, one below the other."""
    first = last = number
    while first and number - first < _NEAR and _WHERE.match(lines[first - 1].text):
        first -= 1
    while last + 1 < len(lines) and _WHERE.match(lines[last + 1].text):
        last += 1
    return [row for row in lines[first : last + 1] if len(row.text) <= _ROW]


def _is_explicit(line: Line) -> bool:
    return (
        len(line.text) <= _ROW
        and _EXPLICIT.match(line.text) is not None
        and line.byline is not None
        and any(name == "published" for name, _ in line.byline.told)
    )


def _keep(lines: Sequence[Line]) -> None:
    """Take a line for no byline that tells a date and nothing else."""
    for line in lines:
        if line.byline is not None and {name for name, _ in line.byline.told} == {"published"}:
            line.tell(None)
            line.kept = True
