"""feedmill and Hugo side by side: one folder of articles, thirteen feeds of 50 whole items.

    python benchmarks/build.py [--documents 10000 100000] [--repeats 3] [--work DIR] [--strict]

The two take turns, figures are medians, the page cache is warm. Hugo has no incremental one-shot build: whatever
has changed, it builds anew. feedmill writes RSS, Atom, JSON Feed and pages in its time, Hugo RSS alone.
After every build both must have written the same items, or the script fails.
"""

from __future__ import annotations

import argparse
import compileall
import os
import platform
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import zip_longest
from pathlib import Path
from statistics import median

import corpus
from measure import Memory, Time, sampled, timed
from programs import Feedmill, Feeds, Hugo, require

Program = Feedmill | Hugo
Runs = dict[str, list[Time]]  # by kind of build

COLD, UNCHANGED, CHANGED, MEMORY = "cold build", "nothing changed", "one file changed", "peak memory"
# The most that feedmill may take, as a part of what Hugo takes, by number of documents.
TARGETS = {
    10_000: {COLD: 0.8, MEMORY: 0.5, UNCHANGED: 0.35, CHANGED: 0.4},
    100_000: {COLD: 0.6, MEMORY: 0.25, UNCHANGED: 0.08, CHANGED: 0.1},
}
MANY = 20_000  # from here on one run of each kind is long enough to tell


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table: feedmill's figure, Hugo's, and the most that their ratio may be."""

    what: str
    feedmill: float
    hugo: float
    unit: str
    target: float | None

    @property
    def missed(self) -> bool:
        return self.target is not None and self.feedmill / self.hugo > self.target

    def __str__(self) -> str:
        verdict = "" if self.target is None else f"≤ {self.target:g}, {'missed' if self.missed else 'met'}"
        digits = 0 if self.unit == "MB" else 2
        values = f"{self.feedmill:.{digits}f} {self.unit} | {self.hugo:.{digits}f} {self.unit}"
        return f"| {self.what} | {values} | {self.feedmill / self.hugo:.3f} | {verdict} |"


class Contest:
    """Both programs on one corpus of `documents`."""

    def __init__(self, work: Path, documents: int) -> None:
        self.documents = documents
        self.folder = work / "corpus"
        self.size = corpus.write_corpus(self.folder, documents)
        self.programs: tuple[Program, Program] = (Feedmill(work, self.folder), Hugo(work, self.folder))
        self.runs: tuple[Runs, Runs] = ({}, {})
        self.peaks: tuple[Memory, Memory] | None = None

    def warm_up(self) -> None:
        """Read every document once and compile what is imported, so that no run pays for the first look."""
        for path in self.folder.rglob("*.md"):
            path.read_bytes()
        compileall.compile_dir(Path(__file__).parent.parent / "src", quiet=2)

    def round(self, number: int) -> None:
        """Each kind of build once by both; who begins changes from round to round."""
        order = (0, 1) if number % 2 == 0 else (1, 0)
        for program in self.programs:
            program.clean()
        self.build(COLD, order)
        self.build(UNCHANGED, order)
        words = self.change_newest(number)
        for feeds in self.build(CHANGED, order):
            require(words in feeds[""][0].text, "the changed file did not reach the feed")

    def build(self, kind: str, order: tuple[int, ...]) -> tuple[Feeds, Feeds]:
        for place in order:
            program = self.programs[place]
            tell(f"{self.documents:,} documents: {kind}, {program.name}")
            self.runs[place].setdefault(kind, []).append(timed(program.command, program.folder))
        return self.same_items()

    def measure_memory(self) -> None:
        """The peak of a cold build, in runs of their own: looking slows down what is looked at."""
        peaks = []
        for program in self.programs:
            tell(f"{self.documents:,} documents: {MEMORY}, {program.name}")
            program.clean()
            peaks.append(sampled(program.command, program.folder))
        self.peaks = (peaks[0], peaks[1])

    def change_newest(self, number: int) -> str:
        """Append a paragraph to the newest document; returns its words as a feed shows them, without spaces."""
        newest = max(range(self.documents), key=lambda index: corpus.moment(index, self.documents))
        with (self.folder / corpus.relative_path(newest)).open("a") as file:
            file.write(f"\nA paragraph of round {number}.\n")
        return f"Aparagraphofround{number}."

    def same_items(self) -> tuple[Feeds, Feeds]:
        """What both wrote; ends the script where one item differs or a feed is not full."""
        ours, theirs = self.programs[0].feeds(), self.programs[1].feeds()
        for name, items in theirs.items():
            require(len(items) > 0, f"{name or 'all'}: Hugo wrote no item")
            for place, (one, other) in enumerate(zip_longest(ours[name], items)):
                require(one == other, f"{name or 'all'}, item {place + 1} differs:\n{one}\n{other}")
        return ours, theirs

    def rows(self) -> Iterator[Row]:
        targets = TARGETS.get(self.documents, {})
        for kind in self.runs[0]:
            wall = [median(run.wall for run in runs[kind]) for runs in self.runs]
            yield Row(kind, wall[0], wall[1], "s", targets.get(kind))
        cpu = [median(run.cpu for run in runs[COLD]) for runs in self.runs]
        yield Row("cold build, processor time", cpu[0], cpu[1], "s", None)
        if self.peaks:
            ours, theirs = self.peaks
            yield Row(f"{MEMORY}, PSS of all processes", ours.pss / 1e6, theirs.pss / 1e6, "MB", targets.get(MEMORY))
            yield Row(f"{MEMORY}, RSS of all processes", ours.rss / 1e6, theirs.rss / 1e6, "MB", targets.get(MEMORY))


def table(contest: Contest, rounds: int) -> str:
    heading = f"{contest.documents:,} documents, {contest.size / 1e6:.0f} MB, {os.cpu_count()} processors, "
    heading += f"Python {platform.python_version()}; "
    heading += f"median of {rounds} rounds" if rounds > 1 else "one round"
    names = " | ".join(program.name for program in contest.programs)
    head = [f"### {heading}", "", f"| | {names} | ratio | target |", "|---|---|---|---|---|"]
    return "\n".join([*head, *map(str, contest.rows()), ""])


def tell(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Measure feedmill beside Hugo.")
    parser.add_argument("--documents", type=int, nargs="+", default=[10_000, 100_000], help="sizes to measure")
    parser.add_argument("--repeats", type=int, help=f"rounds of each size (default 3; 1 from {MANY:,} documents on)")
    parser.add_argument("--work", type=Path, help="where to work (default: the system's temporary folder)")
    parser.add_argument("--strict", action="store_true", help="exit 1 when a target is missed")
    return parser.parse_args()


def main() -> int:
    options = arguments()
    missed = 0
    for documents in options.documents:
        rounds = options.repeats or (3 if documents < MANY else 1)
        with tempfile.TemporaryDirectory(prefix="feedmill-bench-", dir=options.work) as work:
            contest = Contest(Path(work), documents)
            contest.warm_up()
            for number in range(rounds):
                contest.round(number)
            contest.measure_memory()
            print(table(contest, rounds), flush=True)
            missed += sum(row.missed for row in contest.rows())
    return 1 if missed and options.strict else 0


if __name__ == "__main__":
    sys.exit(main())
