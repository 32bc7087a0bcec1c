"""The summary: given, up to the marker, or the first real paragraph."""

from __future__ import annotations

import pytest

LONG = "This sentence has exactly some sixty characters, or nearly so. "


@pytest.mark.parametrize(
    ("given", "summary"),
    [
        ("A **summary** with <em>marks</em> &amp; more.", "A summary with marks & more."),
        ("two\n  lines", "two lines"),
        (LONG * 10, (LONG * 10).strip()),
        (2026, "2026"),
    ],
)
def test_given(normalized, given, summary):
    result = normalized({"description": given})
    assert (result.entry.summary, result.provenance["summary"]) == (summary, "front matter: description")


def test_given_wrongly(normalized):
    result = normalized({"summary": {"a": 1}, "excerpt": "Short."})
    assert result.entry.summary == "Short."
    assert result.unused == ("front matter: summary: a mapping is no summary",)


@pytest.mark.parametrize(
    "above",
    [
        "## A section\n\n",
        "![A picture](a.png)\n\n",
        "![A picture](a.png)\n*Its caption, which is long enough to be a sentence.*\n\n",
        "[one](a) | [two](b)\n\n",
        "- [one](a)\n- [two](b)\n\n",
        "> A quotation that says something at length, but somebody else's words.\n\n",
        "```\ncode that is long enough to be a paragraph, were it one\n```\n\n",
        "| a | b |\n|---|---|\n| a cell with many words in it | x |\n\n",
        "    indented code that is long enough to be a paragraph\n\n",
        "<!-- a comment that is long enough to be a paragraph -->\n\n",
        "[toc]\n\n",
        "Hello!\n\n",
        "What you will find in these pages:\n\n",
        "> * 原文地址：[A title](https://a.example/x)\n> * 原文作者：[Jane](https://a.example)\n\n",
        "By Jane Doe | March 3, 2026 | 5 min read\n\n",
    ],
)
def test_the_first_real_paragraph(normalized, above):
    result = normalized(
        {"title": "T"}, f"{above}The **first** real paragraph, with a [link](x). And more.\n\nThe second."
    )
    assert result.entry.summary == "The first real paragraph, with a link. And more."
    assert result.provenance["summary"] == "first paragraph"


def test_it_is_cut_at_a_sentence(normalized):
    result = normalized({"title": "T"}, LONG * 10)
    assert result.entry.summary == (LONG * 4).strip()
    chinese = normalized({"title": "题"}, "这一句话一共有二十个汉字左右不多也不少。" * 30)
    assert chinese.entry.summary == "这一句话一共有二十个汉字左右不多也不少。" * 15


@pytest.mark.parametrize("marker", ["<!--more-->", "<!-- more -->", "<!-- truncate -->", "<!--MORE-->"])
def test_the_marker_ends_it(normalized, marker):
    result = normalized({"title": "T"}, f"One.\n\nTwo [b](c).\n\n{marker}\n\nThree is not in it.")
    assert result.entry.summary == "One. Two b."
    assert marker in result.provenance["summary"]
    inside = normalized({"title": "T"}, f"A sentence above. {marker} A sentence below.")
    assert inside.entry.summary == "A sentence above."


def test_a_marker_with_nothing_above_it(normalized):
    assert (
        normalized({"title": "T"}, "<!--more-->\n\nThe text of the article.").entry.summary
        == "The text of the article."
    )


def test_a_list_alone_gives_none(normalized):
    result = normalized({"title": "T"}, "- [one](a)\n- [two](b)\n")
    assert result.entry.summary == ""
    assert "summary" not in result.provenance


def test_notes_and_teasers_are_none(normalized):
    body = "## Related reading\n\n- x\n\n---\n\n> 本文由某人翻译，原文链接：[A title](https://a.example/x)\n"
    assert normalized({"title": "T"}, body).entry.summary == ""
