"""Which lines that other documents of a folder share are the text's own all the same: headings, salutations, items.

Texts of one kind have headings in common: "Ingredients", "Known issues", "一、报名条件". What stands below tells them
from the headings of a site: items, sentences and figures that nobody shares, and no frame behind them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence, Set

from feedmill.extract.phrases.shapes import is_numbered
from feedmill.extract.phrases.vocabulary import COMMENTS, CONTACTS, RELATED
from feedmill.extract.roles import Line

_STOPS = tuple("。！？.!?…；;")
_ITEM = re.compile(r"[-*•·▪◦‣●–]\s")
_AMOUNT = re.compile(r"\d+(?:[.,/]\d+)?\s?(?![\d年月日/:.-])\S|[^:：]{1,20}[:：]\s?\S")  # "500 g flour", "High: 06:12"
_MARKS = " :：#*【】[]"
_ADDRESSED = tuple(",，:：")  # ends a salutation, and the words above a name
_TOP, _FOOT = 4, 3  # shared lines above a text and below it that make no page yet
_BRIEF = 40  # characters of these
_DAY = re.compile(r"[0-9〇○零一二三四五六七八九十]{2,4}\s*年.{1,6}月.{1,6}日")


def own_lines(lines: Sequence[Line], shared: Set[int], first: int) -> set[int]:
    """Those of the `shared` lines that are the text's; `first` is its first sentence that nobody shares."""
    if not shared:
        return set()
    found = _addressed(lines, shared, first) | _numbered(lines, shared, first)
    below = {number for number in shared if number > first}
    if not below:
        return found
    if _is_page(lines, shared, first):
        return found | _listed(lines, below)
    return found | _above_text(lines, below) | _signed(lines, below)


def _is_page(lines: Sequence[Line], shared: Set[int], first: int) -> bool:
    """Whether a text came with a site's frame: with lines that rules know, a menu above it, a foot below."""
    if any(line.frame or _is_of_others(line) for line in lines):
        return True
    last = next((n for n in range(len(lines) - 1, first, -1) if n not in shared and _says(lines[n])), first)
    return sum(n < first for n in shared) > _TOP or sum(n > last for n in shared) > _FOOT


def _addressed(lines: Sequence[Line], shared: Set[int], first: int) -> set[int]:
    """The salutation: "Dear friends,", "各位业主：" above the first sentence."""
    text = lines[first - 1].text if first else ""
    return {first - 1} & shared if len(text) <= _BRIEF and text.endswith(_ADDRESSED) else set()


def _numbered(lines: Sequence[Line], shared: Set[int], first: int) -> set[int]:
    """Items with numbers above the first sentence of the text, and what is said below them."""
    top = next((number for number in sorted(shared) if number < first and is_numbered(lines[number].text)), first)
    if top < first and all(n in shared or lines[n].byline is not None for n in range(top)):
        return {n for n in shared if n < first}  # minutes: all of them have one title
    return {n for n in shared if top <= n < first and (is_numbered(lines[n].text) or lines[n].text.endswith(_STOPS))}


def _above_text(lines: Sequence[Line], below: Set[int]) -> set[int]:
    """The shared lines with more of the text below them, where no page's frame is known."""
    found, is_text = set[int](), False
    for number in range(len(lines) - 1, min(below) - 1, -1):
        line = lines[number]
        if number not in below:
            is_text = is_text or _says(line)
        elif is_text:
            found.add(number)
    return found


def _listed(lines: Sequence[Line], below: Set[int]) -> set[int]:
    """The shared headings that stand above a list that nobody shares, and the shared items of such lists."""
    found, is_list = set[int](), False
    for number in range(len(lines) - 1, min(below) - 1, -1):
        line = lines[number]
        is_item = not line.frame and _is_item(line.text)
        if number not in below:
            is_list = is_item
        elif is_list and not _is_of_others(line) and any(map(str.isalpha, line.text)):
            found.add(number)
            is_list = is_item
    return found


def _signed(lines: Sequence[Line], below: Set[int]) -> set[int]:
    """Who signs: a line above the day that ends the text, or the last one, below its "Yours,"."""
    last = len(lines) - 1
    if _DAY.fullmatch(lines[last].text):
        return {last - 1} & below
    return {last - 1, last} & below if lines[last - 1].text.endswith(",") else set()


def _says(line: Line) -> bool:
    """Whether a line that nobody shares is a text's: a sentence, an item, an amount."""
    if line.byline is not None and not line.byline.bare:
        return False
    text = line.text
    return line.prose or text.endswith(_STOPS) or _is_item(text) or _AMOUNT.match(text) is not None


def _is_item(text: str) -> bool:
    return is_numbered(text) or _ITEM.match(text) is not None


def _is_of_others(line: Line) -> bool:
    """Whether a heading stands above what is no more of the text."""
    heading = line.text.strip(_MARKS) if len(line.text) <= _BRIEF else ""
    return any(words.fullmatch(heading) is not None for words in (RELATED, COMMENTS, CONTACTS))
