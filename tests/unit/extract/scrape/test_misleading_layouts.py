"""Texts that look as layouts do which are read in a way of their own, and are something else."""

from __future__ import annotations

import pytest

from feedmill.extract.phrases.labels import is_counter
from ferries import C1, C2, DC, E1, E2, E3, TC, D, T, read, values

COPY = "https://web.archive.example/web/20240412021744/https://paper.example/news/story"


def test_a_copy_in_an_archive_that_a_text_links_to():
    found = read(T, "By Jo Park", D, E1, E2, COPY, E3)
    assert values(found.title) == [T]
    assert values(found.authors) == ["Jo Park"]
    assert E1 in found.body.text


@pytest.mark.parametrize(
    "line",
    [
        "The Museum of the Sea is supported by its audience. Of every ten pounds, seven come from people at the door.",
        "The agent may earn a commission from both sides, which the court found illegal.",
        "With assistance from the fire brigade, the crew lifted the beam out of the river on Tuesday.",
        "If the singer stops, clap until she comes back, the usher told everybody at the door.",
        "Save up to $40 on your heating bill by turning the dial down at night, the agency advises.",
        "This article is also available in braille, thanks to the readers of the harbor library.",
        "Read also with your hands, he said, by which he meant that one should copy out the lines one likes.",
        "Before you buy stock in a company, consider this: the people who sell it to you know more than you do.",
        "This message: the bridge is not safe any more, and nobody wanted to hear it.",
        "You have 3 stories left. That is how the grandmother began, every evening of that winter.",
    ],
)
def test_sentences_that_begin_as_offers_do(line):
    assert line in read(T, D, E1, line, E2, E3).body.text
    assert line in read(T, D, E1, E2, E3, line).body.text


@pytest.mark.parametrize(
    "line",
    [
        "选题：由记者自己报，编辑定，吵起来是常有的事，可是大家都觉得这样最好，因为没有人比跑现场的人更清楚该写什么。",
        "紧贴江岸修建的步道，关注度一直很高，周末常常有上万人前来散步。",
        "凡注明来源：海滨晚报的稿件，都要经过三位编辑的审阅，然后才能付印。",
        "本作品采用传统工艺制作，知识共享是匠人们一直坚持的理念，已经传了三代。",
    ],
)
def test_chinese_sentences_that_begin_as_notices_do(line):
    assert line in read(TC, DC, C1, line, C2).body.text


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ((TC, DC, C1, "演员们在台上站了很久，李明、张亮和王芳都哭了。", "（李明、张亮）"), []),
        ((TC, DC, C1, C2, "第一建筑公司项目经理", "赵国强", "市人民医院科室主任", "孙丽华"), []),
        ((TC, DC, "◎ 白杨", C1, "◎ 石楠", C2), []),
        ((TC, DC, "主持人：欢迎两位", C1, C2), []),
        ((T, D, "Nora Quill", "Staff Writer", "Peter Marsh", "Mayor, Harbor Party", E1, E2, E3), ["Nora Quill"]),
        ((T, "By Martha Press", D, E1, E2, E3), ["Martha Press"]),
        ((TC, "作者：查看海", DC, C1, C2), ["查看海"]),
        ((TC, "作者：海边的小编", DC, C1, C2), ["海边的小编"]),
    ],
)
def test_people_who_wrote_nothing_and_who_did(text, people):
    assert values(read(*text).authors) == people


@pytest.mark.parametrize(
    "title", ["Author, Poet and Friend: Remembering Lena Ford", "ByWARD TOWER opens to visitors", "Podcast"]
)
def test_titles_that_look_like_bylines(title):
    assert values(read(title, D, E1, E2, E3).title) == [title]


@pytest.mark.parametrize(
    "address",
    [
        "https://github.example/lena/ferry-captain",
        "https://tickets.example/events/2026-03-02/register",
        "https://petition.example/p/save-the-ferry-captain",
    ],
)
def test_addresses_of_what_a_text_is_about(address):
    assert values(read(T, D, E1, E2, E3, address).url) == []


def test_the_hour_of_an_event_is_not_the_text_s():
    assert values(read(T, "March 4, 2026", "Town Hall", "18:30", E1, E2, E3).published) == ["March 4, 2026"]


def test_many_counters_are_told_at_once():
    assert not is_counter("阅读 12 " * 28 + "总")
    assert is_counter("12 阅读 3 评论")
