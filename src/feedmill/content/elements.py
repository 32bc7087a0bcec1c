"""Tidy markup, element by element: addresses resolved, lazy images awake, and what no reader shows made to be seen.

Works on markup in one spelling (as of `sanitize.tidy` or the Markdown renderer); what it writes is
still to be sanitized.
"""

from __future__ import annotations

import re
from html import escape, unescape

from feedmill.content.addresses import Addresses
from feedmill.content.media import player, unseen
from feedmill.sanitize import is_small_image, meaningful

_REST = r'(?:\s(?>(?:[^>"]++|"[^"]*+")*))?'
_FRAME = re.compile(rf"<iframe({_REST})></iframe>")
_TAG = re.compile(  # a plain absolute link, the commonest of all, needs nothing
    r"<(?!a href=\"https?://[a-z0-9.-]+(?:[/?#][!#-;=?-~]*)?\">)(?!/a>)(/?)(a|img|source|video|audio|track|embed|object|input|h[1-6]"
    rf"|center|dialog|fieldset|form|legend|menu|option|search)({_REST})>"
)
_BLANK_START = re.compile(r"(<pre(?:\s[^>]*+)?>)\n+")  # a parser drops one line end here each time it reads
_ATTRIBUTE = re.compile(r'([^\s"=<>/]+)(?:="([^"]*)")?')
_RENAMED = dict.fromkeys(("center", "dialog", "fieldset", "form", "legend", "option", "search"), "div") | {"menu": "ul"}
_OF_A_LINK = {"href", "hreflang", "id", "class", "title", "lang", "dir"}
_LAZY_SOURCES = ("data-src", "data-original", "data-lazy-src", "data-actualsrc", "data-original-src")
_LAZY_SETS = ("data-srcset", "data-lazy-srcset")

Attributes = dict[str, str]


def resolve(html: str, addresses: Addresses) -> str:
    """`html` with every address absolute and every element one that the sanitizer keeps."""
    page = _Page(addresses, demote="<h1" in html)
    if "<iframe" in html:
        html = _FRAME.sub(lambda match: page.player(_attributes(match[1]), "src"), html)
    html = _TAG.sub(page.element, html)
    return _BLANK_START.sub(r"\1", html) if "<pre" in html else html


class _Page:
    """One body on its way, and what is remembered from one element to the next."""

    def __init__(self, addresses: Addresses, *, demote: bool) -> None:
        self._addresses = addresses
        self._demote = demote  # the entry's title is the page's h1: a body with h1s of its own moves a level down
        self._awoken = ""  # the last lazy image: its twin for browsers without scripts comes next
        self._players: set[str] = set()

    def element(self, match: re.Match[str]) -> str:
        closing, name, rest = match.groups()
        if name in _RENAMED:
            return f"<{closing}{_RENAMED[name]}{rest}>"
        if name[0] == "h":
            return f"<{closing}h{min(int(name[1]) + 1, 6)}{rest}>" if self._demote else match[0]
        return match[0] if closing else self._opening(name, _attributes(rest))

    def _opening(self, name: str, found: Attributes) -> str:
        match name:
            case "a":
                return self._link(found)
            case "img":
                return self._image(found)
            case "input":
                return _box(found)
            case "embed" | "object":
                return self.player(found, "src" if name == "embed" else "data")
            case _:
                return self._medium(name, found)

    def _link(self, found: Attributes) -> str:
        """A link with nothing on it that the sanitizer would drop: that would change the order of the rest."""
        name = found.pop("id", "") or found.get("name", "")
        found |= {"id": name if name in self._addresses.anchors else "", "class": meaningful(found.get("class", ""))}
        found["href"] = (self._addresses.link(found["href"]) or "") if "href" in found else ""
        return _tag("a", {key: value for key, value in found.items() if key in _OF_A_LINK})

    def _image(self, found: Attributes) -> str:
        """An image, its text where the image cannot be had, nothing where it only counts readers."""
        lazy = next((found[name] for name in _LAZY_SOURCES if found.get(name, "data:")[:5] != "data:"), "")
        source = lazy or found.get("src", "")
        if unseen(found, source):
            return ""
        candidates = self._candidates(found)
        address = source if is_small_image(source) else self._addresses.image(source)
        address = address or candidates.partition(" ")[0].rstrip(",")
        if not address:
            return escape(found.get("alt", ""), quote=False)
        twin, self._awoken = address == self._awoken, address if lazy else ""
        if twin:
            return ""
        found |= {"src": address, "srcset": candidates, "loading": "lazy", "referrerpolicy": "no-referrer"}
        return _tag("img", found)

    def _medium(self, name: str, found: Attributes) -> str:
        """<video>, <audio>, or what stands in them or in <picture>."""
        for attribute in ("src", "poster"):
            reference = found.get(attribute) or found.get(f"data-{attribute}", "")
            found[attribute] = self._addresses.image(reference) or ""
        if name in ("video", "audio"):
            return _tag(name, found | {"controls": "controls", "preload": "none"})
        found["srcset"] = self._candidates(found) if name == "source" else ""
        return _tag(name, found) if found["src"] or found["srcset"] else ""

    def _candidates(self, found: Attributes) -> str:
        lazy = next((found[name] for name in _LAZY_SETS if found.get(name)), "")
        return self._addresses.images(lazy or found.get("srcset", ""))

    def player(self, found: Attributes, attribute: str) -> str:
        """What an embedded page shows is a link away; the same one twice (object and embed) is told once."""
        address = self._addresses.link(found.get(attribute, "")) if found.get(attribute) else None
        if address in self._players:
            return ""
        self._players.add(address or "")
        return player(found, address)


def _box(found: Attributes) -> str:
    """A task's box as a character: readers drop form fields, and with them what is done."""
    if found.get("type", "").lower() != "checkbox":
        return ""
    return "\u2611" if "checked" in found else "\u2610"


def _attributes(rest: str) -> Attributes:
    return {name: unescape(value) for name, value in _ATTRIBUTE.findall(rest)}


def _tag(name: str, attributes: Attributes) -> str:
    """A start tag; attributes without a value are left out, but an image's `alt`, which means something empty."""
    written = (f' {key}="{escape(value)}"' for key, value in attributes.items() if value or key == "alt")
    return f"<{name}{''.join(written)}>"
