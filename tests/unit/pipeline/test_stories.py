"""What a pass looks at to settle the stories: what changed, and as far as likeness leads from there."""

from __future__ import annotations

from pathlib import Path

import pytest

from feedmill.duplicates import LINK, Likeness
from feedmill.model import Entry
from feedmill.pipeline.stories import Stories
from feedmill.records import Indexed, Place, Settled, from_micros
from feedmill.store.cache import Cache, CacheTransaction
from feedmill.store.codec import encode
from feedmill.store.index import Touched
from feedmill.store.opening import open_cache

NOW = 1_800_000_000_000_000
SHARED = tuple(range(20, 27))


@pytest.fixture
def cache(tmp_path: Path) -> Cache:
    return open_cache(tmp_path, "a")


def put(tx: CacheTransaction, name: str, *sketch: int, url: str | None = None) -> Touched:
    """Put a document in; what that touches before its story is settled."""
    like = Likeness(0, 5_000, tuple(sorted(sketch)))
    entry = Entry(id=name, title=name, published=from_micros(NOW), updated=None, url=url)
    place = Place("seeds", name.encode())
    indexed = Indexed(
        place=place, digest=name, content_digest=name, id=name, explicit_id=False, url=url, language="en",
        published=NOW, updated=None, expires=None, draft=False, terms=(), entry=encode(entry),
        likeness=like.packed(), signs=like.signs,
    )  # fmt: skip
    tx.index.add([(indexed, Settled(place, name, NOW, NOW, NOW))])
    return Touched(set(), {name}, set())


def stories(tx: CacheTransaction) -> dict[str, str]:
    """Each document's chosen one, by entry."""
    chosen = tx.stories.all()
    names = tx.stories.entries([*chosen, *chosen.values()])
    return {names[key]: names[found] for key, found in chosen.items()}


def test_nothing_is_concluded_of_what_was_only_looked_at(cache: Cache) -> None:
    """`f` shares a sign with two of a story, and not with their chosen one; it is like none of them."""
    with cache.transaction() as tx:
        Stories(tx, LINK, NOW).settle(put(tx, "z", *SHARED, 1, 27, 30, url="https://e.example/z"))
        Stories(tx, LINK, NOW).settle(put(tx, "x", *SHARED, 1, 9, 27))
        Stories(tx, LINK, NOW).settle(put(tx, "y", *SHARED, 1, 9, 28))
        assert stories(tx) == {"z": "z", "x": "z", "y": "z"}
    with cache.transaction() as tx:
        touched = put(tx, "f", 9, *range(100, 108))
        Stories(tx, LINK, NOW).settle(touched)
        assert stories(tx) == {"z": "z", "x": "z", "y": "z"}
        assert touched.entries == {"f"}


def test_what_joins_a_story_touches_all_of_it(cache: Cache) -> None:
    with cache.transaction() as tx:
        for name in ("a", "b"):
            Stories(tx, LINK, NOW).settle(put(tx, name, *SHARED))
        put(tx, "lone", *range(50, 60))
    with cache.transaction() as tx:
        touched = put(tx, "c", *SHARED)
        Stories(tx, LINK, NOW).settle(touched)
        assert (touched.entries, touched.feeds) == ({"a", "b", "c"}, {("all", "")})
        assert stories(tx) == {"a": "a", "b": "a", "c": "a"}
    with cache.transaction() as tx:
        dropped = tx.index.drop_files([("seeds", b"a")])
        touched = Touched(set(), set(dropped.entries), set())
        Stories(tx, LINK, NOW).settle(touched)
        assert touched.entries == {"a", "b", "c"}
        assert stories(tx) == {"b": "b", "c": "b"}
