"""Where the article of a scraped text begins and ends, by what its lines look like together."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from feedmill.extract.roles import read_lines
from feedmill.extract.scrape.lines import extract_lines
from feedmill.extract.scrape.looks import read_page
from feedmill.extract.scrape.zones import WEIGHTS, find_zones

PARAGRAPHS = [
    "轮渡由程序驾驶之后，码头工会要求参与自动化的每一步，并公布事故的数据。",
    "第二次试验定在冬天，那时江面起雾，谁也看不见对岸，只能听见汽笛的声音。",
    "港口方面说，费用由谁来出还没有定下来，律师们正在商量，春天之前会有结果。",
]
HEAD = (
    "问乎\n首页 会员 发现\n轮渡船长为什么和程序吵架？\n关注者\n1,204\n被浏览\n88,310\n默认排序\n夜航的人\n"
    "532 人赞同了该回答"
)
TAIL = "喜欢\n收起\n更多回答\n大模型岗位面试会问什么\n转行做标注是什么体验\n帮助中心 联系我们 © 2026 问乎"


def article(text: str) -> list[str]:
    lines = read_lines(text, 1)
    beginning, end = find_zones(read_page(lines))
    return [line.text for line in lines[beginning:end]]


def test_a_head_and_a_tail():
    assert article("\n".join([HEAD, *PARAGRAPHS, TAIL])) == PARAGRAPHS


def test_text_without_a_frame():
    assert article("\n".join(PARAGRAPHS)) == PARAGRAPHS


def test_little_behind_the_text_is_no_tail():
    assert article("\n".join([*PARAGRAPHS, "第二年会怎样"]))[-1] == "第二年会怎样"


def test_what_stands_between_paragraphs_does_not_end_the_text():
    inset = "订阅我们的来信\n订阅\n分享"
    assert article("\n".join([*PARAGRAPHS, inset, *PARAGRAPHS]))[-1] == PARAGRAPHS[-1]


@pytest.mark.parametrize(
    "last",
    ["他说完就走了。", "云渡市数据局\n2026年3月2日", "参考文献\n[1] 船长与程序 https://a.example/1"],
)
def test_the_last_words_stay(last):
    text = "\n".join([HEAD, *PARAGRAPHS, last, TAIL])
    assert article(text)[len(PARAGRAPHS) :] == last.split("\n")


def test_lines_without_a_sentence_are_all_text():
    assert article("甲\n乙\n丙") == ["甲", "乙", "丙"]


def test_nothing():
    assert find_zones(read_page([])) == (0, 0)


@given(st.lists(st.sampled_from([*PARAGRAPHS, *HEAD.split("\n"), *TAIL.split("\n"), ""]) | st.text(max_size=40)))
def test_any_text_has_zones(rows):
    lines = read_lines("\n".join(rows), 1)
    beginning, end = find_zones(read_page(lines))
    assert 0 <= beginning <= end <= len(lines)
    assert len(WEIGHTS.weigh_all(read_page(lines))) == len(lines)


ENGLISH = [
    "The port has bought a forecast of the tides, and for a month nobody has had to wait for a berth.",
    "Pilots say that the model is wrong as often as the old tables, but that it is wrong by less.",
]
LISTS = [
    "带什么\n• 帽子\n• 地图\n• 面包\n• 一位朋友",
    "周五\n18:00 开幕式\n19:00 合唱\n周六\n10:00 赛船\n20:00 舞会",
    "第一步\n做一个圈\n第二步\n绳头穿过圈\n第三步\n绕过绳身",
    "- A hat\n- A map\n- Bread and cheese\n- Water",
    "the sea is wide\nand I am not at home\nthe boats are in\nand I am not at home",
    "Length: 31 km\nHeight: 420 m\nStay: The Signal Inn\nBus: line 14",
    "6. Share\nGive one away.\n7. Reply\nWrite back at once.",
]


@pytest.mark.parametrize("rows", LISTS)
@pytest.mark.parametrize("behind", ["", PARAGRAPHS[2]])
def test_a_list_is_the_texts_own(rows, behind):
    text = "\n\n".join(["渡口\n作者：甲乙\n2026-03-02", *PARAGRAPHS[:2], rows, behind])
    kept = extract_lines(text, 1)
    assert kept.tags == ()
    for row in rows.split("\n"):
        assert row not in [line.text for line in kept.dropped]
    assert behind in kept.body.text


@pytest.mark.parametrize("between", [3, 6, 12])
def test_a_sentence_behind_short_lines_is_never_cut(between):
    rows = "\n".join(["Winner: Mabel", "Second: Old Tom", "Third: Resolute", *map(str, range(9))][:between])
    text = f"Menu\nHome\nNews\nA harbour learns to wait less\nBy Ines Calder\nMarch 3, 2026\n{ENGLISH[0]}\n{rows}\n"
    assert ENGLISH[1] in extract_lines(f"{text}{ENGLISH[1]}\nPrivacy policy\nContact us", 1).body.text


def test_a_notice_ends_with_who_signs_it():
    last = "附件：试验记录\n云渡市数据局\n2026年3月2日"
    text = "\n".join(
        ["关于试验的通知\n发布日期：2026-03-02", *PARAGRAPHS, last, "打印本页　关闭窗口", "主办单位：云渡市数据局"]
    )
    kept = extract_lines(text, 1).body.text
    assert all(row in kept for row in last.split("\n"))
