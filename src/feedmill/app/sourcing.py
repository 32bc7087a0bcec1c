"""What is known of the pages that articles came from, for people: asked of the ledger, nothing written."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from feedmill.config.settings import Settings
from feedmill.errors import UsageError
from feedmill.records import Facts, from_micros
from feedmill.store.ledger import LedgerTransaction
from feedmill.store.opening import existing_ledger

SHOWN = 200  # pages that the status page lists


def explain_source(settings: Settings, url: str) -> dict[str, Any]:
    """The page at `url`: its last looks, the next one, and why then. Raises `UsageError` where it is not watched."""
    ledger = existing_ledger(settings.state)
    if ledger is not None:
        with ledger.transaction(write=False) as tx:
            if facts := tx.watched.pages([url]).get(url):
                return _told(facts) | {"checks": _looks(facts), "changes": _changes(tx, facts)}
    hint = "" if settings.monitor.enabled else " (monitor.enabled is false; `feedmill check` looks all the same)"
    raise UsageError(f"{url}: not watched; no published entry came from there when sources were last looked at{hint}")


def _told(facts: Facts) -> dict[str, Any]:
    page, past = facts.page, facts.past
    return {
        "url": page.url,
        "entry": page.entry,
        "verdict": page.verdict,
        "status": page.status,
        "reason": page.reason,
        "checked_at": _iso(page.checked_at),
        "changed_at": _iso(None if past.changed is None else from_micros(past.changed)),
        "lost_at": _iso(None if past.lost is None else from_micros(past.lost)),
        "next_check_at": _iso(page.next_check_at),
        "why": facts.why,
        "scope": page.scope,
    }


def _looks(facts: Facts) -> list[dict[str, Any]]:
    """The last looks, oldest first."""
    return [
        {"at": _iso(datetime.fromtimestamp(second, UTC)), "verdict": verdict, "status": status}
        for second, verdict, status in facts.looks
    ]


def _changes(tx: LedgerTransaction, facts: Facts) -> list[dict[str, Any]]:
    """Confirmed changes, newest first."""
    return [
        {"seen_at": _iso(one.seen_at), "confirmed_at": _iso(one.confirmed_at), "grade": one.grade, "rules": one.rules}
        for one in tx.revisions.of_page(facts.page.key)
    ]


def _iso(moment: datetime | None) -> str | None:
    return moment.astimezone(UTC).isoformat(timespec="seconds") if moment else None
