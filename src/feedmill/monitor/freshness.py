"""What a server says about time: how long an answer is fresh, when to come again. Pure.

RFC 9110 section 10.2.3 (Retry-After), RFC 9111 sections 4.2 and 5.2 (max-age, Age, Expires).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

LONGEST = 30 * 86_400  # seconds: whatever asks for more
_VALIDATOR = re.compile(r"[\x20-\x7e\x80-\xff]{1,1000}")
_MAX_AGE = re.compile(r"(?:^|,)\s*max-age\s*=\s*\"?(\d{1,12})", re.IGNORECASE)
_NEVER = re.compile(r"(?:^|,)\s*no-(?:cache|store)\b", re.IGNORECASE)


def validator(value: str | None) -> str | None:
    """An opaque validator as it was sent; None for one that cannot be sent back."""
    return value if value and _VALIDATOR.fullmatch(value) else None


def fresh_for(headers: Mapping[str, str], now: datetime) -> int | None:
    """Seconds for which an answer says that it is fresh; None where it does not, or forbids to rely on it."""
    control = headers.get("cache-control", "")
    if _NEVER.search(control):
        return None
    stated = _MAX_AGE.search(control)
    if stated:
        age = headers.get("age", "0").strip()
        left = int(stated[1]) - (int(age[:12]) if age.isascii() and age.isdigit() else 0)
    else:
        expires = _date(headers.get("expires"))
        if expires is None:
            return None
        left = int((expires - (_date(headers.get("date")) or now)).total_seconds())
    return min(left, LONGEST) if left > 0 else None


def retry_after(headers: Mapping[str, str], now: datetime) -> int | None:
    """Seconds to wait, from either form; a date counts from the server's own, whose clock may be wrong."""
    value = headers.get("retry-after", "").strip()
    if value.isascii() and value.isdigit():
        return min(int(value[:12]), LONGEST)
    until = _date(value)
    if until is None:
        return None
    return max(0, min(int((until - (_date(headers.get("date")) or now)).total_seconds()), LONGEST))


def _date(value: str | None) -> datetime | None:
    """An HTTP date (RFC 9110 section 5.6.7), any of its forms; None for anything else."""
    try:
        found = parsedate_to_datetime(value or "")
    except (ValueError, TypeError, OverflowError, IndexError):
        return None
    return found.replace(tzinfo=UTC) if found.tzinfo is None else found
