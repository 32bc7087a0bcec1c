"""Who is named in the head of a scraped text without a label: names alone on a line, by what stands beside them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from feedmill.extract.frame import LEARNED
from feedmill.extract.phrases.bylines import Byline
from feedmill.extract.phrases.names import JOB
from feedmill.extract.phrases.persons import is_person
from feedmill.extract.phrases.surnames import is_han_name
from feedmill.extract.phrases.writers import ORGANIZATION
from feedmill.extract.roles import Line
from feedmill.extract.scrape.headline import says_something
from feedmill.extract.scrape.signers import people_alone

_HANDLE = re.compile(r"@[\w.-]{2,30}")
_VOTES = re.compile(r"\d[\d,.]*\s*[万萬kK]?\s*人[赞讚贊]同")
_BIO = 3  # lines above the votes where the buttons end


def take_handles(lines: Sequence[Line], start: int, bylines: dict[int, Byline]) -> None:
    """A name with a handle below it is the author's: "Jane Doe", "@jane"."""
    for number in range(1, start):
        if not _HANDLE.fullmatch(lines[number].text):
            continue
        above = number - 2 if number > 1 and JOB.fullmatch(lines[number - 1].text) else number - 1
        if above not in bylines and not lines[above].frame:
            bylines[above] = Byline(told=[("authors", lines[above].text)])
            bylines.update((at, Byline(counted=True)) for at in range(above + 1, number + 1))


def take_answerer(lines: Sequence[Line], start: int, bylines: dict[int, Byline]) -> None:
    """Who answers a question: named above the votes, below buttons, perhaps with a line on who that is."""
    for number in range(2, start):
        if not _VOTES.match(lines[number].text):
            continue
        if "文章" in lines[number].text:
            told_of = not (says_something(lines[number - 2].text) or lines[number - 2].frame)  # else it is the title
        else:
            told_of = number > _BIO and bool(lines[number - _BIO].frame) and not lines[number - 2].frame
        at = number - 2 if told_of else number - 1
        if at not in bylines and not lines[at].frame:
            bylines[at] = Byline(told=[("authors", lines[at].text)])
            bylines.update((other, Byline(counted=True)) for other in range(at + 1, number))
        return


def take_people(lines: Sequence[Line], at: int | None, start: int, bylines: dict[int, Byline]) -> None:
    """Names alone on a line between the title and the text are the authors', beside what else is told there."""
    if at is None:
        return
    for number in range(at + 1, start):
        if number not in bylines and _is_issuer(lines, number, at, start):
            bylines[number] = Byline(told=[("issuer", lines[number].text)])
    if any(name == "authors" for byline in bylines.values() for name, _ in byline.told):
        return
    found = False
    above = {line.key for line in lines[:at]}  # a site may name itself again
    for number in range(at + 1, start):
        line = lines[number]
        known = not line.free and not (
            line.reason == LEARNED and bool(people_alone(line.text, beside=False, sure=is_han_name(line.text)))
        )  # one writer's many texts
        if number in bylines or known or line.frame or line.prose or line.key in above:
            continue
        if found and JOB.fullmatch(line.text):
            bylines[number] = Byline(counted=True)
            continue
        beside = number + 1 in bylines or _stands_among_buttons(lines, number, start)
        first = all(other.frame for other in lines[at + 1 : number])
        if people := people_alone(line.text, beside=beside, sure=first or beside):
            if found and not _is_another(lines, number, start, people):
                return
            is_account = _is_told_of(people, lines[start:])
            bylines[number] = Byline(told=[("medium" if is_account else "authors", person) for person in people])
            if not found and number + 1 not in bylines and _stands_among_buttons(lines, number, start):
                bylines[number + 1] = Byline(counted=True)  # what the author says of himself
            found = True


def _is_another(lines: Sequence[Line], number: int, start: int, people: Sequence[str]) -> bool:
    """Whether a name below that of an author is another one's: a job stands beside it, or something tells of him."""
    beside = lines[number - 1 : min(number + 2, start) : 2]
    return any(JOB.fullmatch(line.text) or ORGANIZATION.fullmatch(line.text) for line in beside) or any(
        line.text.startswith(people[0]) for line in lines[number + 1 :]
    )


def _is_told_of(people: Sequence[str], text: Sequence[Line]) -> bool:
    """Whether a name that is hardly a person's stands in the text again and again: of whom it tells shows it."""
    if len(people) > 1 or is_person(people[0]) or is_han_name(people[0]):
        return False
    return sum(people[0] in line.text for line in text if line.prose) > 1


def _is_issuer(lines: Sequence[Line], number: int, at: int, start: int) -> bool:
    """Whether a line between title and text is an institution's name, which the page gives again below the text."""
    line = lines[number]
    if not line.free or line.frame or line.prose or not ORGANIZATION.fullmatch(line.text):
        return False
    return line.key not in {other.key for other in lines[:at]} and any(line.key == o.key for o in lines[start:])


def _stands_among_buttons(lines: Sequence[Line], number: int, start: int) -> bool:
    """Whether a line stands below buttons, and what it says of somebody above a counter: as in forums."""
    return number + 2 < start and bool(lines[number - 1].frame) and bool(lines[number + 2].frame)
