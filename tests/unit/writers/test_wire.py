"""What all formats say, decided once."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from feedmill.model import Content, Source
from feedmill.writers import wire
from feeds_sample import CONTENTS, ENGLISH, SITE, TRANSLATED, feed


def item(entry: Any, content: Content | None = None) -> wire.Item:
    (found,) = wire.items(feed(SITE, entry), {entry.id: content or CONTENTS[entry.id]})
    return found


@pytest.mark.parametrize("title", ["", "  ", "\x00\x1f", "\ud800"])
def test_a_title_of_which_nothing_is_left_is_replaced(title: str) -> None:
    assert item(replace(ENGLISH, title=title)).title.startswith("A gate that is 3 < 4")
    bare = replace(ENGLISH, title=title, summary="")
    assert item(bare, Content(html="", text="")).title == "https://mill.example/feeds/entries/sluices-gates.html"


def test_lists_hold_each_text_once_and_none_that_is_empty() -> None:
    found = item(replace(ENGLISH, tags=("a", "\x00", "a\x01", " a ", "b"), authors=("", "Ada")))
    assert (found.tags, found.authors) == (("a", "b"), ("Ada",))


def test_a_source_without_a_name_is_none() -> None:
    assert item(replace(TRANSLATED, source=Source(name=" ", url="https://a.example/"))).source is None


def test_who_signs() -> None:
    assert item(ENGLISH).signed == ("Ada Weir", "Bram O'Flume")
    assert (item(TRANSLATED).authors, item(TRANSLATED).signed) == ((), ("河流札记",))
    assert item(replace(TRANSLATED, source=None)).signed == ()


def test_full_feeds_want_every_content() -> None:
    with pytest.raises(KeyError):
        list(wire.items(feed(), {}))


def test_titles_of_a_feed_fall_back() -> None:
    assert wire.head(feed(title=" ")).title == "水磨坊周报"
    assert wire.head(feed(title="", site=replace(SITE, title=""))).title == "all"
    assert wire.head(feed(language="")).language == "en"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("https://a.example/", True),
        ("http://a.example/路径?a=1#b", True),
        ("https://a.example/a b", False),
        ("《河工志》", False),
        ("javascript:alert(1)", False),
        ("mailto:a@b.example", False),
        ("https://", False),
        ("/relative", False),
    ],
)
def test_is_web(text: str, expected: bool) -> None:
    assert wire.is_web(text) is expected
