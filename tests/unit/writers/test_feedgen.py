"""feedgen 1.0's defects, each pinned: first that feedgen still has it, then that we do not.

Where the first half fails, feedgen has mended it, and a mend of ours may go.
"""

from __future__ import annotations

import locale
from datetime import UTC, datetime
from typing import Any

import pytest
from feedgen.entry import FeedEntry
from feedgen.feed import FeedGenerator
from lxml import etree

from feedmill.model import Content
from feedmill.writers.atom import AtomWriter
from feedmill.writers.rss import RssWriter
from feeds_sample import CONTENTS, ENGLISH, SITE, TRANSLATED, feed

A = "{http://www.w3.org/2005/Atom}"
CREATOR = "{http://purl.org/dc/elements/1.1/}creator"


def bare() -> Any:
    made = FeedGenerator()
    made.id("tag:mill.example,2000:all")
    made.title("t")
    made.description("d")
    made.link(href="https://mill.example/")
    return made


def bare_entry() -> Any:
    made = FeedEntry()
    made.id("tag:mill.example,2000:1")
    made.title("t")
    return made


def rss(data: bytes) -> Any:
    return etree.fromstring(data).find("channel")


def test_1_links_of_an_atom_entry_keep_their_attributes() -> None:
    theirs = bare_entry()
    theirs.link(href="https://mill.example/a.mp3", rel="enclosure", type="audio/mpeg", length="3")
    theirs.content("x")
    assert dict(theirs.atom_entry().find("link").attrib) == {"href": "https://mill.example/a.mp3"}

    ours = etree.fromstring(AtomWriter().write(feed(SITE, ENGLISH), CONTENTS))
    rels = {link.get("rel"): link.get("type") for link in ours.iterfind(f"{A}entry/{A}link")}
    assert rels == {"alternate": "text/html", "enclosure": "audio/mpeg"}


def test_2_a_hub_is_not_the_home_page() -> None:
    theirs = bare()
    theirs.link(href="https://hub.example/", rel="hub")
    assert rss(theirs.rss_str()).findtext("link") == "https://hub.example/"
    assert b'rel="hub"' not in theirs.rss_str()

    ours = RssWriter().write(feed(), CONTENTS)
    assert rss(ours).findtext("link") == "https://mill.example/feeds/all/"
    assert b'<atom:link href="https://hub.example/" rel="hub"/>' in ours


def test_3_content_has_a_type_that_atom_knows() -> None:
    theirs = bare_entry()
    theirs.content("x", type="CDATA")
    assert theirs.atom_entry().find("content").get("type") == "CDATA"

    assert b'type="CDATA"' not in AtomWriter().write(feed(), CONTENTS)


def test_4_no_date_is_the_clock_s() -> None:
    year = str(datetime.now(UTC).year)
    theirs = bare()
    theirs.add_entry(bare_entry()).content("x")
    assert f"<updated>{year}".encode() in theirs.atom_str()
    assert b"<lastBuildDate>" in theirs.rss_str()

    for writer in (RssWriter(), AtomWriter()):
        assert writer.write(feed(), CONTENTS) == writer.write(feed(), CONTENTS)
    dates = {date.text for date in etree.fromstring(AtomWriter().write(feed(), CONTENTS)).iter(f"{A}updated")}
    assert dates == {f"2026-{date}+08:00" for date in (
        "03-02T08:05:00", "02-27T23:40:00", "02-26T07:00:00", "02-20T00:00:00"
    )}  # fmt: skip


@pytest.mark.parametrize(("bad", "error"), [("\x00", ValueError), ("\ud800", UnicodeEncodeError)])
def test_5_one_character_does_not_kill_a_feed(bad: str, error: type[Exception]) -> None:
    theirs = bare_entry()
    theirs.title(f"a{bad}b")
    theirs.content("x")
    with pytest.raises(error):
        theirs.atom_entry()

    contents = {TRANSLATED.id: Content(html=f"<p>a{bad}b</p>", text=f"a{bad}b")}
    for writer in (RssWriter(), AtomWriter()):
        assert b"&lt;p&gt;ab&lt;/p&gt;" in writer.write(feed(SITE, TRANSLATED), contents)


def test_6_the_locale_is_never_touched(monkeypatch: pytest.MonkeyPatch) -> None:
    calls: list[object] = []
    monkeypatch.setattr(locale, "setlocale", lambda *a: calls.append(a))
    bare().rss_str()
    assert calls

    calls.clear()
    for writer in (RssWriter(), AtomWriter()):
        writer.write(feed(), CONTENTS)
    assert not calls


def test_7_a_name_without_a_mail_address_signs_an_item() -> None:
    theirs = bare_entry()
    theirs.author(name="Ada Weir")
    assert theirs.rss_entry().find("author") is None

    ours = rss(RssWriter().write(feed(SITE, ENGLISH), CONTENTS))
    assert ours.findtext(f"item/{CREATOR}") == "Ada Weir"


def test_8_entries_keep_their_order() -> None:
    theirs = bare()
    for title in "ab":
        theirs.add_entry().title(title)
    assert [title.text for title in rss(theirs.rss_str()).iterfind("item/title")] == ["b", "a"]

    ours = rss(RssWriter().write(feed(), CONTENTS))
    assert [guid.text for guid in ours.iterfind("item/guid")] == [entry.id for entry in feed().entries]


def test_9_what_feedgen_cannot_write_is_there() -> None:
    assert b"xml-stylesheet" not in bare().rss_str()

    ours = RssWriter().write(feed(), CONTENTS)
    assert b"<?xml-stylesheet " in ours
    assert b'rel="hub"' in ours
