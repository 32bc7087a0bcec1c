"""`normalize` as a whole: whatever a document holds, an entry or a rejection comes out."""

from __future__ import annotations

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from feedmill.model import Document, MediaType, Normalized, Rejected
from feedmill.normalize.aliases import ALIASES
from feedmill.normalize.entry import normalize
from feedmill.normalize.rules import CategoryRule, Rules

SHANGHAI = ZoneInfo("Asia/Shanghai")


@pytest.mark.parametrize("body", ["", "\n\n  \n", "\u3000\n\t"])
def test_a_document_with_neither_title_nor_text_is_rejected(body, document, rules):
    result = normalize(document(body, path="2026/empty.md", part=3), rules)
    assert result == Rejected(path="2026/empty.md", part=3, stage="normalize", reason="neither a title nor any text")


def test_a_title_alone_is_an_entry(normalized):
    assert normalized({"title": "Only a title"}, "").entry.title == "Only a title"


def test_a_body_without_words_takes_the_name_of_its_file(normalized):
    result = normalized(None, "![](photo.jpg)\n", path="2026-03-02-a-walk.md")
    assert (result.entry.title, result.provenance["title"]) == ("a walk", "file name")
    assert result.body.text == "![](photo.jpg)"


@pytest.mark.parametrize(
    "body",
    [
        "Markets fell today",
        "央行今日降息",
        "Markets fell today\n\nThe banks say that it was to be expected, and that it will pass by the summer.",
    ],
)
def test_a_line_of_a_record_s_text_is_not_its_source(body, normalized):
    metadata = {"title": "L4", "url": "https://l.example/4"}
    result = normalized(metadata, body, media_type=MediaType.PLAIN, metadata_format="JSON line")
    assert result.entry.source.name == "l.example"
    assert body.partition("\n")[0] in result.body.text


def test_every_field_that_is_there_says_where_it_came_from(normalized):
    result = normalized(
        {
            "Title": "The *title*",
            "original_title": "Der Titel",
            "pubDate": "2026-03-02 10:00",
            "last_modified_at": "2026-03-03",
            "by": "Jane Doe",
            "Publisher": "The Paper",
            "original_url": "https://paper.example/a?utm_source=x#top",
            "section": "World",
            "keywords": "one, two",
            "locale": "en_GB",
            "heroImage": "a.png",
            "audio": "https://paper.example/a.mp3",
            "expiryDate": "2027-01-01",
            "excerpt": "Short.",
        },
        "# A heading\n\nText of the article, in one sentence.\n",
        path="news/2026-03-02-x.md",
    )
    assert result.provenance == {
        "id": "front matter: original_url",
        "title": "front matter: Title",
        "title_original": "front matter: original_title",
        "published": "front matter: pubDate",
        "updated": "front matter: last_modified_at",
        "expires": "front matter: expiryDate",
        "authors": "front matter: by",
        "source": "front matter: Publisher",
        "url": "front matter: original_url",
        "categories": "front matter: section",
        "tags": "front matter: keywords",
        "language": "front matter: locale",
        "image": "front matter: heroImage",
        "enclosure": "front matter: audio",
        "summary": "front matter: excerpt",
    }
    entry = result.entry
    assert entry.id == entry.url == "https://paper.example/a"
    assert (entry.title, entry.title_original, entry.language) == ("The title", "Der Titel", "en-GB")
    assert entry.published == datetime(2026, 3, 2, 10, tzinfo=SHANGHAI)
    assert entry.source is not None
    assert (entry.source.name, entry.source.url) == ("The Paper", "https://paper.example")


def test_what_nothing_tells_falls_back(normalized):
    result = normalized(None, "A few words without much.")
    assert result.entry.published is None
    assert result.entry.updated is None
    assert result.provenance["published"] == "first seen when built"
    assert "updated" not in result.provenance
    assert (result.entry.categories, result.provenance["categories"]) == (("Uncategorized",), "site default")
    assert (result.entry.language, result.provenance["language"]) == ("en", "site default")


def test_json_lines_are_told_as_such(normalized):
    result = normalized({"title": "T"}, path="dump.jsonl", part=12, metadata_format="JSON line")
    assert result.provenance["title"] == "JSON line: title"
    assert result.entry.id == "tag:feeds.example,2000:dump.jsonl/12"


@pytest.mark.parametrize(
    ("metadata", "draft"),
    [
        ({"draft": True}, True),
        ({"draft": "yes"}, True),
        ({"draft": "true"}, True),
        ({"draft": 1}, True),
        ({"Draft": "On"}, True),
        ({"draft": False}, False),
        ({"draft": "false"}, False),
        ({"draft": "no"}, False),
        ({"draft": 0}, False),
        ({"draft": "soon"}, False),
        ({"published": False}, True),
        ({"published": "false"}, True),
        ({"publish": "no"}, True),
        ({"publish": True}, False),
        ({"published": True}, False),
        ({"published": "2026-03-02"}, False),
        ({"draft": [True]}, False),
    ],
)
def test_drafts(metadata, draft, normalized):
    assert normalized(metadata).entry.draft is draft


def test_published_may_be_a_date_or_a_flag(normalized):
    dated = normalized({"published": "2026-03-02"})
    assert dated.entry.published == datetime(2026, 3, 2, tzinfo=SHANGHAI)
    flagged = normalized({"published": True}, path="2026-03-04-x.md")
    assert flagged.entry.published == datetime(2026, 3, 4, tzinfo=SHANGHAI)
    assert (flagged.notes, flagged.unused) == ((), ())


def test_what_the_reader_tells_comes_first(normalized):
    result = normalized({"date": "soon"}, notes=("line 2: mended",), unused=("line 1: open",))
    assert result.notes == ("line 2: mended",)
    assert result.unused == ("line 1: open", "front matter: date: 'soon' is no date")


def test_html_with_front_matter_loses_its_shortcodes(normalized):
    html = "<p>One paragraph {% include x.html %}of the page.</p>\n<p>{{ site.title }}Another one.</p>"
    result = normalized({"title": "T"}, html, media_type=MediaType.HTML, body_line=5)
    assert result.body.text == "<p>One paragraph of the page.</p>\n<p>Another one.</p>"
    assert [(line.line, line.text) for line in result.dropped] == [(5, "{% include x.html %}"), (6, "{{ site.title }}")]
    saved = normalized(None, html, media_type=MediaType.HTML)
    assert "{% include x.html %}" in saved.body.text


def test_plain_text_becomes_html(normalized):
    body = "A title\nBy Jane Doe\n\nA sentence that says < and > and &, as plain text does.\n"
    result = normalized(None, body, media_type=MediaType.PLAIN)
    assert (result.entry.title, result.entry.authors) == ("A title", ("Jane Doe",))
    assert result.body.media_type is MediaType.HTML
    assert result.body.text == "<p>A sentence that says &lt; and &gt; and &amp;, as plain text does.</p>"
    assert result.entry.summary == "A sentence that says < and > and &, as plain text does."


# -- arbitrary metadata ---------------------------------------------------------------------

_SCALARS = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=40)
    | st.dates(min_value=date(1, 1, 1))
    | st.datetimes(timezones=st.none() | st.just(UTC))
    | st.sampled_from(["2026-03-02", "https://a.example/x", "javascript:alert(1)", "#a #b/c", "{{ title }}", "\ud800"])
)
_VALUES = st.recursive(
    _SCALARS,
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(
            st.sampled_from(["name", "url", "src", "length", "type", "x"]) | st.text(max_size=5), inner, max_size=3
        )
    ),
    max_leaves=8,
)
_KEYS = st.sampled_from([alias for aliases in ALIASES.values() for alias in aliases]) | st.text(max_size=8)


@settings(max_examples=120, deadline=None)
@given(
    st.dictionaries(_KEYS, _VALUES, max_size=8),
    st.sampled_from(["", "Text.", "# T\n\nText.", "{{< x >}}\n\n---\n\n> 原文：[a](b)"]),
    st.sampled_from([MediaType.MARKDOWN, MediaType.PLAIN, MediaType.HTML]),
)
def test_no_metadata_raises(metadata, body, media_type):
    rules = Rules(
        timezone=ZoneInfo("UTC"),
        url="https://blog.example/{year}/{section}/{slug}/",
        categories=(CategoryRule(name="C", aliases=("c",), match=("a.*b",)),),
    )
    read = Document(
        path="a/b.md", digest="0", media_type=media_type, body=body, metadata=metadata, metadata_format="front matter"
    )
    result = normalize(read, rules)
    assert isinstance(result, Normalized | Rejected)
    if isinstance(result, Normalized):
        assert result.entry.title
        assert result.entry.categories
        assert all(isinstance(text, str) for text in (*result.entry.tags, *result.entry.authors, result.entry.summary))
        assert result == normalize(read, rules)


def test_a_number_of_too_many_digits_is_passed_over(normalized):
    keys = ("title", "tags", "author", "date", "id", "lang", "enclosure", "draft")
    result = normalized(dict.fromkeys(keys, 10**5000))
    assert "front matter: title: a number is no title" in result.unused


def test_a_list_that_holds_itself_does_not_hang(normalized):
    own: list[object] = []
    own.append(own)
    result = normalized(dict.fromkeys(("title", "tags", "author", "date", "image", "source", "lang"), own))
    assert result.entry.tags == ()
    assert "front matter: title: a list is no title" in result.unused
