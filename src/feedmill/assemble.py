"""Entries → Feed: filter, sort, cut (promise 8). Pure; the moment is handed in."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

from feedmill.model import Entry, Feed

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True, kw_only=True)
class Window:
    """How much a feed shows: its newest `limit`, and what was first seen within `keep`, up to `max_entries`."""

    limit: int = 50
    keep: timedelta = timedelta(days=2)
    max_entries: int = 500


def is_due(entry: Entry, now: datetime) -> bool:
    """Whether an entry may be shown at `now`: no draft, not in the future, not expired."""
    due = entry.published is not None and entry.published <= now
    return due and not entry.draft and (entry.expires is None or entry.expires > now)


def newest_first(entry: Entry) -> tuple[float, float, str]:
    """Sort key: published, then first seen, both newest first; then id (promise 8)."""
    published = entry.published or _EPOCH
    return -published.timestamp(), -(entry.first_seen or published).timestamp(), entry.id


def cut(entries: Iterable[Entry], window: Window, now: datetime) -> tuple[Entry, ...]:
    """The entries that a feed shows at `now`, in order, each id once."""
    by_id: dict[str, Entry] = {}
    for entry in entries:
        if is_due(entry, now):
            by_id.setdefault(entry.id, entry)
    ordered = sorted(by_id.values(), key=newest_first)
    since = now - window.keep
    shown = [
        entry
        for rank, entry in enumerate(ordered)
        if rank < window.limit or (entry.first_seen is not None and entry.first_seen > since)
    ]
    return tuple(shown[: max(window.max_entries, window.limit)])


def assemble(feed: Feed, entries: Iterable[Entry], window: Window, now: datetime) -> Feed:
    """`feed` with what it shows; its `updated` is the newest among them, never the clock."""
    return showing(feed, cut(entries, window, now))


def showing(feed: Feed, entries: tuple[Entry, ...]) -> Feed:
    """`feed` with just these entries, as new as the newest of them."""
    moments = [moment for entry in entries for moment in (entry.updated, entry.published) if moment is not None]
    return replace(feed, entries=entries, updated=max(moments, default=_EPOCH))
