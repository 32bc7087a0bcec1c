"""Cron expressions as people write them, for APScheduler."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, tzinfo
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from apscheduler.triggers.base import BaseTrigger

_NAMES = ("sun", "mon", "tue", "wed", "thu", "fri", "sat")
_DAYS = {name: number for number, name in enumerate(_NAMES)} | {str(number): number for number in range(8)}


def crontab(expression: str, zone: tzinfo) -> BaseTrigger:
    """The trigger of "minute hour day month weekday" (POSIX crontab). Raises ValueError with words for a person.

    APScheduler counts weekdays from Monday and wants day and weekday both to fit; cron counts from
    Sunday (0 or 7), and where both are given either will do.
    """
    from apscheduler.triggers.combining import OrTrigger
    from apscheduler.triggers.cron import CronTrigger

    fields = expression.split()
    if len(fields) != 5:
        raise ValueError(f"{expression!r} must have five fields: minute, hour, day, month, weekday")
    minute, hour, day, month, weekday = fields
    weekday = ",".join(_weekdays(weekday)) if weekday != "*" else "*"
    either = day != "*" and weekday != "*"
    days = [(day, "*"), ("*", weekday)] if either else [(day, weekday)]
    try:
        triggers = [
            CronTrigger(minute=minute, hour=hour, day=each, month=month, day_of_week=name, timezone=zone)
            for each, name in days
        ]
    except ValueError as error:
        raise ValueError(f"{expression!r}: {error}") from None
    trigger = OrTrigger(triggers) if either else triggers[0]
    if trigger.get_next_fire_time(None, datetime.now(zone)) is None:
        raise ValueError(f"{expression!r}: no such day ever comes")
    return trigger


def _weekdays(field: str) -> Iterator[str]:
    for part in field.lower().split(","):
        span, _, step = part.partition("/")
        first, _, last = span.replace("*", "0-6").partition("-")
        start = _DAYS.get(first)
        stop = _DAYS.get(last) if last else 6 if step else start
        width = int(step) if step.isdecimal() else 0 if step else 1
        if start is None or stop is None or start > stop or width < 1:
            raise ValueError(f"weekday {part!r} must be 0 to 7, a name such as mon, or a range of them")
        yield from (_NAMES[number % 7] for number in range(start, stop + 1, width))
