"""Only the entries that a client lacks: RFC 3229 with the instance manipulation `feed`. Pure.

Feeds are cut as bytes, between their entries: what surrounds these stays to the letter. That is right
for what our writers make, in which "<" is written as an entity wherever it is no markup.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from itertools import compress
from typing import NamedTuple

import orjson
import xxhash

_ENTRY = {
    "rss": re.compile(rb"\s*<item[\s>].*?</item>", re.DOTALL),
    "atom": re.compile(rb"\s*<entry[\s>].*?</entry>", re.DOTALL),
}


class Parts(NamedTuple):
    """A feed taken apart: what stands before and after its entries, and these in order."""

    head: bytes
    entries: tuple[bytes, ...]
    tail: bytes

    def digests(self) -> tuple[int, ...]:
        """A digest of each entry: whatever is told of it."""
        return tuple(map(xxhash.xxh3_64_intdigest, self.entries))


def parts(format_: str, data: bytes) -> Parts | None:
    """`data` taken apart; None where it cannot be done for certain."""
    if format_ == "json":
        return _json_parts(data)
    if b"<!" in data:  # CDATA, comment or DTD: entries could stand in them that are none
        return None
    found = list(_ENTRY[format_].finditer(data))
    if not found:
        return Parts(data, (), b"")
    start, end = found[0].start(), found[-1].end()
    if sum(match.end() - match.start() for match in found) != end - start:
        return None
    return Parts(data[:start], tuple(match[0] for match in found), data[end:])


def _json_parts(data: bytes) -> Parts | None:
    try:
        feed = orjson.loads(data)
        items = tuple(map(orjson.dumps, feed.pop("items")))
        head = orjson.dumps({"version": feed.pop("version"), **feed})
    except (orjson.JSONDecodeError, AttributeError, KeyError, TypeError):
        return None
    return Parts(head[:-1] + b',"items":[', items, b"]}")


def without(format_: str, whole: Parts, known: Collection[int]) -> bytes:
    """The feed with only those entries whose digest is not `known`."""
    new = compress(whole.entries, (digest not in known for digest in whole.digests()))
    separator = b"," if format_ == "json" else b""
    return whole.head + separator.join(new) + whole.tail
