"""Who wrote it, and the medium it comes from."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from feedmill import urls
from feedmill.extract.evidence import Extracted
from feedmill.extract.markdown.inline import plain
from feedmill.extract.phrases.names import name, names
from feedmill.model import Source
from feedmill.normalize.aliases import Given, plain_scalar
from feedmill.normalize.links import Link

_NAMES = ("name", "display_name", "displayName", "full_name", "fullname", "nickname", "title")
_BY = re.compile(r"\Aby\s+(?=\S)", re.IGNORECASE)  # where a crawler took the whole byline
_HOST = re.compile(r"[\w-]+(?:\.[\w-]+)*\.[A-Za-z]{2,20}")
_RESOLVERS = frozenset(("doi.org", "dx.doi.org", "hdl.handle.net"))  # they lead to papers of any publisher
_CANONICAL = re.compile(r"front matter: (?:\w+\.)?canonical")
_MOST = 50  # people of one article


def find_authors(given: Given, extracted: Extracted) -> tuple[tuple[str, ...], str]:
    """The people, each once, in their order, and how they were found."""
    for how, value in given("authors"):
        people = tuple(dict.fromkeys(_people(value)))[:_MOST]
        if people:
            return people, how
        if not isinstance(value, str):
            given.refuse(how, value, "names nobody")
    people = tuple(finding.value for finding in extracted.authors)[:_MOST]
    return people, extracted.authors[0].how if people else ""


def _people(value: object) -> Iterator[str]:
    """Names in a text are parted; an item of a list is one name, commas and all."""
    if isinstance(value, str):
        yield from _parted(value)
        return
    for item in value if isinstance(value, list | tuple) else (value,):
        person = name(_BY.sub("", _named(item) or "", count=1))
        if person:
            yield person


@lru_cache(maxsize=4096)
def _parted(text: str) -> tuple[str, ...]:
    """The names in a text; a folder has the same few authors over and over."""
    return tuple(names(plain(text)))


def _named(value: object) -> str | None:
    """What a mapping is called, or a single value says."""
    if isinstance(value, Mapping):
        return next((text for key in _NAMES if (text := plain_scalar(value.get(key)))), None)
    return plain_scalar(value)


def find_source(given: Given, extracted: Extracted, link: Link, default: str | None) -> tuple[Source | None, str]:
    """The medium: named by the metadata or the text, else `default`, else the host of an address elsewhere."""
    elsewhere = link.elsewhere
    for how, value in sorted(given("source"), key=_is_address):  # a name says more than a host
        source = _source(value, elsewhere)
        if source:
            return source, how
        given.refuse(how, value, "is no source")
    for finding in extracted.source:
        return Source(name=finding.value, url=elsewhere), finding.how
    if default:
        return Source(name=default, url=elsewhere), "profile: source"
    its_own = _CANONICAL.match(link.how) is not None  # where a post lives, not whom it was taken from
    if elsewhere and not its_own and (host := urls.host(elsewhere)) and host not in _RESOLVERS:
        return Source(name=host.removeprefix("www."), url=elsewhere), "host of the address"
    return None, ""


def _is_address(named: tuple[str, object]) -> bool:
    value = named[1]
    return isinstance(value, str) and ("://" in value or _HOST.fullmatch(value.strip()) is not None)


def _source(value: object, elsewhere: str | None) -> Source | None:
    """A text, an address, or `{name, url}`; of a list the first that is one."""
    if isinstance(value, list | tuple):
        return next(
            (
                source
                for item in value[:_MOST]
                if not isinstance(item, list | tuple) and (source := _source(item, elsewhere))
            ),
            None,
        )
    if isinstance(value, Mapping):
        address = plain_scalar(value.get("url") or value.get("link"))
        url = urls.canonical(address) if address else None
        called = _named(value)
        return _at(called or "", url or elsewhere) if called else _source(address, elsewhere)
    text = plain_scalar(value)
    if not text:
        return None
    if "://" in text and (host := urls.host(text)):
        return Source(name=host.removeprefix("www."), url=urls.origin(text))
    return _at(text, elsewhere)


def _at(called: str, url: str | None) -> Source | None:
    called = name(called)
    return Source(name=called, url=url) if called else None
