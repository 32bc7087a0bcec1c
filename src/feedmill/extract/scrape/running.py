"""What a printed text has that others have not: heads and feet of pages, titles broken into lines.

A list counts as well ("Step 1", "Step 2"). What tells a page's foot: marks on either side of its number, a wide gap or
a bar beside it, or a line below it that the text's first lines repeat.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from feedmill.extract.phrases.vocabulary import CLOSING
from feedmill.extract.roles import Line, Role, joined
from feedmill.extract.scrape.beginning import is_broken, width_from
from feedmill.extract.scrape.datelines import join_dates
from feedmill.extract.scrape.signers import people_alone

RUNNING = ("the foot of a page", "the head of every page")  # what such lines are
_LONGEST = 100  # characters
_MARKED_LONGEST = 20  # the same, where the number stands between marks or words
_FEW, _APART_BY = 2, 6  # pages that are not enough, lines that one has at least
_HEAD = 12  # lines of a text in which its title stands
_TOP = 3  # lines of the first page's head
_WORDS = 2  # that the head of a later page begins with as well
_NUMBER = re.compile(
    r"\A\W{0,3}(?:(?:第|page|p\.)\s*)?(\d{1,4})(?!\d|[.,:：、)）]\s?\S)|(?<![\d.,:/-])(\d{1,4})\W{0,3}\Z", re.IGNORECASE
)
_DIGIT = re.compile(r"\d")
_MARKED = re.compile(
    r"([·•—–-])\s*\d{1,4}\s*\1|第\s*\d{1,4}\s*[页頁]|page \d{1,4}(?: (?:of|/) \d{1,4})?", re.IGNORECASE
)
_LABELLED = re.compile(r"[^:]{0,15}:")
_APART = re.compile(r"\s{3,}|[\u3000\t]|\s[|｜]\s")


def claim_running(lines: Sequence[Line]) -> None:
    """Give the heads and feet of pages their role; the first head stays where it tells a date or a name."""
    numbers = {at: number for at, line in enumerate(lines) if (number := _page_number(line)) is not None}
    feet = {at for at in numbers if _MARKED.fullmatch(lines[at].text)}
    shapes: dict[str, list[int]] = {}
    for at, number in numbers.items():
        shapes.setdefault(lines[at].key.replace(str(number), "#"), []).append(at)
    for run in shapes.values():
        counted = len(run) > 1 and all(numbers[two] - numbers[one] in (1, 2) for one, two in pairwise(run))
        if counted and (any(_is_foot(lines, at) for at in run) or _are_pages(lines, run, numbers)):
            feet.update(run)
    top = {line.key for line in lines[:_TOP]}
    heads_over = _over_numbers(lines, numbers)
    feet.update(at + 1 for at in heads_over)
    for at, number in numbers.items():
        if lines[at].key.replace(str(number), "").strip() in top:  # the head of a later page
            feet.add(at)
            if at + 1 < len(lines) and lines[at + 1].text.isdigit():
                feet.add(at + 1)
    if not feet:
        return
    heads = Counter(lines[at + 1].key for at in feet if at + 1 < len(lines) and not lines[at + 1].prose)
    heads.update(line.key for line in lines[:_TOP])
    heads.update(lines[at].key for at in heads_over)
    for at, line in enumerate(lines):
        if at in feet:
            line.claim(Role.BOILERPLATE, RUNNING[0])
        elif (
            at in heads_over
            or ((at - 1 in feet or (at < _TOP and line.byline is None)) and heads[line.key] > 1)
            or (at + 1 in feet and len(line.key) > _MARKED_LONGEST and any(key.startswith(line.key) for key in top))
        ):
            line.claim(Role.SITE, RUNNING[1])


def join_broken(lines: list[Line]) -> None:
    """Make one line of each in a head that a program broke: "The smell of", "a failing bearing"; and of each date."""
    join_dates(lines)
    at = 2  # a name and its motto stand on top
    while at < min(len(lines), _HEAD):
        if _goes_on(lines, at):
            above, line = lines[at - 1], lines[at]
            text = f"{above.text} {line.text}"
            lines[at - 1 : at + 1] = joined((above, line), text)
        else:
            at += 1


def _goes_on(lines: Sequence[Line], at: int) -> bool:
    """Whether line `at` goes on with the one above it, the two apart from all other lines."""
    above, line = lines[at - 1], lines[at]
    ends = at + 1 == len(lines) or lines[at + 1].gap
    if not (above.gap and ends) or line.gap or not above.text[-1].isalpha():
        return False
    is_over_name = _is_last_of_title(lines, at)
    if not (is_over_name or line.text[0].islower() or is_broken(above, line, width_from(lines, at))):
        return False
    is_short = len(above.text) <= _LONGEST and " " in above.text
    plain = not any(
        other.frame or other.byline or (_LABELLED.match(other.text) and not is_over_name) for other in (above, line)
    )
    return is_short and plain and not above.prose and not line.text.startswith("by ")


def _is_last_of_title(lines: Sequence[Line], at: int) -> bool:
    """Whether a word or two end a title in large letters, broken sooner than the text is: people stand below."""
    words, width = lines[at].text.split(), width_from(lines, at)
    if not 0 < len(words) <= _WORDS or not width or len(lines[at - 1].text.split()) <= 2 * _WORDS:
        return False
    if not lines[at].text.replace(" ", "").isalpha() or people_alone(lines[at].text, beside=False, sure=False):
        return False
    is_wrapped = any(is_broken(one, other, width) for one, other in pairwise(lines[at + 1 : at + _HEAD]))
    return is_wrapped and bool(
        people_alone(lines[at + 1].text if at + 1 < len(lines) else "", beside=False, sure=False)
    )


def _are_pages(lines: Sequence[Line], run: Sequence[int], numbers: dict[int, int]) -> bool:
    """Whether numbers alone on their lines, far apart, count pages: not from the first on."""
    alone = len(run) > _FEW and all(lines[at].text.isdigit() for at in run) and numbers[run[0]] > 1
    apart = all(two - one > _APART_BY and numbers[two] == numbers[one] + 1 for one, two in pairwise(run))
    return alone and apart


def _over_numbers(lines: Sequence[Line], numbers: dict[int, int]) -> set[int]:
    """The lines right above numbers of pages that begin as one on top of the text does, the two apart from all others.

    The last line of the text, if nothing else, has the next number.
    """
    alone = [at for at in numbers if lines[at].text.isdigit()]
    if not alone or numbers[alone[-1]] - numbers[alone[0]] != len(alone) - 1 or alone[-1] + 1 < len(lines):
        return set()
    begins = {" ".join(line.key.split()[:_WORDS]) for line in lines[:_TOP] if not line.prose}
    found: set[int] = set()
    for at in alone:
        above = lines[at - 1]
        is_apart = (
            at > _TOP and (above.gap or lines[at - 2].text.endswith(CLOSING)) and not (lines[at].gap or above.prose)
        )
        if is_apart and " ".join(above.key.split()[:_WORDS]) in begins:
            found.add(at - 1)
    return found if len(alone) > 1 else set()


def _page_number(line: Line) -> int | None:
    """The number at either end of a short line, None without one."""
    text = line.text
    if len(text) > (_LONGEST if text[0].isdigit() or text[-1].isdigit() else _MARKED_LONGEST) or line.prose:
        return None
    found = _NUMBER.search(text) if _DIGIT.search(text) else None
    return int(found[1] or found[2]) if found else None


def _is_foot(lines: Sequence[Line], at: int) -> bool:
    """Whether something beside its number tells that a line is a page's foot."""
    below = lines[at + 1].key if at + 1 < len(lines) else ""
    return _APART.search(lines[at].raw) is not None or any(below == line.key for line in lines[:_TOP])
