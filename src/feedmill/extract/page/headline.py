"""Headings that are such by their looks alone: by the size of their type, or bold in a block of their own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from feedmill.extract.page.tree import Element, beginning, called
from feedmill.extract.page.vote import key
from feedmill.extract.phrases.shapes import furniture, is_prose
from feedmill.extract.phrases.titles import reads_like_title
from feedmill.text import one_line

_SIZE = re.compile(r"(?:font-size\s*:\s*|font\s*:[^;]*?\s)(\d{1,3}(?:\.\d+)?)\s*(px|pt|r?em|%)", re.IGNORECASE)
_UNITS = {"px": 1.0, "pt": 1.33, "em": 16.0, "rem": 16.0, "%": 0.16}
_FONT = {"1": 10, "2": 13, "3": 16, "4": 18, "5": 24, "6": 32, "7": 48, "+1": 18, "+2": 24, "+3": 32}
_KINDS = {"h1": 32, "h2": 24, "h3": 19, "h4": 16, "big": 19}
PLAIN = 16.0  # pixels of type
_BOLD = 1.0  # pixels that bold type stands out by
_NAMED = re.compile(r"(?:^|[\s_-])(?:title|headline|hed|ttl|tit|biaoti|bt|subject)(?:[\s_-]|\d|$)", re.IGNORECASE)
_HOLDERS = ("h1", "h2", "h3", "h4", "div", "td", "p", "center", "font", "b", "strong", "span", "big")
_PARTING = ("br", "hr", "p", "div", "table", "h1", "h2", "h3", "ul", "center")
_LOOKED_AT = 3_000  # elements in which the title is looked for
_OPENING = 400  # elements in which a heading is looked for


class Styled(NamedTuple):
    """A text above the first paragraph, and how large it is shown."""

    text: str
    size: float


def styled_headings(body: Element) -> list[Styled]:
    """What may be headings above the first paragraph of a page that marks none up as such."""
    found: list[Styled] = []
    for text, element in _blocks(body):
        if is_prose(text) and not reads_like_title(text):
            break
        if len(text) > 3 and reads_like_title(text) and not furniture(text) and not _is_link(element, text):
            found.append(Styled(text, _size(element)))
    return found


def _blocks(body: Element) -> Iterator[tuple[str, Element]]:
    """Texts that stand alone, with the innermost element that holds all of each."""
    for element in islice(body.iter(*_HOLDERS), _OPENING):
        text = one_line(element.text or "")
        if text and len(text) >= len(beginning(element)):
            yield text, element


def _size(element: Element) -> float:
    """How large an element is shown, in pixels, as far as its own markup and that around it tell."""
    bold = 0.0
    named = _NAMED.search(called(element)) is not None
    for at in (element, *element.iterancestors()):
        if at.tag in ("body", "html"):
            break
        bold = _BOLD if at.tag in ("b", "strong") else bold
        told = _SIZE.search(at.get("style") or "")
        size = (
            float(told[1]) * _UNITS[told[2].lower()] if told else _FONT.get(at.get("size") or "") or _KINDS.get(at.tag)
        )
        if size:
            return size + bold
    return (_KINDS["h3"] if named else PLAIN) + bold


def _is_link(element: Element, text: str) -> bool:
    links = (element, *element.iterancestors("a"), *element.iter("a"))
    return any(link.tag == "a" and len(beginning(link)) >= len(text) for link in links)


def mark_title(body: Element, title: str) -> None:
    """Make a heading of the line that shows the title in the largest type, where no heading says it."""
    whole = key(title)
    if not whole or any(key(beginning(heading)) == whole for heading in body.iter("h1", "h2", "h3", "h4")):
        return
    shown = [
        (element, text)
        for element in islice(body.iter(*_HOLDERS), _LOOKED_AT)
        if (text := beginning(element)) and len(text) <= 2 * len(title) and key(text) == whole
    ]
    alone = [element for element, text in shown if _is_line(element) and not _is_link(element, text)]
    best = max(alone, key=_size, default=None)
    if best is None or next(best.iter("img"), None) is not None:
        return
    if best.tag == "td":
        heading = best.makeelement("h1")
        heading.sourceline = best.sourceline
        heading.text, best.text = best.text, None
        heading.extend(list(best))
        best.append(heading)
    else:
        best.tag = "h1"


def _is_line(element: Element) -> bool:
    """Whether an element is a line of its own: a block, or what stands between breaks."""
    if element.tag in ("div", "td", "p", "center"):
        return True
    before, behind = element.getprevious(), element.getnext()
    above = (element.getparent().text if before is None else before.tail) or ""
    opens = not above.strip() and (before is None or before.tag in _PARTING)
    return opens and not (element.tail or "").strip() and (behind is None or behind.tag in _PARTING)
