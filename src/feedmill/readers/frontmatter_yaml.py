"""The YAML of a front matter: the fast way, the careful way, and a second reading that mends.

Ordinary front matter goes through ryaml in some 20 µs. What it should not be trusted with (aliases,
tags, merge keys) or refuses (duplicate keys, slips) is read by `yaml_strict`; what that refuses
too is mended by `yaml_mend`. All three ways give the same values.
"""

from __future__ import annotations

import re
from collections.abc import Collection

import ryaml

from feedmill.errors import DocumentError
from feedmill.readers import yaml_mend, yaml_strict

# What front matter is known by where its form is doubtful.
KNOWN_KEYS = frozenset(
    {"title", "date", "layout", "author", "authors", "tags", "tag", "categories", "category", "published", "updated"}
    | {"lastmod", "permalink", "slug", "url", "link", "source", "description", "summary", "excerpt", "draft", "lang"}
)
_LONGEST = 256 * 1024
_MOST_BRACKETS = 5_000  # libyaml needs time that grows with the square of how deep they nest
# Where an anchor, alias, tag or merge key could stand.
_CAREFUL = re.compile("(?:\\A|[\n\r\x85\u2028\u2029:?\\-\\[{,])[ \t\ufeff]*(?:[&*!]|<<)")
_SIMPLE = frozenset({str, int, bool, type(None)})


def load(text: str, first_line: int) -> tuple[object, tuple[str, ...]]:
    """The value of the YAML in `text` and what had to be mended. Lines count from `first_line`.

    Dates stay strings. Raises `YamlSyntaxError` for what is no YAML even when mended, and
    `DocumentError` for what must not be read (a tag, an alias bomb).
    """
    text = text.replace("\ufeff", "")  # a BOM from files glued together: the two parsers differ on it
    if len(text) > _MOST_BRACKETS:
        _check_size(text, first_line)
    if not _needs_care(text):
        try:
            value = ryaml.loads(text)  # type: ignore[attr-defined] # its stubs leave it out of __all__
        except ValueError:  # the careful way tells why
            pass
        else:
            if _as_written(value) and not _full_width(value, text):
                return value, ()
    return _load_carefully(text, first_line)


def _needs_care(text: str) -> bool:
    marked = "&" in text or "*" in text or "!" in text or "<<" in text  # no regular expression for most
    return marked and _CAREFUL.search(text) is not None


def _load_carefully(text: str, first_line: int) -> tuple[object, tuple[str, ...]]:
    try:
        value, notes = yaml_strict.load(text, first_line)
    except yaml_strict.YamlSyntaxError:
        mended = _load_mended(text, first_line)
        if mended is None:
            raise  # what the first reading met is what the person wrote
        return mended
    mended = _load_mended(text, first_line) if _full_width(value, text) else None
    return mended or (value, notes)


def _load_mended(text: str, first_line: int) -> tuple[object, tuple[str, ...]] | None:
    """The second reading, None where it fails too."""
    mended, mendings = yaml_mend.mend(text, first_line)
    try:
        value, notes = yaml_strict.load(mended, first_line)
    except yaml_strict.YamlSyntaxError:
        return None
    return value, mendings + notes


def _full_width(value: object, text: str) -> bool:
    """Whether what reads as one string is `title：…` or `title:…`, a mapping to the one who wrote it."""
    return isinstance(value, str) and yaml_mend.first_key(text).casefold() in KNOWN_KEYS


def _as_written(value: object) -> bool:
    """Whether keys are strings and no number may have lost how it was written: `3.10` would read as 3.1."""
    held: Collection[object]
    if isinstance(value, dict):
        held = value.values()
        if not {str}.issuperset(map(type, value)):
            return False
    elif isinstance(value, list):
        held = value
    else:
        return type(value) in _SIMPLE
    # Lists of plain values are the rule: told by their types at once.
    return _SIMPLE.issuperset(map(type, held)) or all(map(_as_written, held))


def _check_size(text: str, first_line: int) -> None:
    if len(text) > _LONGEST:
        size = f"{len(text) // 1024} KB, more than {_LONGEST // 1024} KB"
        raise DocumentError(f"front matter of {size}; is its closing line missing?", first_line)
    if text.count("[") + text.count("{") + text.count("\n%") > _MOST_BRACKETS:
        raise DocumentError(f"front matter with more than {_MOST_BRACKETS:,} brackets", first_line)
