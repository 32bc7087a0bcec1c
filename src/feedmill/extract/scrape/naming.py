"""What speaks on a page for each name in its lines to be its medium's, in words that have weights."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from feedmill.extract.findings import Findings
from feedmill.extract.phrases.persons import is_person
from feedmill.extract.phrases.vocabulary import HAN
from feedmill.extract.roles import Line
from feedmill.extract.scrape.candidates import AROUND, LOOSE, Page, read_candidates, steps
from feedmill.extract.scrape.longer_names import names_within, related
from feedmill.extract.scrape.names import COMPANY, EDGES, MARKS, form

_BEGINNING = 300  # characters in which it is told whether a text is Chinese
_COMMON = frozenset(("the", "and", "&", "of", "for", "news", "media", "group", "university", "institute", "limited"))
_LETTERS = 5  # of a name that an address may have
_HOME = re.compile(r"首[页頁]|主[页頁]|home\b", re.IGNORECASE)
_ISSUE = re.compile(r"第?\s?\d{1,4}\s?[卷期]|(?:\b(?:vol(?:ume)?|no|issue)\b\.?\s?|#)\d", re.IGNORECASE)
_WRAPS = EDGES + "©《》【】“”「」[]()（）"
_HOLDS = re.compile(r"\b(?:holdings?|group|partners|communications|publishing)\b|集[团團]")


def names_on(lines: Sequence[Line], findings: Findings, start: int) -> dict[str, set[str]]:
    """Each name that a page may have for its medium, and what speaks for it; `start` is where the text begins."""
    page, named = read_candidates(lines, findings, start)
    writers = {found.value.casefold() for found in findings.of("authors") if is_person(found.value)}
    named = {name: how for name, how in named.items() if not (name.isupper() and name.casefold() in writers)}
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


def _spoken(name: str, page: Page, shown: str, written: str) -> Iterator[str]:
    """What the places of a name speak for it, and what else on the page has it."""
    key = name.casefold()
    places = page.find(key, shown)
    script = "Chinese" if HAN.search(name) else "letters"
    zones: dict[str, int] = defaultdict(int)
    loose: dict[int, bool] = {}  # the lines that are none of the frame's, and whether it is all that stands there
    for number, at in places:
        text = page.shown[number]
        before, behind = text[:at].strip(_WRAPS), text[at + len(key) :].strip(_WRAPS)
        stands = ("in" if behind else "ends") if before else "begins" if behind else "whole"
        yield f"{page.zones[number]} {stands} {script}"
        if page.zones[number] in LOOSE:
            loose[number] = stands == "whole"
            continue
        zones[page.zones[number]] += 1
        if _HOME.match(behind):
            yield "leads home"
        if _ISSUE.search(before) or _ISSUE.search(text, at + len(key)):
            yield "beside an issue"
        yield from page.marked(number, stands)
    lines = {number for number, _ in places} - loose.keys()
    yield from steps("own lines", len(loose), (1, 2, 3, 5))
    yield from steps("own whole", sum(loose.values()), (1, 2))
    more = sum(len(page.shown[number]) > len(key) + 1 for number in lines)
    above, below = (sum(zones.get(zone, 0) for zone in some) for some in AROUND)
    if above and below:
        yield "both ends"
    if not places:
        yield "nowhere"
    yield from steps("lines", len(lines), (2, 3, 4, 6, 9))
    yield from steps("more", more, (1, 2, 3, 4, 6, 9))
    yield from steps("whole", len(lines) - more, (1, 2, 3))
    yield from steps("zones", len(zones), (2, 3, 4))
    yield from steps("above", above, (1, 2, 3, 5))
    yield from steps("below", below, (1, 2, 3, 5))
    yield from steps("text", page.body.count(name), (1, 2, 4))
    yield from steps("exact", written.count(name), (2, 3, 4))
    yield from _owned(key, page.owner)
    if key in page.owner and key not in (page.owner, COMPANY.sub("", page.owner)) and len(lines) == 1:
        yield "nowhere but in its owner"
    yield from _hosted(key, page.hosts)
    yield from _taken(name, page.taken)


def _taken(name: str, taken: Mapping[str, str]) -> Iterator[str]:
    """Whether a name, or a longer one, is known for another field."""
    if name in taken:
        yield f"taken {taken[name]}"
    elif any(name in other for other in taken):
        yield "in taken"


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
    letters = MARKS.sub("", key.removeprefix("the "))
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
