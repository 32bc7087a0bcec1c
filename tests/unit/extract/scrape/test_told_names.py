"""A site's name where no line of its frame has it: in sentences, in an address's letters, in lines taken for text."""

from __future__ import annotations

import pytest

from feedmill.extract.scrape.lines import extract_lines
from feedmill.extract.scrape.told_names import told_names

TITLE = "A ferry captain argues with his autopilot"
TEXT = (
    "The ferries of the harbor are steered by a program since the spring, and the labor union wants a word in it now.\n"
    "Captains say that the curve on a screen is no substitute for the sound of the tide, and they want all the data.\n"
    "{}\n"
    "The harbor office answered on Monday that all incidents of the first month will be published by the end of May."
)
WEN = (
    "轮渡由程序驾驶之后，码头工会要求参与自动化的每一步，并公布事故的数据。\n{}\n"
    "第二次试验定在冬天，那时江面起雾，谁也看不见对岸，只能听见汽笛的声音。"
)


@pytest.mark.parametrize(
    ("text", "name", "how"),
    [
        ("“We asked for the data,” the captain told The Gullwing Gazette.", "Gullwing Gazette", "told"),
        ("Records seen by Gullwing Gazette tell of twelve incidents.", "Gullwing Gazette", "seen by"),
        ("Gullwing Gazette has contacted the harbor office for comment.", "Gullwing Gazette", "asks"),
        ("For Gullwing Radio, I'm Jane Doe on Gull Rock.", "Gullwing Radio", "for it"),
        ("Gullwing's Jane Doe reports from the harbor.", "Gullwing", "its reporter"),
        ("A version of this article appeared in Gullwing Gazette.", "Gullwing Gazette", "its first"),
        ("Gullwing Gazette's editorial policy", "Gullwing Gazette", "of its own"),
        ("鸥翼网获悉，轮渡公司近日完成融资。", "鸥翼网", "learns"),
        ("船长对鸥翼网表示，他不信曲线。", "鸥翼网", "told"),
        ("据鸥翼报，鸥翼网记者在码头看到。", "鸥翼网", "its reporter"),
        ("本文首发于《鸥翼周刊》2026年第5期。", "鸥翼周刊", "its first"),
        ("他说雾还会来。（鸥翼网 王小二）", "鸥翼网", "learns"),
    ],
)
def test_how_an_article_speaks_of_its_own_medium(text, name, how):
    assert (name, how) in set(told_names(text, ()))


def test_the_letters_of_an_address_as_words():
    text = "Figures that the operator shared with us\nGulf Ledger\nnews@gulfledger.example\nsee gulfledger.example/x"
    assert [name for name, how in told_names(text, ["gulfledger", "example", "news"]) if how == "host"] == [
        "Gulf Ledger"
    ]


@pytest.mark.parametrize("host", ["al", "a+b", "comments", "例子", ""])
def test_addresses_that_are_too_short_or_of_all_sites(host):
    assert not list(told_names("comments at al and a+b", [host]))


@pytest.mark.parametrize("text", ["", "told", "told The", "，获悉", "对表示", "（ ）", "A" * 20_000, "told " * 20_000])
def test_sentences_that_name_nobody(text):
    assert not [name for name, _ in told_names(text, ()) if not name]


@pytest.mark.parametrize(
    ("below", "source"),
    [
        (
            (
                "Copyright © 2026 Gullwing. All rights reserved. Visit our website terms of use and permissions at "
                "www.gullwing.example for further information about what may be shown, and where, and by whom."
            ),
            "Gullwing",
        ),
        ("Stay up to date with the latest news. Follow Gullwing Gazette on WhatsApp Channels.", "Gullwing Gazette"),
    ],
)
def test_a_name_in_a_line_that_is_taken_for_text(below, source):
    text = f"News\n{TITLE}\nMarch 4, 2026\n{TEXT.format('The trial ends in May.')}\n{below}"
    assert [found.value for found in extract_lines(text, 1).source] == [source]


def test_a_medium_between_a_writer_and_a_date():
    byline = "撰文者：王小二 鸥翼周刊 第17期 2026-03-04 浏览数：8,214"
    text = f"轮渡船长和他的自动驾驶吵了一架\n{byline}\n{WEN.format('雾散了。')}"
    assert [found.value for found in extract_lines(text, 1).source] == ["鸥翼周刊"]


def test_a_name_that_sentences_alone_have():
    learns, told = "鸥翼网获悉，轮渡公司近日完成融资。", WEN.format("他对鸥翼网表示，雾还会来。")
    text = f"轮渡船长和他的自动驾驶吵了一架\n2026-03-04 08:30\n{learns}\n{told}"
    assert [found.value for found in extract_lines(text, 1).source] == ["鸥翼网"]
