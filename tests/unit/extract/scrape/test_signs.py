"""Names, addresses and dates as portals, papers, wires, platforms and labs set them round their texts."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from feedmill.extract.scrape.lines import extract_lines
from feedmill.normalize.moments import find_moments

ZONE = ZoneInfo("Asia/Shanghai")
ADDRESS = "https://a.example/n/2026/x1"
HAN = (
    "据介绍，这套系统在三家医院试用了半年，医生每天要看的片子少了三成，漏掉的结节也少了。",
    "负责项目的工程师说，模型不会替医生作决定，它只把可疑的地方先标出来，由人来看第二遍。",
    "下一步，团队打算把它带到县里的医院去，那里一名医生往往要管几个科室的片子，最缺的是时间。",
)
ENGLISH = (
    "The council voted on Tuesday to keep the scheduling software that bus drivers have complained about for a year.",
    "Drivers say the program gives them breaks that are too short to reach a toilet, and routes that change each day.",
    "The company that made it says that the rules were set by the transit office, and that it would change them.",
)


def read(head: str, foot: str = ""):
    """A text in the script of its byline, below a title."""
    han = any("\u4e00" <= letter <= "\u9fff" for letter in head + foot)
    title, text = (
        ("县医院用上会看片子的新系统", HAN) if han else ("Council keeps bus software that drivers dislike", ENGLISH)
    )
    return extract_lines("\n".join((title, head, "", "\n\n".join(text), "", foot)), 1)


def people(found) -> list[str]:
    return [one.value for one in found.authors]


def published(found) -> datetime | None:
    return find_moments(lambda _: (), found, "a.txt", ZONE).published


@pytest.mark.parametrize(
    ("head", "foot", "names"),
    [
        ("新京日报\n2026-03-02 10:21\n记者 陈默 编辑 李想 校对 王五", "", ["陈默"]),
        ("2026年03月02日 10:21\n来源：江边日报客户端\n作者：陈默、李晓", "", ["陈默", "李晓"]),
        ("文｜陈默\n编辑｜李想\n来源｜江边财经（ID：jbcj）", "", ["陈默"]),
        ("作者 ｜ 陈默\n出品 ｜ 江边工作室", "", ["陈默"]),
        ("作者：陈默 ｜ 编辑：李想 ｜ 2026-03-02", "", ["陈默"]),
        ("陈默 江边科技 2026年3月2日 10:21 北京", "", ["陈默"]),
        ("原创 陈默 江边科技 2026年3月2日 10:21 北京 12人", "", ["陈默"]),
        ("江边观察／陈默、李晓\n2026-03-02", "", ["陈默", "李晓"]),
        ("記者陳默明／台北報導\n2026/03/02 10:21", "", ["陳默明"]),
        ("陳默明\n李曉彤\n2026/03/02 10:21", "", ["陳默明", "李曉彤"]),
        ("江邊新聞網 陳默明／綜合報導\n2026-03-02 10:21", "", ["陳默明"]),
        ("文／陳默明　圖／李曉彤\n2026-03-02", "", ["陳默明"]),
        ("撰文：\n陳默明\n李曉彤\n出版：2026-03-02 08:00", "", ["陳默明", "李曉彤"]),
        ("責任編輯：李曉彤\n2026-03-02", "", []),
        ("2026-03-02\n本报记者 陈默 实习生 李晓", "", ["陈默", "李晓"]),
        ("2026-03-02\n江边日报记者 陈默 通讯员 李晓 王晓明", "", ["陈默", "李晓", "王晓明"]),
        ("2026-03-02", "（作者：陈默，系江边大学教授）", ["陈默"]),
        ("2026-03-02", "撰稿：陈默　编辑：李想", ["陈默"]),
        ("2026-03-02", "文字：陈默\n图片：李想\n编辑：王晓明", ["陈默"]),
        ("2026-03-02", "（本报记者 陈默 李晓）", ["陈默", "李晓"]),
        ("2026-03-02", "（记者 陈默）\n责任编辑：李想", ["陈默"]),
        ("2026-03-02", "责编：李想  审核：王晓明", []),
        ("By Jane Doe with Richard Roe\nMarch 2, 2026", "", ["Jane Doe", "Richard Roe"]),
        ("Jane Doe and Richard Roe\nMarch 2, 2026", "", ["Jane Doe", "Richard Roe"]),
        ("Jane Doe\nRichard Roe\nMarch 2, 2026", "", ["Jane Doe", "Richard Roe"]),
        ("By JANE DOE, RICHARD ROE and ANN LEE\nMarch 2, 2026", "", ["Jane Doe", "Richard Roe", "Ann Lee"]),
        ("Jane Doe\nTechnology Editor\nMarch 2, 2026", "", ["Jane Doe"]),
        ("Jane Doe\nSan Francisco\nMarch 2, 2026", "", ["Jane Doe"]),
        ("By Jane Doe in Berlin and Richard Roe in San Francisco\nMarch 2, 2026", "", ["Jane Doe", "Richard Roe"]),
        (
            "Written by Jane Doe, Staff Writer\nReviewed by Ann Lee\nUpdated March 4, 2026\nPublished March 2, 2026",
            "",
            ["Jane Doe"],
        ),
        (
            "Posted by Jane Doe, Software Engineer, and Richard Roe, Research Scientist\nMonday, March 2, 2026",
            "",
            ["Jane Doe", "Richard Roe"],
        ),
        (
            "Jane Doe1, Richard Roe2*\n1 University of Oslo\n2 Institute of Ships\nMarch 2, 2026",
            "",
            ["Jane Doe", "Richard Roe"],
        ),
        ("Jane Doe†, Richard Roe‡\nMarch 2, 2026", "", ["Jane Doe", "Richard Roe"]),
        ("Story by Jane Doe • 2h • 4 min read\nMarch 2, 2026", "", ["Jane Doe"]),
        (
            "Published: 10:21 EST, 2 March 2026 | Updated: 11:00 EST, 2 March 2026\nBy JANE DOE, POLITICAL EDITOR",
            "",
            ["Jane Doe"],
        ),
        ("March 2, 2026", "— Jane Doe", ["Jane Doe"]),
        ("March 2, 2026", "Jane Doe is a reporter at The Slow Paper.", ["Jane Doe"]),
        (
            "March 2, 2026",
            "(Reporting by Jane Doe and Richard Roe in Oslo; Editing by Ann Lee)",
            ["Jane Doe", "Richard Roe"],
        ),
        ("March 2, 2026", "Words by Jane Doe. Photographs by Richard Roe.", ["Jane Doe"]),
        ("March 2, 2026", "Email the author: jane@paper.example", []),
        ("Editorial Board\nMarch 2, 2026", "", []),
        ("Staff Report\nMarch 2, 2026", "", []),
        ("By The Slow Paper Staff\nMarch 2, 2026", "", []),
        ("Author\nJane Doe\nDate\nMarch 2, 2026", "", ["Jane Doe"]),
        ("Guest post by Jane Doe\nMarch 2, 2026", "", ["Jane Doe"]),
        ("采访：陈默\n撰文：李晓\n2026-03-02", "", ["陈默", "李晓"]),
        ("整理 | 陈默\n来源 | 江边智库\n2026-03-02", "", ["陈默"]),
        ("作者：[美]约翰·多伊 译者：陈默\n2026-03-02", "", ["约翰·多伊"]),
        ("作者｜小飞象\n2026-03-02", "", ["小飞象"]),
        ("文：小飞象（公众号：飞象说）\n2026-03-02", "", ["小飞象"]),
        ("本文作者：陈默（江边大学副教授）\n2026-03-02", "", ["陈默"]),
        ("发布者：陈默  发布时间：2026-03-02", "", ["陈默"]),
        ("2026-03-02 10:21:33 来源: 江边网 作者: 责任编辑：李想", "", []),
    ],
)
def test_who_wrote_it(head, foot, names):
    assert people(read(head, foot)) == names


@pytest.mark.parametrize(
    "line",
    [
        "原文網址：{}",
        "原文链接：\n{}",
        "原文出处：{}",
        "原文： {}",
        "新聞網址：{}",
        "本文网址：{}",
        "全文连接：{}",
        "（原文链接：{}）",
        "阅读原文：{}",
        "转载请注明出处：{}",
        "本文标题：某某\n本文链接：{}",
        "来源链接：{}",
        "英文原文：{}",
        "原文地址:\n\n{}",
        "Original: {}",
        "Originally published at {}",
        "View the original article:\n{}",
        "Permalink: {}",
        "Article URL: {}",
        "Page URL: {}",
        "View original content: {}",
        "Printed from: {}",
        "The article can be found at: {}",
        "Direct link: {}",
        "永久網址：{}",
        "本篇網址：{}",
        "網頁連結：{}",
    ],
)
def test_an_address_below_the_text(line):
    date = "2026-03-02" if not line.isascii() else "March 2, 2026"
    found = read(date, line.format(ADDRESS))
    assert [one.value for one in found.url] == [ADDRESS]
    assert ADDRESS not in found.body.text


@pytest.mark.parametrize(
    ("head", "foot", "moment"),
    [
        ("2026年3月2日 星期一", "", "2026-03-02 00:00"),
        ("2026-03-02 周一 10:21", "", "2026-03-02 10:21"),
        ("Mon 2 Mar 2026 10.21 GMT", "", "2026-03-02 10:21"),
        ("2026.03.02 10:21", "", "2026-03-02 10:21"),
        ("03/02/2026 10:21 AM", "", "2026-03-02 10:21"),
        ("Published Mar 2, 2026, 10:21 AM EST", "", "2026-03-02 10:21"),
        ("Posted: Mar 02, 2026 / 10:21 AM EST", "", "2026-03-02 10:21"),
        ("First published on Mon 2 Mar 2026", "", "2026-03-02 00:00"),
        ("2nd March 2026", "", "2026-03-02 00:00"),
        ("2026/3/2上午10:21", "", "2026-03-02 10:21"),
        ("2026/03/02 10:21 最新更新：2026/03/03 09:00", "", "2026-03-02 10:21"),
        ("發佈時間：2026/03/02 10:21\n最後更新：2026/03/03 09:00", "", "2026-03-02 10:21"),
        ("2026-03-02", "2026-03-02 14:10", "2026-03-02 14:10"),
        ("March 2, 2026", "Published March 2, 2026 at 2:10 PM", "2026-03-02 14:10"),
        ("Updated March 5, 2026\nPublished March 2, 2026", "", "2026-03-02 00:00"),
        ("19.11.25\nWords: Jane Doe", "© Understory 2025", "2025-11-19 00:00"),
        ("民國115年3月2日", "", "2026-03-02 00:00"),
        ("", "发布于 2026-03-02 22:14・浙江", "2026-03-02 22:14"),
        ("", "（2026年3月2日）", "2026-03-02 00:00"),
        ("2026-03-02T10:21:00+08:00", "", "2026-03-02 10:21"),
        ("二〇二六年三月二日", "", "2026-03-02 00:00"),
        ("2026年03月02日10时21分", "", "2026-03-02 10:21"),
        ("10:21 2026-03-02", "", "2026-03-02 10:21"),
        ("Date: 02-Mar-2026", "", "2026-03-02 00:00"),
        ("Last Updated: March 5, 2026", "", "2026-03-05 00:00"),
    ],
)
def test_when_it_was_published(head, foot, moment):
    assert str(published(read(head, foot)))[:16] == moment


def test_a_lead_above_names_and_buttons():
    lead = "A way to tell whether a model would decline, before it has said a word."
    head = f"March 2, 2026\nMeasuring refusal without asking\n{lead}\nJane Doe*, Richard Roe*"
    text = "\n\n".join(ENGLISH)
    found = extract_lines(f"{head}\nRead the paper\nCode\n* Equal contribution\n\n{text}", 1)
    assert people(found) == ["Jane Doe", "Richard Roe"]
    assert [one.value for one in found.title] == ["Measuring refusal without asking"]
    assert lead in found.body.text
    assert not any(line in found.body.text for line in ("Jane Doe", "Read the paper", "Code", "Equal"))


def test_a_heading_in_capitals_below_the_first_paragraph_is_nobody():
    parts = ("March 2, 2026", ENGLISH[0], "Bus Drivers", ENGLISH[1], "Transit Office", ENGLISH[2])
    found = extract_lines("\n".join(("Council keeps bus software that drivers dislike", *parts)), 1)
    assert people(found) == []
    assert "Bus Drivers" in found.body.text


def test_a_section_between_a_name_and_its_date_is_nobody():
    assert people(read("Jane Doe\nScheduling Software\nMarch 2, 2026")) == ["Jane Doe"]


def test_who_the_author_is_told_above_the_text():
    told = "Jane Doe is a consultant and a former planner of bus lines."
    assert told not in read(f"March 2, 2026\nJane Doe\nshare\nprint\n{told}").body.text


def test_the_site_s_own_name_is_nobody():
    head = (
        "Skip to main content\nNorthline\nCouncil keeps bus software that drivers dislike\nBy Northline\nMarch 2, 2026"
    )
    found = extract_lines("\n".join((head, "", *ENGLISH, "© 2026 Northline. All rights reserved")), 1)
    assert people(found) == []
    assert [one.value for one in found.source][:1] == ["Northline"]


@pytest.mark.parametrize("line", ["Jane Doe / Slow Paper", "Jane Doe via Some Agency", "Some Stock", "Some Wire-Foto"])
def test_whose_picture_it_is(line):
    caption = "Buses stand at the depot in Aarnby on Monday."
    found = read(f"March 2, 2026\nShare\nBy Jane Doe\n{caption}\n{line}")
    assert line not in found.body.text


def test_an_offer_that_says_where_the_text_goes_on():
    offer = "Sign up to Byte Size\nFree weekly newsletter\nA weekly dive into buses\nafter newsletter promotion"
    parts = ("By Jane Doe\nMarch 2, 2026\n", *ENGLISH[:2], offer, ENGLISH[2], "Share", "Most viewed", "© 2026 Paper")
    found = extract_lines("\n".join(("Council keeps bus software that drivers dislike", *parts)), 1)
    assert ENGLISH[2] in found.body.text
    assert not any(line in found.body.text for line in offer.split("\n"))


@pytest.mark.parametrize(
    "line", ["（受訪者提供）", "View image in fullscreen", "本文共418字", "（资料图片）", "Photograph: Jane Doe"]
)
def test_a_line_of_a_picture_or_of_the_page_above_the_text(line):
    assert line not in read(f"2026-03-02 08:00\n分享\n{line}").body.text


def test_a_caption_that_says_something_stays():
    caption = "業者在展場展示矽光子模組，訴求更省電的資料傳輸。記者駱思穎／攝影"
    assert caption in read(f"2026-02-24 00:41\n經貿日報 記者駱思穎／台北報導\n分享\n{caption}").body.text
