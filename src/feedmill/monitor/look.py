"""One look at one page: robots.txt, its turn, the request, and what the page says."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from feedmill import urls
from feedmill.model import Check
from feedmill.monitor import addresses, fingerprint, freshness, robots, signs
from feedmill.monitor.addresses import Reach
from feedmill.monitor.deadline import Deadline
from feedmill.monitor.fetch import LOCAL, Admit, Answer, Failure, Fetcher, FetchError
from feedmill.monitor.robots import Rules
from feedmill.monitor.turns import Turns
from feedmill.records import Claim, Past, RobotsText, micros

LEAST_DELAY = 2.0  # seconds from one answer to the next request, outside the operator's own networks
_HELD_ROBOTS = 1_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Manners:
    """How a visitor of ours behaves. Seconds."""

    domain_delay: float = 5.0
    deadline: float = 30.0
    respect_robots: bool = True
    reach: Reach = field(default_factory=Reach)


@dataclass(slots=True)
class Looked:
    """What came of a claim. `check` is None where only robots.txt was asked, and the page is to be claimed again.

    `free` tells for each scope that was asked when it may be asked again, in epoch microseconds.
    """

    claim: Claim
    check: Check | None
    robots: list[RobotsText] = field(default_factory=list)
    free: dict[str, int] = field(default_factory=dict)

    @property
    def failed_here(self) -> bool:
        """Whether the fault can be on our side of the line."""
        return self.check is not None and self.check.failure in LOCAL


class Looker:
    """Looks at pages; safe to share between threads."""

    def __init__(
        self,
        fetcher: Fetcher,
        manners: Manners,
        scope_of: Callable[[str], str],
        turns: Turns | None = None,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        self._fetcher = fetcher
        self._manners = manners
        self._scope_of = scope_of
        self._turns = turns or Turns()
        self._now = now
        self._rules = Rules()
        self._robots: dict[str, RobotsText] = {}
        self._reading = threading.Lock()  # pages are read one at a time: it takes the processor, not the network

    def look(self, claim: Claim) -> Looked:
        """Look at the page of `claim`. Whatever happens is a value."""
        visit = _Visit(self, claim)
        try:
            return visit.make()
        except FetchError as error:
            visit.looked.check = visit.failed(error.failure, str(error), error.hops)
        except Exception as error:  # a library's trouble with one page must not end the round
            detail = f"the page could not be read ({type(error).__name__}: {error})"[:300]
            visit.looked.check = visit.failed(Failure.BROKEN, detail)
        finally:
            visit.leave()
        return visit.looked


class _Visit:
    """One look, while it lasts."""

    def __init__(self, looker: Looker, claim: Claim) -> None:
        self._looker = looker
        self._manners = looker._manners
        self._url = claim.watched.url
        self._origin = urls.origin(self._url) or ""
        self._past = claim.past
        self._began = looker._now()
        self._held: dict[str, tuple[float, datetime]] = {}  # scope: from when its pause counts
        self._crawl: dict[str, float] = {}  # scope: what its robots.txt asks for
        self._deadline: Deadline | None = None
        self._peers: set[str] = set()
        self.looked = Looked(claim, None)

    def make(self) -> Looked:
        if self._manners.respect_robots and self._origin:
            known = self._known(self._origin)
            if known is None:
                return self._only_robots(self._origin)
            self._obey(known, self._url, self.looked.claim.watched.scope)
        validators = _validators(self._past)
        answer = self._get(self._url, seconds=self._manners.deadline, validators=validators, admit=self._admit)
        self.looked.check = self._told(answer, conditional=answer.url in validators)
        return self.looked

    def failed(self, failure: Failure, detail: str, hops: tuple[tuple[int, str], ...] = ()) -> Check:
        return Check(url=self._url, at=self._began, failure=failure.value, detail=detail, hops=hops)

    def leave(self) -> None:
        """Give every turn back, and tell when the next may begin."""
        self._peers.update(self._deadline.peers if self._deadline else ())
        check = self.looked.check
        if check is not None and check.status in (429, 503) and check.retry_after:
            self._crawl[self._looker._scope_of(check.final_url)] = float(check.retry_after)
        for scope, (ended, at) in self._held.items():
            delay = max(self._delay(), self._crawl.get(scope, 0.0))
            self._looker._turns.give_back(scope, ended + delay)
            self.looked.free[scope] = micros(at) + int(delay * 1_000_000)

    def _delay(self) -> float:
        """Less than two seconds only where every address that was asked is the operator's own."""
        asked = self._manners.domain_delay
        if asked >= LEAST_DELAY:
            return asked
        own = (self._is_own(peer) for peer in self._peers)
        return asked if self._peers and all(own) else LEAST_DELAY

    def _is_own(self, peer: str) -> bool:
        address = addresses.parse(peer)
        return address is not None and self._manners.reach.lists(address)

    def _get(self, url: str, **terms: Any) -> Answer:
        """The answer. Pauses count from here on: what lies between a start of ours and its arrival varies.

        Counted from starts, a request that arrives late and one that arrives at once come too close for the server.
        """
        try:
            return self._looker._fetcher.get(url, **terms)
        finally:
            ended = (time.monotonic(), self._looker._now())
            self._held.update(dict.fromkeys(self._held, ended))

    # -- turns ------------------------------------------------------------------------------

    def _admit(self, url: str, deadline: Deadline) -> None:
        """Before each hop: its turn, and at a foreign site its robots.txt."""
        if url == self._url:
            self._take(self.looked.claim.watched.scope, deadline)
            return
        scope = self._looker._scope_of(url)
        self._take(scope, deadline)
        origin = urls.origin(url) or ""
        if self._manners.respect_robots and origin != self._origin:
            known = self._known(origin) or self._ask_robots(origin, deadline.left(), self._admit_plainly)
            self._obey(known, url, scope)

    def _take(self, scope: str, deadline: Deadline) -> None:
        self._deadline = deadline
        if scope in self._held:
            return
        if not self._looker._turns.take(scope, deadline.left()):
            raise FetchError(Failure.WAITING, f"{scope} is busy with other requests of ours")
        self._held[scope] = (time.monotonic(), self._looker._now())

    # -- robots.txt -------------------------------------------------------------------------

    def _known(self, origin: str) -> RobotsText | None:
        given = self.looked.claim.robots
        if given is not None and given.origin != origin:
            given = None
        for found in (self._looker._robots.get(origin), given):
            if found is not None and robots.holds(found, self._began):
                return found
        return None

    def _only_robots(self, origin: str) -> Looked:
        """Ask for robots.txt alone: the page has its turn after the pause that lies between two requests."""
        self._ask_robots(origin, self._manners.deadline, self._admit_plainly)
        return self.looked

    def _admit_plainly(self, url: str, deadline: Deadline) -> None:
        self._take(self._looker._scope_of(url), deadline)

    def _ask_robots(self, origin: str, seconds: float, admit: Admit) -> RobotsText:
        url = f"{origin}/robots.txt"
        answer = self._get(url, seconds=seconds, first_bytes=robots.MAX_BYTES, admit=admit)
        found = robots.read(origin, self._began, answer.status, answer.body)
        if answer.status in (429, 503) and (wait := freshness.retry_after(answer.headers, self._began)):
            self._crawl[self._looker._scope_of(origin)] = float(wait)
        self.looked.robots.append(found)
        held = self._looker._robots
        if len(held) >= _HELD_ROBOTS:
            held.clear()
        held[origin] = found
        return found

    def _obey(self, known: RobotsText, url: str, scope: str) -> None:
        rule = self._looker._rules.ask(known, url)
        self._crawl[scope] = max(rule.delay, self._crawl.get(scope, 0.0))
        if not rule.allowed:
            raise FetchError(Failure.ROBOTS, known.why or f"robots.txt of {known.origin} forbids it")

    # -- the answer -------------------------------------------------------------------------

    def _told(self, answer: Answer, *, conditional: bool) -> Check:
        headers = answer.headers
        page, raw = fingerprint.Page("", "", ""), ""
        if answer.status in (200, 203):
            raw = fingerprint.raw_digest(answer.body)
            if raw != self._past.raw or self._past.extractor != fingerprint.extractor():
                with self._looker._reading:
                    page = fingerprint.read_page(answer.body, headers.get("content-type", ""), self._past.title)
        sign = page.sign
        if answer.status != 304 and _is_challenge(answer):
            sign = "challenge"
        return Check(
            url=self._url, at=self._began, status=answer.status, hops=answer.hops,
            etag=freshness.validator(headers.get("etag")),
            last_modified=freshness.validator(headers.get("last-modified")),
            fresh_for=freshness.fresh_for(headers, self._began),
            retry_after=freshness.retry_after(headers, self._began),
            conditional=conditional, title=page.title, text=page.text, raw=raw, sign=sign, received=answer.received,
        )  # fmt: skip


def _validators(past: Past) -> Mapping[str, Mapping[str, str]]:
    """The header fields to send, by the address that they belong to; none to another version's reading."""
    if not past.validated or past.extractor != fingerprint.extractor():
        return {}
    fields = {"If-None-Match": past.etag, "If-Modified-Since": past.last_modified}
    sent = {name: value for name, value in fields.items() if value}
    return {past.validated: sent} if sent else {}


def _is_challenge(answer: Answer) -> bool:
    if answer.headers.get("cf-mitigated"):
        return signs.challenged(answer.status, answer.headers, "")
    if answer.status in (200, 203):
        return False  # the page's own sign tells
    return signs.challenged(answer.status, answer.headers, answer.body[:100_000].decode("utf-8", "replace"))
