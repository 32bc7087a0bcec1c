"""Words of the pages, and dates in them."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from importlib.resources import files

import pytest

from feedmill.writers import styles, words


def test_both_languages_have_the_same_words() -> None:
    assert set(words.words("en")) == set(words.words("zh"))


def test_every_word_of_the_templates_is_there_and_none_is_idle() -> None:
    folder = files("feedmill.writers").joinpath("templates")
    text = "".join(part.read_text() for part in folder.iterdir() if part.name.endswith(".html"))
    used = set(re.findall(r"\bw\.(\w+)", text)) - {"get"}
    kinds = {"category", "tag", "source", "author", "language"}  # reached as w[kind]
    idle = set(words.words("en")) - used - kinds - {"article_count", "article_count_one", "feed_hint"}
    assert not used - set(words.words("en"))
    assert not idle


@pytest.mark.parametrize("language", ["zh", "zh-Hant", "zh-TW", "ZH_cn"])
def test_chinese_in_every_spelling(language: str) -> None:
    assert words.words(language)["all"] == "全部文章"


@pytest.mark.parametrize("language", ["en-GB", "fr", "", "xx-unknown"])
def test_english_where_there_are_no_words(language: str) -> None:
    assert words.words(language)["all"] == "All articles"


@pytest.mark.parametrize(
    ("language", "expected"),
    [("en", "3 March 2026"), ("zh", "2026年3月3日"), ("ja", "2026年3月3日"), ("de", "3 March 2026")],
)
def test_day(language: str, expected: str) -> None:
    assert words.day(datetime(2026, 3, 3, 23, 59, tzinfo=UTC), language) == expected


def test_months_have_their_names() -> None:
    names = [words.day(datetime(2026, month, 1, tzinfo=UTC), "en") for month in range(1, 13)]
    assert names == [datetime(2026, month, 1, tzinfo=UTC).strftime("1 %B 2026") for month in range(1, 13)]


@pytest.mark.parametrize(
    ("number", "language", "expected"),
    [(0, "en", "0 articles"), (1, "en", "1 article"), (1, "zh", "1 篇"), (7, "zh", "7 篇")],
)
def test_count(number: int, language: str, expected: str) -> None:
    assert words.count(number, language) == expected


@pytest.mark.parametrize(
    ("language", "expected"), [("ar", "rtl"), ("he-IL", "rtl"), ("fa", "rtl"), ("zh", "ltr"), ("", "ltr")]
)
def test_direction(language: str, expected: str) -> None:
    assert words.direction(language) == expected


@pytest.mark.parametrize(("folder", "expected"), [("", "x"), ("all", "../x"), ("categories/a", "../../x")])
def test_relative(folder: str, expected: str) -> None:
    assert styles.relative(folder, "x") == expected
