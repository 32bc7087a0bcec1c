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
HOLE = "\0"  # where two looks differ


class Change(NamedTuple):
    """What remains of a difference when whatever differs at every look is left out."""

    before: str
    after: str


class Comparison(NamedTuple):
    """`base` is the known text with a hole wherever something is different at every look."""

    change: Change | None
    base: str


def compare(base: str, first: str, second: str) -> Comparison:
    """What `first` and `second` agree on and `base` does not know.

    What differs between the two looks shows nothing but itself: an advertisement, a list of other articles. Such a
    place is a hole; in `base`, too, from now on, and in a hole anything may stand, or nothing.
    """
    known = base.split("\n")
    marked = _marked(first.split("\n"), second.split("\n"))
    before: list[str] = []
    after: list[str] = []
    learned: list[str] = []
    changed = False
    for tag, a, b, c, d in _opcodes(known, [part.line for part in marked]):
        old = [line for line in known[a:b] if line != HOLE]
        new = marked[c:d]
        if tag == "equal" or _is_hole(known[a:b], old, new):
            before += old
            after += old
            learned += [HOLE] if tag != "equal" and any(_is_sure(part, old) for part in new) else known[a:b]
        else:
            changed = True
            before += old
            after += [line for part in new for line in part.now]
    change = Change("\n".join(before), "\n".join(after)) if changed else None
    return Comparison(change, base if changed else "\n".join(learned))


class _Part(NamedTuple):
    """A line on which two looks agree, or a hole: what stands there now, and what stood there at the first look."""

    line: str
    now: list[str]
    first: list[str]


def _is_hole(known: list[str], old: list[str], new: list[_Part]) -> bool:
    """Whether a difference is one in a hole: of these looks, or one that is known."""
    if all(part.line == HOLE for part in new) and (new or not old):
        return True
    return bool(known) and not old  # what the two looks agree on stands in the place of a hole alone


def _is_sure(part: _Part, old: list[str]) -> bool:
    """Whether all three texts differ there: where the first look is as the known text, it may be an edit."""
    return [_key(line) for line in part.first] != [_key(line) for line in old]


def plain(base: str) -> str:
    """A known text without its holes."""
    return "\n".join(line for line in base.split("\n") if line != HOLE)


def _marked(first: list[str], second: list[str]) -> list[_Part]:
    """The lines of `second`; each run that differs from `first` is one hole."""
    found: list[_Part] = []
    for tag, a, b, c, d in _opcodes(first, second):
        if tag == "equal":
            found += [_Part(line, [line], [line]) for line in second[c:d]]
        else:
            found.append(_Part(HOLE, second[c:d], first[a:b]))
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
