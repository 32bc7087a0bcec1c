"""What is published besides documents, put together: changes at the sources, what the operator should know."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import datetime
from functools import partial

from feedmill.app.planning import site_of
from feedmill.config.settings import Settings
from feedmill.model import Content, Entry, Grade, Site
from feedmill.monitor.changes import change_content, change_entry
from feedmill.monitor.notes import note_on
from feedmill.pipeline.extras import Extras, Note, Supplement, Supplied
from feedmill.pipeline.incidents import incident_content, incident_entry
from feedmill.records import FeedKey, from_micros
from feedmill.store.cache import CacheTransaction
from feedmill.store.ledger import LedgerTransaction

CHANGES: FeedKey = ("changes", "")
OPERATIONS: FeedKey = ("operations", "")


def extras(settings: Settings) -> Extras:
    """As configured."""
    # Whatever `monitor.enabled` says: `feedmill check` looks all the same, and what it finds is told.
    supplements: dict[FeedKey, Supplement] = {CHANGES: partial(_changes, settings)}
    if settings.feeds.operations:
        supplements[OPERATIONS] = partial(_operations, site_of(settings), settings)
    return Extras(supplements=supplements, annotate=partial(_notes, settings))


def _changes(settings: Settings, ledger: LedgerTransaction, cache: CacheTransaction, now: int) -> Supplied | None:
    """The newest confirmed changes; None where there are none and nobody looks for any."""
    site = settings.site
    revisions = ledger.revisions.newest(settings.feeds.limit)
    if not revisions and not settings.monitor.enabled:
        return None
    known = {revision.entry for revision in revisions if revision.entry}
    there = cache.selection.of_entries(sorted(known), now)  # the page of any other was taken away
    slugs = ledger.pages(candidate.entry.id for candidate in there)
    entries, contents = [], {}
    for revision in revisions:
        entry = change_entry(revision, site.authority, site.language)
        slug = slugs.get(revision.entry or "")
        page = f"{site.url}entries/{slug}.html" if slug else None
        entries.append(entry)
        contents[entry.id] = change_content(revision, page, site.language)
    return Supplied(tuple(entries), contents, _since(entries, ledger))


def _operations(
    site: Site, settings: Settings, ledger: LedgerTransaction, cache: CacheTransaction, now: int
) -> Supplied:
    """What the operator should know of: documents newly rejected, sources gone or silent, outages of our own line."""
    entries: dict[str, Entry] = {}
    contents: dict[str, Content] = {}
    for incident in ledger.incidents.newest(settings.feeds.limit):
        entry = incident_entry(incident, site)
        if entry.id not in entries:
            entries[entry.id] = entry
            contents[entry.id] = incident_content(incident, site.language, settings.site.timezone)
    return Supplied(tuple(entries.values()), contents, _since(entries, ledger))


def _since(entries: Collection[object], ledger: LedgerTransaction) -> datetime | None:
    """As new as an empty feed is: nothing has happened since the first document of all was seen."""
    first = None if entries else ledger.beginning()
    return None if first is None else from_micros(first)


def _notes(settings: Settings, ledger: LedgerTransaction, entry_ids: Collection[str]) -> Mapping[str, Note]:
    """What is told above entries whose source changed, moved or went."""
    site, republish = settings.site, settings.monitor.on_change == "republish"
    ignored = settings.monitor.on_change == "ignore"
    changes = {} if ignored else ledger.revisions.last_of_entries(entry_ids)
    notes = {}
    for entry_id, facts in ledger.watched.of_entries(entry_ids).items():
        change = changes.get(entry_id)
        change = change if change and change.grade is not Grade.COSMETIC else None
        lost = None if facts.past.lost is None else from_micros(facts.past.lost)
        shared = "" if lost else facts.past.moved
        told = note_on(
            shared or facts.page.url, change, lost=lost, moved=facts.moved or bool(shared),
            zone=site.timezone, language=site.language, archive=settings.monitor.archive,
        )  # fmt: skip
        if told:
            notes[entry_id] = Note(told.html, told.text, change.confirmed_at if change and republish else None)
    return notes
