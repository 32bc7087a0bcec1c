"""Steps of the wall clock, told from its going."""

from __future__ import annotations

import pytest

from feedmill.daemon.clock import TOLERANCE, Clock


class Times:
    def __init__(self) -> None:
        self.wall, self.monotonic = 1_800_000_000.0, 50.0
        self.clock = Clock(lambda: self.wall, lambda: self.monotonic)

    def pass_(self, seconds: float, step: float = 0.0) -> float | None:
        self.monotonic += seconds
        self.wall += seconds + step
        return self.clock.jump()


@pytest.mark.parametrize("step", [86_400.0, -86_400.0, 3600.0, -TOLERANCE - 0.5])
def test_a_step_is_told_once(step: float) -> None:
    times = Times()
    assert times.pass_(1) is None
    assert times.pass_(1, step) == pytest.approx(step)
    assert times.pass_(1) is None


def test_slewing_is_no_step() -> None:
    times = Times()
    assert [times.pass_(1, 0.0005) for _ in range(20_000)] == [None] * 20_000


def test_a_loaded_machine_is_no_step() -> None:
    assert Times().pass_(3600) is None
