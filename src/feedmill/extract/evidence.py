"""What an extractor finds in a text, each finding with how it was found.

Every extractor (Markdown, HTML page, scraped lines) answers in this one shape, so that
`normalize` weighs them with front matter in one place.
"""

from __future__ import annotations

from dataclasses import dataclass

from feedmill.model import Body, Dropped


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """A value as written, and its evidence for a person: "line 6: '… 2026-02-28 15:30'", "og:title"."""

    value: str
    how: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Extracted:
    """Findings by field, best first; values are raw text, parsed by `normalize`.

    `body` is the article alone: no repeated title, no byline, no boilerplate. `lead` is the
    plain text in which the first real paragraph is looked for, paragraphs apart by a blank line.
    `marks` and `voice` are a scraped text's (`extract.frame`).
    """

    body: Body
    lead: str = ""
    title: tuple[Finding, ...] = ()
    title_original: tuple[Finding, ...] = ()
    published: tuple[Finding, ...] = ()
    updated: tuple[Finding, ...] = ()
    url: tuple[Finding, ...] = ()
    authors: tuple[Finding, ...] = ()  # one person each
    source: tuple[Finding, ...] = ()
    language: tuple[Finding, ...] = ()
    image: tuple[Finding, ...] = ()
    summary: tuple[Finding, ...] = ()
    categories: tuple[Finding, ...] = ()
    tags: tuple[Finding, ...] = ()  # one tag each
    references: tuple[Finding, ...] = ()  # one address each
    dropped: tuple[Dropped, ...] = ()
    notes: tuple[str, ...] = ()
    marks: tuple[int, ...] = ()
    voice: int = 0
