"""Who else is named in the head of a scraped text beside its labels: sections, issuers, more authors."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from feedmill.extract.phrases.bylines import Byline
from feedmill.extract.phrases.captions import is_caption
from feedmill.extract.phrases.labels import is_label
from feedmill.extract.phrases.mediums import A_MEDIUM
from feedmill.extract.phrases.persons import is_person
from feedmill.extract.phrases.surnames import is_han_name
from feedmill.extract.phrases.writers import ORGANIZATION
from feedmill.extract.roles import Line
from feedmill.extract.scrape.looks import Page
from feedmill.extract.scrape.mastheads import sections_in
from feedmill.extract.scrape.signers import people_alone
from feedmill.extract.scrape.writer_signs import PLACE, are_jobs
from feedmill.extract.scrape.writers import take_writers

_OTHER = re.compile(r"[\d,]")  # of a date, of a job
_CONTRIBUTOR = re.compile(r", (?:[A-Z][a-z]+ )?(?:Contributor|Reporter|Writer|Editor|Correspondent)\.?\Z")
_POST = 80  # characters of what somebody is
_ANDS, _BY = ("and", "&", ","), ("By", "by", "BY")
_TEAM = re.compile(r"(?:The )?(?!Our |Meet |Staff |Editorial )(?:[A-Z][\w&'’.-]*\s){1,4}(?:Team|Editorial Board)")
_SIGNED_BY = re.compile("(?:By|by|BY)(?: |(?=[A-Z][a-z]))")


def drop_sections(head: Sequence[Line], bylines: dict[int, Byline]) -> None:
    """Take out of the bylines what the trail above the text goes through: a section wrote nothing."""
    shown = (line for line in head if not line.prose and line.byline is None)
    trails = (line for line in shown if not (is_caption(line.text) or "©" in line.text))
    sections = {name for line in trails for name in sections_in(line)}
    for number, byline in list(bylines.items()) if sections else ():
        told = [
            pair for pair in byline.told if pair[0] not in ("authors", "source") or pair[1].casefold() not in sections
        ]
        if len(told) < len(byline.told):  # another one: other texts have this line as well
            bylines[number] = replace(byline, told=told)


def take_people(page: Page, at: int | None, start: int, bylines: dict[int, Byline]) -> None:
    """Tell the bylines of the lines between title and text that name somebody and have no label."""
    if at is None:
        return
    lines = page.lines
    for number in (n for n in range(at + 1, start) if n not in bylines and _is_issuer(lines, n, at, start)):
        bylines[number] = Byline(told=[("issuer", lines[number].text)])
    named = [n for n, byline in bylines.items() if any(name == "authors" for name, _ in byline.told)]
    if not named:
        if not _take_house(lines, at, start, bylines):
            take_writers(page, at, start, bylines)
        _take_team(lines, at, start, bylines)
        _take_posted(lines, at, start, bylines)
        return
    _take_posted(lines, at, start, bylines)
    below = [n + 1 for n in named if n + 1 < start and n + 1 not in bylines]
    bylines.update((n, Byline(counted=True)) for n in below if are_jobs(lines[n].text))
    _take_column(lines, max(named), start, bylines)
    _take_second(lines, max(named), start, bylines)


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


def _take_team(lines: Sequence[Line], at: int, start: int, bylines: dict[int, Byline]) -> None:
    """A team signs as a person does, beside a date: "The Harbour Product Team"."""
    if any(name == "authors" for byline in bylines.values() for name, _ in byline.told):
        return
    for number in range(at + 1, start):
        beside = lines[number - 1].dated or (number + 1 < len(lines) and lines[number + 1].dated)
        if number not in bylines and beside and _TEAM.fullmatch(lines[number].text):
            bylines[number] = Byline(told=[("authors", lines[number].text)])
            return


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


def _take_posted(lines: Sequence[Line], at: int, start: int, bylines: dict[int, Byline]) -> None:
    """Who stands on a line alone as a writer does: each above his post, or with "and" between them."""
    named = [n for n in range(at + 1, start) if n in bylines and _is_alone(lines[n], bylines[n])]
    for number in named:
        for step in (2, -2):
            other = number + step
            while at < other < start and other not in bylines and _goes_with(lines, other, other - step):
                bylines[other] = Byline(told=[("authors", lines[other].text)])
                bylines.setdefault(other - step // 2, Byline(counted=True))
                other += step
    ordered = sorted(bylines.items())
    bylines.clear()
    bylines.update(ordered)


def _is_alone(line: Line, byline: Byline) -> bool:
    return [value for name, value in byline.told if name == "authors"] == [line.text]


def _goes_with(lines: Sequence[Line], number: int, writer: int) -> bool:
    """Whether a person is named below or above a writer as he is."""
    line, between = lines[number], lines[(number + writer) // 2]
    if line.prose or line.frame or not is_person(line.text):
        return False
    if between.text in _ANDS:
        return True
    posts = [lines[n + 1] for n in (number, writer) if n + 1 < len(lines)]
    is_short = all(len(post.text) <= _POST and not (post.prose or post.frame or post.dated) for post in posts)
    of_one = len({post.text.rpartition(", ")[2] for post in posts}) == 1  # "Controller, Mill Foods", "Lead, Mill Foods"
    are_posts = all(are_jobs(post.text) for post in posts) or (of_one and any(are_jobs(post.text) for post in posts))
    return is_short and are_posts and not any(is_person(post.text) for post in posts)


def _take_second(lines: Sequence[Line], number: int, start: int, bylines: dict[int, Byline]) -> None:
    """A person's name alone below "By somebody" is a second author's, above buttons or a date."""
    end, joined = number + 1, False
    is_by = _SIGNED_BY.match(lines[number].text) is not None or (number > 0 and lines[number - 1].text in _BY)
    while end < start and is_by and end not in bylines:
        line = lines[end]
        joins = line.text in _ANDS
        name = _CONTRIBUTOR.sub("", line.text)  # "Jane Doe, Contributor."
        is_name = is_person(name) and not PLACE.fullmatch(name) and _OTHER.search(name) is None
        is_name = is_name and not _is_of_house(lines[:number], line.text)
        if not joins and (line.frame or line.prose or not is_name):
            break
        joined, end = joined or joins, end + 1
    if joined or (end < len(lines) and (lines[end].frame or end in bylines)):
        for other in range(number + 1, end):
            joins = lines[other].text in _ANDS
            bylines[other] = (
                Byline(counted=True) if joins else Byline(told=[("authors", _CONTRIBUTOR.sub("", lines[other].text))])
            )


def _is_of_house(above: Sequence[Line], name: str) -> bool:
    """Whether a name begins with the short one of the house, which stands above: "ABC Central Coast"."""
    brand = name.split(maxsplit=1)[0]
    return len(brand) > 2 and brand.isupper() and any(line.text.split()[0] == brand for line in above)


def _is_issuer(lines: Sequence[Line], number: int, at: int, start: int) -> bool:
    """Whether a line between title and text is an institution's name, which the page gives again below the text."""
    line = lines[number]
    if not line.free or line.frame or line.prose or not ORGANIZATION.fullmatch(line.text):
        return False
    return line.key not in {other.key for other in lines[:at]} and any(line.key == o.key for o in lines[start:])
