"""What is a change of an article, and what is none."""

from __future__ import annotations

import pytest

BASE = {"title": "T", "summary": "S", "author": "A", "image": "i.png", "enclosure": "https://a.example/a.mp3"}
BODY = "One paragraph.\n\n- item\n  more\n\nLast."


@pytest.mark.parametrize(
    ("metadata", "body"),
    [
        ({"tags": ["new"], "category": "C", "date": "2026-03-02", "url": "https://a.example/x"}, BODY),
        ({"lastmod": "2026-03-02", "draft": True, "slug": "s", "id": "x", "lang": "de"}, BODY),
        ({}, BODY + "\n\n\n"),
        ({}, "\n\n" + BODY),
        ({}, BODY.replace("\n", "\r\n")),
        ({}, BODY.replace("paragraph.", "paragraph. \t ")),
        ({}, BODY.replace("\n\n", "\n\n\n\n\n")),
        ({}, BODY.replace("\n\n", "\n  \n\t\n")),
    ],
)
def test_no_change(normalized, metadata, body):
    assert normalized(BASE | metadata, body).content_digest == normalized(BASE, BODY).content_digest


@pytest.mark.parametrize(
    ("metadata", "body"),
    [
        ({"title": "T!"}, BODY),
        ({"summary": "S!"}, BODY),
        ({"summary": ""}, BODY),
        ({"author": "B"}, BODY),
        ({"author": ["A", "B"]}, BODY),
        ({"image": "j.png"}, BODY),
        ({"enclosure": "https://a.example/b.mp3"}, BODY),
        ({}, BODY + " More."),
        ({}, BODY.replace("  more", "more")),
        ({}, BODY.replace("\n\n", "\n")),
    ],
)
def test_a_change(normalized, metadata, body):
    assert normalized(BASE | metadata, body).content_digest != normalized(BASE, BODY).content_digest


def test_the_summary_counts_as_given_not_as_derived(normalized):
    derived = normalized({"title": "T"}, BODY)
    given = normalized({"title": "T", "summary": derived.entry.summary}, BODY)
    assert given.entry.summary == derived.entry.summary != ""
    assert given.content_digest != derived.content_digest


def test_fields_do_not_run_together(normalized):
    one = normalized({"title": "a", "summary": "bc", "author": "d"}, BODY)
    other = normalized({"title": "ab", "summary": "c", "author": "d"}, BODY)
    assert one.content_digest != other.content_digest


def test_it_is_xxh3_128_in_hex(normalized):
    digest = normalized(BASE, BODY).content_digest
    assert len(digest) == 32
    assert int(digest, 16) > 0
