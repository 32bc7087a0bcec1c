"""What a line of plain text is by its own shape, wherever it stands."""

from __future__ import annotations

from feedmill.extract.labels import COUNTER
from feedmill.extract.vocabulary import CLOSING, DECORATION, FURNITURE, HAN, MENU

_PROSE = (40, 90)  # characters of a line in Chinese, in other scripts, that is prose whatever it ends with
_SENTENCE = (12, 30)  # the same for a line that ends as a sentence does
_LONGEST = 400  # characters of a line that may belong to a page's frame


def is_prose(text: str) -> bool:
    """Whether a line is a paragraph: a sentence, or too long for anything else."""
    script = 0 if HAN.search(text) else 1
    return len(text) >= _PROSE[script] or (len(text) >= _SENTENCE[script] and text.endswith(CLOSING))


def furniture(text: str) -> str:
    """Why a line belongs to a page's frame; "" where it does not."""
    if len(text) > _LONGEST:
        return ""
    if COUNTER.fullmatch(text):
        return "a counter"
    if DECORATION.fullmatch(text):
        return "decoration"
    if FURNITURE.fullmatch(text):
        return "the page's frame"
    return "a menu" if MENU.fullmatch(text) and not text.endswith(CLOSING) else ""
