"""What a name's shorter and longer forms speak for it: "Gull" within "The Harbor Gull", and beside it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence

from feedmill.extract.scrape.names import is_of_media

_COUNTS = ("lines ", "more ", "whole ", "zones ", "above ", "below ", "text ", "exact ")
_OF_CORE = frozenset(
    ("lines 2", "lines 3", "lines 4", "lines 6", "whole 1", "both ends", "owner", "within owner", "holds owner", "host")
)

_ITS_OWN = frozenset(("as about",))  # no longer name has it from a shorter one within


def names_within(names: Sequence[str]) -> dict[str, list[str]]:
    """The shorter names within each, those that the longer ones begin with or have as words."""
    keys = {name: name.casefold() for name in names}
    whole = "\n".join(keys.values())
    held: dict[str, list[str]] = defaultdict(list)
    for name, key in keys.items():
        if whole.count(key) > 1:
            for other, longer in keys.items():
                at = longer.find(key)
                if at >= 0 and len(longer) > len(key) and is_word(key, longer[at - 1 : at], longer[at + len(key) :]):
                    held[other].append(name)
    return held


def is_word(key: str, before: str, behind: str) -> bool:
    """Whether no letter of the same script goes before a name or behind it."""
    begins = before[-1:].isascii() and before[-1:].isalnum() and key[0].isascii() and key[0].isalnum()
    goes_on = behind[:1].isascii() and behind[:1].isalnum() and key[-1].isascii() and key[-1].isalnum()
    return not (begins or goes_on)


def related(
    name: str, within: Mapping[str, Sequence[str]], spoken: Mapping[str, set[str]], count: Callable[[str], int]
) -> set[str]:
    """What the names within a name speak for it, and the longer ones that begin with it.

    `within` are the names within each, `spoken` what speaks for each, `count` tells in how many places one stands.
    """
    key = name.casefold()
    said: set[str] = set()
    mine = spoken[name]
    longer = [other for other, held in within.items() if name in held and other.casefold().startswith(key)]
    if longer:
        said.add("extended")
        whole = [other for other in longer if "whole 1" in spoken[other]]
        said |= {"extended whole"} if whole else set()
        said |= {"extended whole at the top"} if any("above 1" in spoken[other] for other in whole) else set()
        said |= {"extended at both ends"} if any("both ends" in spoken[other] for other in whole) else set()
        said |= {"extended as media are"} if any(map(is_of_media, longer)) else set()
        said |= set() if "whole 1" in mine else {"extended, never whole"}
        if "whole 1" not in mine and any("whole 2" in spoken[other] for other in whole):
            said.add("extended whole twice, never whole")
        if "owner" not in mine and any("owner" in spoken[other] for other in longer):
            said.add("extended by the owner")
    held = within.get(name, ())
    if not held:
        return said
    core = max(held, key=lambda other: (count(other), len(other)))
    counted, own = count(core), count(name)
    said.add("has a core")
    said |= {f"core {word}" for word in spoken[core] if word in _OF_CORE}
    said |= {f"core's share {step}" for step in (0.2, 0.4, 0.6, 0.99) if own >= step * counted}
    said.add(f"more words {min(name.count(' ') - core.count(' '), 4)}")
    said |= {"core not whole"} if "whole 1" not in spoken[core] else set()
    said |= {f"extends, {word}" for word in ("whole 1", "title ends") if word in mine}
    said |= {"extends as media do"} if is_of_media(name) else set()
    if "whole 1" in mine and "whole 1" not in spoken[core]:
        said |= {"whole, its core never", *(["whole twice, its core never"] if "whole 2" in mine else ())}
    if "owner" in mine and "owner" not in spoken[core]:
        said.add("owner, its core not")
    return said | {w for w in spoken[core] - _ITS_OWN if counted >= own or not w.startswith(_COUNTS)}
