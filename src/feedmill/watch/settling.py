"""When a hint is ready to be acted on. Pure: the clock is a parameter, the look at a file is handed in.

A file that was closed, moved into place or deleted is ready at once; one that is merely written to is ready when
nothing has moved for `settle` seconds. What is ready waits a little for company, so that a burst is one batch.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Iterator
from dataclasses import dataclass, field
from enum import Enum, auto
from itertools import takewhile
from typing import NamedTuple

QUIET = 0.03  # seconds without a further hint before a few files are delivered
FEW = 8  # beyond so many, the quiet time grows with their number, up to `settle`
LONGEST = 5.0  # seconds that something ready waits at most for a burst to end
BOUND = 50_000  # hints of one seed folder; beyond, they become one for the whole folder

Hint = tuple[str | None, bytes]  # seed key (None: a settings file) and path below the folder; b"" is the folder itself


class Kind(Enum):
    """What happened to a path."""

    WRITTEN = auto()  # created or modified: somebody may still be writing
    TOUCHED = auto()  # rights or times changed
    SETTLED = auto()  # closed after writing, moved, deleted
    FOLDER = auto()  # a folder came or went: whatever is below it too


@dataclass(frozen=True, slots=True, kw_only=True)
class Batch:
    """What to look at: (seed key, path below it), files or folders, b"" the seed folder itself.

    A folder stands for everything below it. `settings`: the configuration changed. `since`: when the first of it was
    heard of.
    """

    files: frozenset[tuple[str, bytes]]
    settings: bool
    since: float | None = field(default=None, compare=False)


class _Writing(NamedTuple):
    moved: float  # when it was last seen to change
    look: Hashable
    ready_since: float | None  # it was ready once, before somebody wrote again


class Settling:
    """Hints in, batches out. `look` tells what a file is now (its stat, say), to be compared later."""

    def __init__(self, settle: float, look: Callable[[Hint], Hashable], bound: int = BOUND) -> None:
        self._settle = settle
        self._look = look
        self._bound = bound
        self._heard: dict[Hint, float] = {}  # every hint that waits, by when it was first heard of
        self._writing: dict[Hint, _Writing] = {}  # by when it last changed, oldest first
        self._files: dict[Hint, float] = {}  # what is ready, and since when
        self._folders: dict[Hint, float] = {}
        self._first_file = 0.0  # the longest ready of the files
        self._last = 0.0  # when something last became ready
        self._unsettled_below: Counter[Hint] = Counter()
        self._of_seed: Counter[str | None] = Counter()

    def __len__(self) -> int:
        return len(self._heard)

    def oldest(self) -> float | None:
        """When the oldest hint that was not delivered yet was first heard of."""
        return min(self._heard.values(), default=None)

    def take(self, hint: Hint, kind: Kind, now: float) -> None:
        """`hint` was heard of. The same hint again joins the one that waits."""
        if kind is Kind.WRITTEN:
            self._write(hint, now)
        elif kind is Kind.TOUCHED:
            if hint not in self._heard:
                self._write(hint, now)
        else:
            self._settled(hint, now, folder=kind is Kind.FOLDER)
        if self._of_seed[hint[0]] > self._bound:
            self._collapse(hint[0], now)

    def next_at(self) -> float | None:
        """When `ready` is worth asking again, if nothing else is heard."""
        moments = [self._next_settling()] if self._writing else []
        if (first := self._first()) is not None:
            moments.append(self._gathered_at(first))
        return min(moments, default=None)

    def ready(self, now: float) -> Batch | None:
        """What is to be delivered now."""
        self._look_again(now)
        first = self._first()
        if first is None or now < self._gathered_at(first):
            return None
        folders = {folder for folder in self._folders if not self._is_held(folder)}
        told = folders | self._files.keys()
        since = min((self._heard[hint] for hint in told), default=None)
        for hint in told:
            self._forget(hint)
        if folders:
            told = {hint for hint in told if folders.isdisjoint(_above(hint))}
        files = frozenset((seed, path) for seed, path in told if seed is not None)
        return Batch(files=files, settings=any(seed is None for seed, _ in told), since=since)

    def _next_settling(self) -> float:
        return next(iter(self._writing.values())).moved + self._settle

    def _first(self) -> float | None:
        since = [since for folder, since in self._folders.items() if not self._is_held(folder)]
        if self._files:
            since.append(self._first_file)
        return min(since, default=None)

    def _gathered_at(self, first: float) -> float:
        longest = max(QUIET, min(self._settle, LONGEST))
        quiet = min(max(QUIET, QUIET * (len(self._files) + len(self._folders)) / FEW), longest)
        return min(self._last + quiet, first + LONGEST)

    def _is_held(self, folder: Hint) -> bool:
        """A folder waits while something below it is being written: whoever lists it would read half of that."""
        return folder[1] != b"" and self._unsettled_below[folder] > 0

    def _write(self, hint: Hint, now: float) -> None:
        if hint in self._folders:
            return  # a file in place of a folder that went: what was below has to be looked for still
        before = self._writing.pop(hint, None)
        if before is None:
            self._remember(hint, now)
            self._unsettled_below.update(_above(hint))
        ready_since = before.ready_since if before else self._files.pop(hint, None)
        self._writing[hint] = _Writing(now, self._look(hint), ready_since)

    def _settled(self, hint: Hint, now: float, *, folder: bool) -> None:
        self._last = now
        if not self._folders.keys().isdisjoint(_above(hint)):
            self._forget(hint)
            return  # a folder above it waits already, and will be listed later than now
        folder = folder or hint in self._folders
        since = self._leave(hint)
        since = now if since is None else since
        self._remember(hint, now)
        if folder:
            self._folders[hint] = since
        else:
            self._first_file = min(since, self._first_file) if self._files else since
            self._files[hint] = since

    def _look_again(self, now: float) -> None:
        """What has not changed since `settle` seconds is ready."""
        for hint, writing in list(takewhile(lambda item: item[1].moved + self._settle <= now, self._writing.items())):
            look = self._look(hint)
            if look == writing.look:
                self._settled(hint, now, folder=False)
            else:
                del self._writing[hint]
                self._writing[hint] = writing._replace(moved=now, look=look)

    def _remember(self, hint: Hint, now: float) -> None:
        if hint not in self._heard:
            self._heard[hint] = now
            self._of_seed[hint[0]] += 1

    def _forget(self, hint: Hint) -> None:
        if self._heard.pop(hint, None) is not None:
            self._of_seed[hint[0]] -= 1
            self._leave(hint)

    def _leave(self, hint: Hint) -> float | None:
        """Take `hint` off its list; since when it was ready there."""
        if (writing := self._writing.pop(hint, None)) is None:
            return self._folders.pop(hint, self._files.pop(hint, None))
        for folder in _above(hint):
            self._unsettled_below[folder] -= 1
            if not self._unsettled_below[folder]:
                del self._unsettled_below[folder]
        return writing.ready_since

    def _collapse(self, seed: str | None, now: float) -> None:
        """Too much to remember one by one: the whole folder has to be looked at."""
        heard = [hint for hint in self._heard if hint[0] == seed]
        since = min(self._heard[hint] for hint in heard)
        for hint in heard:
            self._forget(hint)
        self._remember((seed, b""), since)
        self._folders[seed, b""] = self._last = now


def _above(hint: Hint) -> Iterator[Hint]:
    """The folders that a path lies in, the seed folder among them."""
    seed, path = hint
    while path:
        path = path.rpartition(b"/")[0]
        yield seed, path
