"""Heads of scraped texts as pages of many makes have them: leads, captions, buttons, people, platforms."""

from __future__ import annotations

from textwrap import fill

import pytest

from feedmill.extract.scrape.lines import extract_lines

ONE = "The ferries of the harbor are steered by a program, and the crews want a word in what it does at night."
TWO = "A second trial is planned for the winter, when the fog comes in and nobody can see the other bank at all."
THREE = "Nobody has decided who will pay for it, and the port says that the matter is with its lawyers for now."
TEXT = f"{ONE}\n{TWO}\n{THREE}"
HAN = "轮渡由程序驾驶之后，码头工会要求参与自动化的每一步，并公布事故的数据。"
ZWEI = "第二次试验定在冬天，那时江面起雾，谁也看不见对岸，只能听见汽笛的声音。"
DREI = "港口方面说，费用由谁来出还没有定下来，律师们正在商量，春天之前会有结果。"
ASKED = """问乎 首页 会员 发现
轮渡船长为什么和程序吵架？
关注问题 写回答 邀请回答 好问题 23 分享
关注者
1842
被浏览
603,211
柴火堆上的猫
标注员 / 前编辑
2315 人赞同了该回答"""
TITLE = "A ferry captain argues with his autopilot"
TITEL = "轮渡船长和他的自动驾驶吵了一架"


def read(text):
    found = extract_lines(text, 1)
    names = ("title", "published", "authors", "source", "tags")
    told = {name: [value.value for value in getattr(found, name)] for name in names}
    return told, found.body.text


def test_a_byline_below_a_lead_and_buttons():
    told, body = read(
        f"Mill Creek Courier\n{TITLE}\nThe crews voted four to one to switch it off at night.\nShare this:\n"
        "Click to share on Facebook (Opens in new window)\nA ferry waits in the fog on Tuesday.\n"
        "By JANE DOE | jdoe@courier.example\n"
        f"POSTED: January 9, 2026 at 6:02 AM | UPDATED: January 9, 2026 at 2:45 PM\n{TEXT}"
    )
    assert (told["title"], told["authors"]) == ([TITLE], ["Jane Doe"])
    assert told["published"] == ["January 9, 2026 at 6:02 AM"]
    assert "Share this" not in body
    assert "switch it off" in body
    assert "in the fog on" in body


def test_a_date_between_paragraphs_is_no_byline():
    told, body = read(f"{TITLE}\n{ONE}\n{TWO}\nMarch 3, 2026\n{THREE}\n{TEXT}\n{TEXT}")
    assert told["published"] == []
    assert "March 3, 2026" in body


def test_a_question_among_buttons():
    told, body = read(
        "首页\n发现\n船与人会不会争吵到最后一刻？\n关注问题\n写回答\n好问题 47\n3 条评论\n查看全部 86 个回答\n"
        f"半块砖头\n在江边长大，不接广告\n1,204 人赞同了该回答\n{HAN}\n{ZWEI}\n"
        "编辑于 2026-02-03 22:14・IP 属地四川\n赞同 1204\n关于问渠 · 联系我们"
    )
    assert (told["title"], told["authors"], told["source"]) == (
        ["船与人会不会争吵到最后一刻？"],
        ["半块砖头"],
        ["问渠"],
    )
    assert body == f"<p>{HAN}</p>\n<p>{ZWEI}</p>"


@pytest.mark.parametrize(
    ("head", "people"),
    [
        (
            "Ann Tran\nStaff Engineer, Search\nAbel Ferreira\nEngineering Manager\n2026-02-24",
            ["Ann Tran", "Abel Ferreira"],
        ),
        ("Jane Doe | Harbor News Office\nFebruary 5, 2026", ["Jane Doe"]),
        ("by pellucid_moth\n12th Jan 2026", ["pellucid_moth"]),
        ("by Jane Doe, University of Harbors\nMarch 3, 2026", ["Jane Doe"]),
        ("By Harbor View Staff and News Agencies\nMarch 3, 2026", []),
        ("quietfan · 2026-02-10 15:22:11 +08:00 · 4302 次点击", ["quietfan"]),
        ("214 points by gullwing_dev 9 hours ago | hide | 2 comments", ["gullwing_dev"]),
        ("Press Inquiries\nMarch 3, 2026", []),
    ],
)
def test_who_wrote_it(head, people):
    assert read(f"{TITLE}\n{head}\n{TEXT}")[0]["authors"] == people


@pytest.mark.parametrize(
    ("head", "people"),
    [
        ("作者 蔡沛琪 | 發布日期 2026 年 03 月 02 日 | 分類 航運", ["蔡沛琪"]),
        ("文｜经纬周刊记者 窦雨桐\n2026-01-26", ["窦雨桐"]),
        ("某島日報／ 記者鄭宇恩／嘉義即時報導\n2026-01-26", ["鄭宇恩"]),
        ("文字\n何映彤\n攝影\n溫以恩\n2026/2/26", ["何映彤"]),
        ("2026-01-26\n新浪潮微博\n微信\n分享", []),
        ("韩映雪 1，罗大同 2\n2026-01-26", ["韩映雪", "罗大同"]),
        ("发布时间：2026-01-23 供稿：自动化学院 浏览：", []),
    ],
)
def test_who_wrote_it_in_chinese(head, people):
    assert read(f"某某门户\n{TITEL}\n{head}\n{HAN}\n{ZWEI}\n{DREI}")[0]["authors"] == people


def test_reporters_in_the_text():
    head = (
        f"海島通訊社\n{TITEL}\n2026/3/3 12:11（3/3 13:40 更新）\n請同意我們的隱私權規範，才能啟用聽新聞的功能。\n我同意"
    )
    told, body = read(f"{head}\n（海島通訊社記者葉承勳台北3日電）{HAN}\n{ZWEI}")
    assert (told["authors"], told["source"]) == (["葉承勳"], ["海島通訊社"])
    assert "我同意" not in body
    told, _ = read(
        f"自由港時報\n{TITEL}\n2026/03/04 05:30\n船停在霧裡。（記者林思妤攝）\n〔記者林思妤／台東報導〕{HAN}\n{ZWEI}"
    )
    assert told["authors"] == ["林思妤"]


@pytest.mark.parametrize(
    ("label", "published"),
    [
        ("Saved: 2026-02-27 23:14", []),
        ("Printed: 3/2/2026 4:18 PM", []),
        ("最新推荐文章于 2026-02-11 09:30:00 发布", []),
        ("收稿日期：2025-09-17", []),
        ("原创 于 2026-01-20 21:03:11 发布 · 1.4k 阅读", ["2026-01-20 21:03:11"]),
        ("发布 / 2026年2月19日 05:00", ["2026年2月19日 05:00"]),
        ("Wed 14 Jan 2026 07.00 GMT", ["14 Jan 2026 07.00 GMT"]),
        ("2026 02/08 10:20:33", ["2026 02/08 10:20:33"]),
    ],
)
def test_whose_date_it_is(label, published):
    assert read(f"{TITEL}\n{label}\n作者：甲乙\n{HAN}\n{ZWEI}")[0]["published"] == published


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            f"Skip to content\nPrint subscriptions\nThe Sentinel\nNews Opinion Sport\n{TITLE}\nMarch 3, 2026\n{TEXT}",
            "The Sentinel",
        ),
        (f"News for those who row\nThe Harbor Ledger\n{TITLE}\nBy Jane Doe\n{TEXT}", "The Harbor Ledger"),
        (f"Harbor Wire\nWorld\n{TITLE}\nMarch 3, 2026\nOSLO, March 3 (Harbor) - {TEXT}\n© 2026 Harbor.", "Harbor Wire"),
        (f"{TITLE}\nSite: Paperweight Review\nSaved: 2026-02-27\n{TEXT}", "Paperweight Review"),
        (
            f"HEARTLAND VIEWPOINT\n{TITLE}\nBY JANE DOE\n{TEXT}\nThis essay originally appeared in The Prairie.",
            "The Prairie",
        ),
    ],
)
def test_the_site(text, name):
    assert read(text)[0]["source"][0] == name


def test_an_account_on_a_platform():
    told, _ = read(
        f"今朝看点\n搜索\n{TITEL}\n2026-04-05 10:12·果园老耿\n{HAN}\n{ZWEI}\n{DREI}\n举报\n果园老耿\n关注\n6.2万粉丝"
    )
    assert (told["authors"], told["source"]) == (["果园老耿"], ["今朝看点"])


def test_a_block_of_labels_below():
    found = extract_lines(
        f"{TITEL}\n────────\n{HAN}\n{ZWEI}\n────────\n[作者] 佟小满\n[来源] 晚风市集\n"
        "[发表] 2025-12-11\n[剪藏] 2026-01-04 23:51\n"
        "[链接] https://a.example/p/bots\n[标签] 客服 消费",
        1,
    )
    told = [(found.authors[0].value, found.source[0].value, found.published[0].value, found.url[0].value)]
    assert told == [("佟小满", "晚风市集", "2025-12-11", "https://a.example/p/bots")]
    assert [tag.value for tag in found.tags] == ["客服", "消费"]
    assert found.body.text == f"<p>{HAN}</p>\n<p>{ZWEI}</p>"


@pytest.mark.parametrize(
    "head",
    [
        "江城工人报数字报\n2026年03月11日 星期三\n返回首页 | 版面导航 | 标题导航\n放大+ 缩小- 默认o",
        "长亭公共政策研究中心\n首页 / 研究成果 / 学者观点\n项北辰：",
        "第 12 卷 第 1 期 水运 Vol.12 No.1\n2026 年 2 月 Ferries Feb. 2026",
        "少数人\n写文章\nMatrix 精选",
    ],
)
def test_the_title_below_a_masthead(head):
    assert read(f"{head}\n{TITEL}\n本报记者 郭启明\n{HAN}\n{ZWEI}\n{DREI}")[0]["title"] == [TITEL]


@pytest.mark.parametrize(
    ("head", "published"),
    [
        ("發布日期：115-03-04\n發布單位：資料科\n聯絡人：蕭科長　02-5550-0188\n點閱數：318", ["民國115年03月04日"]),
        ("寄信人：辛夷\n2026-03-01", ["2026-03-01"]),
    ],
)
def test_rows_of_labels(head, published):
    told, body = read(f"{TITEL}\n{head}\n{HAN}\n{ZWEI}")
    assert told["published"] == published
    assert body == f"<p>{HAN}</p>\n<p>{ZWEI}</p>"


def test_titles_of_others_in_the_midst():
    _, body = read(f"{TITLE}\nMarch 3, 2026\n{ONE}\nYou may also like:\nThe clockmaker\nNaming robots\n{TWO}\n{THREE}")
    assert "clockmaker" not in body
    assert THREE in body
    _, body = read(f"{TITLE}\nMarch 3, 2026\n{ONE}\nKeep reading\nlist 1 of 2\nHow bees count\nend of list\n{TWO}")
    assert "bees" not in body
    assert TWO in body


def test_what_is_said_of_the_author_above_the_text():
    head = "By Jane Doe\nJane Doe reported from the harbor over two weeks of fog.\nPublished March 3, 2026"
    told, body = read(f"{TITLE}\n{head}\n{TEXT}")
    assert (told["authors"], told["published"]) == (["Jane Doe"], ["March 3, 2026"])
    assert "two weeks of fog" not in body


def test_a_table_of_contents():
    _, body = read(
        f"{TITEL}\n作者：甲乙\n2026-03-04\n目录\n收起\n一、起因\n二、后来\n一、起因\n{HAN}\n二、后来\n{ZWEI}"
    )
    assert body == f"<h2>一、起因</h2>\n<p>{HAN}</p>\n<h2>二、后来</h2>\n<p>{ZWEI}</p>"


@pytest.mark.parametrize(
    ("head", "title"),
    [
        (f"市民出行更方便\n{TITEL}\n□ 本报记者 甲乙", TITEL),  # a line that leads to the title
        (f"{TITEL}\n——东屿港试验见闻\n□ 本报记者 甲乙", TITEL),
        (f"[疑难解决] {TITEL} [复制链接]\n老周修船\n主题 7 帖子 96 积分 310\n发表于 2026-3-29 13:26 | 楼主", TITEL),
        (f"索引号：TZ-17\n发布日期：2026-01-19\n主题词：\n{TITEL}", TITEL),  # a label without its value
        (f"专栏： 海上来信\n{TITEL}\n2026-03-02", TITEL),
        (f"{TITEL}\n来源主题：航运\n点击上方“海边”关注，星标，第一时间读好文", TITEL),
        (f"海边论坛»论坛 › 航运区 › {TITEL}\n返回列表\n{TITEL}\n2026-03-02", TITEL),
        (f"› 一本讲潮汐的旧书和它的读者\n海边 › 航运\n{TITEL}\n2026-03-02", TITEL),
        (ASKED, "轮渡船长为什么和程序吵架？"),
    ],
)
def test_which_line_is_the_title(head, title):
    told, body = read(f"{head}\n{HAN}\n{ZWEI}\n{DREI}")
    assert told["title"] == [title]
    assert HAN in body


def test_a_title_that_a_program_broke():
    title = "Who Audits the Auditors? Testing of Ferry Programs by Public\nBodies"
    wrapped = fill(f"{ONE} {TWO} {THREE} {ONE}", 64)
    told, _ = read(f"Harbor Institute\nBrief No. 4\n\n{title}\n\nJane Doe\n\n{wrapped}")
    assert told["title"] == [title.replace("\n", " ")]


def test_writers_in_front_of_a_title_as_in_others_of_the_page():
    others = "林清远．码头上写错的那块牌子\n郑宝莲．没有冷气的图书馆"
    told, _ = read(f"言路\n江望舒、罗一帆．{TITEL}\n2026-03-02\n{HAN}\n{ZWEI}\n{DREI}\n{others}")
    assert (told["title"], told["authors"]) == ([TITEL], ["江望舒", "罗一帆"])
    alone, _ = read(f"言路\n江望舒．{TITEL}\n2026-03-02\n{HAN}\n{ZWEI}\n{DREI}")
    assert alone["title"] == [f"江望舒．{TITEL}"]
