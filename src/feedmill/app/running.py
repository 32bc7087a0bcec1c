"""The daemon, put together."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from feedmill.app.building import open_mill
from feedmill.app.checking import station, watch_sources
from feedmill.app.looking import feed_facts, stored_status
from feedmill.app.planning import plan_of
from feedmill.app.searching import search, update_search
from feedmill.app.serving import server_settings
from feedmill.app.sourcing import watching
from feedmill.app.start import current_moment, settings_from
from feedmill.config.load import find
from feedmill.daemon.memory import keep_little
from feedmill.daemon.service import Daemon
from feedmill.daemon.setup import Setup
from feedmill.monitor.turns import Turns
from feedmill.publish import LocalFolder
from feedmill.store.engine import LITTLE
from feedmill.store.lock import only_writer


def run(config: Path | None, *, serve: bool) -> int:
    """Run the daemon until a signal ends it; the exit code. Raises `FeedmillError`."""
    keep_little()
    load = partial(_setup, find(config, Path.cwd()).absolute(), serve=serve, turns=Turns())
    setup = load()
    with only_writer(setup.state, current_moment()):
        return Daemon(setup, load).run()


def _setup(config: Path, *, serve: bool, turns: Turns | None = None) -> Setup:
    settings, base = settings_from(config)
    plan = plan_of(settings, base)
    folder = LocalFolder(settings.output)
    return Setup(
        settings=settings,
        config=config,
        folders=plan.folders,
        output=settings.output,
        state=settings.state,
        scan=settings.schedule.scan,
        settle=settings.schedule.settle,
        zone=plan.zone,
        server=server_settings(settings) if serve else None,
        monitored=settings.monitor.enabled,
        rounds=settings.monitor.rounds,
        station=partial(station, settings, turns or Turns()),
        watch_sources=partial(watch_sources, settings),
        open_mill=lambda fresh: open_mill(settings, base, settings.state, folder, fresh=fresh, memory=LITTLE),
        status=partial(stored_status, settings),
        feeds=partial(feed_facts, settings),
        watching=lambda: watching(settings, datetime.now(UTC)),
        search=partial(search, settings),
        update_search=lambda go_on, whole: update_search(settings, base, go_on, whole=whole),
        now=current_moment,
    )
