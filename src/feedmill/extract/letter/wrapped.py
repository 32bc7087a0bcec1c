"""Paragraphs of plain text that were wrapped: their first line reads as a line of its own."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from feedmill.extract.phrases.bylines import read_byline

_FULL = 45  # characters of a line that is wrapped, at least
_ENDS = (".", "!", "?", ":")


def above_paragraph(numbers: Collection[int], lines: Sequence[str]) -> set[int]:
    """Those of `numbers` that stand above the first of these lines that begins a paragraph."""
    begun = min((number for number in numbers if _goes_on(*lines[number : number + 2])), default=len(lines))
    return {number for number in numbers if number < begun}


def _goes_on(line: str, below: str = "") -> bool:
    """Whether a sentence goes on in the line below."""
    line, below = line.rstrip(), below.strip()
    full = len(line) >= _FULL and not line.endswith(_ENDS)
    return full and below[:1].islower() and read_byline(below) is None
