"""What is known of the pages that articles came from, for people: asked of the ledger, nothing written."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from itertools import islice
from typing import Any

from feedmill import urls
from feedmill.config.settings import Settings
from feedmill.errors import UsageError
from feedmill.monitor.waiting import LONGEST_SPACING, wait_of
from feedmill.records import Facts, from_micros, micros
from feedmill.store.ledger import LedgerTransaction
from feedmill.store.opening import existing_ledger

SHOWN = 200  # pages that the status page lists


def explain_source(settings: Settings, url: str) -> dict[str, Any]:
    """The page at `url`: its last looks, the next one, and why then. Raises `UsageError` where it is not watched."""
    ledger = existing_ledger(settings.state)
    if ledger is not None:
        with ledger.transaction(write=False) as tx:
            [address] = _addresses(tx, [url])
            if facts := tx.watched.pages([address]).get(address):
                told = _told(facts, datetime.now(UTC), tx.politeness.paused_until())
                return told | {"checks": _looks(facts), "changes": _changes(tx, facts)}
    hint = "" if settings.monitor.enabled else " (monitor.enabled is false; `feedmill check` looks all the same)"
    raise UsageError(f"{url}: not watched; no published entry came from there when sources were last looked at{hint}")


def watched_addresses(settings: Settings, given: Sequence[str]) -> list[str]:
    """The addresses that people mean by `given`, as they are watched."""
    ledger = existing_ledger(settings.state)
    if ledger is None:
        return list(given)
    with ledger.transaction(write=False) as tx:
        return _addresses(tx, given)


def _addresses(tx: LedgerTransaction, given: Sequence[str]) -> list[str]:
    """Each as it was typed where it is watched so, as after a move; else in the spelling that entries have."""
    known = tx.watched.pages(given)
    return list(dict.fromkeys(url if url in known else urls.canonical(url) or url for url in given))


def watching(settings: Settings, now: datetime) -> dict[str, Any]:
    """What the monitor does, in figures, and pages: those that something was last told of, then those due soonest."""
    ledger = existing_ledger(settings.state)
    if ledger is None:
        return {"watched": 0, "oldest_due_seconds": 0.0, "hosts_paused": 0, "sources": []}
    with ledger.transaction(write=False) as tx:
        paused = tx.politeness.paused_until()
        is_paused = paused > micros(now)
        due = tx.watched.next_due()
        return {
            "watched": tx.watched.count(),
            "oldest_due_seconds": 0.0 if due is None else max(0.0, (micros(now) - due) / 1e6),
            "hosts_paused": tx.watched.count_held(None if is_paused else micros(now + LONGEST_SPACING)),
            "sources": [_told(facts, now, paused) | {"checks": _looks(facts)} for facts in _shown(tx)],
        }


def _shown(tx: LedgerTransaction) -> Iterable[Facts]:
    told = tx.watched.of_entries(tx.incidents.told_of(SHOWN // 2)).values()
    pages = {facts.page.key: facts for facts in (*told, *tx.watched.soonest(SHOWN))}
    return islice(pages.values(), SHOWN)


def _told(facts: Facts, now: datetime, paused: int) -> dict[str, Any]:
    page, past = facts.page, facts.past
    until, why = wait_of(facts, now, paused)
    return {
        "url": page.url,
        "entry": page.entry,
        "verdict": page.verdict,
        "status": page.status,
        "reason": page.reason,
        "checked_at": _iso(page.checked_at),
        "changed_at": _iso(None if past.changed is None else from_micros(past.changed)),
        "lost_at": _iso(None if past.lost is None else from_micros(past.lost)),
        "next_check_at": _iso(until),
        "why": why,
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
