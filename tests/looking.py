"""What tests ask of a page in a browser, and the windows that they look through."""

from __future__ import annotations

from pathlib import Path

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
