"""What is not yet sure, in words: since when it is so, and what has to come before it counts. Pure."""

from __future__ import annotations

from datetime import datetime, timedelta

_UNITS = (("day", timedelta(days=1)), ("hour", timedelta(hours=1)), ("minute", timedelta(minutes=1)))


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
