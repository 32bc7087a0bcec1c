"""Entries as bytes: JSON without the fields that identity and ledger settle."""

from __future__ import annotations

from dataclasses import fields
from datetime import datetime
from operator import attrgetter
from typing import Any

import orjson

from feedmill.model import Enclosure, Entry, Source

_NAMES = tuple(field.name for field in fields(Entry) if field.name != "alternates")  # entries of their own
_values = attrgetter(*_NAMES)
_TUPLES = ("authors", "categories", "tags", "references")
_DATES = ("published", "updated", "expires", "first_seen")


def encode(entry: Entry) -> bytes:
    """`entry` as compact JSON; moments keep the offset they were written with."""
    return orjson.dumps({name: value for name, value in zip(_NAMES, _values(entry), strict=True) if value})


def decode(data: bytes) -> Entry:
    """The entry that `encode` wrote."""
    values: dict[str, Any] = {"published": None, "updated": None, **orjson.loads(data)}
    for name in _TUPLES:
        if name in values:
            values[name] = tuple(values[name])
    for name in _DATES:
        if values.get(name):
            values[name] = datetime.fromisoformat(values[name])
    if values.get("source"):
        values["source"] = Source(**values["source"])
    if values.get("enclosure"):
        values["enclosure"] = Enclosure(**values["enclosure"])
    return Entry(**values)
