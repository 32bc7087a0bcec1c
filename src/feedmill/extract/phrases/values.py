"""What the value behind a label tells: people, a date, terms, an address, a medium."""

from __future__ import annotations

import re
from collections.abc import Callable
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
_DEPARTMENT = re.compile(
    r"(?!.*[部委局署厅廳院省市县縣])[\u4e00-\u9fff]{2,8}[司室處处科組组股課课]"
)  # of who published it
_CODE = re.compile(r"\s\([a-z-]{2,10}(?:\.[A-Za-z-]{2,3})?\)\Z")  # of a subject in arXiv: "(cs.LG)"
_NONE = re.compile(r"none|n/?a|null|nil|[无無]|暂无(?:标签)?|暫無(?:標籤)?|[没沒]有?[标標][签籤]", re.IGNORECASE)
_SLUG = re.compile(r"/[a-z]{2,3}(?:\([a-z]{2,3}\))?\Z")  # of an editor, behind an agency


def told_by(name: str, value: str) -> list[tuple[str, str]]:
    """What a label and its value tell; empty where the value is not of the label's kind."""
    reads = _READS.get(name)
    return reads(name, value) if reads else [(name, value)]


def _people(_: str, value: str) -> list[tuple[str, str]]:
    value = without_tools(value)
    by = BY.fullmatch(value)
    return signed_by(by) if by and by["of"] else people_in(value)


def _date(name: str, value: str) -> list[tuple[str, str]]:
    value = REPUBLIC.sub(r"民國\1年\3月\4日", value)
    found = dates.find(value, UTC)
    by = BY.fullmatch(value[found.end :].strip()) if found else None
    is_alone = found is not None and len(value) <= len(found.text) + UNWANTED
    return [(name, found.text.strip()), *(signed_by(by) if by else [])] if found and is_alone else []


def _terms(name: str, value: str) -> list[tuple[str, str]]:
    items = listed(value) if len(value) <= LONGEST else []
    return [(name, _CODE.sub("", item)) for item in items if not _NONE.fullmatch(item)]


def _address(name: str, value: str) -> list[tuple[str, str]]:
    return [(name, address(value))] if address(value) else []


def _issuer(name: str, value: str) -> list[tuple[str, str]]:
    return [("" if _DEPARTMENT.fullmatch(value.strip()) else name, value)]


def _medium(name: str, value: str) -> list[tuple[str, str]]:
    if address(value) == value.strip() != "":
        return [("address", value.strip())]
    return [(name, source) for source in names(_SLUG.sub("", medium_in(value)))[:1]]


_READS: dict[str, Callable[[str, str], list[tuple[str, str]]]] = {
    "authors": _people,
    "published": _date,
    "updated": _date,
    "tags": _terms,
    "categories": _terms,
    "url": _address,
    "address": _address,
    "issuer": _issuer,
    "source": _medium,
}
