"""A raw server on loopback that answers as it is told to, well or badly. Each host has an address of its own."""

from __future__ import annotations

import gzip
import itertools
import socket
import threading
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field

Behaviour = Callable[[socket.socket, "Request"], None]
_HOSTS = itertools.count(1)


@dataclass(frozen=True, slots=True)
class Request:
    """What came in. Header names in lower case."""

    path: str
    headers: Mapping[str, str]
    at: float


@dataclass(slots=True)
class Server:
    """One host: its behaviours by path ("" for any other), and what was asked."""

    address: str
    port: int
    behaviours: dict[str, Behaviour] = field(default_factory=dict)
    requests: list[Request] = field(default_factory=list)

    def url(self, path: str = "/", host: str | None = None) -> str:
        return f"http://{host or self.address}:{self.port}{path}"

    def on(self, path: str, behaviour: Behaviour) -> Behaviour:
        self.behaviours[path] = behaviour
        return behaviour

    def paths(self) -> list[str]:
        return [request.path for request in self.requests]


def answer(
    status: int = 200, body: bytes | str = b"", headers: Mapping[str, str] | None = None, *, length: bool = True
) -> Behaviour:
    """A whole answer."""
    data = body.encode() if isinstance(body, str) else body
    fields = {"Content-Type": "text/html; charset=utf-8", **(headers or {})}
    if length:
        fields.setdefault("Content-Length", str(len(data)))
    head = f"HTTP/1.1 {status} Said\r\n" + "".join(f"{name}: {value}\r\n" for name, value in fields.items()) + "\r\n"

    def behave(connection: socket.socket, _request: Request) -> None:
        connection.sendall(head.encode() + data)

    return behave


def zipped(body: bytes, codings: str = "gzip") -> Behaviour:
    for _ in codings.split(","):
        body = gzip.compress(body)
    return answer(body=body, headers={"Content-Encoding": codings})


def redirect(target: str, status: int = 302) -> Behaviour:
    return answer(status, headers={"Location": target})


def in_turn(*behaviours: Behaviour) -> Behaviour:
    """Each answers once; the last for ever."""
    left = list(behaviours)

    def behave(connection: socket.socket, request: Request) -> None:
        (left.pop(0) if len(left) > 1 else left[0])(connection, request)

    return behave


def drip(data: bytes, pause: float = 0.02) -> Behaviour:
    """One byte at a time."""

    def behave(connection: socket.socket, _request: Request) -> None:
        for byte in itertools.chain(data, itertools.repeat(ord("x"))):
            connection.sendall(bytes([byte]))
            time.sleep(pause)

    return behave


def endless(head: bytes, piece: bytes = b"x" * 65536) -> Behaviour:
    def behave(connection: socket.socket, _request: Request) -> None:
        connection.sendall(head)
        while True:
            connection.sendall(piece)

    return behave


def silent(connection: socket.socket, _request: Request) -> None:
    """Say nothing until the other side goes."""
    connection.settimeout(30)
    connection.recv(1)


def reset(connection: socket.socket, _request: Request) -> None:
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\1\0\0\0\0\0\0\0")
    connection.close()


def raw(data: bytes) -> Behaviour:
    def behave(connection: socket.socket, _request: Request) -> None:
        connection.sendall(data)

    return behave


def resolver(names: Mapping[str, Sequence[str] | Sequence[Sequence[str]]]) -> Callable[[str, int], Sequence[str]]:
    """A stub: what each name is; a list of lists answers in turn. Numbers in odd spellings go to the system."""
    asked: dict[str, int] = {}

    def resolve(host: str, port: int) -> Sequence[str]:
        if host not in names:
            flags = socket.AI_NUMERICHOST  # never a question to the network
            return [str(found[4][0]) for found in socket.getaddrinfo(host, port, 0, socket.SOCK_STREAM, 0, flags)]
        found = names[host]
        if found and not isinstance(found[0], str):
            turn = asked.get(host, 0)
            asked[host] = turn + 1
            return found[min(turn, len(found) - 1)]
        return found  # type: ignore[return-value]

    return resolve


@contextmanager
def serving(address: str | None = None, port: int = 0, secure: Behaviour | None = None) -> Iterator[Server]:
    """A server on an address of its own in 127.0.0.0/8. `secure` has each connection as it comes, for TLS."""
    number = next(_HOSTS)
    listener = socket.create_server((address or f"127.0.{100 + number // 200}.{number % 200 + 1}", port), backlog=512)
    server = Server(*listener.getsockname()[:2])
    open_connections: set[socket.socket] = set()

    def accept() -> None:
        while True:
            try:
                connection, _ = listener.accept()
            except OSError:
                return
            open_connections.add(connection)
            threading.Thread(target=serve, args=(connection,), daemon=True).start()

    def serve(connection: socket.socket) -> None:
        with suppress(OSError), connection:
            if secure is not None:
                secure(connection, Request("", {}, time.monotonic()))
                return
            request = _read(connection)
            if request is not None:
                server.requests.append(request)
                path = request.path.partition("?")[0]
                behave = server.behaviours.get(path) or server.behaviours.get("") or answer(404, "nothing here")
                behave(connection, request)
        open_connections.discard(connection)

    threading.Thread(target=accept, daemon=True).start()
    try:
        yield server
    finally:
        with suppress(OSError):
            listener.shutdown(socket.SHUT_RDWR)
        listener.close()
        for connection in list(open_connections):
            with suppress(OSError):
                connection.shutdown(socket.SHUT_RDWR)


def _read(connection: socket.socket) -> Request | None:
    data = b""
    while b"\r\n\r\n" not in data:
        piece = connection.recv(65536)
        if not piece:
            return None
        data += piece
    first, *lines = data.partition(b"\r\n\r\n")[0].decode("latin-1").split("\r\n")
    headers = {name.strip().lower(): value.strip() for name, _, value in (line.partition(":") for line in lines)}
    return Request(first.split(" ")[1], headers, time.monotonic())
