"""Lines that look like a page's form, byline, clock or list of answers, and are the article's own."""

from __future__ import annotations

import pytest

from feedmill.extract.phrases.bylines import read_byline
from feedmill.extract.scrape.lines import extract_lines

EN = "The bridge across the harbor opened on Monday after two years of work, and the ferry goes on until autumn."
TWO = "Its builders say that the cost has doubled since the vote, and that nobody can tell them where the sand went."
ZH = "海港大桥星期一正式通车，工程历时两年，造价一度引起争议，市政府说预算没有超支。"
ZWEI = "工会表示，轮渡停航之后码头上还有四十个人没有着落，他们希望秋天以前有个说法。"
TITLE = "Harbor bridge opens after two years"
BY = "By Jane Doe\nMay 4, 2026"


def read(text):
    found = extract_lines(text, 1)
    return {
        "title": [one.value for one in found.title],
        "authors": [one.value for one in found.authors],
        "source": [one.value for one in found.source],
        "published": [one.value for one in found.published],
    }, found.body.text


@pytest.mark.parametrize("kicker", ["Special Report", "Your Money", "Climate Change", "Artificial Intelligence"])
def test_a_kicker_above_a_title_is_no_site(kicker):
    assert read(f"{kicker}\n{TITLE}\n{BY}\n{EN}\n{TWO}")[0]["source"] == []


@pytest.mark.parametrize(
    ("agency", "said"),
    [("AP", "As President Fox told reporters, nothing is lost."), ("PA", "Prince Andrew was not there on Monday.")],
)
def test_two_words_that_begin_so_are_no_agency(agency, said):
    assert read(f"{TITLE}\n{BY}\nNORTHPORT ({agency}) — {EN}\n{said}\n{TWO}")[0]["source"] == [agency]


@pytest.mark.parametrize(
    "line", ["3 comments · yesterday", "40 comments · and not one of them kind.", "3 评论 · 摘自来信"]
)
def test_a_line_of_answers_within_a_text_ends_nothing(line):
    assert TWO in read(f"{TITLE}\n{BY}\n{EN}\n{line}\n{TWO}\n{EN}")[1]


@pytest.mark.parametrize(
    "amid",
    [
        "心得體會是我讀完這篇報導之後最想說的話：渡輪不該停駛。",
        "媒體來源：寫出處\n記者署名：必填\n發布時間：必填\n原文內容：全文\n心得：三十字",
        "時間會證明一切都是錯的",
    ],
)
def test_who_explains_a_form_fills_in_none(amid):
    found, body = read(f"海港大橋今日通車\n作者：王曉明\n2026-05-04\n{ZH}\n{amid}\n{ZWEI}\n{ZH}")
    assert found["authors"] == ["王曉明"]
    assert ZWEI in body
    assert amid.split("\n")[-1] in body


def test_a_mark_within_the_news_of_a_form_stays():
    head = "作者gull42 (海鷗)\n看板Harbor\n標題[新聞] 海港大橋通車\n\n1.媒體來源:\n海邊日報\n2.記者署名:\n王曉明"
    news = f"3.完整新聞標題:\n海港大橋通車\n4.完整新聞內文:\n{ZH}\n※ 渡輪改在週二至週五行駛。\n{ZWEI}"
    assert "※ 渡輪" in read(f"{head}\n{news}\n5.完整新聞連結:\nhttps://a.example/1")[1]


@pytest.mark.parametrize(
    "title",
    [
        "A message from Hope Springs",
        "An update from Mount Olive",
        "Bids Submitted by Harbour Towns",
        "Ten sailors interviewed by Captain Ahab",
        "来自 | 火星的港口与渡轮",
    ],
)
def test_a_title_is_no_byline(title):
    text = f"{ZH}\n{ZWEI}" if not title.isascii() else f"{EN}\n{TWO}"
    found, _ = read(f"{title}\nMay 4, 2026\n{text}" if title.isascii() else f"{title}\n2026-05-04\n{text}")
    assert (found["title"], found["authors"]) == ([title], [])


@pytest.mark.parametrize(
    "line",
    [
        "This is a post from Little Rock, where the ferry once ran.",
        "This is an essay by Ray Fox, who died last spring.",
        "What are you looking for?",
        "Something went wrong that night, and nobody on the pier would say what it was.",
        "Learn more",
    ],
)
def test_a_line_of_the_text_stays(line):
    found, body = read(f"{TITLE}\n{BY}\n{EN}\n{line}\n{TWO}\n{EN}")
    assert found["authors"] == ["Jane Doe"]
    assert line in body


@pytest.mark.parametrize(
    "rows",
    [
        "00:10\nHarbor\n02:10\nHarbor\n04:10\nHarbor\n06:10\nHarbor\n08:10\nHarbor",
        "0:58\nJane Doe\n0:59\nAnn Lee\n1:00\nTom Roe\n1:01\nMay Finch\n1:02\nEve Low",
        "0:30\nReady\n0:20\nSteady\n0:10\nGo\n0:05\nNow\n0:00\nOut",
    ],
)
def test_departures_results_and_a_countdown_are_no_recording(rows):
    body = read(f"{TITLE}\n{BY}\n{EN}\n{rows}\n{TWO}\n{EN}")[1]
    assert all(row in body for row in rows.split("\n")[:-1:2])


@pytest.mark.parametrize(
    ("title", "below"),
    [
        ("How We Learned to Stop Worrying and Love the Harbor Bridge", "Love the Harbor Bridge"),
        ("港口居民连夜开会反对新的大桥方案", "反对新的大桥方案"),
    ],
)
def test_a_title_may_end_as_the_line_below_it_does(title, below):
    text = f"{ZH}\n{ZWEI}" if below[0] == "反" else f"{EN}\n{TWO}"
    assert read(f"{title}\n{below}\n{BY}\n{text}\n{text}")[0]["title"] == [title]


def test_what_was_first_published_years_ago_is_what_the_text_is_about():
    found, _ = read(f"Review: The Sea Wall\n{BY}\nFirst published 12 March 1998\n{EN}\n{TWO}")
    assert found["published"][0] == "May 4, 2026"


@pytest.mark.parametrize(
    ("head", "authors", "published"),
    [
        (f"{TITLE}\nToday's date: May 4, 2026 | By Jane Doe", ["Jane Doe"], ["May 4, 2026"]),
        (f"Today's Paper\nMonday, May 4, 2026\n{TITLE}\nBy Jane Doe", ["Jane Doe"], ["May 4, 2026"]),
    ],
)
def test_the_only_day_is_the_article_s(head, authors, published):
    found, _ = read(f"{head}\n{EN}\n{TWO}")
    assert (found["authors"], found["published"]) == (authors, published)


@pytest.mark.parametrize(
    "line",
    ["（本报记者罗马5月3日电）", "本報記者金門專訊", "编译程序报道", "战地记者马上发自前线", "本报记者 高考综合报道"],
)
def test_places_and_words_are_no_reporters(line):
    byline = read_byline(line)
    told = dict(byline.told) if byline is not None else {}
    assert told.get("authors") not in ("罗马", "金門", "程序", "马上", "高考")


def test_a_second_reporter_is_not_passed_over():
    byline = read_byline("海港報記者林大明陳小芳高雄報導")
    assert byline is None or ("authors", "林大明") not in byline.told


@pytest.mark.parametrize("value", ["海港日报（记者手记）", "海港日报（记者节专刊）"])
def test_what_is_of_reporters_is_nobody(value):
    assert read_byline(f"来源：{value}").told == [("source", "海港日报")]
