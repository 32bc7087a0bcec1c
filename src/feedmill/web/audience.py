"""How many follow a feed: what readers for many tell of themselves, and who else asks.

A service that fetches once for all its users says for how many in its User-Agent ("12 subscribers"). All
others count once for each address and User-Agent. Nothing of them is kept but a number that means nothing
outside this process.
"""

from __future__ import annotations

import re
import time
from collections import OrderedDict
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from threading import Lock
from typing import NamedTuple

FEEDS = 2_000  # the most feeds that are counted
READERS = 20_000  # the most readers of one feed
WINDOW = 7 * 86_400  # seconds after which a reader that did not come back is no longer one

_COUNT = re.compile(r"(?<![\w.])(\d{1,8})\s+(?:subscribers?|readers?|users?)\b", re.IGNORECASE)
_VOLATILE = re.compile(r"\d+(?:\.\d+)*")


class Reader(NamedTuple):
    """What a User-Agent tells: a name that stays the same from fetch to fetch, and for how many it asks."""

    name: str
    subscribers: int | None


class Followers(NamedTuple):
    """A feed's readers within a week: people behind them, distinct readers, requests since the start."""

    subscribers: int
    readers: int
    requests: int


@dataclass(slots=True)
class _Feed:
    requests: int = 0
    seen: OrderedDict[int, tuple[float, int]] = field(default_factory=OrderedDict)  # key → (when, subscribers)


class Audience:
    """Counts fetches of feeds; bounded, in memory, and safe to ask from any thread."""

    def __init__(self) -> None:
        self._feeds: OrderedDict[str, _Feed] = OrderedDict()
        self._lock = Lock()

    def note(self, path: str, client: str, user_agent: bytes, *, now: float | None = None) -> None:
        """A feed at `path` below the output was fetched, or found unchanged."""
        reader = reader_of(user_agent[:300])
        # A service's machines have many addresses; what it counts is in its name and number.
        many = reader.subscribers is not None
        key = hash((reader.name, None if many else client))
        folder = path.rpartition("/")[0]
        with self._lock:
            feed = self._feed(folder)
            feed.requests += 1
            feed.seen[key] = (time.monotonic() if now is None else now, reader.subscribers if many else 1)  # type: ignore[assignment]
            feed.seen.move_to_end(key)
            if len(feed.seen) > READERS:
                feed.seen.popitem(last=False)

    def _feed(self, folder: str) -> _Feed:
        feed = self._feeds.get(folder)
        if feed is None:
            feed = self._feeds[folder] = _Feed()
            if len(self._feeds) > FEEDS:
                self._feeds.popitem(last=False)
        else:
            self._feeds.move_to_end(folder)
        return feed

    def followers(self, *, now: float | None = None) -> Mapping[str, Followers]:
        """Every feed's readers, by its folder below the output."""
        since = (time.monotonic() if now is None else now) - WINDOW
        with self._lock:
            return {folder: _followers(feed, since) for folder, feed in self._feeds.items()}


def _followers(feed: _Feed, since: float) -> Followers:
    while feed.seen and next(iter(feed.seen.values()))[0] < since:
        feed.seen.popitem(last=False)
    return Followers(sum(count for _, count in feed.seen.values()), len(feed.seen), feed.requests)


@lru_cache(maxsize=1024)
def reader_of(user_agent: bytes) -> Reader:
    """The reader behind a User-Agent. Its numbers change with versions and counts: the name does without them.

    A feed-id tells two subscriptions of one service apart, so it stays.
    """
    text = user_agent.decode("utf-8", "replace")
    found = _COUNT.search(text)
    feed_id = re.search(r"feed-?id[=:]\s*([\w-]+)", text, re.IGNORECASE)
    name = _VOLATILE.sub("", text) + (feed_id[1] if feed_id else "")
    return Reader(name, int(found[1]) if found else None)
