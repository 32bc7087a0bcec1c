"""What a page holds and shows only once its scripts run, or a reader opens it: parts that were streamed, panels."""

from __future__ import annotations

import re

from feedmill.extract.page.tree import Element, beginning, called, is_hidden
from feedmill.extract.phrases.shapes import is_prose

# React writes what is ready late behind the page, hidden, and scripts that move it: $RC("B:0","S:0"), $RS("S:1","P:1").
_MOVES = re.compile(r"\$R[CS]\(\s*\"(?P<one>[BPS]:[0-9a-f]+)\"\s*,\s*\"(?P<other>[BPS]:[0-9a-f]+)\"")
_PANEL = re.compile(r"accordion|collaps|tab-?(?:panel|content|pane)|faq|toggle-?content|expand", re.IGNORECASE)
_ROLES = ("region", "tabpanel")
_FRAME = ("nav", "header", "footer", "aside", "form", "dialog", "menu")
_STYLES = ("hidden", "style")


def open_all(root: Element, html: str) -> None:
    """Put what was streamed where it belongs, and show the panels that hold sentences. `html` is the page's source."""
    moves = [(move["one"], move["other"]) for move in _MOVES.finditer(html)] if "$R" in html else []
    if moves:
        _place(root, moves)
    for element in root.iter("div", "section", "dd", "ul"):
        if is_hidden(element) and _is_panel(element):
            for name in _STYLES:
                element.attrib.pop(name, None)


def _place(root: Element, moves: list[tuple[str, str]]) -> None:
    """Move each part that was streamed to where a template keeps its place."""
    by_id = {element.get("id"): element for element in root.iter("div", "template") if element.get("id")}
    for pair in moves:
        part = next((by_id[name] for name in pair if name[0] == "S" and name in by_id), None)
        place = next((by_id[name] for name in pair if name[0] != "S" and name in by_id), None)
        if part is None or place is None or place.getparent() is None or _holds(part, place):
            continue
        part.attrib.pop("hidden", None)
        place.addprevious(part)


def _holds(part: Element, place: Element) -> bool:
    return any(around is part for around in place.iterancestors())


def _is_panel(element: Element) -> bool:
    """Whether an element is what a heading opens, with a sentence in it, and none of the page's frame."""
    if element.get("role") not in _ROLES and not _PANEL.search(called(element)):
        return False
    if any(around.tag in _FRAME for around in element.iterancestors()):
        return False
    return is_prose(beginning(element))
