"""Articles that begin below what outweighs their first lines: menus, boxes of what is read most, offers."""

from __future__ import annotations

import pytest

from feedmill.extract.roles import read_lines
from feedmill.extract.scrape.anchors import below_title
from feedmill.extract.scrape.lines import extract_lines

TITLE = "Anthony Lynn: “We needed to win this race”"
TEXT = (
    "The ferries of the harbor are steered by a program since the spring, and the labor union wants a word in it now.\n"
    "Captains say that the curve on a screen is no substitute for the sound of the tide, and they want all the data.\n"
    "The harbor office answered on Monday that all incidents of the first month will be published by the end of May."
)
BOX = (
    "The port has suspended its chief pilot for the rest of the year at a minimum, and its board will meet on Friday.\n"
    "The union says that it knew nothing of all this (129)\nRankings (133)"
)


@pytest.mark.parametrize(
    ("byline", "is_one"),
    [
        ("Posted by Jane Doe on March 4, 2026, 6:21 AM EST", True),
        ("By Jane Doe\nMarch 4, 2026", True),
        ("By Jane Doe", False),
        ("March 4, 2026", False),
    ],
)
def test_a_title_a_name_and_a_date_begin_an_article(byline, is_one):
    lines = read_lines(f"{BOX}\n{TITLE}\n{byline}\n{TEXT}", 1)
    assert lines[below_title(lines, 0, len(lines)) - 1].text == (TITLE if is_one else lines[-1].text)


def test_what_is_signed_far_below_begins_nothing():
    lines = read_lines(f"{TEXT}\n{TEXT}\n{BOX}\n{TITLE}\nBy Jane Doe | March 4, 2026\n{TEXT}", 1)
    assert below_title(lines, 0, len(lines)) == 0


def test_nor_does_a_list_of_articles():
    teased = "\n".join(f"{TITLE} {n}\nBy Jane Doe | March {n}, 2026\nA captain had enough." for n in range(1, 6))
    lines = read_lines(f"{TEXT}\n{teased}", 1)
    assert below_title(lines, 0, len(lines)) == 0


def test_a_page_with_a_box_on_top():
    found = extract_lines(
        f"Week 12 rankings (133)\n{BOX}\n{TITLE}\nPosted by Jane Doe on March 4, 2026, 6:21 AM EST\n{TEXT}\n{TEXT}", 1
    )
    assert [one.value for one in found.title] == [TITLE]
    assert [one.value for one in found.authors] == ["Jane Doe"]
