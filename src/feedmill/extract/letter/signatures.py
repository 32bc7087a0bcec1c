"""Who writes a letter, as its last lines sign it, or as its first ones greet its readers."""

from __future__ import annotations

import re
from collections.abc import Sequence

from feedmill.extract.phrases.bylines import read_byline
from feedmill.extract.phrases.names import names
from feedmill.extract.phrases.persons import is_somebody

_SIGNATURE = re.compile(r"[—–-]{1,3}\s*(\S.{1,50})")
_BY = re.compile(
    r"(?:(?:written|words|text|story|reported|edited)\s)?by\s|\w{2,6}\s?[:：/／|｜]|文\s?[:：/／|｜]", re.IGNORECASE
)
_GREETING = r"(?i:(?:hi|hello|hey|dear|welcome|greetings|good (?:morning|evening))\b[^.!?]{0,40}?[,.!—–-]\s*)"
_PRESENTED = re.compile(
    rf"(?:{_GREETING}?(?i:I['’]m|I am|my name is)|{_GREETING}(?i:this is|it['’]s))"
    r"\s(?P<en>[A-Z][\w.'’-]+(?:\s[A-Z][\w.'’-]+){1,2})(?=[,.!]|\s(?:and|here|from|of)\b)"
    r"|(?:(?:你好|您好|大家好|各位好|嗨|哈[喽囉])\S{0,6}?[，,！!。～~]\s*)?我是(?P<han>[\u4e00-\u9fff]{2,3})(?=[，,。！!])"
)
_LAST = 3  # lines at the end of a text, in which somebody may sign
_CLOSING = 40  # characters of what stands above a signature: "Until next week,"
_LONGEST = 80  # characters


def signers(lines: Sequence[str]) -> list[str]:
    """Who signs a letter in the last of its `lines`: "— Jane Doe", "Written by Jane Doe", a name below "Warmly,"."""
    for at, line in enumerate(lines[-_LAST:], max(len(lines) - _LAST, 0)):
        found = _SIGNATURE.fullmatch(line)
        above, _, below = line.partition(" · ")
        closed = at > 0 and _is_closing(lines[at - 1])
        below, closed = (below.partition(" · ")[0], True) if _is_closing(above) and below else (line, closed)
        said = found[1] if found else below if closed else ""
        people = names(said) if said else []
        if people and all(map(is_somebody, people)):
            return people
        if signs(line) and (people := _told_by(line)):
            return people
    return []


def signs(line: str) -> bool:
    """Whether a line at the end tells by a label who wrote the letter, or who edited it."""
    told = read_byline(line.rstrip(". ")) if len(line) <= _LONGEST else None
    return told is not None and not told.rest and _BY.match(line) is not None


def _told_by(line: str) -> list[str]:
    told = read_byline(line.rstrip(". "))
    return [value for field, value in told.told if field == "authors"] if told else []


def _is_closing(line: str) -> bool:
    return len(line) <= _CLOSING and line.endswith((",", "，"))


def presented(line: str) -> str:
    """Who says at the top of a letter that it is he who writes; "" for any other line."""
    found = _PRESENTED.match(line)
    person = found["en"] or found["han"] if found else ""
    return person if is_somebody(person) else ""


def before_signers(lines: Sequence[str], end: int) -> int:
    """The number of the line from which on nothing but labels of who wrote and edited it stands above a footer."""
    while end > 1 and signs(lines[end - 1]):
        end -= 1
    return end
