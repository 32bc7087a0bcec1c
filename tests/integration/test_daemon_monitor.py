"""The daemon's own rounds: what is published of them, and what the operator sees."""

from __future__ import annotations

import json
import re
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from daemon import Daemon, FakeClock, eventually
from feedmill.store.opening import existing_ledger
from hostile import Server, answer, serving
from monitored import PARAGRAPHS, article

CONFIG = """\
site: {{title: Test feeds, url: "https://feeds.example/", timezone: UTC}}
server: {{port: 0}}
schedule: {{scan: 5s, settle: 200ms}}
feeds: {{operations: true}}
monitor:
  enabled: true
  allow_networks: [127.0.0.0/8]
  allow_ports: [{port}]
  domain_delay: 0
"""
EDITED = article(*(paragraph.replace("40", "45") for paragraph in PARAGRAPHS))


@pytest.fixture
def server() -> Iterator[Server]:
    with serving() as made:
        made.on("/robots.txt", answer(404))
        yield made


@pytest.fixture
def clock(tmp_path: Path) -> FakeClock:
    return FakeClock(tmp_path / "offset")


def test_from_a_page_to_the_feeds_and_the_operator(tmp_path: Path, server: Server, clock: FakeClock) -> None:
    url = server.url("/a")
    server.on("/a", answer(body=article(), headers={"ETag": '"1"'}))
    with Daemon(tmp_path, "--serve", config=CONFIG.format(port=server.port), environ=clock.environ) as daemon:
        daemon.put_text("a.md", f"---\ntitle: A\ndate: 2026-03-01\nurl: {url}\n---\nText.\n")
        daemon.shows("A")
        looked(daemon, url, "unchanged")
        server.on("/a", answer(304))
        clock.turn("+60d")
        assert checked(daemon) == [("unchanged", 304)]
        server.on("/a", answer(body=EDITED, headers={"ETag": '"2"'}))
        clock.turn("+120d")
        assert checked(daemon) == [("suspect", 200)]
        clock.turn("+121d")
        assert checked(daemon) == [("changed", 200)]
        daemon.shows("The text changed: New rules for data centres", "changes")
        eventually(lambda: "The source was changed" in entry_page(daemon), daemon.told)

        eventually(lambda: status(daemon)["sources"][0]["verdict"] == "changed", daemon.told)
        [source] = status(daemon)["sources"]
        assert source["url"] == url
        assert [look["verdict"] for look in source["checks"]] == ["unchanged", "unchanged", "suspect", "changed"]
        assert status(daemon)["monitor"]["watched"] == 1
        page = live(daemon, "status")
        assert page.count("<rect") >= 4
        assert url in page
        assert figures(live(daemon, "metrics")) >= {
            'feedmill_checks_total{verdict="changed"} 1.0',
            'feedmill_checks_total{verdict="unchanged"} 2.0',
            "feedmill_checks_not_modified_total 1.0",
            f"feedmill_checks_saved_bytes_total {float(len(article().encode()))}",
            "feedmill_hosts_paused 0.0",
        }
        assert re.search(r"^feedmill_oldest_due_seconds \d", live(daemon, "metrics"), re.MULTILINE)


def test_a_domain_that_asks_to_wait_is_counted_as_paused(tmp_path: Path, server: Server) -> None:
    server.on("/a", answer(503, headers={"Retry-After": "7200"}))
    with Daemon(tmp_path, "--serve", config=CONFIG.format(port=server.port)) as daemon:
        daemon.put_text("a.md", f"---\ntitle: A\ndate: 2026-03-01\nurl: {server.url('/a')}\n---\nText.\n")
        looked(daemon, server.url("/a"), "failed")
        eventually(lambda: "feedmill_hosts_paused 1.0" in figures(live(daemon, "metrics")), daemon.told)
        assert status(daemon)["monitor"] == {"watched": 1, "oldest_due_seconds": 0.0, "hosts_paused": 1}


def test_a_rejected_document_reaches_the_operators_feed(tmp_path: Path, server: Server) -> None:
    with Daemon(tmp_path, config=CONFIG.format(port=server.port)) as daemon:
        daemon.put("a.md")
        daemon.shows("A title")
        daemon.put_text("bad.md", "")
        daemon.shows("Rejected: seeds/bad.md", "operations")
        daemon.put("bad.md", "Mended")
        daemon.shows("Mended")
        eventually(lambda: "It can be used since" in operations(daemon), daemon.told)


def test_a_killed_daemon_repeats_nothing_and_forgets_nothing(tmp_path: Path, server: Server) -> None:
    names = [f"p{number}" for number in range(40)]
    server.on("", answer(body=article()))
    config = CONFIG.format(port=server.port).replace("domain_delay: 0", "domain_delay: 0.05")
    with Daemon(tmp_path, config=config) as daemon:
        for name in names:
            daemon.put_text(
                f"{name}.md", f"---\ntitle: {name}\ndate: 2026-03-01\nurl: {server.url('/' + name)}\n---\nText.\n"
            )
        eventually(lambda: len(pages_asked(server)) > 5, daemon.told)
        daemon.kill()
        asked = len(pages_asked(server))
        assert asked < len(names)
        daemon.start()
        # The page under way keeps its domain until its lease is over: nobody asks for it again before.
        eventually(lambda: daemon.run("check").returncode == 0, daemon.told)
        assert len(set(pages_asked(server))) == len(pages_asked(server)), "a page was asked for twice"
        assert status(daemon)["monitor"]["watched"] == len(names)
        assert sum(known(daemon, server, name) for name in names) >= asked - 4  # what was told before the kill


def pages_asked(server: Server) -> list[str]:
    return [path for path in server.paths() if path != "/robots.txt"]


def known(daemon: Daemon, server: Server, name: str) -> bool:
    ledger = existing_ledger(daemon.state)
    assert ledger
    with ledger.transaction(write=False) as tx:
        facts = tx.watched.pages([server.url(f"/{name}")])[server.url(f"/{name}")]
    return facts.page.verdict == "unchanged"


def looked(daemon: Daemon, url: str, verdict: str) -> None:
    """Wait until the daemon's own round had its look."""

    def found() -> bool:
        done = daemon.run("explain", "--json", url)
        return done.returncode == 0 and json.loads(done.stdout)["verdict"] == verdict

    eventually(found, f"{verdict}: {url}\n{daemon.told()}")


def checked(daemon: Daemon) -> list[tuple[str, int]]:
    """Whoever looks, the command or the round: what the last look of the only page came to."""
    daemon.run("check")
    [source] = eventually(lambda: json.loads(daemon.run("status", "--json").stdout)["sources"])
    found = json.loads(daemon.run("explain", "--json", source["url"]).stdout)
    return [(found["verdict"], found["status"])]


def status(daemon: Daemon) -> dict[str, object]:
    found: dict[str, object] = json.loads(daemon.run("status", "--json").stdout)
    return found


def live(daemon: Daemon, page: str) -> str:
    address = daemon.wait_for("started")["serving"]
    with urllib.request.urlopen(f"{address.rstrip('/')}/{page}", timeout=20) as response:
        return str(response.read().decode())


def figures(text: str) -> set[str]:
    return set(text.splitlines())


def entry_page(daemon: Daemon) -> str:
    [page] = (daemon.feeds / "entries").glob("*.html")
    return page.read_text(encoding="utf-8")


def operations(daemon: Daemon) -> str:
    return (daemon.feeds / "operations" / "feed.json").read_text(encoding="utf-8")
