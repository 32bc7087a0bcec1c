"""The monitor on loopback servers, with a clock that tests move. Shared by its integration tests."""

from __future__ import annotations

import time
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta
from ipaddress import ip_network
from pathlib import Path

from feedmill.model import Watched
from feedmill.monitor.addresses import Reach
from feedmill.monitor.desk import Told
from feedmill.monitor.look import Manners
from feedmill.monitor.station import Station, Terms
from feedmill.monitor.turns import Turns
from feedmill.records import micros
from feedmill.store.opening import open_ledger
from hostile import Server, resolver

START = datetime(2026, 3, 1, tzinfo=UTC)
PARAGRAPHS = (
    "The committee met on Tuesday to decide how the new rules for data centres are to be applied in the region.",
    "Members agreed that 40 operators will report their use of water and power, beginning in the first quarter.",
    "Critics say the figures come late. A first study had found that consumption had doubled within three years.",
    "The ministry expects to publish a summary before the summer break and to review the thresholds each year.",
)


def article(*paragraphs: str, title: str = "New rules for data centres", frame: str = "") -> str:
    body = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs or PARAGRAPHS)
    return (
        f"<!doctype html><html><head><meta charset=utf-8><title>{title}</title></head><body><nav><a href=/>Home</a>"
        f"</nav><article><h1>{title}</h1>{body}</article>{frame}<footer>Imprint</footer></body></html>"
    )


class Bench:
    """One ledger, one station at a time, a clock that can be moved."""

    def __init__(
        self, folder: Path, server: Server, names: Mapping[str, Sequence[str]] | None = None, **manners: object
    ) -> None:
        self._start = time.monotonic()
        self._moved = timedelta(0)
        self.server = server
        self.ledger = open_ledger(folder)
        self.names = {"site.test": [server.address], **(names or {})}
        reach = Reach(networks=(ip_network("127.0.0.0/8"),), ports=(server.port,))
        self.manners = Manners(**{"domain_delay": 0.0, "deadline": 5.0, "reach": reach, **manners})  # type: ignore[arg-type]

    def station(self, concurrency: int = 8, turns: Turns | None = None) -> Station:
        terms = Terms(agent="feedmill/test", manners=self.manners, concurrency=concurrency, max_bytes=500_000)
        return Station(
            self.ledger, terms, resolver=resolver(self.names), chance=lambda: 0.5, now=lambda: self.now, turns=turns
        )  # fmt: skip

    def watch(self, *urls: str, published: datetime = START - timedelta(days=10)) -> None:
        self.station().watch_exactly((url, f"entry of {url}", micros(published)) for url in urls)

    def check(self, *urls: str, everything: bool = False) -> list[Told]:
        found: list[Told] = []
        self.waiting = self.station().check(urls or None, everything=everything, on_told=found.append)
        return sorted(found, key=lambda told: told.watched.url)

    def page(self, url: str) -> Watched:
        with self.ledger.transaction(write=False) as tx:
            return tx.watched.pages([url])[url].page

    @property
    def now(self) -> datetime:
        """Real seconds pass, from START and whatever a test has let pass."""
        return START + self._moved + timedelta(seconds=time.monotonic() - self._start)

    def after(self, **passed: float) -> Bench:
        self._moved += timedelta(**passed)
        return self
