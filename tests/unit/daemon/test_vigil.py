"""Parts whose thread ends: noticed, told, started again, later and later."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from itertools import pairwise

import pytest
from structlog.testing import capture_logs

from feedmill.daemon.board import Board
from feedmill.daemon.metrics import Metrics
from feedmill.daemon.vigil import LONGEST_PAUSE, STEADY, Post, Vigil
from feedmill.errors import ServerError


@dataclass
class Bench:
    """One post, on a clock that is moved by hand. `mends`: whether a restart helps."""

    mends: bool = True
    alive: bool = True
    now: float = 1000.0
    raises: Exception | None = None
    restarts: list[float] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.board = Board(datetime.now(UTC))
        self.metrics = Metrics()
        self.vigil = Vigil(self.board, self.metrics, lambda: self.now)
        self.vigil.keep(Post("watcher", "watch", lambda: self.alive, self._restart))

    def _restart(self) -> None:
        self.restarts.append(self.now)
        if self.raises:
            raise self.raises
        self.alive = self.mends

    def run(self, seconds: float) -> list[float]:
        """Look once a second; when it was started again, counted from the first look."""
        began, self.restarts = self.now, []
        while self.now < began + seconds:
            self.vigil.look()
            self.now += 1.0
        return [moment - began for moment in self.restarts]


@pytest.fixture
def log() -> Iterator[list[dict[str, object]]]:
    with capture_logs() as lines:
        yield lines


def test_what_lives_is_left_alone(log: list[dict[str, object]]) -> None:
    assert Bench().run(1000) == []
    assert log == []


def test_what_ended_is_started_again_at_once(log: list[dict[str, object]]) -> None:
    bench = Bench()
    bench.alive = False
    assert bench.run(1000) == [0]
    assert [line["event"] for line in log] == ["the watcher ended; it is started again"]
    assert bench.board.facts.lost == {}
    text, _ = bench.metrics.exposition({}, {}, 0)
    assert b'feedmill_restarts_total{part="watcher"} 1.0' in text


def test_what_ends_again_and_again_is_started_later_and_later() -> None:
    bench = Bench(mends=False, alive=False)
    assert bench.run(64) == [0, 1, 3, 7, 15, 31, 63]
    pauses = bench.run(600)
    assert {after - before for before, after in pairwise(pauses)} == {LONGEST_PAUSE}


def test_an_end_after_a_long_life_is_a_first_one() -> None:
    bench = Bench(mends=False, alive=False)
    bench.run(64)
    bench.mends = True
    bench.run(LONGEST_PAUSE + 5)
    bench.run(STEADY + LONGEST_PAUSE)
    bench.alive = bench.mends = False
    assert bench.run(4) == [0, 1, 3]


@pytest.mark.parametrize(
    ("error", "words"), [(ServerError("port 80: taken"), "(port 80: taken)"), (KeyError("x"), "KeyError: 'x'")]
)
def test_what_does_not_start_stands_on_the_board_until_it_does(error: Exception, words: str) -> None:
    bench = Bench(alive=False, raises=error)
    bench.run(10)
    assert words in bench.board.facts.lost["watcher"]
    assert "the watcher ended" in bench.board.facts.lost["watcher"]
    bench.raises = None
    bench.run(10)
    assert bench.board.facts.lost == {}


def test_a_thread_that_ends_by_an_error_says_so_in_one_line(
    log: list[dict[str, object]], capfd: pytest.CaptureFixture[str]
) -> None:
    bench, before = Bench(mends=False), threading.excepthook

    def end() -> None:
        raise ValueError("two\nlines")

    with bench.vigil.hearing():
        for name in ("watch", "look-1"):
            thread = threading.Thread(target=end, name=name)
            thread.start()
            thread.join()
    assert threading.excepthook is before
    assert [line["thread"] for line in log] == ["watch", "look-1"]
    assert str(log[0]["error"]).startswith("ValueError: two lines (")
    assert "Traceback" not in capfd.readouterr().err
    bench.alive = False
    bench.run(2)
    assert "ValueError: two lines" in bench.board.facts.lost["watcher"]


def test_a_thread_that_leaves_on_purpose_says_nothing(log: list[dict[str, object]]) -> None:
    def leave() -> None:
        raise SystemExit

    with Bench().vigil.hearing():
        thread = threading.Thread(target=leave)
        thread.start()
        thread.join()
    assert log == []
