"""The operator's pages of a running daemon. What they tell comes through `Operations`."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from concurrent.futures import Executor, ThreadPoolExecutor
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs

import orjson

from feedmill.protocols import Operations
from feedmill.web.answers import BARE_POLICY, SECURITY, Answer, Header, told
from feedmill.web.audience import Audience
from feedmill.web.pages import LONGEST_QUERY, OperatorPages, stylesheet
from feedmill.web.requests import Request
from feedmill.writers.formats import FILENAMES

PATIENCE = 10.0  # seconds in which the daemon has to tell
FOUND = 50  # entries that a search shows

_JSON: Header = (b"content-type", b"application/json; charset=utf-8")
_HTML: Header = (b"content-type", b"text/html; charset=utf-8")
_CSS: Header = (b"content-type", b"text/css; charset=utf-8")
_NO_STORE: Header = (b"cache-control", b"no-store")
_RETRY: Header = (b"retry-after", b"5")
_POLICY: Header = (
    b"content-security-policy",
    b"default-src 'none'; style-src 'self'; img-src data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
)
_PROBES = ("healthz", "readyz", "metrics")
_PAGES = ("status", "status.css", "search")
_OPEN = ("search", "status.css")  # what readers get where they may search
_WAITING = 8  # searches at a time, one looked for and the others waiting


class Live:
    """`pages` are their paths, `open` those that need no operator.

    Without `operations` there is /healthz alone: the server itself is alive.
    """

    def __init__(
        self,
        operations: Operations | None,
        pages: OperatorPages,
        audience: Audience,
        output: Path,
        *,
        is_search_open: bool = False,
    ) -> None:
        self._operations = operations
        self._pages = pages
        self._audience = audience
        self._output = output
        self.pages = frozenset((*_PROBES, *_PAGES) if operations else ("healthz",))
        self.open = frozenset(_OPEN if operations and is_search_open else ())
        # Probes and the operator wait for no search; and nothing that takes long holds up the feeds.
        self._probing = ThreadPoolExecutor(1, thread_name_prefix="feedmill-probe")
        self._telling = ThreadPoolExecutor(1, thread_name_prefix="feedmill-pages")
        self._finding = ThreadPoolExecutor(1, thread_name_prefix="feedmill-search")
        self._searches = 0

    def close(self) -> None:
        """Let the threads go."""
        for threads in (self._probing, self._telling, self._finding):
            threads.shutdown(wait=False, cancel_futures=True)

    async def answer(self, path: str, request: Request) -> Answer:
        """The page at `path`, one of `pages`."""
        if self._operations is None:
            return _made(200, orjson.dumps({"ok": True}), _JSON)
        if path == "search":
            return await self._one_of_few(self._operations, path, request)
        return await self._told(self._probing if path in _PROBES else self._telling, self._operations, path, request)

    async def _one_of_few(self, operations: Operations, path: str, request: Request) -> Answer:
        """Anybody can ask faster than is found: those beyond a few are sent away."""
        if self._searches >= _WAITING:
            return told(503, "Many are searching; try again in a moment.", [_RETRY])
        self._searches += 1
        try:
            return await self._told(self._finding, operations, path, request)
        finally:
            self._searches -= 1

    async def _told(self, threads: Executor, operations: Operations, path: str, request: Request) -> Answer:
        maker: Callable[[Operations, Request], Answer] = getattr(self, f"_{path.replace('.', '_')}")
        making = asyncio.get_running_loop().run_in_executor(threads, maker, operations, request)
        try:
            answer = await asyncio.wait_for(making, PATIENCE)
        except TimeoutError:
            return told(503, f"The daemon did not answer within {PATIENCE:g} seconds.")
        return answer.bodiless() if request.method == "HEAD" else answer

    def _healthz(self, operations: Operations, _: Request) -> Answer:
        health = operations.health()
        return _as_json(health, is_well=health.get("ok") is True)

    def _readyz(self, operations: Operations, _: Request) -> Answer:
        readiness = operations.readiness()
        return _as_json(readiness, is_well=readiness.get("ready") is True)

    def _metrics(self, operations: Operations, _: Request) -> Answer:
        body, media_type = operations.metrics()
        return _made(200, body, (b"content-type", media_type.encode("latin-1")))

    def _status(self, operations: Operations, _: Request) -> Answer:
        status = operations.status()
        sizes = {feed["path"]: size for feed in status.get("feeds") or () if (size := self._size(feed["path"]))}
        page = self._pages.status(status, self._audience.followers(), sizes, datetime.now(UTC))
        return _made(200, page, _HTML, _POLICY)

    def _status_css(self, _: Operations, __: Request) -> Answer:
        return _made(200, stylesheet(), _CSS)

    def _search(self, operations: Operations, request: Request) -> Answer:
        given = parse_qs(request.query[:4096].decode("latin-1"), errors="replace").get("q", [""])[0]
        query = " ".join(given.split())[:LONGEST_QUERY]
        found = operations.search(query, FOUND) if query else []
        return _made(200, self._pages.search(query, found, FOUND, datetime.now(UTC)), _HTML, _POLICY)

    def _size(self, folder: str) -> int | None:
        """Bytes of a feed's largest format."""
        found = (self._output / folder / name for name in FILENAMES.values())
        return max((path.stat().st_size for path in found if path.is_file()), default=None)


def _as_json(data: Mapping[str, Any], *, is_well: bool) -> Answer:
    return _made(200 if is_well else 503, orjson.dumps(dict(data), option=orjson.OPT_APPEND_NEWLINE), _JSON)


def _made(status: int, body: bytes, media_type: Header, policy: Header = BARE_POLICY) -> Answer:
    """A page of this moment, not to be kept."""
    length = (b"content-length", str(len(body)).encode())
    return Answer(status, (media_type, length, _NO_STORE, *SECURITY, policy), body)
