"""Ledgers of every age open; what cannot be used is told in one line."""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from sqlalchemy import create_engine, inspect

from feedmill.app import looking, start
from feedmill.errors import StateError
from feedmill.store import migrate, opening, schema
from feedmill.store.engine import sqlite_engine, transaction
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


@pytest.mark.parametrize(
    ("name", "advice"),
    [
        ("ledger.sqlite3", "restore it from a backup, or move it away to start anew"),
        ("cache.sqlite3", "the next build makes it anew, and nothing is lost"),
    ],
)
def test_what_to_do_about_a_damaged_file_depends_on_what_it_is(tmp_path: Path, name: str, advice: str) -> None:
    (tmp_path / name).write_bytes(b"no database at all, but long enough to be looked at" * 100)
    with pytest.raises(StateError) as caught, transaction(sqlite_engine(tmp_path / name, durable=False)):
        pass
    assert str(caught.value) == f"{tmp_path / name}: damaged (file is not a database); {advice}"


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


@pytest.mark.parametrize("broken", [opening.LEDGER_FILE, opening.CACHE_FILE])
def test_inside_two_transactions_the_right_file_is_named(tmp_path: Path, broken: str) -> None:
    ledger, cache = opening.open_ledger(tmp_path), opening.open_cache(tmp_path, "a")
    with sqlite3.connect(tmp_path / broken) as connection:
        connection.execute("DROP TABLE " + ("origins" if broken == opening.LEDGER_FILE else "files"))

    def look() -> None:
        with cache.transaction() as stored, ledger.transaction() as remembered:
            stored.index.known_files()
            remembered.is_empty()

    with pytest.raises(StateError, match=f"{broken}: no such table"):
        look()


def test_looking_makes_no_files(tmp_path: Path) -> None:
    assert opening.existing_ledger(tmp_path) is None
    assert opening.existing_cache(tmp_path) is None
    assert os.listdir(tmp_path) == []  # noqa: PTH208


NOBODY = 65534


@contextmanager
def bound_by_permissions() -> Iterator[None]:
    """Root is bound by none: it becomes somebody else for a while."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(NOBODY)
    try:
        yield
    finally:
        os.seteuid(0)


@contextmanager
def permissions(state: Path, *, files: int, folder: int) -> Iterator[None]:
    """What may be done with the state, while the block runs."""
    for path in state.iterdir():
        path.chmod(files)
    state.chmod(folder)
    try:
        with bound_by_permissions():
            yield
    finally:
        state.chmod(0o755)


@pytest.fixture
def built() -> Iterator[Project]:
    """A project that was built once, in a folder that everybody may read (pytest's own is for its user only)."""
    with TemporaryDirectory() as name:
        Path(name).chmod(0o755)
        project = Project(Path(name) / "what? 100% #1")
        project.put("a.md", article("Ein Titel", categories="[政策监管]"))
        project.build()
        yield project


def looks(project: Project) -> list[object]:
    """What all commands that only look tell."""
    settings, base = start.settings_from(project.root / "config.yaml")
    (explained,) = looking.explain(settings, base, [project.seeds / "a.md"], alone=False)
    report = project.build(dry_run=True)
    told = [looking.stored_status(settings), looking.published_feeds(settings), explained.as_json()]
    return [report.read, report.written, *told]


def test_looking_needs_no_right_to_write(built: Project) -> None:
    expected = looks(built)
    before = sorted(built.state.iterdir())
    assert not any(path.name.endswith(("-wal", "-shm")) for path in before)
    with permissions(built.state, files=0o444, folder=0o555):
        with pytest.raises(PermissionError):
            (built.state / "x").touch()
        assert looks(built) == expected
    assert expected[:2] == [0, []]
    assert sorted(built.state.iterdir()) == before


def test_looking_sees_what_a_killed_build_left_in_the_log(built: Project) -> None:
    path = built.state / opening.LEDGER_FILE
    writer = sqlite3.connect(path, isolation_level=None)
    writer.execute("UPDATE entries SET first_path = 'of the log'")
    assert path.with_name(f"{path.name}-wal").stat().st_size > 0
    with permissions(built.state, files=0o444, folder=0o555):
        ledger = opening.existing_ledger(built.state)
        assert ledger is not None
        with ledger.transaction(write=False) as tx:
            ids = [origin.entry_id for origin in tx.origins_of_files([("seeds", b"a.md")]).values()]
            assert [entry.first_path for entry in tx.remembered(ids).values()] == ["of the log"]
    writer.close()


def test_a_state_that_may_not_be_read_is_not_called_damaged(built: Project) -> None:
    with permissions(built.state, files=0o000, folder=0o555):
        for look in (opening.existing_ledger, opening.existing_cache):
            with pytest.raises(StateError, match=r"sqlite3: cannot be read: unable to open database file$"):
                look(built.state)
        with pytest.raises(StateError, match="cannot be read"), opening.copied_state(built.state):
            pass


def test_a_state_folder_that_may_not_be_entered(built: Project) -> None:
    with (
        permissions(built.state, files=0o444, folder=0o000),
        pytest.raises(StateError, match=r"ledger\.sqlite3: cannot be read: Permission denied"),
    ):
        opening.existing_ledger(built.state)


@pytest.mark.parametrize("name", [opening.CACHE_FILE, opening.LEDGER_FILE])
def test_a_locked_state_is_told_as_such_and_not_thrown_away(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.setattr("feedmill.store.engine.BUSY_MS", 10)
    opening.open_cache(tmp_path, "one")
    opening.open_ledger(tmp_path)
    other = sqlite3.connect(tmp_path / name, isolation_level=None)
    other.execute("PRAGMA locking_mode = EXCLUSIVE")
    other.execute("BEGIN EXCLUSIVE")
    look = opening.existing_cache if name == opening.CACHE_FILE else opening.existing_ledger
    for use in (look, partial(opening.open_cache, fingerprint="another") if "cache" in name else opening.open_ledger):
        with pytest.raises(StateError, match=rf"{name}: cannot be read: locked by another program"):
            use(tmp_path)
    other.close()
    assert opening.existing_cache(tmp_path) is not None


def test_a_dry_run_passes_over_a_damaged_cache(built: Project) -> None:
    (built.state / opening.CACHE_FILE).write_bytes(b"x" * 4096)
    report = built.build(dry_run=True)
    assert (report.read, report.written) == (1, [])
    assert (built.state / opening.CACHE_FILE).read_bytes() == b"x" * 4096


def test_a_look_cannot_write(built: Project) -> None:
    cache = opening.existing_cache(built.state)
    assert cache is not None
    with pytest.raises(StateError, match="readonly"), cache.transaction() as tx:
        tx.set("fingerprint", "x")
