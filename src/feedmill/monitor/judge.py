"""One look and what is remembered of the page to a verdict. Pure.

FIELD notes it follows: nothing is compared with what is no article; a change is told when a second look agrees;
one 404 is no death; a redirect becomes the address only when it has stood the test of time.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from feedmill.model import Check, Verdict, Watched
from feedmill.monitor import evidence, moves, pages
from feedmill.monitor.outcome import Judgement, Then
from feedmill.records import Past, from_micros, micros

MISSING_AFTER = (3, timedelta(days=3))  # looks that say 404, and the time between the first and the last
GONE_AFTER = (2, timedelta(hours=24))  # the same for 410
SILENT_AFTER = timedelta(days=14)  # without an answer, after which the operator is told
_BLOCKED = (401, 402, 403, 407, 451)
_SIGNS = {
    "login": "the page asks to log in",
    "challenge": "the page is a challenge to prove that one is human",
    "maintenance": "the page tells of maintenance",
    "not found": "the page says that there is no such article",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Texts:
    """What was read before, the title first: `base` the last known state, `suspect` one that differed from it."""

    base: str = ""
    suspect: str = ""


def judge(watched: Watched, past: Past, check: Check, texts: Texts, now: datetime) -> Judgement:
    """What `check` means for `watched`, and what is to be remembered."""
    return evidence.weighed(watched, past, check, _judged(watched, past, check, texts, now))


def _judged(  # noqa: PLR0911  a rule a line
    watched: Watched, past: Past, check: Check, texts: Texts, now: datetime
) -> Judgement:
    if check.failure:
        return _no_answer(past, check)
    if check.status == 304 and check.conditional:
        return moves.judged(watched, check, now, pages.same(_answered(past), check, "304: not modified"))
    if check.status == 410:
        return _gone(past, check, now)
    if check.sign in ("login", "challenge"):
        return _blocked(past, check, f"{_SIGNS[check.sign]} ({check.status})", f"sign: {check.sign}")
    if check.status in _BLOCKED:
        return _blocked(past, check, f"answered {check.status}", f"status {check.status}")
    if check.status == 404:
        return _missing(past, check, now, "answered 404")
    if check.status not in (200, 203):
        return _failed(past, check, _told(check))
    if check.sign == "maintenance":
        return _failed(past, check, _SIGNS["maintenance"])
    if check.sign == "not found":
        return _missing(past, check, now, _SIGNS["not found"])
    if moves.is_lost(check):
        return _missing(past, check, now, f"redirected to the front page {check.final_url}")
    return moves.judged(watched, check, now, pages.judged(_answered(past), check, texts, now))


def _answered(past: Past) -> Past:
    """The page is there: what was counted against it no longer counts."""
    return replace(
        past, errors=0, misses=0, missed=None, gones=0, gone=None, unanswered=None, silent=None, lost=None
    )  # fmt: skip


def _told(check: Check) -> str:
    if check.status == 429:
        return "asked to wait (429)"
    if check.status in (301, 302, 303, 307, 308) and check.retry_after:
        return f"redirected, and asked to wait ({check.status})"
    return f"answered {check.status}"


def _no_answer(past: Past, check: Check) -> Judgement:
    if check.failure in ("robots", "waiting"):
        rule = f"{check.failure}: not asked"
        return Judgement(Verdict.SKIPPED, check.detail, (rule,), past, then=Then.SKIPPED)
    if check.failure == "refused":
        return _blocked(past, check, f"not asked: {check.detail}", "guard: refused")
    return _failed(past, check, check.detail, f"failure: {check.failure}")


def _failed(past: Past, check: Check, reason: str, rule: str = "") -> Judgement:
    past = _unanswered(past, check.at)
    rules = (rule or f"status {check.status}",)
    return Judgement(Verdict.FAILED, reason, rules, past, then=Then.FAILED)


def _blocked(past: Past, check: Check, reason: str, rule: str) -> Judgement:
    past = _unanswered(past, check.at)
    return Judgement(Verdict.BLOCKED, reason, (rule, "neither dead nor changed"), past, then=Then.BLOCKED)


def _unanswered(past: Past, now: datetime) -> Past:
    """One more look without an answer; after two weeks of them the page is silent, unless it is known to be lost."""
    since = micros(now) if past.unanswered is None else past.unanswered
    silent = past.silent
    if silent is None and past.lost is None and now - from_micros(since) >= SILENT_AFTER:
        silent = micros(now)
    return replace(past, errors=past.errors + 1, unanswered=since, silent=silent)


def _lost(past: Past, now: datetime) -> Past:
    return replace(past, lost=micros(now) if past.lost is None else past.lost, silent=None)


def _missing(past: Past, check: Check, now: datetime, reason: str) -> Judgement:
    since = micros(now) if past.missed is None else past.missed
    past = replace(past, misses=past.misses + 1, missed=since, gones=0, gone=None)
    least, span = MISSING_AFTER
    if past.misses < least or now - from_micros(since) < span:
        rule = evidence.missing(least - past.misses, from_micros(since), span, now)
        return Judgement(Verdict.FAILED, f"{reason} ({rule})", (rule,), past, then=Then.MISSED)
    rules = ("404 three times over three days",)
    return Judgement(Verdict.MISSING, reason, rules, _lost(past, now), then=Then.MISSING)


def _gone(past: Past, check: Check, now: datetime) -> Judgement:
    since = micros(now) if past.gone is None else past.gone
    past = replace(past, gones=past.gones + 1, gone=since)
    least, span = GONE_AFTER
    if past.gones < least or now - from_micros(since) < span:
        rule = evidence.missing(least - past.gones, from_micros(since), span, now)
        return Judgement(Verdict.FAILED, f"answered 410 ({rule})", (rule,), past, then=Then.MISSED)
    rules = ("410 twice over 24 h",)
    return Judgement(Verdict.GONE, "answered 410", rules, _lost(past, now), then=Then.MISSING)
