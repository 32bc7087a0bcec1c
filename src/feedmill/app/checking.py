"""The monitor, put together, and one round of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta
from ipaddress import ip_network
from typing import TYPE_CHECKING

from feedmill.app.sourcing import watched_addresses
from feedmill.app.start import VERSION, current_moment
from feedmill.config.settings import Settings
from feedmill.monitor.addresses import Reach
from feedmill.monitor.look import Manners
from feedmill.monitor.schedule import Interval
from feedmill.monitor.station import Station, Terms, Through
from feedmill.monitor.turns import Turns
from feedmill.records import micros
from feedmill.store.lock import only_writer
from feedmill.store.opening import existing_cache, open_ledger

if TYPE_CHECKING:
    from feedmill.model import Watched
    from feedmill.monitor.desk import Told


def monitor_terms(settings: Settings) -> Terms:
    """The settings of the monitor as the values that it works with."""
    given = settings.monitor
    networks = tuple(ip_network(network) for network in given.allow_networks)
    interval = given.interval
    return Terms(
        agent=f"feedmill/{VERSION} (+{given.contact or settings.site.home})",
        manners=Manners(
            domain_delay=given.domain_delay,
            deadline=given.deadline,
            respect_robots=given.respect_robots,
            reach=Reach(networks=networks, ports=given.allow_ports),
        ),
        interval=Interval(
            shortest=timedelta(seconds=interval.min), longest=timedelta(seconds=interval.max), factor=interval.factor
        ),
        max_bytes=given.max_bytes,
        concurrency=given.concurrency,
        by_host=given.by_host,
    )


def station(settings: Settings, turns: Turns, through: Through) -> Station:
    """The monitor for one run, on the ledger of the state folder."""
    return Station(open_ledger(settings.state), monitor_terms(settings), through=through, turns=turns)


def watch_sources(settings: Settings) -> None:
    """Let the monitor watch the sources of what is published now, and nothing else."""
    cache = existing_cache(settings.state)
    if cache is None:
        return
    with cache.transaction(write=False) as stored:
        sources = list(stored.selection.sources(micros(current_moment())))
    Station(open_ledger(settings.state), monitor_terms(settings)).watch_exactly(sources)


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
    now = current_moment()
    with only_writer(settings.state, datetime.now(UTC)):
        cache = existing_cache(settings.state)
        if cache is None:
            return None
        with cache.transaction(write=False) as stored:
            sources = list(stored.selection.sources(micros(now)))
        station = Station(open_ledger(settings.state), monitor_terms(settings))
        station.watch_exactly(sources)
        urls = watched_addresses(settings, urls) if urls is not None else None
        return station.check(urls, everything=everything, on_begun=on_begun, on_told=on_told)
