"""What a page's metadata says weighed against what it shows a reader: where both tell a field, which one is right."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import replace

from feedmill.extract.findings import Findings
from feedmill.extract.page.vote import key
from feedmill.extract.phrases.mediums import A_MEDIUM
from feedmill.extract.phrases.persons import is_somebody

_OF_MEDIUM = re.compile(r"(?:新[闻聞]|[资資][讯訊])?(?:[网網報报社台臺]|在[线線])\Z")
_SECTION = re.compile(
    r"(?:[科财財][技经經]|[财財]經|[体體]育|[娱娛][乐樂]|[汽房教军軍文旅][车車产產育事化游遊]|[国國][内內际際]|[数數][码碼位]|健康|[时時]尚|公司|首[页頁]"
    r"|[新资資][闻聞讯訊]|[频頻]道|[评評][论論]|[观觀][点點])*[网網]?"
)
_CREDITED = re.compile(r"[来來]源|source|via", re.IGNORECASE)
_HOST = re.compile(r"(?:[\w-]+\.)+[A-Za-z]{2,}")
_SLOGAN = re.compile(r"(?<=\w)\s+[|｜]\s.*", re.DOTALL)
_OWNED = ("的", "之", "の")  # behind the name of whose blog it is
_NAME = 3  # characters of a medium's name at least
FIELDS = ("published", "updated", "url", "authors", "source", "language", "image", "summary", "categories", "tags")


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
