"""Pages and feeds as a browser gets them from our own server, under its own policy and headers."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from pages_sample import PAGES, write_site
from serving import Served
from visiting import Visit


@pytest.fixture(params=["zh", "en"])
def served(request: pytest.FixtureRequest, browser: Browser, tmp_path: Path) -> Iterator[Visit]:
    found = Served(tmp_path, None, language=request.param)
    write_site(tmp_path, request.param, found.server.address)
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    context.set_default_timeout(5000)
    made = Visit(context.new_page(), found.server.address, request.param)
    yield made
    context.close()
    found.server.stop()
    assert made.faults == []


def test_no_page_breaks_the_policy_it_comes_under(served: Visit) -> None:
    for place in ("", *PAGES, "no/such/page"):
        with served.page.expect_response(lambda answer: answer.request.is_navigation_request()) as navigation:
            page = served.open(place)
        policy = navigation.value.headers["content-security-policy"]
        assert "default-src 'none'" in policy
        assert "unsafe" not in policy
        assert page.evaluate("document.styleSheets.length") == 1
        assert page.evaluate("getComputedStyle(document.documentElement).backgroundColor") == "rgb(252, 251, 248)"
        assert navigation.value.status == (404 if place.startswith("no/") else 200)


def test_from_home_to_a_copied_address(served: Visit) -> None:
    page = served.open("", width=390)
    page.locator(".directory h3 a").first.click()
    page.wait_for_load_state()
    page.locator("[data-copy]").click()
    assert page.get_by_role("status").inner_text() == {"zh": "已复制", "en": "Copied"}[served.language]
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == f"{served.base}categories/shui-li-gong-cheng/rss.xml"
    answer = page.request.get(copied)
    assert answer.status == 200
    assert answer.headers["content-type"] == "application/rss+xml; charset=utf-8"


@pytest.mark.parametrize("filename", ["rss.xml", "atom.xml"])
def test_a_feed_is_a_friendly_page(served: Visit, filename: str) -> None:
    page = served.open(f"all/{filename}")
    assert page.evaluate("document.contentType") == "application/xml"
    content = "getComputedStyle(document.querySelector('channel, feed'), '::before').content"
    assert {"zh": "这是一个订阅源", "en": "This is a feed"}[served.language] in page.evaluate(content)
