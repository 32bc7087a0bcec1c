"""Clients that are slow, broken or hostile: each is dropped in its time, and nobody else notices."""

from __future__ import annotations

import socket
import time
from contextlib import ExitStack
from pathlib import Path

import pytest

from feedmill.web import connection as bounds
from serving import Served, Told, received

HOST = b"Host: localhost\r\n"
FEED = b"<rss>" + b"text " * 60_000 + b"</rss>"


@pytest.fixture
def served(tmp_path: Path, monkeypatch):
    """Patience is short here; the bounds are the same."""
    monkeypatch.setitem(bounds._PATIENCE, "head", 1.0)
    monkeypatch.setitem(bounds._PATIENCE, "idle", 1.0)
    monkeypatch.setitem(bounds._PATIENCE, "lingering", 0.5)
    monkeypatch.setattr(bounds, "DRAIN_SECONDS", 1.0)
    (tmp_path / "all").mkdir()
    (tmp_path / "all" / "rss.xml").write_bytes(FEED)
    (tmp_path / "index.html").write_bytes(b"front")
    found = Served(tmp_path, Told())
    yield found
    found.server.stop()


def status_of(answer: bytes) -> int:
    return int(answer.split(b" ", 2)[1]) if answer.startswith(b"HTTP/1.1 ") else 0


@pytest.mark.parametrize(
    ("request_", "status"),
    [
        (b"GET / HTTP/1.1\r\n" + HOST + b"Connection: close\r\n\r\n", 200),
        (b"GET / HTTP/1.0\r\n\r\n", 200),
        (b"GET http://localhost/ HTTP/1.1\r\nHost: other\r\nConnection: close\r\n\r\n", 200),
        (b"GET http://evil.example/healthz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n", 421),
        (b"GET http://localhost/healthz HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n", 200),
        (b"GET / HTTP/1.1\r\nConnection: close\r\n\r\n", 400),
        (b"GET / HTTP/1.1\r\n" + HOST + b"Host: other\r\n\r\n", 400),
        (b"GET /%zz HTTP/1.1\r\n" + HOST + b"Connection: close\r\n\r\n", 404),
        (b"GET /\xff\xfe HTTP/1.1\r\n" + HOST + b"Connection: close\r\n\r\n", (400, 404)),
        (b"GET / HTTP/1.1\r\n" + HOST + b"Content-Length: 5\r\n\r\nhello", 413),
        (b"GET / HTTP/1.1\r\n" + HOST + b"Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n", 413),
        (b"POST / HTTP/1.1\r\n" + HOST + b"Content-Length: 99999999\r\n\r\nstart", 405),
        (b"GET / HTTP/1.1\r\n" + HOST + b"Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n", 400),
        (b"GET / HTTP/1.1\r\n" + HOST + b"Content-Length: -1\r\n\r\n", 400),
        (b"GET / HTTP/9.9\r\n" + HOST + b"\r\n", 400),
        (b"CONNECT localhost:22 HTTP/1.1\r\n" + HOST + b"\r\n", (400, 405)),
        (b"OPTIONS * HTTP/1.1\r\n" + HOST + b"Connection: close\r\n\r\n", (400, 405)),
        (b"GET / HTTP/1.1\r\n" + HOST + b"Connection: close, Upgrade\r\nUpgrade: websocket\r\n\r\n", 200),
        (b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 400),
        (b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03", 400),  # TLS
        (b"\0" * 100, 400),
        (b"SSH-2.0-OpenSSH\r\n", 400),
        (b"GET /" + b"a" * 20_000 + b" HTTP/1.1\r\n" + HOST + b"\r\n", 431),
        (b"GET / HTTP/1.1\r\n" + HOST + b"X: " + b"a" * 20_000 + b"\r\n\r\n", 431),
        (b"GET / HTTP/1.1\r\n" + HOST + b"X: " + b"a" * 300_000, 431),
        (b"GET / HTTP/1.1\r\n" + HOST + b"".join(b"X%d: y\r\n" % n for n in range(3000)) + b"\r\n", 431),
        (b"GET / HTTP/1.1\r\n" + HOST + b"X: a\r\nb\r\n\r\n", 400),
        (b"GET / HTTP/1.1\r\n" + HOST + b"X\0: a\r\n\r\n", 400),
    ],
)
def test_odd_requests(served, request_, status):
    answer = served.raw(request_)
    expected = status if isinstance(status, tuple) else (status,)
    assert status_of(answer) in expected, answer[:200]
    assert answer.count(b"HTTP/1.1 ") == 1
    assert served.ask("/").status == 200


def test_pipelined_requests_are_answered_in_order(served):
    paths = [b"/", b"/all/rss.xml", b"/nothing", b"/healthz", b"/all/rss.xml", b"/"] * 5
    wanted = b"".join(b"GET %b HTTP/1.1\r\n%b\r\n" % (path, HOST) for path in paths)
    last = b"GET /last HTTP/1.1\r\n" + HOST + b"Connection: close\r\n\r\n"
    answer = served.raw(wanted + last)
    statuses = [int(part[:3]) for part in answer.split(b"HTTP/1.1 ")[1:]]
    assert statuses == [200, 200, 404, 200, 200, 200] * 5 + [404]
    assert answer.count(FEED) == 10


def test_garbage_behind_a_request_does_not_spoil_its_answer(served):
    answer = served.raw(b"GET /all/rss.xml HTTP/1.1\r\n" + HOST + b"\r\n\0\0garbage\r\n\r\n")
    assert status_of(answer) == 200
    assert FEED in answer


def test_who_goes_on_with_garbage_is_answered_once(served, caplog):
    with served.connected() as connection:
        connection.sendall(b"\0\0\0")
        answer = received(connection, b"\r\n\r\n")
        for _ in range(3):
            connection.sendall(b"more garbage\r\n")
        answer += received(connection)
    assert (status_of(answer), answer.count(b"HTTP/1.1 ")) == (400, 1)
    assert served.ask("/").status == 200
    assert caplog.records == []


def test_a_head_that_never_ends_is_refused_once(served, caplog):
    """The parser gives up on it, and so might we again: the answer's end was sent by then."""
    answer = served.raw(b"GET /" + b"a" * 70_000)
    assert (status_of(answer), answer.count(b"HTTP/1.1 ")) == (431, 1)
    assert served.ask("/").status == 200
    assert caplog.records == []


def test_a_request_in_pieces(served):
    with served.connected() as connection:
        for byte in b"GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n":
            connection.sendall(bytes([byte]))
        assert status_of(received(connection)) == 200


@pytest.mark.parametrize("start", [b"", b"GET", b"GET / HTTP/1.1\r\nX: ", b"\r\n"])
def test_who_never_finishes_the_head_is_dropped(served, start):
    began = time.monotonic()
    with served.connected() as connection:
        connection.sendall(start)
        connection.settimeout(0.2)
        while time.monotonic() - began < 20:
            try:
                if connection.recv(100) == b"":
                    break
            except TimeoutError:
                connection.sendall(b"x" if start else b"")  # a byte now and then does not help
            except ConnectionError:
                break
        else:
            pytest.fail("still connected")


def test_who_asks_nothing_more_is_dropped(served):
    with served.connected() as connection:
        connection.sendall(b"GET / HTTP/1.1\r\n" + HOST + b"\r\n")
        assert status_of(received(connection)) == 200  # returns as the server closes


def test_who_does_not_read_is_dropped(served):
    (served.output / "large.bin").write_bytes(bytes(12_000_000))
    with socket.socket() as connection:
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        connection.connect(("127.0.0.1", served.port))
        connection.sendall(b"GET /large.bin HTTP/1.1\r\n" + HOST + b"\r\n")
        assert connection.recv(1) == b"H"
        assert open_connections(served) == 1
        deadline = time.monotonic() + 20
        while open_connections(served):
            assert time.monotonic() < deadline
            time.sleep(0.05)


def test_who_reads_slowly_gets_every_byte(served, monkeypatch):
    """More than any buffer of the system holds, taken in sips: whatever could not be sent at once follows."""
    monkeypatch.setattr(bounds, "DRAIN_SECONDS", 20.0)
    body = bytes(range(256)) * 40_000
    served.put("large.bin", body)
    assert served.ask("/large.bin").body == body
    with socket.socket() as connection:
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        connection.connect(("127.0.0.1", served.port))
        connection.settimeout(20)
        connection.sendall(b"GET /large.bin HTTP/1.1\r\n" + HOST + b"\r\nGET / HTTP/1.1\r\n" + HOST)
        connection.sendall(b"Connection: close\r\n\r\n")
        answer = received(connection)
    head, _, rest = answer.partition(b"\r\n\r\n")
    assert status_of(head) == 200
    assert rest[: len(body)] == body
    assert status_of(rest[len(body) :]) == 200
    assert rest.endswith(b"front")


def is_closed(connection: socket.socket) -> bool:
    connection.settimeout(0.01)
    try:
        return connection.recv(1) == b""
    except TimeoutError:
        return False
    except ConnectionError:
        return True


def open_connections(served: Served) -> int:
    return len(served.server._uvicorn.server_state.connections)


def test_a_thousand_idle_connections_leave_room(served, monkeypatch):
    monkeypatch.setitem(bounds._PATIENCE, "head", 60.0)
    with ExitStack() as stack:
        for _ in range(1000):
            stack.enter_context(served.connected()).sendall(b"GET / HTTP/1.1\r\nX-Slow: ")
        for _ in range(20):
            assert served.ask("/all/rss.xml").body == FEED
        assert open_connections(served) >= 1000


def test_beyond_the_bound_the_silent_one_goes(served, monkeypatch):
    monkeypatch.setitem(bounds._PATIENCE, "head", 60.0)
    monkeypatch.setattr(bounds, "CONNECTIONS", 20)
    with ExitStack() as stack:
        silent = [stack.enter_context(served.connected()) for _ in range(30)]
        assert served.ask("/").status == 200
        assert open_connections(served) <= 21
        assert sum(is_closed(connection) for connection in silent) >= 10


def test_it_stops_while_clients_hang_on(served):
    with ExitStack() as stack:
        for _ in range(50):
            stack.enter_context(served.connected()).sendall(b"GET ")
        thread = served.server._thread
        served.server.stop(30)
        assert not thread.is_alive()
