"""What readers are told of the sources: a feed of changes, notes on entries. From a page's edit to a reader."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from pathlib import Path

import feedparser
import pytest

from hostile import Server, answer, redirect, serving
from monitored import PARAGRAPHS, article
from observed import Observed
from reading import Newsboat, served_folder

Need = Callable[[str, str], str]
EDITED = article(*(paragraph.replace("40", "45") for paragraph in PARAGRAPHS))
CHANGED = "The source was changed; the change was found on 2026-03-06."


@pytest.fixture
def server() -> Iterator[Server]:
    with serving() as made:
        yield made


def observed(root: Path, server: Server, *more: str, **options: object) -> Observed:
    """Two articles, built, and looked at once."""
    made = Observed(root, server, *more, **options)  # type: ignore[arg-type]
    for name in ("one", "two"):
        made.put(name)
        made.page(name, article())
    made.build()
    assert [told.watched.verdict for told in made.check()] == ["unchanged"] * 2
    return made


def test_a_change_reaches_the_feed_of_changes_and_a_note(tmp_path: Path, server: Server) -> None:
    made = observed(tmp_path, server)
    assert made.build().written == []  # first looks are no news
    assert made.items("changes") == []
    before = made.project.published()
    made.edit("one", EDITED)
    report = made.build()
    [item] = made.items("changes")
    url = server.url("/one")
    assert (item["title"], item["url"], item["tags"]) == (
        "The text changed: New rules for data centres", url, ["substantive"],
    )  # fmt: skip
    assert "Members agreed that [<del>40</del> → <ins>45</ins>] operators" in item["content_html"]
    assert f'<a href="{url}">The source</a>' in item["content_html"]
    assert '<a href="https://feeds.example/entries/one.html">The article here</a>' in item["content_html"]
    assert "2026-03-06 00:0" in item["content_html"]  # first seen, not when it was confirmed
    assert CHANGED in made.entry_page("one")
    assert CHANGED not in made.entry_page("two")
    after = made.project.published()
    touched = {path for path in after if before.get(path) != after[path]}
    assert touched == {
        "changes/rss.xml", "changes/atom.xml", "changes/feed.json", "changes/index.html",
        "entries/one.html", "index.html", "feeds.opml",
    } - ({"feeds.opml"} if before["feeds.opml"] == after["feeds.opml"] else set())  # fmt: skip
    assert {item["id"] for item in made.items("all")} == {server.url("/one"), server.url("/two")}
    assert report.written


def test_what_a_check_by_hand_finds_is_told_though_nobody_looks_by_the_clock(tmp_path: Path, server: Server) -> None:
    made = observed(tmp_path, server, "on_change: republish")
    config = made.project.root / "config.yaml"
    made.project.configure(config.read_text(encoding="utf-8").replace("enabled: true", "enabled: false"))
    made.build()
    assert not (made.project.feeds / "changes").exists()  # there is nothing to tell
    before = made.read("all/atom.xml")
    made.edit("one", EDITED)
    server.on("/two", answer(410))
    made.check(days=5)
    made.check(days=2)
    made.build()
    assert len(made.items("changes")) == 1
    assert CHANGED in made.entry_page("one")
    assert CHANGED in made.read("all/atom.xml") != before
    assert "The source is not there any more" in made.entry_page("two")
    assert made.build().written == []


def test_nothing_new_nothing_written_and_all_of_it_comes_again(tmp_path: Path, server: Server) -> None:
    made = observed(tmp_path, server)
    made.edit("one", EDITED)
    made.build()
    mtimes = made.project.mtimes()
    assert made.build(minutes=1).written == []
    made.check(days=30)
    assert made.build().written == []
    assert made.project.mtimes() == mtimes
    before = made.project.published()
    shutil.rmtree(made.project.feeds)
    for file in made.project.state.glob("cache.*"):
        file.unlink()
    made.build()
    assert made.project.published() == before


def test_a_second_change_leaves_the_first_as_it_was(tmp_path: Path, server: Server) -> None:
    made = observed(tmp_path, server)
    made.edit("one", EDITED)
    made.build()
    [first] = made.items("changes")
    made.edit("one", article(title="New rules for data centres, corrected"))
    made.build()
    second, again = made.items("changes")
    assert again == first
    assert second["id"] != first["id"]
    assert "[<del>45</del> → <ins>40</ins>]" in second["content_html"]


def test_marking_leaves_feeds_alone_and_republishing_does_not(tmp_path: Path, server: Server) -> None:
    for name, more in (("mark", ()), ("republish", ("on_change: republish",))):
        made = observed(tmp_path / name, server, *more)
        before = {item["id"]: item for item in made.items("all")}
        made.edit("one", EDITED)
        made.build()
        after = {item["id"]: item for item in made.items("all")}
        assert after.keys() == before.keys()
        assert after[server.url("/two")] == before[server.url("/two")]
        one = after[server.url("/one")]
        if name == "mark":
            assert one == before[server.url("/one")]
        else:
            assert datetime.fromisoformat(one["date_modified"]) >= made.bench.now - timedelta(minutes=1)
            assert one["date_published"] == before[server.url("/one")]["date_published"]
            assert one["content_html"].startswith(f"<blockquote><p>{CHANGED}")
        assert CHANGED in made.entry_page("one")


def test_what_is_ignored_stands_in_the_feed_of_changes_alone(tmp_path: Path, server: Server) -> None:
    made = observed(tmp_path, server, "on_change: ignore")
    made.edit("one", EDITED)
    made.build()
    assert len(made.items("changes")) == 1
    assert "The source was changed" not in made.entry_page("one")


def test_a_change_of_marks_is_told_in_the_feed_and_in_no_note(tmp_path: Path, server: Server) -> None:
    made = observed(tmp_path, server, "on_change: republish")
    before = made.items("all")
    made.edit("one", article(*(paragraph.replace(".", "!") for paragraph in PARAGRAPHS)))
    made.build()
    assert [item["tags"] for item in made.items("changes")] == [["cosmetic"]]
    assert made.items("all") == before
    assert "The source was changed" not in made.entry_page("one")


def test_a_lost_source_is_told_with_its_archived_copy_until_it_is_back(tmp_path: Path, server: Server) -> None:
    made = observed(tmp_path, server, 'archive: "https://archive.example/web/{url}"')
    ids = [item["id"] for item in made.items("all")]
    server.on("/one", answer(410))
    made.check(days=5)
    assert made.build().written == []  # one 410 is no death
    made.check(days=2)
    made.build()
    page = made.entry_page("one")
    assert "The source is not there any more (found on 2026-03-08)." in page
    assert f'<a href="https://archive.example/web/{server.url("/one")}"' in page
    mtimes = made.project.mtimes()
    assert [told.watched.verdict for told in made.check(days=30) if told.watched.url == server.url("/one")] == ["gone"]
    server.on("/one", answer(503))
    made.check(days=30)
    assert made.build().written == []  # still gone; the day stays that of the find
    assert made.project.mtimes() == mtimes
    made.page("one", article())
    made.check(days=30)
    made.build()
    assert "not there any more" not in made.entry_page("one")
    assert [item["id"] for item in made.items("all")] == ids


def test_a_moved_source_is_told_by_its_new_address(tmp_path: Path, server: Server) -> None:
    made = observed(tmp_path, server)
    server.on("/one", redirect("/new", 301))
    server.on("/new", answer(body=article()))
    for _ in range(3):
        made.check(days=31)
    made.build()
    new = server.url("/new")
    assert f'The source has moved to <a href="{new}">{new}</a>.' in made.entry_page("one")
    assert {item["id"] for item in made.items("all")} == {server.url("/one"), server.url("/two")}
    assert made.items("changes") == []


def test_so_is_one_that_moved_to_another_source_and_comes_back(tmp_path: Path, server: Server) -> None:
    made = observed(tmp_path, server)
    server.on("/two", answer(body=article()))
    server.on("/one", redirect("/two", 301))
    for _ in range(3):
        made.check(days=31)
    made.build()
    two = server.url("/two")
    assert f'The source has moved to <a href="{two}">{two}</a>.' in made.entry_page("one")
    assert "has moved" not in made.entry_page("two")
    server.on("/one", answer(body=article()))
    made.check(days=31)
    made.build()
    assert "has moved" not in made.entry_page("one")


def test_a_kill_before_the_feeds_are_written_loses_no_news(tmp_path: Path, server: Server) -> None:
    """The ledger's journal tells the next build, whoever looked and whatever became of him."""
    made = observed(tmp_path, server)
    made.edit("one", EDITED)  # recorded; nobody was told to publish
    assert made.items("changes") == []
    made.put("three")
    made.build()
    assert len(made.items("changes")) == 1
    assert CHANGED in made.entry_page("one")


def test_readers_show_the_feed_of_changes(tmp_path: Path, server: Server, need: Need) -> None:
    with served_folder(tmp_path / "feeds") as address:
        made = observed(tmp_path, server, language="zh", url=address)
        chinese = (
            "第三季度营收为3.5亿元，同比增长12%，公司周二的公告说，增长主要来自海外市场的订单。",
            *PARAGRAPHS,
        )
        made.edit("one", article(*chinese))
        made.edit("one", article(chinese[0].replace("3.5", "4.2"), *PARAGRAPHS))
        made.build()
        for name in ("rss.xml", "atom.xml"):
            parsed = feedparser.parse(made.read(f"changes/{name}"))
            assert not parsed.bozo
            newest = parsed.entries[0]
            assert newest.title == "正文有改动：New rules for data centres"
            assert "营收为[<del>3.5</del> → <ins>4.2</ins>]亿元" in newest.content[0].value
            assert newest.link == server.url("/one")
            assert [entry.id for entry in parsed.entries] == [item["id"] for item in made.items("changes")]
            assert len({entry.id for entry in parsed.entries}) == 2
        program = need("newsboat", "apt-get install newsboat")
        for name in ("rss.xml", "atom.xml"):
            found = Newsboat(program, tmp_path / name).items(f"{address}changes/{name}")
            assert [title for title, _, _ in found] == ["正文有改动：New rules for data centres"] * 2
            assert any("营收为[<del>3.5</del> → <ins>4.2</ins>]亿元" in content for _, _, content in found)
        shown = Newsboat(program, tmp_path / "shown").shown(f"{address}changes/rss.xml", "Links:")
        assert "营收为[3.5 → 4.2]亿元" in shown  # one changed figure, though no strike-through is shown
