"""What the server tells: troubles always, each request only where that is wanted. No query, no token, ever."""

from __future__ import annotations

import time

import structlog

from feedmill.web.answers import Answer, OnDisk
from feedmill.web.requests import Request

QUIET = 60.0  # seconds before the same trouble is told again


class Log:
    """`is_kept`: whether requests are logged."""

    def __init__(self, *, is_kept: bool) -> None:
        self.is_kept = is_kept
        self._log = structlog.get_logger("feedmill.web")
        self._told: dict[str, float] = {}

    def access(self, request: Request, answer: Answer, client: str) -> None:
        """One line for one answer."""
        body = answer.body
        size = body.span.end - body.span.start if isinstance(body, OnDisk) else len(body)
        self._log.info(
            "request",
            client=client,
            method=request.method,
            path=_shown(request.path),
            status=answer.status,
            bytes=size,
            reader=_shown(request.fields.get(b"user-agent", b"")),
        )

    def trouble(self, request: Request, error: Exception) -> None:
        """Something that should not be, once a minute for each kind and page."""
        path = _shown(request.path)
        key = f"{type(error).__name__} {path}"
        now = time.monotonic()
        if now - self._told.get(key, float("-inf")) < QUIET:
            return
        if len(self._told) > 1000:
            self._told.clear()
        self._told[key] = now
        if isinstance(error, OSError):
            self._log.error("cannot be read", path=path, reason=error.strerror or str(error))
        else:
            self._log.error("request failed", path=path, exc_info=error)


def _shown(value: bytes, most: int = 200) -> str:
    text = value[:most].decode("utf-8", "replace")
    return "".join(character if character.isprintable() else "\N{REPLACEMENT CHARACTER}" for character in text)
