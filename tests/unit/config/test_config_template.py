"""The commented config.yaml: what it says is true, and it can be read back."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from feedmill.config.load import load
from feedmill.config.settings import SECTIONS, Settings
from feedmill.config.source import parse
from feedmill.config.template import template
from feedmill.errors import ConfigError

ROOT = Path(__file__).parents[3]
DEMO = {"title": "Feedmill demo", "timezone": "Asia/Shanghai", "language": "en", "url": "http://localhost:8080/"}
EXAMPLES = ("seeds", "categories", "profiles")  # shown as prose: `seeds: [{path: …}]`, `categories: {NAME: {…}}`


def read(folder, text):
    (folder / "config.yaml").write_text(text, encoding="utf-8")
    return load(folder / "config.yaml", {})


def uncommented(text):
    """Settings shown at their defaults become settings written."""
    return re.sub(r"^( *)#(?=\w|  \w)", r"\1", text, flags=re.MULTILINE)


@pytest.mark.parametrize("language", ["en", "zh", "zh-Hant"])
def test_it_sets_what_was_asked_and_nothing_else(tmp_path, language):
    site = {
        "title": "晨报: \"a\" #1 'b'",
        "timezone": "Asia/Shanghai",
        "language": language,
        "url": "https://n.example/",
    }
    written = read(tmp_path, template(**site))
    assert (written.site.title, written.site.timezone.key) == (site["title"], "Asia/Shanghai")
    assert (written.site.language, written.site.url) == (language, "https://n.example/")
    assert written == Settings.model_validate({"site": site}, context={"base": tmp_path})


@pytest.mark.parametrize("language", ["en", "zh"])
def test_what_it_shows_as_default_is_the_default(tmp_path, language):
    text = template("T", "UTC", language, "https://n.example/feeds/")
    assert uncommented(text) != text
    assert read(tmp_path, uncommented(text)) == read(tmp_path, text)


def test_every_key_is_there():
    shown = parse(uncommented(template(**DEMO))).value
    assert set(shown) == set(Settings.model_fields)
    for section in SECTIONS.keys() - set(EXAMPLES):
        assert set(shown[section]) == set(SECTIONS[section].model_fields), section


@pytest.mark.parametrize("section", EXAMPLES)
def test_examples_are_right_and_whole(tmp_path, section):
    text = template(**DEMO)
    example = re.search(rf"^#   {section}:\n(?:#    .*\n)+", text, re.MULTILINE)[0]
    example = re.sub(r"^#   ", "", example, flags=re.MULTILINE)
    found = read(tmp_path, example)
    items = tuple(found.categories.values()) if section == "categories" else getattr(found, section)
    assert items[-1].model_fields_set == set(SECTIONS[section].model_fields)


@pytest.mark.parametrize(
    ("wrong", "line"),
    [
        (
            {"timezone": "Asia/Shanghia"},
            'site.timezone: "Asia/Shanghia" is no time zone; did you mean "Asia/Shanghai"?',
        ),
        ({"title": ""}, "site.title: must not be empty"),
    ],
)
def test_a_value_that_cannot_be(wrong, line):
    with pytest.raises(ConfigError) as caught:
        template(**(DEMO | wrong))
    assert str(caught.value) == line


@settings(max_examples=60, deadline=None)
@given(
    title=st.text(min_size=1).filter(lambda text: text.isprintable() and text.strip()) | st.just("a\x85b\x9f\x7fc$d\\")
)
def test_any_title_comes_back(tmp_path_factory, title):
    site = Settings.model_validate({"site": {"title": title}}).site
    assert read(tmp_path_factory.mktemp("t"), template(**(DEMO | {"title": title}))).site.title == site.title


def test_the_root_config_is_the_template_with_the_values_of_the_demo():
    text = (ROOT / "config.yaml").read_text(encoding="utf-8")
    own = text[text.index("\ncategories:\n") + 1 : text.index("\n# The category of documents that name none")]
    plain = text.replace(own, "#categories: {}\n")
    assert plain == "# yaml-language-server: $schema=docs/config.schema.json\n" + template(**DEMO)


def test_the_root_config_loads():
    found = load(ROOT / "config.yaml", {})
    assert (found.site.title, found.site.timezone.key) == ("Feedmill demo", "Asia/Shanghai")
    assert (found.seeds[0].path, found.output, found.state) == (ROOT / "seeds", ROOT / "feeds", ROOT / "var")
