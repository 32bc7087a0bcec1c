"""An explained document on a terminal: its fields with their evidence and rivals, its lines with their roles."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from feedmill.cli.text import clip, coloured, emphasis, is_colourful, pad, printable, table, width

if TYPE_CHECKING:
    from feedmill.model import Dropped
    from feedmill.pipeline.explaining import Explained

_NARROWEST, _WIDEST = 60, 160  # columns of the whole
_VALUE = 60  # columns of a field's value
_RIVALS = 3  # of a field are shown
_COLOURS = {"title": "36", "byline": "32", "attribution": "32", "reference": "34", "site": "35"}
_FAINT = "2"  # whatever else is left out


def view(explained: Explained) -> Iterator[str]:
    """The lines to print."""
    status = explained.status if explained.reason is None else f"{explained.status}: {explained.reason}"
    yield emphasis(printable(explained.path))
    yield f"  {printable(status)}"
    if explained.entry is not None:
        yield from _fields(explained)
    if explained.notes:
        yield from ("  Noted:", *(f"    {printable(note)}" for note in explained.notes))
    yield from _text(explained)


def _fields(explained: Explained) -> Iterator[str]:
    """Each field that has a value, with how it was found; below it what else might have been it."""
    rows = []
    for name, value in (explained.as_json()["entry"] or {}).items():
        if not value:
            continue
        how = explained.provenance.get(name, "")
        rows.append((f"  {name}", clip(printable(_shown(value)), _VALUE), printable(how)))
        rivals = [rival for rival in explained.candidates.get(name, ()) if rival[1] != how and rival[0] != value]
        rows += [
            ("", clip(printable(_shown(rival)), _VALUE), f"not taken: {printable(place)}")
            for rival, place in rivals[:_RIVALS]
        ]
    yield table(rows)


def _text(explained: Explained) -> Iterator[str]:
    """The lines of the text and what each was taken for; of a page, what was left out."""
    left_out = {dropped.line: dropped for dropped in explained.dropped}
    rows: list[tuple[int, str, Dropped | str]] = [
        (number, text, left_out.get(number, shape)) for number, text, shape in explained.lines
    ]
    if rows:
        yield f"  Line by line{f' (lines 1 to {rows[0][0] - 1} are metadata)' if rows[0][0] > 1 else ''}:"
    elif left_out:
        yield "  Not in the text:"
        rows = [(dropped.line, dropped.text, dropped) for dropped in explained.dropped]
    yield from _columns(rows)


def _columns(rows: Sequence[tuple[int, str, Dropped | str]]) -> Iterator[str]:
    """Two columns: the line as it stands, and its role with the reason."""
    roles = [printable(role if isinstance(role, str) else f"{role.role}: {role.reason}") for _, _, role in rows]
    columns = min(max(shutil.get_terminal_size().columns, _NARROWEST), _WIDEST)
    right = min(max(map(width, roles), default=0), columns * 2 // 5)
    left = columns - right - 11
    for (number, text, role), told in zip(rows, roles, strict=True):
        line = f"  {number:>5}  {pad(clip(printable(text), left), left)}  {clip(told, right)}".rstrip()
        colour = "" if isinstance(role, str) else _COLOURS.get(role.role, _FAINT)
        yield coloured(line, colour) if colour and is_colourful(sys.stdout) else line


def _shown(value: object) -> str:
    if isinstance(value, list):
        return ", ".join(_shown(item) for item in value)
    if isinstance(value, dict):
        return str(value["name"])
    return " ".join(str(value).split())
