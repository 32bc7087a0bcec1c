"""What a page shows only once scripts run or a reader opens it, and what it holds twice."""

from __future__ import annotations

import pytest

from feedmill.extract.evidence import Extracted
from feedmill.extract.page.article import extract_page
from feedmill.text import html_to_text
from made_page import ENGLISH

TITLE = "The wheel turns"
MORE = [
    "The miller's daughter keeps the ledger, and she has written down each sack since the day that the wheel stopped.",
    "Whoever wants flour brings a sack of his own, a name to write upon it, and some patience for the slower stone.",
    "In winter the ice is broken from the wheel with poles, and two neighbours come for that when the bell is rung.",
    "What the mill earns goes into its roof, which has been mended nine times and will need to be mended once more.",
]


def read(body: str) -> Extracted:
    return extract_page(f"<!DOCTYPE html><html><head><title>{TITLE}</title></head><body>{body}</body></html>")


def told(found: Extracted) -> list[str]:
    return [line for line in html_to_text(found.body.text).split("\n") if line]


def paragraphs(texts: list[str]) -> str:
    return "".join(f"<p>{text}</p>" for text in texts)


@pytest.mark.parametrize(
    "script",
    [
        '$RC("B:0","S:0")',
        'self.__x=1;$RC("B:0","S:0");$RC("B:9","S:9")',
    ],
)
def test_what_react_streams_stands_where_its_place_is_kept(script: str) -> None:
    place = '<!--$?--><template id="B:0"></template><p>One moment, the rest is being loaded.</p><!--/$-->'
    main = f"<main><h1>{TITLE}</h1>{paragraphs(ENGLISH)}{place}<p>{MORE[3]}</p></main>"
    late = f"<div hidden id='S:0'>{paragraphs(MORE[:3])}</div><script>{script}</script>"
    assert told(read(f"{main}<footer>The Valley Paper</footer>{late}")) == [*ENGLISH, *MORE]


def test_a_segment_within_another_that_is_streamed() -> None:
    main = f"<main><h1>{TITLE}</h1>{paragraphs(ENGLISH)}<template id='B:0'></template></main>"
    late = f'<div hidden id=\'S:1\'><p>{MORE[1]}</p></div><script>$RS("S:1","P:1")</script>'
    late = f"<div hidden id='S:0'><p>{MORE[0]}</p><template id='P:1'></template><p>{MORE[2]}</p></div>{late}"
    assert told(read(f'{main}{late}<script>$RC("B:0","S:0")</script>')) == [*ENGLISH, *MORE[:3]]


def test_parts_that_hold_each_other_are_left_alone() -> None:
    body = f"<main><h1>{TITLE}</h1>{paragraphs(ENGLISH)}</main>"
    late = "<div hidden id='S:0'><template id='B:0'></template></div><script>$RC(\"B:0\",\"S:0\")</script>"
    assert told(read(body + late)) == ENGLISH


@pytest.mark.parametrize(
    ("panel", "is_shown"),
    [
        (
            "<div class='acc'><a role='button'>How it began</a><div role='region' style='display:none'>%s</div></div>",
            True,
        ),
        ("<h3>How it began</h3><div class='accordion-body' hidden>%s</div>", True),
        ("<section role='tabpanel' style='display: none'>%s</section>", True),
        ("<div class='popup' style='display:none'>%s</div>", False),
        ("<form><div class='collapse' hidden>%s</div></form>", False),
    ],
)
def test_a_panel_that_a_heading_opens(panel: str, is_shown: bool) -> None:
    found = told(read(f"<main><h1>{TITLE}</h1>{paragraphs(ENGLISH)}{panel % paragraphs(MORE[:1])}</main>"))
    assert [line for line in found if line in MORE] == (MORE[:1] if is_shown else [])
    assert [line for line in found if line in ENGLISH] == ENGLISH


SMALL, LARGE = "<div class='small'>%s</div>", "<div class='large'>%s</div>"


@pytest.mark.parametrize(
    ("first", "other"),
    [
        (SMALL, LARGE),
        ("<div style='display:none'>%s</div>", LARGE),
        (SMALL, "<main><article>%s</article></main>"),
        ("<main><article>%s</article></main>", SMALL),
    ],
)
def test_an_article_that_a_page_holds_twice(first: str, other: str) -> None:
    text = f"<h1>{TITLE}</h1>{paragraphs(ENGLISH)}<img src='wheel.png' alt=''>{paragraphs(MORE)}"
    found = read(f"<ul><li>Home</li></ul>{first % text}{other % text}")
    assert [line for line in told(found) if line in ENGLISH + MORE] == ENGLISH + MORE
    assert found.body.text.count("wheel.png") == 1
    assert any("copy" in dropped.reason for dropped in found.dropped)


@pytest.mark.parametrize("hidden", ["<div style='display:none'>%s</div>", "<div class='lead'>%s</div>"])
def test_an_article_that_a_page_holds_three_times(hidden: str) -> None:
    text = f"{paragraphs(ENGLISH)}{paragraphs(MORE)}"
    lead = f"<p>{ENGLISH[0]}</p>" if "lead" in hidden else text
    found = read(f"<h1>{TITLE}</h1>{hidden % lead}{SMALL % text}{LARGE % text}")
    assert [line for line in told(found) if line in MORE] == MORE


def test_of_two_copies_the_one_with_pictures_and_links() -> None:
    plain = f"{paragraphs(ENGLISH)}{paragraphs(MORE)}"
    rich = f"{paragraphs(ENGLISH)}<img src='wheel.png' alt=''>{paragraphs(MORE)}".replace(
        "ledger", "<a href='/l'>ledger</a>"
    )
    found = read(f"<h1>{TITLE}</h1>{SMALL % plain}{LARGE % rich}")
    assert "wheel.png" in found.body.text
    assert 'href="/l"' in found.body.text
    assert [line for line in told(found) if line in ENGLISH + MORE] == ENGLISH + MORE


def test_equal_sections_below_headings_of_their_own_are_no_copies() -> None:
    text = paragraphs(MORE)
    lists = f"<h2>The old rule</h2>{text}<p>Ten sacks.</p><h2>The new rule</h2>{text}<p>Twenty sacks.</p>"
    found = told(read(f"<main><h1>{TITLE}</h1>{paragraphs(ENGLISH)}{lists}</main>"))
    assert found.count(MORE[0]) == 2


def test_what_stands_behind_a_streamed_part_stays_there() -> None:
    main = f"<main><h1>{TITLE}</h1>{paragraphs(ENGLISH)}<template id='B:0'></template></main>"
    late = f'<div hidden id=\'S:0\'><p>{MORE[0]}</p></div>A stray word<script>$RC("B:0","S:0")</script>'
    assert told(read(main + late)) == [*ENGLISH, MORE[0]]


def test_parts_in_parts_end() -> None:
    count = 3_000
    parts = "".join(f"<div hidden id='S:{n:x}'><template id='B:{n + 1:x}'></template></div>" for n in range(count))
    moves = "".join(f'$RC("B:{n:x}","S:{n:x}");' for n in range(count))
    body = f"<main><h1>{TITLE}</h1>{paragraphs(ENGLISH)}<template id='B:0'></template></main>"
    assert told(read(f"{body}{parts}<script>{moves}</script>")) == ENGLISH


def test_scripts_that_are_none_of_react() -> None:
    main = f"<main><h1>{TITLE}</h1>{paragraphs(ENGLISH)}<div id='B:1'></div></main>"
    late = f'<div hidden id=\'S:1\'><p>{MORE[0]}</p></div><p>$RC("B:1","S:1")</p>'
    assert MORE[0] not in told(read(main + late))


def test_a_refrain_is_no_copy() -> None:
    verse = paragraphs(["Turn, wheel, turn", "The river sings and the millstones burn"])
    found = read(f"<main><h1>{TITLE}</h1>{paragraphs(ENGLISH)}{verse}{paragraphs(MORE)}{verse}</main>")
    assert told(found).count("Turn, wheel, turn") == 2
