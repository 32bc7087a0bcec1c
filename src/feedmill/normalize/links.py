"""The article's address: given, found in the text, or made by the seed's pattern."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime
from functools import lru_cache
from typing import NamedTuple
from urllib.parse import quote

from feedmill import urls
from feedmill.extract.evidence import Extracted
from feedmill.normalize.aliases import Given, scalar
from feedmill.normalize.paths import Place
from feedmill.normalize.rules import Rules
from feedmill.text import one_line

_FIELD = re.compile(r"\{(\w+)\}")
_DATED = frozenset(("year", "month", "day"))
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")
_JEKYLL_STYLE = re.compile(r"pretty|date|ordinal|weekdate|none|.*/?:[a-z_]+/?.*", re.DOTALL)
_INDEX = re.compile(r"index|default", re.IGNORECASE)


class Link(NamedTuple):
    """The article's canonical address, how it was found, and the site it comes from, where that is another one.

    `elsewhere` is an origin, or a site's front page that was given instead of an address.
    """

    url: str | None = None
    how: str = ""
    elsewhere: str | None = None


def find_link(
    given: Given, extracted: Extracted, place: Place, rules: Rules, published: datetime | None, *, is_part: bool
) -> Link:
    """Where the article lives. `is_part`: the document is one of several in its file."""
    base, own = _base(rules.url, rules.site_url), _own(rules.url, rules.site_url)
    link, elsewhere = Link(), None
    for how, url in _candidates(given, extracted, base):
        if _is_root(url):
            given.notes.append(f"{how}: {url} is a site's front page: a source, not the article's address")
            elsewhere = elsewhere or url
            continue
        link = link if link.url else Link(url, how)
        if (origin := _origin(url)) not in own:
            elsewhere = elsewhere or origin
            break
    if not link.url and rules.url and not (is_part and not given("slug")):
        made, missing = _from_pattern(rules.url, _fields(given, place, published))
        if made:
            link = Link(made, "seed: url pattern")
        else:
            given.notes.append(f"seed: url pattern: {missing}")
    return link._replace(elsewhere=elsewhere)


def find_references(extracted: Extracted) -> tuple[tuple[str, ...], str]:
    """The addresses that the article refers to, as written."""
    references = tuple(finding.value for finding in extracted.references)
    return references, extracted.references[0].how if references else ""


def _candidates(given: Given, extracted: Extracted, base: str) -> Iterator[tuple[str, str]]:
    """Canonical addresses, best first."""
    for how, value in given("url"):
        text = scalar(value) if isinstance(value, str | list | tuple) else None
        if text and how.lower().endswith("permalink") and _JEKYLL_STYLE.fullmatch(text):
            continue  # a pattern for its generator, no address
        url = _canonical(text, base) if text else None
        if url:
            yield how, url
        else:
            given.refuse(how, value, "is no web address")
    for finding in extracted.url:
        if url := _canonical(finding.value, base):
            yield finding.how, url
    for how, value in given("source"):
        if isinstance(value, str) and (url := urls.canonical(one_line(value))) and not _is_root(url):
            yield how, url


def _canonical(text: str, base: str) -> str | None:
    if _SCHEME.match(text):
        return urls.canonical(text)
    target = urls.absolute(base, f"https://{text}" if text.startswith("www.") else text)
    return urls.canonical(target) if target else None


def _origin(canonical: str) -> str:
    """`urls.origin` for a canonical URL, which always has a path and never a user name."""
    return canonical[: canonical.find("/", 8)]


def _is_root(url: str) -> bool:
    """`urls.is_root` for a canonical URL, without taking it apart again where its path tells enough."""
    path = url[url.find("/", 8) + 1 :]
    return not path or (_INDEX.match(path) is not None and urls.is_root(url))


@lru_cache(maxsize=64)
def _base(pattern: str | None, site_url: str) -> str:
    """What a relative address is resolved against: the fixed beginning of the seed's pattern, else the site."""
    fixed = pattern.partition("{")[0] if pattern else ""
    return fixed[: fixed.rfind("/") + 1] if urls.host(fixed) else site_url


@lru_cache(maxsize=64)
def _own(pattern: str | None, site_url: str) -> frozenset[str | None]:
    return frozenset((urls.origin(_base(pattern, site_url)), urls.origin(site_url)))


def _fields(given: Given, place: Place, published: datetime | None) -> dict[str, str]:
    """The values of a pattern's fields; those of a date only where there is one."""
    named = next((text for _, value in given("slug") if (text := scalar(value))), place.slug)
    fields = {
        "slug": _segment(named.strip("/")),
        "name": _segment(place.name),
        "path": "/".join(map(_segment, (*place.folders, place.name))),
        "section": _segment(place.folders[0]) if place.folders else "",
    }
    if published is not None:
        fields |= {"year": f"{published:%Y}", "month": f"{published:%m}", "day": f"{published:%d}"}
    return fields


def _segment(text: str) -> str:
    return quote(re.sub(r"\s+", "-", text.strip()), safe="/", errors="replace")


def _from_pattern(pattern: str, fields: dict[str, str]) -> tuple[str | None, str]:
    """The address that `pattern` makes, else what is missing."""
    for name in _FIELD.findall(pattern):
        if name not in fields:
            return None, "the document names no date" if name in _DATED else f"{{{name}}} is no field of it"
    filled = _FIELD.sub(lambda field: fields[field[1]], pattern)
    scheme, mark, rest = filled.partition("://")
    url = urls.canonical(scheme + mark + re.sub(r"/{2,}", "/", rest))
    return (url, "") if url and not _is_root(url) else (None, f"{filled} is no address of an article")
