"""Document → Normalized, or Rejected: every question asked once, each answer with its provenance."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from feedmill.extract.evidence import Extracted
from feedmill.extract.markdown import ENOUGH, extract_markdown
from feedmill.extract.shortcodes import strip_shortcodes
from feedmill.model import Document, Dropped, Entry, MediaType, Normalized, Rejected
from feedmill.normalize.aliases import Given, flag
from feedmill.normalize.digest import content_digest
from feedmill.normalize.identity import find_id
from feedmill.normalize.links import find_link, find_references
from feedmill.normalize.media import find_enclosure, find_image
from feedmill.normalize.moments import find_moments
from feedmill.normalize.paths import read_path
from feedmill.normalize.people import find_authors, find_source
from feedmill.normalize.rules import Rules
from feedmill.normalize.summary import find_summary, given_summary
from feedmill.normalize.terms import find_categories, find_tags, is_jekyll
from feedmill.normalize.title import find_original, find_title, given_title
from feedmill.normalize.tongue import find_language


def normalize(document: Document, rules: Rules) -> Normalized | Rejected:
    """What `document` says, as an entry, with the evidence for each field. Never raises for what a document holds."""
    document, given, dropped = _given(document)
    title, summary = given_title(given), given_summary(given)
    extracted = _extract(document, title[0], summary[0])
    if not (title[0] or extracted.title or extracted.body.text.strip()):
        return Rejected(
            path=document.path, part=document.part, stage="normalize", reason="neither a title nor any text"
        )
    entry, how = _entry(document, rules, given, extracted, _Known(title, summary))
    return Normalized(
        entry=entry,
        body=extracted.body,
        content_digest=content_digest(entry, extracted.body, summary[0]),
        provenance={field: evidence for field, evidence in how.items() if evidence},
        dropped=(*dropped, *extracted.dropped),
        notes=(*document.notes, *given.notes, *extracted.notes),
    )


def _given(document: Document) -> tuple[Document, Given, tuple[Dropped, ...]]:
    """What the metadata says; a letter's wrapping is taken off its text."""
    if document.metadata_format != "mail header":
        return document, Given(document.metadata, document.metadata_format), ()
    from feedmill.normalize.mail import read_letter

    return read_letter(document)


class _Known(NamedTuple):
    """What was asked of the metadata before the text was looked at; empty where it says nothing."""

    title: tuple[str, str]
    summary: tuple[str, str]


def _entry(
    document: Document, rules: Rules, given: Given, extracted: Extracted, known: _Known
) -> tuple[Entry, dict[str, str]]:
    """The entry, and how each of its fields was found: "" where it was not."""
    place, is_part, spaced = read_path(document.path), document.part > 0, is_jekyll(given, document.path)
    how: dict[str, str] = {}
    title, how["title"] = find_title(known.title, extracted, place, is_part=is_part)
    original, how["title_original"] = find_original(given, extracted)
    moments = find_moments(given, extracted, document.path, rules.timezone)
    link = find_link(given, extracted, place, rules, moments.published, is_part=is_part)
    authors, how["authors"] = find_authors(given, extracted)
    source, how["source"] = find_source(given, extracted, link)
    tags, how["tags"] = find_tags(given, extracted, spaced=spaced)
    evidence = (title, *tags, source.name if source else "", document.path)
    categories, how["categories"] = find_categories(given, extracted, rules, evidence, spaced=spaced)
    summary, how["summary"] = find_summary(known.summary, extracted)
    language, how["language"] = find_language(given, extracted, place, rules, title)
    image, how["image"] = find_image(given, extracted)
    enclosure, how["enclosure"] = find_enclosure(given, link.url or rules.site_url)
    references, how["references"] = find_references(extracted)
    entry_id, how["id"], explicit = find_id(given, link, document, rules.authority)
    draft, how["draft"] = _draft(given)
    how |= moments.how
    how["url"] = link.how
    entry = Entry(
        id=entry_id, title=title, title_original=original, url=link.url, explicit_id=explicit, draft=draft,
        published=moments.published, updated=moments.updated, expires=moments.expires,
        authors=authors, source=source, categories=categories, tags=tags, references=references,
        language=language, summary=summary, image=image, enclosure=enclosure,
    )  # fmt: skip
    return entry, how


def _extract(document: Document, title: str, summary: str) -> Extracted:
    """What the text itself tells, by the extractor for its format."""
    if document.media_type is MediaType.MARKDOWN:
        return extract_markdown(document.body, document.body_line, title=title, lead=0 if summary else ENOUGH)
    if document.media_type is MediaType.PLAIN:
        from feedmill.extract.lines import extract_lines

        return extract_lines(document.body, document.body_line, title=title)
    from feedmill.extract.page import extract_page

    if document.metadata_format != "front matter":
        return extract_page(document.body, title=title)
    html, dropped = strip_shortcodes(document.body, document.body_line, MediaType.HTML, title)
    extracted = extract_page(html, title=title)
    return replace(extracted, dropped=(*dropped, *extracted.dropped)) if dropped else extracted


def _draft(given: Given) -> tuple[bool, str]:
    """`draft: true`, `published: false`, `publish: false`."""
    for field, says in (("draft", True), ("published", False), ("publish", False)):
        for how, value in given(field):
            if flag(value) is says:
                return True, how
    return False, ""
