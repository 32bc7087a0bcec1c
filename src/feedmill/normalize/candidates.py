"""Every answer that a document offers to a question, for a person who wonders why another one was taken."""

from __future__ import annotations

from feedmill.extract.frame import NOWHERE, Frame
from feedmill.extract.profile import choose
from feedmill.model import Document
from feedmill.normalize.aliases import scalar, shown
from feedmill.normalize.extraction import Told, apart, extract
from feedmill.normalize.rules import Rules
from feedmill.normalize.summary import given_summary
from feedmill.normalize.title import given_title

# One answer each; of people and tags all that the winning place tells are taken.
_FIELDS = ("title", "title_original", "published", "updated", "url", "source", "language", "image")

Candidates = dict[str, tuple[tuple[str, str], ...]]


def candidates(document: Document, rules: Rules, frame: Frame = NOWHERE) -> Candidates:
    """By field, the values that metadata and text tell, as written, each with where it stands; the best first."""
    document, given, _ = apart(document)
    profile = choose(rules.profiles, document.path, document.body) if rules.profiles else None
    extracted = extract(document, Told(given_title(given)[0], given_summary(given)[0], frame, profile))
    found: Candidates = {}
    for field in _FIELDS:
        told = [(scalar(value) or shown(value), how) for how, value in given(field)]
        told += [(finding.value, finding.how) for finding in getattr(extracted, field)]
        found[field] = tuple(dict.fromkeys(told))
    return found
