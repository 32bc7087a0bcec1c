"""Many keys and many rows at once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Any, TypeVar

from sqlalchemy import ColumnElement, Connection, Row, Select, Table, and_, insert

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


def matching(columns: Sequence[ColumnElement[Any]], keys: Iterable[Sequence[Any]]) -> Iterator[ColumnElement[bool]]:
    """Conditions that together select the rows whose `columns` are among `keys`.

    All but the last column are compared, the last is listed: SQLite reads a whole table for `(a, b) IN (VALUES …)`.
    """
    grouped: dict[tuple[Any, ...], list[Any]] = {}
    for *first, last in keys:
        grouped.setdefault(tuple(first), []).append(last)
    *compared, listed = columns
    for values, lasts in grouped.items():
        same = [column == value for column, value in zip(compared, values, strict=True)]
        for step in steps(lasts):
            yield and_(*same, listed.in_(step))


def insert_rows(connection: Connection, table: Table, rows: Sequence[tuple[Any, ...]]) -> None:
    """Insert rows that give every column of `table` in order, as the database's own driver takes them.

    Statement and parameters are Core's; only its work on each single row is left out, half the cost of a large insert.
    """
    if not rows:
        return
    compiled = insert(table).compile(dialect=connection.dialect, column_keys=[column.key for column in table.columns])
    names = [column.key for column in table.columns]
    if compiled.positional:
        connection.exec_driver_sql(str(compiled), list(rows))
    else:
        connection.exec_driver_sql(str(compiled), [dict(zip(names, row, strict=True)) for row in rows])
