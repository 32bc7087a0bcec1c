"""Who a page says wrote it, weighed: whom its metadata names, and whom it shows a reader."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace

from feedmill.extract.evidence import Finding
from feedmill.extract.findings import Findings
from feedmill.extract.page.asides import at_once
from feedmill.extract.page.blocks import Run
from feedmill.extract.page.tree import HEADINGS
from feedmill.extract.page.vote import key
from feedmill.extract.phrases.bylines import read_byline
from feedmill.extract.phrases.names import SUFFIX, names
from feedmill.extract.phrases.persons import is_person, is_somebody
from feedmill.extract.phrases.vocabulary import HAN

_BESIDE = re.compile(r"\A(?:本[报報刊])?[记記]者\s*(?=[\u4e00-\u9fff]{2})|\s+at\s+\d{1,2}:\d\d.*\Z", re.DOTALL)
# "某社某地5月9日电（记者甲、乙）", and who had it in hand: "[责任编辑：丙]".
_DATELINE = re.compile(r"\s*.{2,24}[电電讯訊]\s*[（(](?:[记記]者)?\s*(?P<people>[^（）()]{2,60})[）)]")
_EDITED = re.compile(
    r"[\[【（(]?\s*(?:(?:责任|責任|[网網][络絡]|值班|本文)?(?:编辑|編輯)|责编|責編|选稿|選稿)\s*[:：|｜/]\s*"
    r"(?P<people>[\u4e00-\u9fff·][\u4e00-\u9fff·、\s]{1,20})"
)
_SMALL = re.compile(r"(?<![\w.])[a-z][a-z'-]*[a-z]")  # words that are no names
_BY = re.compile(r"'[^']{0,20}(?:\b(?:by|authors?|writers?|words)\b|作者|撰文|文[/／|｜])", re.IGNORECASE)
_BYLINE = re.compile(r"(?:(?:written|story|words) )?by\b", re.IGNORECASE)
_NO_PERSON = re.compile(r"\b(?:Group|Admin|Demand|Appointment)\Z")  # "By Popular Demand"
_OFFERS = re.compile(
    r"(?:schedule|request|try|start|join|explore|discover|learn|find|key|read|pdf|final|example)\b.*|\S+\.com"
    r"|.* (?:insights|stats|version|tips)",
    re.IGNORECASE,
)
_HANDLE = re.compile(r"[a-z\d][\w.-]*|(?:\w+[ _])?(?:[Aa]dmin|[Ee]ditor)")  # what somebody signs in with


def drop_words(told: Findings, texts: Iterable[str]) -> None:
    """Two words or more alone on a line, all of which the article writes small as well, are a heading or a button.

    So is a line that says what to do, or what is below it. `told` is what lines tell, not their markup.
    """
    alone = [found for found in told.of("authors") if _is_alone(found)]
    if not alone:
        return  # as on most pages, whose words need not be looked through
    small = {word for text in texts for word in _SMALL.findall(text)}
    dropped = [found for found in alone if _are_words(found.value, small) or _OFFERS.fullmatch(found.value)]
    if dropped:
        told.replace("authors", [found for found in told.of("authors") if found not in dropped])


def _are_words(name: str, small: Collection[str]) -> bool:
    words = name.lower().split()
    return len(words) > 1 and name.isascii() and all(word.strip("&.,'-") in small for word in words)


def _is_alone(found: Finding) -> bool:
    """Whether all of a line is a name, or stands above the title, and no label tells whose it is."""
    whole = found.how.casefold().endswith(f": '{found.value.casefold()}'") and found.how.startswith("line ")
    return (whole or found.how.startswith("in the title's box")) and not _BY.search(found.how)


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


def trust_byline(findings: Findings, marked: Findings, own: Sequence[Run]) -> None:
    """Whom a byline right below the title says the article is by goes before others that metadata alone names.

    Metadata has who put it on the site, or the site itself. `own` are the runs between title and text that belong to no
    picture, box or other story; where one of them names who is known, in any form, metadata is right.
    """
    known = [found.value for found in findings.of("authors")]
    if not known or any(HAN.search(name) for name in known):
        return
    lines = [run.text for run in own]
    bylines = [run.text for run in at_once(own) if run.element.tag not in HEADINGS and _BYLINE.match(run.text)]
    shown = [person for line in bylines for person in _authors(line)]
    if not shown and all(map(_HANDLE.fullmatch, known)):
        shown = [found.value for found in marked.of("authors")]
    people = [one for one in shown if is_person(one.partition(",")[0]) and not _NO_PERSON.search(one)]
    if not people:
        return
    said = _plain(" ".join((*lines, *(found.value for found in marked.of("authors")))))
    if any(_plain(name) in said or _plain(name.rpartition(" ")[2]) in said for name in known):
        return
    findings.replace("authors", (Finding(value=one, how=f"a byline below the title: '{one}'") for one in people))


def _authors(line: str) -> list[str]:
    byline = read_byline(line)
    return [value for field, value in byline.told if field == "authors"] if byline is not None else names(line)


def _plain(name: str) -> str:
    """A name for comparing: without accents."""
    return key("".join(letter for letter in unicodedata.normalize("NFKD", name) if not unicodedata.combining(letter)))


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
