"""Whole pages as browsers show them: long menus above an article, and sentences of others below it."""

from __future__ import annotations

import pytest

from feedmill.extract.roles import read_lines
from feedmill.extract.scrape.ends import find_end
from feedmill.extract.scrape.headline import may_be_title
from feedmill.extract.scrape.lines import extract_lines
from feedmill.extract.scrape.looks import read_page
from feedmill.extract.scrape.over_titles import is_no_title
from feedmill.text import html_to_text

TITLE = "Ferry captains argue with their autopilot"
TEXT = [
    "The ferries of the northern harbor are steered by a program since the spring, and the union wants a word in it.",
    "Captains say that the curve on a screen is no substitute for the sound of the tide, and they ask for the data.",
    "The harbor office answered on Monday that all incidents of the first month will be published by the end of May.",
    "Until then two people stay on the bridge of each ferry, one of them with a hand on the lever, as it was before.",
]
SECTIONS = ["Harbor", "Market", "Opinion", "Weather", "Travel", "Sports", "Culture", "Science", "Health", "Money"]
MENU = [f"{word} {kind}" for kind in ("News", "Desk", "Shop", "Club") for word in SECTIONS]
TEASERS = [
    "Related Stories",
    "What the new bridge means for everybody who lives on the island",
    "Ten places to eat when the last boat has left without you",
    "Mayor says that the old pier will be sold before the summer ends",
]
AUTHOR = ["About the Author", "Jane Doe has written about ships and the people on them for more than eleven years."]
ANSWERS = [
    "2 Comments",
    "otter",
    "March 5, 2026 at 9:12 am",
    "I was on that ferry, and nobody on board had a hand on any lever as far as I could see.",
    "Reply",
    "heron",
    "March 5, 2026 at 10:40 am",
    "My father steered these boats for thirty years and would not have trusted a program.",
    "Reply",
]
FOOT = ["Share this:", "Privacy Policy", "Terms of Use", "© 2026 The Harbor Courier. All rights reserved."]


def read(*tail: list[str], menu: list[str] = MENU) -> tuple[str, list[str]]:
    lines = [*menu, TITLE, "By Jane Doe", "March 4, 2026", *TEXT, *(line for part in tail for line in part), *FOOT]
    found = extract_lines("\n\n".join(lines), 1)
    return found.title[0].value, [line for line in html_to_text(found.body.text).split("\n") if line]


@pytest.mark.parametrize(
    "tail",
    [(), (TEASERS,), (AUTHOR, TEASERS), (ANSWERS,), (TEASERS, ANSWERS)],
    ids=["foot", "teasers", "author", "answers", "all"],
)
def test_an_article_ends_with_its_last_sentence(tail: tuple[list[str], ...]) -> None:
    assert read(*tail) == (TITLE, TEXT)


@pytest.mark.parametrize(
    "last",
    [
        ["What comes next", "The union meets on Thursday.", "The office sends nobody."],
        [
            "What the union asks for:",
            "All data of the first month",
            "A captain on each bridge",
            "A switch to turn it off",
        ],
        ["What to bring", "- A hat", "- A map", "- Bread and cheese"],
    ],
    ids=["sentences", "announced", "items"],
)
def test_a_last_section_in_few_words_is_the_article_s_own(last: list[str]) -> None:
    text = "".join(read(last)[1])
    assert [line for line in last if line.removeprefix("- ") not in text] == []


def test_a_first_paragraph_of_two_short_sentences_is_no_title() -> None:
    lead = "The ferry did not run today. We ate what was left."
    found = extract_lines("\n\n".join(["Notes from the island", "By Jane Doe", "March 4, 2026", lead, *TEXT]), 1)
    assert found.title[0].value == "Notes from the island"
    assert lead in html_to_text(found.body.text)


LETTER = ["Free newsletter", "Sign up to The Tide", "Our free email brings you the harbor's news.", "Enter your email"]
GOES_ON = [
    "The union had asked for the data in January, when the first of the three boats went past its pier in the fog.",
    "A spokesman for the maker of the program said that it had stopped the boat, and that this was what it is for.",
]


@pytest.mark.parametrize("box", [LETTER, [*LETTER, "Sign up", "after newsletter promotion"]], ids=["box", "said"])
def test_a_text_goes_on_behind_an_offer_to_its_readers(box: list[str]) -> None:
    assert read(box, GOES_ON) == (TITLE, [*TEXT, *GOES_ON])


def test_answers_below_an_offer_are_none_of_the_text() -> None:
    said = ["otter", "March 5, 2026 at 9:12 am", *GOES_ON]
    assert read(LETTER, said) == (TITLE, TEXT)


@pytest.mark.parametrize("repeats", [0, 1, 3])
def test_a_title_stands_below_a_menu_however_long(repeats: int) -> None:
    assert read(TEASERS, menu=[f"{line} {n}" for n in range(repeats) for line in MENU])[0] == TITLE


def test_of_two_ends_that_weigh_the_same_the_later_one_is_taken() -> None:
    page = read_page(read_lines("\n\n".join(TEXT), 1))
    assert find_end(page, [3.0] * len(TEXT), 0) == len(TEXT)
    assert find_end(page, [3.0] * len(TEXT), len(TEXT)) == len(TEXT)  # behind the last line nothing is to be chosen


@pytest.mark.parametrize(
    "title",
    [
        "Home Depot sales miss, shares plunge",
        "Column: What the merger of two ferry lines means for the island",
        "We Will Count the Boats After the Storm, Mayor Says.",
    ],
)
def test_titles_that_begin_as_menus_and_sections_do(title: str) -> None:
    (line,) = read_lines(title, 1)
    assert may_be_title(line)


@pytest.mark.parametrize("line", ["Column: Ferries", "Home > News > Ferries", "专栏：渡轮"])
def test_sections_and_trails_are_still_none(line: str) -> None:
    (only,) = read_lines(line, 1)
    assert is_no_title(line) or not may_be_title(only)
