"""A document taken apart: what its metadata says, and what its text tells by the extractor for its format."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from feedmill.extract.evidence import Extracted
from feedmill.extract.frame import Frame
from feedmill.extract.markdown.article import ENOUGH, extract_markdown
from feedmill.extract.markdown.shortcodes import strip_shortcodes
from feedmill.extract.profile import Profile
from feedmill.model import Document, Dropped, MediaType
from feedmill.normalize.aliases import Given


class Told(NamedTuple):
    """What an extractor is told of a document besides its text; `title` and `summary` are "" where none is given."""

    title: str
    summary: str
    frame: Frame
    profile: Profile | None


def apart(document: Document) -> tuple[Document, Given, tuple[Dropped, ...]]:
    """A document as text and metadata; a letter's wrapping is taken off its text, and told last."""
    if document.metadata_format != "mail header":
        return document, Given(document.metadata, document.metadata_format), ()
    from feedmill.normalize.mail import read_letter

    return read_letter(document)


def extract(document: Document, told: Told) -> Extracted:
    """What the text of `document` tells. Extractors are imported where a document wants them."""
    if document.media_type is MediaType.MARKDOWN:
        return extract_markdown(document.body, document.body_line, title=told.title, lead=0 if told.summary else ENOUGH)
    if document.media_type is MediaType.PLAIN:
        from feedmill.extract.scrape.lines import extract_lines

        return extract_lines(
            document.body, document.body_line, title=told.title, frame=told.frame, profile=told.profile
        )
    from feedmill.extract.page.article import extract_page

    if document.metadata_format != "front matter":
        return extract_page(document.body, title=told.title, profile=told.profile)
    html, dropped = strip_shortcodes(document.body, document.body_line, MediaType.HTML, told.title)
    extracted = extract_page(html, title=told.title, profile=told.profile)
    return replace(extracted, dropped=(*dropped, *extracted.dropped)) if dropped else extracted
