"""The sources that an article lists below itself, each with its address."""

from __future__ import annotations

import re
from collections.abc import Sequence

from feedmill.extract.findings import Findings
from feedmill.extract.phrases.vocabulary import ADDRESS, REFERENCES, address
from feedmill.extract.roles import Line, Role

_HEADING = 60  # characters
_NUMBERED = re.compile(r"[\[（(【]?\d{0,3}[\]）)】.、:：]?\s*[-*•·]?\s*")


def read_references(lines: Sequence[Line], findings: Findings, start: int) -> None:
    """The addresses under a heading such as "References:". Bare ones leave the body, titled ones stay in it too."""
    end = start
    for number in range(start, len(lines)):
        if number < end or not _is_heading(lines[number].text):
            continue
        listed = _listed(lines, number + 1)
        end = number + 1 + len(listed)
        for line in listed:
            findings.add("references", address(line.text), f"line {line.number}")
        if listed and not any(_NUMBERED.sub("", ADDRESS.sub("", line.text), count=1).strip() for line in listed):
            for line in (lines[number], *listed):
                line.claim(Role.REFERENCE, "listed as references")


def _is_heading(text: str) -> bool:
    return len(text) <= _HEADING and REFERENCES.fullmatch(text.strip(" :：#*【】[]")) is not None


def _listed(lines: Sequence[Line], start: int) -> Sequence[Line]:
    """The lines from `start` that hold an address each, or a title with its address on the next."""
    end = start
    while end < len(lines) and not _is_heading(lines[end].text):
        following = lines[end + 1].text if end + 1 < len(lines) else ""
        if address(lines[end].text):
            end += 1
        elif following and address(following) == following:
            end += 2
        else:
            break
    return lines[start:end]
