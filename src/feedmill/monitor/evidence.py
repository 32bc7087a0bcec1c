"""What a look may count for that came long before it was due, and what is missing before several do. Pure."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from feedmill.model import Check, Watched
from feedmill.monitor.outcome import Judgement
from feedmill.records import Past

_FAIR = 0.5  # of the interval that a look was due after
_UNITS = (("day", timedelta(days=1)), ("hour", timedelta(hours=1)), ("minute", timedelta(minutes=1)))


def weighed(watched: Watched, past: Past, check: Check, found: Judgement) -> Judgement:
    """`found`, without what only the passing of time makes telling, where little has passed since the last look.

    Five looks in a minute show no more than one.
    """
    if watched.checked_at is None or check.at - watched.checked_at >= past.due_after * timedelta(seconds=_FAIR):
        return found
    after = found.past
    after = replace(after, pace=min(after.pace, past.pace), errors=_no_more(past.errors, after.errors))
    if past.lost is not None:  # before, the looks have to span days anyway
        after = replace(after, misses=_no_more(past.misses, after.misses), gones=_no_more(past.gones, after.gones))
    return replace(found, past=after)


def _no_more(before: int, after: int) -> int:
    return min(after, max(before, 1))


def planned(found: Judgement, at: datetime, due: datetime | None) -> Judgement:
    """`found`, with how long it is until the next look is due; none is too early where none is."""
    seconds = 0 if due is None else max(0, int((due - at).total_seconds()))
    return replace(found, past=replace(found.past, due_after=seconds))


def missing(looks: int, since: datetime, span: timedelta, now: datetime) -> str:
    """So many looks are missing, and whatever of `span` has not passed since then."""
    left = since + span - now
    wanting = [f"{looks} more {'look' if looks == 1 else 'looks'}"] if looks > 0 else []
    if left > timedelta(0):
        wanting.append(f"{_lasting(left)} to go")
    return f"since {since:%Y-%m-%d %H:%M} UTC; {', '.join(wanting)}"


def _lasting(time: timedelta) -> str:
    """Rounded up, in the largest unit of which there are at least two."""
    name, unit = next((one for one in _UNITS if time >= 2 * one[1]), _UNITS[-1])
    count = -(-time // unit)
    return f"{count} {name}" if count == 1 else f"{count} {name}s"
