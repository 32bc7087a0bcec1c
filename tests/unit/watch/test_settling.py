"""When hints are delivered, on a clock that is made up."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass, field

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from feedmill.watch.settling import LONGEST, QUIET, Batch, Hint, Kind, Settling

SETTLE = 0.5


@dataclass
class Clocked:
    """A `Settling` with a clock; `looks` is what lies at each path."""

    bound: int = 50_000
    now: float = 100.0
    looks: dict[Hint, Hashable] = field(default_factory=dict)
    delivered: list[tuple[float, Batch]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.settling = Settling(SETTLE, self.looks.get, self.bound)

    def hear(self, path: bytes, kind: Kind, seed: str | None = "s") -> None:
        self.settling.take((seed, path), kind, self.now)

    def run(self, seconds: float) -> None:
        """Let time pass, asking exactly when it is said to be worth it."""
        end = self.now + seconds
        while (at := self.settling.next_at()) is not None and at <= end:
            self.now = max(self.now, at)
            if (batch := self.settling.ready(self.now)) is not None:
                self.delivered.append((self.now, batch))
        self.now = end

    @property
    def paths(self) -> list[list[bytes]]:
        return [sorted(path for _, path in batch.files) for _, batch in self.delivered]


def test_a_closed_file_is_delivered_after_a_short_quiet_time() -> None:
    world = Clocked()
    world.hear(b"a.md", Kind.WRITTEN)
    world.hear(b"a.md", Kind.SETTLED)
    world.run(10)
    assert world.delivered == [(100 + QUIET, Batch(files=frozenset({("s", b"a.md")}), settings=False))]
    assert len(world.settling) == 0
    assert world.settling.next_at() is None
    assert world.settling.oldest() is None


def test_a_written_file_is_delivered_when_nothing_has_moved_for_settle() -> None:
    world = Clocked()
    world.hear(b"a.md", Kind.WRITTEN)
    world.run(0.4)
    world.hear(b"a.md", Kind.WRITTEN)
    world.run(0.49)
    assert world.delivered == []
    assert world.settling.oldest() == 100
    world.run(1)
    assert world.delivered[0][0] == pytest.approx(100.4 + SETTLE + QUIET)
    assert world.paths == [[b"a.md"]]


def test_a_file_that_grows_without_events_is_waited_for() -> None:
    world = Clocked(looks={("s", b"a.md"): 1})
    world.hear(b"a.md", Kind.WRITTEN)
    for size in range(2, 9):
        world.looks["s", b"a.md"] = size
        world.run(0.3)
    assert world.delivered == []
    world.run(2)
    assert world.paths == [[b"a.md"]]


def test_a_closed_file_that_is_written_again_is_waited_for() -> None:
    world = Clocked()
    world.hear(b"a.md", Kind.SETTLED)
    world.run(QUIET / 2)
    world.hear(b"a.md", Kind.WRITTEN)
    world.run(SETTLE - 0.01)
    assert world.delivered == []
    world.run(1)
    assert world.paths == [[b"a.md"]]


def test_a_file_that_is_closed_and_opened_without_end_does_not_starve() -> None:
    world = Clocked()
    for _ in range(2000):
        world.hear(b"a.md", Kind.WRITTEN)
        world.run(0.005)
        world.hear(b"a.md", Kind.SETTLED)
        world.run(0.005)
    assert 2 <= len(world.delivered) <= 5


def test_touching_neither_hurries_nor_delays() -> None:
    world = Clocked()
    world.hear(b"closed.md", Kind.SETTLED)
    world.hear(b"closed.md", Kind.TOUCHED)
    world.hear(b"open.md", Kind.WRITTEN)
    world.run(0.4)
    world.hear(b"open.md", Kind.TOUCHED)
    world.hear(b"only.md", Kind.TOUCHED)
    world.run(2)
    assert world.paths == [[b"closed.md"], [b"open.md"], [b"only.md"]]


def test_a_burst_is_one_batch() -> None:
    world = Clocked()
    for number in range(2000):
        world.hear(b"%d.md" % number, Kind.WRITTEN)
        world.hear(b"%d.md" % number, Kind.SETTLED)
        world.run(0.001 if number % 100 else 0.1)
    world.run(5)
    assert [len(batch.files) for _, batch in world.delivered] == [1, 1999]


def test_a_stream_without_end_is_delivered_every_few_seconds() -> None:
    world = Clocked()
    for number in range(6000):
        world.hear(b"%d.md" % number, Kind.SETTLED)
        world.run(0.01)
    world.run(10)
    assert sum(len(files) for files in world.paths) == 6000
    assert len(world.delivered) <= 60 / LONGEST + 2


def test_a_folder_stands_for_all_below_it() -> None:
    world = Clocked()
    world.hear(b"new/early.md", Kind.SETTLED)
    world.hear(b"new", Kind.FOLDER)
    world.hear(b"new/sub", Kind.FOLDER)
    world.hear(b"new/sub/a.md", Kind.SETTLED)
    world.hear(b"newer.md", Kind.SETTLED)
    world.hear(b"new/b.md", Kind.SETTLED, seed="other")
    world.run(1)
    assert world.delivered[0][1].files == {("s", b"new"), ("s", b"newer.md"), ("other", b"new/b.md")}
    assert len(world.settling) == 0


def test_a_folder_waits_while_a_file_below_it_is_being_written() -> None:
    world = Clocked()
    world.hear(b"new", Kind.FOLDER)
    world.hear(b"new/sub/a.md", Kind.WRITTEN)
    world.hear(b"other.md", Kind.SETTLED)
    world.run(0.4)
    assert world.paths == [[b"other.md"]]
    world.hear(b"new/sub/a.md", Kind.SETTLED)
    world.run(1)
    assert world.paths == [[b"other.md"], [b"new"]]


def test_a_settings_file_is_told_apart() -> None:
    world = Clocked()
    world.hear(b"/etc/config.yaml", Kind.WRITTEN, seed=None)
    world.run(1)
    assert [batch for _, batch in world.delivered] == [Batch(files=frozenset(), settings=True)]


def test_too_many_hints_become_one_for_the_seed_folder() -> None:
    world = Clocked(bound=100)
    world.hear(b"other.md", Kind.SETTLED, seed="other")
    for number in range(5000):
        world.hear(b"%d.md" % number, Kind.SETTLED if number % 2 else Kind.WRITTEN)
        assert len(world.settling) <= 102
    world.run(10)
    files = frozenset().union(*(batch.files for _, batch in world.delivered))
    assert {("s", b""), ("other", b"other.md")} <= files
    assert world.settling.next_at() is None


def test_the_oldest_that_waits_is_known() -> None:
    world = Clocked()
    world.hear(b"a.md", Kind.WRITTEN)
    world.run(0.3)
    world.hear(b"b.md", Kind.WRITTEN)
    world.run(0.3)
    assert world.paths == [[b"a.md"]]
    assert world.settling.oldest() == 100.3


PATHS = st.sampled_from([b"a", b"a/b", b"a/b/c.md", b"a/d.md", b"e.md", b"f.md", b""])
HEARD = st.tuples(st.sampled_from(["s", "t"]), PATHS, st.sampled_from(Kind), st.floats(0, 1))


@settings(max_examples=300, deadline=None)
@given(st.lists(HEARD, max_size=40), st.integers(3, 20))
def test_nothing_is_lost_and_nothing_told_twice(heard: list[tuple[str, bytes, Kind, float]], bound: int) -> None:
    world = Clocked(bound=bound)
    last: dict[tuple[str, bytes], float] = {}
    for seed, path, kind, pause in heard:
        world.hear(path, kind, seed)
        last[seed, path] = world.now
        world.run(pause)
    world.run(SETTLE + LONGEST)
    assert len(world.settling) == 0
    assert world.settling.next_at() is None
    for (seed, path), at in last.items():
        covering = [path[:end] for end, byte in enumerate(path + b"/") if byte == ord("/")] + [b""]
        told = [when for when, batch in world.delivered if any((seed, above) in batch.files for above in covering)]
        assert told, (seed, path)
        assert told[-1] >= at
        assert any(at <= when <= at + SETTLE + LONGEST for when in told)
    assert sum(len(batch.files) for _, batch in world.delivered) <= len(heard)
    assert all(batch.files for _, batch in world.delivered)
