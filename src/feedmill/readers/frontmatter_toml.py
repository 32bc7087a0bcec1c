"""The TOML of a front matter (https://toml.io, 1.0)."""

from __future__ import annotations

import re
import tomllib
from datetime import time
from typing import Any

from feedmill.errors import DocumentError

_LONGEST = 256 * 1024
_MOST_DOTS = 100  # tomllib needs room that grows with the square of a key's parts
_POSITION = re.compile(r" \(at (?:line (\d+), column (\d+)|end of document)\)$")


def load(text: str, first_line: int) -> dict[str, Any]:
    """The table in `text`. Dates are `date` and `datetime`, times of day strings; lines count from `first_line`."""
    if len(text) > _LONGEST:
        size = f"{len(text) // 1024} KB, more than {_LONGEST // 1024} KB"
        raise DocumentError(f"front matter of {size}; is its closing line missing?", first_line)
    if max(line.partition("=")[0].count(".") for line in text.split("\n")) > _MOST_DOTS:
        raise DocumentError(f"front matter: nested deeper than {_MOST_DOTS} levels", first_line)
    try:
        return {key: _json_like(value) for key, value in tomllib.loads(text + "\n").items()}
    except RecursionError:
        raise DocumentError("front matter: nested too deep", first_line) from None
    except ValueError as error:
        raise _located(str(error), first_line, first_line + text.count("\n")) from None


def _located(message: str, first_line: int, last_line: int) -> DocumentError:
    position = _POSITION.search(message)
    problem = message[: position.start()] if position else message
    line, column = last_line, 1
    if position and position[1]:
        line, column = first_line + int(position[1]) - 1, int(position[2])
    return DocumentError(f"front matter: {problem} (line {line}, column {column})", line)


def _json_like(value: Any) -> Any:
    if isinstance(value, time):
        return value.isoformat()
    if isinstance(value, dict):
        return {key: _json_like(one) for key, one in value.items()}
    if isinstance(value, list):
        return [_json_like(one) for one in value]
    return value
