"""What speaks for a line on top of a scraped text to be its title, in words that can be weighed (`scrape.headline`)."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import NamedTuple

from feedmill.extract.phrases.captions import is_caption, names_credit
from feedmill.extract.phrases.furniture import IMAGE_PLACEHOLDER
from feedmill.extract.phrases.outro import speaks
from feedmill.extract.phrases.titles import LONGEST, TWO_SENTENCES, names_a_section
from feedmill.extract.phrases.vocabulary import names_institution
from feedmill.extract.roles import Line
from feedmill.extract.scrape.over_titles import is_motto, stands_over
from feedmill.extract.scrape.signers import people_alone
from feedmill.extract.scrape.substance import BARRED, fullness, heard, kind, length

FROM_TOP, ABOVE = 60, 120  # lines: a title stands on top of a page or above its text, whatever menus part them
_HELD, _FAR = 40, 200  # lines near one that it may hold, lines on top that it may begin
BEHIND = 6  # lines behind the first paragraph: a lead may stand above a title
_HEARD = 1500  # characters of the text in which a title's words are looked for
_DEEP = 8  # paragraphs of a sidebar that may be taken for the article's
_HEED = 40  # paragraphs
_ALIKE = 40  # characters that a line may be longer by than the title that it holds
_STEPS = (-2, -1, 0, 1, 2, 3, 4, 5, 6, 9, 15, 30)  # lines above the text
_FROM_TOP = (0, 1, 2, 4, 8, 16, 32)
_HEARD_STEPS = (0.001, 0.15, 0.3, 0.45, 0.6, 0.8)
_FULL_STEPS = (0.26, 0.5, 0.76, 0.99)
_LENGTHS = (3, 5, 7, 9, 12, 15, 20, 26, 34)  # Chinese characters, words
_NEAR = 5  # lines below among which a byline is looked for
_ABOVE = 3
_MOST = 4
_SAYS = 0.7  # of the length of a line that says something
_WORD = 3  # letters of one that a title writes with a small letter
_ENDS = {"?": "asks", "？": "asks", ".": "stops", "。": "stops", "!": "cries", "！": "cries"}
_OPEN = frozenset(",，:：;；…、")
_DASHES = frozenset("—–-")
_SITE = re.compile(r"\w\.\w{2,}|://")
_MENU = re.compile(r"\S{2,6}(?: \S{2,8}){2,}")  # words of one, in Chinese
_NAME = 3  # words of a site's name, or of a section's
_MASTHEADS = 2  # lines on top
_MASTHEAD = re.compile(r"[\u4e00-\u9fff]{2,8}[ \u3000|｜·]{1,3}[\u4e00-\u9fff，、]{3,16}")  # a name and a motto
_LAST = 3  # lines from the end, which a site signs with


class Top(NamedTuple):
    """The lines of a text that may be its title, and what they are compared with."""

    lines: Sequence[Line]
    begin: int  # where the article begins, by its zones
    first: int  # its first paragraph
    last: int  # no title stands from this line on
    whole: str  # all lines, one below the other
    alone: Counter[str]  # how often each line stands there
    within: dict[str, int]  # how often a text does, as a line or in one, once that was asked
    likely: list[bool]  # whether each line says something and is none of the frame
    sizes: list[int]  # their lengths, 0 for all others
    saying: list[str]  # their texts, each once
    longest: list[int]  # the greatest length above each line
    longest_below: list[int]  # and from each line on, up to the first paragraph
    shares: list[float]  # how much of each line's words the text says: 0 to 1
    most: float  # the greatest of those that are likely

    def count(self, text: str) -> int:
        """How often a text stands in all lines: the same ones may stand there by the thousand."""
        if text not in self.within:
            self.within[text] = self.whole.count(text)
        return self.within[text]


def top(lines: Sequence[Line], begin: int, end: int) -> Top:
    """What is asked of all lines at once; the article's zone is `begin` to `end`."""
    prose = [number for number in range(begin, end) if lines[number].prose]
    first = prose[0] if prose else begin
    last = max(min(len(lines), first + BEHIND), _most_above(lines, prose))
    text = "".join(lines[number].text for number in prose[:_HEED])[:_HEARD].casefold()
    likely = [_is_likely(line) for line in lines[: last + 2]]
    sizes = [length(line.text) if is_so else 0 for line, is_so in zip(lines, likely, strict=False)]
    far = range(FROM_TOP, first - ABOVE)  # of neither the page's top nor the text
    shares = [
        0.0 if number in far or line.frame or is_paragraph(line) else heard(line.text, text)
        for number, line in enumerate(lines[:last])
    ]
    most = max((share for share, is_so in zip(shares, likely, strict=False) if is_so), default=0.0)
    above = [0, *accumulate(sizes, max)]
    below = [*accumulate(reversed(sizes[:first]), max, initial=0)][::-1]
    whole, alone = "\n".join(line.text for line in lines), Counter(line.text for line in lines)
    saying = [*dict.fromkeys(line.text for line, size in zip(lines, sizes, strict=False) if size)]
    return Top(lines, begin, first, last, whole, alone, {}, likely, sizes, saying, above, below, shares, most)


def _most_above(lines: Sequence[Line], prose: Sequence[int]) -> int:
    """The line from which on less than three quarters of the article's paragraphs stand: no title is so far below."""
    above, whole = 0, sum(len(lines[number].text) for number in prose)
    for number in prose[:_DEEP]:
        above += len(lines[number].text)
        if 4 * above > whole:
            return number
    return 0


def is_paragraph(line: Line) -> bool:
    return line.prose and len(line.text) > LONGEST + _ALIKE


def _is_likely(line: Line) -> bool:
    if line.frame or is_paragraph(line):
        return False
    return fullness(line.text) == 1.0 and (line.prose or line.byline is None)


def signs(page: Top, number: int) -> Iterator[str]:
    """What speaks for line `number` besides its looks, or against it."""
    yield f"begin {bisect_right(_STEPS, page.begin - number)}"
    yield f"first {bisect_right(_STEPS, page.first - number)}"
    yield f"top {bisect_right(_FROM_TOP, number)}"
    text = page.lines[number].text
    if text[-1] == "." and TWO_SENTENCES.fullmatch(text) and _is_below_names(page, number):
        yield "two sentences"
    if number < _MASTHEADS and _MASTHEAD.fullmatch(text):
        yield "masthead"
    yield from _own_signs(page.lines[number])
    yield from _compared(page, number)
    yield from _told_near(page, number)
    yield from _beside(page, number)
    yield from _named(page, number)


def _is_below_names(page: Top, number: int) -> bool:
    """Whether nothing above a line says more than a name does: else it is the first paragraph of what that titles."""
    return all(len(line.text.split()) <= _NAME for line in page.lines[:number] if line.byline is None)


def _own_signs(line: Line) -> Iterator[str]:
    text, script, size = line.text, kind(line.text), length(line.text)
    yield f"length {script} {bisect_right(_LENGTHS, size)}"
    yield f"full {bisect_right(_FULL_STEPS, fullness(text))}"
    if text[-1] in _ENDS:
        yield _ENDS[text[-1]]
    elif text[-1] in _OPEN:
        yield "open"
    if text[0] in _DASHES:
        yield "dash"
    if "，" in text:
        yield "comma"
    if BARRED.search(line.raw):
        yield "barred"
    if not script and _MENU.fullmatch(text):
        yield "spaced"
    long = [word for word in text.split() if len(word) > _WORD] if script else []
    if len(long) > 1:
        capitals = sum(word[0].isupper() for word in long)
        yield "capitals" if capitals == len(long) else "small" if 2 * capitals <= len(long) else "mixed"
    if script and text.isupper():
        yield "upper"


def _compared(page: Top, number: int) -> Iterator[str]:
    """How a line compares with the others on top."""
    text, said = page.lines[number].text, page.shares[number]
    yield f"heard {bisect_right(_HEARD_STEPS, said)}"
    if said and said >= page.most:
        yield "heard most"
    elif 2 * said < page.most:
        yield "heard less"
    size = length(text)
    yield "longest above" if page.longest[number] <= size else "longer above"
    yield "longest below" if page.longest_below[min(number + 1, page.first)] <= size else "longer below"
    alone = page.alone[text]
    if alone > 1:
        yield f"again {min(alone, 3)}"
        if any(other.text == text for other in page.lines[-_LAST:]):
            yield "signed"
    if fullness(text) < _SAYS:
        return
    if page.count(text) > alone:
        yield "within another"
        if any(other.text.startswith(text) and other.text != text for other in page.lines[: page.last][:_FAR]):
            yield "begins another"
    if any(other in text and other != text for other in page.saying[:_FAR]):
        yield "holds another"


def _told_near(page: Top, number: int) -> Iterator[str]:
    """What bylines tell near a line."""
    for away, line in enumerate(page.lines[number + 1 : number + 1 + _NEAR], 1):
        if line.prose:
            yield f"prose below {away}"
            break
        if line.byline is not None and line.byline.told:
            yield f"told below {away}"
            yield from (f"{name} below {away}" for name in sorted({name for name, _ in line.byline.told}))
            break
    for away in range(1, min(_ABOVE, number) + 1):
        line = page.lines[number - away]
        if not line.prose and line.byline is not None and line.byline.told:
            yield f"told above {away}"
            if away == 1 and number > 1 and page.likely[number - 2]:
                yield "below a signed line"
            break


def _beside(page: Top, number: int) -> Iterator[str]:
    """What a line has to do with those right above it and below it."""
    lines, likely, size = page.lines, page.likely, length(page.lines[number].text)
    said = page.shares[number]
    near = "".join("01"[0 <= at < len(likely) and likely[at]] for at in range(number - 2, number + 3))
    yield f"likely above {near[:2]}"
    yield f"likely below {near[3:]}"
    if likely[number]:
        yield f"likely {min(sum(likely[max(number - _HELD, 0) : number]), _MOST)}"
    if number and likely[number - 1]:
        if page.shares[number - 1] >= said:
            yield "above heard"
        if length(lines[number - 1].text) > size:
            yield "above longer"
    if number + 1 < page.last and likely[number + 1]:
        if page.shares[number + 1] > said:
            yield "below heard"
        if length(lines[number + 1].text) > size:
            yield "below longer"
    is_gap = number + 1 < len(lines) and lines[number + 1].gap
    yield f"gaps {lines[number].gap:d}{is_gap:d}"
    if number + 1 < len(lines) and lines[number + 1].text[0] in _DASHES:
        yield "dash below"
    if number and (lines[number - 1].text[-1] in _OPEN or lines[number - 1].text[-1] in _DASHES):
        yield "led to"


def _named(page: Top, number: int) -> Iterator[str]:
    """What rules know a line for."""
    line = page.lines[number]
    text = line.text
    if not line.prose and people_alone(text, beside=False, sure=False):
        yield "person"
    if names_institution(text):
        yield "institution"
    if _SITE.search(text):
        yield "site"
    if is_motto(text):
        yield "motto"
    if speaks(text):
        yield "voice"
    if is_caption(text) or names_credit(text) or names_a_section(text) or IMAGE_PLACEHOLDER.fullmatch(text):
        yield "named"
    if stands_over(page.lines, number, page.first):
        yield "over"
    if number and (names_credit(page.lines[number - 1].text) or names_a_section(page.lines[number - 1].text)):
        yield "named above"
