"""What waits for the writer: merged, handed out once, and never lost."""

from __future__ import annotations

import threading
from concurrent.futures import CancelledError
from dataclasses import dataclass

import pytest

from feedmill.daemon.inbox import BEAT, Inbox

A, B = ("seeds", b"a.md"), ("seeds", b"b.md")


@dataclass
class Clock:
    now: float = 100.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def inbox(clock: Clock) -> Inbox:
    return Inbox(clock)


def test_a_hundred_wishes_are_one_piece_of_work(inbox: Inbox) -> None:
    for _ in range(100):
        inbox.look_at([A, B])
        inbox.rescan()
        inbox.due()
        inbox.tidy()
    assert inbox.waiting == 2
    work = inbox.take()
    assert (work.places, work.whole, work.due, work.tidy) == ({A, B}, True, True, True)
    assert inbox.waiting == 2  # until they are published
    inbox.finished([A, B], whole=False)
    assert inbox.waiting == 0


def test_what_was_taken_is_not_handed_out_again(inbox: Inbox) -> None:
    inbox.look_at([A])
    assert inbox.take().places == {A}
    inbox.look_at([B])
    assert inbox.take().places == {B}


@pytest.mark.parametrize("first", ["look_at", "look_again"])
def test_a_place_that_is_known_to_be_whole_is_not_young(inbox: Inbox, first: str) -> None:
    inbox.look_again([B])
    for name in ("look_at", "look_again") if first == "look_at" else ("look_again", "look_at"):
        getattr(inbox, name)([A])
    work = inbox.take()
    assert work.places == {A, B}
    assert work.young == {B}


def test_news_of_sources_is_work_once(inbox: Inbox) -> None:
    assert not inbox._work
    inbox.publish()
    inbox.publish()
    assert inbox.take().news
    assert not inbox._work


class TestWaiting:
    """`not_before`: the writer's last pass failed, and is not to be tried again so soon."""

    def test_the_rest_waits_and_the_urgent_does_not(self, inbox: Inbox, clock: Clock) -> None:
        inbox.look_at([A])
        request = inbox.request(fresh=True)
        inbox.reload()
        work = inbox.take(clock.now + 60)
        assert work.reload
        assert work.requests == [request]
        assert not work.places
        assert inbox.waiting == 1
        clock.now += 60
        later = inbox.take(clock.now)
        assert later.places == {A}
        assert not later.reload
        assert not later.requests

    def test_patience_ends_with_the_pause_and_never_outlasts_a_beat(self, inbox: Inbox, clock: Clock) -> None:
        assert inbox._patience(clock.now + 3) == BEAT  # nothing waits: only a sign of life is due
        inbox.rescan()
        assert inbox._patience(clock.now + 3) == 3
        assert inbox._patience(clock.now + 300) == BEAT
        assert inbox._patience(0.0) == BEAT

    def test_whoever_takes_is_woken_by_whoever_asks(self, inbox: Inbox) -> None:
        taken: list[set[tuple[str, bytes]]] = []

        def take() -> None:
            while not taken or not taken[-1]:
                taken.append(inbox.take().places)

        taker = threading.Thread(target=take)
        taker.start()
        inbox.look_at([A])
        taker.join(30)
        assert taken[-1] == {A}


class TestEnding:
    def test_whoever_waits_is_told(self, inbox: Inbox) -> None:
        request, call = inbox.request(fresh=False), inbox.call(list)
        inbox.stop()
        assert inbox.is_stopping
        for answer in (request.answer, call):
            with pytest.raises(CancelledError):
                answer.result(0)

    def test_whoever_comes_later_too(self, inbox: Inbox) -> None:
        inbox.stop()
        for answer in (inbox.request(fresh=False).answer, inbox.call(list)):
            with pytest.raises(CancelledError):
                answer.result(0)

    def test_nothing_more_is_handed_out(self, inbox: Inbox) -> None:
        inbox.look_at([A])
        inbox.stop()
        assert not inbox.take()


def test_what_was_handed_out_waits_until_a_pass_has_dealt_with_it() -> None:
    inbox = Inbox(lambda: 9.0)
    inbox.look_at([A, B], since=3.0)
    inbox.take()
    inbox.look_at([B], since=5.0)
    assert (inbox.waiting, inbox.oldest_waiting) == (2, 3.0)
    inbox.finished([A, B], whole=False, unsettled={A})
    assert (inbox.waiting, inbox.oldest_waiting) == (2, 3.0)
    inbox.finished([], whole=True)
    assert (inbox.waiting, inbox.oldest_waiting) == (1, 5.0)  # heard of again meanwhile
