"""Any text in any field: the feed is well-formed, reads back as the text that XML can hold, and passes the gate."""

from __future__ import annotations

import json
from dataclasses import replace
from html import escape

from hypothesis import example, given, settings
from hypothesis import strategies as st
from lxml import etree

from feedmill.gate import check
from feedmill.model import Content, Entry, Source, Term
from feedmill.text import clean
from feedmill.writers.atom import AtomWriter
from feedmill.writers.jsonfeed import JsonFeedWriter
from feedmill.writers.opml import write_opml
from feedmill.writers.pages import Pages
from feedmill.writers.rss import RssWriter
from feeds_sample import ENGLISH, SITE, feed

# Surrogates, controls, what looks like markup, and what XML and HTML treat apart.
PIECES = ("]]>", "<![CDATA[", "&amp;", "&#8;", "<b>", "<!--", "<?x?>", "\x00", "\ufffe", "\ud800", "🌾", "\r\n", "\t")
ANY = st.text(st.characters(exclude_categories=()), max_size=6)
TEXTS = st.lists(st.one_of(ANY, st.sampled_from(PIECES)), max_size=6).map("".join)
NASTY = "]]>\x00<![CDATA[&amp;\ud800\r\n&#8;\ufffe"
fast = settings(max_examples=60, deadline=None)

A = "{http://www.w3.org/2005/Atom}"
ENCODED = "{http://purl.org/rss/1.0/modules/content/}encoded"
CREATOR = "{http://purl.org/dc/elements/1.1/}creator"


def written(text: str) -> tuple[Entry, Content]:
    entry = replace(
        ENGLISH,
        title=f"t{text}",
        title_original=text,
        summary=f"s{text}",
        authors=(f"a{text}",),
        source=Source(name=f"q{text}", url=text),
        categories=(f"c{text}",),
        tags=(f"g{text}",),
        references=(text,),
        language="en",
        slug="a",
    )
    return entry, Content(html=f"<p>{text}", text=text, image=text)


@fast
@given(TEXTS)
@example(NASTY)
def test_rss(text: str) -> None:
    entry, content = written(text)
    data = RssWriter().write(feed(SITE, entry, title=f"f{text}"), {entry.id: content})
    channel = etree.fromstring(data).find("channel")
    assert channel.findtext("title") == clean(f"f{text}").strip()
    item = channel.find("item")
    assert item.findtext("title") == clean(f"t{text}")
    assert item.findtext("description") == escape(clean(f"s{text}").strip(), quote=False)
    assert item.findtext(ENCODED) == clean(f"<p>{text}")
    assert item.findtext(CREATOR) == clean(f"a{text}").strip()
    assert [term.text for term in item.iterfind("category")] == [clean(f"{x}{text}").strip() for x in "cg"]


@fast
@given(TEXTS)
@example(NASTY)
def test_atom(text: str) -> None:
    entry, content = written(text)
    root = etree.fromstring(AtomWriter().write(feed(SITE, entry, title=f"f{text}"), {entry.id: content}))
    assert root.findtext(f"{A}title") == clean(f"f{text}").strip()
    found = root.find(f"{A}entry")
    assert found.findtext(f"{A}title") == clean(f"t{text}")
    assert found.findtext(f"{A}summary") == clean(f"s{text}").strip()
    assert found.findtext(f"{A}content") == clean(f"<p>{text}")
    assert found.findtext(f"{A}author/{A}name") == clean(f"a{text}").strip()
    assert found.findtext(f"{A}source/{A}title") == clean(f"q{text}").strip()


@fast
@given(TEXTS)
@example(NASTY)
def test_json(text: str) -> None:
    entry, content = written(text)
    found = json.loads(JsonFeedWriter().write(feed(SITE, entry, title=f"f{text}"), {entry.id: content}))
    assert found["title"] == clean(f"f{text}").strip()
    (item,) = found["items"]
    assert item["title"] == clean(f"t{text}")
    assert item["content_html"] == clean(f"<p>{text}")
    assert item["authors"] == [{"name": clean(f"a{text}").strip()}]
    assert item["_feedmill"].get("title_original", "") == clean(text).strip()


@fast
@given(TEXTS)
@example(NASTY)
def test_opml(text: str) -> None:
    data = write_opml(replace(SITE, title=text), [feed(title=f"f{text}")])
    outline = etree.fromstring(data).find("body/outline")
    # XML 1.0, 3.3.3: what is written as a character reference keeps its line end.
    assert outline.get("text") == clean(f"f{text}").strip()


@fast
@given(TEXTS)
@example(NASTY)
def test_whatever_stands_in_it_a_feed_passes_the_gate(text: str) -> None:
    entry, _ = written(text)
    contents = {entry.id: Content(html="<p>x</p>", text=text)}
    for writer in (RssWriter(), AtomWriter(), JsonFeedWriter()):
        assert check(writer.filename, writer.write(feed(SITE, entry, title=text, description=text), contents)) is None


@fast
@given(TEXTS)
@example(NASTY + '"><script>alert(1)</script>')
def test_pages(text: str) -> None:
    entry, _ = written(text)
    content = Content(html="<p>x</p>", text="x")
    made = feed(SITE, entry, title=f"f{text}", description=text, name=f"n{text}")
    pages = (
        Pages().index(SITE, [made]),
        Pages().feed(made),
        Pages().entry(entry, content, SITE, categories=(Term(name=f"c{text}", slug="c"),)),
    )
    for data in pages:
        assert check("index.html", data) is None
        assert clean(data.decode()) == data.decode()
