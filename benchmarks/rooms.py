"""What one document costs in each room: microseconds a call, the best of several rounds.

    python benchmarks/rooms.py [--documents 200] [--rounds 7]

The documents are those of corpus.py. Nothing is written, and nothing fails for being slow.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Callable, Sequence
from typing import TypeVar
from zoneinfo import ZoneInfo

import corpus
from feedmill.content.render import render
from feedmill.dates import parse
from feedmill.language import detect
from feedmill.model import Content, Document, Normalized
from feedmill.normalize.entry import normalize
from feedmill.normalize.rules import Rules
from feedmill.readers.files import documents
from feedmill.urls import canonical

MAX_BYTES = 5_000_000
Item = TypeVar("Item")
RULES = Rules(timezone=ZoneInfo("Asia/Shanghai"))


def rendered(normalized: Normalized) -> Content:
    return render(normalized.body, base_url="https://site.example/", key="k", asset=lambda _: None)


def microseconds(call: Callable[[Item], object], items: Sequence[Item], rounds: int) -> float:
    """The best round's mean: what else the machine does only ever adds."""
    best = float("inf")
    for _ in range(rounds):
        began = time.process_time()
        for item in items:
            call(item)
        best = min(best, time.process_time() - began)
    return best / len(items) * 1e6


def main() -> int:
    parser = argparse.ArgumentParser(description="What one document costs in each room.")
    parser.add_argument("--documents", type=int, default=200, help="how many to measure on (default 200)")
    parser.add_argument("--rounds", type=int, default=7, help="the best of so many (default 7)")
    options = parser.parse_args()
    if min(options.documents, options.rounds) < 1:
        parser.error("--documents and --rounds must be at least 1")
    files = [(corpus.relative_path(at), corpus.document(at, options.documents, 1)) for at in range(options.documents)]
    read = [found for path, data in files for found in documents(path, data, MAX_BYTES) if isinstance(found, Document)]
    known = [found for document in read if isinstance(found := normalize(document, RULES), Normalized)]
    bodies = [found.body.text for found in known]
    dates = [corpus.moment(at, options.documents).isoformat(timespec="seconds") for at in range(options.documents)]
    addresses = [f"https://Site.example/{path}?utm_source=x&b=2&a=1" for path, _ in files]
    rows = {
        "documents()": microseconds(lambda file: documents(*file, MAX_BYTES), files, options.rounds),
        "normalize()": microseconds(lambda document: normalize(document, RULES), read, options.rounds),
        "render()": microseconds(rendered, known, options.rounds),
        "detect()": microseconds(detect, bodies, options.rounds),
        "canonical()": microseconds(canonical, addresses, options.rounds),
        "parse()": microseconds(lambda text: parse(text, RULES.timezone), dates, options.rounds),
    }
    for name, cost in rows.items():
        print(f"{name:12} {cost:9.1f} µs")
    return 0


if __name__ == "__main__":
    sys.exit(main())
