"""What can be told without a build: of the store, of the published feeds, of single documents."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

from feedmill.app.planning import plan_of, with_profile
from feedmill.app.start import current_moment
from feedmill.config.settings import Settings
from feedmill.records import micros
from feedmill.store.opening import existing_cache, existing_ledger
from feedmill.writers.formats import FILENAMES

if TYPE_CHECKING:
    from feedmill.pipeline.explaining import Explained


def stored_status(settings: Settings) -> dict[str, Any] | None:
    """What the state folder tells without a build; None before the first one. Raises `StateError`."""
    cache = existing_cache(settings.state)
    if cache is None:
        return None
    with cache.transaction(write=False) as stored:
        return {
            "documents": stored.selection.counts(micros(current_moment())),
            "feeds": len(stored.published.feeds()),
            "rejected": [asdict(rejected) for rejected in stored.index.rejected()],
            "builds": stored.published.builds(),
        }


def published_feeds(settings: Settings) -> list[dict[str, Any]] | None:
    """Every published feed with its addresses, entries and newest; None before the first build."""
    cache = existing_cache(settings.state)
    if cache is None:
        return None
    with cache.transaction(write=False) as stored:
        summaries = stored.published.feeds()
    names = {name: FILENAMES[name] for name in settings.feeds.formats}
    return [
        {
            "kind": kind,
            "name": summary["name"],
            "title": summary["title"],
            "entries": summary["total"],
            "shown": summary["shown"],
            "newest": summary["newest"],
            "urls": {name: f"{settings.site.url}{summary['path']}/{filename}" for name, filename in names.items()},
        }
        for (kind, _), summary in sorted(summaries.items())
    ]


def feed_facts(settings: Settings) -> list[dict[str, Any]]:
    """Every published feed for the status page: kind, title, path, total, shown, newest, updated."""
    cache = existing_cache(settings.state)
    if cache is None:
        return []
    with cache.transaction(write=False) as stored:
        summaries = stored.published.feeds()
    facts = ("title", "path", "total", "shown", "newest", "updated")
    return [{"kind": kind, **{name: told[name] for name in facts}} for (kind, _), told in sorted(summaries.items())]


def explain(
    settings: Settings, base: Path, files: Sequence[Path], *, alone: bool, profile: str | None = None
) -> Iterator[Explained]:
    """What becomes of each document of `files`, and how it was found. Writes nothing. Raises `UsageError`.

    `profile`: read them by that one, whether it recognizes them or not.
    """
    from feedmill.pipeline.explaining import Explaining

    plan = plan_of(settings, base)
    if profile is not None:
        plan = with_profile(plan, profile)
    ledger = None if alone else existing_ledger(settings.state)
    cache = None if alone else existing_cache(settings.state)
    now = current_moment()
    for file in files:
        yield from Explaining(plan, ledger, now, cache).file(file)
