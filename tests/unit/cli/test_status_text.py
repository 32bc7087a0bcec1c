"""`feedmill status` in text: what the daemon tells of itself."""

from __future__ import annotations

from typing import Any

from feedmill.cli.status import _daemon_lines

DAEMON: dict[str, Any] = {
    "pid": 7, "started": "2026-03-01T12:00:00+00:00", "busy": "", "seeds": {}, "server": None, "waiting": 3,
    "last_scan": None, "last_publish": None, "oldest_waiting": 12.4, "failing": None, "why": [],
    "planned": {
        "scan": "2026-03-01T12:00:30+00:00", "tidy": "2026-03-02T04:00:00+00:00",
        "due": "2026-03-01T13:00:00+00:00", "watchdog": "2026-03-01T12:00:05+00:00",
    },
}  # fmt: skip
MONITOR = {"watched": 120, "oldest_due_seconds": 3700.2, "hosts_paused": 2}


def lines(monitor: dict[str, Any] | None = None, **told: object) -> dict[str, list[str]]:
    [text, _] = _daemon_lines(DAEMON | told, monitor)
    found: dict[str, list[str]] = {}
    for line in text.splitlines():
        name, _, value = line.partition("  ")
        found.setdefault(name, []).append(value.strip())
    return found


def test_what_waits_and_what_is_planned() -> None:
    found = lines()
    assert found["Waiting"] == ["3 files, the oldest for 12 s"]
    assert found["Planned"] == ["due 2026-03-01 13:00:00 UTC; tidy 2026-03-02 04:00:00 UTC"]
    assert not found.keys() & {"Monitor", "Failing", "Not well"}
    assert lines(oldest_waiting=None)["Waiting"] == ["3 files"]


def test_the_monitor() -> None:
    assert lines(MONITOR)["Monitor"] == ["120 sources, the longest due for 1:01:40, 2 hosts paused"]
    idle = {"watched": 5, "oldest_due_seconds": 0.0, "hosts_paused": 0}
    assert lines(idle)["Monitor"] == ["5 sources"]


def test_what_is_not_well_is_told_once() -> None:
    failing = {"error": "/data is not mounted", "since": None, "tries": 2}
    found = lines(failing=failing, why=["/data is not mounted", "the watcher ended (why)"])
    assert found["Failing"] == ["since none yet, 2 tries: /data is not mounted"]
    assert found["Not well"] == ["the watcher ended (why)"]
