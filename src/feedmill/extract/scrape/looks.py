"""What a line of a scraped text looks like, and what stands round it, in words that can be weighed (`scrape.zones`)."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import accumulate
from types import MappingProxyType
from typing import NamedTuple

from feedmill.extract.phrases.outro import speaks
from feedmill.extract.phrases.page_words import LONGEST, page_odds
from feedmill.extract.phrases.shapes import A_MENU
from feedmill.extract.phrases.vocabulary import CLOSING, has_han
from feedmill.extract.roles import Line

REACH = 3  # lines on either side that are looked at
_NOTHING = (0.0,) * (2 * REACH + 1)
_WINDOW = 6  # lines on either side that are counted
_MOST = 4  # up to how many
_SIZES = (4, 8, 14, 24, 40, 80)  # Chinese characters, or words of other scripts twice
_SIZE = tuple(f"size {number}" for number in range(len(_SIZES) + 1))
_ODDS = (-5.0, -3.5, -2.5, -1.5, -0.5, 0.5, 1.5, 2.5, 3.5)  # of its words
_ODD = tuple(f"words {number}" for number in range(len(_ODDS) + 1))
_PARAGRAPH = 40  # in the same; no byline is as long, and few of a page's words are
_SHARES = (1e-9, 0.08, 0.25, 0.6, 0.92, 1.0)  # of the prose
_HEAD, _TAIL = 6, 10  # lines near either end: only there a page speaks in sentences
_MET_AGAIN = 40  # characters of a line that is likely to be met again
_COLONS, _OF_CONTACTS = frozenset(":："), frozenset("@-:w")
_SPEAKING = 12  # characters of the shortest line in which it may
_OF_FRAME = frozenset(("menu", "frame", "byline", "learned"))
_TOLD = frozenset(("authors", "published", "source", "tags", "url", "address"))
_NUMERALS = "一二三四五六七八九十"  # the only letters that an item begins with
_ITEM = re.compile(rf"[-•·▪◦‣●*>—]|\d{{1,2}}[.、)）]|[{_NUMERALS}]{{1,2}}、|[（(][{_NUMERALS}\d]{{1,2}}[)）]")
_CAPITALS = re.compile(r"[A-Z0-9&]\S*(?: (?:[A-Z0-9&]\S*|[^\w\s]+))+")
_LABEL = re.compile(r"[^\s:：]{1,14}(?: [^\s:：]{1,12})?[:：]\s*\S")
_SPEAKER = re.compile(r"[^\s:：]{1,8}(?: [^\s:：]{1,12})?[:：](?=\s*\S)")
_COLON = 22  # characters within which that colon stands
_SPEAKERS = 8
_SPEAKS_AGAIN = 4  # lines of an interview, at least
_CONTACT = re.compile(r"\S@\S|\d{3,4}-\d{4}|://|\bwww\.")
# Each begins with a letter, not with a class or a boundary: then only places are tried that have one of these letters.
_READER = re.compile(
    r"you(?<!\w...)r?\b|our(?<!\w...)\b|us(?<!\w..)\b|您|本[报報网網站文刊]|我[们們]|咱[们們]|订[阅閱]|訂[阅閱]|关注|關注"
)
_SHOWN = (  # what the characters of a line show
    ("marked", frozenset("©|｜»›→▲▼【】#◆■●□")),
    ("comma", frozenset("，、,;；")),
    ("digits", frozenset("0123456789")),
    ("asks", frozenset("?？")),
    ("quotes", frozenset("“\"「『")),
)  # fmt: skip


_STANDS = ("learned", "claimed", "gap")


class _Standing(NamedTuple):
    """What is known of a line besides its words."""

    learned: bool
    claimed: bool
    gap: bool
    speaker: bool
    repeated: bool


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

    def names(self) -> list[str]:
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
            *(f"edge -{n}" for n in range(self.to_top + 1, REACH + 1)),
            *(f"edge +{n}" for n in range(self.to_end + 1, REACH + 1)),
        ]


def looks(lines: Sequence[Line]) -> list[tuple[str, ...]]:
    """What each line looks like by itself."""
    counts = Counter(line.key for line in lines if not line.prose)
    labels = Counter(filter(None, (_speaker(line.text) for line in lines)))
    speakers = tuple(label for label, count in labels.most_common(_SPEAKERS) if count >= _SPEAKS_AGAIN)
    last = len(lines) - _TAIL
    return [
        _look(line, not line.prose and counts[line.key] > 1, speakers, near=number < _HEAD or number >= last)
        for number, line in enumerate(lines)
    ]


def _speaker(text: str) -> str:
    """What stands before a colon near the beginning of a line; "" where nothing does."""
    head = text[:_COLON]
    found = _SPEAKER.match(text) if ":" in head or "：" in head else None
    return found[0] if found else ""


def _look(line: Line, repeated: bool, speakers: tuple[str, ...], *, near: bool) -> tuple[str, ...]:
    text = line.text
    is_speaker = bool(speakers) and text.startswith(speakers)
    stands = _Standing(line.learned, not line.free, line.gap, is_speaker, repeated)
    if len(text) <= _MET_AGAIN and not line.prose and len(line.raw) <= _MET_AGAIN:
        return _known_look(text, line.raw, stands)
    return _look_of(line, stands, near=near)


@lru_cache(maxsize=4096)  # short lines stand in document after document
def _known_look(text: str, raw: str, stands: _Standing) -> tuple[str, ...]:
    return _look_of(Line(0, raw, text, None, stands.gap), stands, near=False)


def _look_of(line: Line, stands: _Standing, *, near: bool) -> tuple[str, ...]:
    text, is_prose = line.text, line.prose
    is_han = has_han(text)
    size = len(text) if is_han else 2 * text.count(" ") + 2
    look = [_SIZE[bisect_left(_SIZES, size)], "prose" if is_prose else "short"]
    look += [_ODD[bisect_right(_ODDS, page_odds(text))]] if len(text) <= LONGEST else []
    look += [name for name, stands_so in zip(_STANDS, stands, strict=False) if stands_so]
    look += ["closed"] if text[-1] in CLOSING else []
    if (text[0] in _NUMERALS or not text[0].isalpha()) and _ITEM.match(text):
        look.append("item")
    if stands.speaker:
        look.append("speaker")
    elif is_prose:
        look += (*_rules(line), *_shown(text)) if near and size <= _PARAGRAPH else ()
    else:
        look += ["repeated"] if stands.repeated else []
        look += ["capitals"] if not is_han and _CAPITALS.fullmatch(text) else []
        look += _rules(line)
        look += (_known_shown if len(text) <= _MET_AGAIN else _shown)(text)
    return tuple(look)


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
    if _READER.search(text.lower()):
        shown.append("reader")
    if "a" <= text[0] <= "z":
        shown.append("lower case")
    elif not any(map(str.isalpha, text)):
        shown.append("no letters")
    return shown


_known_shown = lru_cache(maxsize=4096)(_shown)  # short lines stand in document after document


class Page(NamedTuple):
    """The lines of a text, and what is asked of all of them before one is weighed."""

    lines: Sequence[Line]
    looks: Sequence[tuple[str, ...]]
    places: Sequence[tuple[int, ...]]


def read_page(lines: Sequence[Line]) -> Page:
    """What the lines of a text look like, and what stands round each."""
    found = looks(lines)
    return Page(lines, found, list(places(lines, found)))


class Weights:
    """What looks of a line and its neighbours, its place, and signs of other kinds weigh in one question."""

    def __init__(
        self,
        looks: Mapping[str, tuple[float, ...]],
        places: Mapping[str, float],
        signs: Mapping[str, float] = MappingProxyType({}),
        bias: float = 0.0,
    ) -> None:
        self._looks, self._places, self._signs, self._bias = looks, places, signs, bias
        self._row = lru_cache(maxsize=4096)(self._weights)
        self._place = lru_cache(maxsize=8192)(self._weight)

    def weigh(self, page: Page, number: int, signs: Iterable[str]) -> float:
        """The sum for one line."""
        first = max(number - REACH, 0)
        near = page.looks[first : number + REACH + 1]
        total = self._place(page.places[number])
        for at, look in enumerate(near, first - number + REACH):
            total += self._row(look)[at]
        return total + self.weigh_signs(signs)

    def weigh_signs(self, signs: Iterable[str]) -> float:
        """The sum of signs alone."""
        return sum(filter(None, map(self._signs.get, signs)))

    def weigh_all(self, page: Page) -> list[float]:
        """The sum for each line."""
        edge = [_NOTHING] * REACH
        rows = [*edge, *map(self._row, page.looks), *edge]
        columns = [column[away : away + len(page.lines)] for away, column in enumerate(zip(*rows, strict=True))]
        return [sum(weights) for weights in zip(map(self._place, page.places), *columns, strict=True)]

    def weigh_cuts(self, page: Page) -> list[float]:
        """The sum for a cut in front of each line, and for one behind the last, by the looks of the lines near it."""
        edge = [_NOTHING] * REACH
        rows = [*edge, *map(self._row, page.looks), _NOTHING, *edge]
        columns = [column[away : away + len(page.lines) + 1] for away, column in enumerate(zip(*rows, strict=True))]
        return [sum(weights) for weights in zip(*columns, strict=True)]

    def _weights(self, look: tuple[str, ...]) -> tuple[float, ...]:
        return tuple(map(sum, zip(*(self._looks.get(name, _NOTHING) for name in look), strict=True)))

    def _weight(self, place: tuple[int, ...]) -> float:
        return self._bias + sum(self._places.get(name, 0.0) for name in Place._make(place).names())


def places(lines: Sequence[Line], found: Sequence[tuple[str, ...]]) -> Iterator[tuple[int, ...]]:
    """What stands round each line, as the fields of a `Place`: there are too many for names.

    `found` is what the lines look like.
    """
    is_prose, last = [line.prose for line in lines], len(lines)
    prose = [0, *accumulate(len(line.text) if line.prose else 0 for line in lines)]
    whole = prose[-1]
    total = whole or 1
    texts, frames = _near(is_prose), _near([not _OF_FRAME.isdisjoint(look) for look in found])
    ahead = _WINDOW + 1  # what stands near a line below it stands near the line so far below above that
    return zip(
        is_prose,
        [bisect_right(_SHARES, above / total) for above in prose[:-1]],
        [bisect_right(_SHARES, (whole - above) / total) for above in prose[1:]],
        texts,
        texts[ahead:],
        frames,
        frames[ahead:],
        [min(number, REACH) for number in range(last)],
        [min(number, REACH) for number in range(last - 1, -1, -1)],
        strict=False,
    )


def _near(are: Sequence[bool]) -> list[int]:
    """How many of the few lines above each line are of a kind, at most `_MOST`; so too for those behind the last."""
    counts = [*accumulate(are, initial=0)]
    sums = [*[0] * _WINDOW, *counts, *[counts[-1]] * _WINDOW]
    return [min(below - above, _MOST) for above, below in zip(sums, sums[_WINDOW:], strict=False)]
