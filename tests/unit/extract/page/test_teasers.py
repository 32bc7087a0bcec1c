"""Whose text it is, where a page tells of other stories in sentences: teasers, other articles, what asks for leave."""

from __future__ import annotations

import pytest

from feedmill.extract.evidence import Extracted
from feedmill.extract.page.article import extract_page

TITLE = "The northern ferry is to be electric"
SENTENCES = [
    f"The {boat} ferry of the northern line is to be rebuilt with batteries before the end of the season, it was said."
    for boat in ("first", "second")
]
TEXT = "".join(f"<p>{sentence}</p>" for sentence in SENTENCES)
STORIES = [
    (f"A story of the mill, told for the {number} time", f"In the {number} mill of the valley nobody ground any corn.")
    for number in ("third", "fourth", "fifth", "sixth", "seventh")
]


def page(body: str, head: str = "") -> Extracted:
    menu = "".join(f"<a href='https://www.mill.example/{name}'>{name}</a>" for name in ("news", "sport", "trade"))
    return extract_page(
        f"<!DOCTYPE html><html><head><title>{TITLE}</title>{head}"
        f"<link rel='canonical' href='https://www.mill.example/ferry'></head><body><div>{menu}</div>{body}</body></html>"
    )


def teasers(box: str, items: list[tuple[str, str]]) -> str:
    return "".join(
        f"<{box} class='item'><h4><a href='//www.mill.example/{at}'>{title}</a></h4><p>{text}</p>"
        f"<span>2026-03-0{at % 10}</span></{box}>"
        for at, (title, text) in enumerate(items)
    )


@pytest.mark.parametrize("box", ["li", "div"])
def test_teasers_below_a_short_article_are_none_of_it(box: str) -> None:
    found = page(
        f"<div class='left'><h1>{TITLE}</h1><div class='text'>{TEXT}</div>"
        f"<div class='list'>{teasers(box, STORIES)}</div></div>"
    )
    assert all(sentence in found.body.text for sentence in SENTENCES)
    assert "nobody ground any corn" not in found.body.text
    told = [dropped for dropped in found.dropped if "nobody ground" in dropped.text]
    assert len(told) == len(STORIES)
    assert {dropped.reason for dropped in told} == {"other stories"}


def test_an_article_told_in_boxes_with_links_to_elsewhere_is_whole() -> None:
    items = "".join(
        f"<div class='item'><h3><a href='https://shop.example/{at}'>{title}</a></h3><p>{text}</p></div>"
        for at, (title, text) in enumerate(STORIES)
    )
    found = page(f"<article><h1>{TITLE}</h1><div class='intro'>{TEXT}</div><div class='list'>{items}</div></article>")
    assert found.body.text.count("nobody ground any corn") == len(STORIES)


LONGER = [f"{text} {text} It was told again." for _, text in STORIES]
LISTS = {
    "items below an introduction": "<p>{0}</p><ul>"
    + "".join(f"<li><h3><a href='/mill-{at}'>Mill number {at}</a></h3><p>{{{at}}}</p></li>" for at in range(1, 5))
    + "</ul>",
    "sections": "".join(
        f"<section><h2><a href='/mill-{at}'>Mill number {at}</a></h2><p>{{{at}}}</p></section>" for at in range(5)
    ),
    "a live blog": "<p>{0}</p>"
    + "".join(
        f"<article class='update'><time>10:3{at}</time><h2><a href='/live/{at}'>Mill number {at}</a></h2>"
        f"<p>{{{at}}}</p></article>"
        for at in range(1, 5)
    ),
    "answers with anchors": "<p>{0}</p>"
    + "".join(
        f"<div class='q'><a href='/faq?q={at}#a'>What of mill number {at}?</a><p>{{{at}}}</p></div>"
        for at in range(1, 5)
    ),
}


@pytest.mark.parametrize("told", LISTS.values(), ids=LISTS)
@pytest.mark.parametrize("around", ["article", "div", "main"])
def test_an_article_that_is_a_list_of_links_within_its_site_is_whole(told: str, around: str) -> None:
    found = page(f"<{around}><h1>{TITLE}</h1>{told.format(*LONGER)}</{around}>")
    assert [text for text in LONGER if text not in found.body.text] == []


def test_a_live_blog_of_articles_with_headings_is_whole() -> None:
    updates = "".join(f"<article><h1>10:3{at} Of mills</h1><p>{text}</p></article>" for at, text in enumerate(LONGER))
    found = page(f"<main><article><h1>{TITLE}</h1><p>{SENTENCES[0]}</p></article>{updates}</main>")
    assert [text for text in LONGER if text not in found.body.text] == []


@pytest.mark.parametrize("name", ["trusted-author", "gdpr-article", "onetrust-guide", "cookie-law"])
def test_a_class_that_sounds_like_a_consent_manager_s_takes_nothing(name: str) -> None:
    found = page(f"<h1>{TITLE}</h1><div class='post {name}'>{TEXT * 3}</div><div class='bio'><p>{LONGER[0]}</p></div>")
    assert found.body.text.count(SENTENCES[0]) == 3


def test_paragraphs_that_stand_in_boxes_of_their_own_are_no_teasers() -> None:
    told = [*SENTENCES, *(f'{text} <a href="/m/{at}">More</a> of it.' for at, (_, text) in enumerate(STORIES))]
    boxes = "".join(f"<div class='block'><p>{text}</p></div>" for text in told)
    found = page(f"<main><h1>{TITLE}</h1>{boxes}</main>")
    assert found.body.text.count("nobody ground any corn") == len(STORIES)


def test_a_main_element_full_of_other_stories_is_not_taken_whole() -> None:
    text = "".join(
        f"<p>{sentence} It was the {number}th of its kind.</p>" for number in range(8) for sentence in SENTENCES
    )
    others = "".join(
        f"<div class='card c{at % 40}'><h2><a href='https://www.mill.example/{at}'>{title} and {at}</a></h2>"
        f"<div>Jane Doe</div><div>{at} hours ago</div><p class='c'>{line} {line} {line}</p></div>"
        for at in range(12)
        for title, line in STORIES
    )
    found = page(f"<main><h1>{TITLE}</h1><div class='body'>{text}</div><section>{others}</section></main>")
    assert found.body.text.count("of its kind") == 16
    assert "nobody ground any corn" not in found.body.text


def test_an_article_outside_what_is_marked_as_the_page_s_main_part_is_found() -> None:
    more = teasers("li", [(f"{title} again and again", f"{text} {text} {text}") for title, text in STORIES])
    found = page(
        f"<div><article><header><h1>{TITLE}</h1></header><div class='body'>{TEXT * 3}</div></article></div>"
        f"<main><h2>More</h2><ul>{more}</ul></main>"
    )
    assert all(sentence in found.body.text for sentence in SENTENCES)
    assert "nobody ground any corn" not in found.body.text


def test_of_articles_in_one_main_element_the_one_with_the_title_is_taken() -> None:
    other = "".join(f"<p>{text} {text}</p>" for _, text in STORIES * 6)
    found = page(
        f"<main><article><h1>{TITLE}</h1>{TEXT * 3}</article>"
        f"<article><h1>Corn is dear this year</h1>{other}</article></main>"
    )
    assert SENTENCES[0] in found.body.text
    assert "nobody ground any corn" not in found.body.text


def test_what_asks_for_leave_to_keep_cookies_is_no_article() -> None:
    notice = "".join(
        f"<p>This notice, part {at}, explains how we and our partners use what your browser keeps for us.</p>"
        for at in range(30)
    )
    found = page(
        f"<article><h1>{TITLE}</h1><div class='body'>{TEXT}</div></article>"
        f"<div id='onetrust-consent-sdk'><div class='otPcCenter'><h2>Notice</h2>{notice}</div></div>"
    )
    assert all(sentence in found.body.text for sentence in SENTENCES)
    assert "our partners" not in found.body.text


def test_code_above_the_head_makes_a_page_no_fragment() -> None:
    above = '<link rel="stylesheet" href="/a.css"><script async src="/b.js"></script>\n<style>p { margin: 0 }</style>'
    found = extract_page(
        f"{above}<head><title>{TITLE} | The Mill</title></head><body><ul><li><a href='/'>Home</a></li></ul>"
        f"<div><h1>{TITLE}</h1>{TEXT}</div></body>"
    )
    assert [finding.value for finding in found.title][:1] == [TITLE]
    assert "Home" not in found.body.text


def test_a_fragment_may_begin_with_a_style() -> None:
    found = extract_page(f"<style>p {{ margin: 0 }}</style>{TEXT}")
    assert all(sentence in found.body.text for sentence in SENTENCES)


def test_a_box_that_opens_with_a_name_in_it_is_not_taken_for_its_bearer_s_card() -> None:
    found = page(
        f"<article><h1>{TITLE}</h1><div class='wrap'><span class='author'>Jane Doe</span>"
        f"<div>{TEXT}</div></div></article>"
    )
    assert all(sentence in found.body.text for sentence in SENTENCES)


def test_tables_of_links_beside_an_article_are_none_of_it() -> None:
    rows = "".join(
        f"<tr><td><img src='/dot.gif'> <a href='/content/{at}.htm'>{title}</a></td></tr>"
        for at, (title, _) in enumerate(STORIES)
    )
    found = page(
        f"<table><tr><td><table><tr><td><b>{TITLE}</b></td></tr><tr><td>{TEXT}</td></tr></table></td>"
        f"<td width='290'><table><tr><td><b>Hot news</b></td></tr><tr><td><table>{rows}</table></td></tr></table>"
        "</td></tr></table>"
    )
    assert all(sentence in found.body.text for sentence in SENTENCES)
    assert not any(title in found.body.text for title, _ in STORIES)


def test_a_table_of_links_within_an_article_is_its_own() -> None:
    rows = "".join(f"<tr><td><a href='/data/{at}'>{title}</a></td></tr>" for at, (title, _) in enumerate(STORIES))
    found = page(
        f"<article><h1>{TITLE}</h1>{TEXT}<table>{rows}</table>{TEXT.replace('it was said', 'we hear')}</article>"
    )
    assert all(title in found.body.text for title, _ in STORIES)


def test_a_title_has_the_quotes_of_its_heading() -> None:
    found = page(
        f"<h1>The ferry’s “new” batteries</h1>{TEXT}",
        "<meta property='og:title' content='The ferry&#39;s \"new\" batteries'>",
    )
    assert found.title[0].value == "The ferry’s “new” batteries"
