"""A site described in a few lines of configuration: how to recognize it, what its lines tell, which to drop."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fnmatch import fnmatchcase
from functools import lru_cache
from zoneinfo import ZoneInfo

from feedmill.extract.findings import Findings, at_line
from feedmill.extract.phrases.lists import listed
from feedmill.extract.phrases.names import names
from feedmill.extract.roles import Line, Role

# The groups that an expression may name: fields of `extract.evidence.Extracted`.
FIELDS = ("title", "published", "updated", "url", "authors", "source", "categories", "tags", "summary")
_SEVERAL = {"authors": names, "tags": listed, "categories": listed}
_LOOKED_AT = 20_000  # characters at either end of a document in which it is recognized


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """One site. `paths` are patterns, the rest regular expressions; both kinds of match must hold, where given.

    `fields` name groups of `FIELDS`. The defaults stand in where a document says nothing.
    """

    name: str
    paths: tuple[str, ...] = ()
    text: tuple[str, ...] = ()
    fields: tuple[str, ...] = ()
    drop: tuple[str, ...] = ()
    source: str | None = None
    category: str | None = None
    timezone: ZoneInfo | None = None
    language: str | None = None

    def recognizes(self, path: str, text: str) -> bool:
        """Whether a document is of this site."""
        if self.paths and not any(fnmatchcase(path, pattern) for pattern in self.paths):
            return False
        ends = text if len(text) <= 2 * _LOOKED_AT else f"{text[:_LOOKED_AT]}\n{text[-_LOOKED_AT:]}"
        return not self.text or any(_compiled(pattern).search(ends) for pattern in self.text)

    def drops(self, line: str) -> bool:
        """Whether `line` is none of an article's."""
        return any(_compiled(pattern).search(line) for pattern in self.drop)

    def told(self, text: str) -> Iterator[tuple[str, str]]:
        """The (field, value) pairs that the expressions find in `text`, in their order."""
        for pattern in self.fields:
            if found := _compiled(pattern).search(text):
                for field, value in found.groupdict().items():
                    for item in _SEVERAL[field](value or "") if field in _SEVERAL else [(value or "").strip()]:
                        yield field, item


def choose(profiles: Sequence[Profile], path: str, text: str) -> Profile | None:
    """The first that recognizes a document."""
    return next((profile for profile in profiles if profile.recognizes(path, text)), None)


def read_profile(lines: Sequence[Line], findings: Findings, profile: Profile) -> None:
    """Give the lines that `profile` knows their roles; what it finds goes before what anything else finds."""
    for line in lines:
        if profile.drops(line.text):
            line.claim(Role.BOILERPLATE, f"profile {profile.name}: dropped")
        elif told := [(field, value) for field, value in profile.told(line.text) if value]:
            for field, value in told:
                findings.add(field, value, f"profile {profile.name}, {at_line(line.number, line.text, value)}")
            is_title = any(field == "title" for field, _ in told)
            line.claim(Role.TITLE if is_title else Role.BYLINE, f"profile {profile.name}: known as fields")


def read_source(html: str, findings: Findings, profile: Profile) -> None:
    """What `profile` finds in the source of a page, before what anything else finds."""
    for field, value in profile.told(html):
        findings.add(field, value, f"profile {profile.name}")


@lru_cache(maxsize=512)
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.MULTILINE)
