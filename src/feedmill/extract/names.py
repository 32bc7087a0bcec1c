"""The people in a string of names: "A, B and C", "甲、乙", "Doe, Jane; Roe, Richard"."""

from __future__ import annotations

import re

from feedmill.extract.vocabulary import HAN
from feedmill.text import one_line

_LABEL = re.compile(
    r"(?:by|written by|words by|authors?|作者|撰文|文|(?:本报|本報)?(?:记者|記者))"
    r"(?:\s*[:：/／|｜丨]\s*|(?<=[者报報])\s+)|by\s+(?=\S)",
    re.IGNORECASE,
)
_PLACE = re.compile(r".{1,8}(?:报导|報導|报道|報道|电|電)")
_STRONG = re.compile(
    r"\s*[;；、|｜]\s*|\s+(?:and|und|et|y|&)\s+|\s*[,，]\s*(?:and|&)\s+|\s+(?:和|与|與|及)\s+", re.IGNORECASE
)
_COMMA = re.compile(r"\s*[,，]\s*")
_SUFFIX = re.compile(r"(?:jr|sr|ph\.?d|m\.?d|m\.?a|b\.?a|m\.?sc|b\.?sc|esq|ii|iii|iv|cfa|cpa|mba)\.?", re.IGNORECASE)
_MAIL = re.compile(r"\s*[<(（\[]?\s*[\w.+-]+@[\w-]+(?:\.[\w-]+)+\s*[>)）\]]?\s*")
_WRAPPED = re.compile(r"[\"'“‘「『《(（【\[]\s*(.+?)\s*[\"'”’」』》)）】\]]")
_NOBODY = frozenset(("", "-", "n/a", "na", "none", "null", "nil", "unknown", "无", "無", "未知", "暂无", "佚名", "~"))
_SHORT_HAN = re.compile(r"[\u4e00-\u9fff·]{2,3}(?:[\s\u3000]+[\u4e00-\u9fff·]{2,3})+")


def names(text: str) -> list[str]:
    """The names in `text`, each once, as written; empty where it names nobody.

    A comma parts names, but not the two halves of "Doe, Jane": where one side is a single
    word, and there are only two sides, the whole is one name.
    """
    text = one_line(text)
    label = _LABEL.match(text)
    text = text[label.end() :] if label else text
    found: dict[str, None] = {}
    for piece in _pieces(text):
        person = name(piece)
        if person and not _PLACE.fullmatch(person):
            found.setdefault(person)
    return list(found)


def name(text: str) -> str:
    """`text` as one name, without e-mail address or marks around it; "" where it names nobody."""
    bare = _bare(one_line(text))
    return bare if bare.casefold() not in _NOBODY else ""


def _pieces(text: str) -> list[str]:
    if _SHORT_HAN.fullmatch(text):
        return text.split()
    if HAN.search(text):
        text = text.replace("／", "/").replace("/", "、")
    strong = _STRONG.split(text)
    if len(strong) > 1 and any(mark in text for mark in ";；"):
        return strong
    return [part for piece in strong for part in _at_commas(piece, alone=len(strong) == 1)]


def _at_commas(text: str, *, alone: bool) -> list[str]:
    parts: list[str] = []
    for part in _COMMA.split(text):
        if parts and _SUFFIX.fullmatch(part):
            parts[-1] += f", {part}"
        else:
            parts.append(part)
    inverted = len(parts) == 2 and alone and not HAN.search(text) and any(" " not in part.strip() for part in parts)
    return [", ".join(parts)] if inverted else parts


def _bare(text: str) -> str:
    """Without an e-mail address, quotation marks or brackets around the whole, and a closing mark."""
    if "@" in text:
        text = _MAIL.sub(" ", text).strip() or text
    text = text.strip(" ,，。:：").removeprefix("@").strip()
    wrapped = _WRAPPED.fullmatch(text)
    return wrapped[1] if wrapped else text
