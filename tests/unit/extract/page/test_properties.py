"""Pages of a workspace: a panel of properties between title and text, a trail that begins with the workspace's name."""

from __future__ import annotations

import pytest

from feedmill.extract.evidence import Extracted
from feedmill.extract.page.article import extract_page
from feedmill.text import html_to_text

TITLE = "What forty broken kilns taught us"
TEXTS = [
    "In January we let three potters fire the same clay in forty kilns that somebody else had given up as broken.",
    "Most of the kilns were not broken at all. They were cold, damp and badly stacked, which is another matter.",
    "We wrote down what each of them did wrong, and the list is short enough to hang beside the door of the shed.",
]
TRAIL = (
    '<div class="breadcrumb"><a href="/4f">{name}</a><span>/</span><a href="/7a">Firing</a><span>/</span>'
    "<div>{title}</div></div>"
)
ROLES = (
    '<div role="table"><div role="row"><div role="cell">Written by</div><div role="cell"><span>Ann Hill</span> <span>'
    'Bo Reed</span></div></div><div role="row"><div role="cell">Date</div><div role="cell">March 3, 2026</div></div>'
    '<div role="row"><div role="cell">Tags</div><div role="cell"><span>clay</span> <span>kilns</span></div></div>'
    '<div role="row"><div role="cell">Status</div><div role="cell"><span>Published</span></div></div></div>'
)
EXPORT = (
    '<table class="properties"><tbody><tr class="property-row"><th>Author</th><td><span class="user">Ann Hill</span>'
    '<span class="user">Bo Reed</span></td></tr><tr class="property-row"><th>Created time</th><td><time>@March 3, 2026 '
    '9:00 AM</time></td></tr><tr class="property-row"><th>Tags</th><td><span class="value">clay</span><span '
    'class="value">kilns</span></td></tr></tbody></table>'
)
VAULT = (
    '<div class="metadata-container"><div class="metadata-property"><div class="key">author</div><div class="value">'
    '<div>Ann Hill</div><div>Bo Reed</div></div></div><div class="metadata-property"><div class="key">date</div>'
    '<div class="value">2026-03-03</div></div><div class="metadata-property"><div class="key">tags</div><div '
    'class="value"><div>clay</div><div>kilns</div></div></div></div>'
)


def read(panel: str, trail: str = "") -> Extracted:
    text = "".join(f'<div class="block"><div>{paragraph}</div></div>' for paragraph in TEXTS)
    return extract_page(
        f"<!DOCTYPE html><html><head><title>{TITLE}</title></head><body><header>{trail}</header><main>"
        f"<div><h1>{TITLE}</h1></div>{panel}<div><div class='block'><h2>How we sorted the kilns</h2></div>{text}</div>"
        "</main></body></html>"
    )


@pytest.mark.parametrize("panel", [ROLES, EXPORT, VAULT])
def test_rows_of_properties_are_read_and_left_out(panel):
    found = read(panel)
    assert [one.value for one in found.title] == [TITLE]
    assert [one.value for one in found.authors] == ["Ann Hill", "Bo Reed"]
    assert [one.value for one in found.tags] == ["clay", "kilns"]
    assert "2026" in found.published[0].value
    text = html_to_text(found.body.text)
    assert all(paragraph in text for paragraph in TEXTS)
    assert "Ann Hill" not in text


@pytest.mark.parametrize(
    ("name", "panel", "source"),
    [
        ("Hill Pottery", ROLES, ["Hill Pottery"]),
        ("Getting started", "", []),
        ("Home", ROLES, []),
    ],
)
def test_the_trail_names_the_workspace_and_no_section(name, panel, source):
    assert [one.value for one in read(panel, TRAIL.format(name=name, title=TITLE)).source] == source


@pytest.mark.parametrize(
    ("trail", "window", "site", "source"),
    [
        (TRAIL.format(name="Hill Pottery", title=TITLE), f"{TITLE} | Notion", "Notion", "Hill Pottery"),
        ("", f"{TITLE} - Hill Pottery - Confluence", "", "Hill Pottery"),
        ("", f"{TITLE} | Notion", "Notion", "Notion"),
        (TRAIL.format(name="Firing", title=TITLE), f"{TITLE} | Hill Gazette", "Hill Gazette", "Hill Gazette"),
    ],
)
def test_a_program_that_keeps_a_workspace_is_no_medium(trail, window, site, source):
    head = f'<title>{window}</title><meta property="og:site_name" content="{site}">'
    html = f"<!DOCTYPE html><html><head>{head}</head><body><header>{trail}</header><main><h1>{TITLE}</h1>{ROLES}<div>"
    found = extract_page(f"{html}{''.join(f'<p>{text}</p>' for text in TEXTS)}</div></main></body></html>")
    assert [one.value for one in found.source][:1] == [source]


def test_the_title_at_the_end_of_the_trail_does_not_make_the_title_a_masthead():
    assert [one.value for one in read("", TRAIL.format(name="Kilns", title=TITLE)).title] == [TITLE]
