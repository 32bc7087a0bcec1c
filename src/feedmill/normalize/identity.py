"""The id that a document alone would mint (docs/architecture.md): explicit, else the address, else the path."""

from __future__ import annotations

from feedmill import urls
from feedmill.model import Document
from feedmill.normalize.aliases import Given, scalar
from feedmill.normalize.links import Link


def find_id(given: Given, link: Link, document: Document, authority: str) -> tuple[str, str, bool]:
    """The id, how it was found, and whether the document names it itself."""
    for how, value in given("id"):
        text = scalar(value)
        if text:
            return (text if urls.is_iri(text) else urls.tag_uri(authority, text)), how, True
        given.refuse(how, value, "is no id")
    if link.url:
        return link.url, link.how, False
    path = f"{document.path}/{document.part}" if document.part else document.path
    return urls.tag_uri(authority, path), "path", False
