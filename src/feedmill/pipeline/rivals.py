"""Several documents for one URL or one entry: who is a crowd, and which one is shown."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from feedmill.identity import CROWD, choose
from feedmill.records import Origin, Place, Remembered
from feedmill.store.index import Index, Named, Touched
from feedmill.store.ledger import LedgerTransaction

MANY = 2000  # from here on it is cheaper to ask for all


@dataclass(frozen=True, slots=True)
class Crowds:
    """A URL that more than three documents name is a source, not an identity.

    `tags` gives the ids that a place would mint, `born` the first sight of an entry by its published date.
    """

    index: Index
    ledger: LedgerTransaction
    tags: Callable[[Place], tuple[str, str]]
    born: Callable[[int], int]

    def part(self, touched: Touched, fresh: set[str]) -> list[str]:
        """Mark crowds among the touched URLs; tell of the new ones. `touched` grows by what this changes.

        Documents that share such a URL as their id get ids of their own, but for the one for which it was
        remembered before this pass (`fresh` are the URLs that were not).
        """
        counts = self.index.url_counts(touched.urls)
        crowded = {url for url, count in counts.items() if count > CROWD}
        before = self.index.crowded(touched.urls)
        self.index.mark_crowded(sorted(crowded), True)
        self.index.mark_crowded(sorted(before - crowded), False)
        named = self.index.with_urls(crowded | before)
        news = [found for found in named if found.url in crowded ^ before]
        touched.feeds.update(self.index.feeds_of(found.key for found in news))
        touched.entries.update(found.entry_id for found in news)
        touched.entries.update(self._mint(self._crowding(named, crowded, fresh), fresh))
        return [
            f"{url}: {counts[url]} documents name it, so it is their source and no identity"
            for url in sorted(crowded - before)
        ]

    def _crowding(self, named: list[Named], crowded: set[str], fresh: set[str]) -> list[Named]:
        """Those that hold such a URL as their id and must not: all but the one for which it was remembered."""
        holding = [found for found in named if found.url in crowded and found.entry_id == found.url]
        entries = self.ledger.remembered({found.url for found in holding} - fresh)
        keepers: dict[str, Place] = {}
        for found in holding:
            if (entry := entries.get(found.url)) and entry.first_path == found.place.printable:
                keepers.setdefault(found.url, found.place)
        for found in holding:
            if found.url in entries:
                keepers.setdefault(found.url, found.place)
        return [found for found in holding if keepers.get(found.url) != found.place]

    def _mint(self, parted: list[Named], fresh: set[str]) -> set[str]:
        """New ids for documents that shared one by mistake."""
        origins = self.ledger.origins_of_files({found.place[:2] for found in parted})
        taken = set(self.ledger.remembered({tag for found in parted for tag in self.tags(found.place)}))
        minted: dict[str, Remembered] = {}
        moved: dict[Place, Origin] = {}
        for found in parted:
            tag, fallback = self.tags(found.place)
            entry_id = fallback if tag in taken or tag in minted else tag
            undated = found.published if found.entry.published is None else None
            minted[entry_id] = Remembered(found.place.printable, self.born(found.published), undated, None)
            moved[found.place] = origins[found.place]._replace(entry_id=entry_id)
        self.ledger.add_entries(minted)
        self.ledger.record(moved, list(moved))
        self.ledger.remove_entries({found.url for found in parted} & fresh)
        self.index.reassign({found.key: moved[found.place].entry_id for found in parted})
        return set(minted)


def choose_among_rivals(index: Index, touched: Touched, now: int) -> list[str]:
    """Where several documents tell one entry, show one and hide the others; tell which. `touched` grows."""
    notes = []
    entries = touched.entries if len(touched.entries) < MANY else touched.entries & index.shared_entries()
    for rivals in index.rivals(sorted(entries)).values():
        winner = choose(rivals, now)
        losers = [rival for rival in rivals if rival.key != winner.key]
        turned = index.hide([winner.key], False) | index.hide([rival.key for rival in losers], True)
        touched.feeds.update(index.feeds_of(turned))
        if losers:
            names = ", ".join(rival.place.printable for rival in losers)
            notes.append(f"{names}: the same entry as {winner.place.printable}, which is shown")
    return notes
