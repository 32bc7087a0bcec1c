"""What a printed text has that others have not: heads and feet of pages, titles broken into lines.

A list counts as well ("Step 1", "Step 2"). What tells a page's foot: marks on either side of its number, a wide gap or
a bar beside it, or a line below it that the text's first lines repeat.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from feedmill.extract.roles import Line, Role
from feedmill.extract.scrape.beginning import is_broken, width_from
from feedmill.extract.scrape.datelines import join_dates

_LONGEST = 100  # characters
_MARKED_LONGEST = 20  # the same, where the number stands between marks or words
_HEAD = 12  # lines of a text in which its title stands
_TOP = 3  # lines of the first page's head
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
        if counted and any(_is_foot(lines, at) for at in run):
            feet.update(run)
    top = {line.key for line in lines[:_TOP]}
    for at, number in numbers.items():
        if lines[at].key.replace(str(number), "").strip() in top:  # the head of a later page
            feet.add(at)
            if at + 1 < len(lines) and lines[at + 1].text.isdigit():
                feet.add(at + 1)
    if not feet:
        return
    heads = Counter(lines[at + 1].key for at in feet if at + 1 < len(lines) and not lines[at + 1].prose)
    heads.update(line.key for line in lines[:_TOP])
    for at, line in enumerate(lines):
        if at in feet:
            line.claim(Role.BOILERPLATE, "the foot of a page")
        elif (at - 1 in feet or (at < _TOP and line.byline is None)) and heads[line.key] > 1:
            line.claim(Role.SITE, "the head of every page")


def join_broken(lines: list[Line]) -> None:
    """Make one line of each in a head that a program broke: "The smell of", "a failing bearing"; and of each date."""
    join_dates(lines)
    at = 2  # a name and its motto stand on top
    while at < min(len(lines), _HEAD):
        if _goes_on(lines, at):
            above, line = lines[at - 1], lines[at]
            text = f"{above.text} {line.text}"
            lines[at - 1 : at + 1] = [Line(above.number, text, text, None, above.gap)]
        else:
            at += 1


def _goes_on(lines: Sequence[Line], at: int) -> bool:
    """Whether line `at` goes on with the one above it, the two apart from all other lines."""
    above, line = lines[at - 1], lines[at]
    ends = at + 1 == len(lines) or lines[at + 1].gap
    if not (above.gap and ends) or line.gap or not above.text[-1].isalpha():
        return False
    if not line.text[0].islower() and not is_broken(above, line, width_from(lines, at)):
        return False
    is_short = len(above.text) <= _LONGEST and " " in above.text
    plain = not any(other.frame or other.byline or _LABELLED.match(other.text) for other in (above, line))
    return is_short and plain and not above.prose and not line.text.startswith("by ")


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
