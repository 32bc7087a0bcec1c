"""An article's tags: what a label names as such, else the run of lines that looks most like them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from feedmill.extract.findings import Findings, at_line
from feedmill.extract.roles import Line, Role
from feedmill.extract.scrape.marked_tags import read_below, read_closed, read_labelled, read_voted
from feedmill.extract.scrape.tag_runs import Page, best_run
from feedmill.extract.scrape.tag_words import is_heading

_COUNTED = re.compile(r"(?<=\w) (?!(?:19|20)\d\d\Z)\d{1,5}\Z")  # how many posts bear a tag
_FILED, _TAGGED = ("Filed Under:", "Filed under:"), ("Tagged With:", "Tagged with:", "Tagged:", "Tags:")
_NAMED = ("source", "medium", "issuer", "poster", "submitter", "authors")


def read_topics(lines: Sequence[Line], findings: Findings, start: int) -> None:
    """Find the tags beside and below the text, which begins at `start`: labels go first, what looks like tags after."""
    read_labelled(lines, findings, start)
    read_below(lines, findings, start)
    _drop_filed(lines, findings)
    if "tags" not in findings:
        read_closed(lines, findings, start)
        read_voted(lines, findings, start)
    first = _below_label(lines, findings)
    if ("tags" in findings and first is None) or not any(line.prose for line in lines):
        return  # verses and lists are all short words
    known = {found.value for field in _NAMED for found in findings.of(field)}
    found = best_run(Page(lines, start, known, {found.value for found in findings.of("authors")}), first)
    if found is None:
        return
    findings.replace("tags", ())
    if found.run.heading:
        lines[found.first - 1].claim(Role.BOILERPLATE, "a heading of tags")
    run = lines[found.first : found.last + 1]
    is_counted = len(found.tags) > 1 and all(map(_COUNTED.search, found.tags))
    is_counted = is_counted and not any(tag in line.text for tag in found.tags for line in lines if line.prose)
    for tag in (_COUNTED.sub("", tag) for tag in found.tags) if is_counted else found.tags:
        line = next((line for line in run if tag in line.text), run[0])
        findings.add("tags", tag, at_line(line.number, line.text, tag))
    for line in run:
        line.claim(Role.ATTRIBUTION, "tags, by what they look like and where they stand")


def _drop_filed(lines: Sequence[Line], findings: Findings) -> None:
    """Where a page tells both what an article is filed under and what it is tagged with, the former are sections."""
    told = {
        is_filed: {value for line in lines for name, value in _labelled(line, is_filed) if name == "tags"}
        for is_filed in (True, False)
    }
    if told[True] and told[False]:
        sections = told[True] - told[False]
        findings.replace("tags", [found for found in findings.of("tags") if found.value not in sections])


def _labelled(line: Line, is_filed: bool) -> list[tuple[str, str]]:
    starts = _FILED if is_filed else _TAGGED
    return line.byline.told if line.text.startswith(starts) and line.byline is not None else []


def _below_label(lines: Sequence[Line], findings: Findings) -> int | None:
    """The line of the one tag that is known, where its label stands alone above it: more may stand below."""
    if len(findings.of("tags")) != 1:
        return None
    tag = findings.first("tags")
    return next((n + 1 for n, line in enumerate(lines[1:]) if line.text == tag and is_heading(lines[n].text)), None)
