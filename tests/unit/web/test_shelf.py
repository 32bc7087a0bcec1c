"""What is held in memory is bounded, and dropped by use."""

from __future__ import annotations

import asyncio

import pytest

from feedmill.web.links import Links
from feedmill.web.loading import Loading, Missing
from feedmill.web.shelf import Shelf
from feedmill.web.versions import Versions


@pytest.fixture
def loading(tmp_path):
    for name in "abcdef":
        (tmp_path / f"{name}.png").write_bytes(name.encode() * 10_000)
    return Loading(tmp_path, Links(site_url="http://feeds.example/"), 300)


def with_shelf(loading, budget, work):
    async def run():
        shelf = Shelf(loading, budget)
        try:
            return await work(shelf)
        finally:
            shelf.close()

    return asyncio.run(run())


def test_the_least_used_goes(loading):
    async def work(shelf):
        for name in ("a.png", "b.png", "c.png"):
            await shelf.find(name)
        shelf.at_hand("a.png")
        await shelf.find("d.png")
        return [name for name in ("a.png", "b.png", "c.png", "d.png") if shelf.at_hand(name)]

    assert with_shelf(loading, 37_000, work) == ["a.png", "c.png", "d.png"]


def test_one_file_above_the_budget_is_still_served(loading):
    async def work(shelf):
        for name in "abc":
            found = await shelf.find(f"{name}.png")
            assert found.size == 10_000
        return [name for name in "abc" if shelf.at_hand(f"{name}.png")]

    assert with_shelf(loading, 100, work) == ["c"]


def test_many_who_ask_at_once_cause_one_look(loading, monkeypatch):
    looks = []
    look = loading.look
    monkeypatch.setattr(loading, "look", lambda path, known: looks.append(path) or look(path, known))

    async def work(shelf):
        found = await asyncio.gather(*(shelf.find("a.png") for _ in range(50)))
        return len({id(held) for held in found})

    assert with_shelf(loading, 10**6, work) == 1
    assert looks == ["a.png"]


def test_who_leaves_takes_nobody_along(loading):
    async def work(shelf):
        first, second = (asyncio.ensure_future(shelf.find("a.png")) for _ in range(2))
        await asyncio.sleep(0)
        first.cancel()
        return await second

    assert with_shelf(loading, 10**6, work).size == 10_000


def test_what_is_not_there_is_not_held(loading):
    async def work(shelf):
        return await shelf.find("none.png"), shelf.at_hand("none.png")

    assert with_shelf(loading, 10**6, work) == (Missing(), None)


def test_versions_are_bounded(tmp_path):
    (tmp_path / "all").mkdir()
    file = tmp_path / "all" / "rss.xml"
    loading = Loading(tmp_path, Links(site_url="http://feeds.example/"), 300)
    versions, held = Versions(budget=30), []
    for number in range(20):
        items = b"".join(b"<item>%d of %d</item>" % (item, number) for item in range(5))
        file.write_bytes(b"<rss>" + b" " * number + items + b"<item>old</item></rss>")
        held.append(loading.look("all/rss.xml", None))
        versions.remember(held[-1])
    assert versions.missing(held[-1], held[0].tag()) is None
    assert b"old" not in versions.missing(held[-1], held[-2].tag("gzip"))
