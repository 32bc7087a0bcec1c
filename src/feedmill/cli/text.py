"""Text for a terminal: aligned, coloured only where somebody looks, never wider than it must be."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from typing import TextIO
from unicodedata import east_asian_width


def width(text: str) -> int:
    """Columns that `text` takes; a Chinese character takes two."""
    return sum(2 if east_asian_width(character) in "WF" else 1 for character in text)


def pad(text: str, columns: int) -> str:
    """`text` with spaces up to `columns`."""
    return text + " " * (columns - width(text))


def clip(text: str, columns: int) -> str:
    """`text` cut to `columns`, with an ellipsis where it was longer."""
    if width(text) <= columns:
        return text
    kept, taken = [], 1
    for character in text:
        taken += width(character)
        if taken > columns:
            break
        kept.append(character)
    return "".join(kept) + "…"


def table(rows: Sequence[Sequence[str]]) -> str:
    """Rows with aligned columns; the last column is not padded."""
    if not rows:
        return ""
    columns = [max(width(row[index]) for row in rows) for index in range(len(rows[0]))]
    lines = []
    for row in rows:
        cells = [pad(cell, columns[index]) for index, cell in enumerate(row[:-1])]
        lines.append("  ".join((*cells, row[-1])).rstrip())
    return "\n".join(lines)


def is_colourful(stream: TextIO) -> bool:
    """Whether a terminal that wants colour shows `stream` (NO_COLOR is honoured)."""
    return stream.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def emphasis(text: str) -> str:
    """Bold where there is colour."""
    return coloured(text, "1") if is_colourful(sys.stdout) else text


def coloured(text: str, code: str) -> str:
    """`text` in a colour or weight, by its number (ECMA-48, section 8.3.117)."""
    return f"\x1b[{code}m{text}\x1b[0m"


def printable(text: str) -> str:
    """`text` without control characters: what a document says must not steer the terminal."""
    return "".join(character if character.isprintable() else "\N{REPLACEMENT CHARACTER}" for character in text)
