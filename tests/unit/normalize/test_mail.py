"""What a letter's head and its habits mean."""

from __future__ import annotations

from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bounded import bounded
from feedmill.model import Normalized, Rejected
from feedmill.normalize.entry import normalize
from feedmill.normalize.mail import title_of, without_letter
from feedmill.normalize.rules import Rules
from feedmill.normalize.senders import read_sender
from feedmill.readers.files import documents

RULES = Rules(timezone=ZoneInfo("Asia/Shanghai"), authority="feeds.example")
PROSE = "A paragraph of the letter, long enough to be told from what a program puts below it, and then some more."


def letter(head: str = "", body: str = PROSE, kind: str = "plain") -> Normalized:
    text = f"From: Tidewrack <a@t.example>\nSubject: s\nContent-Type: text/{kind}\n{head}\n\n{body}"
    (found,) = documents("a.eml", text.encode(), 10_000_000)
    made = normalize(found, RULES)
    assert isinstance(made, Normalized)
    return made


def mixed(parts: str) -> Normalized:
    text = f'From: Tidewrack <a@t.example>\nSubject: s\nContent-Type: multipart/alternative; boundary="x"\n\n{parts}'
    (found,) = documents("a.eml", text.encode(), 10_000_000)
    made = normalize(found, RULES)
    assert isinstance(made, Normalized)
    return made


@pytest.mark.parametrize(
    ("subject", "meant"),
    [
        ("[Tidewrack] The wall", "The wall"),
        ("Re: [Tidewrack] Fwd: The wall", "The wall"),
        ("转发：【Tidewrack】港口的墙", "港口的墙"),
        ("回复: Re[2]: The wall", "The wall"),
        ("[Correction] The wall", "[Correction] The wall"),
        ("[another-list] The wall", "The wall"),
        ("Re: ", "Re:"),
        ("[Tidewrack]", "[Tidewrack]"),
        ("Review: the wall", "Review: the wall"),
    ],
)
def test_a_title_is_the_subject_less_its_marks(subject, meant):
    assert title_of(subject, "Tidewrack", listed=True) == meant


@pytest.mark.parametrize(
    ("subject", "name", "meant"),
    [
        ("The wall – Tidewrack", "Tidewrack", "The wall"),
        ("The wall | The Tidewrack", "Tidewrack", "The wall"),
        ("Tidewrack #12: The wall", "The Tidewrack", "The wall"),
        ("Tidewrack, no. 12: the wall", "Tidewrack", "the wall"),
        ("Issue 12: The wall", "Tidewrack", "The wall"),
        ("第 12 期｜港口的墙", "Tidewrack", "港口的墙"),
        ("港湾信札 Vol.3｜港口的墙", "港湾信札", "港口的墙"),
        ("《港湾信札》第十二期：港口的墙", "港湾信札", "港口的墙"),
        ("Tidewrack #12", "Tidewrack", "Tidewrack #12"),
        ("The wall: a history", "Tidewrack", "The wall: a history"),
        ("Why Tidewrack - and why now", "Tidewrack", "Why Tidewrack - and why now"),
        ("12 walls: a list", "Tidewrack", "12 walls: a list"),
    ],
)
def test_a_letter_s_name_is_no_part_of_a_title(subject, name, meant):
    assert without_letter(subject, name) == meant


def test_a_letter_from_a_person_is_named_by_its_masthead_and_its_subject():
    head = "From: Imke Brandsma <i@t.example>\nSubject: Harbour Notes, no. 12: the wall\n\nHARBOUR NOTES\n\n"
    (found,) = documents("a.eml", f"{head}{PROSE}".encode(), 10_000)
    entry = normalize(found, RULES).entry
    assert (entry.title, entry.source.name, entry.authors) == ("the wall", "Harbour Notes", ("Imke Brandsma",))


@pytest.mark.parametrize(
    ("sender", "end", "authors", "source"),
    [("闻笛", "祝好\n闻笛", ("闻笛",), None), ("闻笛", "祝好", (), "闻笛"), ("Imke", "Yours,\nImke", ("Imke",), None)],
)
def test_who_signs_with_the_sender_s_name_is_a_person(sender, end, authors, source):
    head = f"From: {sender} <a@t.example>\nSubject: The wall\nContent-Type: text/plain; charset=utf-8\n\n"
    (found,) = documents("a.eml", f"{head}{PROSE}\n\n{end}\n".encode(), 10_000)
    entry = normalize(found, RULES).entry
    assert (entry.authors, entry.source and entry.source.name) == (authors, source)


def test_without_a_list_brackets_are_the_title_s_own():
    assert title_of("[Wall] Notes", "Tidewrack", listed=False) == "[Wall] Notes"


@pytest.mark.parametrize(
    ("written", "list_id", "person", "name"),
    [
        ('"Ines Calder at Tidewrack" <ines@t.example>', "", "Ines Calder", "Tidewrack"),
        ("Ines at Tidewrack <ines@t.example>", "", "Ines", "Tidewrack"),
        ("Tidewrack by Ines Calder <t@t.example>", "", "Ines Calder", "Tidewrack"),
        ("Ines Calder <ines@t.example>", "Tidewrack <l.t.example>", "Ines Calder", "Tidewrack"),
        ("Tidewrack | Ines Calder <t@t.example>", "", "Ines Calder", "Tidewrack"),
        ("Tidewrack Weekly <t@t.example>", "", "", "Tidewrack Weekly"),
        ("The Harbour Times <t@t.example>", "<l.t.example>", "", "The Harbour Times"),
        ("Harbour of Sighs <hello@h.example>", "", "", "Harbour of Sighs"),
        ("Ines Calder of Tidewrack <t@t.example>", "", "Ines Calder", "Tidewrack"),
        ("Ines of Tidewrack <ines@t.example>", "", "Ines", "Tidewrack"),
        ("Salt Notes <hello@s.example>", '"Salt Notes" <s.example>', "", "Salt Notes"),
        ("Ines Calder <ines@t.example>", "Ines Calder <l.t.example>", "Ines Calder", "Ines Calder"),
        ("Ludwig van Beek <l@t.example>", "", "Ludwig van Beek", ""),
        ("张三丰 <z@t.example>", "潮汐周报 <l.t.example>", "张三丰", "潮汐周报"),
        ("潮汐周报 <z@t.example>", "", "", "潮汐周报"),
        ("周末晚报 <z@t.example>", "", "", "周末晚报"),
        ("Tidewrack <t@t.example>", "3f9a0c11bd mc list <3f9a0c11bd.list.example>", "", "Tidewrack"),
        ("t@t.example", "", "", ""),
        ("", "", "", ""),
    ],
)
def test_a_person_and_a_newsletter(written, list_id, person, name):
    assert read_sender(written, list_id) == (person, name)


class TestHead:
    def test_the_date_keeps_its_own_zone(self):
        assert letter("Date: Tue, 3 Mar 2026 06:58:00 -0500").entry.published.isoformat() == "2026-03-03T06:58:00-05:00"

    def test_the_message_id_is_the_id(self):
        made = letter("Message-ID: <a b/7%@t.example>\nArchived-At: <https://t.example/7?utm_source=x>")
        assert made.entry.id == "mid:a%20b%2F7%25@t.example"
        assert (made.entry.explicit_id, made.entry.url) == (True, "https://t.example/7")
        assert made.provenance["id"] == "mail header: Message-ID"

    def test_keywords_and_language(self):
        made = letter("Keywords: tides, walls\nContent-Language: nb-NO")
        assert (made.entry.tags, made.entry.language) == (("tides", "walls"), "nb-NO")

    def test_without_one_everything_else_is_found_as_ever(self):
        made = letter()
        assert (made.entry.title, made.entry.published, made.entry.source.name) == ("s", None, "Tidewrack")
        assert made.entry.id == "tag:feeds.example,2000:a.eml"


FOOTERS = [
    "You received this email because you subscribed on our website.",
    "Unsubscribe | Update your preferences",
    "© 2026 Tidewrack. All rights reserved.",
    "您收到这封邮件是因为订阅了潮汐周报。",
    "退订 | 管理订阅",
    "Our mailing address is: 4 Chandlers Road",
]


class TestBody:
    @pytest.mark.parametrize("footer", FOOTERS)
    @pytest.mark.parametrize("kind", ["plain", "html"])
    def test_a_footer_goes_and_is_told(self, footer, kind):
        parts = (PROSE, f"{PROSE[:-1]}, too.", footer)
        body = "\n\n".join(parts) if kind == "plain" else "".join(f"<p>{part}</p>" for part in parts)
        made = letter(body=body, kind=kind)
        assert footer not in made.body.text
        assert PROSE in made.body.text
        assert (footer, "the letter's footer") in [(one.text, one.reason) for one in made.dropped]

    def test_prose_that_speaks_of_leaving_stays(self):
        text = "How to unsubscribe from everything at once, and why the law asks for an address, is what I was asked."
        body = f"<p>{PROSE}</p><p>{text}</p><p>{PROSE}</p>"
        assert text in letter(body=body, kind="html").body.text

    @pytest.mark.parametrize(
        "line",
        [
            "Trouble reading this? <a href='{0}'>View it in your browser</a>",
            "<a href='{0}'>在浏览器中查看</a>",
            "<a href='https://t.example/'>Tidewrack</a> | <a href='{0}'>Web version</a>",
            "如果无法正常显示，请<a href='{0}'>点击这里</a>",
        ],
    )
    def test_the_link_to_the_web_is_the_address(self, line):
        made = letter(
            body=f"<table><tr><td>{line.format('https://t.example/p/7?mc_eid=1')}</td></tr></table><p>{PROSE}",
            kind="html",
        )
        assert (made.entry.url, made.body.text) == ("https://t.example/p/7", f"<p>{PROSE}</p>")

    def test_the_same_in_plain_text(self):
        made = letter(body=f"View this email in your browser:\nhttps://t.example/p/7\n\n{PROSE}\n")
        assert made.entry.url == "https://t.example/p/7"
        assert "browser" not in made.body.text
        assert "t.example" not in made.body.text

    @pytest.mark.parametrize(
        ("line", "url"),
        [
            ("View this post on the web at https://t.example/p/the-wall", "https://t.example/p/the-wall"),
            ("View this email in your browser:\nhttps://t.example/p/the-wall", "https://t.example/p/the-wall"),
            ("在线阅读：https://t.example/p/the-wall", "https://t.example/p/the-wall"),
            ("View it online: https://t.us7.list.example/track/click?u=1", "https://m.example/app-link/post?id=1"),
            ("Ropes: https://r.example/ropes", "https://m.example/app-link/post?id=1"),  # no word of the letter
        ],
    )
    def test_the_plain_text_that_goes_along_tells_the_address(self, line, url):
        plain = f"--x\nContent-Type: text/plain\n\n{line}\n\n{PROSE}\n\n"
        title = '<h1><a href="https://m.example/app-link/post?id=1">s</a></h1>'
        html = f"--x\nContent-Type: text/html\n\n<html><body>{title}<p>{PROSE}</p></body></html>\n\n--x--\n"
        assert mixed(plain + html).entry.url == url

    def test_what_nobody_sees_goes(self):
        body = (
            f"<span class='preheader'>Teaser</span><div style='max-height: 0'>Filler</div><p>{PROSE}"
            "<img src='https://t.example/o.gif' width='1' height='1'>"
            "<img src='https://t.example/p.gif' style='width:1px'>"
            "<img src='https://t.example/a.jpg' width='600'></p><p>&nbsp;&zwnj;</p>"
        )
        made = letter(body=body, kind="html")
        assert made.body.text == f'<p>{PROSE}<img src="https://t.example/a.jpg" width="600"></p>'
        assert [one.text for one in made.dropped] == ["Teaser", "Filler"]

    def test_layout_becomes_paragraphs_and_figures_stay_a_table(self):
        figures = "<table><tr><td>1983</td><td>2.10</td></tr><tr><td>2025</td><td>2.21</td></tr></table>"
        body = f"<table width=600><tr><td>{PROSE}</td></tr><tr><td>{figures}</td></tr></table>"
        text = letter(body=body, kind="html").body.text
        assert f"<p>{PROSE}</p>" in text
        assert figures in text
        assert text.count("<table>") == 1

    def test_links_lose_what_tracks_their_reader(self):
        links = "<a href='https://x.example/a?id=7&amp;utm_source=t#s'>x</a> <a href='mailto:a@b?subject=c'>m</a>"
        body = f"<p>{PROSE} {links}</p>"
        text = letter(body=body, kind="html").body.text
        assert 'href="https://x.example/a?id=7#s"' in text
        assert 'href="mailto:a@b?subject=c"' in text


HOSTILE = {
    "nested tables": "<table><tr><td>" * 300_000,
    "cells": f"<table><tr>{'<td>1</td>' * 400_000}",
    "blocks": "<div>x</div>" * 400_000,
    "links": "<p><a href='https://e.example/?utm_a=1&b=2'>x</a></p>" * 12_000,
    "footers": "<p>unsubscribe <a href=x>x</a></p>" * 12_000,
    "hidden": "<div style='display:none'>x</div>" * 24_000,
    "fillers": f"<p>{'&zwnj;&nbsp;' * 400_000}",
    "a line": "<p>you are receiving " + "x " * 2_000_000,
}


@pytest.mark.parametrize(
    ("subject", "body", "source", "title"),
    [
        ("Harbour Notes #12: The wall", PROSE, "Harbour Notes", "The wall"),
        ("港湾来信 第12期｜港口的墙", PROSE, "港湾来信", "港口的墙"),
        (
            "The wall",
            f"HARBOUR NOTES\n\n{PROSE}\n\nYou just read issue #12 of Harbour Notes.",
            "Harbour Notes",
            "The wall",
        ),
        ("The wall", f"{PROSE}\n\nYou just read issue #12 of Harbour Notes.", None, "The wall"),
        ("Chapter #12: The wall", PROSE, None, "Chapter #12: The wall"),
    ],
)
def test_what_names_the_letter_of_a_person(subject, body, source, title):
    head = f"From: Imke Brandsma <i@t.example>\nSubject: {subject}\n\n"
    (found,) = documents("a.eml", f"{head}{body}".encode(), 10_000)
    entry = normalize(found, RULES).entry
    assert (entry.source and entry.source.name, entry.title) == (source, title)


@pytest.mark.parametrize(
    ("byline", "authors"),
    [("By Ole Vik", ("Ole Vik",)), ("By Imke Brandsma and Ole Vik", ("Imke Brandsma", "Ole Vik"))],
)
def test_a_byline_goes_before_the_sender(byline, authors):
    head = "From: Imke Brandsma <i@t.example>\nSubject: The wall\nContent-Type: text/html\n\n"
    (found,) = documents("a.eml", f"{head}<h1>The wall</h1><p>{byline}</p><p>{PROSE}</p>".encode(), 10_000)
    assert normalize(found, RULES).entry.authors == authors


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_markup_ends(name):
    with bounded(10):
        assert letter(body=HOSTILE[name], kind="html").entry.title == "s"


MARKUP = st.sampled_from(
    [
        *(
            "<table>",
            "<tr>",
            "<td>",
            "</td>",
            "</tr>",
            "</table>",
            "<p>",
            "</p>",
            "<div style='display:none'>",
            "</div>",
            "text ",
        ),
        *(
            "<a href='https://e.example/?utm_a=1'>Unsubscribe</a>",
            "View in browser",
            "<img width=1>",
            "<font>",
            "<h1>s</h1>",
        ),
        *(
            "<center>",
            "© 2026",
            "<body>",
            "</html>",
            "<th>",
            "&zwnj;",
            PROSE,
            "<li>",
            "<span hidden>",
            "\n",
            "4 High Street, X",
        ),
    ]
)


@given(st.lists(MARKUP, max_size=40).map("".join), st.sampled_from(["html", "plain"]))
@settings(max_examples=300, deadline=None)
def test_any_markup_is_an_entry(body, kind):
    text = f"From: A <a@b.example>\nSubject: s\nContent-Type: text/{kind}\n\n{body}"
    for found in documents("a.eml", text.encode(), 100_000):
        assert isinstance(found if isinstance(found, Rejected) else normalize(found, RULES), Normalized)


def test_who_posts_in_a_newsgroup_wrote_it():
    entry = letter("Newsgroups: comp.tides,alt.ferries").entry
    assert entry.authors == ("Tidewrack",)
    assert entry.source is not None
    assert entry.source.name == "comp.tides"
