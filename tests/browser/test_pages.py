"""The pages in a real browser: light and dark, phone and desk, both languages, from disk and from a server.

Screenshots lie in build/screenshots afterwards, to be looked at.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from chromium import INSTALL, Chromium
from feedmill.model import Content, Entry, Site
from feedmill.writers.atom import AtomWriter
from feedmill.writers.pages import Pages
from feedmill.writers.rss import RssWriter
from feedmill.writers.styles import stylesheets
from feeds_sample import ARABIC, CONTENTS, ENGLISH_SITE, SCRAPED, SITE, TERMS, TRANSLATED, categories, feed

SHOTS = Path(__file__).parents[2] / "build" / "screenshots"
PICTURE = '<svg xmlns="http://www.w3.org/2000/svg" width="900" height="420"><circle cx="450" cy="210" r="180"/></svg>'

LINE = {
    "zh": "枯水的三个月里，磨坊主把转速降下来，让石头等水，“不让水等石头”——这话在账本上也站得住脚……",
    "en": "In the three months of low water the miller slows the wheel, so that the stone waits for the river. ",
}
TITLE = {"zh": "磨坊与一条不肯长高的河", "en": "Low water: a mill and a river that would not rise"}
# What is wider than a phone, or has a style of its own.
PARTS = """
<table>
<thead><tr><th>The month</th><th>流量（m³/s）</th><th>Revolutions a minute</th><th>出粉（kg）</th></tr></thead>
<tbody><tr><td>二月</td><td>0.31</td><td>38</td><td>740</td></tr></tbody>
</table>
<pre><code>while river.level() &lt; 0.4:  # a line that is longer than a phone is wide, and than the column
    stone.speed *= 0.9</code></pre>
<p>https://river.example/a/very/long/address/that/never/ends/and/has/no/space/in/it/2026/02/28/low-water</p>
<p><img src="../picture.svg" alt="mill" width="900" height="420"></p>
<blockquote><p>quoted</p></blockquote><ul><li>one</li><li>two</li></ul><hr>
<section class="footnotes"><ol><li id="fn-1"><p>note <a href="#fn-1">↩</a></p></li></ol></section>"""


def article(language: str) -> tuple[Entry, Content]:
    line, title = LINE[language], TITLE[language]
    people = ("Ada Weir", "Bram O'Flume")
    entry = replace(TRANSLATED, title=title * 2, language=language, slug="article", authors=people)
    return entry, Content(html=f"<p>{line * 6}</p><h2>{title}</h2><p>{line * 2}</p>{PARTS}", text=line)


def write_site(folder: Path, site: Site) -> None:
    feeds = [feed(site), *categories(site)]
    made = {"index.html": Pages().index(site, feeds), "picture.svg": PICTURE.encode(), **stylesheets(site)}
    for one in feeds:
        made[f"{one.path}/index.html"] = Pages().feed(one)
    for writer in (RssWriter(), AtomWriter()):
        made[f"all/{writer.filename}"] = writer.write(feeds[0], CONTENTS)
    for entry, content in (article(site.language), (ARABIC, CONTENTS[ARABIC.id]), (SCRAPED, CONTENTS[SCRAPED.id])):
        terms = [TERMS[name] for name in entry.categories]
        made[f"entries/{entry.slug}.html"] = Pages().entry(entry, content, site, categories=terms)
    for path, data in made.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(data)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("pages")
    for site in (SITE, ENGLISH_SITE):
        write_site(made / site.language, site)
    return made


@pytest.fixture(scope="module")
def browser(need: Callable[[str, str], str], tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chromium]:
    started = Chromium(need("chromium", INSTALL), tmp_path_factory.mktemp("profile"))
    yield started
    started.close()


OVERFLOWING = """[...document.querySelectorAll('body *')].filter(element => {
    const box = element.getBoundingClientRect();
    const scroller = element.parentElement.closest('pre, table, .skip') || element.closest('.skip');
    return !scroller && box.width && (box.right > innerWidth + 1 || box.left < -1);
}).map(element => element.outerHTML.slice(0, 80))"""

# WCAG 2.2, 1.4.3: 4.5 to 1 between each text and what lies behind it.
PALE = """(() => {
    const parts = colour => colour.match(/[\\d.]+/g).map(Number);
    const light = ([r, g, b]) => [r, g, b].map(v => v / 255)
        .map(v => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)
        .reduce((sum, v, at) => sum + v * [0.2126, 0.7152, 0.0722][at], 0);
    const behind = element => {
        for (; element; element = element.parentElement) {
            const colour = parts(getComputedStyle(element).backgroundColor);
            if (colour.length < 4 || colour[3] > 0) return colour;
        }
        return [255, 255, 255];
    };
    const found = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
        const element = walker.currentNode.parentElement;
        if (!walker.currentNode.data.trim()) continue;
        const [a, b] = [light(parts(getComputedStyle(element).color)), light(behind(element))];
        const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
        if (ratio < 4.5) found.push(`${ratio.toFixed(2)} ${element.outerHTML.slice(0, 80)}`);
    }
    return found;
})()"""

# Characters in each full line of the first paragraph.
LINES = """(() => {
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
})()"""

PAGES = ["index.html", "all/index.html", "entries/article.html", "entries/noria.html"]


@pytest.mark.parametrize("window", [(390, False), (390, True), (1280, False), (1280, True)])
@pytest.mark.parametrize("place", [f"{language}/{page}" for language in ("zh", "en") for page in PAGES])
def test_page(browser: Chromium, folder: Path, place: str, window: tuple[int, bool]) -> None:
    width, dark = window
    browser.open((folder / place).as_uri(), width=width, dark=dark)
    SHOTS.mkdir(parents=True, exist_ok=True)
    shot = SHOTS / f"{place.replace('/', '-')[:-5]}-{width}-{'dark' if dark else 'light'}.png"
    browser.screenshot(shot)
    assert shot.read_bytes().startswith(b"\x89PNG")

    assert browser.complaints() == []
    assert all(url.startswith(folder.as_uri()) for url in browser.requested())
    assert browser.evaluate("document.styleSheets.length") == 1
    paper = browser.evaluate("getComputedStyle(document.documentElement).backgroundColor")
    assert paper == ("rgb(23, 22, 20)" if dark else "rgb(252, 251, 248)")

    assert browser.evaluate("document.documentElement.scrollWidth") <= width
    assert browser.evaluate(OVERFLOWING) == []
    assert browser.evaluate(PALE) == []


@pytest.mark.parametrize(("language", "least", "most"), [("zh", 34, 40), ("en", 60, 75)])
def test_a_line_is_as_long_as_one_reads_with_ease(
    browser: Chromium, folder: Path, language: str, least: int, most: int
) -> None:
    browser.open((folder / language / "entries/article.html").as_uri())
    lines = browser.evaluate(LINES)
    assert len(lines) > 3
    assert least <= sum(lines) / len(lines) <= most


@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_phone_shows_enough_in_a_line(browser: Chromium, folder: Path, language: str) -> None:
    browser.open((folder / language / "entries/article.html").as_uri(), width=390)
    lines = browser.evaluate(LINES)
    assert sum(lines) / len(lines) > (18 if language == "zh" else 34)
    size = browser.evaluate("parseFloat(getComputedStyle(document.querySelector('.text p')).fontSize)")
    assert size >= 16


def test_header_text_and_footer_share_their_edges(browser: Chromium, folder: Path) -> None:
    for language in ("zh", "en"):
        for page in PAGES:
            browser.open((folder / language / page).as_uri())
            edges = browser.evaluate(
                "[...document.querySelectorAll('body > header, main, body > footer')]"
                ".map(part => [part.getBoundingClientRect().left, part.getBoundingClientRect().right])"
            )
            assert len({tuple(edge) for edge in edges}) == 1, (language, page)
            left, right = edges[0]
            assert abs(left - (1280 - right)) <= 1  # the column stands in the middle


def test_keyboard(browser: Chromium, folder: Path) -> None:
    browser.open((folder / "zh/all/index.html").as_uri())
    hidden = browser.evaluate("document.querySelector('.skip').getBoundingClientRect().width")
    browser.press("Tab")
    skip = browser.evaluate("[document.activeElement.className, document.activeElement.getBoundingClientRect().width]")
    assert skip[0] == "skip"
    assert hidden < 2
    assert skip[1] > 50
    browser.press("Tab")
    style, width = browser.evaluate(
        "[getComputedStyle(document.activeElement).outlineStyle, getComputedStyle(document.activeElement).outlineWidth]"
    )
    assert (style, width) == ("solid", "2px")


def test_buttons_are_large_enough_for_a_finger(browser: Chromium, folder: Path) -> None:
    browser.open((folder / "zh/index.html").as_uri(), width=390)
    heights = browser.evaluate(
        "[...document.querySelectorAll('.formats a')].map(link => link.getBoundingClientRect().height)"
    )
    assert heights
    assert min(heights) >= 24  # WCAG 2.2, 2.5.8


def test_chinese_marks_fill_a_square_and_latin_ones_do_not(browser: Chromium, folder: Path) -> None:
    width = """(() => {
        const mark = document.createElement('span');
        mark.textContent = '“';
        document.querySelector('.text p').append('x', mark);
        return mark.getBoundingClientRect().width / parseFloat(getComputedStyle(mark).fontSize);
    })()"""
    browser.open((folder / "zh/entries/article.html").as_uri())
    assert browser.evaluate(width) > 0.9
    browser.open((folder / "en/entries/article.html").as_uri())
    assert browser.evaluate(width) < 0.6


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("filename", ["rss.xml", "atom.xml"])
def test_a_feed_opened_in_a_browser_says_what_to_do(browser: Chromium, folder: Path, filename: str, width: int) -> None:
    browser.open((folder / "zh/all" / filename).as_uri(), width=width)
    assert "订阅" in browser.evaluate("getComputedStyle(document.documentElement, '::before').content")
    shown = browser.evaluate(
        "[...document.querySelectorAll('item > *, entry > *')].filter(part => part.getClientRects().length)"
        ".map(part => part.localName)"
    )
    names = {"rss.xml": {"title", "link", "description", "pubDate"}, "atom.xml": {"title", "summary", "published"}}
    assert set(shown) == names[filename]
    # XML cannot ask for a phone's own width; the style makes up for it.
    size = browser.evaluate(
        "parseFloat(getComputedStyle(document.querySelector('title')).fontSize)"
        " * (document.documentElement.currentCSSZoom || 1) * window.outerWidth / window.innerWidth"
    )
    assert size > 20
    browser.screenshot(SHOTS / f"zh-all-{filename}-{width}.png")


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002, its parent's name
        """Say nothing."""


def test_the_folder_works_under_any_prefix(browser: Chromium, folder: Path) -> None:
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=folder))
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        base = f"http://127.0.0.1:{server.server_port}/zh/"
        browser.open(f"{base}index.html")
        for selector in (".more a", "h2 a[href$='noria.html']", ".kicker a", ".running a"):
            browser.open(browser.evaluate(f"document.querySelector({selector!r}).href"))
            assert browser.complaints() == []
            assert browser.evaluate("document.styleSheets.length") == 1
            assert browser.evaluate("location.href").startswith(base)
        assert browser.evaluate("location.href") == f"{base}index.html"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
