"""What the daemon works with, as values and callables: made from the configuration by `app`, anew at each reload."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta, tzinfo
from pathlib import Path
from typing import Any

from feedmill.monitor.station import Station, Through
from feedmill.pipeline.build import Mill
from feedmill.scan.listing import SeedFolder
from feedmill.web.settings import ServerSettings


@dataclass(frozen=True, slots=True, kw_only=True)
class Setup:
    """One configuration in force. `scan` is an interval or a cron expression in `zone`, `rounds` such an expression.

    Without `rounds` the monitor looks whenever something is due.
    """

    settings: object  # what all this was made of; equal where nothing changed
    config: Path
    folders: tuple[SeedFolder, ...]
    output: Path
    state: Path
    scan: timedelta | str
    settle: timedelta
    zone: tzinfo
    server: ServerSettings | None
    monitored: bool
    rounds: str
    station: Callable[[Through], Station]  # for one run, or one check
    watch_sources: Callable[[], None]  # in the writer: let the monitor watch what is published, and nothing else
    open_mill: Callable[[bool], Mill]  # with a fresh cache where asked
    status: Callable[[], Mapping[str, Any] | None]  # what the store tells; None before the first pass
    feeds: Callable[[], list[dict[str, Any]]]
    watching: Callable[[], Mapping[str, Any]]  # what the monitor does: figures, and sources
    search: Callable[[str, int], list[dict[str, Any]]]  # newest first
    update_search: Callable[[Callable[[], bool], bool], int]  # while asked to go on; whole or what is new; how many
    now: Callable[[], datetime]
