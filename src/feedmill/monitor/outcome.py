"""What judging comes to: the verdict, the rules that made it, and what is to be remembered and done."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from feedmill.model import Grade, Verdict
from feedmill.monitor.compare import Change
from feedmill.records import Past


class Then(Enum):
    """By which rule the next look is timed."""

    ORDINARY = "ordinary"
    SOON = "soon"  # a second look at a suspect
    FAILED = "failed"
    BLOCKED = "blocked"
    MISSED = "missed"  # said to be gone, not yet sure
    MISSING = "missing"
    SKIPPED = "skipped"


@dataclass(frozen=True, slots=True)
class Judgement:
    """`keep_base` and `keep_suspect` are texts to store from now on; None leaves what is stored."""

    verdict: Verdict
    reason: str
    rules: tuple[str, ...]
    past: Past
    grade: Grade | None = None
    change: Change | None = None
    seen: int | None = None  # when the change was first seen
    moved_to: str | None = None
    keep_base: str | None = None
    keep_suspect: str | None = None
    then: Then = Then.ORDINARY
