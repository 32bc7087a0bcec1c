"""Names of entries' pages: given once, then remembered."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from pathlib import PurePosixPath

import xxhash

from feedmill.records import Candidate, Place
from feedmill.slugs import assign, slugify
from feedmill.store.ledger import LedgerTransaction

_SAYS_NOTHING = frozenset({"index", "readme", "content", "article", "post", "main"})


def page_slugs(shown: Mapping[str, Candidate], ledger: LedgerTransaction) -> dict[str, str]:
    """A slug for each entry, by id: its own wish or its file's name; the whole path where that is taken."""
    short = {entry_id: candidate.entry.slug or _stem(candidate.place) for entry_id, candidate in shown.items()}
    slugs = {entry_id: slugify(name) for entry_id, name in short.items()}
    often = Counter(slugs.values())
    taken = ledger.taken_pages(slugs.values())
    names = {
        entry_id: short[entry_id] if often[slug] == 1 and slug not in taken else _whole(shown[entry_id].place)
        for entry_id, slug in slugs.items()
    }
    assigned = assign(names.values(), dict.fromkeys(taken, ""))
    return _unique({entry_id: assigned[name] for entry_id, name in names.items()}, ledger)


def _unique(wanted: Mapping[str, str], ledger: LedgerTransaction) -> dict[str, str]:
    """The same path may lie in two seed folders: then the id decides."""
    taken = ledger.taken_pages(wanted.values())
    often = Counter(wanted.values())
    return {
        entry_id: slug
        if slug not in taken and often[slug] == 1
        else f"{slug}-{xxhash.xxh3_64_hexdigest(entry_id.encode())}"
        for entry_id, slug in wanted.items()
    }


def _stem(place: Place) -> str:
    path = PurePosixPath(place.printable)
    stem = path.name.split(".")[0] or path.stem
    if stem.lower() in _SAYS_NOTHING and path.parent.name:
        stem = path.parent.name
    return f"{stem}-{place.part}" if place.part else stem


def _whole(place: Place) -> str:
    path = PurePosixPath(place.printable).with_suffix("")
    return f"{path}-{place.part}" if place.part else str(path)
