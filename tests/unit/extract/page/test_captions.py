"""What stands between the title and the first paragraph of a page: captions, a first paragraph of its own element."""

from __future__ import annotations

import pytest

from feedmill.extract.page.article import extract_page
from feedmill.text import html_to_text
from made_page import page

TEXT = [
    "The ferry left the northern pier at dawn, and nobody on board had slept since the storm of Tuesday.",
    "By noon the fog had lifted, and the harbour master counted eleven boats where there had been twelve.",
    "What became of the twelfth is a matter for the court, and the court has not sat since the spring.",
]
SAYS = "The twelfth boat as it was seen from the pier"


def read(above: str, within: str = "<p>", below: str = "") -> str:
    body = "".join(f"{within}{text}</p>" for text in TEXT)
    title = "<h1>The twelfth boat is still missing</h1>"
    found = extract_page(
        "<html><head><title>The twelfth boat is still missing</title></head><body><main>"
        f"<div class='top'>{title}<p>By Ann Miller</p>{above}</div><div class='text'>{body}{below}</div></main>"
    )
    return html_to_text(found.body.text)


@pytest.mark.parametrize(
    ("above", "kept"),
    [
        (f"<figure><img src='a.jpg'><figcaption>{SAYS}</figcaption></figure>", True),
        (f"<figure><img src='a.jpg'></figure><div><figcaption>{SAYS}</figcaption></div>", True),
        (f"<aside><figure><img src='a.jpg'><figcaption>{SAYS}</figcaption></figure></aside>", False),
        (f"<figure><img src='a.jpg'><figcaption><a href='/b'>{SAYS}</a></figcaption></figure>", False),
    ],
)
def test_a_caption_above_the_text_stays(above: str, kept: bool) -> None:
    assert (SAYS in read(above)) is kept


def test_a_credit_behind_a_caption_goes() -> None:
    text = read(
        "", below=f"<figure><img src='a'><figcaption>{SAYS}. <span>Credit: Ann Hill</span></figcaption></figure>"
    )
    assert SAYS in text
    assert "Ann Hill" not in text


def test_paragraphs_that_are_all_named_as_a_box_stay() -> None:
    text = read("", '<p class="paywall">')
    assert all(paragraph in text for paragraph in TEXT)


def test_a_list_below_a_colon_stays() -> None:
    items = "<p>The court wants to know this:</p><ul><li>Range: 31 miles</li><li>Crew: four</li></ul>"
    assert "Crew: four" in read("", below=items + "<p class='ad-tips'>Advertisement</p>")


def test_an_item_with_a_date_is_no_byline() -> None:
    item = "First sitting on 1 October 2026"
    body = f"<ul><li>The court will hear all twelve crews</li><li>{item}</li></ul>"
    assert item in read(body + "".join(f"<p>{text}</p>" for text in TEXT))


@pytest.mark.parametrize("wrapped", ['<div class="align-center">{}</div>', '<div class="wp"><div>{}</div></div>'])
def test_a_figure_in_a_block_that_places_it_keeps_its_caption(wrapped):
    figure = f"<figure><div><img src='a.jpg'></div><figcaption>{SAYS}. Photo: Hill Pottery</figcaption></figure>"
    assert SAYS in html_to_text(extract_page(page("The mill", within=wrapped.format(figure))).body.text)
