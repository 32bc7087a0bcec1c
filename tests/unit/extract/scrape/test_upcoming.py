"""Dates of what is to come are not the article's: rows of an event, and what stands below "Next meeting"."""

from __future__ import annotations

import pytest

from feedmill.extract.scrape.lines import extract_lines

TEXT = (
    "The clerk read apologies from two members who were ill, and the chair thanked them for their letters.",
    "The council agreed to write to the county about the flooded path, and to ask for a new gate by the mill.",
)
HAN = (
    "据介绍，这套系统在三家医院试用了半年，医生每天要看的片子少了三成，漏掉的结节也少了。",
    "下一步，团队打算把它带到县里的医院去，那里一名医生往往要管几个科室的片子，最缺的是时间。",
)
ROWS = ("When: Saturday 14 March 2026, 10:00-13:00", "Where: Town Hall, Market Street", "Cost: free")
HAN_ROWS = ("时间：2026年3月14日 14:00-16:00", "地点：图书馆三楼报告厅", "主讲：陈默雨", "费用：免费")


@pytest.mark.parametrize(
    ("title", "text", "rows", "dated"),
    [
        ("Repair café in the town hall", TEXT, ROWS, "Posted 1 March 2026"),
        ("讲座预告：看片子的机器", HAN, HAN_ROWS, "发布时间：2026-03-01"),
    ],
)
@pytest.mark.parametrize("order", ["rows first second dated", "first rows second dated", "dated rows first second"])
def test_when_an_event_is_does_not_go_before_when_it_was_announced(title, text, rows, dated, order):
    parts = {"rows": "\n".join(rows), "first": text[0], "second": text[1], "dated": dated}
    found = extract_lines("\n\n".join((title, *(parts[name] for name in order.split()))), 1)
    assert [one.value for one in found.published] == [dated.split(" ", 1)[-1].rpartition("：")[2]]
    assert all(row in found.body.text for row in rows)
    assert found.authors == ()


@pytest.mark.parametrize("head", ["Held on Monday 9 February 2026", "Held on Monday 9 February 2026 at 7.30 pm"])
@pytest.mark.parametrize("heading", ["3. Date of next meeting", "Next meeting", "UPCOMING EVENTS"])
def test_the_day_of_the_next_meeting_is_not_the_minutes_s(head, heading):
    lines = ("Minutes of the parish council", head, *TEXT, heading, "Monday 9 March 2026 at 7.30 pm.")
    found = extract_lines("\n\n".join(lines), 1)
    assert [one.value.startswith("9 February 2026") for one in found.published] in ([], [True])
    assert "Monday 9 March 2026 at 7.30 pm." in found.body.text


@pytest.mark.parametrize("heading", ["下次会议", "三、下次会议时间", "下一期", "下期预告"])
def test_nor_is_that_of_the_next_issue(heading):
    found = extract_lines("\n\n".join(("业主委员会会议纪要", *HAN, heading, "2026年3月9日 19:30")), 1)
    assert found.published == ()
    assert "2026年3月9日 19:30" in found.body.text
