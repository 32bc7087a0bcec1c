"""What the value behind a label tells: people, a date, terms, an address, a medium."""

from __future__ import annotations

import re
from datetime import UTC

from feedmill import dates
from feedmill.extract.phrases.date_words import REPUBLIC
from feedmill.extract.phrases.lists import listed
from feedmill.extract.phrases.mediums import medium_in, without_tools
from feedmill.extract.phrases.names import names
from feedmill.extract.phrases.vocabulary import address
from feedmill.extract.phrases.writers import BY, people_in, signed_by

LONGEST = 200  # characters; a byline is short, and what is longer is prose
UNWANTED = 40  # characters that may stand unexplained beside a date
_SLUG = re.compile(r"/[a-z]{2,3}(?:\([a-z]{2,3}\))?\Z")  # of an editor, behind an agency


def told_by(name: str, value: str) -> list[tuple[str, str]]:
    """What a label and its value tell; empty where the value is not of the label's kind."""
    if name == "authors":
        value = without_tools(value)
        by = BY.fullmatch(value)
        return signed_by(by) if by and by["of"] else people_in(value)
    if name in ("published", "updated"):
        value = REPUBLIC.sub(r"民國\1年\3月\4日", value)
        found = dates.find(value, UTC)
        by = BY.fullmatch(value[found.end :].strip()) if found else None
        is_alone = found is not None and len(value) <= len(found.text) + UNWANTED
        return [(name, found.text.strip()), *(signed_by(by) if by else [])] if found and is_alone else []
    if name in ("tags", "categories"):
        return [(name, item) for item in listed(value)] if len(value) <= LONGEST else []
    if name in ("url", "address"):
        return [(name, address(value))] if address(value) else []
    if name == "source":
        return [(name, source) for source in names(_SLUG.sub("", medium_in(value)))[:1]]
    return [(name, value)]
