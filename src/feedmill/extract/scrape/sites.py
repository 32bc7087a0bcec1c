"""A site's own name in a scraped text where nothing credits another; who provided an article, or wired it.

No single line tells. Where each name in a page's frame stands, how often, what extends it and who owns the rights are
weighed together, and against there being none; the weights were learned from labelled texts
(`training/name_weights.py`).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from feedmill.extract.findings import Findings, at_line
from feedmill.extract.phrases.mediums import A_MEDIUM
from feedmill.extract.phrases.persons import MEDIUM
from feedmill.extract.phrases.vocabulary import HAN
from feedmill.extract.roles import Line, Role
from feedmill.extract.scrape.mastheads import above_title, last_of_title, site_names
from feedmill.extract.scrape.name_weights import NO_NAME, WEIGHTS
from feedmill.extract.scrape.naming import names_on
from feedmill.extract.scrape.owners import is_of_writer
from feedmill.extract.scrape.spoken_names import surest_name

_HAN_FIRST = re.compile(r"([\u4e00-\u9fff]{2,10})\s+[A-Z][\w .&'-]+\Z")
_OF_PAPERS = re.compile(
    r"\s?[\u4e00-\u9fff]{0,2}(?:[雜杂][誌志]|[週周]刊|[週周日早晚時时][報报]|新[聞闻](?:[網网雲云])?|月刊|[傳传]媒|[網网])"
)
_HOST = re.compile(r"(?:[A-Za-z0-9-]+\.)+[a-z]{2,10}")
_AT_HOST = re.compile(r"(?:https?://)?(?:www\.)?([a-z0-9-]{4,63})(?:\.[a-z]{2,10}){1,2}(?:/\S*)?\Z")
_NO_LETTER = re.compile(r"[^a-z0-9]+")
_NAME, _WORDS = 40, 5  # characters, words
_PROVIDED = re.compile(r"[Pp]rovided by (?P<name>[A-Z][^.:;]{1,60})")
_AGENCY = (" Press", " Agency", " News", " Wire", " Service", " Network", " Broadcasting")
_SHORT = (2, 5)  # letters of an agency's short name
_PAGE = 12  # characters behind a name at the foot of a page: its number


def read_site(lines: Sequence[Line], findings: Findings, start: int) -> None:
    """A site's own name is the source where nothing better is known; `start` is where the text begins."""
    if "source" not in findings and (surest := surest_name(lines)) is not None:
        name, line = surest
        findings.add("source", _in_full(name, lines), at_line(line.number, line.text))
    if "source" not in findings:
        _read_beside_address(lines[:start], findings)
    if "source" not in findings:
        _read_heaviest(lines, findings, start)
    findings.also("medium", "source")
    if "source" not in findings:
        _read_behind_title(lines[:start], findings)
    host = next((line for line in lines[:start] if _HOST.fullmatch(line.text)), None)
    if "source" not in findings and host is not None:
        findings.add("source", host.text, f"line {host.number}: a site's address")


def _read_behind_title(head: Sequence[Line], findings: Findings) -> None:
    """A medium's name behind the last bar of a title: "… -科技频道-江边网"."""
    for line in head:
        name = last_of_title(line.text) if line.role is Role.TITLE else ""
        if A_MEDIUM.fullmatch(name) or (MEDIUM.search(name) and " " in name and HAN.search(name) is None):
            findings.add("source", name, at_line(line.number, line.text))


def _in_full(name: str, lines: Sequence[Line]) -> str:
    """A name as the one masthead has it that holds it: "The Daily Gannet", where the page speaks of "the Gannet"."""
    frame = [line.text for line in lines if not line.free]
    if name in frame:
        return name
    if HAN.search(name) or any(map(HAN.search, frame)):
        told = {text for text in frame if text.startswith(name) and _OF_PAPERS.fullmatch(text, len(name))}
    else:
        told = {text for text in frame if text[:4] == "The " and name in text.split() and len(text.split()) <= _WORDS}
        told = {text for text in told if text[4:].replace(" ", "").isalpha() and text.istitle()}
    return told.pop() if len(told) == 1 else name


def _read_beside_address(head: Sequence[Line], findings: Findings) -> None:
    """A name whose letters are those of the address above it or below it: "Grid Notes", "https://gridnotes.example/…"."""
    for line, other in (pair for one, two in pairwise(head) for pair in ((one, two), (two, one))):
        found = _AT_HOST.match(other.text) if "." in other.text and len(line.text) <= _NAME else None
        if found and " " in line.text and found[1].replace("-", "") == _NO_LETTER.sub("", line.text.casefold()):
            findings.add("source", line.text, at_line(line.number, line.text))
            return


def _read_heaviest(lines: Sequence[Line], findings: Findings, start: int) -> None:
    of_writers = [line.text for line in lines[start:] if is_of_writer(line.text)]
    weights = {
        name: sum(filter(None, map(WEIGHTS.get, sorted(words))))
        for name, words in names_on(lines, findings, start).items()
        if not any(name in notice for notice in of_writers)
    }
    name = max(weights, key=lambda name: (weights[name], name), default="")
    if not name or weights[name] <= NO_NAME:
        return
    line = next((line for line in lines if not line.free and name in line.text), None)
    told = "a name in the frame" if line is None else f"line {line.number}: a name in the frame"
    findings.add("source", _as_written(name, lines), told)


def _as_written(name: str, lines: Sequence[Line]) -> str:
    """A name as the page has it elsewhere: with its article, not in capitals, a Chinese one without its English one."""
    if name[:4] == "the ":  # as a sentence has it
        return name[4:] if name[4:].isupper() else f"The {name[4:]}"
    first, _, slogan = name.partition(" ")
    if slogan and A_MEDIUM.fullmatch(first) and HAN.search(slogan):
        return first
    ends = (f"The {name}", *(f"{bar} The {name}" for bar in "|-–—"))
    if any(line.text == ends[0] or line.text.endswith(ends[1:]) for line in lines if not line.free):
        return ends[0]
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
    """An agency that a dateline names is the source, by its name on top of the page, else as it is spelled out."""
    agencies = findings.of("agency")
    names = [name for line in above_title(lines, start) for name in site_names(line)] if agencies else []
    for found in agencies:
        longer = (name for name in names if found.value.casefold() in name.casefold().split())
        findings.add("source", next(longer, "") or _spelled_out(found.value, lines), found.how)


def _spelled_out(agency: str, lines: Sequence[Line]) -> str:
    """The words that the letters of an agency's name stand for: "told The Millstone Press" for "MP"."""
    if not (_SHORT[0] <= len(agency) <= _SHORT[1] and agency.isascii() and agency.isupper() and agency.isalpha()):
        return agency
    words = re.compile(r"\b(?:The )?" + " (?:of |and |for )?".join(rf"{letter}[a-z]+\b" for letter in agency))
    told = (match[0] for line in lines for match in words.finditer(line.text))
    found = Counter(name for name in told if name.endswith(_AGENCY))
    return found.most_common(1)[0][0] if found else agency
