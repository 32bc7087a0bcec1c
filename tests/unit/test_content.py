"""Body → Content: Markdown, addresses, lazy images, players, footnotes; what comes out is stable and absolute."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bounded import bounded
from feedmill.content.markdown import to_html
from feedmill.content.render import render
from feedmill.model import Body, Content, MediaType

BASE = "https://blog.example/2026/mill/"


def no_asset(reference: str) -> str | None:
    return None


def from_html(text: str, base: str = BASE, key: str = "k", asset=no_asset) -> Content:
    return render(Body(text=text, media_type=MediaType.HTML), base_url=base, key=key, asset=asset)


def from_markdown(text: str, base: str = BASE, key: str = "k", asset=no_asset) -> Content:
    return render(Body(text=text), base_url=base, key=key, asset=asset)


def attributes(html: str, name: str) -> list[str]:
    return re.findall(rf' {name}="([^"]*)"', html)


class TestMarkdown:
    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("这是**重点。**后面", "<p>这是<strong>重点。</strong>后面</p>"),
            ("他说**“好”**了", "<p>他说<strong>“好”</strong>了</p>"),
            ("a ~~b~~ c", "<p>a <del>b</del> c</p>"),
            ("| a | b |\n|:-:|--|\n| 1 | 2 |", '<th align="center">a</th>'),
            ("```python\nx < 1\n```", '<pre><code class="language-python">x &lt; 1\n</code></pre>'),
            ("- [x] done\n- [ ] open", '<li class="task-list-item">\u2611 done</li>'),
            ("- [x] done\n- [ ] open", '<li class="task-list-item">\u2610 open</li>'),
            ("> [!NOTE]\n> look", '<div class="markdown-alert markdown-alert-note">'),
            ("> [!quote]\n> look", "<blockquote>\n<p>look</p>"),
            ("> [!info]- Its title\n> look", "<blockquote>\n<p><strong>Its title</strong></p>\n<p>look</p>"),
            ("a<br>b <kbd>c</kbd>", "<p>a<br>b <kbd>c</kbd></p>"),
            ("<div align=center>\n\n**b**\n\n</div>", "<strong>b</strong>"),
            ("line  \nbreak", "<p>line<br>\nbreak</p>"),
        ],
    )
    def test_rendered(self, text: str, expected: str) -> None:
        assert expected in from_markdown(text).html

    @pytest.mark.parametrize(
        ("text", "addresses", "after"),
        [
            ("见 https://a.example/路径，逗号后。", ["https://a.example/路径"], "</a>，逗号后。"),
            ("见https://a.example/x。完", ["https://a.example/x"], "</a>。完"),
            (
                "https://a.example/a、https://a.example/b；完",
                ["https://a.example/a", "https://a.example/b"],
                "</a>；完",
            ),
            ("（https://a.example/c）后", ["https://a.example/c"], "</a>）后"),
            ("《https://a.example/c》！", ["https://a.example/c"], "</a>》！"),
            ("「https://a.example/c」？", ["https://a.example/c"], "</a>」？"),
            ("“https://a.example/c”：", ["https://a.example/c"], "</a>”："),
            ("https://a.example/c\u3000后", ["https://a.example/c"], "</a>\u3000后"),
            ("https://a.example/c,他说", ["https://a.example/c"], "</a>,他说"),
            ("www.a.example/x，好", ["www.a.example/x"], "</a>，好"),
            ("https://a.example/?q=关键词&x=1，好", ["https://a.example/?q=关键词&amp;x=1"], "</a>，好"),
            ("https://a.example/北京_(城市)，好", ["https://a.example/北京_(城市)"], "</a>，好"),
            ("https://a.example/a,b;c end", ["https://a.example/a,b;c"], "</a> end"),
            ("**见https://a.example/x**，后", ["https://a.example/x"], "</a></strong>，后"),
            ("**https://a.example/x。**后", ["https://a.example/x"], "</a>。</strong>后"),
            ("https://a.example/x，**重点**内容", ["https://a.example/x"], "</a>，<strong>重点</strong>内容"),
        ],
    )
    def test_a_bare_address_ends_at_punctuation(self, text: str, addresses: list[str], after: str) -> None:
        html = from_markdown(text).html
        assert re.findall(r"<a [^>]*>([^<]*)</a>", html) == addresses
        assert after in html

    @pytest.mark.parametrize(
        ("text", "target"),
        [
            ("[t](https://a.example/一，二)", "https://a.example/%E4%B8%80%EF%BC%8C%E4%BA%8C"),
            ("<https://a.example/一，二>", "https://a.example/%E4%B8%80%EF%BC%8C%E4%BA%8C"),
            ("[t]\n\n[t]: https://a.example/一，二", "https://a.example/%E4%B8%80%EF%BC%8C%E4%BA%8C"),
            ('<a href="https://a.example/一，二">t</a>', "https://a.example/%E4%B8%80%EF%BC%8C%E4%BA%8C"),
            (
                "[t](https://archive.example/https://a.example/，x)",
                "https://archive.example/https://a.example/%EF%BC%8Cx",
            ),
        ],
    )
    def test_a_written_target_is_whole(self, text: str, target: str) -> None:
        assert attributes(from_markdown(text).html, "href") == [target]

    @pytest.mark.parametrize(
        "text",
        ["`见 https://a.example/路，后`", "    见 https://a.example/路，后", "```\nhttps://a.example/路，后\n```"],
    )
    def test_code_is_left_alone(self, text: str) -> None:
        html = from_markdown(text).html
        assert "https://a.example/路，后" in html
        assert "<a " not in html

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("约3~5天，10~20元", "<p>约3~5天，10~20元</p>"),
            ("`1~2` 和 3~4 和 5~6", "<p><code>1~2</code> 和 3~4 和 5~6</p>"),
            ("a ~gone~ b", "<p>a <del>gone</del> b</p>"),
        ],
    )
    def test_ranges_are_not_struck_out(self, text: str, expected: str) -> None:
        assert from_markdown(text).html == expected

    def test_a_tilde_in_an_address_stays(self) -> None:
        assert attributes(from_markdown("https://a.example/~me/x~y").html, "href") == ["https://a.example/~me/x~y"]

    @settings(max_examples=100, deadline=None)
    @given(st.text(alphabet="ab ~*_`[]()<>#\n-https://w.x，。“”路0", max_size=60))
    def test_no_mark_of_ours_is_left(self, text: str) -> None:
        assert not re.search("[\x0e\x0f]|%0[EF]", to_html(text))

    def test_deep_quotes_end_soon(self) -> None:
        with bounded(seconds=20):
            html = to_html(">" * 1_000_000 + "word")
        assert "word" in html
        assert html.count("<blockquote>") == 60


class TestLinks:
    @pytest.mark.parametrize(
        ("reference", "expected"),
        [
            ("a.html", BASE + "a.html"),
            ("/a.html", "https://blog.example/a.html"),
            ("../a/", "https://blog.example/2026/a/"),
            ("//cdn.example/a", "https://cdn.example/a"),
            ("?page=2", BASE + "?page=2"),
            ("", BASE),
            ("https://a.example/x?y=1&amp;z=2#w", "https://a.example/x?y=1&amp;z=2#w"),
            ("mailto:a@b.example", "mailto:a@b.example"),
            ("#gone", BASE + "#gone"),
            ("路 径", BASE + "%E8%B7%AF%20%E5%BE%84"),
        ],
    )
    def test_absolute(self, reference: str, expected: str) -> None:
        assert attributes(from_html(f'<a href="{reference}">x</a>').html, "href") == [expected]

    @pytest.mark.parametrize(
        "reference", ["javascript:alert(1)", "data:text/html,x", "file:///x", "http://[", "about:blank"]
    )
    def test_what_leads_nowhere_is_text(self, reference: str) -> None:
        assert from_html(f'<a href="{reference}">x</a>').html == '<a rel="noopener noreferrer">x</a>'

    def test_a_plain_link_and_a_worked_one_end_alike(self) -> None:
        html = from_html('<a href="https://a.example/">x</a><a class="y" href="https://a.example/">x</a>').html
        assert html == '<a href="https://a.example/" rel="noopener noreferrer">x</a>' * 2


class TestFootnotes:
    TEXT = "one[^1] two[^注]\n\n[^1]: first\n[^注]: second\n"

    def test_links_meet_their_ids(self) -> None:
        html = from_markdown(self.TEXT, key="e1").html
        ids = attributes(html, "id")
        assert ids == ["e1-fnref-1", "e1-fnref-%E6%B3%A8", "e1-fn-1", "e1-fn-%E6%B3%A8"]
        assert sorted(attributes(html, "href")) == sorted(f"#{name}" for name in ids)
        assert '<section class="footnotes">' in html
        assert 'class="footnote-backref"' in html

    def test_entries_do_not_clash(self) -> None:
        assert not set(attributes(from_markdown(self.TEXT, key="a").html, "id")) & set(
            attributes(from_markdown(self.TEXT, key="b").html, "id")
        )

    def test_a_key_that_is_no_name(self) -> None:
        ids = attributes(from_markdown(self.TEXT, key='a b"<').html, "id")
        assert ids[0] == "a-b--fnref-1"

    def test_old_anchors_by_name(self) -> None:
        html = from_html('<a href="#n">1</a> <a name="n">note</a>').html
        assert html == ('<a href="#k-n" rel="noopener noreferrer">1</a> <a id="k-n" rel="noopener noreferrer">note</a>')

    def test_a_target_that_does_not_stay(self) -> None:
        html = from_html('<a href="#q">search</a><input id="q"><a href="#f">form</a><form id="f">x</form>').html
        assert attributes(html, "href") == [BASE + "#q", "#k-f"]
        assert attributes(html, "id") == ["k-f"]

    def test_headings_get_none(self) -> None:
        assert from_markdown("## A\n\n## B").html == "<h2>A</h2>\n<h2>B</h2>"
        assert from_html('<h2 id="a">A</h2>').html == "<h2>A</h2>"


class TestImages:
    @pytest.mark.parametrize(
        ("markup", "source"),
        [
            ('<img src="a.png">', BASE + "a.png"),
            ('<img data-src="a.png" src="blank.gif">', BASE + "a.png"),
            ('<img data-original="a.png">', BASE + "a.png"),
            ('<img data-src="a.png" src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">', BASE + "a.png"),
            ('<img data-src="data:image/gif;base64,AAAA" src="a.png">', BASE + "a.png"),
            ('<img srcset="a.png 1x, b.png 2x">', BASE + "a.png"),
            ('<img src="//cdn.example/a.png">', "https://cdn.example/a.png"),
            ('<img src="a b.png">', BASE + "a%20b.png"),
            (r'<img src="img\a.png">', BASE + "img/a.png"),
        ],
    )
    def test_source(self, markup: str, source: str) -> None:
        html = from_html(markup).html
        assert attributes(html, "src") == [source]
        assert ' loading="lazy" referrerpolicy="no-referrer"' in html

    def test_candidates(self) -> None:
        html = from_html(
            '<img src=a.png data-srcset="b.png 2x, javascript:x 3x, https://c.example/w_1,h_2.png 640w">'
        ).html
        assert attributes(html, "srcset") == [f"{BASE}b.png 2x, https://c.example/w_1,h_2.png 640w"]

    def test_sources_of_a_picture(self) -> None:
        html = from_html('<picture><source srcset="a.webp" type="image/webp"><source><img src=a.png></picture>').html
        assert html.startswith(f'<picture><source srcset="{BASE}a.webp" type="image/webp"><img ')

    @pytest.mark.parametrize(
        "markup",
        [
            '<img src="https://a.example/p.gif" width="1" height="1">',
            '<img src="https://a.example/p.gif" width=0>',
            '<img src="https://a.example/p.gif" style="display: none">',
            '<img src="https://a.example/p.gif" style="width:1px;height:1px">',
            '<img src="https://pixel.wp.com/b.gif?x=1">',
            '<img src="data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7">',
        ],
    )
    def test_counters_go(self, markup: str) -> None:
        assert from_html(f"a{markup}b").html == "ab"

    def test_a_narrow_image_is_no_counter(self) -> None:
        assert "<img" in from_html('<img src=a.png width=100% style="max-width:1px">').html

    def test_the_twin_of_a_lazy_image_goes(self) -> None:
        html = from_html('<img data-src="a.png"><noscript><img src="a.png"></noscript><p>x</p><img src="a.png">').html
        assert html.count("<img") == 2

    def test_the_words_for_an_image_stay(self) -> None:
        assert from_html('<p><img src="javascript:x" alt="A & <b>"></p>').html == "<p>A &amp; &lt;b&gt;</p>"

    def test_markup_of_any_spelling_within_markdown(self) -> None:
        html = from_markdown("see <IMG SRC=a.png\nALT='x'> and <a href='b.html'>b</a>").html
        assert attributes(html, "src") == [BASE + "a.png"]
        assert attributes(html, "href") == [BASE + "b.html"]

    def test_a_large_image_within_gives_way_to_its_words(self) -> None:
        assert from_html(f'<img src="data:image/png;base64,{"A" * 50_000}" alt="a mill">').html == "a mill"
        assert from_html(f'<img src="data:image/png;base64,{"A" * 4_000}" alt="a mill">').html.startswith("<img ")

    def test_assets_come_first(self) -> None:
        asked: list[str] = []

        def asset(reference: str) -> str | None:
            asked.append(reference)
            return "https://site.example/assets/1.png" if reference == "图 1.png" else None

        html = from_markdown(
            "![](<图 1.png>) ![](b.png?v=1#x) ![](/c.png) ![](https://d.example/d.png)", asset=asset
        ).html
        assert attributes(html, "src") == [
            "https://site.example/assets/1.png",
            BASE + "b.png?v=1#x",
            "https://blog.example/c.png",
            "https://d.example/d.png",
        ]
        assert "图 1.png" in asked
        assert "b.png" in asked
        assert not any("d.example" in name for name in asked)


class TestFirstImage:
    @pytest.mark.parametrize(
        ("markup", "expected"),
        [
            ("<p>none</p>", None),
            ("<img src=a.png>", BASE + "a.png"),
            ("<img src=https://a.example/x?a=1&amp;b=2>", "https://a.example/x?a=1&b=2"),
            ("<img src=favicon.ico><img src=b.png>", BASE + "b.png"),
            ("<img src=/img/logo.png><img src=avatar_12.jpg><img src=c.png>", BASE + "c.png"),
            ("<img src=a.png width=32 height=32><img src=b.png width=640>", BASE + "b.png"),
            ("<img src=https://img.shields.io/x.png>", None),
            ("<img src=chart.svg>", None),
            (f"<img src='data:image/png;base64,{'A' * 400}'>", None),
            ("<img src=catalogue.png>", BASE + "catalogue.png"),
            ("<img src=/iconic/moment.jpg>", "https://blog.example/iconic/moment.jpg"),
        ],
    )
    def test_usable(self, markup: str, expected: str | None) -> None:
        assert from_html(markup).image == expected


class TestPlayers:
    @pytest.mark.parametrize(
        ("source", "target"),
        [
            ("https://www.youtube.com/embed/x-1_", "https://www.youtube.com/watch?v=x-1_"),
            ("https://www.youtube-nocookie.com/embed/x1?rel=0", "https://www.youtube.com/watch?v=x1"),
            ("https://www.youtube.com/embed/videoseries?list=PL1", "https://www.youtube.com/playlist?list=PL1"),
            ("//player.vimeo.com/video/42?h=1", "https://vimeo.com/42"),
            ("//player.bilibili.com/player.html?aid=1&bvid=BV1ab&page=1", "https://www.bilibili.com/video/BV1ab"),
            ("https://player.bilibili.com/player.html?aid=7", "https://www.bilibili.com/video/av7"),
            ("https://v.qq.com/txp/iframe/player.html?vid=a1b2", "https://v.qq.com/x/page/a1b2.html"),
            ("https://maps.example/embed?x=1", "https://maps.example/embed?x=1"),
            ("/frame.html", "https://blog.example/frame.html"),
        ],
    )
    def test_a_frame_becomes_a_link(self, source: str, target: str) -> None:
        html = from_html(f'<p>a</p><iframe src="{source}" allowfullscreen></iframe><p>b</p>').html
        label = target.partition("://")[2]
        assert html == f'<p>a</p><p><a href="{target}" rel="noopener noreferrer">{label}</a></p><p>b</p>'

    def test_its_title_is_told(self) -> None:
        html = from_html('<iframe src="https://v.example/1" title="A film & more"></iframe>').html
        assert html == '<p><a href="https://v.example/1" rel="noopener noreferrer">A film &amp; more</a></p>'

    @pytest.mark.parametrize(
        "markup",
        [
            "<iframe></iframe>",
            "<iframe src='javascript:x'></iframe>",
            "<iframe src='about:blank'></iframe>",
            "<iframe src='https://www.googletagmanager.com/ns.html?id=1' height=0 width=0></iframe>",
            "<iframe src='https://ads.example/' style='display:none'></iframe>",
            "<iframe src='https://x.doubleclick.net/ad'></iframe>",
        ],
    )
    def test_frames_that_show_nothing_go(self, markup: str) -> None:
        assert from_html(f"a{markup}b").html == "ab"

    def test_a_player_within_an_object_is_told_once(self) -> None:
        html = from_html('<object data="x.swf"><embed src="x.swf">words</object>').html
        assert html == f'<p><a href="{BASE}x.swf" rel="noopener noreferrer">blog.example/2026/mill/x.swf</a></p>words'

    def test_video_and_audio_stay(self) -> None:
        html = from_html("<video src=v.mp4 poster=p.jpg autoplay>old</video><audio><source src=a.ogg></audio>").html
        assert html == (
            f'<video src="{BASE}v.mp4" poster="{BASE}p.jpg" controls="controls" preload="none">old</video>'
            f'<audio controls="controls" preload="none"><source src="{BASE}a.ogg"></audio>'
        )


class TestElements:
    @pytest.mark.parametrize(
        ("markup", "expected"),
        [
            ("<h1>A</h1><h2>B</h2><h6>C</h6>", "<h2>A</h2><h3>B</h3><h6>C</h6>"),
            ("<h2>A</h2><h3>B</h3>", "<h2>A</h2><h3>B</h3>"),
            ("<center>a</center>b", "<div>a</div>b"),
            (
                "<form>q<input value=x><select><option>y<option>z</select></form>",
                "<div>q<div>y</div><div>z</div></div>",
            ),
            ("<input type=checkbox checked>a<input type=checkbox>b", "\u2611a\u2610b"),
            ("<pre>\n\n\nx</pre>", "<pre>x</pre>"),
            ("<ruby>字<rt>zì</rt></ruby>", "<ruby>字<rt>zì</rt></ruby>"),
            ("<details open><summary>s</summary>t</details>", '<details open=""><summary>s</summary>t</details>'),
            ("<p class='a language-x'>t</p>", '<p class="language-x">t</p>'),
        ],
    )
    def test_shown(self, markup: str, expected: str) -> None:
        assert from_html(markup).html == expected

    def test_plain_text(self) -> None:
        content = render(
            Body(text="one <b>\ntwo\n\nthree", media_type=MediaType.PLAIN), base_url=BASE, key="k", asset=no_asset
        )
        assert content.html == "<p>one &lt;b&gt;<br>\ntwo</p>\n<p>three</p>"
        assert content.text == "one <b>\ntwo\n\nthree"

    def test_text(self) -> None:
        assert from_markdown("# A\n\nsome **bold** text\n\n- one\n- two").text == "A\n\nsome bold text\n\none\ntwo"

    @pytest.mark.parametrize(
        "text",
        [
            "> " * 20_000 + "word",
            "<div>" * 20_000 + "word",
            "\n".join("  " * level + "- word" for level in range(1_000)),
            "word " * 300_000,
            "重点。" * 500_000,
            "*a **b " * 50_000 + "word",
            "[" * 100_000 + "word",
        ],
    )
    def test_hostile_texts_end_soon(self, text: str) -> None:
        for media_type in (MediaType.MARKDOWN, MediaType.HTML):
            with bounded(seconds=20):
                content = render(Body(text=text, media_type=media_type), base_url=BASE, key="k", asset=no_asset)
            assert "word" in content.text or "重点" in content.text


class Judge(HTMLParser):
    """Whatever is not absolute, or not allowed at all. Python's own parser: none of nh3's code."""

    def __init__(self) -> None:
        super().__init__()
        self.offences: list[str] = []
        self.fragments: set[str] = set()
        self.ids: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            addresses = [value or ""] if name in ("href", "src", "poster") else []
            addresses += [candidate.split()[0] for candidate in (value or "").split(", ")] if name == "srcset" else []
            self.ids |= {value or ""} if name == "id" else set()
            for address in addresses:
                if address.startswith("#"):
                    self.fragments.add(address[1:])
                elif not re.match(r"(?:https?://[^\s/]|mailto:|tel:|data:image/(?:gif|png);base64,)", address):
                    self.offences.append(f"{tag} {name}={value}")
            if name.startswith(("on", "data-", "style")) or tag in (
                "script",
                "style",
                "iframe",
                "object",
                "form",
                "h1",
            ):
                self.offences.append(f"{tag} {name}")


REFERENCES = [
    "x.png",
    "#a",
    "#fn-1",
    "javascript:alert(1)",
    "java\x08script:x",
    "data:text/html,x",
    "data:image/gif;base64,AAAA",
    "//h.example/x",
    "/p?q=1&r=2",
    "https://e.example/é中",
    "mailto:a@b.example",
    "http://[",
    "?",
    "../..",
    "https://a:b@c.example/",
    "x\\y",
    "http://a_b/%zz",
    "tel:+1",
    "a.png,b.png",
    "&#8;",
    "&quot;",
]
NAMES = [
    "href",
    "src",
    "srcset",
    "poster",
    "id",
    "name",
    "class",
    "style",
    "onclick",
    "data-src",
    "data-srcset",
    "width",
    "title",
    "alt",
    "type",
    "checked",
    "data",
]
TAGS = [
    "a",
    "img",
    "source",
    "video",
    "audio",
    "iframe",
    "object",
    "embed",
    "p",
    "div",
    "h1",
    "h2",
    "pre",
    "code",
    "ul",
    "li",
    "table",
    "td",
    "picture",
    "figure",
    "svg",
    "math",
    "noscript",
    "template",
    "textarea",
    "title",
    "form",
    "input",
    "option",
    "b",
    "i",
    "details",
    "blockquote",
    "script",
    "style",
    "base",
]
tag = st.builds(
    "<{}{} {}='{}' {}={}>".format,
    st.sampled_from(["", "", "/"]),
    st.sampled_from(TAGS),
    st.sampled_from(NAMES),
    st.sampled_from(REFERENCES),
    st.sampled_from(NAMES),
    st.sampled_from(REFERENCES),
)
piece = st.sampled_from(
    [
        "text ",
        "中文。",
        "&lt;b&gt;",
        "\n",
        "\n\n",
        "[^1]",
        "[^1]: n\n",
        "[x](#a)",
        "![x](y.png)",
        "- [x] ",
        "> ",
        "```\n",
        "<!--",
        "-->",
    ]
)


@settings(max_examples=200, deadline=None)
@given(st.lists(st.one_of(tag, piece), max_size=14).map("".join), st.sampled_from([MediaType.HTML, MediaType.MARKDOWN]))
def test_every_address_is_absolute_and_rendering_twice_changes_nothing(text: str, media_type: MediaType) -> None:
    def asset(reference: str) -> str | None:
        return "https://site.example/assets/1.png" if reference == "x.png" else None

    content = render(Body(text=text, media_type=media_type), base_url=BASE, key="k", asset=asset)
    judge = Judge()
    judge.feed(content.html)
    assert judge.offences == []
    assert judge.fragments <= judge.ids
    again = render(Body(text=content.html, media_type=MediaType.HTML), base_url=BASE, key="k", asset=asset)
    assert again == content
