"""Pictures and media files."""

from __future__ import annotations

import pytest

from feedmill.model import Enclosure


@pytest.mark.parametrize(
    ("metadata", "image"),
    [
        ({"image": "img/a b.png"}, "img/a b.png"),
        ({"cover": {"image": "a.png", "alt": "x"}}, "a.png"),
        ({"thumbnail": {"src": "a.png"}}, "a.png"),
        ({"image": {"path": "/a.png", "height": 10}}, "/a.png"),
        ({"image": ["a.png", "b.png"]}, "a.png"),
        ({"image": [{"url": "a.png"}]}, "a.png"),
        ({"banner": "[[a.png]]"}, "a.png"),
        ({"banner": "![alt](a.png)"}, "a.png"),
        ({"image": "data:image/png;base64,AA", "cover": "a.png"}, "a.png"),
        ({"image": "javascript:x"}, None),
        ({"image": {"alt": "x"}}, None),
        ({"image": True}, None),
        ({"image": 5}, None),
        ({"image": []}, None),
    ],
)
def test_image(normalized, metadata, image):
    assert normalized(metadata).entry.image == image


@pytest.mark.parametrize(
    ("given", "enclosure"),
    [
        ("https://a.example/x.mp3", Enclosure(url="https://a.example/x.mp3", media_type="audio/mpeg")),
        ("/x.m4a?t=1", Enclosure(url="https://feeds.example/x.m4a?t=1", media_type="audio/mp4")),
        ("https://a.example/x", Enclosure(url="https://a.example/x")),
        (
            {"url": "https://a.example/x", "length": "12345", "type": "Audio/MPEG"},
            Enclosure(url="https://a.example/x", length=12345, media_type="audio/mpeg"),
        ),
        (
            {"url": "https://a.example/x.ogg", "length": -1, "type": "no type"},
            Enclosure(url="https://a.example/x.ogg", media_type="audio/ogg"),
        ),
        (
            "https://a.example/x.mp3\n12345\naudio/mpeg\n",
            Enclosure(url="https://a.example/x.mp3", length=12345, media_type="audio/mpeg"),
        ),
        ([{"url": "https://a.example/x.mp3"}], Enclosure(url="https://a.example/x.mp3", media_type="audio/mpeg")),
        ("javascript:x", None),
        ("mailto:a@b.example", None),
        ({"length": 5}, None),
        (5, None),
    ],
)
def test_enclosure(normalized, given, enclosure):
    assert normalized({"enclosure": given}).entry.enclosure == enclosure


def test_a_relative_one_lies_beside_the_article(normalized):
    entry = normalized({"url": "https://a.example/posts/x/", "audio": "x.mp3"}).entry
    assert entry.enclosure is not None
    assert entry.enclosure.url == "https://a.example/posts/x/x.mp3"


def test_a_picture_that_stands_beside_the_document_is_no_mistake(normalized) -> None:
    result = normalized({"image": {"caption": "The mill", "focal_point": "Smart", "preview_only": False}})
    assert (result.entry.image, result.unused) == (None, ())
    assert normalized({"image": {"caption": "The mill", "file": 3}}).unused != ()
