"""An answer, ready to be sent as it is: what is asked for again and again is put together once."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from uvicorn.protocols.http.httptools_impl import STATUS_LINE

from feedmill.web.ranges import Span
from feedmill.web.sharing import Shared
from feedmill.writers.pages import POLICY

Header = tuple[bytes, bytes]

# What the pages themselves ask for, less what only a file on disk needs; and nobody frames them.
PAGE_POLICY = POLICY.replace(" file:", "").encode() + b"; frame-ancestors 'none'"
# A referrer tells other hosts who reads what; some refuse their images to strangers when they see one.
SECURITY: tuple[Header, ...] = (
    (b"x-content-type-options", b"nosniff"),
    (b"referrer-policy", b"no-referrer"),
)
BARE_POLICY: Header = (b"content-security-policy", b"default-src 'none'; frame-ancestors 'none'")
TEXT: Header = (b"content-type", b"text/plain; charset=utf-8")


@dataclass(frozen=True, slots=True)
class OnDisk:
    """Bytes of a file too large to be held: those of `span`, while it is still the one stamped."""

    path: Path
    stamp: tuple[int, ...]
    span: Span


@dataclass(frozen=True, slots=True)
class Answer:
    """Status, headers and body, which may be shared with the kernel too; `head` is the first two as they are sent."""

    status: int
    headers: tuple[Header, ...]
    body: bytes | OnDisk = b""
    shared: Shared | None = None
    head: bytes = field(init=False, repr=False)
    closes: bool = field(init=False, repr=False)  # the connection with it

    def __post_init__(self) -> None:
        lines = [b"%b: %b\r\n" % header for header in self.headers]
        object.__setattr__(self, "head", b"".join((STATUS_LINE[self.status], *lines)))
        object.__setattr__(self, "closes", (b"connection", b"close") in self.headers)

    def bodiless(self) -> Answer:
        """As HEAD asks for it: the same headers, no body."""
        return Answer(self.status, self.headers)

    def header(self, name: bytes) -> bytes | None:
        """A header's value."""
        return next((value for key, value in self.headers if key == name), None)


def told(status: int, line: str, headers: Iterable[Header] = ()) -> Answer:
    """A line of text for a person; not to be kept."""
    body = f"{line}\n".encode()
    length = (b"content-length", str(len(body)).encode())
    return Answer(status, (TEXT, length, (b"cache-control", b"no-store"), *SECURITY, BARE_POLICY, *headers), body)
