"""Two lines that are one title, and lines that can be one."""

from __future__ import annotations

import pytest

from feedmill.extract.phrases.titles import names_a_section, reads_like_title, same_title


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("A title", "a Title!", True),
        ("A title of mills: and more", "A title of mills", True),
        ("港口城市将为货轮提供岸电", "港口城市将向货轮提供岸电", True),
        ("A title of some length", "Another thing altogether", False),
        ("A", "A title of some length", False),
        ("一个标题", "两个标题", False),
        ("", "A", False),
        ("!!!", "???", True),
    ],
)
def test_same_title(one, other, same):
    assert same_title(one, other) is same
    assert same_title(other, one) is same


@pytest.mark.parametrize(
    ("line", "reads"),
    [
        ("A title of some length", True),
        ("Who said that?", True),
        ("A brief sentence.", True),
        ("A sentence that goes on for so long that nobody would call it a title.", False),
        ("What follows:", False),
        ("标题", True),
        ("这是一句话，它很长，长到没有人会把它当作标题，因为它还没有说完就已经太长了。", False),
        ("-----", False),
        ("", False),
        ("x" * 121, False),
    ],
)
def test_reads_like_title(line, reads):
    assert reads_like_title(line) is reads


@pytest.mark.parametrize("heading", ["Introduction", "TL;DR", "前言", "Overview:", "目录"])
def test_first_sections(heading):
    assert names_a_section(heading)
    assert not names_a_section(heading + " to mills")
