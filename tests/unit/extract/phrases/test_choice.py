import re
import sys

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


@pytest.mark.parametrize(
    "wordings",
    [
        *("a*+bcd|xyz", "a{2}+b|c", "a?+|b", "a++", "*a", "a|+b", "(?:*a)", "a{2", "{}a", "a{2}{3}"),
        *("(?i:share)|foo", "(?s:.)a", "(?x: a b)|c", "(?i)share|foo", "(?s-i:a)", "(?a:\\W)x"),
        *("(?P<a>x)(?P=a)|b", r"(a)b\1|c", "(?P<a>x)?(?(a)y|z)", "(?>ab|a)c", "(?#bars | here)a", "a(?"),
        *(r"\x41|b", r"\N{BULLET}|b", r"\U00000041", r"\u41", r"\0", r"\012", "a\\", "[ab"),
    ],
)
@pytest.mark.parametrize("flags", [0, re.IGNORECASE])
def test_what_a_choice_does_not_know_is_refused(wordings: str, flags: int) -> None:
    with pytest.raises(ValueError, match="not known in a choice: "):
        Choice(wordings, flags)


@pytest.mark.parametrize("flags", [re.VERBOSE, re.ASCII, re.MULTILINE | re.IGNORECASE])
def test_flags_that_a_choice_does_not_know_are_refused(flags: int) -> None:
    with pytest.raises(ValueError, match="flags not known in a choice"):
        Choice("a|b", flags)


@pytest.mark.parametrize(
    ("wordings", "taken", "left"),
    [
        (r"a*bcd|xyz|a{2,3}?e", ["bcd", "aabcd", "aae"], ["abc", "ae"]),
        (r"(?-i:S)hare\b|foo$|^\Abar\Z", ["SHARE", "Foo", "bar"], ["share"]),
        (r".*[\]\w|(?<=x)]|.*\u4e0b\Sc(?!d).", ["x]", "12)", "a下bC!"], ["x!", "下c!"]),
        (r"(?P<a>x){2}(y)?|\{}|.?z\n\t", ["xx", "XXY", "{}", "z\n\t"], ["x", "{"]),
    ],
)
def test_what_a_choice_knows(wordings: str, taken: list[str], left: list[str]) -> None:
    choice = Choice(wordings, re.IGNORECASE)
    assert all(map(choice.fullmatch, taken))
    assert not any(map(choice.fullmatch, left))


@pytest.mark.parametrize("text", ["ab ſhares", "a kİnd", "a kınd", "a \u212aind", "a ΟΔΟΣ", "a οδος", "a \u1c80\u1c82"])
@pytest.mark.parametrize("letters", ["shares", "kind", "οδοσ", "οδος", "ОВ|.*во", "ſhares", "KıND", "\u212aİnd"])
def test_where_case_does_not_count_rare_letters_do_not_either(text: str, letters: str) -> None:
    wordings = f".*{letters}"
    assert bool(Choice(wordings, re.IGNORECASE).fullmatch(text)) == bool(re.fullmatch(wordings, text, re.IGNORECASE))


def _has_case(letter: str) -> bool:
    return letter.lower() != letter or letter.upper() != letter


def test_no_letter_is_missed_where_case_does_not_count() -> None:
    letters = "".join(filter(_has_case, map(chr, range(sys.maxunicode))))
    for small in filter(str.islower, letters):
        for letter in re.findall(re.escape(small), letters, re.IGNORECASE):
            assert Choice(f".*x{small}", re.IGNORECASE).fullmatch(f"ж x{letter}"), (small, letter)
