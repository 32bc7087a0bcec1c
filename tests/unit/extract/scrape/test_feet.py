"""Who signs below an article, and what else stands at its foot: posts, tags, notices."""

from __future__ import annotations

import pytest

from ferries import C1, C2, DC, E1, E2, E3, TC, D, T, read, values


def test_who_signs_with_a_post_below_the_name():
    found = read(T, D, E1, E2, E3, "", "Imogen Falk", "Curator of Globes and Instruments", "", "Tags: Globes, Ferries")
    assert values(found.authors) == ["Imogen Falk"]
    assert "Curator" not in found.body.text


def test_who_signs_with_a_post_above_the_name():
    found = read(TC, DC, C1, C2, "海边证券研究部联席董事", "王晓明", "（本栏逢周一刊出）")
    assert values(found.authors) == ["王晓明"]


def test_whom_the_last_words_quote_did_not_write():
    found = read(T, D, E1, E2, "“The tide was louder than the screen, and nobody on the pier believed what it said.”",
                 "Imogen Falk", "Curator of Globes")  # fmt: skip
    assert values(found.authors) == []


@pytest.mark.parametrize(
    ("foot", "tags"),
    [
        (["Filed under:", "Ferries", "Harbors"], ["Ferries", "Harbors"]),
        (["Filed under:", "Ferries"], ["Ferries"]),
        (["Topics", "AI, AI agents, ferries, Venture"], ["AI", "AI agents", "ferries", "Venture"]),
    ],
)
def test_tags_below_their_label(foot, tags):
    assert values(read(T, D, E1, E2, E3, "", *foot).tags) == tags


def test_tags_between_the_day_of_a_post_and_how_many_agree():
    found = read(
        TC,
        "海边的人",
        C1,
        C2,
        "发布于 2025-11-02 21:47・上海",
        "自动驾驶",
        "轮渡",
        "\u200b赞同 312\u200b",
        "\u200b47 条评论",
    )
    assert values(found.tags) == ["自动驾驶", "轮渡"]


@pytest.mark.parametrize(
    "line",
    [
        "Continue reading with a Harborwatch subscription",
        "This article is exclusive for subscribers.",
        "You have 2 free articles remaining. Subscribe for unlimited access.",
        "— With assistance from Jane Doe",
        "HWR transcripts are created on a rush deadline by an HWR contractor. This text may not be in its final form.",
        "If this saved you some time, clap 👏 up to 50 times and follow me for more.",
        "☆健康新聞不漏接，按讚追蹤粉絲頁。",
    ],
)
def test_what_a_page_says_at_the_foot(line):
    text = (TC, DC, C1, C2) if "聞" in line else (T, D, E1, E2, E3)
    assert line not in read(*text, line).body.text


def test_the_times_of_a_recording_are_none_of_what_is_said():
    times = [f"00:{12 * at:02d}" for at in range(5)]
    found = read(TC, DC, *(line for time in times for line in (time, C1)))
    assert "00:12" not in found.body.text
    assert C1 in found.body.text


@pytest.mark.parametrize(
    ("line", "source"),
    [
        ("This essay was originally published in Jane's newsletter, Slow Compounding.", "Slow Compounding"),
        ("Originally published by Pier Gazette, reposted by the account “Old Pier”. 2026-02-27 18:20 (Beijing Time)",
         "Pier Gazette"),
        ("The views expressed here are those of the individual Larkspur Ventures Management, L.P. personnel quoted.",
         "Larkspur Ventures"),
        ("Gizmarrow participates in affiliate programs and may earn a commission from links here.", "Gizmarrow"),
    ],
)  # fmt: skip
def test_whose_an_article_is(line, source):
    assert values(read(T, D, E1, E2, E3, line).source) == [source]


def test_a_letter_of_our_own_is_no_medium():
    assert (
        values(
            read(T, D, E1, E2, E3, "This essay first appeared in our newsletter in a slightly different form.").source
        )
        == []
    )


@pytest.mark.parametrize(
    ("foot", "url"),
    [
        (["Share", "https://harbor.example/2026/03/ferry", "Print"], "https://harbor.example/2026/03/ferry"),
        (["https://code.example/a/ferry-captain-autopilot"], None),
        (["https://tickets.example/events/2026-03-02/register"], None),
        (["网址：https://haibian.example/a/12"], None),
        (["Read our code:", "https://code.example/harbor/ferry"], None),
        (["references", "https://paper.example/2026/ferry"], None),
        (["https://a.example/1", "https://b.example/2"], None),
        (["https://harbor.example/"], None),
    ],
)
def test_the_one_address_below_a_text_is_its_own(foot, url):
    assert values(read(T, D, E1, E2, E3, *foot).url) == ([url] if url else [])


def test_who_stands_in_a_column_as_a_writer_does():
    column = (
        "Jane Doe",
        "Staff Engineer, Search",
        "Ann Lee",
        "Senior Engineer, Platform",
        "Tom Roe",
        "Engineering Manager",
    )
    found = read(T, D, "5 min", *column, E1, E2, E3)
    assert values(found.authors) == ["Jane Doe", "Ann Lee", "Tom Roe"]


def test_when_an_office_issued_its_notice():
    text = ("港口办事处公布渡轮时间", C1, C2, C1, "完", "2024年1月31日（星期三）", "香港時間15時30分")
    assert values(read(*text).published)[-1].endswith("15時30分")


def test_the_day_of_a_visit_above_the_title():
    found = read("港口时报", "2026年1月5日 星期一", TC, "发布时间：2023-12-11 作者：王晓明", C1, C2)
    assert values(found.published) == ["2023-12-11"]


def test_several_people_in_the_last_bracket():
    assert values(read(TC, DC, C1, C2, "（钱韵、曹伟）").authors) == ["钱韵", "曹伟"]
