"""Counting readers by what they say of themselves."""

from __future__ import annotations

import pytest

from feedmill.web import audience
from feedmill.web.audience import Audience, Followers, reader_of

FEEDLY = b"Feedly/1.0 (+http://www.feedly.com/fetcher.html; %d subscribers; like FeedFetcher-Google)"


@pytest.mark.parametrize(
    ("user_agent", "subscribers"),
    [
        (FEEDLY % 16, 16),
        (b"Feedbin feed-id:1373711 - 142 subscribers", 142),
        (b"NewsBlur Feed Fetcher - 3 subscribers - http://www.newsblur.com/site/1/x", 3),
        (b"theoldreader.com/1.0 (1 subscribers; feed-id=abc)", 1),
        (b"Inoreader/1.0 (+http://www.inoreader.com/feed-fetcher; 12 subscribers; )", 12),
        (b"Mozilla/5.0 (compatible) 1.5 readers", None),
        (b"NetNewsWire (RSS Reader; https://netnewswire.com/)", None),
        (b"", None),
        (b"\xff 7 subscribers", 7),
    ],
)
def test_how_many_a_service_asks_for(user_agent, subscribers):
    assert reader_of(user_agent).subscribers == subscribers


def test_a_services_count_moves_and_is_not_added_up():
    counted = Audience()
    for count, address in [(16, "192.0.2.1"), (17, "192.0.2.2"), (18, "192.0.2.3")]:
        counted.note("all/rss.xml", address, FEEDLY % count, now=0)
    assert counted.followers(now=1) == {"all": Followers(subscribers=18, readers=1, requests=3)}


def test_two_subscriptions_of_one_service_are_two():
    counted = Audience()
    for feed in (b"a1", b"b2"):
        counted.note("all/rss.xml", "192.0.2.1", b"theoldreader.com (5 subscribers; feed-id=%b)" % feed, now=0)
    assert counted.followers(now=1)["all"].subscribers == 10


def test_others_count_once_each():
    counted = Audience()
    for address in ("192.0.2.1", "192.0.2.1", "192.0.2.2"):
        counted.note("all/rss.xml", address, b"newsboat/2.21", now=0)
    counted.note("all/atom.xml", "192.0.2.1", b"newsboat/2.22", now=0)  # an update of the reader is no new one
    counted.note("categories/x/feed.json", "192.0.2.1", b"newsboat/2.22", now=0)
    found = counted.followers(now=1)
    assert found["all"] == Followers(2, 2, 4)
    assert found["categories/x"] == Followers(1, 1, 1)


def test_who_stays_away_is_forgotten():
    counted = Audience()
    counted.note("all/rss.xml", "192.0.2.1", b"a", now=0)
    counted.note("all/rss.xml", "192.0.2.2", b"b", now=audience.WINDOW)
    assert counted.followers(now=audience.WINDOW + 1)["all"] == Followers(1, 1, 2)


def test_it_is_bounded(monkeypatch):
    monkeypatch.setattr(audience, "READERS", 10)
    monkeypatch.setattr(audience, "FEEDS", 5)
    counted = Audience()
    for number in range(50):
        counted.note("all/rss.xml", str(number), b"a", now=number)
        counted.note(f"tags/{number}/rss.xml", "x", b"a", now=number)
        counted.note("all/rss.xml", str(number), b"a", now=number)
    found = counted.followers(now=50)
    assert len(found) == 5
    assert found["all"].readers == 10
