"""What stands round the text of a page: tags, days, people, notices and what readers wrote, by how it is marked up."""

from __future__ import annotations

import pytest

from feedmill.extract.page.article import extract_page
from feedmill.text import html_to_text
from made_page import CHINESE, ENGLISH, page

COUNTED = [
    f'<a href="/tags/{name}/">{name} <span>{count}</span></a> '
    for name, count in (("磨坊", 1804), ("5G", 12), ("玉米", 3))
]


def values(found: tuple) -> list[str]:
    return [finding.value for finding in found]


@pytest.mark.parametrize(
    ("below", "tags"),
    [
        ('<div class="tag__list"><div><span>#磨坊</span></div><div><span>#乡村</span></div></div>', ["磨坊", "乡村"]),
        (
            '<div class="tag__list"><span>#磨坊</span> <i>12个</i> <span>#乡村</span> <i>5个</i></div>',
            ["磨坊", "乡村"],
        ),
        ('<div class="tags-box">分类专栏：<a href="#">手记</a></div>', []),
        (
            '<div class="tags-box">分类专栏：<a href="#">手记</a></div><div class="tags-box">标签：<a>磨坊</a></div>',
            ["磨坊"],
        ),
        ('<div data-component="topic-list"><a href="/a">磨坊</a><a href="/b">乡村</a></div>', ["磨坊", "乡村"]),
        ('<div class="css-1"><a href="/topic/mill">磨坊</a><a href="/topic/land">乡村</a></div>', ["磨坊", "乡村"]),
        ('<p class="topic-category"><a href="/c/1">闲聊</a></p>', []),
        ("<div><h3>#Hashtags</h3><ul><li>#磨坊</li><li>#乡村</li></ul></div>", ["磨坊", "乡村"]),
        ("<aside><h4>Hashtags</h4><ul><li>#磨坊</li></ul></aside>", ["磨坊"]),
        ("<aside><h4>Topics</h4><ul><li>磨坊</li></ul></aside>", []),
        ("<div><h3>Keywords</h3><ul><li>if</li></ul></div>", []),  # of a language
        ("<table><tr><th>Tags</th><th>Meaning</th></tr></table>", []),
        ("<table><tr><td>Subjects:</td><td>Colour</td></tr></table>", []),
        ("<dl><dt>Tags</dt><dd>磨坊, 乡村</dd></dl>", ["磨坊", "乡村"]),
        ("<div><h3>Tags</h3><ul><li>A headline of another article that is long</li></ul></div>", []),
        (
            "<table><tr><td>Subjects:</td><td>Mills (ag.ML); Land (ag.LA)</td></tr></table>",
            ["Mills (ag.ML)", "Land (ag.LA)"],
        ),
        (
            f"<p>{''.join(COUNTED)}</p>",
            ["磨坊", "5G", "玉米"],
        ),
        ('<p><a rel="tag" href="/category/news">新闻</a></p><p><a rel="tag" href="/tag/mill">磨坊</a></p>', ["磨坊"]),
    ],
)
def test_tags_of_a_list(below: str, tags: list[str]) -> None:
    found = extract_page(page("磨坊重新转动", "<h1>磨坊重新转动</h1>", below, texts=CHINESE))
    assert values(found.tags) == tags


def test_tags_behind_a_heading_end_with_their_list() -> None:
    below = "<div>Explore more on these topics</div><ul><li><a href=1>Mills</a></li><li><a href=2>Rivers</a></li></ul>"
    html = page("The wheel turns", "<h1>The wheel turns</h1>", f"{below}<div><a href=3>Reuse this content</a></div>")
    assert values(extract_page(html).tags) == ["Mills", "Rivers"]


def test_an_article_whose_short_text_the_library_does_not_see() -> None:
    below = "<div>Explore more on these topics</div><ul><li><a href=1>Mills</a></li></ul></article><section><h2>More"
    below += "</h2><ul><li><h4>Storm closes the railway</h4><time>2 Feb 2026</time></li></ul></section></main>"
    top = "<main><article><h1>The wheel turns</h1><address>Staff and agencies</address>"
    found = extract_page(f"<!DOCTYPE html><html><body>{top}<p>{ENGLISH[0]}</p>{below}</body></html>")
    assert html_to_text(found.body.text).strip() == ENGLISH[0]
    assert values(found.tags) == ["Mills"]


@pytest.mark.parametrize(
    ("above", "day"),
    [
        ('<p class="date">January 13, 2026</p><h1>The wheel turns</h1>', "January 13, 2026"),
        ("<p>January 13, 2026</p><h1>The wheel turns</h1>", ""),  # the day on which it is read
        ('<div class="top"><p class="date">January 13, 2026</p></div><h1>The wheel turns</h1>', ""),
        (
            "<h1>The wheel turns</h1><div><span title='2026-01-13 10:00:00 +0800 CST'>一月 13, 2026</span></div>",
            "2026-01-13 10:00:00 +0800 CST",
        ),
    ],
)
def test_a_day(above: str, day: str) -> None:
    assert next(iter(values(extract_page(page("The wheel turns", above)).published)), "") == day


@pytest.mark.parametrize(
    ("above", "people"),
    [
        ('<h1>磨坊重新转动</h1><p>原创 <a class="follow-nickName">夜航船2019</a> 阅读量1.2k</p>', ["夜航船2019"]),
        ('<h1>磨坊重新转动</h1><h4 class="sub">两个月磨出三千斤面粉和玉米糁</h4><p>来源：磨坊日报</p>', []),
        ('<h1>磨坊重新转动</h1><div class="reporter">生活中心／許庭芳報導</div>', ["許庭芳"]),
        ('<h1>磨坊重新转动</h1><p><span>林渡舟</span> <a id="js_name">磨坊笔记</a></p><em>2026-01-13</em>', ["林渡舟"]),
        ("<h1>磨坊重新转动</h1><p>78</p><ul><li>分享至</li></ul><p>作者 | 许知秋　编辑 | 方文</p>", ["许知秋"]),
        (
            '<p><a href="/ann">Ann Miller</a></p><p>Posted on <time>Feb 3</time></p><h1>磨坊重新转动</h1>',
            ["Ann Miller"],
        ),
    ],
)
def test_people(above: str, people: list[str]) -> None:
    assert values(extract_page(page("磨坊重新转动", above, texts=CHINESE)).authors) == people


def test_a_portal_is_not_who_wrote_it() -> None:
    head = '<meta name="author" content="磨讯">'
    html = page("磨坊重新转动_磨讯科技", "<h1>磨坊重新转动</h1>", head=head, texts=CHINESE)
    assert values(extract_page(html).authors) == []


def test_a_site_is_written_as_another_place_has_it() -> None:
    head = (
        '<meta property="og:site_name" content="the Mill Post"><script type="application/ld+json">'
        '{"@type": "NewsArticle", "publisher": {"name": "The Mill Post"}}</script>'
    )
    html = page("The wheel turns", "<h1>The wheel turns</h1>", head=head)
    assert values(extract_page(html).source)[0] == "The Mill Post"


@pytest.mark.parametrize(
    "below",
    [
        "<div><p>特别声明：以上内容仅代表作者本人的观点。</p></div><div><h3>跟贴</h3><p>文明上网理性发言，请遵守协议</p></div>",
        "<div class='comm_list'><h3>网友评论</h3><b>柚子</b><p>磨出来的面粉比超市里卖的香多了，明天还去。</p></div>",
        "<div><h3>热门跟贴</h3><div><b>柚子</b><p>磨出来的面粉比超市里卖的香多了，明天还去。</p></div></div>",
    ],
)
def test_what_readers_write_is_none_of_it(below: str) -> None:
    found = extract_page(page("磨坊重新转动", "<h1>磨坊重新转动</h1>", below, texts=CHINESE))
    assert html_to_text(found.body.text).split("\n\n") == CHINESE


@pytest.mark.parametrize(
    ("title", "heading"),
    [
        ("磨坊重新转动-36磨", "<h1>磨坊重新转动</h1>"),
        (
            "River Gazette Online",
            "<font size=5>River Gazette Online</font><br><font size=4><b>磨坊重新转动</b></font>",
        ),
    ],
)
def test_a_title_beside_the_name_of_its_site(title: str, heading: str) -> None:
    html = page(title, heading, "<p>Copyright 2026 The River Gazette. All rights reserved.</p>", texts=CHINESE)
    assert values(extract_page(html).title)[0] == "磨坊重新转动"


def test_a_medium_beside_a_day_in_pieces_above_the_title() -> None:
    top = "<div><span>2026</span> <span>02</span>/<span>10</span> <span>08:21:09</span></div><div>来源：磨坊参考</div>"
    found = extract_page(page("磨坊重新转动-新磨网", f"{top}<h1>磨坊重新转动</h1>", texts=CHINESE))
    assert values(found.published)[0] == "2026-02-10 08:21:09"
    assert values(found.source)[0] == "磨坊参考"


def test_a_date_in_an_element_named_so_below_the_text() -> None:
    below = '<div class="end"><span class="date">2026-01-13 浙江</span></div>'
    answer = (
        '<div class="comment-item"><p>好</p><div class="info"><span class="date">2026-01-14 江苏</span></div></div>'
    )
    html = page("磨坊重新转动", "<h1>磨坊重新转动</h1>", below + answer, texts=CHINESE)
    assert values(extract_page(html).published)[:1] == ["2026-01-13"]
    html = page("磨坊重新转动", "<h1>磨坊重新转动</h1>", answer, texts=CHINESE)
    assert values(extract_page(html).published) == []


@pytest.mark.parametrize(
    "below",
    [
        '<div class="sidebar"><span class="date">2019-01-13</span></div>',
        '<ul><li><a href="/1">旧闻</a> <span class="date">2019-01-13</span></li></ul>',
        '<div><span class="date">2019-01-13</span></div><div><span class="date">2019-01-14</span></div>',
    ],
)
def test_a_date_of_another_article_is_none(below: str) -> None:
    html = page("磨坊重新转动", "<h1>磨坊重新转动</h1>", f"<h2>别的消息</h2><p>{CHINESE[0]}</p>{below}", texts=CHINESE)
    assert not any(found.how.startswith("element named") for found in extract_page(html).published)


@pytest.mark.parametrize("holder", ["comments-open", "no-comments single", "has-answers"])
def test_a_page_on_which_readers_may_answer_still_names_its_writer(holder: str) -> None:
    byline = f'<div class="{holder}"><h1>The wheel turns</h1><p class="author">Ann Hill</p></div>'
    assert values(extract_page(page("The wheel turns", byline)).authors) == ["Ann Hill"]


def test_who_wrote_a_post_is_an_attribute_of_it() -> None:
    post = '<post-box author="quiet_lattice" created-timestamp="2026-01-13T14:22:05+0000"><h1>The wheel turns</h1>'
    html = page("The wheel turns", post, '</post-box><post-answer author="pagerdread"><p>Nice.</p></post-answer>')
    assert values(extract_page(html).authors) == ["quiet_lattice"]


@pytest.mark.parametrize(
    ("byline", "people"),
    [
        (
            '<div class="byline"><p>Ann Hill, Research Scientist, and Bo Reed, Software Engineer, Mill Labs</p></div>',
            ["Ann Hill", "Bo Reed"],
        ),
        ('<div><p class="author">Ann Hill</p><p class="author-title">Staff Engineer</p></div>', ["Ann Hill"]),
        ('<div class="info"><span class="tag">发布于：江苏省</span></div>', []),
    ],
)
def test_people_with_their_posts(byline: str, people: list[str]) -> None:
    html = page("The wheel turns", f"<h1>The wheel turns</h1>{byline}")
    assert values(extract_page(html).authors) == people


def test_the_account_beside_a_button_is_the_writer_s_where_its_element_says_so() -> None:
    name = '<a class="name" href="/p/1"><span class="username">团子妈</span></a>'
    card = f"<div class=box><div>{name}</div><div><button>关注</button></div></div>"
    answer = (
        '<div class="comment-item"><div class="author"><a class="name" href="/p/2">小鱼干</a></div><p>求全部</p></div>'
    )
    html = page("磨坊重新转动", f"{card}<h1>磨坊重新转动</h1>", answer, texts=CHINESE)
    assert values(extract_page(html).authors) == ["团子妈"]
