"""Short lines of the page that no rule gave a role, so that they would stay in the text: captions, buttons, teasers.

By now the lines round them have their roles: what stands above and below a line, how likely the line was to be the
article's (`scrape.zones`) and what it looks like are weighed together. The weights were learned from labelled texts
(`training/stray_weights.py`). A sentence is one only where its words are a page's and it stands between such lines.
"""

from __future__ import annotations

import math
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate, groupby
from statistics import mean
from typing import NamedTuple

from feedmill.extract.phrases.page_words import is_of_page
from feedmill.extract.phrases.persons import A_PART, IN_A_LETTER
from feedmill.extract.phrases.shapes import is_numbered
from feedmill.extract.phrases.titles import names_a_section
from feedmill.extract.roles import Line, Role
from feedmill.extract.scrape import zones
from feedmill.extract.scrape.looks import Page, Weights
from feedmill.extract.scrape.stray_weights import BIAS, LOOKS, SIGNS
from feedmill.extract.scrape.substance import heard

_WEIGHTS = Weights(LOOKS, {}, SIGNS, BIAS)
_SURE = 1.0  # odds from which a line is dropped: a lost heading is worse than a line too many
_SAID = 2.0  # odds of the words of a sentence between lines of the page to be the page's
_AROUND = (-2, -1, 1, 2)  # lines whose part is looked at
_LEAST, _MOST = -6, 4  # odds of a line to be the article's
_PARAGRAPHS = 3  # that are counted above and below
_RUN = 5  # lines of a run on either side of one
_QUARTERS = 4  # of a line's words that the title has
_WHOLE = (3, 9, 21)  # lines of a page that came with a text, from hardly any to a whole page
_OF_PAGE = (Role.BOILERPLATE, Role.SITE, Role.BEHIND)


class Text(NamedTuple):
    """A text whose lines have their roles, all but strays."""

    page: Page
    start: int  # where its article begins
    paragraphs: Sequence[int]  # how many stand above each line, and above the end
    framed: int  # how much of a page came with it, by steps
    title: str
    source: str


def claim_strays(page: Page, start: int, title: str, source: str) -> None:
    """Give short lines their role that have none, and are the page's by all that stands round them."""
    lines = page.lines
    paragraphs = [*accumulate((line.free and line.prose for line in lines), initial=0)]
    own = paragraphs[-1]
    around = (line for n, line in enumerate(lines) if not 0 < paragraphs[n] < own)
    framed = bisect_right(_WHOLE, sum(line.role in _OF_PAGE for line in around))
    if not framed or not own:
        return  # a text alone; verses, a list, a programme
    text = Text(page, start, paragraphs, framed, title.casefold(), source)
    left = [n for n, line in enumerate(lines) if line.free and not (line.prose or _is_own(lines, n))]
    odds = {n: _WEIGHTS.weigh(page, n, signs(text, n)) for n in left}
    for run in _runs(left):
        if 0 < paragraphs[run[0]] < own and (_is_table(page, run) or mean(odds[n] for n in run) <= _SURE):
            continue  # between two sentences stands a list: all of it or nothing
        for number in run:
            if odds[number] > _SURE:
                lines[number].claim(Role.BOILERPLATE, "it looks like the page's, among what stands round it")
    for above, line, below in zip(lines, lines[1:], lines[2:], strict=False):
        is_between = line.free and line.prose and {above.role, below.role} == {Role.BOILERPLATE}
        if is_between and is_of_page(line.text, _SAID):
            line.claim(Role.BOILERPLATE, "its words are a page's, between lines of the page")


def _runs(numbers: Sequence[int]) -> Iterator[list[int]]:
    """These ascending `numbers` as runs without a gap."""
    for _, run in groupby(enumerate(numbers), lambda pair: pair[1] - pair[0]):
        yield [number for _, number in run]


def _is_own(lines: Sequence[Line], number: int) -> bool:
    """Whether a line says by itself that it is the text's: "Part Two", "Dear All", who signs a notice."""
    text = lines[number].text
    if (
        A_PART.fullmatch(text)
        or names_a_section(text)
        or IN_A_LETTER.match(text)
        or is_numbered(text)
        or zones.names_enclosed(lines[number])
    ):
        return True
    return number + 1 < len(lines) and zones.is_signed(lines[number], lines[number + 1])


def _is_table(page: Page, run: Sequence[int]) -> bool:
    """Whether several of these lines are rows, each a label and its value."""
    return sum("label" in page.looks[number] for number in run) > 1


def signs(text: Text, number: int) -> list[str]:
    """What speaks for a line to be a stray, or against it, in words that have weights."""
    return list(_signs(text, number))


def _signs(text: Text, number: int) -> Iterator[str]:
    lines, line = text.page.lines, text.page.lines[number]
    place = "head" if number < text.start else "body"
    odds = math.floor(zones.WEIGHTS.weigh(text.page, number, ()))
    yield f"in {place}"
    yield f"{place} odds {max(_LEAST, min(_MOST, odds))}"
    yield f"framed {text.framed}"
    yield from (f"line {away:+d} is {_part(lines, number + away)}" for away in _AROUND)
    yield f"between {_part(lines, number - 1)} and {_part(lines, number + 1)}"
    above = text.paragraphs[number]
    yield f"paragraphs above {min(above, _PARAGRAPHS)}"
    yield f"paragraphs below {min(text.paragraphs[-1] - above, _PARAGRAPHS)}"
    yield f"run of {min(_run(lines, range(number, -1, -1)) + _run(lines, range(number, len(lines))) - 1, _RUN + 1)}"
    if text.source and text.source in line.text:
        yield "names the source"
    yield f"of the title {int(heard(line.text, text.title) * (_QUARTERS - 0.01))}"


def _part(lines: Sequence[Line], number: int) -> str:
    """The role of a line; of one that has none whether it is a sentence."""
    if not 0 <= number < len(lines):
        return "an edge"
    line = lines[number]
    if line.role is not None:
        return line.role.value
    return "a sentence" if line.prose else "short"


def _run(lines: Sequence[Line], numbers: range) -> int:
    """How many short lines without a role stand in a row from the first of these, that one among them."""
    run = 0
    for number in numbers[: _RUN + 1]:
        if not lines[number].free or lines[number].prose:
            break
        run += 1
    return run
