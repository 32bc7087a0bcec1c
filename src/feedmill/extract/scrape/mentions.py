"""Whom the frame of a page speaks of again and again: "About Harborwatch", "Harborwatch Newsletters", "下载海边客户端".

A site's name stands in lines of many kinds round its articles; the other words there are those of every site
(`scrape.frame_words`).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain

from feedmill.extract.scrape.frame_words import COMMON

WORD = re.compile(r"[^\W\d_\u4e00-\u9fff][\w’'.+-]*\w|[^\W\d_\u4e00-\u9fff]")
HAN_RUN = re.compile("[\u4e00-\u9fff]+")
_CAPITAL = re.compile(r"(?<![\w’'.+-])[A-Z](?:[^\W\u4e00-\u9fff][\w’'.+-]*[^\W\u4e00-\u9fff]|[^\W\u4e00-\u9fff])?")
_BEFORE = re.compile(r"[A-Z][\w’'.+-]* \Z")
_BEHIND = re.compile(r" (?:of |the |and |& |for ){0,2}[A-Z][\w’'+-]*\w")
_LONGEST = 200  # characters of a line
_TOP = 6  # names that are looked at more closely
_LENGTH = 40  # characters of a name
_TWICE = 2  # lines, at least


def rarities(texts: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """The rare words of each of these lines, for `mentions`; without lines that are too long."""
    short = (text for text in dict.fromkeys(texts) if len(text) <= _LONGEST)
    return {text: tuple(dict.fromkeys(rare_words(text))) for text in short}


def mentions(rare: Mapping[str, Sequence[str]]) -> dict[str, int]:
    """Names that several lines have, by the rare words of each, and in how many each stands."""
    counts = Counter(chain.from_iterable(rare.values()))
    again = Counter({word: count for word, count in counts.items() if count >= _TWICE})
    told: dict[str, int] = {}
    for word, count in again.most_common(_TOP):
        name = _whole(word, [text for text, words in rare.items() if word in words])
        if not any(name in other for other in told):
            told[name] = count
    return told


def rare_words(text: str) -> Iterator[str]:
    """The capitalized words of a line, and each two Chinese characters in a row, that not every page has."""
    yield from (word for word in _CAPITAL.findall(text) if len(word) > 1 and word.lower() not in COMMON)
    if not text.isascii():
        pairs = (run[at : at + 2] for run in HAN_RUN.findall(text) for at in range(len(run) - 1))
        yield from (pair for pair in pairs if pair not in COMMON)


def _whole(name: str, lines: list[str]) -> str:
    """The longest name round these words that more than half of the lines have."""
    while len(name) <= _LENGTH:
        longer = Counter(text for line in lines if name in line for text in _longer(name, line))
        best, count = longer.most_common(1)[0] if longer else ("", 0)
        if count < _TWICE or 2 * count <= len(lines):
            break
        name = best
    return name


def _longer(name: str, line: str) -> Iterator[str]:
    """A name with the word, or the Chinese character, that a line has before it, or behind it."""
    at = line.find(name)
    before, behind = line[:at], line[at + len(name) :]
    if HAN_RUN.match(name):
        if HAN_RUN.match(before[-1:]):
            yield before[-1] + name
        if HAN_RUN.match(behind[:1]):
            yield name + behind[0]
        return
    if before[-1:] == " " and (found := _BEFORE.search(before[-_LENGTH:])):
        yield found[0] + name
    if behind[:1] == " " and (found := _BEHIND.match(behind)):
        yield name + found[0]
