"""The YAML of a front matter: fast, careful and mended, with the same values."""

from __future__ import annotations

import resource

import pytest
import ryaml
from hypothesis import given, settings
from hypothesis import strategies as st

from bounded import bounded
from feedmill.errors import DocumentError
from feedmill.readers import frontmatter_yaml, yaml_strict
from feedmill.readers.yaml_mend import first_key, mend

SAME_EITHER_WAY = [
    ("2026-01-05", "2026-01-05"),
    ("2026-01-05 14:30:00 +0800", "2026-01-05 14:30:00 +0800"),
    ("2026-01-05T14:30:00Z", "2026-01-05T14:30:00Z"),
    ("12:30:45", "12:30:45"),
    ("no", "no"),
    ("yes", "yes"),
    ("on", "on"),
    ("off", "off"),
    ("y", "y"),
    ("true", True),
    ("False", False),
    ("~", None),
    ("", None),
    ("Null", None),
    ("none", "none"),
    ("7", 7),
    ("-7", -7),
    ("+7", 7),
    ("0x1F", 31),
    ("0o17", 15),
    ("0b11", 3),
    ("007", "007"),
    ("08", "08"),
    ("1_000", "1_000"),
    ("20260105", 20260105),
    ("1700000000", 1700000000),
    ("18446744073709551616", 2**64),
    ("9" * 60, "9" * 60),
    ("1.5", 1.5),
    ("3.10", "3.10"),
    ("1e3", "1e3"),
    (".5", ".5"),
    (".inf", ".inf"),
    (".nan", ".nan"),
    ("1.2.3", "1.2.3"),
    ("<<", "<<"),
    ("=", "="),
    ("'3.10'", "3.10"),
    ('"\\u4e2d"', "中"),
    ("a # b", "a"),
    ("a#b", "a#b"),
]


@pytest.mark.parametrize(("written", "value"), SAME_EITHER_WAY)
def test_values_are_those_of_yaml_1_2_either_way(written: str, value: object) -> None:
    for text in (f"key: {written}\n", f"key: {written}\nextra: &anchor x\n"):  # the second goes the careful way
        loaded, notes = frontmatter_yaml.load(text, 2)
        assert isinstance(loaded, dict)
        assert loaded["key"] == value
        assert type(loaded["key"]) is type(value)
        assert notes == ()


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("no: 1\ntrue: 2\n7: 3\n3.10: 4\n~: 5\n", {"no": 1, "true": 2, "7": 3, "3.10": 4, "~": 5}),
        ("a: {1: x, b: [2: y]}\n", {"a": {"1": "x", "b": [{"2": "y"}]}}),
        ("a: &x [1, 2]\nb: *x\n", {"a": [1, 2], "b": [1, 2]}),
        ("a: &x {p: 1, q: 2}\nb:\n  <<: *x\n  q: 3\n", {"a": {"p": 1, "q": 2}, "b": {"p": 1, "q": 3}}),
        ("a:\n  <<: [{p: 1}, {p: 2, q: 4}]\n", {"a": {"p": 1, "q": 4}}),
        ("a: !!str 12\nb: !!int 12\nc: !!timestamp 2026-01-01\n", {"a": "12", "b": 12, "c": "2026-01-01"}),
        ("a: |\n  one\n  two\nb: >\n  one\n  two\n", {"a": "one\ntwo\n", "b": "one two\n"}),
        ("a: https://example.org/?p=1&q=2\n", {"a": "https://example.org/?p=1&q=2"}),
        ("a: R&D *and* more!\n", {"a": "R&D *and* more!"}),
        ("", None),
        ("# only a comment\n", None),
        ("- a\n- b\n", ["a", "b"]),
        ("text\n", "text"),
        ("title:- \ntitle", "title:- title"),
        ("\ufefftitle: x\n", {"title": "x"}),
    ],
)
def test_shapes(text: str, value: object) -> None:
    assert frontmatter_yaml.load(text, 2) == (value, ())


def test_a_key_given_twice_is_told() -> None:
    loaded, notes = frontmatter_yaml.load("tags: [a]\ntitle: x\ntags: [b]\n", 2)
    assert loaded == {"tags": ["b"], "title": "x"}
    assert notes == ("line 4: 'tags' is given twice, the last one counts",)


def test_ordinary_front_matter_takes_the_fast_way(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(yaml_strict, "load", None)
    text = "title: 一篇文章 & more!\ndate: '2026-02-12'\ntags:\n- a\n- b\nweight: 3\ndraft: false\nauthor: ''\n"
    assert frontmatter_yaml.load(text, 2)[1] == ()


# -- mending ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "value", "notes"),
    [
        ("title: Labs: Model 6\n", {"title": "Labs: Model 6"}, ("line 2: quoted, ': ' in a plain value",)),
        ("title: Ends so:\n", {"title": "Ends so:"}, ("line 2: quoted, ': ' in a plain value",)),
        ("title: it's: so\n", {"title": "it's: so"}, ("line 2: quoted, ': ' in a plain value",)),
        ("a: 1\ntitle: @foo\n", {"a": 1, "title": "@foo"}, ("line 3: quoted, a value cannot begin with '@' here",)),
        ("t: 100%\nu: %d\n", {"t": "100%", "u": "%d"}, ("line 3: quoted, a value cannot begin with '%' here",)),
        ("t: `code` first\n", {"t": "`code` first"}, ("line 2: quoted, a value cannot begin with '`' here",)),
        ("t: *Bold* word\n", {"t": "*Bold* word"}, ("line 2: quoted, a value cannot begin with '*' here",)),
        ("t: *bold\n", {"t": "*bold"}, ("line 2: quoted, a value cannot begin with '*' here",)),
        ("t: & sons\n", {"t": "& sons"}, ("line 2: quoted, a value cannot begin with '&' here",)),
        ("t: !!! Attention\n", {"t": "!!! Attention"}, ("line 2: quoted, a value cannot begin with '!' here",)),
        ("t: !重要 通知\n", {"t": "!重要 通知"}, ("line 2: quoted, a value cannot begin with '!' here",)),
        ("t: > 5% more\n", {"t": "> 5% more"}, ("line 2: quoted, a value cannot begin with '>' here",)),
        ("t: | piped\n", {"t": "| piped"}, ("line 2: quoted, a value cannot begin with '|' here",)),
        ("t: [Update] It works\n", {"t": "[Update] It works"}, ("line 2: quoted, a value cannot begin with '[' here",)),
        ("t: - dashed\n", {"t": "- dashed"}, ("line 2: quoted, a value cannot begin with '-' here",)),
        ('t: "One" and two\n', {"t": '"One" and two'}, ("line 2: unbalanced quotes",)),
        ('t: "One" and "two"\n', {"t": '"One" and "two"'}, ("line 2: unbalanced quotes",)),
        ('t: "He said "hi" to me"\n', {"t": 'He said "hi" to me'}, ("line 2: unbalanced quotes",)),
        ("t: 'it's fine'\n", {"t": "it's fine"}, ("line 2: unbalanced quotes",)),
        ('t: "never closed\nu: 1\n', {"t": "never closed", "u": 1}, ("line 2: unbalanced quotes",)),
        ('t: "C:\\Users\\me"\n', {"t": "C:\\Users\\me"}, ("line 2: unbalanced quotes",)),
        ("t: {{ .Name }}\n", {"t": "{{ .Name }}"}, ("line 2: quoted, a template is no YAML",)),
        (
            't: "{{ replace .Name "-" " " | title }}"\ndate: {{ .Date }}\n',
            {"t": '{{ replace .Name "-" " " | title }}', "date": "{{ .Date }}"},
            ("line 2: unbalanced quotes", "line 3: quoted, a template is no YAML"),
        ),
        ("tags: [@a, b, #c]\n", {"tags": ["@a", "b", "#c"]}, ("line 2: quoted the items of a list",)),
        (
            "tags:\n\t- a\n\t- b\n",
            {"tags": ["a", "b"]},
            ("line 3: tabs in the indentation", "line 4: tabs in the indentation"),
        ),
        ("tags:\n- @a\n- b\n", {"tags": ["@a", "b"]}, ("line 3: quoted, a value cannot begin with '@' here",)),
        ("a:\n  b: c: d\n", {"a": {"b": "c: d"}}, ("line 3: quoted, ': ' in a plain value",)),
        ("title：标题：副标题\n", {"title": "标题：副标题"}, ("line 2: full-width '：' read as ':'",)),
        ("title: x\n作者：甲\n", {"title": "x", "作者": "甲"}, ("line 3: full-width '：' read as ':'",)),
        (
            "title:x\nurl:https://a.example/b\n",
            {"title": "x", "url": "https://a.example/b"},
            ("line 2: a space was missing after ':'", "line 3: a space was missing after ':'"),
        ),
        ("title:\xa0x\nb: 1\n", {"title": "x", "b": 1}, ("line 2: a space was missing after ':'",)),
        ("title: x\n date: y\n", {"title": "x", "date": "y"}, ("line 3: indentation taken away",)),
        (
            "title: a long\ntitle that goes on\nb: 1\n",
            {"title": "a long title that goes on", "b": 1},
            ("line 3: taken as the rest of the line above",),
        ),
        ("title: a\x80b\x7f\n", {"title": "ab"}, ("line 2: control characters dropped",)),
        (
            "a: &x 1\nb: *x\ntitle: x: y\n",
            {"a": 1, "b": 1, "title": "x: y"},
            ("line 4: quoted, ': ' in a plain value",),
        ),
    ],
)
def test_slips_are_mended_and_told(text: str, value: object, notes: tuple[str, ...]) -> None:
    assert frontmatter_yaml.load(text, 2) == (value, notes)


def test_mending_leaves_good_entries_alone() -> None:
    text = (
        "summary: |\n  Not: a: key\n  @nor this\n\n  - nor that\n"
        'quoted: "a: b # c"\nlist: [a, {b: c}]\nmany:\n  - x: 1\n    y: 2\n# a comment: here\ntitle: a: b\n'
    )
    loaded, notes = frontmatter_yaml.load(text, 1)
    assert loaded == {
        "summary": "Not: a: key\n@nor this\n\n- nor that\n",
        "quoted": "a: b # c",
        "list": ["a", {"b": "c"}],
        "many": [{"x": 1, "y": 2}],
        "title": "a: b",
    }
    assert notes == ("line 12: quoted, ': ' in a plain value",)


def test_mending_leaves_a_block_scalar_alone() -> None:
    text = "a:\n  s: |\n    Not: a: key\n\n    @nor this\n  t: b: c\n"
    loaded, notes = frontmatter_yaml.load(text, 1)
    assert loaded == {"a": {"s": "Not: a: key\n\n@nor this\n", "t": "b: c"}}
    assert notes == ("line 6: quoted, ': ' in a plain value",)


def test_mending_keeps_the_lines() -> None:
    text = "a: b: c\n\n\tx\n'q\ntags:\n\t- @x\n"
    assert mend(text, 1)[0].count("\n") == text.count("\n")


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("title: x", "title"),
        ("\n# note: y\nname：x", "name"),
        ('"a b": c', "a b"),
        ("- a: b", ""),
        ("plain text", ""),
        ("http://a.example", ""),
        ("注 意：x", ""),
        ("> quote: x", ""),
        ("", ""),
    ],
)
def test_first_key(text: str, key: str) -> None:
    assert first_key(text) == key


# -- refusals ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "reason", "line"),
    [
        (
            "a: 1\nb: !!python/object/apply:os.system [x]\n",
            "front matter: the tag '!!python/object/apply:os.system' is not allowed (line 3, column 4)",
            3,
        ),
        ("a: !mine {}\n", "front matter: the tag '!mine' is not allowed (line 2, column 4)", 2),
        ("a: !!binary aGk=\n", "front matter: the tag '!!binary' is not allowed (line 2, column 4)", 2),
        ("a: &a [x, *a]\n", "front matter: the alias '*a' refers to itself (line 2, column 11)", 2),
        ('a: 1\ntags: [\n  "b" c,\n  d\n]\n', "front matter: did not find expected ',' or ']' (line 4, column 7)", 4),
    ],
)
def test_what_cannot_be_read_is_told_with_line_and_column(text: str, reason: str, line: int) -> None:
    with pytest.raises(DocumentError) as caught:
        frontmatter_yaml.load(text, 2)
    assert (caught.value.reason, caught.value.line) == (reason, line)


def bomb(levels: int = 30, width: int = 9) -> str:
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{level}: &a{level} [{', '.join([f'*a{level - 1}'] * width)}]" for level in range(1, levels)]
    return "\n".join(lines)


def merge_bomb(levels: int = 40) -> str:
    lines = ["a0: &a0 {k: " + "x" * 1_000 + "}"]
    lines += [
        f"a{level}: &a{level} {{p: *a{level - 1}, q: *a{level - 1}, <<: *a{level - 1}}}" for level in range(1, levels)
    ]
    return "\n".join(lines)


@pytest.mark.parametrize("text", [bomb(), merge_bomb(), "a: &a " + "x" * 5_000 + "\nb: [" + "*a, " * 4_000 + "]"])
def test_an_alias_bomb_is_refused_at_once(text: str) -> None:
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    with bounded(seconds=20), pytest.raises(DocumentError, match="aliases expand to over 1,000,000 characters"):
        frontmatter_yaml.load(text, 2)
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 100_000  # KB


@pytest.mark.parametrize(
    "text",
    [
        "[" * 20_000,
        "a: " + "[" * 4_000,
        "{a: " * 4_000,
        "- " * 20_000 + "x",
        "? " * 20_000,
        "a: " + "[" * 200 + "]" * 200,
        "\n".join(" " * depth + "a:" for depth in range(400)),
    ],
)
def test_deep_nesting_is_refused(text: str) -> None:
    told = r"nested deeper than 100 levels|more than 5,000 brackets"
    with bounded(seconds=20), pytest.raises(DocumentError, match=told):
        frontmatter_yaml.load(text, 2)


def test_too_long() -> None:
    with pytest.raises(DocumentError, match=r"front matter of 292 KB, more than 256 KB; is its closing line missing\?"):
        frontmatter_yaml.load("a: " + "b" * 300_000, 2)


# -- properties -------------------------------------------------------------------------------

WORDS = ["title", "tags", "null", "1", "3.10", "0x1F", "2026-01-01", "标题", "，", "😀"]
MARKS = [": ", ":", "：", "- ", "'", '"', "{", "}", "[", "]", ", ", ">", "|\n", "# ", "? ", "%", "@", "`", "\\"]
CAREFUL = ["&a ", "*a", "!x ", "<<: "]
SPACES = [" ", "\n", "\n  ", "\t", "\xa0", "\u2028", "\x85"]


def pieces(*kinds: list[str]) -> st.SearchStrategy[str]:
    return st.lists(st.sampled_from([one for kind in kinds for one in kind]), max_size=25).map("".join)


def characters(*without: str) -> st.SearchStrategy[str]:
    """Text of one line that decoding lets through, less some Unicode categories."""
    no = ["Cc", "Cs", "Zl", "Zp", *without]
    return st.text(st.characters(codec="utf-8", exclude_categories=no, exclude_characters="\ufffe\uffff"), max_size=40)


@given(pieces(WORDS, MARKS, CAREFUL, SPACES))
@settings(max_examples=200, deadline=None)
def test_any_text_gives_json_like_values_or_an_error(text: str) -> None:
    try:
        value, notes = frontmatter_yaml.load(text, 1)
    except DocumentError as error:
        told = (error.line, error.reason)
    else:
        assert_json_like(value)
        assert all(note.startswith("line ") for note in notes)
        return
    assert told[0] is not None
    assert "\n" not in told[1]


def assert_json_like(value: object) -> None:
    if isinstance(value, dict):
        assert all(type(key) is str for key in value)
        value = list(value.values())
    if isinstance(value, list):
        for one in value:
            assert_json_like(one)
    else:
        assert value is None or isinstance(value, str | int | float | bool)


@given(pieces(WORDS, MARKS, SPACES))
@settings(max_examples=200, deadline=None)
def test_fast_and_careful_agree(text: str) -> None:
    try:
        fast = ryaml.loads(text)
    except ValueError:
        return
    value, notes = frontmatter_yaml.load(text, 1)
    assert notes or value == yaml_strict.load(text)[0]
    assert notes or value == fast or not frontmatter_yaml._as_written(fast)


@given(st.dictionaries(st.from_regex(r"[a-z]{1,8}", fullmatch=True), characters()))
@settings(max_examples=100, deadline=None)
def test_any_quoted_text_comes_back(members: dict[str, str]) -> None:
    text = "".join(f"{key}: '{value.replace(chr(39), chr(39) * 2)}'\n" for key, value in members.items())
    expected = {key: value.replace("\ufeff", "") for key, value in members.items()}
    assert frontmatter_yaml.load(text, 1)[0] == (expected or None)


@given(characters("Zs", "Cf", "Cn", "Co"))
@settings(max_examples=150, deadline=None)
def test_any_unquoted_title_is_kept_to_the_letter(words: str) -> None:
    # A colon in it makes strict YAML fail; what comes out is what was typed.
    loaded, _ = frontmatter_yaml.load(f"title: Word {words}: more\ndate: 2026-01-01\n", 1)
    assert isinstance(loaded, dict)
    assert loaded["title"] == f"Word {words}: more" or (words.endswith("#") or " #" in f" {words}")
    assert loaded["date"] == "2026-01-01"
