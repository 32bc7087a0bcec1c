"""config.yaml to settings, and every way in which it can be wrong."""

from __future__ import annotations

import errno
import json
import os
import re
from importlib.metadata import version
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from feedmill.config.load import find, load
from feedmill.config.values import PROFILE_FIELDS
from feedmill.errors import ConfigError
from feedmill.extract.profile import FIELDS

VERSION = version("feedmill")
GROUPS = ", ".join(PROFILE_FIELDS)


@pytest.fixture
def read(tmp_path, monkeypatch):
    """Load `text` as ./config.yaml."""
    monkeypatch.chdir(tmp_path)

    def read(text, **environ):
        Path("config.yaml").write_bytes(text.encode() if isinstance(text, str) else text)
        return load(Path("config.yaml"), environ)

    return read


@pytest.fixture
def wrong(read):
    """The line that `text` is refused with."""

    def wrong(text, **environ):
        with pytest.raises(ConfigError) as caught:
            read(text, **environ)
        assert "\n" not in str(caught.value)
        assert caught.value.exit_code == 2
        return str(caught.value)

    return wrong


@pytest.mark.parametrize("text", ["", "\n", "# nothing\n", "---\n", "site:\n", "site: {}\nfeeds:\n  limit:\n", "null"])
def test_an_empty_file_is_all_defaults(read, tmp_path, text):
    found = read(text)
    assert (found.site.title, found.site.url, found.site.language) == ("feedmill", "http://localhost:8080/", "en")
    assert (found.site.home, found.site.authority) == ("http://localhost:8080/", "localhost")
    assert found.site.timezone == ZoneInfo("UTC")
    assert [seed.path for seed in found.seeds] == [tmp_path / "seeds"]
    assert (found.output, found.state) == (tmp_path / "feeds", tmp_path / "var")
    assert found.read.max_bytes == 5_000_000
    assert found.read.include[:2] == ("*.md", "*.markdown")
    feeds = found.feeds
    assert (feeds.formats, feeds.by, feeds.hubs) == (("rss", "atom", "json"), ("category",), ())
    assert (feeds.limit, feeds.keep_days, feeds.max_entries, feeds.min_entries) == (50, 2.0, 500, 3)
    assert feeds.content == "full"
    assert found.categories == {}
    assert (found.default_category.name, found.default_category.slug) == ("Uncategorized", "uncategorized")


def test_a_full_file(read, tmp_path):
    found = read("""
site: {title: 晨报, url: "https://News.example/feeds", home: https://news.example, language: zh_CN,
  timezone: Asia/Shanghai}
seeds:
  - news
  - {path: ../blog, include: ["*.md"], exclude: ["old/*"], category: Notes, language: en-gb,
     url: "https://blog.example/{year}/{slug}/", timezone: Europe/Berlin}
read: {exclude: ["tmp/*"]}
output: public
feeds: {formats: [json, rss, json], by: [], keep_days: 36h, hubs: [https://hub.example]}
categories:
  政策监管: {slug: policy, aliases: [政策], match: ['法案\\d']}
  Notes:
""")
    assert (found.site.title, found.site.language) == ("晨报", "zh")
    assert (found.site.url, found.site.home) == ("https://news.example/feeds/", "https://news.example/")
    assert found.site.authority == "news.example"
    news, blog = found.seeds
    assert (news.path, blog.path) == (tmp_path / "news", tmp_path.parent / "blog")
    assert (blog.category, blog.language) == ("Notes", "en-GB")
    assert blog.url == "https://blog.example/{year}/{slug}/"
    assert (found.zone(news).key, found.zone(blog).key) == ("Asia/Shanghai", "Europe/Berlin")
    assert (found.included(news), found.included(blog)) == (found.read.include, ("*.md",))
    assert (found.excluded(news), found.excluded(blog)) == (("tmp/*",), ("tmp/*", "old/*"))
    assert (found.output, found.state) == (tmp_path / "public", tmp_path / "var")
    assert (found.feeds.formats, found.feeds.by, found.feeds.keep_days) == (("json", "rss"), (), 1.5)
    assert found.feeds.hubs == ("https://hub.example/",)
    assert list(found.categories) == ["政策监管", "Notes"]
    assert found.categories["政策监管"].match == ("法案\\d",)
    assert found.categories["Notes"].slug is None
    assert found.default_category.name == "未分类"


@pytest.mark.parametrize(
    ("text", "line"),
    [
        # keys
        ("# c\nfeeds:\n  limt: 3", 'line 3: feeds.limt: unknown key; did you mean "limit"?'),
        ("fedes: {}", 'line 1: fedes: unknown key; did you mean "feeds"?'),
        ("title: x", 'line 1: title: unknown key; did you mean "site.title"?'),
        ("site: {quux: }", "line 1: site.quux: unknown key"),
        ("seeds:\n- a\n- {path: b,\n   categroy: c}", 'line 4: seeds.categroy: unknown key; did you mean "category"?'),
        ("categories:\n  A: {}\n  B: {alias: [c]}", 'line 3: categories.B.alias: unknown key; did you mean "aliases"?'),
        ("\ndatabase:", f"line 2: database: not known to this version ({VERSION})"),
        ("\nprofiles: [{match: {path: [a]}}]", "line 2: profiles.name: must be given"),
        (
            "\nprofiles: [{name: a, match: {}}]",
            "line 2: profiles.match: must hold path, text, or both: it would match every document",
        ),
        (
            "\nprofiles: [{name: a, match: {pats: [a]}}]",
            'line 2: profiles.match.pats: unknown key; did you mean "path"?',
        ),
        (
            "\nprofiles: [{name: a, match: {path: [a]}, fields: [x]}]",
            f'line 2: profiles.fields: "x" names no group, such as (?P<title>.+); the groups: {GROUPS}',
        ),
        (
            "\nprofiles: [{name: a, match: {path: [a]}, fields: [(?P<titel>.+)]}]",
            f'line 2: profiles.fields: group "titel" is none of {GROUPS}; did you mean "title"?',
        ),
        (
            "profiles:\n- {name: a, match: {path: [a]}}\n- {name: a, match: {path: [b]}}",
            'line 3: profiles.name: "a" is the name of an earlier profile, too',
        ),
        ("site: {title: a}\nfeeds: {}\nsite: {title: b}", "line 3: site: written twice, first on line 1"),
        ("site:\n  title: a\n  title: a", "line 3: site.title: written twice, first on line 2"),
        ("seeds:\n- path: a\n  path: b", "line 3: seeds.path: written twice, first on line 2"),
        ('categories: {"a\\nb": {}, "a\\nb": {}}', "line 1: categories.a b: written twice, first on line 1"),
        ("<<: {}", "line 1: <<: unknown key"),
        # kinds of value
        ("site: hello", "line 1: site: must be a mapping of keys to values"),
        ("categories: [a]", "line 1: categories: must be a mapping of keys to values"),
        ("categories: {A: b}", "line 1: categories.A: must be a mapping of keys to values"),
        ("feeds: {formats: rss}", "line 1: feeds.formats: must be a list, such as [a, b]"),
        ("feeds: {limit: many}", "line 1: feeds.limit: must be a whole number"),
        ("feeds: {limit: '50'}", "line 1: feeds.limit: must be a whole number"),
        ("feeds: {limit: true}", "line 1: feeds.limit: must be a whole number"),
        ("feeds: {limit: 1.5}", "line 1: feeds.limit: must be a whole number"),
        ("read: {max_bytes: 99999999999999999999}", "line 1: read.max_bytes: must be a whole number"),
        ("site: {title: 2026}", "line 1: site.title: must be text; put it in quotes"),
        ("site: {title: [a]}", "line 1: site.title: must be text"),
        ("output: 3", "line 1: output: must be text; put it in quotes"),
        ("site: {timezone: 8}", "line 1: site.timezone: must be text; put it in quotes"),
        ("feeds: {keep_days: [1]}", "line 1: feeds.keep_days: must be a number"),
        ("feeds: {keep_days: .nan}", "line 1: feeds.keep_days: must be a number"),
        # bounds and choices
        ("feeds: {limit: 0}", "line 1: feeds.limit: must be at least 1, not 0"),
        ("feeds: {min_entries: -1}", "line 1: feeds.min_entries: must be at least 1, not -1"),
        ("feeds: {max_entries: 100001}", "line 1: feeds.max_entries: must be at most 100000, not 100001"),
        (
            "monitor: {domain_delay: 0}",
            (
                "line 1: monitor.domain_delay: below 2 s only for hosts of your own; "
                "name their networks in monitor.allow_networks"
            ),
        ),
        ("feeds: {limit: 501}", "line 1: feeds.limit: limit (501) is more than max_entries (500)"),
        ("feeds:\n  max_entries: 9", "line 2: feeds.max_entries: limit (50) is more than max_entries (9)"),
        ("feeds: {formats: []}", "line 1: feeds.formats: must be a list of at least one"),
        ("feeds:\n  formats:\n  - rss\n  - atm",
         'line 4: feeds.formats: "atm" is none of rss, atom, json; did you mean "atom"?'),
        ("feeds: {content: ful}", 'line 1: feeds.content: "ful" is none of full, summary; did you mean "full"?'),
        ("feeds: {by: [year]}", 'line 1: feeds.by: "year" is none of category, tag, source, author, language'),
        ("feeds: {keep_days: 2x}",
         'line 1: feeds.keep_days: "2x" is no duration; write such as 500ms, 30s, 1h30m or 2d'),
        ("feeds: {keep_days: -1}", "line 1: feeds.keep_days: must be at least 0, not -1"),
        # texts
        ("site: {title: ' '}", "line 1: site.title: must not be empty"),
        ("site: {timezone: Asia/Shanghia}",
         'line 1: site.timezone: "Asia/Shanghia" is no time zone; did you mean "Asia/Shanghai"?'),
        ("site: {language: klingon}",
         'line 1: site.language: "klingon" is no language tag; write such as zh, zh-Hant, en or en-GB'),
        ("site: {url: news.example}",
         'line 1: site.url: "news.example" must be a whole web address, such as https://example.org/news/'),
        ("site: {url: 'https://a.example/?x'}",
         'line 1: site.url: "https://a.example/?x" must end with its path: files are served below it'),
        ("site: {url: 'http://[::1]/'}", 'line 1: site.authority: "::1" must be a domain name or an e-mail address'),
        ("categories: {A: {match: ['ok', '(']}}",
         'line 1: categories.A.match: "(" is no regular expression: missing ), unterminated subpattern at position 0'),
        ("categories: {A: {slug: A_b}}", 'line 1: categories.A.slug: "A_b" may hold a-z, 0-9 and - only'),
        ("read: {include: [/etc/*]}",
         'line 1: read.include: "/etc/*" must be a pattern below the folder, such as *.md or notes/*.txt'),
        ("output: ''", "line 1: output: must name a folder"),
        # seeds
        ("seeds: []", "line 1: seeds: must be a list of at least one"),
        ("seeds: 3", "line 1: seeds: \"3\" must be a folder's name in quotes, or a mapping with its path"),
        ("seeds:\n- a\n- [b]",
         "line 1: seeds: \"('b',)\" must be a folder's name in quotes, or a mapping with its path"),
        ("seeds: {path: a, timezone: Mars}",
         'line 1: seeds.timezone: "Mars" is no time zone; write a name such as Asia/Shanghai or UTC'),
        ("seeds: {url: 'https://b.example/{yaer}/'}",
         'line 1: seeds.url: "{yaer}" is none of year, month, day, slug, path, name, section; did you mean "year"?'),
        # names and slugs
        ("categories:\n  A: {slug: x}\n  B:\n    slug: x", 'line 4: categories.B.slug: "x" is the slug of "A" too'),
        ("categories:\n  A: {aliases: [Ｂ]}\n  b: {}", 'line 3: categories.b: "b" is a name of category "A" too'),
        ("categories:\n  A: {aliases: [x]}\n  B:\n    aliases: [X]",
         'line 4: categories.B.aliases: "X" is a name of category "A" too'),
        ("categories: {A: {slug: uncategorized}}",
         'line 1: categories.A.slug: "uncategorized" is the slug of "A" and of the default category'),
        ("categories: {N: {slug: n}}\ndefault_category: {name: n}",
         'line 1: categories.N.slug: "N" has slug "n", as the default category "uncategorized"'),
        ("categories: {A: {aliases: [uncategorized]}}",
         'line 1: categories.A.aliases: "Uncategorized" is an alias of category "A": make that one the default'),
        ("categories: {'': {}}", "line 1: categories.: must not be empty"),
        ("categories: {A: {}, 'A ': {}}", "line 1: categories: two names differ in white space only"),
        # the file as a whole
        ("- a", "line 1: must be a mapping, lines such as `output: feeds`"),
        ("# c\nhello", "line 2: must be a mapping, lines such as `output: feeds`"),
        ("site:\n  title: a: b",
         'line 2, column 11: a text that holds ": " must stand in quotes, or the indentation is off'),
        ("site:\n\ttitle: a", "line 2, column 1: indent with spaces, not with a tab"),
        ("feeds:\n  by: [tag", "line 2, column 11: expected ',' or ']', but got the end"),
        (b"site:\n  title: caf\xe9", "line 2: not UTF-8; save the file as UTF-8"),
        ("a: 1".encode("utf-16"), "line 1: not UTF-8; save the file as UTF-8"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_one_line(wrong, text, line):
    assert wrong(text) == f"config.yaml, {line}"


@pytest.mark.parametrize(
    ("text", "key", "message"),
    [
        ("output: seeds", "output", "the output folder {0}/seeds and the seed folder {0}/seeds must lie apart"),
        ("output: seeds/x", "output", "the output folder {0}/seeds/x and the seed folder {0}/seeds must lie apart"),
        ("seeds: .", "seeds", "the output folder {0}/feeds and the seed folder {0} must lie apart"),
        ("seeds: [a, feeds/b]", "seeds", "the output folder {0}/feeds and the seed folder {0}/feeds/b must lie apart"),
        ("state: feeds", "state", "{0}/feeds lies in the output folder, which can be thrown away"),
        ("state: ./feeds/../feeds/x", "state", "{0}/feeds/x lies in the output folder, which can be thrown away"),
        ("output: var", "output", "{0}/var lies in the output folder, which can be thrown away"),
        ("seeds: [a, ./a]", "seeds", "the folder {0}/a is named twice"),
        ("seeds: [a, b, a/c]", "seeds", "{0}/a/c is inside {0}/a: its documents would show twice"),
        ("seeds: [a/b/c, d, a]", "seeds", "{0}/a/b/c is inside {0}/a: its documents would show twice"),
    ],
)
def test_folders_that_cannot_be_together(wrong, tmp_path, text, key, message):
    assert wrong(text) == f"config.yaml, line 1: {key}: {message.format(tmp_path)}"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("output: out", "the output folder {0}/out and the seed folder {0}/seeds must lie apart"),
        ("{output: seeds, seeds: out/x}", "the output folder {0}/seeds and the seed folder {0}/out/x must lie apart"),
        ("{output: public, state: link/var}", "{0}/link/var lies in the output folder, which can be"),
        ("seeds: [seeds, inner]", "{0}/inner is inside {0}/seeds: its documents would show twice"),
        ("seeds: [seeds, same]", "{0}/same is the same folder as {0}/seeds: its documents would show twice"),
    ],
)
def test_folders_that_links_bring_together(wrong, tmp_path, text, message):
    for folder in ("seeds/published", "seeds/inner", "public"):
        (tmp_path / folder).mkdir(parents=True)
    for name, target in {"out": "seeds/published", "inner": "seeds/inner", "same": "seeds", "link": "public"}.items():
        (tmp_path / name).symlink_to(target)
    assert f" {message.format(tmp_path)}" in wrong(text)


def test_links_in_a_circle_are_folders_too(read, tmp_path):
    (tmp_path / "seeds").symlink_to("seeds")
    assert read("").output == tmp_path / "feeds"


def test_folders_beside_each_other_with_one_beginning(read, tmp_path):
    assert read("output: seeds2\nstate: seeds2-state").output == tmp_path / "seeds2"


def test_the_first_of_several_is_told_and_the_others_counted(wrong):
    text = "bogus: 1\nfeeds:\n  limit: 0\n  limit: x\n  formats: [a, b]\nsite: {titel: x}"
    # bogus; limit (once written twice, once no number); two formats; titel
    assert wrong(text) == "config.yaml, line 1: bogus: unknown key (and 5 more)"


def test_categories_may_name_the_default_one(read):
    found = read("categories: {Misc: {slug: misc}}\ndefault_category: {name: misc, slug: misc}")
    assert found.default_category.slug == "misc"


@pytest.mark.parametrize(
    ("text", "paths"),
    [
        ("seeds: a", ["a"]),
        ("seeds: [a, b]", ["a", "b"]),
        ("seeds: {path: a}", ["a"]),
        ("seeds: [a, {path: b}, {category: x}]", ["a", "b", "seeds"]),
        ("seeds: /srv/articles/", ["/srv/articles"]),
        ("seeds: ../x/./y/..", ["../x"]),
        ("seeds: ~/articles", ["/home/someone/articles"]),
    ],
)
def test_forms_of_seeds(read, tmp_path, text, paths):
    found = read(text, HOME="/home/someone")
    assert [seed.path for seed in found.seeds] == [Path(os.path.normpath(tmp_path / path)) for path in paths]


def test_paths_follow_the_file_not_the_current_folder(tmp_path, monkeypatch):
    (tmp_path / "deep").mkdir()
    (tmp_path / "deep/my.yaml").write_text("output: out")
    monkeypatch.chdir(tmp_path)
    assert load(Path("deep/my.yaml"), {}).output == tmp_path / "deep/out"
    (tmp_path / "deep/my.yaml").write_text("x: 1")
    with pytest.raises(ConfigError, match=r"^deep/my\.yaml, line 1: x: unknown key"):
        load(Path("deep/my.yaml"), {})


def test_an_alias_has_the_line_where_it_stands(wrong):
    text = "seeds:\n- {path: a, include: &globs [/x]}\nread:\n  include: *globs"
    assert wrong(text).startswith('config.yaml, line 2: seeds.include: "/x" must be a pattern')
    assert wrong(text).endswith("(and 1 more)")


def test_settings_are_frozen(read):
    found = read("")
    with pytest.raises(ValidationError):
        found.site.title = "other"
    with pytest.raises(ValidationError):
        found.output = Path("x")


def test_a_file_without_permission(wrong, monkeypatch):
    def refuse(path):
        raise PermissionError(errno.EACCES, "Permission denied", str(path))

    monkeypatch.setattr(Path, "read_bytes", refuse)
    assert wrong("") == "config.yaml: cannot be read: Permission denied"


def test_an_unreadable_file(tmp_path):
    (tmp_path / "config.yaml").mkdir()
    with pytest.raises(ConfigError, match=r"config\.yaml: cannot be read: Is a directory$"):
        load(tmp_path / "config.yaml", {})


def test_a_byte_order_mark_and_carriage_returns(read):
    assert read("\ufeffsite:\r\n  title: 晨报\r\n").site.title == "晨报"


def test_find(tmp_path):
    with pytest.raises(ConfigError) as caught:
        find(None, tmp_path)
    assert str(caught.value) == (
        "no config.yaml here; `feedmill init DIR` makes one, `--config PATH` names one elsewhere"
    )
    assert caught.value.exit_code == 2
    (tmp_path / "config.yaml").touch()
    assert find(None, tmp_path) == tmp_path / "config.yaml"
    assert find(tmp_path / "config.yaml", Path("/elsewhere")) == tmp_path / "config.yaml"
    with pytest.raises(ConfigError, match=r"x\.yaml: no such file; `feedmill init DIR` makes one$"):
        find(tmp_path / "x.yaml", tmp_path)
    with pytest.raises(ConfigError, match=r"is a folder; name the file in it: --config .*/config\.yaml$"):
        find(tmp_path, tmp_path)


def outcome(read, text):
    """The line that `text` is refused with, or "settings"."""
    try:
        read(text)
    except ConfigError as error:
        return str(error)
    return "settings"


ONE_LINE = re.compile(r"settings|config\.yaml, line \d+[:,] .+")
SIGNS = list(":-[]{}#&*!|>'\"%@`, \n\tab1~.\\U0")


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(alphabet=SIGNS, max_size=60) | st.binary(max_size=40))
def test_any_file_is_settings_or_one_line(read, text):
    assert ONE_LINE.fullmatch(outcome(read, text))


KEYS = ["site", "seeds", "output", "feeds", "categories", "default_category", "read"]
INNER = ["title", "url", "path", "limit", "keep_days", "match", "slug", "name", "include", "timezone", "language"]
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.text(max_size=4), inner, max_size=2),
    max_leaves=4,
)


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.dictionaries(st.sampled_from(KEYS), VALUES | st.dictionaries(st.sampled_from(INNER), VALUES), max_size=4))
def test_any_values_are_settings_or_one_line(read, data):
    assert ONE_LINE.fullmatch(outcome(read, json.dumps(data)))


def test_the_groups_of_profiles_are_the_fields_that_reading_knows():
    assert PROFILE_FIELDS == FIELDS
