"""What a look may count for that came long before it was due: five in a minute show no more than one. Pure."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from feedmill.model import Check, Watched
from feedmill.monitor.outcome import Judgement
from feedmill.records import Past

_FAIR = 0.5  # of the interval that a look was due after


def weighed(watched: Watched, past: Past, check: Check, found: Judgement) -> Judgement:
    """`found`, without what only the passing of time makes telling, where little has passed since the last look."""
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
