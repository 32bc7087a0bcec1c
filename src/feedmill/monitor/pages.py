"""A 200 with an article in it: the same, suspect, or changed. Pure."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from feedmill.model import Check, Grade, Verdict
from feedmill.monitor import fingerprint
from feedmill.monitor.compare import Change, compare, grade
from feedmill.monitor.outcome import Judgement, Then
from feedmill.monitor.signs import is_withdrawn
from feedmill.records import Past, from_micros, micros

if TYPE_CHECKING:
    from feedmill.monitor.judge import Texts

SECOND_LOOK = timedelta(minutes=10)
SHORT = 0.3  # of its usual length: too little to be the article
_TOO_SOON = f"too soon ({SECOND_LOOK // timedelta(minutes=1)} minutes) for a second look"
_NEAR = 16  # bits in which the simhashes of two readings of one article may differ
_PATIENCE = 2  # second looks in a row that disagreed, after which none comes soon
PACE = (0.2, 8.0)


def same(past: Past, check: Check, reason: str, *rules: str) -> Judgement:
    """The page is as it was."""
    past = replace(_validated(past, check), suspect="", suspected=None, unsure=0, pace=min(past.pace * 1.5, PACE[1]))
    return Judgement(Verdict.UNCHANGED, reason, rules or (reason,), past, keep_suspect="")


def judged(past: Past, check: Check, texts: Texts, now: datetime) -> Judgement:  # noqa: PLR0911  a rule a line
    """What a page that was read says against what is remembered."""
    current = fingerprint.extractor()
    if past.raw and check.raw == past.raw and past.extractor == current:
        return _repeated(past, check, "the same bytes")
    digest = fingerprint.digest(check.title, check.text)
    if not past.digest or not past.length or past.extractor != current:
        return _first(past, check, digest, current)
    if digest == past.digest:
        return _repeated(replace(past, raw=check.raw), check, "the same text")
    whole = f"{check.title}\n{check.text}"
    if len(check.text) < SHORT * past.length and not is_withdrawn(texts.base, whole):
        return _too_short(past, check)
    if check.hops and check.final_url != past.validated and not is_alike(past, check):
        return _elsewhere(past, check)
    if past.suspected is None:
        return _suspect(past, digest, whole, now, "first sight: a second look tells")
    if now - from_micros(past.suspected) < SECOND_LOOK:
        return _suspect(past, digest, whole, from_micros(past.suspected), _TOO_SOON)
    found = compare(texts.base, texts.suspect, whole)
    if found.change is None:
        past = replace(past, suspect=digest, suspected=micros(now))
        return _unsettled(past, check, whole, found.base)
    return _changed(past, check, digest, found.change, now)


def _validated(past: Past, check: Check) -> Past:
    """Validators as the newest answer has them; a 304 that brings none leaves the old ones (RFC 9111 section 3.2)."""
    if check.status == 304:
        return replace(
            past, etag=check.etag or past.etag, last_modified=check.last_modified or past.last_modified, repeats=0
        )
    return replace(
        past, etag=check.etag, last_modified=check.last_modified, validated=check.final_url, size=check.received
    )  # fmt: skip


def _repeated(past: Past, check: Check, reason: str) -> Judgement:
    if check.conditional:
        past = replace(past, repeats=past.repeats + 1)
    return same(past, check, reason)


def _first(past: Past, check: Check, digest: str, extractor: str) -> Judgement:
    again = bool(past.digest)
    past = _remembered(_validated(past, check), check, digest)
    past = replace(past, extractor=extractor)
    reason = "read anew by another version" if again else "first look"
    if not check.text:
        reason = f"{reason}: no article was found in it, so only its moves and its end are told"
    rule = "re-baselined in silence" if again else "first look"
    whole = f"{check.title}\n{check.text}"
    return Judgement(Verdict.UNCHANGED, reason, (rule,), past, keep_base=whole, keep_suspect="")


def _remembered(past: Past, check: Check, digest: str) -> Past:
    """This reading is the known state now."""
    return replace(
        past, raw=check.raw, digest=digest, title=check.title, length=len(check.text),
        simhash=fingerprint.simhash(check.text), suspect="", suspected=None, unsure=0,
    )  # fmt: skip


def _too_short(past: Past, check: Check) -> Judgement:
    share = round(100 * len(check.text) / past.length)
    reason = f"{share} % of its usual length: not compared"
    past = replace(past, unsure=past.unsure + 1, repeats=past.repeats + check.conditional)
    return Judgement(Verdict.SUSPECT, reason, ("under 30 % of its usual length",), past, then=_when(past))


def _elsewhere(past: Past, check: Check) -> Judgement:
    past = replace(past, unsure=past.unsure + 1, repeats=past.repeats + check.conditional)
    reason = f"redirected to {check.final_url}, which is another article: not compared"
    return Judgement(Verdict.SUSPECT, reason, ("redirected to another text",), past, then=_when(past))


def _suspect(past: Past, digest: str, whole: str, since: datetime, rule: str) -> Judgement:
    # The validators stay those of the known state: a 304 to them says that it is back.
    past = replace(past, suspect=digest, suspected=micros(since))
    reason = f"the text differs; {_TOO_SOON if rule == _TOO_SOON else 'a second look will tell'}"
    return Judgement(Verdict.SUSPECT, reason, ("the text differs", rule), past, keep_suspect=whole, then=_when(past))


def _unsettled(past: Past, check: Check, whole: str, base: str) -> Judgement:
    past = replace(past, unsure=past.unsure + 1, repeats=past.repeats + check.conditional)
    rules = ("the text differs", "the second look differs from the first in the same places")
    reason = "what differs is different at every look"
    return Judgement(Verdict.UNCHANGED, reason, rules, past, keep_base=base, keep_suspect=whole)


def _when(past: Past) -> Then:
    return Then.SOON if past.unsure < _PATIENCE else Then.ORDINARY


def _changed(past: Past, check: Check, digest: str, change: Change, now: datetime) -> Judgement:
    found = grade(change.before, change.after)
    seen = past.suspected
    past = _remembered(_validated(past, check), check, digest)
    past = replace(past, changed=micros(now), pace=max(past.pace * 0.8, PACE[0]), repeats=0)
    reason = {
        Grade.COSMETIC: "marks or case changed",
        Grade.TITLE: "the title changed",
        Grade.SUBSTANTIVE: "the text changed",
        Grade.WITHDRAWN: "the article was withdrawn",
    }[found]
    return Judgement(
        Verdict.CHANGED, reason, ("the text differs", "a second look agrees"), past,
        grade=found, change=change, seen=seen, keep_base=f"{check.title}\n{check.text}", keep_suspect="",
    )  # fmt: skip


def is_alike(past: Past, check: Check) -> bool:
    """Whether the page is the article that is remembered, by its bits."""
    return past.length > 0 and fingerprint.distance(past.simhash, fingerprint.simhash(check.text)) <= _NEAR
