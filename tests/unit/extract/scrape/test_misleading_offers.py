"""Lines that look like offers, menus, labels or credits of a page, and are the article's."""

from __future__ import annotations

import pytest
from tests.ferries import C1, C2, E1, E2, E3, TC, D, T, read, values

from feedmill.extract.phrases.bylines import read_byline


@pytest.mark.parametrize(
    "title",
    [
        "Home Prices Fall As Economy Slows",
        "Black Friday Deals On TV Sets And More",
        "Apple To Open First Asia Store",
        "Science Business Culture Sports",
        "iPhone and Android are trademarks of two companies that never agreed on anything else",
        "Sponsored by the state",
        "Archived post. What the internet forgets when a forum closes",
        "Should you buy stock in football clubs right now?",
        "Do you work at night? We want to hear from you",
        "打开微信App，支付更方便",
        "图像来源：卫星的眼睛",
        "本文正在参加一场没有赢家的比赛",
    ],
)
def test_titles_that_look_like_a_page(title):
    assert values(read(title, "By Jane Doe", D, E1, E2, E3).title) == [title]


@pytest.mark.parametrize("before", [0, 1, 3])
@pytest.mark.parametrize(
    "line",
    [
        "Google and Android are trademarks of Google LLC, a court in Brussels ruled on Monday, ending a long dispute.",
        "Sponsored by: Senator Jane Roe, the bill passed the house on Tuesday by two votes.",
        "This release contains forward-looking code that the maintainers had warned about for months.",
        "Do you work at night? Many nurses do, and we hear from them that nobody asks how they sleep.",
        "The Gates Foundation provides funding as a member of the Global Fund.",
        "Code of ethics: what the bar association expects of its members has changed since the spring.",
        "You've two free articles of baggage on this airline, the clerk told us, and not one more.",
        "Cover image for the first issue was drawn by a student of the local school of arts.",
        "--Writer Jane Roe of Oslo can be reached at the island only by boat, she says.",
        "Hosted by Jimmy Kimmel, the show ran for three hours.",
        "Story: Snow White",
        "恒生指数 23,000.12 +100.5 (+0.5%)",
        "他在书中引用了这句话（鲁迅/文）。",
        "（李明，港口研究所研究员）",
    ],
)
def test_lines_that_look_like_offers_and_credits(line, before):
    text = [E1, E2, E3]
    found = read(T, "By Ann Lee", D, *text[:before], line, *text[before:])
    assert line.replace("'", "’") in found.body.text.replace("'", "’")
    assert (values(found.authors), values(found.source)) == (["Ann Lee"], [])


@pytest.mark.parametrize(
    "about",
    [
        "Lake News is an independent newsroom for the valley. Subscribe to our newsletter and support our work.",
        "Lake News covers the valley. Sign up for our newsletter to get every story.",
    ],
)
def test_a_site_that_asks_for_something_is_no_company(about):
    first = "The mayor of Lake resigned on Monday after a dispute over the ferries of the harbor, which he had sold."
    assert about not in read("Lake mayor resigns", "By Ann Lee", D, first, E1, E2, "About Lake News", about).body.text


def test_what_speeches_and_teams_are_not():
    crowned = read("The Queen and Sir Elton John", "By Jane Doe", D, "Delivered on Monday, it was long.", E1, E2)
    assert (values(crowned.title), values(crowned.authors)) == (["The Queen and Sir Elton John"], ["Jane Doe"])
    assert values(read(T, "The Dream Team", E1, E2, E3).authors) == []


@pytest.mark.parametrize("byline", ["记者 李晓明 2026-05-04", "采写/李晓明 2026-05-04"])
def test_who_signs_stays_beside_where_it_was_first(byline):
    assert "李晓明" in values(read(TC, byline, "本文原载于港口报，作者王晓刚", C1, C2, C1).authors)


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("标题：谁是本书作者：一个谜", [("title", "谁是本书作者：一个谜")]),
        ("来源：海视综合频道", [("source", "海视综合频道")]),
        ("Tags: C# F# Go", [("tags", "C#"), ("tags", "F#"), ("tags", "Go")]),
    ],
)
def test_values_that_hold_words_of_labels(line, told):
    found = read_byline(line)
    assert found is not None
    assert found.told == told


def test_numbers_that_belong_to_tags():
    below = ("Tags", "Windows 11", "Python 3")
    text = "The ferries run on Windows 11 and Python 3 since the spring, which the labor union wants to talk about."
    assert values(read(T, "By Jane Doe", D, text, E2, E3, *below).tags) == ["Windows 11", "Python 3"]
    counted = ("Tags", "ferries 142", "labor union 31")
    assert values(read(T, "By Jane Doe", D, E1, E2, E3, *counted).tags) == ["ferries", "labor union"]
