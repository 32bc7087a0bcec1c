"""What a text is written in, where no format says so."""

from __future__ import annotations

from feedmill.model import MediaType
from feedmill.readers import html, markdown


def of_file(path: str, text: str) -> MediaType:
    """A file without metadata: by content, the suffix where that does not tell."""
    if html.Html().recognizes(path, text):
        return MediaType.HTML
    return MediaType.MARKDOWN if markdown.Markdown().recognizes(path, text) else MediaType.PLAIN


def of_body(path: str, text: str) -> MediaType:
    """What follows a front matter: Markdown, unless name or beginning say HTML."""
    return MediaType.HTML if html.is_named_html(path) or html.is_page(text) else MediaType.MARKDOWN


def of_value(text: str) -> MediaType:
    """A text within a record, which has no name of its own."""
    if html.is_page(text) or html.is_fragment(text):
        return MediaType.HTML
    if markdown.is_structured(text):
        return MediaType.MARKDOWN
    return MediaType.HTML if html.has_tags(text) else MediaType.PLAIN
