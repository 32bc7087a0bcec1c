"""What another process asks of the daemon that runs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any, NamedTuple

from feedmill.app.sourcing import watched_addresses
from feedmill.config.load import find
from feedmill.config.settings import Settings
from feedmill.daemon.channel import ask
from feedmill.errors import FeedmillError
from feedmill.model import Watched
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


def hand_over_check(settings: Settings, urls: Sequence[str] | None, *, everything: bool) -> list[Watched] | None:
    """Let the daemon look at sources, and wait; None where none is running. Raises `FeedmillError` where it cannot."""
    urls = watched_addresses(settings, urls) if urls is not None else None
    answer = ask(settings.state, {"command": "check", "urls": urls, "everything": everything})
    if answer is None:
        return None
    if error := answer.get("error"):
        raise FeedmillError(error)
    return [_page(page) for page in answer["pages"]]


def _page(told: Mapping[str, Any]) -> Watched:
    moments = ("published", "checked_at", "next_check_at")
    return Watched(**{**told, **{name: told[name] and datetime.fromisoformat(told[name]) for name in moments}})


def running_status(settings: Settings) -> dict[str, Any] | None:
    """What the daemon of this state folder tells of itself; None where none is running."""
    return ask(settings.state, {"command": "status"}, timeout=10.0)
