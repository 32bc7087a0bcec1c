"""One connection: uvicorn's protocol with bounds on what a client may send, and how long it may take.

What lies in memory is answered in the parser's callback, without a task and an ASGI cycle of its own: that
halves the cost of a 304. All else goes uvicorn's way.
"""

from __future__ import annotations

import asyncio
import resource
from typing import Protocol, cast

from httptools import parse_url
from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

from feedmill.web.answers import Answer, OnDisk, told
from feedmill.web.requests import Request, fields_of
from feedmill.web.sharing import send_at_once

CONNECTIONS = 4096  # the most at a time, and no more than half the files that the process may open
LONGEST_HEAD = 16 * 1024  # bytes of a request line and its headers
WAITING = 2**20  # bytes for a client that does not take them, beyond which nothing more is written
HEAD_SECONDS = 10.0  # for the whole head, from its first byte or the connection's start
IDLE_SECONDS = 30.0  # between two requests
LINGER_SECONDS = 2.0  # for a client to read why it was refused
DRAIN_SECONDS, DRAIN_BYTES = 30.0, 8 * 1024  # a reader takes this much in this time, or is given up


class AtOnce(Protocol):
    """What answers from memory."""

    def at_once(self, request: Request) -> Answer | None:
        """The answer, or None."""
        ...


def most_connections() -> int:
    """How many connections may be open: the rest of the process needs files too."""
    soft, _ = resource.getrlimit(resource.RLIMIT_NOFILE)
    return CONNECTIONS if soft == resource.RLIM_INFINITY else max(16, min(CONNECTIONS, soft // 2))


class Connection(HttpToolsProtocol):
    """`state` is "head" (one is awaited or under way), "busy", "idle" or "lingering", `since` loop time."""

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        super().connection_made(transport)
        transport.set_write_buffer_limits(high=WAITING)
        self.state = "head"
        self.since = self.loop.time()
        self._head = 0  # bytes of the head under way
        self._in_head = False
        self._is_answered = False
        self._is_deaf = False  # nothing more is read: what came was no HTTP
        self._stuck: tuple[float, int] | None = None  # since when the buffer waits, and its bytes then
        self._refused = _NO_HTTP
        self._socket: int = transport.get_extra_info("socket").fileno()
        if len(self.connections) > most_connections():
            self._make_room()

    # What comes in

    def data_received(self, data: bytes) -> None:
        if self._is_deaf:
            return
        if self.state == "idle":
            self._enter("head")
        self._head += len(data)
        super().data_received(data)
        if not self._is_deaf and self._in_head and self._head > LONGEST_HEAD:
            self._refuse(_TOO_LONG)

    def eof_received(self) -> None:
        if self.state == "lingering":
            self.transport.close()

    def on_message_begin(self) -> None:
        # What ASGI wants is made where ASGI is asked.
        self.url = b""
        self.headers = []
        self._in_head = True
        self._is_answered = False
        self._read = 0

    def on_url(self, url: bytes) -> None:
        self.url += url
        self._read += len(url)
        if self._read > LONGEST_HEAD:
            self._give_up()

    def on_header(self, name: bytes, value: bytes) -> None:
        # As uvicorn does it, but for Expect: no body is wanted here.
        self.headers.append((name.lower(), value))
        self._read += len(name) + len(value) + 4
        if self._read > LONGEST_HEAD:
            self._give_up()

    def _give_up(self) -> None:
        self._refused = _TOO_LONG
        raise ValueError("the head is too long")  # the parser gives up, and `send_400_response` tells why

    def on_headers_complete(self) -> None:
        self._in_head = False
        self._head = 0
        self.state = "busy"
        if not self.url.startswith(b"/"):
            self._take_host_of_target()
        is_free = self.cycle is None or self.cycle.response_complete
        answer = self._at_once() if is_free and not self.flow.write_paused else None
        if answer is None or isinstance(answer.body, OnDisk):
            self._make_scope()
            super().on_headers_complete()
        else:
            self._is_answered = True
            self._send(answer)

    def _make_scope(self) -> None:
        url, headers = self.url, self.headers
        super().on_message_begin()
        self.url = url
        self.headers.extend(headers)

    def _at_once(self) -> Answer | None:
        path, _, query = self.url.partition(b"?")
        if not path.startswith(b"/"):
            return None
        request = Request(
            self.parser.get_method().decode("ascii"),
            path,
            query,
            fields_of(self.headers),
            self.client[0] if self.client else "",
            self.parser.get_http_version(),
        )
        return cast(AtOnce, self.app).at_once(request)

    def _take_host_of_target(self) -> None:
        """`GET http://host/path`: the host of the target goes before the Host header (RFC 9112 section 3.2.2)."""
        target = parse_url(self.url)
        if target.host:
            port = b":%d" % target.port if target.port else b""
            self.headers[:] = [header for header in self.headers if header[0] != b"host"]
            self.headers.append((b"host", target.host + port))
            self.url = (target.path or b"/") + (b"?" + target.query if target.query else b"")

    def on_body(self, body: bytes) -> None:
        if not self._is_answered:
            super().on_body(body)

    def on_message_complete(self) -> None:
        if not self._is_answered:
            super().on_message_complete()

    # What goes out

    def _send(self, answer: Answer) -> None:
        keep_alive = self.parser.should_keep_alive() and self.parser.get_http_version() != "1.0"
        ending = b"\r\n" if keep_alive or answer.closes else b"connection: close\r\n\r\n"
        head = b"".join((answer.head, self._dated(), ending))
        body = cast(bytes, answer.body)
        sent = 0
        if not self.transport.get_write_buffer_size() and not self.transport.is_closing():
            sent = send_at_once(self._socket, head, body, answer.shared)
        if sent < len(head) + len(body):
            self._write_rest(head, body, sent)
        if keep_alive and not answer.closes:
            self.on_response_complete()
        else:
            self._linger()

    def _write_rest(self, head: bytes, body: bytes, sent: int) -> None:
        """Not copied: however many wait for a body, it lies in memory once."""
        if sent < len(head):
            self.transport.writelines((head[sent:], body))
        else:
            self.transport.write(memoryview(body)[sent - len(head) :])

    def _dated(self) -> bytes:
        """The headers that change with each second."""
        now = self.server_state.default_headers
        if now is not _dates[0]:
            _dates[:] = now, b"".join([b"%b: %b\r\n" % header for header in now])
        return cast(bytes, _dates[1])

    def resume_writing(self) -> None:
        super().resume_writing()
        self._stuck = None

    def on_response_complete(self) -> None:
        self._enter("head" if self._in_head else "idle")
        if self.pipeline:
            self.state = "busy"
            super().on_response_complete()
        elif self.flow.read_paused:
            self.flow.resume_reading()

    def send_400_response(self, msg: str) -> None:
        """Called where the parser gives up."""
        self._refuse(self._refused)

    def _refuse(self, answer: Answer) -> None:
        self._is_deaf = True
        if self.cycle is not None and not self.cycle.response_complete:
            self.cycle.keep_alive = False  # the answers to what came before go out first
        elif not self.transport.is_closing():
            self.transport.write(b"".join((answer.head, b"\r\n", cast(bytes, answer.body))))
            self._linger()

    def _linger(self) -> None:
        """Close once the client has read: closing on unread input would reset the connection under our answer."""
        self._is_deaf = True
        self._enter("lingering")
        if self.transport.can_write_eof():
            self.transport.write_eof()

    # What takes too long

    def _make_room(self) -> None:
        """Too many are open: the one that has been silent the longest goes, or this one where all are at work."""
        others = cast(set[Connection], self.connections) - {self}
        silent = [other for other in others if other.state != "busy" and not other.transport.is_closing()]
        if silent:
            min(silent, key=lambda other: other.since).transport.abort()
        else:
            self._refuse(_TOO_MANY)

    def _enter(self, state: str) -> None:
        self.state = state
        self.since = self.loop.time()
        self._stuck = None

    def check(self, now: float) -> None:
        """Drop the connection where its time is up; called about once a second."""
        if now - self.since > _PATIENCE.get(self.state, float("inf")):
            self.transport.close()
        waiting = self.transport.get_write_buffer_size()
        if not waiting:
            self._stuck = None
        elif self._stuck is None:
            self._stuck = now, waiting
        elif now - self._stuck[0] > DRAIN_SECONDS:
            if self._stuck[1] - waiting < DRAIN_BYTES:
                self.transport.abort()
            self._stuck = now, waiting


_dates: list[object] = [None, b""]  # the headers as they were last seen, and as they are sent
_CLOSE = (b"connection", b"close")
_NO_HTTP = told(400, "This is no HTTP request.", [_CLOSE])
_TOO_LONG = told(431, f"The head of a request may have {LONGEST_HEAD} bytes.", [_CLOSE])
_TOO_MANY = told(503, "Too many are asking at once; try again in a moment.", [_CLOSE, (b"retry-after", b"5")])
_PATIENCE = {"head": HEAD_SECONDS, "idle": IDLE_SECONDS, "lingering": LINGER_SECONDS}
