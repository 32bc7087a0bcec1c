"""Categories and tags."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from feedmill.extract.evidence import Extracted
from feedmill.extract.markdown.inline import plain
from feedmill.normalize.aliases import Given, scalar
from feedmill.normalize.rules import CategoryRule, Rules
from feedmill.text import fold

_SEPARATORS = re.compile(r"\s*[,，、;；\n]\s*")
_HASHED = re.compile(r"(?:^|\s)#([^\s#]+)")
_WORDS = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*(?: [a-z0-9]+(?:-[a-z0-9]+)*)+")
_MOST = 200  # terms of one article
_DEEPEST = 5  # lists within lists


class Categories:
    """The configured categories, ready for looking names up and for matching."""

    __slots__ = ("_names", "_rules", "matching")

    def __init__(self, rules: tuple[CategoryRule, ...]) -> None:
        self._rules = rules
        self._names = {fold(alias): rule.name for rule in reversed(rules) for alias in (*rule.aliases, rule.name)}
        self.matching = [(rule.name, re.compile(pattern, re.IGNORECASE)) for rule in rules for pattern in rule.match]

    def canonical(self, name: str) -> str:
        """The configured name of a category that `name` is a spelling or an alias of, else `name` itself."""
        return self._names.get(_key(name), name)

    def knows(self, name: str) -> bool:
        """Whether a configured category is called so."""
        return _key(name) in self._names

    def are_of(self, rules: tuple[CategoryRule, ...]) -> bool:
        """Whether these were made of `rules`."""
        return self._rules is rules


_latest = Categories(())


def configured(rules: Rules) -> Categories:
    """The categories of `rules`, kept until others are asked for."""
    global _latest  # noqa: PLW0603  one seed folder after the other has one set of rules
    categories = _latest
    if not categories.are_of(rules.categories):
        _latest = categories = Categories(rules.categories)
    return categories


def find_tags(given: Given, extracted: Extracted, *, spaced: bool) -> tuple[tuple[str, ...], str]:
    """The tags, each once whatever its case, and how they were found. `spaced`: Jekyll parts a text at spaces."""
    for how, value in given("tags"):
        tags = _unique(_terms(value, how, given, spaced=spaced))
        if tags:
            return tags, how
    tags = _unique(finding.value for finding in extracted.tags)
    return tags, extracted.tags[0].how if tags else ""


def find_categories(
    given: Given, extracted: Extracted, rules: Rules, evidence: Iterable[str], *, spaced: bool
) -> tuple[tuple[str, ...], str]:
    """The categories: named, the seed's own, matched in `evidence` (title, tags, source, path), else the default."""
    known = configured(rules)
    for how, value in given("categories"):
        if isinstance(value, str) and known.knows(value):
            return (known.canonical(value),), how
        named = _unique(map(known.canonical, _terms(value, how, given, spaced=spaced)))
        if named:
            return named, how
    named = _unique(known.canonical(finding.value) for finding in extracted.categories)
    if named:
        return named, extracted.categories[0].how
    if rules.category:
        return (known.canonical(rules.category),), "seed: category"
    texts = list(evidence) if known.matching else []
    for_match = {name: pattern.pattern for name, pattern in reversed(known.matching) if any(map(pattern.search, texts))}
    matched = tuple(dict.fromkeys(name for name, _ in known.matching if name in for_match))
    if matched:
        return matched, f"matched: {for_match[matched[0]]}"
    return (rules.default_category,), "site default"


def is_jekyll(given: Given, path: str) -> bool:
    """Whether a document is Jekyll's, which parts `categories: a b` at the space.

    It has a layout, and a date in its name, or words that are joined with hyphens where others stand apart.
    """
    if not given("layout"):
        return False
    written = (value for field in ("tags", "categories") for _, value in given(field))
    joined = any(isinstance(value, str) and "-" in value and _WORDS.fullmatch(value.strip()) for value in written)
    return joined or re.match(r"\d{4}-\d{1,2}-\d{1,2}-", path.rsplit("/", 1)[-1]) is not None


def _terms(value: object, how: str, given: Given, *, spaced: bool, depth: int = 0) -> Iterator[str]:
    """The names in `value`: of each level of a nested list, of a text parted at commas or hashes."""
    if isinstance(value, str):
        yield from _parted(value, spaced=spaced)
    elif isinstance(value, list | tuple | set | frozenset) and depth < _DEEPEST:
        for item in list(value)[:_MOST]:
            if isinstance(item, str):
                yield _named(item)
            else:
                yield from _terms(item, how, given, spaced=False, depth=depth + 1)
    elif (name := scalar(value)) is not None:
        yield name
    elif value is None:
        given.notes.append(f"{how}: an empty value is no name")
    else:
        given.refuse(how, value, "is no name")


def _parted(text: str, *, spaced: bool) -> Iterator[str]:
    if text.lstrip().startswith("#"):
        yield from (tag.strip("/,，、;；") for tag in _HASHED.findall(text.replace(",", " ")))
        return
    parts = [part for part in _SEPARATORS.split(text.strip("[] \t")) if part]
    if spaced and len(parts) == 1:
        parts = parts[0].split()
    for part in parts:
        yield _named(part.strip("\"'"))


@lru_cache(maxsize=8192)
def _key(name: str) -> str:
    """What names are compared by; a folder uses the same few over and over."""
    return fold(name)


@lru_cache(maxsize=8192)
def _named(text: str) -> str:
    """`text` as a name: plain, without Obsidian's hash."""
    return plain(text).lstrip("#").strip("/ ")


def _unique(names: Iterable[str]) -> tuple[str, ...]:
    """`names` that show something, the first spelling of each."""
    seen: dict[str, str] = {}
    for name in names:
        key = _key(name)
        if key and key not in seen:
            seen[key] = name
            if len(seen) == _MOST:
                break
    return tuple(seen.values())
