"""Marks of site generators round paragraphs leave; what they enclose, and code, stays."""

from __future__ import annotations

import pytest

from feedmill.extract.markdown.containers import without_containers


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        (":::warning\n\nRead.\n\n:::", "\n\nRead.\n\n"),
        ("::: {.callout-note}\nRead.\n:::", "\nRead.\n"),
        (":::tip[The log]\nRead.\n:::", "**The log**\n\nRead.\n"),
        ("::: details 点击查看\n暗。\n:::", "**点击查看**\n\n暗。\n"),
        ("::::note\n:::tip\nRead.\n:::\n::::", "\n\nRead.\n\n"),
        (":::warning\nnever closed", ":::warning\nnever closed"),
        ("```\n:::tip\nx\n:::\n```", "```\n:::tip\nx\n:::\n```"),
        ("> A door plate.\n{: .pullquote}", "> A door plate.\n"),
        ('![a](b){: .center width="3"} [c](d){:target="_blank"}', "![a](b) [c](d)"),
        ("`{: .x}` and {:ok, pid}", "`{: .x}` and {:ok, pid}"),
        ("* TOC\n{:toc}\n\nText", "\n\n\nText"),
        ("## Nights {#nights}", "## Nights"),
        ("{::comment}\nhidden\n{:/comment}\nText", "\n\n\nText"),
        ("{/* truncate */}\nText", "\nText"),
        ("no marks at all", "no marks at all"),
    ],
)
def test_marks_leave_and_text_stays(text, kept):
    assert without_containers(text, 1)[0] == kept
