"""Text as a full-text index takes it: words parted, and each Chinese character a word of its own. Pure.

A phrase of single characters is found wherever they stand side by side, however few they are. That is what a
search by substring means in a script without spaces; an index of trigrams needs three characters and five times
the room.
"""

from __future__ import annotations

import re
from unicodedata import normalize

# Scripts without spaces between words, and Hangul, whose words carry their particles.
_UNSPACED = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u2fdf\u3005-\u30ff\u3130-\u318f\u3400-\u9fff"
    "\uac00-\ud7af\U00020000-\U0003ffff"
)
_RUN = re.compile(f"[{_UNSPACED}]+")
_WORD = re.compile(rf"[{_UNSPACED}]|[^\W_{_UNSPACED}]+")
SHORTEST_BEGINNING = 2  # letters that stand for all the words that begin with them
MOST_WORDS = 20  # of a query


def spelled(text: str) -> str:
    """`text` for the index: compatibility forms unified (full-width letters, ligatures), characters parted."""
    if text.isascii():
        return text
    return _RUN.sub(_parted, normalize("NFKC", text))


def _parted(run: re.Match[str]) -> str:
    return f" {' '.join(run[0])} "


def phrases(query: str) -> list[str]:
    """What has to stand in a text, one phrase for each part of `query` between spaces, in the syntax of FTS5.

    The last word of a phrase may be the beginning of a longer one. Signs count for nothing; where there is nothing
    but signs, the list is empty.
    """
    parts = normalize("NFKC", query).split()[:MOST_WORDS]
    return [_phrase(words) for part in parts if (words := _WORD.findall(part))]


def _phrase(words: list[str]) -> str:
    last = words[-1]
    begins = len(last) >= SHORTEST_BEGINNING  # a single character of Chinese is whole
    return f'"{" ".join(words)}"{"*" if begins else ""}'
