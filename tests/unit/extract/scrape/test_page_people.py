"""Who wrote a text whose head names nobody, or a menu's entry: by all that the page says of whom it names."""

from __future__ import annotations

import pytest

from feedmill.extract.findings import Findings
from feedmill.extract.roles import read_lines
from feedmill.extract.scrape.lines import extract_lines
from feedmill.extract.scrape.named_people import Place, people_on, zones_of
from feedmill.extract.scrape.people_signs import signs_of

TITLE = "A ferry captain argues with his autopilot"
ONE = "The ferries of the harbor are steered by a program since the spring, and the labor union wants a word in it now."
TWO = "Captains say that the curve on a screen is no substitute for the sound of the tide, and they want all the data."
END = "The harbor office answered on Monday that all incidents of the first month will be published by the end of May."
TITEL = "轮渡船长和他的自动驾驶吵了一架"
HAN = "轮渡由程序驾驶之后，码头工会要求参与自动化的每一步，并公布事故的数据。"
ZWEI = "第二次试验定在冬天，那时江面起雾，谁也看不见对岸，只能听见汽笛的声音。"


def people(text):
    return [found.value for found in extract_lines(text, 1).authors]


@pytest.mark.parametrize(
    ("above", "below", "authors"),
    [
        (
            (
                "By Councillor Orla Penhaligon, Leader of the Council, and Councillor Rafael Duarte, "
                "Leader of the Opposition"
            ),
            "Councillor Orla Penhaligon and Councillor Rafael Duarte",
            ["Orla Penhaligon", "Rafael Duarte"],
        ),
        ("", "About the author\nOrla Penhaligon\nOrla Penhaligon is a writer in Leeds.", ["Orla Penhaligon"]),
        (
            "",
            "Hosts\nOrla Penhaligon\nOrla Penhaligon makes radio in Leeds.\nMore from Orla Penhaligon",
            ["Orla Penhaligon"],
        ),
    ],
)
def test_who_is_named_beside_the_text(above, below, authors):
    assert people(f"{TITLE}\n2 March 2026\n{above}\n{ONE}\n{TWO}\n{END}\n{below}") == authors


@pytest.mark.parametrize(
    ("below", "authors"),
    [
        (f"王大田对记者说，雾还会来。\n{ZWEI}", []),
        ("（鸥翼网 王大田）", ["王大田"]),
    ],
)
def test_who_signs_the_last_paragraph(below, authors):
    assert people(f"{TITEL}\n2026-03-04 08:12\n{HAN}\n{ZWEI}{below}") == authors


@pytest.mark.parametrize(
    "below",
    [
        "“The curve is wrong,” said Orla Penhaligon, who has steered the ferry for twenty years.",
        "Photo: Orla Penhaligon",
        "Most read\nOrla Penhaligon on the price of rope\nWhy the tram never came",
        "Orla Penhaligon\nYou may not use this.",
    ],
)
def test_who_is_named_and_wrote_nothing(below):
    assert people(f"{TITLE}\n2 March 2026\n{ONE}\n{TWO}\n{END}\n{below}") == []


def test_those_who_speak_in_an_interview_wrote_none_of_it():
    talk = f"李麦穗\n{HAN}\n王大田\n{ZWEI}\n李麦穗\n{HAN}"
    assert people(f"{TITEL}\n2026-03-04 08:12\n{HAN}\n{talk}") == []


def test_places_and_signs():
    lines = read_lines(f"{TITLE}\nOrla Penhaligon\n{ONE}\n{TWO}\nOrla Penhaligon is a writer in Leeds.", 1)
    zones = zones_of(lines, 2)
    found = people_on(lines, zones, ["Ann Lee"])
    assert found == {
        "Ann Lee": [Place(-1, "known")],
        "Orla Penhaligon": [Place(1, "alone"), Place(4, "bio")],
    }
    signs = signs_of(lines, zones, Findings(), found)
    assert "known by no line" in signs["Ann Lee"]
    assert {"alone and bio", "unknown, others known", "bio begins", "places 2"} <= signs["Orla Penhaligon"]


def test_a_long_page_is_looked_at_from_both_ends():
    lines = read_lines("\n".join(f"By Jane Marlow{'abcdefghij'[n % 10]} Lee" for n in range(3000)), 1)
    found = people_on(lines, zones_of(lines, 0), ())
    assert {place.line for places in found.values() for place in places} == {*range(100), *range(2900, 3000)}
