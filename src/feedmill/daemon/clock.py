"""Noticing that the wall clock was set, or that the machine slept."""

from __future__ import annotations

import time
from collections.abc import Callable

TOLERANCE = 2.0  # seconds; NTP slews by far less between two looks


class Clock:
    """Compares the wall clock with the monotonic one, which nobody sets and which stands still in sleep."""

    def __init__(self, wall: Callable[[], float] = time.time, monotonic: Callable[[], float] = time.monotonic) -> None:
        self._wall = wall
        self._monotonic = monotonic
        self._offset = wall() - monotonic()

    def jump(self) -> float | None:
        """By how many seconds the wall clock jumped since the last look; None where it did not."""
        offset = self._wall() - self._monotonic()
        jump, self._offset = offset - self._offset, offset
        return jump if abs(jump) > TOLERANCE else None
