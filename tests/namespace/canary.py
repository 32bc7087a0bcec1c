"""Runs inside a network namespace of its own, started by test_monitor_namespace.py. Prints what came of it as JSON.

Private addresses lie on this namespace's loopback, with canaries that count whoever connects. So does one public
address, where a server leads visitors to them. Nothing here can leave the machine.
"""

from __future__ import annotations

import json
import socket
import sys
import threading
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory

from feedmill.monitor.addresses import Reach
from feedmill.monitor.fetch import Fetcher, FetchError
from feedmill.monitor.guard import Guard
from feedmill.monitor.look import Manners
from feedmill.monitor.station import Station, Terms
from feedmill.store.opening import open_ledger
from hostile import Server, answer, redirect, resolver, serving

PUBLIC, OTHER = "93.184.215.14", "93.184.215.15"
CANARIES = (
    "127.0.0.1", "10.0.0.1", "169.254.169.254", "192.168.0.1", "172.16.0.1", "100.100.100.200", "192.0.0.192",
    "168.63.129.16", "198.18.0.1", "::1", "fd00:ec2::254", "64:ff9b::a00:1", "64:ff9b:1::a00:1", "2002:7f00:1::",
    "2001:0:5ef5:79fd::1", "2001:db8::1", "2001:4860::5efe:a00:1",
)  # fmt: skip
SPELLINGS = (
    "127.0.0.1", "127.1", "127.0.1", "0x7f000001", "0x7f.0.0.1", "2130706433", "0177.0.0.1", "017700000001",
    "127.0.0.1.", "0", "0.0.0.0", "0x0", "①②⑦.⓪.⓪.①", "127。0。0。1", "１２７.0.0.1", "[::1]", "[::]",
    "[0:0:0:0:0:0:0:1]",
    "[::ffff:127.0.0.1]", "[::ffff:7f00:1]", "[::127.0.0.1]", "[::ffff:0:127.0.0.1]", "[64:ff9b::10.0.0.1]",
    "[64:ff9b::a00:1]", "[64:ff9b:1::a00:1]", "[2002:7f00:1::]", "[2001:0:5ef5:79fd::1]", "[2001:db8::1]",
    "[2001:4860::5efe:a00:1]", "[fd00:ec2::254]", "[fe80::1]", "10.0.0.1", "0xa000001", "10.1", "169.254.169.254",
    "0xa9fea9fe", "2852039166", "192.168.0.1", "172.16.0.1", "100.100.100.200", "192.0.0.192", "168.63.129.16",
    "198.18.0.1", "224.0.0.1", "255.255.255.255", "metadata.test", "localhost.test", "six.test",
)  # fmt: skip
NAMES = {
    "public.test": [PUBLIC],
    "metadata.test": ["169.254.169.254"],
    "localhost.test": ["127.0.0.1"],
    "six.test": ["::1", "fe80::1%lo"],
    "rebind.test": [[PUBLIC], ["127.0.0.1"]],
    "both.test": ["10.0.0.1", PUBLIC, "::1"],
}


def canary(address: str, touched: list[str]) -> None:
    family = socket.AF_INET6 if ":" in address else socket.AF_INET
    listener = socket.socket(family, socket.SOCK_STREAM)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    listener.bind((address, 80))
    listener.listen()

    def count() -> None:
        while True:
            connection, _ = listener.accept()
            touched.append(address)
            connection.close()

    threading.Thread(target=count, daemon=True).start()


def tried(client: Fetcher, url: str) -> str:
    try:
        return str(client.get(url, seconds=5).status)
    except FetchError as error:
        return error.failure.value


def lead(server: Server, client: Fetcher) -> dict[str, list[str]]:
    """What comes of each spelling: asked for, and led to by a redirect, to http and to https."""
    found = {}
    for number, host in enumerate(SPELLINGS):
        server.on(f"/{number}", redirect(f"http://{host}/secret", 301))
        server.on(f"/s{number}", redirect(f"https://{host}/secret", 307))
        urls = (f"http://{host}/", f"http://public.test/{number}", f"http://public.test/s{number}")
        found[host] = [tried(client, url) for url in urls]
    return found


def rounds(server: Server, folder: Path) -> dict[str, object]:
    """The whole monitor, told to wait for nobody: what it makes of pages that lead inside, and when it asked."""
    server.on("/lead", redirect("http://169.254.169.254/secret", 301))
    server.on("/robots.txt", answer(404))
    for path in ("/one", "/two", "/three"):
        server.on(path, answer(body="<p>A page of its own."))
    with serving(OTHER, 80) as other:
        other.on("/robots.txt", redirect("http://10.0.0.1/robots.txt"))
        names = {
            **NAMES,
            "public.test": [PUBLIC],
            "robots.test": [other.address],
            "turned.test": [[PUBLIC], ["10.0.0.1"]],
        }
        terms = Terms(agent="x", manners=Manners(domain_delay=0.0, deadline=5.0))
        station = Station(open_ledger(folder), terms, resolver=resolver(names))
        urls = [f"http://public.test{path}" for path in ("/lead", "/one", "/two", "/three")]
        urls += ["http://robots.test/a", "http://turned.test/a", "http://10.0.0.1/", "http://0x7f000001/"]
        station.watch((url, url, 0) for url in urls)
        before = len(server.requests)
        told: dict[str, str] = {}
        station.check(everything=True, on_told=lambda one: told.update({one.watched.url: str(one.watched.verdict)}))
        times = [one.at for one in server.requests[before:] if one.headers["host"] == "public.test"]
    gaps = [later - earlier for earlier, later in pairwise(times)]
    return {"verdicts": told, "starts": len(times), "least gap": min(gaps)}


def main() -> None:
    touched: list[str] = []
    for address in CANARIES:
        canary(address, touched)
    control = socket.create_connection(("10.0.0.1", 80))  # the canary does sing
    control.recv(1)
    control.close()
    heard, touched[:] = list(touched), []
    with serving(PUBLIC, 80) as server:
        client = Fetcher(Guard(Reach(), resolver(NAMES)), agent="x")
        server.on("/", answer(body="public"))
        server.on("/again", redirect("/secret"))
        server.on("/alike", redirect("http://rebind.test/secret"))
        found = {
            "led": lead(server, client),
            "public": tried(client, "http://public.test/"),
            "both": tried(client, "http://both.test/"),
            "rebound": tried(client, "http://rebind.test/again"),
            "rebound twice": tried(client, "http://public.test/alike"),
        }
        requests = server.paths()
        with TemporaryDirectory() as folder:
            found["rounds"] = rounds(server, Path(folder))
    json.dump({**found, "heard": heard, "touched": touched, "requests": requests}, sys.stdout)


main()
