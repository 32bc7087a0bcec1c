"""Bylines whose parts a copy has glued together: labels without blanks, names, dates, buttons."""

from __future__ import annotations

import pytest

from feedmill.extract.phrases.bylines import read_byline
from feedmill.extract.phrases.names import names


def authors(*people):
    return [("authors", who) for who in people]


@pytest.mark.parametrize(
    ("line", "told"),
    [
        (
            "2026-03-05 08:41来源：海电力报作者：吴晓澜关键词：潮汐收藏",
            [("published", "2026-03-05 08:41"), ("source", "海电力报"), *authors("吴晓澜"), ("tags", "潮汐收藏")],
        ),
        (
            "来源：海边证券网作者：谭晓明2026-03-17 07:03",
            [("source", "海边证券网"), *authors("谭晓明"), ("published", "2026-03-17 07:03")],
        ),
        ("发布者：宣传部发布时间：2026-01-08 11:03浏览次数：856", [("published", "2026-01-08 11:03")]),
        (
            "发布日期：2025-09-12 09:30信息来源：石坞街道办事处浏览次数：213次字号：[ 大 中 小 ]",
            [("published", "2025-09-12 09:30"), ("source", "石坞街道办事处")],
        ),
        ("作者：张晓三来源：海边网", [*authors("张晓三"), ("source", "海边网")]),
        ("作者：王晓睿 陈梦溪 点击：次 大 中 小", authors("王晓睿", "陈梦溪")),
        ("Sep 24, 2024Jane DoeTides / Ports", [("published", "Sep 24, 2024"), *authors("Jane Doe")]),
        ("By Jane DoeAnn Lee", authors("Jane Doe", "Ann Lee")),
        ("AuthorsJane Doe†, Ann Lee, Tom Roe**", authors("Jane Doe", "Ann Lee", "Tom Roe")),
        (
            "Author links open overlay panelJane N. Doe a, Ann van Lee b, Tom Roe a",
            authors("Jane N. Doe", "Ann van Lee", "Tom Roe"),
        ),
        ("by Jane Doe 1,*ORCID and Ann Lee 2ORCID", authors("Jane Doe", "Ann Lee")),
        (
            "Avatar for Jane Doe Jane Doe | Sep 17 2025 - 10:14 am PT",
            [("published", "Sep 17 2025 - 10:14 am PT"), *authors("Jane Doe")],
        ),
        ("March 4, 2026 — 5.00am", [("published", "March 4, 2026 5.00am")]),
        (
            "PUBLISHED THU, OCT 23 20258:12 AM EDTUPDATED THU, OCT 23 202510:41 AM EDT",
            [("published", "OCT 23 2025 8:12 AM EDT"), ("updated", "OCT 23 2025 10:41 AM EDT")],
        ),
        ("POSTED ON FEBRUARY 7, 2024 TO Ferry Research, Tides", [("published", "FEBRUARY 7, 2024")]),
        ("By JANE DOE The Harbor Press", [*authors("Jane Doe"), ("source", "The Harbor Press")]),
        ("Hosted by Jane Doe, Ann Lee, and Tom Roe.", authors("Jane Doe", "Ann Lee", "Tom Roe")),
        (
            "来源于 《江港周刊》 2024年第36期 出版日期 2024年09月16日",
            [("source", "江港周刊"), ("published", "2024年09月16日")],
        ),
        ("红砖新闻记者 顾晓盼 实习生 宗莉 摄影报道", [*authors("顾晓盼", "宗莉"), ("source", "红砖新闻")]),
        ("文｜海边周刊 韩若川", [("source", "海边周刊"), *authors("韩若川")]),
        (
            "原创 新海边 新海边 2025年09月02日 09:40 北京",
            [("source", "新海边"), ("published", "2025年09月02日 09:40")],
        ),
        ("来源：江城网综合江城地铁官方微博", [("source", "江城网")]),
        ("原载：灯下笔记", [("source", "灯下笔记")]),
        (
            "Harbor News Service | Published: 9 January 2026 11:47 IST",
            [("published", "9 January 2026 11:47 IST"), ("source", "Harbor News Service")],
        ),
        ("標籤：.NET、C#、緩存", [("tags", ".NET"), ("tags", "C#"), ("tags", "緩存")]),
    ],
)
def test_what_a_line_tells(line, told):
    found = read_byline(line)
    assert found is not None
    assert found.told == told


@pytest.mark.parametrize(
    "line",
    [
        "Text: The quick brown ferry",
        "Story: Snow White",
        "Hosted by AWS",
        "Hosted by Lake Harbor",
        "Hosted by Jane Doe, the show ran for three hours.",
        "图片来源：海边网",
    ],
)
def test_what_tells_nobody(line):
    found = read_byline(line)
    assert found is None or found.told == []


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("顾一帆1,2沈立群1欧阳慧3", ["顾一帆", "沈立群", "欧阳慧"]),
        ("胡倩倩[1] 罗海东[2]", ["胡倩倩", "罗海东"]),
        ("祝青禾，江宁区疾病预防控制中心营养科副主任医师", ["祝青禾"]),
        ("Jane McDonald", ["Jane McDonald"]),
        ("Jane MacDonald Smith", ["Jane MacDonald Smith"]),
        ("Ann FitzGerald Smith", ["Ann FitzGerald Smith"]),
        ("Mary VanDyke Moore", ["Mary VanDyke Moore"]),
        ("王晓刚、亚历山大谢尔盖耶维奇普希金", ["王晓刚", "亚历山大谢尔盖耶维奇普希金"]),
        ("Mary-Jane McDonald Smith", ["Mary-Jane McDonald Smith"]),
        ("Jane Doe (@jane-d)", ["Jane Doe"]),
        ("Jane Doe ’09", ["Jane Doe"]),
        ("Jane Doe, Ann Lee and the Ferry team", ["Jane Doe", "Ann Lee"]),
        ("见习记者", []),
    ],
)
def test_names_in_a_row(text, people):
    assert names(text) == people
