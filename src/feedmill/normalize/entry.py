"""Document → Normalized, or Rejected: every question asked once, each answer with its provenance."""

from __future__ import annotations

from typing import NamedTuple

from feedmill.extract.evidence import Extracted
from feedmill.extract.frame import NOWHERE, Frame
from feedmill.extract.profile import choose
from feedmill.model import Document, Entry, Normalized, Rejected
from feedmill.normalize.aliases import Given, flag
from feedmill.normalize.digest import content_digest
from feedmill.normalize.extraction import Told, apart, extract
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


def normalize(document: Document, rules: Rules, frame: Frame = NOWHERE) -> Normalized | Rejected:
    """What `document` says, as an entry, with the evidence for each field. Never raises for what a document holds.

    `frame` tells which lines are known to be none of an article's where this one comes from.
    """
    profile = choose(rules.profiles, document.path, document.body) if rules.profiles else None
    rules = rules.under(profile) if profile else rules
    by = (f"read by the profile {profile.name}",) if profile else ()
    document, given, dropped = apart(document)
    title, summary = given_title(given), given_summary(given)
    extracted = extract(document, Told(title[0], summary[0], frame, profile))
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
        notes=(*document.notes, *given.notes, *extracted.notes, *by),
        unused=(*document.unused, *given.unused),
        marks=extracted.marks,
        voice=extracted.voice,
    )


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
    source, how["source"] = find_source(given, extracted, link, rules.source)
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


def _draft(given: Given) -> tuple[bool, str]:
    """`draft: true`, `published: false`, `publish: false`."""
    for field, says in (("draft", True), ("published", False), ("publish", False)):
        for how, value in given(field):
            if flag(value) is says:
                return True, how
    return False, ""
