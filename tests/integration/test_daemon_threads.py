"""Threads of a running daemon that end, and ones that hang: noticed, told, mended where that is possible."""

from __future__ import annotations

import json
import re
import signal
import socket
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

import faulty
from daemon import CONFIG, PATIENCE, Daemon, Manager, eventually, free_port
from feedmill.daemon.channel import ask
from feedmill.daemon.vigil import LONGEST_PAUSE

SELDOM = CONFIG.replace("scan: 5s", "scan: 1h") + "monitor: {enabled: true}\n"


class Faulty(Daemon):
    """A daemon whose parts can be made to fail."""

    def __init__(self, root: Path, *, config: str = SELDOM, **environ: str) -> None:
        self.faults = root / "faults"
        self.faults.mkdir()
        config = config.replace("port: 0", f"port: {free_port()}")  # the same after a restart
        environ = {"FEEDMILL_FAULTS": str(self.faults), **environ}
        super().__init__(root, "--serve", config=config, environ=environ, program=(faulty.__file__,))

    def break_(self, name: str) -> None:
        (self.faults / name).touch()

    def mend(self, name: str) -> None:
        (self.faults / name).unlink()


@pytest.fixture
def daemon(tmp_path: Path) -> Iterator[Faulty]:
    with Faulty(tmp_path) as running:
        running.put("first.md", "First")
        running.shows("First")
        yield running


def lands(daemon: Faulty) -> bool:
    daemon.put("after.md", "Afterwards")
    daemon.shows("Afterwards")
    return True


def scans(daemon: Faulty) -> bool:
    """The clock goes: what becomes due appears."""
    soon = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(time.time() + 2))
    daemon.put_text("soon.md", f"---\ntitle: Soon\ndate: {soon}\n---\nText.\n")
    daemon.shows("Soon")
    return True


def status(daemon: Faulty) -> dict[str, Any]:
    told = ask(daemon.state, {"command": "status"}, timeout=PATIENCE)
    return told["daemon"] if told else {}


def answers(daemon: Faulty) -> bool:
    return "pid" in status(daemon)


def serves(daemon: Faulty) -> bool:
    return daemon.get("all/rss.xml")[0] == 200


@pytest.mark.parametrize(
    ("part", "works"),
    [("watcher", lands), ("scheduler", scans), ("channel", answers), ("server", serves)],
)
def test_a_part_whose_thread_ends_is_started_again(daemon: Faulty, part: str, works: Callable[[Faulty], bool]) -> None:
    daemon.break_(part)
    if part == "scheduler":
        daemon.put("second.md", "Second")  # after a pass it is planned anew, which wakes it
    daemon.wait_for(f"the {part} ended; it is started again")
    ended = daemon.wait_for("a thread ended")
    assert ended["error"].startswith(f"RuntimeError: no more of the {part} (")
    eventually(lambda: works(daemon), f"{part} does not work\n{daemon.told()}")
    assert not [line for line in daemon.log if line["level"] == "raw"]  # no traceback
    eventually(lambda: daemon.get("readyz")[0] == 200)


def test_so_is_the_monitor(tmp_path: Path) -> None:
    daemon = Faulty(tmp_path)
    daemon.break_("monitor")  # at its first look, as its rounds never end by themselves
    with daemon:
        daemon.wait_for("the monitor ended; it is started again")
        eventually(lambda: b'feedmill_restarts_total{part="monitor"} 1.0' in daemon.get("metrics")[1])
        eventually(lambda: daemon.get("readyz")[0] == 200)
        assert daemon.stop() == 0


def test_what_does_not_start_again_makes_it_not_ready_and_says_why(daemon: Faulty) -> None:
    eventually(lambda: daemon.get("readyz")[0] == 200)
    daemon.break_("start of the watcher")
    daemon.break_("watcher")
    _, body = eventually(lambda: (found := daemon.get("readyz"))[0] == 503 and found)
    [why] = json.loads(body)["why"]
    assert why.startswith("the watcher ended (RuntimeError: no more of the")
    assert daemon.get("healthz")[0] == 200
    daemon.mend("start of the watcher")
    eventually(lambda: daemon.get("readyz")[0] == 200)
    lands(daemon)


def test_an_error_in_a_pass_ends_nothing(daemon: Faulty) -> None:
    daemon.break_("pass")
    daemon.put("second.md", "Second")
    assert "RuntimeError: no more of the pass" in daemon.wait_for("please report this")["event"]
    daemon.shows("Second")


def test_without_its_writer_the_daemon_ends_so_that_it_is_started_again(daemon: Faulty) -> None:
    daemon.break_("writer")
    daemon.put("second.md", "Second")
    daemon.wait_for("the writer ended, and so does the daemon")
    assert daemon.process
    assert daemon.process.wait(PATIENCE) == 1
    assert daemon.wait_for("stopped")["finished"]


@pytest.mark.parametrize(
    ("fault", "why"), [("store", "the writer has shown no sign of life"), ("scan", "jobs do not run")]
)
def test_systemd_is_not_told_that_it_lives_while_something_hangs(tmp_path: Path, fault: str, why: str) -> None:
    manager = Manager(tmp_path / "notify")
    environ = {"NOTIFY_SOCKET": str(manager.path), "WATCHDOG_USEC": "1000000"}
    with Faulty(tmp_path, config=CONFIG.replace("scan: 5s", "scan: 1s"), **environ) as daemon:
        manager.told_until("WATCHDOG=1")
        daemon.break_(fault)
        _, body = eventually(lambda: (found := daemon.get("healthz"))[0] == 503 and found)
        assert why in " ".join(json.loads(body)["why"])
        manager.drain()
        time.sleep(5)  # it would have been told several times
        assert "WATCHDOG=1" not in manager.drain()
        daemon.mend(fault)
        manager.told_until("WATCHDOG=1")
        eventually(lambda: daemon.get("healthz")[0] == 200)
    manager.close()


def test_a_second_signal_ends_it_at_once_with_feeds_whole(daemon: Faulty) -> None:
    daemon.break_("store")  # the writer would be waited for
    daemon.put("second.md", "Second")
    daemon.send(signal.SIGTERM)
    eventually(lambda: not (daemon.state / "daemon.sock").exists())
    assert daemon.stop(signal.SIGTERM) == 128 + signal.SIGTERM
    assert not daemon.events("stopped")
    assert daemon.titles() == ["First"]
    daemon.mend("store")
    with daemon:
        daemon.shows("Second")


def test_a_job_that_fails_is_a_line_and_a_figure(daemon: Faulty) -> None:
    daemon.config.write_text(daemon.config.read_text("utf-8").replace("scan: 1h", "scan: 1s"), encoding="utf-8")
    daemon.wait_for("configuration read again")
    daemon.break_("job")
    assert daemon.wait_for("job failed")["error"] == "no more of the job"
    eventually(lambda: b'troubles_total{job="scan",trouble="failed"} 1.0' in daemon.get("metrics")[1])
    (daemon.feeds / "all/rss.xml").unlink()
    eventually((daemon.feeds / "all/rss.xml").exists)  # the next one ran


def test_jobs_planned_while_the_clock_was_wrong_for_a_moment_are_planned_anew(tmp_path: Path) -> None:
    with Faulty(tmp_path, config=CONFIG.replace("scan: 5s", "scan: 1s")) as daemon:
        daemon.put("first.md", "First")
        daemon.shows("First")
        daemon.break_("clock")
        daemon.wait_for("a job was planned by a wrong clock")
        (daemon.feeds / "all/rss.xml").unlink()
        eventually((daemon.feeds / "all/rss.xml").exists, daemon.told)
        (daemon.feeds / "all/rss.xml").unlink()  # nor was it the look at everything alone
        eventually((daemon.feeds / "all/rss.xml").exists, daemon.told)
        assert len(daemon.events("a job was planned by a wrong clock")) == 1


def test_a_server_that_cannot_have_its_new_port_is_tried_until_it_can(daemon: Faulty) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        text = daemon.config.read_text("utf-8")
        daemon.config.write_text(re.sub(r"port: \d+", f"port: {taken.getsockname()[1]}", text), encoding="utf-8")
        daemon.wait_for("the server does not start")
        lands(daemon)
    address = eventually(lambda: status(daemon)["server"], patience=2 * LONGEST_PAUSE)
    daemon.events("started")[0]["serving"] = address
    eventually(lambda: serves(daemon))
