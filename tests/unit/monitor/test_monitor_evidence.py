"""Looks that come long before they are due: what they may count for."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from feedmill.model import Check, Verdict, Watched
from feedmill.monitor.evidence import planned
from feedmill.monitor.judge import Texts, judge
from feedmill.monitor.outcome import Judgement
from feedmill.records import Past, micros

START = datetime(2026, 3, 1, tzinfo=UTC)
TEXT = "\n".join(f"Paragraph {number} tells what the council decided." for number in range(8))
DUE = timedelta(days=2)


class Page:
    """A page that is due two days after each look."""

    def __init__(self) -> None:
        self.now = START
        self.past = Past()
        self.watched = Watched(key=1, url="https://a.example/1", entry="e", scope="a.example", published=START)

    def look(self, after: timedelta = DUE, **fields: object) -> Judgement:
        self.now += after
        given = {"status": 200, "title": "Title", "text": TEXT, "raw": "same"} | fields
        check = Check(url=self.watched.url, at=self.now, **given)  # type: ignore[arg-type]
        found = planned(judge(self.watched, self.past, check, Texts(), self.now), self.now, self.now + DUE)
        self.past = found.past
        self.watched = replace(self.watched, checked_at=self.now)
        return found


SOON = timedelta(seconds=4)


@pytest.fixture
def page() -> Page:
    made = Page()
    made.look()
    return made


def test_looks_in_a_row_by_hand_do_not_slow_the_next(page: Page) -> None:
    page.look()
    assert page.past.pace == 1.5
    for _ in range(5):
        assert page.look(SOON).verdict is Verdict.UNCHANGED
    assert page.past.pace == 1.5
    page.look(DUE * 0.49)
    assert page.past.pace == 1.5
    page.look(DUE * 0.5)
    assert page.past.pace == 2.25


def test_nor_do_failures(page: Page) -> None:
    for fields in ({"status": 500}, {"status": 403}, {"status": None, "failure": "timeout", "detail": "because"}):
        for _ in range(3):
            page.look(SOON, **fields)
    assert page.past.errors == 1
    page.look(status=500)
    assert page.past.errors == 2


def test_a_success_counts_however_early(page: Page) -> None:
    page.look(status=500)
    page.look(status=500)
    page.look(SOON)
    assert page.past.errors == 0


def test_what_is_lost_already_is_not_looked_for_more_rarely(page: Page) -> None:
    for _ in range(3):
        page.look(status=404, text="")
    assert page.past.lost == micros(page.now)
    for _ in range(5):
        page.look(SOON, status=404, text="")
    assert page.past.misses == 3
    page.look(status=404, text="")
    assert page.past.misses == 4
