"""How letters begin and end: what is masthead, what is footer, and what only sounds like it."""

from __future__ import annotations

import pytest

from feedmill.extract.letter.article import open_letter, open_plain
from feedmill.extract.phrases.letter_heads import Known, head_to
from feedmill.extract.phrases.letters import tail_from

TEXT = [
    "The lamp in the hall waits until somebody comes home, and only then does it begin to burn.",
    "Its maker spent two winters on the switch, and never told anybody how it hears a key.",
]
KNOWN = Known("The Lamp Post", "Ann Miller", "A lamp that waits")


@pytest.mark.parametrize(
    ("known", "head"),
    [
        (KNOWN, ["The Lamp Post"]),
        (KNOWN, ["THE LAMP POST", "A letter about light, every other Friday"]),
        (KNOWN, ["Lamp Post #12 — March 3, 2026"]),
        (KNOWN, ["The Lamp Post, no. 12"]),
        (KNOWN, ["Issue 12 | by Ann Miller"]),
        (KNOWN, ["March 3, 2026 · Ann Miller"]),
        (KNOWN, ["Vol. 3, No. 12"]),
        (Known("灯下来信", "李木", ""), ["灯下来信 第12期"]),
        (Known("灯下来信", "李木", ""), ["灯下来信", "每周五晚，写给睡不着的人"]),
        (Known("燈下來信", "", ""), ["燈下來信｜第三十二期｜2026年3月3日"]),
        (Known("灯下来信", "", ""), ["2026年第9周"]),
    ],
)
def test_a_masthead(known: Known, head: list[str]) -> None:
    assert head_to([*head, *TEXT], known) == set(range(len(head)))


@pytest.mark.parametrize(
    "first",
    [
        "The Lamp Post has moved, and so have I.",
        "Dear friends,",
        "Ann Miller is a liar.",
        "On March 3, 2026 the lamp went out.",
        "A heading of the letter's own",
    ],
)
def test_no_masthead(first: str) -> None:
    assert head_to([first, *TEXT], KNOWN) == set()


@pytest.mark.parametrize(
    "tail",
    [
        ["Enjoyed this? Forward it to a friend.", "Unsubscribe"],
        ["You get this because you signed up at a fair.", "PO Box 12, Little Wick"],
        ["--", "The Lamp Post is free and always will be.", "To leave the list, reply with the word STOP."],
        ["Was this forwarded to you? Subscribe here.", "© 2026 The Lamp Post"],
        ["Know somebody who sits in the dark? Send them this letter.", "Manage your preferences"],
        ["Buy me a coffee", "View past issues", "Unsubscribe"],
        ["觉得不错？转发给一位朋友。", "退订 | 往期"],
        ["如果喜欢，请把它分享给同事。", "您收到此邮件，是因为您订阅了灯下来信。"],
        ["商务合作请回复本邮件。", "不想再收到？点此退订。"],
        ["喜歡這封信嗎？歡迎轉寄給朋友", "取消訂閱"],
        ["本邮件由系统自动发送，请勿直接回复。"],
        ["Twitter · Instagram · Website", "1 Lamp Street, Suite 4, Dover, DE 19901", "Unsubscribe"],
    ],
)
def test_a_footer(tail: list[str]) -> None:
    assert tail_from([*TEXT, *tail]) == len(TEXT)


@pytest.mark.parametrize(
    "last",
    [
        "He asked me to share it with the town, and I did.",
        "他把照片转发给朋友，朋友没有回。",
        "她请我喝了一顿茶。茶钱没有常驻。",
        "They support this idea, and so do I.",
        "大家都很赞赏他。",
        "My sister sent it to a friend in Dover.",
        "They told us to stop receiving guests after ten.",
    ],
)
def test_no_footer(last: str) -> None:
    lines = [*TEXT, last]
    assert tail_from(lines) == len(lines)


def test_loose_text_in_a_layout_becomes_lines_of_their_own() -> None:
    html = (
        "<table><tr><td>The Lamp Post<br>A letter about light</td></tr>"
        f"<tr><td><p>{TEXT[0]}</p><p>{TEXT[1]}</p></td></tr>"
        "<tr><td><hr>You get this because you asked.<br>Not any more? <a href='/u'>Unsubscribe</a></td></tr></table>"
    )
    letter = open_letter(html, KNOWN)
    assert "asked" not in letter.text
    assert "A letter about light" not in letter.text
    assert all(text in letter.text for text in TEXT)
    assert {line.reason for line in letter.dropped} == {"the letter's masthead", "the letter's footer"}


def test_empty_lines_by_breaks_part_paragraphs() -> None:
    letter = open_letter(f"<div>{TEXT[0]}<br><br>{TEXT[1]}<br><br>--<br><br>Unsubscribe at any time.</div>")
    assert letter.text.count("<p>") == 2
    assert "Unsubscribe" not in letter.text


def test_the_same_in_plain_text() -> None:
    text = "\n\n".join(
        ["THE LAMP POST", "Read it on the web: https://lamp.example/12", *TEXT, "-- \nYou asked for it."]
    )
    letter = open_plain(text + "\nTo leave the list, send an empty message to leave@lamp.example.", KNOWN)
    assert letter.text == "\n\n".join(TEXT)
    assert letter.view == "https://lamp.example/12"


def test_each_line_stands_where_it_stood():
    text = f"View this email in your browser\nhttps://a.example/p/1\n\n{TEXT}\n\nhttps://a.example/p/1\n\n{TEXT}"
    letter = open_plain(text)
    assert (letter.above, letter.view) == (3, "https://a.example/p/1")
    rows = text.split("\n")
    assert all(not row or rows[letter.above + at] == row for at, row in enumerate(letter.text.split("\n")))
