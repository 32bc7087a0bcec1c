"""What a page really waits for: its own time, its server's wish, its domain or the end of an outage. Pure."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import NamedTuple

from feedmill.monitor.robots import MAX_CRAWL_DELAY
from feedmill.records import Facts, from_micros

LONGEST_SPACING = timedelta(seconds=MAX_CRAWL_DELAY)  # whoever is held for longer has asked for it


class Wait(NamedTuple):
    """Nobody looks before `until`, None for a page that is retired; `why` names the one cause."""

    until: datetime | None
    why: str


def wait_of(facts: Facts, now: datetime, paused: int) -> Wait:
    """What holds the page longest. `paused`: the end of the last outage of ours, in epoch microseconds."""
    due = facts.page.next_check_at
    if due is None:
        return Wait(None, facts.why)
    free, resumed = from_micros(facts.free), from_micros(paused)
    waits = [Wait(due, _own(facts, due))]
    if free > now and not facts.is_asked:  # while a look is under way nobody knows yet
        asked = free - now > LONGEST_SPACING
        waits.append(Wait(free, "its domain asks to wait" if asked else "the pause between two looks at its domain"))
    if resumed > now:
        waits.append(Wait(resumed, "our own line was down"))
    return max(waits, key=lambda wait: wait.until or now)


def why_left(facts: Facts, now: datetime, paused: int) -> Wait:
    """Until when and why the page, which somebody wanted, was not looked at."""
    until, why = wait_of(facts, now, paused)
    if until is not None and until > now:
        return Wait(until, why)
    return Wait(until, "another look at its domain is under way" if facts.is_asked else "the check ended before")


def _own(facts: Facts, due: datetime) -> str:
    if facts.is_asked and due == from_micros(facts.free):
        return "a look is under way"
    if facts.not_before is not None and due == from_micros(facts.not_before):
        return "its server asks to wait"
    return facts.why
