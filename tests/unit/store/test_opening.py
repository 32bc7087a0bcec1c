"""Ledgers of every age open; what cannot be used is told in one line."""

from __future__ import annotations

import os
import shutil
import sqlite3
from pathlib import Path

import pytest
from sqlalchemy import create_engine, inspect

from feedmill.errors import StateError
from feedmill.store import migrate, opening, schema
from feedmill.store.engine import sqlite_engine
from mill import Project, article

LEDGERS = Path(__file__).parents[2] / "ledgers"


def tables(path: Path) -> dict[str, object]:
    """The schema as the database tells it."""
    inspector = inspect(create_engine(f"sqlite:///{path}"))
    return {
        name: (
            [(c["name"], str(c["type"]), c["nullable"], c["primary_key"]) for c in inspector.get_columns(name)],
            sorted((i["name"] or "", i["column_names"], i["unique"]) for i in inspector.get_indexes(name)),
            sorted(tuple(u["column_names"]) for u in inspector.get_unique_constraints(name)),
            [(f["constrained_columns"], f["referred_table"]) for f in inspector.get_foreign_keys(name)],
        )
        for name in inspector.get_table_names()
    }


def test_the_migrations_end_at_the_schema_that_a_new_ledger_has(tmp_path: Path) -> None:
    opening.open_ledger(tmp_path / "new")
    migrated = tmp_path / "migrated.sqlite3"
    migrate.upgrade(sqlite_engine(migrated, durable=True))
    assert tables(migrated) == tables(tmp_path / "new" / opening.LEDGER_FILE)


def test_a_ledger_of_every_version_is_kept() -> None:
    assert {path.stem for path in LEDGERS.glob("*.sqlite3")} == migrate.known_versions()
    assert schema.LEDGER_VERSION in migrate.known_versions()


@pytest.mark.parametrize("kept", sorted(LEDGERS.glob("*.sqlite3")), ids=lambda path: path.stem)
def test_an_old_ledger_still_knows_its_entries(tmp_path: Path, kept: Path) -> None:
    project = Project(tmp_path)
    project.state.mkdir()
    shutil.copy(kept, project.state / opening.LEDGER_FILE)
    project.put("kept.md", article("Kept", "2026-03-01", categories="[政策监管]", body="Edited once."))
    project.put("undated.md", "# Undated\n\nText.\n")
    project.now = "2026-06-01T00:00:00+00:00"
    report = project.build()
    assert report.added == 0
    feed = (project.feeds / "all" / "feed.json").read_text()
    assert '"date_modified": "2026-03-10T14:00:00+08:00"' in feed
    assert '"date_published": "2026-02-25T14:13:20+08:00"' in feed


@pytest.mark.parametrize("content", [b"", b"x" * 4096, b"SQLite format 3\0" + b"x" * 4096])
def test_a_file_that_is_no_ledger(tmp_path: Path, content: bytes) -> None:
    (tmp_path / opening.LEDGER_FILE).write_bytes(content)
    if not content:  # killed before the first commit
        opening.open_ledger(tmp_path)
        return
    with pytest.raises(StateError, match=r"ledger\.sqlite3: damaged"):
        opening.open_ledger(tmp_path)


def test_a_database_of_somebody_else(tmp_path: Path) -> None:
    with sqlite3.connect(tmp_path / opening.LEDGER_FILE) as connection:
        connection.execute("CREATE TABLE recipes (name TEXT)")
    with pytest.raises(StateError, match="no ledger of feedmill"):
        opening.open_ledger(tmp_path)


def test_a_state_folder_that_cannot_be_made(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(StateError, match=r"cannot be made .*set `state`"):
        opening.open_ledger(tmp_path / "file" / "var")


def test_a_database_locked_by_another_program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("feedmill.store.engine.BUSY_MS", 10)
    ledger = opening.open_ledger(tmp_path)
    other = sqlite3.connect(tmp_path / opening.LEDGER_FILE, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(StateError, match="locked by another program"), ledger.transaction():
        pass
    other.rollback()
    other.close()
    with ledger.transaction() as tx:
        assert tx.is_empty()


def test_looking_makes_no_files(tmp_path: Path) -> None:
    assert opening.existing_ledger(tmp_path) is None
    assert opening.existing_cache(tmp_path) is None
    assert os.listdir(tmp_path) == []  # noqa: PTH208
