"""Which documents tell one story: the signs by which candidates are found, and what came of it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Any

from sqlalchemy import Connection, Row, bindparam, delete, func, select, update

from feedmill.records import ALL, Place, Telling
from feedmill.store.codec import decode
from feedmill.store.query import insert_rows, select_in, steps
from feedmill.store.schema import documents, memberships, signs, stories
from feedmill.store.selection import visible

_TELLING = (
    documents.c.key, documents.c.seed, documents.c.path, documents.c.part, documents.c.entry_id, documents.c.language,
    documents.c.url, documents.c.crowded, documents.c.published, documents.c.likeness, documents.c.entry,
)  # fmt: skip
MANY = 20_000  # signs in one pass, from which on they are not counted: there may be millions
_BEARING = select(signs.c.document).where(signs.c.sign == bindparam("wanted")).limit(bindparam("most"))


class Stories:
    """The stories within one transaction; it notes what changes of them meanwhile."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self.counted = True  # whether the two below are whole
        self.added: Counter[int] = Counter()  # signs, by how many documents more bear them
        self.removed: Counter[int] = Counter()
        self.parted: set[int] = set()  # chosen ones of stories of which a document has gone

    def add(self, rows: Iterable[tuple[int, int]]) -> None:
        """Put in signs and the keys of their documents."""
        ordered = sorted(rows)  # the table is clustered so: a batch is then written in one walk through it
        self._count(self.added, (sign for sign, _ in ordered))
        insert_rows(self._connection, signs, ordered)

    def drop(self, keys: Collection[int]) -> None:
        """Forget documents, by key; at most as many as one statement takes."""
        borne = select(signs.c.sign).where(signs.c.document.in_(keys))
        self._count(self.removed, (row.sign for row in self._connection.execute(borne)))
        chosen = select(stories.c.chosen).where(stories.c.document.in_(keys))
        self.parted.update(row.chosen for row in self._connection.execute(chosen))
        for table in (signs, stories):
            self._connection.execute(delete(table).where(table.c.document.in_(keys)))

    def _count(self, counter: Counter[int], found: Iterable[int]) -> None:
        if not self.counted:
            return
        counter.update(found)
        if len(counter) > MANY:
            self.counted = False
            self.added.clear()
            self.removed.clear()

    # -- candidates -------------------------------------------------------------------------

    def bearing(self, sign: int, most: int) -> list[int]:
        """At most so many of the documents that bear a sign, by key."""
        found = self._connection.execute(_BEARING, {"wanted": sign, "most": most})
        return [row.document for row in found]

    def shared(self, most: int) -> dict[int, list[int]]:
        """Every sign that two or more documents bear, and not more than `most`, with their keys."""
        often = select(signs.c.sign).group_by(signs.c.sign).having(func.count().between(2, most))
        query = select(signs).where(signs.c.sign.in_(often)).order_by(signs.c.sign, signs.c.document)
        found: dict[int, list[int]] = defaultdict(list)
        for row in self._connection.execute(query):
            found[row.sign].append(row.document)
        return found

    def told(self, keys: Iterable[int], now: int) -> Iterator[Telling]:
        """Those of these documents that may be shown now, duplicates or not."""
        joined = memberships.join(documents, documents.c.key == memberships.c.document)
        query = select(*_TELLING).select_from(joined).where(*visible(ALL, now, of_few=True))
        for row in select_in(self._connection, query, memberships.c.document, keys):
            yield _telling(row)

    def documents_of(self, entry_ids: Iterable[str]) -> set[int]:
        """The keys of all documents of these entries."""
        query = select(documents.c.key)
        return {row.key for row in select_in(self._connection, query, documents.c.entry_id, entry_ids)}

    # -- what came of it --------------------------------------------------------------------

    def chosen(self, keys: Iterable[int]) -> dict[int, int]:
        """The chosen document of each of these that tells a story with others, both by key."""
        rows = select_in(self._connection, select(stories), stories.c.document, keys)
        return {row.document: row.chosen for row in rows}

    def members(self, chosen: Iterable[int]) -> dict[int, int]:
        """All documents of the stories of these chosen ones, each with its chosen one, by key."""
        rows = select_in(self._connection, select(stories), stories.c.chosen, chosen)
        return {row.document: row.chosen for row in rows}

    def all(self) -> dict[int, int]:
        """The same of every story."""
        return {row.document: row.chosen for row in self._connection.execute(select(stories))}

    def put(self, keys: Iterable[int], chosen: Mapping[int, int]) -> None:
        """Replace what is known of these documents."""
        for step in steps(keys):
            self._connection.execute(delete(stories).where(stories.c.document.in_(step)))
        insert_rows(self._connection, stories, sorted(chosen.items()))

    def mark(self, keys: Iterable[int], *, told: bool) -> set[int]:
        """Take documents out of the feeds, as another one tells their story, or put them back; those that turned."""
        changed: set[int] = set()
        wrong = memberships.c.told.is_(not told)
        for step in steps(keys):
            found = select(memberships.c.document).where(memberships.c.document.in_(step), wrong).distinct()
            changed.update(row.document for row in self._connection.execute(found))
            statement = update(memberships).where(memberships.c.document.in_(step), wrong)
            self._connection.execute(statement.values(told=told))
        return changed

    def entries(self, keys: Iterable[int]) -> dict[int, str]:
        """The entry of each of these documents."""
        query = select(documents.c.key, documents.c.entry_id)
        return {row.key: row.entry_id for row in select_in(self._connection, query, documents.c.key, keys)}

    def of_entries(self, entry_ids: Iterable[str]) -> dict[str, tuple[str, ...]]:
        """By entry, the entries that tell its story, itself among them, the chosen one first; without the lone ones."""
        joined = stories.join(documents, documents.c.key == stories.c.document)
        query = select(stories.c.chosen).select_from(joined)
        chosen = {row.chosen for row in select_in(self._connection, query, documents.c.entry_id, entry_ids)}
        groups: dict[int, list[tuple[bool, str]]] = defaultdict(list)
        members = select(stories.c.document, stories.c.chosen, documents.c.entry_id).select_from(joined)
        for row in select_in(self._connection, members, stories.c.chosen, sorted(chosen)):
            groups[row.chosen].append((row.document != row.chosen, row.entry_id))
        ordered = [tuple(entry_id for _, entry_id in sorted(group)) for group in groups.values()]
        return {entry_id: group for group in ordered for entry_id in group}


def _telling(row: Row[Any]) -> Telling:
    return Telling(
        key=row.key,
        place=Place(row.seed, row.path, row.part),
        entry_id=row.entry_id,
        title=decode(row.entry).title,
        language=row.language,
        has_url=row.url is not None and not row.crowded,
        published=row.published,
        likeness=row.likeness,
    )
