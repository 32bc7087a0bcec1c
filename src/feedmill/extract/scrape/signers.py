"""Who signs a scraped text outside its bylines: names alone on a line, agencies in a dateline, credits below it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from feedmill.extract.findings import Findings, at_line
from feedmill.extract.phrases.bylines import Byline
from feedmill.extract.phrases.labels import LABEL_WORD
from feedmill.extract.phrases.names import GROUP, JOB, OFFICE, SUFFIX, WHERE, name, names
from feedmill.extract.phrases.persons import DOES, is_person
from feedmill.extract.phrases.surnames import is_han_name
from feedmill.extract.phrases.vocabulary import HAN, INSTITUTION, PLACES, address
from feedmill.extract.phrases.wording import words
from feedmill.extract.roles import Line, Role

_HAN_NAMES = re.compile(r"[\u4e00-\u9fff]{2,4}(?:·[\u4e00-\u9fff]{1,6})?(?:[\s、，,]+[\u4e00-\u9fff]{2,4}){0,4}")
_PARAGRAPH = 5000  # characters of one, or of its end, in which a credit is looked for
_LONGEST = 240  # characters of a line that tells what somebody does
_SHARED = re.compile(r"微博|微信|朋友圈|[Ss]hare|分享|[评評][论論]|inquiries|contact", re.IGNORECASE)
_NUMBERED = re.compile(r"[\u4e00-\u9fff]{2,4}\s?(?:\d|[¹²³⁴⁵]{1,3})(?:[,，]\d)*\s?[*＊†]?(?:\s*[、，,]\s*|\s+|\Z)")
_APART = 4  # characters of a name whose two letters stand apart
_BADGE = re.compile(  # what a platform puts behind the name of whom it knows
    r"(?<=\w)\s?(?:[✓✔☑✅]\ufe0f?|(?<=\s)(?:[蓝藍黄黃红紅金橙大]?V|S?VIP\d{0,2}|Lv\.?\s?\d{1,2}|已?[认認][证證](?:[用账帳][户戶号號])?))\Z"
)
_NICK = 16  # characters of a name that somebody gave himself
_RAISED = re.compile(r"(?<=[a-z])\s?\d(?:,\d)*(?:,?[*†])?(?=\s*(?:,|and\b|\Z))")  # behind the names of a paper
_CITIES = words(
    """
    Delhi Mumbai Bengaluru Bangalore Chennai Hyderabad Kolkata Pune Ahmedabad Gurugram Noida Kochi
    Jaipur Lucknow Chandigarh Bhubaneswar Thiruvananthapuram Patna Guwahati Nagpur Coimbatore Mangaluru
    Visakhapatnam Indore Bhopal Shimla Washington York London Singapore Kong Dubai Islamabad Karachi
    Lahore Dhaka Colombo Kathmandu Beijing Tokyo Manila Jakarta Lumpur
    """
)  # by their last words
_LAST_WORDS = tuple(_CITIES)
CITY = re.compile(  # where a reporter sits, behind his name, as papers in India have it: "Jane Doe New Delhi/Mumbai"
    rf"(?<=[a-z])(?<! in)\s+(?:(?:(?:New|Hong|Kuala) )?(?:{'|'.join(_CITIES)})(?:\s?[/,&]\s?|\Z))+\Z"
)
ALONE = ("By", "by", "BY", "By:")
_ANDS = re.compile(r"\d{0,2}\s?(?:and|&|,)?", re.IGNORECASE)  # between the names of a column, a note's number before it
_HEAD, _LEADS, _COLUMN = 60, 2, 8  # lines of a head, sentences above its byline, lines of it
_EMPLOYER = re.compile(r"(?:for|special (?:to|for)) (?:the )?[A-Z][\w .&'’-]{1,40}", re.IGNORECASE)
_POSTED = re.compile(
    r"(?P<name>[A-Z][\w'’.-]*(?: [A-Z][\w'’.-]*){1,5})(?:(?: and)? [a-z]+){0,2}"
    r" (?:correspondent|editor|reporter|writer|columnist|critic)(?: in [A-Z].{1,30})?"
)
_FIELDS = words(
    """
    technology tech science health environment climate energy education political politics economics economic business
    finance financial media arts culture legal defence defense diplomatic security crime sports sport senior chief
    deputy associate assistant staff global international foreign national local community consumer industry transport
    music film fashion food features news data investigations social affairs washington us uk europe asia china africa
    home
    world managing executive city property religion ai special contributing
    """
)
_THREE = 3  # words
_SIGNATURE = re.compile(r"[—–-]{1,2}\s*(\S.{1,60})")
_SENTENCE = re.compile(r"[，。！？；：,.!?;:、|｜/／()（）《》“”\"#\[\]]")
_ROLE = re.compile(r"(?:an?|the|our|its|in|of|for|and|&|[a-z][\w-]*)(?:\s+(?:[a-z][\w-]*|&|[A-Z]{2,}))*")
_AND = re.compile(r"\s*,\s*(?:and\s+)?|\s+(?:and|[&·•])\s+")

# An agency's name in front of its text: SEOUL, March 12 (Northwire) -, or 东屿社三亚2月3日电, or 【某报讯】.
_DATELINE = re.compile(
    r"[A-Z][A-Za-z .'’-]{1,40}(?:,\s*[A-Za-z. ]{2,20})?,?\s*(?:[A-Z][a-z]{2,8}\.? \d{1,2}(?:, \d{4})?\s*)?"
    r"[(/](?P<en>[A-Z][\w .&-]{1,30})[)/]\s*[-–—]{1,2}\s"
    r"|(?P<zh>[\u4e00-\u9fff]{1,8}社)[\u4e00-\u9fff]{1,12}\d{1,2}月\d{1,2}日[电電]"
    r"|[【\[（(](?P<paper>[\u4e00-\u9fff]{2,10}[报報网網社])[讯訊][】\]）)]"
)
_REPORTER = re.compile(
    r"[（(](?P<agency>[\u4e00-\u9fff]{2,6}[社网網报報])?(?:记者|記者)(?P<cut>(?:[\u4e00-\u9fff]{2,3}、){0,4}[\u4e00-\u9fff]{2,3})"
    r"[\u4e00-\u9fff]{2,4}\d{1,2}日(?:综合|綜合|专)?[电電][)）]|"
    r"\A[【\[〔（(](?:本[报報刊]|特[约約])?(?:记者|記者)(?P<lead>[^／/】\]]{2,24})[／/][^】\]〕）)]{1,16}[】\]〕）)]|"
    r"[（(]\s*(?:本[报報刊台]|见习|見習|特约|實習|实习|通讯员)?(?:记者|記者|通讯员|作者(?=\s*[/／:：]))\s*[:：/／]?\s*(?P<zh>[^（）()0-9]{2,30}?(?<![摄攝影]))\s*[)）]"
    r"|(?<=[日][电電])\s?[（(](?P<dated>[\u4e00-\u9fff]{2,3}(?:[\s、][\u4e00-\u9fff]{2,3}){0,3})[)）]"
    r"|[(\[]?Reporting by (?P<en>[^;().]{3,120}?)(?:\s+in\s+[A-Z][^;().]{1,60})?\s*(?:[;.][^()]{0,200})?[)\]]?\Z"
)
_OF_REPORTER = ("记者", "記者", "作者", "通讯员", "电", "電", "Reporting by ")  # without one of these it is none
_NEWS = re.compile(r"[【（(]?[\u4e00-\u9fff]{1,8}[讯訊][】）)]?\s*")  # in front of who reports it
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
    r"|[\u4e00-\u9fff]{1,8}(?:[社報报網网台臺]|新[闻聞]|日[报報]|客[户戶]端))[)）]"
)
_PLACE = re.compile(r"\s+in\s+[A-Z][\w .'-]+\Z")
_FOOT_LINES = 30  # in which a release names whose it is
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
    return names(_PLACE.sub("", found["en"])) if found and found["en"] else []


def reporters(text: str) -> list[str]:
    """The people whom a line below the text names as its writers by telling what they do: "Jane Doe covers courts."."""
    found = _DOES.fullmatch(text) if len(text) <= _LONGEST else None
    people = names(found["people"]) if found else []
    return people if all(map(is_person, people)) else []


def people_alone(text: str, *, beside: bool, sure: bool) -> list[str]:
    """The people that a line names and nothing else; [] where it says more.

    `beside`: a byline follows; then a name that somebody gave himself will do. `sure`: so will bare Chinese names.
    """
    text = _without_office(text.strip(" ■●◆□▲▼"))
    text = _BADGE.sub("", text) if not text.isascii() else text
    if text in PLACES or LABEL_WORD.fullmatch(text) or GROUP.fullmatch(text):
        return []
    if numbered := _NUMBERED.findall(text):
        people = names(text)
        if len(numbered) == len(people) > 1 or (people and all(map(is_han_name, people))):
            return people
    if sure and (_HAN_NAMES.fullmatch(text) or (len(text) <= _APART and is_han_name(name(text)))):
        return names(text)
    if not HAN.search(text):
        shown = WHERE.sub("", _RAISED.sub("", text) if len(_RAISED.findall(text)) > 1 else text)
        pieces = [
            _PLACE.sub("", piece) for piece in map(name, _AND.split(shown)) if piece and not SUFFIX.fullmatch(piece)
        ]
        if len(pieces) > 1 and " and " not in text and is_person(pieces[0]) and JOB.fullmatch(pieces[1]):
            return pieces[:1]
        people = [piece for piece in pieces if is_person(piece)]
        others = [piece for piece in pieces if piece not in people]
        if people and all(_ROLE.fullmatch(o) or OFFICE.fullmatch(o) or _EMPLOYER.fullmatch(o) for o in others):
            return people
    text = text.removeprefix("by ")
    is_nick = (
        beside
        and not _SHARED.search(text)
        and any(map(str.isalpha, text))
        and 2 <= len(text) <= _NICK
        and not _SENTENCE.search(text)
    )
    return [text] if is_nick and not DOES.match(text) else []


def _without_office(text: str) -> str:
    """A name without the office that a bar sets apart, "Jane Doe | Press Office", or without the post behind it.

    "Jane Doe Health correspondent": the words for fields are known; else the last of three words is one.
    """
    text = CITY.sub("", text) if text.endswith(_LAST_WORDS) and text.count(" ") > 1 else text
    name, *others = (piece.strip() for piece in text.replace("｜", "|").replace(" / ", "|").split("|"))
    if others and all(map(is_person, (name, *others))):
        return ", ".join((name, *others))
    if others and all(map(INSTITUTION.search, others)):
        return name
    before, dash, post = text.replace(" – ", " - ").partition(" - ")
    if dash and is_person(before) and (JOB.fullmatch(post) or OFFICE.fullmatch(post)):
        return before
    found = _POSTED.fullmatch(text)
    if found is None:
        return text
    parts = found["name"].split()
    fields = len(list(takewhile(lambda part: part.casefold() in _FIELDS, reversed(parts))))
    parts = parts[: len(parts) - (fields or int(len(parts) == _THREE))]
    return " ".join(parts) if len(parts) > 1 else text


def tell_below_by(lines: Sequence[Line]) -> None:
    """Take the names below a line of "By" alone, and what joins them, for bylines, a lead above it or not."""
    at = next((n for n, line in enumerate(lines[:_HEAD]) if line.text in ALONE), None)
    if at is None or sum(line.prose for line in lines[:at]) > _LEADS:
        return
    for number in range(at + 1, min(at + _COLUMN, len(lines))):
        people = people_alone(lines[number].text, beside=False, sure=False)
        if people and (number == at + 1 or _ANDS.fullmatch(lines[number - 1].text)):
            lines[number].tell(Byline(told=[("authors", person) for person in people]))
            lines[at].tell(Byline(counted=True))
        elif number > at + 1 and _ANDS.fullmatch(lines[number].text):
            lines[number].tell(Byline(counted=True))
        else:
            break


def read_credits(lines: Sequence[Line], findings: Findings) -> None:
    """What the text itself tells of who wrote it: an agency's dateline, "(Reporting by …)", "SOURCE …"."""
    text = [line for line in lines if line.free and line.prose]
    for line in text[:2]:
        if found := _DATELINE.match(line.text):
            name = found["en"] or found["zh"] or found["paper"]
            findings.add("agency", name, at_line(line.number, line.text, name))
    ends = (*text[:3], *text[-3:])
    for line in (line for line in ends if any(map(line.text.__contains__, _OF_REPORTER))):
        if found := _REPORTER.search(line.text if len(line.text) <= _PARAGRAPH else line.text[-_PARAGRAPH:]):
            if len(found[0]) == len(line.text) or _is_headed(line.text, found):
                line.claim(Role.ATTRIBUTION, "an attribution: the authors are known")
            findings.add("agency", found["agency"] or "", at_line(line.number, line.text))
            for person in names(
                _PLACE.sub("", found["cut"] or found["lead"] or found["dated"] or found["zh"] or found["en"])
            ):
                findings.add("authors", person, at_line(line.number, line.text, person))
    _read_credit(lines, findings)
    for line in lines[-12:]:
        if line.text.startswith(("Citation:", "Cite as:")) and address(line.text):
            findings.add("url", address(line.text), at_line(line.number, line.text))
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


def _is_headed(text: str, found: re.Match[str]) -> bool:
    """Whether nothing but "本报讯" stands before who reported it, and nothing behind."""
    return found.end() == len(text) and _NEWS.fullmatch(text, 0, found.start()) is not None


def _read_credit(lines: Sequence[Line], findings: Findings) -> None:
    """Whom the last line of the text credits, or the first behind it: "(The Wire)"."""
    end = next((number for number in range(len(lines) - 1, -1, -1) if lines[number].free), 0)
    for line in lines[end : end + 2]:  # the last of the text, or the first behind it
        if not line.prose and (credit := _CREDIT.fullmatch(line.text)):
            field = "authors" if is_person(credit["name"]) and "authors" not in findings else "source"
            findings.add(field, credit["name"], at_line(line.number, line.text))
            line.claim(Role.ATTRIBUTION, "a credit: who wrote it is known")
