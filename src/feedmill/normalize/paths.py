"""What the path of a document tells: a title, a slug, a language, sections. A path is "/"-separated and printable."""

from __future__ import annotations

import re
from typing import NamedTuple

_SUFFIX = re.compile(
    r"\.(?:md|markdown|mdown|mkdn?|mdx|html?|xhtml|txt|text|jsonl|ndjson|json|org|rst|eml|qmd|rmd)\Z", re.IGNORECASE
)
# Two letters that are a language, and not the ending of a program's file ("main.ts.md").
_LANGUAGE = re.compile(
    r"\.((?:ar|bg|cs|da|de|el|en|es|fa|fi|fr|he|hi|hu|id|it|ja|ko|nb|nl|nn|no|pl|pt|ro|ru|sk|sv|th|tr|uk|ur|vi|zh|cn|jp)"
    r"(?:[-_](?:[A-Za-z]{2,4}|\d{3}))?)\Z",
    re.IGNORECASE,
)
_DATE = re.compile(r"(?:(?:19|20)\d\d[-_.]\d{1,2}[-_.]\d{1,2}|(?:19|20)\d{6}(?:\d{4}|\d{6})?)(?:[-_. ]+|\Z)")
_FOLDER_NAMED = frozenset(("index", "_index", "readme", "default"))
_WORDS = re.compile(r"[-_\s]+")
_TELLING = re.compile(r"[^\W\d_]{2,}")
_HASH = re.compile(r"(?:\d+[-_])?[0-9a-f]{8,}|\d[\d\W_]*", re.IGNORECASE)


class Place(NamedTuple):
    """A path taken apart: folders, the name (a folder's for `index.md`) without suffixes, its language suffix."""

    folders: tuple[str, ...]
    name: str
    language: str

    @property
    def slug(self) -> str:
        """The name without a date in front."""
        return _DATE.sub("", self.name, count=1) or self.name

    @property
    def title(self) -> str:
        """The slug as words."""
        return _WORDS.sub(" ", self.slug).strip()

    @property
    def is_telling(self) -> bool:
        """Whether the name was written for people, and is no number or hash."""
        return _HASH.fullmatch(self.slug) is None and _TELLING.search(self.slug) is not None


def read_path(path: str) -> Place:
    """`path` taken apart."""
    *folders, name = path.split("/")
    name = _SUFFIX.sub("", name)
    language = _LANGUAGE.search(name)
    if language:
        name = name[: language.start()]
    if name.lower() in _FOLDER_NAMED and folders:
        name = folders.pop()
    return Place(tuple(folders), name, language[1] if language else "")
