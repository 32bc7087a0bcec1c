"""What a page's metadata says of people, tags and moments, where it is none or says it twice."""

from __future__ import annotations

import json

import pytest

from feedmill.extract.evidence import Extracted
from feedmill.extract.page.article import extract_page

TEXT = "<p>The ferry left the northern pier at dawn, and nobody on board had slept since the storm of Tuesday.</p>" * 3


def read(record: dict[str, object], head: str = "", above: str = "", below: str = "") -> Extracted:
    block = json.dumps({"@type": "NewsArticle", "headline": "The twelfth boat is missing", **record})
    return extract_page(
        f"<html><head><title>The twelfth boat is missing</title>{head}<script type='application/ld+json'>{block}"
        f"</script></head><body><article><h1>The twelfth boat is missing</h1>{above}{TEXT}{below}</article>"
    )


def values(found: tuple) -> list[str]:
    return [finding.value for finding in found]


@pytest.mark.parametrize(
    ("author", "people"),
    [
        ({"@type": "Organization", "name": "Tarn Robotics"}, []),
        ({"@type": "Person", "name": "Mill.example"}, []),
        ({"@type": "Person", "name": "磨坊日報"}, []),
        ({"@type": "Person", "name": "Ann Miller"}, ["Ann Miller"]),
        ({"@type": "Person", "name": "老铁壶"}, ["老铁壶"]),
    ],
)
def test_an_organization_is_no_author(author: dict[str, str], people: list[str]) -> None:
    found = read({"author": author, "publisher": {"@type": "Organization", "name": author["name"]}})
    assert values(found.authors) == people


@pytest.mark.parametrize(
    ("head", "record", "tags"),
    [
        ("", {"keywords": ["x"]}, ["boats", "law"]),
        ("", {"keywords": ["harbours"]}, ["harbours"]),
        ('<meta property="article:tag" content="ai, brand safety-nsf other, iab-boats">', {}, []),
        ('<meta property="article:tag" content="boats"><meta itemprop="keywords" content="boats,law">', {}, None),
    ],
)
def test_what_is_no_tag(head: str, record: dict[str, object], tags: list[str] | None) -> None:
    shown = '<p><a rel="tag" href="/t/a">boats</a> <a rel="tag" href="/t/b">law</a></p>' if record else ""
    assert values(read(record, head, below=shown).tags) == (["boats", "law"] if tags is None else tags)


@pytest.mark.parametrize(
    ("said", "tags"), [("标签: none", []), ("标签：渡轮, 潮汐", ["渡轮", "潮汐"]), ("boats", ["boats"])]
)
def test_marked_tags_may_have_their_label(said: str, tags: list[str]) -> None:
    assert values(read({}, below=f'<p itemprop="keywords">{said}</p>').tags) == tags


@pytest.mark.parametrize(
    ("above", "published"),
    [
        ('<time datetime="2026-01-18T21:36:12+00:00">Jan 18</time>', "2026-01-18T21:36:12+00:00"),
        ('<abbr itemprop="datePublished" title="2025-11-23T21:14:00+01:00">9 PM</abbr>', "2025-11-23T21:14:00+01:00"),
        ('<span class="age" title="2026-03-02T14:55:06 1772463306">3 days ago</span>', "2026-03-02T14:55:06Z"),
    ],
)
def test_moments_in_attributes(above: str, published: str) -> None:
    assert values(read({}, above=above).published)[:1] == [published]


def test_what_is_told_a_search_engine() -> None:
    block = '{"@id":"https://mill.example/a/1.html","appid":"1","title":"The boat","pubDate":"2026-02-25T18:12:33"}'
    found = extract_page(
        f"<html><head><script type='application/ld+json'>{block}</script></head><body><h1>The twelfth boat</h1>{TEXT}"
    )
    assert values(found.url) == ["https://mill.example/a/1.html"]
    assert values(found.published) == ["2026-02-25T18:12:33"]
