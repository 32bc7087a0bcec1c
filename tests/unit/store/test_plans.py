"""No question that a small change asks may read a whole table (promise 7)."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine, event, text

from feedmill.records import ALL, Place
from feedmill.store.cache import Cache, CacheTransaction
from feedmill.store.ledger import Ledger, LedgerTransaction
from feedmill.store.opening import open_cache, open_ledger

NOW = 1_800_000_000_000_000
FILES = [("seeds", b"a"), ("seeds", b"b")]


def plans(engine: Engine, run: Any) -> dict[str, list[str]]:
    """Each statement that `run` sends, with SQLite's plan for it."""
    found: dict[str, list[str]] = {}

    def note(connection: Any, _cursor: Any, statement: str, parameters: Any, *_: Any) -> None:
        if statement.startswith(("SELECT", "UPDATE", "DELETE")) and statement not in found:
            found[statement] = []
            rows = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", parameters).all()
            found[statement] = [row[3] for row in rows]

    event.listen(engine, "before_cursor_execute", note)
    run()
    assert found
    return found


def ask_ledger(tx: LedgerTransaction) -> None:
    tx.origins_of_files(FILES)
    tx.gone_with(["d"])
    tx.remembered(["id"])
    tx.forget([Place("seeds", b"a")])
    tx.mark_gone([Place("seeds", b"a")], NOW)
    tx.pages(["id"])
    tx.taken_pages(["slug"])
    tx.slugs("category")


def ask_cache(tx: CacheTransaction) -> None:
    tx.index.known_at(FILES)
    tx.index.drop_files(FILES)
    tx.index.languages(["id"])
    tx.index.url_counts(["u"])
    tx.index.crowded(["u"])
    tx.index.with_urls({"u"})
    tx.index.rivals(["id"])
    tx.index.hide([1], True)
    tx.index.feeds_of([1])
    tx.selection.newest(ALL, NOW, 50)
    tx.selection.recently_seen(("category", "ai"), NOW, NOW - 9, 50)
    tx.selection.count(("category", "ai"), NOW)
    tx.selection.of_entries(["id"], NOW)
    tx.selection.entries_moved_by_time(NOW, NOW + 9)
    tx.selection.feeds_moved_by_time(NOW, NOW + 9, 5)
    tx.selection.next_moved_by_time(NOW, 5)
    tx.contents.get({"id": "k"})


@pytest.fixture
def ledger(tmp_path: Path) -> Ledger:
    return open_ledger(tmp_path)


@pytest.fixture
def cache(tmp_path: Path) -> Cache:
    return open_cache(tmp_path, "a")


def whole_tables(found: dict[str, list[str]]) -> list[str]:
    return [f"{statement}: {step}" for statement, steps in found.items() for step in steps if step.startswith("SCAN")]


def test_the_ledger_is_asked_by_its_indexes(ledger: Ledger) -> None:
    def run() -> None:
        with ledger.transaction() as tx:
            ask_ledger(tx)

    assert whole_tables(plans(ledger._engine, run)) == []


def test_the_cache_is_asked_by_its_indexes(cache: Cache) -> None:
    def run() -> None:
        with cache.transaction() as tx:
            tx._connection.execute(text("ANALYZE"))
            ask_cache(tx)

    assert whole_tables(plans(cache._engine, run)) == []
