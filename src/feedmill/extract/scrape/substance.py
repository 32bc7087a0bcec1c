"""How much a line says: how long it is for its script, and which part of its words the text below says as well."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise

from feedmill.extract.phrases.vocabulary import has_han

_SUBSTANCE = (8, 4)  # Chinese characters, words: a line that says something
_NAME = (8, 4)  # the same: a name is not longer
BARRED = re.compile(r"[|｜]|\s[/·]\s|\s{3,}|[—–-]\Z")  # several pieces, or the half of one
_HAN_RUN, _WORD = re.compile(r"[\u3400-\u9fff]+"), re.compile(r"[a-z0-9]{2,}")


def heard(text: str, body: str) -> float:
    """Which part of a line's words stands in the text below it: 0 to 1, less for a short line."""
    text = text.casefold()
    if length(text) <= _NAME[kind(text)] and text in body:
        return 0.0  # a text names its paper word for word, and says its title in other words
    if kind(text) == 0:
        han = (run for run in _HAN_RUN.findall(text) if len(run) > 1)
        words = [*_WORD.findall(text), *("".join(pair) for run in han for pair in pairwise(run))]
    else:
        words = [word for word in re.findall(r"\w+", text) if len(word) > 3]
    return fullness(text) * sum(word in body for word in words) / len(words) if words else 0.0


def fullness(text: str) -> float:
    """How much of a line that says something it is by its length: 0 to 1."""
    return min(length(text) / _SUBSTANCE[kind(text)], 1.0)


@lru_cache(maxsize=64)  # each line of a head is asked for many times
def _measure(text: str) -> tuple[int, int]:
    """0 for Chinese, 1 for other scripts; the length in characters for Chinese, in words for others."""
    return (0, len(text)) if has_han(text) else (1, len(text.split()))


def kind(text: str) -> int:
    """0 for Chinese, 1 for other scripts."""
    return _measure(text)[0]


def length(text: str) -> int:
    """In characters for Chinese, in words for other scripts."""
    return _measure(text)[1]


def says_something(text: str) -> bool:
    """Whether a line is long enough for a title or a subtitle, and one piece."""
    return fullness(text) == 1.0 and not BARRED.search(text)
