"""How other processes of the same user talk to the running daemon: a socket in the state folder.

One request a connection, a JSON object on a line; the answer is another. The socket is the owner's alone (0600).
"""

from __future__ import annotations

import contextlib
import os
import socket
import socketserver
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import orjson

from feedmill.errors import StateError

SOCKET = "daemon.sock"
LONGEST = 100  # bytes of a path that a socket's address can hold, with something to spare (104 on macOS, 108 on Linux)
LARGEST = 64 * 1024  # bytes of a request

Answer = Callable[[Mapping[str, Any]], Mapping[str, Any]]


class Channel:
    """The daemon's end. `answer` is called in a thread of its own for each request."""

    def __init__(self, state: Path, answer: Answer) -> None:
        self._state = state
        self._answer = answer
        self._server: socketserver.BaseServer | None = None
        self._thread: threading.Thread | None = None

    def start(self) -> None:
        """Begin to listen. Whoever calls holds the lock of the state folder. Raises `StateError`."""
        path = self._state / SOCKET
        try:
            path.unlink(missing_ok=True)  # a killed daemon's
            with _address(self._state) as address:
                self._server = _Server(address, self._answer)
            path.chmod(0o600)
        except OSError as error:
            raise StateError(f"{path}: cannot be made ({error.strerror or error}); set `state` elsewhere") from error
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.5,), name="channel", daemon=True)
        self._thread.start()

    @property
    def is_alive(self) -> bool:
        """Whether it listens."""
        return self._thread is not None and self._thread.is_alive()

    def restart(self) -> None:
        """Listen again, after its thread ended. Raises `StateError`."""
        if self._server:
            self._server.server_close()
        self.start()

    def stop(self) -> None:
        """Stop listening; answers under way are still given while the process lives."""
        if self._server:
            self._server.shutdown()
            self._server.server_close()
            (self._state / SOCKET).unlink(missing_ok=True)


class _Server(socketserver.ThreadingMixIn, socketserver.UnixStreamServer):
    daemon_threads = True
    block_on_close = False
    request_queue_size = 32

    def __init__(self, address: str, answer: Answer) -> None:
        self.answer = answer
        before = os.umask(0o177)
        try:
            super().__init__(address, _Handler)
        finally:
            os.umask(before)

    def handle_error(self, request: object, client_address: object) -> None:
        """Whoever asked has hung up."""


class _Handler(socketserver.StreamRequestHandler):
    timeout = 10.0  # for the request; the answer may take as long as a build
    server: _Server

    def handle(self) -> None:
        try:
            request = orjson.loads(self.rfile.readline(LARGEST))
            answer = self.server.answer(request if isinstance(request, dict) else {})
        except orjson.JSONDecodeError:
            answer = {"error": "the request is no JSON object on one line"}
        self.wfile.write(orjson.dumps(answer) + b"\n")


def ask(state: Path, request: Mapping[str, Any], *, timeout: float | None = None) -> dict[str, Any] | None:
    """What the daemon of this state folder answers; None where none is running.

    Without `timeout` (seconds) waits as long as it takes. Raises `StateError` where the daemon ends meanwhile.
    """
    with socket.socket(socket.AF_UNIX) as connection, contextlib.ExitStack() as stack:
        connection.settimeout(timeout)
        try:
            connection.connect(stack.enter_context(_address(state)))
        except OSError:
            return None
        try:
            connection.sendall(orjson.dumps(request) + b"\n")
            answer = connection.makefile("rb").readline()
        except OSError:
            answer = b""
    if not answer:
        raise StateError("the running daemon ended, or did not answer in time; type the command again")
    found = orjson.loads(answer)
    assert isinstance(found, dict)
    return found


@contextmanager
def _address(state: Path) -> Iterator[str]:
    """A name of the socket that is short enough, through an open descriptor of its folder where it must be (Linux)."""
    path = str(state / SOCKET)
    if len(os.fsencode(path)) <= LONGEST or not Path("/proc/self/fd").is_dir():
        yield path
        return
    descriptor = os.open(state, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    try:
        yield f"/proc/self/fd/{descriptor}/{SOCKET}"
    finally:
        os.close(descriptor)
