"""One paragraph of Markdown as a reader sees it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bounded import bounded
from feedmill.extract.markdown.inline import LIMIT, plain, tidy
from feedmill.text import one_line


@pytest.mark.parametrize(
    ("markdown", "text"),
    [
        ("plain text", "plain text"),
        ("**bold** *it* __b__ _i_ ***both*** ~~gone~~ ==mark==", "bold it b i both gone mark"),
        ("**a *b* c**", "a b c"),
        ("snake_case_name and 5 * 3 * 2 and a ~ b", "snake_case_name and 5 * 3 * 2 and a ~ b"),
        ("`code *kept* &amp;` and ``a`b``", "code *kept* &amp; and a`b"),
        (r"\*not\* 1\. \[x\]", "*not* 1. [x]"),
        ("[text](https://a.example/(x)) and [ref][1] and [short][]", "text and ref and short"),
        ("![alt](a.png) after [![badge](b.svg)](c)", "after"),
        ("[[Page]] [[Page|shown]] a[^1] ![[embedded.png]]", "Page shown a"),
        ("<https://a.example/x> <b>bold</b><br>next <!-- gone -->", "https://a.example/x bold next"),
        ("Vec<T> where a < b && b > c", "Vec<T> where a < b && b > c"),
        ("a &lt;b&gt; &amp; &#20013;", "a <b> & 中"),
        ("这是**重点。**后面", "这是重点。后面"),
        ("two\n  lines\u3000here", "two lines here"),
        ("a\x00b\x08c", "abc"),
        ("[a [b] c](u)", "a [b] c"),
        ("", ""),
    ],
)
def test_plain(markdown, text):
    assert plain(markdown) == text


def test_only_the_beginning_counts():
    assert plain("a" * (LIMIT + 10)) == "a" * LIMIT


@pytest.mark.parametrize(
    "piece", ["*a", "_a ", "**a ", "[", "[a](", "![a", "`a", "``a`", "<", "<b", "&", "\\", "[[a|", "<!--"]
)
def test_it_takes_no_time(piece):
    with bounded(seconds=20):
        plain(piece * 100_000)


@given(st.text(max_size=300))
def test_any_text_gives_one_line(text):
    shown = plain(text)
    assert shown == one_line(shown)


@given(st.text())
def test_tidy_is_one_line(text):
    assert tidy(text) == one_line(text)
