"""A look at a few places instead of the whole folder."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

import pytest

from feedmill.errors import FeedmillError
from feedmill.records import FileState
from feedmill.scan.compare import File, Scan, look, scan
from feedmill.scan.listing import SeedFolder

LATER = 4_000_000_000_000_000_000  # a listing long after every mtime


def folder(root: Path) -> SeedFolder:
    return SeedFolder(key="seeds", root=root, include=("*.md", "*.txt"))


def put(root: Path, *names: str) -> None:
    for name in names:
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(name)


def known_after(root: Path) -> dict[File, FileState]:
    found = scan((folder(root),), {}, LATER)
    return {file: FileState(*stat, "digest", LATER) for file, stat in found.suspects.items()}


def look_at(root: Path, known: dict[File, FileState], *places: bytes) -> Scan:
    files = [("seeds", place) for place in places]
    below = {
        file: state
        for file, state in known.items()
        if any(file[1] == place or not place or file[1].startswith(place + b"/") for place in places)
    }
    return look((folder(root),), files, below, LATER)


def paths(files: object) -> set[bytes]:
    return {path for _, path in files}  # type: ignore[attr-defined]


def test_only_the_named_file_is_looked_at(tmp_path: Path) -> None:
    put(tmp_path, "a.md", "b.md")
    known = known_after(tmp_path)
    put(tmp_path, "c.md")
    (tmp_path / "a.md").write_text("a longer text")
    found = look_at(tmp_path, known, b"c.md")
    assert paths(found.suspects) == {b"c.md"}
    assert not found.gone
    assert not found.whole


def test_a_folder_stands_for_all_below_it(tmp_path: Path) -> None:
    put(tmp_path, "in/a.md", "in/deep/b.md", "out.md")
    known = known_after(tmp_path)
    (tmp_path / "in").rename(tmp_path / "there")
    found = look_at(tmp_path, known, b"in", b"there")
    assert paths(found.suspects) == {b"there/a.md", b"there/deep/b.md"}
    assert paths(found.gone) == {b"in/a.md", b"in/deep/b.md"}


def test_a_name_that_begins_alike_is_another_one(tmp_path: Path) -> None:
    put(tmp_path, "in/a.md", "in.md", "into/b.md")
    known = known_after(tmp_path)
    (tmp_path / "in/a.md").unlink()
    assert paths(look_at(tmp_path, known, b"in").gone) == {b"in/a.md"}


def test_what_no_scan_would_take_is_not_taken(tmp_path: Path) -> None:
    put(tmp_path, ".git/a.md", "node_modules/b.md", "c.md~", "_drafts/d.md", "e.png")
    found = look_at(tmp_path, {}, b".git", b".git/a.md", b"node_modules/b.md", b"c.md~", b"_drafts", b"e.png")
    assert not found.suspects


def test_a_link_out_of_the_folder_is_not_followed(tmp_path: Path) -> None:
    root, outside = tmp_path / "seeds", tmp_path / "outside"
    put(outside, "a.md")
    root.mkdir()
    (root / "folder").symlink_to(outside)
    (root / "file.md").symlink_to(outside / "a.md")
    assert not look_at(root, {}, b"folder", b"folder/a.md", b"file.md", b"").suspects


def test_a_folder_that_cannot_be_read_has_not_gone() -> None:
    with tempfile.TemporaryDirectory(prefix="feedmill-test-") as name:
        root = Path(name)
        root.chmod(0o755)
        put(root, "in/a.md", "b.md")
        known = known_after(root)
        (root / "in").chmod(0)
        user = os.geteuid()
        try:
            os.seteuid(user or 65534)  # root may read everything
            found = look_at(root, known, b"in/a.md")
        finally:
            os.seteuid(user)
            (root / "in").chmod(0o755)
    assert not found.gone
    assert found.rejected


def test_a_folder_that_is_empty_all_at_once_is_held_back(tmp_path: Path) -> None:
    put(tmp_path, "a.md", "b.md")
    known = known_after(tmp_path)
    (tmp_path / "a.md").unlink()
    assert paths(look_at(tmp_path, known, b"a.md").gone) == {b"a.md"}
    (tmp_path / "b.md").unlink()
    with pytest.raises(FeedmillError, match=r"is empty, but held 2 documents"):
        look_at(tmp_path, known, b"a.md", b"b.md")


def test_a_seed_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(FeedmillError, match="is not there"):
        look_at(tmp_path / "none", {}, b"a.md")


def test_what_was_just_written_is_set_aside_unless_it_is_known_to_be_whole(tmp_path: Path) -> None:
    put(tmp_path, "old.md", "young.md", "closed.md", "future.md")
    now = 1_800_000_000_000_000_000
    for name, mtime in {"old.md": now - 10**9, "young.md": now, "closed.md": now, "future.md": now + 10**12}.items():
        os.utime(tmp_path / name, ns=(mtime, mtime))
    found = scan((folder(tmp_path),), {}, now)
    assert paths(found.set_aside(500_000_000, {("seeds", b"closed.md")})) == {b"young.md"}
    assert paths(found.suspects) == {b"old.md", b"closed.md", b"future.md"}
    assert ("seeds", b"young.md") in found.seen
