"""The article's address, and the id that follows from it."""

from __future__ import annotations

import pytest

BLOG = {"url": "https://blog.example/{year}/{month}/{slug}/"}


@pytest.mark.parametrize(
    ("metadata", "url", "how"),
    [
        ({"url": "https://A.example/x?utm_source=y#z"}, "https://a.example/x", "url"),
        ({"link": "https://a.example/x", "source_url": "https://b.example/y"}, "https://a.example/x", "link"),
        ({"permalink": "/posts/x/"}, "https://feeds.example/posts/x/", "permalink"),
        ({"url": "x.html"}, "https://feeds.example/f/x.html", "url"),
        ({"url": "www.a.example/x"}, "https://www.a.example/x", "url"),
        ({"url": "//a.example/x"}, "https://a.example/x", "url"),
        ({"url": ["https://a.example/x"]}, "https://a.example/x", "url"),
        ({"canonical": "https://a.example/路径"}, "https://a.example/%E8%B7%AF%E5%BE%84", "canonical"),
        ({"url": "javascript:alert(1)", "link": "https://a.example/x"}, "https://a.example/x", "link"),
        ({"url": "mailto:a@b.example", "link": "https://a.example/x"}, "https://a.example/x", "link"),
        ({"url": {"a": 1}, "link": "https://a.example/x"}, "https://a.example/x", "link"),
        ({"permalink": "pretty", "link": "https://a.example/x"}, "https://a.example/x", "link"),
        ({"source": "https://a.example/x"}, "https://a.example/x", "source"),
    ],
)
def test_given(normalized, metadata, url, how):
    result = normalized(metadata)
    assert (result.entry.url, result.provenance["url"]) == (url, f"front matter: {how}")
    assert (result.entry.id, result.provenance["id"]) == (url, f"front matter: {how}")


@pytest.mark.parametrize("permalink", ["pretty", "none", "/:categories/:title/", "/blog/:year/:title.html"])
def test_jekylls_styles_are_no_addresses(normalized, permalink):
    result = normalized({"permalink": permalink})
    assert (result.entry.url, result.notes) == (None, ())


@pytest.mark.parametrize("root", ["https://a.example", "https://a.example/", "https://a.example/index.html"])
def test_a_sites_root_is_a_source(normalized, root):
    result = normalized({"url": root})
    assert result.entry.url is None
    assert result.entry.id == "tag:feeds.example,2000:notes/x.md"
    assert result.entry.source is not None
    assert (result.entry.source.name, result.entry.source.url) == ("a.example", result.entry.source.url)
    assert "front page" in result.notes[0]
    named = normalized({"url": root, "source": "The Paper"}).entry.source
    assert named is not None
    assert (named.name, named.url) == ("The Paper", result.entry.source.url)


def test_a_link_of_ones_own_goes_before_that_of_the_source(normalized):
    result = normalized({"url": "/own", "source_url": "https://p.example/a"})
    assert result.entry.url == "https://feeds.example/own"
    assert result.entry.source is not None
    assert result.entry.source.url == "https://p.example"


def test_an_article_behind_a_root_counts(normalized):
    result = normalized({"url": "https://a.example/", "source_url": "https://a.example/x"})
    assert result.entry.url == "https://a.example/x"


@pytest.mark.parametrize(
    ("metadata", "path", "url"),
    [
        ({"date": "2026-03-02"}, "x.md", "https://blog.example/2026/03/x/"),
        ({}, "2026-03-02-Long Walk.md", "https://blog.example/2026/03/Long-Walk/"),
        ({"date": "2026-03-02", "slug": "y"}, "x.md", "https://blog.example/2026/03/y/"),
        ({"date": "2026-03-02"}, "posts/walk/index.md", "https://blog.example/2026/03/walk/"),
        ({"date": "2026-03-02"}, "漫步.md", "https://blog.example/2026/03/%E6%BC%AB%E6%AD%A5/"),
        ({"date": "2026-03-02", "url": "/own/"}, "x.md", "https://blog.example/own/"),
    ],
)
def test_the_seeds_pattern(normalized, metadata, path, url):
    result = normalized(metadata, changed=BLOG, path=path)
    assert result.entry.url == url
    assert result.entry.source is None


@pytest.mark.parametrize(
    ("pattern", "url"),
    [
        ("https://blog.example/{path}/", "https://blog.example/posts/2026/03-02-a/"),
        ("https://blog.example/{section}/{name}.html", "https://blog.example/posts/03-02-a.html"),
        ("https://blog.example/{year}-{month}-{day}", "https://blog.example/2026-03-02"),
    ],
)
def test_the_fields_of_a_pattern(normalized, pattern, url):
    result = normalized({"date": "2026-03-02"}, changed={"url": pattern}, path="posts/2026/03-02-a.md")
    assert (result.entry.url, result.provenance["url"]) == (url, "seed: url pattern")


def test_a_pattern_that_cannot_be_filled_is_told(normalized):
    result = normalized({"title": "T"}, changed=BLOG)
    assert result.entry.url is None
    assert result.notes == ("seed: url pattern: the document names no date",)
    assert "url" not in result.provenance
    unknown = normalized({"title": "T"}, changed={"url": "https://blog.example/{colour}/"})
    assert unknown.notes == ("seed: url pattern: {colour} is no field of it",)


def test_parts_of_one_file_share_no_address(normalized):
    pattern = {"url": "https://blog.example/{slug}/"}
    part = normalized({"title": "T"}, changed=pattern, path="dump.jsonl", part=12)
    assert (part.entry.url, part.entry.id) == (None, "tag:feeds.example,2000:dump.jsonl/12")
    named = normalized({"title": "T", "slug": "own"}, changed=pattern, path="dump.jsonl", part=12)
    assert named.entry.url == "https://blog.example/own/"


def test_the_heading_may_be_a_link(normalized):
    result = normalized(None, "# [A title](https://a.example/x)\n\nText.")
    assert (result.entry.title, result.entry.url) == ("A title", "https://a.example/x")
    assert result.provenance["url"] == "link of the first heading"


@pytest.mark.parametrize(
    ("given", "identity"),
    [
        ("https://a.example/id", "https://a.example/id"),
        ("urn:uuid:6ba7b810-9dad-11d1-80b4-00c04fd430c8", "urn:uuid:6ba7b810-9dad-11d1-80b4-00c04fd430c8"),
        ("tag:a.example,2020:x", "tag:a.example,2020:x"),
        ("post-17", "tag:feeds.example,2000:post-17"),
        (17, "tag:feeds.example,2000:17"),
        ("第一篇", "tag:feeds.example,2000:%E7%AC%AC%E4%B8%80%E7%AF%87"),
        ("two words", "tag:feeds.example,2000:two%20words"),
    ],
)
def test_an_explicit_id(normalized, given, identity):
    result = normalized({"id": given, "url": "https://a.example/x"})
    assert (result.entry.id, result.entry.explicit_id) == (identity, True)
    assert result.provenance["id"] == "front matter: id"


def test_ids_that_are_none(normalized):
    result = normalized({"id": True, "guid": ["a", "b"]})
    assert (result.entry.id, result.entry.explicit_id) == ("tag:feeds.example,2000:notes/x.md", False)


def test_paths_are_normalized_and_escaped(normalized):
    assert normalized(path="a b/e\u0301.md").entry.id == "tag:feeds.example,2000:a%20b/%C3%A9.md"
