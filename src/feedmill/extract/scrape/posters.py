"""Who posts on a platform, by where a name stands there: twice in a row, below a word for it, above the title."""

from __future__ import annotations

import re
from collections.abc import Sequence

from feedmill.extract.findings import Findings
from feedmill.extract.phrases.bylines import Byline
from feedmill.extract.phrases.surnames import is_han_name
from feedmill.extract.roles import Line
from feedmill.extract.scrape.over_titles import names_writer
from feedmill.extract.scrape.signers import people_alone

_ACCOUNT = re.compile(r"[A-Za-z][\w.-]{2,20}")
_STARTERS = frozenset(("樓主", "楼主", "原po", "op", "topic starter", "thread starter"))
_NEAR = 4  # lines
_AGO = re.compile(r".{1,20} ago|.{1,8}前")
_ASKED = re.compile(r"(?:asked|posted by|发布者|發表者)\b.{0,40}", re.IGNORECASE)


def take_posters(lines: Sequence[Line], at: int, start: int, bylines: dict[int, Byline]) -> bool:
    """Tell the byline of who posted what has its title in line `at`; False where nobody is found so."""
    for number in range(start - 1):
        if number in bylines or lines[number].frame or lines[number].prose:
            continue
        people = _posts(lines, number, at, start)
        if people:
            bylines[number] = Byline(told=[("authors", person) for person in people])
            return True
    return False


def _posts(lines: Sequence[Line], number: int, at: int, start: int) -> list[str]:
    """Whom a line names that its place says to have posted."""
    line, below = lines[number], lines[number + 1]
    if line.key == below.key and abs(number - at) > 1:
        dated = any(_is_dated(other) for other in lines[number + 2 : min(number + 2 + _NEAR, start)])
        return people_alone(line.text, beside=True, sure=True) if dated else []
    if number and lines[number - 1].text.casefold() in _STARTERS and number > at:
        return [below.text if _ACCOUNT.fullmatch(below.text) and not _ACCOUNT.fullmatch(line.text) else line.text]
    if number + 1 == at and number and _ACCOUNT.fullmatch(line.text) and _AGO.fullmatch(lines[number - 1].text):
        return [line.text]
    if number < at and is_han_name(line.text) and names_writer(line.text, lines[start:]):
        return [line.text]
    return []


def read_asker(lines: Sequence[Line], findings: Findings, start: int) -> None:
    """Who asked a question is named right below the day of it, behind its text."""
    if "authors" in findings:
        return
    for line, below in zip(lines[start:], lines[start + 1 :], strict=False):
        if not line.free and _ASKED.fullmatch(line.text) and _is_dated(line):
            people = [] if below.frame or below.free else people_alone(below.text, beside=True, sure=True)
            findings.add_all([("authors", person) for person in people[:1]], below.number, below.text)
            return


def _is_dated(line: Line) -> bool:
    return line.byline is not None and any(name in ("published", "updated") for name, _ in line.byline.told)
