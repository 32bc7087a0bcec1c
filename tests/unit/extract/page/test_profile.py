"""Blocks of pages that a profile drops: they go alone, and what went is told."""

from __future__ import annotations

import pytest

from feedmill.extract.page.article import extract_page
from feedmill.extract.profile import Profile

TEXTS = [
    "The lamp in the hall waits until somebody comes home, and only then does it begin to burn, slowly and warm.",
    "Its maker spent two winters on the switch. It listens for a key in the door, and it never once was wrong.",
    "Neighbours have asked for lamps of their own, but there is only one, and it will not leave the house it knows.",
]
PARAGRAPHS = "".join(f"<p>{text}</p>" for text in TEXTS)
WEEK = "Lamps of the week: a blue one that came over the sea, and a green one that nobody wanted to have."


def read(block: str, *drop: str) -> tuple[str, list[str]]:
    """The body of a page with `block` in its article, and what was dropped of it."""
    html = (
        "<!DOCTYPE html><html><head><title>A lamp that waits</title></head><body><article>"
        f"<h1>A lamp that waits</h1>{block}<div><p>{WEEK}</p></div></article></body></html>"
    )
    found = extract_page(html, profile=Profile(name="lamps", drop=drop))
    return found.body.text, [dropped.text for dropped in found.dropped if dropped.role != "title"]


@pytest.mark.parametrize(
    "loose",
    [
        '<a href="/n">All lamp news</a>',
        "All lamp news",
        '<span>All <b>lamp</b></span> <a href="/n">news</a>',
        "All lamp <em>news</em>",
    ],
)
def test_a_loose_line_goes_without_the_text_beside_it(loose: str) -> None:
    body, dropped = read(f'<div class="txt">{PARAGRAPHS}{loose}</div>', "^All lamp news$")
    assert all(text in body for text in [*TEXTS, WEEK])
    assert "news" not in body
    assert "href" not in body
    assert dropped == ["All lamp news"]


def test_loose_text_above_between_and_below_goes_and_its_neighbours_stay() -> None:
    first, second, third = (f"<p>{text}</p>" for text in TEXTS)
    block = f"<div>Drop one{first}Drop <b>two</b>{second}Keep this loose sentence, it says much.{third}Drop three</div>"
    body, dropped = read(block, "^Drop")
    assert all(text in body for text in [*TEXTS, "Keep this loose sentence, it says much."])
    assert "Drop" not in body
    assert "<b>" not in body
    assert dropped == ["Drop one", "Drop two", "Drop three"]


def test_blocks_that_stand_side_by_side_go_with_what_held_them() -> None:
    body, dropped = read(f"<div>{PARAGRAPHS}<ul><li>Drop one</li><li>Drop two</li></ul>Drop three</div>", "^Drop")
    assert all(text in body for text in TEXTS)
    assert "<li" not in body
    assert "<ul" not in body
    assert "Drop" not in body
    assert dropped == ["Drop one", "Drop two", "Drop three"]


def test_a_picture_beside_a_line_that_goes_stays() -> None:
    body, _ = read(f'<div>{PARAGRAPHS}<div><img src="/l.jpg" alt="">Photo: somebody</div></div>', "^Photo:")
    assert "/l.jpg" in body
    assert "Photo" not in body


def test_a_cell_that_is_emptied_keeps_its_place() -> None:
    table = "<table><tr><td>Drop</td><td>one lamp</td></tr><tr><td>Drop</td></tr></table>"
    body, _ = read(f"<div>{PARAGRAPHS}{table}{PARAGRAPHS}</div>", "^Drop$")
    assert "<td></td><td>one lamp</td>" in body
    assert body.count("<tr>") == 1
