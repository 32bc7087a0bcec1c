"""Words and phrases as the search index takes them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from feedmill.spelling import MOST_WORDS, phrases, spelled


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Plain words, as they are.", "Plain words, as they are."),
        ("政策监管", " 政 策 监 管 "),
        ("发布GPT-5模型", " 发 布 GPT-5 模 型 "),
        ("ＡＢＣ１２", "ABC12"),
        ("カタカナと漢字", " カ タ カ ナ と 漢 字 "),
        ("\U00020000\U00020001", " \U00020000 \U00020001 "),
        ("", ""),
    ],
)
def test_each_character_of_an_unspaced_script_is_a_word(text: str, words: str) -> None:
    assert spelled(text) == words


@pytest.mark.parametrize(
    ("query", "sought"),
    [
        ("政策", ['"政 策"']),
        ("策", ['"策"']),
        ("政策 river", ['"政 策"', '"river"*']),
        ("发布GPT-5", ['"发 布 GPT 5"']),
        ("low-wat", ['"low wat"*']),
        ("C++", ['"C"']),
        ('"quoted" AND NEAR(x)', ['"quoted"*', '"AND"*', '"NEAR x"']),
        ("“。”", []),
        ("  ", []),
        ("ＡＢ", ['"AB"*']),
    ],
)
def test_a_query_becomes_phrases(query: str, sought: list[str]) -> None:
    assert phrases(query) == sought


def test_a_query_has_its_bounds() -> None:
    assert len(phrases("x " * 500)) == MOST_WORDS


@given(st.text())
def test_no_query_can_be_more_than_phrases(query: str) -> None:
    for phrase in phrases(query):
        assert phrase.removesuffix("*")[0] == phrase.removesuffix("*")[-1] == '"'
        assert '"' not in phrase.removesuffix("*")[1:-1]
