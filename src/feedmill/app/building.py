"""One build, alone on its state folder."""

from __future__ import annotations

import time
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from feedmill.app.planning import index_fingerprint, look_fingerprint, plan_of
from feedmill.app.start import current_moment
from feedmill.config.settings import Settings
from feedmill.errors import StateError
from feedmill.pipeline.build import Mill, belong_together
from feedmill.pipeline.report import Progress, Report, silent
from feedmill.publish import DryFolder, LocalFolder
from feedmill.store.engine import is_damaged
from feedmill.store.lock import only_writer
from feedmill.store.opening import CACHE_FILE, copied_state, drop_cache, open_cache, open_ledger

if TYPE_CHECKING:
    from feedmill.protocols import Writer


def writers() -> tuple[Writer, ...]:
    """The formats of a feed. A new one is one more writer here."""
    from feedmill.writers.atom import AtomWriter
    from feedmill.writers.jsonfeed import JsonFeedWriter
    from feedmill.writers.rss import RssWriter

    return RssWriter(), AtomWriter(), JsonFeedWriter()


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
        return open_mill(settings, base, state, folder, fresh=fresh).build(now, progress)
    except StateError as error:
        if not (is_damaged(error) and CACHE_FILE in str(error)):
            raise
        drop_cache(state)
        report = open_mill(settings, base, state, folder, fresh=False).build(now, progress)
        report.notes.append(f"{state / CACHE_FILE}: was damaged; it was made anew, nothing is lost")
        return report


def open_mill(settings: Settings, base: Path, state: Path, folder: LocalFolder, *, fresh: bool) -> Mill:
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
