"""What is published besides documents, put together: changes at the sources, what the operator should know."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from functools import partial

from feedmill.config.settings import Settings
from feedmill.model import Grade
from feedmill.monitor.changes import change_content, change_entry
from feedmill.monitor.notes import note_on
from feedmill.pipeline.extras import Annotate, Extras, Note, Supplement, Supplied, no_notes
from feedmill.records import ENTRY, FeedKey
from feedmill.store.cache import CacheTransaction
from feedmill.store.ledger import LedgerTransaction

CHANGES: FeedKey = ("changes", "")


def extras(settings: Settings) -> Extras:
    """As configured."""
    supplements: dict[FeedKey, Supplement] = {}
    annotate: Annotate = no_notes
    if settings.monitor.enabled:
        supplements[CHANGES] = partial(_changes, settings)
        annotate = partial(_notes, settings)
    return Extras(supplements=supplements, annotate=annotate)


def _changes(settings: Settings, ledger: LedgerTransaction, cache: CacheTransaction, now: int) -> Supplied:
    """The newest confirmed changes."""
    site = settings.site
    revisions = ledger.revisions.newest(settings.feeds.limit)
    pages = cache.published.owned(ENTRY, [revision.entry for revision in revisions if revision.entry])
    entries, contents = [], {}
    for revision in revisions:
        entry = change_entry(revision, site.authority, site.language)
        page = pages.get(revision.entry or "")
        entries.append(entry)
        contents[entry.id] = change_content(revision, f"{site.url}{page}" if page else None, site.language)
    return Supplied(tuple(entries), contents)


def _notes(settings: Settings, ledger: LedgerTransaction, entry_ids: Collection[str]) -> Mapping[str, Note]:
    """What is told above entries whose source changed, moved or went."""
    site, republish = settings.site, settings.monitor.on_change == "republish"
    ignored = settings.monitor.on_change == "ignore"
    changes = {} if ignored else ledger.revisions.last_of_entries(entry_ids)
    notes = {}
    for entry_id, (page, moved) in ledger.watched.of_entries(entry_ids).items():
        change = changes.get(entry_id)
        change = change if change and change.grade is not Grade.COSMETIC else None
        told = note_on(
            page, change, moved=moved, zone=site.timezone, language=site.language, archive=settings.monitor.archive
        )
        if told:
            notes[entry_id] = Note(told.html, told.text, change.confirmed_at if change and republish else None)
    return notes
