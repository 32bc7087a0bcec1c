"""The address of an article, where its page tells it below the text: in how to cite it, for copying, in a label."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from feedmill.extract.findings import Findings, at_line
from feedmill.extract.phrases.vocabulary import address
from feedmill.extract.roles import Line

_CITED = ("Citation:", "Cite as:", 'Retrieved from "http')
_LABEL = re.compile(r"(?:[网網]址|URL)\s*[:：]\s*https?://\S+", re.IGNORECASE)  # "链接" and "地址" are of anything
_CREDITED = re.compile(r"[来來]源[:：].{1,30}作者[:：].{1,40}[（(](?=https?://)")
_HOST = re.compile(r"https?://[^/]+/?")  # a site's first page is no article


def read_address(lines: Sequence[Line], findings: Findings, start: int) -> None:
    """The article's address, where none is known; the text begins at line `start`."""
    if "url" in findings:
        return
    below = [line for line in lines[start:] if "://" in line.text and not _HOST.fullmatch(address(line.text))]
    line = next(iter((*_cited(below), *_copied(below), *_labelled(below))), None)
    if line is not None:
        findings.add("url", address(line.text), at_line(line.number, line.text))


def _cited(below: Sequence[Line]) -> Iterator[Line]:
    """Lines that say how to cite the page, and those that say who wrote it and where it stands."""
    return (line for line in below if line.text.startswith(_CITED) or _CREDITED.search(line.text))


def _copied(below: Sequence[Line]) -> Iterator[Line]:
    """Lines of an address alone that stand there twice, as buttons to copy it leave them."""
    counts = Counter(line.text for line in below if line.bare_address)
    return (line for line in below if counts[line.text] > 1)


def _labelled(below: Sequence[Line]) -> list[Line]:
    """The line of the frame that is a label and an address; of several none is known to be the article's."""
    told = [line for line in below if not line.free and _LABEL.fullmatch(line.text)]
    return told if len({address(line.text) for line in told}) == 1 else []
