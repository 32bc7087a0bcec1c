"""Lines that stand in many documents of one origin: a site's frame, even where no rule knows them.

A mark stands for a whole line near either end of a scraped text, and for the origin that it stands in. Which marks
are in documents enough is counted elsewhere (`store.frames`); here nothing is remembered.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from xxhash import xxh3_64_intdigest

from feedmill.extract.roles import Line, Role

ENOUGH = 3  # documents of different text in which a line stands, then it is none of theirs
ENOUGH_PROSE = 6  # the same for a line that reads as a sentence: articles may end with the same one by chance
LEARNED = "stands in many documents from here"
_HEAD, _TAIL = 8, 12  # lines near either end
_LONGEST = 200  # characters


class Frame(NamedTuple):
    """Where a document comes from, and the marks that are known to be of the frame there."""

    origin: str = ""
    learned: frozenset[int] = frozenset()

    def holds(self, line: Line) -> bool:
        """Whether `line` is of the frame."""
        return bool(self.learned) and self.mark(line) in self.learned

    def mark(self, line: Line) -> int:
        """64 bits, signed as databases keep them; the last one tells prose."""
        number = xxh3_64_intdigest(f"{self.origin}\0{line.key}".encode()) - (1 << 63)
        return number & ~1 | line.prose


NOWHERE = Frame()


def enough(mark: int, documents: int) -> bool:
    """Whether a line that stands in so many documents of different text is of the frame."""
    return documents >= (ENOUGH_PROSE if mark & 1 else ENOUGH)


def marks(lines: Sequence[Line], frame: Frame) -> tuple[int, ...]:
    """The marks of the lines that may turn out to be frame: those that no rule knows by themselves."""
    return tuple(dict.fromkeys(frame.mark(line) for line in _near_the_ends(lines) if _is_unknown(line)))


def voice(lines: Sequence[Line]) -> int:
    """What tells this text from others: copies of one article must not make its lines a frame."""
    longest = max(lines, key=lambda line: len(line.text), default=None)
    return xxh3_64_intdigest(longest.key.encode()) - (1 << 63) if longest else 0


def claim_head(lines: Sequence[Line], frame: Frame) -> None:
    """Give the learned lines above the first paragraph of the article's own their role."""
    for line in lines[:_HEAD]:
        if frame.holds(line):
            line.claim(Role.BOILERPLATE, LEARNED)
        elif line.prose:
            return


def _near_the_ends(lines: Sequence[Line]) -> Iterator[Line]:
    yield from lines[:_HEAD]
    yield from lines[max(_HEAD, len(lines) - _TAIL) :]


def _is_unknown(line: Line) -> bool:
    return len(line.text) <= _LONGEST and not line.frame and not line.bare_address and line.byline is None
