"""Who wrote a scraped text, and when it was published, as the bylines of many houses tell it."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from feedmill.extract.scrape.lines import extract_lines
from feedmill.normalize.moments import find_moments

ZONE = ZoneInfo("Asia/Shanghai")
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
    han = not (head + foot).isascii() and any("\u4e00" <= letter <= "\u9fff" for letter in head + foot)
    title, text = (
        ("县医院用上会看片子的新系统", HAN) if han else ("Council keeps bus software that drivers dislike", ENGLISH)
    )
    return extract_lines("\n".join((title, head, "", "\n\n".join(text), "", foot)), 1)


def people(found) -> list[str]:
    return [one.value for one in found.authors]


def published(found) -> datetime | None:
    return find_moments(lambda _: (), found, "a.txt", ZONE).published


@pytest.mark.parametrize(
    ("byline", "authors"),
    [
        ("本报通讯员 卫兰 记者 陈默雨", ["卫兰", "陈默雨"]),
        ("本报记者 陈默雨 通讯员 卫兰 摄影 高小禾", ["陈默雨", "卫兰"]),
        ("记者 陈默雨 通讯员 卫兰 文/图", ["陈默雨", "卫兰"]),
        ("文/图 本报记者 陈默雨", ["陈默雨"]),
        ("本报记者 陈默雨 摄", []),
        ("文｜陈默雨 编辑｜高小禾", ["陈默雨"]),
        ("文 | 数码老皮", ["数码老皮"]),
        ("撰文 陈默雨", ["陈默雨"]),
        ("陈默雨/文 高小禾/图", ["陈默雨"]),
        ("□本报见习记者 陈默雨 发自北京", ["陈默雨"]),
        ("明州日报·明州客户端记者 陈默雨", ["陈默雨"]),
        ("明州新闻首席记者陈默雨", ["陈默雨"]),
        ("採訪整理／顏子晴\u3000責任編輯／高小禾", ["顏子晴"]),
        ("國際中心顏子晴／綜合報導", ["顏子晴"]),
        ("國際中心／綜合報導", []),
        ("本报评论员", []),
        ("中央社／台北12日電", []),
        ("【本報訊】記者顏子晴報道", ["顏子晴"]),
        ("Ansel Mbatha 著 高小禾 译", ["Ansel Mbatha"]),
        ("[英] 安塞尔·姆巴塔/文 高小禾/译", ["安塞尔·姆巴塔"]),
        ("作者：陈默雨（北砚大学副教授）", ["陈默雨"]),
        ("作者：贺兰青（海洋生物学博士）、苏一苇（科普作者）", ["贺兰青", "苏一苇"]),
        ("作者：陈默雨，编辑：高小禾", ["陈默雨"]),
        ("实习编辑：高小禾", []),
        ("邝若谷1，薛听澜1，于非2", ["邝若谷", "薛听澜", "于非"]),
        ("邝若谷¹，薛听澜¹²*，于非²", ["邝若谷", "薛听澜", "于非"]),
        ("文｜北砚大学法学院教授 陈默雨", ["陈默雨"]),
        ("文｜海讯 陈默雨 卫兰", ["陈默雨", "卫兰"]),
        ("文/陈默雨  卫兰（北砚职业学院机电系）", ["陈默雨", "卫兰"]),
        ("陈默雨 为华序网撰稿", ["陈默雨"]),
        ("华序社“华序视点”记者陈默雨、卫兰", ["陈默雨", "卫兰"]),
        ("（NNC 記者 阿澤 報導）", ["阿澤"]),
        ("（NNC 記者 Mikan 報導）", ["Mikan"]),
        ("原创 陈默雨/卫兰 华序研究社", ["陈默雨", "卫兰"]),
        ("原创 华序元 华序元", []),
        ("作者：刘会 陈默雨", ["刘会", "陈默雨"]),
        ("文/张社 陈默雨", ["张社", "陈默雨"]),
        ("仲文清 柏松", ["仲文清", "柏松"]),
        ("文\n陈默雨、卫兰", ["陈默雨", "卫兰"]),
    ],
)
def test_chinese_credits(byline, authors):
    found = read(f"{byline}\n2026-03-12")
    assert people(found) == authors
    assert byline not in found.body.text


@pytest.mark.parametrize(
    ("dateline", "authors"),
    [
        ("【海港日報訊】記者易浚、黎芷晴報道：", ["易浚", "黎芷晴"]),
        ("（海港匯報網記者 戚嘉禾）", ["戚嘉禾"]),
        ("【本报讯】据外媒报道：", []),
        ("（人民网记者站供稿）", []),
    ],
)
def test_reporters_in_front_of_what_they_tell(dateline, authors):
    found = read(f"2026-03-12\n{dateline}渡輪停航三日之後，昨日上午九時復航，首班船載了四十名乘客。")
    assert people(found) == authors
    assert dateline in found.body.text


@pytest.mark.parametrize(
    ("byline", "authors"),
    [
        ("By Orla Penhaligon and Rafael Duarte, Westmark News", ["Orla Penhaligon", "Rafael Duarte"]),
        ("By Orla Penhaligon, The Northern Press", ["Orla Penhaligon"]),
        ("By Orla Penhaligon, Northwire", ["Orla Penhaligon"]),
        ("By Orla Penhaligon, Special to the Beacon", ["Orla Penhaligon"]),
        ("By: Orla Penhaligon", ["Orla Penhaligon"]),
        ("By Orla Penhaligon with Rafael Duarte", ["Orla Penhaligon", "Rafael Duarte"]),
        ("Orla Penhaligon Technology correspondent", ["Orla Penhaligon"]),
        ("Mary Ann Penhaligon Senior Technology editor", ["Mary Ann Penhaligon"]),
        ("Orla Penhaligon, for the Beacon", ["Orla Penhaligon"]),
        ("Orla Penhaligon / Westmark Times", ["Orla Penhaligon"]),
        ("Orla Penhaligon, Chief Technology Officer, Westmark Labs", ["Orla Penhaligon"]),
        ("By Orla Penhaligon , Researcher", ["Orla Penhaligon"]),
        ("By Orla Penhaligon & Westmark magazine", ["Orla Penhaligon"]),
        ("By Orla Penhaligonarchive page", ["Orla Penhaligon"]),
        ("By Orla PenhaligonMarch 12, 2026", ["Orla Penhaligon"]),
        (
            "By Orla Penhaligon, Westmark Staff. Orla Penhaligon is a Westmark reporter covering ports.",
            ["Orla Penhaligon"],
        ),
        ("By\nOrla Penhaligon , Researcher\nRafael Duarte , Partner Manager", ["Orla Penhaligon", "Rafael Duarte"]),
        (
            "Orla Penhaligon and Rafael Duarte, Engineers, and Tom Roe, Head of Research, Westmark Labs",
            ["Orla Penhaligon", "Rafael Duarte", "Tom Roe"],
        ),
        ("Orla Penhaligon, senior editor, and Rafael Duarte", ["Orla Penhaligon", "Rafael Duarte"]),
        ("Orla Penhaligon, PORTWIRE Asia, Taipei", ["Orla Penhaligon"]),
        ("Orla Penhaligon | School of Architecture", ["Orla Penhaligon"]),
        ("Orla van den Penhaligon", ["Orla van den Penhaligon"]),
        ("By Orla Penhaligon\nNNC Climate", ["Orla Penhaligon"]),
        ("Article edited by Rafael Duarte", []),
        ("Written and edited by Orla Penhaligon", ["Orla Penhaligon"]),
        ("Words and photographs by Orla Penhaligon", ["Orla Penhaligon"]),
        ("JRR Penhaligon", ["JRR Penhaligon"]),
        ("Staff and agency", []),
        ("Staff and agencies in Westmark", []),
        ("A guest essay by Orla Penhaligon", ["Orla Penhaligon"]),
        ("Guest post by Orla Penhaligon", ["Orla Penhaligon"]),
        ("Photography by Rafael Duarte", []),
        ("Translated from the Finnish by Rafael Duarte", []),
        ("Medically reviewed by Rafael Duarte", []),
        ("Orla Penhaligon1, Rafael Duarte2,*", ["Orla Penhaligon", "Rafael Duarte"]),
        (
            "Orla Penhaligon\nSenior Fellow, Governance\nRafael Duarte\nVisiting Scholar",
            ["Orla Penhaligon", "Rafael Duarte"],
        ),
        ("Orla Penhaligon\nResearch Analyst\nRafael Duarte", ["Orla Penhaligon", "Rafael Duarte"]),
        (
            "Orla Penhaligon\nUniversity of Vexford\nRafael Duarte\nIslet Institute",
            ["Orla Penhaligon", "Rafael Duarte"],
        ),
    ],
)
def test_english_bylines(byline, authors):
    found = read(f"{byline}\nMarch 12, 2026")
    assert people(found) == authors
    assert byline.split("\n")[0] not in found.body.text


@pytest.mark.parametrize(
    ("head", "authors"),
    [
        ("老周修电脑\n主题 7 帖子 96 积分 310\n发表于 2026-3-12 13:26 | 只看该作者 | 楼主", ["老周修电脑"]),
        (
            "老周修电脑\n老周修电脑\n当前离线\n狗仔卡\n7\n主题\n96\n帖子\n楼主\n发表于 2026-3-12 13:26 | 只看该作者",
            ["老周修电脑"],
        ),
        ("2026-3-12 13:26\n气象科普作者", []),
        ("老周修电脑 发表于 2026-3-12 13:26", ["老周修电脑"]),
        ("楼主 老周修电脑 发表于 2026-03-12 09:15:00", ["老周修电脑"]),
        ("关注问题 写回答\n半斤八两\n县城打印店老板，会一点编程\n1,204 人赞同了该回答", ["半斤八两"]),
        ("mossgarden  March 12, 2026, 9:14pm  1", ["mossgarden"]),
        ("Posted by mossgarden » Thu Mar 12, 2026 9:14 pm", ["mossgarden"]),
        ("Asked by mossgarden on Mar 12, 2026 at 9:15", ["mossgarden"]),
        ("Posted on March 12, 2026 by ansel", ["ansel"]),
        ("March 12, 2026\nby admin", []),
        ("2026年3月12日 星期四 数字报\n□ 本报记者 臧海燕", ["臧海燕"]),
        ("weixin_0048213\n于 2026-03-12 10:27:03 发布", ["weixin_0048213"]),
        ("港邊的阿船\n發佈於\n港邊沙龍\n發佈於 2026/03/12", ["港邊的阿船"]),
        ("Published - March 12, 2026 05:55 pm IST - New Delhi", []),
        ("@moss-g moss-g released this Mar 12, 2026", ["moss-g"]),
    ],
)
def test_who_posted(head, authors):
    assert people(read(head)) == authors


@pytest.mark.parametrize(
    ("head", "moment"),
    [
        ("2026\n03/12\n10:26:31\n来源：华序网", "2026-03-12T10:26:31+08:00"),
        ("2026年\n03月12日\n10:26", "2026-03-12T10:26:00+08:00"),
        ("12\n2026-03\n来源：华序网", "2026-03-12T00:00:00+08:00"),
        ("03-12\n2026\n来源：华序网", "2026-03-12T00:00:00+08:00"),
        ("2026-03-12\n10:26", "2026-03-12T10:26:00+08:00"),
        ("发布日期：2026-03-12\n时间：10:26", "2026-03-12T10:26:00+08:00"),
        ("2026年3月12日（星期四）\n香港時間15時00分", "2026-03-12T15:00:00+08:00"),
        ("2026-03-12 HKT 12:33", "2026-03-12T12:33:00+08:00"),
        ("收稿日期：2025-06-18\n出版日期：2026-03-12", "2026-03-12T00:00:00+08:00"),
        ("收稿日期：2025-06-18；网络首发日期：2026-03-12", "2026-03-12T00:00:00+08:00"),
        ("Mar\n12\n2026", "2026-03-12T00:00:00+08:00"),
        ("March 12, 2026\n5:31 PM EDT", "2026-03-12T17:31:00-04:00"),
        ("Published: Mar. 12, 2026 at 5:31 PM CST", "2026-03-12T17:31:00-06:00"),
        ("March 12, 2026 | 5:31pm EDT", "2026-03-12T17:31:00-04:00"),
        ("5:31 PM PT • March 12, 2026", "2026-03-12T17:31:00-07:00"),
        ("March 12, 2026 at 5:31 p.m. Eastern", "2026-03-12T17:31:00-04:00"),
        ("March 12, 2026, 5:31 p.m. Central Time", "2026-03-12T17:31:00-05:00"),
        ("March 12, 2026, 5:31 p.m. E.T.", "2026-03-12T17:31:00-04:00"),
        ("March 12, 2026 5:31 PM (EDT)", "2026-03-12T17:31:00-04:00"),
        ("12 March 2026 (GMT)", "2026-03-12T00:00:00+00:00"),
        ("5:31 am, PT, March 12, 2026", "2026-03-12T05:31:00-07:00"),
        ("更新於 2026/03/14發佈於 2026/03/12閱讀時間約 4 分鐘", "2026-03-12T00:00:00+08:00"),
        ("12th Mar 2026\nBy Orla Penhaligon\nBrussels, 12 Mar 2026, 07:03", "2026-03-12T07:03:00+08:00"),
        ("2026年3月12日 截止时间：18:00", "2026-03-12T00:00:00+08:00"),
        ("this post was submitted on 12 Mar 2026", "2026-03-12T00:00:00+08:00"),
        ("2026年3月12日（星期四）\n澳門時間15時00分", "2026-03-12T15:00:00+08:00"),
    ],
)
def test_when(head, moment):
    assert published(read(head)) == datetime.fromisoformat(moment)


@pytest.mark.parametrize(
    "foot",
    [
        "链接本文：https://m.example/p/12",
        "本页网址：https://m.example/p/12",
        "本文固定链接: https://m.example/p/12 | 数码漫谈",
        "Original URL: https://m.example/p/12",
        "Permanent link: https://m.example/p/12",
    ],
)
def test_the_address_below_a_text(foot):
    found = read("2026-03-12", foot)
    assert [one.value for one in found.url] == ["https://m.example/p/12"]
    assert foot not in found.body.text


A = "https://m.example/p/12"


@pytest.mark.parametrize(
    ("foot", "url"),
    [
        ("分享\n列印此頁\n網址：https://m.example/p/12\n重要告示 | 私隱政策\n版權所有", ""),  # on every page of a site
        ("Follow us\nhttps://m.example/p/12\nhttps://m.example/p/12", ""),
        ("项目地址：https://m.example/p/12\n复制链接\nhttps://m.example/p/12\nhttps://m.example/p/12", ""),
        ("Download\nhttps://m.example/p/12\nThe file is large.\nhttps://m.example/p/12\nCopy", ""),
        ('Doe, J. Retrieved from "https://m.example/w?title=Buses"', ""),
        ("https://m.example/p/12\nhttps://m.example/p/12\nLink copied", A),
        ('Retrieved from "https://m.example/w?title=Buses&oldid=5"', "https://m.example/w?title=Buses&oldid=5"),
        ("Citation: Buses (2026, March 12) retrieved 13 March 2026 from https://m.example/p/12", A),
        ("图片来源：图库网 作者：李四（https://m.example/p/12）", ""),
        ("来源：华序App，作者： 北窗的老陶，（https://m.example/p/12）", A),
        ("链接：https://github.example/x/y", ""),
        ("项目地址：https://github.example/x/y", ""),
        ("https://github.example/x/y", ""),
        ("网址：https://m.example/", ""),
        ("网址：https://m.example/p/12\n网址：https://github.example/x/y\n版权所有", ""),
        ("Doe, J. (2025). Buses. Retrieved from https://github.example/x/y", ""),
    ],
)
def test_which_address_below_a_text_is_its_own(foot, url):
    assert next((one.value for one in read("2026-03-12", foot).url), "") == url


@pytest.mark.parametrize(
    ("foot", "authors"),
    [
        ("编辑 高小禾", []),
        ("责编 高小禾 校对 蓝一诺 审核 米小粒", []),
        ("（文/陈默雨 图/高小禾）", ["陈默雨"]),
        ("（通讯员 陈默雨 卫兰）", ["陈默雨", "卫兰"]),
        ("（作者：陈默雨，系北砚大学教授）", ["陈默雨"]),
        ("（图片由江陵大学提供）", []),
        ("▲ 图源：数码老皮", []),
        ("Written by Wim Okafor. Text under CC BY 4.0.", ["Wim Okafor"]),
        ("Additional reporting by Ruth Ferrand", []),
        ("Ruth Ferrand contributed reporting.", []),
        ("Photo: Ruth Ferrand / Vexford Times", []),
    ],
)
def test_credits_below_a_text(foot, authors):
    found = read("2026-03-12", foot)
    assert people(found) == authors
    assert foot not in found.body.text


@pytest.mark.parametrize(
    ("foot", "authors"),
    [
        ("Authors\nOrla Penhaligon, Rafael Duarte", ["Orla Penhaligon", "Rafael Duarte"]),
        ("Authors\nOrla Penhaligon\nSenior Lecturer in Hydrology, University of Vexford", ["Orla Penhaligon"]),
        ("Story by\nOrla van den Penhaligon\nSenior reporter", ["Orla van den Penhaligon"]),
        ("Story by\nOrla Penhaligon\nA second depot opens\nStory by\nRafael Duarte", []),
    ],
)
def test_a_heading_for_who_wrote_it_below_the_text(foot, authors):
    found = read("March 12, 2026", foot)
    assert people(found) == authors
    assert not authors or all(line not in found.body.text for line in foot.split("\n"))


@pytest.mark.parametrize(
    "line",
    [
        "Jane Doe, president of the club, opened the new hall on Friday.",
        "Jane Doe, chief engineer, and Ann Lee, director of the port, open the hall on Friday",
        "Jane Doe, Head of Sales, wins the regatta for the third time in a row",
    ],
)
def test_what_people_did_is_text_though_their_posts_are_told(line):
    found = extract_lines("\n".join(("Council keeps bus software", "March 12, 2026", line, "", *ENGLISH)), 1)
    assert people(found) == []
    assert line in found.body.text


def test_a_title_may_begin_with_somebody_and_his_post():
    title = "Jane Doe, president of the sailing club, dies at 84"
    found = extract_lines("\n\n".join((title, "12 March 2026", *ENGLISH)), 1)
    assert [one.value for one in found.title] == [title]


@pytest.mark.parametrize(
    "below",
    [
        "Authors\nThe president of the club said on Monday that the hall is to open in May.",
        "Director: Bo Reed\nStory by\nJane Doe\nMusic by\nAnn Lee",
        "Title\nThe wall\nAuthors\nJane Doe\nPages\n231",
    ],
)
def test_other_headings_take_nothing(below):
    text = "\n\n".join((ENGLISH[0], ENGLISH[1], below, ENGLISH[2], ENGLISH[0], ENGLISH[1]))
    found = extract_lines(f"Council keeps bus software\nMarch 12, 2026\n\n{text}", 1)
    assert people(found) == []
    assert below.split("\n")[-1] in found.body.text


def test_when_it_was_posted_stands_above_the_title_and_when_it_was_changed_below():
    text = "\n\n".join(ENGLISH)
    found = extract_lines(f"Posted March 9, 2026\nCouncil keeps bus software\nUpdated March 11, 2026\n\n{text}", 1)
    assert published(found) == datetime(2026, 3, 9, tzinfo=ZONE)


def test_dates_above_the_title_are_the_page_s():
    above = "Jan 30, 2026, 07:30am EST\nWhy quiet leaders win\nJan 29, 2026, 04:15pm EST\nThe tax on meetings"
    text = "\n\n".join(ENGLISH)
    head = "By Orla Penhaligon, Contributor.\nMar 12, 2026, 08:00am EST"
    found = extract_lines(f"{above}\n\nCouncil keeps bus software that drivers dislike\n{head}\n\n{text}", 1)
    assert published(found) == datetime.fromisoformat("2026-03-12T08:00:00-05:00")
    found = extract_lines(f"Mar 12, 2026 5:30 AM\nCouncil keeps bus software that drivers dislike\n\n{text}", 1)
    assert published(found) == datetime.fromisoformat("2026-03-12T05:30:00+08:00")


def test_a_byline_below_a_caption_and_many_buttons():
    buttons = "Share\nFacebook\nCopy\nLink copied\nEmail\nX\nLinkedIn\nBluesky\nFlipboard\nPinterest\nReddit\nPrint"
    caption = "Buses wait in the rain at the depot on Vexford Street, Thursday, March 12, 2026, in Calloway."
    stamp = "Updated 8:14 AM EDT, March 17, 2026\nPublished 12:03 AM EDT, March 17, 2026"
    found = read(f"1 of 4 |\n{caption}\nShare\n{buttons}\nBy  ORLA PENHALIGON\n{stamp}")
    assert people(found) == ["Orla Penhaligon"]
    assert published(found) == datetime.fromisoformat("2026-03-17T00:03:00-04:00")
    assert caption in found.body.text
    assert "LinkedIn" not in found.body.text


def test_a_standfirst_that_begins_with_who_wrote_it_stays():
    lead = "陈默雨：把补贴发给车间，得到的是车间；发给用户，才可能得到产业。"
    found = read(f"{lead}\n发布于2026年3月12日 07:21\n陈默雨 为华序网撰稿")
    assert lead in found.body.text


def test_an_agency_s_dateline_is_none_of_the_title():
    text = "\n".join(("华序社杭州3月8日电　题：“数字员工”上岗，谁来签字负责？", "华序社记者陈默雨", "", *HAN))
    assert [one.value for one in extract_lines(text, 1).title] == ["“数字员工”上岗，谁来签字负责？"]


def test_an_account_that_a_label_names_wrote_it_though_the_site_is_called_so():
    foot = "本文作者： 夜航船夫\n本文链接： https://m.example/p/12\n© 2019 – 2026 夜航船夫"
    assert people(read("发表于 2026-03-12", foot)) == ["夜航船夫"]


def test_who_writes_all_of_a_site_stands_beside_its_name():
    about = "Longtide by Orla Penhaligon\nAbout\nArchive\nSubscribe to Longtide"
    text = "\n\n".join(ENGLISH)
    found = extract_lines(
        f"{about}\nCouncil keeps bus software\nMarch 12, 2026\n\n{text}\n\nAbout Longtide\n© 2026 Longtide", 1
    )
    assert people(found) == ["Orla Penhaligon"]
    assert [one.value for one in found.source] == ["Longtide"]


def test_an_account_that_the_text_tells_of_is_no_author():
    text = "澜桥智能今天发布了新模型，澜桥智能说推理成本下降了七成，客户从春天起可以使用。"
    found = extract_lines(
        f"新模型推理成本下降七成，春天起开放\n澜桥智能\n2026年3月12日 10:30 江苏\n{text}\n澜桥智能{HAN[0]}\n{HAN[1]}", 1
    )
    assert people(found) == []


def test_a_reply_below_a_topic_is_another_s():
    found = read("mossgarden  March 12, 2026, 9:14pm  1", "23 Likes\ntin_whistle  March 12, 2026, 10:02pm  2\nNice.")
    assert people(found) == ["mossgarden"]


def test_where_authors_work_is_no_text():
    place = "（1. 东屿理工大学计算机学院，东屿 315000；2. 东屿市档案馆，东屿 315010）"
    assert place not in read(f"邝若谷 1，薛听澜 2\n{place}\n2026-03-12").body.text


def test_the_same_moment_with_its_zone():
    found = read("POSTED: March 12, 2026 at 6:02 AM", "Originally Published: March 12, 2026 at 6:02 AM EDT")
    assert published(found) == datetime.fromisoformat("2026-03-12T06:02:00-04:00")


def test_when_a_text_was_exported_is_not_when_it_was_published():
    found = read("Author: Ludo Castellane\nSaved: 2026-02-27 23:14", "Exported from Shelfmark on 2026-03-19")
    assert published(found) is None


@pytest.mark.parametrize(
    ("dateline", "agency"),
    [
        ("LEEDS, England, March 10, 2026 /PRNewswire/ -- ", "PRNewswire"),
        ("NEW YORK, March 10, 2026 (GLOBE NEWSWIRE) -- ", "GLOBE NEWSWIRE"),
        ("LEEDS, England--(BUSINESS WIRE)--March 10, 2026--", "BUSINESS WIRE"),
    ],
)
def test_the_dateline_of_a_release_tells_when(dateline, agency):
    found = extract_lines(f"Acme opens a second depot for old buses\n\n{dateline}" + "\n\n".join(ENGLISH), 1)
    assert published(found) == datetime(2026, 3, 10, tzinfo=ZONE)
    assert [one.value for one in found.source] == [agency]


@pytest.mark.parametrize(
    ("head", "foot", "authors"),
    [
        ("By Ann Miller", "Recommended For You\nA bus that talks back\nBy Bo Stone", ["Ann Miller"]),
        ("By Ann Miller", "More in Cities\nThe tram that never came\nBy Bo Stone", ["Ann Miller"]),
        ("By Ann Miller", "Ann Miller\nCity reporter\nTrending\nA bus that talks back\nby Bo Stone", ["Ann Miller"]),
        ("March 3, 2026", "By Bo Stone", ["Bo Stone"]),  # nobody is known
        ("By Ann Miller", "By: Bo Stone", ["Ann Miller", "Bo Stone"]),  # a label is the article's own
    ],
)
def test_a_byline_below_the_text_is_another_story_s_where_somebody_is_known(head, foot, authors):
    assert people(read(head, foot)) == authors


def test_a_byline_below_the_text_that_names_nobody_tells_when_it_was_published():
    assert published(read("By Ann Miller", "By Bus Weekly Staff on March 3, 2026")) is not None


@pytest.mark.parametrize("menu", ["By Industry", "By Company Size", "By Use Case\nCompany Size", "Secure Checkout"])
def test_plain_words_of_a_menu_name_nobody(menu):
    assert people(read(f"{menu}\nBy Jane Doe\nMarch 3, 2026")) == ["Jane Doe"]


def test_what_the_author_is_is_no_name():
    assert people(read("作者，江以沫\nRole，本台特约记者\n2026年1月15日")) == ["江以沫"]
