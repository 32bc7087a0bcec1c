"""Lines right above a text's first paragraph that are its first sentences, however short, and no title."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from feedmill.extract.phrases.mediums import A_MEDIUM, is_medium
from feedmill.extract.phrases.outro import speaks
from feedmill.extract.phrases.titles import TWO_SENTENCES
from feedmill.extract.phrases.vocabulary import HAN
from feedmill.extract.roles import Line
from feedmill.extract.scrape.substance import fullness, length

_BRIEFEST = (5, 3)  # characters in Chinese, words in other scripts, of a sentence
_STATED = 0.6  # of its long words have a capital: then it is a headline
_LONG = 3  # letters of a word that a headline writes with a small one
_NAME = 6  # characters of a paper's name
_PARTS = ("，", "。", "！", "？", ", ", ". ")
_REPORTS = re.compile(r"[【\[（(]?[\u4e00-\u9fff ]{2,12}(?:\d{1,2}月)?(?:\d{1,2}日)?[讯訊電电]")  # "【北京综合讯】"
_PAPER = re.compile(r"The (?:[A-Z][\w&'’-]{1,20} ){1,3}(?:News|Times|Post|Journal|Gazette|Herald|Tribune|Courier)")


def first_sentences(lines: Sequence[Line], start: int) -> range:
    """The numbers of the lines above `start`, where the first paragraph stands, that begin the text."""
    first = start
    if 0 < start < len(lines) and _begins_block(lines, start):
        first -= 1
    is_below = any(line.byline is None for line in lines[: max(start - 1, 0)])
    while first and start < len(lines) and lines[start].prose and _is_sentence(lines[first - 1], is_below=is_below):
        first -= 1
    return range(first, start)


def _is_sentence(line: Line, *, is_below: bool) -> bool:
    """Whether a line ends with its full stop, and is no headline by its capital letters, or by what it stands below."""
    text = line.text
    if not text.endswith((".", "。")) or text.endswith("..") or not line.free or line.frame or line.byline is not None:
        return False
    script = 0 if HAN.search(text) else 1
    if length(text) < _BRIEFEST[script] or speaks(text):
        return False
    if TWO_SENTENCES.fullmatch(text) and is_below:
        return False
    words = [word for word in text.split() if len(word) > _LONG]
    return script == 0 or sum(word[0].isupper() for word in words) <= _STATED * len(words)


def _begins_block(lines: Sequence[Line], start: int) -> bool:
    """Whether the line above the first paragraph is the first of its block, what may be a title far above it."""
    line, below = lines[start - 1], lines[start]
    if below.gap or not (line.gap and below.prose and line.free) or line.frame or line.byline is not None:
        return False
    is_said = any(mark in line.text for mark in _PARTS) and unicodedata.category(line.text[-1]) == "So"
    above = lines[: start - 2]
    return is_said and any(fullness(other.text) == 1.0 and not other.frame and other.byline is None for other in above)


def is_paper(lines: Sequence[Line], number: int) -> bool:
    """Whether a line on top names a paper, whose report begins right below it."""
    name = lines[number].text
    if number or len(lines) == 1 or not lines[1].prose:
        return False
    if _PAPER.fullmatch(name):
        return True
    is_named = len(name) <= _NAME and A_MEDIUM.fullmatch(name) is not None
    return is_named and (is_medium(name) or _REPORTS.match(lines[1].text) is not None)
