"""OPML 2.0."""

from __future__ import annotations

from typing import Any

from lxml import etree

from feedmill.model import Feed, Site
from feedmill.writers.opml import write_opml
from feeds_sample import ENGLISH_SITE, SITE, categories, feed


def root(feeds: tuple[Feed, ...], site: Site = SITE) -> Any:
    return etree.fromstring(write_opml(site, feeds))


def test_head() -> None:
    head = root((feed(), *categories())).find("head")
    assert {part.tag: part.text for part in head} == {
        "title": "水磨坊周报",
        "dateModified": "Mon, 02 Mar 2026 08:05:00 +0800",  # the newest feed's, never the clock's
        "ownerName": "磨坊编辑部",
    }


def test_one_outline_a_feed() -> None:
    (outline,) = root((feed(),)).findall("body/outline")
    assert dict(outline.attrib) == {
        "type": "rss",
        "text": "水磨坊周报",
        "title": "水磨坊周报",
        "description": "水、石头与面粉的新闻，每周三篇。",
        "language": "zh",
        "version": "RSS2",
        "xmlUrl": "https://mill.example/feeds/all/rss.xml",
        "htmlUrl": "https://mill.example/feeds/all/",
    }


def test_several_kinds_have_a_folder_each_all_stands_alone() -> None:
    outlines = root((feed(), *categories())).findall("body/outline")
    assert [(outline.get("type"), outline.get("text"), len(outline)) for outline in outlines] == [
        ("rss", "水磨坊周报", 0),
        (None, "分类", 2),
    ]
    assert [outline.get("xmlUrl") for outline in outlines[1]] == [
        "https://mill.example/feeds/categories/shui-li-gong-cheng/rss.xml",
        "https://mill.example/feeds/categories/food/rss.xml",
    ]


def test_feeds_of_a_kind_are_together_whatever_their_order() -> None:
    first, second = categories()
    tag = feed(kind="tag", name="C++", path="tags/c-1")
    folders = root((first, tag, second)).findall("body/outline")
    assert [(folder.get("text"), len(folder)) for folder in folders] == [("分类", 2), ("标签", 1)]


def test_folders_are_named_in_the_site_s_language() -> None:
    assert root((feed(), *categories()), ENGLISH_SITE).findall("body/outline")[1].get("text") == "Categories"


def test_without_rss_another_format_is_the_address() -> None:
    (outline,) = root((feed(formats=("atom", "json")),)).findall("body/outline")
    assert (outline.get("type"), outline.get("version")) == ("rss", "ATOM1")
    assert outline.get("xmlUrl") == "https://mill.example/feeds/all/atom.xml"


def test_no_feeds_is_an_empty_outline() -> None:
    assert len(root(()).find("body")) == 0
