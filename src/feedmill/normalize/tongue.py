"""The language: given, told by the file's name, the page or the seed, else by the text."""

from __future__ import annotations

import re

from feedmill import language
from feedmill.extract.evidence import Extracted
from feedmill.normalize.aliases import Given, scalar
from feedmill.normalize.paths import Place
from feedmill.normalize.rules import Rules

_SAMPLE = 240  # characters
_MORE = 1_200  # characters of the body that are asked where the lead does not tell
_TAG = re.compile(r"<[^<>]{0,200}>")
_OWN_SCRIPT = frozenset(("zh", "zh-Hant", "ja", "ko"))


def find_language(given: Given, extracted: Extracted, place: Place, rules: Rules, title: str) -> tuple[str, str]:
    """The language as a BCP 47 tag, and how it was found."""
    for how, value in given("language"):
        tag = language.tag(scalar(value) or "")
        if tag:
            return tag, how
        given.refuse(how, value, "is no language")
    if place.language and (tag := language.tag(place.language)):
        return tag, "file name"
    detected = None
    if extracted.language or not rules.seed_language:
        detected = language.detect(f"{title}\n{extracted.lead or extracted.body.text[:_SAMPLE]}"[:_SAMPLE])
        detected = detected or language.detect(f"{title}\n{_TAG.sub(' ', extracted.body.text[:_MORE])}")
    for finding in extracted.language:
        tag = language.tag(finding.value)
        if tag and not _contradicts(detected, tag):
            return tag, finding.how
    if rules.seed_language:
        return rules.seed_language, "seed: language"
    return (detected, "the text") if detected else (rules.language, "site default")


def _contradicts(detected: str | None, tag: str) -> bool:
    """Templates say `lang="en"` above any text: another script proves them wrong."""
    return detected in _OWN_SCRIPT and tag.split("-", maxsplit=1)[0] not in ("zh", "ja", "ko", "yue", "wuu")
