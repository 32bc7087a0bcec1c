"""Text that a page holds twice: an article for small screens and once more for large ones, or for print."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate, islice

from feedmill.extract.page.blocks import Page, Run, blank
from feedmill.extract.page.tree import PICTURES, SUBHEADINGS, Element, is_hidden

REASON = "a copy of what stands above"
_LONG = 60  # characters of a run that none repeats by chance
_PICTURES = 50  # that are counted in one element
_LEAST, _SIZE = 3, 600  # such runs, one after the other, and characters of all of them


def leave_out_copies(page: Page) -> list[Run]:
    """The runs that say again what others say, in the same order; they are wanted no more.

    Of two sections that say the same below headings of their own, both stay.
    """
    copies: list[Run] = []
    known: dict[str, int] = {}  # where a text stood last that is none of the copies
    at = 0
    while at < len(page.runs):
        length = _length(page, known, at)
        long = [len(run.key) for run in page.runs[at : at + length] if len(run.key) >= _LONG]
        is_copy = len(long) >= _LEAST and sum(long) >= _SIZE and not _is_section(page, known[page.runs[at].key], at)
        begins = at
        if is_copy:
            first = known[page.runs[at].key]
            begins = first if _is_worse(page.runs[first : first + length], page.runs[at : at + length]) else at
            copies += page.runs[begins : begins + length]
        for number in range(at, at + max(length, 1)):
            if not is_copy or begins != at:
                known[page.runs[number].key] = number
        at += max(length, 1)
    for run in copies:
        run.wanted, run.reason = False, REASON
    if copies:
        page.measure()
    return copies


def _length(page: Page, known: dict[str, int], at: int) -> int:
    """How many runs from `at` on are the same as those from where the first of them stood before."""
    runs, first, length = page.runs, known.get(page.runs[at].key), 0
    if first is None:
        return 0
    while at + length < len(runs) and first + length < at and runs[first + length].key == runs[at + length].key:
        length += 1
    return length


def _is_section(page: Page, first: int, at: int) -> bool:
    """Whether each of two equal texts stands below a heading of its own."""
    above = (page.runs[number - 1] if number else None for number in (first, at))
    one, other = (run.key if run is not None and run.element.tag in SUBHEADINGS else "" for run in above)
    return bool(other) and one != other


def _is_worse(first: Sequence[Run], other: Sequence[Run]) -> bool:
    """Whether the first of two copies is hidden, not marked up as the article, or has fewer pictures and links."""
    for tells, value in ((_is_unseen, True), (_is_marked, False)):
        if tells(first[0]) != tells(other[0]):
            return tells(first[0]) is value
    return _riches(other) > _riches(first)


def _riches(runs: Sequence[Run]) -> int:
    """How many characters of some runs are linked, and how many pictures stand beside them."""
    holders = {run.element.getparent() for run in runs} - {None}
    pictures = {picture for holder in holders for picture in islice(holder.iter(*PICTURES), _PICTURES)}
    return sum(run.links for run in runs) + len(pictures)


def _is_unseen(run: Run) -> bool:
    return any(map(is_hidden, (run.element, *run.element.iterancestors())))


def _is_marked(run: Run) -> bool:
    return next(run.element.iterancestors("article", "main"), None) is not None


def drop_copies(page: Page, copies: list[Run]) -> None:
    """Take them out of the tree, each with the largest element that holds nothing else."""
    copied = set(map(id, copies))
    counts = [0, *accumulate(id(run) in copied for run in page.runs)]
    for run in copies:
        element = run.element
        while (around := element.getparent()) is not None and _is_copied(page, around, counts):
            element = around
        if not _is_copied(page, element, counts):
            blank(run)
        elif element.getparent() is not None:
            element.drop_tree()


def _is_copied(page: Page, element: Element, counts: list[int]) -> bool:
    """Whether an element holds copies alone, by how many stand above each run."""
    if element not in page or element is page.body:
        return False
    extent = page.extent(element)
    return counts[extent.last + 1] - counts[extent.first] == extent.last + 1 - extent.first
