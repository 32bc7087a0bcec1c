"""Feeds in the hands of programs that know nothing of feedmill: each holds the same items as were written.

feedparser (PyPI), feedsmith, rss-parser and @rowanmanning/feed-parser (npm), newsboat (Debian).
"""

from __future__ import annotations

import html
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from pathlib import Path
from typing import Any

import feedparser
import pytest

import foreign
from feedmill.model import Entry, Feed
from feedmill.writers.atom import AtomWriter
from feedmill.writers.jsonfeed import JsonFeedWriter
from feedmill.writers.opml import write_opml
from feedmill.writers.rss import RssWriter
from feeds_sample import CONTENTS, ENTRIES, SITE, categories, feed
from foreign import Need
from reading import Newsboat, served_folder

HERE = Path(__file__).parent
GOLDEN = HERE.parent / "golden" / "feeds"
WRITERS = (RssWriter(), AtomWriter(), JsonFeedWriter())


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Path, tuple[Feed, ...]]]:
    """A folder of feeds, served on loopback under the very addresses that stand in them."""
    folder = tmp_path_factory.mktemp("published")
    with served_folder(folder) as address:
        site = replace(SITE, url=address)
        feeds = (feed(site), *categories(site))
        for one in feeds:
            (folder / one.path).mkdir(parents=True)
            for writer in WRITERS:
                (folder / one.path / writer.filename).write_bytes(writer.write(one, CONTENTS))
        (folder / "feeds.opml").write_bytes(write_opml(site, feeds))
        yield folder, feeds


def files(folder: Path, feeds: tuple[Feed, ...]) -> Iterator[tuple[Path, str, Feed]]:
    for one in feeds:
        for writer in WRITERS:
            yield folder / one.path / writer.filename, writer.format, one


def instant(moment: datetime | str) -> datetime:
    """A moment in any spelling, as one in UTC."""
    if isinstance(moment, str):
        moment = datetime.fromisoformat(moment) if moment[0].isdigit() else parsedate_to_datetime(moment)
    return moment.astimezone(UTC)


def signed(entry: Entry, format_: str) -> list[str]:
    """In Atom and JSON Feed an entry without an author would fall to the feed's: its source signs."""
    if entry.authors or format_ == "rss":
        return list(entry.authors)
    return [entry.source.name] if entry.source else []


# -- PyPI -----------------------------------------------------------------------------------


def test_feedparser(published: tuple[Path, tuple[Feed, ...]]) -> None:
    for path, format_, one in files(*published):
        if format_ == "json":
            continue
        parsed = feedparser.parse(path.read_bytes(), sanitize_html=False, resolve_relative_uris=False)
        assert not parsed.bozo, path
        assert (parsed.feed.title, parsed.feed.link, parsed.feed.language) == (one.title, one.url, "zh")
        assert instant(datetime(*parsed.feed.updated_parsed[:6], tzinfo=UTC)) == instant(one.updated)
        assert {link.href for link in parsed.feed.links if link.rel == "hub"} == set(one.hubs)
        for found, entry in zip(parsed.entries, one.entries, strict=True):
            assert (found.id, found.title, found.link) == (entry.id, entry.title, one.site.link(entry))
            assert [author.name for author in found.get("authors", [])] == signed(entry, format_)
            assert instant(datetime(*found.published_parsed[:6], tzinfo=UTC)) == instant(entry.published)
            assert found.content[0].value == CONTENTS[entry.id].html
            assert [term.term for term in found.tags] == [*entry.categories, *entry.tags]
            assert [link.href for link in found.get("enclosures", [])] == (
                [entry.enclosure.url] if entry.enclosure else []
            )


# -- npm ------------------------------------------------------------------------------------


def test_parsers_from_npm(published: tuple[Path, tuple[Feed, ...]], need: Need) -> None:
    known = {str(path): (format_, one) for path, format_, one in files(*published)}
    results = foreign.run(need, "read.mjs", [Path(path) for path in known])
    assert len(results) == sum(1 if format_ == "json" else 3 for format_, _ in known.values())
    for found in results:
        format_, one = known[found["file"]]
        assert (found["title"], found["link"]) == (one.title, one.url), found["file"]
        for item, entry in zip(found["items"], one.entries, strict=True):
            compare(item, entry, one, format_, found["parser"])


def compare(item: dict[str, Any], entry: Entry, one: Feed, format_: str, parser: str) -> None:
    where = f"{parser} on {format_}: {entry.title}"
    assert (item["id"], item["title"], item["link"]) == (entry.id, entry.title, one.site.link(entry)), where
    assert instant(item["published"]) == instant(entry.published or one.updated), where
    # One parser undoes the entities of HTML as well.
    content = CONTENTS[entry.id].html
    assert item["content"] == (html.unescape(content) if parser == "rowanmanning" else content), where
    if "authors" in item:
        fallback = [one.site.author] if parser == "rowanmanning" and format_ == "atom" else []
        assert item["authors"] == (signed(entry, format_) or fallback), where
    if "categories" in item:
        assert item["categories"] == [*entry.categories, *entry.tags], where
    if "enclosures" in item:
        assert item["enclosures"] == ([entry.enclosure.url] if entry.enclosure else []), where
    if parser == "feedsmith":
        summary = html.unescape(item["summary"]) if format_ == "rss" else item["summary"]
        assert summary == entry.summary, where
    if parser == "feedsmith" and format_ != "rss":
        assert instant(item["updated"]) == instant(entry.updated or entry.published), where


def test_an_edit_is_one_changed_item_for_parsers_from_npm(
    published: tuple[Path, tuple[Feed, ...]], need: Need, tmp_path: Path
) -> None:
    one = published[1][0]
    first, *others = one.entries
    edited = replace(one, entries=(replace(first, title="改过的标题"), *others))
    for name, shown in (("before", one), ("after", edited)):
        (tmp_path / name).mkdir()
        for writer in WRITERS:
            (tmp_path / name / writer.filename).write_bytes(writer.write(shown, CONTENTS))
    before, after = (
        foreign.run(need, "read.mjs", [tmp_path / name / writer.filename for writer in WRITERS])
        for name in ("before", "after")
    )
    assert len(before) == len(after) == 7
    for old, new in zip(before, after, strict=True):
        held = {item["id"]: item for item in old["items"]}
        changed = [item for item in new["items"] if item != held[item["id"]]]
        assert [(item["id"], item["title"]) for item in changed] == [(first.id, "改过的标题")], new["parser"]
        assert len(new["items"]) == len(held) == len(one.entries)


def test_parsers_from_npm_on_the_golden_files(need: Need) -> None:
    paths = sorted(path for path in GOLDEN.rglob("*.*") if path.suffix in (".xml", ".json"))
    assert len(paths) == 6
    for found in foreign.run(need, "read.mjs", paths):
        assert [item["id"] for item in found["items"]] == [entry.id for entry in ENTRIES]
        full = "full" in found["file"]
        assert all((item["content"] is not None) == full for item in found["items"]), found


# -- newsboat -------------------------------------------------------------------------------


@pytest.fixture
def newsboat(need: Need, tmp_path: Path) -> Newsboat:
    return Newsboat(need("newsboat", "apt-get install newsboat"), tmp_path)


def test_newsboat_imports_the_opml_and_subscribes(published: tuple[Path, tuple[Feed, ...]], newsboat: Newsboat) -> None:
    folder, feeds = published
    newsboat.run("-i", folder / "feeds.opml")
    addresses = [line.split()[0] for line in newsboat.urls.read_text().splitlines() if line]
    assert addresses == [f"{one.url}rss.xml" for one in feeds]

    newsboat.run("-x", "reload")
    titles = dict(newsboat.rows("SELECT rssurl, title FROM rss_feed"))
    assert titles == {f"{one.url}rss.xml": one.title for one in feeds}
    # An entry of several feeds is one item for it, as its id is one: no article comes twice.
    held = [guid for (guid,) in newsboat.rows("SELECT guid FROM rss_item ORDER BY pubDate DESC")]
    assert held == [entry.id for entry in ENTRIES]


@pytest.mark.parametrize("filename", ["rss.xml", "atom.xml"])
@pytest.mark.parametrize("number", range(3))
def test_newsboat_holds_the_same_items(
    published: tuple[Path, tuple[Feed, ...]], newsboat: Newsboat, number: int, filename: str
) -> None:
    one = published[1][number]
    newsboat.urls.write_text(f"{one.url}{filename}\n")
    newsboat.run("-x", "reload")
    held = newsboat.rows(
        "SELECT guid, title, url, pubDate, content, enclosure_url, author FROM rss_item ORDER BY pubDate DESC"
    )
    assert [row[:-1] for row in held] == [expected(entry, one) for entry in one.entries]
    for row, entry in zip(held, one.entries, strict=True):
        names = signed(entry, filename.partition(".")[0])
        assert row[-1] in (", ".join(names), names[-1] if names else "")  # of several dc:creators it keeps the last


def expected(entry: Entry, one: Feed) -> tuple[Any, ...]:
    assert entry.published
    return (
        entry.id,
        entry.title,
        one.site.link(entry),
        int(entry.published.timestamp()),
        CONTENTS[entry.id].html,
        entry.enclosure.url if entry.enclosure else "",
    )


def test_newsboat_keeps_what_it_has_when_an_entry_is_edited(
    published: tuple[Path, tuple[Feed, ...]], newsboat: Newsboat
) -> None:
    folder, feeds = published
    path = folder / "all" / "rss.xml"
    newsboat.urls.write_text(f"{feeds[0].url}rss.xml\n")
    newsboat.run("-x", "reload")
    before = newsboat.rows("SELECT guid FROM rss_item")
    first, *others = feeds[0].entries
    edited = replace(feeds[0], entries=(replace(first, title="改过的标题"), *others))
    original = path.read_bytes()
    try:
        path.write_bytes(RssWriter().write(edited, CONTENTS))
        newsboat.run("-x", "reload")
    finally:
        path.write_bytes(original)
    assert newsboat.rows("SELECT guid FROM rss_item") == before
    assert newsboat.rows(f"SELECT title FROM rss_item WHERE guid = '{first.id}'") == [("改过的标题",)]
