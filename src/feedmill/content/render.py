"""Body → Content, the only way in: markup, addresses, and last of all the sanitizer."""

from __future__ import annotations

import re
from collections.abc import Callable
from html import escape

from feedmill.content.addresses import Addresses, anchors
from feedmill.content.elements import resolve
from feedmill.content.markdown import to_html
from feedmill.content.media import first_image
from feedmill.model import Body, Content, MediaType
from feedmill.sanitize import sanitize, tidy
from feedmill.text import clean, html_to_text

_OWN_HTML = re.compile(r"<[a-zA-Z/!?]")
_UNFIT = re.compile(r"[^A-Za-z0-9_-]+")
_GAP = re.compile(r"\n[ \t]*\n\s*")


def render(body: Body, *, base_url: str, key: str, asset: Callable[[str], str | None]) -> Content:
    """`body` as sanitized HTML, as plain text, and its first picture.

    Relative addresses are resolved against `base_url` (RFC 3986); a relative image is first offered
    to `asset`, which gives the absolute address of a published copy or None. `key`, one for each
    entry, tells the footnotes of texts on one page apart.
    """
    markup = _markup(body)
    addresses = Addresses(base_url=base_url, asset=asset, anchors=anchors(markup))
    html = sanitize(resolve(markup, addresses), footnote_prefix=f"{_UNFIT.sub('-', key)}-").strip()
    return Content(html=html, text=html_to_text(html), image=first_image(html))


def _markup(body: Body) -> str:
    """HTML in one spelling: each element closed, each attribute in double quotes."""
    text = clean(body.text)
    if body.media_type is MediaType.HTML:
        return tidy(text)
    if body.media_type is MediaType.PLAIN:
        return "\n".join(f"<p>{_lines(block)}</p>" for block in _GAP.split(text.strip()))
    html = to_html(text)
    return tidy(html) if _OWN_HTML.search(text) else html


def _lines(block: str) -> str:
    return escape(block, quote=False).replace("\n", "<br>\n")
