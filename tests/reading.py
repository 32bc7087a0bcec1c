"""newsboat, and a folder of feeds that is served to it on loopback. Shared by the tests that use a real reader."""

from __future__ import annotations

import fcntl
import os
import pty
import re
import select
import signal
import sqlite3
import struct
import subprocess
import termios
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

_STEERING = re.compile(r"\x1b(?:\[[0-9;?]*[A-Za-z]|[()][A-Z0-9]|[=>])")


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002, its parent's name
        """Say nothing."""


@contextmanager
def served_folder(folder: Path) -> Iterator[str]:
    """The address of `folder`, which may come later, with its last slash."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(folder)))
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


class Newsboat:
    """newsboat in a folder of its own. It exits 0 on a dead feed: only its cache tells."""

    def __init__(self, program: str, folder: Path) -> None:
        folder.mkdir(exist_ok=True)
        self.cache = folder / "cache.db"
        self.urls = folder / "urls"
        (folder / "config").write_text("reload-threads 2\n")
        self.urls.touch()
        self.command = [program, "-u", self.urls, "-c", self.cache, "-C", folder / "config"]
        self.environment = {"HOME": str(folder), "PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"}

    def run(self, *arguments: str | Path) -> None:
        command = [str(part) for part in (*self.command, *arguments)]
        subprocess.run(command, env=self.environment, check=True, capture_output=True, timeout=60)

    def rows(self, query: str) -> list[tuple[Any, ...]]:
        connection = sqlite3.connect(self.cache)
        try:
            return connection.execute(query).fetchall()
        finally:
            connection.close()

    def shown(self, address: str, until: str) -> str:
        """What it shows of the newest item of the feed at `address`, on a terminal, as soon as `until` is there."""
        self.items(address)
        child, terminal = pty.fork()
        if child == 0:
            command = [str(part) for part in self.command]
            os.execve(command[0], command, {**self.environment, "TERM": "xterm"})
        fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 50, 160, 0, 0))
        try:
            return self._screens(terminal, until)
        finally:
            os.kill(child, signal.SIGKILL)
            os.close(terminal)
            os.waitpid(child, 0)

    @staticmethod
    def _screens(terminal: int, until: str) -> str:
        """Enter opens the feed, then the item; whatever was on the screen meanwhile, without what steers it."""
        seen, end = b"", time.monotonic() + 30
        while until not in (text := _STEERING.sub("\n", seen.decode("utf-8", "replace"))):
            assert time.monotonic() < end, text
            if select.select([terminal], [], [], 0.5)[0]:
                seen += os.read(terminal, 65536)
            else:
                os.write(terminal, b"\r")
        return text

    def items(self, address: str) -> list[tuple[Any, ...]]:
        """Title, link and content of what it holds of the feed at `address`, newest first."""
        self.urls.write_text(f"{address}\n")
        self.run("-x", "reload")
        return self.rows("SELECT title, url, content FROM rss_item ORDER BY pubDate DESC, id")
