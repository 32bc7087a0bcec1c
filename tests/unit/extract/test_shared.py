"""Headings, salutations and items that all texts of a folder have are the text's; a site's headings end it."""

from __future__ import annotations

import pytest

from feedmill.extract.evidence import Extracted
from feedmill.extract.frame import Frame, enough
from feedmill.extract.scrape.lines import extract_lines

RELEASE = """Release {0} is out

This release, number {0}, is faster than the one before it.

New

- Thing {0} works
- So does number {0}0

Fixed

- Crash {0} is gone

Issues

- Printing {0} does not work
"""
RECIPE = """Soup number {0}

By Greta Ahlström
March {0}, 2026

There is nothing like soup number {0} when the evenings are still cold enough for the stove.

Serves 4

Ingredients

50{0} g lemons
1 onion
Olive oil

Method

Wash the {0} lemons and chop them while the oil gets hot in a heavy pan.

Add everything else and cook for {0} hours over a low flame.
"""
MINUTES = """Minutes of the Parish Council

Monday {0} February 2026

Present: A. Brook, D. Patel
Apologies: none

1. Minutes of the last meeting
The minutes were approved.

2. Footpath {0}
The clerk reported on footpath {0}, which needs work.

3. Any other business
None.
"""
NOTICE = """关于{0}号楼停水的通知

各位业主：

因{0}号楼水管需要检修，自周一起暂停供水，具体时间安排如下，请相互转告。

给{0}号楼带来的不便，敬请谅解。

阳光花园物业服务中心
2026年3月{0}日
"""
LETTER = """Letter number {0}

March {0}, 2026

Dear friends,

This is the {0}th time that we have to talk about the roof, and it will not be the last one.

What we need

{0} pairs of hands

With love,

Martha
"""
JOB = """{0}号单位招聘公告

发布时间：2026-03-0{0}

因工作需要，{0}号单位现面向社会公开招聘工作人员{0}名。

一、报名条件

1. 具有中华人民共和国国籍
2. 遵守宪法和法律

二、报名方式

请将简历发送至{0}@example.cn，邮件标题注明应聘岗位。
"""
FOOTED = RELEASE + "\nPrivacy Policy\n\nTerms of Service\n\nShare this page\n"
SITE = """Story {0} of the day

The harbour opened its pier number {0} again, and nobody came to see it on that day.

Lighthouse picks

The {0} cats of the north pier

A ferry with {0} names

Lighthouse on paper

Find a kiosk
"""


def read(text: str) -> tuple[Extracted, Extracted]:
    """The first of five texts of this kind in one folder, and the same text alone."""
    texts = [text.format(number) for number in range(4, 9)]
    counts: dict[int, int] = {}
    for one in texts:
        for mark in extract_lines(one, 1, frame=Frame("x")).marks:
            counts[mark] = counts.get(mark, 0) + 1
    known = frozenset(mark for mark, documents in counts.items() if enough(mark, documents))
    return extract_lines(texts[0], 1, frame=Frame("x", known)), extract_lines(texts[0], 1)


@pytest.mark.parametrize("text", [RELEASE, RECIPE, MINUTES, NOTICE, LETTER, JOB, FOOTED])
def test_texts_of_one_kind_are_read_as_each_of_them_alone(text: str):
    together, alone = read(text)
    assert together.body == alone.body
    assert (together.title, together.source) == (alone.title, alone.source)


def test_a_heading_of_other_stories_still_ends_the_article():
    together, _ = read(SITE)
    assert [line.text for line in together.dropped][1:] == SITE.format(4).split("\n\n", 2)[2].strip().split("\n\n")
