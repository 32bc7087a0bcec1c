"""Habits of pages, none of any one site: where a title, people, a date, a medium stand, and what stands apart."""

from __future__ import annotations

import pytest

from feedmill.extract.page.article import extract_page
from feedmill.text import html_to_text
from made_page import CHINESE, ENGLISH, page


def values(found: tuple) -> list[str]:
    return [finding.value for finding in found]


@pytest.mark.parametrize(
    ("html", "title"),
    [
        (page("The Mill Post: The wheel", "<div class=hed>The wheel</div>", "<p>© The Mill Post</p>"), "The wheel"),
        (page("磨坊日报：磨坊转动了", "<div>磨坊转动了</div>", "<div>版权所有 磨坊日报</div>"), "磨坊转动了"),
        (page("磨坊转动了_乡村_磨坊日报", top='<a href="/" class="logo">磨坊日报</a><a href=2>乡村</a>'), "磨坊转动了"),
        (page("磨坊重新轉動 - 生活 - 磨坊時報", "<h1>磨坊重新轉動</h1>", texts=CHINESE), "磨坊重新轉動"),
        (
            page(
                "The wheel on the river turns again after forty years | Mill",
                "<h1>The wheel on the river turns again after forty years</h1>",
                head='<meta property="og:title" content="The wheel turns again">',
            ),
            "The wheel on the river turns again after forty years",
        ),
        (
            page(
                "The wheel turns again after...",
                head='<meta property="og:title" content="The wheel turns again after forty years">',
            ),
            "The wheel turns again after forty years",
        ),
        (
            page(
                "Mill News",
                "<div style='font-size:28px'>The wheel turns again</div>",
                top="<div style='font-size:18px'>Mill News</div>",
            ),
            "The wheel turns again",
        ),
        (page("The wheel turns - Mill", "<h1><a href='/'>Mill</a></h1><h2>The wheel turns</h2>"), "The wheel turns"),
        (page("The wheel turns", "<h1>Country life and rivers</h1><h2>The wheel turns</h2>"), "The wheel turns"),
        (page("The wheel turns again", "<h1>The wheel turns again<a href='#x'>¶</a></h1>"), "The wheel turns again"),
    ],
)  # fmt: skip
def test_a_title(html: str, title: str) -> None:
    assert values(extract_page(html).title)[0] == title


@pytest.mark.parametrize(
    ("above", "people"),
    [
        ('<h1>T</h1><span class="author-name">Ann Miller</span> <span>and friends</span>', ["Ann Miller"]),
        (
            '<h1>T</h1><div class="byline">Story by <a>Ann Miller</a> and <a>Bo Stone</a></div>',
            ["Ann Miller", "Bo Stone"],
        ),
        ('<h1>T</h1><a href="/people/ann-miller">Ann Miller</a>', ["Ann Miller"]),
        (
            '<h1>T</h1><div class="info">2026-03-02 08:15 <span class="nick">磨坊小哥</span> <span>江南</span></div>',
            ["磨坊小哥"],
        ),
        ("<h1>T</h1><p>2026-03-02 10:20 来源：谷物日报 记者 李木 通讯员 王石 234人参与</p>", ["李木", "王石"]),
        ("<h1>T</h1><p>2026-03-02 来源：谷物日报 作者：李木 点击：<script>hits()</script>次</p>", ["李木"]),
        ("<h1>T</h1><p>發佈者：李木　發佈時間：2026-03-02</p>", ["李木"]),
        ('<h1>T</h1><div class="reporter">李木／核稿編輯 王石</div>', ["李木"]),
        ("<h1>T</h1><p>By Ann Miller, MPN | March 2, 2026</p>", ["Ann Miller"]),
        ("<h1>T</h1><p>Analysis by Ann Miller</p>", ["Ann Miller"]),
        ("<h1>T</h1><p>Share</p><p>View Photos</p><p>March 2, 2026</p>", []),
    ],
)
def test_people_between_title_and_text(above: str, people: list[str]) -> None:
    assert values(extract_page(page("T", above)).authors) == people


@pytest.mark.parametrize(
    ("head", "people"),
    [
        ('{"@type":"Article","author":[[{"name":"Ann Miller"},{"name":"Bo Stone"}]]}', ["Ann Miller", "Bo Stone"]),
        ('{"@type":"Article","author":{"@type":"Organization","name":"Mill"},"publisher":{"name":"Mill"}}', []),
        ('{"@type":"Article","author":{"@type":"Person","name":"Mill"},"publisher":{"name":"Mill"}}', ["Mill"]),
        ('{"@type":"Article","description":"a "word" more","author":[{"name":"Ann Miller"}]}', ["Ann Miller"]),
        ('{"@type":"NewsArticle","author":{"name":"Ann Miller"},}', ["Ann Miller"]),
    ],
)  # fmt: skip
def test_people_of_json_ld(head: str, people: list[str]) -> None:
    html = page("The wheel", "<h1>The wheel</h1>", head=f'<script type="application/ld+json">{head}</script>')
    assert values(extract_page(html).authors) == people


def test_all_who_are_shown_where_metadata_names_one() -> None:
    html = page("T", "<h1>T</h1><p>By Ann Miller and Bo Stone</p>", head='<meta name="author" content="Ann Miller">')
    assert values(extract_page(html).authors) == ["Ann Miller", "Bo Stone"]


def test_who_they_write_for_is_no_author() -> None:
    head = '<meta name="author" content="Ann Miller, Mill Post"><meta property="og:site_name" content="Mill Post">'
    assert values(extract_page(page("T", "<h1>T</h1>", head=head)).authors) == ["Ann Miller"]


@pytest.mark.parametrize(
    ("head", "above", "first"),
    [
        ('<meta name="pubdate" content="2026-03-02">', "<p>2026年3月2日 08:15</p>", "2026年3月2日 08:15"),
        (
            '<meta name="pubdate" content="2026-03-02">',
            "<p>Posted: Mar 2, 2026 / 06:45 PM</p>",
            "Mar 2, 2026 / 06:45 PM",
        ),
        ('<meta name="pubdate" content="2026-03-02">', "<p>2026年3月5日 08:15</p>", "2026-03-02"),
        (
            '<meta name="pubdate" content="2026-03-02T07:00:00+08:00">',
            "<p>2026年3月2日 08:15</p>",
            "2026-03-02T07:00:00+08:00",
        ),
        (
            "",
            '<p>at <abbr class="published" title="2026-03-02T21:36:00+08:00">9:36</abbr></p>',
            "2026-03-02T21:36:00+08:00",
        ),
        ("<script>var createTime = '2026-03-02 18:05';</script>", "", "2026-03-02 18:05"),
        ('<script id="__NEXT_DATA__">{"publishedAt":"2026-03-02T18:05:00Z"}</script>', "", "2026-03-02T18:05:00Z"),
        (
            "",
            "<table><tr><th>发布日期</th><td>2026-03-02</td></tr><tr><th>文号</th><td>7</td></tr></table>",
            "2026-03-02",
        ),
    ],
)
def test_a_date(head: str, above: str, first: str) -> None:
    assert values(extract_page(page("T", f"<h1>T</h1>{above}", head=head)).published)[0] == first


@pytest.mark.parametrize(
    ("html", "name"),
    [
        (page("T - The Mill Post", "<h1>T</h1>"), "The Mill Post"),
        (page("T", "<h1>T</h1>", top='<header><a href="/"><img alt="The Mill Post"></a></header>'), "The Mill Post"),
        (page("T", "<h1>T</h1>", top='<a class="brand" href="https://mill.example/">磨坊日报首页</a>'), "磨坊日报"),
        (page("T", "<h1>T</h1>", "<p>Contents copyright 2026, The Mill. All rights reserved.</p>"), "The Mill"),
        (page("T", "<h1>T</h1>", "<p>版权所有：磨坊日报　电话：0000</p>"), "磨坊日报"),
        (page("T", '<h1>T</h1><span class="source">谷物周刊</span> <i>2026-03-02</i>', texts=CHINESE), "谷物周刊"),
        (
            page(
                "T",
                "<h1>T</h1>",
                head='<meta property="og:site_name" content="Mill News">',
                texts=["RIVER (Mill) - " + ENGLISH[0], *ENGLISH],
            ),
            "Mill News",
        ),
        (page("T", "<table><tr><th>发布机构</th><td>磨坊管理局</td></tr></table><h1>T</h1>"), "磨坊管理局"),
    ],
)  # fmt: skip
def test_a_medium(html: str, name: str) -> None:
    found = extract_page(html).source
    assert values(found)[:1] == [name]


@pytest.mark.parametrize(
    ("below", "texts"),
    [
        (
            "<div class=q><b>Why you can rely on us</b><p>Our reporters may not own shares.</p></div>",
            ENGLISH,
        ),
        (
            "<div class=q><p>Our standards: every article is checked against two sources before it appears.</p></div>",
            ENGLISH,
        ),
        ("<div class=q><p>We and our partners store small files on your device to count readers.</p></div>", ENGLISH),
        (
            "<div class=col><h5>Upcoming talks</h5><p class=s>9 April: a word on rivers, by the keeper</p></div>",
            ENGLISH,
        ),
        ('<a class="btn" href="/n">All mill news</a>', ENGLISH),
        ("<div><span>赞同 512</span><span>投一枚贝壳</span><span>转给朋友</span></div>", CHINESE),
        ("<p class=z>本文由磨坊日报原创，未经授权不得转载。如需转载，请联系编辑部。</p>", CHINESE),
        ("<p class=z>特别提醒：本站登载此文出于传递更多信息之目的，您若据此交易，请先核实。</p>", CHINESE),
        ("<p>（本文录入：小瓷）</p><p>上一条：<a href=1>春季会</a><br>下一条：<a href=2>三年账</a></p>", CHINESE),
        ("<div class=t><p>阅读 10万+ 赞 在看</p></div>", CHINESE),
        ("<p>加入好友，颱風天也收得到快報</p><a>馬上加入</a>", CHINESE),
        ("<div>Topics</div><div><a href=/t/1>Rivers</a></div><div><a href=/t/2>Mills</a></div>", ENGLISH),
    ],
)
def test_what_stands_apart_from_the_text(below: str, texts: list[str]) -> None:
    found = extract_page(page("The wheel", "<h1>The wheel</h1>", below, texts=texts))
    assert html_to_text(found.body.text).split("\n\n") == texts


@pytest.mark.parametrize(
    "within",
    [
        '<div class="kg-card kg-cta-card"><p>The Mill Post is paid for by readers. Join them.</p></div>',
        '<div class="newsletter-signup"><h3>The Flour Letter</h3><p>Five stories before breakfast.</p></div>',
        '<div class="share"><button>Share</button> <button>Save</button></div>',
        "<p>請繼續往下閱讀...</p>",
        "<p>mill.jpg (218 KB, 下载次数: 3)</p>",
        '<p>See more: <a href="/x">The lock that would not open</a></p>',
        "<div class=ad><span>Story continues below advertisement</span></div>",
    ],
)
def test_boxes_within_the_text(within: str) -> None:
    found = extract_page(page("The wheel", "<h1>The wheel</h1>", within=within))
    assert html_to_text(found.body.text).split("\n\n") == ENGLISH


@pytest.mark.parametrize(
    "above",
    [
        '<h1>The wheel</h1><h2 class="deck">Forty years it stood, and then it did not</h2><p>By Ann Miller</p>',
        "<h1>The wheel</h1><div class=b3>Forty years it stood, and then it did not</div><div>27 Mar 2026</div>",
        '<h1>The wheel</h1><p class="standfirst">Forty years it stood, and then it did not</p><p>2 March 2026</p>',
    ],
)
def test_a_deck_is_text(above: str) -> None:
    text = html_to_text(extract_page(page("The wheel", above)).body.text).split("\n\n")
    assert text == ["Forty years it stood, and then it did not", *ENGLISH]


@pytest.mark.parametrize(
    "within",
    [
        "<div class=c2><h2>The second day</h2></div>",
        "<section style='text-align:center'><strong><span>The second day</span></strong></section>",
        "<p><b>The second day</b></p>",
        "<h3>The second day</h3>",
    ],
)
def test_a_heading_by_its_looks_is_text(within: str) -> None:
    text = html_to_text(extract_page(page("The wheel", "<h1>The wheel</h1>", within=within)).body.text)
    assert text.split("\n\n") == [*ENGLISH[:2], "The second day", *ENGLISH[2:]]


def test_a_sentence_behind_the_core_that_is_marked_up_alike_is_text() -> None:
    last = "Nobody in the valley has slept past six since then, and nobody has complained about it either."
    html = page("The wheel", "<h1>The wheel</h1>", f"<div class=second><p>{last}</p></div>")
    assert html_to_text(extract_page(html).body.text).split("\n\n") == [*ENGLISH, last]


@pytest.mark.parametrize(
    ("above", "below", "people", "date"),
    [
        (
            '<h1>磨坊转动了</h1><div><span class="AuthorInfo-name">看磨人</span><div>优秀答主</div></div>',
            "<div>发布于 2026-03-02 08:15・IP 属地江苏</div><div><button>赞同 128</button></div>",
            ["看磨人"],
            "2026-03-02 08:15",
        ),
        (
            '<h1>磨坊转动了</h1><div><a class="follow-nickName">看磨人</a> <span>2026-03-02 08:15</span></div>',
            "",
            ["看磨人"],
            "2026-03-02 08:15",
        ),
        (
            "<h1>磨坊转动了</h1>",
            '<p>posted @ <span>2026-03-02 08:15</span>&nbsp;<a href="/mo">看磨人</a>&nbsp;阅读(128)&nbsp;评论(0)</p>',
            ["看磨人"],
            "2026-03-02 08:15",
        ),
        (
            "<h1>磨坊轉動了</h1><div>2026-03-02 08:15</div><div>河谷報 記者<a href='/reporter/1'>李木</a></div>",
            "<p>※ 河谷報提醒您：飲酒過量有害健康。</p>",
            ["李木"],
            "2026-03-02 08:15",
        ),
        (
            "<h1>磨坊转动了</h1><p>发布者：李木　发布时间：2026-03-02　浏览次数：<span></span></p>",
            "<p>（文/李木 图/赵青 编辑/孙禾）</p>",
            ["李木"],
            "2026-03-02",
        ),
        (
            '<h1>The wheel</h1><p class="author">Ann Miller¹, Bo Stone²</p><time>2 March 2026</time>',
            "",
            ["Ann Miller", "Bo Stone"],
            "2 March 2026",
        ),
    ],
)
def test_platforms(above: str, below: str, people: list[str], date: str) -> None:
    found = extract_page(page("磨坊转动了", above, below, texts=CHINESE))
    assert values(found.authors) == people
    assert values(found.published)[:1] == [date]
    assert html_to_text(found.body.text).split("\n\n") == CHINESE


MENU = "<header class=header><ul class=topics><li><a href=1>Topics</a></li><li><a href=2>Latest</a></li></ul></header>"
TAGS = '<div class="tags"><a href=3>#Mills</a> <a href=4>#Rivers</a></div>'


@pytest.mark.parametrize(
    ("html", "tags"),
    [
        (page("T", f"<h1>T</h1>{TAGS}", top=MENU), ["Mills", "Rivers"]),  # a menu, one entry of which leads to tags
        (page("T", f"<div class=topic><a href=5>Slow life</a></div><h1>T</h1>{TAGS}"), ["Mills", "Rivers"]),
        (page("T", "<h1>T</h1><div class=tags><a href=5>Slow life</a></div>"), ["Slow life"]),
        (
            page("T", "<h1>T</h1><div class=tags><a href=6>Topics</a>: <a href=3>Mills</a> <a href=4>Tea</a></div>"),
            ["Mills", "Tea"],
        ),
    ],
)
def test_which_list_has_the_tags(html: str, tags: list[str]) -> None:
    assert values(extract_page(html).tags) == tags


def test_who_took_the_pictures_is_no_author_though_marked_alike() -> None:
    people = (("文字", "许亦安"), ("摄影", "余承翰"), ("责任编辑", "范静怡"))
    lines = "".join(
        f'<div class="byline"><span>{what}</span> <a href="/author/1">{who}</a></div>' for what, who in people
    )
    found = extract_page(page("磨坊转动了", f"<h1>磨坊转动了</h1>{lines}", texts=CHINESE))
    assert values(found.authors) == ["许亦安"]


@pytest.mark.parametrize(
    ("element", "told", "title", "people"),
    [
        (
            'Ann Miller on Perch: "The wheel turns again" / Perch',
            "Ann Miller (@ann) on Perch",
            "The wheel turns again",
            ["Ann Miller"],
        ),
        ("Ten questions for Ann (@ann)", "Ten questions for Ann (@ann)", "Ten questions for Ann (@ann)", []),
        ('Mayor on mills: "They turn"', "Mayor on mills: “They turn”", "Mayor on mills: “They turn”", []),
    ],
)
def test_a_post_on_a_network(element: str, told: str, title: str, people: list[str]) -> None:
    found = extract_page(page(element, "<p></p>", head=f"<meta property=og:title content='{told}'>"))
    assert (values(found.title)[0], values(found.authors)) == (title, people)
