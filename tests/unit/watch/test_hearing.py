"""What an event says about seed folders."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from watchdog import events

from feedmill.scan.listing import SeedFolder
from feedmill.watch.hearing import Place, hints
from feedmill.watch.settling import Kind


def place(key: str, root: str, include: tuple[str, ...] = ("*.md",), exclude: tuple[str, ...] = ()) -> Place:
    return os.fsencode(root), SeedFolder(key=key, root=Path(root), include=include, exclude=exclude)


SEEDS = (place("seeds", "/seeds", exclude=("old/*",)),)


def heard(event: events.FileSystemEvent, places: tuple[Place, ...] = SEEDS) -> list[tuple[str | None, bytes, Kind]]:
    return [(*hint, kind) for hint, kind in hints(event, places)]


@pytest.mark.parametrize(
    ("event", "kind"),
    [
        (events.FileCreatedEvent("/seeds/a.md"), Kind.WRITTEN),
        (events.FileModifiedEvent("/seeds/a.md"), Kind.WRITTEN),
        (events.FileAttribEvent("/seeds/a.md"), Kind.TOUCHED),
        (events.FileClosedEvent("/seeds/a.md"), Kind.SETTLED),
        (events.FileDeletedEvent("/seeds/a.md"), Kind.SETTLED),
        (events.FileMovedEvent("", "/seeds/a.md"), Kind.SETTLED),
        (events.FileMovedEvent("/seeds/a.md", ""), Kind.SETTLED),
        (events.FileMovedEvent("/seeds/.a.md.x7Zk", "/seeds/a.md"), Kind.SETTLED),
        (events.FileMovedEvent("/seeds/a.md", "/seeds/a.md~"), Kind.SETTLED),
        (events.DirCreatedEvent("/seeds/a.md"), Kind.FOLDER),
    ],
)
def test_what_happened_to_a_file(event: events.FileSystemEvent, kind: Kind) -> None:
    assert heard(event) == [("seeds", b"a.md", kind)]


@pytest.mark.parametrize(
    "path",
    [
        "/seeds/.a.md",
        "/seeds/a.md~",
        "/seeds/.a.md.swp",
        "/seeds/4913",
        "/seeds/a.md.part",
        "/seeds/a.png",
        "/seeds/.git/x.md",
        "/seeds/node_modules/x/readme.md",
        "/seeds/old/a.md",
        "/seedsman/a.md",
        "/elsewhere/a.md",
    ],
)
def test_what_a_scan_would_not_take_is_not_heard(path: str) -> None:
    assert heard(events.FileClosedEvent(path)) == []


def test_folders() -> None:
    moved = events.DirMovedEvent("/seeds/a", "/seeds/b")
    assert heard(moved) == [("seeds", b"a", Kind.FOLDER), ("seeds", b"b", Kind.FOLDER)]
    assert heard(events.DirMovedEvent("/seeds/.incoming", "/seeds/b")) == [("seeds", b"b", Kind.FOLDER)]
    assert heard(events.FileMovedEvent("/seeds/a/x.md", "/seeds/b/x.md", is_synthetic=True)) == []
    assert heard(events.DirCreatedEvent("/seeds/.git")) == []
    assert heard(events.DirCreatedEvent("/seeds/.git/objects/ab")) == []
    assert heard(events.DirDeletedEvent("/seeds")) == [("seeds", b"", Kind.FOLDER)]
    assert heard(events.DirDeletedEvent("/elsewhere")) == []


def test_a_path_belongs_to_every_folder_that_it_lies_in() -> None:
    places = (place("all", "/seeds"), place("news", "/seeds/news"), place("again", "/seeds", ("*.MD", "*.txt")))
    assert heard(events.FileClosedEvent("/seeds/news/a.md"), places) == [
        ("all", b"news/a.md", Kind.SETTLED),
        ("news", b"a.md", Kind.SETTLED),
        ("again", b"news/a.md", Kind.SETTLED),
    ]
    assert heard(events.FileClosedEvent("/seeds/news/A.Txt"), places) == [("again", b"news/A.Txt", Kind.SETTLED)]
    assert heard(events.DirMovedEvent("/seeds/news", ""), places) == [
        ("all", b"news", Kind.FOLDER),
        ("news", b"", Kind.FOLDER),
        ("again", b"news", Kind.FOLDER),
    ]


def test_names_keep_their_bytes() -> None:
    name = os.fsdecode(b"/seeds/\xd0\xc2\xce\xc5.md")
    assert heard(events.FileClosedEvent(name)) == [("seeds", b"\xd0\xc2\xce\xc5.md", Kind.SETTLED)]


def test_the_root_of_the_file_system_may_be_a_seed_folder() -> None:
    assert heard(events.FileClosedEvent("/a/b.md"), (place("all", "/"),)) == [("all", b"a/b.md", Kind.SETTLED)]
