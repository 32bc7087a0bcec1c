"""Which feeds there are and what each shows now."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any, NamedTuple

import orjson

from feedmill.assemble import assemble
from feedmill.model import Feed
from feedmill.pipeline.indexing import spelled_terms
from feedmill.pipeline.plan import Plan
from feedmill.records import ALL, EPOCH, Candidate, FeedKey, from_micros
from feedmill.slugs import assign
from feedmill.store.codec import decode, encode
from feedmill.store.ledger import LedgerTransaction
from feedmill.store.selection import Selection
from feedmill.text import fold

FOLDERS = {"category": "categories", "tag": "tags", "source": "sources", "author": "authors", "language": "languages"}
LATEST = 10  # entries of the feed of all that the front page may name; of any other it tells the newest one's date


class _Draft(NamedTuple):
    name: str  # as its newest entry spells it
    total: int
    found: dict[str, Candidate]


class Selecting:
    """Chooses entries for feeds at one moment, and gives feeds their names and places."""

    def __init__(self, plan: Plan, selection: Selection, ledger: LedgerTransaction, now: int) -> None:
        self._plan = plan
        self._selection = selection
        self._ledger = ledger
        self._now = now
        self._rules = {fold(rule.name): rule for rule in plan.categories}
        self.shown: dict[str, Candidate] = {}  # every entry that a chosen feed shows, by id

    def feeds(self, keys: Iterable[FeedKey]) -> dict[FeedKey, Feed | None]:
        """Each feed with what it shows now; None where there is not enough to make one."""
        drafts = {key: self._draft(key) for key in sorted(keys)}
        slugs = {
            kind: self.slugs(kind, {key[1]: draft.name for key, draft in drafts.items() if draft and key[0] == kind})
            for kind in FOLDERS
        }
        return {key: self._assembled(key, draft, slugs) if draft else None for key, draft in drafts.items()}

    def slugs(self, kind: str, spelled: Mapping[str, str] | None = None) -> dict[str, str]:
        """Folded name to slug; those of `spelled` (folded name to spelling) that are new are remembered from now on."""
        known, fresh = settle_slugs(self._plan, kind, self._ledger.slugs(kind), spelled or {})
        self._ledger.add_slugs(kind, fresh)
        return known | fresh

    def _draft(self, key: FeedKey) -> _Draft | None:
        total = self._selection.count(key, self._now)
        if key != ALL and total < (1 if key[0] == "category" else self._plan.min_entries):
            return None
        window = self._plan.window
        since = self._now - window.keep // timedelta(microseconds=1)
        found = self._selection.newest(key, self._now, window.limit)
        found += self._selection.recently_seen(key, self._now, since, window.max_entries)
        return _Draft(self._spelled(key, found), total, {candidate.entry.id: candidate for candidate in found})

    def _spelled(self, key: FeedKey, found: Iterable[Candidate]) -> str:
        kind, folded = key
        if kind == "category" and folded in self._rules:
            return self._rules[folded].name
        if kind == "all":
            return ""
        spellings = (term for candidate in found for term in spelled_terms(candidate.entry, kind))
        return next((term for term in spellings if fold(term) == folded), folded)

    def _assembled(self, key: FeedKey, draft: _Draft, slugs: Mapping[str, Mapping[str, str]]) -> Feed:
        kind, name = key
        path = f"{FOLDERS[kind]}/{slugs[kind][name]}" if kind != "all" else "all"
        rule = self._rules.get(name) if kind == "category" else None
        title = (rule.title if rule else None) or draft.name
        empty = empty_feed(self._plan, key, name=draft.name, path=path, title=title, total=draft.total)
        entries = (candidate.entry for candidate in draft.found.values())
        feed = assemble(empty, entries, self._plan.window, from_micros(self._now))
        self.shown |= {entry.id: draft.found[entry.id] for entry in feed.entries}
        return feed


def settle_slugs(
    plan: Plan, kind: str, remembered: Mapping[str, str], spelled: Mapping[str, str]
) -> tuple[dict[str, str], dict[str, str]]:
    """Slugs that are known, and new ones for the others of `spelled`, both by folded name.

    A configured slug wins over a remembered one.
    """
    configured = {fold(rule.name): rule.slug for rule in plan.categories if rule.slug and kind == "category"}
    taken = set(configured.values())
    known = {name: slug for name, slug in remembered.items() if slug not in taken} | configured
    new = {spelling: name for name, spelling in spelled.items() if name not in known}
    assigned = assign(new, {slug: name for name, slug in known.items()}) if new else {}
    return known, {new[spelling]: slug for spelling, slug in assigned.items()}


def empty_feed(plan: Plan, key: FeedKey, *, name: str, path: str, title: str, total: int) -> Feed:
    """A feed with its words and addresses, and no entries yet."""
    return Feed(
        id=f"tag:{plan.site.authority},2000:feeds/{path}",
        kind=key[0],
        name=name,
        path=path,
        title=f"{title} – {plan.site.title}" if title else plan.site.title,
        description="",
        language=name if key[0] == "language" else plan.site.language,
        updated=EPOCH,
        site=plan.site,
        formats=plan.formats,
        hubs=plan.hubs,
        content=plan.content,
        total=total,
    )


def summary_of(feed: Feed) -> dict[str, Any]:
    """What the front page, OPML and `feedmill feeds` need of a feed, as plain data."""
    newest = feed.entries[0].published if feed.entries else None
    return {
        "name": feed.name,
        "path": feed.path,
        "title": feed.title,
        "updated": feed.updated.isoformat(),
        "newest": newest.isoformat() if newest else None,
        "total": feed.total,
        "shown": len(feed.entries),
        "latest": [orjson.Fragment(encode(entry)) for entry in feed.entries[: LATEST if feed.kind == "all" else 1]],
    }


def feed_of(plan: Plan, key: FeedKey, summary: Mapping[str, Any]) -> Feed:
    """A feed for the front page, with only its latest entries, from what `summary_of` kept."""
    feed = empty_feed(plan, key, name=summary["name"], path=summary["path"], title="", total=summary["total"])
    entries = tuple(decode(orjson.dumps(entry)) for entry in summary["latest"])
    return replace(feed, title=summary["title"], updated=datetime.fromisoformat(summary["updated"]), entries=entries)
