"""What a browser shows of the sources: notes on entry pages, the feed of changes, the operator's list.

Screenshots lie in build/screenshots afterwards, to be looked at.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from hostile import Server, answer, serving
from monitored import PARAGRAPHS, article
from observed import Observed
from reading import served_folder
from visiting import OVERFLOWING, SHOTS, Visit

CHINESE = ("第三季度营收为3.5亿元，同比增长12%，公司周二的公告说，增长主要来自海外市场的订单。", *PARAGRAPHS)
STRUCK = "getComputedStyle(document.querySelector('del')).textDecorationLine"


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    with serving() as made:
        yield made


@pytest.fixture(scope="module", params=["en", "zh"])
def site(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory, server: Server
) -> Iterator[tuple[str, Observed]]:
    """One article whose source was edited, one whose source is gone, one as ever; served."""
    root: Path = tmp_path_factory.mktemp("sources")
    with served_folder(root / "feeds") as address:
        made = Observed(
            root, server, 'archive: "https://archive.example/web/{url}"', language=request.param, url=address
        )
        for name in ("edited", "gone", "same"):
            made.put(name)
            made.page(name, article(*CHINESE))
        made.build()
        made.check()
        server.on("/gone", answer(410))
        made.edit("edited", article(CHINESE[0].replace("3.5", "4.2"), *PARAGRAPHS[1:], "A paragraph was added."))
        made.check(days=2)
        made.build()
        yield address, made


@pytest.fixture
def tab(browser: Browser, site: tuple[str, Observed]) -> Iterator[Visit]:
    context = browser.new_context()
    context.set_default_timeout(5000)
    made = Visit(context.new_page(), site[0])
    yield made
    context.close()
    assert made.faults == []


def shoot(tab: Visit, name: str) -> None:
    SHOTS.mkdir(parents=True, exist_ok=True)
    for width, dark in ((390, False), (1280, True)):
        tab.window(width, dark=dark)
        assert tab.page.evaluate(OVERFLOWING) == []
        tab.page.screenshot(path=SHOTS / f"{name}-{width}-{'dark' if dark else 'light'}.png", full_page=True)


@pytest.mark.parametrize(
    ("name", "told"),
    [("edited", ("2026-03-06", "changed", "改动")), ("gone", ("2026-03-08", "not there", "不在")), ("same", None)],
)
def test_a_note_stands_above_the_text(
    tab: Visit, site: tuple[str, Observed], name: str, told: tuple[str, str, str] | None
) -> None:
    _, made = site
    language = "zh" if "原文" in made.read("changes/feed.json") else "en"
    page = tab.open(f"entries/{name}.html")
    notes = page.locator(".text > blockquote").all_inner_texts()
    assert len(notes) == (1 if told else 0)
    if told:
        assert told[0] in notes[0]
        assert told[1 if language == "en" else 2] in notes[0]
        first = page.evaluate("document.querySelector('.text').firstElementChild.localName")
        assert first == "blockquote"
    links = page.locator(".text > blockquote a").evaluate_all("links => links.map(link => link.href)")
    assert links == ([f"https://archive.example/web/{made.server.url('/gone')}"] if name == "gone" else [])
    shoot(tab, f"source-{language}-{name}")


def test_the_page_of_changes_names_what_changed(tab: Visit, site: tuple[str, Observed]) -> None:
    page = tab.open("changes/index.html")
    assert "营收为[3.5 → 4.2]亿元" in page.locator("main").inner_text()
    shoot(tab, f"changes-{page.evaluate('document.documentElement.lang')}")


def test_a_difference_is_readable_as_a_reader_shows_it(tab: Visit, site: tuple[str, Observed]) -> None:
    """The content alone, in a browser's own style, as readers do that sanitize and show it."""
    _, made = site
    [item] = made.items("changes")
    tab.page.set_content(f"<main>{item['content_html']}</main>")
    assert tab.page.locator("del").first.inner_text() == "3.5"
    assert tab.page.locator("ins").first.inner_text() == "4.2"
    assert tab.page.evaluate(STRUCK) == "line-through"
    assert "营收为[3.5 → 4.2]亿元" in tab.page.locator("main").inner_text()
    assert "[+ A paragraph was added.]" in tab.page.locator("main").inner_text()
    SHOTS.mkdir(parents=True, exist_ok=True)
    tab.page.screenshot(path=SHOTS / "change-in-a-reader.png", full_page=True)
