"""Posts on boards, blogs, networks, hosts of code and archives of papers, as their pages are copied."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from feedmill.extract.phrases.bylines import read_byline
from feedmill.extract.phrases.titles import without_kind
from feedmill.extract.scrape.lines import extract_lines
from feedmill.normalize.moments import find_moments

TEXT = (
    "The ferries of the harbor are steered by a program, and the labor union wants a word in its automation.\n"
    "Captains say that the curve on a screen is no substitute for the sound of the tide, and they want data."
)
HANT = (
    "渡輪由程式駕駛之後，碼頭工會要求參與自動化的每一步，並公布事故的數據。\n"
    "船長說，螢幕上的曲線不能代替潮水的聲音，他們想先看過去三年的紀錄再談。"
)
EN = "Ferry captains argue with their autopilot"
ZHT = "渡輪船長與自動駕駛吵了一架"


@pytest.mark.parametrize(
    ("line", "told"),
    [
        (
            "Posted by EditorJo on Monday March 02, 2026 @10:30AM from the slow-tide dept.",
            [("poster", "EditorJo"), ("published", "March 02, 2026 10:30AM")],
        ),
        (
            "by Jane Doe and Ann Lee on 25 FEB 2026 in Advanced (300), Storage, Harbor Services Permalink Share",
            [("authors", "Jane Doe"), ("authors", "Ann Lee"), ("published", "25 FEB 2026")],
        ),
        ("jane-d released this Mar 2, 2026", [("authors", "jane-d"), ("published", "Mar 2, 2026")]),
        ("@jane-d jane-d released this last week", [("authors", "jane-d")]),
        ("jane-d asked this question in Q&A", [("authors", "jane-d")]),
        ("jane-d announced in Announcements", [("authors", "jane-d")]),
        ("永久链接 https://p.tide.example/p/57Q", [("url", "https://p.tide.example/p/57Q")]),
        (
            "Published: 01 May 2026, Last Modified: 02 May 2026 TIDE 2026 Papers Everyone Revisions",
            [("published", "01 May 2026"), ("updated", "02 May 2026")],
        ),
        (
            "Posted on January 14, 2026 in Accessibility, Harbors, and Machine Learning",
            [
                ("published", "January 14, 2026"),
                ("tags", "Accessibility"),
                ("tags", "Harbors"),
                ("tags", "Machine Learning"),
            ],
        ),
        ("作者harborcat (港貓)", [("authors", "harborcat")]),
        ("作者  harborcat (港貓)  看板  Harbor", [("authors", "harborcat")]),
        ("時間Wed Mar  4 22:41:07 2026", [("published", "Wed Mar 4 22:41:07 2026")]),
        ("標題[請益] 渡輪該買哪一種", [("title", "渡輪該買哪一種")]),
        ("看板Harbor", []),
        ("※ 文章網址: https://board.example/h/M.1.html", [("url", "https://board.example/h/M.1.html")]),
        ("Mar 4 Wed 2026 22:40", [("published", "Mar 4 2026 22:40")]),
        ("阿船 發表在 港邊網 留言(3) 人氣(287)", [("authors", "阿船")]),
        (
            "[Submitted on 4 Mar 2026 (v1), last revised 9 Mar 2026 (this version, v2)]",
            [("published", "4 Mar 2026"), ("updated", "9 Mar 2026")],
        ),
        ("From: Jane Doe [view email]", [("submitter", "Jane Doe")]),
        ("View this post on the web at https://tides.example/p/ferry", [("url", "https://tides.example/p/ferry")]),
        ("Modified 3 months ago", []),
        ("Viewed 12k times", []),
        ("2 mo. ago", []),
        ("USA - English", []),
        ("jane_d · 3 天前 · 2044 次点击", [("authors", "jane_d")]),
        ("jane_d · 2 小时 31 分钟前 · 2044 次点击", [("authors", "jane_d")]),
        ("人工智能 · 3 天前 · 120 阅读", []),
        ("Tech · 3 天前 · 120 阅读", []),
        ("23 条回复  •  2026-03-01 11:20:31 +08:00", []),
        ("竹影 发布于 2026-03-12 10:21 阅读 2.1K", [("authors", "竹影"), ("published", "2026-03-12 10:21")]),
        ("海州日报 发布于 2026-03-12 10:21", [("source", "海州日报"), ("published", "2026-03-12 10:21")]),
        ("26-3-14 20:31", [("published", "2026-3-14 20:31")]),
        (
            "This is I let an agent loose on my bookmarks by Jane Doe, posted on 7th February 2026.",
            [("authors", "Jane Doe"), ("published", "7th February 2026")],
        ),
        ("IP属地:湖北来自Android客户端1楼2026-03-14 22:14回复", [("published", "2026-03-14 22:14")]),
    ],
)
def test_lines_of_platforms(line, told):
    byline = read_byline(line)
    assert byline is not None
    assert byline.told == told


@pytest.mark.parametrize(
    "line", ["by the harbor in March", "作者說這是一件小事", "Comments: none of them was kind", "3D"]
)
def test_lines_that_are_of_no_platform(line):
    byline = read_byline(line)
    assert byline is None or not byline.told


@pytest.mark.parametrize(
    ("title", "shown"),
    [
        ("【心得】渡輪三年", "渡輪三年"),
        ("[請益] 渡輪", "渡輪"),
        ("Re: [問題] 渡輪", "渡輪"),
        ("【港邊】渡輪", "【港邊】渡輪"),
        ("Re: ferries", "Re: ferries"),
    ],
)
def test_the_kind_of_a_post_is_none_of_its_title(title, shown):
    assert without_kind(title) == shown


@pytest.mark.parametrize(
    ("line", "below", "title"),
    [
        (f"{EN} [closed]", "Asked 2 months ago", EN),
        (f"{EN} #412", "jane-d asked this question in Q&A", EN),
        (f"{EN} #412", "March 4, 2026", f"{EN} #412"),  # of an issue of a letter
    ],
)
def test_a_title_without_what_became_of_its_question(line, below, title):
    assert [one.value for one in extract_lines(f"{line}\n{below}\n{TEXT}", 1).title] == [title]


@pytest.mark.parametrize(
    ("text", "title", "authors"),
    [
        (  # a bulletin board
            (
                f"港邊站\n›\n看板 Harbor\n關於我們\n返回看板\n作者harborcat (港貓)\n看板Harbor\n標題[心得] {ZHT}\n"
                f"時間Wed Mar  4 22:41:07 2026\n{HANT}\n--\n※ 發信站: 港邊站(b.example), 來自: 203.0.113.7\n"
                "推 tide: 很好看 03/04 22:50"
            ),
            ZHT,
            ["harborcat"],
        ),
        (  # a network where people present themselves
            (
                f"Agree & Join Tidal\nSkip to content\nTidal\nJobs\n{EN}\nReport this article\nJane Doe-Roe\n"
                f"Jane Doe-Roe\nPilot at the Harbor | Speaker\nPublished Mar 4, 2026\n+ Follow\n{TEXT}\nLike\nReply"
            ),
            EN,
            ["Jane Doe-Roe"],
        ),
        (  # a blog that dates its days
            (
                f"Home\nThe Slow Tide\nWednesday, 4 March 2026\n{EN}\n{TEXT}\nPosted by\nJane\nat\n21:48\n"
                "Email This\nLabels:\nferries, tides\nNo comments:\nPost a Comment\nNewer Post\nBlog Archive\n"
                f"{EN}\nSimple theme."
            ),
            EN,
            ["Jane"],
        ),
        (  # a forum of many boards
            (
                "Open menu\nHaven\nSearch in h/ferries\nExpand user menu\nGo to ferries\nh/ferries\n•\n"
                f"2 mo. ago\ntide_watch\nDo captains argue with their autopilot?\n{TEXT}\nUpvote\n12\nDownvote"
            ),
            "Do captains argue with their autopilot?",
            ["tide_watch"],
        ),
        (  # questions and answers
            (
                f"Askharbor\nLog in\nHome\nTags\n{EN}\nAsk Question\nAsked 2 months ago\nModified 1 month ago\n"
                f"Viewed 1k times\n{TEXT}\nShare\nFollow\nasked Mar 4, 2026 at 13:07\nJane Doe\n34\nAdd a comment"
            ),
            EN,
            ["Jane Doe"],
        ),
        (  # a magazine on a platform, with its motto
            (
                f"Sign in\nHarbor Notes\n·\nPractical writing from people who sail\n{EN}\nJane Doe\n5 min read\n·\n"
                f"Mar 4, 2026\nShare\n{TEXT}"
            ),
            EN,
            ["Jane Doe"],
        ),
        (f"港邊\n首頁\n交通\n渡輪與港口\n{ZHT}\n阿船\n2026-03-04 08:12\n{HANT}", ZHT, ["阿船"]),
        (f"港邊報\n2026年3月4日\n潮汐\n黎子安\n{ZHT}\n放大圖片\n{HANT}\n更多黎子安文章：\n潮水與鹽", ZHT, ["黎子安"]),
    ],
)
def test_who_posts_what(text, title, authors):
    found = extract_lines(text, 1)
    assert [one.value for one in found.title][:1] == [title]
    assert [one.value for one in found.authors] == authors
    body = found.body.text
    assert all(line in body for line in (TEXT if title.isascii() else HANT).split("\n"))


@pytest.mark.parametrize(
    "text",
    [
        f"{ZHT}\n08:12\n2026/03/04\n王小二\n{HANT}",
        f"{ZHT}\n2026/03/04\n08:12\n王小二\n{HANT}",
    ],
)
def test_the_time_stands_alone_beside_its_day(text):
    told = find_moments(lambda _: (), extract_lines(text, 1), "a.txt", UTC)
    assert told.published == datetime(2026, 3, 4, 8, 12, tzinfo=UTC)


def test_a_letter_names_itself_at_its_end():
    text = (
        f"View this post on the web at https://tides.example/p/ferry\n\n{EN}\n\n{TEXT}\n\n"
        "Thanks for reading Slow Tides! Subscribe for free to receive new posts and support my work.\n"
        "Like\nRestack\n\n© 2026 Jane Doe\n14 Quay Lane\nUnsubscribe"
    )
    found = extract_lines(text, 1)
    assert [one.value for one in found.title][:1] == [EN]
    assert ([one.value for one in found.authors], found.source[0].value) == (["Jane Doe"], "Slow Tides")
    assert found.url[0].value == "https://tides.example/p/ferry"


def test_pages_of_a_paper_are_counted_by_numbers_alone():
    lines = TEXT.split("\n") * 4
    text = "\n".join((EN, "Jane Doe", "March 4, 2026", *lines, "17", *lines, "18", *lines, "19"))
    body = extract_lines(text, 1).body.text
    assert not any(f">{number}<" in body for number in ("17", "18", "19"))


def test_what_a_release_of_code_lists_is_its_text():
    changes = "What's Changed\nLet the captain steer by @jane in #81\nCount the tides by @tom in #82"
    text = (
        f"Releases\n{EN}\nLatest\njane-d released this Mar 2, 2026\n{TEXT}\nFixed\nThe tide table\n{changes}\nAssets\n2"
    )
    body = extract_lines(text, 1).body.text
    assert "by @jane in #81" in body
    assert "Assets" not in body
