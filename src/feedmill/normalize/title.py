"""The title: given, else the first heading or line, else the file's name, else the first words."""

from __future__ import annotations

import re

from feedmill.extract.evidence import Extracted
from feedmill.normalize.aliases import Given, plain_scalar
from feedmill.normalize.paths import Place
from feedmill.text import cut

FIRST_WORDS = 80  # characters
_PLACEHOLDER = re.compile(r"\{[{%].*[%}]\}")  # what an archetype's title is before its generator fills it in


def given_title(given: Given, field: str = "title") -> tuple[str, str]:
    """The title that the metadata gives, and where; two empty strings where it gives none."""
    for how, value in given(field):
        text = plain_scalar(value)
        if text and not _PLACEHOLDER.fullmatch(text):
            return text, how
        given.refuse(how, value, "is no title")
    return "", ""


def find_title(known: tuple[str, str], extracted: Extracted, place: Place, *, is_part: bool) -> tuple[str, str]:
    """The title and how it was found. `is_part`: other documents of one file have the same name."""
    if known[0]:
        return known
    for finding in extracted.title:
        return finding.value, finding.how
    if not extracted.lead or (place.is_telling and not is_part):
        return place.title or place.name or "?", "file name"
    return cut(extracted.lead.split("\n\n", 1)[0], FIRST_WORDS), "first words"


def find_original(given: Given, extracted: Extracted) -> tuple[str | None, str]:
    """The title in the language that the article was translated from."""
    text, how = given_title(given, "title_original")
    if text:
        return text, how
    return next(((finding.value, finding.how) for finding in extracted.title_original), (None, ""))
