"""Heads and feet as papers, agencies, newsrooms, forums and offices lay them out: who, when, and no line too few."""

from __future__ import annotations

import pytest

from feedmill.extract.scrape.lines import extract_lines

EN = "Ferry captains argue with their autopilot"
ONE = "The ferries of the harbor are steered by a program, and the labor union wants a word in its automation."
TWO = "Captains say that the curve on a screen is no substitute for the sound of the tide, and they want the data."
TEXT = f"{ONE}\n\n{TWO}\n"
ZHT = "渡輪船長與自動駕駛吵了一架"
HANT = (
    "渡輪由程式駕駛之後，碼頭工會要求參與自動化的每一步，並公布事故的數據。\n船長說，螢幕上的曲線不能代替潮水的聲音。"
)
ZH = "关于举办渡轮安全培训班的通知"
HAN = "为提高船员的业务能力，协会定于三月下旬举办渡轮安全培训班。现将有关事项通知如下："

TOPIC = (
    "返回列表 发新帖\n打印 上一主题 下一主题\n[经验分享] 渡轮用了一年，几个没想到的坑 [复制链接]\n老船长\n"
    "当前离线\n61\n主题\n1204\n帖子\n3877\n积分\n电梯直达\n楼主\n发表于 2025-6-14 21:07:33 | 只看该作者 |阅读模式"
)


def read(text):
    told = extract_lines(text, 1)
    first = [next((one.value for one in values), None) for values in (told.title, told.published)]
    return (*first, [one.value for one in told.authors], told.body.text)


@pytest.mark.parametrize(
    ("head", "people"),
    [
        ("Jane Doe Social affairs correspondent\nSat 7 Mar 2026 11.02 CET\nShare", ["Jane Doe"]),
        ("Jane Doe Global technology editor\nSat 7 Mar 2026 11.02 CET\nShare", ["Jane Doe"]),
        ("Published March 4, 2026\nJane Doe\nReporter\nAnn Lee\nContributor\nShare\nLicense", ["Jane Doe", "Ann Lee"]),
        (
            "March 4, 2026 5:00 AM ET\nHeard on Morning Report\nBy Jane Doe\n\nAnn Lee\nTranscript",
            ["Jane Doe", "Ann Lee"],
        ),
        ("March 4, 2026 5:00 AM ET\nBy\nJane Doe\n4-Minute Listen\nTranscript", ["Jane Doe"]),
        ("March 4, 2026\nBy Jane Doe\nand\nAnn Lee", ["Jane Doe", "Ann Lee"]),
        ("By  JANE DOE and ANN LEE\nUpdated 5:04 PM GMT+1, March 4, 2026\nShare", ["Jane Doe", "Ann Lee"]),
        ("By Jane Doe\nMarch 4, 20265:04 PM GMT+1Updated 3 hours ago", ["Jane Doe"]),
        ("By The Allied Wire\nMarch 4, 2026 5:00 AM ET", []),
        ("March 4, 2026\nPress Inquiries\nPress Contact:\nJane Doe\nEmail: a@b.example\nClose", []),
        ("Boats\njane_d (Jane Doe) March 4, 2026, 9:14pm 1", ["jane_d"]),
    ],
)
def test_who_stands_in_a_head(head, people):
    title, _, authors, body = read(f"The Harbor Post\n{EN}\n{head}\n{TEXT}")
    assert (title, authors) == (EN, people)
    assert ONE in body
    assert not any(f">{line}<" in body for line in head.split("\n"))


@pytest.mark.parametrize(
    ("text", "published"),
    [
        (f"{EN}\nBy Jane Doe\nMarch 4, 20265:04 PM GMT+1Updated 3 hours ago\n{TEXT}", "March 4, 2026 5:04 PM GMT+1"),
        (f"{EN}\nMarch 04, 2026 09:00 ET | Source: Harbor Ferries, Inc.\nFollow\n{TEXT}", "March 04, 2026 09:00 ET"),
        (f"{EN}\n{ONE[:60]}?\nPublished Mar. 4, 2026\nJane Doe\nReporter\nShare\n{TEXT}", "Mar. 4, 2026"),
    ],
)
def test_when(text, published):
    assert read(text)[1] == published


@pytest.mark.parametrize(
    ("byline", "people"),
    [
        ("2026-03-04 08:12\n聯合報／ 記者王小明／台北即時報導", ["王小明"]),
        ("2026/03/04 08:12\n財經中心／王小明報導", ["王小明"]),
        ("王小明 李大華 / 台北報導\n發布時間：2026-03-04 08:12", ["王小明", "李大華"]),
        ("2026-03-04\n文．王小明\n瀏覽數 1,204", ["王小明"]),
        ("2026-03-04 08:12\n中洋社／ 東京2日綜合外電報導\n分享\n列印", []),
    ],
)
def test_papers_of_taiwan(byline, people):
    title, _, authors, body = read(f"{ZHT}\n{byline}\n{HANT}")
    assert (title, authors) == (ZHT, people)
    assert not any(line in body for line in byline.split("\n"))


@pytest.mark.parametrize(
    ("byline", "people"),
    [
        ("2026/03/04 08:12\n浏览 1.2w\n海面新闻记者 | 王小明\n海面新闻编辑 | 李三", ["王小明"]),
        ("海财 2026-03-04 08:12:33\n作者：王小明 ▪ 李大华  责编：赵四", ["王小明", "李大华"]),
        ("2026-03-04 08:12\n·\n海边晚报\n关注", []),
    ],
)
def test_who_wrote_it_in_chinese(byline, people):
    _, _, authors, body = read(f"渡轮船长和自动驾驶吵了一架\n{byline}\n{HAN}\n{HANT}")
    assert authors == people
    assert not any(f">{line}<" in body for line in byline.split("\n"))


@pytest.mark.parametrize(
    ("head", "people"),
    [
        ("17 July 2025\nJane Doe, Conservator (Industrial Objects)\n", ["Jane Doe"]),
        ("17 July 2025\nJane Doe, Coordinator, and Dr Ann Lee, University of Oslo\n", ["Jane Doe", "Ann Lee"]),
        ("By:\nJane Doe in Nizwa and\nAnn Lee in Dubai\nShare:", ["Jane Doe", "Ann Lee"]),
        ("NPN | By Jane Doe,\nAnn Lee\nPublished October 21, 2025 at 3:07 PM MDT", ["Jane Doe", "Ann Lee"]),
        ("By Jane Doe, Fellow, Ports and Tides Program, and Ann Lee, Nonresident Fellow, Harbor Institute\nMay 1, 2026",
         ["Jane Doe", "Ann Lee"]),
        ("Jane Doe*, Richard Roe*, Ann Lee, Mary Major-Stone, John Q. Smith†\n* Equal contribution.\nMay 14, 2025",
         ["Jane Doe", "Richard Roe", "Ann Lee", "Mary Major-Stone", "John Q. Smith"]),
        ("By Jane Doe\nHBC Central Coast\nMarch 4, 2026\nShare", ["Jane Doe"]),
        ("iconJane Doe\nWed 12 Mar 2025 // 14:28 UTC", ["Jane Doe"]),
        ("Jane Doe@janedoe\nSeptember 5, 2024 11:28 AM", ["Jane Doe"]),
        ("Avatar for Jane Doe Jane Doe\nFeb 12 2026 - 9:20 am PT\n4 Comments", ["Jane Doe"]),
        ("ByJane Doe, Senior Contributor.\nAnn Lee, Contributor.\nMay 1, 2026, 06:00am EDT", ["Jane Doe", "Ann Lee"]),
    ],
)  # fmt: skip
def test_names_on_lines_of_their_own(head, people):
    _, _, authors, body = read(f"HBC News\nHBC Central Coast\n{EN}\n{head}\n{TEXT}")
    assert authors == people
    assert ONE in body


@pytest.mark.parametrize(
    ("text", "title", "people"),
    [
        # The form for searching an archive is no byline.
        (f"Title\nAuthor\nAbstract\nTitle:{EN}\nAuthors:Jane Doe, Ann Lee\n{TEXT}", EN, ["Jane Doe", "Ann Lee"]),
        (f"标题：{ZH}\n作者：\n栏目：科技\n正文：\n{HAN}（海湾在线记者 林一帆）", ZH, ["林一帆"]),
        (f"证券简称：海湾渡轮\n海湾渡轮公司\n关于举办培训班的公告\n{HAN}", "海湾渡轮公司关于举办培训班的公告", []),
        (f"海湾府发〔2026〕7号\n{ZH}\n字号：大 中 小\n{HAN}", ZH, []),
        (f"News Release 3-Sep-2025\nEmbargoed until 23:30 UK time, Wednesday 3 September\n{EN}\n{TEXT}", EN, []),
        (f"Opinion\nGuest Essay\n{EN}\nNov. 21, 2024\nBy Jane Doe\n{TEXT}", EN, ["Jane Doe"]),
        (f"【重要】{ZH}\n2026-03-04\n{HAN}", ZH, []),
        (f"\uf015 Harbor\n\uf09b Edit on GitForge\n{EN}\uf0c1\nMarch 4, 2026\n{TEXT}", EN, []),
        (f"{TOPIC}\n{HAN}\n",
         "渡轮用了一年，几个没想到的坑", ["老船长"]),
        (f"跳至内容\n老船长的机房\n首页\n搜索：\n{ZH}\n发表于 2025年8月16日 由 老船长\n{HAN}", ZH, ["老船长"]),
        (f"言论\n符绮文：渡轮上的人工智能老师\n2025年11月8日\n符绮文\n{HAN}", "渡轮上的人工智能老师", ["符绮文"]),
        (f"《業績》渡輪公司中期純利升一成四 派息五仙\n2025/08/21\n{HANT}\n相關內容《大行》證券升渡輪公司目標價三元八",
         "渡輪公司中期純利升一成四 派息五仙", []),
        (f"Staff Editorial: {EN}\nMarch 4, 2026\n{TEXT}", EN, []),
        (f"港聞\n網上行騙｜AI假扮子女來電騙案首季增四成　警方教三招辨認\n發佈時間：2026-04-09\n分享\n{HANT}",
         "網上行騙｜AI假扮子女來電騙案首季增四成 警方教三招辨認", []),
        (f"{EN}\nJANE DOE & ANN LEE\nMarch 4, 2026 21:40\n{TEXT}", EN, ["Jane Doe", "Ann Lee"]),
        (f"{EN}\nJane Doe (now) and Ann Lee (earlier)\nTue 10 Jun 2025 21.34 BST\n{TEXT}", EN, ["Jane Doe", "Ann Lee"]),
        (f"{EN}\nJane Doe\nand\nAnn Lee\nPublished March 4, 2026\n{TEXT}", EN, ["Jane Doe", "Ann Lee"]),
        (f"{ZH}\n——从手机里的工作群说起\n□石头\n{HAN}", ZH, ["石头"]),
        (f"{ZH}\n2026-03-04\n{HAN}（石桥镇 王晓敏）", ZH, ["王晓敏"]),
        (f"{ZHT}\n2026/03/04 10:00\n〔編譯林以倫／綜合報導〕{HANT}", ZHT, ["林以倫"]),
        (f"{ZH}\n2026-03-04\n{HAN}（琴屿晚报/琴报新闻客户端记者 聂海若 通讯员 车宁宁）", ZH, ["聂海若", "车宁宁"]),
        (f"[Song Mi-rae] {EN}\nMarch 4, 2026\n{TEXT}\nSong Mi-rae\nSong Mi-rae teaches.", EN, ["Song Mi-rae"]),
        (f"{ZH}\n2026-03-04\n{HAN}\n（原题为《船员的一天》，记者 燕知秋 丁伯远）", ZH, ["燕知秋", "丁伯远"]),
        (f"{ZHT}\n發行日期：114.10.15\n【記者林采蓉濱海校區報導】{HANT}", ZHT, ["林采蓉"]),
    ],
)  # fmt: skip
def test_titles_below_what_looks_like_one(text, title, people):
    assert read(text)[0] == title
    assert read(text)[2] == people


def test_the_day_behind_the_editors_of_an_agency():
    text = f"{ZHT}\n（島聯社奧斯陸8日綜合外電報導）{HANT}（譯者：盧映孜／核稿：徐睿）1150108"
    assert read(text)[1] == "民國115年01月08日"
    assert [one.value for one in extract_lines(text, 1).source] == ["島聯社"]


def test_who_had_an_article_first_goes_before_who_shows_it():
    text = f"2026年3月4日 星期三\n{ZH}\n《海湾日报》（ 2026年03月04日 第 07 版）\n{HAN}\n（原载《岭东晚报》，有删节）\n"
    assert extract_lines(text, 1).source[0].value == "岭东晚报"


@pytest.mark.parametrize(
    ("foot", "source"),
    [
        ("Choose TBNC as your preferred source on Google and never miss a moment.", "TBNC"),
        ("Why you can trust Torque's Hardware\nOur experts try everything.", "Torque's Hardware"),
        ("VNN values your feedback\n1. How relevant is this ad to you?", "VNN"),
        ("本文由 铁皮青蛙 投稿，观点不代表 OSSYUAN 立场", "OSSYUAN"),
        ("平台声明：文章内容由作者上传并发布，简页系信息发布平台，仅提供信息存储服务。", "简页"),
        ("下载木瓣客户端", "木瓣"),
        ("《星灣頭條》APP經已推出最新版本，請立即更新", "星灣頭條"),
        ("打开微信APP扫一扫", None),
        ("以上观点不代表本站立场", None),
    ],
)  # fmt: skip
def test_what_a_page_says_of_its_own_site_alone(foot, source):
    found = extract_lines(f"{EN}\nBy Jane Doe\nMarch 4, 2026\n{TEXT}\n{foot}\n", 1).source
    assert next((one.value for one in found), None) == source


def test_who_signs_a_letter_below_how_it_closes():
    text = f"The Morning Byte\n{EN}\nMarch 4, 2026\n{TEXT}\nThanks for reading,\nJane Doe & Ann Lee\nUnsubscribe"
    assert read(text)[2] == ["Jane Doe", "Ann Lee"]


def test_what_an_article_is_filed_under_is_no_tag_beside_its_tags():
    text = f"{EN}\nOctober 9, 2025 by Jane Doe\n{TEXT}\nFiled Under: Ports, Norway\nTagged With: ferries, unions\n"
    assert [one.value for one in extract_lines(text, 1).tags] == ["ferries", "unions"]


@pytest.mark.parametrize(
    ("foot", "url"),
    [
        (f"BibTeX\n@article{{doe2025,\n  title = {{{EN}}},\n  url = {{https://pier.example/research/ferry}}\n}}\n",
         "https://pier.example/research/ferry"),
        ("BibTeX\n@article{doe2025,\n  title = {Something else},\n  url = {https://pier.example/other}\n}\n", None),
        ("doi: https://doi.org/10.90136/pier.t0118\n\nRelated Articles\n", "https://doi.org/10.90136/pier.t0118"),
    ],
)  # fmt: skip
def test_the_address_in_an_entry_for_a_bibliography(foot, url):
    found = extract_lines(f"{EN}\nMarch 4, 2026\n{TEXT}\n{foot}", 1).url
    assert next((one.value for one in found), None) == url


def test_numbers_of_the_lines_of_a_code_are_no_text():
    text = f"{ZH}\n2026-03-04\n{HAN}\nPython\n复制代码\n1\n2\n3\ndef steer(boat):\n    return boat\n{HAN}"
    body = extract_lines(text, 1).body.text
    assert "steer" in body
    assert not any(f">{number}<" in body for number in (1, 2, 3))


def test_a_pen_name_below_a_title_with_a_comma_is_no_title():
    title, _, authors, _ = read(
        f"把航线的误差降到两米，我只改了三处\n开船的老王\n2026-03-04 08:12\n阅读4,318\n{HAN}\n{HANT}"
    )
    assert (title, authors) == ("把航线的误差降到两米，我只改了三处", ["开船的老王"])


def test_the_title_of_the_page_gives_way_to_that_of_the_post():
    head = f"{EN} - Boats - Harbor Forum\nHarbor Forum\n\n{EN}\nBoats\n\njane_d\nMarch 4, 2026, 9:14pm\n1"
    title, _, authors, _ = read(f"{head}\n\n{TEXT}5 Likes\n")
    assert (title, authors) == (EN, ["jane_d"])


def test_a_standfirst_that_ends_with_a_question_is_no_title():
    standfirst = "She is 84, lives alone and has a captain to talk to. Why does that trouble me?"
    title, _, _, body = read(
        f"Opinion\nThe captain in the kitchen\n{standfirst}\nJane Doe\nSat 7 Mar 2026\nShare\n{TEXT}"
    )
    assert title == "The captain in the kitchen"
    assert standfirst in body


@pytest.mark.parametrize(
    "last",
    [
        "It has 21,000 subscribers so far. Doe says that is enough to pay eight people.",
        "The work was supported in part by the Harbor Foundation.",
        "The findings were published in the Journal of Ferries.",
    ],
)
def test_the_last_sentence_of_news_stays(last):
    assert (
        last
        in read(f"The Harbor Post\n{EN}\nBy Jane Doe\nMarch 4, 2026\n{TEXT}\n{last}\nShare this article on:\nX\n")[3]
    )


def test_what_somebody_says_of_sharing_stays():
    last = "对此，平台方面回应称“暂无更多信息可以分享”。"
    assert last in read(f"船长观察\n{ZHT}\n2026-03-04 08:12\n{HAN}\n{HANT}\n{last}\n广告声明：结果仅供参考。\n")[3]


def test_a_notice_is_read_from_its_salutation_to_its_day():
    notice = (
        f"各会员单位：\n{HAN}\n一、时间地点：2026年3月22日至24日，海边市。\n二、费用：每人八百元，食宿自理。\n"
        "请于3月15日前将报名回执发至协会邮箱。\n海边船舶行业协会培训部\n2026年3月3日"
    )
    told = extract_lines(f"{ZH}\n发布时间：2026-03-05 来源：培训部\n{notice}\n附件：回执表.doc\n上一篇：没有了", 1)
    assert all(line in told.body.text for line in notice.split("\n"))
    assert [one.value for one in told.published] == ["2026-03-05"]


def test_an_offer_within_a_text_ends_where_it_says():
    offer = "Sign up to Tide Times\nFree weekly newsletter\nWhat the sea brought\nafter newsletter promotion"
    body = read(f"{EN}\nBy Jane Doe\nMarch 4, 2026\n{ONE}\n{offer}\n{TWO}\n{ONE[::-1]}")[3]
    assert ONE in body
    assert TWO in body
    assert not any(line in body for line in offer.split("\n"))


def test_a_company_speaks_of_itself_in_its_release():
    about = "About Harbor Ferries\nHarbor Ferries serves two hundred piers in nine countries."
    head = f"{EN}\nMarch 04, 2026 09:00 ET | Source: Harbor Ferries\nFollow"
    body = read(f"{head}\n{TEXT}\n{about}\nTags\nferries\nContact Data\nJane Doe")[3]
    assert all(line in body for line in about.split("\n"))
    assert "Contact Data" not in body
