"""The operator's feed: documents newly rejected, sources gone or silent, outages of our own line."""

from __future__ import annotations

import html
import re
import shutil
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import feedparser
import pytest

from hostile import Server, answer, serving
from monitored import article
from observed import Observed

BAD = "---\ntitle: x\nrun: !!python/object/apply:os.system [ls]\n---\n\ntext\n"


@pytest.fixture
def server() -> Iterator[Server]:
    with serving() as made:
        yield made


@pytest.fixture
def made(tmp_path: Path, server: Server) -> Observed:
    """One article, built, its page looked at."""
    found = Observed(tmp_path, server, operations=True)
    found.put("one")
    found.page("one", article())
    found.build()
    found.check()
    return found


def test_it_is_off_by_default(tmp_path: Path, server: Server) -> None:
    made = Observed(tmp_path, server)
    made.put("one")
    made.project.put("bad.md", BAD)
    made.build()
    assert not (made.project.feeds / "operations").exists()
    text = (made.project.root / "config.yaml").read_text(encoding="utf-8")
    made.project.configure(text.replace("operations: false", "operations: true"))
    made.build()
    assert [item["title"] for item in made.items("operations")] == ["Rejected: seeds/bad.md"]
    for listing in ("index.html", "feeds.opml"):
        assert "changes/" in made.read(listing)
        assert "operations/" not in made.read(listing)
    made.project.configure(text)
    made.build()
    assert not (made.project.feeds / "operations").exists()


def test_an_empty_one_is_as_old_as_the_first_document_seen(tmp_path: Path, server: Server) -> None:
    made = Observed(tmp_path, server, operations=True)
    made.build()
    made.put("one")
    made.build(hours=1)
    first = made.read("operations/atom.xml")
    assert re.findall(r"<updated>(\d{4}-\d\d-\d\d)", first) == ["2026-02-18"]  # what a first build finds, it saw then
    made.put("two")
    made.build(hours=30)
    assert made.read("operations/atom.xml") == first
    shutil.rmtree(made.project.feeds)
    (made.project.state / "cache.sqlite3").unlink()
    made.build(hours=1)
    assert made.read("operations/atom.xml") == first


def test_a_rejected_document_is_told_until_it_is_mended(made: Observed) -> None:
    assert made.items("operations") == []
    made.project.put("bad.md", BAD)
    report = made.build(hours=1)
    [rejected] = report.rejected
    [item] = made.items("operations")
    assert item["title"] == "Rejected: seeds/bad.md"
    assert (item["url"], item["tags"]) == ("https://feeds.example/operations/", ["rejected"])
    assert f"line 3: {rejected.reason}" in html.unescape(item["content_html"])
    assert "Found on 2026-03-01 09:00." in item["content_html"]

    assert made.build(hours=1).written == []

    made.project.put("bad.md", "", mtime=1_700_000_000)
    made.build(hours=1)
    [changed] = made.items("operations")
    assert changed["id"] == item["id"]
    assert "the file is empty" in changed["content_html"]
    assert changed["date_published"] == item["date_published"] < changed["date_modified"]

    made.put("bad")
    made.build(hours=1)
    [mended] = made.items("operations")
    assert (mended["id"], mended["title"]) == (item["id"], item["title"])
    assert "It can be used since 2026-03-01 12:00" in mended["content_html"]

    made.project.put("bad.md", BAD, mtime=1_700_000_001)
    made.build(hours=1)
    again, first = made.items("operations")
    assert first == mended
    assert again["id"] != item["id"]


def test_a_rejected_document_that_goes_is_over(made: Observed) -> None:
    path = made.project.put("bad.md", BAD)
    made.build()
    path.unlink()
    made.build(days=1)
    [item] = made.items("operations")
    assert "or is not there any more." in item["content_html"]


def test_lines_of_one_file_are_told_one_by_one(made: Observed) -> None:
    made.project.put("many.jsonl", '{"title": "a", "date": "2026-02-01"}\n{"title": \n[1]\n')
    made.build()
    titles = sorted(item["title"] for item in made.items("operations"))
    assert titles == ["Rejected: seeds/many.jsonl, line 2", "Rejected: seeds/many.jsonl, line 3"]


def test_a_dead_source_is_told_and_its_return(made: Observed, server: Server) -> None:
    server.on("/one", answer(404))
    for _ in range(2):
        made.check(days=3)
        assert made.build().written == []
    made.check(days=3)
    made.build()
    [item] = made.items("operations")
    assert (item["title"], item["url"]) == (f"Source gone: {server.url('/one')}", server.url("/one"))
    assert "answered 404" in item["content_html"]
    made.check(days=30)
    assert made.build().written == []  # still gone is nothing new
    made.page("one", article())
    made.check(days=30)
    made.build()
    [back] = made.items("operations")
    assert back["id"] == item["id"]
    assert "It is there again" in back["content_html"]


def test_a_source_without_an_answer_for_two_weeks_is_silent(made: Observed, server: Server) -> None:
    server.on("/one", answer(503))
    made.check(days=4)
    for _ in range(6):
        made.check(days=2)
        made.build()
        assert made.items("operations") == []
    made.check(days=2)
    made.build()
    [item] = made.items("operations")
    assert item["title"] == f"Source without an answer for two weeks: {server.url('/one')}"
    assert "answered 503" in item["content_html"]
    made.check(days=2)
    assert made.build().written == []
    made.page("one", article())
    made.check(days=2)
    made.build()
    [back] = made.items("operations")
    assert (back["id"], "It answers again" in back["content_html"]) == (item["id"], True)


def test_what_is_not_published_any_more_is_no_trouble(made: Observed, server: Server) -> None:
    server.on("/one", answer(410))
    made.put("two")
    made.page("two", article())
    made.build()
    for _ in range(2):
        made.check(days=3)
    made.build()
    assert len(made.items("operations")) == 1
    (made.project.seeds / "one.md").unlink()
    made.build()
    made.check(days=1)
    made.build()
    [item] = made.items("operations")
    assert "or watched no more, since 2026-03-08" in item["content_html"]


def test_an_outage_of_our_own_line_is_told_once(tmp_path: Path, server: Server) -> None:
    made = Observed(tmp_path, server, operations=True)
    server.on("", answer(body=article()))
    for number in range(6):
        host = f"h{number}.test"
        made.bench.names[host] = []
        made.project.put(
            f"{number}.md", f"---\ntitle: T{number}\ndate: 2026-02-01\nurl: {server.url('/a', host)}\n---\nText.\n"
        )
    made.build()
    assert {told.watched.verdict for told in made.check()} == {"skipped"}
    made.build()
    [item] = made.items("operations")
    assert item["title"] == "Our own line was down"
    assert re.search("[56] of [56] hosts failed at once", item["content_html"])  # five are enough to tell
    assert made.build().written == []


def test_it_is_the_same_without_feeds_and_cache_and_readers_take_it(made: Observed, server: Server) -> None:
    made.project.put("坏<b> & 1.md", BAD)
    server.on("/one", answer(410))
    made.build()
    made.check(days=3)
    made.check(days=3)
    made.build()
    before = made.project.published()
    for name in ("rss.xml", "atom.xml"):
        parsed = feedparser.parse(before[f"operations/{name}"])
        assert not parsed.bozo
        assert [entry.title for entry in parsed.entries] == [
            f"Source gone: {server.url('/one')}", "Rejected: seeds/坏<b> & 1.md",
        ]  # fmt: skip
        assert [entry.id for entry in parsed.entries] == [item["id"] for item in made.items("operations")]
        assert parsed.feed.title == "Operations – Test feeds"
    newest = max(datetime.fromisoformat(item.get("date_modified", item["date_published"]))
                 for item in made.items("operations"))  # fmt: skip
    assert newest <= made.bench.now
    shutil.rmtree(made.project.feeds)
    for file in made.project.state.glob("cache.*"):
        file.unlink()
    made.build(days=3)
    assert made.project.published() == before
