"""RFC 9110 section 12."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from feedmill.web.media import media_of
from feedmill.web.negotiation import chosen, codings, is_browser

ALL = {"identity": b"", "gzip": b"", "br": b""}
CHROME = b"text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,image/apng,*/*;q=0.8"
FIREFOX = b"text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"
MINIFLUX = b"application/xml, application/atom+xml, application/rss+xml, application/feed+json, text/html, */*;q=0.9"


@pytest.mark.parametrize(
    ("field", "coding"),
    [
        (None, "identity"),
        (b"", "identity"),
        (b"gzip", "gzip"),
        (b"x-gzip", "gzip"),
        (b"GZIP", "gzip"),
        (b"gzip, deflate, br, zstd", "br"),
        (b"br;q=0.5, gzip", "gzip"),
        (b"br;q=0, gzip;q=0.001", "gzip"),
        (b"gzip;q=0", "identity"),
        (b"gzip;q=0.0, *", "br"),
        (b"*", "br"),
        (b"*;q=0", "identity"),
        (b"identity, gzip;q=0.5", "identity"),
        (b"identity;q=0.5, gzip;q=0.5", "gzip"),
        (b"deflate", "identity"),
        (b"gzip ; q = 0.8", "gzip"),
    ],
)
def test_the_coding_a_client_likes_best(field, coding):
    assert chosen(field, ALL) == coding


def test_only_what_is_there_is_chosen():
    assert chosen(b"br, gzip", {"identity": b"", "gzip": b""}) == "gzip"
    assert chosen(b"br, gzip", {"identity": b""}) == "identity"


@given(st.binary(max_size=60))
def test_any_field_leaves_something_to_choose(field):
    assert codings(field)[-1] == "identity"
    assert isinstance(is_browser(field), bool)


@pytest.mark.parametrize("accept", [CHROME, FIREFOX, b"text/html", b"application/xhtml+xml"])
def test_browsers(accept):
    assert is_browser(accept)


@pytest.mark.parametrize(
    "accept",
    [b"", b"*/*", MINIFLUX, b"application/rss+xml, text/html;q=0.5", b"application/xml", b"text/html;q=0, */*"],
)
def test_readers(accept):
    assert not is_browser(accept)


@pytest.mark.parametrize(
    ("path", "media_type"),
    [
        ("all/rss.xml", b"application/rss+xml; charset=utf-8"),
        ("all/atom.xml", b"application/atom+xml; charset=utf-8"),
        ("categories/x/feed.json", b"application/feed+json; charset=utf-8"),
        ("feeds.opml", b"text/x-opml; charset=utf-8"),
        ("index.html", b"text/html; charset=utf-8"),
        ("assets/0123456789abcdef.css", b"text/css; charset=utf-8"),
        ("assets/a.PNG", b"image/png"),
        ("assets/a.svg", b"image/svg+xml; charset=utf-8"),
        ("other.xml", b"application/xml; charset=utf-8"),
        ("README", b"application/octet-stream"),
    ],
)
def test_media_types(path, media_type):
    assert media_of(path).type == media_type
