"""Whose page it is: accounts on platforms, owners of personal sites, reading views; what an account says of itself."""

from __future__ import annotations

import pytest

from feedmill.extract.page.article import extract_page
from feedmill.text import html_to_text

ENGLISH = [
    "The old mill on the river has begun to grind grain again after forty years of silence, and the valley listened.",
    "Its keeper, who is eighty-one, says that the stones remember more than he does, and that they are never late.",
    "Water falls on the wheel from above, and the wheel turns a shaft that is older than the house around it.",
]
CHINESE = [
    "河边的老磨坊在沉寂四十年之后重新开始磨面，整个山谷都听见了那一声闷响，有人说像是打雷。",
    "看磨的老人今年八十一岁，他说石头记得的事情比他多，而且从来不迟到，每天天一亮就开始转。",
    "水从高处落在轮子上，轮子带动一根轴，这根轴比它周围的房子还要老，谁也说不清是哪年装上的。",
]
EN, ZH = ("".join(f"<p>{text}</p>" for text in texts) for texts in (ENGLISH, CHINESE))


def told(title: str, body: str, head: str = "") -> dict[str, list[str]]:
    page = f"<!DOCTYPE html><html><head><title>{title}</title>{head}</head><body>{body}</body></html>"
    found = extract_page(page)
    fields = ("authors", "source", "published", "url", "tags")
    return {name: [finding.value for finding in getattr(found, name)][:3] for name in fields} | {
        "lines": [line for line in html_to_text(found.body.text).split("\n") if line]
    }


@pytest.mark.parametrize(
    ("above", "author", "site"),
    [
        ("<header><a href='/'>slow water</a><p>Essays on rivers by Jane Doe</p></header>", "Jane Doe", "slow water"),
        (
            "<p><b><a href='/'>slow water</a></b></p><p>Notes on mills, by Jane Doe</p><p>rss</p>",
            "Jane Doe",
            "slow water",
        ),
        ("<h2><a href='/'>slow water</a></h2><p>A weblog by Jane Doe</p>", "Jane Doe", "slow water"),
        ("<p><a href='/'>慢水</a></p><p>沈木生的博客，写河流与磨坊</p>", "沈木生", "慢水"),
        ("<p><a href='/'>slow water</a></p><p>Notes by the river and the sea</p>", "", "slow water"),
        ("<p><a href='/'>Home</a> <a href='/about'>About</a></p>", "", ""),
        ("<p><a href='/'>← Back to all posts</a></p>", "", ""),
    ],
)
def test_the_head_of_a_personal_site(above, author, site):
    found = told("The mill turns", f"{above}<main><h1>The mill turns</h1><p>March 5, 2026</p>{EN}</main>")
    assert found["authors"] == ([author] if author else [])
    assert found["source"][:1] == ([site] if site else [])
    assert found["lines"] == ENGLISH


@pytest.mark.parametrize(
    ("foot", "author"),
    [
        ("© Jane Doe 2026. Built with Eleventy.", ["Jane Doe"]),
        ("© 2024 – 2026 Jane Doe | Powered by Hugo", ["Jane Doe"]),
        ("© 2026 Jane Doe", []),
        ("© 2026 slow water. Built with Hugo.", []),
        ("slow water is written by Jane Doe.", ["Jane Doe"]),
    ],
)
def test_the_foot_of_a_personal_site(foot, author):
    above = "<div class='site-title'><a href='/'>slow water</a></div>"
    found = told("The mill turns", f"{above}<h1>The mill turns</h1><p>5 Mar 2026</p>{EN}<footer><p>{foot}</p></footer>")
    assert found["authors"] == author


MENU = "<ul><li>码舍</li><li>博客</li><li>下载</li></ul>"
BAR = "<div><span>原创</span> <span>于 2026-03-05 09:41:52 发布</span> <span>阅读量903</span></div>"
CARD = "<div class='box'><div><a href='#'>唐欧的仓库</a></div><div>关注</div></div>"


def test_an_account_of_a_platform():
    below = f"{CARD}<aside><div>唐欧的仓库</div><div>码龄6年</div></aside>"
    found = told("磨坊重新转动-码舍博客", f"{MENU}<h1>磨坊重新转动</h1>{BAR}<article>{ZH}</article>{below}")
    assert found["authors"] == ["唐欧的仓库"]
    assert found["source"][0] == "码舍"
    assert found["published"] == ["2026-03-05 09:41:52"]
    assert found["lines"] == CHINESE


def test_a_name_to_follow_that_stands_once_wrote_nothing():
    found = told("磨坊重新转动-码舍博客", f"{MENU}<h1>磨坊重新转动</h1>{BAR}<article>{ZH}</article>{CARD}")
    assert found["authors"] == []


def test_a_blog_of_a_platform_that_bears_its_author_s_name():
    head = "<div><h1><a href='https://b.example/amu/'>河边的阿木</a></h1></div><div><h1>磨坊重新转动</h1>"
    poster = "<a href='#'>河边的阿木</a>&nbsp;阅读(3)"
    foot = f"<p class='postDesc'>posted @ <span>2026-03-05 10:22</span>&nbsp;{poster}</p></div>"
    found = told("磨坊重新转动 - 河边的阿木 - 博园", f"{head}<div class='postBody'>{ZH}</div>{foot}")
    assert found["authors"] == ["河边的阿木"]
    assert found["source"] == ["博园"]


def test_tags_of_an_account_with_their_numbers_and_its_answers_to_readers():
    tags = "<div class='tags'><span>#磨坊</span> <span>12个</span> <span>#手艺</span> <span>3个</span></div>"
    below = f"{tags}<div><div>精选留言</div><div>灰兔</div><div>好</div><div>作者 回复：抱抱。</div></div>"
    found = told("磨坊重新转动", f"<h1>磨坊重新转动</h1><p>2026年3月5日</p><div class='txt'>{ZH}</div>{below}")
    assert found["tags"] == ["磨坊", "手艺"]
    assert found["authors"] == []


@pytest.mark.parametrize("line", ["河湾科技公众号", "返回河湾网，查看更多"])
def test_what_an_account_says_within_a_text(line):
    for body in (f"<div><p>{line}</p>{ZH}</div>", f"<div>{ZH}<p>{line}</p></div>"):
        found = told("磨坊重新转动", f"<h1>磨坊重新转动</h1><p>2026年3月5日 来源：河湾网</p>{body}")
        assert found["lines"] == CHINESE
        assert found["authors"] == []


def test_a_byline_of_links_and_what_stands_below_within_the_article():
    people = "<a href=#>施沛筠</a>、<a href=#>何柏諺</a>"
    info = f"<div><time>2026-03-05 20:31</time> <span>河灣經濟報 記者{people}／台北即時報導</span></div>"
    tags = "<section><h3>標籤</h3><ul><li><a href=#>磨坊</a></li><li><a href=#>手藝</a></li></ul></section>"
    others = "<div><div>上一篇 航運雙雄運價止跌</div><div>下一篇 面板廠轉攻車用</div></div>"
    article = f"<article><h1>磨坊重新轉動</h1>{info}<section>{ZH}</section>{tags}{others}</article>"
    found = told("磨坊重新轉動 | 社會 | 河灣經濟報", article)
    assert found["lines"] == CHINESE
    assert found["authors"] == ["施沛筠", "何柏諺"]


def test_who_wrote_it_is_linked_below_the_standfirst():
    byline = "<div><a href='https://m.example/@janedoe'>Jane Doe</a> · <a href='#'>Follow</a></div>"
    found = told(
        "The mill turns", f"<article><h1>The mill turns</h1><h2>What the stones know</h2>{byline}{EN}</article>"
    )
    assert found["authors"] == ["Jane Doe"]


def test_a_browser_s_reading_view():
    head = "<a class='domain reader-domain' href='https://g.example/mill'>g.example</a><h1>The mill turns</h1>"
    credit = "<div class='credits reader-credits'>Jane Doe</div><div class='meta-data'>4-5 minutes</div>"
    found = told("The mill turns", f"<div class='header'>{head}{credit}</div><div class='content'>{EN}</div>")
    assert (found["url"], found["authors"]) == (["https://g.example/mill"], ["Jane Doe"])


@pytest.mark.parametrize(
    ("info", "below", "authors"),
    [
        ("<p><b>聯河報</b>／ <a href='/reporter/1'>記者陳曉彤</a>／台北即時報導</p>", "", ["陳曉彤"]),
        ("", "<div>Posted by <span class='who'>Jane Doe</span> at <a href='#'>10:22 AM</a></div>", ["Jane Doe"]),
    ],
)
def test_a_name_without_what_stands_beside_it(info, below, authors):
    found = told("磨坊重新轉動 | 聯河新聞", f"<h1>磨坊重新轉動</h1>{info}<div class='txt'>{ZH}</div>{below}")
    assert found["authors"] == authors


def test_the_rights_to_a_text_are_not_the_site_s():
    head = "<h1>磨坊重新转动</h1><div><a href='/people/amu/' class='author'>河边的阿木</a> 2026-03-05</div>"
    foot = "<div class='copyright'>© 本文版权归作者 河边的阿木 所有，任何形式转载请联系作者。</div>"
    found = told("磨坊重新转动", f"{head}<div class='note'>{ZH}</div>{foot}")
    assert (found["authors"], found["source"]) == (["河边的阿木"], [])


def test_topics_to_explore():
    links = "<li><a href='/m'>Mills</a></li><li><a href='/r'>Rivers</a></li>"
    topics = f"<div>Explore more on these topics</div><ul>{links}</ul>"
    found = told("The mill turns", f"<main><h1>The mill turns</h1><p>March 5, 2026</p><div>{EN}</div></main>{topics}")
    assert found["tags"] == ["Mills", "Rivers"]
