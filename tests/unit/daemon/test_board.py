"""What the daemon knows of itself."""

from __future__ import annotations

import os
from datetime import UTC, datetime, timedelta

import pytest

from feedmill.daemon.board import Board
from feedmill.pipeline.report import Report

START = datetime(2026, 3, 1, tzinfo=UTC)
LATER = START + timedelta(hours=1)


@pytest.fixture
def board() -> Board:
    return Board(START)


def report(**what: object) -> Report:
    made = Report(seconds={"scan": 0.25})
    for name, value in what.items():
        setattr(made, name, value)
    return made


def test_it_begins_with_nothing(board: Board) -> None:
    facts = board.facts
    assert (facts.started, facts.pid, facts.passes) == (START, os.getpid(), 0)
    assert facts.last_scan is facts.last_publish is facts.error is None


def test_facts_are_replaced_as_a_whole(board: Board) -> None:
    before = board.facts
    board.note(server="http://127.0.0.1:1/")
    assert before.server is None
    assert board.facts.server == "http://127.0.0.1:1/"


def test_failures_in_a_row_are_counted_from_the_first(board: Board) -> None:
    assert board.failed("disk full") == 1
    since = board.facts.failing_since
    assert since is not None
    assert board.failed("disk full still") == 2
    assert (board.facts.error, board.facts.failing_since, board.facts.tries) == ("disk full still", since, 2)


def test_a_pass_ends_them(board: Board) -> None:
    board.failed("disk full")
    board.passed(report(), LATER)
    facts = board.facts
    assert (facts.error, facts.failing_since, facts.tries, facts.passes) == (None, None, 0, 1)


def test_only_a_whole_pass_is_a_scan(board: Board) -> None:
    board.passed(report(is_whole=False), START)
    assert board.facts.last_scan is None
    board.passed(report(), LATER)
    assert (board.facts.last_scan, board.facts.scan_seconds) == (LATER, 0.25)


@pytest.mark.parametrize("what", [{"written": ["all/rss.xml"]}, {"removed": ["entries/a.html"]}])
def test_what_was_written_or_taken_away_is_a_publication(board: Board, what: dict[str, object]) -> None:
    board.passed(report(), START)
    board.passed(report(), LATER)
    assert board.facts.last_publish == START  # the first pass found all in place
    board.passed(report(**what), LATER)
    assert board.facts.last_publish == LATER


@pytest.mark.parametrize(
    ("what", "changes"),
    [({}, 0), ({"read": 1}, 1), ({"files": {"unchanged": 1, "ignored": 0, "gone": 1}}, 1), ({"written": ["a"]}, 0)],
)
def test_passes_that_met_a_document_are_counted(board: Board, what: dict[str, object], changes: int) -> None:
    board.passed(report(**what), LATER)
    assert board.facts.changes == changes


def test_a_beat_tells_what_the_writer_does(board: Board) -> None:
    before = board.facts.beat
    board.beat("read 3 of 9")
    assert board.facts.beat >= before
    assert board.facts.busy == "read 3 of 9"
    board.beat()
    assert board.facts.busy == ""
