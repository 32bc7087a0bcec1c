"""What a head tells by itself: its title, its bylines, what the site signs with."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from feedmill.extract.frame import forget
from feedmill.extract.phrases.attribution import read_attribution
from feedmill.extract.phrases.bylines import Byline, read_byline
from feedmill.extract.phrases.labels import LABEL_WORD, is_label, labelled
from feedmill.extract.phrases.nobody import GROUP
from feedmill.extract.phrases.surnames import is_han_name
from feedmill.extract.phrases.titles import names_a_section, reads_like_title
from feedmill.extract.phrases.vocabulary import INSTITUTION, PLACES
from feedmill.extract.roles import Line
from feedmill.extract.scrape.between import ROW
from feedmill.extract.scrape.headline import find_headline
from feedmill.extract.scrape.people import drop_sections
from feedmill.extract.scrape.posters import take_accounts, take_members, take_original, take_owners, take_posters
from feedmill.extract.scrape.substance import says_something

_KEY = re.compile(r"title|source|site|author|published|created|updated|modified|description|tags", re.IGNORECASE)
_PAIR = re.compile(r"[a-z_]{3,16}: \S")  # a key that no rule knows, and its value
_LABELLED = re.compile(
    r"作者\s?[:：]|[记記]者|[文撰采採]\s?[写寫稿]?\s?[／/｜:：\s]|撰|[编編][辑輯]|\bauthors?:|\bby\b", re.IGNORECASE
)
_DESK = ("编辑部", "編輯部")
_NEAR = 3  # lines of the text in which it may say where it comes from
_BELOW = 5  # lines of the text among which who wrote it is named below a label
_LAST = 3  # lines from the end that a site signs with


def tell_head(
    lines: Sequence[Line], title: str, start: int, ranked: Sequence[int]
) -> tuple[int | None, dict[int, Byline], set[str]]:
    """The line of the title, if any, what bylines above `start` tell by themselves, and what the site signs with."""
    bylines = {number: byline for number in range(start) if (byline := _byline(lines, number, start)) is not None}
    for number in range(start, min(start + _BELOW, len(lines))):  # below a lead
        above, line = lines[number - 1] if number else None, lines[number]
        if line.free and number < start + _NEAR and (told := read_attribution(line.text)):
            bylines[number] = Byline(told=told)
        elif line.free and above is not None and not (line.prose or above.prose) and is_label(above.text):
            named = [pair for pair in _told_below(above.text, line) if pair[0] == "authors"]
            bylines.update({number - 1: Byline(counted=True), number: Byline(told=named)} if named else {})
    drop_sections(lines[:start], bylines)
    take_original(lines, start, bylines)
    take_owners(lines, start, bylines)
    take_posters(lines, start, bylines)
    take_members(lines, start, bylines)
    take_accounts(lines, start, bylines)
    _drop_posters(lines, bylines)
    signed = _signatures(lines, start)
    labelled = next((value for byline in bylines.values() for name, value in byline.told if name == "title"), "")
    at = find_headline(lines, start, bylines, ranked, title or labelled)
    if at is not None:
        forget(lines[at : at + 1])
    return at, bylines, signed


def _byline(lines: Sequence[Line], number: int, start: int) -> Byline | None:
    """What a line of the head tells; a label alone tells with the line below it."""
    line = lines[number]
    if not line.free or line.bare_address:
        return None
    if number and _is_label_of(lines, number):
        return Byline(told=_told_below(lines[number - 1].text, line))
    if number + 1 < start and is_label(line.text) and not lines[number + 1].prose:
        is_name = _names_somebody(line.text)
        return Byline(told=[("authors", line.text.rstrip(":： "))]) if is_name else Byline(counted=True)
    if told := read_attribution(line.text):
        return Byline(told=told)
    byline = Byline(counted=True) if _is_nobody(line.text) else line.byline
    if byline is not None and number == 0 and byline.rest:
        below = (other for other in lines[1:start] if not other.frame and other.byline is None)
        return byline if any(reads_like_title(other.text) for other in below) else None
    return byline


def _drop_posters(lines: Sequence[Line], bylines: dict[int, Byline]) -> None:
    """Who posted a text, and when, did not write it where a notice tells whence it was taken, and who did."""
    if not any(name == "authors" for n in bylines for name, _ in read_attribution(lines[n].text)):
        return
    for number, byline in list(bylines.items()):
        if {"authors", "published"} <= {name for name, _ in byline.told} and not _LABELLED.search(lines[number].text):
            told = [("submitter" if name == "authors" else name, value) for name, value in byline.told]
            bylines[number] = replace(byline, told=told)


def _is_nobody(text: str) -> bool:
    """Whether a line of a head tells where a post was sent from, or that the editors wrote it."""
    return (text[1:2] == "自" and text[2:].strip() in PLACES) or (
        text.endswith(_DESK) and GROUP.fullmatch(text) is not None
    )


def _is_label_of(lines: Sequence[Line], number: int) -> bool:
    """Whether the line above is a label whose value stands in line `number`; among labels with values it has none."""
    label = lines[number - 1].text
    if not is_label(label) or lines[number - 1].frame or lines[number].prose or _names_somebody(label):
        return False
    if _is_of_another(label, lines[number].text):
        return False
    return number < 2 or not (ROW.fullmatch(lines[number - 2].text) and says_something(lines[number].text))


def _is_of_another(label: str, value: str) -> bool:
    """Whether what stands below a label is another one, with its value or without, or a section's heading."""
    if labelled(value) or _PAIR.match(value) or names_a_section(value):
        return True
    return label.isascii() and _KEY.fullmatch(value) is not None


def _names_somebody(label: str) -> bool:
    """Whether what stands before a colon is no label but a name: "甲乙："."""
    name = label.rstrip(":： ")
    return is_han_name(name) and not LABEL_WORD.fullmatch(name)


def _told_below(label: str, line: Line) -> list[tuple[str, str]]:
    colon = ": " if label.isascii() else "："
    found = read_byline(f"{label.rstrip('：: ')}{colon}{line.text}")
    return found.told if found else []


def _signatures(lines: Sequence[Line], start: int) -> set[str]:
    """Lines that stand in the head and at the very end as well: what a site signs with."""
    if len(lines) <= start + _LAST:
        return set()
    above = start - 1 if start > 1 and says_something(lines[start - 1].text) and lines[start - 2].byline else start
    titles = [n for n in range(_NEAR - 1, above - 1) if _is_signed(lines[n + 1])][:1]
    if titles and any(
        says_something(line.text) and not (line.frame or line.byline or INSTITUTION.search(line.text))
        for line in lines[: titles[0]]
    ):
        titles = []
    return {line.key for n, line in enumerate(lines[:above]) if n not in titles} & {
        line.key for line in lines[-_LAST:] if not line.prose
    }


def _is_signed(line: Line) -> bool:
    """Whether a line tells who wrote the article: what stands right above it may be the title, and no site's name."""
    return line.byline is not None and any(name == "authors" for name, _ in line.byline.told)
