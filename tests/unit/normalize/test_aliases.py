"""The table of aliases, and single values made text."""

from __future__ import annotations

from datetime import date

import pytest

from feedmill.normalize.aliases import ALIASES, DUMP, Given, flag, place, plain_scalar, scalar
from feedmill.normalize.crawled import CRAWLED


@pytest.mark.parametrize(
    ("key", "field"),
    [
        ("pubDate", "published"),
        ("pub_date", "published"),
        ("PUB-DATE", "published"),
        ("publish date", "published"),
        ("publishDate", "published"),
        ("created", "published"),
        ("pubDatetime", "published"),
        ("modDatetime", "updated"),
        ("发布时间", "published"),
        ("公众号", "source"),
        ("原文链接", "url"),
        ("updatedDate", "updated"),
        ("last-modified-at", "updated"),
        ("translatedAt", "updated"),
        ("expiryDate", "expires"),
        ("unpublish_date", "expires"),
        ("sourceUrl", "url"),
        ("Canonical", "url"),
        ("heroImage", "image"),
        ("hero_image", "image"),
        ("Excerpt", "summary"),
        ("by", "authors"),
        ("publisher", "source"),
        ("section", "categories"),
        ("topics", "tags"),
        ("locale", "language"),
        ("guid", "id"),
        ("audio", "enclosure"),
        ("originalTitle", "title_original"),
        ("nothing of ours", None),
        ("", None),
    ],
)
def test_spelling_does_not_matter(key, field):
    known = place(key)
    assert (known and known[0]) == field


def test_no_name_belongs_to_two_fields():
    names = [alias.replace("_", "").lower() for aliases in ALIASES.values() for alias in aliases]
    assert len(names) == len(set(names))


@pytest.mark.parametrize("field", CRAWLED)
def test_a_crawler_s_spelling_is_known_in_dumps_alone(field):
    for alias in CRAWLED[field]:
        assert place(alias.upper(), DUMP)[0] == field
        assert place(alias) is None


def test_no_spelling_of_a_dump_belongs_to_two_fields():
    names = [a.replace("_", "").lower() for table in (ALIASES, CRAWLED) for aliases in table.values() for a in aliases]
    assert len(names) == len(set(names))


@pytest.mark.parametrize("key", ["crawl_time", "crawled_at", "date_download", "fetched_at", "scraped_at", "timestamp"])
def test_when_a_page_was_fetched_is_no_date_of_the_article(key):
    assert place(key, DUMP) is None


def test_the_names_of_front_matter_come_first_in_a_dump():
    given = Given({"datetime": "2", "publish_time": "1", "date": "0"}, DUMP)
    assert [value for _, value in given("published")] == ["0", "1", "2"]


@pytest.mark.parametrize(
    ("metadata", "published", "updated"),
    [
        ({"date": {"published": "1", "updated": "2"}}, ["1"], ["2"]),
        ({"dates": {"created": "1", "modified": "2"}}, ["1"], ["2"]),
        ({"published": {"date": "1", "on": "noon"}}, ["1", "noon"], []),
        ({"pubDate": {"iso": "1"}, "date": "2"}, ["2", "1"], []),
        ({"meta": {"publishDate": "1"}}, ["1"], []),
        ({"published": None, "created": "1"}, [], []),  # the day of a copy
        ({"created": "1"}, ["1"], []),
    ],
)
def test_dates_stand_in_tables_too(metadata, published, updated):
    given = Given(metadata, "front matter")
    assert [value for _, value in given("published")] == published
    assert [value for _, value in given("updated")] == updated


def test_the_earlier_alias_wins_whatever_the_order():
    given = Given({"created": "3", "Tags": None, "published": "2", "date": "1", "url": ""}, "front matter")
    assert list(given("published")) == [
        ("front matter: date", "1"),
        ("front matter: published", "2"),
        ("front matter: created", "3"),
    ]
    assert list(given("tags")) == list(given("url")) == list(given("summary")) == []


def test_keys_that_are_no_text_are_passed_over():
    assert list(Given({1: "a", None: "b", ("title",): "c"}, "")("title")) == []


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (" a\n b ", "a b"),
        (2026, "2026"),
        (1.5, "1.5"),
        (date(2026, 3, 2), "2026-03-02"),
        (["one"], "one"),
        ([["one"]], "one"),
        (["a", "b"], None),
        ([], None),
        ({"a": "b"}, None),
        (True, None),
        (None, None),
        ("   ", None),
        (b"bytes", None),
        (object(), None),
    ],
)
def test_scalar(value, text):
    assert scalar(value) == text


def test_plain_scalar_has_no_markup():
    assert plain_scalar("**A** <b>b</b> &amp; [c](d)") == "A b & c"
    assert plain_scalar("![only a picture](x.png)") is None


@pytest.mark.parametrize(
    ("value", "says"),
    [
        (True, True),
        (False, False),
        (1, True),
        (0, False),
        (2, None),
        (" Yes ", True),
        ("off", False),
        ("maybe", None),
        ("", None),
        (None, None),
        ([True], None),
        (1.0, None),
    ],
)
def test_flag(value, says):
    assert flag(value) is says


def test_what_is_refused_is_told_in_one_line():
    given = Given({}, "JSON line")
    given.refuse("JSON line: date", "a\nb" * 100, "is no date")
    given.refuse("JSON line: date", {"a": 1}, "is no date")
    assert len(given.unused[0]) < 100
    assert "\n" not in given.unused[0]
    assert given.unused[1] == "JSON line: date: a mapping is no date"


def test_fields_in_a_generator_s_own_tables_come_last():
    given = Given(
        {"author": "a", "extra": {"author": "b", "image": ""}, "taxonomies": {"tags": ["c"]}, "params": 3},
        "front matter",
    )
    assert given("authors") == [("front matter: author", "a"), ("front matter: extra.author", "b")]
    assert given("tags") == [("front matter: taxonomies.tags", ["c"])]
    assert given("image") == ()


@pytest.mark.parametrize("value", [False, True, "N/A", "NULL", ":git", "git Created"])
def test_a_word_for_nothing_is_noted_and_not_told(value):
    given = Given({}, "front matter")
    given.refuse("front matter: date", value, "is no date")
    assert (len(given.notes), given.unused) == (1, [])
