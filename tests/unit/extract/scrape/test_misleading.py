"""What only looks like a site's name, a writer, a prefix of a title or a span of days, and is the article's own."""

from __future__ import annotations

import pytest

from feedmill.extract.phrases.bylines import read_byline
from feedmill.extract.phrases.names import names
from feedmill.extract.scrape.lines import extract_lines

EN = "The bridge across the harbor opened on Monday after two years of work, and the ferry goes on until autumn."
ZH = "海港大桥星期一正式通车，工程历时两年，造价一度引起争议，市政府说预算没有超支。"


def english(*, title="Harbor bridge opens after two years", head="By Jane Doe\nMay 4, 2026", amid=EN, end=EN):
    text = f"Harbor Times\n\n{title}\n\n{head}\n\n{EN}\n\n{amid}\n\n{end}\n\n© 2026 Harbor Times"
    return extract_lines(text, 1)


def chinese(*, title="海港大桥历时两年今日通车", head="2026年5月4日", amid=ZH, end=ZH):
    return extract_lines(f"海边日报\n\n{title}\n\n{head}\n\n{ZH}\n\n{amid}\n\n{end}\n\n版权所有 海边日报", 1)


def values(findings):
    return [found.value for found in findings]


@pytest.mark.parametrize(
    "amid",
    [
        "Google said on Monday that it would add Gemini to every car that crosses the bridge in the coming year.",
        "Apple will make Siri a preferred assistant on board, while other builders set Alexa as a default.",
        "Pollsters asked why trust Congress at all, when the cost of the bridge has doubled since they voted.",
    ],
)
def test_what_is_said_of_others_names_no_site(amid):
    assert values(english(amid=amid).source)[:1] == ["Harbor Times"]


@pytest.mark.parametrize(
    "amid",
    [
        "近年来外卖App改变了城市的饮食习惯，也改变了海港两岸的交通，市政府说今后还会继续观察。",
        "市民可以打开美团App查看当天的班次，也可以到码头的窗口询问，工作人员会给出答复。",
        "发言人说，该议员的言论不代表日本政府立场，两国关于海港大桥的合作还会继续下去。",
        "他记得报纸上的报道开头是【新华社讯】，那张报纸他一直留着，如今已经发黄了。",
    ],
)
def test_what_is_said_of_others_in_chinese_names_no_site(amid):
    assert values(chinese(amid=amid).source)[:1] in (["海边日报"], [])


@pytest.mark.parametrize("end", ["（全文完）", "（石家庄）", "（华盛顿）", "（高清图）", "（区政府）"])
def test_a_word_in_brackets_at_the_end_is_nobody(end):
    assert values(chinese(end=end).authors) == []


def test_a_reporter_in_brackets_at_the_end_of_a_wire_is_read():
    text = f"海港大桥历时两年今日通车\n\n2026年5月4日\n\n本报讯 {ZH}\n\n{ZH}\n\n（王晓明）"
    assert values(extract_lines(text, 1).authors) == ["王晓明"]


def test_a_speaker_in_front_of_a_title_stays_in_it():
    found = chinese(title="雷军：今年不会再造新的手机", end=f"{ZH}\n\n标签\n雷军\n小米")
    assert values(found.title)[:1] == ["雷军：今年不会再造新的手机"]
    assert values(found.authors) == []


def test_a_work_in_front_of_a_title_stays_in_it():
    title = "《活着》法文版译者谈翻译的艰辛与快乐"
    found = chinese(title=title, amid="《活着》是一部被译成三十种文字的小说，译者说他读了许多遍，每次都有新的感受。")
    assert values(found.title)[:1] == [title]


def test_a_title_that_tells_who_speaks_stays_a_title():
    title = "Speech by Christine Doe, President of the Harbor Bank, at the banking congress in Preston"
    assert values(english(title=title, head="Preston, 4 May 2026").title)[:1] == [title]


def test_who_speaks_is_told_below_a_title():
    head = "Speech by Christine Doe, President of the Harbor Bank, at the banking congress in Preston\n4 May 2026"
    assert values(english(title="The price of a bridge", head=head).authors) == ["Christine Doe"]


def test_news_of_a_paper_has_not_its_address():
    assert values(english(end=f"{EN}\n\nDOI: https://doi.org/10.1234/steel.2026.17").url) == []


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Jane Doe and bell hooks", ["Jane Doe", "bell hooks"]),
        ("AJ, TJ and RJ", ["AJ", "TJ", "RJ"]),
        ("JD and Ann Lee", ["JD", "Ann Lee"]),
        ("Jane Doe (editor)", ["Jane Doe"]),
        ("Sam Stone (video)", ["Sam Stone"]),
    ],
)
def test_short_names_and_what_their_bearers_do(text, people):
    assert [name.removesuffix(" (editor)").removesuffix(" (video)") for name in names(text)] == people


@pytest.mark.parametrize("behind", ["—12 条评论", " ~ 5 分钟", "-3评论", "-5楼"])
def test_a_count_behind_a_day_makes_no_span_of_it(behind):
    assert ("published", "2026年5月4日") in read_byline(f"2026年5月4日{behind}").told


@pytest.mark.parametrize("behind", ["-7日", "至5月9日", "—6月2日"])
def test_the_first_of_several_days_is_no_day_of_publication(behind):
    assert read_byline(f"2026年5月4日{behind}").told == []


def test_a_letter_quoted_in_the_text_signs_nothing():
    amid = "He wrote to the mayor:\n\nBest,\n\nDonald Duck\n\nThat is how the letter ended, and nobody answered it."
    assert "Donald Duck" not in values(english(head="May 4, 2026", amid=amid).authors)


def test_a_reading_list_of_two_is_no_list_of_tags():
    assert values(english(end=f"{EN}\n\nFurther reading: Bridges of the North, A Short History").tags) == []


def test_numbers_of_a_table_stay():
    body = chinese(amid="圈数\n1\n2\n3\n4\n成绩\n12.1\n12.4\n12.2\n12.9").body.text
    assert all(f">{number}<" in body or f"{number}\n" in body for number in (1, 2, 3, 4))


def test_rare_characters_of_chinese_stay():
    assert (
        "作者\ue000说"
        in chinese(amid="作者\ue000说，海港大桥通车以后，他每天都要从桥上走过，看一看两岸的灯火。").body.text
    )


ON_ACCOUNTS = """公众号运营的误区

2026-03-03 10:00

扫码关注、点赞、在看、转发，这四个词占了多数公众号结尾的三行，读者早就看不见了。

版权声明放在文末没有错，但“未经授权禁止转载”八个字从来没有拦住过任何一家采集站。

把更多精彩内容留给下一期，不如把这一期写完。读者点击阅读原文，是因为正文值得。"""
QUESTIONS = """Questions about the ferry card

March 3, 2026

How do I get a card?
Download the app, create an account and add a card. You can also buy one at the kiosk.

Who can help me?
Contact us by e-mail or call our customer service. We are open every day.

Is my data safe?
We take your privacy seriously. Read our privacy policy for more information."""


@pytest.mark.parametrize("text", [ON_ACCOUNTS, QUESTIONS], ids=["accounts", "questions"])
def test_a_text_that_has_a_page_s_words_and_no_page_stays(text):
    body = extract_lines(text, 1).body.text
    assert [line for line in text.split("\n")[4:] if line not in body] == []


@pytest.mark.parametrize(
    "line",
    [
        "The Gannet said that it would republish the letter, and that readers could subscribe to it for a dollar.",
        "Critics of the paper, which asks its readers to support independent journalism, were not convinced.",
        "A notice on its website said that the content was protected by copyright and might not be reused.",
    ],
)
def test_a_sentence_about_papers_stays(line):
    assert line in english(amid=line).body.text
    assert line in english(end=line).body.text


@pytest.mark.parametrize(
    "line",
    [
        "Many users prefer Bing to Google when they look for a ferry.",
        "With a subscription to Netflix, you get four screens, but no ferry.",
        "Substack is a reader-supported publication platform, the mayor said.",
        "Ocean Engineering 45, 12–19 (2019)",
        "The views expressed are those of the author and do not necessarily reflect the views of the World Bank.",
    ],
)
def test_others_that_are_spoken_of_as_sites_are_name_none(line):
    assert values(english(amid=f"{EN}\n\n{line}").source)[:1] == ["Harbor Times"]
    assert values(english(end=f"{EN}\n\n{line}").source)[:1] == ["Harbor Times"]


@pytest.mark.parametrize(
    "line",
    [
        "※警政署提醒您：騎車請戴安全帽",
        "【光伏 资讯】组件价格上涨",
        "追蹤鼎泰豐粉絲團",
        "凡注明“来源：新华网”的作品都要付费",
    ],
)
def test_others_that_are_spoken_of_so_in_chinese_are_none(line):
    assert values(chinese(end=f"{ZH}\n\n{line}").source)[:1] == ["海边日报"]


def test_a_poem_stays_and_the_notices_below_it_go():
    poem = "海上\n2026-03-03 作者：江望舒\n海上没有船\n码头没有钟\n灯塔转了一圈"
    notices = "免责声明：本文仅代表作者个人观点，与本网无关。\n本网站内容未经许可不得转载，违者必究。"
    body = extract_lines(f"{poem}\n{notices}", 1).body.text
    assert "灯塔转了一圈" in body
    assert "不得转载" not in body


def test_what_stands_below_a_menu_in_few_words_has_its_title():
    menu = "Harbor Times\nHome\nNews\nSport\nOpinion\nSubscribe\nLog in"
    foot = "Share this article\nRelated stories\nFerry stops\n© 2026 Harbor Times. All rights reserved."
    scores = "Harbor 3, Mill 1\nGannet 2, Tern 2\nPuffin 0, Gull 4"
    found = extract_lines(f"{menu}\nHarbor beats Mill\nMarch 3, 2026\n{scores}\n{foot}", 1)
    assert values(found.title)[:1] == ["Harbor beats Mill"]
    assert all(line in found.body.text for line in scores.split("\n"))


def test_a_thousand_offers_are_none_too_many():
    offer = "Contact us\nSign up to our free newsletter and never miss a story\n"
    text = f"Ferries\nBy Jane Doe\nMarch 4, 2026\n{EN}\n{EN}\n" + (offer + f"{EN}\n{EN}\n") * 1500
    assert EN in extract_lines(text, 1).body.text
