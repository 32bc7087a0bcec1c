"""Lines within a scraped text that are none of it wherever they stand: offers, credits of pictures, other articles."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise, takewhile

from feedmill.extract.phrases.captions import names_credit
from feedmill.extract.phrases.furniture import ASIDE, IMAGE_PLACEHOLDER
from feedmill.extract.phrases.outro import speaks
from feedmill.extract.phrases.shapes import A_PAGES
from feedmill.extract.phrases.vocabulary import RELATED
from feedmill.extract.roles import Line, Role

MARKS = " :：#*【】[]-—=＞>▶▼◆■"  # round a heading
_ELSEWHERE = "points elsewhere"
_ASIDE = 140  # characters
_PLACE = re.compile(r"list \d+ of \d+|end of list", re.IGNORECASE)  # said to those who hear a page
_LISTED = 4  # titles of other articles in the midst of a text
_TITLE = 5  # words of one
_ALSO = re.compile(
    r"also read|read also|also see|see also|must read|read more|also on .{2,30}|related (?:articles|stories|news)",
    re.IGNORECASE,
)
_ALSO_BEGINS = ("also", "read", "see ", "must", "rela")
_BUTTON = 30  # characters
_BLOCK = 3  # lines
_TIME = re.compile(r"\[?\d{1,2}:[0-5]\d(?::[0-5]\d)?\]?")  # as players have it: "0:07"
_BEGINS = ("0:", "00:00", "[00:")
_LONG_SAID, _SAID = 180, 16  # seconds between two of them at most; characters of what is said, on average
_TIMES = 5  # alone on their lines: a recording's
_HEARD = re.compile(
    r"[\[［](?:music|applause|laughter|cheering|silence|音[乐樂]|掌[声聲]|笑[声聲])[\]］]", re.IGNORECASE
)
_MANY = 6  # numbers that are a code's, whatever stands round them
_CODE = re.compile(r"[{}=;<>]|\(\)|\bcopy\b|[复複][制製]|\A(?:import|def|class|#include|//|\$)\b|代[码碼]|[运運]行")


def claim_asides(lines: Sequence[Line]) -> None:
    """Give lines their roles that are none of an article's wherever they stand within it."""
    for number, line in enumerate(lines):
        if line.free and not line.prose and (line.text[-1] in ":：" or line.text[:4].lower() in _ALSO_BEGINS):
            _claim_listed(lines, number)
    _claim_numbers(lines)
    _claim_times(lines)
    for number, line in enumerate(lines):
        if not line.free or len(line.text) > _ASIDE or line.text[-1] == "。":
            continue
        if line.text[:4] in ("list", "end ") and _PLACE.fullmatch(line.text):
            for listed in lines[number : number + 2]:
                if not listed.prose and listed.text[-1].isalnum():
                    listed.claim(Role.BOILERPLATE, _ELSEWHERE)
            continue
        if number and len(line.text) <= _BUTTON and line.frame == A_PAGES and _is_offer(lines[number - 1]):
            for other in (lines[number - 1], *takewhile(lambda other: other.frame, lines[number : number + _BLOCK])):
                other.claim(Role.BOILERPLATE, "the page offers something, a button below it")
            continue
        if number and not line.prose and line.text.isascii() and names_credit(lines[number - 1].text):
            lines[number - 1].claim(Role.CAPTION, "stands for a picture")
            line.claim(Role.CAPTION, "whose picture it is")
        elif IMAGE_PLACEHOLDER.fullmatch(line.text):
            line.claim(Role.CAPTION, "stands for a picture")
        elif ASIDE.fullmatch(line.text) or (line.text[0] == "👉" and number and lines[number - 1].text[0] == "◤"):
            line.claim(Role.BOILERPLATE, _ELSEWHERE)


def _claim_times(lines: Sequence[Line]) -> None:
    """The times of a recording that stand alone between what is said in it, and what is heard there."""
    at = [
        number
        for number, line in enumerate(lines)
        if (line.text[0].isdigit() or line.text[0] == "[") and _TIME.fullmatch(line.text)
    ]
    if len(at) < _TIMES or not lines[at[0]].text.startswith(_BEGINS):
        return  # a programme begins at some hour
    seconds = [_seconds(lines[number].text) for number in at]
    said = [len(lines[number + 1].text) for number in at if number + 1 < len(lines)]
    is_rising = all(first < second <= first + _LONG_SAID for first, second in pairwise(seconds))
    if not is_rising or any(first + 1 == second for first, second in pairwise(at)) or sum(said) < _SAID * len(at):
        return  # results, departures
    for number in at:
        lines[number].claim(Role.BOILERPLATE, "a time of the recording")
    for line in lines:
        if line.free and line.text[0] in "[［" and _HEARD.fullmatch(line.text):
            line.claim(Role.BOILERPLATE, "a sound of the recording")


def _seconds(time: str) -> int:
    found = [int(part) for part in time.strip("[]").split(":")]
    return sum(part * 60**power for power, part in enumerate(reversed(found)))


def _claim_numbers(lines: Sequence[Line]) -> None:
    """The numbers of a code's lines, which its page shows one below the other, apart from the code."""
    if sum(line.text.isdigit() for line in lines) < _BLOCK:
        return
    first = 0
    for number in range(len(lines) + 1):
        if number < len(lines) and lines[number].text == str(number - first + 1):
            continue
        around = (*lines[max(first - _BLOCK, 0) : first], *lines[number : number + _BLOCK])
        count = number - first
        if count >= _MANY or (count >= _BLOCK and any(_CODE.search(line.text) for line in around)):
            for line in lines[first:number]:
                line.claim(Role.BOILERPLATE, "the number of a line")
        first = number if number < len(lines) and lines[number].text == "1" else number + 1


def _is_offer(line: Line) -> bool:
    """Whether a page asks its readers for something in a line: a button stands below it, in the midst of a text."""
    return (line.free or line.reason == _ELSEWHERE) and line.prose and (bool(line.frame) or speaks(line.text))


def _claim_listed(lines: Sequence[Line], number: int) -> None:
    """Titles of other articles below a heading in the midst of a text: a few short lines, then the text goes on."""
    for line in lines[number : behind_listed(lines, number)]:
        line.claim(Role.BOILERPLATE, _ELSEWHERE)


def behind_listed(lines: Sequence[Line], number: int) -> int:
    """Where the text goes on behind titles of other articles that line `number` heads; `number` where it does not."""
    heading = lines[number].text
    is_marked = heading[-1] in ":："
    if not (RELATED if is_marked else _ALSO).fullmatch(heading.strip(MARKS)):
        return number
    end = next((at for at in range(number + 1, min(number + 3 + _LISTED, len(lines))) if lines[at].prose), len(lines))
    behind = sum(len(line.text) for line in lines[end:] if line.prose and not line.frame)
    listed = lines[number + 1 : end]
    if not 0 < len(listed) <= _LISTED or behind <= sum(len(line.text) for line in lines[number:end]):
        return number
    return end if is_marked or all(len(o.text.split()) >= _TITLE and not o.byline for o in listed) else number
