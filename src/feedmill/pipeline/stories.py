"""The same story from several documents: which ones belong together now, and what that changes.

Only what changed is looked at, the documents that are like it, and the stories that it was in; where much changed,
all signs that are shared, in one walk. Both come to the same (promises 1 and 7).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence, Set

from feedmill.duplicates import CROWD, HIDE, NOTHING, Story, alike, grouped, unpacked
from feedmill.records import Place, Telling
from feedmill.store.cache import CacheTransaction
from feedmill.store.index import Touched

MANY = 500  # entries, from which on it is cheaper to look at all

Groups = Sequence[tuple[Story, ...]]


class Stories:
    """Settles the stories at one moment, within one transaction of the cache. `mode` is what is done with them."""

    def __init__(self, cache: CacheTransaction, mode: str, now: int) -> None:
        self._index = cache.index
        self._stored = cache.stories
        self._mode = mode
        self._now = now
        self._known: dict[int, Story | None] = {}  # by key; None for what is not shown now
        self._places: dict[int, Place] = {}
        self._signed: dict[int, list[int]] = {}  # by sign, keys; none for a crowd

    def settle(self, touched: Touched, *, everything: bool = False) -> list[str]:
        """Settle what `touched` may have changed, or all; it grows by what this changes. What people are told."""
        if everything or not self._stored.counted or len(touched.entries) >= MANY:
            before = self._stored.all()
            self._signed = self._stored.shared(CROWD)
            reached = {key for keys in self._signed.values() for key in keys} | before.keys()
            self._look_up(reached)
        else:
            reached, before = self._spread(self._seeds(touched.entries))
        groups = grouped(filter(None, map(self._known.get, reached)), self._signed)
        after = {story.key: group[0].key for group in groups for story in group}
        self._stored.put(before.keys() | after.keys(), after)
        turned = self._mark(before.keys(), groups)
        self._touch(touched, before, groups, turned)
        return self._notes(turned, groups)

    # -- what is looked at ------------------------------------------------------------------

    def _seeds(self, entries: Collection[str]) -> set[int]:
        """What changed, what told a story with it, and what bears a sign that became telling by it, or a crowd's."""
        seeds = self._stored.documents_of(sorted(entries)) | self._stored.members(self._stored.parted).keys()
        added, removed = self._stored.added, self._stored.removed
        for sign in added.keys() | removed.keys():
            bearing = self._stored.bearing(sign, CROWD + added[sign] + removed[sign] + 1)
            was = len(bearing) - added[sign] + removed[sign]
            if (len(bearing) <= CROWD) != (was <= CROWD):
                seeds.update(bearing)
        return seeds

    def _spread(self, seeds: set[int]) -> tuple[set[int], dict[int, int]]:
        """Follow likeness, and the stories that were, from `seeds`: all that is reached, and the stories that were.

        Of what is not reached nothing is concluded: whom it is like was not asked.
        """
        before: dict[int, int] = {}
        done: set[int] = set()
        frontier = seeds
        while frontier:
            done |= frontier
            self._look_up(frontier)
            were = self._stored.members(set(self._stored.chosen(frontier).values()))
            before |= were
            pairs = [(key, other) for key in frontier for other in self._candidates(key)]
            self._look_up({other for _, other in pairs})
            frontier = ({other for key, other in pairs if self._are_alike(key, other)} | were.keys()) - done
        return done, before

    def _candidates(self, key: int) -> set[int]:
        story = self._known[key]
        return {other for sign in story.likeness.signs for other in self._bearing(sign)} - {key} if story else set()

    def _bearing(self, sign: int) -> list[int]:
        if sign not in self._signed:
            keys = self._stored.bearing(sign, CROWD + 1)
            self._signed[sign] = keys if len(keys) <= CROWD else []
        return self._signed[sign]

    def _are_alike(self, key: int, other: int) -> bool:
        one, another = self._known[key], self._known[other]
        return one is not None and another is not None and alike(one, another)

    def _look_up(self, keys: Set[int]) -> None:
        new = keys - self._known.keys()
        self._known |= dict.fromkeys(new)
        for telling in self._stored.told(sorted(new), self._now):
            self._known[telling.key] = _story(telling)
            self._places[telling.key] = telling.place

    # -- what comes of it -------------------------------------------------------------------

    def _mark(self, before: Collection[int], groups: Groups) -> set[int]:
        """Only the chosen ones stay in the feeds, where duplicates are hidden; those for which that is a change."""
        followers = {story.key for group in groups for story in group[1:]} if self._mode == HIDE else set()
        others = ({story.key for group in groups for story in group} | set(before)) - followers
        back = self._stored.mark(sorted(others), told=False)
        return back | self._stored.mark(sorted(followers), told=True)

    def _touch(self, touched: Touched, before: Mapping[int, int], groups: Groups, turned: set[int]) -> None:
        """All that tell a story name each other: whatever changed of one of them is due with all."""
        were: dict[int, set[int]] = defaultdict(set)
        for key, chosen in before.items():
            were[chosen].add(key)
        keys = set(turned)
        for chosen, members in were.items():
            if chosen in self._stored.parted:
                keys |= members
        now = {group[0].key: {story.key for story in group} for group in groups}
        for chosen in were.keys() | now.keys():
            if were.get(chosen) != now.get(chosen):
                keys |= were.get(chosen, set()) | now.get(chosen, set())
        for group in groups:
            if any(story.entry_id in touched.entries for story in group):
                keys.update(story.key for story in group)
        touched.feeds.update(self._index.feeds_of(sorted(keys)))
        touched.entries.update(self._stored.entries(sorted(keys)).values())

    def _notes(self, turned: Collection[int], groups: Groups) -> list[str]:
        return [
            f"{self._places[story.key].printable}: the same story as {self._places[group[0].key].printable}, "
            "which is shown (duplicates: hide)"
            for group in groups
            for story in group[1:]
            if story.key in turned and self._mode == HIDE
        ]


def _story(telling: Telling) -> Story:
    return Story(
        key=telling.key,
        entry_id=telling.entry_id,
        title=telling.title,
        language=telling.language,
        has_url=telling.has_url,
        published=telling.published,
        likeness=unpacked(telling.likeness) if telling.likeness else NOTHING,
    )
