"""A site's own name in a scraped text: what stands on top of it, what it calls itself below, who owns the rights."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from feedmill.extract.findings import Findings
from feedmill.extract.phrases.persons import is_person
from feedmill.extract.phrases.shapes import A_MENU
from feedmill.extract.phrases.vocabulary import HAN, INSTITUTION, RELATED
from feedmill.extract.roles import Line, Role
from feedmill.extract.scrape.heaviest import read_heaviest
from feedmill.extract.scrape.mastheads import (
    CRUMB,
    above_title,
    ends_with_site,
    first_in_menu,
    fits,
    last_of_title,
    names_home,
    sections_in,
    site_names,
)
from feedmill.extract.scrape.mentions import is_short_for, mentions, site_in
from feedmill.extract.scrape.owners import read_owner
from feedmill.extract.scrape.signers import people_alone

_ABOUT = re.compile(
    r"(?:关于|關於|About )(?!我[们們]|us\b|本站|this\b|the )(?P<name>[^\s·|｜]{2,12}(?: [A-Z]\S+){0,3})"
)
_SHORTEST = 2  # characters of a name
_MANY = 2  # words of a topic
_READ = 6000  # characters of the text in which a name is looked for
_HAN_FIRST = re.compile(r"([\u4e00-\u9fff]{2,10})\s+[A-Z][\w .&'-]+\Z")
_HOST = re.compile(r"(?:[A-Za-z0-9-]+\.)+[a-z]{2,10}")
_HOSTS = re.compile(r"\b((?:[a-z0-9-]+\.)+)[a-z]{2,10}\b")
_MARKS = re.compile(r"[^a-z0-9]+")
_COMMON = frozenset(("the", "and", "&", "of", "for", "news", "media", "group", "university", "institute", "limited"))
_LETTERS = 5  # of a name that an address may have
_PAPER = re.compile(
    r"\b(?:today|news|now|report|review|magazine|times|journal|chronicle|gazette|stories|blog)\Z", re.IGNORECASE
)
_COMPANY = re.compile(r",?\s+(?:limited|ltd|inc|llc|plc|gmbh|company|co|l\.?p|corporation|corp)\.?\Z", re.IGNORECASE)
_OWNED = 2.5  # of what speaks for a name, where a medium owns the rights
_PROVIDED = re.compile(r"[Pp]rovided by (?P<name>[A-Z][^.:;]{1,60})")
_OF_MENTION = 1.0
_MENTIONS = 3  # of a name in lines of the frame, at most
_PLACED = 2.0  # of what speaks for a name that nothing speaks for but its place
_STRONG = 3.0  # of what speaks for a name elsewhere on its page
_HOME = 3.0  # of what speaks for a name, where its line leads home
_SURE = 1.5  # of what speaks for a name, where a link below tells of another
_TOP = 6  # lines on top among which one below buttons may be a button
_FOOT = 8  # lines from the end in which a site names itself again
_PAGE = 12  # characters behind a name at the foot of a page: its number
_RIGHTS = 16  # lines from the end in which a notice of rights stands


class _Heard(NamedTuple):
    """What a name is looked for in: the first line, the notice of rights, the foot, the text, addresses, the frame."""

    first: Line | None
    owner: str
    foot: str
    text: str
    hosts: str
    frame: tuple[str, ...]  # lines in lower case
    mentions: dict[str, int]  # names in the frame, in how many lines


class _Candidate(NamedTuple):
    """What may be the site's name, and the line it stands in; `placed`: where names stand, so that it may be alone."""

    name: str
    line: Line
    placed: bool


def read_site(lines: Sequence[Line], findings: Findings, start: int) -> None:
    """A site's own name is the source where nothing better is known: what stands at the top, or what owns the rights.

    `start` is where the text begins. A line that stays in the text is nobody's name: where the title is told
    elsewhere, the first line may say anything.
    """
    title = max((number for number, line in enumerate(lines[:start]) if line.role is Role.TITLE), default=start)
    owner = read_owner(lines[-_RIGHTS:])
    beside = (*lines[title + 1 : start], *lines[max(start, len(lines) - _FOOT) :])
    below = [line for line in beside if line.role not in (None, Role.ATTRIBUTION) and not RELATED.fullmatch(line.text)]
    hosts = _hosts(lines, start, findings)
    said = {} if "source" in findings else _said(lines, owner, findings)
    candidates = list(_candidates(lines, start, title, hosts))
    candidates += list(_mentioned(lines, said, candidates))
    heard = _Heard(
        min((one.line for one in candidates if one.placed), key=lambda line: line.number, default=None),
        owner.casefold(),
        "\n".join(line.text for line in below),
        "\n".join(line.text for line in lines[start:] if line.free)[:_READ],
        hosts,
        tuple(line.text.lower() for line in (*lines[:title], *below) if not (line.free or line.prose)),
        said,
    )
    taken = {found.value for field in ("authors", "tags") for found in findings.of(field)}
    scored = [(_score(candidate, heard), candidate) for candidate in candidates if candidate.name not in taken]
    best, chosen = _choose(scored, heard, "" if owner in taken else owner, lines)
    if "source" not in findings and (best <= _STRONG or "medium" in findings):
        read_heaviest(lines, findings, start)
        if "source" in findings:
            return
    findings.also("medium", "source")
    about = next((found for line in below if (found := _ABOUT.match(line.text))), None)
    if owner and INSTITUTION.search(owner) and best < _OWNED:
        findings.add("source", _COMPANY.sub("", owner), "who owns the rights")
    elif chosen and best > 0 and (best >= _SURE or about is None):
        name = owner if owner.casefold() == chosen.name.casefold() else _as_written(chosen.name, lines)
        name = next((line.text for line in lines[:title] if line.text == f"{name} News"), name)
        findings.add("source", name, f"line {chosen.line.number}: a site's name")
    elif owner and not (about is not None and about["name"] in owner):
        findings.add("source", _COMPANY.sub("", owner), "who owns the rights")
    elif about is not None:
        findings.add("source", about["name"], "a link that tells of the site")
    elif host := next((line for line in lines[title + 1 : start] if _HOST.fullmatch(line.text)), None):
        findings.add("source", host.text, f"line {host.number}: a site's address")


def _choose(
    scored: Sequence[tuple[float, _Candidate]], heard: _Heard, owner: str, lines: Sequence[Line]
) -> tuple[float, _Candidate | None]:
    """What most speaks for, and how much; where a menu's words may be all that stands there, the owner goes before."""
    if (paper := next((other for _, other in scored if _publishes(owner, other)), None)) is not None:
        return 2 * _OWNED, paper
    best, chosen = max(scored, key=lambda one: one[0], default=(0.0, None))
    if chosen is None or (best <= _PLACED and owner and _is_below_buttons(chosen.line, lines)):
        return 0.0, None
    return best, next((one for _, one in scored if one.line is heard.first and _is_in_full(one, chosen, heard)), chosen)


def _candidates(lines: Sequence[Line], start: int, title: int, hosts: str) -> Iterator[_Candidate]:
    """What may be the site's name: above the title, first in a menu, behind the title in its line, above an address."""
    above = above_title(lines, start)
    sections = {section for line in above for section in sections_in(line)}
    shown = {line.text for line in lines[title : title + 1]}
    for line in above:
        for name in site_names(line):
            if name in shown and (last := last_of_title(line.text)):
                yield _Candidate(last, line, placed=True)
            elif name.casefold() not in sections:
                yield _Candidate(name, line, placed=True)
        if line.frame == A_MENU and (name := first_in_menu(line, lines)):
            yield _Candidate(name, line, placed=False)
    for line in lines[title : title + 1]:
        if line.role is Role.TITLE and (last := last_of_title(line.text)):
            yield _Candidate(last, line, placed=False)
    pieces = (
        (piece.strip(), line) for line in lines[title + 1 : start] if "|" in line.text for piece in line.text.split("|")
    )
    yield from (_Candidate(name, line, placed=False) for name, line in pieces if _is_host(name, hosts))
    for line, following in pairwise(lines[title + 1 : start + 1]):
        is_named = following.bare_address and not people_alone(line.text, beside=False, sure=True)
        if (is_named or _is_host(line.text, hosts)) and not (line.prose or line.frame or line.byline is not None):
            yield from (_Candidate(line.text, line, placed=is_named) for name in site_names(line) if name == line.text)


def _said(lines: Sequence[Line], owner: str, findings: Findings) -> dict[str, int]:
    """The names that the frame speaks of, and in how many lines; not the authors', nor who owns the rights."""
    people = [found.value for found in findings.of("authors")]
    frame = (line.text for line in lines if not line.free and line.role not in (Role.TITLE, Role.BYLINE))
    said = mentions(text for text in frame if not owner or owner not in text)
    return {name: count for name, count in said.items() if not any(name in one or one in name for one in people)}


def _mentioned(lines: Sequence[Line], said: dict[str, int], placed: Sequence[_Candidate]) -> Iterator[_Candidate]:
    """What lines of the frame speak of as of a site; a name that stands in its place in full goes before."""
    known = [one.name.casefold() for one in placed]
    for name, count in said.items():
        if not fits(name) or is_person(name) or any(is_short_for(name.casefold(), other) for other in known):
            continue
        found = [line for line in lines if not line.free and name.removeprefix("The ") in line.text]
        if whole := site_in(name, count, [line.text for line in found]):
            yield _Candidate(whole, found[0], placed=False)


def _hosts(lines: Sequence[Line], start: int, findings: Findings) -> str:
    """The letters of the addresses that a page shows round its text."""
    ends = (*lines[:start], *lines[max(start, len(lines) - _RIGHTS) :])
    told = [found.value for found in findings.of("url")]
    texts = (*told, *(line.text for line in ends if not line.free and "." in line.text))
    return " ".join(_MARKS.sub("", found[1]) for text in texts for found in _HOSTS.finditer(text.casefold()))


def _as_written(name: str, lines: Sequence[Line]) -> str:
    """A name as the page has it elsewhere: not in capitals, a Chinese one without its English one."""
    if name.isupper() and (key := name.casefold()):
        size = len(name)
        shown = (line.text for line in lines if size <= len(line.text) <= size + _PAGE and line.key.startswith(key))
        return next(
            (text[:size] for text in shown if not (text[:size].isupper() or text[size:].strip(" |·-—0123456789"))),
            name,
        )
    han = _HAN_FIRST.match(name)
    if han is None or any(name in line.text for line in lines[1:]):
        return name
    return han[1] if any(han[1] in line.text for line in lines[1:]) else name


def read_provider(lines: Sequence[Line], findings: Findings, start: int) -> None:
    """Whoever provided an article, as a line below it says, is the source."""
    for line in lines[start:]:
        if not line.free and (found := _PROVIDED.fullmatch(line.text)):
            findings.add("issuer", found["name"], f"line {line.number}: who provided it")


def read_agency(lines: Sequence[Line], findings: Findings, start: int) -> None:
    """An agency that a dateline names is the source, by the name that stands on top of the page where that holds it."""
    agencies = findings.of("agency")
    names = [name for line in above_title(lines, start) for name in site_names(line)] if agencies else []
    for found in agencies:
        longer = (name for name in names if found.value.casefold() in name.casefold().split())
        findings.add("source", next(longer, found.value), found.how)


def _score(candidate: _Candidate, heard: _Heard) -> float:
    """How much speaks for a name: who owns the rights, the foot of the page, addresses, the text, its place."""
    name, line = candidate.name, candidate.line
    key, owner, words = name.casefold(), heard.owner, name.split()
    is_owner = bool(owner) and (key in owner or owner in key or _words(key) <= _words(owner))
    score = 4.0 if is_owner else 0.0
    score += 3.0 if _stands(name, heard.foot) else 0.0
    score += 3.5 if _is_host(name, heard.hosts) else 0.0
    mentions = sum(key in text and key != text for text in heard.frame) if " " in name else 0
    if mentions > 1:
        score += min(mentions, _MENTIONS)  # "Subscribe to Harbor News", "More on Harbor News"
    score += _HOME if line.text in (f"{name}首页", f"{name}首頁", f"{name}主页") else 0.0
    score += _OF_MENTION * min(
        max((n for said, n in heard.mentions.items() if is_short_for(said, name)), default=0), _MENTIONS
    )
    if not candidate.placed:
        return score + (1.5 if INSTITUTION.search(name) and ends_with_site(line.text) else 0.0)
    if INSTITUTION.search(name):
        score += 2.5 if name in heard.text else 1.5
    elif len(words) > _MANY and name in heard.text:
        score += 2.5  # a topic stands in the text as well, but is shorter
    if len(words) > _MANY and 2 * sum(map(str.islower, words)) >= len(words):
        score -= 1.5  # a motto
    if line.frame == A_MENU and not CRUMB.search(line.text):
        return score if score >= _STRONG or INSTITUTION.search(name) or names_home(line) else 0.0
    if not is_owner and len(name) == _SHORTEST and line.role is not Role.SITE and line is not heard.first:
        return 0.0  # two characters are rather a section's
    if (owner and " " not in name and not HAN.search(name)) or (line is not heard.first and is_person(name)):
        return score  # so may one word be, and somebody's name
    return score + (2.0 if line is heard.first else 1.0)


def _is_in_full(candidate: _Candidate, chosen: _Candidate, heard: _Heard) -> bool:
    """Whether a name is the chosen one in full: with what media are called by behind it, or as the owner is called."""
    name = candidate.name
    if name == chosen.name or not name.startswith(chosen.name.removeprefix("The ")):
        return False
    return INSTITUTION.search(name) is not None or name.casefold() == heard.owner


def _is_below_buttons(line: Line, lines: Sequence[Line]) -> bool:
    """Whether buttons or a menu stand above a line: it may be one of them."""
    return any(other.frame for other in lines[:_TOP] if other.number < line.number)


def _publishes(owner: str, candidate: _Candidate) -> bool:
    """Whether a name is of what the institution publishes that owns the rights: "Harbor Today", "Harbor College"."""
    key, institution = candidate.name.casefold(), owner.casefold()
    is_paper = INSTITUTION.search(owner) is not None or candidate.name.endswith(" Blog")
    if not (candidate.placed and owner and is_paper and _PAPER.search(candidate.name)):
        return False
    return key not in institution and institution not in key and bool(_words(key) & _words(institution))


def _is_host(name: str, hosts: str) -> bool:
    """Whether a name is an address's as well: "The Copper Ledger", copperledger.example."""
    letters = _MARKS.sub("", name.casefold().removeprefix("the "))
    return len(letters) >= _LETTERS and letters in hosts


def _words(key: str) -> set[str]:
    """The words of a name that tell it from others."""
    return {word.strip(".,") for word in key.split()} - _COMMON


def _stands(name: str, foot: str) -> bool:
    """Whether a name stands in the foot of a page, and is no part of another's: "Automation" in "Automation Summit"."""
    shown, key, at = foot.lower(), name.lower(), -1
    while (at := shown.find(key, at + 1)) >= 0:
        before, behind = foot[:at], foot[at + len(name) :]
        if not name.isascii() or (" " in name and not behind[:1].isalnum()):
            return True
        if not (before[-1:].isalnum() or behind[:1].isalnum() or (behind[:1] == " " and behind[1:2].isupper())):
            return True
    return False
