"""What the value behind a label tells: people, a date, terms, an address, a medium."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import UTC

from feedmill import dates
from feedmill.extract.phrases.date_words import BY_HANDLE, REPUBLIC
from feedmill.extract.phrases.lists import listed
from feedmill.extract.phrases.mediums import medium_in, without_tools
from feedmill.extract.phrases.names import name as one_name
from feedmill.extract.phrases.names import names
from feedmill.extract.phrases.surnames import is_han_name
from feedmill.extract.phrases.vocabulary import address
from feedmill.extract.phrases.writers import BY, people_in, signed_by

LONGEST = 200  # characters; a byline is short, and what is longer is prose
UNWANTED = 40  # characters that may stand unexplained beside a date
_HOST, _SAID = 24, ("。", "？", "！", "?", "!")  # characters of a name; marks of what somebody says
_MADE = re.compile(  # "内容由半导体瞭望（ID：semi）原创": what an account writes of its own
    r"[内內]容由(?P<who>[^（()）]{2,16})(?:[（(][^（）()]*[)）])?(?:原[创創]|[编編][译譯]|整理|[综綜]合).*"
)
_SHORT_YEAR = re.compile(r"\A(?=2\d-[01]\d-[0-3]\d \d\d:\d\d)")
_CLOCK = re.compile(r"\s\((\d{1,2}:\d\d ?[AaPp]\.?[Mm]\.?)\)")  # in brackets behind its day
_DEPARTMENT = re.compile(  # of who published it
    r"(?!.*[部委局署厅廳院省市县縣])[\u4e00-\u9fff]{2,8}[司室處处科組组股課课]"
)
_NONE = re.compile(
    r"none|n/?a|null|nil|[无無]|暂无(?:标签)?|暫無(?:標籤)?|[没沒]有?[标標][签籤]|clippings", re.IGNORECASE
)
_PAIR = re.compile(r"[A-Z][\w'’]+ & [A-Z][\w'’]+(?: [A-Z][\w'’]+)?")  # "Grid & Grain": one medium
_TAKEN = re.compile(r"\s*[\[【（(](?:原[创創]|整理|[转轉][载載]|[编編][译譯])[\]】）)]\Z")  # how the medium came by it
_REPORTED = re.compile(r"\s*[（(]((?:[见見實实][习習]|[特首][约約席])?[记記]者\s?[^（()）]{2,40})[)）]\Z")
_SLUG = re.compile(r"/[a-z]{2,3}(?:\([a-z]{2,3}\))?\Z")  # of an editor, behind an agency


def told_by(name: str, value: str) -> list[tuple[str, str]]:
    """What a label and its value tell; empty where the value is not of the label's kind."""
    reads = _READS.get(name)
    if not reads and not name and len(value) > UNWANTED and value.endswith(_SAID):
        return []  # a sentence, whatever its first word
    return reads(name, value) if reads else [(name, value)]


def _people(_: str, value: str) -> list[tuple[str, str]]:
    value = without_tools(value)
    by = BY.fullmatch(value)
    return signed_by(by) if by and by["of"] else people_in(value)


def _posters(name: str, value: str) -> list[tuple[str, str]]:
    people = [who for field, who in _people(name, value) if field == "authors"]
    are_people = not any(map(value.__contains__, _SAID)) and all(len(who) <= _HOST for who in people)
    return [(name, who) for who in people] if are_people else []  # in a dialogue sentences stand behind such a label


def _date(name: str, value: str) -> list[tuple[str, str]]:
    value = _CLOCK.sub(r" \1", value)
    value = _SHORT_YEAR.sub("20", REPUBLIC.sub(r"民國\1年\3月\4日", value))
    found = dates.find(value, UTC)
    if found is None or len(value) > len(found.text) + UNWANTED:
        return []
    behind = value[found.end :].strip()
    by, handle = BY.fullmatch(behind), BY_HANDLE.fullmatch(behind)
    people = signed_by(by) if by else people_in(handle["who"]) if handle else []
    return [(name, found.text.strip()), *people]


def _terms(name: str, value: str) -> list[tuple[str, str]]:
    items = listed(value) if len(value) <= LONGEST else []
    return [(name, item) for item in items if not _NONE.fullmatch(item)]


def _address(name: str, value: str) -> list[tuple[str, str]]:
    return [(name, address(value))] if address(value) else []


def _issuer(name: str, value: str) -> list[tuple[str, str]]:
    return [("" if _DEPARTMENT.fullmatch(value.strip()) else name, value)]


def _medium(name: str, value: str) -> list[tuple[str, str]]:
    if address(value) == value.strip() != "":
        return [("address", value.strip())]
    if reported := _REPORTED.search(value):  # "来源：某报（记者 甲 乙 通讯员 丙）"
        people = [person for person in names(reported[1]) if is_han_name(person)]
        return [*_medium(name, value[: reported.start()]), *(("authors", person) for person in people)]
    made = _MADE.fullmatch(value.strip())
    value = _SLUG.sub("", medium_in(_TAKEN.sub("", made["who"] if made else value)))
    called = [one_name(value)] if _PAIR.fullmatch(value) else names(value)
    return [(name, source) for source in called[:1] if source]


_READS: dict[str, Callable[[str, str], list[tuple[str, str]]]] = {
    "authors": _people,
    "poster": _posters,
    "published": _date,
    "updated": _date,
    "tags": _terms,
    "categories": _terms,
    "url": _address,
    "address": _address,
    "issuer": _issuer,
    "source": _medium,
}
