"""newsboat, and a folder of feeds that is served to it on loopback. Shared by the tests that use a real reader."""

from __future__ import annotations

import sqlite3
import subprocess
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any


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

    def items(self, address: str) -> list[tuple[Any, ...]]:
        """Title, link and content of what it holds of the feed at `address`, newest first."""
        self.urls.write_text(f"{address}\n")
        self.run("-x", "reload")
        return self.rows("SELECT title, url, content FROM rss_item ORDER BY pubDate DESC, id")
