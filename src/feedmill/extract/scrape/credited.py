"""Who is credited within a scraped text and below it: a dateline, "(Reporting by …)", a heading, "SOURCE …"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import UTC

from feedmill import dates
from feedmill.extract.findings import Findings, at_line
from feedmill.extract.phrases.names import JOB, names
from feedmill.extract.phrases.persons import is_person
from feedmill.extract.phrases.surnames import is_han_name, is_word
from feedmill.extract.phrases.vocabulary import CLOSING
from feedmill.extract.roles import Line, Role
from feedmill.extract.scrape.closings import read_closing
from feedmill.extract.scrape.signers import PLACE, people_alone

_LONGEST = 240  # characters of a line that tells what somebody does
_PARAGRAPH = 5000  # characters of one, or of its end, in which a credit is looked for
_SIGNATURE = re.compile(r"[—–-]{1,2}\s*(\S.{1,60})")
# An agency's name in front of its text: SEOUL, March 12 (Northwire) -, or 东屿社三亚2月3日电, or 【某报讯】.
_DATELINE = re.compile(
    r"[A-Z][A-Za-z .'’-]{1,40}(?:,\s*[A-Za-z. ]{2,20})?,?\s*(?:[A-Z][a-z]{2,8}\.? \d{1,2}(?:, \d{4})?\s*)?"
    r"[(/](?P<en>[A-Z][\w .&-]{1,30})[)/]\s*[-–—]{1,2}\s"
    r"|[A-Z][A-Za-z .'’-]{1,40}(?:,\s*[A-Za-z. ]{2,20})?\s?-[-\s]\s?\((?P<wire>[A-Z][\w .&-]{1,30})\)\s?--?"
    r"(?:\s?[A-Z][a-z]{2,8}\.? \d{1,2}, \d{4}\s?-)?"
    r"|(?P<zh>[\u4e00-\u9fff]{1,8}社)[／/\s]{0,2}[\u4e00-\u9fff]{0,12}\d{1,2}月\d{1,2}日[电電]"
    r"|[（(](?P<abroad>[\u4e00-\u9fff]{2,6}社)[／/]?[\u4e00-\u9fff]{2,10}\d{1,2}日(?:[综綜]合|[专專])?外?[电電](?:[报報][道導导])?[)）]"
    r"|[【\[（(](?P<paper>[\u4e00-\u9fff]{1,10}[报報网網社])[專专]?[讯訊][】\]）)]"
)
_REPORTER = re.compile(
    r"[（(](?P<agency>[\u4e00-\u9fff]{2,6}[社网網报報])?(?:记者|記者)(?P<cut>(?:[\u4e00-\u9fff]{2,3}、){0,4}[\u4e00-\u9fff]{2,3})"
    r"[\u4e00-\u9fff]{2,4}\d{1,2}日(?:[综綜]合|[专專])?[电電][)）]|"
    r"\A[【\[〔（(](?:本[报報刊]|特[约約])?(?:记者|記者|[编編][译譯])(?P<lead>[^／/】\]]{2,24})[／/][^】\]〕）)]{1,16}[】\]〕）)]|"
    r"\A[【\[〔（(][\u4e00-\u9fff]{2,10}[讯訊][】\]〕）)]\s?(?:(?:本[报報刊]|特[约約])?(?:记者|記者)\s?)?"
    r"(?P<told>[\u4e00-\u9fff]{2,3}(?:[、，,][\u4e00-\u9fff]{2,3}){0,4})\s?(?:[综綜]合)?[报報][道導导][:：]|"
    r"[（(](?:[\u4e00-\u9fff]{2,8}/)?[\u4e00-\u9fff]{2,8}(?:[网網报報社台臺刊]|在[线線]|新[闻聞]|客[户戶]端)(?:见习|見習|实习|實習)?(?:记者|記者)\s?"
    r"(?P<at>[\u4e00-\u9fff]{2,3}(?:[、\s](?:通[讯訊][员員]\s?)?[\u4e00-\u9fff]{2,3}){0,3})[)）]|"
    r"[（(]原[题題][为為]?[:：]?《[^《》]{2,60}》[，,]\s?(?:[记記]者|作者)\s?[:：]?\s?(?P<retitled>[\u4e00-\u9fff]{2,4}(?:[\s、][\u4e00-\u9fff]{2,4}){0,3})[)）]|"
    r"\A(?P<desk>[\u4e00-\u9fff]{2,3}(?:\s?[/／]\s?[\u4e00-\u9fff]{2,3}){0,2})\s?"
    r"[（(](?:[^（）()]{0,14}社[^（）()]{0,14}|[综綜]合[报報][道導导])[)）]\Z|"
    r"\A[\u4e00-\u9fff]{2,8}[讯訊]\s?[（(](?P<wrote>[\u4e00-\u9fff]{2,3})\s?[／/]\s?文(?:[\s、，,].{2,20})?[)）]|"
    r"[（(]文\s?[／/]\s?(?:[\u4e00-\u9fff]{2,8}[网網報报社]\s)?(?P<text>[\u4e00-\u9fff]{2,3})(?:\s+[图圖摄攝]\s?[／/].{2,12})?[)）]\Z|"
    r"[（(][\u4e00-\u9fff]{2,8}[镇鎮乡鄉局委社村]\s(?P<local>[\u4e00-\u9fff]{2,3}(?:[\s、][\u4e00-\u9fff]{2,3}){0,3})[)）]\Z|"
    r"\A[【〔（(][\u4e00-\u9fff]{1,6}[报報网網刊社](?:特[约約派]|本[报報]|[驻駐].{2,6})?[记記]者\s?"
    r"(?P<house>[\u4e00-\u9fff]{2,3}(?:[\s、][\u4e00-\u9fff]{2,3}){0,3})[】〕）)]|"
    r"\A[【〔（(][记記]者(?P<campus>[\u4e00-\u9fff]{3})[\u4e00-\u9fff]{2,6}[报報][道導导][】〕）)]|"
    r"[（(]\s*(?:本[报報刊台]|见习|見習|特约|實習|实习|通讯员)?(?:记者|記者|通讯员|作者(?=\s*[/／:：]))\s*[:：/／]?\s*(?P<zh>[^（）()0-9]{2,30}?(?<![摄攝影]))\s*[)）]"
    r"|(?<=[日][电電])\s?[（(](?P<dated>[\u4e00-\u9fff]{2,3}(?:[\s、][\u4e00-\u9fff]{2,3}){0,3})[)）]"
    r"|[(\[]?Reporting by (?P<en>[^;().]{3,120}?)(?:\s+in\s+[A-Z][^;().]{1,60})?\s*(?:[;.][^()]{0,200})?[)\]]?\Z"
)
_SURNAMED = ("told", "house", "wrote", "at", "text", "local", "campus")  # by which a name is told from a word
_OF_REPORTER = ("）", ")", "电", "電", "报", "報", "Reporting by ")  # without one of these no line tells a reporter
_NEWS = re.compile(r"[【（(]?[\u4e00-\u9fff]{1,8}[讯訊][】）)]?\s*")  # in front of who reports it
_MOST_BELOW, _AROUND, _SHARE = 12, 4, 0.2  # lines of names, lines beside a heading, part of the text beyond it
_OTHER_CREDIT = re.compile(
    r"(?:[A-Z][a-z]+ )?(?:\w+ed|music|edited|photos?|screenplay|lyrics|score) by\b.{0,40}|pages:?|title:?|isbn.{0,20}",
    re.IGNORECASE,
)
_HEADING = re.compile(
    r"authors?:?|(?:story|written|words|text) by:?|(?:本文)?作者[:：]?"
    r"|[【\[](?:本期)?主(?:播|持人?)[】\]][:：]?|本期主播[:：]?",
    re.IGNORECASE,
)
_WRITTEN = re.compile(r"\b[Oo]riginal(?:ly)? (?:article |story |text )?written by ([A-Z][^.;()]{3,60})")
_BY = 12  # characters in which such a line says it
_FOOT = re.compile(r"(?:[Ww]ritten|[Tt]ext|[Ww]ords|[Pp]osted) by ([A-Z][\w'’-]+(?: [A-Z][\w'’.-]*){1,3})(?:\.|\Z| \|)")
_PEOPLE = r"(?P<people>[A-Z][^.,:;]{3,40}(?:(?:,| and|, and) [A-Z][^.,:;]{3,40}){0,3}?)"
_POST = r"(?:reporter|writer|editor|correspondent|columnist|journalist|contributor|intern|fellow|critic)s?"
_DOES = re.compile(
    rf"{_PEOPLE},? (?:(?:report|write)s? (?:on|about|for|from)|covers?"
    rf"|(?:is|are) (?:an? |the )?[^.]{{0,60}}\b{_POST})\b.{{0,160}}"
)
_CREDIT = re.compile(  # "(The Wire)", "（某某社）"
    r"[（(](?P<name>[A-Z][\w&.'’-]*(?: [A-Z&][\w&.'’-]*){0,4}"
    r"|[\u4e00-\u9fff]{1,8}(?:[社報报網网台臺]|新[闻聞]|日[报報]|客[户戶]端)|(?P<who>[\u4e00-\u9fff]{2,3}(?:、[\u4e00-\u9fff]{2,3}){0,3}))[)）]"
)
_REPORTED = re.compile(r"\W?(?:[\u4e00-\u9fff]{1,8}[讯訊]\b|[\u4e00-\u9fff]{1,8}[讯訊][】）)\s]|.{2,30}[日][电電])")
_NO_NAME_ENDS = frozenset("完终終省市区區县縣港府所图圖季管")  # "（全文完）", "（区政府）"
_TWO = 2
_FOOT_LINES = 30  # in which a release names whose it is
_LAST_DATE = re.compile(r"(?<=[）)])(1[0-4]\d)(0[1-9]|1[0-2])([0-3]\d)\Z")
_SOURCE = re.compile(r"SOURCE:?\s+(?P<name>\S.{1,80})")


def signature(text: str) -> list[str]:
    """The people that a line below the text is signed by: "— Jane Doe"; [] for other lines."""
    found = _SIGNATURE.fullmatch(text)
    return people_alone(found[1], beside=False, sure=True) if found else []


def credited(text: str) -> list[str]:
    """The people whom a line of its own says to have reported: "Reporting by Jane Doe; Editing by …"."""
    found = (
        _REPORTER.fullmatch(text) if len(text) <= _PARAGRAPH and text.lstrip("([").startswith("Reporting by ") else None
    )
    return names(PLACE.sub("", found["en"])) if found and found["en"] else []


def reporters(text: str) -> list[str]:
    """The people whom a line below the text names as its writers by telling what they do: "Jane Doe covers courts."."""
    found = _DOES.fullmatch(text) if len(text) <= _LONGEST else None
    people = names(found["people"]) if found else []
    return people if all(map(is_person, people)) else []


def read_credits(lines: Sequence[Line], findings: Findings) -> None:
    """What the text itself tells of who wrote it: a dateline, "(Reporting by …)", a heading for authors, "SOURCE …"."""
    text = [line for line in lines if line.free and line.prose]
    for line in text[:2]:
        _read_dateline(line, findings)
    ends = (*text[:3], *text[-3:])
    for line in (line for line in ends if any(map(line.text.__contains__, _OF_REPORTER))):
        if found := _REPORTER.search(line.text if len(line.text) <= _PARAGRAPH else line.text[-_PARAGRAPH:]):
            if len(found[0]) == len(line.text) or _is_headed(line.text, found):
                line.claim(Role.ATTRIBUTION, "an attribution: the authors are known")
            findings.add("agency", found["agency"] or "", at_line(line.number, line.text))
            for person in _named(found):
                findings.add("authors", person, at_line(line.number, line.text, person))
    _read_credit(lines, findings)
    _read_last_date(text[-3:], findings)
    read_closing(lines, findings)
    if "authors" not in findings:
        _read_headed(lines, findings)
    for line in lines[-12:]:
        if " by " in line.text and (
            found := _WRITTEN.search(line.text)
            or (_FOOT.match(line.text) if " by " in line.text[:_BY] and "authors" not in findings else None)
        ):
            for person in names(found[1]):
                findings.add("authors", person, at_line(line.number, line.text, person))
    for line in lines[-_FOOT_LINES:]:
        if line.text.startswith("SOURCE") and (found := _SOURCE.fullmatch(line.text)):
            findings.add("source", found["name"], at_line(line.number, line.text))
            line.claim(Role.ATTRIBUTION, "an attribution: the source is known")


def _read_last_date(last: Sequence[Line], findings: Findings) -> None:
    """The day behind a bracket of editors, in the years of Taiwan: "（編輯：甲）1150130"."""
    for line in last if "published" not in findings else ():
        if found := _LAST_DATE.search(line.text[-_LONGEST:]):
            date = "民國{}年{}月{}日".format(*found.groups())
            findings.add("published", date, at_line(line.number, line.text, found[0]))


def _named(found: re.Match[str]) -> list[str]:
    """The people that a credit names; what reports in front of "报道" may be a medium, "美媒", or an office."""
    told = next(value for name, value in found.groupdict().items() if value and name != "agency")
    people = [name for name in names(PLACE.sub("", told)) if not (found["desk"] and is_word(name))]
    return [name for name in people if is_han_name(name)] if any(map(found.__getitem__, _SURNAMED)) else people


def _read_dateline(line: Line, findings: Findings) -> None:
    """The agency that a dateline names, and when the text was released, where nothing else tells that."""
    found = _DATELINE.match(line.text)
    if found is None:
        return
    name = found["en"] or found["wire"] or found["zh"] or found["abroad"] or found["paper"]
    findings.add("agency", name, at_line(line.number, line.text, name))
    date = None if "published" in findings else dates.find(found[0].replace(")--", ")  "), UTC)
    if date:
        findings.add("published", date.text, at_line(line.number, line.text, date.text))


def _read_headed(lines: Sequence[Line], findings: Findings) -> None:
    """The names below a heading for them above the text or below it: "Authors", "Story by".

    Of two such headings each is another article's; beside "Music by" they are a film's.
    """
    heads = [n for n, line in enumerate(lines[:-1]) if len(line.text) <= _BY and _HEADING.fullmatch(line.text)]
    if len(heads) != 1 or not _stands_apart(lines, heads[0]):
        return
    below = lines[heads[0] + 1 :]
    told = [people_alone(line.text, beside=False, sure=True) for line in below[:_MOST_BELOW]]
    count = next((n for n, people in enumerate(told) if not people and not JOB.match(below[n].text)), len(told))
    if (
        not count
        or not told[0]
        or any(line.prose or line.frame or line.text.endswith(CLOSING) for line in below[:count])
    ):
        return
    for line, people in zip(below[:count], told, strict=False):
        findings.add_all([("authors", person) for person in people], line.number, line.text)
    for line in lines[heads[0] : heads[0] + 1 + count]:
        line.claim(Role.ATTRIBUTION, "who wrote it")


def _stands_apart(lines: Sequence[Line], number: int) -> bool:
    """Whether hardly any of the text stands above a heading, or below it, and no credit of another kind beside it."""
    around = lines[max(number - _AROUND, 0) : number + 1 + _AROUND]
    if any(_OTHER_CREDIT.fullmatch(line.text) for line in around if line is not lines[number]):
        return False
    sizes = [len(line.text) if line.free and line.prose else 0 for line in lines]
    return min(sum(sizes[:number]), sum(sizes[number:])) <= _SHARE * sum(sizes)


def _is_headed(text: str, found: re.Match[str]) -> bool:
    """Whether nothing but "本报讯" stands before who reported it, and nothing behind."""
    return found.end() == len(text) and _NEWS.fullmatch(text, 0, found.start()) is not None


def _read_credit(lines: Sequence[Line], findings: Findings) -> None:
    """Whom the last line of the text credits, or the first behind it: "(The Wire)"."""
    end = next((number for number in range(len(lines) - 1, -1, -1) if lines[number].free), 0)
    for line in lines[end : end + 2]:  # the last of the text, or the first behind it
        if not line.prose and (credit := _CREDIT.fullmatch(line.text)):
            people = credit["name"].split("、")
            are_people = is_person(credit["name"]) or all(map(is_han_name, people))
            is_sure = _is_reporter(people[0], lines) or (
                len(people) == _TWO and not any(is_word(name) or _is_told_of(name, line, lines) for name in people)
            )
            if credit["who"] and not (are_people and "authors" not in findings and is_sure):
                continue
            field = "authors" if are_people and "authors" not in findings else "source"
            for name in people:
                findings.add(field, name, at_line(line.number, line.text, name))
            line.claim(Role.ATTRIBUTION, "a credit: who wrote it is known")


def _is_told_of(name: str, credit: Line, lines: Sequence[Line]) -> bool:
    """Whether another line has the name as well: an actor's, a friend's."""
    return any(name in line.text for line in lines if line is not credit)


def _is_reporter(who: str, lines: Sequence[Line]) -> bool:
    """Whether a bracket at the end may name who reported it: the text begins as a wire's, and this is no word."""
    if is_word(who) or who[-1] in _NO_NAME_ENDS:
        return False
    return any(_REPORTED.match(line.text) for line in lines if line.free and line.prose)
