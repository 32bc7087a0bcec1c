"""Three looks at one page: did the article change, or does it look different every time? Pure.

Texts hold a paragraph a line; the title is the first.
"""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from typing import NamedTuple
from unicodedata import normalize

from feedmill.model import Grade
from feedmill.monitor.signs import is_withdrawn

_UNSAID = re.compile(r"[\W_]+")
_MANY = 3_000  # paragraphs: of longer pages all between the first and the last difference is one difference
_HOLE = "\0"  # where two looks differ


class Change(NamedTuple):
    """What remains of a difference when whatever differs at every look is left out."""

    before: str
    after: str


def settled(base: str, first: str, second: str) -> Change | None:
    """What `first` and `second` agree on and `base` does not know; None where there is nothing.

    What differs between the two looks shows nothing but itself: an advertisement, a list of other articles. In
    the place of such a thing `base` may hold anything.
    """
    known, now = base.split("\n"), second.split("\n")
    marked = _marked(first.split("\n"), now)
    before: list[str] = []
    after: list[str] = []
    changed = False
    for tag, a, b, c, d in _opcodes(known, [line for line, _ in marked]):
        meant = [(line, own) for line, own in marked[c:d]]
        if tag == "equal" or all(line == _HOLE for line, _ in meant) and (meant or not known[a:b]):
            before += known[a:b]
            after += known[a:b]
        else:
            changed = True
            before += known[a:b]
            after += [text for line, own in meant for text in (own if line == _HOLE else [line])]
    return Change("\n".join(before), "\n".join(after)) if changed else None


def _marked(first: list[str], second: list[str]) -> list[tuple[str, list[str]]]:
    """The lines of `second`; each run that differs from `first` is one hole, with what stands there."""
    found: list[tuple[str, list[str]]] = []
    for tag, _, _, c, d in _opcodes(first, second):
        found += [(line, [line]) for line in second[c:d]] if tag == "equal" else [(_HOLE, second[c:d])]
    return found


def _opcodes(one: list[str], other: list[str]) -> list[tuple[str, int, int, int, int]]:
    """How `one` becomes `other`, lines that differ in white space only being equal."""
    left, right = [_key(line) for line in one], [_key(line) for line in other]
    if max(len(left), len(right)) <= _MANY:
        return list(SequenceMatcher(None, left, right, autojunk=False).get_opcodes())
    same = 0
    while same < min(len(left), len(right)) and left[same] == right[same]:
        same += 1
    tail = 0
    while tail < min(len(left), len(right)) - same and left[-1 - tail] == right[-1 - tail]:
        tail += 1
    a, b = len(left) - tail, len(right) - tail
    parts = [("equal", 0, same, 0, same), ("replace", same, a, same, b), ("equal", a, len(left), b, len(right))]
    return [part for part in parts if part[2] > part[1] or part[4] > part[3]]


def _key(line: str) -> str:
    return "".join(line.split())


def grade(before: str, after: str) -> Grade:
    """How much of the article a change concerns."""
    if is_withdrawn(before, after):
        return Grade.WITHDRAWN
    if _said(before) == _said(after):
        return Grade.COSMETIC
    if _said(before.partition("\n")[2]) == _said(after.partition("\n")[2]):
        return Grade.TITLE
    return Grade.SUBSTANTIVE


def _said(text: str) -> str:
    """Letters and figures, without case and marks."""
    return _UNSAID.sub("", normalize("NFKC", text).casefold())
