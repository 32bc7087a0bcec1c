"""Every seam in one file. A new format, place or database implements one of these.

A plain tuple of parts is the whole plug-in system: see `app`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Protocol

from feedmill.model import Content, Document, Feed, Rejected


class Reader(Protocol):
    """One input format. Readers are asked in a fixed order; the first that recognizes a text reads it."""

    def recognizes(self, path: str, text: str) -> bool:
        """Whether `text`, decoded and without BOM, is of this format. `path` is a hint only."""
        ...

    def read(self, path: str, text: str, digest: str) -> Iterator[Document | Rejected]:
        """The documents in `text`. Raises `DocumentError` where the whole file is unusable."""
        ...


class Writer(Protocol):
    """One output format of a feed. Pure: same feed and contents, same bytes."""

    format: str  # "rss", "atom", "json"
    filename: str
    media_type: str

    def write(self, feed: Feed, contents: Mapping[str, Content]) -> bytes:
        """`feed` as bytes. `contents` holds the rendered body of each of its entries, by entry id."""
        ...


class Publisher(Protocol):
    """A place that holds published files, by path relative to its root."""

    def put(self, path: str, data: bytes) -> bool:
        """Replace `path` as a whole; False where the same bytes are there already."""
        ...

    def remove(self, path: str) -> None:
        """Take `path` away; nothing happens where it is not there."""
        ...

    def paths(self) -> frozenset[str]:
        """What is published now."""
        ...


class Operations(Protocol):
    """What the running daemon tells its operator. All of it is quick, and may be asked from any thread."""

    def health(self) -> Mapping[str, Any]:
        """{"ok": bool, …}: whether it is alive."""
        ...

    def readiness(self) -> Mapping[str, Any]:
        """{"ready": bool, "last_scan": str | None, "last_publish": the same, "oldest_waiting": seconds | None,
        "why": [str]}.
        """
        ...

    def metrics(self) -> tuple[bytes, str]:
        """The Prometheus exposition, and its media type."""
        ...

    def status(self) -> Mapping[str, Any]:
        """{"documents": {status: n}, "rejected": [{"path", "stage", "reason", "line"}], "builds": [Report.as_json()],
        "feeds": [{"title", "path", "kind", "total", "shown", "newest", "updated"}], "waiting": n,
        "monitor": {"watched": n, "oldest_due_seconds", "hosts_paused"} | None, "sources": [{"url", "verdict", "status",
        "reason", "checked_at", "changed_at", "next_check_at", "why", "checks": [{"at", "verdict", "status"}]}] | None}.
        """
        ...

    def search(self, query: str, limit: int) -> Sequence[Mapping[str, Any]]:
        """At most `limit` entries, the best first: {"title", "url", "summary", "published", "language"}."""
        ...
