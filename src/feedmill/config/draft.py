"""What file and environment say before it is checked, and where each key is said."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from feedmill.config.source import Loc, Tree
from feedmill.text import one_line


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """Where a key is said. Places of the file come in the order of their lines, then those of variables."""

    rank: float
    label: str  # "config.yaml, line 12", "FEEDMILL_SITE__URL"


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One thing that is wrong."""

    place: Place
    key: str  # "feeds.limit"; empty where no key is to blame
    text: str

    def __str__(self) -> str:
        return ": ".join(part for part in (self.place.label, self.key, self.text) if part)


class Draft:
    """Unchecked settings that know where they come from."""

    def __init__(self, tree: Tree, name: str) -> None:
        self.values: dict[str, Any] = {} if tree.value is None else tree.value
        self.whole = Place(0, name)
        self.places = {loc: self._line(line) for loc, line in tree.lines.items()}
        self.problems = [
            Problem(self._line(line), self._written(loc)[1], f"written twice, first on line {first}")
            for loc, line, first in tree.repeated
        ]

    def _line(self, line: int) -> Place:
        return Place(line, f"{self.whole.label}, line {line}")

    def set(self, parts: tuple[str, ...], value: Any, place: Place) -> None:
        """Put `value` at the key that `parts` name in any case, over what is there."""
        *outer, last = parts
        node = self.values
        loc: tuple[str, ...] = ()
        for part in outer:
            name = _name(part, node)
            loc = (*loc, name)
            inner = node.get(name)
            if inner is not None and not isinstance(inner, dict):
                self.problems.append(Problem(place, ".".join(loc), "is no mapping; only the whole of it can be set"))
                return
            # A copy: an alias in the file may share it.
            node[name] = node = dict(inner or {})
            self.places.setdefault(loc, place)
        loc = (*loc, _name(last, node))
        node[loc[-1]] = value
        self.places = {at: known for at, known in self.places.items() if at[: len(loc)] != loc} | {loc: place}

    def problem(self, locs: Sequence[Loc], text: str) -> None:
        """Note what is wrong at the first of `locs` that is said, else at what is around the first."""
        loc = next((loc for loc in locs if self._written(loc)[0] in self.places), locs[0])
        at, key = self._written(loc)
        around = (at[:end] for end in range(len(at), 0, -1))
        place = next((self.places[part] for part in around if part in self.places), self.whole)
        self.problems.append(Problem(place, key, text))

    def _written(self, loc: Loc) -> tuple[Loc, str]:
        """`loc` as far as it is written, and how a person writes the key.

        Checking sees more than is written: of `seeds: news` it sees seeds, item 0, path.
        """
        node: Any = self.values
        at: Loc = ()
        names: list[str] = []
        for part in loc:
            if isinstance(part, int):
                if not isinstance(node, tuple):
                    continue
                node = node[part]
            elif node is None or isinstance(node, dict):
                names.append(one_line(part))
                node = node.get(part) if node else None
            else:
                break
            at = (*at, part)
        return at, ".".join(names)


def _name(part: str, node: Mapping[str, Any]) -> str:
    return next((name for name in node if name.casefold() == part.casefold()), part)
