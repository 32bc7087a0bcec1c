"""Whom the frame of a page speaks of."""

from __future__ import annotations

import pytest

from feedmill.extract.scrape.lines import extract_lines
from feedmill.extract.scrape.mentions import mentions, rarities

ONE = "The ferries of the harbor are steered by a program, and the labor union wants a word in its automation."
HAN = "轮渡由程序驾驶之后，码头工会要求参与自动化的每一步，并公布事故的数据。"


@pytest.mark.parametrize(
    ("lines", "name", "count"),
    [
        (["About Wharfside", "Wharfside Newsletters", "More From Wharfside", "Privacy Policy"], "Wharfside", 3),
        (["Jan Roe/The Wharfside Gull", "for The Wharfside Gull", "Help"], "The Wharfside Gull", 2),
        (["关于江声快递", "下载江声快递客户端", "版权声明"], "江声快递", 2),
    ],
)
def test_a_name_that_is_said_again(lines, name, count):
    assert mentions(rarities(lines)) == {name: count}


@pytest.mark.parametrize(
    "lines", [["Privacy Policy", "Privacy Notice"], ["Wharfside", "Wharfside"], ["评论", "发表评论"]]
)
def test_what_every_page_says_or_one_says_once(lines):
    assert mentions(rarities(lines)) == {}


def test_the_source_of_a_page_that_has_no_masthead():
    head = "Skip to content\nMarkets\nLive TV"
    byline = "A ferry captain argues with his autopilot\nBy Jane Doe\nMarch 4, 2026"
    foot = "Wharfside Terminal Support\nMore From Wharfside\nWharfside app\nTerms of Service"
    text = f"{head}\n{byline}\n{ONE}\n{ONE.upper()}\n{foot}"
    assert [found.value for found in extract_lines(text, 1).source][:1] == ["Wharfside"]
    foot = "联系我们\n关于江声快递\n下载江声快递客户端\n京ICP备12345号"
    text = f"首页\n注册登录\n轮渡船长和自动驾驶吵架\n作者：甲乙\n2026-03-04\n{HAN}\n{HAN[::-1]}\n{foot}"
    assert [found.value for found in extract_lines(text, 1).source][:1] == ["江声快递"]
