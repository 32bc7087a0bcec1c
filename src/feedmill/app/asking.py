"""What another process asks of the daemon that runs."""

from __future__ import annotations

from pathlib import Path
from typing import Any, NamedTuple

from feedmill.config.load import find
from feedmill.config.settings import Settings
from feedmill.daemon.channel import ask
from feedmill.errors import FeedmillError
from feedmill.pipeline.report import Report


class HandedOver(NamedTuple):
    """What a running daemon did in place of a build of one's own."""

    pid: int
    report: Report


def hand_over(settings: Settings, config: Path | None, *, fresh: bool) -> HandedOver | None:
    """Let the daemon that holds the state folder build, and wait; None where none is running.

    Raises `FeedmillError` with what the daemon says where it cannot.
    """
    named = str(find(config, Path.cwd()).absolute())
    answer = ask(settings.state, {"command": "build", "config": named, "fresh": fresh})
    if answer is None:
        return None
    if error := answer.get("error"):
        raise FeedmillError(error)
    return HandedOver(answer["pid"], Report.from_json(answer["report"]))


def running_status(settings: Settings) -> dict[str, Any] | None:
    """What the daemon of this state folder tells of itself; None where none is running."""
    return ask(settings.state, {"command": "status"}, timeout=10.0)
