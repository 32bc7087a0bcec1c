"""A request as the rest of the room sees it. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple


class Request(NamedTuple):
    """The head of one request.

    `path` is as sent, percent-escapes and all, without the query; `fields` are its headers by lower-case
    name, those sent several times joined by commas (RFC 9110 section 5.3); `peer` is the address of whoever
    holds the other end of the connection, a proxy perhaps.
    """

    method: str
    path: bytes
    query: bytes
    fields: Mapping[bytes, bytes]
    peer: str
    version: str = "1.1"


def fields_of(headers: Iterable[tuple[bytes, bytes]]) -> dict[bytes, bytes]:
    """Headers by name; names are in lower case already. Two Host lines stay visible: no name holds a comma."""
    found: dict[bytes, bytes] = {}
    for name, value in headers:
        found[name] = value if name not in found else found[name] + b", " + value
    return found
