"""The daemon's log on stderr: lines for people on a terminal, JSON for whatever else reads it."""

from __future__ import annotations

import sys
from collections.abc import MutableMapping
from typing import Any, TextIO

import structlog

from feedmill.cli.text import is_colourful, printable


def configure(stream: TextIO = sys.stderr) -> None:
    """For the whole process."""
    structlog.configure(
        processors=[structlog.stdlib.add_log_level, _timestamp(stream), *_rendering(stream)],
        logger_factory=structlog.PrintLoggerFactory(stream),
        cache_logger_on_first_use=True,
    )


def _timestamp(stream: TextIO) -> Any:
    if stream.isatty():
        return structlog.processors.TimeStamper("%H:%M:%S", utc=False)
    return structlog.processors.TimeStamper("iso", utc=True)


def _rendering(stream: TextIO) -> list[Any]:
    if not stream.isatty():
        return [_in_order, structlog.processors.JSONRenderer(ensure_ascii=False)]
    return [
        _without_controls,
        structlog.dev.ConsoleRenderer(colors=is_colourful(stream), pad_level=False, pad_event_to=0),
    ]


def _in_order(_logger: object, _method: str, event: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
    first = {key: event.pop(key) for key in ("timestamp", "level", "event")}
    return {**first, **event}


def _without_controls(_logger: object, _method: str, event: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
    """What a document says must not steer the terminal."""
    return {key: printable(value) if isinstance(value, str) else value for key, value in event.items()}
