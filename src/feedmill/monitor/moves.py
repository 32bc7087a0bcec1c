"""Redirects: which of them become the page's address. Pure.

Only a chain of 301 and 308 that has led to the same place at least three times over at least seven days, to a 200
with the same article; never to a front page (RFC 9110 section 15.4 and long experience).
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from feedmill import urls
from feedmill.model import Check, Verdict, Watched
from feedmill.monitor import evidence
from feedmill.monitor.outcome import Judgement
from feedmill.records import from_micros, micros

TIMES = 3
SPAN = timedelta(days=7)
_PERMANENT = (301, 308)


def is_lost(check: Check) -> bool:
    """Whether an article's address leads to the front page: so many sites say that it is no more."""
    return bool(check.hops) and urls.is_root(check.final_url) and not urls.is_root(check.url)


def judged(watched: Watched, check: Check, now: datetime, found: Judgement) -> Judgement:
    """`found` with what the redirects on the way mean."""
    chain = _permanent(check)
    past = found.past
    if not chain or found.verdict is not Verdict.UNCHANGED:
        # A look at something else neither confirms a chain nor breaks it; one without it does.
        kept = past if chain else replace(past, chain="", chained=0, chain_since=None)
        return replace(found, past=kept if check.hops else replace(kept, moved=""))
    if past.moved == check.final_url:
        return replace(found, reason=f"{found.reason}; {shared(past.moved)}")
    if past.chain != chain:
        past = replace(past, chain=chain, chained=0, chain_since=micros(now))
    past = replace(past, chained=past.chained + 1)
    since = from_micros(past.chain_since if past.chain_since is not None else micros(now))
    if past.chained < TIMES or now - since < SPAN:
        told = f"redirected for good to {check.final_url} ({evidence.missing(TIMES - past.chained, since, SPAN, now)})"
        return replace(found, past=past, reason=f"{found.reason}; {told}")
    past = replace(past, chain="", chained=0, chain_since=None, moved="", etag=None, last_modified=None, validated="")
    return replace(
        found, verdict=Verdict.MOVED, reason=f"moved to {check.final_url}", past=past, moved_to=check.final_url,
        rules=(*found.rules, "the same permanent redirects, three times over seven days"),
    )  # fmt: skip


def shared(url: str) -> str:
    """What is said of a page that moved to the address of another one."""
    return f"moved to {url}, which is watched already"


def _permanent(check: Check) -> str:
    """The chain as a text to compare; "" where it is none, or not permanent throughout."""
    if not check.hops or any(status not in _PERMANENT for status, _ in check.hops):
        return ""
    if urls.is_root(check.final_url):
        return ""
    return " ".join(f"{status} {target}" for status, target in check.hops)
