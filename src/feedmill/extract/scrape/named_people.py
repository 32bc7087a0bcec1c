"""Whom a page names anywhere, and where: in bylines, below its text, in sentences that tell of them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from feedmill.extract.phrases.mediums import A_MEDIUM
from feedmill.extract.phrases.names import JOB, names
from feedmill.extract.phrases.persons import is_person, is_somebody
from feedmill.extract.phrases.surnames import is_han_name, is_word
from feedmill.extract.phrases.vocabulary import CLOSING, HAN
from feedmill.extract.roles import Line, Role
from feedmill.extract.scrape.signers import people_alone, with_posts

_FIRST, _LAST = 100, 100  # lines of a page that are looked at
_LONGEST, _READ = 60, 240  # characters of a line of names, of a sentence that is looked at
_MOST = 12  # people that one line names
_NAME = r"[A-Z][\w'’.-]*(?: (?:(?:van|von|de|del|der|da|la|le|al|bin) ){0,2}[A-Z][\w'’.-]*){1,3}"
_PEOPLE = rf"(?P<people>{_NAME}(?:(?:, | and |, and | & ){_NAME}){{0,4}})"
_WRITES = (  # what those who write are, and what is told of them
    "writer|reporter|editor|journalist|correspondent|columnist|author|contributor|fellow|professor|lecturer|researcher"
    "|analyst|critic|blogger|engineer|scientist|developer|historian|economist|novelist|essayist|student|intern|teacher|consultant"
)
_BIO = re.compile(
    rf"(?:(?:Dr|Prof)\.? )?{_PEOPLE},?(?: \([^()]{{2,30}}\))?"
    rf" (?:(?:is|are|was) (?:an?|the|two|both) (?:[\w,&’'-]+ ){{0,6}}(?:{_WRITES})s?\b"
    r"|(?:writes?|covers?|reports?|teaches|edits) )"
)
_TOLD = re.compile(
    rf"(?i:(?:co-?)?(?:written|authored|reported|text|words|story)) (?:by|with) {_PEOPLE}(?=[.,;|]|\Z)"
    rf"|[^.!?]{{0,60}}\bis (?:hosted|made|produced|presented|written) by"
    rf" (?P<makers>{_NAME}(?:(?:, | and |, and ){_NAME}){{0,4}})"
)
_OFFICIAL = re.compile(  # in front of names
    r"\b(?:Councillor|Cllr\.?|Senator|Sen\.|Rep\.|Rev\.|Sir|Dame|Lord|Mayor) (?=[A-Z])"
)
_HANDLED = re.compile(
    r"\b(?:submitted|posted|asked|started|created|published)\b[^,.]{0,40}\bby @?(?P<who>[\w-]{3,24})\Z"
)
_TWO_WORDS = re.compile(r"[^\W\d_a-z][\w'’.-]* +\S")  # the first with a capital
LABEL = re.compile(r"(?P<label>[A-Za-z][A-Za-z ]{2,20}|[\u4e00-\u9fff]{2,5})\s?[:：｜|/／]\s*(?P<who>\S.{1,80})")
_SIGNED = re.compile(
    r"[（(](?P<medium>[^（）()\s]{2,10})[\s　](?P<who>[\u4e00-\u9fff]{2,3}(?:[\s、　][\u4e00-\u9fff]{2,3}){0,3})[)）]\Z"
)
_OF_WRITER = re.compile(
    r"(?:(?:see|view|read) )?(?:more(?: (?:articles|posts|stories|from))?|all|written|posted) (?:from|by)"
    r" (?P<more_by>\S.{1,40})|更多(?P<more_of>\S{2,12})|(?P<others_of>\S{2,12})的(?:其[他它]|更多)[内內]容"
    r"|本文作者(?:[为為是])?(?P<the_author>\S{2,12}?)[，,。].*"
    r"|©\s?(?:\d{4}\s)?(?P<owns>[^\s©·|∙].{1,40}?)(?:\s?[·|∙].*)?",
    re.IGNORECASE,
)
KNOWN = "known"  # to rules
_CONTACTS = re.compile(r".{0,30}\b(?:contacts?|inquiries|enquiries):?|[联聯][系繫络絡]人[:：]?", re.IGNORECASE)
_QUOTED = tuple('“"「『‘')
_AMID = ("text", "ends")
_BEGINS, _ENDS = 3, 6  # lines of a text at either end
_TOLD_LINES = 4  # that name one of those whom rules have found


class Place(NamedTuple):
    """Where a page names somebody, and how."""

    line: int
    how: str


class Zones(NamedTuple):
    """Where a text begins, where its title stands, and its last line."""

    start: int
    title: int
    last: int

    def zone(self, number: int) -> str:
        """Where a line stands."""
        if number < self.title:
            return "above"
        if number < self.start:
            return "head"
        if number > self.last:
            return "tail"
        if number < self.start + _BEGINS:
            return "begins"
        return "ends" if number > self.last - _ENDS else "text"


def zones_of(lines: Sequence[Line], start: int) -> Zones:
    """The zones of a page whose text begins at line `start`."""
    title = max((number for number, line in enumerate(lines[:start]) if line.role is Role.TITLE), default=-1)
    return Zones(start, title, max((number for number, line in enumerate(lines) if line.free), default=start))


def people_on(lines: Sequence[Line], zones: Zones, known: Iterable[str]) -> dict[str, list[Place]]:
    """Whom a page names, and where; `known` are those whom rules have found.

    A name that stands alone amid the text and nowhere else is a heading, or who speaks there.
    """
    told = {name: [Place(number, KNOWN) for number in bylines_of(lines, name)[:_TOLD_LINES]] for name in known}
    found = defaultdict(list, {name: places or [Place(-1, KNOWN)] for name, places in told.items()})
    numbers = range(len(lines))
    for number in numbers if len(lines) <= _FIRST + _LAST else (*numbers[:_FIRST], *numbers[-_LAST:]):
        above = lines[number - 1].text if number else ""
        for written, how in _named(lines[number]):
            if how == "alone" and (above[0:1] in _QUOTED or _CONTACTS.fullmatch(above)):
                continue  # who said that, or answers questions
            name = _OFFICIAL.sub("", written)
            if Place(number, how) not in found[name]:
                found[name].append(Place(number, how))
    speakers = _speakers(lines, zones.start, found)
    return {
        name: places
        for name, places in found.items()
        if not all(place.how == "alone" and (zones.zone(place.line) in _AMID or name in speakers) for place in places)
    }


def bylines_of(lines: Sequence[Line], name: str) -> list[int]:
    """The bylines that name somebody."""
    return [n for n, line in enumerate(lines) if line.role in (Role.BYLINE, Role.ATTRIBUTION) and name in line.text]


def _speakers(lines: Sequence[Line], start: int, people: Mapping[str, Sequence[Place]]) -> set[str]:
    """Those whose names stand each above a paragraph of the text, as in an interview; nobody where one does alone."""
    found = {
        name
        for name, places in people.items()
        for place in places
        if place.how == "alone" and place.line >= start and lines[place.line].free
        if place.line + 1 < len(lines) and lines[place.line + 1].prose
    }
    return found if len(found) > 1 else set()


@lru_cache(maxsize=4096)  # the same menus stand in document after document
def _alone(text: str) -> tuple[str, ...]:
    """The people that a line names and nothing else."""
    if not (_TWO_WORDS.search(text) or HAN.match(text)) or is_word(text):
        return ()
    people = tuple(name for name in people_alone(text, beside=False, sure=True) if is_somebody(name))
    return () if people and JOB.fullmatch(text) else people


def _named(line: Line) -> Iterator[tuple[str, str]]:
    """Whom a line names, and how."""
    text = line.text
    if line.role is Role.TITLE:
        return
    if line.byline is not None:
        people = [value for name, value in line.byline.told if name == "authors" and is_somebody(value)]
        yield from ((name, "byline") for name in people if not is_word(name))
    if text[:3] in ("By ", "by ", "BY ") and not text.endswith(CLOSING):
        people = with_posts(text[3:_READ], told=True) or [name for name in names(text[3:_READ]) if is_person(name)]
        yield from ((name, "by") for name in people)
    elif not (line.prose or line.frame) and len(text) <= _LONGEST and line.byline is None:
        yield from ((name, "alone") for name in _alone(text))
    if not line.prose and (label := LABEL.fullmatch(text)):
        people = names(label["who"])
        if len(people) <= _MOST and all(map(is_somebody, people)):
            yield from ((name, f"label {label['label'].strip().casefold()}") for name in people)
    if len(text) <= _READ and (more := _OF_WRITER.fullmatch(text)):
        yield from ((who, how.replace("_", " ")) for how, who in more.groupdict().items() if who)
    beginning = text[:_READ]
    if HAN.search(beginning) is None:
        if text[0].isupper() and (bio := _BIO.match(beginning)):
            yield from ((name, "bio") for name in names(bio["people"]) if is_person(name))
        is_told = " by " in beginning or " with " in beginning
        if is_told and (told := _TOLD.match(beginning)):
            how = "told wrote" if told["people"] else "told made"
            yield from ((name, how) for name in names(told["people"] or told["makers"]) if is_person(name))
        if len(text) <= _READ and "by " in text and (handled := _HANDLED.search(text)):
            yield handled["who"], "handled"
    elif (
        text[-1] in "）)"
        and (signed := _SIGNED.search(text[-_LONGEST:]))
        and A_MEDIUM.fullmatch(signed["medium"])
        and not text.startswith(("图", "圖"))
    ):
        yield from ((name, "signed") for name in names(signed["who"]) if is_han_name(name) and not is_word(name))
