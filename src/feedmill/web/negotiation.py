"""What a client likes: codings and media types with their weights, RFC 9110 section 12. Pure."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

_ITEM = re.compile(r"[ \t]*([^ \t;,]+)[ \t]*((?:;[^,]*)?)")
_WEIGHT = re.compile(r";[ \t]*q[ \t]*=[ \t]*(0(?:\.[0-9]{0,3})?|1(?:\.0{0,3})?)[ \t]*(?:;|$)", re.IGNORECASE)
CODINGS = ("br", "gzip")  # the smaller first
LONGEST = 1000  # bytes of a field that are looked at


@lru_cache(maxsize=512)
def codings(accept_encoding: bytes) -> tuple[str, ...]:
    """The codings to choose from, the best first, `identity` last; it is always there.

    RFC 9110 section 12.5.3 lets a client refuse identity too, for a 406 that helps nobody.
    """
    weights = _weights(accept_encoding)
    if "x-gzip" in weights:
        weights.setdefault("gzip", weights["x-gzip"])
    rest = weights.get("*", 0.0)
    liked = [(weights.get(name, rest), name) for name in CODINGS]
    plain = weights.get("identity", 0.0)  # without a word on it, whatever is named is liked better
    best = sorted(((weight, name) for weight, name in liked if weight > 0 and weight >= plain), key=lambda one: -one[0])
    return (*(name for _, name in best), "identity")


@lru_cache(maxsize=512)
def is_browser(accept: bytes) -> bool:
    """Whether a page is what the client wants most: no reader, which would name the type of a feed.

    Browsers name text/html and XHTML and no feed; Chrome and Firefox alike.
    """
    weights = _weights(accept)
    page = max(weights.get("text/html", 0.0), weights.get("application/xhtml+xml", 0.0))
    feed = max(weights.get(f"application/{name}+xml", 0.0) for name in ("rss", "atom", "rdf"))
    return page > feed


def _weights(field: bytes) -> dict[str, float]:
    """Names in lower case with their weights (q, 1 where none is given or it is malformed)."""
    text = field[:LONGEST].decode("latin-1")
    found: dict[str, float] = {}
    for name, parameters in _ITEM.findall(text):
        weight = _WEIGHT.search(parameters)
        found[name.lower()] = float(weight[1]) if weight else 1.0
    return found


def chosen(accept_encoding: bytes | None, there: Mapping[str, object]) -> str:
    """The coding to answer in, of those that are `there` ("identity" is)."""
    if accept_encoding is None:
        return "identity"
    return next(name for name in codings(accept_encoding) if name in there)
