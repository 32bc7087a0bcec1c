"""A guard against work that would never end. The margin is wide: it measures nothing."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def bounded(seconds: float = 20) -> Iterator[None]:
    """The block must end within `seconds` of CPU time, which a busy machine does not use up."""
    late = AssertionError(f"did not end within {seconds:g} s of CPU time")
    rang = False

    def end(_number: int, _frame: object) -> None:
        nonlocal rang
        rang = True
        raise late

    before = signal.signal(signal.SIGPROF, end)
    signal.setitimer(signal.ITIMER_PROF, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)
    if rang:  # something in the block took it for an error of its own
        raise late
