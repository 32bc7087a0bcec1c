"""What tests ask of a page in a browser, and the windows that they look through."""

from __future__ import annotations

from pathlib import Path

from visiting import Visit

SHOTS = Path(__file__).parents[1] / "build" / "screenshots"
WINDOWS = [(390, False), (390, True), (1280, False), (1280, True)]

OVERFLOWING = """() => [...document.querySelectorAll('body *')].filter(element => {
    const box = element.getBoundingClientRect();
    const scroller = element.parentElement.closest('pre, .wide') || element.closest('.skip, .unseen');
    return !scroller && box.width && (box.right > innerWidth + 1 || box.left < -1);
}).map(element => element.outerHTML.slice(0, 80))"""

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


def look_in_each_window(visit: Visit, axe: str, place: str, name: str) -> None:
    """Show a page at phone and desk width, light and dark: axe finds nothing, nothing sticks out. Takes pictures."""
    SHOTS.mkdir(parents=True, exist_ok=True)
    page = visit.open(place)
    page.evaluate(axe)
    assert page.evaluate("document.styleSheets.length") == 1
    for width, dark in WINDOWS:
        visit.window(width, dark=dark)
        page.screenshot(path=SHOTS / f"{name}-{width}-{'dark' if dark else 'light'}.png", full_page=True)
        paper = page.evaluate("getComputedStyle(document.documentElement).backgroundColor")
        assert paper == ("rgb(23, 22, 20)" if dark else "rgb(252, 251, 248)")
        assert page.evaluate(AXE) == [], (width, dark)
        assert page.evaluate(OVERFLOWING) == [], (width, dark)
    visit.window(320)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    assert page.evaluate(OVERFLOWING) == []
