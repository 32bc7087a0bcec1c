"""What is the text's own though it looks like a title, a button or a notice of the page; and what is not."""

from __future__ import annotations

import pytest

from feedmill.extract.scrape.lines import extract_lines

NOTICE = "市教育局要牵头制定幼儿园管理的实施细则，明确责任分工，并于每年年底前报告落实情况。"
TOLD = "老街的茶馆开了四十年，如今只剩下一家还在营业，老板说他打算再做两年就回乡下去。"


def read(*paragraphs: str):
    return extract_lines("\n\n".join(paragraphs), 1)


@pytest.mark.parametrize(
    ("head", "sentence", "paragraph"),
    [
        ("2026年3月2日 星期一 晴", "今天带女儿去了植物园。", "花都开了，我们走了很久，拍了很多照片。"),
        ("March 2, 2026", "It rained again.", "We stayed at home all day and baked bread with the children."),
        ("停更通知", "这个号二月停更两周。", "我要回一趟老家，把欠了很久的几件事办完，三月再见。"),
    ],
)
def test_first_sentence_stays_in_the_text(head, sentence, paragraph):
    found = read(head, sentence, paragraph)
    assert sentence in found.body.text
    assert all(one.value != sentence for one in found.title)


def test_headline_in_two_sentences_is_a_title_below_a_menu():
    title = "We let an agent upgrade 300 repositories. Here is the diff."
    found = read(
        "Open Source\nMarch 3, 2026", title, "The agent opened a pull request in each of the repositories at night."
    )
    assert [one.value for one in found.title] == [title]


def test_title_stands_above_the_first_block_of_a_post():
    post = "周末去了杨浦的老厂房，拍了好多照片📷\n门票免费，周一闭馆，建议下午三点以后去，光线很好。\n📍地址：某路28号"
    found = read("小红书\n关注\n城市漫游指南｜周末去看老厂房", "鹿鸣\n编辑于 3天前 上海", post, "#citywalk #老厂房")
    assert [one.value for one in found.title] == ["城市漫游指南｜周末去看老厂房"]
    assert all(line in found.body.text for line in post.split("\n"))


@pytest.mark.parametrize("stamp", ["编辑于 3天前 上海", "發佈於 2小時前", "昨天 12:30 上海"])
def test_stamp_of_a_post_is_no_title(stamp):
    found = read("城市漫游指南：周末去看老厂房", stamp, TOLD)
    assert stamp not in found.body.text


def test_paper_on_top_of_its_report_is_no_title():
    report = "【北京综合讯】中国外交部发言人星期三在例行记者会上说，中方将继续与各方保持沟通，推动局势降温。"
    found = read("联合早报", report, "发布 / 2026年3月4日 18:05\n更新 / 2026年3月4日 20:11")
    assert not found.title
    assert [one.value for one in found.source] == ["联合早报"]


def test_sentence_between_numbered_headings_is_the_text_s():
    found = read(
        "市教育局公开招聘工作人员公告",
        "发布时间：2026-03-01",
        "因工作需要，市教育局现面向社会公开招聘工作人员3名，欢迎符合条件者报名。",
        "一、报名条件",
        "遵守宪法和法律",
        "二、报名方式",
        "请将简历发送至0@example.cn，邮件标题注明应聘岗位。",
        "三、其他",
        "资格审查贯穿招聘全过程",
    )
    assert "请将简历发送至" in found.body.text
    assert "三、其他" in found.body.text
    assert "资格审查" in found.body.text


@pytest.mark.parametrize(
    ("heading", "said"),
    [
        ("Transcript", ("Rosa: Welcome to the lighthouse. It is a long way up.", "Kwame: And a longer way down.")),
        ("文字稿", ("罗莎：欢迎来到灯塔，上来的路很长。", "阿杰：下去的路更长。")),
    ],
)
def test_times_and_transcript_are_the_text_s(heading, said):
    found = read(
        "Podcast: The last lighthouse",
        "March 3, 2026 · 42 min",
        "In this episode we climb the last manned lighthouse on the coast and talk to its keeper.",
        "Timestamps\n00:00 Intro\n03:12 The stairs\n17:45 The lamp",
        heading,
        *said,
    )
    assert all(line in found.body.text for line in ("03:12 The stairs", "17:45 The lamp", *said))


@pytest.mark.parametrize("office", ["某市纪委监委", "某村党支部", "某公司工会", "阳光物业", "某市人民政府办公室"])
def test_notice_keeps_what_is_enclosed_and_who_signs_it(office):
    parts = ("一、提高认识", NOTICE[::-1], "二、落实责任", NOTICE, "附件：实施细则", f"{office}\n2026年3月1日")
    found = read("关于加强幼儿园管理的通知", "各县（区）人民政府，市直各单位：", *parts, "打印本页\n关闭窗口")
    assert office in found.body.text
    assert "附件：实施细则" in found.body.text


def test_servings_and_minutes_are_no_tags():
    found = read(
        "Recipe: Lemon and fennel soup",
        "Serves 4 | Prep 10 min | Cook 25 min",
        "By Greta Ahlström\nFebruary 3, 2026",
        "Fennel is at its best in February, and lemons are cheap. This soup takes half an hour to cook.",
    )
    assert not found.tags


@pytest.mark.parametrize(
    ("line", "reason"),
    [("附件：细则.docx", "a label"), ("原创", "a flag of the page"), ("阅读 12", "a counter")],
)
def test_what_has_no_field_is_told_as_what_it_is(line, reason):
    found = read("老街的最后一家茶馆", f"作者：陈晓\n{line}\n2026-03-05", TOLD)
    assert [one.reason for one in found.dropped if one.text == line] == [reason]


@pytest.mark.parametrize(
    "line",
    [
        "正文：",
        "字数统计: 1.8k | 阅读时长 ≈ 7",
        "□ 实习生 冯晓雨",
    ],
)
def test_line_of_the_frame_above_the_text(line):
    assert line not in read("老街的最后一家茶馆", "作者：陈晓\n2026-03-05", line, TOLD).body.text


@pytest.mark.parametrize(
    "line",
    [
        "封面图片来源：视觉中国-VCG211",
        "相片：網上圖片",
        "如需转载请与《晨光周刊》报社联系。",
        "未经《晨光日报》报社授权，严禁转载或镜像。",
        "读者热线：010-12345678",
    ],
)
def test_line_of_the_frame_below_the_text(line):
    assert line not in read("老街的最后一家茶馆", "作者：陈晓\n2026-03-05", TOLD, TOLD[::-1], line).body.text


ISSUER = "Marlow Robotics"
RELEASE = (
    f"{ISSUER} will put forty ferries on the river by the end of May, the company said on Monday morning.",
    "The ferries are steered by a program, and each has a captain on board who can stop it at any time.",
)
BOILERPLATE = f"{ISSUER} designs and builds small ferries. It was founded in 2016 and has 140 employees."


def test_what_a_company_says_of_itself_below_its_news_stays():
    notice = "This press release contains forward-looking statements, which may differ from what happens in the end."
    below = (
        f"About {ISSUER}",
        BOILERPLATE,
        "Forward-Looking Statements",
        notice,
        "Media contact: press@marlow.example",
    )
    body = read(f"{ISSUER} puts forty ferries on the river", "March 4, 2026", *RELEASE, *below).body.text
    assert BOILERPLATE in body
    assert notice not in body


def test_what_a_site_says_of_itself_below_an_article_goes():
    below = ("About Harborwatch", "Harborwatch is a nonprofit newsroom. Subscribe to our newsletter for more stories.")
    assert below[1] not in read("Harborwatch", "Ferries go on strike", "March 4, 2026", *RELEASE, *below).body.text


@pytest.mark.parametrize(
    "line",
    [
        "You have 1 free article left this month.",
        "You have full access to this article via your institution.",
        "This advertisement has not loaded yet, but your article continues below.",
        "Reminder, this is a Premium article and requires a subscription to read.",
        "doi: https://doi.example/10.5512/m41-025-01731-4",
    ],
)
def test_where_a_page_breaks_a_text_off(line):
    body = read("Ferries go on strike", "By Jane Doe\nMarch 4, 2026", RELEASE[0], line, RELEASE[1]).body.text
    assert line not in body
    assert RELEASE[1] in body


@pytest.mark.parametrize(
    "menu", ["Home Music Podcasts My Sounds", "Politics & Law Society Economy Life & Style Sports"]
)
def test_a_row_of_sections_is_no_title(menu):
    found = read(menu, "Ferries go on strike in the harbor", "March 4, 2026", *RELEASE)
    assert [one.value for one in found.title] == ["Ferries go on strike in the harbor"]
