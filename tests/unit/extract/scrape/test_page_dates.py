"""Dates in a head that are not the article's first one: of the page, of a paper, of a later version."""

from __future__ import annotations

import pytest

from feedmill.extract.scrape.lines import extract_lines

TEXT = (
    "The ferries of the harbor are steered by a program, and the labor union wants a word in its automation.\n"
    "Captains say that the curve on a screen is no substitute for the sound of the tide, and they want data."
)
HAN = (
    "轮渡由程序驾驶之后，码头工会要求参与自动化的每一步，并公布事故的数据。\n"
    "船长说，屏幕上的曲线不能代替潮水的声音，他们想先看过去三年的记录再谈。"
)
TITLE = "Ferry captains argue with their autopilot"


@pytest.mark.parametrize(
    ("text", "published", "updated"),
    [
        (f"Today's Paper | May 09, 2026\n{TITLE}\nJane Doe Published May 8, 2026\n{TEXT}", "May 8, 2026", None),
        (
            f"Friday, May 8, 2026\nToday’s Paper\nPolitics\n{TITLE}\nBy Jane Doe\nMay 7, 2026\n{TEXT}",
            "May 7, 2026",
            None,
        ),
        (f"今天是2026年5月9日 星期六\n海边网\n轮渡船长与程序\n发布时间：2026-05-08\n{HAN}", "2026-05-08", None),
        (f"今天是2026年5月9日 星期六\n海边网\n轮渡船长与程序争吵之后停航\n{HAN}", None, None),
        (
            f"{TITLE}\nMon 6 Oct 2025 09.22 BST\nFirst published on Mon 6 Oct 2025 05.40 BST\n{TEXT}",
            "6 Oct 2025 05.40 BST",
            None,
        ),
        (f"{TITLE}\nUpdated\n9 May 2026\nPublished\n6 May 2026\n{TEXT}", "6 May 2026", "9 May 2026"),
        (f"{TITLE}\nUpdated\n9 May 2026\n{TEXT}", "9 May 2026", None),
        (f"{TITLE}\nThe week that is today\nFriday, May 8, 2026\n{TEXT}", "May 8, 2026", None),
    ],
)
def test_which_date_is_the_articles(text, published, updated):
    found = extract_lines(text, 1)
    first, later = (next((one.value for one in field), None) for field in (found.published, found.updated))
    assert (first, later) == (published, updated)


@pytest.mark.parametrize(
    "text",
    [
        f"今天是2026年5月9日 星期六\n海边网\n轮渡船长与程序\n发布时间：2026-05-08\n{HAN}",
        f"Today's Paper | May 09, 2026\n{TITLE}\nJane Doe Published May 8, 2026\n{TEXT}",
    ],
)
def test_the_day_of_a_visit_names_no_medium(text):
    found = extract_lines(text, 1)
    assert not any(one.value in ("今天是", "Today's Paper") for one in (*found.source, *found.authors))


def test_a_line_above_a_title_keeps_what_else_it_tells():
    found = extract_lines(f"今天是2026年5月9日 来源：海边日报\n轮渡船长与程序\n发布时间：2026-05-08\n{HAN}", 1)
    assert [one.value for one in found.source] == ["海边日报"]
