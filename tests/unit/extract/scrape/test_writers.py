"""Who wrote a text, where no label says so: which line of its head weighs most, or nobody."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from feedmill.extract.roles import Line
from feedmill.extract.scrape.lines import extract_lines
from feedmill.extract.scrape.writer_signs import names_in

TITLE = "Night ferry captains question the autopilot's rules for fog"
TEXT = (
    "The council bought an autopilot for the night ferry, and its captains want to know who wrote the rules for fog.\n"
    "In the trial the autopilot slowed down for gulls, which no captain would do, and was late on nine of ten nights.\n"
    "The harbor says that the rules for fog are the maker's, and that captains may take the wheel whenever they like.\n"
    "A second trial is planned for the winter, when the fog comes in and nobody can see the other bank at all."
)


def authors(head: str) -> list[str]:
    return [one.value for one in extract_lines(f"{head}\n\n{TEXT}", 1).authors]


@pytest.mark.parametrize(
    ("below", "people"),
    [
        ("Jane Doe\nMarch 3, 2026", ["Jane Doe"]),
        ("Jane Doe\nStaff Writer\nMarch 3, 2026\nShare", ["Jane Doe"]),
        ("Jane Doe\nAnn Lee\nMarch 3, 2026", ["Jane Doe", "Ann Lee"]),
        ("submitted 3 months ago by tidewatcher\n62 comments", ["tidewatcher"]),
        ("March 3, 2026\nShare\nSave", []),
        ("Visiting Scholar\nMarch 3, 2026", []),
        ("New York\nMarch 3, 2026", []),
        ("Introduction", []),
    ],
)
def test_who_wrote_it(below, people):
    assert authors(f"Harbor Gazette\nNews\n{TITLE}\n{below}") == people


def test_one_text_does_not_change_what_the_next_one_says():
    head = f"{TITLE}\nBy Anna Lee | March 4, 2026"
    before = authors(head)
    authors(f"Home > Columns > Anna Lee\n{head}")
    assert authors(head) == before == ["Anna Lee"]


@pytest.mark.parametrize(
    ("line", "people"),
    [
        ("阮承志1( ), 蒋若琳1, 方骏2", ["阮承志", "蒋若琳", "方骏"]),
        ("周嶼（海島大學）", ["周嶼"]),
        ("林渡舟 磨坊笔记", ["林渡舟"]),
        ("@tidewatcher", ["tidewatcher"]),
        ("Conrad Lind March 18, 2026", []),
        ("第二章", []),
    ],
)
def test_whom_a_line_may_name(line, people):
    assert names_in(Line(1, line, line, None, False)) == people


@given(st.text(min_size=1, max_size=40))
def test_any_line_can_be_asked(text):
    text = " ".join(text.split())
    assert isinstance(names_in(Line(1, text, text, None, False)) if text else [], list)
