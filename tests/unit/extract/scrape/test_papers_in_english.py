"""Heads and feet of papers, boards, bulletins and think tanks in English, as their pages are copied."""

from __future__ import annotations

from datetime import UTC, date

import pytest

from feedmill import dates
from feedmill.extract.phrases.attribution import read_attribution
from feedmill.extract.phrases.furniture import is_furniture
from feedmill.extract.scrape.lines import extract_lines

TEXT = (
    "The ferries of the harbor are steered by a new autopilot for the winter, and nobody but the captains will argue.\n"
    "Captains say that the curve on a screen is no substitute for the sound of the tide, and they want the data.\n"
    "The port says that the trial will go on until June, and that swans keep their right of way in all weathers."
)
WRAPPED = (
    "The ferries of the harbor are steered by a program for the whole\n"
    "of the winter, and nobody has complained. The port says that the\n"
    "trial will go on until June, and the lock keepers want another.\n"
)
TITLE = "Ferry captains argue with their new autopilot"


def told(text, field):
    return [found.value for found in getattr(extract_lines(text, 1), field)]


@pytest.mark.parametrize(
    ("head", "authors"),
    [
        (
            f"The Mint\n{TITLE}\nNandini Rao Chennai\n2 min read Last Updated : Feb 11 2026 | 9:40 PM IST",
            ["Nandini Rao"],
        ),
        (
            f"The Mint\n{TITLE}\nAvi Pillai | Debjani Rao New Delhi/Mumbai\nUpdated: Dec 03, 2025, 08:15 AM IST",
            ["Avi Pillai", "Debjani Rao"],
        ),
        (
            f"{TITLE}\n3 March 2026\nThe lock has a new boss, and it is polite.\nBy\nOda Brekke\n&\nJo Lind",
            ["Oda Brekke", "Jo Lind"],
        ),
        (f"{TITLE}\nby Oda Brekke, Associate Member\n3 March 2026", ["Oda Brekke"]),
        (f"News\n{TITLE}\n3 March 2026\nShare\nSave\nFiona Keane\nLiam Dunne", ["Fiona Keane", "Liam Dunne"]),
        (
            f"News\n{TITLE}\n3 March 2026\nSave\nFiona Keane\nReporter\nLiam Dunne\nA tug and a swan",
            ["Fiona Keane"],
        ),
        (f"{TITLE}\nPosted by oldsalt on Monday March 02, 2026 @10:30AM from the tide dept.", ["oldsalt"]),
        (f"{TITLE}\n(gazette.example)\nPosted by EditorJo on Monday March 02, 2026 @10:30AM from the tide dept.", []),
        (
            f"News\nLondon\n{TITLE}\nFiona Keane\n3 Mar 2026 7:30 AM\n\nA tug passes the old customs house\n",
            ["Fiona Keane"],
        ),
    ],
)
def test_who_wrote_it(head, authors):
    assert told(f"{head}\n{TEXT}", "authors") == authors
    assert told(f"{head}\n{TEXT}", "title") == [TITLE]


@pytest.mark.parametrize(
    ("head", "tail", "title"),
    [
        (
            f"Stories\nPolls\n{TITLE} 97\nPosted by oldsalt on Monday March 02, 2026 @10:30AM",
            "Read the 97 comments",
            TITLE,
        ),
        (f"Stories\nPolls\n{TITLE} (97)\nPosted by oldsalt on Monday March 02, 2026 @10:30AM", "97 comments", TITLE),
        (
            f"Stories\nPolls\n{TITLE} 97\nPosted by oldsalt on Monday March 02, 2026 @10:30AM",
            "12 comments",
            f"{TITLE} 97",
        ),
        (f"tugnotes.example\n{TITLE} | Tug Notes\n12–15 minutes\n", "", TITLE),
        (f"Mint\nhome of things > mint > column > article\nNEWS\n3 March 2026\n{TITLE}", "", TITLE),
        (
            f"Mint\nHome / News / {TITLE}\n{TITLE}\nCrews noted doubts on forty days\nListen to This Article\nJo Rao",
            "",
            TITLE,
        ),
    ],
)
def test_the_title_alone(head, tail, title):
    assert told(f"{head}\n{TEXT}\n{tail}", "title") == [title]


def test_a_title_in_large_letters_is_broken_sooner_than_the_text():
    text = f"Sound Institute\nNote 7\n2 May 2026\n\n{TITLE} in\nHarbors\n\nJo Lind and Ann Voss\n\nSummary\n\n{WRAPPED}"
    assert told(text, "title") == [f"{TITLE} in Harbors"]


def test_items_in_letters_are_no_notice_of_rights():
    assert not is_furniture("(c) the weather of the day;")
    assert is_furniture("(c) 2026 Sound Institute")
    assert is_furniture("(C) Sound Institute")


def test_links_at_the_foot_are_no_tags():
    text = f"{TITLE}\n3 March 2026\n{TEXT}\nTopics\nAccessibility\nFerries\nTerms of Use\nAbout NORD"
    assert told(text, "tags") == ["Accessibility", "Ferries"]


@pytest.mark.parametrize(("row", "tags"), [("ferries harbor", ["ferries", "harbor"]), ("add comment", [])])
def test_words_above_what_readers_answered_are_tags(row, tags):
    assert (
        told(f"{TITLE}\n3 March 2026\n{TEXT}\n{row}\nRead the 97 comments\nSwans (Score:5, Funny)\nHonk.", "tags")
        == tags
    )


def test_other_articles_in_the_midst_of_a_text():
    one, two, three = TEXT.split("\n")
    text = f"{TITLE}\n3 March 2026\n{one}\n{two}\nAlso Read\nSteel makers see demand from the shipyards rising\n{three}"
    body = extract_lines(text, 1).body.text
    assert "Steel" not in body
    assert three in body
    assert (
        "Swans"
        in extract_lines(text.replace("Steel makers see demand from the shipyards rising", "Swans first"), 1).body.text
    )


@pytest.mark.parametrize(
    "line",
    [
        "This article appeared in the print edition of The Harbor Post.",
        "A version of this article appears in the April 2026 issue of The Harbor Post with the headline “Hands Off”.",
    ],
)
def test_the_edition_that_it_stood_in(line):
    assert read_attribution(line) == [("source", "The Harbor Post")]


def test_a_month_first_where_no_month_is_so_late():
    assert dates.parse("02.18.2026", UTC).date() == date(2026, 2, 18)
    assert dates.parse("03.04.2026", UTC).date() == date(2026, 4, 3)
