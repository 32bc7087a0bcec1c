"""The pages in a real browser, served under a strict policy: light and dark, phone and desk, both languages.

Screenshots lie in build/screenshots afterwards, to be looked at.
"""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser

from pages_sample import PAGES
from visiting import OVERFLOWING, SHOTS, Visit

WINDOWS = [(390, False), (390, True), (1280, False), (1280, True)]

# Characters in each full line of the first paragraph.
LINES = """() => {
    const text = document.querySelector('.text p').firstChild;
    const range = document.createRange();
    const lines = [];
    let top = null;
    for (let at = 0; at < text.length; at++) {
        range.setStart(text, at);
        range.setEnd(text, at + 1);
        const box = range.getClientRects()[0];
        if (!box) continue;
        if (top === null || box.top > top + 5) { lines.push(0); top = box.top; }
        lines[lines.length - 1]++;
    }
    return lines.slice(0, -1);
}"""

OUTLINE = """() => {
    const style = getComputedStyle(document.activeElement);
    return [style.outlineStyle, style.outlineWidth];
}"""

AXE = """async () => {
    const found = await axe.run(document, {
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
        resultTypes: ['violations'],
    });
    return found.violations.map(one => `${one.id}: ${one.nodes.map(node => node.html.slice(0, 120)).join(' | ')}`);
}"""


@pytest.mark.parametrize("place", [f"{language}/{page}" for language in ("zh", "en") for page in (*PAGES, "x/y")])
def test_a_page_in_each_window(visit: Visit, axe: str, place: str) -> None:
    SHOTS.mkdir(parents=True, exist_ok=True)
    page = visit.open(place)
    page.evaluate(axe)
    assert page.evaluate("document.styleSheets.length") == 1
    for width, dark in WINDOWS:
        visit.window(width, dark=dark)
        name = f"{place.replace('/', '-')}-{width}-{'dark' if dark else 'light'}.png"
        page.screenshot(path=SHOTS / name, full_page=True)
        paper = page.evaluate("getComputedStyle(document.documentElement).backgroundColor")
        assert paper == ("rgb(23, 22, 20)" if dark else "rgb(252, 251, 248)")
        assert page.evaluate(AXE) == [], (width, dark)
        assert page.evaluate(OVERFLOWING) == [], (width, dark)
    visit.window(320)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    assert page.evaluate(OVERFLOWING) == []


@pytest.mark.parametrize(("language", "least", "most"), [("zh", 34, 40), ("en", 60, 75)])
def test_a_line_is_as_long_as_one_reads_with_ease(visit: Visit, language: str, least: int, most: int) -> None:
    page = visit.open(f"{language}/entries/article.html")
    lines = page.evaluate(LINES)
    assert len(lines) > 3
    assert least <= sum(lines) / len(lines) <= most
    visit.window(390)
    lines = page.evaluate(LINES)
    assert sum(lines) / len(lines) > (18 if language == "zh" else 34)
    assert page.evaluate("parseFloat(getComputedStyle(document.querySelector('.text p')).fontSize)") >= 16


def test_header_text_and_footer_share_their_edges(visit: Visit) -> None:
    for place in PAGES:
        edges = visit.open(f"zh/{place}").evaluate(
            "[...document.querySelectorAll('body > header, main, body > footer')]"
            ".map(part => [part.getBoundingClientRect().left, part.getBoundingClientRect().right])"
        )
        assert len({tuple(edge) for edge in edges}) == 1, place
        left, right = edges[0]
        assert abs(left - (1280 - right)) <= 1  # the column stands in the middle


def test_keyboard(visit: Visit) -> None:
    page = visit.open("zh/all/index.html")
    name = "document.activeElement.className || document.activeElement.textContent.trim().slice(0, 12)"
    assert page.evaluate("document.querySelector('.skip').getBoundingClientRect().width") < 2
    reached = []
    for _ in range(8):
        page.keyboard.press("Tab")
        reached.append(page.evaluate(name))
        box = page.evaluate("document.activeElement.getBoundingClientRect().width")
        assert box > 20  # what has the focus can be seen
        outline = page.evaluate(OUTLINE)
        assert outline == ["solid", "2px"], reached
    assert reached == ["skip", "水磨坊周报", "复制地址", "RSS", "Atom", "JSON Feed", "Feedly", "Inoreader"]
    page.keyboard.press("Home")
    page.locator(".skip").focus()
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "text"


def test_a_click_path_from_home_to_a_copied_address(visit: Visit) -> None:
    page = visit.open("zh/index.html", width=390)
    page.get_by_role("link", name="水利工程", exact=True).click()
    page.get_by_role("button", name="复制地址").click()
    assert page.get_by_role("status").inner_text() == "已复制"
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == f"{visit.base}zh/categories/shui-li-gong-cheng/rss.xml"


def test_the_address_is_copied_where_no_clipboard_may_be_written(visit: Visit) -> None:
    """As on a page that came over plain HTTP."""
    visit.page.add_init_script("Object.defineProperty(navigator, 'clipboard', {value: undefined})")
    page = visit.open("en/index.html")
    page.get_by_role("button", name="Copy the address").click()
    assert page.get_by_role("status").inner_text() == "Copied"
    assert page.evaluate("getSelection().toString()") == f"{visit.base}en/all/rss.xml"


def test_a_click_selects_the_whole_address(visit: Visit) -> None:
    page = visit.open("en/index.html")
    page.locator("#address").click()
    assert page.evaluate("getSelection().toString()") == f"{visit.base}en/all/rss.xml"


def test_without_script_nothing_is_missing_but_the_button(browser: Browser, base: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{base}en/index.html")
    assert page.get_by_role("button").count() == 0
    assert page.locator("#address").inner_text() == f"{base}en/all/rss.xml"
    page.get_by_text("What is a feed reader?").click()
    assert page.get_by_text("An app or a website").is_visible()
    context.close()


def test_from_page_to_page(visit: Visit) -> None:
    page = visit.open("zh/index.html")
    way = (".more a", "h2 a[href$='article.html']", ".around .older a", ".trail li:nth-child(2) a", ".trail a")
    for selector in way:
        page.locator(selector).first.click()
        page.wait_for_load_state()
        assert page.evaluate("document.styleSheets.length") == 1
    assert page.url == f"{visit.base}zh/index.html"
    visit.open("zh/no/such/page")
    page.get_by_role("main").get_by_role("link", name="首页").click()
    assert page.url in (f"{visit.base}zh/", f"{visit.base}zh/index.html")


def test_what_is_touched_is_large_enough_for_a_finger(visit: Visit) -> None:
    page = visit.open("zh/index.html", width=390)
    touched = page.locator(".formats a, .readers a, button, summary")
    heights = [box["height"] for one in touched.all() if (box := one.bounding_box())]
    assert len(heights) > 10
    assert min(heights) >= 24  # WCAG 2.2, 2.5.8


def test_chinese_marks_fill_a_square_and_latin_ones_do_not(visit: Visit) -> None:
    width = """() => {
        const mark = document.createElement('span');
        mark.textContent = '“';
        document.querySelector('.text p').append('x', mark);
        return mark.getBoundingClientRect().width / parseFloat(getComputedStyle(mark).fontSize);
    }"""
    assert visit.open("zh/entries/article.html").evaluate(width) > 0.9
    assert visit.open("en/entries/article.html").evaluate(width) < 0.6


def test_the_code_is_for_a_desk_and_not_for_a_telephone(visit: Visit) -> None:
    page = visit.open("zh/index.html")
    page.locator(".subscribe img").scroll_into_view_if_needed()
    page.wait_for_function("document.querySelector('.subscribe img').naturalWidth > 0")
    assert not visit.open("zh/index.html", width=390).locator(".subscribe img").is_visible()


def test_print_leaves_the_text(visit: Visit) -> None:
    page = visit.open("zh/entries/article.html")
    page.emulate_media(media="print")
    assert page.locator(".text").is_visible()
    assert not page.locator(".running nav").is_visible()
    assert not page.locator(".around").is_visible()


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("filename", ["rss.xml", "atom.xml"])
def test_a_feed_opened_in_a_browser_says_what_to_do(visit: Visit, language: str, filename: str) -> None:
    page = visit.open(f"{language}/all/{filename}")
    told = {"zh": ("这是一个订阅源", "阅读器"), "en": ("This is a feed", "feed reader")}[language]
    content = "([selector, part]) => getComputedStyle(document.querySelector(selector), part).content"
    assert told[0] in page.evaluate(content, ["channel, feed", "::before"])
    assert told[1] in page.evaluate(content, ["[rel=self]", "::before"])
    assert f"{language}/all/{filename}" in page.evaluate(content, ["[rel=self]", "::after"])
    shown = page.evaluate(
        "[...document.querySelectorAll('item > *, entry > *')].filter(part => part.getClientRects().length)"
        ".map(part => part.localName)"
    )
    names = {"rss.xml": {"title", "link", "description", "pubDate"}, "atom.xml": {"title", "summary", "published"}}
    assert set(shown) == names[filename]
