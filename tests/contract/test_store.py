"""What every store must do. A second backend joins by one more value of `BACKENDS`."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from feedmill.model import Content, Entry, Rejected
from feedmill.records import ALL, FileState, Indexed, Origin, Place, Remembered, Rival, Settled, from_micros
from feedmill.store.cache import Cache
from feedmill.store.codec import encode
from feedmill.store.contents import AssetFile, Rendered
from feedmill.store.ledger import Ledger
from feedmill.store.opening import open_cache, open_ledger
from feedmill.store.published import KEPT_BUILDS, Output

DAY = 86_400_000_000
NOW = 1_800_000_000_000_000


def sqlite(folder: Path) -> tuple[Ledger, Cache]:
    return open_ledger(folder), open_cache(folder, "a")


BACKENDS: dict[str, Callable[[Path], tuple[Ledger, Cache]]] = {"sqlite": sqlite}


@pytest.fixture(params=BACKENDS)
def store(request: pytest.FixtureRequest, tmp_path: Path) -> tuple[Ledger, Cache]:
    return BACKENDS[request.param](tmp_path)


@pytest.fixture
def ledger(store: tuple[Ledger, Cache]) -> Ledger:
    return store[0]


@pytest.fixture
def cache(store: tuple[Ledger, Cache]) -> Cache:
    return store[1]


PLACE = Place("seeds", b"a/\xb0\xa1.md")  # a GBK name, no UTF-8
ORIGIN = Origin("id-1", "d" * 32, "c" * 32, None)
ENTRY = Remembered("a/x.md", NOW, None, None)


def document(name: str, *, published: int = NOW, **changes: object) -> tuple[Indexed, Settled]:
    place = Place("seeds", name.encode())
    entry = Entry(id=f"id-{name}", title=name, published=from_micros(published), updated=None)
    indexed = Indexed(
        place=place, digest=name, content_digest=name, id=entry.id, explicit_id=False, url=None, language="en",
        published=published, updated=None, expires=None, draft=False, terms=(("category", "ai"),), entry=encode(entry),
    )._replace(**{key: value for key, value in changes.items() if key in Indexed._fields})  # fmt: skip
    settled = Settled(place, entry.id, published, published, published)
    return indexed, settled._replace(**{k: v for k, v in changes.items() if k in Settled._fields and k != "published"})


class TestLedger:
    def test_a_new_one_is_empty(self, ledger: Ledger) -> None:
        with ledger.transaction() as tx:
            assert tx.is_empty()
            assert tx.count() == 0

    def test_origins_come_back_as_recorded(self, ledger: Ledger) -> None:
        with ledger.transaction() as tx:
            tx.add_entries({"id-1": ENTRY})
            tx.record({PLACE: ORIGIN})
        with ledger.transaction() as tx:
            assert not tx.is_empty()
            assert tx.origins_of_files([PLACE[:2]]) == {PLACE: ORIGIN}
            assert tx.remembered(["id-1", "id-2"]) == {"id-1": ENTRY}

    def test_a_failed_transaction_leaves_nothing(self, ledger: Ledger) -> None:
        def fail() -> None:
            with ledger.transaction() as tx:
                tx.add_entries({"id-1": ENTRY})
                raise RuntimeError

        with pytest.raises(RuntimeError):
            fail()
        with ledger.transaction() as tx:
            assert tx.remembered(["id-1"]) == {}

    def test_gone_documents_are_found_by_digest_until_they_come_back(self, ledger: Ledger) -> None:
        with ledger.transaction() as tx:
            tx.add_entries({"id-1": ENTRY})
            tx.record({PLACE: ORIGIN})
            assert tx.gone_with([ORIGIN.digest]) == []
            tx.mark_gone([PLACE], NOW)
            assert tx.gone_with([ORIGIN.digest, "other"]) == [(PLACE, ORIGIN)]
            tx.record({PLACE: ORIGIN}, [PLACE])
            assert tx.gone_with([ORIGIN.digest]) == []

    def test_entries_change_only_in_their_dates(self, ledger: Ledger) -> None:
        with ledger.transaction() as tx:
            tx.add_entries({"id-1": ENTRY})
            tx.update_entries({"id-1": Remembered("other", 1, 2, 3)})
            assert tx.remembered(["id-1"]) == {"id-1": Remembered("a/x.md", NOW, 2, 3)}

    def test_slugs_are_kept_by_kind(self, ledger: Ledger) -> None:
        with ledger.transaction() as tx:
            tx.add_slugs("category", {"政策": "zheng-ce"})
            tx.add_slugs("tag", {"政策": "policy"})
            assert tx.slugs("category") == {"政策": "zheng-ce"}
            tx.add_slugs("category", {"政策": "new"})
            assert tx.slugs("category") == {"政策": "new"}

    def test_pages_are_kept_by_entry(self, ledger: Ledger) -> None:
        with ledger.transaction() as tx:
            tx.add_entries({"id-1": ENTRY, "id-2": ENTRY})
            tx.add_pages({"id-1": "one"})
            assert tx.pages() == {"id-1": "one"}
            assert tx.pages(["id-2"]) == {}
            assert tx.taken_pages(["one", "two"]) == {"one"}

    def test_many_keys_are_asked_for_in_steps(self, ledger: Ledger) -> None:
        ids = [f"id-{number}" for number in range(1500)]
        with ledger.transaction() as tx:
            tx.add_entries(dict.fromkeys(ids, ENTRY))
            assert tx.remembered(ids).keys() == set(ids)


class TestIndex:
    def test_files_come_back_as_put(self, cache: Cache) -> None:
        state = FileState(1, 2**62, 2**60, "d", 5)
        with cache.transaction() as tx:
            tx.index.put_files({("seeds", PLACE.path): state})
            tx.index.put_files({("seeds", PLACE.path): state._replace(size=9)}, [("seeds", PLACE.path)])
        with cache.transaction(write=False) as tx:
            assert tx.index.known_files() == {("seeds", PLACE.path): state._replace(size=9)}

    def test_adding_tells_the_feeds_it_touches(self, cache: Cache) -> None:
        with cache.transaction() as tx:
            assert tx.index.add([document("a")]) == {ALL, ("category", "ai")}
            assert tx.index.add([document("b", draft=True)]) == set()

    def test_dropping_tells_what_it_touches(self, cache: Cache) -> None:
        with cache.transaction() as tx:
            tx.index.add([document("a", url="https://x.example/a"), document("b")])
            touched = tx.index.drop_files([("seeds", b"a")])
            assert touched.feeds == {ALL, ("category", "ai")}
            assert touched.entries == {"id-a"}
            assert touched.urls == {"https://x.example/a"}
            assert [c.entry.id for c in tx.selection.newest(ALL, NOW, 9)] == ["id-b"]

    def test_rejections_stay_until_their_file_is_dropped(self, cache: Cache) -> None:
        rejected = Rejected(path="a", stage="read", reason="the file is empty", line=3)
        with cache.transaction() as tx:
            tx.index.put_files({("seeds", b"a"): FileState(1, 1, 1, "d", 1)})
            tx.index.put_rejections([(("seeds", b"a"), rejected), (("seeds", b"unreadable"), rejected)])
            tx.index.drop_stateless_rejections()
            assert tx.index.rejected() == [rejected]
            tx.index.drop_files([("seeds", b"a")])
            assert tx.index.rejected() == []

    def test_crowds_are_marked_by_url(self, cache: Cache) -> None:
        url = "https://x.example/"
        with cache.transaction() as tx:
            tx.index.add([document("a", url=url), document("b", url=url), document("c")])
            assert tx.index.url_counts([url, "other"]) == {url: 2}
            tx.index.mark_crowded([url], True)
            assert tx.index.crowded([url]) == {url}
            shown = {c.entry.id: c.entry for c in tx.selection.newest(ALL, NOW, 9)}
            assert shown["id-a"].url is None
            tx.index.mark_crowded([url], False)
            assert tx.index.crowded([url]) == set()

    def test_rivals_are_the_documents_of_one_entry(self, cache: Cache) -> None:
        with cache.transaction() as tx:
            tx.index.add([document("a"), document("b", entry_id="id-a"), document("c")])
            assert tx.index.shared_entries() == {"id-a"}
            first, second = tx.index.rivals(["id-a"])["id-a"]
            assert first == Rival(first.key, Place("seeds", b"a"), False, NOW, None, NOW)
            assert tx.index.hide([first.key], True) == {first.key}
            assert tx.index.hide([first.key], True) == set()
            assert [c.place.path for c in tx.selection.newest(ALL, NOW, 9)] == [b"b", b"c"]
            tx.index.hide([first.key], False)
            tx.index.reassign({second.key: "id-b"})
            assert tx.index.rivals(["id-b"]).keys() == {"id-b"}


class TestSelection:
    def test_newest_first_then_first_seen_then_id(self, cache: Cache) -> None:
        with cache.transaction() as tx:
            tx.index.add(
                [document("b"), document("a"), document("late", first_seen=NOW + 1), document("new", published=NOW + 9)]
            )
            ids = [c.entry.id for c in tx.selection.newest(ALL, NOW + 10, 9)]
            assert ids == ["id-new", "id-late", "id-a", "id-b"]
            assert len(tx.selection.newest(ALL, NOW + 10, 2)) == 2

    def test_what_is_due_expired_or_withdrawn(self, cache: Cache) -> None:
        with cache.transaction() as tx:
            tx.index.add(
                [
                    document("due"),
                    document("future", published=NOW + 5),
                    document("old", expires=NOW),
                    document("d", draft=True),
                ]
            )
            assert [c.entry.id for c in tx.selection.newest(ALL, NOW, 9)] == ["id-due"]
            assert tx.selection.count(ALL, NOW) == 1
            assert tx.selection.counts(NOW) == {"published": 1, "draft": 1, "scheduled": 1, "expired": 1}
            assert [c.entry.id for c in tx.selection.of_entries(["id-due", "id-future", "id-old"], NOW)] == ["id-due"]

    def test_recently_seen_goes_beyond_the_newest(self, cache: Cache) -> None:
        with cache.transaction() as tx:
            tx.index.add([document("old", published=NOW - 9 * DAY, first_seen=NOW), document("new")])
            found = tx.selection.recently_seen(ALL, NOW, NOW - DAY, 9)
            assert sorted(c.entry.id for c in found) == ["id-new", "id-old"]

    @pytest.mark.parametrize(
        ("name", "changes"),
        [
            ("becomes due", {"published": NOW + 5}),
            ("expires", {"expires": NOW + 5}),
            ("leaves the days it is kept", {"first_seen": NOW + 5 - DAY}),
        ],
    )
    def test_time_alone_moves_feeds(self, cache: Cache, name: str, changes: dict[str, int]) -> None:
        with cache.transaction() as tx:
            tx.index.add([document("a", **changes)])
            assert tx.selection.feeds_moved_by_time(NOW, NOW + 4, DAY) == set(), name
            assert tx.selection.feeds_moved_by_time(NOW, NOW + 5, DAY) == {ALL, ("category", "ai")}, name
            assert tx.selection.feeds_moved_by_time(NOW + 5, NOW + 9, DAY) == set(), name

    def test_names_of_a_kind(self, cache: Cache) -> None:
        with cache.transaction() as tx:
            tx.index.add([document("a", terms=(("category", "b"), ("tag", "x"))), document("c")])
            assert tx.selection.named("category") == ["ai", "b"]


class TestContents:
    def test_a_content_holds_only_by_its_key(self, cache: Cache) -> None:
        rendered = Rendered(Content(html="<p>龍</p>", text="龍", image=None), (AssetFile("a.png", "/x/a.png", 1, 2),))
        with cache.transaction() as tx:
            tx.contents.put({"id-1": rendered}, {"id-1": "k1"})
            assert tx.contents.get({"id-1": "k1"}) == {"id-1": rendered}
            assert tx.contents.get({"id-1": "k2"}) == {}
            assert tx.contents.assets() == {"id-1": rendered.assets}
            assert tx.contents.last(["id-1", "id-2"]) == {"id-1": rendered}
            tx.contents.drop(["id-1"])
            assert tx.contents.get({"id-1": "k1"}) == {}

    @pytest.mark.parametrize("path", ["/x/a%20b #ü.png", os.fsdecode(b"/\xb0\xa1/a.png")])
    def test_the_path_of_an_image_need_not_be_utf8(self, cache: Cache, path: str) -> None:
        rendered = Rendered(Content(html="", text=""), (AssetFile("a.png", path, 1, 2), AssetFile("", path, -1, -1)))
        with cache.transaction() as tx:
            tx.contents.put({"id-1": rendered}, {"id-1": "k1"})
            assert tx.contents.assets() == {"id-1": rendered.assets}


class TestPublished:
    def test_outputs_and_feeds_are_replaced_whole(self, cache: Cache) -> None:
        with cache.transaction() as tx:
            tx.published.put_outputs({"all/rss.xml": Output("all ", 1, 2)})
            tx.published.put_outputs({"all/rss.xml": Output("all ", 3, 4)})
            assert tx.published.outputs() == {"all/rss.xml": Output("all ", 3, 4)}
            tx.published.drop_outputs(["all/rss.xml"])
            assert tx.published.outputs() == {}
            tx.published.put_feeds({ALL: {"title": "x"}})
            assert tx.published.feeds() == {ALL: {"title": "x"}}
            tx.published.drop_feeds([ALL])
            assert tx.published.feeds() == {}

    def test_what_is_dirty_adds_up_until_cleared(self, cache: Cache) -> None:
        with cache.transaction() as tx:
            tx.published.mark_dirty({ALL})
            tx.published.mark_dirty({ALL, ("category", "ai")})
            assert tx.published.dirty() == {ALL, ("category", "ai")}
            tx.published.clear_dirty()
            assert tx.published.dirty() == set()

    def test_reports_do_not_grow_for_ever(self, cache: Cache) -> None:
        with cache.transaction() as tx:
            for number in range(KEPT_BUILDS + 5):
                tx.published.add_build(NOW, {"number": number})
            assert len(tx.published.builds(limit=1000)) == KEPT_BUILDS
            assert tx.published.builds(limit=1) == [{"number": KEPT_BUILDS + 4}]
