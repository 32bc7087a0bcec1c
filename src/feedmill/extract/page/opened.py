"""What a page holds and shows only once its scripts run, or a reader opens it: parts that were streamed, panels."""

from __future__ import annotations

import re

from feedmill.extract.page.tree import Element, beginning, called, is_hidden
from feedmill.extract.phrases.shapes import is_prose

# React writes what is ready late behind the page, hidden, and scripts that move it: $RC("B:0","S:0"), $RS("S:1","P:1").
_MOVES = re.compile(r"\$R[CS]\(\s*\"(?P<one>[BPS]:[0-9a-f]+)\"\s*,\s*\"(?P<other>[BPS]:[0-9a-f]+)\"")
_FALLBACK = re.compile(
    r"(?P<place><!--\$\?-->\s*<template id=\"(?P<name>B:[0-9a-f]+)\"></template>)"
    r"(?P<shown>[^<]*(?:<(?!!--/?\$)[^<]*)*)(?=<!--/\$-->)"
)
_MOST, _DEEPEST = (
    200,
    100,
)  # moves, elements round a place: pages whose parts hold each other would be nested too deeply
_PANEL = re.compile(
    r"(?:^|[\s_-])(?:accordion|collaps(?:e|ed|ible)|tab-?(?:panel|content|pane)|faqs?|toggle-?content|expand(?:able|ed)?)"
    r"(?:[\s_-]|$)",
    re.IGNORECASE,
)
_OF_PAGE = re.compile(
    r"subscri|newsletter|cookie|consent|paywall|modal|popup|sign-?(?:in|up)|log-?in|cart|search|review|shipping|comment",
    re.IGNORECASE,
)
_ROLES = ("region", "tabpanel")
_FRAME = ("nav", "header", "footer", "aside", "form", "dialog", "menu")
_STYLES = ("hidden", "style")


def without_fallbacks(html: str) -> str:
    """A page's source without what React shows in a place until the part for it has been moved there."""
    if "$RC" not in html:
        return html
    moved = {move[name] for move in _MOVES.finditer(html) for name in ("one", "other")}
    return _FALLBACK.sub(
        lambda found: found["place"] + "\n" * found["shown"].count("\n") if found["name"] in moved else found[0], html
    )


def open_all(root: Element) -> None:
    """Put what was streamed where it belongs, and show the panels that hold sentences."""
    scripts = (script.text or "" for script in root.iter("script"))
    moves = [(move["one"], move["other"]) for text in scripts if "$R" in text for move in _MOVES.finditer(text)]
    if moves:
        _place(root, moves[:_MOST])
    for element in root.iter("div", "section", "dd", "ul"):
        if is_hidden(element) and _is_panel(element):
            for name in _STYLES:
                element.attrib.pop(name, None)


def _place(root: Element, moves: list[tuple[str, str]]) -> None:
    """Move each part that was streamed to where a template keeps its place."""
    parts = {element.get("id"): element for element in root.iter("div") if element.get("hidden") is not None}
    places = {element.get("id"): element for element in root.iter("template")}
    for pair in moves:
        part = next((parts[name] for name in pair if name in parts), None)
        place = next((places[name] for name in pair if name in places), None)
        around = [*place.iterancestors()] if place is not None else []
        if part is None or place is None or not 0 < len(around) <= _DEEPEST or part in around:
            continue
        _leave_tail(part)
        part.attrib.pop("hidden", None)
        place.addprevious(part)


def _leave_tail(part: Element) -> None:
    """Let the text behind an element stay where it is when that is moved."""
    tail, part.tail = part.tail or "", None
    before = part.getprevious()
    if before is not None:
        before.tail = (before.tail or "") + tail
    else:
        parent = part.getparent()
        parent.text = (parent.text or "") + tail


def _is_panel(element: Element) -> bool:
    """Whether an element is what a heading opens, with a sentence in it, and none of the page's frame."""
    named = f"{called(element)} {element.get('aria-label') or ''}"
    if _OF_PAGE.search(named) or not (element.get("role") in _ROLES or _PANEL.search(named)):
        return False
    if any(around.tag in _FRAME for around in element.iterancestors()):
        return False
    return is_prose(beginning(element))
