"""What a pass publishes besides documents: further feeds, and notes on entries. Made by other rooms, wired by `app`."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import NamedTuple

from feedmill.assemble import showing
from feedmill.model import Content, Entry, Feed
from feedmill.pipeline.plan import Plan
from feedmill.pipeline.selecting import empty_feed
from feedmill.records import FeedKey
from feedmill.store.cache import CacheTransaction
from feedmill.store.ledger import LedgerTransaction
from feedmill.writers.words import words


class Supplied(NamedTuple):
    """What a further feed shows, newest first, and the content of each entry by its id.

    `since`: as new as the feed is while it shows nothing.
    """

    entries: tuple[Entry, ...]
    contents: Mapping[str, Content]
    since: datetime | None = None


class Note(NamedTuple):
    """What is told above an entry's text, as HTML: on its page, and in feeds where `updated` is given."""

    html: str
    text: str
    updated: datetime | None = None


# At a moment, epoch microseconds; None where there is no such feed.
Supplement = Callable[[LedgerTransaction, CacheTransaction, int], Supplied | None]
Annotate = Callable[[LedgerTransaction, Collection[str]], Mapping[str, Note]]  # by entry id


def no_notes(_ledger: LedgerTransaction, _entry_ids: Collection[str]) -> Mapping[str, Note]:
    """Nothing is told of any entry."""
    return {}


@dataclass(frozen=True, slots=True, kw_only=True)
class Extras:
    """The supplements by the key of their feed; the key's kind is also its folder."""

    supplements: Mapping[FeedKey, Supplement] = field(default_factory=dict)
    annotate: Annotate = no_notes


SUPPLEMENTS = ("changes", "operations")  # kinds of feeds that are made of no documents
UNLISTED = frozenset(("operations",))  # those of them that are the operator's, and no reader's


def supplied_feed(plan: Plan, key: FeedKey, supplied: Supplied) -> Feed:
    """The feed of a supplement."""
    kind, _ = key
    name = words(plan.site.language).kind(kind)
    feed = empty_feed(plan, key, name=name, path=kind, title=name, total=len(supplied.entries))
    if not supplied.entries:
        return replace(feed, updated=supplied.since or feed.updated)
    return showing(feed, supplied.entries)


def as_noted(entries: Iterable[Entry], notes: Mapping[str, Note]) -> tuple[Entry, ...]:
    """Entries as new as what is told of them."""
    return tuple(_as_noted(entry, notes.get(entry.id)) for entry in entries)


def _as_noted(entry: Entry, note: Note | None) -> Entry:
    if note is None or note.updated is None or (entry.updated and entry.updated >= note.updated):
        return entry
    return replace(entry, updated=note.updated)


def with_notes(contents: Mapping[str, Content], notes: Mapping[str, Note], *, feeds: bool) -> dict[str, Content]:
    """Contents with what is told above them; for `feeds`, only what is told there too."""
    told = {entry_id: note for entry_id, note in notes.items() if note.updated or not feeds}
    return {**contents, **{k: _with_note(contents[k], note) for k, note in told.items() if k in contents}}


def _with_note(content: Content, note: Note) -> Content:
    return replace(content, html=f"{note.html}\n{content.html}", text=f"{note.text}\n\n{content.text}")
