"""`feedmill check` as it is typed."""

from __future__ import annotations

import json
import os
import pty
import re
import select
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from daemon import FakeClock
from hostile import Request, Server, answer, serving, silent
from mill import Project, article
from monitored import PARAGRAPHS
from monitored import article as page

CONFIG = """\
site: {{title: Test, url: "https://feeds.example/"}}
monitor:
  {{allow_networks: [127.0.0.0/8], allow_ports: [{port}], domain_delay: 0, deadline: {deadline}, contact: me@x.test}}
"""
KEYS = {"url", "verdict", "status", "reason", "checked_at", "next_check_at", "entry"}


@pytest.fixture
def server() -> Iterator[Server]:
    with serving() as made:
        yield made


def project(root: Path, server: Server, *paths: str, deadline: float = 5) -> Project:
    made = Project(root, CONFIG.format(port=server.port, deadline=deadline))
    for path in paths:
        made.put(f"{path}.md", article(path, body=f"The text of {path}.", url=server.url(f"/{path}")))
    if paths:
        made.build()
    return made


def command(made: Project, *arguments: str) -> list[str]:
    return [sys.executable, "-m", "feedmill", "--config", str(made.root / "config.yaml"), "check", *arguments]


def run(made: Project, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command(made, *arguments), capture_output=True, text=True, timeout=60, check=False)


def explained(made: Project, *arguments: str) -> subprocess.CompletedProcess[str]:
    call = [sys.executable, "-m", "feedmill", "--config", str(made.root / "config.yaml"), "explain", *arguments]
    return subprocess.run(call, capture_output=True, text=True, timeout=60, check=False)


def lines(done: subprocess.CompletedProcess[str]) -> dict[str, dict[str, object]]:
    assert done.returncode == 0, done.stderr
    found = [json.loads(line) for line in done.stdout.splitlines()]
    assert all(line.keys() == KEYS for line in found)
    return {str(line["url"]): line for line in found}


def test_a_dead_page_is_a_result(tmp_path: Path, server: Server) -> None:
    server.on("/alive", answer(body=page()))
    server.on("/dead", answer(410))
    made = project(tmp_path, server, "alive", "dead")
    found = lines(run(made, "--json"))
    assert {url: (line["verdict"], line["status"]) for url, line in found.items()} == {
        server.url("/alive"): ("unchanged", 200),
        server.url("/dead"): ("failed", 410),
    }
    assert found[server.url("/alive")]["entry"] == server.url("/alive")
    assert str(found[server.url("/alive")]["checked_at"]).endswith("+00:00")
    assert server.requests[0].headers["user-agent"].endswith(" (+me@x.test)")
    assert lines(run(made, "--json")) == {}
    assert lines(run(made, "--json", "--all")).keys() == found.keys()
    assert lines(run(made, "--json", server.url("/dead"))).keys() == {server.url("/dead")}


def test_people_read_a_table(tmp_path: Path, server: Server) -> None:
    server.on("/alive", answer(body=page()))
    made = project(tmp_path, server, "alive", "dead")
    done = run(made)
    assert done.returncode == 0
    first, _, row = done.stdout.splitlines()
    assert first in ("2 sources: 1 unchanged, 1 failed", "2 sources: 1 failed, 1 unchanged")
    assert row.startswith(f"failed  404  {server.url('/dead')}  answered 404 (since ")
    assert " UTC; 2 more looks, 3 days to go)  next " in row
    assert run(made).stdout == "Nothing is due; --all looks all the same.\n"


def test_explain_tells_of_the_last_looks_and_the_next_one(tmp_path: Path, server: Server) -> None:
    server.on("/alive", answer(body=page(), headers={"ETag": '"v"'}))
    made = project(tmp_path, server, "alive")
    url = server.url("/alive")
    run(made)
    run(made, "--all")
    [told] = [json.loads(line) for line in explained(made, "--json", url).stdout.splitlines()]
    assert (told["url"], told["entry"], told["verdict"], told["status"]) == (url, url, "unchanged", 200)
    assert [(look["verdict"], look["status"]) for look in told["checks"]] == [("unchanged", 200)] * 2
    assert told["checks"][-1]["at"] == told["checked_at"]
    assert (told["changed_at"], told["lost_at"], told["changes"]) == (None, None, [])
    assert re.fullmatch(r"an article \d+ days old", told["why"])
    assert told["next_check_at"] > told["checked_at"]

    text = explained(made, url).stdout.splitlines()
    assert text[0] == url
    rows = dict(re.split(r"  +", line.strip(), maxsplit=1) for line in text[1:] if re.match(r"  \w.*  ", line))
    assert rows["State"] == "unchanged (200): the same bytes"
    assert rows["Next look"] == f"{told['next_check_at'][:19].replace('T', ' ')} UTC: {told['why']}"
    assert sum(line.endswith("unchanged (200)") for line in text) == 2

    both = explained(made, "--json", str(made.seeds / "alive.md"), url)
    assert [json.loads(line).keys() >= {"provenance"} for line in both.stdout.splitlines()] == [True, False]


def test_builds_and_checks_by_the_clock_tell_of_changes_without_a_daemon(tmp_path: Path, server: Server) -> None:
    """As a crontab would run them, months apart."""
    clock = FakeClock(tmp_path / "offset")
    server.on("/a", answer(body=page()))
    made = project(tmp_path / "site", server)
    text = (made.root / "config.yaml").read_text(encoding="utf-8").replace("{allow", "{enabled: true, allow")
    made.configure(text)
    made.put("a.md", article("a", url=server.url("/a")))

    def feedmill(*arguments: str) -> str:
        call = [sys.executable, "-m", "feedmill", "--config", str(made.root / "config.yaml"), *arguments]
        environ = {**os.environ, **clock.environ}
        return subprocess.run(call, capture_output=True, text=True, timeout=60, check=True, env=environ).stdout

    feedmill("build")
    verdicts = []
    for offset, paragraphs in (("+0", ()), ("+40d", ("It says something else now.", *PARAGRAPHS)), ("+41d", ())):
        clock.turn(offset)
        if paragraphs:
            server.on("/a", answer(body=page(*paragraphs)))
        verdicts.append(json.loads(feedmill("check", "--json"))["verdict"])
        assert json.loads((made.feeds / "changes" / "feed.json").read_bytes())["items"] == []
    feedmill("build")
    assert verdicts == ["unchanged", "suspect", "changed"]
    [item] = json.loads((made.feeds / "changes" / "feed.json").read_bytes())["items"]
    assert "[+ <ins>It says something else now.</ins>]" in item["content_html"]
    [entry] = (made.feeds / "entries").glob("*.html")
    assert "The source was changed" in entry.read_text(encoding="utf-8")


def test_explain_tells_in_one_line_of_a_url_that_is_not_watched(tmp_path: Path, server: Server) -> None:
    made = project(tmp_path, server)
    for built in (False, True):
        if built:
            made.put("a.md", article("a", url=server.url("/a")))
            made.build()
            run(made)
        done = explained(made, "https://x.test/b//c")
        assert (done.returncode, done.stdout) == (2, "")
        assert done.stderr.startswith("feedmill: https://x.test/b//c: not watched; no published entry came from there")
        assert done.stderr.count("\n") == 1


def test_a_terminal_shows_a_table_that_grows(tmp_path: Path, server: Server) -> None:
    held = threading.Event()

    def hold(connection: socket.socket, request: Request) -> None:
        held.wait(20)
        answer(body=page())(connection, request)

    server.on("/slow", hold)
    server.on("/quick", answer(body=page()))
    made = project(tmp_path, server, "quick", "slow", deadline=30)
    seen = Screen(command(made))
    try:
        seen.wait_for("2 to look at")
        seen.wait_for("1 of 2 looked at; 1 unchanged")  # while the other one is still out
        seen.wait_for(server.url("/quick"))
        held.set()
        seen.wait_for("2 sources: 2 unchanged")
    finally:
        held.set()
        seen.close()


def test_what_has_to_wait_is_told_too(tmp_path: Path, server: Server) -> None:
    server.on("/busy", answer(503, headers={"Retry-After": "7200"}))
    made = project(tmp_path, server, "busy")
    assert lines(run(made, "--json", "--due"))[server.url("/busy")]["verdict"] == "failed"
    for arguments in (["--all"], [server.url("/busy")]):
        [line] = lines(run(made, "--json", *arguments)).values()
        assert (line["verdict"], line["status"]) == ("skipped", None)
        assert "asks to wait" in str(line["reason"])
    assert server.paths().count("/busy") == 1
    made.put("quiet.md", article("quiet", url=server.url("/quiet")))  # of the same domain
    made.build()
    [line] = lines(run(made, "--json", server.url("/quiet"))).values()
    assert line["reason"] == "not looked at: its domain asks to wait"
    [told] = [json.loads(each) for each in explained(made, "--json", server.url("/quiet")).stdout.splitlines()]
    assert told["why"] == "its domain asks to wait"
    assert str(line["next_check_at"])[:19] == told["next_check_at"][:19]
    assert told["next_check_at"] > datetime.now(UTC).isoformat()
    assert "/quiet" not in server.paths()
    assert run(made, "--all").stdout.startswith("2 sources: 2 skipped\n")


def test_robots_txt_holds_for_whoever_wants_all(tmp_path: Path, server: Server) -> None:
    server.on("/robots.txt", answer(200, "User-agent: *\nDisallow: /shut"))
    server.on("", answer(body=page()))
    made = project(tmp_path, server, "open", "shut")
    for arguments in ((), ("--all",), (server.url("/shut"),)):
        found = lines(run(made, "--json", *arguments))
        assert found[server.url("/shut")]["verdict"] == "skipped"
    assert "/shut" not in server.paths()


def test_bad_calls(tmp_path: Path, server: Server) -> None:
    made = project(tmp_path, server)
    assert run(made).stdout == "No build yet; `feedmill build` makes the first.\n"
    made = project(tmp_path, server, "a")
    done = run(made, "--all", "https://x.test/")
    assert (done.returncode, done.stderr) == (2, "feedmill: check: give one of --due, --all and addresses\n")
    done = run(made, "https://x.test/")
    expected = "feedmill: https://x.test/: not watched; no published entry came from there\n"
    assert (done.returncode, done.stderr) == (2, expected)


def test_it_works_under_the_state_folders_lock(tmp_path: Path, server: Server) -> None:
    server.on("", silent)
    made = project(tmp_path, server, "a", deadline=30)
    with subprocess.Popen(command(made), stdout=subprocess.PIPE, stderr=subprocess.PIPE) as first:
        _until(lambda: server.requests)
        done = run(made)
        assert (done.returncode, "is in use by feedmill" in done.stderr) == (1, True)
        began = time.monotonic()
        first.send_signal(signal.SIGTERM)
        assert first.wait(20) == 143
        assert time.monotonic() - began < 15  # it does not wait for the server


def test_a_kill_in_a_round_loses_nothing_and_repeats_nothing(tmp_path: Path, server: Server) -> None:
    names = [f"p{number}" for number in range(30)]
    server.on("", answer(body=page()))
    made = project(tmp_path, server, *names)
    with subprocess.Popen(command(made), stdout=subprocess.PIPE, stderr=subprocess.PIPE) as first:
        _until(lambda: len(server.requests) > 8)
        os.kill(first.pid, signal.SIGKILL)
    asked = [path for path in server.paths() if path != "/robots.txt"]
    found = lines(run(made, "--json"))
    again = [path for path in server.paths() if path != "/robots.txt"]
    assert len(again) == len(set(again)), "a page was asked for twice"
    told = {url.rpartition("/")[2] for url in found} | {path[1:] for path in asked}
    assert told <= set(names)
    with_all = lines(run(made, "--json", "--all"))
    assert len(with_all) == len(names)


class Screen:
    """A command on a terminal of its own, and whatever it showed there."""

    def __init__(self, command: list[str]) -> None:
        self._child, self._terminal = pty.fork()
        if self._child == 0:
            os.execve(command[0], command, {**os.environ, "TERM": "xterm", "COLUMNS": "160", "LINES": "40"})
        self._seen = b""

    def wait_for(self, text: str) -> None:
        end = time.monotonic() + 30
        while text not in self._seen.decode("utf-8", "replace"):
            assert time.monotonic() < end, self._seen
            if select.select([self._terminal], [], [], 0.5)[0]:
                try:
                    self._seen += os.read(self._terminal, 65536)
                except OSError:  # it has ended
                    assert text in self._seen.decode("utf-8", "replace"), self._seen

    def close(self) -> None:
        os.kill(self._child, signal.SIGKILL)
        os.close(self._terminal)
        os.waitpid(self._child, 0)


def _until(condition: object) -> None:
    end = time.monotonic() + 20
    while not condition():  # type: ignore[operator]
        assert time.monotonic() < end
        time.sleep(0.01)


def test_an_address_is_found_however_it_is_spelt(tmp_path: Path, server: Server) -> None:
    server.on("/a1", answer(body=page()))
    made = project(tmp_path, server, "a1")
    url = server.url("/a1")
    for spelt in (url.replace("http:", "HTTP:"), f"{url}#top", f"{url}?utm_source=letter"):
        assert lines(run(made, "--json", spelt)).keys() == {url}
        told = explained(made, "--json", spelt)
        assert told.returncode == 0, told.stderr
        assert json.loads(told.stdout)["url"] == url
