"""Habits of the programs that send letters: their rows of buttons, sponsors, questions, titles, ways to the web."""

from __future__ import annotations

import pytest

from feedmill.extract.letter.article import Letter, open_letter, open_plain
from feedmill.extract.phrases.letter_heads import Known
from feedmill.extract.phrases.letters import is_paid, shows_elsewhere
from feedmill.text import html_to_text

TEXT = [
    "The ferry left the northern pier at dawn, and nobody on board had slept since the storm of Tuesday.",
    "By noon the fog had lifted, and the harbour master counted eleven boats where there had been twelve.",
    "What became of the twelfth is a matter for the court, and the court has not sat since the spring.",
]
PARAGRAPHS = "".join(f"<p>{text}</p>" for text in TEXT)
KNOWN = Known("Harbour Notes", "", "The twelfth boat")


def opened(above: str = "", below: str = "", known: Known = KNOWN) -> Letter:
    return open_letter(f"<html><body>{above}{PARAGRAPHS}{below}</body></html>", known)


def text(letter: Letter) -> list[str]:
    return [line for line in html_to_text(letter.text).split("\n") if line]


def row(*words: str) -> str:
    return f"<table><tr>{''.join(f'<td><a href=x>{word}</a></td>' for word in words)}</tr></table>"


@pytest.mark.parametrize(
    ("above", "below"),
    [
        (row("Like", "Comment", "Restack"), row("12", "3", "Share")),
        ("<div class=title><a href=x>The twelfth boat</a></div>", row("Share", "Tweet", "Forward")),
        (
            "",
            "<p>How did you like today's letter?</p><p><a href=a>★ Loved it</a></p><p><a href=u>Unsubscribe</a></p>",
        ),
        (
            "",
            row("More like this", "Less like this")
            + "<h3>Keep reading</h3><p><a href=x>The lamp</a></p><p>© 2026 H</p>",
        ),
        ("<p>In partnership with Rope &amp; Co — ropes that last. <a href=x>Try one</a></p>", ""),
        ("<h2>Together with Rope &amp; Co</h2><p><b>Ropes that last.</b> <a href=x>Try one</a></p>", ""),
        ("<p>Harbour Notes</p><p>News for pilots -- Issue 12 -- March 6, 2026</p>", ""),
        ("<p>Harbour Notes #12</p><p>By Imke Brandsma • 6 Mar 2026 • 4 min read</p>", "<p>Unsubscribe</p>"),
        ("<p>Forwarded this email? <a href=s>Subscribe here</a></p><h1><a href=x>The twelfth boat</a></h1>", ""),
        ("<p>Someone sent you this? <a href=s>Sign up here</a></p>", ""),
        ("<p><a href=x>Harbour Notes</a> by Imke Brandsma</p><p>6 March 2026</p>", ""),
        ("<img src=l.png alt='Harbour Notes'>", ""),
        ("", "<p>Tags: pilots, ropes</p><h4>Events</h4><ul><li>Rope night</li></ul><p><a href=u>Unsubscribe</a></p>"),
        ("", "<p>招聘：本刊寻找校对，请直接回复本邮件。</p><p>分享到微博</p><p><a href=u>退订</a></p>"),
        ("<p>Harbour Notes</p><p>2026年1月22日（四） 第217期</p>", "<p>退订</p>"),
        ("<p>Harbour Notes</p><p>1月22日 周四 · 第217期</p>", "<p>退订</p>"),
        ("<p>Harbour Notes</p><p>2026年1月22日 星期四 农历腊月初四</p>", "<p>退订</p>"),
        ("<p>Harbour Notes</p><p>22 January 2026 (Thu) · Issue 217</p>", ""),
        (
            "",
            "<p>今日仲有</p><p><a href=x>天氣：轉涼</a></p><p><a href=y>書介：繩</a></p><p>取消訂閱</p>",
        ),
        ("", "<h4>Also in this issue</h4><p><a href=x>Rope prices</a></p><p><a href=u>Unsubscribe</a></p>"),
        ("", "<p>感谢阅读。</p><p><a href=x>赞赏作者</a></p><p><a href=u>退订</a></p>"),
    ],
)
def test_what_a_program_puts_round_a_letter_goes(above, below):
    letter = opened(above, below)
    assert text(letter) == TEXT
    assert all(dropped.reason for dropped in letter.dropped)


@pytest.mark.parametrize(
    ("kept", "lines"),
    [
        (
            "<p>Together with my sister I <a href=x>wrote about ropes</a> last year.</p>",
            ["Together with my sister I wrote about ropes last year."],
        ),
        (
            "<ul><li><a href=x>Facebook</a></li><li><a href=y>A book about ropes</a></li></ul>",
            ["Facebook", "A book about ropes"],
        ),
    ],
)
def test_and_what_is_said_stays(kept, lines):
    letter = open_letter(f"<html><body>{PARAGRAPHS}{kept}{PARAGRAPHS}</body></html>", KNOWN)
    assert text(letter) == [*TEXT, *lines, *TEXT]


def test_the_way_to_the_web_is_no_way_into_an_app():
    title = "<h1><a href='https://h.example/p/1'>The twelfth boat</a></h1>"
    assert opened(f"<p><a href='https://app.example/x'>READ IN APP</a></p>{title}").view == "https://h.example/p/1"


@pytest.mark.parametrize(
    "line", ["在线阅读：https://h.example/9", "網頁版：https://h.example/9", "线上版", "【在线阅读】"]
)
def test_the_way_to_the_web_in_chinese(line):
    assert shows_elsewhere(line)
    assert not shows_elsewhere(f"去年冬天我在{line[:4]}平台上认识了他，那时候他还在写信，每周一封，从不迟到。")


@pytest.mark.parametrize(
    ("end", "authors"),
    [("—— 闻笛", ["闻笛"]), ("— Jane Miller", ["Jane Miller"]), ("— and so on", []), ("- 一张清单", [])],
)
def test_who_signs(end, authors):
    letter = open_plain("\n\n".join([*TEXT, end, "Unsubscribe: https://h.example/u"]), Known("Harbour Notes"))
    assert letter.authors == authors
    assert letter.text.endswith(end)


def test_the_issue_s_author_in_chinese():
    letter = open_plain("\n\n".join(["谷物札记", "本期作者：闻笛", *TEXT]), Known("谷物札记"))
    assert (letter.authors, letter.text.split("\n\n")) == (["闻笛"], TEXT)


@pytest.mark.parametrize(
    ("line", "paid"),
    [
        ("Sponsored by Rope & Co", True),
        ("Presented by Rope & Co: ropes that last", True),
        ("A word from our sponsor", True),
        ("本期赞助：绳子公司", True),
        ("本期由绳子公司赞助", True),
        ("Sponsored by nobody, as ever, this letter is free and will stay so.", False),
        ("Presented by the court as a matter of law. It has not sat since.", False),
    ],
)
def test_who_paid(line, paid):
    assert is_paid(line) is paid


@pytest.mark.parametrize(
    ("href", "view"),
    [
        ("https://click.mill.example/t/1a9f3", ""),
        ("https://link.mill.example/ls/click?upn=1", ""),
        ("https://mill.example/letters/12", "https://mill.example/letters/12"),
        ("https://mail.mill.example/archive/12", "https://mail.mill.example/archive/12"),
    ],
)
def test_a_link_that_counts_readers_is_no_address(href: str, view: str) -> None:
    assert opened(f'<p>如未能正常顯示，<a href="{href}">請按此瀏覽網上版</a></p>').view == view


def test_a_line_of_tags_at_the_end() -> None:
    letter = opened(below="<p>關鍵字：港口、法院</p>")
    assert letter.tags == ["港口", "法院"]
    assert "港口" not in letter.text


@pytest.mark.parametrize(
    ("above", "view"),
    [
        ("<p><a href='https://h.example/a/the-twelfth-boat/'>Harbour Notes</a> by Ann Lee</p>", "the-twelfth-boat/"),
        ("<p><a href='https://h.example/archive/'>Harbour Notes</a> by Ann Lee</p>", ""),
        (
            "<p>Forwarded? <a href=s>Subscribe</a></p><h1><a href='https://h.example/p/12'>The twelfth boat</a></h1>",
            "12",
        ),
    ],
)
def test_a_masthead_tells_where_the_letter_stands(above, view):
    assert opened(above).view.endswith(view)
    assert bool(opened(above).view) == bool(view)


def test_who_writes_is_no_text_below_a_standfirst():
    above = "<h1>The twelfth boat</h1><h3>Nobody saw it leave the pier.</h3><p>Imke Brandsma</p><p>Feb 5</p>"
    shown = text(opened(above, known=Known("Harbour Notes", "Imke Brandsma", "The twelfth boat")))
    assert [line.strip("# ") for line in shown] == ["Nobody saw it leave the pier.", *TEXT]
