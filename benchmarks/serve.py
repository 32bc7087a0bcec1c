"""feedmill's server and nginx side by side: one folder, a feed of 300 KB, asked by wrk on loopback.

    python benchmarks/serve.py [--seconds 5] [--repeats 5] [--connections 50] [--requests 500000] [--strict]

nginx runs one worker with sendfile, tcp_nopush, open_file_cache and gzip_static: the same bytes, compressed beforehand,
as feedmill's are. The two take turns within each round; figures are medians. Needs `wrk` and `nginx` (Debian: wrk,
nginx-light), and enough files for 1,000 slow clients (ulimit -n).
"""

from __future__ import annotations

import argparse
import gzip
import json
import os
import re
import resource
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from html import escape
from pathlib import Path
from shutil import which
from statistics import median

import corpus
from measure import resident, tree
from programs import require

SIZE = 300_000
SLOW = 1_000
FEED = "all/rss.xml"
NGINX = """\
worker_processes 1; daemon off; pid {work}/nginx.pid; error_log {work}/error.log crit; {user}
events {{ worker_connections 4096; }}
http {{
    access_log off; sendfile on; tcp_nopush on; keepalive_requests 1000000000; gzip_static on; gzip_vary on;
    open_file_cache max=100; types {{ application/rss+xml xml; }} charset utf-8; charset_types application/rss+xml;
    add_header Cache-Control "public, max-age=300"; add_header X-Content-Type-Options nosniff;
    client_body_temp_path {work}/t1; proxy_temp_path {work}/t2; fastcgi_temp_path {work}/t3;
    uwsgi_temp_path {work}/t4; scgi_temp_path {work}/t5;
    server {{ listen 127.0.0.1:{port}; root {folder}; }}
}}
"""


@dataclass
class Contestant:
    """A running server and what was measured of it: requests a second by kind."""

    name: str
    process: subprocess.Popen[bytes]
    port: int
    etag: str = ""
    rates: dict[str, list[float]] = field(default_factory=dict)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}/{FEED}"

    def memory(self) -> float:
        """Resident megabytes of all its processes."""
        return sum(map(resident, tree(self.process.pid))) / 1e6


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the table: what was measured, of whom, and the bound that it must keep."""

    what: str
    ours: str
    theirs: str
    value: float
    target: str
    is_met: bool | None

    def __str__(self) -> str:
        verdict = "" if self.is_met is None else "met" if self.is_met else "missed"
        return f"| {self.what} | {self.ours} | {self.theirs} | {self.value:.2f} | {self.target} | {verdict} |"


def feed() -> bytes:
    """A feed of about 300 KB: prose, half of it Chinese, as feeds are."""
    text = ""
    for number in range(SIZE):
        prose = corpus.document(number, SIZE, 1).decode()
        item = f"<item><title>Item {number}</title><description>{escape(prose)}</description></item>"
        if len(text.encode()) + len(item.encode()) > SIZE:
            break
        text += item
    return f"<rss><channel>{text}</channel></rss>".encode()


def free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


@contextmanager
def running(name: str, command: Sequence[str], port: int) -> Iterator[Contestant]:
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    found = Contestant(name, process, port)
    try:
        found.etag = first_tag(found)
        yield found
    finally:
        process.terminate()
        process.wait(20)


def first_tag(found: Contestant) -> str:
    """Its ETag, once it answers; its bytes must be the feed's."""
    for _ in range(200):
        require(found.process.poll() is None, f"{found.name} does not start")
        try:
            with urllib.request.urlopen(found.url, timeout=5) as answer:
                answer.read()
                return str(answer.headers["ETag"])
        except OSError:
            time.sleep(0.05)
    raise SystemExit(f"benchmarks: {found.name} does not answer")


def wrk(url: str, seconds: float, connections: int, *headers: str) -> dict[str, float]:
    """Requests a second, the 99th percentile in ms, and what was not answered as it should be."""
    options = [part for header in headers for part in ("-H", header)]
    command = ["wrk", "-t1", f"-c{connections}", f"-d{seconds:g}s", "--latency", *options, url]
    text = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    rate = re.search(r"Requests/sec:\s+([\d.]+)", text)
    late = re.search(r"99%\s+([\d.]+)(us|ms|s)", text)
    require(rate is not None and late is not None and "Non-2xx" not in text, f"{' '.join(command)} said:\n{text}")
    assert rate is not None
    assert late is not None
    return {"rate": float(rate[1]), "p99": float(late[1]) * {"us": 0.001, "ms": 1, "s": 1000}[late[2]]}


def kinds(contestant: Contestant) -> dict[str, tuple[str, ...]]:
    """What is asked, by the headers that ask it."""
    return {
        "304": (f"If-None-Match: {contestant.etag}",),
        "200, 300 KB": (),
        "200, gzip": ("Accept-Encoding: gzip",),
    }


def speed(pair: Sequence[Contestant], options: argparse.Namespace) -> Iterator[Row]:
    for number in range(options.repeats):
        order = pair if number % 2 == 0 else pair[::-1]
        for kind in kinds(pair[0]):
            for one in order:
                tell(f"round {number + 1} of {options.repeats}: {kind}, {one.name}")
                found = wrk(one.url, options.seconds, options.connections, *kinds(one)[kind])
                one.rates.setdefault(kind, []).append(found["rate"])
    for kind in kinds(pair[0]):
        ours, theirs = (median(one.rates[kind]) for one in pair)
        bound = 0.4 if kind == "304" else 0.8
        ratio = ours / theirs
        yield Row(f"{kind}, requests/s", f"{ours:,.0f}", f"{theirs:,.0f}", ratio, f"≥ {bound}", ratio >= bound)


def latency(pair: Sequence[Contestant], options: argparse.Namespace) -> Iterator[Row]:
    """At 200 connections that never pause. A 200 of 300 KB then measures the memory bus: it has no target."""
    for kind in kinds(pair[0]):
        tell(f"p99 at 200 connections: {kind}")
        ours, theirs = (
            median(wrk(one.url, options.seconds, 200, *kinds(one)[kind])["p99"] for _ in range(3)) for one in pair
        )
        target, is_met = ("< 20 ms", ours < 20) if kind == "304" else ("", None)
        yield Row(
            f"{kind}, p99 at 200 connections", f"{ours:.1f} ms", f"{theirs:.1f} ms", ours / theirs, target, is_met
        )


def memory(ours: Contestant, options: argparse.Namespace) -> Row:
    """Before and after many requests, 304 and 200 in turn."""
    before, done = ours.memory(), 0.0
    while done < options.requests:
        tell(f"memory: {done:,.0f} of {options.requests:,} requests")
        for headers in kinds(ours).values():
            done += wrk(ours.url, 10, options.connections, *headers)["rate"] * 10
    after = ours.memory()
    growth = after / before
    what = f"memory before and after {done:,.0f} requests"
    return Row(what, f"{before:.0f} → {after:.0f} MB", "", growth, "≤ 1.05", growth <= 1.05)


def slow_clients(ours: Contestant, options: argparse.Namespace) -> Row:
    """One fast client alone, and beside a thousand that never finish their request."""
    alone, beside = [], []
    for _ in range(3):
        alone.append(wrk(ours.url, options.seconds, 1)["rate"])
        with ExitStack() as stack:
            for _ in range(SLOW):
                slow = stack.enter_context(socket.create_connection(("127.0.0.1", ours.port)))
                slow.sendall(b"GET / HTTP/1.1\r\nX-Slow: ")
            beside.append(wrk(ours.url, options.seconds, 1)["rate"])
    ratio = median(alone) / median(beside)
    shown = f"{median(alone):,.0f} → {median(beside):,.0f}/s"
    return Row(f"one client alone, and beside {SLOW:,} slow ones", shown, "", ratio, "≤ 1.5", ratio <= 1.5)


def tell(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Measure feedmill's server beside nginx.")
    parser.add_argument("--seconds", type=float, default=5, help="of each run of wrk")
    parser.add_argument("--repeats", type=int, default=5, help="rounds")
    parser.add_argument("--connections", type=int, default=50, help="open at a time")
    parser.add_argument("--requests", type=int, default=500_000, help="after which memory is looked at again")
    parser.add_argument("--strict", action="store_true", help="exit 1 when a target is missed")
    return parser.parse_args()


def commands(work: Path, data: bytes) -> tuple[tuple[list[str], int], tuple[list[str], int]]:
    """Both programs on one folder, each with its port."""
    folder = work / "feeds"
    (folder / "all").mkdir(parents=True)
    (folder / ".feedmill").touch()
    (folder / FEED).write_bytes(data)
    (folder / f"{FEED}.gz").write_bytes(gzip.compress(data, 6))
    config = {"site": {"url": "https://bench.example/"}, "seeds": "seeds", "output": "feeds"}
    (work / "config.yaml").write_text(json.dumps(config))
    ports = free_port(), free_port()
    user = "user root;" if os.getuid() == 0 else ""
    (work / "nginx.conf").write_text(NGINX.format(work=work, folder=folder, port=ports[1], user=user))
    ours = [sys.executable, "-m", "feedmill", "--config", str(work / "config.yaml"), "serve", "--port", str(ports[0])]
    return (ours, ports[0]), (["nginx", "-e", str(work / "error.log"), "-c", str(work / "nginx.conf")], ports[1])


def main() -> int:
    options = arguments()
    for program in ("wrk", "nginx"):
        require(which(program) is not None, f"{program} is missing; Debian: apt-get install wrk nginx-light")
    hard = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
    resource.setrlimit(resource.RLIMIT_NOFILE, (min(hard, 8192), hard))
    data = feed()
    with tempfile.TemporaryDirectory(prefix="feedmill-bench-") as work:
        (ours, our_port), (theirs, their_port) = commands(Path(work), data)
        with running("feedmill", ours, our_port) as one, running("nginx", theirs, their_port) as other:
            rows = [*speed((one, other), options), *latency((one, other), options)]
            rows += [slow_clients(one, options), memory(one, options)]
    print(f"### A feed of {len(data):,} bytes, {os.cpu_count()} processors; median of {options.repeats} rounds\n")
    print("| | feedmill | nginx | ratio | target | |\n|---|---|---|---|---|---|")
    print("\n".join(map(str, rows)))
    return 1 if options.strict and not all(row.is_met for row in rows) else 0


if __name__ == "__main__":
    sys.exit(main())
