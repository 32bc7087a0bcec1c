"""Feeds byte for byte.

Each file under tests/golden/feeds/ was read by eye, and is read here by feedparser and in
tests/integration by parsers from npm. FEEDMILL_WRITE_GOLDEN=1 writes them anew: say why in the commit.
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path

import feedparser
import pytest

from feedmill.gate import check
from feedmill.writers.atom import AtomWriter
from feedmill.writers.jsonfeed import JsonFeedWriter
from feedmill.writers.opml import write_opml
from feedmill.writers.rss import RssWriter
from feeds_sample import CONTENTS, ENGLISH_SITE, ENTRIES, SITE, categories, feed

GOLDEN = Path(__file__).parents[2] / "golden" / "feeds"

FULL = feed()
BRIEF = feed(ENGLISH_SITE, content="summary", language="en", path="categories/food", hubs=())
FILES: dict[str, Callable[[], bytes]] = {
    "full/rss.xml": lambda: RssWriter().write(FULL, CONTENTS),
    "full/atom.xml": lambda: AtomWriter().write(FULL, CONTENTS),
    "full/feed.json": lambda: JsonFeedWriter().write(FULL, CONTENTS),
    "summary/rss.xml": lambda: RssWriter().write(BRIEF, CONTENTS),
    "summary/atom.xml": lambda: AtomWriter().write(BRIEF, CONTENTS),
    "summary/feed.json": lambda: JsonFeedWriter().write(BRIEF, CONTENTS),
    "feeds.opml": lambda: write_opml(SITE, [FULL, *categories()]),
}


@pytest.mark.parametrize("name", FILES)
def test_the_same_bytes(name: str) -> None:
    data = FILES[name]()
    path = GOLDEN / name
    if os.environ.get("FEEDMILL_WRITE_GOLDEN"):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    assert data.decode() == path.read_bytes().decode()
    assert FILES[name]() == data
    assert check(name, data) is None


def test_there_is_no_golden_file_without_a_test() -> None:
    assert {str(path.relative_to(GOLDEN)) for path in GOLDEN.rglob("*.*")} == set(FILES)


@pytest.mark.parametrize("name", ["full/rss.xml", "full/atom.xml", "summary/rss.xml", "summary/atom.xml"])
def test_feedparser_reads_them(name: str) -> None:
    parsed = feedparser.parse((GOLDEN / name).read_bytes(), sanitize_html=False, resolve_relative_uris=False)
    assert not parsed.bozo
    assert [found.id for found in parsed.entries] == [entry.id for entry in ENTRIES]
    assert [found.title for found in parsed.entries] == [entry.title for entry in ENTRIES]
    assert [found.link for found in parsed.entries] == [SITE.link(entry) for entry in ENTRIES]
    if name.startswith("full"):
        assert [found.content[0].value for found in parsed.entries] == [CONTENTS[entry.id].html for entry in ENTRIES]
    else:
        assert not any(found.get("content") for found in parsed.entries)


def test_json_holds_the_same() -> None:
    items = json.loads((GOLDEN / "full/feed.json").read_bytes())["items"]
    assert [(item["id"], item["content_html"]) for item in items] == [
        (entry.id, CONTENTS[entry.id].html) for entry in ENTRIES
    ]
