"""Which line on top is the title, by what speaks for each of them together."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from feedmill.extract.roles import read_lines
from feedmill.extract.scrape.headline import may_be_title, rank_titles
from feedmill.extract.scrape.lines import extract_lines
from feedmill.extract.scrape.looks import read_page
from feedmill.extract.scrape.zones import find_zones

TEXT = (
    "The council bought an autopilot for the night ferry, and its captains want to know who wrote the rules for fog.\n"
    "In the trial the autopilot slowed down for gulls, which no captain would do, and was late on nine of ten nights.\n"
    "The harbor says that the rules for fog are the maker's, and that captains may take the wheel whenever they like.\n"
    "A second trial is planned for the winter, when the fog comes in and nobody can see the other bank at all."
)
TITLE = "Night ferry captains question the autopilot's rules for fog"
SIDE = "Report it\nRules of the board\nmore >\n412 members"


def title(text: str) -> str:
    return extract_lines(text, 1).title[0].value


@pytest.mark.parametrize(
    "head",
    [
        f"{TITLE}\nBy Jane Doe\nMarch 3, 2026",
        f"Harbor Gazette\nNews\nSport\n{TITLE}\nWhy nine of ten ferries were late\nBy Jane Doe\nMarch 3, 2026",
        f"jump to content\nmy boards\nharbor\n{SIDE}\n{TITLE}\nsubmitted 3 months ago by tidewatcher\n62 comments",
        f"Harbor Gazette: news since 1848\nSubscribe\nTransport\n{TITLE}\n3 March 2026",
        f"▲ {TITLE}\n(gazette.example)\n212 points by tidewatcher 3 months ago",
        f"Home › News › Transport\n{TITLE}\nWords: Jane Doe\nPictures: Ann Lee",
    ],
)
def test_the_title_stands_among_others(head):
    assert title(f"{head}\n\n{TEXT}") == TITLE


def test_a_sidebar_above_the_title_is_no_text():
    found = extract_lines(
        f"my boards\nharbor\n{SIDE}\n{TITLE}\nsubmitted 3 months ago by tidewatcher\n62 comments\n{TEXT}", 1
    )
    assert [one.value for one in found.authors] == ["tidewatcher"]
    assert "Report it" not in found.body.text
    assert found.body.text.startswith("<p>The council")


@pytest.mark.parametrize(
    "line",
    [
        "第 12 卷 第 1 期",
        "Home > News > Transport > Ferries",
        "帖子 96 积分 310",
        "封面报道 COVER STORY",
        "https://a.example/b",
    ],
)
def test_what_no_title_is(line):
    assert not may_be_title(read_lines(line, 1)[0])


@given(
    st.lists(st.sampled_from([TITLE, *TEXT.split("\n"), *SIDE.split("\n"), "By Jane Doe", ""]) | st.text(max_size=40))
)
def test_any_text_can_be_ranked(rows):
    lines = read_lines("\n".join(rows), 1)
    page = read_page(lines)
    ranked = rank_titles(page, *find_zones(page))
    assert len(set(ranked)) == len(ranked)
    assert all(may_be_title(lines[number]) for number in ranked)
