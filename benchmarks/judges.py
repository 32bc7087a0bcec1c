"""How often judges of changes err on generated histories: false alarms and missed edits."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

from feedmill.model import Check, Verdict, Watched
from feedmill.monitor import fingerprint
from feedmill.monitor.judge import Texts, judge
from feedmill.records import Past
from histories import History, Look

START = datetime(2026, 3, 1, tzinfo=UTC)


@dataclass(slots=True)
class Score:
    """`alarms` count histories with a false alarm, `missed` edits that were never told."""

    name: str
    histories: int = 0
    edits: int = 0
    alarms: list[str] = field(default_factory=list)
    missed: list[str] = field(default_factory=list)

    def line(self) -> str:
        alarms, missed = 100 * len(self.alarms) / self.histories, 100 * len(self.missed) / max(self.edits, 1)
        return f"{self.name}: false alarms {alarms:.1f} %, missed edits {missed:.1f} % ({self.histories} histories)"


Judge = Callable[[History], Iterable[bool]]  # for each look: whether a change is told


def score(name: str, judged: Judge, given: Iterable[History]) -> Score:
    """Run `judged` over every history."""
    found = Score(name)
    for history in given:
        told = list(judged(history))
        found.histories += 1
        before = [look.truth != "edit" for look in history.looks]
        if any(change and early for change, early in zip(told, before, strict=True)):
            found.alarms.append(history.name)
        if history.edit:
            found.edits += 1
            after = [change for change, early in zip(told, before, strict=True) if not early]
            if not any(after):
                found.missed.append(f"{history.name}: {history.edit}")
            elif sum(after) > 1 and history.name not in found.alarms:
                found.alarms.append(history.name)  # told twice
    return found


def feedmill(history: History) -> list[bool]:
    """The monitor: its fingerprint and its judge, a look every half day."""
    past, texts, told, now = Past(), Texts(), [], START
    watched = Watched(key=1, url="https://news.example/a", entry=None, scope="news.example", published=START)
    for look in history.looks:
        now += timedelta(hours=12)
        found = judge(watched, past, _check(look, past, now), texts, now)
        past = found.past
        base = texts.base if found.keep_base is None else found.keep_base
        suspect = texts.suspect if found.keep_suspect is None else found.keep_suspect
        texts = Texts(base=base, suspect=suspect)
        told.append(found.verdict is Verdict.CHANGED)
    return told


def _check(look: Look, past: Past, now: datetime) -> Check:
    body = look.html.encode()
    raw, page = fingerprint.raw_digest(body), fingerprint.Page("", "", "")
    if look.status == 200 and raw != past.raw:
        page = fingerprint.read_page(body, "text/html; charset=utf-8", past.title)
    return Check(
        url="https://news.example/a", at=now, status=look.status,
        title=page.title, text=page.text, sign=page.sign, raw=raw,
    )  # fmt: skip


def rivals(python: str, given: list[History]) -> list[Score]:
    """Judges that tell whenever a page's digest differs from the last one's; only answers with 200 count."""
    lines = "".join(json.dumps([look.html for look in history.looks]) + "\n" for history in given)
    script = Path(__file__).with_name("rivals.py")
    done = subprocess.run([python, str(script)], input=lines, stdout=subprocess.PIPE, text=True, check=True)
    found = [json.loads(line) for line in done.stdout.splitlines() if line.startswith("{")]
    digests = {history.name: digest for history, digest in zip(given, found, strict=True)}
    return [score(name, partial(_judged_by, digests, name), given) for name in found[0]]


def _judged_by(digests: Mapping[str, Mapping[str, list[str]]], name: str, history: History) -> list[bool]:
    return _differing(history, digests[history.name][name])


def _differing(history: History, digests: list[str]) -> list[bool]:
    told, last = [], None
    for look, digest in zip(history.looks, digests, strict=True):
        told.append(look.status == 200 and last is not None and digest != last)
        last = digest if look.status == 200 else last
    return told
