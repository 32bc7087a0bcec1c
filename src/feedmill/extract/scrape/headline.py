"""Which line above a scraped article is its title.

No single line tells. What each line looks like, what stands round it and how it compares with the others on top are
weighed together; the weights were learned from labelled texts (`training/title_weights.py`). Rules only keep out what
is no title by itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from feedmill.extract.frame import LEARNED
from feedmill.extract.phrases.bylines import Byline
from feedmill.extract.phrases.persons import A_PART, are_people
from feedmill.extract.phrases.titles import reads_like_title, same_title, states_title
from feedmill.extract.roles import Line
from feedmill.extract.scrape.looks import Page, Weights
from feedmill.extract.scrape.openings import first_sentences, is_paper
from feedmill.extract.scrape.over_titles import is_no_title
from feedmill.extract.scrape.substance import fullness
from feedmill.extract.scrape.title_signs import ABOVE, FROM_TOP, Top, is_paragraph, signs, top
from feedmill.extract.scrape.title_weights import LOOKS, PLACES, SIGNS

_WEIGHTS = Weights(LOOKS, PLACES, SIGNS)
_NUMERAL = re.compile(r"(?:[一二三四五六七八九十]{1,3}|\d{1,2})[、.．]?")  # of a section
_COPIED = ("[复制链接]", "[複製連結]", "[複製鏈接]")  # behind the title of a topic in a forum
_WORDS = 0.26  # of the length of a line that says something


def rank_titles(page: Page, beginning: int, end: int) -> list[int]:
    """The lines on top that may be the title, the likeliest first; the article's zone is `beginning` to `end`."""
    lines = top(page.lines, beginning, end)
    scores = {number: _WEIGHTS.weigh(page, number, signs(lines, number)) for number in candidates(lines)}
    return sorted(scores, key=lambda number: (-scores[number], number))


def candidates(page: Top) -> list[int]:
    """The lines that may be the title; one or two words are none where any line says more."""
    near = (number for number in range(page.last) if number < FROM_TOP or number >= page.first - ABOVE)
    among = [number for number in near if may_be_title(page.lines[number])]
    if not any(line.prose for line in page.lines):
        return among[:1]  # of verses, of a list
    long = [number for number in among if fullness(page.lines[number].text) > _WORDS]
    return long if any(page.likely[number] and not page.lines[number].learned for number in long) else among


def is_open(line: Line) -> bool:
    """Whether a line has no role, or one that others taught: versions of an article teach each other its title."""
    return line.free or line.reason == LEARNED


def may_be_title(line: Line) -> bool:
    """Whether nothing that a line is by itself keeps it from being a title."""
    if not is_open(line) or line.frame or line.bare_address or is_paragraph(line):
        return False
    text = line.text
    if is_no_title(text) or A_PART.fullmatch(text) or _NUMERAL.fullmatch(text) or text[0] in "—–›":
        return False
    if text.isupper() and are_people(text):
        return False
    return (line.prose or line.byline is None) and (reads_like_title(text) or states_title(text))


def find_headline(
    lines: Sequence[Line], start: int, bylines: Mapping[int, Byline], ranked: Sequence[int], title: str
) -> int | None:
    """The number of the title among the lines above `start`, where the text begins.

    `bylines` are none, `ranked` is what may be one. Where a `title` is known it must be the same.
    """
    among: Iterable[int] = _same(lines[:start], title) if title else _may_be(lines, start, ranked)
    best = next((n for n in among if n < start and n not in bylines and is_open(lines[n])), None)
    if best is None:
        return None
    again = (n for n in range(start) if lines[n].key == lines[best].key and n not in bylines and is_open(lines[n]))
    return max(again, default=best)  # it stands last right above its article


def _may_be(lines: Sequence[Line], start: int, ranked: Sequence[int]) -> Iterator[int]:
    """What may be the title: the likeliest first; the first line even where it reads like a byline."""
    begun = first_sentences(lines, start)
    first = [0] if lines and not lines[0].frame and reads_like_title(lines[0].text) else []
    copied = [n for n in range(start) if lines[n].text.endswith(_COPIED) and lines[n].free]
    return (n for n in (*copied, *ranked, *first) if n not in begun and not (n == 0 and is_paper(lines, 0)))


def _same(lines: Sequence[Line], title: str) -> Iterator[int]:
    return (n for n, line in enumerate(lines) if not (line.frame or line.bare_address) and same_title(line.text, title))
