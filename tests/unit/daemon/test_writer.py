"""The writer's loop: what it does with work, with failures, and with the end. The pass itself is not its business."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from structlog.testing import capture_logs

from feedmill.app import running
from feedmill.daemon.board import Board
from feedmill.daemon.inbox import Inbox
from feedmill.daemon.metrics import Metrics
from feedmill.daemon.setup import Setup
from feedmill.daemon.writer import LONGEST_PAUSE, MANY, Stopping, Writer
from feedmill.errors import ConfigError, OutputError
from feedmill.pipeline.report import Report
from mill import Project, article

FULL = OutputError("feeds: cannot be written (No space left on device); the feeds stay as they were")


@dataclass
class Planned:
    """The scheduler as the writer sees it."""

    told: list[tuple[Any, ...]] = field(default_factory=list)

    def settle(self, files: set[Any], after: timedelta) -> None:
        self.told.append(("settle", files, after))

    def scan(self, *rhythm: Any, **how: Any) -> None:
        self.told.append(("scan", *rhythm, how))

    def due(self, moment: datetime | None) -> None:
        self.told.append(("due", moment))


class Bench:
    """A writer on a real project, whose loop is turned by hand."""

    def __init__(self, root: Path) -> None:
        self.project = Project(root)
        self.project.put("a.md", article())
        self.inbox, self.board, self.agenda = Inbox(), Board(datetime.now(UTC)), Planned()
        self.loaded: list[Setup | None] = []
        self.published = 0
        self.load: Callable[[], Setup] = self._load  # in its place a test puts another one
        self.writer = Writer(
            setup=self._load(),
            load=lambda: self.load(),  # noqa: PLW0108 (whichever it is by then)
            reloaded=self.loaded.append,
            published=self._publish,
            inbox=self.inbox,
            board=self.board,
            agenda=self.agenda,  # type: ignore[arg-type]
            metrics=Metrics(),
        )

    def _load(self) -> Setup:
        return running._setup(self.project.root / "config.yaml", serve=False)

    def _publish(self) -> None:
        self.published += 1

    def turn(self) -> None:
        """Once round the loop."""
        self.writer._turn()

    def fail(self, monkeypatch: pytest.MonkeyPatch, error: Exception) -> None:
        def raise_(*_: object, **__: object) -> Report:
            raise error

        monkeypatch.setattr(Writer, "_pass", raise_)

    def pause(self) -> float:
        return round(self.writer._not_before - time.monotonic())


@pytest.fixture
def bench(tmp_path: Path) -> Bench:
    return Bench(tmp_path)


def test_a_pass_is_told_and_planned_on(bench: Bench) -> None:
    bench.inbox.rescan()
    request = bench.inbox.request(fresh=False)
    bench.turn()
    assert request.answer.result(0)["added"] == 1
    assert bench.board.facts.passes == bench.published == 1
    assert [told[0] for told in bench.agenda.told] == ["settle", "scan", "due"]
    assert (bench.project.feeds / "all/rss.xml").exists()


def test_an_output_folder_that_goes_while_it_is_written_is_made_whole_by_the_next_pass(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    bench.project.put("b.md", article("B", "2026-02-01"))
    bench.inbox.rescan()
    bench.turn()
    before = bench.project.published().keys()

    def go_away(_: Writer, stage: str, done: int, __: int) -> None:
        if stage == "feeds" and not done:
            bench.project.feeds.rename(bench.project.root / "away")

    monkeypatch.setattr(Writer, "_go_on", go_away)
    bench.project.put("c.md", article("C", "2026-02-02"))
    bench.inbox.look_at([(bench.writer._setup.folders[0].key, b"c.md")])
    bench.turn()
    monkeypatch.undo()
    assert (bench.project.feeds / "all/rss.xml").exists()
    assert bench.board.facts.error is None
    assert not before <= bench.project.published().keys()
    bench.turn()
    assert before < bench.project.published().keys()


def test_the_clock_is_set_to_the_moment_at_which_an_entry_is_due(bench: Bench) -> None:
    soon = datetime.now(UTC).replace(microsecond=0) + timedelta(hours=1)
    bench.project.put("soon.md", article("Soon", date=soon.isoformat()))
    bench.inbox.rescan()
    bench.turn()
    assert ("due", soon) in bench.agenda.told


def test_and_to_the_minute_at_which_one_is_new_no_more(bench: Bench) -> None:
    bench.inbox.rescan()
    bench.turn()
    bench.project.put("late.md", article("Late", date="2026-01-01"))
    bench.inbox.rescan()
    bench.turn()
    kind, moment = bench.agenda.told[-1]
    assert kind == "due"
    assert timedelta(days=2) - timedelta(minutes=1) < moment - datetime.now(UTC) <= timedelta(days=2, minutes=1)


def test_what_other_threads_ask_for_is_done_and_answered(bench: Bench) -> None:
    done, failed = bench.inbox.call(lambda: 7), bench.inbox.call(lambda: 1 // 0)
    bench.turn()
    assert done.result(0) == 7
    with pytest.raises(ZeroDivisionError):
        failed.result(0)
    assert bench.board.facts.passes == 0  # it was no reason for a pass


class TestFailing:
    def test_it_is_tried_again_later_and_later(self, bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
        bench.fail(monkeypatch, FULL)
        pauses = []
        with capture_logs() as log:
            for _ in range(9):
                bench.inbox.rescan()
                bench.writer._not_before = 0.0
                bench.turn()
                pauses.append(bench.pause())
        assert pauses == [1, 2, 4, 8, 16, 32, LONGEST_PAUSE, LONGEST_PAUSE, LONGEST_PAUSE]
        assert [line["tries"] for line in log] == [1, 2, 4, 8]  # not at each try
        assert bench.board.facts.error == str(FULL)
        monkeypatch.undo()
        bench.writer._not_before = 0.0
        with capture_logs() as log:
            bench.turn()
        assert log[0]["event"] == "works again"
        assert log[0]["tries"] == 9
        assert bench.writer._not_before == 0.0

    def test_whoever_waits_is_told(self, bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
        bench.fail(monkeypatch, FULL)
        request = bench.inbox.request(fresh=False)
        bench.turn()
        with pytest.raises(OutputError, match="No space left"):
            request.answer.result(0)

    def test_a_defect_is_one_line_and_ends_nothing(self, bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
        bench.fail(monkeypatch, KeyError("nothing"))
        bench.inbox.rescan()
        bench.turn()
        assert str(bench.board.facts.error).startswith("KeyError: 'nothing' (")
        assert "please report this" in str(bench.board.facts.error)

    def test_so_is_one_in_reading_the_configuration(self, bench: Bench) -> None:
        def load() -> Setup:
            raise TypeError("odd")

        bench.load = load
        bench.inbox.reload()
        bench.turn()
        assert "TypeError: odd" in str(bench.board.facts.error)

    def test_the_news_of_the_monitor_are_not_lost(self, bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
        bench.fail(monkeypatch, FULL)
        bench.inbox.publish()
        bench.turn()
        assert bench.inbox._work.news
        assert bench.inbox._work.whole

    def test_what_waits_is_counted_until_it_is_published(self, bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
        place = (bench.writer._setup.folders[0].key, b"a.md")
        with monkeypatch.context() as failing:
            bench.fail(failing, FULL)
            bench.inbox.look_at([place], since=1.0)
            bench.turn()
        assert (bench.inbox.waiting, bench.inbox.oldest_waiting) == (1, 1.0)
        bench.inbox.look_at([place])
        assert (bench.inbox.waiting, bench.inbox.oldest_waiting) == (1, 1.0)
        bench.writer._not_before = 0.0
        bench.turn()
        assert (bench.inbox.waiting, bench.inbox.oldest_waiting) == (0, None)


class TestConfiguration:
    def test_a_bad_one_is_refused(self, bench: Bench) -> None:
        def load() -> Setup:
            raise ConfigError("config.yaml, line 3: sites: unknown key")

        before, bench.load = bench.writer._setup, load
        bench.inbox.reload()
        with capture_logs() as log:
            bench.turn()
        assert (log[0]["event"], log[0]["error"]) == (
            "configuration refused, the one in force stays",
            "config.yaml, line 3: sites: unknown key",
        )
        assert bench.writer._setup is before
        assert bench.loaded == [None]
        assert bench.board.facts.error is None

    def test_the_same_one_changes_nothing(self, bench: Bench) -> None:
        bench.inbox.reload()
        bench.turn()
        assert len(bench.loaded) == 1
        assert bench.writer._setup is not bench.loaded[0]

    def test_another_one_is_in_force_from_the_next_pass(self, bench: Bench) -> None:
        bench.inbox.rescan()
        bench.turn()
        bench.project.configure('site: {title: Renamed, url: "https://feeds.example/"}\n')
        bench.inbox.reload()
        bench.turn()
        assert b"<title>Renamed</title>" in (bench.project.feeds / "all/rss.xml").read_bytes()
        assert bench.loaded[-1] is bench.writer._setup


class TestEnding:
    @pytest.mark.parametrize("stage", ["scan", "read"])
    def test_what_is_worth_nothing_half_done_is_broken_off(self, bench: Bench, stage: str) -> None:
        bench.writer._go_on(stage, 1, 9)
        assert bench.board.facts.busy == f"{stage} 1 of 9"
        bench.inbox.stop()
        with pytest.raises(Stopping):
            bench.writer._go_on(stage, 2, 9)

    @pytest.mark.parametrize("stage", ["render", "pages", "feeds"])
    def test_publishing_is_finished(self, bench: Bench, stage: str) -> None:
        bench.inbox.stop()
        bench.writer._go_on(stage, 2, 0)
        assert bench.board.facts.busy == f"{stage} 2"


def test_many_places_are_a_whole_scan(bench: Bench) -> None:
    bench.inbox.rescan()
    bench.turn()
    key = bench.writer._setup.folders[0].key
    bench.inbox.look_at([(key, b"a.md")])
    bench.turn()
    assert bench.board.facts.last_scan is not None
    scanned = bench.board.facts.last_scan
    bench.inbox.look_at([(key, f"{number}.md".encode()) for number in range(MANY)])
    bench.turn()
    assert bench.board.facts.last_scan == scanned
    bench.inbox.look_at([(key, f"{number}.md".encode()) for number in range(MANY + 1)])
    bench.turn()
    assert bench.board.facts.last_scan > scanned


def test_setups_of_one_configuration_are_equal_in_what_counts(bench: Bench) -> None:
    one, other = bench._load(), bench._load()
    assert one.settings == other.settings
    assert replace(one, rounds="0 1 * * *").settings == other.settings
