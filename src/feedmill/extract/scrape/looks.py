"""What a line of a scraped text looks like, and what stands round it, in words that can be weighed (`scrape.zones`)."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache
from itertools import accumulate
from typing import NamedTuple

from feedmill.extract.phrases.outro import speaks
from feedmill.extract.phrases.shapes import A_MENU
from feedmill.extract.phrases.vocabulary import CLOSING, HAN
from feedmill.extract.roles import Line

_WINDOW = 6  # lines on either side that are counted
_MOST = 4  # up to how many
_SIZES = (4, 8, 14, 24, 40, 80)  # Chinese characters, or words of other scripts twice
_SIZE = tuple(f"size {number}" for number in range(len(_SIZES) + 1))
_PARAGRAPH = 40  # in the same; no byline is as long, and few of a page's words are
_SHARES = (1e-9, 0.08, 0.25, 0.6, 0.92, 1.0)  # of the prose
_HEAD, _TAIL = 6, 10  # lines near either end: only there a page speaks in sentences
_MET_AGAIN = 40  # characters of a line that is likely to be met again
_COLONS, _OF_CONTACTS = frozenset(":："), frozenset("@-:w")
_SPEAKING = 12  # characters of the shortest line in which it may
_OF_FRAME = frozenset(("menu", "frame", "byline", "learned"))
_TOLD = frozenset(("authors", "published", "source", "tags", "url", "address"))
_ITEM = re.compile(
    r"[-•·▪◦‣●*>—]|\d{1,2}[.、)）]|[一二三四五六七八九十]{1,2}、|[（(][一二三四五六七八九十\d]{1,2}[)）]"
)
_CAPITALS = re.compile(r"[A-Z0-9&]\S*(?: (?:[A-Z0-9&]\S*|[^\w\s]+))+")
_LABEL = re.compile(r"[^\s:：]{1,14}(?: [^\s:：]{1,12})?[:：]\s*\S")
_SPEAKER = re.compile(r"[^\s:：]{1,8}(?: [^\s:：]{1,12})?[:：](?=\s*\S)")
_SPEAKERS = 8
_SPEAKS_AGAIN = 4  # lines of an interview, at least
_CONTACT = re.compile(r"\S@\S|\d{3,4}-\d{4}|://|\bwww\.")
_READER = re.compile(r"\b(?:you|your|our|us)\b|您|本[报報网網站文刊]|[我咱][们們]|[订訂][阅閱]|[关關]注", re.IGNORECASE)
_SHOWN = (  # what the characters of a line show
    ("marked", frozenset("©|｜»›→▲▼【】#◆■●□")),
    ("comma", frozenset("，、,;；")),
    ("digits", frozenset("0123456789")),
    ("asks", frozenset("?？")),
    ("quotes", frozenset("“\"「『")),
)  # fmt: skip


class Place(NamedTuple):
    """What stands round a line: how much of the prose above and below it, by steps, and lines of which kind."""

    prose: bool
    share: int
    rest: int
    above: int  # paragraphs among the next lines
    below: int
    frame_above: int
    frame_below: int
    to_top: int  # lines, as far as neighbours are looked at
    to_end: int

    def names(self, reach: int) -> list[str]:
        """In words that have weights."""
        kind = "prose" if self.prose else "short"
        return [
            f"{kind} behind {self.share}",
            f"{kind} before {self.rest}",
            f"between {min(self.above, 3)} {min(self.below, 3)}",
            f"prose above {self.above}",
            f"prose below {self.below}",
            f"frame above {self.frame_above}",
            f"frame below {self.frame_below}",
            *(f"edge -{n}" for n in range(self.to_top + 1, reach + 1)),
            *(f"edge +{n}" for n in range(self.to_end + 1, reach + 1)),
        ]


def looks(lines: Sequence[Line]) -> list[tuple[str, ...]]:
    """What each line looks like by itself."""
    counts = Counter(line.key for line in lines if not line.prose)
    labels = Counter(found[0] for line in lines if (found := _SPEAKER.match(line.text)))
    speakers = tuple(label for label, count in labels.most_common(_SPEAKERS) if count >= _SPEAKS_AGAIN)
    last = len(lines) - _TAIL
    return [
        _look(line, not line.prose and counts[line.key] > 1, speakers, near=number < _HEAD or number >= last)
        for number, line in enumerate(lines)
    ]


def _look(line: Line, repeated: bool, speakers: tuple[str, ...], *, near: bool) -> tuple[str, ...]:
    text, is_prose = line.text, line.prose
    is_han = HAN.search(text) is not None
    size = len(text) if is_han else 2 * text.count(" ") + 2
    look = (
        _SIZE[bisect_left(_SIZES, size)],
        "prose" if is_prose else "short",
        *(("learned",) if line.learned else ()),
        *(("claimed",) if line.role is not None else ()),
        *(("gap",) if line.gap else ()),
        *(("closed",) if text[-1] in CLOSING else ()),
        *(("item",) if _ITEM.match(text) else ()),
    )
    if speakers and text.startswith(speakers):
        return (*look, "speaker")
    if is_prose:
        return look if size > _PARAGRAPH or not near else (*look, *_rules(line), *_shown(text))
    capitals = not is_han and _CAPITALS.fullmatch(text)
    own = (*(("repeated",) if repeated else ()), *(("capitals",) if capitals else ()))
    return (*look, *own, *_rules(line), *(_known_shown if len(text) <= _MET_AGAIN else _shown)(text))


def _rules(line: Line) -> list[str]:
    """What rules know a line for."""
    known = ["menu" if line.frame == A_MENU else "frame"] if line.frame else []
    byline = None if line.prose else line.byline
    if byline is not None:
        known.append("byline")
        known += sorted({name if name in _TOLD else "other" for name, _ in byline.told} or {"counter"})
    if len(line.text) >= _SPEAKING and speaks(line.text):
        known.append("voice")
    return known


def _shown(text: str) -> list[str]:
    """What the characters of a line show."""
    marks = set(text)
    shown = [name for name, which in _SHOWN if not which.isdisjoint(marks)]
    if not _COLONS.isdisjoint(marks):
        shown += ["colon"] if text[-1] in _COLONS else []
        shown += ["label"] if _LABEL.match(text) else []
    if not _OF_CONTACTS.isdisjoint(marks) and _CONTACT.search(text):
        shown.append("contact")
    if _READER.search(text):
        shown.append("reader")
    if "a" <= text[0] <= "z":
        shown.append("lower case")
    elif not any(map(str.isalpha, text)):
        shown.append("no letters")
    return shown


_known_shown = lru_cache(maxsize=4096)(_shown)  # short lines stand in document after document


def places(lines: Sequence[Line], found: Sequence[tuple[str, ...]], reach: int) -> list[Place]:
    """What stands round each line; `found` is what they look like, `reach` how far neighbours are looked at."""
    prose = [0, *accumulate(len(line.text) if line.prose else 0 for line in lines)]
    texts = [0, *accumulate(line.prose for line in lines)]
    frames = [0, *accumulate(not _OF_FRAME.isdisjoint(look) for look in found)]
    total, last = prose[-1] or 1, len(lines)
    return [
        Place(
            line.prose,
            bisect_right(_SHARES, prose[number] / total),
            bisect_right(_SHARES, (prose[-1] - prose[number + 1]) / total),
            min(texts[number] - texts[max(0, number - _WINDOW)], _MOST),
            min(texts[min(last, number + 1 + _WINDOW)] - texts[number + 1], _MOST),
            min(frames[number] - frames[max(0, number - _WINDOW)], _MOST),
            min(frames[min(last, number + 1 + _WINDOW)] - frames[number + 1], _MOST),
            min(number, reach),
            min(last - 1 - number, reach),
        )
        for number, line in enumerate(lines)
    ]
