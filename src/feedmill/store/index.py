"""The index: which files there are, what each document in them came to, which feeds it is in."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import chain
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Connection, and_, bindparam, case, delete, func, insert, or_, select, update

from feedmill.model import Entry, Rejected
from feedmill.records import ALL, FeedKey, FileState, Indexed, Place, Rival, Settled
from feedmill.store.codec import decode
from feedmill.store.frames import Frames
from feedmill.store.query import insert_rows, matching, select_in, steps
from feedmill.store.schema import documents, files, memberships, rejections
from feedmill.store.stories import Stories

File = tuple[str, bytes]

_PLACE = (documents.c.seed, documents.c.path, documents.c.part)


class Touched(NamedTuple):
    """What a change of documents touches."""

    feeds: set[FeedKey]
    entries: set[str]
    urls: set[str]


class Named(NamedTuple):
    """A document by the URL that it names; `published` as settled, in epoch microseconds."""

    key: int
    place: Place
    entry_id: str
    url: str
    published: int
    entry: Entry


class Index:
    """The index within one transaction. Times are epoch microseconds unless said otherwise."""

    def __init__(self, connection: Connection, frames: Frames, stories: Stories) -> None:
        self._connection = connection
        self._frames = frames
        self._stories = stories
        self._next_key: int | None = None

    # Files

    def known_files(self) -> dict[File, FileState]:
        """Every file as it was when last read."""
        # Two looks in one order give pairs without a line of Python for each of 100,000 files.
        keys = self._connection.exec_driver_sql("SELECT seed, path FROM files ORDER BY seed, path").cursor
        states = self._connection.exec_driver_sql(
            "SELECT size, mtime_ns, inode, digest, seen_at FROM files ORDER BY seed, path"
        ).cursor
        assert keys is not None
        assert states is not None
        return dict(zip(keys.fetchall(), map(FileState._make, states.fetchall()), strict=True))

    def known_at(self, places: Iterable[File]) -> dict[File, FileState]:
        """The same of the files at and below these places; b"" is a whole seed folder."""
        found: dict[File, FileState] = {}
        for step in steps(places, 100):
            query = select(files).where(or_(*chain.from_iterable(map(_at_or_below, step))))
            # Each number of places is another statement, and a long one: kept, they would fill the memory.
            for row in self._connection.execute(query, execution_options={"compiled_cache": None}):
                found[row.seed, row.path] = FileState(*row[2:])
        return found

    def put_files(self, states: Mapping[File, FileState], replaced: Iterable[File] = ()) -> None:
        """Write down what is known of these files; `replaced` are those of them that were known before."""
        self._delete_files(files, replaced)
        insert_rows(self._connection, files, [(*file, *state) for file, state in states.items()])

    def drop_files(self, gone: Iterable[File]) -> Touched:
        """Take files and all that came of them out; what this touches."""
        touched = Touched(set(), set(), set())
        gone = list(gone)
        query = select(documents.c.key, documents.c.entry_id, documents.c.url)
        for where in matching(_PLACE[:2], gone):
            found = self._connection.execute(query.where(where)).all()
            touched.entries.update(row.entry_id for row in found)
            touched.urls.update(row.url for row in found if row.url)
            touched.feeds.update(self.feeds_of([row.key for row in found]))
            for keys in steps(row.key for row in found):
                self._connection.execute(delete(memberships).where(memberships.c.document.in_(keys)))
                self._frames.drop(keys)
                self._stories.drop(keys)
        for table in (documents, rejections, files):
            self._delete_files(table, gone)
        return touched

    def files_of(self, keys: Iterable[int]) -> dict[File, tuple[FileState, list[int]]]:
        """The files that hold these documents, as they were when last read, each with its documents among these."""
        query = select(documents.c.key, files).join(
            files, and_(files.c.seed == documents.c.seed, files.c.path == documents.c.path)
        )
        found: dict[File, tuple[FileState, list[int]]] = {}
        for row in select_in(self._connection, query, documents.c.key, keys):
            found.setdefault((row.seed, row.path), (FileState._make(row[3:]), []))[1].append(row.key)
        return found

    def _delete_files(self, table: Any, keys: Iterable[File]) -> None:
        for where in matching((table.c.seed, table.c.path), keys):
            self._connection.execute(delete(table).where(where))

    # Documents

    def add(self, found: Sequence[tuple[Indexed, Settled]]) -> set[FeedKey]:
        """Put settled documents in; the feeds they belong to."""
        first = self._take_keys(len(found))
        rows, members, lines, touched = [], [], [], set()
        for key, (indexed, settled) in enumerate(found, first):
            rows.append(_document_row(key, indexed, settled))
            lines += [(mark, key, indexed.voice) for mark in indexed.marks]
            if indexed.draft:
                continue
            for feed in (ALL, *indexed.terms):
                touched.add(feed)
                members.append((*feed, settled.published, key, indexed.expires, False, False))
        insert_rows(self._connection, documents, rows)
        insert_rows(self._connection, memberships, members)
        self._frames.add(lines)
        self._stories.add((sign, key) for key, (indexed, _) in enumerate(found, first) for sign in indexed.signs)
        return touched

    def _take_keys(self, count: int) -> int:
        if self._next_key is None:
            self._next_key = (self._connection.execute(select(func.max(documents.c.key))).scalar() or 0) + 1
        first = self._next_key
        self._next_key += count
        return first

    def put_rejections(self, found: Iterable[tuple[File, Rejected]]) -> None:
        """Remember why documents could not be used, in place of what was known of their files' rejections."""
        found = list(found)
        self._delete_files(rejections, {file for file, _ in found})
        rows = [
            {"seed": f[0], "path": f[1], "part": r.part, "stage": r.stage, "reason": r.reason, "line": r.line}
            for f, r in found
        ]
        if rows:
            self._connection.execute(insert(rejections), rows)

    def drop_stateless_rejections(self) -> None:
        """Forget rejections of files and folders that could not even be looked at: each whole scan meets them anew."""
        state = select(files.c.path).where(files.c.seed == rejections.c.seed, files.c.path == rejections.c.path)
        self._connection.execute(delete(rejections).where(~state.exists()))

    def rejected(self) -> list[Rejected]:
        """Every document that cannot be used now."""
        rows = self._connection.execute(select(rejections).order_by(rejections.c.seed, rejections.c.path))
        return [
            Rejected(path=Place(r.seed, r.path).printable, stage=r.stage, reason=r.reason, line=r.line, part=r.part)
            for r in rows
        ]

    def rejected_files(self) -> dict[str, str]:
        """Every document that cannot be used now, as seed folder and path, and the reason with its line."""
        rows = self._connection.execute(select(rejections).order_by(rejections.c.seed, rejections.c.path))
        found = {}
        for row in rows:
            part = f", line {row.part}" if row.part else ""
            line = f"line {row.line}: " if row.line and not row.part else ""
            found[f"{row.seed}/{Place(row.seed, row.path).printable}{part}"] = f"{line}{row.reason}"
        return found

    # Identity

    def languages(self, entry_ids: Iterable[str]) -> dict[str, set[str]]:
        """The languages of the documents that hold these entries now."""
        query = select(documents.c.entry_id, documents.c.language)
        held: dict[str, set[str]] = {}
        for row in select_in(self._connection, query, documents.c.entry_id, entry_ids):
            held.setdefault(row.entry_id, set()).add(row.language)
        return held

    def url_counts(self, urls: Iterable[str]) -> dict[str, int]:
        """How many documents name each URL."""
        counts: dict[str, int] = {}
        for step in steps(urls):
            query = select(documents.c.url, func.count()).where(documents.c.url.in_(step)).group_by(documents.c.url)
            for row in self._connection.execute(query):
                counts[str(row[0])] = int(row[1])
        return counts

    def crowded(self, urls: Iterable[str]) -> set[str]:
        """Those of `urls` that are marked as a source's."""
        query = select(documents.c.url).where(documents.c.crowded.is_(True)).distinct()
        return {row.url for row in select_in(self._connection, query, documents.c.url, urls)}

    def mark_crowded(self, urls: Iterable[str], crowded: bool) -> None:
        """Mark the documents of these URLs, or take the mark away."""
        for step in steps(urls):
            self._connection.execute(update(documents).where(documents.c.url.in_(step)).values(crowded=crowded))

    def with_urls(self, urls: Iterable[str]) -> list[Named]:
        """The documents that name one of these URLs, in order of place."""
        query = select(
            documents.c.key, *_PLACE, documents.c.entry_id, documents.c.url, documents.c.published, documents.c.entry
        )
        rows = select_in(self._connection, query, documents.c.url, urls)
        named = (
            Named(r.key, Place(r.seed, r.path, r.part), r.entry_id, r.url, r.published, decode(r.entry)) for r in rows
        )
        return sorted(named, key=lambda found: found.place)

    def reassign(self, entry_ids: Mapping[int, str]) -> None:
        """Give documents, by key, to other entries."""
        statement = update(documents).where(documents.c.key == bindparam("k")).values(entry_id=bindparam("e"))
        if entry_ids:
            self._connection.execute(statement, [{"k": key, "e": value} for key, value in entry_ids.items()])

    def shared_entries(self) -> set[str]:
        """Entries that several documents tell, or lately told."""
        entry = documents.c.entry_id
        shared = select(entry).group_by(entry).having(func.count() > 1)
        hidden = select(entry).join(memberships, memberships.c.document == documents.c.key).where(memberships.c.hidden)
        return {row.entry_id for row in self._connection.execute(shared.union(hidden))}

    def rivals(self, entry_ids: Iterable[str]) -> dict[str, list[Rival]]:
        """Entries, among these, that several documents tell."""
        query = select(
            documents.c.entry_id,
            documents.c.key,
            *_PLACE,
            documents.c.draft,
            documents.c.published,
            documents.c.expires,
            documents.c.stated,
        )
        by_entry: dict[str, list[Rival]] = {}
        for row in select_in(self._connection, query, documents.c.entry_id, entry_ids):
            place = Place(row.seed, row.path, row.part)
            rival = Rival(row.key, place, row.draft, row.published, row.expires, row.stated)
            by_entry.setdefault(row.entry_id, []).append(rival)
        return by_entry

    def hide(self, keys: Iterable[int], hidden: bool) -> set[int]:
        """Take documents out of every feed, or put them back; those for which that is a change."""
        changed: set[int] = set()
        wrong = memberships.c.hidden.is_(not hidden)
        for step in steps(keys):
            found = select(memberships.c.document).where(memberships.c.document.in_(step), wrong).distinct()
            changed.update(row.document for row in self._connection.execute(found))
            self._connection.execute(
                update(memberships).where(memberships.c.document.in_(step), wrong).values(hidden=hidden)
            )
        return changed

    def revise(self, changed: Mapping[str, int]) -> None:
        """An entry's content changed at a moment: every document of it is as new as that."""
        newer = case((documents.c.stated > bindparam("moment"), documents.c.stated), else_=bindparam("moment"))
        statement = update(documents).where(documents.c.entry_id == bindparam("id")).values(updated=newer)
        if changed:
            rows = [{"id": entry_id, "moment": moment} for entry_id, moment in changed.items()]
            self._connection.execute(statement, rows)

    def feeds_of(self, keys: Iterable[int]) -> set[FeedKey]:
        """The feeds that documents, by key, belong to."""
        query = select(memberships.c.kind, memberships.c.name).distinct()
        return {(r.kind, r.name) for r in select_in(self._connection, query, memberships.c.document, keys)}


def _at_or_below(place: File) -> tuple[ColumnElement[bool], ...]:
    """Conditions of which one must hold; flat, as SQLite takes an index for each term of an OR, not below it."""
    seed, path = place
    if not path:
        return (files.c.seed == seed,)
    below = and_(files.c.seed == seed, files.c.path > path + b"/", files.c.path < path + b"0")  # "0" follows "/"
    return and_(files.c.seed == seed, files.c.path == path), below


def _document_row(key: int, indexed: Indexed, settled: Settled) -> tuple[Any, ...]:
    """In the order of the table's columns."""
    return (
        key,
        *indexed.place,
        indexed.digest,
        indexed.content_digest,
        indexed.url,
        indexed.language,
        indexed.expires,
        indexed.draft,
        False,  # crowded
        indexed.entry,
        settled.entry_id,
        settled.published,
        max(settled.published, indexed.updated or settled.published),
        settled.updated,
        settled.first_seen,
        indexed.likeness,
    )
