"""Tags that bear their mark: lines of one hashtag each, a label for them on their line or above it."""

from __future__ import annotations

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
        if len(run) == 1 and not any(mark in below.text for mark in _LISTING):
            continue
        tags = listed(below.text) if len(run) == 1 else [line.text for line in run]
        if len(tags) > 1 and all(map(may_be, tags)):
            findings.replace("tags", ())
            for tag in tags:
                line = next(line for line in run if tag in line.text)
                findings.add("tags", tag, at_line(line.number, line.text, tag))
            for line in lines[number : number + 2 * len(run)]:
                line.claim(Role.ATTRIBUTION, "tags, below their label")
            return


def read_closed(lines: Sequence[Line], findings: Findings, start: int) -> None:
    """Tags below the text that a page opens a dialogue on, each its name and what closes it below: "AI", "CloseAI"."""
    below = lines[start:]
    pairs = [one for one, other in pairwise(below) if other.text[:5] == "Close" and other.text == f"Close{one.text}"]
    for line in pairs if len(pairs) > 1 else ():
        findings.add("tags", line.text, at_line(line.number, line.text))
        line.claim(Role.ATTRIBUTION, "a tag")
