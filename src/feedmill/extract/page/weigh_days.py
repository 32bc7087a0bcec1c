"""When a page says that it was written, weighed: what its metadata says, and what it shows a reader."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta

from feedmill import dates
from feedmill.extract.evidence import Finding
from feedmill.extract.findings import Findings
from feedmill.extract.phrases.day_lines import day_in

_PLACEHOLDER = re.compile(r"0{3}\d-|\D*\Z")
_CLOCK = re.compile(r"\d:\d\d")
_EARLIER = timedelta(days=2)  # by less is a zone's doing; the same numbers are the same day in another order


def drop_undated(findings: Findings) -> None:
    """Leave out what a template writes where no date is known: "0001-01-01T00:00:00Z", words alone."""
    for field in ("published", "updated"):
        told = findings.of(field)
        findings.replace(field, (found for found in told if not _PLACEHOLDER.match(found.value)))


def take_clock(findings: Findings, told: Findings) -> None:
    """A time of day that is shown beside the title goes before metadata that knows the same day alone."""
    known = next(iter(findings.of("published")), None)
    day = dates.parse(known.value, UTC) if known else None
    if day is None or _has_clock(day):
        return
    for shown in told.of("published"):
        moment = dates.parse(shown.value, UTC)
        if moment is not None and moment.date() == day.date() and _has_clock(moment):
            findings.put_first("published", shown)
            return


def trust_shown(findings: Findings, lines: Iterable[str]) -> None:
    """An earlier day that is shown as the article's goes before metadata that knows a day alone: that of an edit.

    `lines` are those near the title that belong to nothing else; a day is the article's if its line says no more than
    when, by whom and in what medium.
    """
    known = next(iter(findings.of("published")), None)
    first = dates.parse(known.value, UTC) if known else None
    if known is None or first is None or _CLOCK.search(known.value) or _has_clock(first):
        return
    shown = next((day for line in lines if (day := day_in(line))), "")
    other = dates.parse(shown, UTC) if shown else None
    if other is None or first - other < _EARLIER or (first.month, first.day) == (other.day, other.month):
        return
    findings.put_first("published", Finding(value=shown, how=f"shown near the title: '{shown}'"))
    findings.add("updated", known.value, known.how)


def take_seconds(findings: Findings) -> None:
    """The moment that another place tells to the second goes before the same one told to the minute."""
    told = [(found, dates.parse(found.value, UTC)) for found in findings.of("published")]
    first = told[0][1] if told else None
    if first is None or first.second or not _has_clock(first):
        return
    for found, moment in told[1:]:
        if moment is not None and moment.second and moment.replace(second=0, microsecond=0) == first:
            findings.put_first("published", found)
            return


def _has_clock(moment: datetime) -> bool:
    return bool(moment.hour or moment.minute or moment.second)
