"""Title, source and tags of scraped texts as portals, papers, platforms and forums arrange them."""

from __future__ import annotations

import pytest

from feedmill.extract.scrape.lines import extract_lines

HAN = "轮渡改由自动驾驶之后，船长们和程序吵了几架，码头工会要求公布事故的数据。他们说，屏幕上的曲线并不能代替潮水。"
HANT = "渡輪由程式駕駛之後，碼頭工會要求參與自動化的每一步，並公布事故的數據。船長說，螢幕上的曲線不能代替潮水的聲音。"
TEXT = (
    "The ferries of the harbor are steered by a program, and the labor union wants a word in its automation.\n"
    "Captains say that the curve on a screen is no substitute for the sound of the tide, and they want data."
)
ZH = "轮渡船长和自动驾驶吵了一架"
ZHT = "渡輪船長與自動駕駛吵了一架"
EN = "Ferry captains argue with their autopilot"
BY = "By Jane Doe\nMarch 4, 2026"


def read(text):
    found = extract_lines(text, 1)
    first = [next((one.value for one in values), None) for values in (found.title, found.source)]
    return (*first, [one.value for one in found.tags])


@pytest.mark.parametrize(
    ("text", "source", "tags"),
    [
        (f"{ZH}\n海边晚报\n2026-03-04 08:12发布于浙江海边晚报官方账号\n+关注\n{HAN}\n举报", "海边晚报", []),
        (f"{ZH}\n海边晚报\n2026-03-04 08:12\n海边晚报官方账号\n关注\n{HAN}\n举报", "海边晚报", []),
        (f"{ZH}\n2026-03-04 08:12\n来源：海边评论综合\n{HAN}", "海边评论", []),
        (f"海广网\n{ZH}\n2026-03-04 08:12:00来源：海广网\n{HAN}\n编辑：李三", "海广网", []),
        (f"{ZH}\n2026-03-04\n{HAN}\n（转自《海边评论》2026年第3期）", "海边评论", []),
        (f"海边周刊\n{ZH}\n阿船 2026-03-04\n{HAN}\n海边周刊", "海边周刊", []),
        (f"首发于\n海边笔记\n写文章\n{ZH}\n王小二\n128 人赞同了该文章\n{HAN}\n发布于 2026-03-04 08:12", "海边笔记", []),
        (f"新港网 > 正文\n2026 03/04 08:12:33\n来源：新港网\n{ZH}\n字体：小 中 大\n分享到：\n{HAN}", "新港网", []),
        (f"分享到：\n{ZH}\n2026年03月04日 08:12 来源：海闻网\n大字体\n小字体\n分享到：\n{HAN}", "海闻网", []),
        (f"海边周刊\n“新质生产力”调研行\n{ZH}\n——港口改造见闻\n2026-03-04 来源：海边周刊\n{HAN}", "海边周刊", []),
        (f"海客周刊\n{ZH}\n摘要\n船长说曲线不能代替潮声\n作者 王小二 2026/03/04\n{HAN}\n#轮渡", "海客周刊", ["轮渡"]),
        (f"海湃网Logo\n{ZH}\n2026-03-04 08:12\n{HAN}", "海湃网", []),
        (f"快讯\n资讯\n创新\n{ZH}\n王小二·2026-03-04 08:12\n{HAN}\n本文由「潮星」原创出品，转载请联系。", "潮星", []),
        (
            f"快讯\n资讯\n{ZH}\n2026-03-04\n{HAN}\n相关推荐\n工会\n关于潮星\n加入潮星\n© 2026 北京潮星科技有限公司",
            "潮星",
            [],
        ),
        (f"海新网\n{ZH}\n2026-03-04\n{HAN}\n话题：\n#轮渡+关注\n#工会+关注", "海新网", ["轮渡", "工会"]),
        (f"海新网\n{ZH}\n2026-03-04\n{HAN}\n#轮渡 12个\n#工会 5个", "海新网", ["轮渡", "工会"]),
        (
            f"海新网\n{ZH}\n2026-03-04\n{HAN}\n未经正式授权严禁转载本文，侵权必究。\n轮渡\n工会",
            "海新网",
            ["轮渡", "工会"],
        ),
        (
            f"海边日报\n2026年03月04日\n第A03版：要闻\n{ZH}\n{HAN}\n上一篇 下一篇\n全市工会会议召开\n码头春运加开列车",
            "海边日报",
            [],
        ),
    ],
)
def test_a_chinese_page(text, source, tags):
    assert read(text) == (ZH, source, tags)


@pytest.mark.parametrize(
    ("text", "source", "tags"),
    [
        (f"環海新聞網\n{ZHT}\n2026-03-04 14:20 環海新聞網 綜合報導\n{HANT}", "環海新聞網", []),
        (f"數位海洋\n人工智慧\n{ZHT}\n2026.03.04 | 渡輪\n陳大文\n{HANT}", "數位海洋", []),
        (
            f"海01\n{ZHT}\n撰文：陳大文\n出版：2026-03-04\n{HANT}\n渡輪\n工會\n讚好\n分享\n相關文章\n© 海01",
            "海01",
            ["渡輪", "工會"],
        ),
        (f"海時報\n{ZHT}\n2026-03-04\n{HANT}\n渡輪\n工會\n您可能感興趣的話題\n© 海時報", "海時報", ["渡輪", "工會"]),
    ],
)
def test_a_page_in_traditional_characters(text, source, tags):
    assert read(text) == (ZHT, source, tags)


@pytest.mark.parametrize(
    ("text", "source", "tags"),
    [
        (f"Harborline homepage\n{EN}\n{BY}\n{TEXT}", "Harborline", []),
        (f"Harborline Mobile Logo\nHarborline Desktop Logo\nLatest\n{EN}\n{BY}\n{TEXT}", "Harborline", []),
        (f"Go to Harborline home page\nMenu\n{EN}\n{BY}\n{TEXT}", "Harborline", []),
        (f"Return to homepage\nHarborline\n{EN}\n{BY}\n{TEXT}", "Harborline", []),
        (f"HBC Homepage\nNews\nSport\nHBC News\n{EN}\n4 March 2026\nShare\n{TEXT}\n© 2026 HBC.", "HBC News", []),
        (f"Tide Notes #42\n{EN}\nJane Doe\nMarch 4, 2026\n{TEXT}", "Tide Notes", []),
        (f"{EN} | The Harbor Courier\nSubscribe\n{EN}\n{BY}\n{TEXT}", "The Harbor Courier", []),
        (f"Harbor Ledger\nSports\nLOCAL\n{EN}\nJane Doe\nHarbor Ledger\nMarch 4, 2026\n{TEXT}", "Harbor Ledger", []),
        (
            f"Chain & Anchor\nA newsletter about boats and people\n{EN}\nJane Doe\nMar 4, 2026\n{TEXT}",
            "Chain & Anchor",
            [],
        ),
        (
            f"Tide Weekly\nNews\nFerries\n{EN}\nWhat a winter of fog taught the harbor office\n{BY}\n{TEXT}",
            "Tide Weekly",
            [],
        ),
        (
            f"Tide Lab\n{EN}\n{BY}\n{TEXT}\nTopics ferries, automation, labor unions",
            "Tide Lab",
            ["ferries", "automation", "labor unions"],
        ),
        (
            f"Tide Lab\n{EN}\n{BY}\n{TEXT}\nFiled under:\nFerries\nNews\nUnions",
            "Tide Lab",
            ["Ferries", "News", "Unions"],
        ),
        (
            f"Tide Lab\n{EN}\n{BY}\n{TEXT}\nThis entry was posted in Ferries and tagged automation, labor.",
            "Tide Lab",
            ["automation", "labor"],
        ),
        (f"Quay Lab\n{EN}\nJane Doe\nPosted on Mar 4\n{TEXT}", "Quay Lab", []),
    ],
)
def test_an_english_page(text, source, tags):
    assert read(text) == (EN, source, tags)


def test_a_platform_with_a_motto():
    name = EN
    above = "Open in app\nSign in\nWrite\nTide Notes\n·\nFollow publication\nNotes on ferries by people who run them."
    below = "Notes from a winter on the water.\nJane Doe\nFollow\n5 min read\n·\nMar 4, 2026"
    assert read(f"{above}\nFollow publication\n{name}\n{below}\n{TEXT}\nPublished in Tide Notes")[:2] == (
        name,
        "Tide Notes",
    )


def test_a_title_of_two_sentences():
    name = "Ports have started to trust the forecasts they buy. Their auditors have not."
    head = f"Tide Wire\n{name}\nNeural forecasts cut the errors of four ports by a third. Explaining them is harder."
    assert read(f"{head}\nPublished March 4, 2026\nJane Doe\nReporter\n{TEXT}\n{TEXT}")[0] == name


def test_a_topic_that_stands_below_again():
    name = "Hospitals told to log every use of the tool after errors"
    text = f"The Harbor Courier\nOpinion\nArtificial ferries (AF)\n{name}\nMarch 4, 2026\nShare\n{TEXT}"
    assert read(f"{text}\nExplore more on these topics\nArtificial ferries (AF)\nUnions\nShare")[0] == name
