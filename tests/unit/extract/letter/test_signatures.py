"""Who writes a letter, as its end or its first lines tell; the way to the web beside a byline."""

from __future__ import annotations

import pytest

from feedmill.extract.letter.article import open_letter, open_plain
from feedmill.extract.letter.signatures import presented, signers
from feedmill.extract.phrases.letter_heads import Known
from feedmill.extract.phrases.letters import asks, shows_elsewhere
from feedmill.text import html_to_text

TEXT = [
    "The ferry left the northern pier at dawn, and nobody on board had slept since the storm of Tuesday.",
    "By noon the fog had lifted, and the harbour master counted eleven boats where there had been twelve.",
]
PARAGRAPHS = "".join(f"<p>{text}</p>" for text in TEXT)
KNOWN = Known("Harbour Notes", "", "The twelfth boat")
END = "<p><a href=u>Unsubscribe</a></p>"


@pytest.mark.parametrize(
    ("below", "authors"),
    [
        ("<p>Written by Imke Brandsma</p>", ["Imke Brandsma"]),
        ("<p><em>Words by Imke Brandsma.</em></p>", ["Imke Brandsma"]),
        ("<p>文／沈木生</p>", ["沈木生"]),
        ("<p>撰稿：沈木生</p><p>编辑：周禾</p>", ["沈木生"]),
    ],
)
def test_a_label_at_the_end_tells_who_wrote_and_is_no_text(below, authors):
    letter = open_letter(f"<html><body>{PARAGRAPHS}{below}{END}</body></html>", KNOWN)
    assert letter.authors == authors
    assert [line for line in html_to_text(letter.text).split("\n") if line] == TEXT
    plain = open_plain("\n\n".join([*TEXT, *html_to_text(below).split("\n\n"), "Unsubscribe: x"]), KNOWN)
    assert (plain.authors, plain.text) == (authors, "\n\n".join(TEXT))


@pytest.mark.parametrize(
    ("lines", "people"),
    [
        (["Warmly,", "Imke Brandsma"], ["Imke Brandsma"]),
        (["Warmly, · Imke Brandsma · Editor"], ["Imke Brandsma"]),
        (["— Imke Brandsma and Ole Vik"], ["Imke Brandsma", "Ole Vik"]),
        (["祝好，", "沈木生"], ["沈木生"]),
        (["See you next week,", "Imke"], []),
        (["Nobody counted the boats.", "Imke Brandsma"], []),
        (["— The Harbour Notes team"], []),
    ],
)
def test_who_signs(lines, people):
    assert signers([*TEXT, *lines]) == people


@pytest.mark.parametrize(
    ("line", "person"),
    [
        ("Hi, this is Imke Brandsma, and you are reading Harbour Notes.", "Imke Brandsma"),
        ("I’m Imke Brandsma and this is my letter.", "Imke Brandsma"),
        ("大家好，我是沈木生。", "沈木生"),
        ("This is Harbour Notes, a letter for pilots.", ""),
        ("I’m not a pilot, and never was.", ""),
        ("我是说，没有人数过船。", ""),
    ],
)
def test_who_presents_himself(line, person):
    assert presented(line) == person


@pytest.mark.parametrize(
    ("above", "authors", "view"),
    [
        ("<p>By Imke Brandsma – 3 Dec 2025 – <a href='https://h.example/12'>View in browser →</a></p>", True, True),
        ("<p>A note from the pier</p><p>Imke Brandsma</p><p>December 3, 2025</p>", True, False),
        ("<p>A note from the pier</p><p>Ole Vik's Boat</p>", False, False),
    ],
)
def test_a_masthead_names_who_writes(above, authors, view):
    letter = open_letter(f"<html><body><h1>The twelfth boat</h1>{above}{PARAGRAPHS}{END}</body></html>", KNOWN)
    assert letter.authors == (["Imke Brandsma"] if authors else [])
    assert letter.view == ("https://h.example/12" if view else "")


def test_more_ways_to_the_web_and_to_friends():
    assert shows_elsewhere("View this email online")
    assert asks("把河湾周报转给一位朋友")
    assert not asks("他把船转给了别人，第二天就走了。")
