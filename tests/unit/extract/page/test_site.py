"""Pages without metadata, of a site whose title element is the same on each of them."""

from __future__ import annotations

import pytest

from feedmill.extract.evidence import Extracted, Finding
from feedmill.extract.page.article import extract_page

TEXTS = [
    "The kiln was cold for nine years, and nobody in the village could say who had been the last to light it.",
    "On Monday two potters swept it out, laid the wood and waited for the wind to turn, which it did at dusk.",
    "The first forty bowls came out grey. The potters like them so much that they will not say how it was done.",
]
MENU = '<a class="brand" href="index.html">Hillside Potters</a><ul><li><a href="b.html">Bowls</a></li>{more}</ul>'
LINKS = '<li><a href="n.html">Kiln diary</a></li><li><a href="j.html">Join the club</a></li>'


def read(
    title: str, *, menu: str = "nav", heading: str = "<h2>The kiln is lit again</h2>", more: str = LINKS
) -> Extracted:
    opened, closed = ("<nav>", "</nav>") if menu == "nav" else (f'<div class="{menu}">', "</div>")
    text = "".join(f"<p>{paragraph}</p>" for paragraph in TEXTS)
    return extract_page(
        f"<!DOCTYPE html><html><head><title>{title}</title></head><body>{opened}{MENU.format(more=more)}{closed}"
        f'<div class="text">{heading}<p class="small">Posted 09-Jan-26 by Anna Roy and Lotte Brink</p>{text}</div>'
        "</body></html>"
    )


def values(findings: tuple[Finding, ...]) -> list[str]:
    return [finding.value for finding in findings]


@pytest.mark.parametrize("title", ["Hillside Potters", "Hillside Potters | Kiln diary", "News - Hillside Potters"])
@pytest.mark.parametrize("menu", ["nav", "main-menu", "navbar-top"])
def test_a_title_element_that_names_the_site_alone_gives_way_to_the_heading(title, menu):
    found = read(title, menu=menu)
    assert values(found.title) == ["The kiln is lit again"]
    assert values(found.source) == ["Hillside Potters"]
    assert values(found.authors) == ["Anna Roy", "Lotte Brink"]
    assert values(found.published) == ["09-Jan-26"]
    assert "The kiln is lit again" not in found.body.text
    assert all(text in found.body.text for text in TEXTS)


@pytest.mark.parametrize("title", ["Nine cold years | Hillside Potters", "Hillside Potters | Nine cold years"])
def test_a_title_element_that_names_the_article_stays_the_title(title):
    assert values(read(title).title)[0] == "Nine cold years"


def test_without_a_heading_the_site_s_name_is_better_than_nothing():
    assert values(read("Hillside Potters", heading="").title) == ["Hillside Potters"]


def test_a_menu_s_entry_is_nobody_who_writes():
    found = read("Nine cold years", heading="<h1>Nine cold years</h1>", more='<li><a href="p.html">Papers</a></li>')
    assert values(found.authors) == ["Anna Roy", "Lotte Brink"]


@pytest.mark.parametrize("window", ["江东科技报数字报", "磨坊日報電子報", "磨坊晚报电子版"])
def test_a_paper_on_the_web_is_no_title(window: str) -> None:
    above = '<table><tr><td class="font01"><strong>稻田里的看苗先生</strong></td></tr></table>'
    text = "立春刚过，桐溪镇的育秧大棚里，农技员蹲在田埂上，用手机对准一盘发黄的秧苗，三秒钟后屏幕上跳出一行字。"
    found = extract_page(f"<html><head><title>{window}</title></head><body>{above}{f'<p>{text}</p>' * 4}</body></html>")
    assert found.title[0].value == "稻田里的看苗先生"
    assert found.source[0].value == window[:-3]
