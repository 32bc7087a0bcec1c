"""The JSON of a front matter (RFC 8259), with its braces or, as Hexo writes it, without."""

from __future__ import annotations

import json
from typing import Any

from feedmill.errors import DocumentError
from feedmill.readers import records

_DECODER = json.JSONDecoder(parse_constant=records.refuse_constant)


def load_at(text: str, start: int, first_line: int = 1) -> tuple[dict[str, Any], int]:
    """The object that begins at `start` in `text`, and where it ends. Lines count from `first_line`."""
    try:
        value, end = _DECODER.raw_decode(text, start)
    except json.JSONDecodeError as error:
        line = first_line + error.lineno - 1
        raise DocumentError(f"front matter: {error.msg} (line {line}, column {error.colno})", line) from None
    except RecursionError:
        raise DocumentError("front matter: nested too deep", first_line) from None
    except ValueError as error:  # NaN, or an integer of thousands of digits
        raise DocumentError(f"front matter: {error}", first_line) from None
    return records.without_surrogates(value), end


def load(text: str, first_line: int) -> dict[str, Any]:
    """The object in `text`, whose braces may be missing."""
    stripped = text.strip()
    if not stripped.startswith("{"):
        return load_at("{" + text + "}", 0, first_line)[0]
    value, end = load_at(text, text.index("{"), first_line)
    if text[end:].strip():
        line = first_line + text.count("\n", 0, end)
        raise DocumentError(f"front matter: text after the closing brace (line {line})", line)
    return value
