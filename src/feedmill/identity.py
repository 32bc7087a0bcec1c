"""Whose is this document? Ids, dates and updates, decided once and remembered (promises 4 and 5).

Pure: what was found and what is remembered go in, decisions come out. A document is recognised by
its place, else by its bytes at a place that fell empty (a move), else a new id is minted:
explicit id > canonical URL > first path.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from feedmill.records import Indexed, Origin, Place, Remembered, Rival, Settled

# A URL that more documents than this name is where they come from, not what they are.
CROWD = 3


class Arrival(NamedTuple):
    """A document just read."""

    document: Indexed
    mtime: int  # of its file, epoch microseconds


@dataclass(slots=True)
class Memory:
    """What is known before the arrivals are judged; `judge` keeps it up to date as it goes.

    `tags` gives the id that a place would mint, and that with the seed's name, should the first be taken; `entries`
    holds all of these ids that are. `origins`: all documents remembered at the arrivals' places. `vacated`: by digest,
    places whose document lies there no more. `languages`: of the documents that hold an entry now, by entry id.
    `displaced`: by the place to which a file was renamed, what it was at the place that another file has taken since;
    `given_away` are those places.
    """

    first_build: bool
    now: int  # epoch microseconds
    tags: Callable[[Place], tuple[str, str]]
    origins: Mapping[Place, Origin]
    vacated: dict[str, list[tuple[Place, Origin]]]
    entries: dict[str, Remembered]
    languages: dict[str, set[str]]
    crowded: frozenset[str] = frozenset()
    displaced: Mapping[Place, Origin] = field(default_factory=dict)
    given_away: frozenset[tuple[str, bytes]] = frozenset()


@dataclass(slots=True)
class Decisions:
    """What to write down: into the index (`settled`) and into the ledger (the rest)."""

    settled: list[Settled] = field(default_factory=list)
    minted: dict[str, Remembered] = field(default_factory=dict)
    revised: dict[str, Remembered] = field(default_factory=dict)
    origins: dict[Place, Origin] = field(default_factory=dict)
    left: list[Place] = field(default_factory=list)  # places that a moved document came from
    added: int = 0
    changed: int = 0
    moved: int = 0
    notes: list[str] = field(default_factory=list)


def judge(arrivals: Sequence[Arrival], memory: Memory) -> Decisions:
    """Decide for each arrival, in order."""
    decisions = Decisions()
    recognised = _recognise(arrivals, memory, decisions)
    for arrival in arrivals:
        place = arrival.document.place
        origin = recognised.get(place)
        entry_id = origin.entry_id if origin else _mint(arrival, memory, decisions)
        _settle(arrival, entry_id, origin, memory, decisions)
    return decisions


def _recognise(arrivals: Sequence[Arrival], memory: Memory, decisions: Decisions) -> dict[Place, Origin]:
    """Arrivals that the ledger knows: the same bytes where they were, then bytes that moved, then the place alone.

    In a file of many documents a line is its bytes first: one put before the others must not shift their ids.
    """
    found: dict[Place, Origin] = {}
    if not (memory.origins or memory.vacated or memory.displaced):
        return found  # a first build knows none of them
    claimed: set[Place] = set()
    places = [arrival.document.place for arrival in arrivals]
    for arrival, place in zip(arrivals, places, strict=True):
        origin = memory.displaced.get(place)
        if origin and origin.digest == arrival.document.digest:
            found[place] = origin
            decisions.moved += 1
    for arrival, place in zip(arrivals, places, strict=True):
        origin = memory.origins.get(place)
        if place in found or place[:2] in memory.given_away:
            continue
        if origin and (place.part == 0 or origin.digest == arrival.document.digest):
            found[place] = origin
            claimed.add(place)
    for arrival, place in zip(arrivals, places, strict=True):
        if place not in found and (moved := _moved(arrival.document, memory, claimed)):
            left, found[place] = moved
            claimed.add(left)
            decisions.left.append(left)
            decisions.moved += 1
    for place in places:
        if place[:2] in memory.given_away:
            continue
        if place not in found and place not in claimed and place in memory.origins:
            found[place] = memory.origins[place]
    # A place can be left by one line of a file and taken by another: then it is no empty one.
    decisions.left[:] = [place for place in decisions.left if place not in places]
    return found


def _moved(document: Indexed, memory: Memory, claimed: set[Place]) -> tuple[Place, Origin] | None:
    """Of the empty places that held these bytes, one of the same path first: a seed folder may have been renamed."""
    free = [found for found in memory.vacated.get(document.digest, ()) if found[0] not in claimed]
    same = [found for found in free if found[0].path == document.place.path]
    return next(iter(same or free), None)


def _mint(arrival: Arrival, memory: Memory, decisions: Decisions) -> str:
    """The first id of the document's own that is free, or that is rightly shared."""
    document = arrival.document
    decisions.added += 1
    wish = document.id
    named = document.explicit_id or (wish == document.url and wish not in memory.crowded)
    if wish not in memory.entries and (named or wish != document.url):
        return wish
    if named:
        holders = memory.languages.get(wish, set())
        if not holders or document.language in holders:
            return wish
        kind = "id" if document.explicit_id else "URL"
        decisions.notes.append(
            f"{document.place.printable}: its {kind} {wish} belongs to a document in another language; "
            "it gets an id of its own"
        )
    tag, fallback = memory.tags(document.place)
    last = f"{fallback};{document.digest}"
    return next(wish for wish in (tag, fallback, last) if wish not in memory.entries or wish == last)


def _settle(arrival: Arrival, entry_id: str, origin: Origin | None, memory: Memory, decisions: Decisions) -> None:
    document = arrival.document
    known = memory.entries.get(entry_id)
    entry = known or _first_sight(arrival, memory)
    if known is None:
        decisions.minted[entry_id] = entry
    revised = _revise(arrival, entry, origin, memory)
    if revised != entry:
        (decisions.revised if entry_id not in decisions.minted else decisions.minted)[entry_id] = revised
    if origin is not None and origin.digest != document.digest:
        decisions.changed += 1
    memory.entries[entry_id] = revised
    memory.languages.setdefault(entry_id, set()).add(document.language)
    decisions.origins[document.place] = Origin(entry_id, document.digest, document.content_digest, document.updated)
    published = _published(document, revised)
    updated = max(published, document.updated or published, revised.changed or published)
    decisions.settled.append(Settled(document.place, entry_id, published, updated, revised.first_seen))


def _first_sight(arrival: Arrival, memory: Memory) -> Remembered:
    """On the first build of an empty ledger, first seen = published (promise 8)."""
    document = arrival.document
    undated = min(arrival.mtime, memory.now) if document.published is None else None
    published = document.published if document.published is not None else undated
    first_seen = published if memory.first_build and published is not None else memory.now
    return Remembered(document.place.printable, first_seen, undated, None)


def _revise(arrival: Arrival, entry: Remembered, origin: Origin | None, memory: Memory) -> Remembered:
    """Promise 5: updated moves when the bytes and the normalized content both changed."""
    document = arrival.document
    if document.published is None and entry.published is None:
        entry = entry._replace(published=entry.first_seen)  # it lost its date; it keeps a place in time
    if origin is None or origin.digest == document.digest or origin.content_digest == document.content_digest:
        return entry
    says_so = document.updated is not None and document.updated > (origin.stated or 0)
    return entry._replace(changed=document.updated if says_so else memory.now)


def _published(document: Indexed, entry: Remembered) -> int:
    if document.published is not None:
        return document.published
    return entry.published if entry.published is not None else entry.first_seen


def choose(rivals: Iterable[Rival], now: int) -> Rival:
    """The document that an entry shows: one that may be shown now before others, the newer wins, then the first path.

    By what the documents say alone, so that it does not matter which of them was edited when.
    """

    def may_show(rival: Rival) -> bool:
        return not rival.draft and rival.published <= now and (rival.expires is None or rival.expires > now)

    ordered = sorted(rivals, key=lambda rival: rival.place)
    return max(ordered, key=lambda rival: (may_show(rival), not rival.draft, rival.stated, rival.published))
