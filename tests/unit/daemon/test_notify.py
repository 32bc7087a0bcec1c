"""What systemd is told, at a real socket."""

from __future__ import annotations

import os
import socket
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from feedmill.daemon.notify import Notifier


@pytest.fixture(params=["path", "abstract"])
def manager(request: pytest.FixtureRequest) -> Iterator[socket.socket]:
    if request.param == "abstract" and sys.platform != "linux":
        pytest.skip("abstract sockets are Linux's")
    with tempfile.TemporaryDirectory() as folder, socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as listening:
        path = str(Path(folder) / "notify")
        listening.bind("\0" + path if request.param == "abstract" else path)
        listening.settimeout(5)
        yield listening


def name_of(manager: socket.socket) -> str:
    name = manager.getsockname()
    return "@" + os.fsdecode(name[1:]) if isinstance(name, bytes) else name


def told(manager: socket.socket) -> str:
    return manager.recv(10_000).decode()


def test_what_is_told(manager: socket.socket) -> None:
    notifier = Notifier({"NOTIFY_SOCKET": name_of(manager)})
    notifier.ready()
    assert told(manager) == "READY=1"
    notifier.watchdog()
    assert told(manager) == "WATCHDOG=1"
    notifier.stopping()
    assert told(manager) == "STOPPING=1"
    notifier.status("3 feeds written,\n2 rejected: \ud800像")
    assert told(manager) == "STATUS=3 feeds written, 2 rejected: ?像"


def test_a_reload_names_its_moment(manager: socket.socket) -> None:
    before = time.clock_gettime_ns(time.CLOCK_MONOTONIC) // 1000
    Notifier({"NOTIFY_SOCKET": name_of(manager)}).reloading()
    first, second = told(manager).split("\n")
    assert first == "RELOADING=1"
    name, _, moment = second.partition("=")
    assert name == "MONOTONIC_USEC"
    assert before <= int(moment) <= time.clock_gettime_ns(time.CLOCK_MONOTONIC) // 1000


def test_a_full_queue_does_not_hold_the_service_up(manager: socket.socket) -> None:
    notifier = Notifier({"NOTIFY_SOCKET": name_of(manager)})
    manager.setblocking(False)
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as sender:
        sender.setblocking(False)
        with suppress(BlockingIOError):
            while True:
                sender.sendto(b"x", manager.getsockname())
    notifier.watchdog()


@pytest.mark.parametrize("named", ["", "relative", "vsock:2:1234", "/nowhere/at/all", "/" + "long" * 100])
def test_nobody_listens(named: str) -> None:
    notifier = Notifier({"NOTIFY_SOCKET": named})
    notifier.ready()
    notifier.status("x")


@pytest.mark.parametrize(
    ("micros", "process", "seconds"),
    [
        ("30000000", None, 15.0),
        ("30000000", "ours", 15.0),
        ("30000000", "1", None),
        ("0", None, None),
        ("", None, None),
        ("soon", None, None),
        ("-5", None, None),
        ("²", None, None),
    ],
)
def test_how_often_it_must_say_that_it_lives(micros: str, process: str | None, seconds: float | None) -> None:
    environment = {"NOTIFY_SOCKET": "/run/systemd/notify", "WATCHDOG_USEC": micros}
    if process is not None:
        environment["WATCHDOG_PID"] = str(os.getpid()) if process == "ours" else process
    assert Notifier(environment).watchdog_seconds == seconds


def test_no_manager_no_watchdog() -> None:
    assert Notifier({"WATCHDOG_USEC": "30000000"}).watchdog_seconds is None
