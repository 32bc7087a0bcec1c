"""Authors and the medium, in the shapes that front matter holds them."""

from __future__ import annotations

import pytest

from feedmill.model import Source


@pytest.mark.parametrize(
    ("given", "people"),
    [
        ("Jane Doe", ["Jane Doe"]),
        ("By Jane Doe", ["Jane Doe"]),
        ("A, B and C", ["A", "B", "C"]),
        ("Jane Doe, Richard Roe", ["Jane Doe", "Richard Roe"]),
        ("Jane Doe & Richard Roe", ["Jane Doe", "Richard Roe"]),
        ("Doe, Jane", ["Doe, Jane"]),
        ("Doe, Jane; Roe, Richard", ["Doe, Jane", "Roe, Richard"]),
        ("Jane Doe, PhD", ["Jane Doe, PhD"]),
        ("甲乙、丙丁", ["甲乙", "丙丁"]),
        ("甲乙 丙丁戊", ["甲乙", "丙丁戊"]),
        ("作者：甲乙，丙丁", ["甲乙", "丙丁"]),
        ('"某某日报"', ["某某日报"]),
        ("Jane Doe <jane@a.example>", ["Jane Doe"]),
        ("[Jane](https://a.example)", ["Jane"]),
        ("jane@a.example", ["jane@a.example"]),
        ("", []),
        ("N/A", []),
        ("佚名", []),
        (["Jane Doe", "Doe, Jane", "Jane Doe", None, ""], ["Jane Doe", "Doe, Jane"]),
        ({"name": "Jane Doe", "email": "x"}, ["Jane Doe"]),
        ([{"name": "Jane"}, {"name": "Richard", "url": "u"}], ["Jane", "Richard"]),
        ({"x": "y"}, []),
        ([{"x": "y"}, ["nested"]], ["nested"]),
        (17, ["17"]),
        (True, []),
    ],
)
def test_authors(normalized, given, people):
    result = normalized({"author": given})
    assert list(result.entry.authors) == people
    assert ("authors" in result.provenance) is bool(people)


def test_the_next_alias_where_the_first_names_nobody(normalized):
    result = normalized({"author": "", "authors": {"x": "y"}, "by": "Jane"})
    assert (result.entry.authors, result.provenance["authors"]) == (("Jane",), "front matter: by")
    assert result.unused == ("front matter: authors: a mapping names nobody",)


@pytest.mark.parametrize(
    ("metadata", "source"),
    [
        ({"source": "The Paper"}, Source(name="The Paper")),
        ({"source": "The Paper", "source_url": "https://p.example/a"}, Source(name="The Paper", url="https://p.example")),
        ({"source": {"name": "P", "url": "https://p.example/"}}, Source(name="P", url="https://p.example/")),
        ({"source": {"name": "P", "url": "javascript:x"}}, Source(name="P")),
        ({"source": {"url": "https://www.p.example/feed"}}, Source(name="p.example", url="https://www.p.example")),
        ({"source": ["The Paper", "x"]}, Source(name="The Paper")),
        ({"source": "https://www.p.example/a"}, Source(name="p.example", url="https://www.p.example")),
        ({"source": {"x": "y"}, "publisher": "P"}, Source(name="P")),
        ({"source": False}, None),
        ({"source": "", "link": "https://www.p.example/a"}, Source(name="p.example", url="https://www.p.example")),
        ({"source": "", "link": "https://doi.org/10.1234/a"}, None),
        ({"url": "https://feeds.example/own"}, None),
        ({"source": "P", "url": "/own"}, Source(name="P")),
        ({"source": "P", "url": "/own", "source_url": "https://p.example/a"}, Source(name="P", url="https://p.example")),
        ({"title": "T"}, None),
    ],
)  # fmt: skip
def test_source(normalized, metadata, source):
    assert normalized(metadata).entry.source == source


def test_a_source_taken_from_the_address_says_so(normalized):
    assert normalized({"link": "https://p.example/a"}).provenance["source"] == "host of the address"
