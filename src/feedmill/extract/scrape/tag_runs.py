"""Which run of lines is an article's tags, if any: weighed with what was learned from labelled texts.

What its lines look like, what stands above and below it, where it stands, how much of it the text says, and whether
other texts have it as well speak for a run or against it (`tag_weights`, made by `training/tag_weights.py`).
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence, Set
from functools import lru_cache
from itertools import accumulate
from operator import or_
from typing import NamedTuple

from feedmill.extract.roles import Line, Role
from feedmill.extract.scrape.tag_looks import look_of
from feedmill.extract.scrape.tag_weights import LINES, RUNS
from feedmill.extract.scrape.tag_words import is_heard, is_motto, said

ZONES = ("above the title", "head", "text", "tail")
PLACES = ("own", "above", "below")  # a line of the run, the one above it, the one below it
_NOTHING = (0.0,) * (len(ZONES) * len(PLACES))
_EDGE = ("edge",)
_NONE: frozenset[str] = frozenset()
_HASHED = ("hash", "hashes")
_ITEMS = ("- ", "* ", "• ", "· ")  # of a list of the text's own
_NEAR = 6  # lines before the text
_MOST = 9  # lines of a run
_LEAST = -0.6  # what a run must weigh: weights are held small, and so are sums
_ADDED = 0.5  # what lines that nothing names may gain at most by where they stand and how many tags they are
_FREE = 0.3  # what speaks against a line that may be the text's own, besides its look: it would be lost
_AWAY = (0, 1, 2, 3, 5, 8, 12, 18, 30)
_COUNTS = (1, 2, 3, 4, 5, 6, 8)
_ROLES = (Role.TITLE, Role.BYLINE, Role.CAPTION, Role.REFERENCE, Role.ATTRIBUTION, Role.SITE)
_PAST = frozenset(("related", "elsewhere", "comments", "turns", "told authors", "told published", "speaks", "footer"))


class Start(NamedTuple):
    """Where a run begins."""

    zone: str
    away: int  # steps from the title, or from the end of the text
    past: frozenset[str]  # what stands between the text and it
    gap: bool

    def names(self) -> list[str]:
        """In words that have weights."""
        gap = ["gap above", f"{self.zone}: gap above"] if self.gap else []
        return [self.zone, f"{self.zone} {self.away}", *(f"past {name}" for name in sorted(self.past)), *gap]


class End(NamedTuple):
    """Where a run ends."""

    zone: str
    to_text: int
    gap: bool

    def names(self) -> list[str]:
        """In words that have weights."""
        gap = ["gap below", f"{self.zone}: gap below"] if self.gap else []
        return [f"to text {self.to_text}", *gap] if self.zone == ZONES[1] else gap


class Run(NamedTuple):
    """What there is to tell of all lines of a run together."""

    zone: str
    learned: str
    shapes: int  # how many kinds of capitals
    gaps: str
    is_whole: bool  # nothing that may be a tag stands right above or below it
    heading: str  # what stands above it heads tags: `Look.heading`
    is_hashed: bool
    way: str = ""  # how its only line is split; "" for several lines
    many: int = 0  # of tags, in steps
    heard: int = -1  # how many of them the text says, in quarters; -1: none

    def names(self) -> list[str]:
        """In words that have weights."""
        zone, heard = self.zone, f"heard {self.heard}"
        names = ["run", f"count {self.many}", heard, f"{zone}: {heard}", self.learned, f"{zone}: {self.learned}"]
        if self.way:
            row = "row" if self.many > 1 else "single"
            names += [f"{row} {self.way}", f"{row} {heard}"]
        else:
            names += [f"shapes {self.shapes}", f"gaps {self.gaps}", "whole" if self.is_whole else "part"]
        if self.heading:
            names += ["headed", self.heading, f"{zone}: {self.heading}"]
        return [*names, "hashed", f"{zone}: hashed"] if self.is_hashed else names


class Found(NamedTuple):
    """A run of lines, its first and its last, and its tags."""

    first: int
    last: int
    tags: tuple[str, ...]
    run: Run


class Page:
    """A text in which tags are looked for: where each line stands, and what it looks like there."""

    def __init__(self, lines: Sequence[Line], start: int, known: Set[str], authors: Set[str]) -> None:
        self.lines, self.start, self.text = lines, start, said(lines)
        self.title = next((n for n in range(start - 1, -1, -1) if lines[n].role is Role.TITLE), start)
        prose = (n + 1 for n in range(len(lines) - 1, start - 1, -1) if lines[n].free and lines[n].prose)
        self.behind = next(prose, start)
        self.last = max((number for number, line in enumerate(lines) if not line.free), default=-1)  # none of the text
        self.looks = [look_of(line) for line in lines]
        limits = (self.title, start, self.behind)
        self.zones = [ZONES[bisect_right(limits, number)] for number in range(len(lines))]
        self.taught = " of taught" if any(line.learned for line in lines[self.behind :]) else ""
        counts = Counter(line.key for line in lines if not line.prose)
        self.heard = [self.part_heard(look.tags) for look in self.looks]
        self.names = [self._names(number, known, counts) for number in range(len(lines))]
        self.past = [*accumulate((_PAST.intersection(look.names) for look in self.looks[self.behind :]), or_)]
        self.may = [
            look.may_be
            and line.role is not Role.TITLE
            and authors.isdisjoint(look.tags)
            and (
                number == 0 or line.text != lines[0].text or self.looks[number - 1].heading != ""
            )  # the site's name, again
            and not (len(look.tags) == 1 and not heard and is_motto(line.text))
            for number, (line, look, heard) in enumerate(zip(lines, self.looks, self.heard, strict=True))
        ]
        for number, line in enumerate(lines):
            if line.free and self._is_item(number) and not self._is_headed(number):
                self.may[number] = False  # a list of the text's own

    def _is_headed(self, number: int) -> bool:
        """Whether a heading of tags stands right above an item, or above the one before it."""
        return number > 0 and bool(
            self.looks[number - 1].heading or (self.may[number - 1] and self._is_item(number - 1))
        )

    def _is_item(self, number: int) -> bool:
        return self.lines[number].raw[:2] in _ITEMS

    def part_heard(self, tags: Sequence[str]) -> float:
        """Which part of them the article speaks of."""
        return sum(is_heard(tag, self.text) for tag in tags) / len(tags) if tags else 0.0

    def _names(self, number: int, known: Set[str], counts: Counter[str]) -> tuple[str, ...]:
        """What a line looks like here, in words that have weights."""
        line, look = self.lines[number], self.looks[number]
        names = [*look.names, "learned" if line.learned else f"own{self.taught}"]
        if line.role in _ROLES:
            names.append(f"role {line.role}")
        elif line.free:
            names.append("free")
        if look.tags:
            if line.text in known or not known.isdisjoint(look.tags):
                names.append("known")
            elif any(name in line.text for name in known):
                names.append("names known")
            heard = self.heard[number]
            names.append("heard" if heard == 1.0 else "part heard" if heard else "unheard")
            if counts[line.key] > 1:
                names.append("again")
        return tuple(names)

    def around(self, number: int) -> tuple[str, ...]:
        """What the line looks like that stands above or below a run."""
        return self.names[number] if 0 <= number < len(self.names) else _EDGE

    def start_at(self, number: int) -> Start:
        """What there is to tell of where a run begins."""
        zone = self.zones[number]
        far = {ZONES[0]: self.title - number, ZONES[1]: number - self.title, ZONES[2]: self.behind - number}
        away = bisect_right(_AWAY, far.get(zone, number - self.behind))
        past = self.past[number - self.behind - 1] if number > self.behind else _NONE
        return Start(zone, away, past, self.lines[number].gap)

    def end_at(self, number: int) -> End:
        """What there is to tell of where a run ends."""
        is_gap = number + 1 < len(self.lines) and self.lines[number + 1].gap
        return End(self.zones[number], min(max(self.start - number - 1, 0), _NEAR), is_gap)

    def runs(self, first: int, last: int) -> Iterator[Found]:
        """The tags that the lines from `first` to `last` may be, in each way that they may be split."""
        look = self.looks[first]
        if first == last:
            told = self._told(first, last)
            for way, tags in ((look.way, look.tags), *look.others):
                heard = self.heard[first] if way == look.way else self.part_heard(tags)
                yield Found(first, last, tags, _run(told, way, tags, heard))
        else:
            tags = tuple(dict.fromkeys(tag for look in self.looks[first : last + 1] for tag in look.within))
            heard = sum(self.heard[first : last + 1]) / (last + 1 - first)
            yield Found(first, last, tags, _run(self._told(first, last), "", tags, heard))

    def _told(self, first: int, last: int) -> Run:
        """What there is to tell of a run, however it is split."""
        lines, looks = self.lines[first : last + 1], self.looks[first : last + 1]
        learned = sum(line.learned for line in lines)
        share = "all learned" if learned == len(lines) else f"some learned{self.taught}"
        gaps = {line.gap for line in lines[1:]}
        return Run(
            zone=self.zones[first],
            learned=share if learned else f"own{self.taught}",
            shapes=min(len({look.shape for look in looks}), 3),
            gaps="some" if len(gaps) > 1 else "all" if True in gaps else "none",
            is_whole=not (self._goes_on(first - 1) or self._goes_on(last + 1)),
            heading=self.looks[first - 1].heading if first else "",
            is_hashed=all(look.way in _HASHED for look in looks),
        )

    def is_named(self, first: int) -> bool:
        """Whether what stands above the first line of a run, or a mark, says that it is one of tags."""
        return self.looks[first].way in _HASHED or (first > 0 and self.looks[first - 1].heading != "")

    def is_list(self, run: Found) -> bool:
        """Whether lines that nothing names tags are all that is left of the text: a list of its own."""
        is_named = run.run.way or run.run.heading or run.run.is_hashed
        return not is_named and run.first > self.last

    def _goes_on(self, number: int) -> bool:
        return 0 <= number < len(self.may) and self.may[number] and "never" not in self.looks[number].names

    def spans(self) -> Iterator[tuple[int, int]]:
        """The first and the last line of all that may be a run."""
        for first, may in enumerate(self.may):
            if first and self.looks[first - 1].heads_others:
                continue
            for last in range(first, min(first + _MOST, len(self.may)) if may else first):
                if not self.may[last] or self.zones[last] != self.zones[first]:
                    break
                yield first, last


def _run(told: Run, way: str, tags: Sequence[str], heard: float) -> Run:
    """A run that is split in one way."""
    quarters = int(4 * heard) if heard else -1
    return told._replace(way=way, many=bisect_right(_COUNTS, len(tags)), heard=quarters)


def best_run(page: Page, at: int | None = None) -> Found | None:
    """The run that most speaks for, of those that begin at line `at`; None where nothing speaks enough for any."""
    best, found = _LEAST, None
    weights = [_weights(names) for names in page.names]
    edge = _weights(_EDGE)
    columns = [len(PLACES) * ZONES.index(zone) for zone in page.zones]
    own = [*accumulate((row[column] for row, column in zip(weights, columns, strict=True)), initial=0.0)]
    above = [row[column + 1] for row, column in zip([edge, *weights], columns, strict=False)]
    below = [row[column + 2] for row, column in zip([*weights[1:], edge], columns, strict=False)]
    for first, last in page.spans():
        if at not in (None, first):
            continue
        weight = own[last + 1] - own[first] + above[first] + below[last]
        if weight + _ADDED <= best and not page.is_named(first):
            continue
        weight += _weight(page.start_at(first)) + _weight(page.end_at(last))
        weight -= _FREE * sum([line.free for line in page.lines[first : last + 1]])
        for one in page.runs(first, last):
            if weight + _weight(one.run) > best and not page.is_list(one):
                best, found = weight + _weight(one.run), one
    return found


@lru_cache(maxsize=4096)
def _weights(names: tuple[str, ...]) -> tuple[float, ...]:
    """What a line of this look weighs in each zone, in each place."""
    return tuple(map(sum, zip(*(LINES.get(name, _NOTHING) for name in names), strict=True)))


@lru_cache(maxsize=8192)
def _weight(told: Start | End | Run) -> float:
    return sum(RUNS.get(name, 0.0) for name in told.names())
