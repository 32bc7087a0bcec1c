"""What a pass publishes: from the keys of what changed to feeds, entries and pages, names and slugs settled."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace

from feedmill.assemble import showing
from feedmill.model import Content, Entry, Feed
from feedmill.pipeline.extras import SUPPLEMENTS, Extras, Note, Supplied, as_noted, supplied_feed
from feedmill.pipeline.naming import page_slugs
from feedmill.pipeline.neighbourhoods import AROUND, home_of
from feedmill.pipeline.plan import Plan
from feedmill.pipeline.selecting import FOLDERS, Selecting
from feedmill.records import ALL, ENTRY, EPOCH, Candidate, FeedKey
from feedmill.store.cache import CacheTransaction
from feedmill.store.ledger import LedgerTransaction

SITE: FeedKey = ("site", "")


@dataclass(frozen=True, slots=True, kw_only=True)
class Chosen:
    """What a pass publishes."""

    feeds: Mapping[FeedKey, Feed | None]  # None: it has gone
    shown: Mapping[str, Candidate]  # entries in these feeds, or whose page is due, by id
    due: Collection[str] = ()  # entries whose page must be looked at anew
    withdrawn: Mapping[str, str]  # entry id to the slug of a page that has to go
    category_slugs: Mapping[str, str]
    told: Mapping[FeedKey, Mapping[str, str]]  # what pages told of their neighbours in these feeds, as published
    everything: bool
    folders: Collection[str] = ()  # of all feeds that were ever given a slug
    notes: Mapping[str, Note] = field(default_factory=dict)  # told above entries, by id
    supplied: Mapping[str, Content] = field(default_factory=dict)  # contents of entries that no document holds, by id


class Choosing:
    """Chooses at one moment, within one transaction of ledger and cache."""

    def __init__(
        self, plan: Plan, cache: CacheTransaction, ledger: LedgerTransaction, now: int, extras: Extras
    ) -> None:
        self._plan = plan
        self._extras = extras
        self._cache = cache
        self._ledger = ledger
        self._now = now

    def choose(self, dirty: set[FeedKey], *, everything: bool) -> Chosen:
        """What `dirty` names, feeds and ("entry", id), or all there is."""
        if everything:
            dirty = self._all()
        pages = self._ledger.pages(name for kind, name in dirty if kind == ENTRY)
        due = self._candidates(pages)
        homes = {home_of(candidate.entry, self._plan.by) for candidate in due.values()}
        selecting = Selecting(self._plan, self._cache.selection, self._ledger, self._now)
        feeds = selecting.feeds({key for key in dirty if key[0] in FOLDERS or key == ALL} | homes)
        told = self._told(feeds)
        # Who has left these feeds: the page stays, and tells no more of those who were its neighbours there.
        left = {entry_id for found in told.values() for entry_id in found} - selecting.shown.keys() - pages.keys()
        pages |= self._ledger.pages(left)
        due |= self._candidates(left)
        shown = self._with_alternates({**due, **selecting.shown})
        notes = self._extras.annotate(self._ledger, shown.keys())
        supplements = self._supplements(dirty, everything=everything)
        return Chosen(
            feeds={key: feed and _with_pages(feed, shown, notes) for key, feed in feeds.items()}
            | {key: found and supplied_feed(self._plan, key, found) for key, found in supplements.items()},
            shown=shown,
            due=due.keys(),
            withdrawn={entry_id: slug for entry_id, slug in pages.items() if entry_id not in due},
            category_slugs=selecting.slugs("category"),
            told=told,
            everything=everything,
            folders={f"{FOLDERS[kind]}/{slug}" for kind in FOLDERS for slug in self._ledger.slugs(kind).values()},
            notes=notes,
            supplied={k: v for found in supplements.values() if found for k, v in found.contents.items()},
        )

    def _with_alternates(self, found: Mapping[str, Candidate]) -> dict[str, Candidate]:
        """Every entry with the slug of its page and those that tell its story, which have pages, too."""
        stories = self._cache.stories.of_entries(sorted(found))
        beside = self._candidates(stories.keys() - found.keys())
        shown = _named({**found, **beside}, self._ledger)
        alternates = {
            entry_id: tuple(shown[other].entry for other in group if other != entry_id and other in shown)
            for entry_id, group in stories.items()
        }
        return {k: _with(c, alternates[k]) if alternates.get(k) else c for k, c in shown.items()}

    def _supplements(self, dirty: Collection[FeedKey], *, everything: bool) -> dict[FeedKey, Supplied | None]:
        """Those that are due; None for one that is published and made no more."""
        made, published = self._extras.supplements, self._cache.published.feeds()
        gone = {key for key in published if key[0] in SUPPLEMENTS and key not in made}
        # Made before the first document came: only with that does an empty feed get a time.
        timeless = {key for key, summary in published.items() if summary["updated"] == EPOCH.isoformat()}
        due = {key for key in made if everything or key in dirty or key in timeless}
        return {**dict.fromkeys(gone), **{key: made[key](self._ledger, self._cache, self._now) for key in due}}

    def _all(self) -> set[FeedKey]:
        feeds = {(kind, name) for kind in self._plan.by for name in self._cache.selection.named(kind)}
        pages = {(ENTRY, entry_id) for entry_id in self._ledger.pages()}
        return {ALL, SITE} | feeds | pages | self._cache.published.feeds().keys()

    def _candidates(self, entry_ids: Iterable[str]) -> dict[str, Candidate]:
        found = self._cache.selection.of_entries(sorted(entry_ids), self._now)
        return {candidate.entry.id: candidate for candidate in found}

    def _told(self, keys: Collection[FeedKey]) -> dict[FeedKey, Mapping[str, str]]:
        published = self._cache.published.feeds()
        return {key: published[key].get(AROUND, {}) for key in keys if key in published}


def _named(found: Mapping[str, Candidate], ledger: LedgerTransaction) -> dict[str, Candidate]:
    """Every entry with the slug of its page; new slugs are remembered."""
    slugs = ledger.pages(found)
    new = page_slugs({entry_id: found[entry_id] for entry_id in sorted(found.keys() - slugs.keys())}, ledger)
    ledger.add_pages(new)
    slugs |= new
    return {k: c._replace(entry=replace(c.entry, slug=slugs[k])) for k, c in found.items()}


def _with(candidate: Candidate, alternates: tuple[Entry, ...]) -> Candidate:
    return candidate._replace(entry=replace(candidate.entry, alternates=alternates))


def _with_pages(feed: Feed, shown: Mapping[str, Candidate], notes: Mapping[str, Note]) -> Feed:
    entries = as_noted((shown[entry.id].entry for entry in feed.entries), notes)
    return showing(feed, entries)
