"""Readers by others follow a feed of our own server: what they hold, what an edit is for them, when they get 304.

newsboat, sfeed and rss2email (Debian), feedparser and reader (PyPI). The parsers from npm fetch nothing: they are in
test_foreign_readers.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, timedelta
from pathlib import Path
from typing import Any

import pytest
import structlog
from lxml.html import fromstring

from clients import Client, Feedparser, Held, Newsboat, Reader, Rss2email, Sfeed
from feedmill.model import Content, Entry
from feedmill.writers.atom import AtomWriter
from feedmill.writers.jsonfeed import JsonFeedWriter
from feedmill.writers.rss import RssWriter
from feeds_sample import CONTENTS, SITE, TRANSLATED, feed
from serving import Served

Need = Callable[[str, str], str]
WRITERS = {writer.filename: writer for writer in (RssWriter(), AtomWriter(), JsonFeedWriter())}
XML = ("rss.xml", "atom.xml")
MATRIX = [
    *(("newsboat", filename) for filename in XML),
    *(("sfeed", filename) for filename in XML),
    *(("rss2email", filename) for filename in XML),
    *(("feedparser", filename) for filename in XML),
    *(("reader", filename) for filename in WRITERS),
]
SENDS_NO_VALIDATORS = {"sfeed"}
KEEPS_ONE_AUTHOR = {"newsboat", "sfeed", "rss2email", "reader"}  # of several: the first, or the last


class Published:
    """The sample feed on a server, and what the server's access log tells."""

    def __init__(self, folder: Path, log: list[Any]) -> None:
        self.served = Served(folder, None, access_log=True)
        self._log = log
        self.feed = feed(replace(SITE, url=self.served.server.address))
        self.contents = dict(CONTENTS)
        self.publish()

    def publish(self) -> None:
        for filename, writer in WRITERS.items():
            self.served.put(f"all/{filename}", writer.write(self.feed, self.contents))

    def edit(self) -> Entry:
        """Another title and text for one entry, as an article that was mended."""
        first, *others = self.feed.entries
        assert first.updated
        edited = replace(first, title="改过的标题 & more", updated=first.updated + timedelta(hours=1))
        self.feed = replace(self.feed, entries=(edited, *others), updated=edited.updated)
        self.contents[edited.id] = Content(html="<p>改过的正文。</p>", text="改过的正文。")
        self.publish()
        return edited

    def statuses(self, path: str) -> list[int]:
        """Of the answers at `path` so far."""
        return [line["status"] for line in self._log if line["event"] == "request" and line["path"] == path]


@pytest.fixture
def published(tmp_path: Path) -> Iterator[Published]:
    (tmp_path / "feeds").mkdir()
    with structlog.testing.capture_logs() as log:
        made = Published(tmp_path / "feeds", log)
        yield made
        made.served.server.stop()


def client_of(name: str, need: Need, folder: Path, url: str) -> Client:
    folder.mkdir()
    if name == "newsboat":
        return Newsboat(need("newsboat", "apt-get install newsboat"), folder, url)
    if name == "sfeed":
        need("curl", "apt-get install curl")  # it asks with that
        return Sfeed(need("sfeed", "apt-get install sfeed"), folder, url)
    if name == "rss2email":
        return Rss2email(need("r2e", "apt-get install rss2email"), folder, url)
    return Feedparser(url) if name == "feedparser" else Reader(url)


def check(held: Held, entry: Entry, published: Published, client: str, filename: str) -> None:
    where = f"{client}, {filename}: {entry.title}"
    assert (held.title, held.link) == (entry.title, published.feed.site.link(entry)), where
    assert entry.published
    assert held.published == entry.published.astimezone(UTC), where
    assert held.authors in authors(entry, filename, client), where
    # Some clean the HTML once more, some wrap it into a mail: the words are what must be there.
    assert words(published.contents[entry.id].html) in words(held.text), where


def words(text: str) -> str:
    """The text of HTML, without white space."""
    return "".join(fromstring(f"<div>{text}</div>").text_content().split())


def authors(entry: Entry, filename: str, client: str) -> set[str]:
    """How a client may show who wrote it; in Atom and JSON Feed a source signs where nobody else does."""
    names = list(entry.authors)
    if not names and filename != "rss.xml" and entry.source:
        names = [entry.source.name]
    return {", ".join(names), *(names if client in KEEPS_ONE_AUTHOR else ())}


@pytest.mark.parametrize(("name", "filename"), MATRIX)
def test_a_reader_follows_the_feed(published: Published, need: Need, tmp_path: Path, name: str, filename: str) -> None:
    path = f"/all/{filename}"
    client = client_of(name, need, tmp_path / name, f"{published.served.server.address}{path[1:]}")

    client.fetch()
    first = client.items()
    assert first.keys() == {entry.id for entry in published.feed.entries}
    for entry in published.feed.entries:
        check(first[entry.id], entry, published, name, filename)

    client.fetch()
    client.fetch()
    assert client.items() == first
    assert (304 in published.statuses(path)) is (name not in SENDS_NO_VALIDATORS)

    edited = published.edit()
    assert edited.id == TRANSLATED.id
    client.fetch()
    second = client.items()
    assert second.keys() == first.keys()
    assert [item for item in first if second[item] != first[item]] == [edited.id]
    check(second[edited.id], edited, published, name, filename)

    asked = len(published.statuses(path))
    client.fetch()
    assert client.items() == second
    assert published.statuses(path)[asked:] == [200 if name in SENDS_NO_VALIDATORS else 304]
    if isinstance(client, Reader):
        client.close()


def test_a_mail_for_each_item_and_one_reply_for_the_edit(published: Published, need: Need, tmp_path: Path) -> None:
    url = f"{published.served.server.address}all/atom.xml"
    client = client_of("rss2email", need, tmp_path / "mail", url)
    assert isinstance(client, Rss2email)
    client.fetch()
    assert len(client.mails()) == len(published.feed.entries)
    published.edit()
    client.fetch()
    *before, last = client.mails()
    assert len(before) == len(published.feed.entries)
    assert last["In-Reply-To"] in {mail["Message-ID"] for mail in before}


def test_an_entry_in_several_feeds_is_one(published: Published, need: Need, tmp_path: Path) -> None:
    """One id everywhere: a reader that follows all three formats sees each article once under one id."""
    held = []
    for filename in WRITERS:
        client = client_of("reader", need, tmp_path / filename, f"{published.served.server.address}all/{filename}")
        client.fetch()
        held.append({item: (one.title, one.link, one.published) for item, one in client.items().items()})
        assert isinstance(client, Reader)
        client.close()
    assert held[0] == held[1] == held[2]
