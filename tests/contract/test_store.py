"""What every store must do. A second backend joins by one more value of `BACKENDS`."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from feedmill.model import Content, Entry, Rejected
from feedmill.records import (
    ALL,
    Addition,
    FileState,
    Found,
    Incident,
    Indexed,
    Origin,
    Past,
    Place,
    Recorded,
    Remembered,
    Rival,
    RobotsText,
    Settled,
    from_micros,
)
from feedmill.store.cache import Cache
from feedmill.store.codec import encode
from feedmill.store.contents import AssetFile, Rendered
from feedmill.store.incidents import KEPT_NEWS
from feedmill.store.ledger import Ledger
from feedmill.store.opening import open_cache, open_ledger
from feedmill.store.politeness import Count
from feedmill.store.published import KEPT_BUILDS, Output
from feedmill.store.revisions import KEPT

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


class TestStories:
    def put(self, cache: Cache) -> None:
        with cache.transaction() as tx:
            signed = (("a", (7, -3)), ("b", (7, 9)), ("c", (9,)), ("d", (2**32 - 1, -(2**32))))
            found = [document(name, signs=signs, likeness=name.encode() * 3) for name, signs in signed]
            tx.index.add(found)
            assert tx.stories.added == {7: 2, 9: 2, -3: 1, 2**32 - 1: 1, -(2**32): 1}

    def test_candidates_are_found_by_what_they_share(self, cache: Cache) -> None:
        self.put(cache)
        with cache.transaction() as tx:
            assert tx.stories.shared(2) == {7: [1, 2], 9: [2, 3]}
            assert tx.stories.shared(1) == {}
            assert (tx.stories.bearing(7, 5), tx.stories.bearing(7, 1), tx.stories.bearing(8, 5)) == ([1, 2], [1], [])
            (told,) = tx.stories.told([1], NOW)
            assert (told.key, told.entry_id, told.title, told.likeness) == (1, "id-a", "a", b"aaa")
            assert (told.language, told.has_url, told.published, told.place) == ("en", False, NOW, Place("seeds", b"a"))
            assert list(tx.stories.told([1], NOW - 1)) == []
            assert tx.stories.documents_of(["id-a", "id-d", "id-x"]) == {1, 4}

    def test_a_story_is_remembered_until_its_documents_go(self, cache: Cache) -> None:
        self.put(cache)
        with cache.transaction() as tx:
            tx.stories.put([1, 2, 3], {1: 2, 2: 2})
            assert (tx.stories.chosen([1, 3]), tx.stories.members([2])) == ({1: 2}, {1: 2, 2: 2})
            assert tx.stories.of_entries(["id-a", "id-c"]) == {"id-a": ("id-b", "id-a"), "id-b": ("id-b", "id-a")}
            assert tx.stories.entries([1, 4]) == {1: "id-a", 4: "id-d"}
        with cache.transaction() as tx:
            tx.index.drop_files([("seeds", b"b")])
            assert (tx.stories.removed, tx.stories.parted) == ({7: 1, 9: 1}, {2})
            assert tx.stories.all() == {1: 2}
            assert tx.stories.shared(5) == {}

    def test_who_is_told_by_another_is_in_no_feed_and_has_its_page(self, cache: Cache) -> None:
        self.put(cache)
        with cache.transaction() as tx:
            assert tx.stories.mark([1, 2], told=True) == {1, 2}
            assert tx.stories.mark([1], told=True) == set()
            assert {found.key for found in tx.selection.newest(ALL, NOW, 9)} == {3, 4}
            assert tx.selection.count(("category", "ai"), NOW) == 2
            assert [found.key for found in tx.selection.of_entries(["id-a"], NOW)] == [1]
            assert [told.key for told in tx.stories.told([1], NOW)] == [1]
            assert tx.stories.mark([1, 3], told=False) == {1}
            assert {found.key for found in tx.selection.newest(ALL, NOW, 9)} == {1, 3, 4}


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
    def test_a_content_is_held_under_its_key(self, cache: Cache) -> None:
        rendered = Rendered(Content(html="<p>龍</p>", text="龍", image=None), (AssetFile("a.png", "/x/a.png", 1, 2),))
        with cache.transaction() as tx:
            tx.contents.put({"id-1": rendered}, {"id-1": "k1"})
            assert tx.contents.held(["id-1", "id-2"]) == {"id-1": ("k1", rendered.assets)}
            assert tx.contents.get(["id-1", "id-2"]) == {"id-1": rendered.content}
            assert tx.contents.assets() == {"id-1": rendered.assets}
            tx.contents.put({"id-1": rendered}, {"id-1": "k2"})
            assert tx.contents.held(["id-1"])["id-1"].key == "k2"
            tx.contents.drop(["id-1"])
            assert tx.contents.held(["id-1"]) == tx.contents.get(["id-1"]) == {}

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


def pages(*urls: str) -> list[Addition]:
    return [Addition(url, f"entry of {url}", url.split("/")[2], NOW - DAY) for url in urls]


A1, A2, B1 = "https://a.example/1", "https://a.example/2", "https://b.example/1"


class TestWatchlist:
    def test_one_page_of_each_scope_is_claimed_and_not_again(self, ledger: Ledger) -> None:
        with ledger.transaction() as tx:
            assert tx.watched.watch(pages(A1, A2, B1), NOW) == 3
            assert tx.watched.watch(pages(A1, A2, B1), NOW) == 0
            claims = tx.watched.claim(NOW, 10, DAY)
            assert {claim.watched.scope for claim in claims} == {"a.example", "b.example"}
            assert claims[0].past == Past()
            assert tx.watched.claim(NOW + DAY - 1, 10, DAY) == []
            assert len(tx.watched.claim(NOW + DAY, 10, DAY)) == 2

    def test_what_is_given_back_is_due_as_before(self, ledger: Ledger) -> None:
        with ledger.transaction() as tx:
            tx.watched.watch(pages(A1), NOW)
            claims = tx.watched.claim(NOW, 10, DAY)
            tx.watched.give_back(claims)
            tx.watched.settle({}, claims)
            assert [claim.watched.url for claim in tx.watched.claim(NOW, 10, DAY)] == [A1]

    def test_a_scope_rests_until_it_is_free_and_keeps_the_later_time(self, ledger: Ledger) -> None:
        with ledger.transaction() as tx:
            tx.watched.watch(pages(A1), NOW)
            claims = tx.watched.claim(NOW, 10, DAY)
            tx.watched.give_back(claims)
            tx.watched.settle({"a.example": NOW + 500}, claims)
            tx.watched.settle({"a.example": NOW + 100}, claims)
            assert tx.watched.claim(NOW + 499, 10, DAY) == []
            assert tx.watched.next_due() == NOW + 500
            assert len(tx.watched.claim(NOW + 500, 10, DAY)) == 1

    def test_nobody_asks_a_scope_that_is_held_whatever_becomes_due_there(self, ledger: Ledger) -> None:
        with ledger.transaction() as tx:
            tx.watched.watch(pages(A1), NOW)
            [claim] = tx.watched.claim(NOW, 10, DAY)
            tx.watched.watch(pages(A2), NOW)
            assert tx.watched.claim(NOW, 10, DAY) == []
            tx.watched.make_due(NOW, [A1, A2])
            tx.watched.make_due(NOW)
            tx.watched.unwatch([A1])
            assert tx.watched.claim(NOW, 10, DAY) == []
            assert tx.watched.waits_for({"a.example"}, NOW)
            assert not tx.watched.waits_for({"b.example"}, NOW)
            tx.watched.settle({"a.example": NOW + 5}, [claim])
            assert tx.watched.claim(NOW + 4, 10, DAY) == []
            [later] = tx.watched.claim(NOW + 5, 10, DAY)
            tx.watched.settle({}, [claim])  # comes too late to end what is held since
            assert tx.watched.claim(NOW + 6, 10, DAY) == []
            assert later.watched.url == A2

    def test_what_comes_after_the_horizon_stays(self, ledger: Ledger) -> None:
        with ledger.transaction() as tx:
            tx.watched.watch(pages(A1), NOW)
            tx.watched.watch(pages(B1), NOW + 5)
            assert [c.watched.url for c in tx.watched.claim(NOW + 9, 10, DAY, horizon=NOW)] == [A1]
            assert tx.watched.next_due(NOW) is None
            assert tx.watched.next_due() == NOW + 5

    def test_of_those_named_one_of_each_scope_is_claimed_and_no_other(self, ledger: Ledger) -> None:
        with ledger.transaction() as tx:
            tx.watched.watch(pages(A1, A2, B1), NOW)
            keys = set(tx.watched.make_due(NOW + 1, [A2, "https://x.example/"]).values())
            [claim] = tx.watched.claim(NOW + 1, 10, DAY, NOW + 1, keys)
            assert claim.watched.url == A2
            assert tx.watched.claim(NOW + 1, 10, DAY, NOW + 1, keys) == []
            tx.watched.settle({"a.example": NOW + 5}, [claim])
            keys = set(tx.watched.make_due(NOW + 1, [A1, A2]).values())
            assert tx.watched.next_due(NOW + 1, keys) == NOW + 5
            assert tx.watched.claim(NOW + 4, 10, DAY, NOW + 1, keys) == []
            assert [c.watched.scope for c in tx.watched.claim(NOW + 5, 10, DAY, NOW + 1, keys)] == ["a.example"]
            assert tx.watched.waits_for({"a.example"}, NOW + 1, keys)
            assert not tx.watched.waits_for({"b.example"}, NOW + 1, keys)
            tx.watched.unwatch([B1])
            assert tx.watched.make_due(NOW, [B1]) == {}

    def test_a_look_comes_back_as_recorded(self, ledger: Ledger) -> None:
        past = Past(etag='W/"\u00e4"', simhash=2**63 + 1, changed=NOW, pace=1.5, chain="301 https://x.example/")
        with ledger.transaction() as tx:
            tx.watched.watch(pages(A1), NOW)
            [claim] = tx.watched.claim(NOW, 10, DAY)
            look = Recorded(claim.watched.key, past, "changed", 200, "why", "then", NOW, NOW + 9, NOW + 8, "[]")
            tx.watched.record([look])
            tx.watched.settle({}, [claim])
            [again] = tx.watched.claim(NOW + 9, 10, DAY)
            assert (again.past, again.recent, again.watched.verdict, again.watched.status) == (
                past,
                "[]",
                "changed",
                200,
            )
            tx.watched.settle({}, [again])
            tx.watched.make_due(NOW, [A1])
            assert tx.watched.claim(NOW + 7, 10, DAY) == []  # its server asked to wait
            assert len(tx.watched.claim(NOW + 8, 10, DAY)) == 1

    def test_a_page_that_moved_is_known_by_both_addresses(self, ledger: Ledger) -> None:
        with ledger.transaction() as tx:
            tx.watched.watch(pages(A1, A2), NOW)
            [claim] = tx.watched.claim(NOW, 10, DAY)
            assert not tx.watched.move(claim.watched.key, A2, "a.example")
            assert tx.watched.move(claim.watched.key, B1, "b.example")
            assert tx.watched.watch(pages(A1, B1), NOW) == 0
            assert tx.watched.pages([A1])[A1].page.url == B1
            assert tx.watched.compare({A1, A2, "https://c.example/"}) == ({"https://c.example/"}, [])
            assert {f.page.next_check_at is None for f in tx.watched.pages([A1, A2]).values()} == {False}
            assert tx.watched.compare({A2}) == (set(), [B1])
            tx.watched.unwatch([B1])
            assert tx.watched.compare({A1, A2}) == ({A1}, [])
            assert tx.watched.pages([A1])[A1].page.next_check_at is None
            assert tx.watched.watch(pages(A1), NOW) == 1

    def test_robots_outages_and_counts(self, ledger: Ledger) -> None:
        read = RobotsText("https://a.example", NOW, "User-agent: *\nDisallow: /ä")
        with ledger.transaction() as tx:
            tx.politeness.put_robots([read, RobotsText("https://b.example", NOW - DAY, None, "503")], 0)
            assert tx.politeness.robots(["https://a.example", "https://c.example"]) == {"https://a.example": read}
            tx.politeness.put_robots([read], NOW)
            assert tx.politeness.robots(["https://b.example"]) == {}
            assert tx.politeness.paused_until() == 0
            tx.politeness.add_outage(NOW, NOW + 9, 5, 6)
            assert tx.politeness.paused_until() == NOW + 9
            assert tx.politeness.outages(NOW - 1) == [(NOW, NOW + 9, 5, 6)]
            tx.politeness.count(NOW, {"unchanged": Count(2, 10, 1)})
            tx.politeness.count(NOW, {"unchanged": Count(1, 5, 0), "failed": Count(1, 0, 0)})
            assert tx.politeness.looks(NOW) == {"unchanged": Count(3, 15, 1), "failed": Count(1, 0, 0)}

    def test_incidents_begin_change_and_end(self, ledger: Ledger) -> None:
        with ledger.transaction() as tx:
            tx.incidents.settle("rejected", {"a.md": "empty", "坏.md": "binary"}, NOW)
            tx.incidents.begin("outage", {"": "5 of 6"}, NOW + 1, ended=NOW + 9)
            tx.incidents.begin("dead", {A1: "410"}, NOW + 2)
            tx.incidents.settle("rejected", {"a.md": "no title"}, NOW + 3)
            tx.incidents.end("dead", [A1, B1], NOW + 4)
            assert tx.incidents.open("rejected") == {"a.md": "no title"}
            assert tx.incidents.newest(9) == [
                Incident("dead", A1, "410", NOW + 2, NOW + 4, NOW + 4),
                Incident("outage", "", "5 of 6", NOW + 1, NOW + 1, NOW + 9),
                Incident("rejected", "坏.md", "binary", NOW, NOW + 3, NOW + 3),
                Incident("rejected", "a.md", "no title", NOW, NOW + 3, None),
            ]
            tx.incidents.forget(NOW + 4)
            assert [found.kind for found in tx.incidents.newest(9)] == ["dead", "outage", "rejected"]
            tx.incidents.settle("rejected", {}, NOW + 5)
            tx.incidents.settle("rejected", {"a.md": "empty"}, NOW + 6)
            assert [found.at for found in tx.incidents.newest(9) if found.kind == "rejected"] == [NOW + 6, NOW]

    def test_the_journal_tells_what_is_new_since_a_line(self, ledger: Ledger) -> None:
        with ledger.transaction() as tx:
            assert tx.incidents.news(0) == ((), 0, False)
            tx.incidents.tell(["b", "a", None])
            assert tx.incidents.news(0) == (["a", "b"], 3, False)
            assert tx.incidents.news(1) == (["a"], 3, False)
            assert tx.incidents.news(3) == ((), 3, False)
            assert tx.incidents.news(9).everything  # of another ledger, or of one that was put back
            tx.incidents.settle("rejected", {"a.md": "empty"}, NOW)
            assert tx.incidents.news(3) == ([], 4, False)
            tx.incidents.settle("rejected", {"a.md": "empty"}, NOW)
            tx.incidents.end("rejected", ["b.md"], NOW)
            assert tx.incidents.news(4) == ((), 4, False)
            assert tx.incidents.told_of(9) == ["a", "b"]
            tx.incidents.tell(["c"] * KEPT_NEWS)
            assert tx.incidents.news(4) == (["c"], KEPT_NEWS + 4, False)
            tx.incidents.tell(["d"])
            assert tx.incidents.news(3).everything

    def test_texts_and_changes_are_kept_as_they_were(self, ledger: Ledger) -> None:
        with ledger.transaction() as tx:
            tx.watched.watch(pages(A1), NOW)
            tx.revisions.put_texts({(1, "base"): "标题\n正文", (1, "suspect"): "x"})
            tx.revisions.put_texts({(1, "suspect"): ""})
            assert tx.revisions.texts([1]) == {(1, "base"): "标题\n正文"}
            tx.revisions.put_texts({(1, "base"): "a long text " * 999})
            assert len(tx._connection.exec_driver_sql("SELECT text FROM readings").scalar_one()) < 999
            found = Found(1, NOW, NOW + 5, "substantive", ("a", "b"), ("t", "旧"), ("t", "新"))
            tx.revisions.add(found._replace(confirmed=NOW + number) for number in range(30))
            newest = tx.revisions.of_page(1)
            assert len(newest) == KEPT
            assert (newest[0].confirmed_at, newest[0].url, newest[0].rules) == (from_micros(NOW + 29), A1, ("a", "b"))
            assert (newest[0].text_before, newest[0].text_after) == ("旧", "新")
            tx.revisions.forget(NOW + 28)
            assert len(tx.revisions.newest(50)) == 2
