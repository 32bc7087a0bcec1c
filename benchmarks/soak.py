"""A long day of the daemon in ten minutes: does anything grow that should not?

    python benchmarks/soak.py [--minutes 10] [--events 20000] [--documents 1000] [--work DIR] [--svg FILE]

`feedmill run` watches a folder in which files are made, edited, moved and deleted, in ones and twos and in bursts. What
it holds is looked at every two seconds. At the end memory may stand at most 5 % above where it stood after the first
fifth (medians over a tenth of the time, as a pass needs more than a pause), every file that is there must be known, and
none twice; else the script fails.
"""

from __future__ import annotations

import argparse
import json
import random
import subprocess
import sys
import tempfile
import time
from dataclasses import astuple, dataclass
from pathlib import Path

import corpus
from measure import PROC, proportional, resident, start, tree
from programs import Feedmill, require

LOOK = 2.0  # seconds between two samples
GROWTH = 1.05
SETTLING = 60.0  # seconds for what was under way at the end
BURST = 50  # events at once, now and then
WIDTH, HEIGHT, MARGIN = 760, 260, 46


@dataclass(frozen=True, slots=True)
class Sample:
    seconds: float
    events: int
    rss: int  # bytes
    pss: int
    files: int  # descriptors
    threads: int
    state: int  # bytes of the databases


class Folder:
    """The seed folder, and what is done to it."""

    def __init__(self, root: Path, documents: int) -> None:
        self.root = root
        corpus.write_corpus(root, documents)
        self.files = sorted(root.rglob("*.md"))
        self.events = 0
        self._chance = random.Random(1)
        self._number = 0

    def event(self) -> None:
        """One thing that happens to a folder; as many files come as go, or its feeds would grow, and memory too."""
        what = self._chance.choices((self._make, self._edit, self._move, self._delete), (28, 34, 10, 28))[0]
        what(self._chance.randrange(len(self.files)))
        self.events += 1

    def _make(self, _place: int) -> None:
        self._number += 1
        path = self.root / f"soak-{self._number % 40}" / f"{self._number}.md"
        path.parent.mkdir(exist_ok=True)
        beside = path.with_name(f".{path.name}.part")
        beside.write_text(corpus.document(self._number, 100_000, 7).decode())
        beside.rename(path)
        self.files.append(path)

    def _edit(self, place: int) -> None:
        with self.files[place].open("a") as file:
            file.write(f"\nEdited {self.events}.\n")

    def _move(self, place: int) -> None:
        target = self.files[place].with_name(f"moved-{self.events}.md")
        self.files[place].rename(target)
        self.files[place] = target

    def _delete(self, place: int) -> None:
        if len(self.files) > 200:
            self.files.pop(place).unlink()


def sample(pid: int, began: float, events: int, state: Path) -> Sample:
    pids = tuple(tree(pid))
    folder = PROC / str(pid)
    size = sum(path.stat().st_size for path in state.glob("*.sqlite3*") if path.exists())
    return Sample(
        time.monotonic() - began, events, sum(map(resident, pids)), sum(map(proportional, pids)),
        len(list((folder / "fd").iterdir())), len(list((folder / "task").iterdir())), size,
    )  # fmt: skip


def soak(work: Path, options: argparse.Namespace) -> list[Sample]:
    folder = Folder(work / "corpus", options.documents)
    program = Feedmill(work, folder.root)
    process = start((sys.executable, "-m", "feedmill", "run"), program.folder)
    samples, state = [], program.folder / "var"
    try:
        while not (program.folder / "feeds/all/rss.xml").exists():
            require(process.poll() is None, (program.folder / "output.txt").read_text()[-2000:])
            time.sleep(0.2)
        began, seconds = time.monotonic(), options.minutes * 60
        pace = random.Random(2)
        while (elapsed := time.monotonic() - began) < seconds:
            if not samples or elapsed - samples[-1].seconds >= LOOK:
                samples.append(sample(process.pid, began, folder.events, state))
            owed = int(options.events * elapsed / seconds) - folder.events
            if owed > (BURST if pace.random() < 0.02 else 0):
                folder.event()
            time.sleep(0.0 if owed > BURST else 0.005)
            require(process.poll() is None, "the daemon ended")
        time.sleep(5)
        samples.append(sample(process.pid, began, folder.events, state))
        check(program, folder)
    finally:
        process.terminate()
        process.wait()
    return samples


def level(samples: list[Sample], begin: float, end: float) -> Sample:
    """The sample whose memory is the median of those between two moments."""
    found = sorted((s for s in samples if begin <= s.seconds < end), key=lambda s: s.rss)
    return found[len(found) // 2]


def check(program: Feedmill, folder: Folder) -> None:
    """Everything that lies there is known, and nothing else."""
    log = (program.folder / "output.txt").read_text()
    require('"level": "error"' not in log, f"errors in the log:\n{log[-2000:]}")
    end = time.monotonic() + SETTLING
    while (counted := known(program)) != len(folder.files):
        require(time.monotonic() < end, f"{counted} documents are known, {len(folder.files)} are there")
        time.sleep(LOOK)


def known(program: Feedmill) -> int:
    """How many documents the daemon knows of."""
    call = (sys.executable, "-m", "feedmill", "status", "--json")
    told = subprocess.run(call, cwd=program.folder, capture_output=True, check=True).stdout
    return sum(json.loads(told)["documents"].values())


def chart(samples: list[Sample]) -> str:
    """Memory and the size of the databases over time, as SVG."""
    end = samples[-1].seconds
    most = max(*(s.rss for s in samples), *(s.state for s in samples)) * 1.15

    def line(values: list[int], colour: str, words: str) -> str:
        xs = (MARGIN + s.seconds / end * (WIDTH - 2 * MARGIN) for s in samples)
        points = " ".join(
            f"{x:.1f},{HEIGHT - MARGIN - value / most * (HEIGHT - 2 * MARGIN):.1f}"
            for x, value in zip(xs, values, strict=True)
        )
        last = HEIGHT - MARGIN - values[-1] / most * (HEIGHT - 2 * MARGIN)
        label = f'<text x="{WIDTH - MARGIN - 4}" y="{last - 6:.1f}" text-anchor="end" fill="{colour}">{words}</text>'
        return f'<polyline points="{points}" fill="none" stroke="{colour}" stroke-width="1.5"/>{label}'

    mb = 1e6
    parts = [
        line([s.rss for s in samples], "#2563a8", f"memory (RSS), {samples[-1].rss / mb:.0f} MB"),
        line([s.state for s in samples], "#a8652b", f"databases, {samples[-1].state / mb:.0f} MB"),
        f'<text x="{MARGIN}" y="24" fill="#555">{samples[-1].events:,} file events in {end / 60:.0f} minutes</text>',
        f'<line x1="{MARGIN}" y1="{HEIGHT - MARGIN}" x2="{WIDTH - MARGIN}" y2="{HEIGHT - MARGIN}" stroke="#999"/>',
        *(
            f'<text x="{MARGIN + minute * 60 / end * (WIDTH - 2 * MARGIN):.0f}" y="{HEIGHT - MARGIN + 18}" '
            f'text-anchor="middle" fill="#555">{minute}</text>'
            for minute in range(0, int(end // 60) + 1, max(1, int(end // 600)))
        ),
        f'<text x="{WIDTH / 2:.0f}" y="{HEIGHT - 8}" text-anchor="middle" fill="#555">minutes</text>',
    ]
    body = "\n".join(parts)
    head = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" role="img" '
    head += 'aria-label="Memory of the daemon over time" font-family="sans-serif" font-size="12">'
    return f'{head}\n<rect width="100%" height="100%" fill="#fff"/>\n{body}\n</svg>\n'


def main() -> int:
    parser = argparse.ArgumentParser(description="Look whether the daemon grows.")
    parser.add_argument("--minutes", type=float, default=10.0)
    parser.add_argument("--events", type=int, default=20_000)
    parser.add_argument("--documents", type=int, default=1_000, help="files at the beginning")
    parser.add_argument("--work", type=Path, help="where to work (default: the system's temporary folder)")
    parser.add_argument("--svg", type=Path, help="where to draw the plot")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="feedmill-soak-", dir=options.work) as work:
        samples = soak(Path(work), options)
    tenth = options.minutes * 6
    first, last = level(samples, 2 * tenth, 3 * tenth), level(samples, 9 * tenth, 10 * tenth)
    for name, found in (("after the first fifth", first), ("at the end", last), ("at rest", samples[-1])):
        figures = ", ".join(str(value) for value in astuple(found)[4:6])
        memory = f"RSS {found.rss / 1e6:.1f} MB, PSS {found.pss / 1e6:.1f} MB"
        print(f"{name}: {memory}; descriptors and threads {figures}; databases {found.state / 1e6:.1f} MB")
    if options.svg:
        options.svg.write_text(chart(samples))
    require(last.rss <= first.rss * GROWTH, f"memory grew to {last.rss / first.rss:.2f} of that")
    require(samples[-1].rss <= first.rss * GROWTH, f"memory stays at {samples[-1].rss / first.rss:.2f} of that")
    require(samples[-1].files <= first.files + 4, "descriptors are not closed")
    return 0


if __name__ == "__main__":
    sys.exit(main())
