"""Searching what is published: through the index where there is one, else by looking at everything."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

from feedmill.app.planning import plan_of
from feedmill.app.start import current_moment
from feedmill.config.settings import Settings
from feedmill.errors import StateError
from feedmill.model import Entry
from feedmill.pipeline.searchable import Searchable, mark_of
from feedmill.records import ENTRY, Candidate, micros
from feedmill.store.cache import CacheTransaction
from feedmill.store.opening import existing_cache
from feedmill.store.searching import SEARCH_FILE, SearchIndex, drop_search, existing_search, open_search
from feedmill.text import one_line

MOST_LOOKS = 20  # at further hits, where those before are hidden or gone


def search(settings: Settings, words: str, limit: int) -> list[dict[str, Any]]:
    """Published entries that hold `words`, newest first, as live pages show them. Raises `StateError`."""
    cache = existing_cache(settings.state)
    if cache is None or not words.strip():
        return []
    now = micros(current_moment())
    with cache.transaction(write=False) as stored:
        found = _indexed(settings.state, stored, words, now, limit)
        if found is None:
            found = stored.selection.holding(one_line(words), now, limit)
        slugs = stored.published.owned(ENTRY, [candidate.entry.id for candidate in found])
    return [_hit(settings, candidate.entry, slugs.get(candidate.entry.id)) for candidate in found]


def _indexed(state: Path, stored: CacheTransaction, words: str, now: int, limit: int) -> list[Candidate] | None:
    """The index's hits that are shown now; None while it is not complete, or of no use."""
    try:
        store = existing_search(state)
        if store is None:
            return None
        with store.transaction(write=False) as index:
            return _hits(index, stored, words, now, limit) if index.is_complete else None
    except StateError:
        return None  # whoever makes it tells of it, and makes it anew


def _hits(index: SearchIndex, stored: CacheTransaction, words: str, now: int, limit: int) -> list[Candidate]:
    found: list[Candidate] = []
    for look in range(MOST_LOOKS):
        held = index.find(words, limit, look * limit)
        marks = {version.key: mark_of(version) for version in stored.selection.versions_with(one.key for one in held)}
        # What changed or went a moment ago still stands in the index.
        keys = [key for key, mark in held if marks.get(key) == mark]
        shown = {candidate.key: candidate for candidate in stored.selection.with_keys(keys, now)}
        found += [shown[key] for key in keys if key in shown]
        if len(held) < limit or len(found) >= limit:
            break
    return found[:limit]


def update_search(settings: Settings, base: Path, go_on: Callable[[], bool], *, whole: bool) -> int:
    """Bring the index up to date with what was built; how many documents were taken in. Raises `StateError`.

    `go_on` is asked between batches: False ends it early. `whole` compares every document. An index that fails is
    dropped, and the next run makes it anew.
    """
    cache = existing_cache(settings.state)
    if cache is None:
        return 0
    try:
        if whole:
            _drop_where_stale(settings.state)
        store = open_search(settings.state)
        return Searchable(plan_of(settings, base), cache, store, go_on).bring_up_to_date(whole=whole)
    except StateError as error:
        if SEARCH_FILE in str(error) and "locked" not in str(error):
            with suppress(StateError):
                drop_search(settings.state)
        raise


def _drop_where_stale(state: Path) -> None:
    store = existing_search(state)
    if store is None:
        return
    with store.transaction(write=False) as index:
        is_stale = index.is_stale
    if is_stale:
        drop_search(state)


def _hit(settings: Settings, entry: Entry, page: str | None) -> dict[str, Any]:
    own = f"{settings.site.url}{page}" if page else None
    return {
        "title": entry.title,
        "url": own or entry.url,
        "summary": entry.summary,
        "published": entry.published.isoformat() if entry.published else None,
        "language": entry.language,
    }
