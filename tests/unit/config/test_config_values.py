"""Kinds of value, one by one."""

from __future__ import annotations

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from feedmill.config import values


def check(kind, value):
    """The checked value, or the reason against it."""
    try:
        return TypeAdapter(kind).validate_python(value)
    except ValidationError as error:
        return error.errors()[0]["ctx"]["error"].args


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("500ms", 0.5), ("30s", 30), ("1.5s", 1.5), ("2m", 120), ("1h30m", 5400), ("2d", 172_800), ("0s", 0),
        ("1d2h3m4s5ms", 93_784.005), ("90m", 5400),
    ],
)  # fmt: skip
def test_durations(text, seconds):
    assert values.duration(text) == timedelta(seconds=seconds)


@pytest.mark.parametrize("text", ["", "2", "2x", "-1s", "30m1h", "1h1h", "1 h", "s", "1.s", "٣s", "2d "])
def test_no_durations(text):
    with pytest.raises(ValueError, match=r"is no duration; write such as 500ms, 30s, 1h30m or 2d$"):
        values.duration(text)


def test_a_duration_beyond_all_bounds():
    with pytest.raises(ValueError, match="is too long"):
        values.duration("9" * 400 + "d")


@given(st.integers(0, 999), st.integers(0, 23), st.integers(0, 59), st.integers(0, 59))
def test_durations_add_up(days, hours, minutes, seconds):
    expected = timedelta(days=days, hours=hours, minutes=minutes, seconds=seconds)
    assert values.duration(f"{days}d{hours}h{minutes}m{seconds}s") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("https://a.example", "https://a.example/"),
        ("HTTPS://A.example:443/News", "https://a.example/News/"),
        ("http://localhost:8080/x/", "http://localhost:8080/x/"),
        ("https://博客.example/路", "https://xn--9krq6q.example/%E8%B7%AF/"),
    ],
)
def test_folder_addresses(text, expected):
    assert check(values.FolderAddress, text) == expected


@pytest.mark.parametrize(
    "text",
    ["", "a.example", "//a.example/", "ftp://a.example/", "http://", "http://u:p@a.example/", "http:\\\\u@a.b/", "/x"],
)
def test_no_addresses(text):
    assert "must be a whole web address" in check(values.WebAddress, text)[0]
    assert "must be a whole web address" in check(values.FolderAddress, text)[0]


@pytest.mark.parametrize("text", ["https://a.example/?a=1", "https://a.example/#a", "https://a.example/?"])
def test_nothing_can_be_put_after_these(text):
    assert "must end with its path" in check(values.FolderAddress, text)[0]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("https://b.example/{year}/{month}/{day}/{slug}/", None),
        ("https://b.example/{section}/{path}?n={name}", None),
        ("https://b.example/plain", None),
        (
            "https://b.example/{slog}/",
            '"{slog}" is none of year, month, day, slug, path, name, section; did you mean "slug"?',
        ),
        ("https://b.example/{}", '"{}" is none of year, month, day, slug, path, name, section'),
        ("https://b.example/{slug", '"https://b.example/{slug" holds a brace without its partner'),
        ("/{slug}/", '"/1/" must be a whole web address, such as https://example.org/news/'),
    ],
)
def test_url_patterns(text, expected):
    assert check(values.UrlPattern, text) == (text if expected is None else (expected,))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("zh", "zh"), ("zh-CN", "zh"), ("zh_TW", "zh-Hant"), ("EN-us", "en-US"), ("no", "no"), ("English", "en"),
        ("es-419", "es-419"), ("ceb", "ceb"), ("CEB-latn-ph", "ceb-Latn-PH"),
    ],
)  # fmt: skip
def test_languages(text, expected):
    assert check(values.Language, text) == expected


@pytest.mark.parametrize("text", ["", "xx", "klingon", "e", "en US", "en--US", "zh,en", "12"])
def test_no_languages(text):
    assert "is no language tag" in check(values.Language, text)[0]


@pytest.mark.parametrize(
    "text", ["", "Asia", "../../etc/passwd", "/etc/passwd", "CST-8", "UTC+8", "+08:00", "a\0b", "中国"]
)
def test_no_zones(text):
    assert "is no time zone; write a name such as Asia/Shanghai or UTC" in check(values.Zone, text)[0]


@pytest.mark.parametrize(
    ("text", "near"),
    [("Asia/Shanghia", "Asia/Shanghai"), ("asia/shanghai", "Asia/Shanghai"), ("europe/berln", "Europe/Berlin")],
)
def test_the_nearest_zone(text, near):
    assert check(values.Zone, text)[0].endswith(f'; did you mean "{near}"?')


@pytest.mark.parametrize("text", ["news.example", "my_host", "127.0.0.1", "Me@News.example"])
def test_authorities(text):
    assert check(values.Authority, text) == text.lower()


@pytest.mark.parametrize("text", ["a b", "https://news.example/", "::1", "a,2000:x", "-", "@a"])
def test_no_authorities(text):
    assert "must be a domain name or an e-mail address" in check(values.Authority, text)[0]


@pytest.mark.parametrize("text", ["*.md", "notes/*.txt", "**/x", "a..b"])
def test_globs(text):
    assert check(values.Glob, text) == text


@pytest.mark.parametrize("text", ["", "/a", "../a", "a/../b", "a\0"])
def test_no_globs(text):
    assert "must be a pattern below the folder" in check(values.Glob, text)[0]


@pytest.mark.parametrize("text", ["(", "[[a]", "*a", "a{99999999999}", "(?<=a*)b"])
def test_no_expressions(text):
    assert "is no regular expression" in check(values.Expression, text)[0]


def test_an_empty_expression_would_match_everything():
    assert check(values.Expression, "") == ("must not be empty: it would match everything",)


@pytest.mark.parametrize("text", ["", "A", "a_b", "a/b", "..", "政策", "a\n"])
def test_no_slugs(text):
    assert "may hold a-z, 0-9 and - only" in check(values.Slug, text)[0]


def test_words_are_one_line():
    assert check(values.Words, " a\n b\u3000c\x07 ") == "a b c"
    assert check(values.Words, "\u3000") == ("must not be empty",)


@pytest.mark.parametrize("text", ["", " ", "a\0b", "\ud800"])
def test_no_folders(text):
    assert check(values.Folder, text) == ("must name a folder",)


def test_what_is_shown_of_a_value_is_short_and_on_one_line():
    assert values.shown("a\nb") == '"a b"'
    assert values.shown("x" * 100) == f'"{"x" * 59}…"'
