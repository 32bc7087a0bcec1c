"""One page over the network, in bounds: time, bytes, hops, and where it may lead.

RFC 9110 for the words; nothing of a session: no cookies, no Referer, no environment.
"""

from __future__ import annotations

import ssl
import threading
from collections.abc import Callable, Mapping
from contextlib import closing, suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from enum import StrEnum
from typing import Any

from requests import PreparedRequest, Response
from requests.exceptions import RequestException
from urllib3.exceptions import (
    ConnectTimeoutError,
    HTTPError,
    MaxRetryError,
    NameResolutionError,
    NewConnectionError,
    SSLError,
)

from feedmill import urls
from feedmill.monitor import freshness
from feedmill.monitor.body import BodyError, read_body
from feedmill.monitor.deadline import Deadline, Deadlines
from feedmill.monitor.guard import Guard, GuardedAdapter, RefusedError, check_url, trusting_context

MAX_HOPS = 5
_REDIRECTS = (301, 302, 303, 307, 308)
_WITHOUT_BODY = (204, 205, 304)


class Failure(StrEnum):
    """Why there is no answer."""

    REFUSED = "refused"  # by the guard
    RESOLVE = "resolve"
    CONNECT = "connect"
    TLS = "tls"
    TIMEOUT = "timeout"
    BROKEN = "broken"  # cut off, or not HTTP
    TOO_LARGE = "too large"
    ENCODING = "encoding"
    REDIRECT = "redirect"
    ROBOTS = "robots"
    WAITING = "waiting"  # its turn did not come


# Of these the fault can be here, with our own line.
LOCAL = frozenset((Failure.RESOLVE, Failure.CONNECT))


class FetchError(Exception):
    """There is no answer; the text is for people."""

    def __init__(self, failure: Failure, detail: str) -> None:
        super().__init__(detail)
        self.failure = failure
        self.hops: tuple[tuple[int, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What the last hop said. `headers` by lower-case name."""

    status: int
    url: str
    hops: tuple[tuple[int, str], ...] = ()
    headers: Mapping[str, str] = field(default_factory=dict)
    body: bytes = b""
    received: int = 0
    cut: bool = False  # only the first bytes were wanted


Admit = Callable[[str, Deadline], None]


@dataclass(slots=True)
class _Way:
    url: str
    hops: list[tuple[int, str]] = field(default_factory=list)


class Fetcher:
    """GET and nothing else. Safe to share between threads."""

    def __init__(
        self,
        guard: Guard,
        *,
        agent: str,
        max_bytes: int = 5 * 1024 * 1024,
        deadlines: Deadlines | None = None,
        context: ssl.SSLContext | None = None,
    ) -> None:
        self._guard = guard
        self._agent = agent
        self._max_bytes = max_bytes
        self._deadlines = deadlines or Deadlines()
        self._context = context or trusting_context()
        self._threads = threading.local()

    def stop(self) -> None:
        """End whatever runs, at once."""
        self._deadlines.stop()

    def get(
        self,
        url: str,
        *,
        seconds: float,
        validators: Mapping[str, Mapping[str, str]] | None = None,
        admit: Admit = lambda url, deadline: None,
        first_bytes: int | None = None,
    ) -> Answer:
        """The answer at the end of at most five redirects. Raises `FetchError`.

        `validators` are header fields by the URL they belong to. `admit` is asked before each hop and may raise
        `FetchError`. With `first_bytes` the rest of a longer body is left out instead of being an error.
        """
        way = _Way(url)
        with self._deadlines.within(seconds) as deadline:
            try:
                return self._follow(way, deadline, validators or {}, admit, first_bytes)
            except FetchError as error:
                found = error
            except RefusedError as error:
                found = FetchError(Failure.REFUSED, str(error))
            except BodyError as error:
                found = FetchError(Failure(error.kind), str(error))
            except (RequestException, HTTPError, OSError, ValueError) as error:
                found = _failure(error)
            finally:
                self._adapter().close()  # a server may keep a connection that we asked it to close
            late = deadline.is_over() and found.failure in (Failure.BROKEN, Failure.CONNECT, Failure.RESOLVE)
        if late:
            found = FetchError(Failure.TIMEOUT, f"no whole answer within {seconds:g} s")
        found.hops = tuple(way.hops)
        raise found

    def _follow(
        self,
        way: _Way,
        deadline: Deadline,
        validators: Mapping[str, Mapping[str, str]],
        admit: Admit,
        first_bytes: int | None,
    ) -> Answer:
        while True:
            check_url(way.url, self._guard.reach)
            if not way.url.isascii():  # a host that a person wrote
                way.url = urls.absolute(way.url, way.url) or way.url
            admit(way.url, deadline)
            with closing(self._send(way.url, deadline, validators.get(way.url, {}))) as response:
                target = _target(response, way.url)
                if target is None or freshness.retry_after(_lowered(response), datetime.now(UTC)):
                    # Also a redirect that is not to be followed yet (RFC 9110 section 10.2.3).
                    return self._read(response, way, deadline, first_bytes)
            _check_hop(way, target)
            way.hops.append((response.status_code, target))
            way.url = target

    def _send(self, url: str, deadline: Deadline, validators: Mapping[str, str]) -> Response:
        headers = {
            "User-Agent": self._agent,
            "Accept": "text/html,application/xhtml+xml,text/plain;q=0.9,*/*;q=0.5",
            "Accept-Encoding": "gzip",
            "Connection": "close",
            **validators,
        }
        request = PreparedRequest()
        request.prepare(method="GET", url=url, headers=headers)
        return self._adapter().send(request, stream=True, timeout=deadline.left())

    def _adapter(self) -> GuardedAdapter:
        adapter: GuardedAdapter | None = getattr(self._threads, "adapter", None)
        if adapter is None:
            adapter = self._threads.adapter = GuardedAdapter(self._guard, self._context)
        return adapter

    def _read(self, response: Response, way: _Way, deadline: Deadline, first_bytes: int | None) -> Answer:
        headers = _lowered(response)
        body, received, cut = b"", 0, False
        if response.status_code not in _WITHOUT_BODY:
            most = min(first_bytes or self._max_bytes, self._max_bytes)
            body, received, cut = read_body(response.raw, headers, most, may_cut=first_bytes is not None)
        if deadline.is_over():  # a socket that was shut looks like an end
            raise FetchError(Failure.BROKEN, "cut off")
        return Answer(
            status=response.status_code, url=way.url, hops=tuple(way.hops),
            headers=headers, body=body, received=received, cut=cut,
        )  # fmt: skip


def _lowered(response: Response) -> dict[str, str]:
    return {name.lower(): value for name, value in response.headers.items()}


def _target(response: Response, url: str) -> str | None:
    """Where a redirect leads, without a fragment; None for any other answer."""
    location = response.headers.get("Location")
    if response.status_code not in _REDIRECTS or location is None:
        return None
    with suppress(UnicodeError):
        location = location.encode("latin-1").decode()  # many send UTF-8
    target = urls.absolute(url, location.strip())
    if target is None or not target.startswith(("http://", "https://")):
        raise FetchError(Failure.REDIRECT, f"redirected to {location[:200]!r}, which is no web address")
    return target.partition("#")[0]


def _check_hop(way: _Way, target: str) -> None:
    if len(way.hops) >= MAX_HOPS:
        raise FetchError(Failure.REDIRECT, f"more than {MAX_HOPS} redirects")
    if way.url.startswith("https:") and target.startswith("http:"):
        raise FetchError(Failure.REDIRECT, f"redirected from https to {target}")
    if target == way.url or any(target == seen for _, seen in way.hops):
        raise FetchError(Failure.REDIRECT, f"redirected in a circle, to {target}")


def _failure(error: BaseException) -> FetchError:
    """What requests and urllib3 wrapped, in our words."""
    cause: Any = error
    while True:
        inner = cause.reason if isinstance(cause, MaxRetryError) else cause.args[0] if cause.args else None
        if isinstance(cause, SSLError | ssl.SSLError):
            return FetchError(Failure.TLS, f"no safe connection: {_words(cause)}")
        if isinstance(cause, NameResolutionError):
            return FetchError(Failure.RESOLVE, "the host's name is not known")
        if isinstance(cause, NewConnectionError):
            return FetchError(Failure.CONNECT, f"no connection: {_words(cause.__cause__ or cause)}")
        if isinstance(cause, ConnectTimeoutError):
            return FetchError(Failure.CONNECT, "no connection in time")
        if not isinstance(inner, BaseException):
            return FetchError(Failure.BROKEN, f"the answer broke off or is no HTTP: {_words(cause)}")
        cause = inner


def _words(error: BaseException) -> str:
    text = getattr(error, "strerror", None) or str(error) or type(error).__name__
    return " ".join(str(text).split())[:200]
