import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from feedmill.extract.phrases.choice import Choice

WORDINGS = (
    r"share(?: this)?|(?:please |just )?subscribe\b.{0,20}|.{0,9}all rights reserved.{0,9}|[\[（(]?完[)）\]]?"
    r"|(?:上|下)一?(?:篇|页)(?:文章)?\s*[:：].{0,9}|.{1,9}[→»]|\d+ views?|(?!.*b)[^。]{0,4}下[载載](?:app)?.{0,3}"
    r"|(?-i:[A-Z])\w+ said|\w{1,9}：.{1,5}|\#{2,}|[^a-z]{2}end|(?:[甲乙]\s?){2,}|"
)
PATTERN, CHOICE = re.compile(WORDINGS, re.IGNORECASE), Choice(WORDINGS, re.IGNORECASE)
PIECES = (
    *(
        "",
        "Share",
        " this",
        "please ",
        "SUBSCRIBE",
        " ",
        "All Rights Reserved",
        "[",
        "完",
        "）",
        "下",
        "一",
        "篇",
        "：",
    ),
    *("x", "→", "12", " views", "载", "app", "b", "Jane", "jane", " said", "甲", "##", "end", "É", "。", "Ⅻ"),
)


@given(st.lists(st.sampled_from(PIECES), max_size=5).map("".join))
def test_a_choice_takes_what_its_pattern_takes(text: str) -> None:
    assert bool(CHOICE.fullmatch(text)) == bool(PATTERN.fullmatch(text))


@pytest.mark.parametrize("text", ["", "ſhare", "no such thing", "下载", "b下载", "ab: all rights reserved", "甲 乙"])
def test_a_choice_takes_what_its_pattern_takes_at_its_edges(text: str) -> None:
    assert bool(CHOICE.fullmatch(text)) == bool(PATTERN.fullmatch(text))


def test_groups_are_asked_for_by_name() -> None:
    found = Choice(r"(?:by|von) (?P<who>\S+)|(?P<what>\d+) pages").fullmatch("by Jane")
    assert found is not None
    assert (found["who"], found["what"]) == ("Jane", None)
