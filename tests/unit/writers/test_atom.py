"""Atom 1.0 (RFC 4287)."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from lxml import etree

from feedmill.model import Content, Source
from feedmill.writers.atom import AtomWriter
from feedmill.writers.wire import REFERENCES
from feeds_sample import CONTENTS, ENGLISH, ENGLISH_SITE, SCRAPED, SITE, TRANSLATED, at, feed

A = "{http://www.w3.org/2005/Atom}"
LANG = "{http://www.w3.org/XML/1998/namespace}lang"


def root(**changes: Any) -> Any:
    return etree.fromstring(AtomWriter().write(feed(**changes), CONTENTS))


def entry(given: Any, body: Content | None = None, **changes: Any) -> Any:
    contents = {given.id: body or CONTENTS.get(given.id) or Content(html="<p>x</p>", text="x")}
    return etree.fromstring(AtomWriter().write(feed(SITE, given, **changes), contents)).find(f"{A}entry")


def links(element: Any, rel: str) -> list[dict[str, str]]:
    return [
        {name: value for name, value in link.attrib.items() if name != "rel"}
        for link in element.findall(f"{A}link")
        if link.get("rel") == rel
    ]


def test_writer_says_what_it_writes() -> None:
    found = (AtomWriter.format, AtomWriter.filename, AtomWriter.media_type)
    assert found == ("atom", "atom.xml", "application/atom+xml")


def test_feed() -> None:
    found = root()
    assert found.findtext(f"{A}id") == "tag:mill.example,2000:all"
    assert found.findtext(f"{A}title") == "水磨坊周报"
    assert found.findtext(f"{A}subtitle") == "水、石头与面粉的新闻，每周三篇。"
    assert found.findtext(f"{A}updated") == "2026-03-02T08:05:00+08:00"
    assert found.findtext(f"{A}generator") == "feedmill"
    assert found.get(LANG) == "zh"


def test_feed_links() -> None:
    found = root()
    assert links(found, "self") == [{"href": "https://mill.example/feeds/all/atom.xml", "type": "application/atom+xml"}]
    assert links(found, "alternate") == [
        {"href": "https://mill.example/feeds/all/", "type": "text/html", "hreflang": "zh"}
    ]
    assert links(found, "hub") == [{"href": "https://hub.example/"}]


def test_feed_has_an_author_the_site_s_own_or_its_title() -> None:
    assert root().findtext(f"{A}author/{A}name") == "磨坊编辑部"
    assert root(site=ENGLISH_SITE).findtext(f"{A}author/{A}name") == "The Watermill"


def test_entry() -> None:
    found = entry(TRANSLATED)
    assert found.findtext(f"{A}id") == TRANSLATED.id
    assert found.findtext(f"{A}updated") == "2026-03-02T08:05:00+08:00"
    assert found.findtext(f"{A}published") == "2026-02-28T15:30:00+08:00"
    assert found.findtext(f"{A}summary") == TRANSLATED.summary
    assert found.findtext(f"{A}content") == CONTENTS[TRANSLATED.id].html


def test_entries_stand_in_the_order_given() -> None:
    assert [found.text for found in root().iterfind(f"{A}entry/{A}id")] == [given.id for given in feed().entries]


def test_titles_and_summaries_are_plain_text_content_is_html() -> None:
    found = entry(ENGLISH)
    assert [found.find(A + name).get("type") for name in ("title", "summary", "content")] == ["text", "text", "html"]
    assert found.findtext(f"{A}title") == ENGLISH.title
    assert found.findtext(f"{A}summary") == ENGLISH.summary


def test_updated_is_published_where_no_later_one_is_given() -> None:
    assert entry(SCRAPED).findtext(f"{A}updated") == "2026-02-27T23:40:00+08:00"


def test_updated_is_never_before_published() -> None:
    assert entry(replace(SCRAPED, updated=at(1, 1))).findtext(f"{A}updated") == "2026-02-27T23:40:00+08:00"


def test_a_moment_that_nobody_told_is_when_it_was_first_seen() -> None:
    found = entry(replace(SCRAPED, published=None, updated=None, first_seen=at(2, 3, 4, 5)))
    assert found.findtext(f"{A}published") == found.findtext(f"{A}updated") == "2026-02-03T04:05:00+08:00"


def test_alternate_is_the_page_with_its_language() -> None:
    assert links(entry(SCRAPED), "alternate") == [
        {"href": "https://mill.example/feeds/entries/yi-dai-mian-fen.html", "type": "text/html", "hreflang": "zh"}
    ]


def test_the_language_behind_the_link_of_a_translation_is_not_known() -> None:
    assert links(entry(TRANSLATED), "alternate") == [{"href": TRANSLATED.url, "type": "text/html"}]


def test_via_is_the_source() -> None:
    assert links(entry(TRANSLATED), "via") == [{"href": "https://river.example/"}]
    assert links(entry(SCRAPED), "via") == []


def test_via_is_left_out_where_it_is_the_link() -> None:
    given = replace(TRANSLATED, source=Source(name="河流札记", url=TRANSLATED.url))
    assert links(entry(given), "via") == []


def test_references_on_the_web_are_related() -> None:
    assert [link["href"] for link in links(entry(TRANSLATED), "related")] == [
        "https://river.example/tables/flow?year=2026&month=2",
        "https://river.example/about",
    ]


def test_the_article_itself_is_not_related_to_it() -> None:
    given = replace(TRANSLATED, references=(str(TRANSLATED.url), "https://a.example/", "https://a.example/"))
    assert [link["href"] for link in links(entry(given), "related")] == ["https://a.example/"]


def test_related_links_are_bounded() -> None:
    given = replace(TRANSLATED, references=tuple(f"https://a.example/{at}" for at in range(500)))
    assert len(links(entry(given), "related")) == REFERENCES


def test_enclosure() -> None:
    assert links(entry(ENGLISH), "enclosure") == [
        {"href": "https://mill.example/audio/sluice.mp3?a=1&b=2", "type": "audio/mpeg", "length": "7340032"}
    ]


def test_categories() -> None:
    assert [dict(found.attrib) for found in entry(SCRAPED).findall(f"{A}category")] == [
        {"term": "食品加工", "label": "食品加工", "scheme": "https://mill.example/feeds/categories/"},
        {"term": "水利工程", "label": "水利工程", "scheme": "https://mill.example/feeds/categories/"},
        {"term": "面粉", "label": "面粉", "scheme": "https://mill.example/feeds/tags/"},
    ]


def test_source_has_children_that_are_known() -> None:
    source = entry(TRANSLATED).find(f"{A}source")
    assert [(etree.QName(part).localname, part.text or part.get("href")) for part in source] == [
        ("id", "https://river.example/"),
        ("title", "河流札记"),
        ("link", "https://river.example/"),
    ]


def test_a_source_without_an_address_has_a_title() -> None:
    assert [etree.QName(part).localname for part in entry(SCRAPED).find(f"{A}source")] == ["title"]


def test_an_article_of_the_site_has_no_source() -> None:
    assert entry(ENGLISH).find(f"{A}source") is None


def test_authors() -> None:
    names = [name.text for name in entry(ENGLISH).iterfind(f"{A}author/{A}name")]
    assert names == ["Ada Weir", "Bram O'Flume"]


def test_somebody_else_s_article_never_falls_to_the_feed_s_author() -> None:
    assert entry(TRANSLATED).findtext(f"{A}author/{A}name") == "河流札记"
    assert entry(replace(TRANSLATED, source=None)).find(f"{A}author") is None


def test_language_is_told_where_it_differs() -> None:
    assert entry(ENGLISH).get(LANG) == "en"
    assert entry(TRANSLATED).get(LANG) is None


def test_summary_feed_has_no_content() -> None:
    found = entry(TRANSLATED, content="summary")
    assert found.find(f"{A}content") is None
    assert found.findtext(f"{A}summary") == TRANSLATED.summary


def test_an_entry_without_any_text_is_whole() -> None:
    found = entry(replace(ENGLISH, summary=""), Content(html="", text=""))
    assert found.find(f"{A}summary") is None
    assert found.find(f"{A}content").get("type") == "html"


def test_the_picture_comes_after_the_content() -> None:
    # A parser that looks for local names alone would take media:content for it.
    names = [part.tag for part in entry(TRANSLATED)]
    assert names.index(f"{A}content") < names.index("{http://search.yahoo.com/mrss/}content")
