"""Which lines stand in many documents of one origin: a function of the documents that are there, not of their order."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from sqlalchemy import Connection, Row, delete, func, select

from feedmill.store.query import insert_rows, select_in, steps
from feedmill.store.schema import frame_lines, frame_marks

_MANY = 20_000  # marks; from here on it is cheaper to count all


class Frames:
    """The counts within one transaction. A mark stands for a line at an origin (`extract.frame`)."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._touched: set[int] | None = set()  # None: too many to name
        self._first_new: int | None = None

    def add(self, rows: Sequence[tuple[int, int, int]]) -> None:
        """(mark, document key, voice) of documents that were put in."""
        if not rows:
            return
        first = min(key for _, key, _ in rows)
        self._first_new = first if self._first_new is None else min(first, self._first_new)
        self._touch(mark for mark, _, _ in rows)
        insert_rows(self._connection, frame_lines, rows)

    def drop(self, keys: Sequence[int]) -> None:
        """The lines of documents that are taken out; so many keys as fit into one statement."""
        of_these = frame_lines.c.document.in_(keys)
        if self._touched is not None:
            self._touch(self._connection.scalars(select(frame_lines.c.mark).where(of_these)))
        self._connection.execute(delete(frame_lines).where(of_these))

    def settle(self, enough: Callable[[int, int], bool]) -> set[int]:
        """Count again what was touched; the keys of the documents that this concerns.

        Those are the documents that hold a line which `enough(mark, documents)` tells otherwise than
        before, and new ones that hold any that is known.
        """
        learned = {row.mark for row in self._counts() if enough(row.mark, row.documents)}
        before = self._known(self._touched)
        for step in steps(before - learned):
            self._connection.execute(delete(frame_marks).where(frame_marks.c.mark.in_(step)))
        insert_rows(self._connection, frame_marks, [(mark,) for mark in sorted(learned - before)])
        concerned = self._holding(learned ^ before) | self._new_ones()
        self._touched, self._first_new = set(), None
        return concerned

    def of(self, keys: Iterable[int]) -> dict[int, tuple[int, ...]]:
        """The known marks of these documents, in order; only of those that have any."""
        query = select(frame_lines.c.document, frame_lines.c.mark).join(
            frame_marks, frame_marks.c.mark == frame_lines.c.mark
        )
        found: dict[int, list[int]] = {}
        for row in select_in(self._connection, query, frame_lines.c.document, keys):
            found.setdefault(row.document, []).append(row.mark)
        return {key: tuple(sorted(marks)) for key, marks in found.items()}

    def known(self, marks: Iterable[int]) -> frozenset[int]:
        """Those of these marks that are of a frame."""
        return frozenset(self._known(set(marks)))

    def _touch(self, marks: Iterable[int]) -> None:
        if self._touched is None:
            return
        self._touched.update(marks)
        if len(self._touched) > _MANY:
            self._touched = None

    def _counts(self) -> Iterable[Row[Any]]:
        """(mark, documents of different text) of what was touched."""
        query = select(frame_lines.c.mark, func.count(frame_lines.c.voice.distinct()).label("documents"))
        query = query.group_by(frame_lines.c.mark)
        if self._touched is None:
            return self._connection.execute(query.having(func.count() > 1))
        return select_in(self._connection, query, frame_lines.c.mark, sorted(self._touched))

    def _known(self, marks: set[int] | None) -> set[int]:
        query = select(frame_marks.c.mark)
        if marks is None:
            return set(self._connection.scalars(query))
        return {row.mark for row in select_in(self._connection, query, frame_marks.c.mark, sorted(marks))}

    def _holding(self, marks: set[int]) -> set[int]:
        query = select(frame_lines.c.document)
        return {row.document for row in select_in(self._connection, query, frame_lines.c.mark, sorted(marks))}

    def _new_ones(self) -> set[int]:
        if self._first_new is None:
            return set()
        query = (
            select(frame_lines.c.document)
            .join(frame_marks, frame_marks.c.mark == frame_lines.c.mark)
            .where(frame_lines.c.document >= self._first_new)
        )
        return set(self._connection.scalars(query.distinct()))
