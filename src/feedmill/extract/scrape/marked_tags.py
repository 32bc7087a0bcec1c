"""Tags that bear their mark: lines of one hashtag each, a label for them on their line."""

from __future__ import annotations

from collections.abc import Sequence

from feedmill.extract.findings import Findings, at_line
from feedmill.extract.phrases.tag_lines import tags_in
from feedmill.extract.roles import Line, Role
from feedmill.extract.scrape.tag_words import HASHTAG, LABEL, ROW, heads_others, may_be

_WORD = 16  # characters within which a label stands
_NEAR, _FAR = 12, 20  # lines behind the text's beginning, lines from the end


def read_labelled(lines: Sequence[Line], findings: Findings, start: int) -> None:
    """Tags that bear their mark: lines of one hashtag each, a label for them below a summary."""
    near = {*range(min(start + _NEAR, len(lines))), *range(max(0, len(lines) - _FAR), len(lines))}
    for number in sorted(near):
        line = lines[number]
        if line.text[0] == "#":
            if (tag := HASHTAG.fullmatch(line.text)) and (number < start or not line.free):
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


def read_hashtags(lines: Sequence[Line], findings: Findings, start: int) -> None:
    """Lines of one hashtag each behind the text, above what heads other articles."""
    found = [number for number in range(start, len(lines)) if lines[number].text[0] == "#" and not lines[number].free]
    between = range(found[0], found[-1]) if found else range(0)
    end = next((number for number in between if heads_others(lines[number])), len(lines))
    for number in found:
        if number < end and (tag := HASHTAG.fullmatch(lines[number].text)):
            findings.add("tags", tag[1], f"line {lines[number].number}")
            lines[number].claim(Role.ATTRIBUTION, "a tag")
