"""Whose page leads where: each entry's home feed, its neighbours there, and which pages a change of it touches.

A page tells of others, so it has to be written again when they change. What each page told is kept with
its home feed as a fingerprint: the next pass compares, and looks at no other page (promise 7).
"""

from __future__ import annotations

from collections.abc import Collection, Mapping

import xxhash

from feedmill.model import Entry, Feed
from feedmill.records import ALL, FeedKey
from feedmill.text import fold
from feedmill.writers.neighbours import Neighbours, neighbours

HOMES = ("category", ALL[0])  # kinds of feeds that an entry's home may be
AROUND = "around"  # where a feed's summary keeps the fingerprints


def home_of(entry: Entry, by: tuple[str, ...]) -> FeedKey:
    """The feed within which an entry's page leads on: its first category's, else that of all."""
    names = map(fold, entry.categories) if "category" in by else ()
    return next((("category", name) for name in names if name), ALL)


def neighbourhoods(
    feeds: Mapping[FeedKey, Feed | None], by: tuple[str, ...], no_subjects: Collection[str] = ()
) -> dict[FeedKey, Mapping[str, Neighbours]]:
    """For each feed that can be a home, the neighbours of those who are at home there, by entry id."""
    return {
        key: neighbours(
            feed.entries,
            {entry.id for entry in feed.entries if home_of(entry, by) == key},
            no_subjects=no_subjects,
        )
        for key, feed in feeds.items()
        if feed and key[0] in HOMES
    }


def fingerprints(around: Mapping[str, Neighbours]) -> dict[str, str]:
    """What is kept of them, by entry id."""
    return {entry_id: xxhash.xxh3_64_hexdigest(near.fingerprint.encode()) for entry_id, near in around.items()}
