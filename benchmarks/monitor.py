"""The monitor, measured: checks a second beside a bare loop, the due query on a million pages, a month of politeness,
and how often it errs beside other monitors. Each part says whether its target is met; exit 1 where one is not.

    python benchmarks/monitor.py [--part loop|due|month|accuracy] [--short] [--rivals PYTHON]
"""

from __future__ import annotations

import argparse
import multiprocessing
import random
import resource
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from ipaddress import ip_network
from itertools import pairwise
from multiprocessing.connection import Connection
from pathlib import Path
from statistics import median

import requests

import judges
from feedmill.model import Check
from feedmill.monitor.addresses import Reach
from feedmill.monitor.desk import Desk
from feedmill.monitor.look import Looked, Manners
from feedmill.monitor.schedule import FLOOR, Interval
from feedmill.monitor.station import Station, Terms
from feedmill.records import Addition, micros
from feedmill.store.ledger import Ledger
from feedmill.store.opening import open_ledger
from histories import histories
from hosts import HOSTS, serving_hosts

START = datetime(2026, 3, 1, tzinfo=UTC)
THREADS = 16
IDLE_SECONDS = 10
MINUTE = timedelta(minutes=1)


def target(name: str, met: bool, said: str) -> bool:
    print(f"{'met   ' if met else 'MISSED'}  {name}: {said}")
    return met


# -- checks a second ---------------------------------------------------------------------------


def loop(short: bool) -> bool:
    """304s from 200 hosts: the monitor with every guard on, beside threads that call requests, each a process."""
    looks, rounds = (2_000, 1) if short else (8_000, 3)
    rates: dict[str, list[tuple[float, float, float]]] = {"feedmill": [], "requests": []}
    with serving_hosts() as port, tempfile.TemporaryDirectory() as folder:
        _apart(_first_looks, folder, port, looks)
        for _ in range(rounds):
            rates["requests"].append(_apart(_bare, folder, port, looks))
            rates["feedmill"].append(_apart(_guarded, folder, port, looks))
        idle = _idle(_station(open_ledger(Path(folder)), port))
    for name, found in rates.items():
        rate, cpu, memory = (median(values) for values in zip(*found, strict=True))
        print(f"        {name}: {rate:.0f} checks/s, {1000 * cpu:.2f} ms CPU each, {memory:.0f} MB")
    ours, theirs = (median(rate for rate, *_ in rates[name]) for name in ("feedmill", "requests"))
    memory = max(memory for *_, memory in rates["feedmill"])
    speed = target("checks a second, of a bare loop's", ours >= 0.6 * theirs, f"{ours / theirs:.2f} (0.60)")
    calm = target("idle, part of a core", idle < 0.01, f"{100 * idle:.2f} % (1)")
    return target("memory", memory <= 200, f"{memory:.0f} MB (200)") and speed and calm


Run = Callable[[str, int, int], None]


def _apart(run: Run, folder: str, port: int, looks: int) -> tuple[float, float, float]:
    """`run` in a process of its own: runs a second, seconds of CPU a run, megabytes at most."""
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe()
    process = context.Process(target=_measured, args=(theirs, run, folder, port, looks))
    process.start()
    found: tuple[float, float, float] = ours.recv()
    process.join()
    return found


def _measured(told: Connection, run: Run, folder: str, port: int, looks: int) -> None:
    wall, cpu = time.perf_counter(), time.process_time()
    run(folder, port, looks)
    wall, cpu = time.perf_counter() - wall, time.process_time() - cpu
    told.send((looks / wall, cpu / looks, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024))


def _host(number: int) -> str:
    return f"h{number % HOSTS}.bench.test"


def _resolved(host: str, _port: int) -> list[str]:
    return [f"127.1.0.{int(host[1:].partition('.')[0]) + 1}"]


def _first_looks(folder: str, port: int, looks: int) -> None:
    station = _station(open_ledger(Path(folder)), port)
    station.watch((f"http://{_host(n)}:{port}/{n}", str(n), micros(START)) for n in range(looks))
    station.check(everything=True)


def _guarded(folder: str, port: int, looks: int) -> None:
    _station(open_ledger(Path(folder)), port).check(everything=True)


def _idle(station: Station) -> float:
    """The part of a core that it takes to wait for what is due later."""
    threading.Timer(IDLE_SECONDS, station.stop).start()
    began = time.process_time()
    station.run()
    return (time.process_time() - began) / IDLE_SECONDS


def _station(ledger: Ledger, port: int) -> Station:
    reach = Reach(networks=(ip_network("127.0.0.0/8"),), ports=(port,))
    manners = Manners(domain_delay=0, reach=reach)
    terms = Terms(agent="feedmill/bench", manners=manners, concurrency=THREADS, by_host=("bench.test",))
    return Station(ledger, terms, resolver=_resolved)


def _bare(folder: str, port: int, looks: int) -> None:
    """A session a thread, and nothing looked after."""
    local = threading.local()

    def get(number: int) -> int:
        session = getattr(local, "session", None)
        if session is None:
            session = local.session = requests.Session()
        host = _host(number)
        headers = {"Host": f"{host}:{port}", "If-None-Match": '"v"'}
        url = f"http://{_resolved(host, port)[0]}:{port}/{number}"
        return int(session.get(url, headers=headers, timeout=30).status_code)

    with ThreadPoolExecutor(THREADS) as pool:
        statuses = set(pool.map(get, range(looks)))
    assert statuses == {304}, statuses


# -- what is due -------------------------------------------------------------------------------


def due(short: bool) -> bool:
    """A batch of 500 out of a million pages on 50,000 domains, half of them on 50 large ones."""
    pages, domains = (100_000, 5_000) if short else (1_000_000, 50_000)
    with tempfile.TemporaryDirectory() as folder:
        ledger = open_ledger(Path(folder))
        began = time.perf_counter()
        _fill(ledger, pages, domains)
        size = (Path(folder) / "ledger.sqlite3").stat().st_size / pages
        print(f"        {pages} pages on {domains} domains, {time.perf_counter() - began:.1f} s, {size:.0f} bytes each")
        seconds = []
        now = micros(START) + 1
        for _ in range(5 if short else 20):
            with ledger.transaction() as tx:
                began = time.perf_counter()
                claims = tx.watched.claim(now, 500, 1_000_000_000)
                seconds.append(time.perf_counter() - began)
            assert len(claims) == 500
            assert len({claim.watched.scope for claim in claims}) == 500
        exchanges = 200 if short else 2_000
        _, cpu, most = _apart(_queue, folder, 0, exchanges)
        _, _, early = _apart(_queue, folder, 0, exchanges // 10)
    print(f"        {exchanges} exchanges of 64 pages with the queue: {1000 * cpu / 64:.2f} ms CPU a page")
    flat = target("memory over them, at most", most <= 200, f"{most:.0f} MB, {early:.0f} over a tenth (200)")
    quick = median(seconds) <= 0.020
    return target("the due query, median of 20", quick, f"{1000 * median(seconds):.1f} ms (20)") and flat


def _queue(folder: str, _port: int, exchanges: int) -> None:
    """Hand out what is due and take in what came of it, with all pages in the ledger."""
    chance, finished, now = random.Random(7), [], START + timedelta(days=2)
    desk = _desk(open_ledger(Path(folder)), chance)
    for _ in range(exchanges):
        made = desk.exchange(finished, 64, now)
        finished = [_pretended(claim, now, chance) for claim in made.claims]
        now += timedelta(seconds=6)


def _fill(ledger: Ledger, pages: int, domains: int) -> None:
    def additions() -> Iterator[Addition]:
        chance = random.Random(3)
        for number in range(pages):
            domain = chance.randrange(50) if number % 2 else number // 2 % domains
            yield Addition(f"https://d{domain}.example/{number}", None, f"d{domain}.example", micros(START))

    with ledger.transaction() as tx:
        tx.watched.watch(additions(), micros(START))


# -- a month -----------------------------------------------------------------------------------


def month(short: bool) -> bool:
    """Thirty days on a clock that jumps: spacing, floors, nothing early, whatever servers answer."""
    days, pages = (5, 400) if short else (30, 3_000)
    chance = random.Random(5)
    starts: dict[str, list[datetime]] = {}
    looked: dict[str, list[tuple[datetime, datetime | None]]] = {}
    with tempfile.TemporaryDirectory() as folder:
        ledger = open_ledger(Path(folder))
        with ledger.transaction() as tx:
            tx.watched.watch(
                (Addition(f"https://d{n % (pages // 10)}.example/{n}", None, f"d{n % (pages // 10)}.example",
                          micros(START - timedelta(days=chance.randint(0, 60)))) for n in range(pages)),
                micros(START),
            )  # fmt: skip
        began, now, end = time.perf_counter(), START, START + timedelta(days=days)
        desk, finished = _desk(ledger, chance), []
        while now < end:
            made = desk.exchange(finished, 64, now)
            for told in made.told:
                looked[told.watched.url].append((told.check.at, told.watched.next_check_at))
            finished = [_pretended(claim, now, chance) for claim in made.claims]
            for one in finished:
                starts.setdefault(one.claim.watched.scope, []).append(now)
                looked.setdefault(one.claim.watched.url, [])
            if not finished:
                now = max(made.next_due or end, now + timedelta(milliseconds=1))
            elif chance.random() < 0.02:
                desk = _desk(ledger, chance)  # a restart, its last results lost
                finished = []
        wall = time.perf_counter() - began
    spaced = all(b - a >= timedelta(seconds=5) for times in starts.values() for a, b in pairwise(times))
    early = sum(
        at < due for looks in looked.values() for (_, due), (at, _) in pairwise(looks) if due
    )  # fmt: skip
    floors = all(
        b - a >= FLOOR for looks in looked.values() for (a, _), (b, _) in pairwise(looks)
    )  # fmt: skip
    count = sum(map(len, starts.values()))
    print(f"        {count} looks at {pages} pages in {days} days, at {days * 86400 / wall:.0f} times the clock")
    return target("politeness", spaced and floors and not early, f"spaced {spaced}, floors {floors}, early {early}")


def _desk(ledger: Ledger, chance: random.Random) -> Desk:
    return Desk(
        ledger, scope_of=lambda url: url.split("/")[2], interval=Interval(), chance=chance.random, lease=6 * MINUTE
    )  # fmt: skip


def _pretended(claim: object, now: datetime, chance: random.Random) -> Looked:
    from feedmill.records import Claim

    assert isinstance(claim, Claim)
    kind = chance.choices(("same", "changed", "429", "503", "404", "timeout"), (80, 5, 3, 4, 4, 4))[0]
    base = {"url": claim.watched.url, "at": now}
    check = {
        "same": Check(**base, status=304, conditional=True, fresh_for=chance.choice((None, 600, 86_400))),
        "changed": Check(
            **base, status=200, etag='"v"', title="t", text=f"text {chance.random()} " * 20, raw=str(chance.random())
        ),
        "429": Check(**base, status=429, retry_after=chance.choice((60, 3600))),
        "503": Check(**base, status=503),
        "404": Check(**base, status=404),
        "timeout": Check(**base, failure="timeout", detail="late"),
    }[kind]
    wait = timedelta(seconds=max(5, check.retry_after or 0))
    return Looked(claim, check, free={claim.watched.scope: micros(now + wait)})


# -- accuracy ----------------------------------------------------------------------------------


def judged(short: bool, python: str | None) -> bool:
    """False alarms and missed edits on generated histories."""
    given = list(histories(108 if short else 432))
    ours = judges.score("feedmill", judges.feedmill, given)
    print(f"        {ours.line()}")
    for rival in judges.rivals(python, given) if python else ():
        print(f"        {rival.line()}")
    alarms, missed = len(ours.alarms) / ours.histories, len(ours.missed) / ours.edits
    return target("accuracy", alarms <= 0.01 and missed <= 0.02, f"{100 * alarms:.1f} % (1), {100 * missed:.1f} % (2)")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--part", choices=("loop", "due", "month", "accuracy"))
    parser.add_argument("--short", action="store_true")
    parser.add_argument("--rivals", metavar="PYTHON", help="a Python in which urlwatch and changedetection.io are")
    given = parser.parse_args()
    parts: dict[str, Callable[[], bool]] = {
        "loop": lambda: loop(given.short),
        "due": lambda: due(given.short),
        "month": lambda: month(given.short),
        "accuracy": lambda: judged(given.short, given.rivals),
    }
    met = [run() for name, run in parts.items() if given.part in (None, name)]
    sys.exit(0 if all(met) else 1)


if __name__ == "__main__":
    main()
