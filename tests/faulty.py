"""`feedmill` with faults: each comes when a file of its name is put into $FEEDMILL_FAULTS. Run as a program.

A part that *fails* raises an error of no kind that it expects, once; one that *hangs* does so while the file is there.
"""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Callable
from datetime import datetime, timedelta, tzinfo
from pathlib import Path
from typing import Any

SILENT = 7.0  # seconds after which something that hangs is noticed: two minutes in earnest, and over one beat
POOL = "ThreadPoolExecutor"  # threads of the scheduler


def _put(kind: Any, method: str, before: Callable[[], None]) -> None:
    whole = getattr(kind, method)

    def faulty(*arguments: Any, **named: Any) -> Any:
        before()
        return whole(*arguments, **named)

    setattr(kind, method, faulty)


def _failing(name: str, *, once: bool = True, thread: str = "") -> Callable[[], None]:
    path = Path(os.environ["FEEDMILL_FAULTS"], name)

    def fail() -> None:
        if threading.current_thread().name.startswith(thread) and path.exists():
            if once:
                path.unlink()
            raise RuntimeError(f"no more of the {name}")

    return fail


def _hanging(name: str, thread: str) -> Callable[[], None]:
    path = Path(os.environ["FEEDMILL_FAULTS"], name)

    def hang() -> None:
        while threading.current_thread().name.startswith(thread) and path.exists():
            time.sleep(0.02)

    return hang


class _Hasty(datetime):
    """One that is a day ahead, once."""

    @classmethod
    def now(cls, tz: tzinfo | None = None) -> datetime:
        path = Path(os.environ["FEEDMILL_FAULTS"], "clock")
        hasty = threading.current_thread().name == "APScheduler" and path.exists()
        if hasty:
            path.unlink()
        return datetime.now(tz) + timedelta(days=hasty)


def main() -> None:
    """feedmill, on the arguments of this process."""
    from apscheduler.schedulers import base
    from apscheduler.schedulers.background import BackgroundScheduler

    from feedmill.cli.main import main
    from feedmill.daemon import agenda, board, channel, inbox, keeper, monitoring, operations
    from feedmill.watch import watcher
    from feedmill.web import server

    agenda.LATE = operations.SILENT = SILENT
    base.datetime = _Hasty  # type: ignore[attr-defined]
    _put(watcher.Watcher, "_tick", _failing("watcher"))
    _put(watcher.Watcher, "start", _failing("start of the watcher", once=False))
    _put(BackgroundScheduler, "_process_jobs", _failing("scheduler"))
    _put(channel._Server, "service_actions", _failing("channel"))
    _put(server._Uvicorn, "on_tick", _failing("server"))
    _put(monitoring.Monitoring, "_look", _failing("monitor"))
    _put(board.Board, "beat", _failing("writer", once=False))
    _put(keeper.Keeper, "check", _failing("pass"))
    _put(keeper.Keeper, "check", _hanging("store", "writer"))
    _put(inbox.Inbox, "rescan", _hanging("scan", POOL))
    _put(inbox.Inbox, "rescan", _failing("job", thread=POOL))
    main()


if __name__ == "__main__":
    main()
