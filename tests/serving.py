"""A running server and plain sockets to ask it with. Shared by the tests of what is served."""

from __future__ import annotations

import http.client
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from feedmill.web.server import Server
from feedmill.web.settings import ServerSettings

TOKEN = "0123456789abcdef-token"
SITE = "http://feeds.example/"


class Told:
    """What a daemon tells; each answer can be replaced."""

    def __init__(self) -> None:
        self.ok: dict[str, Any] = {"ok": True}
        self.ready: dict[str, Any] = {"ready": True, "why": []}
        self.state: dict[str, Any] = {"documents": {"published": 2}, "rejected": [], "builds": [], "feeds": []}
        self.asked: list[tuple[str, int]] = []
        self.found: list[dict[str, Any]] = []

    def health(self) -> dict[str, Any]:
        return self.ok

    def readiness(self) -> dict[str, Any]:
        return self.ready

    def metrics(self) -> tuple[bytes, str]:
        return b"feedmill_documents 2\n", "text/plain; version=0.0.4; charset=utf-8"

    def status(self) -> dict[str, Any]:
        return self.state

    def search(self, query: str, limit: int) -> list[dict[str, Any]]:
        self.asked.append((query, limit))
        return self.found


class Answer:
    """A response that was read to its end."""

    def __init__(self, response: http.client.HTTPResponse) -> None:
        self.status = response.status
        self.headers = response.headers
        self.body = response.read()

    def __getitem__(self, name: str) -> str | None:
        return self.headers[name]

    @property
    def text(self) -> str:
        return self.body.decode()


class Served:
    """A server of `output` on a port of its own."""

    def __init__(self, output: Path, told: Told | None, **settings: Any) -> None:
        self.output = output
        self.told = told
        chosen = {"port": 0, "site_url": SITE, "token": TOKEN} | settings
        self.server = Server(output, ServerSettings(**chosen), told)
        self.server.start()
        self.port = urlsplit(self.server.address).port or 0

    def put(self, path: str, data: bytes) -> None:
        """Replace a file as the publisher does, and say so."""
        target = self.output / path
        target.parent.mkdir(parents=True, exist_ok=True)
        beside = target.with_name(f".{target.name}.tmp")
        beside.write_bytes(data)
        beside.replace(target)
        self.server.published()

    def ask(self, path: str, method: str = "GET", **headers: str) -> Answer:
        """One request on a connection of its own. `if_none_match=…` is If-None-Match."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=20)
        try:
            connection.request(method, path, headers={name.replace("_", "-"): value for name, value in headers.items()})
            return Answer(connection.getresponse())
        finally:
            connection.close()

    def raw(self, data: bytes, *, until: bytes | None = None) -> bytes:
        """What comes back for `data` until the server closes, or until `until` has come."""
        with self.connected() as connection:
            connection.sendall(data)
            return received(connection, until)

    @contextmanager
    def connected(self) -> Iterator[socket.socket]:
        with socket.create_connection(("127.0.0.1", self.port), timeout=20) as connection:
            yield connection


def received(connection: socket.socket, until: bytes | None = None) -> bytes:
    data = b""
    while until is None or until not in data:
        try:
            chunk = connection.recv(65536)
        except ConnectionResetError:
            break
        if not chunk:
            break
        data += chunk
    return data
