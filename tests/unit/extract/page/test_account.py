"""A paragraph is never lost: each block of a page stands in the entry, or is told as left out, with why."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from lxml.html import HTMLParser, document_fromstring

from feedmill.extract.page.account import LAST_RESORT
from feedmill.extract.page.article import extract_page
from feedmill.extract.page.blocks import Page
from feedmill.text import html_to_text

TUNE = Path(__file__).parents[3] / "corpus" / "tune"
PAGES = sorted(TUNE.glob("*.html"))
HAN = re.compile(r"[\u3400-\u9fff]")
FEW = (8, 20)  # characters, in Chinese and in other scripts: "more than a few words"
QUOTED = 200


def folded(text: str) -> str:
    return "".join(text.split())


def blocks(html: str) -> list[str]:
    """The blocks of a page that say more than a few words."""
    parser = HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    body = document_fromstring(html.encode(), parser=parser).find("body")
    return [run.text for run in Page(body).runs if len(run.text) >= FEW[not HAN.search(run.text)]]


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_nothing_is_lost_without_a_word(path: Path) -> None:
    label = json.loads(path.with_suffix(".json").read_text("utf-8"))
    html = path.read_bytes().decode(label.get("encoding", "utf-8"))
    found = extract_page(html)
    kept = folded(html_to_text(found.body.text))
    told = folded(" ".join(dropped.text for dropped in found.dropped))
    pieces = [folded(dropped.text) for dropped in found.dropped]
    missing = [text for text in blocks(html) if folded(text) not in kept and folded(text[:QUOTED]) not in told]
    missing = [text for text in missing if not any(folded(text).replace(piece, "") in kept for piece in pieces)]
    assert missing == []
    assert all(dropped.reason and dropped.line for dropped in found.dropped)


def test_most_of_it_has_a_reason_of_its_own() -> None:
    reasons = []
    for path in PAGES:
        label = json.loads(path.with_suffix(".json").read_text("utf-8"))
        reasons += [
            line.reason for line in extract_page(path.read_bytes().decode(label.get("encoding", "utf-8"))).dropped
        ]
    assert reasons.count(LAST_RESORT) < 0.2 * len(reasons)


@pytest.mark.parametrize(
    ("block", "reason"),
    [
        ('<nav><a href="/a">What the harbour says today</a></nav>', "a menu"),
        ('<div role="complementary"><p>The ferry now sails at noon on Sundays.</p></div>', "beside the text"),
        ('<div class="related-posts"><p>The mill that would not stop turning</p></div>', "other stories"),
        ('<div id="comments"><p>I have known that mill for forty years.</p></div>', "what readers wrote"),
        (
            '<div class="cookie-bar"><p>We keep small files on your device, and ask you first.</p></div>',
            "a box over the page",
        ),
        ('<div style="display:none"><p>Nobody is meant to read this sentence here.</p></div>', "hidden"),
        ("<div><p>© 2026 The Mill Post. All rights reserved by its keepers.</p></div>", "the page's frame"),
        (
            '<div><p><a href="/n">The lock keeper who counted every barge of the year</a></p></div>',
            "a link that leads elsewhere",
        ),
        ("<div class=x9><p>Grain prices in the valley stood still again this week.</p></div>", LAST_RESORT),
    ],
)
def test_why(block: str, reason: str) -> None:
    texts = [
        f"The old mill turned {number} times that day, and all of the valley came out to listen to it."
        for number in range(6)
    ]
    html = (
        "<!DOCTYPE html><html><head><title>The mill</title></head><body>"
        f"<article><h1>The mill</h1>{''.join(f'<p>{text}</p>' for text in texts)}</article>{block}</body></html>"
    )
    said = html_to_text(block)
    (line,) = [dropped for dropped in extract_page(html).dropped if folded(said) == folded(dropped.text)]
    assert line.reason == reason
