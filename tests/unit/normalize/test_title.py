"""Where the title comes from, and that the body does not repeat it."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("given", "title"),
    [
        ("A **bold** & <em>new</em> title", "A bold & new title"),
        ("Fish &amp; chips", "Fish & chips"),
        ("[Linked](https://a.example) title", "Linked title"),
        ("Why `Vec<T>` and a < b matter", "Why Vec<T> and a < b matter"),
        ("snake_case_names and 2 * 3 * 4", "snake_case_names and 2 * 3 * 4"),
        ("  two\n  lines ", "two lines"),
        (2026, "2026"),
        (["One"], "One"),
        ("C#", "C#"),
        ("标题：**重点。**之后", "标题：重点。之后"),
    ],
)
def test_a_given_title_is_plain_text(normalized, given, title):
    result = normalized({"title": given})
    assert (result.entry.title, result.provenance["title"]) == (title, "front matter: title")


@pytest.mark.parametrize("given", [["a", "b"], {"a": "b"}, True, " ", "![x](y.png)", "{{ .Name }}"])
def test_a_title_that_is_none_gives_way_to_the_heading(normalized, given):
    result = normalized({"title": given}, "# From the text\n\nText.")
    assert (result.entry.title, result.provenance["title"]) == ("From the text", "first heading")
    assert len((*result.unused, *result.notes)) == 1


@pytest.mark.parametrize(
    ("body", "title", "how"),
    [
        ("# First heading\n\nText.", "First heading", "first heading"),
        ("A first line\n\nText that follows it.", "A first line", "first line"),
        ("![](a.png)\n\n## Small but first\n\nText.", "Small but first", "first heading"),
        ("![](a.png)\n\n# Not at the top\n\nText.", "Not at the top", "first heading"),
    ],
)
def test_without_one_the_text_gives_it(normalized, body, title, how):
    result = normalized(None, body)
    assert (result.entry.title, result.provenance["title"]) == (title, how)
    assert title not in result.body.text


@pytest.mark.parametrize(
    ("path", "title"),
    [
        ("2026-03-02-a-long-walk.md", "a long walk"),
        ("20260302_a_long_walk.txt", "a long walk"),
        ("posts/A Long Walk.markdown", "A Long Walk"),
        ("posts/a-long-walk/index.md", "a long walk"),
        ("posts/a-long-walk/index.zh.md", "a long walk"),
        ("posts/2026-03-02-漫步.md", "漫步"),
    ],
)
def test_prose_alone_takes_the_name_of_its_file(normalized, path, title):
    prose = "This is the first sentence of an article, and it goes on for longer than a title would. So it is prose.\n"
    result = normalized(None, prose, path=path)
    assert (result.entry.title, result.provenance["title"]) == (title, "file name")
    assert result.body.text == prose.strip()


@pytest.mark.parametrize("path", ["f37bc0b3fb1d0fae.md", "000_f37bc0b3fb1d0fae.txt", "2026-03-02.md", "17.md"])
def test_a_name_that_tells_nothing_gives_way_to_the_first_words(normalized, path):
    prose = "This is the first sentence of an article, and it goes on for longer than a title would. So it is prose."
    result = normalized(None, prose, path=path)
    assert result.provenance["title"] == "first words"
    assert result.entry.title.startswith("This is the first sentence of an article, and it")
    assert len(result.entry.title) <= 80


def test_the_opening_heading_is_not_shown_twice(normalized):
    result = normalized({"title": "A title"}, "\n# A variant of what the title says\n\nText.\n", body_line=5)
    assert result.entry.title == "A title"
    assert result.body.text == "Text."
    assert [(line.line, line.text) for line in result.dropped] == [(6, "# A variant of what the title says")]


def test_a_title_given_in_another_language(normalized):
    assert normalized({"title_original": "Der **Titel**"}).entry.title_original == "Der Titel"
    assert normalized({"original_title": ["a", "b"]}).entry.title_original is None
