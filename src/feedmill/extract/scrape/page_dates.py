"""Dates in a head that are not the article's first one: the page's own day, a teaser's, a later version's."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from feedmill import dates
from feedmill.extract.phrases.bylines import Byline
from feedmill.extract.phrases.date_words import WEEKDAY
from feedmill.extract.roles import Line

_DATES = ("published", "updated")
_FAR = 8  # lines above a title
_VISIT = re.compile(r"\W*今[天日]是")
_SOON = timedelta(days=60)  # after which hardly any article is changed
_TODAY = re.compile(r"\W*(?:今[天日]是|today is\b|today['’]s (?:paper|date|edition)\b)", re.IGNORECASE)
_FIRST = re.compile(
    r"\W*(?:(?:first|originally) (?:published|posted)|首次?[发發][布佈表][于於时時]?)(?! (?:in|by|at) [A-Z])",
    re.IGNORECASE,
)
_UPDATED = re.compile(r"\W*(?:(?:last )?(?:updated|modified)|更新(?:[时時][间間])?)\W*", re.IGNORECASE)


def drop_dates_of_page(lines: Sequence[Line], bylines: dict[int, Byline], at: int | None) -> None:
    """Take from `bylines` the dates that are the page's, where another one is the article's; its title is line `at`.

    "今天是…" tells the day of a visit whatever else there is.
    """
    dated = [n for n, byline in sorted(bylines.items()) if _is_dated(byline)]
    todays = [n for n in dated if _tells_today(lines, n)]
    for number in todays if len(todays) < len(dated) else ():
        _without_dates(bylines, number)
    for number in (n for n in todays if _VISIT.match(lines[n].text)):
        _without_dates(bylines, number)
    dated = [n for n in dated if _is_dated(bylines[n])]
    if at is not None:
        _drop_dates_above(lines, bylines, at, dated)
    _call_updated(lines, bylines)


def first_days(lines: Sequence[Line], bylines: Mapping[int, Byline]) -> set[int]:
    """The lines that tell when an article was first published, where other lines tell later days of it.

    One that was printed years before is printed again, or about a book that was.
    """
    told = {n: day for n, byline in bylines.items() if (day := _day(byline)) is not None}
    first = {n for n in told if _FIRST.match(lines[n].text)}
    later = [day for n, day in told.items() if n not in first]
    return {n for n in first if any(timedelta() <= day - told[n] <= _SOON for day in later)}


def _day(byline: Byline) -> datetime | None:
    said = next((value for name, value in byline.told if name in _DATES), "")
    found = dates.find(said, UTC) if said else None
    return found.value if found else None


def _is_dated(byline: Byline) -> bool:
    return any(name in _DATES for name, _ in byline.told)


def _tells_today(lines: Sequence[Line], number: int) -> bool:
    """Whether a line tells the day of a paper or of a visit: "今天是…", and what stands beside "Today's Paper"."""
    if _TODAY.match(lines[number].text):
        return True
    beside = (lines[n].text for n in (number - 1, number + 1) if 0 <= n < len(lines))
    return _is_day_alone(lines[number].text) and any(map(_TODAY.fullmatch, beside))


def _is_day_alone(text: str) -> bool:
    """Whether a line is a weekday with its date, as papers have it on top."""
    found = dates.find(text, UTC)
    rest = text[: found.start] + text[found.end :] if found else text
    return found is not None and WEEKDAY.fullmatch(rest.strip(" ,，|·")) is not None


def _drop_dates_above(lines: Sequence[Line], bylines: dict[int, Byline], at: int, dated: Sequence[int]) -> None:
    """Take the dates from lines above the title where one below it tells the article's.

    One that stands there alone may well be the article's, but not a weekday with its date; of several above a title
    that is signed each is a teaser's, and one of a frame the page's.
    """
    is_signed = any(name == "authors" for n in (at + 1, at + 2) if n in bylines for name, _ in bylines[n].told)
    above = [n for n in dated if n < at]
    is_told = any(name == "published" for n in dated if n > at for name, _ in bylines[n].told)
    for number in above if is_told else ():
        if _is_day_alone(lines[number].text):
            _without_dates(bylines, number)  # the day of a visit
    for number in above if any(n > at for n in dated) else ():
        is_today = is_signed and at - number > _FAR
        if (len(above) > 1 and is_signed) or is_today or lines[number].frame:
            _without_dates(bylines, number)


def _without_dates(bylines: dict[int, Byline], number: int) -> None:
    byline = bylines[number]  # another one in its place: other texts have this line as well
    told = [(name, value) for name, value in byline.told if name not in _DATES]
    bylines[number] = replace(byline, told=told, counted=True)


def _call_updated(lines: Sequence[Line], bylines: dict[int, Byline]) -> None:
    """Take the date below "Updated" for when the article was, where another line has its first one."""
    for number, byline in [*bylines.items()]:
        if not number or not _UPDATED.fullmatch(lines[number - 1].text) or not _is_dated(byline):
            continue
        if any("published" in dict(other.told) for n, other in bylines.items() if n != number):
            told = [("updated" if name == "published" else name, value) for name, value in byline.told]
            bylines[number] = replace(byline, told=told)
