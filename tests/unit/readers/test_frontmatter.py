"""Front matter in every syntax and every place where real files have it."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

import frontmatter as library
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from feedmill.errors import DocumentError
from feedmill.model import Document, MediaType
from feedmill.readers.frontmatter import FrontMatter

READER = FrontMatter()


def read(text: str, path: str = "a.md") -> Document:
    assert READER.recognizes(path, text)
    (document,) = READER.read(path, text, "digest")
    return document


@pytest.mark.parametrize(
    ("text", "metadata", "body", "line"),
    [
        ("---\ntitle: x\n---\nbody\n", {"title": "x"}, "body\n", 4),
        ("---\ntitle: x\n---\n\n\nbody\n", {"title": "x"}, "body\n", 6),
        ("---  \ntitle: x\n--- \t\nbody", {"title": "x"}, "body", 4),
        ("\n\n---\ntitle: x\n---\nbody", {"title": "x"}, "body", 6),
        ("<!-- two\nlines -->\n---\ntitle: x\n---\nbody", {"title": "x"}, "body", 6),
        ("-----\ntitle: x\n-----\nbody", {"title": "x"}, "body", 4),
        ("---\ntitle: x\n...\nbody", {"title": "x"}, "body", 4),
        ("---\n---\nbody", {}, "body", 3),
        ("---\n# nothing yet\n---\nbody", {}, "body", 4),
        ("---\ntitle: x\n---", {"title": "x"}, "", 3),
        ("---\ntitle: x\n---\n \n\t\n", {"title": "x"}, "", 6),
        ("---\ntitle: x\n---\n\n    code first\ntext\n  \n", {"title": "x"}, "    code first\ntext\n  \n", 5),
        ("---\ntitle: x\n---\n　　第一段\n", {"title": "x"}, "　　第一段\n", 4),
        ("---\ntitle: x\n---\nbody\n\n---\n\nmore\n---\n", {"title": "x"}, "body\n\n---\n\nmore\n---\n", 4),
        ("---\ns: |\n  a\n  ---\n  b\n---\nbody", {"s": "a\n---\nb"}, "body", 7),
        (
            "---\nno: 1\ndate: 2026-01-05\nat: 12:30:45\n---\nb",
            {"no": 1, "date": "2026-01-05", "at": "12:30:45"},
            "b",
            6,
        ),
        # TOML
        ('+++\ntitle = "x"\n\n[params]\na = [1, 2]\n+++\nbody', {"title": "x", "params": {"a": [1, 2]}}, "body", 7),
        ("+++\nd = 2026-01-05\nt = 07:08:09\n+++\nb", {"d": date(2026, 1, 5), "t": "07:08:09"}, "b", 5),
        ("+++\n+++\nbody", {}, "body", 3),
        # JSON
        ('{"title": "x", "n": {"a": [1]}}\n\nbody', {"title": "x", "n": {"a": [1]}}, "body", 3),
        ('{\n  "title": "x}"\n}\nbody', {"title": "x}"}, "body", 4),
        ('{"a": "\\ud83d!"}\nbody', {"a": "!"}, "body", 2),
        (';;;\n"title": "x",\n"n": 1\n;;;\nbody', {"title": "x", "n": 1}, "body", 5),
        (';;;\n{"title": "x"}\n;;;\nbody', {"title": "x"}, "body", 4),
        # Hexo, without the opening fence
        (
            "title: x\ndate: 2026/1/5 10:00\ntags:\n- a\n---\nbody",
            {"title": "x", "date": "2026/1/5 10:00", "tags": ["a"]},
            "body",
            6,
        ),
        ("title: x\n---\n", {"title": "x"}, "", 3),
        ('"title": "x",\n"n": 1\n;;;\nbody', {"title": "x", "n": 1}, "body", 4),
    ],
)
def test_forms(text: str, metadata: dict[str, object], body: str, line: int) -> None:
    document = read(text)
    assert document.metadata == metadata
    assert (document.body, document.body_line) == (body, line)
    assert (document.metadata_format, document.notes) == ("front matter", ())
    assert (document.path, document.digest, document.part) == ("a.md", "digest", 0)


def test_toml_dates_are_dates() -> None:
    document = read("+++\na = 2026-01-05T10:00:00+08:00\nb = 2026-01-05 10:00:00Z\nc = 2026-01-05T10:00:00\n+++\n")
    assert document.metadata == {
        "a": datetime(2026, 1, 5, 10, tzinfo=timezone(timedelta(hours=8))),
        "b": datetime(2026, 1, 5, 10, tzinfo=UTC),
        "c": datetime(2026, 1, 5, 10),  # noqa: DTZ001 - as written: without a zone
    }


def test_notes_count_lines_of_the_file() -> None:
    assert read("\n<!-- x -->\n---\ntitle: a: b\n---\n").notes == ("line 4: quoted, ': ' in a plain value",)
    assert read("title: a: b\n---\n").notes == ("line 1: quoted, ': ' in a plain value",)


@pytest.mark.parametrize(
    ("path", "body", "media_type"),
    [
        ("a.md", "text", MediaType.MARKDOWN),
        ("a.txt", "text", MediaType.MARKDOWN),
        ("a.txt", "<p>text</p>", MediaType.MARKDOWN),
        ("a.html", "<p>text</p>", MediaType.HTML),
        ("A.HTM", "text", MediaType.HTML),
        ("a.md", "<!DOCTYPE html>\n<html><body>x", MediaType.HTML),
        ("a.txt", "<!-- saved -->\n<html lang=en>", MediaType.HTML),
    ],
)
def test_what_the_body_is_written_in(path: str, body: str, media_type: MediaType) -> None:
    assert read(f"---\ntitle: x\n---\n{body}", path).media_type == media_type


def test_a_whole_article_as_one_json_object() -> None:
    document = read('{\n  "title": "x",\n  "content": "<p>text</p>"\n}\n', "a.json")
    assert (document.metadata, document.body, document.media_type) == ({"title": "x"}, "<p>text</p>", MediaType.HTML)


# -- what is text after all -------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "note"),
    [
        ("---\ntext\n---\nmore", "line 2: text between '---' lines, no 'key: value': kept as text"),
        ("---\n\nSome words.\n\n---\nmore", "line 2: text between '---' lines, no 'key: value': kept as text"),
        ("---\n- a\n- b\n---\nmore", "line 2: a list between '---' lines, no 'key: value': kept as text"),
        ('---\n- [ ] "a" b: }\n- c\n---\nmore', "line 2: a list between '---' lines, no 'key: value': kept as text"),
        ('---\n{{ partial }} "x\n---\nmore', None),
        ("---\n注意：这是正文。\n---\n更多", "line 2: text between '---' lines, no 'key: value': kept as text"),
        (
            "---\ntitle: x\n\nbody, and no closing line\n",
            "line 1: no second '---' closes this front matter, read as text",
        ),
        ("+++\ntitle: x\n", "line 1: no second '+++' closes this front matter, read as text"),
        ("---\n\nA break opens this one.\n", None),
        ("---", None),
        ("+++\nplus\n+++\nmore", None),
        (";;;\nsemicolons\n;;;\nmore", None),
        ('{"a": 1} is an object\n', None),
    ],
)
def test_no_text_is_lost(text: str, note: str | None) -> None:
    document = read(text)
    assert document.body == text
    assert (document.metadata, document.body_line, document.metadata_format) == ({}, 1, "")
    assert (document.notes, document.unused) == ((), (note,) if note else ())
    assert document.media_type == MediaType.MARKDOWN
    assert read(text, "a.txt").media_type == MediaType.PLAIN


@pytest.mark.parametrize(
    "text",
    [
        "Title: An essay\n\nIt is long.\n\n---\nfoot\n",  # a blank line: not Hexo's form
        "Note: x\n---\nbody",  # no key that front matter is known by
        "title: x\nand a line of prose\n---\nbody",
        "title: x\ndate: y\n",
        "A heading\n---\nbody",
        "{% include x %}\nbody",
        "{{< figure >}}\nbody",
        "{} is empty\n",
        "- a\n- b\n",
        "+ a\n+ b\n",
        "body\n\n---\ntitle: x\n---\n",
        "--- title: x ---\n",
        "<!-- --- title: x --- -->\nbody",
    ],
)
def test_what_is_not_front_matter(text: str) -> None:
    assert not READER.recognizes("a.md", text)


def test_hexo_form_that_is_no_yaml_is_text() -> None:
    text = 'title: [a\n  "b: {c\n---\nbody'
    assert read(text).body == text


# -- refusals ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "reason", "line"),
    [
        (
            '---\ntags: [\n  "b" c,\n]\n---\nbody',
            "front matter: did not find expected ',' or ']' (line 3, column 7)",
            3,
        ),
        (
            "\n---\na: !!python/none x\n---\n",
            "front matter: the tag '!!python/none' is not allowed (line 3, column 4)",
            3,
        ),
        ("+++\na = 1\nb = \n+++\n", "front matter: Invalid value (line 3, column 5)", 3),
        ("+++\na = 1\na = 2\n+++\n", "front matter: Cannot overwrite a value (line 3, column 6)", 3),
        ("+++\na = [1,\n+++\n", "front matter: Invalid value (line 2, column 1)", 2),
        ('{"a": 1,\n "b": }\nbody', "front matter: Expecting value (line 2, column 7)", 2),
        ('{"a": NaN}\nbody', "front matter: NaN is no JSON value", 1),
        (
            ';;;\n"a": 1,\n;;;\n',
            "front matter: Expecting property name enclosed in double quotes (line 2, column 9)",
            2,
        ),
        (';;;\n{"a": 1}\n{}\n;;;\n', "front matter: text after the closing brace (line 2)", 2),
        ('{"a": ' + "[" * 100_000, "front matter: nested too deep", 1),
        ("+++\na = " + "[" * 100_000 + "\n+++\n", "front matter: nested too deep", 2),
        ("+++\n" + "a." * 10_000 + "a = 1\n+++\n", "front matter: nested deeper than 100 levels", 2),
        (
            "+++\na = '" + "b" * 300_000 + "'\n+++\n",
            "front matter of 292 KB, more than 256 KB; is its closing line missing?",
            2,
        ),
        ('{"a": ' + "9" * 5_000 + "}", None, 1),
    ],
)
def test_refusals_name_line_and_column(text: str, reason: str | None, line: int) -> None:
    with pytest.raises(DocumentError) as caught:
        list(READER.read("a.md", text, "digest"))
    assert caught.value.line == line
    assert reason is None or caught.value.reason == reason


# -- beside the library's own handlers --------------------------------------------------------

WORDS = st.text(
    st.characters(codec="utf-8", categories=["L", "N", "P", "S"], exclude_characters="-{+;<\ufeff"), min_size=1
)


@given(st.dictionaries(st.from_regex("[a-z]{2,9}", fullmatch=True), WORDS, min_size=1), st.lists(WORDS, max_size=5))
@settings(max_examples=100, deadline=None)
def test_what_the_library_writes_is_read(metadata: dict[str, str], lines: list[str]) -> None:
    text = library.dumps(library.Post("\n".join(lines), **metadata), handler=library.YAMLHandler(), sort_keys=False)
    document = read(text)
    assert document.metadata == metadata
    assert document.body == "\n".join(lines)
    assert text.split("\n")[document.body_line - 1 :] == (document.body or text[text.rfind("\n") + 1 :]).split("\n")
