"""A response's body, decoded by us, so that every byte of it is counted before it is held."""

from __future__ import annotations

import zlib
from collections.abc import Iterator, Mapping
from typing import Protocol

CHUNK = 64 * 1024
MAX_RATIO = 100
_UNMEASURED = 64 * 1024  # decoded bytes below which any ratio is harmless


class BodyError(Exception):
    """The body is out of bounds. `kind` is a value of `fetch.Failure`."""

    def __init__(self, kind: str, detail: str) -> None:
        super().__init__(detail)
        self.kind = kind


class Stream(Protocol):
    """What is used of urllib3's response."""

    def read(self, amt: int, *, decode_content: bool) -> bytes:
        """The next bytes as sent; b"" at the end."""
        ...


def read_body(
    stream: Stream, headers: Mapping[str, str], most: int, *, may_cut: bool = False
) -> tuple[bytes, int, bool]:
    """The body, the bytes that were sent for it, and whether it was cut at `most`. Raises `BodyError`."""
    coding = _coding(headers.get("content-encoding", ""))
    declared = headers.get("content-length", "")
    if declared.isascii() and declared.isdigit() and int(declared[:18]) > most and not may_cut:
        raise BodyError("too large", f"{declared} bytes, more than {most} (monitor.max_bytes)")
    decoder: _Gzip | _Identity = _Gzip() if coding == "gzip" else _Identity()
    parts: list[bytes] = []
    received = size = 0
    while data := stream.read(CHUNK, decode_content=False):
        received += len(data)
        for part in decoder.decode(data):
            size += len(part)
            if size > most and may_cut:
                parts.append(part[: len(part) - (size - most)])
                return b"".join(parts), received, True
            _check(size, received, most)
            parts.append(part)
    if received and not decoder.is_whole():
        raise BodyError("broken", "the compressed body broke off")
    return b"".join(parts), received, False


class _Identity:
    def decode(self, data: bytes) -> Iterator[bytes]:
        yield data

    def is_whole(self) -> bool:
        return True


class _Gzip:
    """Decompresses a chunk at a time; several members in a row are one body (RFC 1952 section 2.2)."""

    def __init__(self) -> None:
        self._member = zlib.decompressobj(31)

    def decode(self, data: bytes) -> Iterator[bytes]:
        full = False  # the decompressor may hold more than it was allowed to give
        while data or full:
            if self._member.eof:
                if not data.startswith(b"\x1f"):
                    return  # padding
                self._member = zlib.decompressobj(31)
            try:
                part = self._member.decompress(data, CHUNK)
            except zlib.error as error:
                raise BodyError("broken", f"the body is no gzip ({error})") from None
            full = len(part) == CHUNK
            data = self._member.unused_data if self._member.eof else self._member.unconsumed_tail
            yield part

    def is_whole(self) -> bool:
        return self._member.eof


def _coding(value: str) -> str:
    """The one content coding (RFC 9110 section 8.4.1); several would multiply a bomb."""
    codings = [name.strip().lower() for name in value.split(",") if name.strip()]
    if len(codings) > 1:
        raise BodyError("encoding", f"more than one Content-Encoding ({value[:60]})")
    coding = codings[0] if codings else "identity"
    coding = {"x-gzip": "gzip"}.get(coding, coding)
    if coding not in ("gzip", "identity"):
        raise BodyError("encoding", f"Content-Encoding {coding[:40]!r} was not asked for")
    return coding


def _check(size: int, received: int, most: int) -> None:
    if size > most:
        raise BodyError("too large", f"more than {most} bytes (monitor.max_bytes)")
    if size > _UNMEASURED and size > MAX_RATIO * received:
        raise BodyError("too large", f"a compressed body that grows more than {MAX_RATIO} times")
