"""JSON Lines: an article a line (https://jsonlines.org)."""

from __future__ import annotations

from collections.abc import Iterator

import orjson
from xxhash import xxh3_128_hexdigest

from feedmill.model import Document, Rejected
from feedmill.readers import records

_NAMED = (".jsonl", ".ndjson", ".jsonlines")
_FIRST_LINES = 10
_LISTED = 1_000  # further rejections are told as one number
_HOPELESS = 10_000  # a file with so many bad lines, and fewer good ones, is given up


class JsonLines:
    """Implements `protocols.Reader`. A line that cannot be read is a `Rejected` and stops nothing."""

    def recognizes(self, path: str, text: str) -> bool:
        if not text[:1024].lstrip().startswith("{"):
            return False
        if path.lower().endswith(_NAMED):
            return True
        first = [_is_object(line) for _, line in zip(range(_FIRST_LINES), _lines(text), strict=False)]
        return first[0] if path.lower().endswith(".json") else all(first)

    def read(self, path: str, text: str, digest: str) -> Iterator[Document | Rejected]:
        read = rejected = 0
        for number, line in enumerate(text.split("\n"), 1):
            if not line.strip():
                continue
            result = _read_line(path, number, line)
            if isinstance(result, Document):
                read += 1
                yield result
                continue
            rejected += 1
            if rejected <= _LISTED:
                yield result
            elif rejected >= _HOPELESS and rejected > read:
                yield _rejected(path, number, "not read from here on: most lines are no JSON objects")
                break
        if rejected > _LISTED:
            reason = f"{rejected - _LISTED:,} more lines that cannot be read"
            yield Rejected(path=path, stage="read", reason=reason)


def _lines(text: str) -> Iterator[str]:
    """The lines that are not blank, one at a time."""
    start = 0
    while start < len(text):
        end = text.find("\n", start) + 1 or len(text)
        line = text[start:end]
        if line.strip():
            yield line
        start = end


def _is_object(line: str) -> bool:
    try:
        return isinstance(records.parse(line), dict)
    except ValueError:
        return False


def _read_line(path: str, number: int, line: str) -> Document | Rejected:
    try:
        members = records.parse(line)
    except orjson.JSONDecodeError as error:
        return _rejected(path, number, f"not JSON: {error.msg} (column {error.colno})")
    except ValueError as error:
        return _rejected(path, number, f"not JSON: {error}")
    if not isinstance(members, dict):
        return _rejected(path, number, 'not a JSON object; a line holds one article as {"title": …, "content": …}')
    record = records.take_apart(members)
    if not record.body and not record.metadata:
        return _rejected(path, number, "an article without text and title")
    return Document(
        path=path,
        digest=xxh3_128_hexdigest(line.encode()),
        media_type=record.media_type,
        body=record.body,
        metadata=record.metadata,
        part=number,
        body_line=number,
        metadata_format="JSON line",
    )


def _rejected(path: str, number: int, reason: str) -> Rejected:
    return Rejected(path=path, stage="read", reason=reason, line=number, part=number)
