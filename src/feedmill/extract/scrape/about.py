"""What stands below a heading "About …" under a text: a company's words of itself in its release, its author's box."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from feedmill.extract.phrases.outro import speaks, tells_of
from feedmill.extract.phrases.vocabulary import CONTACTS, has_han
from feedmill.extract.roles import Line
from feedmill.extract.scrape.asides import MARKS
from feedmill.extract.scrape.frame_words import COMMON

_ABOUT = re.compile(r"(?:About|ABOUT) \S.{1,50}|(?:[关關][于於])\S{2,20}")
_OF_AN_AUTHOR = re.compile(
    r"(?:About |More (?:articles|posts|stories) (?:by|from) |[关關][于於])(?P<name>\S.{1,40}?)[ .…]*"
)
_IS_SOMEBODY = re.compile(r"(?:He|She|They) (?:is|are|writes?|works?|covers?|lives?)\b|[他她]是")
_ASKED = re.compile(
    r"SOURCE:? |(?:媒体|媒體)?[联聯][系絡络]|(?:for )?(?:media|press|investor)\b.{0,20}\b(?:contact|inquir|enquir)",
    re.IGNORECASE,
)
_COMPANY = re.compile(
    r"(?:About|ABOUT) (?:[Tt]he )?(?P<name>[A-Z][\w .&'’-]{2,50}?)(?: \(.{2,20}\))?[:：]?"
    r"|[关關][于於](?P<han>\S{2,16}?)[:：]?"
)
_SENTENCES = re.compile(r"(?<=[.!?])\s+|(?<=[。！？])")
_ABOUT_BEGINS = frozenset("A关關")
_SAYS, _BEGINNING = (60, 30), 60  # characters that a company says of itself, in Chinese too; in which it names itself
_NEAR = 3  # lines below the heading


def tells_about(lines: Sequence[Line], number: int, people: Collection[str]) -> bool:
    """Whether line `number` is such a heading, of a company or of one of the `people` who wrote the text."""
    heading = lines[number].text.strip(MARKS)
    if _ABOUT.fullmatch(heading) is None:
        return False
    return _is_of_a_company(lines, number, heading) or _heads_a_box(lines, number, people)


def keep_company(lines: Sequence[Line], start: int, people: Collection[str]) -> None:
    """Give back to the text what a company says of itself below its news, whatever it was taken for.

    A site says as much of itself; but the text above, which begins at `start`, does not speak of it, and it asks its
    readers for something.
    """
    for number in range(start + 1, len(lines) - 1):
        heading, below = lines[number], lines[number + 1]
        name = _named(heading.text)
        if not name or name in people or heading.learned or len(below.text) < _SAYS[has_han(name)]:
            continue
        if name.casefold() not in below.text[:_BEGINNING].casefold():
            continue
        if any(map(speaks, _SENTENCES.split(below.text))):
            continue
        short = re.compile(re.escape(name) if has_han(name) else rf"\b{_called(name)}\b")
        if any(line.free and line.prose and short.search(line.text) for line in lines[start:number]):
            for line in (heading, below):
                line.release()


def _called(name: str) -> str:
    """What a text calls a company: by the first word of its name, if that is no common word, else by all of it."""
    first = name.split(maxsplit=1)[0]
    return re.escape(name if first.casefold() in COMMON else first)


def _named(text: str) -> str:
    """The company that a heading is about; "" for other lines."""
    found = _COMPANY.fullmatch(text) if text[:1] in _ABOUT_BEGINS else None
    return (found["name"] or found["han"]) if found else ""


def is_of_an_author(text: str, people: Collection[str]) -> bool:
    """Whether a line leads to what is told of somebody, or written by him: "About Jane Doe"."""
    found = _OF_AN_AUTHOR.fullmatch(text)
    return found is not None and found["name"] in people


def _heads_a_box(lines: Sequence[Line], number: int, people: Collection[str]) -> bool:
    """Whether a heading "About Jane Doe" stands above what she is, or above what else she wrote."""
    below = lines[number + 1 : number + 1 + _NEAR]
    if not is_of_an_author(lines[number].text, people) or not below:
        return False
    says = tells_of(below[0].text, people) or _IS_SOMEBODY.match(below[0].text) is not None
    return says or any(is_of_an_author(line.text, people) for line in below)


def _is_of_a_company(lines: Sequence[Line], number: int, heading: str) -> bool:
    """Whether a company says below its news what it is, and whom to ask."""
    below = lines[number + 1 : number + 1 + _NEAR]
    if not below or not tells_of(below[0].text, (heading[5:].strip(), heading[2:])):
        return False
    return any(_ASKED.match(line.text) or CONTACTS.fullmatch(line.text.strip(MARKS)) for line in below[1:])
