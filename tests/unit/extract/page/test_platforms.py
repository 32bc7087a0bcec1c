"""Habits of the programs that many sites run: forums, blog hosts, messenger accounts, offices; what keywords tell."""

from __future__ import annotations

import pytest

from feedmill.extract.page.article import extract_page
from feedmill.text import html_to_text
from made_page import CHINESE, ENGLISH, page


def values(found: tuple) -> list[str]:
    return [finding.value for finding in found]


SITE = '<a class="logo" href="/">河湾在线</a><a href="/n">新闻</a>'


def keywords(told: str) -> str:
    return f'<meta name="keywords" content="{told}">'


@pytest.mark.parametrize(
    ("told", "title", "below", "tags"),
    [
        ("磨坊,磨面,手艺", "磨坊重新转动", "", ["磨坊", "磨面", "手艺"]),  # the article speaks of them
        ("河湾在线,新闻,门户,河湾", "磨坊重新转动", "", []),  # what every page of the site says
        ("磨坊,老人,河湾在线", "磨坊重新转动", "", ["磨坊", "老人"]),  # only the site's name is none
        ("河湾,房产,汽车", "磨坊重新转动", "", []),  # a portal of one place
        ("磨坊重新转动,看磨的老人", "磨坊重新转动，看磨的老人", "", []),  # the title again
        ("股票,基金,理财", "磨坊重新转动", "", []),  # nothing of it is in the text
        ("河湾在线,新闻", "磨坊重新转动", '<div class="tags"><a>磨面</a> <a>水轮</a></div>', ["磨面", "水轮"]),
        ("磨坊,磨面,水轮,老人", "磨坊重新转动", '<div class="tags"><a>磨面</a> <a>水轮</a></div>', ["磨面", "水轮"]),
    ],
)
def test_keywords_are_tags_where_they_are_the_articles(told, title, below, tags):
    html = page(f"{title}_河湾在线", f"<h1>{title}</h1>", below, head=keywords(told), top=SITE, texts=CHINESE)
    assert values(extract_page(html).tags) == tags


@pytest.mark.parametrize(
    ("html", "title"),
    [
        (
            page("磨坊重新转动 - 水车 - 河湾论坛", "<h1><a href=1>[见闻]</a> <span>磨坊重新转动</span></h1>"),
            "磨坊重新转动",
        ),
        (page("磨坊重新转动 - 河湾论坛", "<h1>【见闻】磨坊重新转动</h1>"), "磨坊重新转动"),
        (page("[1912] was a good year - The Mill", "<h1>[1912] was a good year</h1>"), "[1912] was a good year"),
        (
            page(
                "The Mill Monthly - The wheel that turns again",
                "<p><font size=5><b>The wheel that turns again</b></font>",
            ),
            "The wheel that turns again",
        ),
    ],
)
def test_what_is_set_before_a_title_is_none_of_it(html, title):
    found = extract_page(html)
    assert values(found.title)[0] == title


def test_a_magazine_that_stands_before_its_title_is_the_medium():
    shown = "<p><font size=5><b>The wheel that turns again</b></font>"
    html = page(
        "The Mill Monthly - The wheel that turns again",
        shown,
        "<p>Copyright 2026 Grain Press. All rights reserved.</p>",
    )
    assert values(extract_page(html).source)[0] == "The Mill Monthly"


@pytest.mark.parametrize("name", ["govuk:first-published-at", "paper:published_time", "cms:published-at"])
def test_a_date_with_a_makers_prefix(name):
    html = page("The wheel", "<h1>The wheel</h1>", head=f'<meta name="{name}" content="2026-02-02T09:30:00+00:00">')
    assert values(extract_page(html).published) == ["2026-02-02T09:30:00+00:00"]


ACCOUNT = (
    '<h1>磨坊重新转动</h1><div class="rich_media_meta_list"><span class="rich_media_meta_nickname">'
    '<a id="js_name">谷物札记</a></span> <em>2026年3月3日 12:18</em></div>'
)
PLATFORM = '<meta property="og:site_name" content="公众平台">'


@pytest.mark.parametrize(
    ("below", "source"),
    [("", "谷物札记"), ("<p>本文转自：南窗书评</p>", "南窗书评"), ("<p>来源：南窗书评</p>", "南窗书评")],
)
def test_an_account_is_the_medium_unless_another_is_credited(below, source):
    html = page("磨坊重新转动", ACCOUNT, below, head=PLATFORM, texts=CHINESE)
    assert values(extract_page(html).source)[0] == source


def test_who_posted_it_is_told_behind_the_date_below():
    below = '<div>posted @ <span>2025-12-07 22:18</span> <a href="#">看磨人</a> 阅读(412) <a>收藏</a> <a>举报</a></div>'
    found = extract_page(page("磨坊重新转动 - 河湾博客", "<h1>磨坊重新转动</h1>", below, texts=CHINESE))
    assert (values(found.authors), values(found.published)) == (["看磨人"], ["2025-12-07 22:18"])


@pytest.mark.parametrize(
    "line",
    ["<div>发布于 2026-04-07 07:41</div>", "<div><a href=1>发布于 2026-04-07 07:41</a>・IP 属地广东</div>"],
)
def test_when_an_answer_was_posted_is_none_of_it(line):
    found = extract_page(page("磨坊重新转动", "<h1>磨坊重新转动</h1>", line, texts=CHINESE))
    assert html_to_text(found.body.text).split("\n\n") == CHINESE


@pytest.mark.parametrize("line", ["國際中心／綜合報導", "生活中心/台北報導"])
def test_a_desk_signs_for_nobody(line):
    html = page("磨坊重新轉動", "<h1>磨坊重新轉動</h1>", texts=[line, *CHINESE])
    found = extract_page(html)
    assert (html_to_text(found.body.text).split("\n\n"), values(found.authors)) == (CHINESE, [])


def test_a_caption_that_says_something_stays_with_its_credit():
    said = "看磨的老人站在水轮旁边，身后是磨坊。記者顏子晴／攝影"
    figure = f"<figure><img src=a.jpg><figcaption>{said}</figcaption></figure>"
    found = extract_page(page("磨坊重新轉動", "<h1>磨坊重新轉動</h1>", texts=CHINESE, within=figure))
    assert said in html_to_text(found.body.text)


def test_the_way_back_from_a_note_is_no_text():
    back = '<a href="#fnref:1" class="footnote-backref">↩︎</a>'
    notes = f'<div class="footnotes"><ol><li id="fn:1"><p>Of oak. {back}</p></li></ol></div>'
    found = extract_page(page("The wheel", "<h1>The wheel</h1>", within=notes, texts=ENGLISH))
    assert ("↩" in found.body.text, "Of oak." in found.body.text) == (False, True)
    assert [dropped.reason for dropped in found.dropped if dropped.text == "↩︎"] == ["leads back into the text"]


@pytest.mark.parametrize(
    ("named", "home", "title", "source"),
    [
        ("夜航笔记", "https://m.example/linmu", "磨坊重新转动 - 林沐 - 码园", "夜航笔记"),
        ("夜航笔记", "/linmu/", "磨坊重新转动 - 林沐 - 码园", "夜航笔记"),
        ("林沐", "/linmu", "磨坊重新转动 - 林沐 - 码园", "码园"),  # no name of its own
        ("夜航笔记", "/others", "磨坊重新转动 - 林沐 - 码园", "码园"),  # another one's
        ("夜航笔记", "/", "磨坊重新转动 - 林沐 - 码园", "码园"),
    ],
)
def test_a_blog_on_a_platform_goes_by_the_name_above_it(named, home, title, source):
    head = '<link rel="canonical" href="https://m.example/linmu/p/194">'
    top = f'<div id="blogTitle"><h1><a href="{home}">{named}</a></h1><h2>写给十年后</h2></div>'
    posted = '<div>posted @ 2026-01-11 22:47 <a href="/linmu">林沐</a> 阅读(12) 评论(2)</div>'
    html = page(title, "<h1>磨坊重新转动</h1>", posted, head=head, top=top, texts=CHINESE)
    assert values(extract_page(html).source)[:1] == [source]


def test_a_second_title_of_an_electronic_paper_is_text_and_the_issue_tells_the_day():
    byline = '<p>记者 沈木生<span class="newsdate">《河湾日报》（2026年03月22日&nbsp;第&nbsp;07&nbsp;版）</span></p>'
    above = f"<h3></h3><h1>磨坊重新转动</h1><h2>最老的磨工九十七岁</h2>{byline}"
    top = '<a href="../../../index.html"><img src="logo.png" alt="河湾日报"></a>'
    found = extract_page(
        page("河湾日报", above, "<div>河湾日报社版权所有，未经授权禁止复制</div>", top=top, texts=CHINESE)
    )
    assert values(found.title)[:1] == ["磨坊重新转动"]
    assert (values(found.authors), values(found.source)[:1]) == (["沈木生"], ["河湾日报"])
    assert values(found.published)[:1] == ["2026年03月22日"]
    assert "最老的磨工九十七岁" in html_to_text(found.body.text)
