"""Whole pages and fragments: what they tell, and the article's own markup with nothing lost."""

from __future__ import annotations

import re
import socket
from html import escape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bounded import bounded
from feedmill.extract.evidence import Extracted, Finding
from feedmill.extract.page import blocks, main_text
from feedmill.extract.page.article import extract_page
from feedmill.extract.page.vote import Candidate, vote
from feedmill.model import MediaType
from feedmill.text import html_to_text

ENGLISH = [
    "The old mill on the river has begun to grind grain again after forty years of silence, and the valley listened.",
    "Its owner rebuilt the wheel by hand. It took three years and all of his savings, but he would do it again.",
    "Water falls on the wheel from above, and the wheel turns a shaft. The stone is older than the house around it.",
]
CHINESE = [
    "三月的第一个早晨，山谷里传来了四十年没有听到的声音。磨坊的水轮重新开始转动，村民们纷纷赶来观看。",
    "磨坊主人用了三年时间，亲手修复了水轮。他说，花光了所有积蓄，但是如果可以重来，他还是会这么做。",
    "一位带着孩子来的邻居说，她从来没有听过这样的声音，磨石比房子还要老，却依然能磨出细细的面粉。",
]
NAVIGATION = '<nav><ul><li><a href="/">Home</a></li><li><a href="/news">News</a></li></ul></nav>'
FOOTER = "<footer><p>© 2026 Somebody. All rights reserved.</p></footer>"


def paragraphs(texts: list[str]) -> str:
    return "".join(f"<p>{text}</p>\n" for text in texts)


def page(body: str, head: str = "", attributes: str = "") -> str:
    return f"<!DOCTYPE html>\n<html{attributes}><head>{head}</head><body>{body}</body></html>"


def article(inside: str = "", head: str = "", title: str = "<h1>The mill turns</h1>") -> str:
    return page(f"{NAVIGATION}<article>{title}{inside or paragraphs(ENGLISH)}</article>{FOOTER}", head)


def told(findings: tuple[Finding, ...]) -> list[tuple[str, str]]:
    return [(finding.value, finding.how) for finding in findings]


def first(findings: tuple[Finding, ...]) -> str:
    return findings[0].value if findings else ""


def text(extracted: Extracted) -> str:
    return html_to_text(extracted.body.text)


class TestMainText:
    def test_the_article_and_nothing_else(self) -> None:
        extracted = extract_page(article())
        assert text(extracted) == "\n\n".join(ENGLISH)
        assert extracted.body.media_type is MediaType.HTML
        assert first(extracted.title) == "The mill turns"
        assert extracted.lead == "\n\n".join(ENGLISH)
        assert extracted.notes == ()

    def test_its_markup_is_the_page_s_own(self) -> None:
        inside = (
            '<figure><img data-src="/mill.jpg" alt="A mill"><figcaption>The mill in spring</figcaption></figure>'
            + paragraphs(ENGLISH[:2])
            + "<h2>How it works</h2><ol><li>Open the gate and wait until it is wet.</li><li>Let it run.</li></ol>"
            '<pre><code class="language-python">def grind():\n    return 1\n</code></pre>'
            '<p>Inline <code>code</code>, H<sub>2</sub>O and <a href="/x">a link</a>.</p>'
            "<table><tr><th>Year</th><td colspan=2>12</td></tr></table>"
            '<iframe src="https://www.youtube.com/embed/abc"></iframe>' + paragraphs(ENGLISH[2:])
        )
        body = extract_page(article(inside)).body.text
        for kept in (
            '<img data-src="/mill.jpg" alt="A mill"><figcaption>The mill in spring</figcaption>',
            "<h2>How it works</h2>",
            "<ol><li>Open the gate and wait until it is wet.</li><li>Let it run.</li></ol>",
            '<pre><code class="language-python">def grind():\n    return 1\n</code></pre>',
            'Inline <code>code</code>, H<sub>2</sub>O and <a href="/x">a link</a>.',
            '<th>Year</th><td colspan="2">12</td>',
            '<iframe src="https://www.youtube.com/embed/abc"></iframe>',
        ):
            assert kept in body

    @pytest.mark.parametrize(
        "foreign",
        [
            '<div class="share"><a href="#">Tweet</a> <a href="#">Like it</a></div>',
            '<div class="related"><h3>Related</h3><ul><li><a href="/a">Another story about bread</a></li></ul></div>',
            "<aside><p>Get our newsletter for free.</p></aside>",
            '<ul class="x"><li><a href="/a">A story of bread</a></li><li><a href="/b">A story of wheat</a></li></ul>',
            '<div style="display:none"><p>You cannot see this text at all.</p></div>',
            "<script>document.write('x')</script><style>p{}</style>",
            '<form><input name="q"><button>Search the site</button></form>',
        ],
    )
    def test_what_is_none_of_it_goes(self, foreign: str) -> None:
        inside = paragraphs(ENGLISH[:2]) + foreign + paragraphs(ENGLISH[2:])
        assert text(extract_page(article(inside))) == "\n\n".join(ENGLISH)

    def test_and_is_told(self) -> None:
        html = article(paragraphs(ENGLISH) + '<div class="share">\n<p>Tell your friends</p></div>')
        dropped = extract_page(html).dropped
        assert [(line.text, line.line, line.reason) for line in dropped] == [
            ("Home · News", 2, "a menu"),
            ("The mill turns", 2, "the title"),
            ("Tell your friends", 6, "buttons to share and the like"),
            ("© 2026 Somebody. All rights reserved.", 6, "the page's foot"),
        ]

    def test_a_chinese_page_of_the_old_kind(self) -> None:
        html = page(
            '<div><a href="/">首页</a> | <a href="/n">新闻</a></div><table><tr><td><h1>磨坊重新转动</h1>'
            '<div class="info"><span id="pubtime_baidu">2026年03月02日 08:15</span>'
            ' <span id="source_baidu">来源：谷物日报</span> <span id="author_baidu">作者：李木</span></div>'
            f'<div id="content">{paragraphs(CHINESE)}<p>（责任编辑：王石）</p></div>'
            '<div class="related"><h3>相关阅读</h3><ul><li><a href="1.html">面包的价格</a></li></ul></div>'
            "</td></tr></table>"
            "<div>版权所有 谷物日报</div>",
            '<title>磨坊重新转动_地方新闻_谷物日报</title><meta name="keywords" content="磨坊，谷物,手艺">',
        )
        extracted = extract_page(html)
        assert text(extracted) == "\n\n".join(CHINESE)
        assert first(extracted.title) == "磨坊重新转动"
        assert first(extracted.published) == "2026年03月02日 08:15"
        assert first(extracted.authors) == "李木"
        assert first(extracted.source) == "谷物日报"
        assert [finding.value for finding in extracted.tags] == ["磨坊", "谷物", "手艺"]

    def test_a_byline_above_the_text(self) -> None:
        html = article("<div><span>By Ann Miller</span> | <span>March 2, 2026</span></div>" + paragraphs(ENGLISH))
        extracted = extract_page(html)
        assert first(extracted.authors) == "Ann Miller"
        assert first(extracted.published) == "March 2, 2026"
        assert "line 2" in extracted.published[0].how
        assert "Ann Miller" not in extracted.body.text

    def test_a_picture_beside_the_text(self) -> None:
        inside = f'<figure><img src="hero.jpg"></figure><div class="text">{paragraphs(ENGLISH)}</div>'
        assert '<img src="hero.jpg">' in extract_page(article(inside)).body.text

    def test_footnotes_stay(self) -> None:
        notes = '<div class="footnotes"><ol><li id="fn1">See <a href="/a">here</a> <a href="#r1">up</a></li></ol></div>'
        assert 'id="fn1"' in extract_page(article(paragraphs(ENGLISH) + notes)).body.text

    def test_the_marked_element_where_the_library_misses_it(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(main_text, "_asked", lambda *_: ("Get our newsletter for free.", ()))
        html = page(f"<aside><p>Get our newsletter for free.</p></aside><main>{paragraphs(ENGLISH)}</main>")
        assert text(extract_page(html)) == "\n\n".join(ENGLISH)

    def test_the_whole_body_where_nothing_tells(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(main_text, "_asked", lambda *_: ("", ()))
        extracted = extract_page(page("<form><p>one</p><ul><li><a href=/>two</a></li></ul></form>", "<title>T</title>"))
        assert text(extracted) == "one\n\ntwo"
        assert "its whole text was taken" in extracted.notes[0]

    def test_a_library_that_fails_is_told(self, monkeypatch: pytest.MonkeyPatch) -> None:
        import trafilatura

        def broken(*_: object, **__: object) -> None:
            raise RecursionError

        monkeypatch.setattr(trafilatura, "bare_extraction", broken)
        extracted = extract_page(article())
        assert text(extracted) == "\n\n".join(ENGLISH)
        assert extracted.notes == ("trafilatura failed on this page (RecursionError): its markup alone was asked",)

    def test_no_network(self, monkeypatch: pytest.MonkeyPatch) -> None:
        def refuse(*_: object, **__: object) -> None:
            raise AssertionError("a socket was opened")

        monkeypatch.setattr(socket, "socket", refuse)
        monkeypatch.setattr(socket, "getaddrinfo", refuse)
        dtd = '<!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/hostname"><!ENTITY y "why">]>'
        html = dtd + article(f"<p>&x;&y;{ENGLISH[0]}</p>{paragraphs(ENGLISH[1:])}").partition("\n")[2]
        extracted = extract_page(html)
        assert ENGLISH[0] in text(extracted)
        assert "why" not in text(extracted)

    def test_base_href(self) -> None:
        links = '<p>Here <a href="a.html">x</a> <a href="#n">n</a> <img src="b.png" srcset="c.png 2x"> are more.</p>'
        inside = paragraphs(ENGLISH[:2]) + links + paragraphs(ENGLISH[2:])
        body = extract_page(article(inside, '<base href="https://b.example/d/">')).body.text
        assert 'href="https://b.example/d/a.html"' in body
        assert 'href="#n"' in body
        assert 'src="https://b.example/d/b.png"' in body
        assert 'srcset="https://b.example/d/c.png 2x"' in body

    def test_attributes_that_change_with_every_save_go(self) -> None:
        inside = f'<p data-nonce="abc" onclick="x()" jsname="q" class="css-1">{ENGLISH[0]}</p>' + paragraphs(
            ENGLISH[1:]
        )
        assert f'<p class="css-1">{ENGLISH[0]}</p>' in extract_page(article(inside)).body.text


class TestPruning:
    """What becomes of text that the library did not ask for."""

    @pytest.fixture(autouse=True)
    def _asked(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(main_text, "_asked", lambda *_: ("\n".join(ENGLISH), ()))

    @pytest.mark.parametrize(
        "fitting",
        [
            '<div><blockquote><p>Look! <a href="#">#mill</a> <a href="#">t.example/1</a></p></blockquote></div>',
            "<h3>How it works</h3>",
            "<p>A short sentence of its own.</p>",
            "<ul><li>open the gate</li><li>wait</li></ul>",
            "<pre>grind()</pre>",
            "<table><tr><td>2025</td></tr></table>",
            '<div class="photo"><img src="a.jpg"><p>The mill in spring</p></div>',
            "<figure><figcaption>The mill in spring</figcaption></figure>",
            "<p><b>loose</b> <em>words</em>.</p>",
        ],
    )
    def test_among_the_text_it_stays_where_it_fits(self, fitting: str) -> None:
        body = extract_page(article(paragraphs(ENGLISH[:2]) + fitting + paragraphs(ENGLISH[2:]))).body.text
        assert fitting in body

    @pytest.mark.parametrize(
        "foreign",
        [
            "<div><p>Read this too</p></div>",
            "<h3>More of it</h3><div><p>Nothing below</p></div>",
            '<p><a href="/a">One story.</a> <a href="/b">Another story.</a></p>',
            '<div class="newsletter"><p>We write every week.</p></div>',
            '<p hidden="">Not to be seen.</p>',
            '<div class="thumbnail"><img src="a.jpg"><a href="/a">Another story</a></div>',
        ],
    )
    def test_and_goes_where_it_does_not(self, foreign: str) -> None:
        extracted = extract_page(article(paragraphs(ENGLISH[:2]) + foreign + paragraphs(ENGLISH[2:])))
        assert text(extracted) == "\n\n".join(ENGLISH)
        assert extracted.dropped

    def test_above_the_text_a_standfirst_and_pictures_stay(self) -> None:
        standfirst = '<div class="summary"><p>A wheel that stood for forty years turns again.</p></div>'
        picture = '<div class="image"><img src="a.jpg"><span>The mill</span></div>'
        body = extract_page(article(f"<p>Local</p>{standfirst}{picture}{paragraphs(ENGLISH)}")).body.text
        assert "A wheel that stood" in body
        assert '<img src="a.jpg">' in body
        assert "Local" not in body

    def test_below_the_text_nothing_does(self) -> None:
        extracted = extract_page(article(paragraphs(ENGLISH) + "<div><p>Some more words of the site.</p></div>"))
        assert text(extracted) == "\n\n".join(ENGLISH)

    def test_long_texts_are_followed(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(blocks, "_LONG", 0)
        many = [f"Paragraph {number} of a text that is longer than what is searched at once." for number in range(400)]
        monkeypatch.setattr(main_text, "_asked", lambda *_: ("\n".join(many), ()))
        html = page(f"<div><p>Nothing of it</p><div>{paragraphs(many)}</div><p>Nor this</p></div>")
        assert text(extract_page(html)) == "\n\n".join(many)


class TestRepeatedTitle:
    @pytest.mark.parametrize(
        "heading", ["<h1>The mill turns</h1>", "<header><h1>The Mill  turns!</h1></header>", "<h2>The mill turns</h2>"]
    )
    def test_it_is_left_out(self, heading: str) -> None:
        extracted = extract_page(article(title=heading, head="<title>The mill turns</title>"))
        assert "mill turns" not in text(extracted).lower()
        assert first(extracted.title).startswith("The ")

    def test_another_heading_stays(self) -> None:
        extracted = extract_page(article(title="<h2>How flour is made</h2>", head="<title>The mill turns</title>"))
        assert "<h2>How flour is made</h2>" in extracted.body.text

    def test_a_known_title_decides(self) -> None:
        html = "<h1>How flour is made</h1><p>Slowly.</p>"
        assert extract_page(html, title="The mill turns").body.text == html
        assert extract_page(html, title="How flour is made").body.text == "<p>Slowly.</p>"


class TestFragment:
    def test_it_is_the_body(self) -> None:
        html = '<p class="x">One.</p>\n<div><b>Two</b></div>'
        extracted = extract_page(html)
        assert extracted.body.text == html
        assert extracted.body.media_type is MediaType.HTML
        assert extracted.title == ()

    def test_its_first_h1_is_the_title(self) -> None:
        extracted = extract_page('<img src="a.png">\n<h1 id="x">A <em>mill</em> &amp; more</h1>\n<p>One.</p><h1>B</h1>')
        assert told(extracted.title) == [("A mill & more", "h1")]
        assert extracted.body.text == '<img src="a.png">\n\n<p>One.</p><h1>B</h1>'
        assert [(line.line, line.text) for line in extracted.dropped] == [(2, "A mill & more")]

    def test_an_h1_far_below_stays(self) -> None:
        html = paragraphs(ENGLISH) + "<h1>Later</h1>"
        extracted = extract_page(html)
        assert "<h1>Later</h1>" in extracted.body.text
        assert first(extracted.title) == "Later"

    def test_its_lead_holds_prose_alone(self) -> None:
        html = "<h2>A</h2><figure><figcaption>c</figcaption></figure><p>One.</p><pre>x</pre><table></table><p>Two.</p>"
        assert extract_page(html).lead == "One.\n\nTwo."

    def test_the_lead_is_short(self) -> None:
        assert 600 <= len(extract_page(paragraphs(ENGLISH * 100)).lead) < 1_000

    def test_html_that_is_quoted_makes_no_page(self) -> None:
        html = "<p>Begin with <code>&lt;html&gt;</code> and <code>&lt;head&gt;</code>.</p>"
        assert extract_page(html).body.text == html

    def test_empty(self) -> None:
        extracted = extract_page("")
        assert (extracted.body.text, extracted.lead, extracted.title) == ("", "", ())


JSONLD = """{"@context": "https://schema.org", "@graph": [
  {"@type": "WebSite", "name": "Daily Grain"},
  {"@type": ["Thing", "NewsArticle"], "headline": "The mill&#8217;s wheel",
   "datePublished": "2026-03-02T08:00:00+01:00", "dateModified": "2026-03-03",
   "author": [{"@id": "#ann"}, "Bo Stone and Cy Reed"], "publisher": {"name": "Grain Ltd"},
   "image": {"@type": "ImageObject", "url": "https://g.example/i.jpg"}, "description": "About\na wheel",
   "articleSection": ["Local"], "keywords": "mill, wheel,@internal", "inLanguage": "en"},
  {"@type": "Person", "@id": "#ann", "name": "Ann Miller"}]}"""


class TestMetadata:
    def test_jsonld(self) -> None:
        head = f'<script type="application/ld+json">{JSONLD}</script>'
        extracted = extract_page(article(title="<h1>The mill’s wheel</h1>", head=head))
        assert told(extracted.title) == [("The mill’s wheel", "JSON-LD headline, h1")]
        assert told(extracted.published) == [("2026-03-02T08:00:00+01:00", "JSON-LD datePublished")]
        assert told(extracted.updated) == [("2026-03-03", "JSON-LD dateModified")]
        assert [finding.value for finding in extracted.authors] == ["Ann Miller", "Bo Stone", "Cy Reed"]
        assert told(extracted.source) == [("Grain Ltd", "JSON-LD publisher")]
        assert told(extracted.image) == [("https://g.example/i.jpg", "JSON-LD image")]
        assert told(extracted.summary) == [("About a wheel", "JSON-LD description")]
        assert [finding.value for finding in extracted.categories] == ["Local"]
        assert [finding.value for finding in extracted.tags] == ["mill", "wheel"]

    @pytest.mark.parametrize(
        "block",
        [
            "{broken",
            "[" * 100_000,
            "null",
            "[[[]]]",
            '{"@type": 5, "author": 7}',
            '{"@type": "Article", "headline": {"x": []}, "author": [[1]], "image": [[2]], "keywords": [{}]}',
            '{"@type": "Article", "@id": "a", "author": {"@id": "a"}, "image": {"@id": ["x"]}}',
            '<!-- {"@type": "Article"} -->',
        ],
    )
    def test_odd_jsonld_is_ignored(self, block: str) -> None:
        extracted = extract_page(article(head=f'<script type="application/ld+json">{block}</script>'))
        assert text(extracted) == "\n\n".join(ENGLISH)
        assert first(extracted.title) == "The mill turns"

    @pytest.mark.parametrize(
        ("head", "field", "expected"),
        [
            (
                '<meta property="article:published_time" content="2026-03-02">',
                "published",
                ("2026-03-02", "article:published_time"),
            ),
            ('<meta name="publishdate" content="2026-03-02">', "published", ("2026-03-02", "meta publishdate")),
            ('<meta name="PubDate" content="2026-03-02 08:00">', "published", ("2026-03-02 08:00", "meta PubDate")),
            (
                '<meta name="weibo: article:create_at" content="2026-03-02 08:00:00">',
                "published",
                ("2026-03-02 08:00:00", "meta weibo: article:create_at"),
            ),
            (
                '<meta itemprop="datePublished" content="2026-03-02">',
                "published",
                ("2026-03-02", "itemprop datePublished"),
            ),
            (
                '<meta property="article:modified_time" content="2026-03-03">',
                "updated",
                ("2026-03-03", "article:modified_time"),
            ),
            ('<meta name="author" content="Ann Miller, Bo Stone">', "authors", ("Ann Miller", "meta author")),
            ('<meta name="mediaid" content="谷物日报">', "source", ("谷物日报", "meta mediaid")),
            ('<meta name="source" content="谷物日报">', "source", ("谷物日报", "meta source")),
            ('<meta property="og:site_name" content="Daily Grain">', "source", ("Daily Grain", "og:site_name")),
            (
                '<link rel="canonical" href="https://g.example/mill">',
                "url",
                ("https://g.example/mill", "link canonical"),
            ),
            ('<meta property="og:url" content="https://g.example/mill">', "url", ("https://g.example/mill", "og:url")),
            (
                '<meta property="og:image" content="https://g.example/i.jpg">',
                "image",
                ("https://g.example/i.jpg", "og:image"),
            ),
            (
                '<meta name="description" content=" A  wheel &amp;amp; more">',
                "summary",
                ("A wheel & more", "meta description"),
            ),
            ('<meta property="article:section" content="Local">', "categories", ("Local", "article:section")),
            ('<meta property="article:tag" content="mill, old">', "tags", ("mill, old", "article:tag")),
            ('<meta property="og:locale" content="zh_CN">', "language", ("zh_CN", "og:locale")),
        ],
    )
    def test_meta(self, head: str, field: str, expected: tuple[str, str]) -> None:
        assert told(getattr(extract_page(article(head=head)), field))[0] == expected

    def test_the_language_of_the_page(self) -> None:
        extracted = extract_page(page(f"<article>{paragraphs(CHINESE)}</article>", attributes=' lang="zh-CN"'))
        assert told(extracted.language) == [("zh-CN", "html lang")]

    def test_people_are_taken_from_one_place(self) -> None:
        head = '<meta name="author" content="Ann Miller"><meta name="dc.creator" content="Miller, A.">'
        assert [finding.value for finding in extract_page(article(head=head)).authors] == ["Ann Miller"]

    def test_an_address_is_no_author(self) -> None:
        head = '<meta property="article:author" content="https://social.example/ann">'
        assert extract_page(article(head=head)).authors == ()

    @pytest.mark.parametrize(
        ("inside", "published", "updated"),
        [
            ('<time datetime="2026-03-02T08:00Z">2 March</time>', "2026-03-02T08:00Z", ""),
            ("<time>2 March 2026</time>", "2 March 2026", ""),
            ('<p>Updated <time datetime="2026-03-03">x</time></p>', "", "2026-03-03"),
            ('<time class="updated" datetime="2026-03-03">x</time>', "", "2026-03-03"),
            ('<aside><time datetime="2020-01-01">x</time></aside>', "", ""),
        ],
    )
    def test_time_elements(self, inside: str, published: str, updated: str) -> None:
        extracted = extract_page(article(inside + paragraphs(ENGLISH)))
        assert first(extracted.published) == published
        assert first(extracted.updated) == updated

    def test_times_of_other_articles(self) -> None:
        teasers = "".join(
            f'<div><a href="/{day}">x</a><time datetime="2020-01-0{day}">x</time></div>' for day in range(1, 6)
        )
        assert extract_page(page(f"<div>{paragraphs(ENGLISH)}</div>{teasers}")).published == ()

    def test_microdata(self) -> None:
        inside = (
            '<div itemprop="author" itemscope><span itemprop="name">Ann Miller</span>, baker</div>'
            '<span itemprop="datePublished" content="2026-03-02">yesterday</span>'
        )
        extracted = extract_page(article(inside + paragraphs(ENGLISH)))
        assert told(extracted.authors) == [("Ann Miller", "itemprop author")]
        assert told(extracted.published)[0] == ("2026-03-02", "itemprop datepublished")


SITE = '<meta property="og:site_name" content="Daily Grain">'


class TestTitles:
    @pytest.mark.parametrize(
        ("head", "heading", "expected"),
        [
            ("<title>The mill turns | Daily Grain</title>", "", "The mill turns"),
            ("<title>The mill turns - Daily Grain</title>", "", "The mill turns"),
            ("<title>The mill turns – Daily Grain</title>", "", "The mill turns"),
            ("<title>磨坊重新转动_地方新闻_谷物日报</title>", "", "磨坊重新转动"),
            ("<title>磨坊重新转动-谷物日报</title>", "", "磨坊重新转动"),
            ("<title>Mills - old and new</title>", "<h1>Mills - old and new</h1>", "Mills - old and new"),
            ("<title>Grain | The mill turns</title>", "<h1>The mill turns</h1>", "The mill turns"),
            (
                f'{SITE}<title>The mill turns</title><meta property="og:title" content="The mill turns - Daily Grain">',
                "",
                "The mill turns",
            ),
            (
                f'{SITE}<title>Daily Grain: The mill</title><meta property="og:title" content="The mill">',
                "<h1>Daily Grain</h1>",
                "The mill",
            ),
            ("<title>Home</title>", "<h1>The mill turns</h1>", "The mill turns"),
        ],
    )
    def test_the_best(self, head: str, heading: str, expected: str) -> None:
        assert first(extract_page(article(head=head, title=heading)).title) == expected

    def test_two_that_agree_outvote_one(self) -> None:
        candidates = [
            Candidate("Old", "og:title", 3.0),
            Candidate("New", "h1", 2.5),
            Candidate("New!", "title element", 1.5),
        ]
        assert told(vote(candidates, ())) == [("New", "h1, title element"), ("Old", "og:title")]

    def test_one_that_is_nearly_the_same_helps(self) -> None:
        rival = Candidate("Weather in the valley", "og:title", 3.0)
        near = [
            Candidate("The mill turns again, slowly", "h1", 2.5),
            Candidate("The mill turns again", "title element", 1.5),
        ]
        assert told(vote([rival, *near], ()))[0] == ("The mill turns again, slowly", "h1")

    def test_none(self) -> None:
        assert vote([Candidate("", "h1", 1), Candidate("Site", "og:title", 3)], ["SITE"]) == ()

    @pytest.mark.parametrize(
        ("told_elsewhere", "heading", "expected"),
        [
            # A heading goes before what is written for search engines and other sites, all at one.
            ("Best Bread Machines 2026 | Crumb & Co", "Six bread machines, the best tested", ""),
            ("Kettle Trends For 2026", "Ten kettle trends to watch in 2026", ""),
            ("水电站检修进度公布", "水电站检修进度：第三台机组月底并网", ""),
            # One that says nothing of it is a site's, or a section's.
            ("Kettle Trends For 2026", "A message from our founder", "Kettle Trends For 2026"),
            ("Kettle Trends For 2026", "Kettles", "Kettle Trends For 2026"),
            ("Ferry and bus fares for the summer rise", "News and views for the valley", "*"),
            ("Letters to the Editor: Repair the bridge now", "Letters to the Editor", "*"),
            ("Storm Ada hits the coast as thousands leave their homes", "Storm Ada live updates", "*"),
            ("谷城市气象局召开寒潮防范工作会议", "谷城市气象局", "*"),
            ("天气播报：全市气温明显下降，部分山区有霜冻", "天气播报", "*"),
            # With a date or a label beside the title, or in capitals, the heading is the worse form of it.
            ("Moving a mill upstream", "Dec 18 2026 Moving a mill upstream", "Moving a mill upstream"),
            ("Beginner river plan", "BEGINNER PLAN: THE RIVER", "Beginner river plan"),
        ],
    )
    def test_the_heading_above_the_text(self, told_elsewhere: str, heading: str, expected: str) -> None:
        places = (("og:title", 3.0), ("JSON-LD headline", 3.0), ("twitter:title", 2.0), ("title element", 1.5))
        candidates = [Candidate(told_elsewhere, how, weight) for how, weight in places]
        found = vote([*candidates, Candidate(heading, "h1", 2.5)], ())
        assert found[0].value == (told_elsewhere if expected == "*" else expected or heading)

    def test_of_several_headings_the_one_that_others_tell(self) -> None:
        headings = [Candidate("Open the menu here", "h1", 1.5), Candidate("Ten kettle trends to watch", "h1", 1.4)]
        told_elsewhere = [Candidate("Kettle trends 2026", "og:title", 3.0)]
        assert vote([*told_elsewhere, *headings], ())[0].value == "Ten kettle trends to watch"

    def test_of_two_headings_the_one_that_says_more(self) -> None:
        headings = [Candidate("Mill bridge repair", "h1", 1.5), Candidate("Bridge repair gets the go-ahead", "h1", 1.4)]
        told_elsewhere = [Candidate("Mill bridge repair gets its go-ahead from council", "og:title", 3.0)]
        assert vote([*told_elsewhere, *headings], ())[0].value == "Bridge repair gets the go-ahead"

    def test_a_motto_in_the_title_element_is_no_title(self) -> None:
        told_elsewhere = [Candidate("About us", how, 3.0) for how in ("og:title", "JSON-LD headline", "twitter:title")]
        window = Candidate("About us – The strategic tank of thought", "title element", 1.5)
        motto = Candidate("The strategic tank of thought", "h1", 2.5)
        assert vote([*told_elsewhere, window, motto], ())[0].value == "About us"


class TestHostile:
    @pytest.mark.parametrize(
        "body",
        [
            "<div>" * 20_000 + "word",
            "<p>" + "word " * 300_000,
            "<p " + "".join(f"a{n}=b " for n in range(100_000)) + ">word</p>",
            "<p>word</p>" + "&" * 1_000_000,
            "<script>" + "for(i=0;i<n;i++){x='<div>'}" * 150_000 + "</script><p>word</p>",
            "<p>word</p>" + f"<img src='data:image/png;base64,{'A' * 100_000}'>" * 40,
            "<ul>" + "<li><a href=/>a word</a></li>" * 50_000 + "</ul>",
            "<table>" + "<tr><td>word</td></tr>" * 40_000 + "</table>",
        ],
    )
    def test_ends_soon_and_keeps_the_text(self, body: str) -> None:
        with bounded(seconds=20):
            extracted = extract_page(page(body, "<title>T</title>"))
        assert "word" in extracted.body.text

    def test_what_was_not_parsed_is_told(self) -> None:
        assert "too deep or too dense" in extract_page(page("<div>" * 20_000 + "word")).notes[0]

    @pytest.mark.parametrize(
        "html",
        [
            "<html>",
            "<html><head><title>T</title></head></html>",
            "<!doctype html>",
            "<html><frameset><frame src=x></frameset></html>",
            "<?xml version='1.0' encoding='gb2312'?><html><body><p>中文</p></body></html>",
            "<html><body>a\0b\x08c\ud800d\ufffee</body></html>",
            "<html><body><plaintext>x</html>",
            "\ufeff  <!-- x --><html><body>x",
            "<body><template><p>x</p></template>",
            "<html><body><p itemprop=''>x<time></time></p></body></html>",
        ],
    )
    def test_odd_pages(self, html: str) -> None:
        assert not re.search("[\0\x08\ud800\ufffe]", extract_page(html).body.text)

    @settings(max_examples=60, deadline=None)
    @given(
        st.lists(
            st.one_of(
                st.sampled_from(
                    [
                        "<html>",
                        "<head>",
                        "<body>",
                        "<article>",
                        "<h1>",
                        "</h1>",
                        "<p>",
                        "</p>",
                        "<div",
                        "class=share>",
                        "<table>",
                        "<td>",
                        "<ul><li>",
                        "<a>",
                        "</a>",
                        "<figure>",
                        "<time>",
                        "<nav>",
                        "</div>",
                        "<title>",
                        "<form>",
                        "<blockquote>",
                        "<pre>",
                        "<svg>",
                        "<base>",
                        "<iframe>",
                    ]
                ),
                st.sampled_from(
                    [ENGLISH[0], CHINESE[0], "<meta name=author content=x>", "<p itemprop=author>", "&amp;"]
                ),
                st.sampled_from(
                    ['<script type="application/ld+json">{"@type":"Article"}</script>', "By Ann Miller", "2026-03-02"]
                ),
                st.text(max_size=4).map(escape),
                st.text(max_size=4),
            ),
            max_size=14,
        ).map("".join),
        st.sampled_from(["", "<!doctype html>", "<html><body>"]),
    )
    def test_never_raises(self, inside: str, before: str) -> None:
        extracted = extract_page(before + inside)
        assert extracted.body.media_type is MediaType.HTML
        assert all(finding.value and finding.how for finding in extracted.title)


def test_spaces_of_no_width_part_no_words_and_lose_no_paragraph():
    paragraphs = [f"Para\u200bgraph {number} of an article that has words enough to be one." for number in range(6)]
    page = "".join(f"<p>{text}</p>" for text in paragraphs)
    found = extract_page(f"<html><head><title>T</title></head><body>{page}<p>2,333 views</p></body></html>")
    assert all(f"Paragraph {number} of an article" in found.body.text for number in range(6))


def test_attributes_whose_names_are_none() -> None:
    text = "The old mill on the river has begun to turn again, and nobody had thought that it would. " * 4
    found = extract_page(
        f'<html><body><article><h1>A title</h1><p {{"a": class="x" title="a&#8;b">{text}</p></article></body></html>'
    )
    assert text.strip() in found.body.text


@pytest.mark.parametrize(
    "opened",
    [
        "<!doctype html><title>Leaves</title><article>",
        "<!doctype html><html lang=en><meta charset=utf-8><title>Leaves</title><script>x()</script><main>",
        "<!doctype html><title>Leaves</title><nav>Home</nav>",
    ],
)
def test_a_page_may_leave_out_the_tags_of_its_head_and_body(opened: str) -> None:
    extracted = extract_page(f"{opened}<h1>Leaves</h1>{paragraphs(ENGLISH)}")
    assert extracted.title[0].value == "Leaves"
    assert all(text in extracted.body.text for text in ENGLISH)
