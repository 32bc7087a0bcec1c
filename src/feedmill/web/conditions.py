"""Has the client what it asks for already? RFC 9110 section 13. Pure."""

from __future__ import annotations

import re
from collections.abc import Collection
from datetime import UTC
from email.utils import formatdate, parsedate_to_datetime
from functools import lru_cache

_TAG = re.compile(rb'(?:W/)?("[\x21\x23-\x7e\x80-\xff]*")')
_LISTED = re.compile(rb'[\s,]*(?:(?:W/)?"[\x21\x23-\x7e\x80-\xff]*"[\s,]*)+')


def matched(if_none_match: bytes, tags: Collection[bytes]) -> bytes | None:
    """Which of `tags` (strong ones, the preferred first) the field names, compared weakly; "*" names the first."""
    if if_none_match.strip() == b"*":
        return next(iter(tags), None)
    named = set(listed(if_none_match))
    return next((tag for tag in tags if tag in named), None)


def listed(field: bytes) -> list[bytes]:
    """The entity tags in a field, without their W/; a malformed field holds none."""
    return _TAG.findall(field) if _LISTED.fullmatch(field) else []


def is_unmodified(if_modified_since: bytes, modified: int | None) -> bool:
    """Whether nothing changed since the date in the field. A date that cannot be read counts for nothing."""
    since = http_date(if_modified_since)
    return since is not None and modified is not None and modified <= since


def range_applies(if_range: bytes | None, tag: bytes, modified: int | None) -> bool:
    """Whether a Range may be answered: no If-Range, or one that names this very version (section 13.1.5)."""
    if if_range is None:
        return True
    value = if_range.strip()
    if value.endswith(b'"'):
        return value == tag
    return modified is not None and http_date(value) == modified


@lru_cache(maxsize=256)
def http_date(value: bytes) -> int | None:
    """An HTTP date in any of its three forms as seconds since the epoch; None where it is none."""
    if len(value) > 64:
        return None
    try:
        moment = parsedate_to_datetime(value.decode("ascii"))
        return int((moment if moment.tzinfo else moment.replace(tzinfo=UTC)).timestamp())
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def as_http_date(seconds: int) -> bytes:
    """Seconds since the epoch as `Sun, 06 Nov 1994 08:49:37 GMT`."""
    return formatdate(seconds, usegmt=True).encode()
