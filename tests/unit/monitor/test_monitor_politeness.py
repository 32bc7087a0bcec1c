"""Turns, scopes, robots.txt and the breaker."""

from __future__ import annotations

import threading
import time
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from feedmill.monitor import robots
from feedmill.monitor.breaker import Breaker
from feedmill.monitor.domains import scopes
from feedmill.monitor.turns import Turns
from feedmill.records import RobotsText, micros

NOW = datetime(2026, 3, 1, tzinfo=UTC)
SITE = "https://a.example"


@pytest.mark.parametrize(
    ("url", "scope"),
    [
        ("https://www.example.co.uk/a", "example.co.uk"),
        ("https://a.b.example.org./x", "example.org"),
        ("https://one.github.io/", "one.github.io"),
        ("https://one.tumblr.com/", "one.tumblr.com"),
        ("https://two.rsshub.app/", "rsshub.app"),
        ("http://127.0.0.1:80/", "127.0.0.1"),
        ("http://[::1]/", "::1"),
        ("http://localhost/", "localhost"),
        ("https://github.io/", "github.io"),
        ("https://www.例子.中国/", "xn--fsqu00a.xn--fiqs8s"),
    ],
)
def test_scopes(url: str, scope: str) -> None:
    assert scopes(("Tumblr.com",))(url) == scope


def test_one_at_a_time_and_a_pause_between() -> None:
    turns = Turns()
    assert turns.take("a", 0)
    assert turns.take("b", 0)
    assert not turns.take("a", 0.01)
    turns.give_back("a", time.monotonic() + 0.05)
    began = time.monotonic()
    assert not turns.take("a", 0.01)
    assert turns.take("a", 5)
    assert time.monotonic() - began >= 0.03


def test_turns_among_threads_never_overlap() -> None:
    turns, running, most = Turns(), [0], [0]

    def work() -> None:
        for _ in range(20):
            assert turns.take("a", 30)
            running[0] += 1
            most[0] = max(most[0], running[0])
            running[0] -= 1
            turns.give_back("a", 0)

    threads = [threading.Thread(target=work) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert most == [1]


@pytest.mark.parametrize(
    ("status", "body", "allowed"),
    [
        (200, b"", True),
        (200, b"User-agent: *\nDisallow: /", False),
        (200, b"\xef\xbb\xbfUser-agent: feedmill\r\nDisallow: /\r\n\r\nUser-agent: *\r\nAllow: /", False),
        (200, b"User-agent: *\nDisallow: /\nAllow: /news/", True),
        (200, b"<html>not found</html>", True),
        (204, b"", True),
        (401, b"", True),
        (404, b"", True),
        (429, b"", False),
        (500, b"", False),
        (503, b"", False),
        (302, b"", False),
    ],
)
def test_robots_by_status_and_rule(status: int, body: bytes, allowed: bool) -> None:
    read = robots.read(SITE, NOW, status, body)
    assert robots.Rules().ask(read, f"{SITE}/news/1").allowed is allowed
    assert read.why or read.text is not None


@pytest.mark.parametrize(
    ("line", "delay"),
    [
        ("Crawl-delay: 7", 7),
        ("Crawl-delay: 2.5", 2.5),
        ("Crawl-delay: 9999", 120),
        ("Crawl-delay: -3", 0),
        ("Crawl-delay: x", 0),
    ],
)
def test_crawl_delay(line: str, delay: float) -> None:
    read = robots.read(SITE, NOW, 200, f"User-agent: *\n{line}\n".encode())
    assert robots.Rules().ask(read, f"{SITE}/").delay == delay


def test_robots_hold_for_a_day_and_a_failure_for_an_hour() -> None:
    day = timedelta(days=1)
    text, failed = RobotsText(SITE, micros(NOW), ""), RobotsText(SITE, micros(NOW), None)
    assert robots.holds(text, NOW + day - timedelta(seconds=1))
    assert not robots.holds(text, NOW + day)
    assert not robots.holds(failed, NOW + timedelta(hours=1))


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=300))
def test_any_bytes_are_a_robots_txt(body: bytes) -> None:
    rule = robots.Rules().ask(robots.read(SITE, NOW, 200, b"User-agent: *\n" + body), f"{SITE}/x")
    assert 0 <= rule.delay <= 120


def outcomes(breaker: Breaker[str], given_: str, at: datetime = NOW) -> None:
    """A letter a host: lower case failed."""
    for letter in given_:
        breaker.note(letter, letter.lower(), at, failed=letter.islower())


@pytest.mark.parametrize(
    ("given_", "trips"),
    [
        ("abcde", True),
        ("abcdEF", True),
        ("abcDEF", False),
        ("abcd", False),
        ("aaaaaaa", False),
        ("aAbBcCdDeE", False),
        ("ABCDE", False),
    ],
)
def test_the_breaker_trips_when_over_half_of_five_hosts_fail(given_: str, trips: bool) -> None:
    breaker: Breaker[str] = Breaker()
    outcomes(breaker, given_)
    found = breaker.settle(NOW, last=True)
    assert (found.outage is not None) is trips
    failed = [letter for letter in given_ if letter.islower()]
    assert found.void == (failed if trips else [])
    assert sorted(found.counted) == sorted(given_ if not trips else set(given_) - set(failed))
    assert breaker.is_open(NOW) is trips


def test_a_failure_is_held_until_it_is_clear_whether_it_stands_alone() -> None:
    breaker: Breaker[str] = Breaker()
    outcomes(breaker, "ab")
    assert breaker.settle(NOW + timedelta(seconds=5)).counted == []
    outcomes(breaker, "cde", NOW + timedelta(seconds=5))
    assert breaker.settle(NOW + timedelta(seconds=5)).void == list("abcde")
    outcomes(breaker, "f", NOW + timedelta(hours=1))
    assert breaker.settle(NOW + timedelta(hours=1, seconds=15)).counted == ["f"]


def test_what_fails_while_an_outage_lasts_counts_for_nothing_either() -> None:
    breaker: Breaker[str] = Breaker()
    outcomes(breaker, "abcde")
    outage = breaker.settle(NOW).outage
    later = NOW + timedelta(seconds=20)
    outcomes(breaker, "fgH", later)
    assert breaker.settle(later, last=True) == (["H"], ["f", "g"], outage)
    assert outage is not None
    outcomes(breaker, "f", outage.until)
    assert breaker.settle(outage.until, last=True) == (["f"], [], None)


def test_pauses_grow_while_the_line_stays_down() -> None:
    breaker: Breaker[str] = Breaker()
    pauses = []
    for hour in range(8):
        at = NOW + timedelta(hours=2 * hour)
        outcomes(breaker, "abcde", at)
        outage = breaker.settle(at).outage
        assert outage is not None
        pauses.append((outage.until - at) // timedelta(minutes=1))
    assert pauses == [5, 10, 20, 40, 60, 60, 60, 60]
