"""Who a page says wrote it, weighed: whom its metadata names, and whom it shows a reader."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from dataclasses import replace

from feedmill.extract.evidence import Finding
from feedmill.extract.findings import Findings
from feedmill.extract.page.vote import key
from feedmill.extract.phrases.names import SUFFIX, names
from feedmill.extract.phrases.persons import is_somebody

_BESIDE = re.compile(r"\A(?:本[报報刊])?[记記]者\s*(?=[\u4e00-\u9fff]{2})|\s+at\s+\d{1,2}:\d\d.*\Z", re.DOTALL)
# "某社某地5月9日电（记者甲、乙）", and who had it in hand: "[责任编辑：丙]".
_DATELINE = re.compile(r"\s*.{2,24}[电電讯訊]\s*[（(](?:[记記]者)?\s*(?P<people>[^（）()]{2,60})[）)]")
_EDITED = re.compile(
    r"[\[【（(]?\s*(?:(?:责任|責任|[网網][络絡]|值班|本文)?(?:编辑|編輯)|责编|責編|选稿|選稿)\s*[:：|｜/]\s*"
    r"(?P<people>[\u4e00-\u9fff·][\u4e00-\u9fff·、\s]{1,20})"
)
_SMALL = re.compile(r"(?<![\w.])[a-z][a-z'-]*[a-z]")  # words that are no names
_BY = re.compile(r"'[^']{0,20}\b(?:by|authors?|writers?)\b", re.IGNORECASE)
_SIGNED = re.compile(  # evidence of a line that says who wrote it
    r": '[^A-Za-z']{0,14}(?:(?:written|story|words|posted|article|published) )?by\b|: '(?:本文)?(?:作者|撰文)",
    re.IGNORECASE,
)
_MARKED = re.compile(rf"\Amarked|{_SIGNED.pattern}", re.IGNORECASE)
_OFFERS = re.compile(
    r"(?:schedule|request|try|start|join|explore|discover|learn|find|key|read|pdf|final|example)\b.*|\S+\.com"
    r"|.* (?:insights|stats|version|tips)",
    re.IGNORECASE,
)
_HANDLE = re.compile(r"[a-z\d][\w.-]*|(?:\w+[ _])?(?:[Aa]dmin|[Ee]ditor)")  # what somebody signs in with


def drop_words(shown: Findings, text: str) -> None:
    """A name without a label, each word of which the article writes small as well, is a heading's or a button's.

    So is a line without a label that says what to do, or what is below it.
    """
    small = {*_SMALL.findall(text)}
    named = [
        found
        for found in shown.of("authors")
        if _BY.search(found.how) or not (_are_words(found.value, small) or _is_no_name(found))
    ]
    if len(named) < len(shown.of("authors")):
        shown.replace("authors", named)


def _are_words(name: str, small: Collection[str]) -> bool:
    words = name.lower().split()
    return name.isascii() and not name.islower() and all(word.strip("&.,'-") in small for word in words)


def _is_no_name(found: Finding) -> bool:
    alone = found.how.startswith("line ") and found.how.endswith(f": '{found.value}'")
    return alone and _OFFERS.fullmatch(found.value) is not None


def trust_text(findings: Findings, told: Findings, opening: str, below: Iterable[str]) -> None:
    """Whom metadata alone calls the author is none, if the page tells that he edited it, or its dateline names others.

    `opening` is the first paragraph, `below` what stands below the text.
    """
    known, shown = findings.of("authors"), told.of("authors")
    if not known or not all(found.how.startswith(("meta ", "article:")) for found in known):
        return
    people = {found.value for found in shown}
    dateline = _DATELINE.match(opening)
    reporters = [found for found in shown if dateline and found.value in dateline["people"]]
    if (
        reporters
        and all(is_somebody(found.value) for found in reporters)
        and not people & {found.value for found in known}
    ):
        findings.replace("authors", reporters)
        return
    hands = [found.value for found in findings.of("editor")]
    hands += [edited["people"] for text in below if (edited := _EDITED.match(text))]
    editors = {person for hand in hands for person in names(hand)} - people
    if all(found.value in editors for found in known):
        findings.replace("authors", ())


def trust_byline(findings: Findings, marked: Findings, told: Findings) -> None:
    """Whom a byline below the title says the article is by goes before others that metadata alone names.

    Metadata has who put it on the site, or the site itself.
    """
    known = [found.value for found in findings.of("authors")]
    signed = _MARKED if all(map(_HANDLE.fullmatch, known)) else _SIGNED
    shown = {
        found.value: found for which in (marked, told) for found in which.of("authors") if signed.search(found.how)
    }
    people = [found for name, found in shown.items() if is_somebody(name.partition(",")[0])]
    if known and people and not any(_is_named(name, found) for name in known for found in people):
        findings.replace("authors", people)


def _is_named(name: str, shown: Finding) -> bool:
    """Whether a line names somebody as well, or in another form."""
    one, two = key(name), key(shown.value)
    last, other = (key(who.partition(",")[0].rpartition(" ")[2]) for who in (shown.value, name))
    return one in key(shown.how) or two in one or last in one or other in two


def turn_names(findings: Findings, shown: str) -> None:
    """Write names as the page shows them where its metadata puts the surname first: "Doe, Jane"."""
    turned = []
    for found in findings.of("authors"):
        surname, comma, given = found.value.partition(", ")
        plain = f"{given} {surname}"
        is_name = comma and given and not SUFFIX.fullmatch(given.split(", ")[0])
        turned.append(replace(found, value=plain) if is_name and plain in shown else found)
    if turned:
        findings.replace("authors", turned)


def tidy_names(findings: Findings) -> None:
    """Leave off names what stands beside them on their line: an occupation, the time of day."""
    known = findings.of("authors")
    bare = [replace(found, value=_BESIDE.sub("", found.value)) for found in known]
    if bare != list(known):
        findings.replace("authors", (found for found in bare if found.value))
