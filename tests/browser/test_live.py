"""The operator's pages in a real browser, from a real server: every window, both languages, by keyboard.

Screenshots lie in build/screenshots afterwards, to be looked at.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser

from looking import AXE, OUTLINE, look_in_each_window
from serving import Served, Told
from visiting import Visit

BUILD = {"finished": "2026-03-01T08:15:30+00:00", "read": 12, "feeds": {"written": 4}}
STAGES = ("scan", "read", "choose", "render", "publish")
LONG = "a/very/long/folder/whose/name/never/ends/" * 3 + "and-a-file-name-that-does-not-either.md"


def builds() -> list[dict[str, Any]]:
    times = [(0.05, 0.9, 0.1, 0.4, 0.3), (0.04, 0.02, 0.0, 0.01, 0.03), (0.4, 31.2, 1.1, 6.5, 4.0), (0.05, 0, 0, 0, 0)]
    return [BUILD | {"read": 10**n, "seconds": dict(zip(STAGES, row, strict=True))} for n, row in enumerate(times)]


def state(language: str) -> dict[str, Any]:
    titles = {"zh": ("水磨坊周报", "水利工程", "食品加工与一个很长很长的名字" * 3), "en": ("All", "Water", "W" * 60)}[
        language
    ]
    feed = {"kind": "category", "total": 1234, "shown": 50, "newest": "2026-03-01T10:00:00+08:00", "updated": None}
    return {
        "documents": {"published": 101_234, "draft": 3, "scheduled": 1, "expired": 12},
        "rejected": [
            {"path": "2026/坏.md", "stage": "read", "reason": "front matter is no YAML: “title: a: b”", "line": 3},
            {"path": LONG, "stage": "normalize", "reason": "no title was found " * 12, "line": None},
        ],
        "builds": builds(),
        "feeds": [
            feed | {"title": title, "path": f"categories/c{n}" if n else "all"} for n, title in enumerate(titles)
        ],
        "waiting": 7,
        "sources": None,
    }


def hits() -> list[dict[str, Any]]:
    hit = {"published": "2026-03-01T10:00:00+08:00", "url": "https://river.example/1"}
    return [
        hit | {"title": "枯水期的“慢磨”：石磨如何等一条河" * 3, "summary": "一条河不总是满的。" * 20, "language": "zh"},
        hit | {"title": "Sluices & gates " + "W" * 80, "summary": "A gate that is stuck.", "language": "en"},
        hit | {"title": "النواعير على نهر العاصي", "summary": "عجلات خشبية ترفع الماء.", "language": "ar", "url": None},
    ]


@pytest.fixture(params=["zh", "en"])
def live(request: pytest.FixtureRequest, browser: Browser, tmp_path: Path) -> Iterator[Visit]:
    told = Told()
    told.state, told.found = state(request.param), hits()
    (tmp_path / "all").mkdir()
    (tmp_path / "all" / "rss.xml").write_bytes(b"<rss/>" * 9000)
    title = {"zh": "水磨坊周报", "en": "The Watermill"}[request.param]
    served = Served(tmp_path, told, language=request.param, title=title)
    served.ask("/all/rss.xml", user_agent="Feedbin - 142 subscribers")
    context = browser.new_context()
    context.set_default_timeout(5000)
    made = Visit(context.new_page(), served.server.address, request.param)
    yield made
    context.close()
    served.server.stop()
    assert made.faults == []


@pytest.mark.parametrize("place", ["status", "search", "search?q=%E6%B2%B3"])
def test_a_page_in_each_window(live: Visit, axe: str, place: str) -> None:
    name = place.partition("%")[0].replace("?q=", "-found")
    look_in_each_window(live, axe, place, f"live-{live.language}-{name}")


def test_an_empty_daemon_in_each_window(live: Visit, axe: str, tmp_path: Path) -> None:
    told = Told()
    told.state = {"documents": {}, "rejected": [], "builds": [], "feeds": [], "waiting": 0, "sources": None}
    served = Served(tmp_path, told, language=live.language)
    live.base = served.server.address
    try:
        page = live.open("status", width=390)
        page.evaluate(axe)
        assert page.evaluate(AXE) == []
    finally:
        served.server.stop()


def test_from_status_to_what_is_sought(live: Visit) -> None:
    page = live.open("status", width=390)
    page.get_by_role("link", name={"zh": "搜索", "en": "Search"}[live.language]).click()
    page.get_by_role("searchbox").fill("河")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search?q=*")
    assert page.get_by_role("searchbox").input_value() == "河"
    assert "3" in page.get_by_role("status").inner_text()
    assert page.locator(".found h2").count() == 3


def test_keyboard(live: Visit) -> None:
    page = live.open("search?q=x")
    assert page.evaluate("document.querySelector('.skip').getBoundingClientRect().right") <= 0
    for _ in range(7):
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.getBoundingClientRect().width") > 15
        assert page.evaluate(OUTLINE) == ["solid", "2px"]
    page.locator(".skip").focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**#text")


def test_columns_of_figures_are_flush(live: Visit) -> None:
    page = live.open("status")
    edges = page.evaluate(
        "[...document.querySelectorAll('table')].map(table => [...table.querySelectorAll('tr')].map(row =>"
        " [...row.querySelectorAll('.n')].map(cell => [getComputedStyle(cell).textAlign,"
        " Math.round(cell.getBoundingClientRect().right)])))"
    )
    for rows in edges:
        assert all(row == rows[0] for row in rows)
        assert all(align in ("end", "right") for row in rows for align, _ in row)
