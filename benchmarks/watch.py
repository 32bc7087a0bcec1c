"""How soon a file that lands is in its feeds: `feedmill run` and Hugo's watcher side by side, at several sizes.

    python benchmarks/watch.py [--documents 1000 10000 100000] [--landings 11] [--idle 60] [--work DIR] [--strict]

A document is renamed into the folder that both watch; each lands alone, in a batch of its own. The time is that from
the rename until both of its feeds, that of all and that of its category, show it on disk (of Hugo's, that of all);
both programs run at once and are looked at by the same loop. Afterwards Hugo is ended, and feedmill's idling and memory
are measured.
"""

from __future__ import annotations

import argparse
import os
import platform
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median

import corpus
from build import tell
from measure import PROC, proportional, resident, start, tree
from programs import Feedmill, Hugo, require

LATENCY, GROWTH, IDLE, MEMORY = 0.25, 1.3, 0.01, 180e6  # seconds, ratio, part of a core, bytes
LOOK = 0.002  # seconds between two looks at the feeds
PATIENCE = 300.0  # seconds
SPACING = 1.0  # seconds between two landings, so that neither is a burst


@dataclass(slots=True)
class Figures:
    """What one size came to: seconds of each landing, part of a core when idle, bytes."""

    documents: int
    landings: tuple[list[float], list[float]] = field(default_factory=lambda: ([], []))
    idle: float = 0.0
    rss: int = 0
    pss: int = 0


class Feeds:
    """The feeds of one program in which a document has to appear."""

    def __init__(self, name: str, paths: tuple[Path, ...]) -> None:
        self.name = name
        self._paths = paths
        self._seen: dict[Path, tuple[int, int, int]] = {}
        self._done: set[Path] = set()

    def expect(self) -> None:
        """From now on, nothing is there."""
        self._done = set()

    def show(self, words: bytes) -> bool:
        """Whether all show `words`; a feed is read only where it was replaced."""
        for path in self._paths:
            if path not in self._done and self._is_new(path) and words in path.read_bytes():
                self._done.add(path)
        return len(self._done) == len(self._paths)

    def _is_new(self, path: Path) -> bool:
        try:
            found = path.stat()
        except FileNotFoundError:
            return False
        stamp = (found.st_ino, found.st_mtime_ns, found.st_size)  # Hugo writes in place
        new = self._seen.get(path) != stamp
        self._seen[path] = stamp
        return new


class Watch:
    """Both programs on one corpus."""

    def __init__(self, work: Path, documents: int) -> None:
        self.figures = Figures(documents)
        self.folder = work / "corpus"
        corpus.write_corpus(self.folder, documents)
        ours, theirs = Feedmill(work, self.folder), Hugo(work, self.folder)
        self.names = (ours.name, theirs.name)
        self.folders = (ours.folder, theirs.folder)
        self.commands = (
            (sys.executable, "-m", "feedmill", "run"),
            (*theirs.command, "--watch"),
        )
        name, slug = next(iter(corpus.CATEGORIES.items()))
        self.category = name
        public = theirs.folder / "public"
        self.feeds = (
            Feeds(ours.name, (ours.folder / "feeds/all/rss.xml", ours.folder / f"feeds/categories/{slug}/rss.xml")),
            # A new file reaches the feed of its category only when Hugo is started again: that of all counts.
            Feeds(theirs.name, (public / "index.xml",)),
        )

    def run(self, landings: int, idle: float) -> Figures:
        """All of it."""
        processes = [start(command, folder) for command, folder in zip(self.commands, self.folders, strict=True)]
        try:
            self._wait_for_first(processes)
            for number in range(landings):
                self._land(number, processes)
                time.sleep(SPACING)
            processes[1].terminate()
            processes[1].wait()
            self._measure(processes[0].pid, idle)
        finally:
            for process in processes:
                process.terminate()
                process.wait()
        return self.figures

    def _wait_for_first(self, processes: list[subprocess.Popen[bytes]]) -> None:
        """Until both have written their feeds and come to rest."""
        end = time.monotonic() + PATIENCE
        while not all(feeds.show(b"<item>") for feeds in self.feeds):
            require(time.monotonic() < end, f"no feeds: {(self.folders[0] / 'output.txt').read_text()[-2000:]}")
            time.sleep(0.1)
        while any(_busy(process.pid) for process in processes):
            require(time.monotonic() < end, "the programs do not come to rest")

    def _land(self, number: int, processes: list[subprocess.Popen[bytes]]) -> None:
        title = f"Landing {number} of {self.figures.documents}"
        text = (
            f'---\ntitle: "{title}"\ndate: 2026-01-01T00:{number:02}:00Z\ncategory: "{self.category}"\n---\n\nText.\n'
        )
        beside = self.folder / f".landing-{number}.part"
        beside.write_text(text)
        for feeds in self.feeds:
            feeds.expect()
        began = time.perf_counter()
        beside.rename(self.folder / f"landing-{number}.md")
        waiting = dict(enumerate(self.feeds))
        while waiting:
            for place, feeds in list(waiting.items()):
                if feeds.show(f"{title}<".encode()):
                    self.figures.landings[place].append(time.perf_counter() - began)
                    del waiting[place]
            require(time.perf_counter() - began < PATIENCE, f"{title} did not appear")
            require(all(process.poll() is None for process in processes), "a program ended")
            time.sleep(LOOK)

    def _measure(self, pid: int, idle: float) -> None:
        pids = tuple(tree(pid))
        self.figures.rss = sum(map(resident, pids))
        self.figures.pss = sum(map(proportional, pids))
        before, began = _seconds(pid), time.monotonic()
        time.sleep(idle)
        self.figures.idle = (_seconds(pid) - before) / (time.monotonic() - began)


def _seconds(pid: int) -> float:
    """Processor time of a process and the children it has waited for."""
    fields = (PROC / str(pid) / "stat").read_text().rpartition(")")[2].split()
    return sum(map(int, fields[11:15])) / os.sysconf("SC_CLK_TCK")


def _busy(pid: int) -> bool:
    before = _seconds(pid)
    time.sleep(1.0)
    return _seconds(pid) - before > 0.1


def rows(found: list[Figures]) -> Iterator[str]:
    for figures in found:
        ours, theirs = map(median, figures.landings)
        yield _row(
            f"{figures.documents:,} documents, median", ours, theirs, f"≤ {LATENCY} s, {_verdict(ours <= LATENCY)}"
        )
        yield _row("slowest", *map(max, figures.landings), "")
    least, most = found[0], found[-1]
    if most.documents > least.documents:
        growth, theirs = (
            median(late) / median(early) for late, early in zip(most.landings, least.landings, strict=True)
        )
        words = f"{most.documents:,} over {least.documents:,} documents"
        yield f"| {words} | {growth:.2f} × | {theirs:.2f} × | | ≤ {GROWTH} ×, {_verdict(growth <= GROWTH)} |"
    yield f"| idle, part of a core | {most.idle:.2%} | | | < {IDLE:.0%}, {_verdict(most.idle < IDLE)} |"
    yield f"| memory, RSS | {most.rss / 1e6:.0f} MB | | | ≤ {MEMORY / 1e6:.0f} MB, {_verdict(most.rss <= MEMORY)} |"
    yield f"| memory, PSS | {most.pss / 1e6:.0f} MB | | | |"


def _row(what: str, ours: float, theirs: float, target: str) -> str:
    return f"| {what} | {ours:.2f} s | {theirs:.2f} s | {ours / theirs:.2f} | {target} |"


def _verdict(met: bool) -> str:
    return "met" if met else "missed"


def main() -> int:
    parser = argparse.ArgumentParser(description="Measure how soon a file that lands is in its feeds.")
    parser.add_argument("--documents", type=int, nargs="+", default=[1_000, 10_000, 100_000], help="sizes, ascending")
    parser.add_argument("--landings", type=int, default=11, help="files that land at each size (default 11)")
    parser.add_argument("--idle", type=float, default=60.0, help="seconds to look at an idle daemon (default 60)")
    parser.add_argument("--work", type=Path, help="where to work (default: the system's temporary folder)")
    parser.add_argument("--strict", action="store_true", help="exit 1 when a target is missed")
    options = parser.parse_args()
    found, names = [], ("feedmill", "Hugo")
    for documents in options.documents:
        tell(f"{documents:,} documents: landing {options.landings} files")
        with tempfile.TemporaryDirectory(prefix="feedmill-watch-", dir=options.work) as work:
            watch = Watch(Path(work), documents)
            names = watch.names
            found.append(watch.run(options.landings, options.idle))
    lines = list(rows(found))
    print(f"### {options.landings} landings, {os.cpu_count()} processors, Python {platform.python_version()}\n")
    print("\n".join([f"| | {' | '.join(names)} | ratio | target |", "|---|---|---|---|---|", *lines, ""]))
    return 1 if options.strict and any("missed" in line for line in lines) else 0


if __name__ == "__main__":
    sys.exit(main())
