"""Short lines of a page within its article: what stands round them tells them from headings and lists."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from feedmill.extract.roles import Role, read_lines
from feedmill.extract.scrape.lines import extract_lines
from feedmill.extract.scrape.looks import read_page
from feedmill.extract.scrape.strays import claim_strays

MENU = "Skip to content\nMenu\nHome\nNews\nOpinion\nScience\nPodcasts\nNewsletters\nSubscribe\nLog in\nSearch\n"
FOOT = "Most read\nPrivacy policy\nCookie settings\nTerms of use\nFollow us\nContact us\n© 2026 Harbour Ledger\n"
FIRST = "The port has bought a forecast of the tides, and for a month nobody has had to wait for a berth."
SECOND = "Pilots say that the model is wrong as often as the old tables, but that it is wrong by less, and says so."
THIRD = "The next step is a buoy that reports the swell each minute, so that the forecast can be corrected at once."


def page(*article: str, below_date: str = "") -> str:
    head = f"Science\n\nA harbour learns to wait less\n\nBy Ines Calder\nMarch 3, 2026\n{below_date}"
    return "\n".join([MENU, head, *(f"{line}\n" for line in article), FOOT])


@pytest.mark.parametrize("button", ["Gift", "Gift this", "Aa", "Text size", "Illustration"])
def test_buttons_that_no_rule_knows_are_strays(button):
    text = page(FIRST, SECOND, THIRD, below_date=f"{button}\nWatch\n")
    kept = extract_lines(text, 1)
    assert [line.reason for line in kept.dropped if line.text == button]
    assert all(sentence in kept.body.text for sentence in (FIRST, SECOND, THIRD))


@pytest.mark.parametrize("heading", ["What the pilots say", "How it works", "Part Two", "The old tables", "潮汐表"])
def test_headings_are_none(heading):
    assert heading in extract_lines(page(FIRST, heading, SECOND, THIRD), 1).body.text


ROWS = [
    ["Dear All"],
    ["- A hat", "- A map", "- Water"],
    ["Height: 420 m", "Length: 31 km"],
    ["Winner: Mabel", "Second: Old Tom", "Third: Resolute"],
    ["Wait, in hours", "2024: 31", "2025: 12", "2026: 2"],
    ["3. Playground"],
]


@pytest.mark.parametrize("rows", ROWS)
def test_neither_are_lists_and_salutations(rows):
    body = extract_lines(page(FIRST, *rows, SECOND, THIRD), 1).body.text
    assert all(row.removeprefix("- ") in body for row in rows)


@given(st.lists(st.text(alphabet=st.characters(exclude_categories=["Cc", "Cs", "Zl", "Zp"]), max_size=30), max_size=8))
def test_without_a_page_nothing_is_a_stray(rows):
    lines = read_lines("\n".join([FIRST, *rows, SECOND]), 1)
    claim_strays(read_page(lines), 0, "", "")
    assert all(line.free for line in lines)


@given(st.lists(st.sampled_from([FIRST, SECOND, "Gift", "Listen", "4 min", "Ines Calder", ""]), max_size=12))
def test_sentences_never_are(rows):
    lines = read_lines("\n".join([*MENU.split("\n"), *rows]), 1)
    for line in lines[:11]:
        line.claim(Role.BOILERPLATE, "a menu")
    claim_strays(read_page(lines), 0, "", "")
    assert all(line.free for line in lines if line.prose)
