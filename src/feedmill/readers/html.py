"""HTML: whole pages and fragments. Where the article lies in a page is a question for `extract`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from feedmill.model import Document, MediaType
from feedmill.readers.markdown import is_named_markdown

_SUFFIXES = (".html", ".htm", ".xhtml")
_NEAR = 4096  # characters in which a page must begin
_PROLOGUE = r"\s*(?>(?:<\?xml[^>]*>|(?s:<!--.*?-->))\s*)*"
_PAGE = re.compile(_PROLOGUE + r"<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE)
_BLOCK = "p|div|article|section|main|header|h[1-6]|ul|ol|table|blockquote|figure|pre"
_FRAGMENT = re.compile(_PROLOGUE + rf"<(?:{_BLOCK}|title|meta|link|script|style)(?:\s[^<>]*)?>", re.IGNORECASE)
_INLINE = re.compile(rf"<(?:/?(?:{_BLOCK})|br|img|a|span)(?:\s[^<>]{{0,500}})?/?>", re.IGNORECASE)


class Html:
    """Implements `protocols.Reader` for pages saved from the web."""

    def recognizes(self, path: str, text: str) -> bool:
        return is_named_html(path) or is_page(text) or (not is_named_markdown(path) and is_fragment(text))

    def read(self, path: str, text: str, digest: str) -> Iterator[Document]:
        yield Document(path=path, digest=digest, media_type=MediaType.HTML, body=text)


def is_named_html(path: str) -> bool:
    return path.lower().endswith(_SUFFIXES)


def is_page(text: str) -> bool:
    """Whether `text` begins as an HTML document does."""
    return _PAGE.match(text, 0, _NEAR) is not None


def is_fragment(text: str) -> bool:
    """Whether `text` begins with a block of HTML. Markdown may do so too."""
    return _FRAGMENT.match(text, 0, _NEAR) is not None


def has_tags(text: str) -> bool:
    """Whether a tag stands near the beginning of `text`."""
    return _INLINE.search(text, 0, _NEAR) is not None
