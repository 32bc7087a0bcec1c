"""How much the words of a line are a page's, whatever it says: what sites of all kinds put round their articles.

Rules know wordings; here words, and each two in a row, have weights that were learned from labelled texts and from
lines that sites of many kinds have (`training/page_word_weights.py`).
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import chain, pairwise
from math import sqrt

from feedmill.extract.phrases.page_word_weights import BIAS, SAID

_DIGITS = re.compile(r"\d+")
_WORD = re.compile(r"[a-z][a-z'’]*|\d+|[\u4e00-\u9fff]|[^\w\s]")
LONGEST = 300  # characters of what a page may say; a longer line is an article's, whatever its words
_READ = 200  # characters of a line: a page says briefly what it says
_APART = re.compile(r"\s{2,}")
WEIGHTS = {sign: weight for weight, several in SAID.items() for sign in _APART.split(several.strip())}
_PAIRS = {tuple(sign.split(" ")): weight for sign, weight in WEIGHTS.items() if " " in sign}
_BEGINS, _ENDS, _GOES_ON = "^", "$", "…"
_NUMBER = "0"


def words(text: str) -> list[str]:
    """The words and marks of a line, each Chinese character as a word; numbers are all alike."""
    found = _WORD.findall(_DIGITS.sub(_NUMBER, text[:_READ].lower()))
    return [_BEGINS, *found, _ENDS if len(text) <= _READ else _GOES_ON]


def signs(text: str) -> list[str]:
    """What is weighed: each word, and each two in a row."""
    said = words(text)
    return [*said[1:-1], *map(" ".join, pairwise(said))]


@lru_cache(maxsize=4096)  # short lines stand in document after document
def page_odds(text: str) -> float:
    """How much speaks for a line to be a page's, as the logarithm of the odds; below 0 it is likelier an article's."""
    said = words(text)
    known = sum(filter(None, chain(map(WEIGHTS.get, said[1:-1]), map(_PAIRS.get, pairwise(said)))))
    return BIAS + known / sqrt(2 * len(said) - 3)  # as many signs as there are


def is_of_page(text: str, least: float) -> bool:
    """Whether at least so much speaks for a line to be a page's; not for one longer than what pages say."""
    return len(text) <= LONGEST and page_odds(text) >= least
