"""Parts of a text that prove that it goes on: headings that count, lists of times, what was said in a recording."""

from __future__ import annotations

import re
from collections.abc import Sequence

from feedmill.extract.phrases.outro import speaks
from feedmill.extract.roles import Line

_NUMERALS = {numeral: number for number, numeral in enumerate("一二三四五六七八九十", 1)}
_NUMBERED = re.compile(r"第?([一二三四五六七八九十])(?:、|[章节節部]分?\s)\s?\S")
_BELOW = 2  # the heading and the line below it
_TIMED = re.compile(r"[\[(（]?(?:\d{1,2}:)?\d{1,2}:\d\d[\])）]?\s+[-–—:：]?\s*[^\W\d]")  # "03:12 The stairs"
_TRANSCRIPT = re.compile(
    r"(?:full |episode |interview )?transcript:?|文字[稿版实]录?[:：]?|逐字稿[:：]?", re.IGNORECASE
)
_SPEAKER = re.compile(r"[^\W\d][^:：。.!?]{0,24}[:：]\s*\S.{3}")
_FIRST = frozenset("TtFfEeIi文逐")  # characters of its heading


def goes_on_to(lines: Sequence[Line], start: int) -> int:
    """The first line that may be behind the text: headings count on till there, or somebody still speaks."""
    counted, last = 0, start
    for number in range(start, len(lines)):
        text = lines[number].text
        if text[:1] == "第" or text[:1] in _NUMERALS:
            found = _NUMBERED.match(text)
            if found is not None and _NUMERALS[found[1]] == counted + 1:
                counted += 1
                last = min(number + _BELOW, len(lines)) if counted > 1 else last
        elif text[:1] in _FIRST and _TRANSCRIPT.fullmatch(text):
            end = number + 1
            while end < len(lines) and _is_said(lines[end]):
                end += 1
            last = end if end > number + 1 else last
    return last


def is_timed(line: Line) -> bool:
    """Whether a line tells what comes at which time of a recording."""
    return ":" in line.text[:9] and _TIMED.match(line.text) is not None


def _is_said(line: Line) -> bool:
    is_speech = line.prose or _SPEAKER.match(line.text) is not None
    return is_speech and not (line.frame or line.byline is not None or speaks(line.text))
