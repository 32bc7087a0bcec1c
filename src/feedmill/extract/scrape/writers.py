"""Who wrote a scraped text, where no label says so: which line of the head names somebody, and is that the author?

What each line that may name somebody looks like, what stands round it, what the name is and where else it stands are
weighed together, and against there being nobody; the weights were learned from labelled texts
(`training/writer_weights.py`).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from feedmill.extract.phrases.bylines import Byline
from feedmill.extract.phrases.mediums import A_MEDIUM, is_medium
from feedmill.extract.phrases.persons import MEDIUM, is_person
from feedmill.extract.phrases.surnames import is_han_name
from feedmill.extract.scrape.looks import Page, Weights
from feedmill.extract.scrape.writer_signs import Head, are_jobs, candidates, head_of, nobody, signs
from feedmill.extract.scrape.writer_weights import LOOKS, PLACES, SIGNS

_WEIGHTS = Weights(LOOKS, PLACES, SIGNS)
_BESIDE, _APART = 4.0, 1.5  # what a second author's line may weigh less than the first one's
_OF_PEOPLE = frozenset(("name", "job", "joins", "initials", "place", "frame", "handle"))
_IN_OFFICE = re.compile(r"(?:Mayor|Governor|Senator|Councill?or|(?:Prime )?Minister|Sheriff|Congress(?:wo)?man|MP)\b")
_ACCOUNT = 3  # lines below the title: there stands the account that shows it


def take_writers(page: Page, at: int, start: int, bylines: dict[int, Byline]) -> None:
    """Tell the bylines of the lines that name who wrote the text, of which line `at` is the title."""
    head = head_of(page.lines, at, start, bylines)
    named = candidates(head)
    chosen = _choose(page, head, named)
    for number in chosen:
        field = "medium" if is_medium(named[number][0]) else "authors"
        bylines[number] = Byline(told=[(field, person) for person in named[number]])
        below = page.lines[number + 1 : number + 2]
        if below and number + 1 not in bylines and not below[0].prose and are_jobs(below[0].text):
            bylines[number + 1] = Byline(counted=True)
    accounts = (n for n in sorted(named) if at < n <= at + _ACCOUNT and n not in bylines and is_medium(named[n][0]))
    bylines.update((n, Byline(told=[("medium", named[n][0])])) for n in accounts)


def _choose(page: Page, head: Head, named: dict[int, list[str]]) -> list[int]:
    """The lines that name who wrote it, in their order."""
    weights = {number: _WEIGHTS.weigh(page, number, signs(head, number, people)) for number, people in named.items()}
    least = _WEIGHTS.weigh_signs(nobody(head))
    ranked = sorted(weights, key=lambda number: (-weights[number], number))
    if not ranked or weights[ranked[0]] <= least:
        return []
    first = ranked[0]
    chosen, known = [first], set(named[first])
    for number in ranked[1:]:
        less = _BESIDE if _stand_together(head, first, number) else _APART
        enough = max(least - (abs(number - first) == 1), weights[first] - less)
        if weights[number] <= enough or not _may_be_second(head, number, named[number]):
            continue
        if known.isdisjoint(named[number]) and _are_alike(named[first], named[number]):
            chosen.append(number)
            known.update(named[number])
    return sorted(chosen)


def _stand_together(head: Head, first: int, number: int) -> bool:
    """Whether nothing but names and what they are stands between two lines."""
    between = head.kinds[min(first, number) + 1 : max(first, number)]
    return all(kind in _OF_PEOPLE for kind in between)


def _may_be_second(head: Head, number: int, people: Sequence[str]) -> bool:
    """Whether a line may name more authors: no medium, and not whose the picture is that a line below tells of."""
    if number > head.title and head.lines[number].key in head.above:
        return False  # a site names itself again
    below = head.lines[number + 1 : number + 2]
    if below and _IN_OFFICE.match(below[0].text):
        return False  # whom a picture shows, or the text quotes
    is_credit = head.kinds[number + 1 : number + 3] == ["long", "prose"]
    return not is_credit and not any(MEDIUM.search(name) or A_MEDIUM.fullmatch(name) for name in people)


def _are_alike(first: Sequence[str], others: Sequence[str]) -> bool:
    """Whether all are people's names, in one script: no second account wrote a post."""
    people = (*first, *others)
    return all(map(is_han_name, people)) or all(map(is_person, people))
