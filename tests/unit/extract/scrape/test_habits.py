"""Scraped texts whose habits part the head from the text in their own ways: papers, lists, platforms, printed pages."""

from __future__ import annotations

import pytest

from feedmill.extract.scrape.lines import extract_lines

ONE = "The ferries of the harbor are steered by an autopilot, and each captain wants a word in what it does at night."
TWO = "A second trial is planned for the winter, when the fog comes in and nobody can see the other bank at all."
THREE = "Nobody has decided who will pay for it, and the port says that the matter is with its lawyers for now."
TEXT = f"{ONE}\n{TWO}\n{THREE}"
HAN = "轮渡由程序驾驶之后，码头工会要求参与自动化的每一步，并公布事故的数据。"
ZWEI = "第二次试验定在冬天，那时江面起雾，谁也看不见对岸，只能听见汽笛的声音。"
DREI = "港口方面说，费用由谁来出还没有定下来，律师们正在商量，春天之前会有结果。"
WEN = f"{HAN}\n{ZWEI}\n{DREI}"
TITLE = "A ferry captain argues with his autopilot"
TITEL = "轮渡船长和他的自动驾驶吵了一架"


def read(text):
    found = extract_lines(text, 1)
    names = ("title", "published", "authors", "source", "tags")
    return {name: [value.value for value in getattr(found, name)] for name in names} | {"body": found.body.text}


@pytest.mark.parametrize(
    ("byline", "people"),
    [
        ("By Jane Doe | jane@courier.example | Mill Creek Courier", ["Jane Doe"]),
        ("By Jane Doe | jane@courier.example and Ann Lee | ann@courier.example", ["Jane Doe", "Ann Lee"]),
        ("By Jane Doe (jane.doe@courier.example)", ["Jane Doe"]),
        ("Jane Doe jane at courier.example", ["Jane Doe"]),
    ],
)
def test_addresses_of_mail_in_a_byline_are_no_names(byline, people):
    told = read(f"Mill Creek Courier\n{TITLE}\n{byline}\nJanuary 9, 2026 at 6:02 AM\n{TEXT}")
    assert told["authors"] == people


@pytest.mark.parametrize("section", ["第A05版：经济·科创", "第3版：要闻", "第 12 版 副刊"])
def test_the_page_of_a_paper_is_nobody_s_name(section):
    told = read(f"江边日报 数字报\n{section}　　2026年01月12日　星期一　　版面导航　标题导航\n{TITEL}\n■何一帆\n{WEN}")
    assert told["authors"] == ["何一帆"]
    assert told["source"][0] == "江边日报"


def test_a_title_may_end_with_a_word_in_quotation_marks():
    told = read(f"江边日报\n2026年01月12日\n上一版　下一版\n自动驾驶的轮渡不能“一开了之”\n■何一帆\n{WEN}")
    assert told["title"] == ["自动驾驶的轮渡不能“一开了之”"]


@pytest.mark.parametrize(
    "date", ["Thu Nov 27 16:04:52 CET 2025", "Thu Nov 27 16:04:52 2025", "Thu Nov 27 16:04:52 +0100 2025"]
)
def test_dates_of_mail_programs(date):
    told = read(f"{TITLE}\nJane Doe jane at courier.example\n{date}\n\n{TEXT}")
    assert told["published"] == [date.removeprefix("Thu ")]
    assert told["authors"] == ["Jane Doe"]


@pytest.mark.parametrize("counters", ["26\n3\n分享", "被浏览 41,207\n分享\n评论"])
def test_counters_beside_the_date_are_nobody_s_names(counters):
    assert read(f"{TITEL}\n2026-01-12 08:30\n举报\n{counters}\n{WEN}")["authors"] == []


@pytest.mark.parametrize("others", ["编辑：小鱼，", "责编：何一帆，校对：郑望，", "题图：视觉江边，"])
def test_an_attribution_names_who_else_had_a_hand_in_it(others):
    told = read(
        f"潮水财经\n{TITEL}\n船坞背面\n2026-01-12\n本文来自微信公众号“船坞背面”，作者：周岐，{others}经授权发布。\n{WEN}"
    )
    assert (told["authors"], told["source"][0]) == (["周岐"], "船坞背面")
    assert "周岐" not in told["body"]


def test_several_reporters_in_a_dateline():
    told = read(f"{TITEL}\n2026/1/12 18:51\n（福島社記者方一寧、童家豪台北12日電）{HAN}\n{ZWEI}\n{DREI}")
    assert told["authors"] == ["方一寧", "童家豪"]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("· 28 ·", "· 29 ·"),
        ("18          www.engineer.example", "19          www.engineer.example"),
        ("Harbor Institute | Brief No. 4 1", "Harbor Institute | Brief No. 4 2"),
        ("Page 1 of 2", "Page 2 of 2"),
        ("第 3 页", "第 4 页"),
    ],
)
def test_the_feet_of_printed_pages(first, second):
    told = read(f"{TITLE}\nBy Jane Doe\nMarch 4, 2026\n{ONE}\n{first}\n{TWO}\n{second}\n{THREE}")
    assert first.split()[0] not in told["body"].replace(">", " ").replace("<", " ").split()
    assert all(line in told["body"] for line in (ONE, TWO, THREE))


def test_the_head_of_every_page():
    head = "Harbor Engineer                Issue 2 | Vol. 61"
    told = read(f"{head}\n{TITLE}\nWords: Jane Doe\n{ONE}\n7     www.x.example\n{head}\n{TWO}\n8     www.x.example\n")
    assert told["title"] == [TITLE]
    assert told["source"] == ["Harbor Engineer"]
    assert "Issue 2" not in told["body"]


@pytest.mark.parametrize("heading", ["Step {}", "第{}步", "Day {}", "Q{}"])
def test_headings_that_count_are_no_feet(heading):
    told = read(
        f"{TITLE}\nBy Jane Doe\nMarch 4, 2026\n{heading.format(1)}\n{ONE}\n{heading.format(2)}\n{TWO}\n"
        f"{heading.format(3)}\n{THREE}"
    )
    assert heading.format(2) in told["body"]


@pytest.mark.parametrize("section", ["封面报道 COVER STORY", "深度 IN DEPTH", "人物　PEOPLE"])
def test_a_section_in_two_scripts_is_no_title(section):
    told = read(f"工业观察　2026年2月1日　总第418期\n{section}\n\n码头的眼睛\n文／本刊记者　郁成蹊\n\n{WEN}")
    assert told["title"] == ["码头的眼睛"]


@pytest.mark.parametrize("trail", ["海事社区首页 >专栏 >{}", "首页>文章>{}", "Harbor Engineer › Long reads › {}"])
def test_a_trail_that_leads_to_the_title_is_none(trail):
    title = "把夜航的召回率从 61% 提到 88%，我们只改了雷达的切分" if "首页" in trail else TITLE
    body = WEN if "首页" in trail else TEXT
    told = read(f"海事社区\n登录\n{trail.format(title)}\n\n{title}\n\n郁成蹊\n2026-02-01 10:20\n\n{body}")
    assert told["title"] == [title]


def test_a_title_that_is_broken_into_lines():
    told = read(f"Harbor Engineer\nFEATURE: ENERGY\n\nFerries that bid for\ntheir own power\n\nWords: Jane Doe\n{TEXT}")
    assert told["title"] == ["Ferries that bid for their own power"]
    assert told["source"] == ["Harbor Engineer"]


def test_a_standfirst_speaks_for_the_title_above_it():
    told = read(
        "The Slow Ferry\nSubscribe\nSign in\nIn praise of a boring crossing of the harbor\n"
        "Steered by a program, crews want a word\n"
        f"Jane Doe\nJan 18, 2026\n84\n12\nShare\n{TEXT}"
    )
    assert (told["title"], told["authors"]) == (["In praise of a boring crossing of the harbor"], ["Jane Doe"])
    assert "crews want a word" in told["body"]


def test_a_caption_below_the_byline_is_no_title():
    told = read(
        f"Quiet Harbor\nFollow publication\n{TITLE}\nWhat two trials taught the crews of the other bank\nJane Doe\n"
        f"Follow\n7 min read\nFeb 27, 2026\nListen\nShare\n"
        f"The ferries steered by a program in the harbor at night\n{TEXT}"
    )
    assert told["title"] == [TITLE]


@pytest.mark.parametrize("name", ["harbor-dev", "ferries", "Crew.Talk"])
def test_the_list_that_a_title_names(name):
    told = read(
        f"[{name}] {TITLE}\nJane Doe jane at host.example\nThu Nov 27 16:04:52 CET 2025\n"
        f"Next message: [{name}] Re: ferries\n\n{TEXT}\n----------\nMore information about the {name} mailing list"
    )
    assert told["title"] == [TITLE]
    assert told["source"][0] == name


def test_what_else_a_title_has_in_brackets_stays():
    assert read(f"[Update] {TITLE}\nBy Jane Doe\nMarch 4, 2026\n{TEXT}")["title"] == [f"[Update] {TITLE}"]


def test_an_institution_that_the_page_names_again_is_the_source():
    told = read(
        f"HarborAlert\nNews Release 20-Apr-2026\n{TITLE}\nInstitute of Harbor Studies\n{TEXT}\nMedia Contact\n"
        "Jane Doe\nInstitute of Harbor Studies\npress@ihs.example\nCopyright © 2026 by the Foundation for Notices"
    )
    assert told["source"][0] == "Institute of Harbor Studies"
    assert "Institute" not in told["body"]


def test_a_paragraph_whose_lines_a_program_broke():
    told = read(
        f"{TITLE}\nBy Jane Doe\nMarch 4, 2026\n\nHello all,\n\nthe ferries of the harbor are now steered by a program\n"
        "which was written for two boats that nobody on the list\ncan still steer by hand. The crews want a word.\n\n"
        f"{ONE[:52]}\n{ONE[52:]}"
    )
    assert "nobody on the list" in told["body"]


def test_a_site_by_its_chinese_name_where_it_calls_itself_so():
    told = read(
        f"潮水時報 Tidewater\n{TITEL}\n作者 程以安 | 發布日期 2026 年 01 月 13 日\n{WEN}\n"
        "贊助潮水時報\n潮水時報關於我們"
    )
    assert told["source"] == ["潮水時報"]


@pytest.mark.parametrize("button", ["关注", "+关注", "关注TA", "Follow", "追蹤"])
def test_a_name_above_a_button_to_follow_is_the_author(button):
    told = read(
        f"码头社区\n博客 下载 学习 社区 开源 会员中心\n搜索\n{TITEL}\n于 2025-12-28 23:18:44 发布\n收藏 41\n{WEN}\n"
        f"点赞\n收藏\n打赏\n蓝小贝\n{button}\n码龄6年\n相关推荐\n船坞里的三种方式"
    )
    assert (told["authors"], told["source"]) == (["蓝小贝"], ["码头社区"])


def test_tags_above_the_title_of_a_question():
    told = read(
        f"知几\n首页\n等你来答\n登录/注册\n轮渡\n自动驾驶\n港口生活\n{TITEL}？\n关注问题\n写回答\n"
        f"被浏览 41,207\n半壶冷萃\n后端工程师，现居成都\n关注\n"
        f"612 人赞同了该回答\n{WEN}\n发布于 2025-12-08 21:16\n97 条评论\n分享\n收藏"
    )
    assert told["tags"] == ["轮渡", "自动驾驶", "港口生活"]
    assert told["authors"] == ["半壶冷萃"]


@pytest.mark.parametrize("answers", ["3 条回复 • 2026-01-27 22:10:58 +08:00", "全部评论", "12 条评论"])
def test_a_row_of_words_before_the_answers(answers):
    told = read(
        f"第九层\n{TITEL}\ntofubrain · 2026-01-27 21:40:19 +08:00\n{WEN}\n防骗 语音克隆 家庭\n{answers}\n不错。"
    )
    assert told["tags"] == ["防骗", "语音克隆", "家庭"]


def test_a_run_of_words_above_the_counters_of_the_head():
    told = read(
        f"Quiet Harbor\n{TITLE}\nJane Doe\nFollow\n7 min read\nFeb 27, 2026\n318\n9\nListen\nShare\n{TEXT}\n"
        "Remote Work\nSociology\n318\n9\nPublished in Quiet Harbor\n12.4K followers\nWritten by Jane Doe\n640 followers"
    )
    assert told["tags"] == ["Remote Work", "Sociology"]


def test_the_tabs_of_a_summary_are_no_tags():
    told = read(
        f"HARBOR WIRE\n{TITLE}\nBy Jane Doe\nJanuary 22, 2026 6:31 AM UTC\nSummary\nCompanies\n"
        f"Crews want a word in what it does\n{TEXT}"
    )
    assert told["tags"] == []


@pytest.mark.parametrize(
    "offer",
    [
        "Enjoying The Slow Ferry? Leave your address and the next letter will find you.\nType your email...\nSubscribe",
        "The Slow Ferry is a reader-supported newsletter, and free for all.\nEnter your e-mail address\nSubscribe",
        "喜欢这篇文章吗？欢迎订阅我们的公众号。\n订阅",
    ],
)
def test_an_offer_in_the_midst_of_a_text(offer):
    told = read(f"The Slow Ferry\n{TITLE}\nJane Doe\nJan 18, 2026\n{ONE}\n{offer}\n{TWO}\n{THREE}\n{HAN}")
    assert not any(line in told["body"] for line in offer.split("\n"))
    assert all(line in told["body"] for line in (ONE, TWO, THREE, HAN))


@pytest.mark.parametrize(
    "foot",
    [
        "About Halden Ferries\nHalden Ferries builds boats and was founded in 2016. It employs ten.\nMedia contact: Jo",
        "关于江边轮渡\n江边轮渡成立于2016年，是一家造船的公司。\n联系人：何一帆",
        "（一审：贺小满 二审：卢青 三审：邓远山）",
        "感谢网友 雨人 的线索投递！",
        "DOI\n10.00000/acl.2026.0117\nMethod of Research\nObservational study",
    ],
)
def test_what_stands_below_a_text(foot):
    told = read(
        f"PressLantern\n{TITLE}\nNEWS PROVIDED BY\nHalden Ferries\n12 Feb, 2026, 09:00 CET\n{TEXT}\n{HAN}\n{foot}"
    )
    assert not any(line in told["body"] for line in foot.split("\n"))
    assert HAN in told["body"]


@pytest.mark.parametrize(
    "line",
    [
        "（原标题：夜里两点，江边来了七艘“小船”）",
        "江边日报「一手新闻」app",
        "iOS App下載 Android App下載",
        "分享 分享 Line分享 Follow us in Google News",
        "使用語音播報前，請先同意隱私設定。",
    ],
)
def test_lines_of_a_page_beside_the_byline(line):
    told = read(f"江边日报\n{TITEL}\n2026-01-12 08:30 来源: 江边日报\n分享\n{line}\n{WEN}")
    assert line not in told["body"]
    assert told["title"] == [TITEL]


SAID = (
    "Here is something odd about the number in the corner of your screen.",
    "It does not come from a meter, because there is none in there.",
    "A chip adds up what went in, and takes off what came out.",
    "That works for a day, and then the sum begins to drift.",
    "So every now and then the chip looks at the voltage to check.",
)


@pytest.mark.parametrize(
    ("times", "are_kept"), [("0:00 0:07 0:15 0:21 1:04", False), ("8:30 9:15 9:30 10:15 11:00", True)]
)
def test_times_alone_are_of_a_recording_that_begins_at_none(times, are_kept):
    spoken = "\n".join(line for pair in zip(times.split(), SAID, strict=True) for line in pair)
    body = extract_lines(f"Why your battery lies\nMarch 3, 2026\nTranscript\n{spoken}\n[Music]", 1).body.text
    assert all(line in body for line in SAID)
    assert ("0:15" in body or "9:30" in body) is are_kept
