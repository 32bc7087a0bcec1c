"""`feedmill run` from start to end: signals, a second one, a build beside it, a new configuration."""

from __future__ import annotations

import json
import os
import pty
import re
import signal
import socket
import subprocess
import sys
import time
from datetime import datetime
from pathlib import Path

import pytest

from daemon import CONFIG, PATIENCE, Daemon, Manager, eventually


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_ends_it_with_all_written(tmp_path: Path, number: int) -> None:
    with Daemon(tmp_path) as daemon:
        daemon.put("a.md", "First")
        daemon.shows("First")
        assert daemon.stop(number) == 0
        assert daemon.log[-1]["event"] == "stopped"
    assert not (tmp_path / "var/daemon.sock").exists()
    assert not list(daemon.feeds.rglob(".*.tmp"))


def test_it_ends_in_time_while_it_reads_and_loses_nothing(tmp_path: Path) -> None:
    daemon = Daemon(tmp_path)
    for number in range(3000):
        path = daemon.seeds / f"{number % 50}/{number}.md"
        path.parent.mkdir(exist_ok=True)
        path.write_text(f"---\ntitle: Number {number}\ndate: 2026-01-01\n---\nText {number}.\n" * 1, encoding="utf-8")
    os.utime(daemon.seeds)
    with daemon:
        eventually(lambda: "read" in status(daemon)["daemon"]["busy"] or daemon.titles())
        assert daemon.stop() == 0
        with daemon:
            documents = eventually(lambda: len(daemon.titles()) == 50 and status(daemon)["documents"])
    assert documents["published"] == 3000


def status(daemon: Daemon) -> dict[str, dict[str, object]]:
    from feedmill.daemon.channel import ask

    found = ask(daemon.state, {"command": "status"}, timeout=PATIENCE)
    assert found is not None
    return found


def test_a_second_daemon_says_who_is_there(tmp_path: Path) -> None:
    with Daemon(tmp_path) as daemon:
        assert daemon.process
        second = daemon.run("run")
        assert second.returncode == 1
        assert f"in use by feedmill, process {daemon.process.pid}, since 20" in second.stderr
        assert second.stderr.endswith("; stop it, or wait for it to end if it builds\n")
        assert second.stderr.count("\n") == 1


def test_a_killed_daemon_leaves_nothing_in_the_way(tmp_path: Path) -> None:
    with Daemon(tmp_path) as daemon:
        daemon.put("a.md", "First")
        daemon.shows("First")
        daemon.kill()
        assert daemon.run("build").returncode == 0
        daemon.put("b.md", "Second")
        with daemon:
            daemon.shows("Second")


def test_a_build_beside_it_is_done_by_it(tmp_path: Path) -> None:
    with Daemon(tmp_path) as daemon:
        daemon.wait_for_pass() if daemon.titles() else None
        (daemon.seeds / "a.md").write_text("---\ntitle: Just now\ndate: 2026-01-01\n---\nText.\n", encoding="utf-8")
        built = daemon.run("build", "--json")
        assert daemon.process
        assert f"done by the running daemon, process {daemon.process.pid}" in built.stderr
        assert "Just now" in daemon.titles()
        report = json.loads(built.stdout)
        alone = Daemon(tmp_path / "alone")
        assert report.keys() == json.loads(alone.run("build", "--json").stdout).keys()
        daemon.put_text("broken.md", "")
        strict = daemon.run("build", "--strict")
        assert strict.returncode == 3
        assert "broken.md" in strict.stdout
        fresh = json.loads(daemon.run("build", "--fresh", "--json").stdout)
        assert fresh["read"] == 2
        assert daemon.run("build", "--dry-run").stderr == ""


def test_a_build_with_another_configuration_is_refused(tmp_path: Path) -> None:
    with Daemon(tmp_path) as daemon:
        other = tmp_path / "other.yaml"
        other.write_text(CONFIG, encoding="utf-8")
        refused = daemon.run("--config", str(other), "build")
        assert refused.returncode == 1
        named = daemon.run("build", "--config", str(other))
        assert named.returncode == 1
        assert f"in use by a daemon that runs with {daemon.config}" in named.stderr


def test_garbage_on_the_socket_harms_nobody(tmp_path: Path) -> None:
    with Daemon(tmp_path) as daemon:
        for data in (b"", b"{", b"[]\n", b"\xff" * 100_000, b'{"command": "fly"}\n'):
            with socket.socket(socket.AF_UNIX) as client:
                client.connect(str(daemon.state / "daemon.sock"))
                client.sendall(data)
                client.shutdown(socket.SHUT_WR)
                client.settimeout(PATIENCE)
                assert b"error" in client.recv(10_000)
        assert (daemon.state / "daemon.sock").stat().st_mode & 0o777 == 0o600
        assert status(daemon)["daemon"]["pid"]


def test_a_state_folder_deep_down_has_a_channel_too(tmp_path: Path) -> None:
    root = tmp_path / "/".join(["a-folder-with-a-long-name"] * 5)
    with Daemon(root) as daemon:
        assert status(daemon)["daemon"]["config"] == str(daemon.config)


class TestConfiguration:
    def test_a_bad_one_is_refused_and_the_old_one_stays(self, tmp_path: Path) -> None:
        with Daemon(tmp_path) as daemon:
            daemon.put("a.md", "First")
            daemon.shows("First")
            daemon.config.write_text("sites: {}\n", encoding="utf-8")
            daemon.send(signal.SIGHUP)
            refused = daemon.wait_for("refused")
            assert refused["error"].startswith(f"{daemon.config}, line 1: sites: unknown key")
            daemon.put("b.md", "Second")
            daemon.shows("Second")

    @pytest.mark.parametrize("how", ["written", "renamed", "SIGHUP"])
    def test_a_new_one_is_taken_up(self, tmp_path: Path, how: str) -> None:
        with Daemon(tmp_path) as daemon:
            daemon.put("a.md", "First", category="AI")
            daemon.shows("First", "categories/ai")
            text = CONFIG + "categories: {AI: {slug: machines}}\n"
            beside = tmp_path / "config.new"
            beside.write_text(text, encoding="utf-8")
            if how == "written":
                daemon.config.write_text(text, encoding="utf-8")
            else:
                beside.replace(daemon.config)
            if how == "SIGHUP":
                daemon.send(signal.SIGHUP)
            daemon.shows("First", "categories/machines")
            eventually(lambda: not (daemon.feeds / "categories/ai").exists())

    def test_another_seed_folder_is_watched(self, tmp_path: Path) -> None:
        with Daemon(tmp_path) as daemon:
            (tmp_path / "more").mkdir()
            daemon.config.write_text(CONFIG + "seeds: [seeds, more]\n", encoding="utf-8")
            daemon.wait_for("configuration read again")
            daemon.put("../more/a.md", "From elsewhere")
            daemon.shows("From elsewhere")

    def test_another_state_folder_waits_for_the_next_start(self, tmp_path: Path) -> None:
        with Daemon(tmp_path) as daemon:
            daemon.config.write_text(CONFIG + "state: other\n", encoding="utf-8")
            assert "takes effect at the next start" in daemon.wait_for("refused")["error"]


class TestPages:
    def test_the_operator_sees_how_it_does(self, tmp_path: Path) -> None:
        with Daemon(tmp_path, "--serve") as daemon:
            daemon.put("a.md", "First")
            daemon.shows("First")
            assert json.loads(daemon.get("healthz")[1])["ok"]
            _, body = eventually(lambda: (found := daemon.get("readyz"))[0] == 200 and found)
            assert json.loads(body)["last_scan"]
            metrics = eventually(
                lambda: b"newest_timestamp_seconds{" in (text := daemon.get("metrics")[1]) and text
            ).decode()
            assert 'feedmill_documents{status="published"} 1.0' in metrics
            assert 'feedmill_feed_newest_timestamp_seconds{feed="all"} 1.7723232e+09' in metrics
            assert daemon.get("all/rss.xml")[0] == 200

    def test_a_stranger_does_not(self, tmp_path: Path) -> None:
        with Daemon(tmp_path, "--serve") as daemon:
            for headers in ({"X-Forwarded-For": "203.0.113.9"}, {"Host": "evil.example"}):
                for page in ("healthz", "readyz", "metrics"):
                    assert daemon.get(page, **headers)[0] in {403, 421}

    def test_readiness_tells_of_trouble(self, tmp_path: Path) -> None:
        with Daemon(tmp_path, "--serve") as daemon:
            eventually(lambda: daemon.get("readyz")[0] == 200)
            daemon.seeds.rename(tmp_path / "away")
            _, body = eventually(lambda: (found := daemon.get("readyz"))[0] == 503 and found)
            assert "is not there" in json.loads(body)["why"][0]
            assert daemon.get("healthz")[0] == 200
            (tmp_path / "away").rename(daemon.seeds)
            eventually(lambda: daemon.get("readyz")[0] == 200)


def test_systemd_is_told(tmp_path: Path) -> None:
    manager = Manager(tmp_path / "notify")
    environ = {"NOTIFY_SOCKET": str(manager.path), "WATCHDOG_USEC": "2000000"}
    try:
        with Daemon(tmp_path, environ=environ) as daemon:
            assert manager.told_until("READY=1")
            assert manager.told_until("WATCHDOG=1")
            daemon.send(signal.SIGHUP)
            reloading = manager.told_until("READY=1")
            assert "RELOADING=1" in reloading
            stamp = next(line for line in reloading if line.startswith("MONOTONIC_USEC="))
            assert abs(int(stamp.partition("=")[2]) / 1e6 - time.monotonic()) < PATIENCE
            daemon.send(signal.SIGTERM)
            assert manager.told_until("STOPPING=1")
    finally:
        manager.close()


class TestWatching:
    """`feedmill status --watch`: live, until it is told to end."""

    def test_for_programs_it_is_one_line_a_change(self, tmp_path: Path) -> None:
        with Daemon(tmp_path) as daemon, watching(daemon, "--json", stdout=subprocess.PIPE) as process:
            assert process.stdout
            lines = iter(process.stdout.readline, b"")
            assert json.loads(next(lines))["daemon"]["pid"]
            daemon.put("a.md", "First")
            assert next(status for line in lines if (status := json.loads(line))["documents"].get("published") == 1)
            process.send_signal(signal.SIGINT)
            for _ in lines:
                continue
            assert process.wait(PATIENCE) == 130

    def test_on_a_terminal_it_is_a_page(self, tmp_path: Path) -> None:
        master, slave = pty.openpty()
        with Daemon(tmp_path) as daemon, watching(daemon, stdout=slave) as process:
            os.close(slave)
            page = ""
            while f"process {daemon.process.pid if daemon.process else 0}" not in page:
                page += os.read(master, 4096).decode()
            process.send_signal(signal.SIGINT)
            assert process.wait(PATIENCE) == 130
        os.close(master)


def watching(daemon: Daemon, *options: str, stdout: int) -> subprocess.Popen[bytes]:
    call = [sys.executable, "-m", "feedmill", "--config", str(daemon.config), "status", "--watch", *options]
    return subprocess.Popen(call, stdout=stdout, stderr=subprocess.DEVNULL)


def test_on_a_terminal_the_log_is_for_people(tmp_path: Path) -> None:
    daemon = Daemon(tmp_path)  # for its folders
    master, slave = pty.openpty()
    call = [sys.executable, "-m", "feedmill", "--config", str(daemon.config), "run"]
    with subprocess.Popen(call, stdout=subprocess.DEVNULL, stderr=slave) as process:
        os.close(slave)
        daemon.put("a.md", "First")
        text = ""
        while "1 new" not in text:
            text += os.read(master, 4096).decode()
        process.send_signal(signal.SIGTERM)
        assert process.wait(PATIENCE) == 0
    os.close(master)
    assert re.search(r"started .*watching=", re.sub(r"\x1b\[[0-9;]*m", "", text))
    assert "{" not in text


def test_rounds_by_cron_are_planned_and_taken_back(tmp_path: Path) -> None:
    rounds = CONFIG + "monitor: {enabled: true, rounds: 0 1-5 * * *}\n"
    with Daemon(tmp_path, config=rounds) as daemon:
        planned = datetime.fromisoformat(str(eventually(lambda: status(daemon)["daemon"]["planned"]["rounds"])))
        assert (planned.minute, planned.hour in range(1, 6)) == (0, True)
        daemon.config.write_text(CONFIG + "monitor: {enabled: true}\n", encoding="utf-8")
        eventually(lambda: "rounds" not in status(daemon)["daemon"]["planned"])
        daemon.config.write_text(rounds.replace("1-5", "25"), encoding="utf-8")
        assert "line 4: monitor.rounds: '0 25 * * *'" in daemon.wait_for("refused")["error"]
