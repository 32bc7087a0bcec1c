"""When the article was published and updated, and when it expires."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import datetime, time, timedelta, timezone, tzinfo
from typing import NamedTuple
from zoneinfo import ZoneInfo

from feedmill import dates
from feedmill.extract.evidence import Extracted, Finding
from feedmill.normalize.aliases import Given, flag, scalar, single

FIRST_SEEN = "first seen when built"
_OFFSET = re.compile(r"(?:UTC|GMT)?([+-])(\d{1,2}):?(\d\d)?")


class Moments(NamedTuple):
    """Aware datetimes in the zone they were written in; `how` each was found, by field."""

    published: datetime | None
    updated: datetime | None
    expires: datetime | None
    how: dict[str, str]


def find_moments(given: Given, extracted: Extracted, path: str, zone: tzinfo) -> Moments:
    """The dates of a document: metadata, then the text, then the path.

    `updated` is None unless it is later than `published`; where it is the only date there is,
    it stands for both.
    """
    zone = _own_zone(given, zone)
    how = {"updated": ""}
    published, how["published"] = _first(_published(given, extracted, path, zone))
    revisions = list(_updated(given, extracted, zone))
    if published is None and revisions:
        published, found = min(revisions, key=lambda revision: revision[0])
        how["published"] = f"{found}, the only date"
    updated = None
    if published is not None:
        updated, how["updated"] = _first(revision for revision in revisions if revision[0] > published)
        how["updated"] = how["updated"] or "as published"
    how["published"] = how["published"] or FIRST_SEEN
    expires, how["expires"] = _first(_given(given, "expires", zone))
    return Moments(published, updated, expires, how)


def _first(found: Iterable[tuple[datetime, str]]) -> tuple[datetime | None, str]:
    return next(iter(found), (None, ""))


def _published(given: Given, extracted: Extracted, path: str, zone: tzinfo) -> Iterator[tuple[datetime, str]]:
    yield from _given(given, "published", zone)
    yield from _found(extracted.published, zone)
    moment = dates.from_path(path, zone)
    if moment is not None:
        in_name = dates.from_path(path.rsplit("/", 1)[-1], zone) is not None
        yield moment, "file name" if in_name else "path"


def _updated(given: Given, extracted: Extracted, zone: tzinfo) -> Iterator[tuple[datetime, str]]:
    yield from _given(given, "updated", zone)
    yield from _found(extracted.updated, zone)


def _given(given: Given, field: str, zone: tzinfo) -> Iterator[tuple[datetime, str]]:
    """The dates given for `field`; what is none is noted, and `published: false` is a flag."""
    for how, value in given(field):
        moment = dates.parse(single(value), zone)
        if moment is not None:
            yield moment, how
        elif flag(value) is None:
            given.refuse(how, value, "is no date")


def _found(findings: tuple[Finding, ...], zone: tzinfo) -> Iterator[tuple[datetime, str]]:
    """The dates found, each by the one that tells its zone as well where two agree on day and time.

    A day without a time is told by a line of the text that has the same day with one.
    """
    told = [(moment, finding.how) for finding in findings if (moment := dates.parse(finding.value, zone)) is not None]
    timed = [one for one in told if one[1].startswith("line ") and one[0].time() != time.min]
    told = [next((t for t in timed if _is_day_of(one[0], t[0], zone)), one) for one in told]
    for moment, how in told:
        same = (one for one in told if one[0].tzinfo is not zone and one[0].replace(tzinfo=zone) == moment)
        yield next(same, (moment, how)) if moment.tzinfo is zone else (moment, how)


def _is_day_of(day: datetime, moment: datetime, zone: tzinfo) -> bool:
    """Whether a moment that bears neither a time nor a zone is the day of one that has it."""
    return day.tzinfo is zone and day.time() == time.min and day.date() == moment.date()


def _own_zone(given: Given, zone: tzinfo) -> tzinfo:
    """The zone that the document names, else `zone`."""
    for how, value in given("timezone"):
        name = scalar(value) or ""
        if offset := _OFFSET.fullmatch(name):
            span = timedelta(hours=int(offset[2]), minutes=int(offset[3] or 0))
            if span < timedelta(hours=24):
                return timezone(-span if offset[1] == "-" else span)
        try:
            return ZoneInfo(name)
        except (KeyError, ValueError, OSError):  # unknown, no key at all, a folder of zones
            given.refuse(how, value, "is no time zone")
    return zone
