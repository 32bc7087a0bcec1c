"""What stands above a title in one box with it, and days and people that are shown beside metadata that tells less."""

from __future__ import annotations

import pytest

from feedmill.extract.evidence import Finding
from feedmill.extract.page.article import extract_page
from made_page import ENGLISH

TITLE = "The wheel turns"
MENU = "".join(f"<li><a href='/{name}'>{name}</a></li>" for name in ("News", "Sport", "Trade", "Weather", "Jobs"))


def read(box: str, below: str = "", *, head: str = "", tail: str = "") -> dict[str, list[str]]:
    """The people and days of a page with a site's head, a `box` that holds the title, and four paragraphs below."""
    text = "".join(f"<p>{paragraph}</p>" for paragraph in ENGLISH)
    top = f"<div class='site'><a href='/'>The Valley Paper</a><ul>{MENU}</ul></div>"
    found = extract_page(
        f"<!DOCTYPE html><html><head><title>{TITLE} | The Valley Paper</title>{head}</head><body>{top}"
        f"<div class='post'>{box}{below}<div class='txt'>{text}</div>{tail}</div></body></html>"
    )
    return {field: values(getattr(found, field)) for field in ("authors", "published")}


def values(found: tuple[Finding, ...]) -> list[str]:
    return [finding.value for finding in found]


@pytest.mark.parametrize(
    ("above", "authors", "published"),
    [
        ("<span>January 13, 2026</span>", [], ["January 13, 2026"]),
        ("<p>Back to all posts</p><div>January 13, 2026</div><div>4 min read</div>", [], ["January 13, 2026"]),
        ("<p>January 13, 2026 - 11 minutes</p>", [], ["January 13, 2026"]),
        ("<p><span>Jan 13, 2026</span><span>Ann Miller</span></p>", ["Ann Miller"], ["Jan 13, 2026"]),
        (
            "<aside class='post-meta'>Jan 13, 2026</aside><aside class='post-author'>Ann Miller</aside>",
            ["Ann Miller"],
            ["Jan 13, 2026"],
        ),
        # A section's name stands beside the day as well, and what the text writes small is nobody's name.
        ("<p>Grain Markets January 13, 2026</p>", [], ["January 13, 2026"]),
        ("<p>January 13, 2026 | Old Mill</p>", [], ["January 13, 2026"]),
        ("<p class='author'>SKIM AI</p>", [], []),
        ("<p>Trade</p>", [], []),
        ("<p>Applications close on January 13, 2026</p>", [], []),
        ("<p>Last updated: January 13, 2026</p>", [], []),
        ("<p>Saturday, January 13, 2026</p>", [], []),
        ("<p class='date'>Saturday, January 13, 2026</p>", [], ["January 13, 2026"]),
        ("<div class='prev'><p>Previous: Ferry to stop</p><p>Tom Roe, January 13, 2026</p></div>", [], []),
    ],
)
def test_above_the_title_in_its_box(above: str, authors: list[str], published: list[str]) -> None:
    assert read(f"<header>{above}<h1>{TITLE}</h1></header>") == {"authors": authors, "published": published}


def test_above_a_title_that_no_heading_of_the_first_level_says() -> None:
    assert read(f"<div><h4>January 13, 2026</h4><h2>{TITLE}</h2></div>")["published"] == ["January 13, 2026"]


def test_a_day_in_the_head_of_the_site_is_none_of_the_article() -> None:
    text = "".join(f"<p>{paragraph}</p>" for paragraph in ENGLISH)
    page = f"<p>January 13, 2026</p><ul>{MENU}</ul><h1>{TITLE}</h1><div>{text}</div>"
    found = extract_page(f"<!DOCTYPE html><html><head><title>{TITLE}</title></head><body>{page}</body></html>")
    assert values(found.published) == []


@pytest.mark.parametrize(
    ("card", "authors"),
    [
        ("<div><p>Ann Miller</p><p>Co-Founder & Marketing Director</p></div>", ["Ann Miller"]),
        ("<a href='/x'><p>Ann Miller</p><p>Tech Reporter</p></a><p>Skip to contents</p>", ["Ann Miller"]),
        ("<div><p>Job Openings</p><p>Contributors</p></div>", []),
        ("<div><p>Ann Hall</p><p>Chief Engineer</p></div><div><p>Tom Roe</p><p>Director</p></div>", []),
        ("<div class='testimonial'><p>Ann Hall</p><p>Marketing Manager</p></div>", []),
        ("<div><p>River Prices</p><p>Grain and flour</p></div>", []),
    ],
)
def test_a_name_above_what_its_bearer_does(card: str, authors: list[str]) -> None:
    assert read(f"<h1>{TITLE}</h1>", card)["authors"] == authors


@pytest.mark.parametrize(
    ("line", "authors"),
    [
        ("Updated by <a class='author'>Tom Roe</a>", []),
        ("Fact checked by <a class='author'>Tom Roe</a>", []),
        ("By <a class='author'>Ann Miller</a>", ["Ann Miller"]),
    ],
)
def test_who_had_a_hand_in_it_is_no_author(line: str, authors: list[str]) -> None:
    assert read(f"<h1>{TITLE}</h1>", f"<p>{line}</p>")["authors"] == authors


@pytest.mark.parametrize(
    ("metadata", "line", "author"),
    [
        ("KatieS", "By Ann Miller", "Ann Miller"),
        ("Luke Daigle", "By: Ann Miller", "Ann Miller"),
        ("The Valley Fund", "by Ann Miller ● December 23, 2025 ● 6 min read", "Ann Miller"),
        ("Stef Keegan", "By Ann Miller, MS, RDN, LD", "Ann Miller, MS, RDN, LD"),
        ("Stef Keegan", "By Ann Miller, Senior Director, Content & Marketing, The Mill", "Ann Miller"),
        ("ann.keegan", "<span class='author'>Ann Miller</span>", "Ann Miller"),
        # A name alone is less than one that metadata has; so is another form of it, or a photographer's beside it.
        ("Stef Keegan", "<span class='author'>Ann Miller</span>", "Stef Keegan"),
        ("Ann B. Miller", "By Ann Miller", "Ann B. Miller"),
        ("Stef Keegan", "By Stef Keegan (reporting) and Ann Miller (photographs)", "Stef Keegan"),
        ("Stef Keegan", "By The Mill", "Stef Keegan"),
    ],
)
def test_a_byline_beside_other_metadata(metadata: str, line: str, author: str) -> None:
    found = read(f"<h1>{TITLE}</h1>", f"<p>{line}</p>", head=f"<meta name='author' content='{metadata}'>")
    assert found["authors"] == [author]


@pytest.mark.parametrize(
    "line",
    [
        "<figure><img src='a.jpg'><figcaption>By Tom Roe</figcaption></figure>",
        "<div class='photo-credit'>By Tom Roe</div>",
        "<div class='related'><p>Ferry to stop</p><p>By Tom Roe</p></div>",
        "<div><h4>Ferry to stop on Sundays</h4><p>By Tom Roe</p></div>",
        "<blockquote>The river has no memory.<p>by Tom Roe</p></blockquote>",
        "<p>The Last Bridge</p><p>By Tom Roe</p>",
        "<h2>By Royal Roe</h2>",
        "<p class='author'>Stef Keegan</p><p>By Tom Roe</p>",
        "<p>By Popular Demand</p>",
    ],
)
def test_a_byline_of_something_else(line: str) -> None:
    head = "<meta name='author' content='Stef Keegan'>"
    assert read(f"<h1>{TITLE}</h1>", line, head=head)["authors"] == ["Stef Keegan"]


@pytest.mark.parametrize(("metadata", "line"), [("王小明", "By Wang Xiaoming"), ("José García", "By Jose Garcia")])
def test_a_byline_in_other_letters(metadata: str, line: str) -> None:
    head = f"<meta name='author' content='{metadata}'>"
    assert read(f"<h1>{TITLE}</h1>", f"<p>{line}</p>", head=head)["authors"] == [metadata]


@pytest.mark.parametrize("name", ["Hope", "Will Rivers", "Grain Stone"])
def test_a_name_that_is_made_of_words(name: str) -> None:
    assert read(f"<h1>{TITLE}</h1>", f"<p class='author'>{name}</p>")["authors"] == [name]


EDITED = '<script type="application/ld+json">{"@type": "BlogPosting", "datePublished": "%s"}</script>'


@pytest.mark.parametrize(
    ("metadata", "shown", "published"),
    [
        ("Nov 05, 2025", "January 31, 2024", "January 31, 2024"),  # the day of an edit, as builders of sites have it
        ("2025-11-05T10:00:00Z", "January 31, 2024", "2025-11-05T10:00:00Z"),
        ("2025-11-05", "November 4, 2025", "2025-11-05"),  # the same moment elsewhere
        ("2026-12-09", "09/12/2026", "2026-12-09"),  # the same day in another order
        ("2025-11-05", "December 1, 2025", "2025-11-05"),
        ("2025-11-05T00:00:00+00:00", "January 31, 2024", "2025-11-05T00:00:00+00:00"),
        ("2025-11-05", "Film released January 31, 2024", "2025-11-05"),
        ("2025-11-05", "In force since January 31, 2024", "2025-11-05"),
        ("2025-11-05", "June 5, 1931 – March 2, 2024", "2025-11-05"),
        ("2025-11-05", "会议时间：2024年3月5日", "2025-11-05"),
        ("2025-11-05", "<span>January 31, 2024</span><span>the mill</span>", "2025-11-05"),
        ("2025-11-05", "Published on January 31, 2024", "January 31, 2024"),
        ("2025-11-05", "January 31, 2024 | Ann Miller", "January 31, 2024"),
    ],
)
def test_an_earlier_day_that_is_shown(metadata: str, shown: str, published: str) -> None:
    found = read(f"<h1>{TITLE}</h1>", f"<p>{shown}</p>", head=EDITED % metadata)
    assert found["published"][0] == published


@pytest.mark.parametrize(
    ("window", "address", "source"),
    [
        ("Kettle trends to watch | Riverside", "https://www.riverside.example/a", "Riverside"),
        ("Kettle trends to watch | Expert guide", "https://www.riverside.example/a", ""),
    ],
)
def test_the_site_beside_another_form_of_the_title(window: str, address: str, source: str) -> None:
    text = "".join(f"<p>{paragraph}</p>" for paragraph in ENGLISH)
    head = f"<meta property='og:title' content='Kettle trends to watch'><link rel='canonical' href='{address}'>"
    page = f"<ul>{MENU}</ul><h1>Ten kettle trends you should watch this year</h1><div>{text}</div>"
    found = extract_page(f"<!DOCTYPE html><html><head><title>{window}</title>{head}</head><body>{page}</body></html>")
    assert next(iter(values(found.source)), "") == source
