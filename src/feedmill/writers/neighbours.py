"""Which other entries an entry's page leads to: the next newer and older one, and earlier ones on its subject.

Only what its home feed (that of its first category) shows now is looked at, and of that only what lies
close by. So a page is the same however its feed came to be as it is (promise 1), and a new entry changes
the page of the one before it and of those at the end of the feed, not every page (promise 7).
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from feedmill.model import Entry
from feedmill.text import fold

NEAR = 12  # entries after one's own that may be related to it
RELATED = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Neighbours:
    """What an entry's page leads to. `related` does not repeat `older`."""

    newer: Entry | None = None
    older: Entry | None = None
    related: tuple[Entry, ...] = ()

    @property
    def fingerprint(self) -> str:
        """Changes with whatever a page tells of its neighbours."""
        told = (self.newer, self.older, *self.related)
        return repr([entry and (entry.slug, entry.title, entry.language, entry.published) for entry in told])


ALONE = Neighbours()


def neighbours(
    entries: Sequence[Entry], at_home: Collection[str], *, no_subjects: Collection[str] = ()
) -> Mapping[str, Neighbours]:
    """By id, for the entries of a feed, newest first, whose home it is (`at_home`, ids).

    The chain of newer and older ones holds only these, so that it leads back the way it came. `no_subjects` are
    folded names that say nothing of what an entry is about, such as that of the default category.
    """
    subjects = [frozenset(map(fold, (*entry.tags, *entry.categories))).difference(no_subjects) for entry in entries]
    chain = [at for at, entry in enumerate(entries) if entry.id in at_home]
    found = {}
    for position, at in enumerate(chain):
        newer = entries[chain[position - 1]] if position else None
        older = entries[chain[position + 1]] if position + 1 < len(chain) else None
        related = _related(entries, subjects, at, older)
        found[entries[at].id] = Neighbours(newer=newer, older=older, related=related)
    return found


def _related(
    entries: Sequence[Entry], subjects: Sequence[frozenset[str]], at: int, older: Entry | None
) -> tuple[Entry, ...]:
    """The closest of those that come after it: most subjects shared, then newest."""
    near = [other for other in range(at + 1, min(at + 1 + NEAR, len(entries))) if entries[other] is not older]
    near.sort(key=lambda other: -len(subjects[at] & subjects[other]))
    return tuple(entries[other] for other in near[:RELATED] if subjects[at] & subjects[other])
