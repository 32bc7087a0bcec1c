"""What speaks for somebody whom a page names to have written its text, in words that can be weighed."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence, Set

from feedmill.extract.findings import Findings
from feedmill.extract.phrases.buttons import FOLLOW
from feedmill.extract.phrases.labels import is_label
from feedmill.extract.phrases.names import JOB
from feedmill.extract.phrases.persons import is_person, is_somebody
from feedmill.extract.phrases.surnames import is_han_name
from feedmill.extract.phrases.vocabulary import HAN
from feedmill.extract.phrases.writers import ORGANIZATION
from feedmill.extract.roles import Line, Role
from feedmill.extract.scrape.named_people import KNOWN, LABEL, Place, Zones, bylines_of
from feedmill.extract.scrape.writer_signs import known_for

_LOOKED_AT = 300  # lines at either end of which it is asked whether they speak of somebody
_ABOUT = re.compile(
    r"(?:about|meet) (?:the )?(?:authors?|writers?|hosts?)|(?:the )?(?:authors?|contributors?|writers?|hosts?)"
    r"|(?:written )?by"
    r"|(?:关于|關於)?作者(?:简介|簡介|介绍|介紹)?|本文作者|主播|主持人",
    re.IGNORECASE,
)
_PICTURE = re.compile(r"\b(?:photo|image|illustration|picture|credit|courtesy|graphic)s?\b|[摄攝图圖]", re.IGNORECASE)
_SAYS = re.compile(r"said|says|told|added|explained|wrote|argues?|noted|recalled|asked")
_HAN_SAYS = re.compile("表示|[说說]|[称稱]|介[绍紹]|[认認][为為]|指出|透露|坦言|回[忆憶]|告[诉訴]|解[释釋]")
_OFFICE = re.compile(
    r",? (?:the|an?|who|chief|director|professor|head|president|chair|ceo|co-?founder)\b", re.IGNORECASE
)
_SURELY = ("by", "labelled", "dated")
_WAYS = 3
_STEPS = (1, 2, 3)
_ABOVE = (2, 4, 8, 16, 32)  # lines above the title


def signs_of(
    lines: Sequence[Line], zones: Zones, findings: Findings, people: Mapping[str, Sequence[Place]]
) -> dict[str, set[str]]:
    """What speaks for each of these people to have written the text."""
    known = {name for name, places in people.items() if places[0].how == KNOWN}
    of_page = {
        "a source" if "source" in findings else "no source",
        "a date" if "published" in findings else "no date",
    }
    return {
        name: {*_signs(lines, places, name, zones), *of_page, *_rivals(name, known)} for name, places in people.items()
    }


def _rivals(name: str, known: Set[str]) -> Iterator[str]:
    """Whether rules tell somebody else."""
    if known - {name}:
        yield "known, others known" if name in known else "unknown, others known"


def _signs(lines: Sequence[Line], places: Sequence[Place], name: str, zones: Zones) -> Iterator[str]:
    """What speaks for somebody whom a page names in these `places` to have written its text."""
    shape = "han" if is_han_name(name) else "person" if is_person(name) else "handle"
    yield f"shape {shape}"
    for place in places:
        if place.line < 0:
            yield "known by no line"
            continue
        zone = zones.zone(place.line)
        line = lines[place.line]
        if place.how == KNOWN:
            look = _look(line, name)
            yield f"known {look}"
            yield f"known {look} {zone}"
            yield f"known {look} over {_kind(lines, place.line + 1, name)}"
            if zone == "above":
                yield from (f"known {look} above {step}" for step in _ABOVE if zones.title - place.line >= step)
        yield place.how
        yield zone
        yield f"{place.how} {zone}"
        yield f"{place.how} {line.role or 'free'}"
        yield f"{place.how} over {_kind(lines, place.line + 1, name)}"
        yield f"{place.how} under {_kind(lines, place.line - 1, name)}"
        if line.learned:
            yield f"{place.how} learned"
        if _PICTURE.search(line.text):
            yield f"{place.how} of a picture"
    hows = {place.how.split()[0] for place in places}
    yield f"ways {min(len(hows), _WAYS)}"
    yield from (f"{one} and {other}" for one in sorted(hows) for other in sorted(hows) if one < other)
    count = len({place.line for place in places})
    yield from (f"places {step}" for step in _STEPS if count >= step)
    yield from known_for(name, lines[max(places[0].line, 0)])
    yield from _elsewhere(lines, name, {place.line for place in places}, zones.title)


def is_told_surely(lines: Sequence[Line], name: str) -> bool:
    """Whether a byline names somebody behind "By", behind a label, or beside a date."""
    return any(_look(lines[number], name) in _SURELY for number in bylines_of(lines, name))


def _look(line: Line, name: str) -> str:
    """What a byline looks like that names somebody."""
    if line.text.strip(" :：") == name:
        return "alone"
    if line.text[:3] in ("By ", "by ", "BY "):
        return "by"
    if is_label(line.text) or LABEL.fullmatch(line.text):
        return "labelled"
    if line.dated:
        return "dated"
    return "among others" if name in line.text else "otherwise"


def _kind(lines: Sequence[Line], number: int, name: str) -> str:
    """What a line beside a name is, in a word."""
    if not 0 <= number < len(lines):
        return "nothing"
    line = lines[number]
    if line.role is Role.TITLE:
        return "title"
    if line.text.startswith(name):
        return "same" if line.text == name else "of him"
    return next((kind for kind, is_so in _KINDS if is_so(line)), "short")


_KINDS: tuple[tuple[str, Callable[[Line], object]], ...] = (
    ("about", lambda line: _ABOUT.fullmatch(line.text.rstrip(":："))),
    ("dated", lambda line: line.dated),
    ("follow", lambda line: FOLLOW.fullmatch(line.text)),
    ("prose", lambda line: line.prose),
    ("job", lambda line: JOB.fullmatch(line.text)),
    ("place", lambda line: ORGANIZATION.fullmatch(line.text)),
    ("frame", lambda line: line.frame),
    ("somebody", lambda line: is_somebody(line.text)),
)


def _elsewhere(lines: Sequence[Line], name: str, known: set[int], title: int) -> Iterator[str]:
    """How the rest of the page speaks of somebody: those who are quoted wrote nothing."""
    is_han = HAN.search(name) is not None
    short = name if is_han or " " not in name else name.rpartition(" ")[2]
    mentioned = quoted = office = 0
    numbers = range(len(lines))
    for number in numbers if len(lines) <= 2 * _LOOKED_AT else (*numbers[:_LOOKED_AT], *numbers[-_LOOKED_AT:]):
        line = lines[number]
        at = line.text.find(short)
        if at < 0 or number in known:
            continue
        if number == title:
            yield "in the title"
        mentioned += line.prose
        if "©" in line.text or "版权" in line.text or "opyright" in line.text:
            yield "owns the rights"
        while at >= 0 and line.prose:
            behind = line.text[at + len(short) : at + len(short) + 24]
            if is_han:
                quoted += _HAN_SAYS.match(behind) is not None
            else:
                quoted += _SAYS.match(behind.lstrip()) is not None or line.text[:at].rstrip().endswith(("said", "says"))
            office += not is_han and _OFFICE.match(behind) is not None
            at = line.text.find(short, at + len(short))
    yield from (f"mentioned {step}" for step in _STEPS if mentioned >= step)
    yield from (f"quoted {step}" for step in (1, 2) if quoted >= step)
    if office:
        yield "in an office"
