"""Lines that stand in many documents of one origin: a site's frame, even where no rule knows them.

A mark stands for what is compared, and for the origin that it stands in: a whole line near either end of a scraped
text, or two lines on top of which one is short, or the first line by its place, or amid a text a sentence in which a
page may speak to its readers. Which marks are in documents enough is counted elsewhere (`store.frames`); here nothing
is remembered.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from xxhash import xxh3_64_intdigest

from feedmill.extract.phrases.outro import speaks
from feedmill.extract.phrases.page_words import is_of_page
from feedmill.extract.phrases.pitches import pitches
from feedmill.extract.phrases.vocabulary import CLOSING, has_han
from feedmill.extract.roles import Line, Role
from feedmill.extract.shared import own_lines

ENOUGH = 3  # documents of different text in which a line stands, then it is none of theirs
ENOUGH_PAIR = 2  # the same for two short lines in a row, or for the first line: that is hardly chance
ENOUGH_PROSE = 6  # the same for a line that reads as a sentence: articles may end with the same one by chance
LEARNED = "stands in many documents from here"
_HEAD, _TAIL = 12, 16  # lines near either end
_LONG_HEAD, _LONG_TAIL = 48, 48  # the same above the first paragraph and below the last: menus are long
_HEAD_PROSE, _TAIL_PROSE = 8, 12  # the same of sentences
_LONGEST = 200  # characters
_TEASED = 12  # lines on top above which no other article is teased, where no paragraph tells where a text begins
_TEASER = (8, 20)  # characters, in Chinese, in other scripts: below a text lines as long name other articles
_FULL_STOPS = ("。", ".")
_BRIEF = 100  # characters of a sentence beside a short line
_BESIDE = 2  # short lines on either side of what a page says amid a text
_LIKELY, _LIKELIER = 0.5, 3.0  # odds of the words of a sentence to be a page's, and of a shorter line
_WORD = 4  # characters
_PROSE, _PAIR = 1, 2  # the last bits of a mark
_ENOUGH = {0: ENOUGH, _PROSE: ENOUGH_PROSE, _PAIR: ENOUGH_PAIR, _PROSE | _PAIR: ENOUGH}


class Frame(NamedTuple):
    """Where a document comes from, and the marks that are known to be of the frame there."""

    origin: str = ""
    learned: frozenset[int] = frozenset()

    def mark(self, line: Line, is_teaser: bool = False) -> int:
        """64 bits, signed as databases keep them; the last ones tell what kind of mark it is.

        What teases an article below others must not make its title a frame.
        """
        key = f"{line.key}\n" if is_teaser else line.key
        return self._mark(key, _PROSE if line.prose or line.text.endswith(_FULL_STOPS) else 0)

    def within(self, line: Line) -> int:
        """The mark of a line that a page may say amid an article."""
        return self._mark(f"{line.key}\n\n", 0)

    def pair(self, above: str, below: str, *, prose: bool = False) -> int:
        """The mark of two lines in a row, by their keys; "" stands above the first one. `prose`: one is a sentence."""
        return self._mark(f"{above}\n{below}", _PAIR | _PROSE if prose else _PAIR)

    def _mark(self, key: str, kind: int) -> int:
        number = xxh3_64_intdigest(f"{self.origin}\0{key}".encode()) - (1 << 63)
        return number & ~(_PROSE | _PAIR) | kind


class _Marked(NamedTuple):
    """A mark, and the numbers of the lines that it stands for."""

    mark: int
    numbers: tuple[int, ...]
    is_teaser: bool = False  # it stands for these alone, and for no line above the text that says the same
    is_within: bool = False  # it stands for a line that may be the text's own


NOWHERE = Frame()


def enough(mark: int, documents: int) -> bool:
    """Whether what stands in so many documents of different text is of the frame."""
    return documents >= _ENOUGH[mark & (_PROSE | _PAIR)]


def marks(lines: Sequence[Line], frame: Frame) -> tuple[int, ...]:
    """The marks of the lines that may turn out to be frame: those that no rule knows by themselves."""
    return tuple(dict.fromkeys(one.mark for one in _marked(lines, frame)))


def voice(lines: Sequence[Line]) -> int:
    """What tells this text from others: copies of one article must not make its lines a frame.

    It stands for the longest line that may be the article's: a site's disclaimer is often longer than its paragraphs,
    and with that for a voice no text would count but one.
    """
    by_length = sorted(lines, key=lambda line: len(line.text), reverse=True)
    longest = next((line for line in by_length if not _is_known(line)), by_length[0] if by_length else None)
    return xxh3_64_intdigest(longest.key.encode()) - (1 << 63) if longest else 0


def learn(lines: Sequence[Line], frame: Frame) -> None:
    """Mark the lines that are known to be of the frame; those above the article's first paragraph get their role."""
    if not frame.learned:
        return
    known = [one for one in _marked(lines, frame) if one.mark in frame.learned]
    for number in (n for one in known if one.is_within for n in one.numbers):
        lines[number].shared = True
    known = [one for one in known if not one.is_within]
    teasers = {n for one in known if one.is_teaser for n in one.numbers}
    names = {lines[n].key for one in known if not one.is_teaser for n in one.numbers}  # a site may name itself again
    keys = names | {lines[n].key for n in teasers}
    own = [n for n, line in enumerate(lines) if line.prose and line.key not in keys] if keys else []
    for number, line in enumerate(lines if keys else ()):
        if number in teasers or line.key in names:
            line.learned = not _is_own(lines, number, keys, own)
    if own:
        for number in own_lines(lines, {n for n, line in enumerate(lines) if line.learned}, own[0]):
            lines[number].learned = False
    for line in lines[:_LONG_HEAD]:
        if line.learned:
            line.claim(Role.BOILERPLATE, LEARNED)
        elif line.prose:
            return


def _is_own(lines: Sequence[Line], number: int, keys: set[str], own: Sequence[int]) -> bool:
    """Whether a line of these `keys` is the text's all the same: a heading above a sentence, a refrain among verses.

    `own` are the sentences that nobody shares.
    """
    if not own:
        return not (_are(lines[:number], keys) or _are(lines[number + 1 :], keys))
    below = lines[number + 1] if number > own[0] and number + 1 < len(lines) else None
    return below is not None and below.key not in keys and not below.frame and below.text.endswith(_FULL_STOPS)


def _are(lines: Sequence[Line], keys: set[str]) -> bool:
    return all(line.key in keys for line in lines)


def forget(lines: Sequence[Line]) -> None:
    """Take from these lines the role that they have for being learned."""
    for line in lines:
        if line.role is not None and line.reason == LEARNED:
            line.release()
            line.learned = False


def _marked(lines: Sequence[Line], frame: Frame) -> Iterator[_Marked]:
    """Each mark of these lines."""
    opening = next((n for n, line in enumerate(lines) if _opens(line, lines[n + 1 : n + 2])), None)
    top, below = opening or 0, _TEASED if opening is None else opening
    near_ends = _near_ends(lines, top)
    brief = {n for n in range(min(_LONG_HEAD, top)) if lines[n].byline is None and _is_brief(lines[n])}
    unknown = {number for number in near_ends | brief if _is_unknown(lines[number])}
    for number in sorted(unknown & near_ends):
        is_teaser = number > below and len(lines[number].key) >= _TEASER[not has_han(lines[number].text)]
        yield _Marked(frame.mark(lines[number], is_teaser), (number,), is_teaser)
    for number in _said_within(lines, below + 1):
        yield _Marked(frame.within(lines[number]), (number,), is_within=True)
    for number in sorted(brief):
        above, line = number - 1, lines[number]
        if number == 0 and number in unknown:
            yield _Marked(frame.pair("", line.key, prose=line.prose), (number,))
        if above in brief and (above in unknown or number in unknown) and not (lines[above].prose and line.prose):
            pair = frame.pair(lines[above].key, line.key, prose=lines[above].prose or line.prose)
            yield _Marked(pair, tuple(n for n in (above, number) if n in unknown))


def _said_within(lines: Sequence[Line], first: int) -> list[int]:
    """The lines from the `first` on that may be a page's by their words, and short ones beside its sentences."""
    said = [n for n in range(first, len(lines)) if speaks_within(lines[n])]
    beside = {n + away for n in said if lines[n].prose for away in range(-_BESIDE, _BESIDE + 1)}
    return sorted({*said, *(n for n in beside if first <= n < len(lines) and not lines[n].prose)})


def speaks_within(line: Line) -> bool:
    """Whether a line amid a text may be its page's by its words: a sentence, or something shorter and surer."""
    if line.prose:
        return pitches(line.text) or is_of_page(line.text, _LIKELY)
    is_word = len(line.text) < _WORD or (line.text.isascii() and " " not in line.text)  # a heading, who speaks
    return not is_word and is_of_page(line.text, _LIKELIER)


def _near_ends(lines: Sequence[Line], opening: int) -> set[int]:
    """The numbers of the lines that may be a frame's by themselves; the first paragraph is line `opening`."""
    last = len(lines)
    closing = next((n for n in range(last - 1, -1, -1) if lines[n].prose and not _is_brief(lines[n])), last)
    head = max(_HEAD, min(_LONG_HEAD, opening))
    tail = min(last - _TAIL, max(last - _LONG_TAIL, closing + 1))
    ends = (n for n in range(last) if n < head or n >= tail)
    return {n for n in ends if not lines[n].prose or n < _HEAD_PROSE or n >= last - _TAIL_PROSE}


def _opens(line: Line, below: Sequence[Line]) -> bool:
    """Whether a text begins with a line: a paragraph, or a sentence above another one."""
    return line.prose and (not _is_brief(line) or any(other.prose for other in below))


def _is_brief(line: Line) -> bool:
    """Whether a line is no paragraph, but a sentence at most."""
    return not line.prose or len(line.text) <= (_BRIEF if line.text.isascii() else _BRIEF // 2)


def _is_known(line: Line) -> bool:
    """Whether a line is a page's by its words or marks, wherever it stands: its text is not told by it."""
    return line.text[0] in CLOSING or line.frame != "" or speaks(line.text) or pitches(line.text)


def _is_unknown(line: Line) -> bool:
    return len(line.text) <= _LONGEST and not line.frame and not line.bare_address and line.byline is None
