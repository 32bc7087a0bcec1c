"""Who signs a text where no byline does: teams, ministers, hosts, whoever a reprint or a bracket names."""

from __future__ import annotations

import pytest
from tests.ferries import C1, C2, DC, E1, E2, E3, TC, D, T, read, values

from feedmill.extract.phrases.attribution import read_attribution


@pytest.mark.parametrize(
    ("line", "people"),
    [
        ("The Harbor Product Team", ["The Harbor Product Team"]),
        ("The Harbor Editorial Board", ["The Harbor Editorial Board"]),
        ("Our Team", []),
        ("Editorial Team", []),
        ("Jane Doe, on behalf of the Ferry team", ["Jane Doe"]),
    ],
)
def test_a_team_signs_as_a_person_does(line, people):
    assert values(read(T, line, D, E1, E2, E3).authors) == people


def test_a_minister_signs_a_speech_and_no_release():
    head = ("From:", "Department for Ports and The Rt Hon Jane Doe MP", "Published", D)
    told = read("Speech", T, *head, "Location:", "Marlow", "Delivered on:", "1 March 2026", E1, E2, E3)
    assert (values(told.authors), values(told.source)[:1]) == (["Jane Doe"], ["Department for Ports"])
    assert values(read("Press release", T, *head, E1, E2, E3).authors) == []


@pytest.mark.parametrize("label", ["【本期主播】", "本期主播："])
def test_hosts_stand_below_their_heading(label):
    assert values(read("海边电台", TC, DC, C1, C2, C1, label, "阿岩", "许知遥").authors) == ["阿岩", "许知遥"]


def test_whom_a_reprint_names_goes_before_who_posted_it():
    notice = "本文转载自《灯下周刊》第 71 期，作者：秦晓识，已获作者授权。"
    found = read("江边笔记", TC, f"阿棹 发布于 {DC} · 转载 · 阅读 938", notice, C1, C2)
    assert (values(found.authors), values(found.source)[:1]) == (["秦晓识"], ["灯下周刊"])


@pytest.mark.parametrize(
    ("line", "people"),
    [
        (f"【海边时报特约记者 郝知远】{C1}", ["郝知远"]),
        (f"海边娱乐讯（马晓克/文 玄影/图、视频）{C1}", ["马晓克"]),
    ],
)
def test_a_bracket_in_front_of_the_text_names_its_reporter(line, people):
    assert values(read("海边网", TC, DC, line, C2, C1).authors) == people


@pytest.mark.parametrize(
    ("line", "people"),
    [
        ("文晓木 / 莱晓曼 （综合报道）", ["文晓木", "莱晓曼"]),
        ("（王晓刚，研究渡轮的专家）", []),
        ("图片 （海边社）", []),
        ("（图为码头，资料图片）", []),
    ],
)
def test_a_line_below_the_text_names_who_wrote_it(line, people):
    assert values(read(TC, DC, C1, C2, C1, C2, line).authors) == people


def test_whose_picture_it_is_takes_no_name_from_the_byline():
    found = read("Home", "Stories", T, D, "By Jane Doe and Ann Lee", "©HARBOR/Ann Lee", E1, E2, E3)
    assert values(found.authors) == ["Jane Doe", "Ann Lee"]


@pytest.mark.parametrize(
    ("line", "told"),
    [
        (
            "编者按：本文来自微信公众号 海边夜读（ID：haibian），作者：蒲凡凡，编辑：曹玮，江边板报经授权转载。",
            [("source", "海边夜读"), ("authors", "蒲凡凡")],
        ),
        (
            "This story was first published in the magazine Two Banks and is reproduced here with permission.",
            [("source", "Two Banks")],
        ),
        (
            "A version of this article appeared in the May–June 2025 issue of Harbor Business Review.",
            [("source", "Harbor Business Review")],
        ),
    ],
)
def test_where_it_was_first(line, told):
    assert read_attribution(line) == told
