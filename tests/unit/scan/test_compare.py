"""The listing against what is known, on a real folder."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from feedmill.errors import FeedmillError
from feedmill.records import FileState
from feedmill.scan.compare import RACY_NS, Scan, scan
from feedmill.scan.listing import SeedFolder

LATER = 4_000_000_000_000_000_000  # a listing long after every mtime


def folder(root: Path, **changes: object) -> SeedFolder:
    values = {"key": "seeds", "root": root, "include": ("*.md", "*.txt"), **changes}
    return SeedFolder(**values)  # type: ignore[arg-type]


def put(root: Path, *names: str) -> None:
    for name in names:
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(name)


def known_after(found: Scan, seen_at: int = LATER) -> dict[tuple[str, bytes], FileState]:
    return {file: FileState(*stat, "digest", seen_at) for file, stat in found.suspects.items()}


def suspects(found: Scan) -> set[str]:
    return {os.fsdecode(path) for _, path in found.suspects}


def test_everything_is_new_at_first_and_nothing_later(tmp_path: Path) -> None:
    put(tmp_path, "a.md", "b/c.txt")
    first = scan((folder(tmp_path),), {}, LATER)
    assert suspects(first) == {"a.md", "b/c.txt"}
    second = scan((folder(tmp_path),), known_after(first), LATER)
    assert (second.suspects, second.gone, second.unchanged) == ({}, set(), 2)


def test_a_changed_file_and_one_that_has_gone(tmp_path: Path) -> None:
    put(tmp_path, "a.md", "b.md", "c.md")
    known = known_after(scan((folder(tmp_path),), {}, LATER))
    (tmp_path / "a.md").write_text("longer than before")
    (tmp_path / "b.md").rename(tmp_path / "d.md")
    found = scan((folder(tmp_path),), known, LATER)
    assert suspects(found) == {"a.md", "d.md"}
    assert found.gone == {("seeds", b"b.md")}


def test_a_file_replaced_by_one_of_equal_size_and_time_is_seen_by_its_inode(tmp_path: Path) -> None:
    put(tmp_path, "a.md")
    known = known_after(scan((folder(tmp_path),), {}, LATER))
    stat = (tmp_path / "a.md").stat()
    (tmp_path / "new").write_text("b.md")
    os.utime(tmp_path / "new", ns=(stat.st_atime_ns, stat.st_mtime_ns))
    (tmp_path / "new").replace(tmp_path / "a.md")
    assert suspects(scan((folder(tmp_path),), known, LATER)) == {"a.md"}


@pytest.mark.parametrize(("margin", "trusted"), [(RACY_NS + 1, True), (RACY_NS, False), (-1, False)])
def test_a_stat_is_trusted_only_when_the_mtime_is_older_than_the_look(
    tmp_path: Path, margin: int, trusted: bool
) -> None:
    put(tmp_path, "a.md")
    seen_at = (tmp_path / "a.md").stat().st_mtime_ns + margin
    known = known_after(scan((folder(tmp_path),), {}, LATER), seen_at)
    assert bool(scan((folder(tmp_path),), known, LATER).unchanged) is trusted


def test_what_is_no_article_is_ignored_and_counted(tmp_path: Path) -> None:
    names = (
        ".hidden.md",
        "a.md~",
        "a.md.swp",
        "4913",
        "#a.md#",
        ".#a.md",
        "x.tmp",
        "y.md.part",
        "_index.md",
        "_index.zh.md",
    )
    put(tmp_path, *names, "image.png", "README", "kept.md")
    put(tmp_path, "_drafts/d.md", ".git/e.md", "node_modules/f.md")
    found = scan((folder(tmp_path),), {}, LATER)
    assert suspects(found) == {"kept.md"}
    assert found.ignored == len(names) + 2
    assert found.rejected == []


def test_globs_match_names_and_paths(tmp_path: Path) -> None:
    put(tmp_path, "a.MD", "old/b.md", "new/c.md")
    found = scan((folder(tmp_path, exclude=("old/*",)),), {}, LATER)
    assert suspects(found) == {"a.MD", "new/c.md"}
    assert suspects(scan((folder(tmp_path, include=("new/*",)),), {}, LATER)) == {"new/c.md"}


def test_links_are_followed_only_inside_the_folder(tmp_path: Path) -> None:
    put(tmp_path, "seeds/a.md", "outside/secret.md")
    seeds = tmp_path / "seeds"
    (seeds / "inside.md").symlink_to("a.md")
    (seeds / "out.md").symlink_to(tmp_path / "outside" / "secret.md")
    (seeds / "folder").symlink_to(tmp_path / "outside")
    (seeds / "loop").symlink_to(".")
    (seeds / "dangling.md").symlink_to("nowhere")
    found = scan((folder(seeds),), {}, LATER)
    assert suspects(found) == {"a.md", "inside.md"}


def test_names_that_are_no_utf8_and_files_that_are_none(tmp_path: Path) -> None:
    (Path(os.fsdecode(os.fsencode(tmp_path) + b"/\xd0\xc2\xce\xc5.md"))).write_text("x")
    os.mkfifo(tmp_path / "pipe.md")
    found = scan((folder(tmp_path),), {}, LATER)
    assert set(found.suspects) == {("seeds", b"\xd0\xc2\xce\xc5.md")}
    assert found.ignored == 1


def test_a_folder_that_cannot_be_read_keeps_what_was_in_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put(tmp_path, "a.md", "locked/b.md")
    known = known_after(scan((folder(tmp_path),), {}, LATER))
    scandir = os.scandir

    def refuse(path: bytes) -> object:
        if path.endswith(b"locked"):
            raise PermissionError(13, "Permission denied")
        return scandir(path)

    monkeypatch.setattr(os, "scandir", refuse)
    found = scan((folder(tmp_path),), known, LATER)
    assert found.gone == set()
    assert [(rejected.path, rejected.stage) for _, rejected in found.rejected] == [("locked", "scan")]
    assert "Permission denied" in found.rejected[0][1].reason


def test_a_seed_folder_that_is_not_there_stops_the_build(tmp_path: Path) -> None:
    with pytest.raises(FeedmillError, match="is not there; make it"):
        scan((folder(tmp_path / "none"),), {}, LATER)
    put(tmp_path, "file")
    with pytest.raises(FeedmillError, match="is not a folder"):
        scan((folder(tmp_path / "file"),), {}, LATER)


def test_files_of_a_seed_that_is_configured_no_more_have_gone(tmp_path: Path) -> None:
    put(tmp_path, "a.md")
    known = {("other", b"x.md"): FileState(1, 1, 1, "d", LATER)}
    assert scan((folder(tmp_path),), known, LATER).gone == {("other", b"x.md")}
