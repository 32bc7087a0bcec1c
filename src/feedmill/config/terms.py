"""The settings of the monitor as the values that it works with."""

from __future__ import annotations

from datetime import timedelta
from ipaddress import ip_network
from typing import TYPE_CHECKING

from feedmill.monitor.addresses import Reach
from feedmill.monitor.look import Manners
from feedmill.monitor.schedule import Interval
from feedmill.monitor.station import Terms

if TYPE_CHECKING:
    from feedmill.config.settings import Settings


def monitor_terms(settings: Settings, version: str) -> Terms:
    """What `settings` say; `version` is feedmill's, for its User-Agent."""
    given = settings.monitor
    networks = tuple(ip_network(network) for network in given.allow_networks)
    shortest, longest = timedelta(seconds=given.interval.min), timedelta(seconds=given.interval.max)
    return Terms(
        agent=f"feedmill/{version} (+{given.contact or settings.site.home})".encode("ascii", "replace").decode(),
        manners=Manners(
            domain_delay=given.domain_delay,
            deadline=given.deadline,
            respect_robots=given.respect_robots,
            reach=Reach(networks=networks, ports=given.allow_ports),
        ),
        interval=Interval(shortest=shortest, longest=longest, factor=given.interval.factor),
        max_bytes=given.max_bytes,
        concurrency=given.concurrency,
        by_host=given.by_host,
    )
