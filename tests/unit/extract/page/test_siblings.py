"""Habits of pages, each by a sibling of the page that it was first seen on."""

import pytest

from feedmill.extract.evidence import Extracted
from feedmill.extract.page.article import extract_page

PROSE = (
    "The ferry left the northern pier at dawn, and nobody on board had slept.",
    "By noon the fog had lifted, and the gulls came back to the harbour wall.",
    "The captain wrote all of it down in a ledger that his sister still keeps.",
)
TEXT = "".join(f"<p>{line}</p>" for line in PROSE)


def page(body: str, head: str = "<title>The ledger of the ferry</title>") -> Extracted:
    return extract_page(f"<!doctype html><html><head>{head}</head><body>{body}</body></html>")


def told(found: Extracted, field: str) -> list[str]:
    return [finding.value for finding in getattr(found, field)]


def test_the_head_of_an_office_s_page_tells_its_address_and_who_published_it() -> None:
    names = {"SiteName": "Port Office", "Url": "http://port.example/a/1.html", "ContentSource": "Pilots' Desk"}
    head = "".join(f'<meta name="{name}" content="{value}">' for name, value in names.items())
    found = page(f"<h1>The ledger of the ferry</h1>{TEXT}", head)
    assert told(found, "url") == ["http://port.example/a/1.html"]
    assert told(found, "source")[0] == "Pilots' Desk"


def test_a_heading_by_its_role_is_one() -> None:
    found = page(f'<div role="heading" aria-level="1">The ledger of the ferry</div><div>{TEXT}</div>')
    assert told(found, "title")[0] == "The ledger of the ferry"
    assert "ledger of the ferry" not in found.body.text


@pytest.mark.parametrize(
    "line",
    [
        "<font size=5><b>The ledger of the ferry</b></font><br>",
        "<p><big>The ledger of the ferry</big></p>",
        "<table><tr><td class=bt>The ledger of the ferry</td></tr></table>",
    ],
)
def test_a_line_that_shows_the_title_is_its_heading(line: str) -> None:
    found = page(f"<div>HARBOUR NOTES<br>letters by Imke Brandsma<hr>{line}{TEXT}</div>")
    assert told(found, "authors") == ["Imke Brandsma"]
    assert told(found, "source")[0] == "HARBOUR NOTES"
    assert "HARBOUR" not in found.body.text
    assert "ledger of the ferry" not in found.body.text


def test_the_answer_is_the_article_where_the_question_has_no_text() -> None:
    answer = (
        '<div itemscope itemtype="https://schema.org/Answer"><div itemprop="author" itemscope><meta itemprop="name" '
        'content="Imke Brandsma"></div><meta itemprop="dateCreated" content="2026-02-03T08:00:00Z">'
        f'<meta itemprop="url" content="https://ask.example/q/1/a/2"><div itemprop="text">{TEXT}</div></div>'
    )
    asked = '<meta itemprop="dateCreated" content="2025-01-01"><h1>The ledger of the ferry</h1>'
    own = '<div itemprop="text">What does it say?</div>'
    begun = '<div itemscope itemtype="https://schema.org/Question">'
    found = page(f"{begun}{asked}{answer}</div>")
    assert told(found, "authors") == ["Imke Brandsma"]
    assert told(found, "published")[0] == "2026-02-03T08:00:00Z"
    assert told(found, "url") == ["https://ask.example/q/1/a/2"]
    assert told(page(f"{begun}{asked}{own}{answer}</div>"), "published")[0] == "2025-01-01"


def test_a_card_of_who_wrote_it_is_no_text() -> None:
    head = '<title>The ledger of the ferry</title><meta name="author" content="Imke Brandsma">'
    card = "<div><div><span>Imke Brandsma</span></div><div>Harbour pilot</div></div>"
    found = page(f"<article><header><h1>The ledger of the ferry</h1>{card}</header>{TEXT}</article>", head)
    assert "pilot" not in found.body.text.replace(PROSE[0], "")


def test_a_piece_that_bears_its_label_tells_no_more_than_it_holds() -> None:
    line = "<div><span>2026-03-01</span> <span>来源：江口网</span> <span>作者：陆知遥</span> <span>41评论</span></div>"
    head = '<title>渡船账本</title><meta property="article:author" content="江口网">'
    body = f"<h1>渡船账本</h1>{line}<div>" + "<p>清晨渡船离开北岸，船上的人一夜没睡，谁也没有说话。</p>" * 3 + "</div>"
    found = page(body, head)
    assert told(found, "source")[0] == "江口网"
    assert told(found, "authors") == ["陆知遥"]


def test_posts_are_known_by_the_name_and_the_text_that_each_holds() -> None:
    post = (
        "<table><tr><td><b class=postauthor>{}</b></td><td>Posted: Sun Apr 05, 2026 {} pm</td></tr><tr><td>"
        "Joined: Wed Jun 10, 2020 2:45 pm</td><td><div class=postbody>{}</div></td></tr></table>"
    )
    posts = "".join(
        post.format(*of) for of in (("otter", "9:10", TEXT), ("heron", "9:40", "<p>I knew the sister.</p>"))
    )
    found = page(
        f"<h1>Harbour Board</h1><p>All times are UTC + 2 hours</p><h2>The ledger of the ferry</h2>{posts}"
        '<a href="viewtopic.php?t=1">x</a>',
        "<title>Harbour Board • View topic - The ledger of the ferry</title>"
        '<meta name="keywords" content="harbour, board">',
    )
    assert told(found, "title")[0] == "The ledger of the ferry"
    assert told(found, "authors") == ["otter"]
    assert told(found, "published")[0] == "Apr 05, 2026 9:10 pm +02:00"
    assert told(found, "source")[0] == "Harbour Board"
    assert told(found, "tags") == []
    assert "knew the sister" not in found.body.text


def test_the_line_of_an_issue_tells_its_day_only_on_a_printed_page() -> None:
    body = (
        "<div>江口日报 2026年4月8日 星期三</div><div>{}</div><h1>渡船账本</h1><div>"
        + "<p>清晨渡船离开北岸，船上的人一夜没睡，谁也没有说话。</p>" * 3
        + "</div>"
    )
    head = "<title>渡船账本 - 江口日报数字版</title>"
    assert told(page(body.format("第A03版：三农"), head), "published") == ["2026年4月8日"]
    assert told(page(body.format("第A03版：三农"), head), "source")[0] == "江口日报"
    assert told(page(body.format("今日天气晴"), head), "published") == []


HAN = "<div>" + "<p>清晨渡船离开北岸，船上的人一夜没睡，谁也没有说话。</p>" * 3 + "</div>"


@pytest.mark.parametrize(
    "line",
    [
        "<div><small>时间:</small>2026-03-01<small>来源:</small>江口晚报 <small>作者:</small>陆知遥</div>",
        "<div><b>作者</b><span>陆知遥</span></div><div><b>来源</b><span>江口晚报</span></div>",
        "<div><span>来源：</span><a href='/x'>江口晚报</a><span>作者：</span><i>陆知遥</i></div>",
    ],
)
def test_labels_that_are_marked_up_apart_from_their_values(line: str) -> None:
    found = page(f"<h1>渡船账本</h1>{line}{HAN}", "<title>渡船账本</title>")
    assert told(found, "authors") == ["陆知遥"]
    assert told(found, "source")[0] == "江口晚报"


def test_who_answers_is_not_who_asks() -> None:
    who = '<div itemprop="author" itemscope><span itemprop="name">{}</span></div>'
    replied = f'<p itemprop="text">In drawers.</p>{who.format("Otto Reus")}'
    answer = f'<div itemscope itemtype="https://schema.org/Answer">{replied}</div>'
    asked = f'<h1>The ledger of the ferry</h1><div itemprop="text">{TEXT}</div>{who.format("Imke Brandsma")}'
    found = page(f'<div itemscope itemtype="https://schema.org/Question">{asked}{answer}</div>')
    assert told(found, "authors") == ["Imke Brandsma"]
