"""robots.txt (RFC 9309): what a site lets us ask for, and how slowly.

A 4xx allows everything, a 5xx or silence nothing; what was read holds for at most a day.
"""

from __future__ import annotations

from collections import OrderedDict
from datetime import datetime, timedelta
from threading import Lock
from typing import Any, NamedTuple

from feedmill.records import RobotsText, from_micros, micros

MAX_AGE = timedelta(hours=24)
RETRY = timedelta(hours=1)  # after which an unreachable one is asked for again
MAX_BYTES = 512 * 1024  # at least 500 KiB must be parsed
MAX_CRAWL_DELAY = 120.0  # seconds
AGENT = "feedmill"
_KEPT = 512  # sites whose rules are held ready
_SMALL = 20_000  # characters: of larger ones the rules would fill the memory


def holds(robots: RobotsText, now: datetime) -> bool:
    """Whether it need not be asked for again."""
    return now - from_micros(robots.at) < (RETRY if robots.text is None else MAX_AGE)


class Rule(NamedTuple):
    """What holds for one URL. `delay` in seconds."""

    allowed: bool
    delay: float


def read(origin: str, at: datetime, status: int, body: bytes) -> RobotsText:
    """The answer to a request for robots.txt (RFC 9309 section 2.3.1)."""
    if 200 <= status < 300:
        return RobotsText(origin, micros(at), body.decode("utf-8-sig", "replace").replace("\0", ""))
    if 400 <= status < 500 and status != 429:  # that one asks to wait, and allows nothing
        return RobotsText(origin, micros(at), "")
    return RobotsText(origin, micros(at), None, f"robots.txt answered {status}")


class Rules:
    """Parsed robots.txt, the most recently used ones. Safe to share between threads."""

    def __init__(self) -> None:
        self._parsed: OrderedDict[tuple[str, int], Any] = OrderedDict()
        self._lock = Lock()

    def ask(self, robots: RobotsText, url: str) -> Rule:
        """What `robots` says of `url`."""
        if robots.text is None:
            return Rule(False, 0.0)
        if not robots.text.strip():
            return Rule(True, 0.0)
        parsed = self._of(robots, robots.text)
        delay = parsed.crawl_delay(AGENT) or 0.0
        return Rule(bool(parsed.can_fetch(url, AGENT)), min(max(float(delay), 0.0), MAX_CRAWL_DELAY))

    def _of(self, robots: RobotsText, text: str) -> Any:
        from protego import Protego

        key = (robots.origin, robots.at)
        with self._lock:
            if key in self._parsed:
                self._parsed.move_to_end(key)
                return self._parsed[key]
        parsed = Protego.parse(text)
        if len(text) <= _SMALL:
            with self._lock:
                self._parsed[key] = parsed
                while len(self._parsed) > _KEPT:
                    self._parsed.popitem(last=False)
        return parsed
