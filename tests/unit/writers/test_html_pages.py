"""Pages as a reader's browser and a crawler take them: structure, links, words. How they look is tests/browser."""

from __future__ import annotations

import re
from dataclasses import replace
from html import escape
from itertools import pairwise
from typing import Any
from urllib.parse import urljoin, urlsplit
from zoneinfo import ZoneInfo

import pytest
from lxml import html

from feedmill.gate import check
from feedmill.model import Content, Entry, Site
from feedmill.writers.formats import address
from feedmill.writers.neighbours import ALONE, Neighbours, neighbours
from feedmill.writers.pages import LATEST, MISSING, Pages
from feedmill.writers.qr import qr_path
from feedmill.writers.styles import site_assets
from feeds_sample import (
    ARABIC,
    CONTENTS,
    CST,
    ENGLISH,
    ENGLISH_SITE,
    ENTRIES,
    SCRAPED,
    SITE,
    TERMS,
    TRANSLATED,
    at,
    categories,
    feed,
)

FEEDS = (feed(), *categories())


def index(site: Site = SITE) -> Any:
    return html.document_fromstring(Pages(CST).index(site, [feed(site), *categories(site)]))


def page(entry: Entry, site: Site = SITE, content: Content | None = None, near: Neighbours = ALONE) -> Any:
    terms = [TERMS[name] for name in entry.categories if name in TERMS]
    content = content or CONTENTS[entry.id]
    return html.document_fromstring(Pages(CST).entry(entry, content, site, categories=terms, near=near))


def site_files(site: Site = SITE) -> dict[str, bytes]:
    feeds = [feed(site), *categories(site)]
    made = {"index.html": Pages(CST).index(site, feeds), "feeds.opml": b"", **site_assets(site)}
    made |= {path: b"" for one in feeds if (path := qr_path(address(site, one.path, "rss")))}
    made |= {f"{one.path}/index.html": Pages(CST).feed(one) for one in feeds}
    made |= {
        f"entries/{entry.slug}.html": Pages(CST).entry(
            entry, CONTENTS[entry.id], site, categories=[TERMS[name] for name in entry.categories]
        )
        for entry in ENTRIES
    }
    return made


def pages(site: Site = SITE) -> dict[str, bytes]:
    found = {path: data for path, data in site_files(site).items() if path.endswith(".html")}
    return found | {MISSING: Pages(CST).missing(site)}


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
        for element in html.document_fromstring(data).iter("a", "link", "img", "script"):
            target = element.get("href") or element.get("src") or ""
            if target.startswith("#") or urlsplit(target).scheme:
                continue
            assert urljoin(f"file:///{path}", target).removeprefix("file:///") in made, (path, target)


def test_every_page_passes_the_gate_and_runs_nothing_but_its_own() -> None:
    for path, data in pages().items():
        assert check(path, data) is None, path
        assert data.count(b"<script") == (1 if path.endswith("index.html") else 0), path
        assert b" style=" not in data


@pytest.mark.parametrize("site", [SITE, ENGLISH_SITE])
def test_of_older_articles_it_says_only_that_they_are_not_listed(site: Site) -> None:
    """A first build makes no pages for them."""
    told = html.document_fromstring(Pages(CST).feed(feed(site))).find_class("rest")[0].text_content()
    assert told in ("Older articles are not listed here.", "更早的文章不在此列出。")


@pytest.mark.parametrize(("site", "name"), [(SITE, "全部文章：RSS"), (ENGLISH_SITE, "All articles: RSS")])
def test_a_format_is_named_with_its_feed_in_the_language_of_the_page(site: Site, name: str) -> None:
    page = html.document_fromstring(Pages(CST).feed(feed(site)))
    assert name in [link.get("aria-label") for link in page.find_class("formats")[0].iter("a")]


def test_same_input_same_bytes() -> None:
    assert site_files() == site_files()


@pytest.mark.parametrize("path", ["index.html", "all/index.html", "entries/noria.html", MISSING])
def test_every_page_has_a_strict_policy(path: str) -> None:
    found = html.document_fromstring(pages()[path])
    policy = found.find(".//meta[@http-equiv='Content-Security-Policy']").get("content")
    assert policy.startswith("default-src 'none'; style-src 'self' file:; script-src 'self' file:; ")
    assert "unsafe" not in policy


def test_no_page_loads_anything_from_elsewhere_but_an_article_s_pictures() -> None:
    for path, data in pages().items():
        found = html.document_fromstring(data)
        for element in found.iter("link", "img", "script"):
            target = element.get("src") or (element.get("href") if element.get("rel") in ("stylesheet", "icon") else "")
            in_article = any(one.get("class") in ("text", "lead") for one in element.iterancestors())
            assert in_article or not urlsplit(target or "").netloc, (path, target)


def test_index_names_every_feed_with_its_addresses() -> None:
    found = index()
    addresses = {link.get("href") for link in found.iterfind(".//ul[@class='formats']/li/a")}
    assert addresses == {
        f"https://mill.example/feeds/{one.path}/{name}"
        for one in FEEDS
        for name in ("rss.xml", "atom.xml", "feed.json")
    }
    assert [text(name) for name in found.iterfind(".//h3")] == ["水利工程", "食品加工"]
    assert [text(line) for line in found.iterfind(".//ul[@class='directory']//p[@class='meta']")] == [
        "3 篇 最新 2026年2月28日",
        "2 篇 最新 2026年2月27日",
    ]


def test_index_lists_the_latest_titles_and_says_more_of_the_first() -> None:
    found = index()
    rows = [text(row) for row in found.iterfind(".//ol[@class='contents']/li")]
    assert rows[0] == f"枯水期的“慢磨”：石磨如何等一条河 2026年2月28日 {TRANSLATED.summary}"
    assert rows[1] == "一袋面粉的七道工序，哪一道最费时？ 2026年2月27日"
    assert len(rows) == len(ENTRIES)


def test_a_page_says_how_to_subscribe() -> None:
    rss = "https://mill.example/feeds/all/rss.xml"
    for found in (index(), html.document_fromstring(Pages(CST).feed(FEEDS[0]))):
        block = found.find(".//section[@class='subscribe']")
        assert block.findtext(".//code") == rss
        assert block.find(".//button").get("hidden") is not None  # until the script is there to serve it
        readers = {link.text: link.get("href") for link in block.iterfind(".//ul[@class='readers']/li/a")}
        assert (
            readers["Feedly"]
            == "https://feedly.com/i/subscription/feed/https%3A%2F%2Fmill.example%2Ffeeds%2Fall%2Frss.xml"
        )
        assert readers["本机的阅读器"] == f"feed:{rss}"
        assert block.find(".//img").get("src").endswith(qr_path(rss) or "?")


def test_an_address_too_long_for_a_camera_has_no_code() -> None:
    far = replace(SITE, url=f"https://mill.example/{'a' * 1200}/")
    assert html.document_fromstring(Pages(CST).feed(feed(far))).find(".//section[@class='subscribe']//img") is None


def test_index_lists_so_many_and_no_more() -> None:
    many = tuple(replace(ENGLISH, id=f"tag:x,2000:{at}", slug=f"e{at}") for at in range(LATEST + 5))
    found = html.document_fromstring(Pages(CST).index(SITE, [feed(SITE, *many)]))
    assert len(found.findall(".//ol[@class='contents']/li")) == LATEST
    assert text(found.find(".//p[@class='more']")) == "全部文章 40"  # all that belong to it, not only those it shows


def test_pages_lead_to_the_search_where_readers_may_use_it() -> None:
    assert not index().xpath("//a[text()='搜索']")
    assert index(replace(SITE, is_searched=True)).xpath("//footer//a[text()='搜索']/@href") == ["search"]


def test_index_of_nothing_says_so() -> None:
    found = html.document_fromstring(Pages(CST).index(ENGLISH_SITE, [replace(feed(ENGLISH_SITE), entries=())]))
    assert "Nothing has been published here yet." in text(found)
    assert html.document_fromstring(Pages(CST).index(ENGLISH_SITE, [])).findtext(".//h1") == "The Watermill"


def test_discovery() -> None:
    base = "https://mill.example/feeds"
    assert alternates(index()) == [
        ("application/rss+xml", f"{base}/all/rss.xml"),
        ("application/atom+xml", f"{base}/all/atom.xml"),
        ("application/feed+json", f"{base}/all/feed.json"),
        ("application/rss+xml", f"{base}/categories/shui-li-gong-cheng/rss.xml"),
        ("application/rss+xml", f"{base}/categories/food/rss.xml"),
    ]
    one = html.document_fromstring(Pages(CST).feed(FEEDS[2]))
    assert [href for _, href in alternates(one)] == [
        f"{base}/categories/food/{name}" for name in ("rss.xml", "atom.xml", "feed.json")
    ]
    assert [href for _, href in alternates(page(TRANSLATED))][3] == f"{base}/categories/shui-li-gong-cheng/rss.xml"


def test_only_formats_that_are_written_are_named() -> None:
    one = Pages(CST).feed(feed(formats=("atom",)))
    assert b"atom.xml" in one
    assert b"rss.xml" not in one
    assert b"feed.json" not in one


def test_feed_page() -> None:
    found = html.document_fromstring(Pages(CST).feed(FEEDS[0]))
    assert [text(title) for title in found.iterfind(".//article/h2")] == [entry.title for entry in ENTRIES]
    assert [text(meta) for meta in found.iterfind(".//article/p[@class='meta']")] == [
        "2026年2月28日 河流札记",
        "2026年2月27日 谷物观察",  # a medium that signs its own article is told once
        "2026年2月26日 Ada Weir、Bram O'Flume",
        "2026年2月20日 سلمى",
    ]
    assert ENGLISH.summary in text(found)


def test_every_text_has_its_language_and_direction() -> None:
    found = html.document_fromstring(Pages(CST).feed(FEEDS[0]))
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
    assert text(found.find(".//dl[@class='byline']")) == "发布于2026年2月28日 来源河流札记 更新于2026年3月2日"
    assert found.find(".//time").get("datetime") == "2026-02-28T15:30:00+08:00"
    assert [text(tag) for tag in found.iterfind(".//ul[@class='tags']/li")] == ["水磨", "枯水期", "Q&A"]
    assert found.find(".//link[@rel='canonical']").get("href") == TRANSLATED.url
    assert found.find(".//div[@class='text']/h2").text == "等水"


def test_entry_page_leads_back_to_its_first_category_and_offers_each() -> None:
    found = page(SCRAPED)
    trail = [(link.text_content(), link.get("href")) for link in found.iterfind(".//ol[@class='trail']/li/a")]
    assert trail == [("水磨坊周报", "../index.html"), ("食品加工", "../categories/food/index.html")]
    offered = [text(name) for name in found.iterfind(".//section[@class='follow']//h3")]
    assert offered == ["食品加工", "水利工程"]


def test_categories_without_a_feed_are_named_without_a_link() -> None:
    found = html.document_fromstring(Pages(CST).entry(SCRAPED, CONTENTS[SCRAPED.id], SITE))
    assert "分类食品加工、水利工程" in text(found.find(".//dl[@class='byline']"))
    assert found.find(".//section[@class='follow']") is None


def test_entry_page_leads_on() -> None:
    near = neighbours(ENTRIES, {entry.id for entry in ENTRIES})
    found = page(SCRAPED, near=near[SCRAPED.id])
    around = [(one.get("class"), one.find("a").get("href")) for one in found.iterfind(".//nav[@class='around']/p")]
    assert around == [
        ("newer", f"../entries/{TRANSLATED.slug}.html"),
        ("older", f"../entries/{ENGLISH.slug}.html"),
    ]
    related = found.findall(".//section[@class='related']//a")
    assert [(link.get("href"), link.get("lang"), link.get("dir")) for link in related] == [
        ("../entries/noria.html", "ar", "rtl")
    ]
    assert page(SCRAPED).find(".//nav[@class='around']") is None


def test_dates_are_those_of_the_site_s_zone() -> None:
    data = Pages(ZoneInfo("America/New_York")).entry(TRANSLATED, CONTENTS[TRANSLATED.id], ENGLISH_SITE)
    moment = html.document_fromstring(data).find(".//time")
    assert (moment.text, moment.get("datetime")) == ("28 February 2026", "2026-02-28T02:30:00-05:00")
    late = replace(TRANSLATED, published=at(2, 28, 3))
    data = Pages(ZoneInfo("America/New_York")).entry(late, CONTENTS[TRANSLATED.id], ENGLISH_SITE)
    assert html.document_fromstring(data).find(".//time").text == "27 February 2026"


def test_pictures_are_lazy_and_drawn_after_the_text() -> None:
    nasty = 'a > b <img c="d'
    content = Content(html=f'<p><img src="https://x.example/a.png" alt="{escape(nasty)}" loading="lazy"></p>', text="x")
    data = Pages(CST).entry(ENGLISH, content, SITE)
    pictures = html.document_fromstring(data).findall(".//div[@class='text']//img")
    assert [(one.get("decoding"), one.get("loading"), one.get("alt")) for one in pictures] == [("async", "lazy", nasty)]
    raw = '<p title="<img x">1</p>'  # as a serializer of HTML leaves it
    assert raw.encode() in Pages(CST).entry(ENGLISH, Content(html=f"{raw}<img src='' alt=''>", text="x"), SITE)


def test_an_entry_that_tells_next_to_nothing_has_a_page() -> None:
    bare = Entry(id="tag:x,2000:a", title="A", published=None, updated=None, slug="a")
    found = html.document_fromstring(Pages(CST).entry(bare, Content(html="", text=""), SITE))
    assert found.findtext(".//h1") == "A"
    assert found.find(".//time") is None
    listed = html.document_fromstring(Pages(CST).feed(feed(SITE, bare)))
    assert text(listed.find(".//article")) == "A"


def test_what_is_not_there_has_a_page_that_works_at_any_depth() -> None:
    found = html.document_fromstring(Pages(CST).missing(SITE))
    assert text(found.find(".//h1")) == "没有这个页面"
    assert found.find(".//meta[@name='robots']").get("content") == "noindex"
    links = [one.get("href") for one in found.iter("a", "link") if not urlsplit(one.get("href")).netloc]
    assert all(link.startswith(("/feeds/", "#")) for link in links), links


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
    assert check("x.html", Pages(CST).entry(nasty, CONTENTS[ENGLISH.id], SITE)) is None
    assert text(page(nasty).find(".//h1")) == '"><script>x</script>'


def test_words_are_of_the_site_s_language() -> None:
    assert "Read at the source" in text(page(TRANSLATED, ENGLISH_SITE))
    assert "阅读原文" in text(page(TRANSLATED))
    assert "28 February 2026" in text(index(ENGLISH_SITE))


def test_no_page_shows_an_age_or_the_build() -> None:
    for data in site_files(ENGLISH_SITE).values():
        assert b" ago" not in data


def test_headings_are_in_order() -> None:
    for data in pages().values():
        levels = [int(one.tag[1]) for one in html.document_fromstring(data).iter("h1", "h2", "h3")]
        assert levels[0] == 1
        assert levels.count(1) == 1
        assert all(later - former <= 1 for former, later in pairwise(levels))


def test_what_pages_need_is_named_by_its_bytes() -> None:
    assets = site_assets(SITE)
    assert sorted(path.rpartition(".")[2] for path in assets) == ["css", "css", "js", "svg"]
    assert all(re.fullmatch(r"assets/[0-9a-f]{16}\.(?:css|js|svg)", path) for path in assets)
    assert sum(data.decode().count("这是一个订阅源") for data in assets.values()) == 1
    assert len(set(site_assets(ENGLISH_SITE)) & set(assets)) == 3  # all but the words of a feed's style
    for path, data in assets.items():
        if path.endswith(".css"):
            assert b"url(" not in data  # nothing is asked from elsewhere
            assert data.count(b"{") == data.count(b"}")
