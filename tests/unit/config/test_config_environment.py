"""FEEDMILL_… variables over the file."""

from __future__ import annotations

from importlib.metadata import version

import pytest

from feedmill.config.load import load
from feedmill.errors import ConfigError

LATER = f"not known to this version ({version('feedmill')})"
FILE = "site: {title: T, author: A}\nseeds: s\nfeeds: {limit: 9, by: []}\ncategories: {政策: {slug: policy}}\n"


@pytest.fixture
def read(tmp_path):
    (tmp_path / "config.yaml").write_text(FILE)
    return lambda environ: load(tmp_path / "config.yaml", environ)


@pytest.mark.parametrize(
    ("environ", "get", "value"),
    [
        ({"FEEDMILL_SITE__URL": "https://x.example/a"}, lambda s: s.site.url, "https://x.example/a/"),
        ({"FEEDMILL_SITE__URL": "https://x.example/a"}, lambda s: s.site.title, "T"),
        ({"FEEDMILL_FEEDS__LIMIT": "7"}, lambda s: s.feeds.limit, 7),
        ({"FEEDMILL_FEEDS__KEEP_DAYS": "36h"}, lambda s: s.feeds.keep_days, 1.5),
        ({"FEEDMILL_FEEDS__FORMATS": "[rss, atom]"}, lambda s: s.feeds.formats, ("rss", "atom")),
        ({"FEEDMILL_FEEDS": "{limit: 7}"}, lambda s: (s.feeds.limit, s.feeds.by), (7, ("category",))),
        ({"FEEDMILL_FEEDS__LIMIT": "8", "FEEDMILL_FEEDS": "{limit: 7}"}, lambda s: s.feeds.limit, 8),
        ({"FEEDMILL_FEEDS__LIMIT": "null"}, lambda s: s.feeds.limit, 50),
        ({"FEEDMILL_SITE__TITLE": "News: daily # 1"}, lambda s: s.site.title, "News: daily # 1"),
        ({"FEEDMILL_SITE__TITLE": "'2026'"}, lambda s: s.site.title, "2026"),
        ({"FEEDMILL_SITE__TITLE": " off "}, lambda s: s.site.title, "off"),
        ({"FEEDMILL_SITE__AUTHOR": ""}, lambda s: s.site.author, "A"),
        ({"FEEDMILL_SITE__AUTHOR": "''"}, lambda s: s.site.author, ""),
        ({"FEEDMILL_SEEDS": "/srv/a"}, lambda s: str(s.seeds[0].path), "/srv/a"),
        ({"FEEDMILL_SEEDS": "[a, {path: /b, category: c}]"}, lambda s: s.seeds[1].category, "c"),
        ({"FEEDMILL_OUTPUT": "/srv/out"}, lambda s: str(s.output), "/srv/out"),
        ({"FEEDMILL_CATEGORIES__政策__TITLE": "P"}, lambda s: s.categories["政策"].slug, "policy"),
        ({"FEEDMILL_CATEGORIES__政策__TITLE": "P"}, lambda s: s.categories["政策"].title, "P"),
        ({"FEEDMILL_DEFAULT_CATEGORY__NAME": "Misc"}, lambda s: s.default_category.name, "Misc"),
        # no settings
        ({"FEEDMILL_REAL_SEEDS": "/x", "FEEDMILL_PORT": "tcp://10.0.0.1:80"}, lambda s: s.site.title, "T"),
        ({"FEEDMILL_SERVICE_HOST": "10.0.0.1", "FEEDMILL_": "x", "SITE__TITLE": "x"}, lambda s: s.site.title, "T"),
    ],
)
def test_a_variable_goes_before_the_file(read, environ, get, value):
    assert get(read(environ)) == value


@pytest.mark.parametrize(
    ("environ", "line"),
    [
        ({"FEEDMILL_SITE__ULR": "x"}, 'FEEDMILL_SITE__ULR: site.ulr: unknown key; did you mean "url"?'),
        ({"FEEDMILL_FEED__LIMIT": "3"}, 'FEEDMILL_FEED__LIMIT: feed: unknown key; did you mean "feeds"?'),
        ({"FEEDMILL_FEEDS__LIMIT": "0"}, "FEEDMILL_FEEDS__LIMIT: feeds.limit: must be at least 1, not 0"),
        ({"FEEDMILL_FEEDS": "{limit: 0}"}, "FEEDMILL_FEEDS: feeds.limit: must be at least 1, not 0"),
        ({"FEEDMILL_FEEDS": "9"}, "FEEDMILL_FEEDS: feeds: must be a mapping of keys to values"),
        ({"FEEDMILL_FEEDS__BY": "[tag"}, "FEEDMILL_FEEDS__BY: expected ',' or ']', but got the end (column 5)"),
        ({"FEEDMILL_SITE__TITLE": "2026"}, "FEEDMILL_SITE__TITLE: site.title: must be text; put it in quotes"),
        ({"FEEDMILL_SEEDS__PATH": "x"}, "FEEDMILL_SEEDS__PATH: seeds: is no mapping; only the whole of it can be set"),
        ({"FEEDMILL_DATABASE": "[]"}, f"FEEDMILL_DATABASE: database: {LATER}"),
        (
            {"FEEDMILL_SITE__LANGUAGE": "klingon", "FEEDMILL_FEEDS__LIMIT": "x"},
            "FEEDMILL_FEEDS__LIMIT: feeds.limit: must be a whole number (and 1 more)",
        ),
    ],
)
def test_errors_name_the_variable(read, environ, line):
    with pytest.raises(ConfigError) as caught:
        read(environ)
    assert str(caught.value) == line


def test_a_line_of_the_file_comes_before_a_variable(tmp_path):
    (tmp_path / "config.yaml").write_text("\nbogus: 1")
    with pytest.raises(ConfigError, match=r"config\.yaml, line 2: bogus: unknown key \(and 1 more\)$"):
        load(tmp_path / "config.yaml", {"FEEDMILL_FEEDS__LIMIT": "x"})


def test_what_a_variable_replaces_is_not_checked(tmp_path):
    (tmp_path / "config.yaml").write_text("feeds: {limit: 0}")
    assert load(tmp_path / "config.yaml", {"FEEDMILL_FEEDS__LIMIT": "3"}).feeds.limit == 3


def test_a_variable_changes_one_of_two_that_share_an_alias(tmp_path):
    (tmp_path / "config.yaml").write_text("categories:\n  A: &a {title: X}\n  B: *a\n")
    found = load(tmp_path / "config.yaml", {"FEEDMILL_CATEGORIES__A__TITLE": "Y"})
    assert [category.title for category in found.categories.values()] == ["Y", "X"]
