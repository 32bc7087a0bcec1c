"""The pages that are watched: which are due, and what is remembered of each.

Which page is due is asked of the scopes first: each holds when the first of its pages may be looked at, so that a
question costs what it answers, however many pages there are, and no domain crowds out the others.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence, Set
from typing import Any

from sqlalchemy import Connection, bindparam, case, func, insert, select, update

from feedmill.records import Addition, Claim, Facts, Recorded, micros
from feedmill.store.monitor_schema import aliases, scopes, watched
from feedmill.store.query import select_in, steps
from feedmill.store.watched_rows import TOLD, facts_of, page_of, past_of, told

_PAGE = watched.c


class Watchlist:
    """The watchlist within one transaction. Times are epoch microseconds."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def watch(self, additions: Iterable[Addition], now: int) -> int:
        """Watch these pages; the number of those that are new or watched again. They are due at once."""
        added = 0
        for step in steps(additions):
            wanted = {one.url: one for one in step}
            known = self._known(wanted)
            again = [key for key, (retired, reason) in known.values() if retired and reason == UNPUBLISHED]
            if again:
                values = {"next_check_at": now, "reason": "", "verdict": None}
                self._connection.execute(update(watched).where(_PAGE.key.in_(again)).values(**values))
            new = [one for url, one in wanted.items() if url not in known]
            keys = self._scopes({one.scope for one in new})
            rows = [
                {
                    "url": one.url, "entry_id": one.entry, "scope": keys[one.scope], "published": one.published,
                    "next_check_at": now, "reason": "", "why": "never looked at", "past": "", "recent": "",
                }
                for one in new
            ]  # fmt: skip
            if rows:
                self._connection.execute(insert(watched), rows)
            added += len(new) + len(again)
            self._refresh(self._scopes_of(again) | set(keys.values()))
        return added

    def _known(self, urls: Iterable[str]) -> dict[str, tuple[int, tuple[bool, str]]]:
        """Those of `urls` that are watched, also by an address that they had before: key, retired and why."""
        query = select(_PAGE.url, _PAGE.key, _PAGE.next_check_at, _PAGE.reason)
        moved = select(aliases.c.url, _PAGE.key, _PAGE.next_check_at, _PAGE.reason)
        moved = moved.select_from(aliases.join(watched, _PAGE.key == aliases.c.watched))
        found = [
            *select_in(self._connection, query, _PAGE.url, urls),
            *select_in(self._connection, moved, aliases.c.url, urls),
        ]
        return {row.url: (row.key, (row.next_check_at is None, row.reason)) for row in found}

    def unwatch(self, urls: Iterable[str]) -> None:
        """Look at these pages no more; what is remembered of them stays."""
        for step in steps(urls):
            keys = [key for key, _ in self._known(step).values()]
            values = {"next_check_at": None, "reason": UNPUBLISHED, "why": "retired"}
            self._connection.execute(update(watched).where(_PAGE.key.in_(keys)).values(**values))
            self._refresh(self._scopes_of(keys))

    def compare(self, urls: Set[str]) -> tuple[set[str], list[str]]:
        """Those of `urls` that are no page's address, now or before; and pages of which none of `urls` is one."""
        earlier: dict[int, list[str]] = {}
        for row in self._connection.execute(select(aliases)):
            earlier.setdefault(row.watched, []).append(row.url)
        known: set[str] = set()
        left: list[str] = []
        for key, url in self._connection.execute(select(_PAGE.key, _PAGE.url).where(_PAGE.reason != UNPUBLISHED)):
            addresses = (url, *earlier.get(key, ()))
            known.update(addresses)
            if urls.isdisjoint(addresses):
                left.append(url)
        return set(urls) - known, left

    def count_due(self, horizon: int) -> int:
        """How many pages are due until then."""
        return self._connection.execute(select(func.count()).where(_PAGE.next_check_at <= horizon)).scalar_one()

    def make_due(self, now: int, urls: Sequence[str] | None = None) -> dict[str, int]:
        """Let pages be due now, but for those whose server asked to wait; of `urls` those that are watched, with key.

        All of them where `urls` is None. What is no longer published is watched no more.
        """
        wait = func.coalesce(_PAGE.not_before, 0)
        due = {"next_check_at": case((wait > now, wait), else_=now)}
        if urls is None:
            self._connection.execute(update(watched).where(_PAGE.reason != UNPUBLISHED).values(**due))
            self._refresh({row.key for row in self._connection.execute(select(scopes.c.key))})
            return {}
        known = {url: key for url, (key, why) in self._known(urls).items() if why != (True, UNPUBLISHED)}
        keys = set(known.values())
        for step in steps(keys):
            self._connection.execute(update(watched).where(_PAGE.key.in_(step)).values(**due))
        self._refresh(self._scopes_of(keys))
        return known

    # -- the due ones -----------------------------------------------------------------------

    def claim(
        self, now: int, limit: int, lease: int, horizon: int | None = None, only: Set[int] | None = None
    ) -> list[Claim]:
        """The pages to look at now, at most one of each scope, the longest due first.

        Whoever claims has `lease` to tell what came of it; whatever happens to him, no page is looked at early
        again. Pages that become due after `horizon` stay, and all but those with a key of `only`.
        """
        latest = now if horizon is None else min(now, horizon)
        rows = self._first_due(now, limit, latest) if only is None else self._due_of(only, now, latest)[:limit]
        taken = [{"page": row.key, "until": now + lease} for row in rows]
        if taken:
            self._connection.execute(_LEASE, taken)
            self._connection.execute(_HOLD, [{"held": row.scope, "until": now + lease} for row in rows])
        return [Claim(page_of(row, row.name), past_of(row.past), row.recent, None, now + lease) for row in rows]

    def _due_of(self, only: Set[int], now: int, latest: int) -> list[Any]:
        query = select(watched, scopes.c.name).join(scopes, scopes.c.key == _PAGE.scope)
        query = query.where(_PAGE.next_check_at <= latest, scopes.c.free_at <= now)
        rows = sorted(select_in(self._connection, query, _PAGE.key, only), key=lambda row: -row.next_check_at)
        return list({row.scope: row for row in rows}.values())[::-1]

    def _first_due(self, now: int, limit: int, latest: int) -> Sequence[Any]:
        due = select(scopes.c.key).where(scopes.c.due_at <= now).order_by(scopes.c.due_at).limit(limit).subquery()
        query = (
            select(watched, scopes.c.name)
            .select_from(due.join(watched, _PAGE.key == _first_of(due)).join(scopes, scopes.c.key == due.c.key))
            .where(_PAGE.next_check_at <= latest)
        )
        return self._connection.execute(query).all()

    def give_back(self, claims: Iterable[Claim], at: int | None = None) -> None:
        """These were not looked at: they are due as before, or `at` that moment."""
        given = list(claims)
        rows = []
        for claim in given:
            due = claim.watched.next_check_at
            rows.append({"page": claim.watched.key, "until": at if at is not None or due is None else micros(due)})
        if rows:
            self._connection.execute(_LEASE, rows)

    def record(self, looks: Sequence[Recorded]) -> None:
        """Remember what came of looks."""
        if looks:
            rows = [
                {**look._asdict(), "page": look.key, "past": told(look.past)} for look in looks
            ]  # fmt: skip
            for row in rows:
                del row["key"]
            self._connection.execute(_RECORD, rows)

    def move(self, key: int, url: str, scope: str) -> bool:
        """Give a page another address and keep the old one as an alias; False where that one is watched already."""
        if url in self._known([url]):
            return False
        row = self._connection.execute(select(_PAGE.url, _PAGE.scope).where(_PAGE.key == key)).one()
        self._connection.execute(insert(aliases), {"url": row.url, "watched": key})
        new = self._scopes({scope})[scope]
        self._connection.execute(update(watched).where(_PAGE.key == key).values(url=url, scope=new))
        self._refresh({row.scope, new})
        return True

    def next_due(self, horizon: int | None = None, only: Set[int] | None = None) -> int | None:
        """When the first page may be looked at; of those due before `horizon`, of those with a key of `only`."""
        if only is not None:
            latest = () if horizon is None else (_PAGE.next_check_at <= horizon,)
            each = select(_PAGE.next_check_at, scopes.c.free_at).join(scopes, scopes.c.key == _PAGE.scope)
            rows = select_in(self._connection, each.where(_PAGE.next_check_at.is_not(None), *latest), _PAGE.key, only)
            return min((max(row) for row in rows), default=None)
        query = select(func.min(scopes.c.due_at)).where(scopes.c.due_at.is_not(None))
        if horizon is not None:
            waiting = select(_PAGE.key).where(_PAGE.scope == scopes.c.key, _PAGE.next_check_at <= horizon)
            query = query.where(waiting.exists())
        return self._connection.execute(query).scalar()

    def waits_for(self, names: Set[str], horizon: int, only: Set[int] | None = None) -> bool:
        """Whether a page of one of these scopes was due before `horizon` and still is; one with a key of `only`."""
        query = select(_PAGE.key).join(scopes, scopes.c.key == _PAGE.scope).where(_PAGE.next_check_at <= horizon)
        if only is None:
            return any(True for _ in select_in(self._connection, query.limit(1), scopes.c.name, names))
        rows = select_in(self._connection, query.add_columns(scopes.c.name), _PAGE.key, only)
        return not {row.name for row in rows}.isdisjoint(names)

    # -- for people -------------------------------------------------------------------------

    def pages(self, urls: Iterable[str]) -> dict[str, Facts]:
        """What is known of pages, by the address asked for, which may be one that they had before."""
        keys = {url: key for url, (key, _) in self._known(urls).items()}
        found = {row.key: facts_of(row) for row in select_in(self._connection, TOLD, _PAGE.key, set(keys.values()))}
        return {url: found[key] for url, key in keys.items()}

    def of_entries(self, entry_ids: Iterable[str]) -> dict[str, Facts]:
        """The page of each of these entries, by the entry's id."""
        rows = select_in(self._connection, TOLD, _PAGE.entry_id, entry_ids)
        return {row.entry_id: facts_of(row) for row in rows}

    def soonest(self, limit: int) -> list[Facts]:
        """The page that is due first of each scope, the soonest scopes first."""
        due = select(scopes.c.key, scopes.c.due_at).order_by(scopes.c.due_at).limit(limit)
        due_first = due.where(scopes.c.due_at.is_not(None)).subquery()
        query = TOLD.join(due_first, _first_of(due_first) == _PAGE.key).order_by(None).order_by(due_first.c.due_at)
        return [facts_of(row) for row in self._connection.execute(query)]

    def waiting(self, horizon: int) -> list[Facts]:
        """Pages that were due before `horizon` and still are."""
        rows = self._connection.execute(TOLD.where(_PAGE.next_check_at <= horizon))
        return [facts_of(row) for row in rows]

    def held(self, horizon: int) -> list[Facts]:
        """Pages not looked at since then because their server asked to wait longer."""
        query = TOLD.where(_PAGE.not_before > horizon, _PAGE.checked_at < horizon, _PAGE.reason != UNPUBLISHED)
        return [facts_of(row) for row in self._connection.execute(query)]

    def of_keys(self, keys: Iterable[int]) -> list[Facts]:
        """The pages with these keys."""
        return [facts_of(row) for row in select_in(self._connection, TOLD, _PAGE.key, keys)]

    def count(self) -> int:
        """How many pages are watched."""
        return self._connection.execute(select(func.count()).where(_PAGE.next_check_at.is_not(None))).scalar_one()

    def count_held(self, until: int | None) -> int:
        """How many scopes nobody may ask before that moment; None: all that hold pages."""
        held = scopes.c.due_at.is_not(None) if until is None else scopes.c.free_at > until
        return self._connection.execute(select(func.count()).select_from(scopes).where(held)).scalar_one()

    # -- scopes -----------------------------------------------------------------------------

    def _scopes(self, names: set[str]) -> dict[str, int]:
        query = select(scopes.c.name, scopes.c.key)
        found = {row.name: row.key for row in select_in(self._connection, query, scopes.c.name, names)}
        if new := sorted(names - found.keys()):
            self._connection.execute(insert(scopes), [{"name": name, "free_at": 0} for name in new])
            found |= {row.name: row.key for row in select_in(self._connection, query, scopes.c.name, new)}
        return found

    def _scopes_of(self, keys: Iterable[int]) -> set[int]:
        return {row.scope for row in select_in(self._connection, select(_PAGE.scope), _PAGE.key, keys)}

    def settle(self, free: dict[str, int], claims: Iterable[Claim]) -> None:
        """These scopes may be asked again from then on; those of `claims` are held no more, their next page found."""
        held = {(claim.watched.scope, claim.held) for claim in claims}
        touched = self._scopes({*free, *(name for name, _ in held)})
        if held:
            self._connection.execute(_RELEASE, [{"held": touched[name], "until": until} for name, until in held])
        if free:
            rows = [{"held": touched[name], "from": at} for name, at in free.items()]
            self._connection.execute(_FREE, rows)
        self._refresh(set(touched.values()))

    def _refresh(self, keys: set[int]) -> None:
        """Find anew when the first page of each of these scopes may be looked at."""
        first = select(func.min(_PAGE.next_check_at)).where(
            _PAGE.scope == scopes.c.key, _PAGE.next_check_at.is_not(None)
        )
        soonest = first.correlate(scopes).scalar_subquery()
        due = case((soonest < scopes.c.free_at, scopes.c.free_at), else_=soonest)
        for step in steps(sorted(keys)):
            self._connection.execute(update(scopes).where(scopes.c.key.in_(step)).values(due_at=due))


UNPUBLISHED = "no longer published"
_other = watched.alias()
_LEASE = update(watched).where(_PAGE.key == bindparam("page")).values(next_check_at=bindparam("until"))
# A hold is a time before which nobody may ask, so that it lasts whatever else becomes due meanwhile.
_HOLD = (
    update(scopes)
    .where(scopes.c.key == bindparam("held"))
    .values(due_at=bindparam("until"), free_at=bindparam("until"))
)
_RELEASE = (  # not what somebody else holds since, nor what a server asked for
    update(scopes).where(scopes.c.key == bindparam("held"), scopes.c.free_at == bindparam("until")).values(free_at=0)
)
_FREE = (
    update(scopes)
    .where(scopes.c.key == bindparam("held"), scopes.c.free_at < bindparam("from"))
    .values(free_at=bindparam("from"))
)
_RECORD = (
    update(watched)
    .where(_PAGE.key == bindparam("page"))
    .values({name: bindparam(name) for name in Recorded._fields if name != "key"})
)


def _first_of(due: Any) -> Any:
    """The key of the page that is due first in a scope of `due`."""
    its = select(_other.c.key).where(_other.c.scope == due.c.key, _other.c.next_check_at.is_not(None))
    return its.order_by(_other.c.next_check_at).limit(1).correlate(due).scalar_subquery()
