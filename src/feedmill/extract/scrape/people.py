"""Who is named in the head of a scraped text without a label: names alone on a line, by what stands beside them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from feedmill.extract.frame import LEARNED
from feedmill.extract.phrases.bylines import Byline
from feedmill.extract.phrases.furniture import IMAGE_PLACEHOLDER
from feedmill.extract.phrases.labels import is_label
from feedmill.extract.phrases.mediums import A_MEDIUM, is_medium
from feedmill.extract.phrases.names import JOB
from feedmill.extract.phrases.persons import is_person
from feedmill.extract.phrases.surnames import is_han_name
from feedmill.extract.phrases.vocabulary import CONTACTS, PLACES
from feedmill.extract.phrases.writers import ORGANIZATION
from feedmill.extract.roles import Line
from feedmill.extract.scrape.mastheads import sections_in, site_names
from feedmill.extract.scrape.posters import take_posters
from feedmill.extract.scrape.repeats import FOLLOW, is_account
from feedmill.extract.scrape.second_names import PLACE, is_another, is_over_caption
from feedmill.extract.scrape.signers import people_alone, reporters
from feedmill.extract.scrape.substance import says_something
from feedmill.text import fold

_HANDLE = re.compile(r"@(?:in/|user/|c/)?[\w.-]{2,30}")
_NICK = re.compile(r"(?=.*[a-z])[a-z0-9_.-]{3,24}")
_VOTES = re.compile(r"\d[\d,.]*\s*[万萬kK]?\s*人[赞讚贊]同")
_DASHES = "—–"  # in front of a subtitle
_ANDS, _BY = ("and", "&", ","), ("By", "by", "BY")
_OVER = 40  # lines above a title in which they may stand
_FAR = 120  # lines below a title: no byline is so long
_BIO = 3  # lines above the votes where the buttons end


def take_handles(lines: Sequence[Line], start: int, bylines: dict[int, Byline]) -> None:
    """A name with a handle below it is the author's: "Jane Doe", "@jane"."""
    for number in range(1, start):
        if not _HANDLE.fullmatch(lines[number].text):
            continue
        above = number - 2 if number > 1 and JOB.fullmatch(lines[number - 1].text) else number - 1
        if _HANDLE.fullmatch(lines[above].text):
            bylines[number] = Byline(counted=True)  # one more of the same person
            continue
        if above not in bylines and not lines[above].frame:
            bylines[above] = Byline(told=[("authors", lines[above].text)])
            bylines.update((at, Byline(counted=True)) for at in range(above + 1, number + 1))


def take_answerer(lines: Sequence[Line], start: int, bylines: dict[int, Byline]) -> None:
    """Who answers a question: named above the votes, below buttons, perhaps with a line on who that is."""
    for number in range(2, start):
        if not _VOTES.match(lines[number].text):
            continue
        end = number - 1 if lines[number - 1].frame else number  # a button to follow him
        above = lines[end - 2] if end >= 2 else lines[0]
        if "文章" in lines[number].text:
            told_of = not (says_something(above.text) or above.frame)  # else it is the title
        else:
            bar = lines[end - _BIO]
            told_of = end > _BIO and (bool(bar.frame) or bar.text.replace(",", "").isdigit()) and not above.frame
        at = end - 2 if told_of else end - 1
        if at not in bylines and not lines[at].frame:
            bylines[at] = Byline(told=[("authors", lines[at].text)])
            bylines.update((other, Byline(counted=True)) for other in range(at + 1, number))
        return


def drop_sections(head: Sequence[Line], bylines: dict[int, Byline]) -> None:
    """Take out of the bylines what the trail above the text goes through: a section wrote nothing."""
    sections = {name for line in head if not line.prose and line.byline is None for name in sections_in(line)}
    for byline in bylines.values() if sections else ():
        byline.told = [
            (name, value)
            for name, value in byline.told
            if name not in ("authors", "source") or value.casefold() not in sections
        ]


def take_account(lines: Sequence[Line], at: int, start: int, bylines: dict[int, Byline]) -> bool:
    """The name of an account between title and text is the author's: a button to follow it stands below, or again."""
    above = {line.key for line in lines[:at]}
    for number in range(at + 1, min(start, at + _FAR)):
        line = lines[number]
        if number in bylines or line.frame or line.prose or is_medium(line.text) or line.key in above:
            continue
        if not line.text[0].isalnum() or line.text in PLACES:
            continue
        near = lines[number + 1 : number + 3]
        is_followed = bool(near) and bool(near[0].frame) and FOLLOW.fullmatch(near[-1].text) is not None
        if (is_followed or is_account(lines, number)) and (people := people_alone(line.text, beside=True, sure=True)):
            bylines[number] = Byline(told=[("authors", person) for person in people])
            if number + 2 in bylines and not (number + 1 in bylines or near[0].frame or near[0].prose):
                bylines[number + 1] = Byline(counted=True)  # what the account says of itself
            return True
    return False


def take_people(lines: Sequence[Line], at: int | None, start: int, bylines: dict[int, Byline]) -> None:
    """Names alone on a line between the title and the text are the authors', beside what else is told there."""
    if at is None:
        return
    for number in (n for n in range(at + 1, start) if n not in bylines and _is_issuer(lines, n, at, start)):
        bylines[number] = Byline(told=[("issuer", lines[number].text)])
    named = [n for n, byline in bylines.items() if any(name == "authors" for name, _ in byline.told)]
    if named:
        below = [n + 1 for n in named if n + 1 < start and n + 1 not in bylines]
        bylines.update((n, Byline(counted=True)) for n in below if _are_jobs(lines[n].text))
        _take_column(lines, max(named), start, bylines)
        _take_second(lines, max(named), start, bylines)
        return
    if _take_told_of(lines, at, start, bylines) or take_account(lines, at, start, bylines):
        return
    if take_posters(lines, at, start, bylines) or _take_house(lines, at, start, bylines):
        return
    found = False
    issuers = {value for byline in bylines.values() for name, value in byline.told if name == "source"}
    above = _names_above(lines[:at])  # a site may name itself again
    for number in range(at + 1, min(start, at + _FAR)):
        line = lines[number]
        is_other = line.key in above or line.text in issuers or _is_category(lines, number, start, bylines)
        known = not line.free and not (
            line.reason == LEARNED and bool(people_alone(line.text, beside=False, sure=is_han_name(line.text)))
        )  # one writer's many texts
        if number in bylines or known or _is_no_name(lines, number) or is_other:
            continue
        if found and _are_jobs(line.text):
            bylines[number] = Byline(counted=True)
            continue
        beside = (
            number + 1 in bylines
            or _is_original(lines[number - 1 : number + 3])
            or _stands_among_buttons(lines, number, start)
        )
        if people := people_alone(line.text, beside=beside, sure=beside or _is_first(lines, number, at)):
            if found and not is_another(lines, number, start, people):
                bylines.update({number: Byline(counted=True)} if is_over_caption(lines, number, bylines) else {})
                return
            is_account = _is_told_of(people, lines[start:]) or is_medium(people[0])
            bylines[number] = Byline(told=[("medium" if is_account else "authors", person) for person in people])
            if not found and number + 1 not in bylines and _stands_among_buttons(lines, number, start):
                bylines[number + 1] = Byline(counted=True)  # what the author says of himself
            found = True


def _take_house(lines: Sequence[Line], at: int, start: int, bylines: dict[int, Byline]) -> bool:
    """A paper and whom it sent, by a line of both names below the title or beside a byline: "海島時報 甲乙"."""
    for number in range(at + 1, start):
        medium, _, person = lines[number].text.partition(" ")
        if number in bylines or not (number == at + 1 or number + 1 in bylines):
            continue
        if A_MEDIUM.fullmatch(medium) and not is_han_name(medium) and is_han_name(person):
            bylines[number] = Byline(told=[("authors", person), ("source", medium)])
            return True
    return False


def _names_above(head: Sequence[Line]) -> set[str]:
    """What the lines above the title say, and the names in them, by their keys."""
    return {line.key for line in head} | {fold(name) for line in head if not line.prose for name in site_names(line)}


def _are_jobs(text: str) -> bool:
    """Whether a line tells what somebody is, or each of several."""
    return all(JOB.fullmatch(piece.strip()) for piece in text.split(";"))


def _is_category(lines: Sequence[Line], number: int, start: int, bylines: dict[int, Byline]) -> bool:
    """Whether a topic is filed under a line: its tags stand below, or a name in small letters with a date below it."""
    tagged = bylines.get(number + 1)
    is_filed = tagged is not None and {name for name, _ in tagged.told} == {"tags"}
    first = number + 1 + is_filed
    return any(
        (is_filed or _NICK.fullmatch(lines[n].text)) and n not in bylines and lines[n + 1].dated
        for n in range(first, min(first + _BIO, start - 1))
        if not lines[n].frame
    )


def _is_no_name(lines: Sequence[Line], number: int) -> bool:
    """Whether a line is a page's or a paragraph, or names whom journalists may ask."""
    is_asked = CONTACTS.fullmatch(lines[number - 1].text.rstrip(" :：")) is not None
    return bool(lines[number].frame) or lines[number].prose or is_asked


def _is_first(lines: Sequence[Line], number: int, at: int) -> bool:
    """Whether a name is the first line below the title: a date and whose picture it is may stand above it."""
    between = [other for other in lines[at + 1 : number] if not (other.frame or other.text[0] in _DASHES)]
    return not between or (
        is_han_name(lines[number].text) and all(o.dated or IMAGE_PLACEHOLDER.fullmatch(o.text) for o in between)
    )


def _take_column(lines: Sequence[Line], number: int, start: int, bylines: dict[int, Byline]) -> None:
    """Names one below the other, the first of which stands below a label, where a date follows them."""
    end = number + 1
    while end < start and end not in bylines and people_alone(lines[end].text, beside=False, sure=True):
        end += 1
    if not number or not is_label(lines[number - 1].text) or end >= start or not lines[end].dated:
        return
    for other in range(number + 1, end):
        people = people_alone(lines[other].text, beside=False, sure=True)
        bylines[other] = Byline(told=[("authors", person) for person in people])


def _take_second(lines: Sequence[Line], number: int, start: int, bylines: dict[int, Byline]) -> None:
    """A person's name alone below "By somebody" is a second author's, above buttons or a date."""
    end, joined = number + 1, False
    is_by = lines[number].text[:3] in ("By ", "by ", "BY ") or (number > 0 and lines[number - 1].text in _BY)
    while end < start and is_by and end not in bylines:
        line = lines[end]
        joins = line.text in _ANDS
        if not joins and (line.frame or line.prose or not is_person(line.text) or PLACE.match(line.text)):
            break
        joined, end = joined or joins, end + 1
    if joined or (end < len(lines) and (lines[end].frame or end in bylines)):
        for other in range(number + 1, end):
            joins = lines[other].text in _ANDS
            bylines[other] = Byline(counted=True) if joins else Byline(told=[("authors", lines[other].text)])


def _take_told_of(lines: Sequence[Line], at: int, start: int, bylines: dict[int, Byline]) -> bool:
    """Names alone above the title are the authors' where a line below the text tells of the first of them."""
    alone = {
        number: people
        for number in range(max(at - _OVER, 0), at)
        if number not in bylines and not (lines[number].frame or lines[number].prose)
        if (people := people_alone(lines[number].text, beside=False, sure=True))
    }
    if not alone:
        return False
    firsts = tuple(people[0] for people in alone.values())
    told_of = [reporters(line.text)[:1] for line in lines[start:] if line.text.startswith(firsts)]
    for number, people in alone.items():
        if people[:1] in told_of:
            bylines[number] = Byline(told=[("authors", person) for person in people])
            _take_next(lines, number + 1, start, bylines)
            return True
    return False


def _take_next(lines: Sequence[Line], number: int, start: int, bylines: dict[int, Byline]) -> None:
    """A second author's name stands on the line below the first one's, and a line below the text tells of that one."""
    people = [] if number in bylines else people_alone(lines[number].text, beside=False, sure=False)
    if any(line.text.startswith(f"{name} is ") for name in people for line in lines[start:]):
        bylines[number] = Byline(told=[("authors", person) for person in people])


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


def _is_original(lines: Sequence[Line]) -> bool:
    """Whether the second of four lines names somebody above an account that stands there twice, as WeChat's do."""
    return len(lines) == 4 and lines[0].text in ("原创", "原創") and lines[1].key != lines[2].key == lines[3].key


def _stands_among_buttons(lines: Sequence[Line], number: int, start: int) -> bool:
    """Whether a line stands below buttons, and what it says of somebody above a counter: as in forums."""
    return number + 2 < start and bool(lines[number - 1].frame) and bool(lines[number + 2].frame)
