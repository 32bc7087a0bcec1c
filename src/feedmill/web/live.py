"""The operator's pages of a running daemon. What they tell comes through `Operations`."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import orjson

from feedmill.protocols import Operations
from feedmill.web.answers import BARE_POLICY, SECURITY, Answer, Header, told
from feedmill.web.requests import Request

PATIENCE = 10.0  # seconds in which the daemon has to tell

_JSON: Header = (b"content-type", b"application/json; charset=utf-8")
_NO_STORE: Header = (b"cache-control", b"no-store")


class Live:
    """`pages` are their paths. Without `operations` there is /healthz alone: the server itself is alive."""

    def __init__(self, operations: Operations | None) -> None:
        self._operations = operations
        # Probes wait for no search; and nothing that takes long holds up the feeds.
        self._probes = ThreadPoolExecutor(1, thread_name_prefix="feedmill-probe")
        self._makers: dict[str, Callable[[Operations], Answer]] = (
            {"healthz": _health, "readyz": _readiness, "metrics": _metrics} if operations else {}
        )
        self.pages = frozenset(("healthz", *self._makers))

    def close(self) -> None:
        """Let the threads go."""
        self._probes.shutdown(wait=False, cancel_futures=True)

    async def answer(self, path: str, request: Request) -> Answer:
        """The page at `path`, one of `pages`."""
        if self._operations is None:
            return made(200, orjson.dumps({"ok": True}), _JSON)
        loop = asyncio.get_running_loop()
        telling = loop.run_in_executor(self._probes, self._makers[path], self._operations)
        try:
            answer = await asyncio.wait_for(telling, PATIENCE)
        except TimeoutError:
            return told(503, f"The daemon did not answer within {PATIENCE:g} seconds.")
        return answer.bodiless() if request.method == "HEAD" else answer


def _health(operations: Operations) -> Answer:
    health = operations.health()
    return _told_as_json(health, is_well=health.get("ok") is True)


def _readiness(operations: Operations) -> Answer:
    readiness = operations.readiness()
    return _told_as_json(readiness, is_well=readiness.get("ready") is True)


def _metrics(operations: Operations) -> Answer:
    body, media_type = operations.metrics()
    return made(200, body, (b"content-type", media_type.encode("latin-1")))


def _told_as_json(data: Mapping[str, Any], *, is_well: bool) -> Answer:
    return made(200 if is_well else 503, orjson.dumps(dict(data), option=orjson.OPT_APPEND_NEWLINE), _JSON)


def made(status: int, body: bytes, media_type: Header, policy: Header = BARE_POLICY) -> Answer:
    """A page of this moment, not to be kept."""
    length = (b"content-length", str(len(body)).encode())
    return Answer(status, (media_type, length, _NO_STORE, *SECURITY, policy), body)
