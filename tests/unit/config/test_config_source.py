"""YAML 1.2 text to plain values with their lines."""

from __future__ import annotations

import json
import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from feedmill.config.source import YamlError, parse, plain


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("", None), ("~", None), ("null", None), ("true", True), ("False", False),
        ("off", "off"), ("no", "no"), ("yes", "yes"), ("NO", "NO"),
        ("12", 12), ("-3", -3), ("007", 7), ("1_000", "1_000"), ("0x10", "0x10"), ("12:30:45", "12:30:45"),
        ("1.5", 1.5), (".5", 0.5), ("1e3", 1000.0), ("-.inf", -math.inf), ("1.2.3", "1.2.3"), (".", "."),
        ("2026-02-28", "2026-02-28"), ("2d", "2d"), ("१२", "१२"), ("99999999999999999999", 1e20),
    ],
)  # fmt: skip
def test_plain_scalars(text, value):
    assert plain(text) == value
    assert type(plain(text)) is type(value)


def test_values_and_lines():
    tree = parse('a:\n  b: [1, "2",\n    no]\n  ? c\n  : {d: !!str 3, 4: ! 5}\ne: |\n  f\n  g\n')
    assert tree.value == {"a": {"b": (1, "2", "no"), "c": {"d": "3", "4": "5"}}, "e": "f\ng\n"}
    assert tree.lines == {
        (): 1, ("a",): 1, ("a", "b"): 2, ("a", "b", 0): 2, ("a", "b", 1): 2, ("a", "b", 2): 3,
        ("a", "c"): 4, ("a", "c", "d"): 5, ("a", "c", "4"): 5, ("e",): 6,
    }  # fmt: skip
    assert tree.repeated == ()


def test_keys_written_twice():
    assert parse("a: 1\nb: {c: 1,\n c: 2}\na: 3\na: 4").repeated == (
        (("b", "c"), 3, 2),
        (("a",), 4, 1),
        (("a",), 5, 1),
    )


def test_a_version_directive_changes_nothing():
    assert parse("%YAML 1.1\n---\na: off\n").value == {"a": "off"}


def test_an_alias_is_the_value_of_its_anchor():
    assert parse("a: &x [1, &y {b: 2}]\nc: *x\nd: *y").value == {"a": (1, {"b": 2}), "c": (1, {"b": 2}), "d": {"b": 2}}


BOMB = "a: &a [x, x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"{name}: &{name} [{', '.join([f'*{before}'] * 10)}]\n" for before, name in zip("abcdef", "bcdefg", strict=True)
)


@pytest.mark.parametrize(
    ("text", "reason", "line", "column"),
    [
        ("a: b: c", 'a text that holds ": " must stand in quotes, or the indentation is off', 1, 5),
        ("a:\n\tb: 1", "indent with spaces, not with a tab", 2, 1),
        ("a: @b", "found character '@' that cannot start any token; put the text in quotes", 1, 4),
        (
            "a: [1\nb: 2\n",
            "expected ',' or ']', but got ':', while parsing a flow sequence that begins on line 1",
            2,
            2,
        ),
        (
            "a:\n  'x\nb: 1",
            "found unexpected end of stream, while scanning a quoted scalar that begins on line 2",
            3,
            5,
        ),
        ("a: [", "expected the value, but found the end", 1, 5),
        ("a: 1\n--- \nb: 2", "a second document starts here; the file must hold one", 2, 1),
        ("a: !python/name:x y", "the tag !python/name:x is not read here", 1, 4),
        ("a: !!int '3'", "the tag tag:yaml.org,2002:int is not read here", 1, 4),
        ("a: !!map {}", "the tag tag:yaml.org,2002:map is not read here", 1, 4),
        ("a: *b", "*b stands for nothing before it", 1, 4),
        ("a: &b [*b]", "*b stands for nothing before it", 1, 8),
        ("? [a]\n: b", "a key must be a plain text", 1, 3),
        ("a: 1\nb: \x07", "the character U+0007 is not allowed in YAML", 2, 4),
        ('a: 1\nb: "\\U00110000"', "an escape that stands for no character", 2, 5),
        ("[" * 2000, "too much, or too deep, for a configuration", 1, 22),
        (BOMB, "too much, or too deep, for a configuration", 5, 8),
    ],
)
def test_what_is_not_read(text, reason, line, column):
    with pytest.raises(YamlError) as caught:
        parse(text)
    assert (str(caught.value), caught.value.line, caught.value.column) == (reason, line, column)


KEYS = st.text(alphabet=st.characters(min_codepoint=0x20, max_codepoint=0x7E), max_size=5)
TREES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(10**17), 10**17)
    | st.floats(allow_nan=False, allow_infinity=False)
    | KEYS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=3),
    max_leaves=8,
)


@settings(max_examples=100, deadline=None)
@given(TREES)
def test_json_is_read_as_json(tree):
    def listed(value):
        if isinstance(value, tuple):
            return [listed(item) for item in value]
        return {key: listed(item) for key, item in value.items()} if isinstance(value, dict) else value

    assert listed(parse(json.dumps(tree)).value) == tree
