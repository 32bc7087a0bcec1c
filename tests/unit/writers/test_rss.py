"""RSS 2.0 and the Best Practices Profile."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from lxml import etree

from feedmill.model import Content, Enclosure, Source
from feedmill.writers.rss import RssWriter
from feeds_sample import CONTENTS, ENGLISH, SCRAPED, SITE, TRANSLATED, at, feed

NAMES = {
    "atom": "http://www.w3.org/2005/Atom",
    "content": "http://purl.org/rss/1.0/modules/content/",
    "dc": "http://purl.org/dc/elements/1.1/",
    "media": "http://search.yahoo.com/mrss/",
}


def channel(**changes: Any) -> Any:
    return etree.fromstring(RssWriter().write(feed(**changes), CONTENTS)).find("channel")


def item(entry: Any, body: Content | None = None, **changes: Any) -> Any:
    contents = {entry.id: body or CONTENTS.get(entry.id) or Content(html="<p>x</p>", text="x")}
    root = etree.fromstring(RssWriter().write(feed(SITE, entry, **changes), contents))
    return root.find("channel/item")


def test_writer_says_what_it_writes() -> None:
    assert (RssWriter.format, RssWriter.filename, RssWriter.media_type) == ("rss", "rss.xml", "application/rss+xml")


def test_channel() -> None:
    found = channel()
    assert found.findtext("title") == "水磨坊周报"
    assert [link.text for link in found.findall("link")] == ["https://mill.example/feeds/all/"]
    assert found.findtext("description") == "水、石头与面粉的新闻，每周三篇。"
    assert found.findtext("language") == "zh"
    assert found.findtext("generator") == "feedmill"
    assert found.findtext("lastBuildDate") == "Mon, 02 Mar 2026 08:05:00 +0800"


def test_channel_links_to_itself_and_to_its_hubs() -> None:
    links = channel(hubs=("https://hub.example/", "https://hub.example/b?c=1&d=2")).findall("atom:link", NAMES)
    assert [(link.get("rel"), link.get("href")) for link in links] == [
        ("self", "https://mill.example/feeds/all/rss.xml"),
        ("hub", "https://hub.example/"),
        ("hub", "https://hub.example/b?c=1&d=2"),
    ]
    assert links[0].get("type") == "application/rss+xml"


def test_a_channel_without_a_description_has_its_title_for_one() -> None:
    assert channel(description="").findtext("description") == "水磨坊周报"


def test_items_stand_in_the_order_given() -> None:
    guids = [guid.text for guid in channel().iterfind("item/guid")]
    assert guids == [entry.id for entry in feed().entries]


def test_an_empty_feed_is_a_feed() -> None:
    assert RssWriter().write(replace(feed(), entries=()), {}).count(b"<item>") == 0


def test_guid_is_a_permalink_only_where_it_is_the_link() -> None:
    assert item(TRANSLATED).find("guid").get("isPermaLink") == "true"
    assert item(SCRAPED).find("guid").get("isPermaLink") == "false"


def test_link_is_the_article_else_the_page_here() -> None:
    assert item(TRANSLATED).findtext("link") == "https://river.example/2026/02/low-water"
    assert item(SCRAPED).findtext("link") == "https://mill.example/feeds/entries/yi-dai-mian-fen.html"


def test_description_comes_before_the_content() -> None:
    names = [etree.QName(element).localname for element in item(ENGLISH)]
    assert names.index("description") < names.index("encoded")
    assert names.count("description") == names.count("encoded") == 1


def test_description_is_html_so_that_a_plain_summary_is_escaped_for_it() -> None:
    assert item(replace(ENGLISH, summary="<script>1 < 2</script> & co")).findtext("description") == (
        "&lt;script&gt;1 &lt; 2&lt;/script&gt; &amp; co"
    )


def test_content_is_the_html_as_it_is() -> None:
    assert item(ENGLISH).findtext("content:encoded", namespaces=NAMES) == CONTENTS[ENGLISH.id].html


def test_content_is_escaped_never_cdata() -> None:
    assert b"CDATA" not in RssWriter().write(feed(), CONTENTS)


def test_title_is_plain_text_escaped_once() -> None:
    assert item(ENGLISH).findtext("title") == "Sluices & gates: when <b> is only a letter"
    assert b"<title>Sluices &amp; gates: when &lt;b&gt; is only a letter</title>" in RssWriter().write(feed(), CONTENTS)


def test_summary_feed_has_no_content() -> None:
    found = item(TRANSLATED, content="summary")
    assert found.find("content:encoded", NAMES) is None
    assert found.findtext("description") == TRANSLATED.summary


def test_summary_feed_needs_no_contents() -> None:
    assert b"<item>" in RssWriter().write(feed(content="summary"), {})


def test_without_a_summary_the_text_gives_one() -> None:
    content = Content(html="<p>Erster Satz.</p>", text="Erster Satz.")
    assert item(replace(ENGLISH, summary=""), content).findtext("description") == "Erster Satz."


def test_without_any_text_there_is_no_description_and_still_content() -> None:
    found = item(replace(ENGLISH, summary=""), Content(html='<img src="https://a.example/x.png">', text=""))
    assert found.find("description") is None
    assert found.findtext("content:encoded", namespaces=NAMES) == '<img src="https://a.example/x.png">'


def test_people_are_dc_creators() -> None:
    found = item(ENGLISH)
    assert [name.text for name in found.findall("dc:creator", NAMES)] == ["Ada Weir", "Bram O'Flume"]
    assert found.find("author") is None


def test_a_source_with_an_address_is_a_source() -> None:
    found = item(TRANSLATED)
    assert (found.find("source").get("url"), found.findtext("source")) == ("https://river.example/", "河流札记")
    assert found.find("dc:source", NAMES) is None


@pytest.mark.parametrize("url", [None, "about the river", "/about"])
def test_a_source_without_an_address_is_a_dc_source(url: str | None) -> None:
    found = item(replace(TRANSLATED, source=Source(name="河流札记", url=url)))
    assert found.find("source") is None
    assert found.findtext("dc:source", namespaces=NAMES) == "河流札记"


def test_categories_and_tags_are_told_apart_by_their_domain() -> None:
    found = [(term.get("domain"), term.text) for term in item(ENGLISH).findall("category")]
    assert found == [
        ("https://mill.example/feeds/categories/", "水利工程"),
        ("https://mill.example/feeds/tags/", "C++"),
        ("https://mill.example/feeds/tags/", "c#"),
    ]


def test_enclosure() -> None:
    found = item(ENGLISH).findall("enclosure")
    assert [dict(element.attrib) for element in found] == [
        {"url": "https://mill.example/audio/sluice.mp3?a=1&b=2", "length": "7340032", "type": "audio/mpeg"}
    ]


def test_enclosure_of_unknown_length_says_zero() -> None:
    enclosure = Enclosure(url="../a.mp3")
    found = item(replace(TRANSLATED, enclosure=enclosure)).find("enclosure")
    assert dict(found.attrib) == {
        "url": "https://river.example/2026/a.mp3",  # resolved against the article
        "length": "0",
        "type": "application/octet-stream",
    }


def test_an_enclosure_without_a_usable_address_is_left_out() -> None:
    assert item(replace(ENGLISH, enclosure=Enclosure(url="javascript:alert(1)"))).find("enclosure") is None


@pytest.mark.parametrize(
    ("url", "media_type"),
    [
        ("https://a.example/x.JPG", "image/jpeg"),
        ("https://a.example/x.webp?w=100#top", "image/webp"),
        ("https://a.example/x", None),
        ("https://a.example/", None),
    ],
)
def test_picture(url: str, media_type: str | None) -> None:
    found = item(SCRAPED, Content(html="<p>x</p>", text="x", image=url))
    assert found.find("media:thumbnail", NAMES).get("url") == url
    content = found.find("media:content", NAMES)
    assert (content.get("url"), content.get("medium"), content.get("type")) == (url, "image", media_type)


def test_no_picture_no_media() -> None:
    assert item(SCRAPED).find("media:content", NAMES) is None


def test_dates_are_of_the_entry_in_english_with_a_numeric_zone() -> None:
    assert item(SCRAPED).findtext("pubDate") == "Fri, 27 Feb 2026 23:40:00 +0800"


def test_an_entry_without_published_has_its_updated() -> None:
    assert item(replace(SCRAPED, published=None, updated=at(1, 2, 3, 4))).findtext("pubDate") == (
        "Fri, 02 Jan 2026 03:04:00 +0800"
    )


def test_language_is_told_where_it_differs() -> None:
    assert item(ENGLISH).findtext("dc:language", namespaces=NAMES) == "en"
    assert item(TRANSLATED).find("dc:language", NAMES) is None


@pytest.mark.parametrize(
    ("path", "prefix"), [("all", "../assets/"), ("categories/food", "../../assets/"), ("tags/a/b", "../../../assets/")]
)
def test_a_browser_finds_its_stylesheet(path: str, prefix: str) -> None:
    head = RssWriter().write(feed(path=path), CONTENTS)[:200].decode()
    assert f'<?xml-stylesheet type="text/css" href="{prefix}' in head
    assert "xsl" not in head.replace("xml-stylesheet", "")
