"""Tags that bear their mark: lines of one hashtag each, a label for them on their line."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from feedmill.extract.findings import Findings, at_line
from feedmill.extract.phrases.tag_lines import tags_in
from feedmill.extract.roles import Line, Role
from feedmill.extract.scrape.tag_words import HASHTAG, LABEL, ROW, may_be

_WORD = 16  # characters within which a label stands
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


def read_closed(lines: Sequence[Line], findings: Findings, start: int) -> None:
    """Tags below the text that a page opens a dialogue on, each its name and what closes it below: "AI", "CloseAI"."""
    below = lines[start:]
    pairs = [one for one, other in pairwise(below) if other.text[:5] == "Close" and other.text == f"Close{one.text}"]
    for line in pairs if len(pairs) > 1 else ():
        findings.add("tags", line.text, at_line(line.number, line.text))
        line.claim(Role.ATTRIBUTION, "a tag")
