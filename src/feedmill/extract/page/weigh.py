"""What a page's metadata says weighed against what it shows a reader: where both tell a field, which one is right."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from feedmill import dates
from feedmill.extract.findings import Findings
from feedmill.extract.page.vote import key
from feedmill.extract.phrases.mediums import A_MEDIUM
from feedmill.extract.phrases.names import names
from feedmill.extract.phrases.persons import is_somebody

_OF_MEDIUM = re.compile(r"(?:新[闻聞]|[资資][讯訊])?(?:[网網報报社台臺]|在[线線])\Z")
_SECTION = re.compile(
    r"(?:[科财財][技经經]|[财財]經|[体體]育|[娱娛][乐樂]|[汽房教军軍文旅][车車产產育事化游遊]|[国國][内內际際]|[数數][码碼位]|健康|[时時]尚|公司|首[页頁]"
    r"|[新资資][闻聞讯訊]|[频頻]道|[评評][论論]|[观觀][点點])*[网網]?"
)
_CREDITED = re.compile(r"[来來]源|source|via", re.IGNORECASE)
_BESIDE = re.compile(r"\A(?:本[报報刊])?[记記]者\s*(?=[\u4e00-\u9fff]{2})|\s+at\s+\d{1,2}:\d\d.*\Z", re.DOTALL)
# "某社某地5月9日电（记者甲、乙）", and who had it in hand: "[责任编辑：丙]".
_DATELINE = re.compile(r"\s*.{2,24}[电電讯訊]\s*[（(](?:[记記]者)?\s*(?P<people>[^（）()]{2,60})[）)]")
_EDITED = re.compile(
    r"[\[【（(]?\s*(?:(?:责任|責任|[网網][络絡]|值班|本文)?(?:编辑|編輯)|责编|責編|选稿|選稿)\s*[:：|｜/]\s*"
    r"(?P<people>[\u4e00-\u9fff·][\u4e00-\u9fff·、\s]{1,20})"
)
_SMALL = re.compile(r"(?<![\w.])[a-z][a-z'-]*[a-z]")  # words that are no names
_BY = re.compile(r"'[^']{0,20}\b(?:by|authors?|writers?)\b", re.IGNORECASE)
_HOST = re.compile(r"(?:[\w-]+\.)+[A-Za-z]{2,}")
_SLOGAN = re.compile(r"(?<=\w)\s+[|｜]\s.*", re.DOTALL)
_PLACEHOLDER = re.compile(r"0{3}\d-|\D*\Z")
_OWNED = ("的", "之", "の")  # behind the name of whose blog it is
_EARLIER = timedelta(days=2)  # by less is a zone's doing; the same numbers are the same day in another order
_NAME = 3  # characters of a medium's name at least
FIELDS = ("published", "updated", "url", "authors", "source", "language", "image", "summary", "categories", "tags")


def drop_undated(findings: Findings) -> None:
    """Leave out what a template writes where no date is known: "0001-01-01T00:00:00Z", words alone."""
    for field in ("published", "updated"):
        told = findings.of(field)
        findings.replace(field, (found for found in told if not _PLACEHOLDER.match(found.value)))


def drop_words(shown: Findings, text: str) -> None:
    """A name without a label, each word of which the article writes small as well, is a heading's or a button's."""
    small = {*_SMALL.findall(text)}
    named = [found for found in shown.of("authors") if _BY.search(found.how) or not _are_words(found.value, small)]
    if len(named) < len(shown.of("authors")):
        shown.replace("authors", named)


def _are_words(name: str, small: Collection[str]) -> bool:
    words = name.lower().split()
    return name.isascii() and not name.islower() and all(word.strip("&.,'-") in small for word in words)


def take_clock(findings: Findings, told: Findings) -> None:
    """A time of day that is shown beside the title goes before metadata that knows the same day alone."""
    known = next(iter(findings.of("published")), None)
    day = dates.parse(known.value, UTC) if known else None
    if day is None or _has_clock(day):
        return
    for shown in told.of("published"):
        moment = dates.parse(shown.value, UTC)
        if moment is not None and moment.date() == day.date() and _has_clock(moment):
            findings.put_first("published", shown)
            return


def trust_shown(findings: Findings, told: Findings) -> None:
    """An earlier day that is shown as the article's goes before metadata that knows a day alone: that of an edit."""
    known, shown = next(iter(findings.of("published")), None), next(iter(told.of("published")), None)
    first, other = (dates.parse(one.value, UTC) if one else None for one in (known, shown))
    if known is None or shown is None or first is None or other is None or _has_clock(first):
        return
    if first - other >= _EARLIER and (first.month, first.day) != (other.day, other.month):
        findings.put_first("published", shown)
        findings.add("updated", known.value, known.how)


def take_seconds(findings: Findings) -> None:
    """The moment that another place tells to the second goes before the same one told to the minute."""
    told = [(found, dates.parse(found.value, UTC)) for found in findings.of("published")]
    first = told[0][1] if told else None
    if first is None or first.second or not _has_clock(first):
        return
    for found, moment in told[1:]:
        if moment is not None and moment.second and moment.replace(second=0, microsecond=0) == first:
            findings.put_first("published", found)
            return


def _has_clock(moment: datetime) -> bool:
    return bool(moment.hour or moment.minute or moment.second)


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


def settle(findings: Findings, marked: Findings, told: Findings) -> None:
    """Add what a page shows to what its metadata says: `marked` by its markup, `told` by its words."""
    site = findings.first("site")
    _drop_site(told, site)
    for shown in (marked, told):
        _turn_groups(findings, shown, told)
    _credit(findings, marked, told)
    if marked.of("authors"):
        people = {found.value for found in marked.of("authors")}
        for field in ("source", "medium"):
            media = [found for found in told.of(field) if found.value not in people or _CREDITED.search(found.how)]
            told.replace(field, media)
        said = {found.value for found in told.of("authors")}
        if not people < said and (any(map(is_somebody, people)) or not any(map(is_somebody, said))):
            told.replace("authors", marked.of("authors"))
        elif said:
            marked.replace("authors", ())
    for field in ("source", "issuer", "site", "medium", "authors", *FIELDS):
        if field == "authors":  # a medium that names itself leaves room for whom the page shows
            _drop_institutions(findings, site)
        if field != "url" and not findings.of(field):
            for found in (*marked.of(field), *told.of(field)):
                findings.add(field, found.value, found.how)
    _drop_employer(findings, site)
    _drop_institutions(findings, site)


def _turn_groups(findings: Findings, shown: Findings, told: Findings) -> None:
    """An organization that a page's metadata says it is by, shown where its author's name would be, is its source."""
    groups = {found.value for found in findings.of("group")}
    people = [found for found in shown.of("authors") if found.value not in groups]
    if len(people) < len(shown.of("authors")):
        for found in shown.of("authors"):
            if found.value in groups:
                told.put_first("source", found)
        shown.replace("authors", people)


def _credit(findings: Findings, marked: Findings, told: Findings) -> None:
    """Whom the text credits goes before the medium that shows it, and before the account that publishes it there."""
    if told.of("credited"):
        marked.replace("source", told.of("credited"))
    accounts = {found.value: found for found in marked.of("account")}
    findings.replace("account", accounts.values())
    others = [found for found in told.of("source") if found.value not in accounts]
    if accounts:
        told.replace("source", (*others, *accounts.values()))
        people = [replace(one, value=_without(one.value, accounts)) for one in told.of("authors")]
        told.replace("authors", (one for one in people if one.value))


def _without(person: str, accounts: Collection[str]) -> str:
    """A name without that of the account, which stands behind it on its line."""
    return next((person.removesuffix(name).rstrip() for name in accounts if person.endswith(f" {name}")), person)


def _drop_institutions(findings: Findings, site: str) -> None:
    """A medium that names itself as the author is none, unless it bears a person's name."""
    media = {key(site), *(key(found.value) for found in findings.of("source")[:1])} - {""}
    media |= {key(found.value) for found in findings.of("account")}
    known = findings.of("authors")
    people = [
        found
        for found in known
        if not any(_is_of(key(found.value), medium, found.how) for medium in media)
        or is_somebody(found.value)
        or (found.how.startswith("JSON-LD") and not _is_medium(found.value))
        or found.how.endswith("who posted it")
    ]
    if len(people) < len(known):
        findings.replace("authors", people)


def _is_medium(name: str) -> bool:
    """Whether a name that is said to be a person's is a medium's by its last letters, or a host."""
    return A_MEDIUM.fullmatch(name) is not None or _HOST.fullmatch(name) is not None


def _is_of(author: str, medium: str, how: str) -> bool:
    """Whether an author is the medium itself, or, as metadata has it, a section that bears its name."""
    if medium.startswith(author) and medium[len(author) :][:1] in _OWNED:
        return False
    place = _OF_MEDIUM.sub("", medium)
    section = how.startswith(("meta ", "article:")) and len(place) > 1 and place != medium and author.startswith(place)
    stem = author.rstrip("网網")
    behind = medium.startswith(stem) and _SECTION.fullmatch(medium[len(stem) :]) is not None
    part = behind or (len(author) >= _NAME and medium.startswith(author))
    return medium == author or medium in author[_NAME:] or part or section


def turn_names(findings: Findings, shown: str) -> None:
    """Write names as the page shows them where its metadata puts the surname first: "Doe, Jane"."""
    turned = []
    for found in findings.of("authors"):
        surname, comma, given = found.value.partition(", ")
        plain = f"{given} {surname}"
        turned.append(replace(found, value=plain) if comma and given and plain in shown else found)
    if turned:
        findings.replace("authors", turned)


def tidy_names(findings: Findings) -> None:
    """Leave off names what stands beside them on their line: an occupation, the time of day."""
    known = findings.of("authors")
    bare = [replace(found, value=_BESIDE.sub("", found.value)) for found in known]
    if bare != list(known):
        findings.replace("authors", (found for found in bare if found.value))


def write_site(findings: Findings) -> None:
    """A site without the slogan behind a bar; one with a small letter, "millpost", as another place writes it."""
    told = [replace(found, value=_SLOGAN.sub("", found.value)) for found in findings.of("site")]
    findings.replace("site", told)
    small = told[0].value if told and told[0].value[:1].islower() else ""
    better = next((found for found in told if key(found.value) == key(small) and not found.value[0].islower()), None)
    if small and better is not None:
        findings.replace("site", [better])
        findings.replace("source", [found for found in findings.of("source") if found.value != small])


def _drop_employer(findings: Findings, site: str) -> None:
    """Of people and the medium that they write for, told in one list, only the people are authors."""
    whole, known = key(site), findings.of("authors")
    if len(whole) < _NAME:
        return
    people = []
    for found in known:
        name, comma, medium = found.value.rpartition(", ")
        if comma and key(medium) == whole:
            people.append(replace(found, value=name))
        elif not (key(found.value) in whole or whole in key(found.value)):
            people.append(found)
    if people and list(known) != people:
        findings.replace("authors", people)


def complete(findings: Findings, shown: Findings) -> None:
    """Where metadata names one of several people whom the page names, all of them wrote it."""
    known, people = ({found.value for found in which.of("authors")} for which in (findings, shown))
    others = people - known
    twice = any(name in other for other in others for name in known)  # "By Jane Doe Jane Doe"
    if known and known < people and all(map(is_somebody, others)) and not twice:
        findings.replace("authors", shown.of("authors"))


def _drop_site(told: Findings, site: str) -> None:
    """A part of the site's own name in front of a text, as agencies have it, is the site; so is a byline's."""
    whole = key(site)
    if not whole:
        return
    for field in ("source", "medium", "authors"):
        part = whole if field == "authors" else ""  # a person may have given a site his name
        kept = [
            found
            for found in told.of(field)
            if found.how.endswith("who posted it")
            or not (key(found.value) == part or (not part and key(found.value) in whole))
        ]
        if len(kept) < len(told.of(field)):
            told.replace(field, kept)
