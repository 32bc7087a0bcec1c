"""The whole of it as one ASGI application: who may ask for what, and who answers."""

from __future__ import annotations

from collections.abc import MutableMapping
from typing import Any

from feedmill.web.answers import Answer, Header, told
from feedmill.web.audience import Audience
from feedmill.web.forwarding import Network, client
from feedmill.web.live import Live
from feedmill.web.log import Log
from feedmill.web.media import media_of
from feedmill.web.negotiation import is_browser
from feedmill.web.operator_rule import OperatorRule
from feedmill.web.paths import below, relative
from feedmill.web.published import Published
from feedmill.web.requests import Request, fields_of
from feedmill.web.sending import Receive, Replaced, Send, send_answer

_ALLOW: Header = (b"allow", b"GET, HEAD")
_CLOSE: Header = (b"connection", b"close")
_CHALLENGE: Header = (b"www-authenticate", b'Bearer realm="feedmill", Basic realm="feedmill", charset="UTF-8"')
_FETCHED = frozenset((200, 206, 226, 304))


class Application:
    """`at_once` answers from memory without a task; `__call__` is ASGI and answers everything."""

    def __init__(
        self,
        published: Published,
        live: Live,
        rule: OperatorRule,
        *,
        proxies: tuple[Network, ...],
        root_path: str,
        audience: Audience,
        log: Log,
    ) -> None:
        self._published = published
        self._live = live
        self._rule = rule
        self._proxies = proxies
        self._root = root_path.encode()
        self._log = log
        self._audience = audience

    def at_once(self, request: Request) -> Answer | None:
        """The answer where no disk and no live page is needed; None where it is, or where something failed."""
        path = self._path(request)
        answer = refusal(request)
        try:
            if answer is None and path is not None and path not in self._live.pages:
                answer = self._published.at_once(path, request)
        except Exception:  # whatever it is, the other way tells of it
            return None
        if answer is not None:
            self._note(path, request, answer)
        return answer

    async def __call__(self, scope: MutableMapping[str, Any], receive: Receive, send: Send) -> None:
        """ASGI 3."""
        if scope["type"] != "http":
            return
        request = _request_of(scope)
        path = self._path(request)
        for _ in range(3):
            try:
                answer = await self._answer(path, request)
                self._note(path, request, answer)
                await send_answer(answer, receive, send)
                return
            except Replaced:
                self._published.distrust()
        await send_answer(told(503, "This file is being replaced; try again.", [_RETRY]), receive, send)

    async def _answer(self, path: str | None, request: Request) -> Answer:
        try:
            if refused := refusal(request):
                return refused
            if path is None:
                return await self._published.absent()
            if path in self._live.pages:
                refused = None if path in self._live.open else self._guarded(request)
                return refused or await self._live.answer(path, request)
            return await self._published.answer(path, request)
        except OSError as error:
            self._log.trouble(request, error)
            return told(503, "This file cannot be read at the moment; try again later.", [_RETRY])
        except Exception as error:
            self._log.trouble(request, error)
            return told(500, "Something went wrong here; it has been logged.")

    def _guarded(self, request: Request) -> Answer | None:
        found = self._rule.refusal(request)
        return found and told(found.status, found.line, [_CHALLENGE] if found.status == 401 else [])

    def _path(self, request: Request) -> str | None:
        return relative(below(request.path, self._root) if self._root else request.path)

    def _note(self, path: str | None, request: Request, answer: Answer) -> None:
        """Count a reader's fetch of a feed, and write the access log where one is kept."""
        fields = request.fields
        is_fetch = request.method == "GET" and answer.status in _FETCHED and not is_browser(fields.get(b"accept", b""))
        if is_fetch and path and media_of(path).feed:
            self._audience.note(path, client(request, self._proxies), fields.get(b"user-agent", b""))
        if self._log.is_kept:
            self._log.access(request, answer, client(request, self._proxies))


_RETRY: Header = (b"retry-after", b"5")


def refusal(request: Request) -> Answer | None:
    """What no page answers: another method, a body, a request without exactly one Host (RFC 9112 section 3.2)."""
    fields = request.fields
    if request.version != "1.0" and (b"host" not in fields or b"," in fields[b"host"]):
        return told(400, "A request names exactly one Host.", [_CLOSE])
    has_body = b"transfer-encoding" in fields or fields.get(b"content-length", b"0") != b"0"
    if request.method not in {"GET", "HEAD"}:
        return told(405, "Only GET and HEAD are answered here.", [_ALLOW, *([_CLOSE] * has_body)])
    if has_body:
        return told(413, "A request has no body here.", [_CLOSE])
    return None


def _request_of(scope: MutableMapping[str, Any]) -> Request:
    peer = scope.get("client")
    return Request(
        scope["method"],
        scope.get("raw_path") or scope["path"].encode(),
        scope["query_string"],
        fields_of(scope["headers"]),
        peer[0] if peer else "",
        scope["http_version"],
    )
