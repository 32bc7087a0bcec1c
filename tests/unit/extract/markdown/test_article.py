"""A Markdown text: its title line, the lines above the article, the closing note, the lead."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bounded import bounded
from feedmill.extract.evidence import Finding
from feedmill.extract.markdown.article import extract_markdown
from feedmill.model import MediaType

TEXT = "A paragraph of the article that is long enough to be a lead on its own."


def value(findings: tuple[Finding, ...]) -> str | None:
    return findings[0].value if findings else None


# -- title ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "title", "body"),
    [
        (f"# A **title**\n\n{TEXT}\n", "A title", TEXT),
        (f"\n\n#   Closed   ##  \n\n{TEXT}", "Closed", TEXT),
        (f"A title\n=======\n\n{TEXT}", "A title", TEXT),
        (f"A title\nof two lines\n---\n\n{TEXT}", "A title of two lines", TEXT),
        (f"# A title\n{TEXT}", "A title", TEXT),
        (f"<!-- x -->\n\n![](a.png)\n\n# A title\n\n{TEXT}", "A title", f"<!-- x -->\n\n![](a.png)\n\n\n{TEXT}"),
        (f"## A title\n\n{TEXT}", "A title", TEXT),
        (f"A first line\n\n{TEXT}", "A first line", TEXT),
        (f"**A first line**\n\n{TEXT}", "A first line", TEXT),
        (f"AI Weekly, 2026-03-02\n\n{TEXT}", "AI Weekly, 2026-03-02", TEXT),
        (f"{TEXT}\n\n# Later\n\n{TEXT}", "Later", f"{TEXT}\n\n\n\n{TEXT}"),
        (f"{TEXT}\n" * 50 + f"\n# Later\n\n{TEXT}", "Later", f"{TEXT}\n" * 50 + f"\n\n\n{TEXT}"),
        (f"{TEXT}\n\n## Later\n\n{TEXT}", None, f"{TEXT}\n\n## Later\n\n{TEXT}"),
        (f"{TEXT}\n\n# One\n\n{TEXT}\n\n# Two", None, f"{TEXT}\n\n# One\n\n{TEXT}\n\n# Two"),
        (f"# One\n\n{TEXT}\n\n# Two", "One", f"{TEXT}\n\n# Two"),
        (f"## One\n\n{TEXT}\n\n## Two", "One", f"{TEXT}\n\n## Two"),
        (f"## One\n\n{TEXT}\n\n### Two", "One", f"{TEXT}\n\n### Two"),
        (f"## One\n\n{TEXT}\n\n```\n## Two\n```", "One", f"{TEXT}\n\n```\n## Two\n```"),
        (f"A first line\n\n{TEXT}\n\n## Later", "A first line", f"{TEXT}\n\n## Later"),
        (f"```\n# a comment\n```\n\n{TEXT}", None, f"```\n# a comment\n```\n\n{TEXT}"),
        (f"{TEXT}\n\n~~~\n# a comment\n~~~\n\n# Later\n", "Later", f"{TEXT}\n\n~~~\n# a comment\n~~~"),
        (f"#A title\n\n{TEXT}", "A title", TEXT),
        (f"#one #two\n\n{TEXT}", None, f"#one #two\n\n{TEXT}"),
        (f"#\n\n{TEXT}", None, f"#\n\n{TEXT}"),
        ("Just one line.", None, "Just one line."),
        (f"{TEXT} {TEXT}", None, f"{TEXT} {TEXT}"),
        ("- a\n- b\n", None, "- a\n- b"),
        ("", None, ""),
    ],
)
def test_title(text, title, body):
    found = extract_markdown(text, 1)
    assert (value(found.title), found.body.text, found.body.media_type) == (title, body, MediaType.MARKDOWN)


@pytest.mark.parametrize(
    ("text", "known", "body"),
    [
        (f"# A title\n\n{TEXT}", "A title", TEXT),
        (f"# A Title!\n\n{TEXT}", "a title", TEXT),
        (f"# Another way to say it\n\n{TEXT}", "What the front matter calls it", TEXT),
        (f"# One\n\n{TEXT}\n\n# Two\n", "The title", f"# One\n\n{TEXT}\n\n# Two"),
        (f"# The title\n\n{TEXT}\n\n# Two\n", "The title", f"{TEXT}\n\n# Two"),
        (f"# Else\n\n```\n# a comment\n```\n\n{TEXT}", "The title", f"```\n# a comment\n```\n\n{TEXT}"),
        (f"# Introduction\n\n{TEXT}", "The title", f"# Introduction\n\n{TEXT}"),
        (f"# 前言\n\n{TEXT}", "标题", f"# 前言\n\n{TEXT}"),
        (f"## A section\n\n{TEXT}", "The title", f"## A section\n\n{TEXT}"),
        (f"## The title\n\n{TEXT}", "The title", TEXT),
        (f"**The title**\n\n{TEXT}", "The title", TEXT),
        (f"A short line\n\n{TEXT}", "The title", f"A short line\n\n{TEXT}"),
        (f"{TEXT}\n\n# Later\n", "The title", f"{TEXT}\n\n# Later"),
        (f"{TEXT}\n\n# The title\n", "The title", f"{TEXT}\n\n# The title"),
    ],
)
def test_a_known_title_is_not_shown_twice(text, known, body):
    found = extract_markdown(text, 7, title=known)
    assert found.body.text == body
    assert len(found.dropped) == (body not in text.strip() or body != text.strip())


def test_what_left_the_body_is_told_with_its_line():
    (line,) = extract_markdown(f"\n\nA title\n=====\n\n{TEXT}", 10).dropped
    assert (line.line, line.text, line.reason) == (12, "A title\n=====", "the title")
    (line,) = extract_markdown(f"# Another way\n\n{TEXT}", 10, title="The title as given").dropped
    assert (line.line, line.reason) == (10, "the article's own title line")


def test_a_heading_that_is_a_link():
    found = extract_markdown(f"# [A *title*](https://a.example/x)\n\n{TEXT}", 1)
    assert (value(found.title), value(found.url)) == ("A title", "https://a.example/x")
    first = extract_markdown(f"[A title](https://a.example/x)\n\n{TEXT}", 1)
    assert value(first.url) is None  # a link alone may lead anywhere


# -- head -------------------------------------------------------------------------------------


def test_the_head_of_a_translation_project():
    head = (
        "> * 原文地址：[The original title](https://a.example/x)\n"
        "> * 原文作者：[Jane Doe](https://a.example/jane)\n"
        "> * 译者：[甲乙](https://a.example/jia)\n"
    )
    found = extract_markdown(f"# 标题\n\n{head}\n{TEXT}", 5)
    assert found.url == (Finding(value="https://a.example/x", how="header, line 7"),)
    assert found.title_original == (Finding(value="The original title", how="header, line 7"),)
    assert found.authors == (Finding(value="Jane Doe", how="header, line 8"),)
    assert (value(found.title), found.lead) == ("标题", TEXT)
    assert found.body.text.startswith("> * 原文地址")
    above = extract_markdown(f"{head}\n# 标题\n\n{TEXT}", 5)
    assert (value(above.title), value(above.url), above.lead) == ("标题", "https://a.example/x", TEXT)


def test_a_byline_under_the_title():
    found = extract_markdown(f"# A title\n\n*By Jane Doe* | March 3, 2026\n\n{TEXT}", 1)
    assert found.authors[0] == Finding(value="Jane Doe", how="line 3: 'By Jane Doe | March 3, 2026'")
    assert found.published[0] == Finding(value="March 3, 2026", how="line 3: '… March 3, 2026'")
    assert found.lead == TEXT
    assert "By Jane Doe" in found.body.text


# -- closing note -----------------------------------------------------------------------------

NOTE = "本文由某人翻译，原文链接：[The original](https://a.example/x)"


@pytest.mark.parametrize(
    ("note", "line"),
    [
        (f"---\n\n> {NOTE}\n> \n> 翻译时间：2026-02-13 04:19\n", 5),
        (f"***\n{NOTE}\n\n翻译时间：2026-02-13 04:19", 4),
        (f"> {NOTE}\n>\n> 翻译时间：2026-02-13 04:19\n\n\n", 3),
    ],
)
def test_a_closing_note(note, line):
    found = extract_markdown(f"{TEXT}\n\n{note}", 1)
    assert found.title_original == (Finding(value="The original", how=f"translation note, line {line}"),)
    assert found.url == (Finding(value="https://a.example/x", how=f"translation note, line {line}"),)
    assert found.updated == (Finding(value="2026-02-13 04:19", how=f"translation note, line {line + 2}"),)
    assert found.notes == (f"line {line}: closing note of a translation, kept out of the summary",)
    assert NOTE in found.body.text
    assert found.lead == TEXT


@pytest.mark.parametrize(
    ("note", "url"),
    [
        ("原文：https://a.example/x", "https://a.example/x"),
        ("Original: [A title](https://a.example/x)", "https://a.example/x"),
        ("*Originally published at [A site](https://a.example/x).*", "https://a.example/x"),
        ("Translated from [A title](https://a.example/x) by Jane", "https://a.example/x"),
        ("（原文链接：https://a.example/x）", "https://a.example/x"),
        ("译自 https://a.example/x", "https://a.example/x"),
    ],
)
def test_other_ways_to_say_it(note, url):
    found = extract_markdown(f"A few words.\n\n{note}\n", 1, title="T")
    assert value(found.url) == url
    assert found.lead == "A few words."


@pytest.mark.parametrize(
    "last",
    [
        "机器翻译在过去的一年里进步很大，这是原文没有说的。",
        "The book, translated from the French, was originally published in 1950.",
        "## 翻译时间：从不\n\nText.",
        NOTE + "。" + "还有很多话要说。" * 200,
    ],
)
def test_what_is_no_closing_note(last):
    found = extract_markdown(f"{TEXT}\n\n{last}\n", 1)
    assert found.notes == ()


def test_an_article_of_one_paragraph_is_no_note():
    assert extract_markdown(f"{NOTE}\n", 1, title="T").notes == ()


# -- lead -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "heading", ["## 相关内容", "### Related reading", "## 延伸阅读", "## Read more", "## See also"]
)
def test_teasers_are_no_lead(heading):
    found = extract_markdown(f"Short one.\n\n{heading}\n\n{TEXT}\n", 1, title="T")
    assert found.lead == "Short one."
    assert TEXT in found.body.text


@pytest.mark.parametrize(
    "picture", ["![x](a.png)", "[![x](a.png)](b)", "<img src=a.png>", "![[a.png]]", "<p><img src=a></p>"]
)
@pytest.mark.parametrize("caption", ["Photo by [Jane](https://a.example)", "*A caption in one sentence.*", "某人 摄"])
def test_a_caption_is_no_lead(picture, caption):
    assert extract_markdown(f"# T\n\n{picture}\n\n{caption}\n\n{TEXT}", 1).lead == TEXT
    assert extract_markdown(f"{picture}\n\n{TEXT}\n", 1, title="T").lead == TEXT


def test_the_title_that_a_template_would_fill_in():
    found = extract_markdown(f"{{{{ page.title }}}}\n================\n\n{TEXT}", 1, title="The title")
    assert found.body.text == TEXT
    assert [line.reason for line in found.dropped] == ["repeats the title"]


def test_the_lead_is_found_however_far_it_is():
    far = "![](a.png)\n\n" * 2000
    assert extract_markdown(f"{far}{TEXT}", 1, title="T").lead == TEXT


def test_no_lead_is_looked_for_where_none_is_wanted():
    found = extract_markdown(f"# A title\n\n{TEXT}", 1, lead=0)
    assert (found.lead, value(found.title)) == ("", "A title")


def test_the_marker():
    found = extract_markdown(f"# A title\n\nOne.\n\nTwo.\n<!--more-->\n\n{TEXT}", 1)
    assert found.summary == (Finding(value="One. Two.", how="text above the marker <!--more-->"),)


def test_shortcodes_leave_before_all_else():
    found = extract_markdown('{{< hero "x" >}}\n\n# A title\n\n' + TEXT, 3)
    assert (value(found.title), found.body.text.strip()) == ("A title", TEXT)
    assert [(line.line, line.reason.split()[0]) for line in found.dropped] == [(5, "the"), (3, "shortcode")]


@pytest.mark.parametrize(
    "text",
    ["x" * 1_500_000, "> " * 20_000, "# a\n" * 30_000, "2026-03-02 " * 10_000, "```\n" * 30_000, "- a\n" * 99_999,
     "![](a)\n\n" * 30_000, "|a|b|\n" * 50_000, "=\n" * 50_000, "```\n# a\n```\n" * 20_000, "译者：" * 20_000,
     "<!--" * 50_000, "[a](" * 50_000],
    ids=lambda text: text[:6],
)  # fmt: skip
def test_monsters_end_soon(text):
    with bounded(seconds=20):
        extract_markdown(text, 1)


_PIECES = st.sampled_from(
    ["# a", "#", "===", "---", "> b", "原文：", "- c", "```", "~~~", "![](x)", "<!--more-->", "{{< y >}}", "\n", "\n\n",
     "By Jane", "2026-03-02", "Text of a paragraph.", "    ", "[z](https://a.example)", "本文由x翻译", " "]
)  # fmt: skip


@example("\n#[](0)", "")
@example("\n#<!--0", "")
@given(st.text(max_size=100) | st.lists(_PIECES, max_size=20).map("".join), st.sampled_from(["", "a", "Text"]))
def test_nothing_is_lost(text, known):
    found = extract_markdown(text, 1, title=known)
    kept = found.body.text + "".join(line.text for line in found.dropped)
    assert sorted(filter(str.isalnum, kept)) == sorted(filter(str.isalnum, text))
