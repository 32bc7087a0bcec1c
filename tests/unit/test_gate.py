"""The gate: what is whole passes, and each way of being broken is told in one line."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from typing import Any

import pytest

from feedmill.gate import check
from feedmill.model import Content
from feedmill.writers.atom import AtomWriter
from feedmill.writers.jsonfeed import JsonFeedWriter
from feedmill.writers.opml import write_opml
from feedmill.writers.pages import Pages
from feedmill.writers.rss import RssWriter
from feeds_sample import CONTENTS, ENTRIES, SITE, categories, feed

RSS = RssWriter().write(feed(), CONTENTS)
ATOM = AtomWriter().write(feed(), CONTENTS)
JSON = JsonFeedWriter().write(feed(), CONTENTS)
OPML = write_opml(SITE, [feed(), *categories()])
PAGE = Pages().index(SITE, [feed(), *categories()])


def broken(data: bytes, pattern: str, new: str) -> bytes:
    """`data` with the first match replaced; a pattern that matches nothing is a mistake of the test."""
    text, count = re.subn(pattern, lambda _: new, data.decode(), count=1, flags=re.DOTALL)
    assert count
    return text.encode()


@pytest.mark.parametrize(
    ("filename", "data"),
    [
        ("rss.xml", RSS),
        ("all/rss.xml", RSS),
        ("categories/food/atom.xml", ATOM),
        ("all/feed.json", JSON),
        ("feeds.opml", OPML),
        ("index.html", PAGE),
        ("assets/0123456789abcdef.css", b"not looked at"),
        ("assets/0123456789abcdef.png", b"\x89PNG"),
    ],
)
def test_what_is_whole_passes(filename: str, data: bytes) -> None:
    assert check(filename, data) is None


def test_a_feed_without_entries_passes() -> None:
    empty = replace(feed(), entries=())
    for writer in (RssWriter(), AtomWriter(), JsonFeedWriter()):
        assert check(writer.filename, writer.write(empty, {})) is None


@pytest.mark.parametrize(
    ("pattern", "new", "reason"),
    [
        ("</channel>", "", "not well-formed XML: "),
        ("<title>水", "<title>\x08水", "not well-formed XML: "),
        (r"<rss (.*?)>(.*)</rss>", "<html/>", "the root is <html>"),
        (r"<channel>.*</channel>", "", "no channel"),
        (r"<title>.*?</title>", "", "the channel has no title"),
        (r"<link>.*?</link>", "<link>  </link>", "the channel has no link"),
        (r"<link>https://mill.*?</link>", "<link>/feeds/</link>", "not an absolute URL: '/feeds/'"),
        (r"<lastBuildDate>.*?</lastBuildDate>", "", "the channel has no lastBuildDate"),
        (r"<lastBuildDate>.*?<", "<lastBuildDate>2026-03-02<", "not a date of RFC 822: '2026-03-02'"),
        (r"(?<=<lastBuildDate>).*?<", "Mon, 02 Mar 2026 08:05:00 -0000<", "a date without a zone"),
        (r"<guid isPermaLink=\"false\">.*?</guid>", "", "item 2 has no guid"),
        (
            r"(?<=\"false\">)tag:.*?<",
            "https://river.example/2026/02/low-water<",
            "two entries have the id https://river",
        ),
        (r"<pubDate>.*?</pubDate>", "", "item 1 has no pubDate"),
        (r"(?<=enclosure url=\").*?\"", 'audio/sluice.mp3"', "not an absolute URL: 'audio/sluice.mp3'"),
        (r"a href=\"https://river.example/about\"", 'a href="/about"', "entry 1 has a relative URL: '/about"),
        (r"img src=\"https://", 'img alt="x" src="//', "entry 1 has a relative URL: '//river"),
    ],
)
def test_rss(pattern: str, new: str, reason: str) -> None:
    found = check("all/rss.xml", broken(RSS, pattern, new))
    assert found is not None
    assert found.startswith(reason)
    assert "\n" not in found


@pytest.mark.parametrize(
    ("pattern", "new", "reason"),
    [
        ("<feed .*?>", "<feed>", "not well-formed XML: "),
        (r"<id>.*?</id>", "", "the feed has no id"),
        (r"<updated>.*?</updated>", "", "the feed has no updated"),
        (r"(?<=<updated>).*?<", "2026-03-02T08:05:00<", "a date without a zone: '2026-03-02T08:05:00'"),
        (r"(?<=<published>).*?<", "yesterday<", "not a date of RFC 3339: 'yesterday'"),
        (r"<author>.*?</author>", "", "the feed names no author"),
        (r"rel=\"alternate\"", 'rel="related"', "an entry or feed without a link"),
        (r"(?<=href=\")https://river", "//river", "not an absolute URL: '//river"),
        (
            r"<id>tag:mill.example,2000:sluice.md</id>",
            "<id>tag:mill.example,2000:noria.md</id>",
            "two entries have the id",
        ),
    ],
)
def test_atom(pattern: str, new: str, reason: str) -> None:
    found = check("atom.xml", broken(ATOM, pattern, new))
    assert found is not None
    assert found.startswith(reason)


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"version": "https://jsonfeed.org/version/1"}, "no JSON Feed 1.1"),
        ({"items": None}, "no items"),
        ({"title": ""}, "the feed has no title"),
        ({"feed_url": "feed.json"}, "not an absolute URL: 'feed.json'"),
        ({"item": {"id": 7}}, "item 1 has no id"),
        ({"item": {"id": ENTRIES[1].id}}, "two entries have the id tag:mill.example"),
        ({"item": {"url": "/a"}}, "not an absolute URL: '/a'"),
        ({"item": {"date_published": "2026-02-30T00:00:00Z"}}, "not a date of RFC 3339"),
        ({"item": {"date_modified": None}}, "item 1 has no date_modified"),
        ({"item": {"content_html": None}}, "item 1 has no content"),
        ({"item": {"content_html": '<p class="a"><a href="b.html">'}}, "entry 1 has a relative URL: 'b.html"),
    ],
)
def test_json(change: dict[str, Any], reason: str) -> None:
    value = json.loads(JSON)
    value["items"][0] |= change.pop("item", {})
    found = check("feed.json", json.dumps(value | change).encode())
    assert found is not None
    assert found.startswith(reason)


@pytest.mark.parametrize(
    "data", [b"", b"[]", b"{", b"null", b"\xff", b'{"version":"https://jsonfeed.org/version/1.1"}']
)
def test_what_is_no_json_feed_at_all(data: bytes) -> None:
    assert check("feed.json", data)


@pytest.mark.parametrize("filename", ["rss.xml", "atom.xml", "feeds.opml", "index.html"])
@pytest.mark.parametrize("data", [b"", b"\x00", b"<a>", b"\xff\xfe"])
def test_what_is_nothing_at_all(filename: str, data: bytes) -> None:
    assert check(filename, data)


def test_opml() -> None:
    assert check("feeds.opml", broken(OPML, 'xmlUrl="https:', 'xmlUrl="')) == (
        "not an absolute URL: '//mill.example/feeds/all/rss.xml'"
    )
    assert check("feeds.opml", broken(OPML, '<outline text="分类"', "<outline")) == "an outline without text"


@pytest.mark.parametrize(
    ("new", "reason"),
    [
        ("</footer><script>", "the page runs something: <script"),
        ("</footer><SCRIPT src=x>", "the page runs something: <SCRIPT"),
        ("</footer><iframe>", "the page runs something: <iframe"),
        ('</footer><p class="a" onclick="b()">', "the page runs something: <p class"),
        ('</footer><a title="x" href="javascript:a()">', "the page runs something: <a title"),
    ],
)
def test_a_page_that_runs_something(new: str, reason: str) -> None:
    found = check("index.html", broken(PAGE, "</footer>", new))
    assert found is not None
    assert found.startswith(reason)


def test_a_page_without_a_title() -> None:
    assert check("a.html", broken(PAGE, "<title>.*?</title>", "<title> </title>")) == "the page has no title"


def test_words_that_only_look_like_markup_pass() -> None:
    html = '<p title="how src= and onclick= work" class="a">&lt;script&gt; href="/x" <a href="#fn-1">1</a></p>'
    contents = {entry.id: Content(html=html, text="x") for entry in ENTRIES}
    for writer in (RssWriter(), AtomWriter(), JsonFeedWriter()):
        assert check(writer.filename, writer.write(feed(), contents)) is None
    assert check("x.html", Pages().entry(ENTRIES[0], contents[ENTRIES[0].id], SITE)) is None


def test_nothing_outside_the_file_is_read() -> None:
    bomb = b'<!DOCTYPE rss [<!ENTITY a SYSTEM "file:///etc/hostname">]><rss><channel><title>&a;</title></channel></rss>'
    assert check("rss.xml", bomb) == "the channel has no title"


@pytest.mark.parametrize(
    ("tag", "fit"),
    [
        ('<script defer src="../../assets/0123456789abcdef.js"></script>', True),
        ('<script defer src="https://x.example/assets/0123456789abcdef.js"></script>', False),
        ('<script defer src="../assets/0123456789abcdef.js" onload="x()"></script>', False),
        ('<script defer src="../assets/0123456789abcdef.js">x()</script>', False),
        ('<script src="../assets/0123456789abcdef.js"></script>', False),
        ('<SCRIPT DEFER SRC="../../evil/0123456789abcdef.js"></SCRIPT>', False),
    ],
)
def test_a_page_runs_no_script_but_its_own(tag: str, fit: bool) -> None:
    assert (check("index.html", f"<title>t</title>{tag}".encode()) is None) == fit
