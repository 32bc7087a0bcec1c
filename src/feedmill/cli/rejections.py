"""Rejected documents as lines for people: path, line, reason."""

from __future__ import annotations

from collections.abc import Sequence

from feedmill.cli.text import printable
from feedmill.model import Rejected


def rejection_lines(rejected: Sequence[Rejected], most: int = 50) -> list[str]:
    """One line each; beyond `most` a count."""
    lines = []
    for found in rejected[:most]:
        where = found.path if found.line is None else f"{found.path}, line {found.line}"
        lines.append(f"  {printable(where)}: {printable(found.reason)}")
    if len(rejected) > most:
        lines.append(f"  … and {len(rejected) - most} more; `feedmill status --json` has them all")
    return lines
