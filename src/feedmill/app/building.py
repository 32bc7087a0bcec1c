"""One build, alone on its state folder."""

from __future__ import annotations

import time
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from feedmill.app.planning import index_fingerprint, look_fingerprint, plan_of
from feedmill.app.start import current_moment
from feedmill.config.settings import Settings
from feedmill.errors import StateError
from feedmill.pipeline.build import Mill, belong_together
from feedmill.pipeline.report import Progress, Report, silent
from feedmill.publish import DryFolder, LocalFolder
from feedmill.store.engine import CACHE_FILE, PLENTY, is_damaged
from feedmill.store.lock import only_writer
from feedmill.store.opening import copied_state, drop_cache, open_cache, open_ledger

if TYPE_CHECKING:
    from feedmill.pipeline.extras import Extras
    from feedmill.protocols import Writer


def writers() -> tuple[Writer, ...]:
    """The formats of a feed. A new one is one more writer here."""
    from feedmill.writers.atom import AtomWriter
    from feedmill.writers.jsonfeed import JsonFeedWriter
    from feedmill.writers.rss import RssWriter

    return RssWriter(), AtomWriter(), JsonFeedWriter()


def extras_of(settings: Settings) -> Extras:
    """What is published besides documents. The monitor is imported where there is something to write."""
    from feedmill.app.supplying import extras

    return extras(settings)


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


def open_mill(
    settings: Settings, base: Path, state: Path, folder: LocalFolder, *, fresh: bool, memory: int = PLENTY
) -> Mill:
    """All that a pass works with; `memory` (KiB) as for the store. Raises `StateError`."""
    plan = plan_of(settings, base)
    ledger = open_ledger(state, memory=memory)
    opened = partial(open_cache, state, index_fingerprint(plan), zone=plan.zone, memory=memory)
    cache = opened(fresh=fresh)
    if not belong_together(ledger, cache):
        cache = opened(fresh=True)
    return Mill(
        plan=plan,
        ledger=ledger,
        cache=cache,
        folder=folder,
        writers=writers,
        extras=partial(extras_of, settings),
        look=look_fingerprint(plan, settings),
        wall_clock_ns=time.time_ns,
    )
