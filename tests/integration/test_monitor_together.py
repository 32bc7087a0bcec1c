"""A check that somebody wants while the monitor's rounds go on, on one ledger."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from itertools import pairwise
from pathlib import Path

import pytest

from daemon import eventually
from feedmill.model import Verdict
from feedmill.monitor.desk import Desk
from feedmill.monitor.schedule import Interval
from feedmill.monitor.turns import Turns
from feedmill.records import micros
from hostile import Request, Server, answer, serving
from monitored import Bench, article


@pytest.fixture
def server() -> Iterator[Server]:
    with serving() as made:
        yield made


class Busy:
    """Answers late, and remembers how many requests it had at once."""

    def __init__(self) -> None:
        self.most = self._now = 0
        self._lock = threading.Lock()

    def __call__(self, connection: socket.socket, request: Request) -> None:
        with self._lock:
            self._now += 1
            self.most = max(self.most, self._now)
        time.sleep(0.4)
        with self._lock:
            self._now -= 1
        answer(body=article())(connection, request)


@pytest.mark.parametrize("turns", [None, Turns()], ids=["by the ledger alone", "in one process"])
def test_two_stations_ask_a_domain_one_at_a_time_and_spaced(
    tmp_path: Path, server: Server, turns: Turns | None
) -> None:
    bench, busy = Bench(tmp_path, server, domain_delay=0.3, respect_robots=False), Busy()
    server.on("", busy)
    urls = [server.url(f"/{number}") for number in range(4)]
    bench.watch(*urls)
    with ThreadPoolExecutor() as pool:
        rounds = pool.submit(bench.station(turns=turns).check)
        eventually(lambda: server.requests)
        waiting = bench.station(turns=turns).check([urls[3]])
        rounds.result()
    assert busy.most == 1
    times = [request.at for request in server.requests]
    assert min(later - earlier for earlier, later in pairwise(times)) >= 0.29
    assert {bench.page(url).verdict for url in urls[:3]} == {Verdict.UNCHANGED}
    assert (urls[3] in {page.url for page in waiting}) is (turns is None)


def test_an_outage_that_others_found_stops_a_running_desk(tmp_path: Path, server: Server) -> None:
    bench = Bench(tmp_path, server)
    bench.watch(server.url("/a"))
    now = bench.now
    until = now + timedelta(minutes=5)
    desk = Desk(
        bench.ledger, scope_of=str, interval=Interval(), chance=lambda: 0.5, lease=timedelta(minutes=5), horizon=now
    )  # fmt: skip
    with bench.ledger.transaction() as tx:
        tx.politeness.add_outage(micros(now), micros(until), 5, 5)
    made = desk.exchange([], 9, now)
    assert (made.claims, made.next_due) == ([], until)
    assert len(desk.exchange([], 9, until).claims) == 1
