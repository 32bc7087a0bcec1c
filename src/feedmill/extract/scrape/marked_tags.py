"""Tags that bear their mark: lines of one hashtag each, a label for them on their line or above it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from feedmill.extract.findings import Findings, at_line
from feedmill.extract.phrases.lists import listed
from feedmill.extract.phrases.tag_lines import tags_in
from feedmill.extract.roles import Line, Role
from feedmill.extract.scrape.tag_words import HASHTAG, LABEL, ROW, is_heading, may_be

_WORD = 16  # characters within which a label stands
_LISTING = (";", "；", "、", ", and ")  # a comma alone may be one tag's own
_PARTING = ("/", "|", "·", "、", ",")
_MOST = 12  # tags
_AGREES, _AGREE = ("赞同", "讚同", "贊同"), re.compile(r"[赞讚贊]同\s?[\d,.]*\s?[万萬]?")
_OPPOSED = re.compile("反[对對]|[弃棄][权權]")  # of a vote
_COMMAS = 2  # within one
_LAST = 8  # lines
_NEAR, _FAR = 12, 20  # lines behind the text's beginning, lines from the end


def read_labelled(lines: Sequence[Line], findings: Findings, start: int) -> None:
    """Tags that bear their mark: lines of one hashtag each, a label for them below a summary."""
    near = {*range(min(start + _NEAR, len(lines))), *range(max(0, len(lines) - _FAR), len(lines))}
    for number in sorted(near):
        line = lines[number]
        if line.text[0] == "#":
            if "tags" in findings and number < start and (tag := HASHTAG.fullmatch(line.text)):
                findings.add("tags", tag[1], f"line {line.number}")
                line.claim(Role.BYLINE, "a tag")
        elif " tagged " in line.text and (tags := tags_in(line.text)) and all(map(may_be, tags)):
            for one in tags:
                findings.add("tags", one, at_line(line.number, line.text, one))
            line.claim(Role.BYLINE, "tags")
        elif line.free and len(line.text) <= ROW and not line.prose:
            told = line.byline.told if line.byline is not None else []
            if told and all(name == "tags" for name, _ in told) and LABEL.fullmatch(line.text[:_WORD]):
                findings.add_all(told, line.number, line.text)
                line.claim(Role.BYLINE, "a byline")


def read_below(lines: Sequence[Line], findings: Findings, start: int) -> None:
    """Tags below a label that stands alone behind the text: in one line, marks parting them, or with marks between."""
    behind = max((number for number, line in enumerate(lines) if line.free and line.prose), default=start) + 1
    for number in range(max(behind, start), len(lines) - 1):
        below = lines[number + 1]
        if below.prose or len(below.text) > ROW or not is_heading(lines[number].text):
            continue
        if any(found.value != below.text for found in findings.of("tags")):
            return  # others are known
        run = [below]
        for mark, word in zip(lines[number + 2 :: 2], lines[number + 3 :: 2], strict=False):
            if mark.text not in _PARTING or len(run) == _MOST:
                break
            run.append(word)
        if len(run) == 1 and not _is_list(below.text):
            run = list(lines[number + 1 :])  # all that is left
            if lines[number].text[-1] not in ":：" or len(run) > _LAST or any(line.frame for line in run):
                continue
        tags = listed(below.text) if len(run) == 1 else [line.text for line in run]
        if (len(tags) > 1 or lines[-1] is below) and all(map(may_be, tags)):
            findings.replace("tags", ())
            for tag in tags:
                line = next(line for line in run if tag in line.text)
                findings.add("tags", tag, at_line(line.number, line.text, tag))
            last = next(n for n, line in enumerate(lines) if line is run[-1])
            for line in lines[number : last + 1]:
                line.claim(Role.ATTRIBUTION, "tags, below their label")
            return


def _is_list(text: str) -> bool:
    """Whether marks part a line into tags; a comma or two may be one tag's own."""
    return any(mark in text for mark in _LISTING) or text.count(", ") > _COMMAS


def read_voted(lines: Sequence[Line], findings: Findings, start: int) -> None:
    """Tags between the day of a post, below its text, and how many agree with it: "发布于 …", "赞同 312"."""
    for number in range(start, len(lines)):
        if lines[number].text[:2] not in _AGREES or not _AGREE.fullmatch(lines[number].text):
            continue
        first = next((n for n in range(number - 1, max(number - _LAST, start), -1) if lines[n].dated), number)
        run = lines[first + 1 : number]
        agreed = any(_OPPOSED.match(line.text) for line in lines[number + 1 : number + 3])
        if run and not agreed and all(may_be(line.text) and not (line.prose or line.frame) for line in run):
            for line in run:
                findings.add("tags", line.text, at_line(line.number, line.text))
                line.claim(Role.ATTRIBUTION, "a tag")
        return


def read_closed(lines: Sequence[Line], findings: Findings, start: int) -> None:
    """Tags below the text that a page opens a dialogue on, each its name and what closes it below: "AI", "CloseAI"."""
    below = lines[start:]
    pairs = [one for one, other in pairwise(below) if other.text[:5] == "Close" and other.text == f"Close{one.text}"]
    for line in pairs if len(pairs) > 1 else ():
        findings.add("tags", line.text, at_line(line.number, line.text))
        line.claim(Role.ATTRIBUTION, "a tag")
