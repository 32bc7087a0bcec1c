"""Which bytes a Range asks for: RFC 9110 section 14. Pure."""

from __future__ import annotations

import re
from typing import NamedTuple

_ONE = re.compile(rb"bytes[ \t]*=[ \t,]*([0-9]{0,18})-([0-9]{0,18})[ \t,]*", re.IGNORECASE)


class Span(NamedTuple):
    """Bytes from `start` up to, not including, `end`."""

    start: int
    end: int


class Unsatisfiable(Exception):  # noqa: N818 (the RFC's own word)
    """The range lies wholly outside: 416."""


def span(field: bytes, size: int) -> Span | None:
    """The one range that `field` names, of `size` bytes.

    None where the field is to be ignored: several ranges, another unit, a malformed one. Raises `Unsatisfiable`.
    """
    match = _ONE.fullmatch(field.strip())
    if match is None or match[1] == match[2] == b"":
        return None
    if not match[1]:
        length = min(int(match[2]), size)
        if length == 0:
            raise Unsatisfiable
        return Span(size - length, size)
    start = int(match[1])
    if match[2] and int(match[2]) < start:
        return None
    if start >= size:
        raise Unsatisfiable
    return Span(start, min(int(match[2]) + 1, size) if match[2] else size)
