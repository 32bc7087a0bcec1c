"""What speaks on a page for each name in its frame to be its medium's, in words that have weights."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import accumulate

from feedmill.extract.findings import Findings
from feedmill.extract.phrases.buttons import FOLLOW
from feedmill.extract.phrases.shapes import A_MENU
from feedmill.extract.phrases.vocabulary import HAN
from feedmill.extract.roles import Line, Role
from feedmill.extract.scrape.longer_names import is_word, names_within, related
from feedmill.extract.scrape.mentions import mentions
from feedmill.extract.scrape.names import COMPANY, EDGES, form, is_named, may_name, names_in
from feedmill.extract.scrape.owners import read_owner

_LONGEST = 200  # characters of a line
_FIRST, _ABOVE, _BELOW, _LAST = 30, 45, 15, 30  # lines of the frame that are looked at
_FOOT, _RIGHTS = 6, 16  # lines from the end
_READ = 6000  # characters of the text
_BEGINNING = 300  # in which it is told whether it is Chinese
_HOSTS = re.compile(r"\b((?:[a-z0-9-]+\.)+)[a-z]{2,10}\b")
_MARKS = re.compile(r"[^a-z0-9]+")
_COMMON = frozenset(("the", "and", "&", "of", "for", "news", "media", "group", "university", "institute", "limited"))
_LETTERS = 5  # of a name that an address may have
_HOME = re.compile(r"首[页頁]|主[页頁]|home\b", re.IGNORECASE)
_ISSUE = re.compile(r"第?\s?\d{1,4}\s?[卷期]|\b(?:vol(?:ume)?|no|issue)\b\.?\s?\d", re.IGNORECASE)
_WRAPS = EDGES + "©《》【】“”「」[]()（）"
_HOLDS = re.compile(r"\b(?:holdings?|group|partners|communications|publishing)\b|集[团團]")
_SUBSCRIBERS = re.compile(r"[\d.,]+\s?[kKmM万萬]?\s?(?:subscribers|(?:位|名)?[订訂][阅閱]者|粉[丝絲])", re.IGNORECASE)
_BADGES = 2  # lines below a channel's name within which it tells how many subscribe to it
_TOP = 5  # lines of the frame that are told by their number
_AROUND = ("first", "top"), ("tail", "foot")


@dataclass(slots=True)
class Page:
    """The lines of a page's frame: what each shows, in which zone it stands, and what else may speak for a name."""

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

    def find(self, key: str, shown: str) -> list[tuple[int, int]]:
        """The lines in which a name stands as a word, and where."""
        if key not in self.places:
            self.places[key] = list(self._find(key, shown))
        return self.places[key]

    def _find(self, key: str, shown: str) -> Iterator[tuple[int, int]]:
        at = shown.find(key)
        while at >= 0:
            if is_word(key, shown[at - 1 : at], shown[at + len(key) : at + len(key) + 1]):
                line = bisect_right(self.ends, at)
                yield line, at - (self.ends[line - 1] if line else 0)
            at = shown.find(key, at + len(key))


def names_on(lines: Sequence[Line], findings: Findings, start: int) -> dict[str, set[str]]:
    """Each name that the frame has, and what speaks for it; `start` is where the text begins."""
    page, named = _read(lines, findings, start)
    shown = "".join(f"{text}\n" for text in page.shown)
    written = "\n".join(line.text for line in page.lines)
    chinese = HAN.search(page.body[:_BEGINNING]) is not None
    spoken = {name: set(_spoken(name, page, shown, written)) | how for name, how in named.items()}
    for said in spoken.values():
        said.update(["said, the rights another's"] if said >= {"as said", "not owner"} else ())
    within = names_within(list(named))

    def count(name: str) -> int:
        return len(page.find(name.casefold(), shown))

    return {
        name: said | form(name) | _of_script(name, chinese=chinese) | related(name, within, spoken, count)
        for name, said in spoken.items()
    }


def _read(lines: Sequence[Line], findings: Findings, start: int) -> tuple[Page, dict[str, set[str]]]:
    title = max((number for number, line in enumerate(lines[:start]) if line.role is Role.TITLE), default=-1)
    frame = [number for number, line in enumerate(lines) if not line.free and len(line.text) <= _LONGEST]
    above = [number for number in frame if number < start]
    below = [number for number in frame if number >= start]
    chosen = sorted({*above[:_FIRST], *above[-_ABOVE:], *below[:_BELOW], *below[-_LAST:]})
    named: dict[str, set[str]] = defaultdict(set)
    spoken_of: Counter[str] = Counter()
    people = {found.value for found in findings.of("authors")}
    for number in chosen:
        if lines[number].dated:
            continue  # who wrote it, and when: a medium among them is told
        for name, how in names_in(lines[number].text, titled=number == title).items():
            if how == "said" and name in people:
                continue  # "About Jane Doe" is about her
            named[name].add(f"as {how}")
            spoken_of[name] += how == "said"
    said = mentions(lines[number].text for number in chosen if lines[number].role is not Role.TITLE)
    for name, count in said.items():
        if may_name(name):
            named[name].update(("as mention", *_steps("mentioned", count, (3, 4, 6))))
    for name, signs in named.items():
        signs.update(_steps("said", spoken_of[name], (2, 3)))
        signs.update(["said, and cut"] if signs >= {"as said", "as cut"} else ())
    for found in findings.of("medium"):
        if is_named(found.value):
            named[found.value].add("as medium")
    zones = [_zone(number, order, title, start, len(lines)) for order, number in enumerate(chosen)]
    first = next((n for n, z in zip(chosen, zones, strict=True) if z in _AROUND[0] and _may_name(lines[n])), -1)
    shown = [lines[number].text.casefold() for number in chosen]
    page = Page(
        lines=[lines[number] for number in chosen],
        shown=shown,
        zones=zones,
        marks=[_marks(lines, n, zone, order, first) for order, (n, zone) in enumerate(zip(chosen, zones, strict=True))],
        ends=list(accumulate(len(text) + 1 for text in shown)),
        owner=read_owner(lines[-_RIGHTS:]).casefold(),
        hosts=_hosts(lines, start, findings),
        body="\n".join(line.text for line in lines[start:] if line.free)[:_READ],
        taken={found.value: name for name in ("authors", "tags") for found in findings.of(name)},
    )
    return page, named


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
    if zone in _AROUND[0]:
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


def _spoken(name: str, page: Page, shown: str, written: str) -> Iterator[str]:
    """What the places of a name speak for it, and what else on the page has it."""
    key = name.casefold()
    places = page.find(key, shown)
    script = "Chinese" if HAN.search(name) else "letters"
    zones: dict[str, int] = defaultdict(int)
    for number, at in places:
        text = page.shown[number]
        before, behind = text[:at].strip(_WRAPS), text[at + len(key) :].strip(_WRAPS)
        stands = ("in" if behind else "ends") if before else "begins" if behind else "whole"
        zones[page.zones[number]] += 1
        yield f"{page.zones[number]} {stands} {script}"
        if _HOME.match(behind):
            yield "leads home"
        if _ISSUE.search(before) or _ISSUE.search(behind):
            yield "beside an issue"
        yield from (f"{mark} {stands}" for mark in page.marks[number])
    lines = {number for number, _ in places}
    more = sum(len(page.shown[number]) > len(key) + 1 for number in lines)
    above, below = (sum(zones.get(zone, 0) for zone in some) for some in _AROUND)
    if above and below:
        yield "both ends"
    if not places:
        yield "nowhere"
    yield from _steps("lines", len(lines), (2, 3, 4, 6, 9))
    yield from _steps("more", more, (1, 2, 3, 4, 6, 9))
    yield from _steps("whole", len(lines) - more, (1, 2, 3))
    yield from _steps("zones", len(zones), (2, 3, 4))
    yield from _steps("above", above, (1, 2, 3, 5))
    yield from _steps("below", below, (1, 2, 3, 5))
    yield from _steps("text", page.body.count(name), (1, 2, 4))
    yield from _steps("exact", written.count(name), (2, 3, 4))
    yield from _owned(key, page.owner)
    if key in page.owner and key not in (page.owner, COMPANY.sub("", page.owner)) and len(lines) == 1:
        yield "nowhere but in its owner"
    yield from _hosted(key, page.hosts)
    if name in page.taken:
        yield f"taken {page.taken[name]}"
    elif any(name in other for other in page.taken):
        yield "in taken"


def _steps(what: str, count: int, steps: Sequence[int]) -> Iterator[str]:
    return (f"{what} {step}" for step in steps if count >= step)


def _owned(key: str, owner: str) -> Iterator[str]:
    if not owner:
        return
    called = COMPANY.sub("", owner)
    if key in (owner, called):
        yield "owner"
        yield "owner, a company" if called != owner or _HOLDS.search(owner) else "owner, none"
    elif key in owner:
        yield "within owner"
        is_company = owner.startswith(key) and _HOLDS.fullmatch(called[len(key) :].strip())
        yield "owner, a company" if is_company else "begins owner" if owner.startswith(key) else "later in owner"
    elif owner in key:
        yield "holds owner"
    else:
        both = _words(key) & _words(owner)
        yield "owner's words" if both and both == _words(key) else "some of owner's words" if both else "not owner"


def _hosted(key: str, hosts: str) -> Iterator[str]:
    if not hosts:
        return
    letters = _MARKS.sub("", key.removeprefix("the "))
    known = hosts.split()
    yield "host" if len(letters) >= _LETTERS and letters in hosts else "no host"
    if len(letters) > 1 and letters in known:
        yield "all of a host"
    elif any(len(host) > 2 and letters.startswith(host) for host in known):
        yield "begins with a host"


def _of_script(name: str, *, chinese: bool) -> set[str]:
    return {"letters among Chinese"} if chinese and HAN.search(name) is None else set()


def _words(key: str) -> set[str]:
    """The words of a name that tell it from others."""
    return {word.strip(".,") for word in key.split()} - _COMMON


def _hosts(lines: Sequence[Line], start: int, findings: Findings) -> str:
    """The letters of the addresses that a page shows round its text."""
    ends = (*lines[:start], *lines[max(start, len(lines) - _RIGHTS) :])
    told = [found.value for found in findings.of("url")]
    texts = (*told, *(line.text for line in ends if not line.free and "." in line.text))
    return " ".join(_MARKS.sub("", found[1]) for text in texts for found in _HOSTS.finditer(text.casefold()))
