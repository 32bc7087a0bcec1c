"""The same story twice: which documents tell one story, and which of them is chosen. Pure.

A document has a likeness: a hash of language, day and title, and the smallest hashes of its sentences, a sketch (Broder
1997, bottom-k). Two sketches tell how many sentences two texts share. The title and the first few hashes are its signs,
by which the store finds candidates: documents that share a sign, and not all pairs.
"""

from __future__ import annotations

import math
import re
from array import array
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from html import unescape
from typing import NamedTuple

from xxhash import xxh3_64_intdigest as hashed

from feedmill.extract.phrases.titles import same_title
from feedmill.text import fold

OFF, LINK, HIDE = "off", "link", "hide"
CROWD = 12  # documents beyond which a sign is a habit (a greeting, a column's title) and no story

_SIGNS = 4  # of the sketch; two texts that share seven sentences in ten miss each other once in two hundred times
_SKETCH = 24  # hashes kept: the share of sentences is told to within a tenth
_ALIKE = 0.6  # of their sentences in common
_SHORT = 200  # characters below which a text alone says too little
_TITLE = 8  # letters that a title needs to say something; one of Chinese counts for two
_LOOKED_AT = 4_000  # characters of a text, and bytes: more would cost more and tell the same; an excerpt is found, too
_BYTES = 4_000
_SENTENCE = 12  # bytes: shorter ones stand in any text
_STEP = math.log(1.25)  # a text is more complete than another when it is longer by about a quarter

_BLOCK = re.compile(r"</?(?:p|div|h[1-6]|li|br|td|th|tr|blockquote|pre|figcaption)\b[^>]{0,2000}>", re.IGNORECASE)
_TAG = re.compile(r"<[^>]{0,2000}>")
_TARGET = re.compile(rb"\]\([^()\s]*\)")
_SOUND = re.compile(r"[\W_]+")
# ASCII: white space and marks go, letters are lower case, what ends a sentence or opens an aside is a line end.
_GONE = b" \t\r\f\v*_`#>~\"',-/[]"
_PARTED = bytes.maketrans(b".;:!?()|" + bytes(range(65, 91)), b"\n" * 8 + bytes(range(97, 123)))
_FULL_STOP, _APOSTROPHE = "。".encode(), "’".encode()


class Likeness(NamedTuple):
    """What of a document is compared. `title` is 0 where it has no day or too short a title."""

    title: int
    length: int  # characters of text, about
    sketch: tuple[int, ...]  # ascending

    @property
    def signs(self) -> tuple[int, ...]:
        """What candidates share at least one of."""
        own = (-(self.title >> 32) - 1,) if self.title else ()
        return own + self.sketch[:_SIGNS]

    def packed(self) -> bytes:
        """For the store."""
        return array("Q", (self.title, self.length)).tobytes() + array("I", self.sketch).tobytes()


NOTHING = Likeness(0, 0, ())


def unpacked(data: bytes) -> Likeness:
    """The likeness that was `packed` on this machine."""
    title, length = array("Q", data[:16])
    return Likeness(title, length, tuple(array("I", data[16:])))


def likeness(text: str, *, is_html: bool, title: str, day: date | None, language: str) -> Likeness:
    """Of a body as it was normalized. `day` is the one on which it was published, in the site's zone."""
    seen = text[:_LOOKED_AT]
    if is_html:
        seen = unescape(_TAG.sub("", _BLOCK.sub("\n", seen)))
    sentences = {hashed(sentence) for sentence in _flat(seen).split(b"\n") if len(sentence) >= _SENTENCE}
    # Of 64 bits the upper half: two sentences in a hundred thousand texts then seldom share one.
    sketch = [sentence >> 32 for sentence in sorted(sentences)[:_SKETCH]]
    length = len(seen) * len(text) // min(len(text), _LOOKED_AT) if seen else 0
    return Likeness(_title_sign(title, day, language), length, tuple(sketch))


def _flat(text: str) -> bytes:
    """`text` with a line for each sentence, in bytes: a tenth of what any search in the text would cost."""
    data = text.encode("utf-8", "ignore")[:_BYTES]
    if b"](" in data:
        data = _TARGET.sub(b"", data)
    if not data.isascii():
        data = data.replace(_APOSTROPHE, b"").replace(_FULL_STOP, b"\n")
    return data.translate(_PARTED, _GONE)


def _title_sign(title: str, day: date | None, language: str) -> int:
    letters = _SOUND.sub("", fold(title))
    weight = len(letters) if letters.isascii() else len(letters.encode("utf-16-le", "ignore"))
    if day is None or weight < _TITLE:
        return 0
    said = f"{tongue(language)}\n{day.toordinal()}\n{letters}"
    return int(hashed(said.encode("utf-8", "replace")))


def tongue(language: str) -> str:
    """A language as far as it makes two texts differ: "en-GB" and "en" are one, "zh" and "zh-Hant" two."""
    first, *others = language.split("-")
    return "-".join([first, *(part for part in others if len(part) == 4)])


class Story(NamedTuple):
    """A document that may be shown now, as far as it takes to compare it and to choose it."""

    key: int
    entry_id: str
    title: str
    language: str
    has_url: bool
    published: int  # epoch microseconds
    likeness: Likeness

    @property
    def rank(self) -> tuple[object, ...]:
        """The least is chosen: an address of its own, the more complete text, the earliest, then the id.

        Completeness counts in steps of a quarter: a sentence that is added to one must not make another the chosen
        one, whose id a reader would take for news.
        """
        complete = int(math.log(self.likeness.length + 1) / _STEP)
        return not self.has_url, -complete, self.published, self.entry_id


def alike(one: Story, other: Story) -> bool:
    """Whether two documents tell the same story: one title on one day, or nearly one text; in one language."""
    if tongue(one.language) != tongue(other.language):
        return False
    first, second = one.likeness, other.likeness
    if first.title and first.title == second.title:
        return True
    if _shared(first.sketch, second.sketch) < _ALIKE:
        return False
    return min(first.length, second.length) >= _SHORT or same_title(one.title, other.title)


def _shared(one: Sequence[int], other: Sequence[int]) -> float:
    """The share of sentences that two texts have in common, as their sketches tell it: 0 to 1."""
    most = max(len(one), len(other))
    union = sorted({*one, *other})[:most]
    both = {*one} & {*other}
    return sum(found in both for found in union) / len(union) if union else 0.0


def grouped(stories: Iterable[Story], signed: Mapping[int, Iterable[int]]) -> list[tuple[Story, ...]]:
    """Those of `stories` that tell one, the chosen one first, each group of two or more.

    `signed` gives, by sign, the keys of the documents that share it. Whoever is like the chosen one belongs to it:
    what is like another follower alone may be a long way from it. Which came first does not matter.
    """
    ranked = sorted(stories, key=lambda story: story.rank)
    known = {story.key: story for story in ranked}
    groups: dict[int, list[Story]] = {}
    placed: set[int] = set()
    for story in ranked:
        if story.key in placed:
            continue
        groups[story.key] = [story]
        placed.add(story.key)
        near = {key for sign in story.likeness.signs for key in signed.get(sign, ())} - placed
        fellows = sorted((known[key] for key in near if key in known), key=lambda fellow: fellow.rank)
        for fellow in fellows:
            if alike(story, fellow):
                groups[story.key].append(fellow)
                placed.add(fellow.key)
    return [tuple(group) for group in groups.values() if len(group) > 1]
