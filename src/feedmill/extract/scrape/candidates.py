"""Which lines of a page may name its medium, where each stands, and what may be a name in them.

Most are lines of its frame: menus, a masthead, notices below the text. Some were taken for text, and a byline may tell
a medium beside a person. What an article says of its own medium stands in its sentences ("told The Courier").
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import accumulate

from feedmill.extract.findings import Findings
from feedmill.extract.phrases.buttons import FOLLOW
from feedmill.extract.phrases.persons import is_somebody
from feedmill.extract.phrases.shapes import A_MENU
from feedmill.extract.roles import Line, Role
from feedmill.extract.scrape.longer_names import is_word
from feedmill.extract.scrape.mentions import mentions, rarities
from feedmill.extract.scrape.names import MARKS, is_named, may_name, names_in, names_in_text
from feedmill.extract.scrape.owners import read_owner
from feedmill.extract.scrape.told_names import told_names

LOOSE = frozenset(("own", "own head", "own foot", "dated"))  # zones that are none of the frame's
AROUND = ("first", "top"), ("tail", "foot")
_LONGEST = 200  # characters of a line
_FIRST, _ABOVE, _BELOW, _LAST = 30, 45, 15, 30  # lines of the frame that are looked at
_OWN = 40  # lines at either end of the text that are
_TWICE = 2  # times that a name stands on a page which is told by that alone
_FOOT, _RIGHTS = 6, 16  # lines from the end
_READ = 6000  # characters of the text
_SEARCHED = 50_000  # characters at either end of the page in which names are looked for
_HOSTS = re.compile(r"\b((?:[a-z0-9-]+\.)+)[a-z]{2,10}\b")
_SUBSCRIBERS = re.compile(r"[\d.,]+\s?[kKmM万萬]?\s?(?:subscribers|(?:位|名)?[订訂][阅閱]者|粉[丝絲])", re.IGNORECASE)
_BADGES = 2  # lines below a channel's name within which it tells how many subscribe to it
_TOP = 5  # lines of the frame that are told by their number
_ITS_OWN = ("its first", "its channel", "for it", "its reporter", "host")  # what no other medium is told of
_TOLD = 60  # names that sentences tell of
_SAID = ("said", "about")  # of a site, by words in front of it
_BY_PLACE = frozenset(("whole", "piece", "masthead"))  # how a name stands in a line that may be any


@dataclass(slots=True)
class Page:
    """The lines of a page that may name its medium: what each shows, where it stands, and what else may speak."""

    lines: list[Line]
    shown: list[str]  # in lower case
    zones: list[str]
    marks: list[list[str]]
    ends: list[int]  # of each line, where they stand one below the other
    owner: str
    hosts: str
    body: str
    taken: dict[str, str]  # names that are known for another field
    places: dict[str, list[tuple[int, int]]] = field(default_factory=dict)
    said: dict[tuple[int, str], tuple[str, ...]] = field(default_factory=dict)

    def find(self, key: str, shown: str) -> list[tuple[int, int]]:
        """The lines in which a name stands as a word, and where."""
        if key not in self.places:
            self.places[key] = list(self._find(key, shown))
        return self.places[key]

    def marked(self, number: int, stands: str) -> tuple[str, ...]:
        """The marks of a line for a name that `stands` so in it."""
        if (number, stands) not in self.said:
            self.said[number, stands] = tuple(f"{mark} {stands}" for mark in self.marks[number])
        return self.said[number, stands]

    def _find(self, key: str, shown: str) -> Iterator[tuple[int, int]]:
        at = shown.find(key)
        while at >= 0:
            if is_word(key, shown[at - 1 : at], shown[at + len(key) : at + len(key) + 1]):
                line = bisect_right(self.ends, at)
                yield line, at - (self.ends[line - 1] if line else 0)
            at = shown.find(key, at + len(key))


def read_candidates(lines: Sequence[Line], findings: Findings, start: int) -> tuple[Page, dict[str, set[str]]]:
    """The lines that may name a page's medium, and each name with how they have it; from `start` on stands its text."""
    title = max((number for number, line in enumerate(lines[:start]) if line.role is Role.TITLE), default=-1)
    chosen = _chosen(lines, start)
    everything = _ends("".join(f"{line.text}\n" for line in lines))
    hosts = _hosts(lines, start, findings)
    named = _named(lines, chosen, findings, title, everything)
    headline = lines[title].text.casefold() if title >= 0 else ""
    for name in list(named):
        if name.casefold() == headline or (everything.count(name) < _TWICE and not may_name(name)):
            del named[name]
    told = Counter((name, how) for name, how in told_names(everything, hosts.split()) if is_named(name))
    tellings = Counter(name for (name, how), count in told.items() if how not in _ITS_OWN for _ in range(count))
    for (name, how), count in told.most_common(_TOLD):
        if how not in _ITS_OWN and (name.casefold() in headline or (name not in named and tellings[name] < _TWICE)):
            continue  # the article is about it, or another medium was told something
        named[name].update((f"told as {how}", *steps(f"told as {how}", count, (2,))))
    rare = rarities(line.text for line in lines)
    framed = (lines[number].text for number in chosen if not lines[number].free and number != title)
    of_frame = {text: rare[text] for text in framed if text in rare}
    for what, words in (("mention", of_frame), ("mention of all", rare)):
        for name, count in mentions(words).items():
            # What sentences alone speak of is their subject.
            if name in named or (what == "mention" and may_name(name)):
                named[name].update((f"as {what}", *steps(what, count, (3, 4, 6))))
    for found in findings.of("medium"):
        if is_named(found.value):
            named[found.value].add("as medium")
    zones = _zones(lines, chosen, title, start)
    first = next((n for n, zone in zip(chosen, zones, strict=True) if zone in AROUND[0] and _may_name(lines[n])), -1)
    shown = [lines[number].text.casefold() for number in chosen]
    page = Page(
        lines=[lines[number] for number in chosen],
        shown=shown,
        zones=zones,
        marks=[_marks(lines, n, zone, order, first) for order, (n, zone) in enumerate(zip(chosen, zones, strict=True))],
        ends=list(accumulate(len(text) + 1 for text in shown)),
        owner=read_owner(lines[-_RIGHTS:]).casefold(),
        hosts=hosts,
        body="\n".join(line.text for line in lines[start:] if line.free)[:_READ],
        taken={found.value: name for name in ("authors", "tags") for found in findings.of(name)},
    )
    return page, named


def _ends(text: str) -> str:
    """A text, or as much of a long one at either end as names are looked for in."""
    return text if len(text) <= 2 * _SEARCHED else f"{text[:_SEARCHED]}\n{text[-_SEARCHED:]}"


def _chosen(lines: Sequence[Line], start: int) -> list[int]:
    """The lines that are looked at: those of the frame near the text and at the ends, and short ones of the text."""
    short = [number for number, line in enumerate(lines) if len(line.text) <= _LONGEST]
    above = [number for number in short if number < start and not lines[number].free]
    below = [number for number in short if number >= start and not lines[number].free]
    own = [number for number in short if lines[number].free and (not lines[number].prose or lines[number].frame)]
    return sorted({*above[:_FIRST], *above[-_ABOVE:], *below[:_BELOW], *below[-_LAST:], *own[:_OWN], *own[-_OWN:]})


def _named(
    lines: Sequence[Line], chosen: Iterable[int], findings: Findings, title: int, everything: str
) -> dict[str, set[str]]:
    """The names in these lines, and how they stand there."""
    named: dict[str, set[str]] = defaultdict(set)
    said: Counter[str] = Counter()
    people = {found.value for found in findings.of("authors")}
    for number in chosen:
        line = lines[number]
        where = "behind the title" if number == title else "as own" if line.free else "as dated" if line.dated else "as"
        is_text = line.free and not line.frame
        names = names_in_text(line.text) if is_text else names_in(line.text, titled=number == title)
        for name, how in names.items():
            if how in _SAID and name in people:
                continue  # "About Jane Doe" is about her
            if is_text and how in _BY_PLACE and (everything.count(name) < _TWICE or is_somebody(name)):
                continue
            named[name].add(f"{where} {how}")
            if how in _SAID:
                named[name].add("as said")
                said[name] += 1
    for name, signs in named.items():
        signs.update(steps("said", said[name], (2, 3)))
        signs.update(["said, and cut"] if signs >= {"as said", "as cut"} else ())
    return named


def _zones(lines: Sequence[Line], chosen: Iterable[int], title: int, start: int) -> list[str]:
    """Where each of these lines stands."""
    zones: list[str] = []
    order = 0
    for number in chosen:
        if lines[number].free:
            zones.append("own head" if number < start else "own foot" if number >= len(lines) - _RIGHTS else "own")
        elif lines[number].dated:
            zones.append("dated")
        else:
            zones.append(_zone(number, order, title, start, len(lines)))
            order += 1
    return zones


def _zone(number: int, order: int, title: int, start: int, last: int) -> str:
    if number == title:
        return "title"
    if number < start:
        return "first" if order == 0 else "top" if number < title or title < 0 else "head"
    return "foot" if number >= last - _FOOT else "tail"


def _may_name(line: Line) -> bool:
    return not line.frame and is_named(line.text)


def _marks(lines: Sequence[Line], number: int, zone: str, order: int, first: int) -> list[str]:
    """What a line's place tells of a name in it."""
    line = lines[number]
    marks = [zone]
    if zone in AROUND[0]:
        marks.append(f"top {min(order, _TOP)}")
    if number == first:
        marks.append("first name")
    if line.frame:
        marks.append(f"{zone} {'menu' if line.frame == A_MENU else 'frame'}")
    marks.append("learned" if line.learned else "own")
    marks.append(f"{zone} {'learned' if line.learned else 'own'}")
    if zone == "head":
        marks += ["on a date's line"] if line.dated else []
        marks += ["below a date"] if lines[number - 1].dated else []
        marks += ["above a date"] if number + 1 < len(lines) and lines[number + 1].dated else []
    below = [other.text for other in lines[number + 1 : number + 1 + _BADGES]]
    if below and FOLLOW.fullmatch(below[0]):
        marks.append("above a button")
    if any(map(_SUBSCRIBERS.fullmatch, below)):
        marks.append("above its subscribers")
    return marks


def _hosts(lines: Sequence[Line], start: int, findings: Findings) -> str:
    """The letters of the addresses that a page shows round its text."""
    ends = (*lines[:start], *lines[max(start, len(lines) - _RIGHTS) :])
    told = [found.value for found in findings.of("url")]
    texts = (*told, *(line.text for line in ends if not line.free and "." in line.text))
    return " ".join(MARKS.sub("", found[1]) for text in texts for found in _HOSTS.finditer(text.casefold()))


def steps(what: str, count: int, reached: Sequence[int]) -> Iterator[str]:
    """Those of some steps that a count reaches."""
    return (f"{what} {step}" for step in reached if count >= step)
