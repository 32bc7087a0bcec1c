"""Slugs: names as `[a-z0-9-]+`, safe as a file name anywhere, unique, whatever the order of arrival.

A slug that tells less than its name carries six hex digits of the name's hash, always: `C++` and
`C#` never compete for `c`, so that neither depends on which of them came first.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import lru_cache
from hashlib import sha256
from unicodedata import category, normalize

LIMIT = 60  # characters
_READ = 4 * LIMIT  # of a name
_DIGITS = 6  # of the hash
_HAN = re.compile("[\u3007\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
# Windows opens a device for these, with any suffix.
_RESERVED = re.compile(r"(?:con|prn|aux|nul|(?:com|lpt)\d)")
_MEANINGFUL = frozenset("#*@%+$")  # in ASCII; "&", "/", quotes and the like only part words
_SEPARATORS = frozenset("|<>=~^`´¨¯→←»«")  # symbols by category, but mere separators


def slugify(name: str) -> str:
    """`name` in `[a-z0-9-]+`, Chinese as pinyin, other scripts transliterated; "" when nothing is left.

    Neither unique nor short: `assign` sees to that.
    """
    from slugify import slugify as slug

    if _HAN.search(name):
        from pypinyin import lazy_pinyin  # 55 MB: only a new Chinese name is worth them

        name = " ".join(lazy_pinyin(normalize("NFC", name)))
    return str(slug(name, entities=False, decimal=False, hexadecimal=False))


def forget() -> None:
    """Let go of the dictionary of pinyin, until the next new Chinese name has it read again (0.2 s)."""
    for module in [name for name in sys.modules if name.partition(".")[0] == "pypinyin"]:
        del sys.modules[module]


def assign(names: Iterable[str], taken: Mapping[str, str]) -> dict[str, str]:
    """A slug for each of `names`; no two names share one, and none takes one of `taken` from its name.

    `taken` maps slugs to the names they were given to: those keep them. New names that would share
    a slug all get a hash; a new one that meets a remembered one gets it alone. Names that differ
    only in Unicode normalization are one name.
    """
    remembered = {normalize("NFC", name): slug for slug, name in sorted(taken.items(), reverse=True)}
    spelled = {name: normalize("NFC", name) for name in names}
    new = {name for name in spelled.values() if name not in remembered}
    slugs = remembered | _settle(new, frozenset(taken))
    return {name: slugs[key] for name, key in spelled.items()}


def _settle(names: Iterable[str], taken: frozenset[str]) -> dict[str, str]:
    """Slugs for `names`, hashed, and hashed again, until no two are the same."""
    hashings = {name: 1 if _tells_less(name) else 0 for name in names}
    while True:
        slugs = {name: _slug(name, hashing) for name, hashing in hashings.items()}
        count = Counter(slugs.values())
        clashing = [name for name, slug in slugs.items() if count[slug] > 1 or slug in taken]
        if not clashing:
            return slugs
        for name in clashing:
            hashings[name] += 1


def _slug(name: str, hashing: int) -> str:
    base = _base(name)
    if not hashing:
        return base
    room = LIMIT - _DIGITS - 1
    if len(base) > room:  # at a hyphen, unless that leaves next to nothing
        cut = base.rfind("-", room // 2, room + 1)
        base = base[: cut if cut > 0 else room].rstrip("-")
    salted = name if hashing == 1 else f"{name}\0{hashing}"  # a second hash only where the first collides
    return f"{base or 'x'}-{sha256(salted.encode('utf-8', 'surrogatepass')).hexdigest()[:_DIGITS]}"


@lru_cache(maxsize=16384)
def _base(name: str) -> str:
    return slugify(name[:_READ])


def _tells_less(name: str) -> bool:
    """Whether the slug of `name` is empty, too long, a reserved file name, or lacks a symbol or letter of it."""
    base = _base(name)
    if not base or len(base) > LIMIT or len(name) > _READ or _RESERVED.fullmatch(base):
        return True
    return any(_counts(char) and not _base(char) for char in set(name))


def _counts(char: str) -> bool:
    if char.isascii():
        return char in _MEANINGFUL
    return category(char)[0] in "LNS" and char not in _SEPARATORS
