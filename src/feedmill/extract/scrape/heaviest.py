"""The name in a page's frame that weighs most, by what labelled texts taught (`training/name_weights.py`)."""

from __future__ import annotations

from collections.abc import Sequence

from feedmill.extract.findings import Findings
from feedmill.extract.roles import Line
from feedmill.extract.scrape.name_weights import WEIGHTS
from feedmill.extract.scrape.naming import names_on

_LEAST = 5.0  # that a name weighs: of the lighter ones half are wrong


def read_heaviest(lines: Sequence[Line], findings: Findings, start: int) -> None:
    """The heaviest name is the source, unless it is too light; `start` is where the text begins."""
    media = {found.value for found in findings.of("medium")}
    taken = {found.value for field in ("authors", "tags") for found in findings.of(field)} - media
    weighed = [
        (sum(WEIGHTS.get(word, 0.0) for word in sorted(words)), name)
        for name, words in names_on(lines, findings, start).items()
        if name not in taken
    ]
    weight, name = max(weighed, default=(0.0, ""))
    if weight >= _LEAST:
        line = next((line for line in lines if not line.free and name in line.text), None)
        told = "a name in the frame" if line is None else f"line {line.number}: a name in the frame"
        findings.add("source", name, told)
