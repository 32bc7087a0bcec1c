"""An article's tags: what a label names as such, else the run of lines that looks most like them."""

from __future__ import annotations

from collections.abc import Sequence

from feedmill.extract.findings import Findings, at_line
from feedmill.extract.roles import Line, Role
from feedmill.extract.scrape.marked_tags import read_closed, read_labelled
from feedmill.extract.scrape.tag_runs import Page, best_run

_NAMED = ("source", "medium", "issuer", "poster", "submitter", "authors")


def read_topics(lines: Sequence[Line], findings: Findings, start: int) -> None:
    """Find the tags beside and below the text, which begins at `start`, where no label named any."""
    read_labelled(lines, findings, start)
    if "tags" not in findings:
        read_closed(lines, findings, start)
    if "tags" in findings or not any(line.prose for line in lines):
        return  # verses and lists are all short words
    known = {found.value for field in _NAMED for found in findings.of(field)}
    found = best_run(Page(lines, start, known, {found.value for found in findings.of("authors")}))
    if found is None:
        return
    if found.run.heading:
        lines[found.first - 1].claim(Role.BOILERPLATE, "a heading of tags")
    run = lines[found.first : found.last + 1]
    for tag in found.tags:
        line = next((line for line in run if tag in line.text), run[0])
        findings.add("tags", tag, at_line(line.number, line.text, tag))
    for line in run:
        line.claim(Role.ATTRIBUTION, "tags, by what they look like and where they stand")
