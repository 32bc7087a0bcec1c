"""RFC 3229: what a client lacks, no more, and the feed stays one."""

from __future__ import annotations

import json

import pytest
from lxml import etree

from feedmill.web.delta import parts, without
from feedmill.writers.atom import AtomWriter
from feedmill.writers.jsonfeed import JsonFeedWriter
from feedmill.writers.rss import RssWriter
from feeds_sample import CONTENTS, feed

FEED = feed()
WRITERS = {writer.format: writer for writer in (RssWriter(), AtomWriter(), JsonFeedWriter())}


def ids(format_, data):
    if format_ == "json":
        return [item["id"] for item in json.loads(data)["items"]]
    root = etree.fromstring(data)
    return [node.text for node in root.iterfind(".//{*}entry/{*}id" if format_ == "atom" else ".//item/guid")]


@pytest.fixture(params=["rss", "atom", "json"])
def whole(request):
    return request.param, WRITERS[request.param].write(FEED, CONTENTS)


def test_put_together_again_it_is_the_same(whole):
    format_, data = whole
    found = parts(format_, data)
    again = without(format_, found, ())
    assert json.loads(again) == json.loads(data) if format_ == "json" else again == data
    assert len(found.entries) == len(ids(format_, data)) > 1


def test_only_new_entries_are_left(whole):
    format_, data = whole
    found = parts(format_, data)
    left = without(format_, found, found.digests()[1:])
    assert ids(format_, left) == ids(format_, data)[:1]
    assert ids(format_, without(format_, found, found.digests())) == []


def test_a_changed_entry_is_new(whole):
    format_, data = whole
    known = parts(format_, data).digests()
    title = FEED.entries[1].title.encode()
    changed = parts(format_, data.replace(title[:6], b"Edited", 1))
    assert sum(digest not in known for digest in changed.digests()) <= 1


@pytest.mark.parametrize(
    ("format_", "data"),
    [
        ("rss", b"<rss><!-- <item></item> --><item>a</item></rss>"),
        ("rss", b"<rss><item><![CDATA[</item><item>]]></item></rss>"),
        ("rss", b"<rss><item>a</item><other/><item>b</item></rss>"),
        ("json", b"{"),
        ("json", b"[]"),
        ("json", b'{"items": 1}'),
    ],
)
def test_what_cannot_be_cut_for_certain_is_left_whole(format_, data):
    assert parts(format_, data) is None


def test_a_feed_without_entries():
    assert parts("rss", b"<rss></rss>") == (b"<rss></rss>", (), b"")
