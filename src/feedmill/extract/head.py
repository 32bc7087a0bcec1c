"""The head of a scraped text: site name, menu, title, byline, in whatever order a page has them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from feedmill.extract.bylines import Byline, is_person, read_byline
from feedmill.extract.findings import Findings
from feedmill.extract.roles import Line, Role
from feedmill.extract.shapes import furniture, is_prose
from feedmill.extract.titles import LONGEST, reads_like_title, same_title
from feedmill.extract.vocabulary import address

_FAR = 15  # lines that show something: a head is not longer
_LAST = 3  # lines from the end that a site signs with
_ABOVE = "stands above the title"
_NOTICE = re.compile(r"©|copyright|all rights reserved|版权|版權", re.IGNORECASE)
_SITE_NAME = re.compile(r"\s*[|｜_–—]\s*|\s+-\s+|(?<=[^\x00-\x7f])-|-(?=[^\x00-\x7f])")


def read_head(lines: Sequence[Line], findings: Findings, title: str) -> int:
    """Give the lines of the head their roles; where the article's text begins is returned."""
    bylines = _bylines(lines)
    end = _end(lines, bylines)
    signed = _signatures(lines, end)
    labelled = next((value for byline in bylines.values() for name, value in byline.told if name == "title"), "")
    at = _title(lines, end, bylines, signed, title or labelled)
    for number, byline in bylines.items():
        _claim_byline(lines[number], byline, findings)
    if at is not None:
        lines[at].claim(Role.TITLE, "repeats the title" if title else "the title")
        findings.add("title", lines[at].text, _title_evidence(lines[at], at, bylines))
    for number, line in enumerate(lines[:end]):
        if line.free and address(line.text) == line.text:
            findings.add("url", line.text, f"line {line.number}")
            line.claim(Role.BYLINE, "the article's address")
        elif line.free and line.key in signed:
            line.claim(Role.SITE, "a site's name: it stands at the beginning and at the end")
        elif line.free and (reason := furniture(line.text)):
            line.claim(Role.BOILERPLATE, reason)
        elif line.free and at is not None and line.key == lines[at].key:
            line.claim(Role.TITLE, "repeats the title")
        elif line.free and at is not None and number < at and not is_prose(line.text):
            line.claim(Role.BOILERPLATE, _ABOVE)
    return end


def read_signature(lines: Sequence[Line], findings: Findings) -> None:
    """A site that signs is the source where nothing better is known: its name is what stands before a slogan.

    It signs with a line at both ends, or with a line above the title that its copyright notice names.
    """
    notices = [line.text for line in lines if line.role is Role.BOILERPLATE and _NOTICE.search(line.text)]
    for line in lines:
        named = line.reason == _ABOVE and any(line.text in notice for notice in notices)
        if line.role is Role.SITE or named:
            name = _SITE_NAME.split(line.text)[0]
            findings.add("source", name if 2 <= len(name) <= 30 else "", f"line {line.number}: a site's name")


def _bylines(lines: Sequence[Line]) -> dict[int, Byline]:
    """The bylines among the first lines; prose ends the search, the first line aside."""
    found: dict[int, Byline] = {}
    prose = 0
    for number, line in enumerate(lines[:_FAR]):
        byline = read_byline(line.raw) if line.free else None
        if byline is not None and _is_at_home(byline, number, prose):
            found[number] = byline
        elif number and line.free and is_prose(line.text):
            prose += 1
            if prose > 1 or len(line.text) > LONGEST:
                break
    _take_name_above(lines, found)
    return found


def _take_name_above(lines: Sequence[Line], bylines: dict[int, Byline]) -> None:
    """A person's name alone between the title and a date is the author's."""
    first = min((number for number, byline in bylines.items() if byline.told), default=0)
    if first < 2 or any(name == "authors" for name, _ in bylines[first].told):
        return
    name, above = lines[first - 1].text, lines[first - 2].text
    if is_person(name) and len(above) > len(name) and reads_like_title(above):
        bylines[first - 1] = Byline(told=[("authors", name)])


def _is_at_home(byline: Byline, number: int, prose: int) -> bool:
    """Whether a byline may stand there: a first line may be a title with a date, and below a lead only dates count."""
    if number == 0 and byline.rest:
        return False
    return not prose or any(name == "published" for name, _ in byline.told)


def _end(lines: Sequence[Line], bylines: dict[int, Byline]) -> int:
    """Where the head ends: behind the last byline, else before the first paragraph that stands once."""
    if bylines:
        return max(bylines) + 1
    counts = Counter(line.key for line in lines)
    for number, line in enumerate(lines[:_FAR]):
        if (
            line.free
            and is_prose(line.text)
            and counts[line.key] == 1
            and not (number == 0 and reads_like_title(line.text))
        ):
            return number
    return 1 if lines and reads_like_title(lines[0].text) else 0


def _signatures(lines: Sequence[Line], end: int) -> set[str]:
    """Lines that stand in the head and at the very end as well: what a site signs with."""
    if len(lines) <= end + _LAST:
        return set()
    return {line.key for line in lines[:end]} & {line.key for line in lines[-_LAST:] if not is_prose(line.text)}


def _title(lines: Sequence[Line], end: int, bylines: dict[int, Byline], signed: set[str], title: str) -> int | None:
    """Which line of the head is the title: the one with most evidence, the first of equals.

    Where a `title` is known it must be the same.
    """
    counts = Counter(line.key for line in lines)
    first_byline = min((number for number, byline in bylines.items() if byline.told), default=None)
    best: tuple[float, int] | None = None
    for number in range(end):
        line = lines[number]
        if (
            not line.free
            or number in bylines
            or furniture(line.text)
            or address(line.text)
            or not reads_like_title(line.text)
        ):
            continue
        if title and not same_title(line.text, title):
            continue
        score = (
            (1.5 if number == 0 else 0.0)
            + (2.0 if first_byline is not None and number == first_byline - 1 else 0.0)
            + (2.0 if counts[line.key] > 1 else 0.0)
            + (1.0 if len(line.text) >= 8 else 0.0)
            - (3.0 if line.key in signed else 0.0)
        )
        if best is None or score > best[0]:
            best = score, number
    return best[1] if best else None


def _title_evidence(line: Line, at: int, bylines: dict[int, Byline]) -> str:
    return f"line {line.number}, above the byline" if at + 1 in bylines else f"line {line.number}"


def _claim_byline(line: Line, byline: Byline, findings: Findings) -> None:
    told = [("url" if name == "address" else name, value) for name, value in byline.told]
    findings.add_all(told, line.number, line.text)
    line.claim(Role.BYLINE, "a byline" if told else "a counter")
