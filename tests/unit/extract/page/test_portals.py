"""Habits of portals, papers, offices and hosts of blogs: what each page of theirs tells, all of it at once."""

from __future__ import annotations

import pytest

from feedmill.extract.page.article import extract_page
from feedmill.text import html_to_text

ENGLISH = [
    "The ferry left the northern pier at dawn, and nobody on board had slept since the storm of Tuesday.",
    "By noon the fog had lifted, and the harbour master counted eleven boats where there had been twelve.",
    "What became of the twelfth is a matter for the court, and the court has not sat since the spring.",
]
CHINESE = [
    "三月的最后一个周末，我去看了一台会认字的机器，它被放在旧书店的二楼，靠窗，旁边是一盆绿萝。",
    "店主说，它认得出一九五四年以前的铅字，却认不出自己儿子写的便条，这件事让他有些得意。",
    "我在那里坐了两个钟头，看它把一本县志读完，然后问了它一个问题，它答错了，但是错得很有礼貌。",
]
P, C = ("".join(f"<p>{text}</p>" for text in texts) for texts in (ENGLISH, CHINESE))
T = "会认字的机器"


def read(title: str, body: str, head: str = "") -> dict[str, object]:
    found = extract_page(f"<!DOCTYPE html><html><head><title>{title}</title>{head}</head><body>{body}</body></html>")
    fields = {
        field: [finding.value for finding in getattr(found, field)]
        for field in ("title", "authors", "published", "source", "tags", "url")
    }
    text = [line.strip() for line in html_to_text(found.body.text).split("\n") if line.strip()]
    return {**fields, "text": text}


@pytest.mark.parametrize(
    ("title", "body", "head", "told"),
    [
        (  # a party paper's portal: a name filled up with spaces, the line of the printed issue
            f"{T}--科技--江陵网",
            (f"<h1>{T}</h1><div>本报记者  闻  笛</div><div>2026年03月05日08:21 | 来源：<a href=x>江陵日报</a></div>"
            f"<div class=txt>{C}<p>《 江陵日报 》（ 2026年03月05日 第 06 版）</p><p>(责编：王一、李二)</p></div>"),
            "",
            {"authors": "闻笛", "published": "2026年03月05日08:21", "source": "江陵日报"},
        ),
        (  # an agency's: the date in pieces above the title
            f"{T}-江陵网",
            ('<div class=header><span class=year>2026</span> <span class=day>03/05</span> <span>08:21:09</span></div>'
            f"<h1>{T}</h1><div id=detail>{C}</div><div>【责任编辑:李二】</div>"),
            "",
            {"published": "2026-03-05 08:21:09", "source": "江陵网"},
        ),
        (  # a forum for programmers: times gone by, their dates as titles, buttons that are named like tags
            f"{T} - 广场站",
            (f'<h1>{T}</h1><small><a href="/member/wendi">wendi</a> · <span title="2026-03-05 08:21:00 +08:00">23 天前'
            f'</span></small><div class="topic_content">{C}</div><div class="topic_buttons"><a>加入收藏</a></div>'),
            "",
            {"authors": "wendi", "published": "2026-03-05 08:21:00 +08:00", "tags": None},
        ),
        (  # a column: topics without a label
            f"{T} - 知否",
            (f'<article><h1>{T}</h1><div class="RichText">{C}</div><div class="TopicList"><a>旧书店</a><a>OCR</a></div>'
            "<div>发布于 2026-03-05 08:21・IP 属地浙江</div></article>"),
            "",
            {"published": "2026-03-05 08:21", "source": "知否", "tags": "旧书店"},
        ),
        (  # a portal whose section signs
            f"{T}_新潮科技_新潮网",
            f"<h1>{T}</h1><div>2026年03月05日 08:21</div><div class=article>{C}</div>",
            '<meta property="article:author" content="新潮科技">',
            {"authors": None, "published": "2026年03月05日 08:21"},
        ),
        (  # an agency that signs above its reporter
            f"{T} | 文化 | 中訊社 CNA",
            f"<h1>{T}</h1><div>2026/3/5 08:21</div><div><p>（中訊社記者聞笛台北5日電）{CHINESE[0]}</p>{C}</div>",
            '<meta property="og:site_name" content="中訊社 CNA"><meta name="author" content="中訊社">',
            {"authors": "聞笛", "source": "中訊社 CNA"},
        ),
        (  # a sentence on rights is no owner's name
            T,
            f"<h1>{T}</h1><div>2026-03-05</div><div>{C}</div><p>© 本文版权归作者 闻笛 所有，转载请联系作者。</p>",
            "",
            {"source": None},
        ),
    ],
)  # fmt: skip
def test_pages_in_chinese(title, body, head, told):
    found = read(title, body, head)
    assert found["title"][0] == T
    assert {field: (found[field] or [None])[0] for field in told} == told
    assert found["text"][-3:] == CHINESE


@pytest.mark.parametrize(
    ("title", "body", "head", "told"),
    [
        (  # links to tags, without a label or a name
            "The twelfth boat | by Imke Brandsma | Midway",
            (f'<article><h1>The twelfth boat</h1>{P}</article><div><a href="/tag/boats">Boats</a><a href="/tag/courts">'
            "Courts</a></div>"),
            '<meta name="author" content="Imke Brandsma">',
            {"authors": ["Imke Brandsma"], "tags": ["Boats", "Courts"]},
        ),
        (  # links to tags behind a label, a space between them
            "The twelfth boat",
            f"<h1>The twelfth boat</h1><i>5 March 2026</i>{P}<p>Tags: <a href=1>boats</a> <a href=2>courts</a></p>",
            "",
            {"published": ["5 March 2026"], "tags": ["boats", "courts"]},
        ),
        (  # the byline below the lead
            "The twelfth boat - Lindenwick University",
            ('<header><a href="/">Lindenwick University</a></header><main><h1>The twelfth boat</h1>'
            "<p class=intro>A court will ask what became of it.</p>"
            f"<div class=meta>Published: 5 March 2026 | Author: Imke Brandsma | Category: Research</div>{P}</main>"),
            "",
            {"authors": ["Imke Brandsma"], "published": ["5 March 2026"], "source": ["Lindenwick University"]},
        ),
        (  # several tags in one, keywords that name the paper, tags as they are shown
            "The twelfth boat | News",
            ('<header><a href="/"><img alt="Lindenwick Post"></a></header><h1>The twelfth boat</h1>'
            f"<div class=txt>{P}</div><div class=tags><h4>Tags</h4><a>Harbour</a> <a>Boats</a></div>"),
            '<meta name="keywords" content="harbour, boats, court, lindenwick post">',
            {"tags": ["Harbour", "Boats"], "source": ["Lindenwick Post"]},
        ),
        (
            "The twelfth boat | Harbours | The Tidings",
            f"<h1>The twelfth boat</h1><div class=txt>{P}</div>",
            '<meta property="article:tag" content="Harbours,Courts,UK news">',
            {"tags": ["Harbours", "Courts", "UK news"]},
        ),
        (  # a server of papers: names as they are shown, no number for a medium
            "[2603.01234] The twelfth boat",
            ('<h1><span>Title:</span>The twelfth boat</h1><div><span>Authors:</span><a>Imke Brandsma</a>, '
            f"<a>Jane Roe</a></div><blockquote>{P}</blockquote>"),
            ('<meta name="citation_title" content="The twelfth boat">'
                '<meta name="citation_author" content="Brandsma, Imke">'
            '<meta name="citation_author" content="Roe, Jane">'),
            {"authors": ["Imke Brandsma", "Jane Roe"], "source": []},
        ),
    ],
)  # fmt: skip
def test_pages_in_english(title, body, head, told):
    found = read(title, body, head)
    assert found["title"][0] == "The twelfth boat"
    assert {field: found[field] for field in told} == told
    assert found["text"][-3:] == ENGLISH


def test_a_paper_s_page_of_its_printed_issue():
    above = (
        "<table><tr><td>2026年03月05日 星期四</td><td>江陵日报</td><td>第06版：文化</td></tr></table>"
        f"<p class=introtitle>旧书店里</p><p class=bt>{T}</p><p class=author>本报记者 闻笛</p>"
    )
    found = read(f"江陵日报数字报-{T}", f"{above}<div id=ozoom>{C}</div>")
    assert (found["title"][0], found["source"][0], found["authors"]) == (T, "江陵日报", ["闻笛"])
    assert (found["published"][0], found["text"]) == ("2026年03月05日", CHINESE)


def test_what_kind_of_thread_it_is_stands_apart_from_its_title():
    found = read("Which pump is quiet? | Kiln Forum", f"<h1><span>Question</span> Which pump is quiet?</h1>{P}")
    assert (found["title"][0], found["source"]) == ("Which pump is quiet?", ["Kiln Forum"])


def test_where_an_account_is_from_is_no_part_of_its_name():
    found = read(
        f"{T}_网游订阅", f"<h1>{T}</h1><div>2026-03-05 08:21:00　来源: <a>谷物札记</a> 浙江 <a>举报</a></div>{C}"
    )
    assert found["source"][0] == "谷物札记"


def test_of_several_answers_the_first_is_the_article():
    def answer(name: str, text: str, day: str) -> str:
        return (
            f'<div class="List-item"><div class="AnswerItem"><div><a href="//z.example/people/{name}">{name}</a></div>'
            f'<div class="RichContent">{text}</div><div class="ContentItem-time">发布于 {day} 08:21</div></div></div>'
        )

    asked = "<h1>机器能读懂县志吗？</h1><div>最近在旧书店看到一台机器，店主说它读完了三本县志，这是真的吗？</div>"
    other = "<p>读不懂的，它只是把字认出来，至于县志里说的是哪一年的洪水，它并不关心，也不会难过。</p>"
    body = asked + answer("wendi", C, "2026-03-05") + answer("anni", other, "2026-03-09")
    found = read("机器能读懂县志吗？ - 知否", body)
    assert (found["authors"], found["published"]) == (["wendi"], ["2026-03-05 08:21"])
    assert found["text"][-3:] == CHINESE


@pytest.mark.parametrize(
    ("box", "people"),
    [
        ('<div class="authors"><div><p>Imke Brandsma</p><p>Head of Pumps</p></div></div>', ["Imke Brandsma"]),
        (
            '<div class="authors"><p>Imke Brandsma</p><p>Staff Engineer</p><p>Jane Roe</p><p>Lead Designer</p></div>',
            ["Imke Brandsma", "Jane Roe"],
        ),
        (
            '<div data-testid="byline-block"><div><b>Imke Brandsma</b></div><div>Harbour correspondent</div></div>',
            ["Imke Brandsma"],
        ),
        ('<div class="post-author"><div>闻笛</div><div>旧书爱好者</div></div>', ["闻笛"]),
        ('<div class="place"><p>New York</p><p>Old Harbour</p></div>', []),
    ],
)
def test_a_box_for_who_wrote_it(box, people):
    found = read("The twelfth boat", f"<main><h1>The twelfth boat</h1>{box}{P}</main>")
    assert found["authors"] == people
    assert found["text"][-3:] == ENGLISH
    assert not people or len(found["text"]) == len(ENGLISH)
