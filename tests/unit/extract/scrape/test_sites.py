"""A site's own name in scraped plain text, and who is credited where a site shows what others wrote."""

from __future__ import annotations

import pytest

from feedmill.extract.scrape.lines import extract_lines

TEXT = "The ferries of the harbor are steered by an autopilot, and a captain who argues wants a word in what it does."
HAN = "轮渡由程序驾驶之后，码头工会要求参与自动化的每一步，并公布事故的数据。"
TITEL = "轮渡船长和自动驾驶吵了一架"
TITLE = "A ferry captain argues with his autopilot"


def source(text):
    return next((found.value for found in extract_lines(text, 1).source), None)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (f"Office of Automated Systems\n{TITLE}\nMarch 4, 2026\n{TEXT}", "Office of Automated Systems"),
        (
            f"{TITLE}\nMarch 4, 2026\n{TEXT}\nMarlow University provides funding as a member of The Tideline UK.",
            "The Tideline",
        ),
        (f"{TITLE}\nMarch 4, 2026\n{TEXT}\nPort 642, 19 (2025)\ndoi: https://doi.example/10.5512/m41", "Port"),
        (f"{TITEL}\n2026-03-04\n　　新海边报道\n{HAN}\n新海边客户端\n新海边", "新海边"),
        (f"{TITEL}\n新海边 2026-03-04\n　　新海边报道\n【新海边导读】{HAN}\n{HAN}\n新海边客户端", "新海边"),
        (f"{TITEL}\n2026-03-04\n【内容导读】{HAN}\n{HAN}", None),
        (f"Research\nPeople\n{TITLE}\nMarch 4, 2026\n{TEXT}\n© 2026 Lab for Harbors. Built by us.", "Lab for Harbors"),
        (f"Harborwatch | new | past | ask | login\n{TITLE}\nMarch 4, 2026\n{TEXT}\nHarborwatch", "Harborwatch"),
        (f"{TITLE}\nMarch 4, 2026\n{TEXT}\n(c) Copyright Harborwire 2026. Click for restrictions.", "Harborwire"),
        (
            f"Start Page\nMy feed | Markets | Games\n{TITLE}\nBy Jane Doe\n{TEXT}\n(Harbor Health Monitor)",
            "Harbor Health Monitor",
        ),
        (f"缄语\n{TITLE}\n文 / 甲乙\n{HAN}", "缄语"),
        (f"第一车间\n第41期\n轮渡船长和自动驾驶吵架\n2026-03-04\n{HAN}", "第一车间"),
        (f"轮渡船长和自动驾驶吵架\n甲乙 城市慢递 2026年1月16日\n以下文章来源于海边实验，作者甲乙\n{HAN}", "海边实验"),
        (f"轮渡船长和自动驾驶吵架\n2026-03-04\n{HAN}\n（海边新闻）", "海边新闻"),
        (f"江聲新聞網\n江聲 / 財經\n輪渡停航\n2026-03-04\n{HAN}\n©江聲網版權所有", "江聲新聞網"),
        (f"江聲新聞網\n輪渡停航\n2026-03-04\n海東社 台北9日電\n{HAN}\n©江聲網版權所有", "海東社"),
        (f"江聲新聞網\n輪渡停航\n2026-03-04\n海東社／ 東京2日綜合外電報導\n{HAN}\n©江聲網版權所有", "海東社"),
        (f"首页 发现 等你来答\n切换模式\n轮渡为什么停航？\n2026-03-04\n{HAN}\n© 2026 江声", "江声"),
        (f"山港週報 每週一出刊\n輪渡船長與程式爭執後停航\n2026-03-04\n{HAN}\n{HAN}\n山港週報 每週一出刊", "山港週報"),
        (f"About the Gannet\n{TITLE}\nMarch 4, 2026\n{TEXT}\nWork at the Gannet\n© the Gannet", "The Gannet"),
        (f"{TITLE}\nMarch 4, 2026\n{TEXT}\nThe post {TITLE} appeared first on Harbor Weekly.", "Harbor Weekly"),
        (f"{TITLE}\nMarch 4, 2026\n{TEXT}\nLog in with your Pierstack account to reply.", "Pierstack"),
        (
            f"轮渡停航\n2026-03-04\n{HAN}\n声明：该文观点仅代表作者本人，海湾号系信息发布平台，海湾仅提供信息存储空间服务。",
            "海湾",
        ),
        (f"{TITLE}\nMarch 4, 2026\nBERGEN, Norway (HP) — {TEXT}\n“No,” he told The Harbor Press.", "The Harbor Press"),
        (
            f'{TITLE}\nMarch 4, 2026\n{TEXT}\nThe post {TITLE} appeared first on <a href="/">Harbor Weekly</a>.',
            "Harbor Weekly",
        ),
        (f"轮渡停航\n2026-03-04\n{HAN}\n小黑屋|手机版|Archiver|码头论坛 ( 浙ICP备00000000号 )", "码头论坛"),
        (f"The Gannet\n{TITLE}\nBy The Harbor Wire\nMarch 4, 2026\n{TEXT}\n© 2026 The Gannet", "The Harbor Wire"),
    ],
)
def test_a_name(text, name):
    assert source(text) == name


@pytest.mark.parametrize("word", ["首页", "Latest", "卷四十一 · 来信", "Issue 12", "Vol. 3", "推荐"])
def test_a_word_that_is_no_name(word):
    assert source(f"{word}\n轮渡船长和自动驾驶吵架\n2026-03-04\n{HAN}") is None


@pytest.mark.parametrize(
    "text",
    [
        f"{TITLE}\nBy Jane Doe\nMarch 4, 2026\n{TEXT}\n{TEXT.upper()}",
        f"Home\nPorts\nWeather\n{TITLE}\nJane Doe\nMarch 4, 2026\n{TEXT}\n{TEXT.upper()}\nMost read\nA Pier for Gulls",
        f"移至主內容\n輪渡停航\n2026-03-04\n{HAN}\n{HAN}{HAN}\n移至主內容",
        f"轮渡船长和自动驾驶吵架\n甲乙\n2026-03-04\n{HAN}\n{HAN}{HAN}\n分享到\n上一篇：码头的猫",
        f"首页 > 港口 > 正文\n轮渡船长和自动驾驶吵架\n2026-03-04 08:30\n{HAN}\n{HAN}{HAN}\n相关阅读\n码头的猫",
        f"跳至内容\n菜单\n轮渡停航\n发表于 2026年3月4日\n{HAN}\n{HAN}{HAN}\nWordPress.org\n由 WordPress 驱动",
    ],
)
def test_no_name_is_made_up_where_a_page_tells_none(text):
    assert source(text) is None


def test_the_name_that_the_page_speaks_of():
    head = "Campus\nGannet News\nFollow Gannet News\nSubscribe to Gannet News newsletter\nPrint Gannet News"
    foot = "Gannet News homepage\nGannet University\n12 College Walk"
    assert source(f"{head}\n{TITLE}\nBy Jane Doe\nMarch 4, 2026\n{TEXT}\n{TEXT.upper()}\n{foot}") == "Gannet News"


def test_the_writers_are_told_below():
    found = extract_lines(f"{TITLE}\nMarch 4, 2026\n{TEXT}\nJane Doe and Richard Roe report on ferries.", 1)
    assert [author.value for author in found.authors] == ["Jane Doe", "Richard Roe"]
    found = extract_lines(f"{TITLE}\nMarch 4, 2026\n{TEXT}\nJane Doe is a staff writer at the harbor desk.", 1)
    assert [author.value for author in found.authors] == ["Jane Doe"]


def test_the_writers_of_other_articles():
    others = "Suits get pockets, at last  By Mary Major • Jan. 14, 2026\nGulls vote  By Jo Roe • Jan. 2, 2026"
    below = f"Recommended Reading\n{others}"
    found = extract_lines(f"{TITLE}\nBy Jane Doe\nMarch 4, 2026\n{TEXT}\n{TEXT.upper()}\n{below}", 1)
    assert [author.value for author in found.authors] == ["Jane Doe"]
    assert [date.value for date in found.published] == ["March 4, 2026"]


@pytest.mark.parametrize(
    "footer",
    [
        "-----------------\nThe Slow Paper is free and lives on\nforwarding. If a friend sent you\nthis, keep it.",
        "_____________________________________\nharbor@lists.harbor.example\nhttps://lists.harbor.example/info",
        "--\nTo leave the list, send an empty message.",
        "Jane",
        "Jane Doe lives beside a harbor.",
        "Pass it on: Mastodon / Carrier pigeon\nHungry for another?\nThe last eel shop\nThe Slow Paper is free.",
        "Comments\nquietlathe 6 hours ago [-]\nThe pigeon part is true, I was there.\nreply",
        "quietlathe 6 hours ago [-]\nThe pigeon part is true, I was there.\nreply",
        "React: 12  4",
        "(Harbor newsroom, Oslo)",
        "→ Older: We are hiring",
        "March 4, 2026",
    ],
)
def test_a_footer(footer):
    head = f"The Slow Paper\n\n{TITLE}\n\nBy Jane Doe\nMarch 4, 2026"
    text = f"{head}\n\n{TEXT}\n\n{TEXT.upper()}\n\n{TEXT.lower()}\n\n{footer}"
    found = extract_lines(text, 1)
    assert found.body.text == f"<p>{TEXT}</p>\n<p>{TEXT.upper()}</p>\n<p>{TEXT.lower()}</p>"


@pytest.mark.parametrize(
    "line",
    [
        "主播：甲乙、丙丁",
        "题图｜孟小满",
        "图 / 志愿者供稿",
        "点上方蓝字，把我们设为星标",
        "以下是正文，约1800字，读完需要5分钟",
        "海边实验.",
        "海边实验 | 订阅号 haibian",
        "讚 128　分享　留言 14",
        "Courtesy of Harbor Foundry",
        "¹ Harbor University, ² Institute for Soft Machines",
        "LISTEN • 4:12",
        "Text saved for readers without access:",
    ],
)
def test_a_line_between_the_byline_and_the_text(line):
    found = extract_lines(
        f"轮渡船长和自动驾驶吵架\n作者：甲乙  来源：海边实验\n2026-03-04\n{line}\n{HAN}\n{HAN[::-1]}", 1
    )
    assert found.body.text == f"<p>{HAN}</p>\n<p>{HAN[::-1]}</p>"
    assert [title.value for title in found.title] == ["轮渡船长和自动驾驶吵架"]


def test_the_host_behind_a_title():
    found = extract_lines(f"{TITLE} (harbor.example)\nMarch 4, 2026\n{TEXT}", 1)
    assert [title.value for title in found.title] == [TITLE]


def test_an_account_that_is_named_as_both_is_both():
    found = extract_lines(
        f'轮渡船长和程序吵架\n2026-03-04 10:00\n{HAN}\n{HAN}\n文章来自于微信公众号 "海边实验",作者 "海边实验"', 1
    )
    assert [name.value for name in (*found.authors, *found.source)] == ["海边实验", "海边实验"]
