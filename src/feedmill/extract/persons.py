"""Whether a bare name, with nothing that says whose it is, is a person's or a medium's."""

from __future__ import annotations

import re

from feedmill.extract.names import OFFICE, is_han_name
from feedmill.extract.vocabulary import HAN

_PERSON = re.compile(r"[A-Z][\w'’.-]*(?:\s+[A-Z][\w'’.-]*){1,3}")
MEDIUM = re.compile(
    r"\A(?:the|an?)\s|\b(?:news|times|post|daily|weekly|monthly|quarterly|media|magazine|journal|press|blog|review|tech"
    r"|tv|radio|wire|today|labs?|inc|team|staff|gazette|herald|tribune|chronicle|dispatch|observer|newsletter|network"
    r"|institute|university|agency|office|foundation|society|newsroom|editors|desk)\b",
    re.IGNORECASE,
)


def is_person(name: str) -> bool:
    """Whether a bare name is two to four capitalized words, none of which media are called by."""
    return _PERSON.fullmatch(name) is not None and not MEDIUM.search(name) and not OFFICE.fullmatch(name)


def are_person_and_medium(first: str, second: str) -> bool:
    """Whether two Chinese words are a person, by the first of them, and his medium."""
    return is_han_name(first) or (
        2 <= len(first) <= 3 and HAN.match(first) is not None and HAN.match(second) is not None
    )
