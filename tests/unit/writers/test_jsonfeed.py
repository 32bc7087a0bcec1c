"""JSON Feed 1.1 and our extension."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

from feedmill.model import Content, Enclosure
from feedmill.writers.jsonfeed import JsonFeedWriter
from feeds_sample import CONTENTS, ENGLISH, ENGLISH_SITE, SCRAPED, SITE, TRANSLATED, feed


def whole(**changes: Any) -> Any:
    return json.loads(JsonFeedWriter().write(feed(**changes), CONTENTS))


def item(entry: Any, body: Content | None = None, **changes: Any) -> Any:
    contents = {entry.id: body or CONTENTS[entry.id]}
    return json.loads(JsonFeedWriter().write(feed(SITE, entry, **changes), contents))["items"][0]


def test_writer_says_what_it_writes() -> None:
    found = (JsonFeedWriter.format, JsonFeedWriter.filename, JsonFeedWriter.media_type)
    assert found == ("json", "feed.json", "application/feed+json")


def test_feed() -> None:
    found = whole()
    del found["items"], found["_feedmill"]
    assert found == {
        "version": "https://jsonfeed.org/version/1.1",
        "title": "水磨坊周报",
        "home_page_url": "https://mill.example/feeds/all/",
        "feed_url": "https://mill.example/feeds/all/feed.json",
        "description": "水、石头与面粉的新闻，每周三篇。",
        "language": "zh",
        "authors": [{"name": "磨坊编辑部"}],
        "author": {"name": "磨坊编辑部"},
        "hubs": [{"type": "WebSub", "url": "https://hub.example/"}],
    }


def test_what_is_not_known_has_no_key() -> None:
    found = whole(site=ENGLISH_SITE, hubs=())
    assert not {"authors", "author", "hubs"} & set(found)
    assert None not in found["items"][1].values()


def test_item() -> None:
    assert item(ENGLISH) == {
        "id": "tag:mill.example,2000:sluice.md",
        "url": "https://mill.example/feeds/entries/sluices-gates.html",
        "title": "Sluices & gates: when <b> is only a letter",
        "summary": ENGLISH.summary,
        "image": "https://mill.example/assets/gate.webp",
        "date_published": "2026-02-26T07:00:00+08:00",
        "date_modified": "2026-02-26T07:00:00+08:00",
        "authors": [{"name": "Ada Weir"}, {"name": "Bram O'Flume"}],
        "author": {"name": "Ada Weir"},
        "tags": ["水利工程", "C++", "c#"],
        "language": "en",
        "attachments": [
            {
                "url": "https://mill.example/audio/sluice.mp3?a=1&b=2",
                "mime_type": "audio/mpeg",
                "size_in_bytes": 7340032,
            }
        ],
        "_feedmill": {"categories": ["水利工程"]},
        "content_html": CONTENTS[ENGLISH.id].html,
    }


def test_extension() -> None:
    assert item(TRANSLATED)["_feedmill"] == {
        "title_original": "What the millstones do when the river is low",
        "source": {"name": "河流札记", "url": "https://river.example/"},
        "categories": ["水利工程"],
        "references": list(TRANSLATED.references),  # as written, also what is no link
        "page": "https://mill.example/feeds/entries/ku-shui-qi-de-man-mo.html",
    }
    assert whole()["_feedmill"]["about"].startswith("feedmill:")


def test_a_page_that_is_the_link_is_not_told_twice() -> None:
    assert "page" not in item(SCRAPED)["_feedmill"]


def test_language_is_told_where_it_differs() -> None:
    assert "language" not in item(TRANSLATED)


def test_somebody_else_s_article_never_falls_to_the_feed_s_author() -> None:
    assert item(TRANSLATED)["authors"] == [{"name": "河流札记"}]
    assert "authors" not in item(replace(TRANSLATED, source=None))


def test_summary_feed_has_the_summary_as_its_text() -> None:
    found = item(TRANSLATED, content="summary")
    assert found["content_text"] == TRANSLATED.summary
    assert "content_html" not in found


def test_content_is_there_even_if_empty() -> None:
    bare, nothing = replace(ENGLISH, summary=""), Content(html="", text="")
    assert item(bare, nothing)["content_html"] == ""
    assert item(bare, nothing, content="summary")["content_text"] == ENGLISH.title


def test_an_attachment_of_unknown_length_does_not_claim_one() -> None:
    found = item(replace(ENGLISH, enclosure=Enclosure(url="https://a.example/a.ogg", media_type="audio/ogg")))
    assert found["attachments"] == [{"url": "https://a.example/a.ogg", "mime_type": "audio/ogg"}]


def test_a_word_that_is_category_and_tag_is_one_tag() -> None:
    assert item(replace(ENGLISH, tags=("水利工程", "C++")))["tags"] == ["水利工程", "C++"]


def test_it_is_utf8_text_for_people() -> None:
    data = JsonFeedWriter().write(feed(), CONTENTS)
    assert "枯水期" in data.decode()
    assert data.startswith(b'{\n  "version"')
    assert data.endswith(b"}\n")
