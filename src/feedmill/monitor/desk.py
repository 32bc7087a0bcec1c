"""Where looks are written down and the next ones handed out: the only part that knows the store.

One exchange is one transaction: what is finished goes in, what is due comes out. It is short, and runs where the
ledger's one writer runs; no look happens within it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence, Set
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

import orjson

from feedmill import urls
from feedmill.model import Check, Verdict, Watched
from feedmill.monitor import evidence, moves, robots
from feedmill.monitor.breaker import Breaker, Outage, Settled
from feedmill.monitor.judge import Texts, judge
from feedmill.monitor.look import Looked
from feedmill.monitor.outcome import Judgement, Then
from feedmill.monitor.schedule import FLOOR, Chance, Interval, next_check
from feedmill.monitor.turns import Turns
from feedmill.records import DEAD, OUTAGE, SILENT, Claim, Found, Past, Recorded, RobotsText, from_micros, micros
from feedmill.store.ledger import Ledger, LedgerTransaction
from feedmill.store.politeness import Count
from feedmill.store.revisions import BASE, SUSPECT

RECENT = 24  # looks that a page's history shows
KEEP = timedelta(days=400)  # of what is over
_SOON = timedelta(seconds=0.5)  # between two questions whether other rounds are done with a domain


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """One look as it was judged, for people: the page as it is now, and what was found."""

    watched: Watched
    check: Check
    judgement: Judgement
    why: str  # the next look is then
    is_news: bool = False  # readers or the operator are told of it


@dataclass(slots=True)
class Exchange:
    """What an exchange hands out. `next_due` is when there will be more, None where nothing waits."""

    claims: list[Claim] = field(default_factory=list)
    told: list[Told] = field(default_factory=list)
    next_due: datetime | None = None


@dataclass(slots=True)
class _Notes:
    """What one exchange writes down, gathered so that it is written at once."""

    rows: list[Recorded] = field(default_factory=list)
    texts: dict[tuple[int, str], str] = field(default_factory=dict)
    found: list[Found] = field(default_factory=list)
    told: list[Told] = field(default_factory=list)
    began: dict[str, dict[str, str]] = field(default_factory=lambda: {DEAD: {}, SILENT: {}})  # reasons by address
    ended: dict[str, list[str]] = field(default_factory=lambda: {DEAD: [], SILENT: []})


class Desk:
    """Judges and records. One thread at a time."""

    def __init__(
        self,
        ledger: Ledger,
        *,
        scope_of: Callable[[str], str],
        interval: Interval,
        chance: Chance,
        lease: timedelta,
        horizon: datetime | None = None,
        only: Set[int] | None = None,
        turns: Turns | None = None,
    ) -> None:
        """`lease`: the longest time between a claim and its request. `horizon`: what is due later stays.

        `only`: the keys of the pages that are handed out, where not all are. `turns`: those of all rounds here.
        """
        self._ledger = ledger
        self._scope_of = scope_of
        self._interval = interval
        self._chance = chance
        self._lease = micros(from_micros(0) + lease + FLOOR)
        self._horizon = None if horizon is None else micros(horizon)
        self._only = only
        self._turns = turns or Turns()
        self._claimed: set[str] = set()  # of the scopes there, those that were handed out here
        self._breaker: Breaker[Looked] = Breaker()
        self._outage: Outage | None = None
        self._paused_until = from_micros(0)

    def exchange(self, finished: Sequence[Looked], room: int, now: datetime, *, last: bool = False) -> Exchange:
        """Record `finished` and claim up to `room` pages. `last`: nothing is on its way any more."""
        for looked in finished:
            host = urls.host(looked.claim.watched.url) or ""
            self._breaker.note(looked, host, now, failed=looked.failed_here)
        settled = self._breaker.settle(now, last=last)
        made = Exchange()
        with self._ledger.transaction() as tx:
            if settled.counted or settled.void:
                made.told = self._record(tx, settled, now)
            # Asked each time: others on this ledger may have found that the line is down.
            self._paused_until = max(self._paused_until, from_micros(tx.politeness.paused_until()))
            if room > 0 and now >= self._paused_until:
                made.claims = self._claim(tx, room, now)
            if not made.claims:
                made.next_due = self._next_due(tx, now)
        return made

    def release(self, claims: Sequence[Claim]) -> None:
        """These will not be looked at: they are due as they were. Nothing more is handed out here."""
        self._forget(self._claimed.copy())
        with self._ledger.transaction() as tx:
            tx.watched.give_back(claims)
            tx.watched.settle({}, claims)

    def _claim(self, tx: LedgerTransaction, room: int, now: datetime) -> list[Claim]:
        claims = tx.watched.claim(micros(now), room, self._lease, self._horizon, self._only)
        origins = {claim.watched.key: urls.origin(claim.watched.url) or "" for claim in claims}
        self._claimed |= (taken := {claim.watched.scope for claim in claims})
        self._turns.claimed |= taken
        known = tx.politeness.robots(set(origins.values()))
        return [claim._replace(robots=known.get(origins[claim.watched.key])) for claim in claims]

    def _forget(self, names: set[str]) -> None:
        self._claimed -= names
        self._turns.claimed -= names

    def _next_due(self, tx: LedgerTransaction, now: datetime) -> datetime | None:
        due = tx.watched.next_due(self._horizon, self._only)
        if self._horizon is not None and now >= self._paused_until:
            others = self._turns.claimed - self._claimed
            if others and tx.watched.waits_for(others, self._horizon, self._only):
                return now + _SOON  # held for as long as a claim may take, but soon free
        return None if due is None else max(from_micros(due), self._paused_until)

    # -- recording --------------------------------------------------------------------------

    def _record(self, tx: LedgerTransaction, settled: Settled[Looked], now: datetime) -> list[Told]:
        notes = _Notes()
        judged = [looked for looked in settled.counted if looked.check is not None]
        unasked = [looked for looked in settled.counted if looked.check is None]
        texts = tx.revisions.texts(looked.claim.watched.key for looked in judged if looked.check and looked.check.text)
        for looked in judged:
            self._judge(tx, looked, texts, now, notes)
        tx.watched.record(notes.rows)
        tx.revisions.put_texts(notes.texts)
        tx.revisions.add(notes.found)
        if notes.found:
            tx.revisions.forget(micros(now - KEEP))
        _put_incidents(tx, notes, now)
        tx.watched.give_back(looked.claim for looked in unasked)
        void: list[Told] = []
        if settled.outage:
            tx.watched.give_back((looked.claim for looked in settled.void), micros(settled.outage.until))
            void = [_voided(looked, looked.check, settled.outage) for looked in settled.void if looked.check]
            if settled.outage != self._outage:
                self._outage = settled.outage
                _put_outage(tx, settled.outage)
                void[:1] = [replace(told, is_news=True) for told in void[:1]]
        self._settle(tx, [*settled.counted, *settled.void], now)
        self._count(tx, notes.told, now)
        return notes.told + void

    def _judge(
        self, tx: LedgerTransaction, looked: Looked, texts: dict[tuple[int, str], str], now: datetime, notes: _Notes
    ) -> None:
        watched, past, check = looked.claim.watched, looked.claim.past, looked.check
        assert check is not None
        known = Texts(base=texts.get((watched.key, BASE), ""), suspect=texts.get((watched.key, SUSPECT), ""))
        judgement = judge(watched, past, check, known, check.at)
        if judgement.moved_to is not None:
            judgement = self._moved(tx, watched, judgement, judgement.moved_to)
        due, why = next_check(watched, judgement, check, now, self._interval, self._chance)
        judgement = evidence.planned(judgement, check.at, due)
        row = Recorded(
            key=watched.key, past=judgement.past, verdict=judgement.verdict, status=check.status,
            reason=judgement.reason, why=why, checked_at=micros(check.at),
            next_check_at=None if due is None else micros(due),
            not_before=micros(now + timedelta(seconds=check.retry_after)) if check.retry_after else None,
            recent=_extended(looked.claim.recent, check, judgement.verdict),
        )  # fmt: skip
        notes.rows.append(row)
        _note_incidents(notes, watched.url, past, judgement)
        for kind, text in ((BASE, judgement.keep_base), (SUSPECT, judgement.keep_suspect)):
            if text is not None and (text or known.suspect):
                notes.texts[watched.key, kind] = text
        if judgement.change is not None and judgement.grade is not None:
            notes.found.append(_found(watched, judgement, check))
        shown = replace(
            watched, url=judgement.moved_to or watched.url, verdict=judgement.verdict, status=check.status,
            reason=judgement.reason, checked_at=check.at, next_check_at=due,
        )  # fmt: skip
        is_news = _is_news(past, judgement)
        notes.told.append(Told(watched=shown, check=check, judgement=judgement, why=why, is_news=is_news))

    def _moved(self, tx: LedgerTransaction, watched: Watched, judgement: Judgement, url: str) -> Judgement:
        if tx.watched.move(watched.key, url, self._scope_of(url)):
            return judgement
        # Two pages cannot share an address: this one keeps its own, and its readers are told all the same.
        return replace(judgement, reason=moves.shared(url), past=replace(judgement.past, moved=url), moved_to=None)

    def _settle(self, tx: LedgerTransaction, finished: Sequence[Looked], now: datetime) -> None:
        free: dict[str, int] = {}
        read: list[RobotsText] = []
        for looked in finished:
            read += looked.robots
            for scope, at in looked.free.items():
                free[scope] = max(at, free.get(scope, 0))
        tx.politeness.put_robots(read, micros(now - robots.MAX_AGE))
        tx.watched.settle(free, (looked.claim for looked in finished))
        self._forget({looked.claim.watched.scope for looked in finished})

    def _count(self, tx: LedgerTransaction, told: Sequence[Told], now: datetime) -> None:
        counts = Counter(one.judgement.verdict.value for one in told)
        received: Counter[str] = Counter()
        unmodified: Counter[str] = Counter()
        for one in told:
            received[one.judgement.verdict.value] += one.check.received
            unmodified[one.judgement.verdict.value] += one.check.status == 304
        if counts:
            by_verdict = {name: Count(count, received[name], unmodified[name]) for name, count in counts.items()}
            tx.politeness.count(micros(now), by_verdict)


def _voided(looked: Looked, check: Check, outage: Outage) -> Told:
    """A look that counts for nothing: the page is as it was."""
    reason = f"our own line was down: {outage.failed} of {outage.hosts} hosts failed at once"
    judgement = Judgement(Verdict.SKIPPED, reason, ("breaker",), looked.claim.past, then=Then.SKIPPED)
    watched = replace(looked.claim.watched, verdict=Verdict.SKIPPED, reason=reason, next_check_at=outage.until)
    return Told(watched=watched, check=check, judgement=judgement, why="when the line is up again")


def _is_news(before: Past, judgement: Judgement) -> bool:
    after = judgement.past
    turned = (before.lost is None) != (after.lost is None) or (before.silent is None) != (after.silent is None)
    moved = judgement.moved_to is not None or before.moved != after.moved
    return turned or moved or judgement.change is not None


def _note_incidents(notes: _Notes, url: str, before: Past, judgement: Judgement) -> None:
    """What begins and what ends for the page at `url`."""
    after = judgement.past
    for kind, was, now in ((DEAD, before.lost, after.lost), (SILENT, before.silent, after.silent)):
        if was is None and now is not None:
            notes.began[kind][url] = judgement.reason
        elif was is not None and now is None:
            notes.ended[kind].append(url)


def _put_outage(tx: LedgerTransaction, outage: Outage) -> None:
    began, until, failed, hosts = outage
    tx.politeness.add_outage(micros(began), micros(until), failed, hosts)
    reason = f"{failed} of {hosts} hosts failed at once"
    tx.incidents.begin(OUTAGE, {"": reason}, micros(began), ended=micros(until))


def _put_incidents(tx: LedgerTransaction, notes: _Notes, now: datetime) -> None:
    tx.incidents.tell([told.watched.entry for told in notes.told if told.is_news])
    for kind in (DEAD, SILENT):
        tx.incidents.begin(kind, notes.began[kind], micros(now))
        tx.incidents.end(kind, notes.ended[kind], micros(now))
    if any(notes.ended.values()):
        tx.incidents.forget(micros(now - KEEP))


def _found(watched: Watched, judgement: Judgement, check: Check) -> Found:
    assert judgement.change is not None
    assert judgement.grade is not None
    confirmed = micros(check.at)
    before, after = (text.partition("\n") for text in judgement.change)
    return Found(
        watched=watched.key, seen=judgement.seen if judgement.seen is not None else confirmed, confirmed=confirmed,
        grade=judgement.grade, rules=judgement.rules, before=(before[0], before[2]), after=(after[0], after[2]),
    )  # fmt: skip


def _extended(recent: str, check: Check, verdict: Verdict) -> str:
    looks = orjson.loads(recent) if recent else []
    looks.append([int(check.at.timestamp()), verdict.value, check.status])
    return orjson.dumps(looks[-RECENT:]).decode()
