"""Where sites of many makes tell their own name, and whom they credit, in scraped plain text."""

from __future__ import annotations

import pytest

from feedmill.extract.phrases.mediums import medium_in
from feedmill.extract.scrape.lines import extract_lines

ONE = "The ferries of the harbor are steered by an autopilot, and a captain who argues wants a word in what it does."
TWO = "A second trial is planned for the winter, when the fog comes in and nobody can see the other bank at all."
TEXT = f"{ONE}\n{TWO}"
WEN = (
    "轮渡由程序驾驶之后，码头工会要求参与自动化的每一步，并公布事故的数据。\n"
    "第二次试验定在冬天，那时江面起雾，谁也看不见对岸，只能听见汽笛的声音。"
)
TITLE = "A ferry captain argues with his autopilot"
TITEL = "轮渡船长和他的自动驾驶吵了一架"


def source(text):
    return next((found.value for found in extract_lines(text, 1).source), None)


def english(above, below=""):
    return f"{above}\n{TITLE}\nBy Jane Doe\nMarch 4, 2026\n{TEXT}\n{below}"


def chinese(above, below="", byline="2026-03-04 08:30"):
    return f"{above}\n{TITEL}\n{byline}\n{WEN}\n{below}"


@pytest.mark.parametrize(
    ("above", "below", "name"),
    [
        ("Skip to content\nHarborpost\nNews\nBusiness\nVideo", "© 2026 Harborpost Media", "Harborpost"),
        (
            "News Opinion Sport Culture Lifestyle\nThe Harbor Courier",
            "© 2026 Courier News & Media",
            "The Harbor Courier",
        ),
        ("Harbor Courier | Technology", "", "Harbor Courier"),
        ("Harbor Courier\nEnglish | 中文 | Español", "", "Harbor Courier"),
        ("Harbor Courier: news from the water", "© Harbor Courier 2026", "Harbor Courier"),
        ("SignalPost\nTopics\nWeek's top\nLatest news\nHome / Mathematics", "© SignalPost 2026", "SignalPost"),
        ("Dockside Review\nPorts\nAutomation\nHome » Automation", "Dockside Automation Summit", "Dockside Review"),
        ("HARBOR INSTITUTE FOR POLICY\nBRIEF 26-01", "Harbor Institute for Policy", "Harbor Institute for Policy"),
        (f"{TITLE} | The Harbor Courier", "", "The Harbor Courier"),
        ("Ferry Notes", "Powered by Ghost\nFerry Notes © 2026", "Ferry Notes"),
        ("The Harbor Courier e-Paper\nThursday, March 4, 2026\nPage A3", "", "The Harbor Courier"),
        ("Artificial Intelligence", "© 2026 Harbor Courier", "Harbor Courier"),
        ("Harbor Courier\nWorld | Business", "Most read in Ports\nGulls vote\nFerries sink", "Harbor Courier"),
        ("HarborPost News Business Opinion Sport", "© 2026 HarborPost", "HarborPost"),
        ("harborcourier.example", "", "harborcourier.example"),
        ("Latest news\nWorld", "", None),
        ("Exclusive", "", None),
    ],
)
def test_a_site_s_name(above, below, name):
    assert source(english(above, below)) == name


@pytest.mark.parametrize(
    ("above", "below", "name"),
    [
        ("江边网——有水的地方就有新闻\n首页 要闻 财经 科技", "江边网版权所有", "江边网"),
        ("江边网 首页 新闻 财经 科技 体育 娱乐", "帮助中心 联系我们 © 2026 江边网", "江边网"),
        ("卷边 首页 沸点 课程 直播", "© 2026 卷边 - 帮助开发者成长的社区", "卷边"),
        ("江边网 > 科技频道 > 人工智能 > 正文", "", "江边网"),
        ("第 12 卷 第 1 期 江边技术 Vol.12 No.1", "", "江边技术"),
        ("江边周刊 2026年第3期 总第212期\n封面故事", "", "江边周刊"),
        (f"{TITEL}_江边网", "", "江边网"),
        ("江边日报数字报", "《江边日报》（2026年01月19日 第01版）", "江边日报"),
        ("首页 > 新闻中心 > 工作动态", "版权所有：江边市科学技术局 江ICP备00000001号", "江边市科学技术局"),
        ("人工智能", "© 2026 江边网", "江边网"),
        ("首页\n科技", "", None),
    ],
)
def test_a_chinese_site_s_name(above, below, name):
    assert source(chinese(above, below)) == name


def test_a_name_behind_a_title_of_its_own_line():
    assert source(f"{TITEL}-科技频道-江边网\n2026-03-04 08:30\n{WEN}") == "江边网"


@pytest.mark.parametrize(
    "line",
    [
        "2026-03-04 08:30　来源：江边日报　阅读 3.2万　字号：大 中 小",
        "来源：江边日报 | 阅读量：3203 | 评论：12",
        "2026-03-04 08:30 来源: 江边日报 浏览 1234次 分享到：",
        "来源：江边日报 原文链接",
        "2026-03-04 来源：《江边日报》2026年第3期",
        "来源于 江边日报",
        "《江边日报》2026年03月04日 第03版",
    ],
)
def test_a_credited_medium(line):
    assert source(chinese("江易首页 > 江易科技 > 正文", byline=line)) == "江边日报"


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Originally published at harborcourier.example on March 3, 2026.", "harborcourier.example"),
        ("This article originally appeared in The Harbor Courier.", "The Harbor Courier"),
        (
            "This article is republished from Harbor Courier under a license. Read the original article.",
            "Harbor Courier",
        ),
        ("Provided by Harbor University", "Harbor University"),
        ("Source: Harbor Courier", "Harbor Courier"),
        ("【来源：江边日报】", "江边日报"),
        ("原载《江边周刊》2026年第3期", "江边周刊"),
        ("本文经授权转载自江边实验（ID：river-lab）", "江边实验"),
    ],
)
def test_a_credit_below_the_text(line, name):
    assert source(english("Aggregator Daily", line)) == name


def test_a_name_that_stands_in_capitals_alone_stays_so():
    assert source(english("HARBOR INSTITUTION\nResearch\nExperts")) == "HARBOR INSTITUTION"


@pytest.mark.parametrize(
    ("head", "name"),
    [
        (
            "By Jane Doe\nThe Copper Ledger\nhttps://www.copperledger.example/2026/ferry\nPublished 4 March 2026",
            "The Copper Ledger",
        ),
        ("By Jane Doe\nGrid Notes\nhttps://gridnotes.example/2026/ferry\nPublished 4 March 2026", "Grid Notes"),
        ("harborcourier.example\nMarch 4, 2026", "harborcourier.example"),
    ],
)
def test_a_medium_beside_its_address(head, name):
    assert source(f"{TITLE}\n{head}\n\n{TEXT}") == name


@pytest.mark.parametrize("below", ["微信扫一扫\n关注该公众号", "- END -\n阅读原文\n阅读 5230", "赞88　在看41"])
def test_the_account_of_a_wechat_page(below):
    told = extract_lines(f"{TITEL}\n江边实验\n2026年3月4日 08:30 江苏\n{WEN}\n{below}", 1)
    assert [found.value for found in told.source] == ["江边实验"]
    assert told.authors == ()


@pytest.mark.parametrize(
    ("value", "name"),
    [
        ("江边日报 阅读 3.2万", "江边日报"),
        ("江边日报(江城)", "江边日报(江城)"),
        ("《江边周刊》", "江边周刊"),
        ("·江木社区 bbs.river.example·[FROM: 1.2.3.*]", "江木社区"),
        ("6,418 阅读9分钟", ""),
        ("2楼", ""),
        ("著作权归作者所有", ""),
        ("数字报", ""),
        ("36氪", "36氪"),
        ("21世纪江边报道", "21世纪江边报道"),
    ],
)
def test_what_is_a_medium_s_name(value, name):
    assert medium_in(value) == name
