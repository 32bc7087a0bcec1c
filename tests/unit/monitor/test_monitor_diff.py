"""Differences, word by word."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from feedmill.monitor.diff import diff_html, pieces, words
from feedmill.monitor.fingerprint import digest
from feedmill.sanitize import sanitize


@pytest.mark.parametrize(
    ("before", "after", "html"),
    [
        ("营收为3.5亿元，同比增长12%。", "营收为4.2亿元，同比增长12%。",
         "<p>营收为[<del>3.5</del> → <ins>4.2</ins>]亿元，同比增长12%。</p>"),
        ("共有一百二十三人参加", "共有一百五十三人参加",
         "<p>共有[<del>一百二十三</del> → <ins>一百五十三</ins>]人参加</p>"),
        ("增长了12%，超过预期", "增长了15%，超过预期", "<p>增长了[<del>12%</del> → <ins>15%</ins>]，超过预期</p>"),
        ("It cost $1,234.50 in 2025.", "It cost $1,284.50 in 2025.",
         "<p>It cost $[<del>1,234.50</del> → <ins>1,284.50</ins>] in 2025.</p>"),
        ("from -3 to 5", "from -4 to 5", "<p>from [<del>-3</del> → <ins>-4</ins>] to 5</p>"),
        ("The quick fox", "The quiet fox", "<p>The [<del>quick</del> → <ins>quiet</ins>] fox</p>"),
        ("北京发布新规", "上海发布新规", "<p>[<del>北京</del> → <ins>上海</ins>]发布新规</p>"),
        ("a < b & c", "a < b & d", "<p>a &lt; b &amp; [<del>c</del> → <ins>d</ins>]</p>"),
        ("one\ntwo", "one\ntwo", ""),
        ("one  two", "one two", ""),
        ("one\ntwo\nthree\nfour\nfive", "one\ntwo\nthree\nfour\n5",
         "<p>…</p>\n<p>four</p>\n<p>[<del>five</del> → <ins>5</ins>]</p>"),
        ("one two three", "one three", "<p>one [− <del>two</del>] three</p>"),
        ("one three", "one two three", "<p>one [+ <ins>two</ins>] three</p>"),
        ("one\ntwo\nthree", "one\nthree", "<p>one</p>\n<p>[− <del>two</del>]</p>\n<p>three</p>"),
        ("one\ntwo", "one\nmiddle\ntwo", "<p>one</p>\n<p>[+ <ins>middle</ins>]</p>\n<p>two</p>"),
    ],
)  # fmt: skip
def test_a_changed_word_shows_as_one(before: str, after: str, html: str) -> None:
    assert diff_html(before, after) == html


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=80), st.text(max_size=80))
def test_both_texts_can_be_read_from_it(before: str, after: str) -> None:
    assert "".join(words(before)) == before
    found = pieces(before, after)
    assert "".join(text for sign, text in found if sign <= 0) == before
    assert "".join(text for sign, text in found if sign >= 0) == after


@settings(max_examples=150, deadline=None)
@given(st.text("ab 3\n", max_size=30), st.text("ab 3\n", max_size=30))
def test_texts_that_differ_in_more_than_white_space_have_a_difference_to_show(before: str, after: str) -> None:
    if digest("", before) != digest("", after):
        assert "<del>" in diff_html(before, after) or "<ins>" in diff_html(before, after)


def test_it_passes_the_sanitizer_as_it_is() -> None:
    html = diff_html("one two <script>", "one 2 <script>")
    assert re.sub(r"\s+", " ", sanitize(html, footnote_prefix="x")) == re.sub(r"\s+", " ", html)


def test_a_long_text_is_compared_in_bounds() -> None:
    before = "".join(f"word{number} and more. " for number in range(20_000))
    after = before.replace("word777 ", "changed ").replace("word19000 ", "")
    assert diff_html(before, after)
