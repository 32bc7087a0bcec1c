"""Whether a bare name, with nothing that says whose it is, is a person's or a medium's."""

from __future__ import annotations

import re

from feedmill.extract.phrases.mediums import A_MEDIUM, is_medium
from feedmill.extract.phrases.names import OFFICE, names
from feedmill.extract.phrases.plain_words import PLAIN
from feedmill.extract.phrases.surnames import is_han_name
from feedmill.extract.phrases.vocabulary import CITY_NAME, HAN

_OF_LETTERS = (  # they begin and end so
    r"dear|hello|hi|hey|greetings|good (?:morning|afternoon|evening)"
    r"|(?:best|kind(?:est)?|warm(?:est)?) (?:regards|wishes)"
    r"|happy (?:[a-z]+ing|new|holidays?|christmas|easter)|many thanks|with (?:best|kind|love|warm)|take care"
    r"|yours (?:sincerely|truly|faithfully|ever)"
)
IN_A_LETTER = re.compile(rf"(?:{_OF_LETTERS})\b", re.IGNORECASE)
DOES = re.compile(  # what buttons and headings begin with, and names do not
    r"(?:view|read|share|skip|more|follow|sign|log|subscribe|listen|watch|get|see|show|hide|open|close|save|copy|add"
    r"|for|comments?|related|top|latest|breaking|menu|home|search|photos?|videos?|about|from|all|our|your|the|what|how|why"
    rf"|click|download|contact|privacy|cookie|terms|{_OF_LETTERS})\b",
    re.IGNORECASE,
)
A_PART = re.compile(  # of a whole that is told in several: "Part Two", "Day 1", "第二章"
    r"(?:day|chapter|part|week|lesson|episode|book|volume|act|scene|stage|step|issue|section|unit|round|level|season"
    r"|session|lecture|module|appendix|figure|table|exercise|letter|month|year)\s+"
    r"(?:\d{1,4}|[ivx]{1,5}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)[.:]?"
    r"|第\s?[\d一二三四五六七八九十百〇零两]{1,4}\s?[天日章节節回集期周週课課讲講部篇卷季幕场場站年话話步关關届屆辑輯]",
    re.IGNORECASE,
)
_CAPITAL = "[A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĖĘĚĞĢĪĮİĶĹĻĽŁŃŅŇŌŐŔŘŚŞŠŢŤŪŮŰŲŹŻŽ]"
_PERSON = re.compile(
    r"(?!(?:Univers|Instit|Banco|Banque|Minist|Muse|Bibliot|Escuela|Club|Casa|R[ií]o|C[oô]t|Costa|Isla|Île)\w* de)"
    rf"{_CAPITAL}[\w'’.-]*"
    rf"(?:\s+(?:(?:van|von|der|den|ter|ten|de|del|della|di|da|dos|du|la|le|bin|al|el)\s+){{0,2}}{_CAPITAL}[\w'’.-]*){{1,3}}"
)
_CAPITALS = 4  # letters in two names of two words
_CITY = re.compile(CITY_NAME)
_DESK = re.compile(  # "NNC Climate": for which desk of a medium somebody works
    r"[A-Z]{3,} (?:Climate|Asia|Africa|Europe|America|Sports?|Business|World|Tech\w*|Politics|Health|Science|Culture"
    r"|Entertainment|Money|Travel|Weather|Verify)"
)
MEDIUM = re.compile(
    r"\A(?:the|an?)\s|\b(?:news|times|post|daily|weekly|monthly|quarterly|media|magazine|journal|press|blog|review|tech"
    r"|tv|radio|wire|today|labs?|inc|ltd|llc|llp|pllc|pte|pty|corp|gmbh|plc|limited|holdings|team|staff|gazette|herald|tribune|chronicle|dispatch|observer|newsletter|network"
    r"|finance|business|sports?|editions?|courier|examiner|inquirer|bulletin|advertiser|telegraph|sentinel|publications?|register|online|institute|university|agence|agency|office|foundation|society|newsroom|editors|desk)\b",
    re.IGNORECASE,
)


def is_person(name: str) -> bool:
    """Whether a bare name is two to four capitalized words, none of them what media are called, not all plain."""
    if _PERSON.fullmatch(name) is None or DOES.match(name) or A_PART.fullmatch(name):
        return False
    if are_words(name):
        return False
    return not any((MEDIUM.search(name), OFFICE.fullmatch(name), _CITY.fullmatch(name), _DESK.fullmatch(name)))


def are_words(name: str) -> bool:
    """Whether it names nobody: plain words, as "Company Size" in a menu."""
    return all(word in PLAIN for word in name.casefold().split())


def is_somebody(name: str) -> bool:
    """Whether a bare name is a person's, in either script."""
    return is_person(name) or is_han_name(name)


def are_people(text: str) -> bool:
    """Whether a list names several persons, and nobody else: "Jane Doe, Ann Lee and Tom Roe"."""
    if " " not in text or sum(map(str.isupper, text)) < _CAPITALS:
        return False  # quickly told, and so it is with nearly all that is asked about
    people = names(text)
    return len(people) > 1 and all(map(is_person, people))


def people_and_medium(first: str, second: str) -> list[tuple[str, str]]:
    """Of two Chinese words people and their medium, whichever comes first, as (field, value) pairs; [] for others."""
    if (A_MEDIUM.fullmatch(first) or is_medium(first)) and is_han_name(second):
        return [("authors", second), ("source", first)]
    people = first.split("、")
    is_one = all(map(is_han_name, people)) or (2 <= len(first) <= 3 and HAN.match(first) and HAN.match(second))
    if not is_one or (is_han_name(first) and is_han_name(second)):  # two people
        return []
    return [*(("authors", person) for person in people), ("source", second)]
