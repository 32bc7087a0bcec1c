"""Who signs below an article: below how a letter closes, or with a post below the last paragraph."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from feedmill.extract.findings import Findings, at_line
from feedmill.extract.phrases.names import JOB
from feedmill.extract.phrases.persons import is_person, is_somebody
from feedmill.extract.phrases.surnames import is_han_name, is_word
from feedmill.extract.roles import Line, Role
from feedmill.extract.scrape.signers import people_alone

_FOOT_LINES = 30
_CLOSES_IN = 40  # characters
_CLOSES = re.compile(
    r"(?:thanks?(?: you)?(?: so much)? for reading|(?:yours )?(?:sincerely|truly|faithfully)|regards|cheers|warmly|best"
    r"|(?:best|kind|warm|warmest) (?:regards|wishes)|with (?:love|gratitude|thanks)\b.{0,24}"
    r"|until next (?:time|week))[,!.，]?",
    re.IGNORECASE,
)
_BIOGRAPHY = 3  # paragraphs that may tell more of who signs
_QUOTED = frozenset('”"’」:：')  # of somebody who only said it
_OFFICE = re.compile(
    r"[\u4e00-\u9fff]{3,24}(?:董事|[总總][监監]|主任|教授|主席|[经經]理|分析[师師]|[研硏]究[员員]|[顾顧][问問]|[会會院][长長]"
    r"|策略[师師]|[经經][济濟][学學]家|律[师師])"
)


def read_closing(lines: Sequence[Line], findings: Findings) -> None:
    """Find who signs below the text, where nobody is known to have written it."""
    if "authors" not in findings:
        _read_letter(lines, findings)
    if "authors" not in findings:
        _read_foot(lines, findings)


def _read_letter(lines: Sequence[Line], findings: Findings) -> None:
    """Who signs a letter, on the line below how it closes: "Thanks for reading," above "Jane Doe & Ann Lee"."""
    for line, below in pairwise(lines[-_FOOT_LINES:]):
        if len(line.text) > _CLOSES_IN or not _CLOSES.fullmatch(line.text):
            continue
        people = people_alone(below.text, beside=False, sure=True)
        if people and all(is_somebody(one.partition(",")[0]) for one in people) and _ends(lines, below):
            findings.add_all([("authors", one) for one in people], below.number, below.text)
            return


def _read_foot(lines: Sequence[Line], findings: Findings) -> None:
    """Who signs below the last paragraph, his post on the line below him: "Jane Doe", "Curator of Maps"; or above."""
    last = max((n for n, line in enumerate(lines) if line.free and line.prose), default=len(lines))
    for number in range(last, max(last - _BIOGRAPHY, -1), -1):
        text = [line.text for line in lines[number + 1 : number + 3]]
        if len(text) < 2 or not lines[number].prose or lines[number].text[-1] in _QUOTED:
            continue
        at = 1 if _OFFICE.fullmatch(text[0]) and is_han_name(text[1]) else 0
        is_posted = at or (JOB.fullmatch(text[1]) and is_person(text[0]))
        told = all(text[at].split()[0] in line.text for line in lines[number + 3 : last + 1] if line.prose)
        again = [line.text for line in lines[number + 3 : number + 5]]
        is_list = len(again) > 1 and any(_OFFICE.fullmatch(one) or JOB.fullmatch(one) for one in again)
        if is_posted and told and not is_list and not is_word(text[at]):
            findings.add("authors", text[at], at_line(lines[number + 1 + at].number, text[at]))
            for line in lines[number + 1 : number + 3]:
                line.claim(Role.ATTRIBUTION, "who signs it")
            return


def _ends(lines: Sequence[Line], last: Line) -> bool:
    """Whether no text follows a line, but what its writer adds: a letter that goes on was quoted."""
    below = lines[next(n for n, line in enumerate(lines) if line is last) + 1 :]
    return not any(line.free and line.prose and not line.text.startswith(("P.S", "PS")) for line in below)
