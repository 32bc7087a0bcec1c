"""How lists of words are written down in code."""

from __future__ import annotations


def words(text: str) -> frozenset[str]:
    """The words of `text`, set apart by white space."""
    return frozenset(text.split())


def any_of(alternatives: str) -> str:
    """Alternatives of a regular expression, written over as many lines as they need."""
    return "|".join(line.strip().strip("|") for line in alternatives.strip().splitlines())


def one_of(text: str) -> str:
    """The words of `text`, set apart by white space, as alternatives of a regular expression."""
    return "|".join(text.split())
