"""Pages as a reader's browser and a crawler take them: structure, links, words. How they look is tests/browser."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import Any
from urllib.parse import urljoin, urlsplit

import pytest
from lxml import html

from feedmill.gate import check
from feedmill.model import Content, Entry, Site
from feedmill.writers.pages import LATEST, Pages
from feedmill.writers.styles import stylesheets
from feeds_sample import (
    ARABIC,
    CONTENTS,
    ENGLISH,
    ENGLISH_SITE,
    ENTRIES,
    SCRAPED,
    SITE,
    TERMS,
    TRANSLATED,
    categories,
    feed,
)

FEEDS = (feed(), *categories())


def index(site: Site = SITE) -> Any:
    return html.document_fromstring(Pages().index(site, [feed(site), *categories(site)]))


def page(entry: Entry, site: Site = SITE, content: Content | None = None) -> Any:
    terms = [TERMS[name] for name in entry.categories if name in TERMS]
    return html.document_fromstring(Pages().entry(entry, content or CONTENTS[entry.id], site, categories=terms))


def site_files(site: Site = SITE) -> dict[str, bytes]:
    feeds = [feed(site), *categories(site)]
    made = {"index.html": Pages().index(site, feeds), "feeds.opml": b"", **stylesheets(site)}
    made |= {f"{one.path}/index.html": Pages().feed(one) for one in feeds}
    made |= {
        f"entries/{entry.slug}.html": Pages().entry(
            entry, CONTENTS[entry.id], site, categories=[TERMS[name] for name in entry.categories]
        )
        for entry in ENTRIES
    }
    return made


def alternates(found: Any) -> list[tuple[str, str]]:
    return [(link.get("type"), link.get("href")) for link in found.iterfind(".//link[@rel='alternate']")]


def text(element: Any) -> str:
    return " ".join(element.text_content().split())


@pytest.mark.parametrize("site", [SITE, ENGLISH_SITE])
def test_every_relative_link_leads_to_a_file(site: Site) -> None:
    made = site_files(site)
    for path, data in made.items():
        if not path.endswith(".html"):
            continue
        for element in html.document_fromstring(data).iter("a", "link", "img"):
            target = element.get("href") or element.get("src") or ""
            if target.startswith("#") or urlsplit(target).scheme:
                continue
            assert urljoin(f"file:///{path}", target).removeprefix("file:///") in made, (path, target)


def test_every_page_passes_the_gate_and_runs_nothing() -> None:
    for path, data in site_files().items():
        assert path == "feeds.opml" or check(path, data) is None, path
        assert b"<script" not in data
        assert b" style=" not in data


def test_same_input_same_bytes() -> None:
    assert site_files() == site_files()


@pytest.mark.parametrize("path", ["index.html", "all/index.html", "entries/noria.html"])
def test_every_page_has_a_strict_policy(path: str) -> None:
    found = html.document_fromstring(site_files()[path])
    policy = found.find(".//meta[@http-equiv='Content-Security-Policy']").get("content")
    assert policy.startswith("default-src 'none'; style-src 'self'")
    assert "unsafe" not in policy
    assert "script-src" not in policy


def test_index_names_every_feed_with_its_addresses() -> None:
    found = index()
    addresses = {link.get("href") for link in found.iterfind(".//ul[@class='formats']/li/a")}
    assert addresses == {
        f"https://mill.example/feeds/{one.path}/{name}"
        for one in FEEDS
        for name in ("rss.xml", "atom.xml", "feed.json")
    }
    assert [text(name) for name in found.iterfind(".//h3")] == ["水利工程", "食品加工"]
    assert [text(line) for line in found.iterfind(".//article/p[@class='meta']")] == [
        "3 篇 · 最新一篇 2026年2月28日",
        "2 篇 · 最新一篇 2026年2月27日",
    ]


def test_index_lists_the_latest_titles() -> None:
    found = index()
    rows = [text(row) for row in found.iterfind(".//ol[@class='contents']/li")]
    assert rows[0] == "枯水期的“慢磨”：石磨如何等一条河 2026年2月28日"
    assert len(rows) == len(ENTRIES)
    assert [len(glimpse) for glimpse in found.iterfind(".//ol[@class='glimpse']")] == [3, 2]


def test_index_lists_so_many_and_no_more() -> None:
    many = tuple(replace(ENGLISH, id=f"tag:x,2000:{at}", slug=f"e{at}") for at in range(LATEST + 5))
    found = html.document_fromstring(Pages().index(SITE, [feed(SITE, *many)]))
    assert len(found.findall(".//ol[@class='contents']/li")) == LATEST
    assert text(found.find(".//p[@class='more']")) == "全部文章 40"  # all that belong to it, not only those it shows


def test_index_of_nothing_says_so() -> None:
    found = html.document_fromstring(Pages().index(ENGLISH_SITE, [replace(feed(ENGLISH_SITE), entries=())]))
    assert "Nothing has been published here yet." in text(found)
    assert html.document_fromstring(Pages().index(ENGLISH_SITE, [])).findtext(".//h1") == "The Watermill"


def test_discovery() -> None:
    base = "https://mill.example/feeds"
    assert alternates(index()) == [
        ("application/rss+xml", f"{base}/all/rss.xml"),
        ("application/atom+xml", f"{base}/all/atom.xml"),
        ("application/feed+json", f"{base}/all/feed.json"),
        ("application/rss+xml", f"{base}/categories/shui-li-gong-cheng/rss.xml"),
        ("application/rss+xml", f"{base}/categories/food/rss.xml"),
    ]
    one = html.document_fromstring(Pages().feed(FEEDS[2]))
    assert [href for _, href in alternates(one)] == [
        f"{base}/categories/food/{name}" for name in ("rss.xml", "atom.xml", "feed.json")
    ]
    assert [href for _, href in alternates(page(TRANSLATED))][3] == f"{base}/categories/shui-li-gong-cheng/rss.xml"


def test_only_formats_that_are_written_are_named() -> None:
    one = Pages().feed(feed(formats=("atom",)))
    assert b"atom.xml" in one
    assert b"rss.xml" not in one
    assert b"feed.json" not in one


def test_feed_page() -> None:
    found = html.document_fromstring(Pages().feed(FEEDS[0]))
    assert [text(title) for title in found.iterfind(".//h2")] == [entry.title for entry in ENTRIES]
    assert [text(meta) for meta in found.iterfind(".//article/p[@class='meta']")] == [
        "2026年2月28日 · 河流札记",
        "2026年2月27日 · 谷物观察",  # a medium that signs its own article is told once
        "2026年2月26日 · Ada Weir、Bram O'Flume",
        "2026年2月20日 · سلمى",
    ]
    assert ENGLISH.summary in text(found)


def test_every_text_has_its_language_and_direction() -> None:
    found = html.document_fromstring(Pages().feed(FEEDS[0]))
    assert (found.get("lang"), found.get("dir")) == ("zh", "ltr")
    articles = [(one.get("lang"), one.get("dir")) for one in found.iterfind(".//article")]
    assert articles == [("zh", "ltr"), ("zh", "ltr"), ("en", "ltr"), ("ar", "rtl")]
    assert (page(ARABIC).get("lang"), page(ARABIC).get("dir")) == ("ar", "rtl")
    header = page(ARABIC).find(".//header[@class='running']")
    assert (header.get("lang"), header.get("dir")) == ("zh", "ltr")


def test_entry_page() -> None:
    found = page(TRANSLATED)
    assert found.findtext(".//title") == "枯水期的“慢磨”：石磨如何等一条河 – 水磨坊周报"
    assert text(found.find(".//h1")) == TRANSLATED.title
    original = found.find(".//p[@class='original']/a")
    assert (original.get("href"), original.text, original.get("lang")) == (
        TRANSLATED.url,
        TRANSLATED.title_original,
        "en",
    )
    assert text(found.find(".//dl[@class='byline']")) == "2026年2月28日 来源河流札记 更新于2026年3月2日"
    assert found.find(".//time").get("datetime") == "2026-02-28T15:30:00+08:00"
    assert [text(tag) for tag in found.iterfind(".//ul[@class='tags']/li")] == ["水磨", "枯水期", "Q&A"]
    assert found.find(".//link[@rel='canonical']").get("href") == TRANSLATED.url
    assert found.find(".//div[@class='text']/h2").text == "等水"


def test_entry_page_leads_back_to_its_categories() -> None:
    found = page(SCRAPED)
    assert [link.get("href") for link in found.iterfind(".//p[@class='kicker']/a")] == [
        "../categories/food/index.html",
        "../categories/shui-li-gong-cheng/index.html",
    ]


def test_a_category_without_a_feed_is_named_without_a_link() -> None:
    found = html.document_fromstring(Pages().entry(SCRAPED, CONTENTS[SCRAPED.id], SITE))
    assert [part.tag for part in found.find(".//p[@class='kicker']")] == ["span", "span"]


def test_references_that_the_text_links_to_are_not_told_again() -> None:
    references = page(TRANSLATED).findall(".//section[@class='references']/ul/li")
    assert [text(line) for line in references] == [
        "https://river.example/tables/flow?year=2026&month=2",
        "《河工志》卷三",
    ]
    assert [len(line) for line in references] == [1, 0]  # words are no link


def test_the_picture_is_shown_once() -> None:
    assert page(TRANSLATED).find(".//figure[@class='lead']") is None  # it stands in the text
    assert page(ENGLISH).find(".//figure[@class='lead']/img").get("src") == "https://mill.example/assets/gate.webp"


def test_enclosure_has_its_name() -> None:
    link = page(ENGLISH).find(".//p[@class='enclosure']/a")
    assert (link.get("href"), link.text) == ("https://mill.example/audio/sluice.mp3?a=1&b=2", "sluice.mp3")


def test_text_from_a_document_is_escaped() -> None:
    nasty = replace(ENGLISH, title='"><script>x</script>', tags=("<i>",), authors=("</p><b onclick=x>",))
    assert check("x.html", Pages().entry(nasty, CONTENTS[ENGLISH.id], SITE)) is None
    assert text(page(nasty).find(".//h1")) == '"><script>x</script>'


def test_words_are_of_the_site_s_language() -> None:
    assert "Read at the source" in text(page(TRANSLATED, ENGLISH_SITE))
    assert "阅读原文" in text(page(TRANSLATED))
    assert "28 February 2026" in text(index(ENGLISH_SITE))


def test_no_page_shows_an_age_or_the_build() -> None:
    for data in site_files(ENGLISH_SITE).values():
        assert b" ago" not in data


def test_headings_are_in_order() -> None:
    for data in (
        Pages().index(SITE, FEEDS),
        Pages().feed(FEEDS[0]),
        Pages().entry(ENGLISH, CONTENTS[ENGLISH.id], SITE),
    ):
        levels = [int(one.tag[1]) for one in html.document_fromstring(data).iter("h1", "h2", "h3")]
        assert levels[0] == 1
        assert levels.count(1) == 1
        assert all(later - former <= 1 for former, later in pairwise(levels))


def test_stylesheets_are_named_by_their_bytes() -> None:
    sheets = stylesheets(SITE)
    assert len(sheets) == 2
    assert all(path.startswith("assets/") and len(path) == len("assets/0123456789abcdef.css") for path in sheets)
    assert sum(data.decode().count("这是一个订阅源") for data in sheets.values()) == 1
    assert set(stylesheets(ENGLISH_SITE)) & set(sheets)  # the pages' own is one for all languages
    assert len(set(stylesheets(ENGLISH_SITE)) | set(sheets)) == 3
    for data in sheets.values():
        assert b"http" not in data  # nothing is asked from elsewhere
        assert data.count(b"{") == data.count(b"}")
