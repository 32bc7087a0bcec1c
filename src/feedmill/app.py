"""The composition root: the only place that picks concrete parts, reads the clock and the environment."""

from __future__ import annotations

import hashlib
import os
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict
from datetime import UTC, datetime, timedelta
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Any

from feedmill.assemble import Window
from feedmill.config.load import find, load
from feedmill.config.settings import Seed, Settings
from feedmill.errors import StateError, UsageError
from feedmill.model import Site
from feedmill.normalize.rules import CategoryRule, Rules
from feedmill.pipeline.build import Mill, belong_together
from feedmill.pipeline.plan import Plan
from feedmill.pipeline.report import Progress, Report, silent
from feedmill.publish import DryFolder, LocalFolder
from feedmill.records import micros
from feedmill.scan import SeedFolder
from feedmill.store.engine import is_damaged
from feedmill.store.lock import only_writer
from feedmill.store.opening import (
    CACHE_FILE,
    copied_state,
    drop_cache,
    existing_cache,
    existing_ledger,
    open_cache,
    open_ledger,
)
from feedmill.writers.formats import FILENAMES

if TYPE_CHECKING:
    from collections.abc import Callable

    from feedmill.model import Watched
    from feedmill.monitor.desk import Told
    from feedmill.pipeline.explaining import Explained
    from feedmill.protocols import Writer

VERSION = version("feedmill")


def writers() -> tuple[Writer, ...]:
    """The formats of a feed. A new one is one more writer here."""
    from feedmill.writers.atom import AtomWriter
    from feedmill.writers.jsonfeed import JsonFeedWriter
    from feedmill.writers.rss import RssWriter

    return RssWriter(), AtomWriter(), JsonFeedWriter()


def settings_from(config: Path | None) -> tuple[Settings, Path]:
    """The settings, and the folder that their paths are relative to. Raises `ConfigError`."""
    path = find(config, Path.cwd())
    return load(path, os.environ), path.parent.absolute()


def current_moment(environ: Mapping[str, str] = os.environ) -> datetime:
    """Now, or SOURCE_DATE_EPOCH where it is set. Raises `UsageError` for one that is no number."""
    fixed = environ.get("SOURCE_DATE_EPOCH")
    if not fixed:
        return datetime.now(UTC)
    try:
        return datetime.fromtimestamp(int(fixed), UTC)
    except (ValueError, OverflowError, OSError):
        raise UsageError(f"SOURCE_DATE_EPOCH: {fixed!r} is no number of seconds since 1970") from None


def plan_of(settings: Settings, base: Path) -> Plan:
    """The settings as the values that the rooms below work with."""
    site = settings.site
    categories = _category_rules(settings)
    return Plan(
        site=Site(
            title=site.title,
            url=site.url,
            home=site.home,
            authority=site.authority,
            language=site.language,
            author=site.author,
            generator=f"feedmill {VERSION}",
        ),
        zone=site.timezone,
        folders=tuple(_folder(settings, seed, base) for seed in settings.seeds),
        rules={_seed_key(seed, base): _rules(settings, seed, categories) for seed in settings.seeds},
        max_bytes=settings.read.max_bytes,
        by=settings.feeds.by,
        window=Window(
            limit=settings.feeds.limit,
            keep=timedelta(days=settings.feeds.keep_days),
            max_entries=settings.feeds.max_entries,
        ),
        formats=settings.feeds.formats,
        hubs=settings.feeds.hubs,
        content=settings.feeds.content,
        min_entries=settings.feeds.min_entries,
        categories=categories,
        processes=len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1,
    )


def _category_rules(settings: Settings) -> tuple[CategoryRule, ...]:
    named = tuple(
        CategoryRule(name=name, slug=rule.slug, title=rule.title, aliases=rule.aliases, match=rule.match)
        for name, rule in settings.categories.items()
    )
    default = settings.default_category
    if any(rule.name == default.name for rule in named):
        return named
    return (*named, CategoryRule(name=default.name, slug=default.slug))


def _seed_key(seed: Seed, base: Path) -> str:
    """How the store names a seed folder: relative where it lies beside the configuration, so that both can move."""
    return os.path.relpath(seed.path, base) if seed.path.is_relative_to(base) else str(seed.path)


def _folder(settings: Settings, seed: Seed, base: Path) -> SeedFolder:
    return SeedFolder(
        key=_seed_key(seed, base),
        root=seed.path,
        include=settings.included(seed),
        exclude=settings.excluded(seed),
    )


def _rules(settings: Settings, seed: Seed, categories: tuple[CategoryRule, ...]) -> Rules:
    return Rules(
        timezone=settings.zone(seed),
        language=settings.site.language,
        authority=settings.site.authority,
        site_url=settings.site.url,
        url=seed.url,
        category=seed.category,
        seed_language=seed.language,
        categories=categories,
        default_category=settings.default_category.name,
    )


def _fingerprint(*parts: object) -> str:
    return hashlib.sha256(repr((VERSION, *parts)).encode()).hexdigest()[:16]


def index_fingerprint(plan: Plan) -> str:
    """Changes with whatever shapes the index: then every document is read again."""
    return _fingerprint(plan.rules, plan.by, plan.max_bytes)


def look_fingerprint(plan: Plan, output: Path) -> str:
    """Changes with whatever else shapes feeds and pages: then all are written again."""
    shape = (plan.site, plan.zone, plan.window, plan.formats, plan.hubs, plan.content, plan.min_entries)
    return _fingerprint(shape, plan.categories, output)


def build(
    settings: Settings, base: Path, *, fresh: bool = False, dry_run: bool = False, progress: Progress = silent
) -> Report:
    """One build, alone on its state folder. Raises `FeedmillError`."""
    now = current_moment()
    if dry_run:
        with copied_state(settings.state) as state:
            return _build(settings, base, state, DryFolder(settings.output), now, fresh=fresh, progress=progress)
    with only_writer(settings.state, now):
        folder = LocalFolder(settings.output)
        return _build(settings, base, settings.state, folder, now, fresh=fresh, progress=progress)


def _build(
    settings: Settings, base: Path, state: Path, folder: LocalFolder, now: datetime, *, fresh: bool, progress: Progress
) -> Report:
    try:
        return _mill(settings, base, state, folder, fresh=fresh).build(now, progress)
    except StateError as error:
        if not (is_damaged(error) and CACHE_FILE in str(error)):
            raise
        drop_cache(state)
        report = _mill(settings, base, state, folder, fresh=False).build(now, progress)
        report.notes.append(f"{state / CACHE_FILE}: was damaged; it was made anew, nothing is lost")
        return report


def _mill(settings: Settings, base: Path, state: Path, folder: LocalFolder, *, fresh: bool) -> Mill:
    plan = plan_of(settings, base)
    ledger = open_ledger(state)
    fingerprint = index_fingerprint(plan)
    cache = open_cache(state, fingerprint, zone=plan.zone, fresh=fresh)
    if not belong_together(ledger, cache):
        cache = open_cache(state, fingerprint, zone=plan.zone, fresh=True)
    return Mill(
        plan=plan,
        ledger=ledger,
        cache=cache,
        folder=folder,
        writers=writers,
        look=look_fingerprint(plan, settings.output),
        wall_clock_ns=time.time_ns,
    )


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


def explain(settings: Settings, base: Path, files: Sequence[Path], *, alone: bool) -> Iterator[Explained]:
    """What becomes of each document of `files`, and how it was found. Writes nothing. Raises `UsageError`."""
    from feedmill.pipeline.explaining import Explaining

    plan = plan_of(settings, base)
    ledger = None if alone else existing_ledger(settings.state)
    now = current_moment()
    for file in files:
        yield from Explaining(plan, ledger, now).file(file)


def check(
    settings: Settings,
    urls: Sequence[str] | None,
    *,
    everything: bool,
    on_begun: Callable[[int], None],
    on_told: Callable[[Told], None],
) -> list[Watched] | None:
    """Look at the sources that are due, at `urls` or at everything; returns those that had to wait.

    None before the first build. Raises `UsageError` for a URL that is no source of a published entry.
    """
    from feedmill.config.terms import monitor_terms
    from feedmill.monitor.station import Station

    now = current_moment()
    with only_writer(settings.state, datetime.now(UTC)):
        cache = existing_cache(settings.state)
        if cache is None:
            return None
        with cache.transaction(write=False) as stored:
            sources = list(stored.selection.sources(micros(now)))
        station = Station(open_ledger(settings.state), monitor_terms(settings, VERSION))
        station.watch_exactly(sources)
        return station.check(urls, everything=everything, on_begun=on_begun, on_told=on_told)
