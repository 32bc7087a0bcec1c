"""What one pass did."""

from __future__ import annotations

import re
import time
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field, fields
from typing import Any, Protocol, Self, TypeVar

from feedmill.model import Rejected

T = TypeVar("T")
_VALUE = re.compile(r"""['"].*['"…]|\d+""")


def _zero(*names: str) -> dict[str, int]:
    return dict.fromkeys(names, 0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Unused:
    """What a document gives and nobody could use, as `Rejected` tells of a whole one: the rest of it is published."""

    path: str
    what: str  # "front matter: date: 'soon' is no date"
    line: int | None = None  # where the document begins, of a file that holds several

    def __str__(self) -> str:
        where = self.path if self.line is None else f"{self.path}, line {self.line}"
        return f"{where}: {self.what}"


@dataclass(slots=True, kw_only=True)
class Report:
    """Counts of one pass. `documents` is by status after it; `files` what the scan found; seconds by stage."""

    finished: str = ""  # ISO 8601, UTC
    dry_run: bool = False
    is_whole: bool = True  # everything was looked at, not only some places
    read: int = 0
    files: dict[str, int] = field(default_factory=lambda: _zero("unchanged", "ignored", "gone"))
    added: int = 0
    changed: int = 0
    moved: int = 0
    documents: dict[str, int] = field(default_factory=dict)
    rejected: list[Rejected] = field(default_factory=list)
    feeds: dict[str, int] = field(default_factory=lambda: _zero("total", "written", "unchanged", "removed"))
    pages: dict[str, int] = field(default_factory=lambda: _zero("written", "unchanged", "removed"))
    written: list[str] = field(default_factory=list)
    removed: list[str] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)  # what the gate held back
    unused: list[Unused] = field(default_factory=list)  # of the documents read
    notes: list[str] = field(default_factory=list)
    seconds: dict[str, float] = field(default_factory=dict)
    newly_rejected: list[Rejected] = field(default_factory=list)  # of those, what this pass met; not told
    unsettled: set[tuple[str, bytes]] = field(default_factory=set)  # files that may not be whole yet; not told

    @contextmanager
    def timed(self, stage: str) -> Iterator[None]:
        """Add what the block takes to `seconds[stage]`."""
        began = time.perf_counter()
        try:
            yield
        finally:
            self.seconds[stage] = round(self.seconds.get(stage, 0.0) + time.perf_counter() - began, 4)

    def as_json(self) -> dict[str, object]:
        """As `--json` prints it."""
        told = asdict(self)
        del told["unsettled"], told["newly_rejected"]
        return told

    @classmethod
    def from_json(cls, told: Mapping[str, Any]) -> Self:
        """The other way round; unknown keys are an older or newer version's, and passed over."""
        names = {each.name for each in fields(cls)}
        rejected = [Rejected(**found) for found in told.get("rejected", ())]
        unused = [Unused(**found) for found in told.get("unused", ()) if isinstance(found, dict)]
        known = {name: value for name, value in told.items() if name in names}
        return cls(**{**known, "rejected": rejected, "unused": unused})


def by_kind(unused: Iterable[Unused]) -> list[tuple[Unused, int]]:
    """The first of each kind, and how many more there are: one mistake made by a whole folder or dump is told once.

    Of one kind are those that differ in their place and in their value alone.
    """
    kinds: dict[str, tuple[Unused, int]] = {}
    for found in unused:
        kind = _VALUE.sub("", found.what)
        first, more = kinds.get(kind, (found, -1))
        kinds[kind] = (first, more + 1)
    return list(kinds.values())


class Progress(Protocol):
    """Told while a pass goes on: `done` of `total` of a stage, 0 where nobody can tell.

    The stages: scan, read (which may be broken off by an error that it raises), render, pages, feeds.
    """

    def __call__(self, stage: str, done: int, total: int) -> None: ...


def silent(stage: str, done: int, total: int) -> None:
    """No progress is shown."""


def counted(stage: str, results: Iterator[T], total: int, progress: Progress) -> Iterator[T]:
    """`results`, with a word to `progress` of each."""
    for done, result in enumerate(results, 1):
        progress(stage, done, total)
        yield result
