"""Heads of Chinese accounts, sites of questions, and papers on the web; notices of offices."""

from __future__ import annotations

import pytest

from feedmill.extract.scrape.lines import extract_lines

ONE = "渡轮由程序驾驶之后，码头工会要求参与自动化的每一步，并公布事故的数据，船长们也表示赞成。"
TWO = "规定公布之后，多数公司没有立即表态，只有两家表示会照办，其余的说要再等一等看。"
TITLE = "渡轮船长和自动驾驶吵了一架之后怎样了"


def read(head, foot=""):
    return extract_lines(f"{head}\n\n{ONE}\n\n{TWO}\n\n{foot}\n", 1)


def values(found):
    return [one.value for one in found]


@pytest.mark.parametrize(
    ("head", "people"),
    [
        ("原创 林知远\n观海边\n2026年2月11日 20:15\n浙江", ["林知远"]),
        ("原创 阿棠\n观海边\n2026年2月11日 20:15", ["阿棠"]),
        ("原創 林知远 何西\n观海边\n2026年2月11日 20:15", ["林知远", "何西"]),
        ("原创 林知远 观海边\n2026年2月11日 20:15", ["林知远"]),
        ("原创 观海边\n观海边\n2026年2月11日 20:15", []),
        ("2026年2月11日 20:15\n浙江\n原创\n林知远\n观海边\n观海边", ["林知远"]),
    ],
)
def test_an_account_stands_below_who_wrote(head, people):
    found = read(f"{TITLE}\n{head}")
    assert (values(found.authors), values(found.source)) == (people, ["观海边"])


@pytest.mark.parametrize(
    ("line", "tags"),
    [
        ("收录于合集 #渡轮", ["渡轮"]),
        ("收录于话题 #渡轮 #码头 23个", ["渡轮", "码头"]),
        ("本文收录于专题：#渡轮#码头", ["渡轮", "码头"]),
    ],
)
def test_what_an_account_files_a_text_under(line, tags):
    assert values(read(f"{TITLE}\n2026-03-04 08:12", f"{line}\n喜欢此内容的人还喜欢").tags) == tags


def test_who_answers_a_question_below_the_number_of_answers():
    head = (
        "知海\n首页　热榜　圆桌　等你来答\n渡轮　码头　自动驾驶\n为什么渡轮要由程序驾驶？\n关注问题 写回答\n"
        "47 个回答　默认排序\n半亩方糖\n轮机员，养猫\n1,203 人赞同了该回答"
    )
    found = read(head, "发布于 2026-01-08 22:14\n赞同 1,203 88 条评论 分享")
    assert values(found.authors) == ["半亩方糖"]
    assert values(found.tags) == ["渡轮", "码头", "自动驾驶"]
    assert "默认排序" not in found.body.text


def test_buttons_and_a_line_on_who_answers():
    head = (
        f"知海\n首页\n{TITLE}？\n关注问题\n写回答\n12 个回答\n按热度排序\n半亩方糖\n轮机员\n+ 关注\n332 人赞同了该回答"
    )
    assert values(read(head, "发布于 2026-01-08 22:14").authors) == ["半亩方糖"]


def test_a_paper_and_whom_it_sent():
    found = read(f"{TITLE}\n海島時報 周嶼\n2026年3月12日 週四 下午2:20")
    assert (values(found.authors), values(found.source)) == (["周嶼"], ["海島時報"])


def test_the_day_a_paper_came_out():
    found = read(f"海島時報\n首页 | 版面概览 | 往期\n2026年3月12日 星期四 出版\n{TITLE}\n——码头见闻\n周 屿")
    assert (values(found.authors), values(found.source)) == (["周屿"], ["海島時報"])


def test_a_question_below_the_byline_is_the_text_s_own():
    found = extract_lines(
        f"{TITLE}\n2026-03-12\n\n渡轮真的可以交给程序来开吗？\n\n李麦穗\n\n{ONE}\n\n王大田\n\n{TWO}\n", 1
    )
    assert (found.title[0].value, values(found.authors)) == (TITLE, [])


@pytest.mark.parametrize("name", ["龚克勤", "袁 可", "■ 袁 可"])
def test_a_paper_asks_in_its_title(name):
    head = "海边日报 数字报\n2026年03月05日 放大 缩小 默认\n第03版：评论\n版面导航\n标题导航"
    head = f"{head}\n\n给老渡轮找新船长，该不该？\n\n{name}"
    found = read(head, "本版其他标题\n码头图书角开门了\n海边日报社版权所有")
    assert found.title[0].value == "给老渡轮找新船长，该不该？"
    assert values(found.authors) == [name.strip("■ ").replace(" ", "")]
    assert (values(found.source), values(found.tags)) == (["海边日报"], [])
    assert "导航" not in found.body.text


def test_who_reports_stands_on_a_line_of_its_own():
    found = read(f"海边日报\n2026-03-05\n{TITLE}\n本报讯 （记者 涂思敏）")
    assert values(found.authors) == ["涂思敏"]
    assert "本报讯" not in found.body.text


def test_a_writer_below_a_lead():
    found = read(f"{TITLE}\n原创 何以宁 观海边\n2026年2月11日 20:15\n\n编者按：{TWO}\n作者｜何以宁\n编辑｜大鹿")
    assert "编者按" in found.body.text
    assert "大鹿" not in found.body.text


def test_the_number_of_a_first_section_stays():
    found = read(
        f"{TITLE}\n2026年2月11日 20:15\n{TWO}\n作者｜何以宁\n编辑｜大鹿\n\n01\n从动手到点头", f"02\n谁来\n\n{ONE}"
    )
    assert "01" in found.body.text


def test_until_when_an_office_takes_opinions_stays():
    last = "意见反馈截止时间为2026年4月28日。"
    found = read(
        f"{TITLE}\n发布时间：2026-03-28 信息来源：法规处", f"{last}\n\n海边市港务局\n2026年3月28日\n\n相关稿件"
    )
    assert last in found.body.text
    assert "意见反馈" not in read(f"{TITLE}\n2026-03-28", "意见反馈 | 网站地图\n版权所有 海边市港务局").body.text


def test_who_gave_a_picture_stands_below_its_caption():
    body = read(
        f"{TITLE}\n2026-03-28 10:00", f"▲渡輪在碼頭前停下。\n海邊市港務局提供\n\n{TWO}\n資金由港務局提供\n\n{ONE}"
    ).body.text
    assert "海邊市港務局提供" not in body
    assert "資金由港務局提供" in body


@pytest.mark.parametrize(
    ("head", "foot", "people"),
    [
        (
            "老船夫的日记\n\n{}\n老船夫 2026-03-04 22:31:07 浙江",
            "赞 214 转发 31\n阿葵 2026-03-05 08:02:45 江苏",
            ["老船夫"],
        ),
        ("{}\n老船夫 2026-03-04 22:31:07", "© 本文版权归作者 老船夫 所有，任何形式转载请联系作者。", ["老船夫"]),
        ("{}\n老船夫 2026-03-04 22:31:07", "2 条回复\n老船夫 楼主 2026-03-05 10:02", ["老船夫"]),
        ("{}\n老船夫 的日记\n2026-03-04 22:31:07", "赞 214 转发 31", ["老船夫"]),
        ("{}\n海州日报 2026-03-04 22:31:07", "更多文章\n海州日报的其他文章", []),
        ("{}\n鹿在林间 2026-03-04 22:31:07", "赞 214 转发 31\n阿葵 2026-03-05 08:02:45 江苏", []),
    ],
)
def test_a_page_tells_that_a_name_is_a_users(head, foot, people):
    found = read(head.format(TITLE), foot)
    assert (values(found.title), values(found.authors)) == ([TITLE], people)


@pytest.mark.parametrize("line", ["老船夫 V", "老船夫 蓝V", "老船夫 VIP6", "老船夫 ✔"])
def test_a_badge_is_no_part_of_a_name(line):
    assert values(read(f"{TITLE}\n{line}\n2026-03-04 22:31\n+关注").authors) == ["老船夫"]


@pytest.mark.parametrize(
    ("top", "foot", "source"),
    [
        (
            "青豆 读书 电影 音乐 同城 小组",
            "© 2005－2026 qingdou.example, all rights reserved 青豆科技有限公司",
            ["青豆"],
        ),
        ("青豆 读书 电影 音乐 同城 小组", "关于青豆 · 联系我们 · 法律声明 · 帮助中心", ["青豆"]),
        ("读书 电影 音乐 同城 小组", "联系我们 · 法律声明 · 帮助中心", []),
        ("返回 头条长文", "Copyright © 2009-2026 LANGCHAO 浪潮微博 版权所有", ["浪潮微博"]),
    ],
)
def test_a_menu_may_begin_with_the_sites_name(top, foot, source):
    assert values(read(f"{top}\n\n{TITLE}\n2026-03-04 22:31\n", foot).source) == source


@pytest.mark.parametrize("line", ["港湾纪事报道", "港湾纪事发布", "港湾纪事编辑部"])
def test_what_a_site_did_is_nobodys_name(line):
    found = read(f"港湾纪事\n登录\n{TITLE}\n2026/02/03 12:40\n{line}")
    assert (values(found.authors), values(found.source)) == ([], ["港湾纪事"])


def test_a_title_in_three_parts_is_no_menu():
    title = "渡輪裝上語音助理　長者逐個打招呼　船長：終於知道乘客姓乜"
    assert values(read(f"港岸\n港聞　娛樂　國際　副刊\n{title}\n撰文：林嘉盈\n2026-03-04 07:30").title) == [
        " ".join(title.split())
    ]
