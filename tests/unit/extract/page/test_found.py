"""What pages of the open web do that no standard tells: each case was met on a real one, and is written anew here."""

from __future__ import annotations

import pytest

from feedmill.extract.evidence import Extracted
from feedmill.extract.page.article import extract_page

TITLE = "The twelfth boat is missing"
TEXT = "".join(
    f"<p>The {boat} ferry left the northern pier at dawn, and nobody on board had slept since the storm.</p>"
    for boat in ("first", "second", "third")
)


def read(head: str = "", above: str = "", below: str = "", heading: str = f"<h1>{TITLE}</h1>") -> Extracted:
    return extract_page(
        f"<!DOCTYPE html>\n<html><head><title>{TITLE}</title>{head}</head><body>{heading}{above}"
        f"<div class='text'>{TEXT}</div>{below}</body></html>"
    )


def values(found: Extracted, field: str) -> list[str]:
    return [finding.value for finding in getattr(found, field)]


def test_what_a_program_complains_of_above_the_page_is_none_of_it() -> None:
    complaint = "<br />\n<b>Warning</b>: mill_connect(): no route to <b>/srv/mill.php</b> on line <b>9</b><br />\n"
    found = extract_page(
        f"{complaint}<!DOCTYPE html><html><head><title>{TITLE} | The Mill</title></head>"
        f"<body><h2>{TITLE}</h2><div>{TEXT}</div></body></html>"
    )
    assert values(found, "title")[:1] == [TITLE]
    assert "Warning" not in found.body.text
    assert "first ferry" in found.body.text
    told = next(dropped for dropped in found.dropped if "Warning" in dropped.text)
    assert (told.line, told.reason) == (1, "above the page")
    assert all(dropped.line >= 3 for dropped in found.dropped if dropped is not told)


def test_a_program_s_name_that_is_the_long_title_is_no_site() -> None:
    title = "Halls of students are too full to be safe in winter, experts warn"
    found = extract_page(
        f'<html><head><meta name="application-name" content="{title}"><title>{title}</title></head>'
        f"<body><h1>{title}</h1>{TEXT}</body></html>"
    )
    assert values(found, "title")[:1] == [title]


def test_a_placeholder_for_a_date_leaves_room_for_the_one_that_is_shown() -> None:
    head = '<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"0001-01-01T00:00:00Z"}</script>'
    found = read(head, above='<div class="publish-date">Published 2:16 AM EST Nov 20, 2019</div>')
    assert values(found, "published")[:1] == ["2:16 AM EST Nov 20, 2019"]


@pytest.mark.parametrize(
    ("name", "publisher", "site"),
    [
        ("millpost", "Mill Post", "Mill Post"),
        ("The Mill Post | News of the river", "", "The Mill Post"),
        ("MillPost", "Mill Post", "MillPost"),
    ],
)
def test_a_site_is_spelled_as_it_is_for_readers(name: str, publisher: str, site: str) -> None:
    told = f'{{"@type":"NewsArticle","publisher":{{"@type":"Organization","name":"{publisher}"}}}}'
    found = read(f'<meta property="og:site_name" content="{name}"><script type="application/ld+json">{told}</script>')
    assert values(found, "source")[:1] == [site]


@pytest.mark.parametrize(
    ("keywords", "tags"),
    [
        ("boats,_no-river,@front,channel_other,/article,ferries", ["boats", "ferries"]),
        ("Topic: boats,section: News,Page Type: Story,Tag:ferries,wc: 900", ["boats", "ferries"]),
        ("Ann Miller GOVERNMENT_FIGURE PERSON,PERSON,ferries", ["Ann Miller", "ferries"]),
        ("Mill &amp;amp; Sons,ferries", ["Mill & Sons", "ferries"]),
        ("&amp;quot;slow boats&amp;quot;,ferries,&amp;quot;", ["slow boats", "ferries"]),
        ("AI：渡轮,C++,std::vector,5:1", ["AI：渡轮", "C++", "std::vector", "5:1"]),
        ("covid_19,Re:Zero,/r/boats,🎉,Blood Type: O", ["covid_19", "Re:Zero", "/r/boats", "🎉", "Blood Type: O"]),
    ],
)
def test_what_a_cms_keeps_among_the_tags_for_itself(keywords: str, tags: list[str]) -> None:
    metas = "".join(f'<meta property="article:tag" content="{one}">' for one in keywords.split(","))
    assert values(read(metas), "tags") == tags


def test_the_way_to_the_page_is_no_list_of_tags() -> None:
    trail = '<div class="tag-list"><a href="/">首页</a> <a href="/tech">科技</a></div>'
    assert values(read(above=trail), "tags") == []


def test_articles_that_a_page_names_have_authors_of_their_own() -> None:
    head = '<meta name="dc.creator" content="Ann Miller">'
    kind = 'itemscope itemtype="http://schema.org/ScholarlyArticle"'
    cited = f'<ol><li itemprop="citation" {kind}><meta itemprop="author" content="R. Otter">On boats.</li></ol>'
    assert values(read(head, below=cited), "authors") == ["Ann Miller"]


def test_an_article_on_pages_is_no_page() -> None:
    article = f"<p>The first paragraph of all.</p><!-- <html> -->{TEXT}"
    assert "first paragraph of all" in extract_page(article).body.text


@pytest.mark.parametrize(
    "fact",
    [
        "<dl><dt>出生日期</dt><dd>1975年1月28日（腊月十七）</dd></dl>",
        "<table><tr><th>Founded</th><td>February 28, 1998; 18 years ago</td></tr></table>",
    ],
)
def test_what_a_table_tells_of_somebody_is_no_date_of_the_article(fact: str) -> None:
    found = extract_page(
        f"<html><head><title>{TITLE}</title></head><body><h1>{TITLE}</h1><article>{fact}{TEXT}</article></body></html>"
    )
    assert values(found, "published") == []


def test_readers_below_an_article_are_no_thread() -> None:
    says = "<div class='post_body'>It left at noon as far as I could see, and I stood at the pier all morning.</div>"
    comments = "".join(
        f"<div class='postcontainer' id='post_{number}'><a class='username' href='/u/{name}'>{name}</a>{says}</div>"
        for number, name in enumerate(("otter", "heron"), 1)
    )
    head = '<script src="/discourse/embed.js"></script>'
    found = read(head, above="<p>By Ann Miller</p>", below=comments)
    assert values(found, "authors") == ["Ann Miller"]
    assert "first ferry" in found.body.text


def test_a_byline_between_two_lines_that_say_the_title() -> None:
    found = extract_page(
        f"<html><head><title>{TITLE}</title></head><body><table><tr><td>{TITLE}</td></tr><tr><td>"
        f"来源: | 发布时间: 2018-05-17 | 浏览次数: 2168</td></tr></table><div><h1>{TITLE}</h1>{TEXT}</div>"
    )
    assert values(found, "published") == ["2018-05-17"]


def test_who_shares_and_follows_is_nobody() -> None:
    box = "<div class='author-box'><span>关注</span></div>"
    share = "<ul><li>易信</li><li>微信</li></ul>"
    assert values(read(above=box + share), "authors") == []


def test_a_section_s_name_alone_is_no_title() -> None:
    found = extract_page(
        "<html><head><title>新闻动态--中国渡轮学会官网</title></head><body><nav><a href='/n'>新闻动态</a></nav>"
        "<h5>第十二届渡轮年会在北码头举行</h5><div>发布时间：2019-05-18 来源：中国渡轮学会</div>"
        + "<p>渡轮在黎明时分离开北码头，自从那场风暴以来，船上没有人合过眼。</p>" * 3
        + "<div>版权所有：© 2001-2012 中国渡轮学会 地址：北京市轮渡路甲11号 邮编：100101</div></body></html>"
    )
    assert values(found, "title")[:1] == ["第十二届渡轮年会在北码头举行"]
    assert values(found, "source")[:1] == ["中国渡轮学会"]


def test_what_a_portal_tells_of_a_post_is_no_name() -> None:
    found = read(above='<div class="info">2026-03-02 09:52:19 磨坊观察 来自北京市 <a href="/x">查看全文</a></div>')
    assert values(found, "authors") == []
    assert "来自北京市" not in values(found, "source")


def test_words_of_a_player_between_byline_and_text_are_no_names() -> None:
    player = "".join(f"<div>{word}</div>" for word in ("自动", "高清", "标清", "2X", "1.5X", "1X", "弹幕", "设置") * 2)
    found = read(above=f"<div><span>时间：2026.05.20</span> <span>来源：磨坊网</span></div>{player}")
    assert values(found, "authors") == []
    assert values(found, "published")[:1] == ["2026.05.20"]
    assert values(found, "source")[:1] == ["磨坊网"]


def test_a_medium_that_is_called_a_person_is_none() -> None:
    found = read(
        '<script type="application/ld+json">{"@type":"NewsArticle","author":{"@type":"Person","name":"谷物新闻社"},'
        '"publisher":{"@type":"Organization","name":"磨坊头条"}}</script>'
    )
    assert values(found, "authors") == []


@pytest.mark.parametrize(
    ("window", "site"),
    [
        (f"{TITLE}_谷物健康网_饮食", "谷物健康网"),
        (f"{TITLE}_饮食_谷物健康网", "谷物健康网"),
        (f"{TITLE} - Mill Books, Page 4", None),
    ],
)
def test_a_section_or_a_page_s_number_is_no_site(window: str, site: str | None) -> None:
    trail = "<div><a href='/'>饮食</a></div>"
    found = extract_page(
        f"<html><head><title>{window}</title></head><body>{trail}<h1>{TITLE}</h1><div>{TEXT}</div></body></html>"
    )
    told = next(iter(values(found, "source")), None)
    assert told == site if site else told != ", Page 4"


def test_a_wiki_s_button_behind_the_heading_is_none_of_the_title() -> None:
    found = extract_page(
        f"<html><head><title>{TITLE} - 磨坊百科，谁都能写的百科</title></head>"
        f"<body><h1>{TITLE}<span>[编辑]</span></h1><div>{TEXT}</div></body></html>"
    )
    assert values(found, "title")[:1] == [TITLE]


def test_buttons_notes_and_hands_among_tags_are_none() -> None:
    tags = "".join(
        f'<meta property="article:tag" content="{tag}">'
        for tag in ("Editor: Jane Doe", "ferries", "See your latest updates", "[注 1]", "width=device-width")
    )
    assert values(read(tags), "tags") == ["ferries"]


def test_what_leads_back_to_a_portal_is_none_of_the_credit() -> None:
    credit = "<p>（本文来源：谷物日报 作者：谷物研究所所长、研究员徐占谷）<a href='/'>返回磨坊，查看更多</a></p>"
    found = extract_page(
        f"<html><head><title>{TITLE}</title></head><body><article><h1>{TITLE}</h1>{TEXT}{credit}</article></body></html>"
    )
    assert values(found, "authors") == ["徐占谷"]


@pytest.mark.parametrize(
    ("opening", "below", "people"),
    [
        ("谷物社北镇5月20日电（记者柳不言、宋不器）", "[责任编辑：丁宁远]", ["柳不言", "宋不器"]),
        ("谷物社北镇5月20日电（柳不言、宋不器）", "", ["柳不言", "宋不器"]),
        ("谷物网5月20日讯", "【责任编辑：丁宁远】", []),
        ("谷物网5月20日讯", "", ["丁宁远"]),
    ],
)
def test_an_editor_whom_metadata_calls_the_author_is_none(opening: str, below: str, people: list[str]) -> None:
    title = "谷物太空计划进展顺利"
    sentences = [f"{start}谷物研究所的专家介绍了在轨道上生长的谷物。" for start in (opening, "", "", "")]
    found = extract_page(
        f'<html><head><title>{title}_谷物网</title><meta name="author" content="丁宁远"></head><body><h1>{title}</h1>'
        f"<div class='text'><p>{'</p><p>'.join(sentences)}</p></div><div class='editor'>{below}</div></body></html>"
    )
    assert values(found, "authors") == people
