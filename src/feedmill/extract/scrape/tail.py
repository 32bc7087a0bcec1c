"""The tail of a scraped text: references, attribution, keywords, share bars, teasers, comments, a site's signature."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from itertools import takewhile
from typing import NamedTuple

from feedmill.extract.evidence import Finding
from feedmill.extract.findings import Findings, at_line
from feedmill.extract.frame import LEARNED
from feedmill.extract.phrases.attribution import read_attribution, tells_first
from feedmill.extract.phrases.furniture import THE_END
from feedmill.extract.phrases.outro import speaks, tells_of
from feedmill.extract.phrases.page_words import is_of_page
from feedmill.extract.phrases.persons import is_somebody
from feedmill.extract.phrases.shapes import A_MENU, A_PAGES
from feedmill.extract.phrases.vocabulary import ANSWERED, APPARATUS, COMMENTS, CONTACTS, REFERENCES, RELATED, address
from feedmill.extract.roles import Line, Role, known_as
from feedmill.extract.scrape.about import is_of_an_author, tells_about
from feedmill.extract.scrape.asides import MARKS
from feedmill.extract.scrape.credited import credited, reporters, signature
from feedmill.extract.scrape.lower_bylines import is_of_a_reply, is_of_a_teaser, is_of_the_article
from feedmill.extract.scrape.mastheads import site_names
from feedmill.extract.scrape.references import read_references
from feedmill.extract.scrape.tag_words import HASHTAG
from feedmill.extract.scrape.zones import behind_offers, is_signed, names_enclosed
from feedmill.text import fold

NEAR = 12  # lines
ENDS = "the article ends above: from here on the lines look like a page's frame"
_FAR = 30  # lines that show something
_TOP = 200  # lines above a title in which a site names itself
_HEADING = 60  # characters
_PATIENCE = 2  # lines of text in a row behind which nothing belongs to the tail any more
_REMAINDER = 0.25  # of the article's prose may stand behind its end, in what teasers and notices say
_TOLD, _LABELLED = 0.1, 0.35  # the same, behind a line of labels; behind one of tags or of the article's address
_ONE = 0.15  # the same, behind a single line of a page's frame
_OVER = 0.6  # the same, behind a line that says that it is the end
_BAR = 0.5  # the same, behind the first of three lines of a page's frame
_ANSWERS = 1.5  # the same, behind a heading of comments
_SHORT, _SHORTER = 3, 30  # lines in a row that are no text, and their characters
_ITEM = re.compile(r"[•▪◦‣●·*-]\s|\d{1,2}[.、)]")
_BLOCK = 3  # lines
_PAGES = 1.5  # odds of a sentence behind the text to be the page's, by its words
_FIGURE = re.compile(r"[\W_]{1,3}|\d[\d.,]*(?<![.,])\s*[KkMm万]?")
_RULER = re.compile(r"[-_=—─]{8,}|--")  # a letter's footer stands below it
_OF_ORIGIN = ("://", "授权", "授權", "版）", "版 ）", "版)")
_LAST = frozenset(("tags", "url"))  # told below an article, and hardly ever within it
_LOOSE = frozenset(("published", "address", ""))  # told by dates, addresses and labels of anything
_ANYBODY_S = frozenset(("authors", "published", "source"))  # told of other articles as well


class Known(NamedTuple):
    """What is known when the tail is read: names of people and media, those who wrote the article, and of its page."""

    names: Collection[str]
    people: Collection[str]
    is_framed: bool  # lines of a page came with the text


def read_tail(lines: Sequence[Line], findings: Findings, start: int, end: int, near: int = NEAR) -> None:
    """Give the lines behind the article's text their roles.

    It begins at `start` and does not go on at `end`; one of the `near` lines above that may say that it ends sooner.
    """
    read_references(lines, findings, start)
    above = {line.key for line in lines[:start] if line.role in (Role.SITE, Role.BOILERPLATE)}
    names = [found.value for field in ("authors", "source", "medium", "issuer") for found in findings.of(field)]
    title = next((number for number, line in enumerate(lines[:start]) if line.role is Role.TITLE), 0)
    top = lines[max(0, title - _TOP) : title]
    names += [name for line in top for name in site_names(line)]
    above |= {fold(name) for line in top if line.frame == A_MENU for name in site_names(line)}
    said = "\n".join(("", *(line.text for line in lines)))
    people = [found.value for found in findings.of("authors")]
    is_framed = any(line.frame and not line.prose for line in lines)
    known = Known([name for name in names if not _is_speaker(name, said)], people, is_framed)
    _claim_block(lines[start:], findings)
    end = _end(lines, max(start, end - near), start, max(start, end), known)
    answers = (n for n in range(start + 1, end - 1) if ANSWERED.fullmatch(lines[n].text) and not lines[n + 1].prose)
    end = next(answers, end)
    elsewhere, ends = False, lines[end].number if end < len(lines) else 0
    for line in lines[end:]:
        elsewhere = elsewhere or (line.byline is None and RELATED.fullmatch(line.text.strip(MARKS)) is not None)
        elsewhere = elsewhere or (line.text[-1] in "”»)" and COMMENTS.fullmatch(line.text) is not None)
        if not (elsewhere and line.byline is not None and {name for name, _ in line.byline.told} & _ANYBODY_S):
            _claim(line, findings, above, known)
        line.claim(Role.BEHIND, ENDS if line is lines[end] else f"stands behind the article's end, line {ends}")
    between: list[Line] = []
    for number in range(end - 1, max(start, end - _FAR) - 1, -1):
        line = lines[number]
        if not line.free:
            between = between if line.role is Role.REFERENCE else []
        elif names_enclosed(line) or (number + 1 < len(lines) and is_signed(line, lines[number + 1])):
            between = []  # a notice's own last words
        elif _claim(line, findings, above, known):
            for other in between:
                other.claim(Role.BEHIND, f"stands behind line {line.number}, which is behind the article's end")
            between = []
        else:
            between.append(line)
            if len(between) == _PATIENCE or line.prose:
                return


def _is_speaker(name: str, said: str) -> bool:
    """Whether what somebody says stands behind his name, again and again: the text of an interview."""
    return said.count(f"\n{name}：") + said.count(f"\n{name}:") > 1


def _claim_block(lines: Sequence[Line], findings: Findings) -> None:
    """Several lines of labels in a row at the very end are the article's, its address among them."""
    block = _block(lines) or list(
        takewhile(lambda line: line.byline is not None and line.byline.told and not line.byline.bare, reversed(lines))
    )
    if len(block) < _BLOCK:
        return
    for line in reversed(block):
        told = (
            [("url" if name == "address" else name, value) for name, value in line.byline.facts()]
            if line.byline
            else []
        )
        findings.add_all(told, line.number, line.text)
        line.claim(Role.ATTRIBUTION, "tells of the article: known as fields")


def _block(lines: Sequence[Line]) -> list[Line]:
    """Who wrote it, its address and the site, one below the other: what a platform adds where a text is copied."""
    for at, line in enumerate(lines[1:-1], 1):
        if "://" not in line.text or line.byline is None or line.byline.told[:1] != [("address", address(line.text))]:
            continue
        ends = [lines[at + 1].byline, lines[at - 1].byline]
        if [{name for name, _ in end.told} if end else set() for end in ends] == [{"source"}, {"authors"}]:
            return [lines[at + 1], line, lines[at - 1]]
    return []


def _end(lines: Sequence[Line], first: int, start: int, last: int, known: Known) -> int:
    """Where the article ends: at the first line from `first` on that says so with little behind it, else at `last`."""
    weights = [len(line.text) if line.prose else 0 for line in lines]
    before, behind = sum(len(line.text) for line in lines[start:first]), sum(weights[first:])
    remains: list[int] = []  # prose from each line on that is no frame; added up when it is first asked for
    for number in range(first, last):
        line = lines[number]
        if before and behind <= _ANSWERS * before and line.free and _may_end(line):
            share = _ending(lines, number, behind / before, known)
            if share:
                remains = remains or _remains(lines[number:], known)
                if remains[number - len(lines)] <= share * before and behind_offers(lines, number) == number:
                    return number
        before += len(line.text)
        behind -= weights[number]
    return last


def _may_end(line: Line) -> bool:
    return len(line.text) <= _HEADING or (line.text[0] in "-_=—─" and _RULER.fullmatch(line.text) is not None)


def _remains(lines: Sequence[Line], known: Known) -> list[int]:
    """How much prose that is no frame stands from each line on; not what readers wrote below a heading for that."""
    sums: list[int] = []
    total = 0
    for line in reversed(lines):
        total += 0 if not line.prose or line.frame or _is_voice(line, known) else len(line.text)
        sums.append(total)
        if len(line.text) <= _HEADING and COMMENTS.fullmatch(line.text.strip(MARKS)):
            total = 0
    return sums[::-1]


def _is_voice(line: Line, known: Known) -> bool:
    """Whether the page speaks in a line, and not the article."""
    if speaks(line.text) or tells_of(line.text, known.names):
        return True
    return known.is_framed and line.prose and is_of_page(line.text, _PAGES)


def _ending(lines: Sequence[Line], number: int, remainder: float, known: Known) -> float:
    """How much may stand behind a line that ends an article, as a part of what stands before it; 0 for other lines.

    `remainder` is what stands there; lines that allow less are not asked.
    """
    line = lines[number]
    heading = line.text.strip(MARKS)
    if COMMENTS.fullmatch(heading):
        return _ANSWERS
    if remainder > 2 * _OVER or REFERENCES.fullmatch(heading):  # of what remains some may be frame, and not count
        return 0.0
    if THE_END.fullmatch(line.text) or APPARATUS.fullmatch(heading):
        return _OVER
    if tells_about(lines, number, known.people):
        return _REMAINDER
    if RELATED.fullmatch(heading) or CONTACTS.fullmatch(heading) or signature(line.text):
        return _REMAINDER
    return (
        _trailing(lines, number)
        or _ruled(line, lines[number + 1 : number + 2], known)
        or _framed(line, lines[number + 1 : number + 3])
        or _told(line)
        or (_TOLD if speaks(line.text) else 0.0)
    )


def _trailing(lines: Sequence[Line], number: int) -> float:
    """What may stand behind the first of several short lines below a paragraph, a date or a figure first."""
    run = lines[number : number + _SHORT]
    if len(run) < _SHORT or not lines[number - 1].prose or any(line.prose or len(line.text) > _SHORTER for line in run):
        return 0.0
    if any(_ITEM.match(line.text) or ":" in line.text[:-1] or "：" in line.text[:-1] for line in run):
        return 0.0
    return _TOLD if all(line.byline is not None or line.text.isdigit() for line in run[:2]) else 0.0


def _ruled(line: Line, following: Sequence[Line], known: Known) -> float:
    """What may stand behind a rule; more where the page speaks below it."""
    if not _RULER.fullmatch(line.text):
        return 0.0
    is_footer = any(
        _is_voice(other, known) or other.text in known.names or "@" in other.text or other.text[0] == "※"
        for other in following
    )
    return _BAR if is_footer else _ONE


def _framed(line: Line, following: Sequence[Line]) -> float:
    """What may stand behind a line of a page's frame; more where the next ones are of it, too."""
    bar = (line, *following)
    if all(other.frame or other.learned for other in bar) and len({other.key for other in bar}) > 2:
        return _BAR  # the same line three times is no bar: something repeats it between paragraphs
    return _ONE if line.frame == A_PAGES else 0.0


def _told(line: Line) -> float:
    """What may stand behind a line of labels."""
    if line.byline is None or line.byline.bare:
        return 0.0
    told = {name for name, _ in line.byline.told}
    return _LABELLED if told & _LAST else _TOLD if told - _LOOSE else 0.0


def _claim(line: Line, findings: Findings, above: set[str], known: Known) -> bool:
    """Give a line of the tail its role; False where it is text."""
    if not line.free:
        return True
    if line.key in above:
        line.claim(Role.SITE, "stands at the beginning as well")
    elif line.learned:
        line.claim(Role.BOILERPLATE, LEARNED)
    elif line.frame and not (_labels(line) or _attributes(line.text) or HASHTAG.fullmatch(line.text)):
        line.claim(Role.BOILERPLATE, line.frame)
    elif people := signature(line.text):
        findings.add_all([("authors", person) for person in people], line.number, line.text)
        line.claim(Role.ATTRIBUTION, "a signature: the authors are known")
    elif _FIGURE.fullmatch(line.text):
        line.claim(Role.BOILERPLATE, "a counter" if any(map(str.isdigit, line.text)) else "a mark of the page")
    elif people := credited(line.text) or ([] if "authors" in findings else reporters(line.text)):
        if not any(is_somebody(found.value) for found in findings.of("authors")):
            findings.add_all([("authors", person) for person in people], line.number, line.text)
        line.claim(Role.ATTRIBUTION, "a credit: the authors are known")
    elif told := read_attribution(line.text):
        _attribute(line, told, findings)
    elif (byline := line.byline) is not None and is_of_the_article(byline, findings):
        is_others = is_of_a_reply(byline, findings) or is_of_a_teaser(byline, line.text, findings)
        findings.add_all([] if is_others else byline.facts(), line.number, line.text)
        line.claim(Role.ATTRIBUTION, known_as(byline, line.text, "tells of the article: known as fields"))
    elif HASHTAG.fullmatch(line.text):
        line.claim(Role.ATTRIBUTION, "a tag")
    elif (
        _is_voice(line, known)
        or is_of_an_author(line.text, known.people)
        or any(line.text in (found.value, *found.value.split()) for found in findings.of("authors"))
    ):
        line.claim(Role.BOILERPLATE, "the page or the author speaks, not the article")
    return not line.free


def _attribute(line: Line, told: Sequence[tuple[str, str]], findings: Findings) -> None:
    """Keep what an attribution tells; who had the article first goes before who shows it."""
    findings.add_all(told, line.number, line.text)
    medium = next((value for name, value in told if name == "source"), "")
    if medium and tells_first(line.text):
        findings.put_first("source", Finding(value=medium, how=at_line(line.number, line.text)))
    line.claim(Role.ATTRIBUTION, "an attribution: source and author are known")


def _attributes(text: str) -> bool:
    """Whether a line that speaks of rights tells where the article is from, or its address."""
    return any(word in text for word in _OF_ORIGIN) and bool(read_attribution(text))


def _labels(line: Line) -> bool:
    """Whether a line that looks like a page's has a label that says that its words are tags, or the source."""
    if line.byline is None or line.byline.bare:
        return False
    return bool(line.byline.told) and {name for name, _ in line.byline.told} <= {"tags", "source", "url"}
