"""Words of the pages, dates in them, and the catalogues that hold them."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from datetime import UTC, datetime
from importlib.resources import files
from string import Formatter

import pytest
from babel.messages.extract import extract
from babel.messages.pofile import read_po
from jinja2.ext import babel_extract

from feedmill.language import _SIMPLIFIED
from feedmill.writers import styles
from feedmill.writers.catalogue import parse
from feedmill.writers.words import direction, words

WRITERS = files("feedmill.writers")
CATALOGUES = ("zh_Hans", "zh_Hant")
KEYWORDS = {"_": None, "_n": (1, 2)}


def used() -> Iterator[str | tuple[str, ...]]:
    """Every message of the code and the templates, as Babel finds them."""
    for part in WRITERS.iterdir():
        if part.name.endswith(".py"):
            for _, message, *_ in extract("python", io.BytesIO(part.read_bytes()), KEYWORDS):
                yield message
    for part in WRITERS.joinpath("templates").iterdir():
        if part.name.endswith(".html"):
            options = {"trim_blocks": "true", "lstrip_blocks": "true"}
            for _, _, message, _ in babel_extract(io.BytesIO(part.read_bytes()), ["_"], [], options):
                yield message


def source(name: str) -> str:
    return WRITERS.joinpath("locale", f"{name}.po").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", CATALOGUES)
def test_every_message_is_translated_and_none_is_idle(name: str) -> None:
    wanted = {message if isinstance(message, str) else message[0] for message in used()}
    assert len(wanted) > 30
    assert set(parse(source(name))) == wanted


@pytest.mark.parametrize("name", CATALOGUES)
def test_a_catalogue_reads_as_babel_reads_it(name: str) -> None:
    theirs = read_po(io.BytesIO(source(name).encode()), locale=name, abort_invalid=True)
    assert theirs.num_plurals == 1  # the code knows one form, or English's two
    expected = {}
    for message in theirs:
        forms = message.string if isinstance(message.string, (list, tuple)) else (message.string,)
        expected[message.id if isinstance(message.id, str) else message.id[0]] = tuple(forms)
        assert not message.fuzzy or not message.id
    del expected[""]
    assert parse(source(name)) == expected


@pytest.mark.parametrize("name", CATALOGUES)
def test_a_translation_names_what_its_message_names(name: str) -> None:
    for message, forms in parse(source(name)).items():
        wanted = {"count"} if message == "{count} article" else _fields(message)
        assert all(_fields(form) == wanted for form in forms), message


def _fields(text: str) -> set[str]:
    return {field for _, field, _, _ in Formatter().parse(text) if field}


def test_traditional_chinese_is_no_copy_of_the_simplified() -> None:
    text = "".join(form for forms in parse(source("zh_Hant")).values() for form in forms)
    assert not _SIMPLIFIED & set(text)


CATALOGUE = r"""
# A comment.
msgid ""
msgstr "Language: xx\n"

#: somewhere.py:3
msgid "a \"quoted\" word"
msgstr ""
"one line\n"
"\tand \\ another"

msgid "{count} thing"
msgid_plural "{count} things"
msgstr[0] "{count} x"
msgstr[1] "{count} xs"

#, fuzzy
msgid "not sure"
msgstr "perhaps"

msgid "not done"
msgstr ""

#~ msgid "obsolete"
#~ msgstr "gone"
"""


def test_a_catalogue_of_all_that_may_stand_in_it() -> None:
    assert parse(CATALOGUE) == {
        'a "quoted" word': ("one line\n\tand \\ another",),
        "{count} thing": ("{count} x", "{count} xs"),
    }


@pytest.mark.parametrize(
    ("language", "expected", "spoken"),
    [
        ("zh", "全部文章", "zh"),
        ("ZH_cn", "全部文章", "zh"),
        ("zh-Hant", "標籤", "zh-Hant"),
        ("zh-TW", "標籤", "zh-Hant"),
        ("zh_HK", "標籤", "zh-Hant"),
        ("en-GB", "All articles", "en"),
        ("fr", "All articles", "en"),
        ("", "All articles", "en"),
    ],
)
def test_the_words_of_a_language(language: str, expected: str, spoken: str) -> None:
    found = words(language)
    assert expected in (found("All articles"), found("Tags"))
    assert found.language == spoken


def test_what_has_no_translation_stays_as_it_is() -> None:
    assert words("zh")("Never heard of") == "Never heard of"
    assert words("zh").kind("shelf") == "shelf"


@pytest.mark.parametrize(
    ("language", "expected"),
    [("en", "3 March 2026"), ("zh", "2026年3月3日"), ("zh-Hant", "2026年3月3日"), ("de", "3 March 2026")],
)
def test_day(language: str, expected: str) -> None:
    assert words(language).day(datetime(2026, 3, 3, 23, 59, tzinfo=UTC)) == expected


def test_months_have_their_names() -> None:
    names = [words("en").day(datetime(2026, month, 1, tzinfo=UTC)) for month in range(1, 13)]
    assert names == [datetime(2026, month, 1, tzinfo=UTC).strftime("1 %B 2026") for month in range(1, 13)]


@pytest.mark.parametrize(
    ("number", "language", "expected"),
    [(0, "en", "0 articles"), (1, "en", "1 article"), (1, "zh", "1 篇"), (7, "zh", "7 篇")],
)
def test_articles(number: int, language: str, expected: str) -> None:
    assert words(language).articles(number) == expected


@pytest.mark.parametrize(
    ("language", "expected"), [("ar", "rtl"), ("he-IL", "rtl"), ("fa", "rtl"), ("zh", "ltr"), ("", "ltr")]
)
def test_direction(language: str, expected: str) -> None:
    assert direction(language) == expected


@pytest.mark.parametrize(("folder", "expected"), [("", "x"), ("all", "../x"), ("categories/a", "../../x")])
def test_relative(folder: str, expected: str) -> None:
    assert styles.relative(folder, "x") == expected


@pytest.mark.parametrize("language", ["en", "zh", "zh-Hant", "ja"])
def test_a_feed_s_style_says_what_a_feed_is(language: str) -> None:
    text = styles.feed_style(language).data.decode()
    assert words(language)("This is a feed") in text
    assert not re.search(r"\{[a-z]+\}", text)
