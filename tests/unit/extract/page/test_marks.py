"""What programs set beside an article's own words, and what stays of it below the text."""

from __future__ import annotations

import pytest

from feedmill.extract.page.article import extract_page
from feedmill.text import html_to_text

TEXTS = [
    "The lighthouse has been run by a program since August, and the keeper still climbs the stairs every evening.",
    "He says that the lamp does not need him, but that somebody ought to know what it is doing, and since when.",
    "In the first month the program dimmed the lamp twice, both times for birds, and it wrote a line in the log book.",
]
FIRST, *OTHERS = (f"<p>{text}</p>" for text in TEXTS)
PROMO = (
    "<div class='site-event-promo'><p>Mill event</p><h3>Coast Forum is back</h3><p>Join 3,000 keepers for two days of"
    " talks by the sea, and save on your pass until Friday.</p><a href=x>Join now</a></div>"
)

PICTURE = "<div><img src='https://mill.example/lamp.png' alt=lamp></div>"


def read(inner: str, title: str = "The lamp that writes", head: str = "", top: str = ""):
    page = f"<html><head><title>{title}</title>{head}</head><body>{top}<main><h1>The lamp that writes</h1>"
    return extract_page(f"{page}<div class=story>{inner}</div></main></body></html>")


@pytest.mark.parametrize(
    "between",
    [
        PROMO,
        "<figure><div>Revealed: the lamps of the north</div><a href=x>Read more</a></figure>",
    ],
)
def test_a_box_that_leads_on_is_left_out(between):
    shown = html_to_text(read(FIRST + between + "".join(OTHERS)).body.text)
    assert [line for line in shown.split("\n") if line] == TEXTS


@pytest.mark.parametrize(
    ("between", "kept"),
    [
        ("<div class=adm><div class=admonitionHeading_x>warning</div><p>Never dim it.</p></div>", "Never dim it."),
        ("<h2 id=a>Two nights<a class=anchor href='#a'>#</a></h2>", "Two nights"),
        (f"{PICTURE}<p class=caption><span>The lamp, from the pier.</span> <span>Credit: A. Lee</span></p>", "pier."),
    ],
)
def test_marks_of_programs_leave(between, kept):
    lines = html_to_text(read(FIRST + between + "".join(OTHERS)).body.text).split("\n")
    assert any(line.endswith(kept) for line in lines)
    assert not {"warning", "#"} & {*lines}
    assert "Credit" not in " ".join(lines)


@pytest.mark.parametrize(
    "below",
    [
        "<section class=refs><h2>References</h2><ol><li>Gull, A. Coast 3, 1–9 (2024).</li></ol></section>",
        "<div id=bib><h2>References</h2><div><ol><li>Gull, A. Coast 3, 1–9 (2024).</li></ol></div></div>",
        "<h3>参考文献</h3><ol><li>Gull, A. Coast 3, 1–9 (2024).</li></ol>",
    ],
)
def test_sources_stay_below_the_text(below):
    page = f"<html><body><main><article><h1>The lamp</h1><div>{FIRST}{''.join(OTHERS)}</div>{below}</article></main>"
    assert "1–9 (2024)" in extract_page(f"{page}</body></html>").body.text


def test_a_blog_behind_an_at_sign_is_the_source():
    head = '<meta property="og:title" content="會寫日誌的燈 @ 阿燈的抽屜"><meta name="author" content="阿燈">'
    parts = {"month": "Jan", "date": "15", "day": "Thu", "year": "2026"}
    day = "".join(f"<span class={name}>{part}</span> " for name, part in parts.items())
    found = extract_page(
        f"<html><head><title>會寫日誌的燈 @ 阿燈的抽屜 :: 海藍 ::</title>{head}</head><body>"
        f"<h1><a href='/b'>阿燈的抽屜</a></h1>"
        f"<p>{day}</p><h2>會寫日誌的燈</h2><div>{FIRST}{''.join(OTHERS)}</div></body></html>"
    )
    told = [[one.value for one in field][:1] for field in (found.title, found.authors, found.source, found.published)]
    assert told == [["會寫日誌的燈"], ["阿燈"], ["阿燈的抽屜"], ["Jan 15, 2026"]]


def test_a_publication_on_a_platform_is_the_source():
    head = '<meta property="og:site_name" content="Scribe"><meta name="author" content="Ann Lee">'
    found = read(
        FIRST + "".join(OTHERS) + "<h2>Published in Coast Notes</h2>",
        "The lamp that writes | by Ann Lee | Coast Notes | Scribe",
        head,
    )
    assert [one.value for one in found.source][:1] == ["Coast Notes"]


def test_who_says_that_he_writes_the_site_wrote_it():
    found = read(FIRST + "".join(OTHERS) + "<hr><p><small>Tomas Reed writes this by hand.</small></p>")
    assert [one.value for one in found.authors] == ["Tomas Reed"]
    assert "by hand" not in found.body.text
