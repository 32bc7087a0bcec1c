"""Who signs a scraped text outside its bylines: names alone on a line, or with their posts."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from feedmill.extract.phrases.bylines import Byline
from feedmill.extract.phrases.glued import unframed
from feedmill.extract.phrases.hands import TEAM
from feedmill.extract.phrases.labels import LABEL_WORD
from feedmill.extract.phrases.names import JOB, OFFICE, SPACED_AMID, SUFFIX, WHERE, name, names
from feedmill.extract.phrases.nobody import GROUP
from feedmill.extract.phrases.persons import A_PART, DOES, is_person
from feedmill.extract.phrases.surnames import is_han_name, is_word
from feedmill.extract.phrases.vocabulary import CITIES, CITY_NAME, CLOSING, HAN, INSTITUTION, PLACES
from feedmill.extract.phrases.wording import words
from feedmill.extract.phrases.writers import ORGANIZATION
from feedmill.extract.roles import Line

_HAN_NAMES = re.compile(r"[\u4e00-\u9fff]{2,4}(?:·[\u4e00-\u9fff]{1,6})?(?:[\s、，,]+[\u4e00-\u9fff]{2,4}){0,4}")
_BYLINE = 80  # characters of one that is read as such
_LONGEST = 240  # characters of a line of people with their posts
_INSTITUTE = re.compile(r"(?:The )?[A-Z][\w&.’'-]*(?: (?:of|and|for|the|at|in|&|[A-Z][\w&.’'-]*))*")
_SHARED = re.compile(r"微博|微信|朋友圈|[Ss]hare|分享|[评評][论論]|inquiries|contact", re.IGNORECASE)
_NUMBERED = re.compile(r"[\u4e00-\u9fff]{2,4}\s?(?:\d|[¹²³⁴⁵]{1,3})(?:[,，]\d)*\s?[*＊†]?(?:\s*[、，,]\s*|\s+|\Z)")
_APART = 4  # characters of a name whose two letters stand apart
_BADGE = re.compile(  # what a platform puts behind the name of whom it knows
    r"(?<=\w)\s?(?:(?<=\s)官|[✓✔☑✅]\ufe0f?|(?<=\s)(?:[蓝藍黄黃红紅金橙大]?V|S?VIP\d{0,2}|Lv\.?\s?\d{1,2}|已?[认認][证證](?:[用账帳][户戶号號])?))\Z"
)
_CAPITALS = 2  # letters, in a name of two words
_NICK = 16  # characters of a name that somebody gave himself
_RAISED = re.compile(r"(?<=[a-z])\s?\d(?:,\d)*(?:,?[*†])?(?=\s*(?:,|and\b|\Z))")  # behind the names of a paper
_LAST_WORDS = tuple(CITIES)
CITY = re.compile(  # where a reporter sits, behind his name, as papers in India have it: "Jane Doe New Delhi/Mumbai"
    rf"(?<=[a-z])(?<! in)\s+(?:{CITY_NAME}(?:\s?[/,&]\s?|\Z))+\Z"
)
ALONE = ("By", "by", "BY", "By:")
_ANDS = re.compile(
    r"\d{0,2}\s?(?:and|&|[,、])?", re.IGNORECASE
)  # between the names of a column, a note's number before it
_PEN = re.compile(r"[□◎∎✎]\s?([\u4e00-\u9fff]{2,3}(?:\s+[\u4e00-\u9fff]{2,3}){0,3})")
_SHIFTS = re.compile(r"\((?:now|earlier)\)")  # of those who write a live blog
_PENNED = re.compile(r"[■□●◆◎]\s?[\u4e00-\u9fff]\s[\u4e00-\u9fff]")
_OPENED = re.compile(r"(?:(?P<medium>[A-Z][\w .&'’-]{1,40}) \| )?By (?P<who>[A-Z][^,]{3,60}),")
_BRANCH = re.compile(r".* (?:Program(?:me)?|Initiative|Project|Team|Group|Labs?|Division|Practice|Unit)")
_GOES_ON = (" and", " &", ",")
_AND_BELOW = _GOES_ON[:2]
_HEAD, _LEADS, _COLUMN = 60, 2, 8  # lines of a head, sentences above its byline, lines of it
_EMPLOYER = re.compile(r"(?:for|on behalf of|special (?:to|for)) (?:the )?[A-Z][\w .&'’-]{1,40}", re.IGNORECASE)
_POSTED = re.compile(
    r"(?P<name>[A-Z][\w'’.-]*(?: [A-Z][\w'’.-]*){1,5})(?:(?: and)? [a-z]+){0,2}"
    r" (?:[Cc]orrespondent|[Ee]ditor|[Rr]eporter|[Ww]riter|[Cc]olumnist|[Cc]ritic)(?: in [A-Z].{1,30})?"
)
_OFFICE = re.compile(
    r"(?:(?:Senior|Staff|Chief|Deputy|Associate|Assistant|Managing|Executive|Contributing|Freelance) )?(?:[\w&]+ )?"
    r"(?:Correspondent|Editor|Reporter|Writer|Columnist|Critic|Journalist|Producer|Fellow|Analyst)",
    re.IGNORECASE,
)
_SENT = re.compile(  # for whom somebody writes, and from where: "Jane Doe, CHIPWIRE Asia, Taipei"
    rf"(?P<people>[A-Z].{{3,60}}?), (?:[A-Z][\w-]* )*[A-Z]{{3,}}(?: [A-Z][\w-]*)*, {CITY_NAME}"
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
_SENTENCE = re.compile(r"[，。！？；：,.!?;:、|｜/／()（）《》“”\"#\[\]]")
_ROLE = re.compile(r"(?:an?|the|our|its|in|of|for|and|&|[a-z][\w-]*)(?:\s+(?:[a-z][\w-]*|&|[A-Z]{2,}))*")
_NOTED = re.compile(r"(?<=[a-z])\d(?:,\d)*,?\Z")  # the number of a note behind what somebody is
_AND = re.compile(r"\s*,\s*(?:and\s+)?|\s+(?:and|[&·•])\s+")

PLACE = re.compile(r"\s+in\s+[A-Z][\w .'-]+\Z")  # whence somebody reports, behind his name


def people_alone(text: str, *, beside: bool, sure: bool) -> list[str]:
    """The people that a line names and nothing else; [] where it says more.

    `beside`: a byline follows; then a name that somebody gave himself will do. `sure`: so will bare Chinese names.
    """
    if not beside and text.isascii() and (" " not in text or sum(map(str.isupper, text)) < _CAPITALS):
        return []  # quickly told, and so it is with most lines
    text = _without_office(TEAM.sub("", unframed(text)).strip(" ■●◆□▲▼★☆&"))
    text = _BADGE.sub("", text) if not text.isascii() else text
    if text in PLACES or is_word(text) or LABEL_WORD.fullmatch(text) or GROUP.fullmatch(text) or A_PART.fullmatch(text):
        return []
    if numbered := _NUMBERED.findall(text):
        people = names(text)
        if len(numbered) == len(people) > 1 or (people and all(map(is_han_name, people))):
            return people
    text = text if text.isascii() else SPACED_AMID.sub(r"\1\2", text)
    if sure and (_HAN_NAMES.fullmatch(text) or (len(text) <= _APART and is_han_name(name(text)))):
        return names(text)
    if not HAN.search(text) and (people := _english_alone(_NOTED.sub("", text))):
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


def with_posts(text: str, *, told: bool = False) -> list[str]:
    """The people of "Jane Doe and Ann Lee, Engineers, and Tom Roe, Head of Research, Some Company".

    [] where a name has no post, where anything else is told, and where the text is a sentence. `told`: "By" stands in
    front of it; then programs and departments may stand behind a post.
    """
    parts = _AND.split(text)
    if text.endswith(CLOSING) or not is_person(name(parts[0])):
        return []
    people: list[str] = []
    unposted: list[str] = []
    *pieces, last = map(name, parts)
    for piece in (*pieces, last):
        if JOB.fullmatch(piece) or ORGANIZATION.fullmatch(piece):
            people, unposted = [*people, *unposted], []
        elif is_person(piece) and not (told and _BRANCH.fullmatch(piece)):
            unposted.append(piece)
        elif told and people and not unposted:
            continue
        elif piece is not last or not _INSTITUTE.fullmatch(piece):
            return []
    if unposted and ((len(people) == 1 and " and " in text) or unposted != [last]):
        return []  # the last may be whom they work for
    return people


def _without_office(text: str) -> str:
    """A name without the office that a bar sets apart, "Jane Doe | Press Office", or without the post behind it.

    "Jane Doe Health correspondent": the words for fields are known; else the last of three words is one.
    """
    text = CITY.sub("", text) if text.endswith(_LAST_WORDS) and text.count(" ") > 1 else text
    name, *others = (piece.strip() for piece in text.replace("｜", "|").replace(" / ", "|").split("|"))
    if others and all(map(is_person, (name, *others))):
        return ", ".join((name, *others))
    if others and all(INSTITUTION.search(o) or ORGANIZATION.fullmatch(o) or _OFFICE.fullmatch(o) for o in others):
        return name
    before, dash, post = text.replace(" – ", " - ").partition(" - ")
    if dash and is_person(before) and (JOB.fullmatch(post) or OFFICE.fullmatch(post)):
        return before
    if sent := _SENT.fullmatch(text):
        return sent["people"]
    found = _POSTED.fullmatch(text)
    if found is None:
        return text
    parts = found["name"].split()
    fields = len(list(takewhile(lambda part: part.casefold() in _FIELDS, reversed(parts))))
    parts = parts[: len(parts) - (fields or int(len(parts) == _THREE))]
    return " ".join(parts) if len(parts) > 1 else text


def _english_alone(text: str) -> list[str]:
    """The people that a line in Latin letters names, each alone or with a post; [] where it says more."""
    shown = WHERE.sub("", _RAISED.sub("", text) if len(_RAISED.findall(text)) > 1 else text)
    pieces = [PLACE.sub("", piece) for piece in map(name, _AND.split(shown)) if piece and not SUFFIX.fullmatch(piece)]
    if len(pieces) > 1 and (posted := with_posts(shown)):
        return posted
    if len(pieces) > 1 and " and " not in text and is_person(pieces[0]) and JOB.fullmatch(pieces[1]):
        return pieces[:1]
    people = [piece for piece in pieces if is_person(piece)]
    others = [piece for piece in pieces if piece not in people]
    is_told = people and all(_ROLE.fullmatch(o) or OFFICE.fullmatch(o) or _EMPLOYER.fullmatch(o) for o in others)
    return people if is_told else []


def tell_signers(lines: Sequence[Line]) -> None:
    """Take for bylines the names below "By" alone, a lead above it or not, and those with their posts by a date."""
    for number, line in enumerate(lines[:_HEAD]):
        above, below = lines[max(number - 1, 0) : number], lines[number + 1 : number + 2]
        people = _posted(line) if ", " in line.text else _penned(line.text)
        if "(" in line.text and _SHIFTS.search(line.text):
            people = people_alone(line.text, beside=False, sure=False)
        if line.text.endswith(_AND_BELOW) and below:
            first = people_alone(line.text.rpartition(" ")[0], beside=False, sure=False)
            second = people_alone(below[0].text, beside=False, sure=False)
            if first and second:
                _tell_people(line, first)
                _tell_people(below[0], second)
        if (
            line.text[0] in "□◎∎✎"
            and sum(o.text[0] == line.text[0] for o in lines[:_HEAD]) == 1
            and below
            and below[0].prose
            and (penned := _PEN.fullmatch(line.text))
        ):
            _tell_people(line, names(penned[1]))
        is_told = len(people) > 1 or (bool(people) and line.text[0] in "■□●◆◎")
        beside = (*above, *below) if is_told else above  # one below the text's date
        if people and any(other.dated for other in beside):
            _tell_people(line, people)
    at = next((n for n, line in enumerate(lines[:_HEAD]) if line.text in ALONE or _opened(line.text)), None)
    if at is not None and sum(line.prose for line in lines[:at]) <= _LEADS:
        _tell_column(lines, at)


def _tell_column(lines: Sequence[Line], at: int) -> None:
    """Take for bylines the names one below the other that line `at` begins: "By", or "NPN | By Jane Doe,"."""
    opened = _opened(lines[at].text)
    for number in range(at + 1, min(at + _COLUMN, len(lines))):
        people = people_alone(lines[number].text, beside=False, sure=True)
        before = lines[number - 1].text
        is_listed = number == at + 1 or _ANDS.fullmatch(before) or before.endswith(_GOES_ON) or _posted(lines[number])
        if people and is_listed:
            _tell_people(lines[number], people)
            lines[at].tell(Byline(told=opened, counted=True))
        elif number > at + 1 and _ANDS.fullmatch(lines[number].text):
            lines[number].tell(Byline(counted=True))
        else:
            break


def _opened(text: str) -> list[tuple[str, str]]:
    """The medium and the first of the people of a line that goes on with others below it; [] for other lines."""
    found = _OPENED.fullmatch(text) if text[-1] == "," else None
    if found is None or not is_person(found["who"]):
        return []
    return [*([("source", found["medium"])] if found["medium"] else []), ("authors", found["who"])]


def _posted(line: Line) -> list[str]:
    """The people of a line that tells the post of each."""
    by = next((by for by in ALONE if line.text.startswith(f"{by} ")), "")
    if len(line.text) > _LONGEST or (by and len(line.text) <= _BYLINE):
        return []
    return with_posts(WHERE.sub("", line.text.removeprefix(by).strip()), told=bool(by))


def _penned(text: str) -> list[str]:
    """A pen name of two letters set apart behind a mark, as papers have it below a title: "■ 耕　石"."""
    return ["".join(text[1:].split())] if _PENNED.fullmatch(text) else []


def _tell_people(line: Line, people: Sequence[str]) -> None:
    line.tell(Byline(told=[("authors", person) for person in people]))
