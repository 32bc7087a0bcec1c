"""The guard of other tests does ring."""

from __future__ import annotations

import signal
from contextlib import suppress

import pytest

from bounded import bounded


def spin() -> None:
    while True:
        pass


def test_work_without_end_is_ended() -> None:
    with pytest.raises(AssertionError, match=r"did not end within 0\.01 s of CPU time"), bounded(seconds=0.01):
        spin()


def test_it_is_heard_where_errors_are_caught() -> None:
    with pytest.raises(AssertionError, match="did not end"), bounded(seconds=0.01), suppress(Exception):
        spin()


def test_what_ends_in_time_goes_on_undisturbed() -> None:
    before = signal.getsignal(signal.SIGPROF)
    with bounded(seconds=20):
        pass
    assert signal.getitimer(signal.ITIMER_PROF) == (0, 0)
    assert signal.getsignal(signal.SIGPROF) == before
