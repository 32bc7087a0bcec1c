"""When a page is looked at next, and why then. Pure: chance is a parameter.

next = max(what the article's age asks for, what the server asks for, the floors), plus up to a tenth: never sooner.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import NamedTuple

from feedmill.model import Check, Verdict, Watched
from feedmill.monitor.outcome import Judgement, Then
from feedmill.records import from_micros

FLOOR = timedelta(minutes=15)
CONDITIONAL = timedelta(hours=1)  # where a look is answered by 304
FULL = timedelta(days=1)  # where every look costs a whole page
LONGEST = timedelta(days=30)
JITTER = 0.1
_REPEATS = 2  # 200s without a change in a row that show that validators do not work
_ERRORS = timedelta(hours=1), timedelta(days=1)  # the first backoff, the longest
_BLOCKED = timedelta(hours=6), timedelta(days=7)
_MISSED = timedelta(hours=36)  # three looks over three days
_MISSING = timedelta(days=2), timedelta(days=7)
_SKIPPED = timedelta(hours=1)
QUIET = timedelta(days=365)  # without a change, after which a page is retired
Chance = Callable[[], float]  # 0 to 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Interval:
    """How often an article is looked at: `factor` of its age, within bounds."""

    shortest: timedelta = timedelta(hours=1)
    longest: timedelta = timedelta(days=30)
    factor: float = 0.2


class Next(NamedTuple):
    """`at` is None for a page that is retired."""

    at: datetime | None
    why: str


def next_check(  # noqa: PLR0917  what was, what is, and chance
    watched: Watched, judgement: Judgement, check: Check, now: datetime, interval: Interval, chance: Chance
) -> Next:
    """The next look after `judgement`."""
    if judgement.then is Then.ORDINARY and _is_quiet(watched, judgement, now):
        return Next(None, f"retired: no change for {QUIET.days} days; `check` with its URL looks again")
    wait, why = _wait(watched, judgement, check, now, interval, chance)
    asked = timedelta(seconds=check.retry_after or 0)
    if asked > wait:
        wait, why = asked, "Retry-After"
    wait = min(max(wait, FLOOR), LONGEST)
    return Next(now + min(wait * (1 + JITTER * chance()), LONGEST), why)


def _wait(  # noqa: PLR0911, PLR0917  a rule a line
    watched: Watched, judgement: Judgement, check: Check, now: datetime, interval: Interval, chance: Chance
) -> tuple[timedelta, str]:
    past = judgement.past
    match judgement.then:
        case Then.SOON:
            return FLOOR, "a second look at a suspect"
        case Then.SKIPPED:
            return _SKIPPED, "not looked at"
        case Then.FAILED:
            return _backoff(past.errors, *_ERRORS, chance), f"failed {_times(past.errors)}"
        case Then.BLOCKED:
            return _backoff(past.errors, *_BLOCKED, chance), f"blocked {_times(past.errors)}"
        case Then.MISSED:
            return _MISSED, "to be sure that it is gone"
        case Then.MISSING:
            return _backoff(max(past.misses, past.gones) - 1, *_MISSING, chance), "gone: looked for now and then"
    return _ordinary(watched, judgement, check, now, interval)


def _times(count: int) -> str:
    return "once" if count == 1 else f"{count} times in a row"


def _ordinary(
    watched: Watched, judgement: Judgement, check: Check, now: datetime, interval: Interval
) -> tuple[timedelta, str]:
    past = judgement.past
    reference = watched.published or now
    if past.changed is not None:
        reference = max(reference, from_micros(past.changed))
    age = max(now - reference, timedelta(0))
    adaptive = min(max(age * interval.factor * past.pace, interval.shortest), interval.longest)
    wishes = [(adaptive, f"an article {_days(age)} old")]
    works = check.status == 304 or ((past.etag or past.last_modified) and past.repeats < _REPEATS)
    if works:
        wishes.append((CONDITIONAL, "at most once an hour"))
    else:
        wishes.append((FULL, "no validators that work: at most once a day"))
    if check.fresh_for:
        wishes.append((timedelta(seconds=check.fresh_for), "fresh until then, says the server"))
    return max(wishes, key=lambda wish: wish[0])


def _days(age: timedelta) -> str:
    return f"{age.days} days" if age.days > 2 else f"{age // timedelta(hours=1)} hours"


def _backoff(count: int, first: timedelta, longest: timedelta, chance: Chance) -> timedelta:
    """Exponential with full jitter, from the floor up."""
    doubled: int = 1 << min(max(count - 1, 0), 16)
    most = min(first * doubled, longest)
    return FLOOR + max(most - FLOOR, timedelta(0)) * chance()


def _is_quiet(watched: Watched, judgement: Judgement, now: datetime) -> bool:
    """Whether nothing has happened for so long that looking has become a habit."""
    if judgement.verdict is not Verdict.UNCHANGED or watched.published is None or watched.checked_at is None:
        return False
    changed = judgement.past.changed
    last = max(watched.published, from_micros(changed) if changed is not None else watched.published)
    return now - last > QUIET and judgement.past.pace >= 4
