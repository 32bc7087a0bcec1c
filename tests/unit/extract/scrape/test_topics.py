"""Tags that no label introduces, in scraped plain text."""

from __future__ import annotations

import pytest

from feedmill.extract.scrape.lines import extract_lines

TEXT = "The ferries of the harbor are steered by a program, and the labor union wants a word in its automation."
HAN = "轮渡由程序驾驶之后，码头工会要求参与自动化的每一步，并公布事故的数据。"
HEAD = "A ferry captain argues with his autopilot\nBy Jane Doe\nMarch 4, 2026"


def tags(text):
    return [found.value for found in extract_lines(text, 1).tags]


@pytest.mark.parametrize(
    ("below", "told"),
    [
        ("ferries · automation", ["ferries", "automation"]),
        ("Ferries • Labor unions", ["Ferries", "Labor unions"]),
        ("Topics: ferries • automation • labor", ["ferries", "automation", "labor"]),
        ("Labels: ferries, labor", ["ferries", "labor"]),
        ("Posted in: ferries, labor", ["ferries", "labor"]),
        ("More about\nFerries\nAutomation\nLicense this article", ["Ferries", "Automation"]),
        ("Tags\nFerries\nWelding", ["Ferries", "Welding"]),
        ("Stockists · Colophon · Write for us", []),
        ("Terms | Privacy", []),
        ("Older post     Home     Newer post", []),
        ("Facebook · Email · Print", []),
        ("More about\nA heron steals a hat\nThe mayor resigns", []),
    ],
)
def test_rows_and_runs(below, told):
    assert tags(f"{HEAD}\n{TEXT}\n{TEXT.upper()}\n{below}\n© 2026 The Slow Paper") == told


@pytest.mark.parametrize(
    ("below", "told"),
    [
        ("轮渡 自动化", ["轮渡", "自动化"]),
        ("标签／轮渡　自动化", ["轮渡", "自动化"]),
        ("关键词 | 轮渡、工会", ["轮渡", "工会"]),
        ("#轮渡", ["轮渡"]),
        ("版权所有 不得转载", []),
        ("首页 关于我们", []),
    ],
)
def test_chinese_rows(below, told):
    assert tags(f"轮渡船长和自动驾驶吵架\n作者：甲乙\n2026-03-04\n{HAN}\n{HAN[::-1]}\n{below}\n责任编辑：丙丁") == told


def test_a_row_beside_the_byline():
    found = extract_lines(f"{HEAD}\nferries · steering wheels · unions\n{TEXT}", 1)
    assert [tag.value for tag in found.tags] == ["ferries", "steering wheels", "unions"]


def test_what_a_label_names_goes_before():
    assert tags(f"{HEAD}\n{TEXT}\nTags: welding\nferries · labor") == ["welding"]


@pytest.mark.parametrize(
    "below",
    [
        "Follow the topics in this article\nFerries Add to myPost\nLabor unions Add to myPost",
        "Tags\nFerries + Follow\nLabor unions + Follow",
    ],
)
def test_a_button_behind_a_tag_is_none_of_it(below):
    assert tags(f"{HEAD}\n{TEXT}\n{TEXT.upper()}\n{below}\n© 2026 The Slow Paper") == ["Ferries", "Labor unions"]


def test_a_long_run_of_blanks_within_a_tag_is_read_once():
    assert tags(f"{HEAD}\n{TEXT}\n{TEXT.upper()}\nTopics\nBuses{chr(0xA0) * 300_000}x\nFerries") is not None
