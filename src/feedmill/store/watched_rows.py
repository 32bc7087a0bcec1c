"""Rows of watched pages as values, and back."""

from __future__ import annotations

from dataclasses import fields
from typing import Any

import orjson
from sqlalchemy import select

from feedmill.model import Verdict, Watched
from feedmill.records import Facts, Past, from_micros
from feedmill.store.monitor_schema import aliases, scopes, watched

_DEFAULTS = {field.name: field.default for field in fields(Past)}
_MOVED = select(aliases.c.url).where(aliases.c.watched == watched.c.key).exists().label("moved")
_other = watched.alias()
_ASKED = (  # both were set to the end of the hold
    select(_other.c.key)
    .where(_other.c.scope == scopes.c.key, _other.c.next_check_at == scopes.c.free_at)
    .where(_other.c.next_check_at.is_not(None))
    .correlate(scopes)
    .exists()
    .label("asked")
)
TOLD = (
    select(watched, scopes.c.name, scopes.c.free_at, _MOVED, _ASKED)
    .join(scopes, scopes.c.key == watched.c.scope)
    .order_by(watched.c.key)
)


def page_of(row: Any, scope: str) -> Watched:
    """The page of a row; `scope` is its name."""
    return Watched(
        key=row.key, url=row.url, entry=row.entry_id, scope=scope, published=_moment(row.published),
        verdict=Verdict(row.verdict) if row.verdict else None, status=row.status, reason=row.reason,
        checked_at=_moment(row.checked_at), next_check_at=_moment(row.next_check_at),
    )  # fmt: skip


def facts_of(row: Any) -> Facts:
    """All that is known of the page of a row."""
    looks = [tuple(look) for look in orjson.loads(row.recent)] if row.recent else []
    page, past = page_of(row, row.name), past_of(row.past)
    return Facts(page, past, row.why, looks, row.moved, row.not_before, row.free_at, bool(row.asked))


def _moment(value: int | None) -> Any:
    return None if value is None else from_micros(value)


def told(past: Past) -> str:
    """As compact JSON, without what is at its default."""
    said = {name: value for name, default in _DEFAULTS.items() if (value := getattr(past, name)) != default}
    return orjson.dumps(said).decode() if said else ""


def past_of(text: str) -> Past:
    """What `told` made."""
    return Past(**orjson.loads(text)) if text else Past()
