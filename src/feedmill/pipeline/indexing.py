"""A normalized document as a row of the index: what selecting needs, and where it comes from."""

from __future__ import annotations

from feedmill.duplicates import OFF, Likeness, likeness
from feedmill.model import Document, Entry, MediaType, Normalized
from feedmill.pipeline.plan import Plan
from feedmill.records import Indexed, Place, micros
from feedmill.store.codec import encode
from feedmill.text import fold


def origin(seed: str, document: Document) -> str:
    """Where a document comes from, as far as a folder tells: its own folder, or the file that holds many."""
    return f"{seed}/{document.path if document.part else document.path.rpartition('/')[0]}"


def indexed(plan: Plan, place: Place, document: Document, normalized: Normalized) -> Indexed:
    """The row; identity and ledger settle the rest (`records.Settled`)."""
    entry = normalized.entry
    like = _likeness(plan, normalized)
    return Indexed(
        place=place,
        digest=document.digest,
        content_digest=normalized.content_digest,
        id=entry.id,
        explicit_id=entry.explicit_id,
        url=entry.url,
        language=entry.language,
        published=micros(entry.published) if entry.published else None,
        updated=micros(entry.updated) if entry.updated else None,
        expires=micros(entry.expires) if entry.expires else None,
        draft=entry.draft,
        terms=terms_of(entry, plan.by),
        entry=encode(entry),
        marks=normalized.marks,
        voice=normalized.voice,
        likeness=like.packed() if like else b"",
        signs=like.signs if like else (),
        unused=normalized.unused,
    )


def _likeness(plan: Plan, normalized: Normalized) -> Likeness | None:
    """What tells whether another document is the same story; None where nobody asks, or it cannot be shown."""
    entry, body = normalized.entry, normalized.body
    if plan.duplicates == OFF or entry.draft:
        return None
    return likeness(
        body.text,
        is_html=body.media_type is MediaType.HTML,
        title=entry.title,
        day=entry.published.astimezone(plan.zone).date() if entry.published else None,
        language=entry.language,
    )


def terms_of(entry: Entry, kinds: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    """The feeds of these kinds that `entry` belongs to; names folded, so that spellings meet."""
    found: dict[tuple[str, str], None] = {}
    for kind in kinds:
        for name in spelled_terms(entry, kind):
            if folded := fold(name):
                found[kind, folded] = None
    return tuple(found)


def spelled_terms(entry: Entry, kind: str) -> tuple[str, ...]:
    """The names of one kind as the entry spells them."""
    if kind == "source":
        return (entry.source.name,) if entry.source else ()
    if kind == "language":
        return (entry.language,)
    names: dict[str, tuple[str, ...]] = {"category": entry.categories, "tag": entry.tags, "author": entry.authors}
    return names[kind]
