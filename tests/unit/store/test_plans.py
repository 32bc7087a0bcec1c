"""No question that a small change asks may read a whole table (promise 7)."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine, event, text

from feedmill.records import ALL, Addition, Found, Place, RobotsText
from feedmill.store.cache import Cache, CacheTransaction
from feedmill.store.ledger import Ledger, LedgerTransaction
from feedmill.store.opening import open_cache, open_ledger
from feedmill.store.politeness import Count

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


def ask_watchlist(tx: LedgerTransaction) -> None:
    page = Addition("https://a.example/1", "e", "a.example", NOW)
    tx.watched.watch([page], NOW)
    claims = tx.watched.claim(NOW, 10, 9)
    tx.watched.give_back(claims)
    tx.watched.settle({"a.example": NOW}, claims)
    tx.watched.make_due(NOW, [page.url])
    tx.watched.move(claims[0].watched.key, "https://b.example/1", "b.example")
    tx.watched.pages([page.url])
    tx.watched.next_due()
    tx.watched.unwatch([page.url])
    tx.politeness.robots(["https://a.example"])
    tx.politeness.put_robots([RobotsText("https://a.example", NOW, "")], NOW)
    tx.politeness.paused_until()
    tx.politeness.outages(NOW)
    tx.politeness.count(NOW, {"unchanged": Count(1, 2, 3)})
    tx.revisions.put_texts({(1, "base"): "text"})
    tx.revisions.texts([1])
    tx.revisions.add([Found(1, NOW, NOW, "title", (), ("", ""), ("", ""))])
    tx.revisions.newest(10)
    tx.revisions.of_page(1)
    tx.revisions.forget(NOW)
    tx.watched.of_entries(["e"])
    tx.watched.soonest(10)
    tx.incidents.settle("rejected", {"a": "b", "c": "d"}, NOW)
    tx.incidents.settle("rejected", {"a": "e"}, NOW)
    tx.incidents.newest(10)
    tx.incidents.forget(NOW)
    tx.incidents.news(0)
    tx.incidents.told_of(10)


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
    tx.stories.drop([1])
    tx.stories.bearing(7, 13)
    list(tx.stories.told([1], NOW))
    tx.stories.documents_of(["id"])
    tx.stories.chosen([1])
    tx.stories.members([1])
    tx.stories.put([1], {})
    tx.stories.mark([1], told=True)
    tx.stories.entries([1])
    tx.stories.of_entries(["id"])
    tx.selection.newest(ALL, NOW, 50)
    tx.selection.recently_seen(("category", "ai"), NOW, NOW - 9, 50)
    tx.selection.count(("category", "ai"), NOW)
    tx.selection.of_entries(["id"], NOW)
    tx.selection.entries_moved_by_time(NOW, NOW + 9)
    tx.selection.feeds_moved_by_time(NOW, NOW + 9, 5)
    tx.selection.next_moved_by_time(NOW, 5)
    tx.contents.held(["id"])
    tx.contents.get(["id"])


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


def test_the_watchlist_is_asked_by_its_indexes(ledger: Ledger) -> None:
    def run() -> None:
        with ledger.transaction() as tx:
            ask_watchlist(tx)

    # What was claimed is a list of its own, as long as the batch; of the others the first rows are taken, in order.
    harmless = (
        "SCAN anon_1",
        "SCAN scopes USING COVERING INDEX scopes_due",
        "SCAN outages USING INDEX sqlite_autoindex_outages_1",
        "SCAN incidents USING INDEX incidents_at",
        "SCAN journal",
    )
    found = whole_tables(plans(ledger._engine, run))
    assert [step for step in found if not step.endswith(harmless)] == []


def test_the_cache_is_asked_by_its_indexes(cache: Cache) -> None:
    def run() -> None:
        with cache.transaction() as tx:
            tx._connection.execute(text("ANALYZE"))
            ask_cache(tx)

    assert whole_tables(plans(cache._engine, run)) == []
