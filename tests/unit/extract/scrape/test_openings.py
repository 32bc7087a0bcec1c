"""What stands round a title and looks like a label or a name, and is none: kickers, salutations, numbers of parts."""

from __future__ import annotations

import pytest

from feedmill.extract.phrases.labels import labelled
from feedmill.extract.scrape.lines import extract_lines

SNOW = "2026年3月2日\n\n昨夜一场大雪，故宫今晨银装素裹。\n\n游客早早排起了长队。"
ENGLISH = (
    "The council voted on Tuesday to keep the scheduling software that bus drivers have complained about for a year.",
    "Drivers say the program gives them breaks that are too short to reach a toilet, and routes that change each day.",
    "The company that made it says that the rules were set by the transit office, and that it would change them.",
)
TEXT = "\n\n".join(ENGLISH)


@pytest.mark.parametrize("word", ["视频", "编译", "翻译", "策划", "专题", "话题", "来源", "记者", "摄影"])
def test_a_word_between_brackets_in_front_of_a_title_is_no_label(word):
    found = extract_lines(f"【{word}】故宫的雪\n\n{SNOW}", 1)
    assert [one.value for one in found.title] == [f"【{word}】故宫的雪"]
    assert [found.authors, found.source, found.tags, found.categories] == [()] * 4


@pytest.mark.parametrize(
    ("line", "label"),
    [
        ("【记者】陈默雨", ("authors", "陈默雨")),
        ("【来源】中国科学报", ("source", "中国科学报")),
        ("【编译】陈默雨 高小禾", ("", "陈默雨 高小禾")),
        ("【关键词】大语言模型；治理", ("tags", "大语言模型；治理")),
        ("【专题】：故宫的雪", ("categories", "故宫的雪")),
    ],
)
def test_it_is_one_in_front_of_a_name(line, label):
    assert labelled(line) == label


@pytest.mark.parametrize("line", ["Dear Friends,", "Dear Rosa,", "Dear All", "Good Morning Friends"])
def test_a_salutation_is_text_and_nobody_s_name(line):
    found = extract_lines(f"A letter from the garden\n\n2 March 2026\n\n{line}\n\n{TEXT}", 1)
    assert not found.authors
    assert line in found.body.text


@pytest.mark.parametrize("line", ["Kind Regards", "Kind Regards,", "Best Wishes", "Happy Gardening", "Many Thanks"])
def test_what_a_letter_closes_with_is_nobody_s_name(line):
    assert not extract_lines(f"A letter from the garden\n\n2 March 2026\n\n{TEXT}\n\n{line}\n\nRosa", 1).authors
    assert not extract_lines(f"A letter from the garden\n\n{line}\n\n2 March 2026\n\n{TEXT}", 1).authors


@pytest.mark.parametrize("line", ["Day 1", "Chapter 1", "Part Two", "Week 3", "Lesson 4", "第1天", "第二章", "第三周"])
def test_the_number_of_a_part_is_nobody_s_name(line):
    above, below = (
        extract_lines("\n\n".join(("Walking the coast path", *lines, TEXT)), 1)
        for lines in ((line, "2 March 2026"), ("2 March 2026", line))
    )
    assert [above.authors, below.authors, above.source, below.source] == [()] * 4
    assert line in below.body.text


@pytest.mark.parametrize(
    "line", ["2026年2月18日于苏州", "2026年2月18日写于北京", "2026年2月18日 写于北京", "2026年2月18日 于北京"]
)
def test_where_somebody_wrote_is_nobody_s_name(line):
    found = extract_lines(f"江边的早市\n\n{'江边的早市六点就开了，卖菜的人多半是骑车来的。' * 3}\n\n{line}", 1)
    assert [one.value for one in found.published] == ["2026年2月18日"]
    assert [found.authors, found.source] == [(), ()]
