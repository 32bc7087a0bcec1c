"""Asking for many keys at once, in statements of bounded size."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Any, TypeVar

from sqlalchemy import ColumnElement, Connection, Row, Select

T = TypeVar("T")
STEP = 400  # keys a statement; SQLite takes 32,766 parameters, PostgreSQL 65,535


def steps(keys: Iterable[T], size: int = STEP) -> Iterator[Sequence[T]]:
    """`keys` in lists of at most `size`."""
    iterator = iter(keys)
    while step := list(islice(iterator, size)):
        yield step


def select_in(
    connection: Connection, query: Select[Any], column: ColumnElement[Any], keys: Iterable[Any]
) -> Iterator[Row[Any]]:
    """The rows of `query` whose `column` (or tuple of columns) is among `keys`."""
    for step in steps(keys):
        yield from connection.execute(query.where(column.in_(step)))
