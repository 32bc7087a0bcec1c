"""How well documents are read: `tests/corpus/` against its labels, by field and by shape.

python benchmarks/accuracy.py --half tune --misses
"""

from __future__ import annotations

import argparse
import json
import re
import statistics
import time
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from extractors import installed, offline
from feedmill.content.render import render
from feedmill.extract.frame import Frame, enough
from feedmill.model import Document, Normalized
from feedmill.normalize.entry import normalize
from feedmill.normalize.rules import Rules
from feedmill.readers.files import documents
from feedmill.text import one_line

CORPUS = Path(__file__).parents[1] / "tests" / "corpus"
RULES = Rules(timezone=ZoneInfo("Asia/Shanghai"), language="zh", site_url="https://feeds.example/")
FIELDS = ("title", "published", "url", "authors", "source", "tags", "language")
_MARK = re.compile(  # of a reference, an item, a quotation: its element shows it
    r"\A(?:\[\d+\]\s*|[-*•·▪◦‣●>]\s+|\d{1,2}[.、)]\s*)"
)
COMPARED = ("title", "day", "url", "authors", "source", "tags")
SAMPLED, WARMING = 300, 100  # texts whose cost is measured, and others that are read before them
SHAPES = ("scraped", "html", "front-matter", "mail")


@dataclass(frozen=True, slots=True, kw_only=True)
class Read:
    """A document as it was read: its fields in the labels' terms, and the lines of its text."""

    name: str
    label: Mapping[str, Any]
    fields: Mapping[str, Any]
    lines: tuple[str, ...]


@dataclass(slots=True)
class Tally:
    """What came of the documents of one shape."""

    documents: int = 0
    asked: Counter[str] = field(default_factory=Counter)  # of each field, where the label knows it
    hits: Counter[str] = field(default_factory=Counter)
    kept: Counter[str] = field(default_factory=Counter)  # lines: wanted, found, told, right, foreign
    misses: list[str] = field(default_factory=list)

    def add(self, read: Read) -> None:
        """Compare one document with its label."""
        self.documents += 1
        for name in FIELDS:
            if name in read.label.get("unknown", ()):
                continue
            self.asked[name] += 1
            wanted = expected(read.label, name)
            if read.fields[name] == wanted:
                self.hits[name] += 1
            else:
                self.misses.append(f"{read.name}: {name}: {read.fields[name]!r}, not {wanted!r}")
        lost, wrong, foreign = self.count(read.label, read.lines)
        self.misses += [f"{read.name}: lost: {line[:80]}" for line in lost]
        self.misses += [f"{read.name}: {'frame' if line in foreign else 'extra'}: {line[:80]}" for line in wrong]

    def count(self, label: Mapping[str, Any], lines: Sequence[str]) -> tuple[list[str], list[str], list[str]]:
        """Compare the lines of a text: those that are lost, those that are too much, those of these that are frame."""
        text, body = folded("".join(lines)), folded("".join(label["body"]))
        lost = [line for line in label["body"] if folded(line) not in text]
        wrong = [line for line in lines if folded(line) not in body]
        foreign = [line for line in label["not_body"] if folded(line) in set(map(folded, wrong))]
        self.kept.update(wanted=len(label["body"]), found=len(label["body"]) - len(lost))
        self.kept.update(told=len(lines), right=len(lines) - len(wrong), foreign=len(foreign))
        return lost, wrong, foreign

    @property
    def f1(self) -> float:
        together = self.recall + self.precision
        return 2 * self.recall * self.precision / together if together else 0.0

    @property
    def recall(self) -> float:
        return self.kept["found"] / max(self.kept["wanted"], 1)

    @property
    def precision(self) -> float:
        return self.kept["right"] / max(self.kept["told"], 1)

    def row(self, shape: str) -> str:
        """One line of the table."""
        fields = [f"{self.asked[name] - self.hits[name]}/{self.asked[name]}" for name in FIELDS]
        body = (f"{self.precision:.3f}", f"{self.recall:.3f}", f"{self.f1:.3f}")
        return " | ".join((shape, *fields, *body, str(self.kept["foreign"])))


def expected(label: Mapping[str, Any], name: str) -> Any:
    """A label's field as it is compared."""
    if name == "published":
        return datetime.fromisoformat(label[name]) if label[name] else None
    if name == "title":
        return one_line(label[name])  # an ideographic space is a space
    return label[name]


def folded(text: str) -> str:
    """Without white space: wrapped lines are one paragraph."""
    return "".join(_MARK.sub("", text).split())


def read_folder(folder: Path) -> Iterator[Read]:
    """Every document of a half, or of another folder, read as one folder: what its lines teach is known."""
    found = [
        (path, document)
        for path in sorted(folder.iterdir())
        if path.suffix != ".json"
        for document in documents(path.name, path.read_bytes(), 5_000_000)
    ]
    learned = lessons([document for _, document in found if isinstance(document, Document)])
    for path, document in found:
        label = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
        outcome = normalize(document, RULES, Frame("corpus", learned)) if isinstance(document, Document) else document
        if not isinstance(outcome, Normalized):
            raise SystemExit(f"{path.name}: {outcome.reason}")
        yield Read(name=path.name, label=label, fields=fields(outcome), lines=lines(outcome))


def compare(half: str) -> None:
    """The pages of a half, read by others too: misses by field (of the date the day alone), and body lines."""
    offline()
    pages = sorted((CORPUS / half).glob("*.html"))
    labels = [json.loads(path.with_suffix(".json").read_text("utf-8")) for path in pages]
    ours = {read.name: read for read in read_folder(CORPUS / half) if read.label["shape"] == "html"}
    day = [ours[path.name].fields["published"] for path in pages]
    told = [
        ({**ours[p.name].fields, "day": d and d.date().isoformat()}, ours[p.name].lines)
        for p, d in zip(pages, day, strict=True)
    ]
    print(" | ".join(("pages: misses", *COMPARED, "precision", "recall", "F1")))
    for name, found in [
        ("feedmill", told),
        *((name, [read(p.read_bytes()) for p in pages]) for name, read in installed()),
    ]:
        tally = Tally()
        misses = Counter[str]()
        for (fields, lines), label in zip(found, labels, strict=True):
            day = label["published"] and label["published"][:10]
            wanted = {**label, "title": expected(label, "title"), "day": day}
            misses.update(field for field in COMPARED if (fields.get(field) or None) != (wanted[field] or None))
            tally.count(label, lines)
        counts = [f"{misses[field]}/{len(pages)}" for field in COMPARED]
        print(" | ".join((name, *counts, f"{tally.precision:.3f}", f"{tally.recall:.3f}", f"{tally.f1:.3f}")))


def lessons(read: list[Document]) -> frozenset[int]:
    """The marks of the lines that stand in many of these documents."""
    voices: dict[int, set[int]] = defaultdict(set)
    for document in read:
        outcome = normalize(document, RULES, Frame("corpus"))
        if isinstance(outcome, Normalized):
            for mark in outcome.marks:
                voices[mark].add(outcome.voice)
    return frozenset(mark for mark, heard in voices.items() if enough(mark, len(heard)))


def fields(outcome: Normalized) -> dict[str, Any]:
    """The fields of an entry in the labels' terms."""
    entry = outcome.entry
    return {
        "title": entry.title,
        "published": entry.published,
        "url": entry.url,
        "authors": list(entry.authors),
        "source": entry.source.name if entry.source else None,
        "tags": list(entry.tags),
        "language": entry.language if entry.language.startswith("zh") else entry.language.split("-")[0],
    }


def lines(outcome: Normalized) -> tuple[str, ...]:
    """The lines of the text that readers get."""
    content = render(outcome.body, base_url=outcome.entry.url or RULES.site_url, key="k", asset=lambda _: None)
    return tuple(filter(None, map(one_line, content.text.split("\n"))))


def cost(half: str) -> tuple[float, float]:
    """Milliseconds of processor time, median, to normalize a scraped text of 6 KB: the first time, and once more.

    The texts are some 300 of the half, brought to that length with paragraphs of the others. What a process finds out
    once, by its first hundred texts, is not counted.
    """
    labels = [json.loads(path.read_text("utf-8")) for path in sorted((CORPUS / half).glob("*.json"))]
    paragraphs = [line for label in labels for line in label["body"] if len(line) > 40]
    first, again = [], []
    paths = sorted((CORPUS / half).glob("*.txt"))
    sample = set(paths[:: max(1, len(paths) // SAMPLED)])
    others = [path for folder in ("tune", "held-out") for path in sorted((CORPUS / folder).glob("*.txt"))]
    for path in [path for path in others if path not in sample][:WARMING]:
        for document in documents(path.name, path.read_bytes(), 5_000_000):
            timed(document, 1)
    for path in sorted(sample):
        label = json.loads(path.with_suffix(".json").read_text("utf-8"))
        text = path.read_bytes().decode(label.get("encoding", "utf-8"))
        last = label["body"][-1]
        for paragraph in paragraphs[len(first) :]:
            if len(text.encode()) < 6000:
                text = text.replace(last, f"{paragraph}\n\n{last}", 1)
        (document,) = documents(path.name, text.encode(), 5_000_000)
        first.append(timed(document, 1) * 1000)
        again.append(min(timed(document, 10) for _ in range(5)) * 1000)
    return statistics.median(first), statistics.median(again)


def timed(document: Any, times: int) -> float:
    """Seconds of processor time for reading it once, of so many times."""
    began = time.process_time()
    for _ in range(times):
        normalize(document, RULES, Frame("corpus"))
    return (time.process_time() - began) / times


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--half", choices=("tune", "held-out"), default="tune")
    parser.add_argument("--folder", type=Path, help="texts that training/pages.py made of saved pages, instead")
    parser.add_argument("--rivals", action="store_true", help="read the pages with other extractors as well")
    parser.add_argument("--misses", action="store_true", help="name every miss")
    chosen = parser.parse_args()
    spent = None if chosen.folder else cost(chosen.half)  # before these texts are read for anything else
    tallies: dict[str, Tally] = defaultdict(Tally)
    for read in read_folder(chosen.folder or CORPUS / chosen.half):
        tallies[read.label["shape"]].add(read)
    print(" | ".join(("misses", *FIELDS, "precision", "recall", "F1", "frame lines")))
    for shape in SHAPES:
        if shape in tallies:
            print(tallies[shape].row(shape))
    if spent:
        print("{:.2f} ms a scraped text of 6 KB the first time, {:.2f} ms once more, medians".format(*spent))
    if chosen.rivals:
        compare(chosen.half)
    if chosen.misses:
        print(*(miss for shape in SHAPES for miss in tallies[shape].misses), sep="\n")


if __name__ == "__main__":
    main()
