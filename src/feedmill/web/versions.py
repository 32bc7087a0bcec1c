"""Which entries earlier versions of a feed had: what a client that names one of them by its ETag lacks."""

from __future__ import annotations

from collections import OrderedDict

from feedmill.web.conditions import listed
from feedmill.web.delta import parts, without
from feedmill.web.held import Held

BUDGET = 200_000  # entries remembered, of all versions of all feeds


class Versions:
    """Bounded memory of the versions that were served."""

    def __init__(self, budget: int = BUDGET) -> None:
        self._budget = budget
        self._known: OrderedDict[tuple[str, str], frozenset[int]] = OrderedDict()
        self._entries = 0

    def remember(self, held: Held) -> None:
        """A version that is being served."""
        key = held.path, held.digest
        if held.entries is None:
            return
        if key in self._known:
            self._known.move_to_end(key)
            return
        self._known[key] = frozenset(held.entries)
        self._entries += len(held.entries) + 1
        while self._entries > self._budget and len(self._known) > 1:
            self._entries -= len(self._known.popitem(last=False)[1]) + 1

    def missing(self, held: Held, if_none_match: bytes) -> bytes | None:
        """`held` with only what the client lacks; None where its version is not known, or nothing would be saved."""
        if held.entries is None or not held.media.feed:
            return None
        digests = (tag.strip(b'"').partition(b"-")[0].decode("latin-1") for tag in listed(if_none_match))
        known = next((found for digest in digests if (found := self._known.get((held.path, digest)))), None)
        whole = parts(held.media.feed, held.codings["identity"]) if known is not None else None
        if known is None or whole is None:
            return None
        body = without(held.media.feed, whole, known)
        return body if len(body) < len(held.codings["identity"]) else None
