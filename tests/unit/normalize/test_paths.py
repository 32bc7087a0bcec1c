"""What a path tells."""

from __future__ import annotations

import pytest

from feedmill.normalize.paths import read_path


@pytest.mark.parametrize(
    ("path", "folders", "name", "language", "slug"),
    [
        ("x.md", (), "x", "", "x"),
        ("a/b/2026-03-02-long-walk.md", ("a", "b"), "2026-03-02-long-walk", "", "long-walk"),
        ("20260302_walk.txt", (), "20260302_walk", "", "walk"),
        ("2026-03-02.md", (), "2026-03-02", "", "2026-03-02"),
        ("posts/walk/index.md", ("posts",), "walk", "", "walk"),
        ("posts/walk/index.zh.md", ("posts",), "walk", "zh", "walk"),
        ("posts/walk/README.md", ("posts",), "walk", "", "walk"),
        ("index.md", (), "index", "", "index"),
        ("walk.zh-CN.md", (), "walk", "zh-CN", "walk"),
        ("walk.pt_BR.html", (), "walk", "pt_BR", "walk"),
        ("main.ts.md", (), "main.ts", "", "main.ts"),
        ("v1.2.md", (), "v1.2", "", "v1.2"),
        ("no suffix", (), "no suffix", "", "no suffix"),
        (".md", (), "", "", ""),
        ("dump.jsonl", (), "dump", "", "dump"),
    ],
)
def test_read_path(path, folders, name, language, slug):
    place = read_path(path)
    assert (place.folders, place.name, place.language, place.slug) == (folders, name, language, slug)


@pytest.mark.parametrize(
    ("path", "telling"),
    [
        ("a-long-walk.md", True),
        ("漫步.md", True),
        ("2026-03-02-walk.md", True),
        ("f37bc0b3fb1d0fae.md", False),
        ("000_f37bc0b3fb1d0fae.txt", False),
        ("17.md", False),
        ("2026-03-02.md", False),
        ("x.md", False),
    ],
)
def test_names_for_people(path, telling):
    assert read_path(path).is_telling is telling
