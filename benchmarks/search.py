"""The search index on a made-up folder: how long it takes to make and to follow, how large it is, how long it asks.

    python benchmarks/search.py [--documents 100000] [--work FOLDER]

The folder is built once and kept where `--work` names one. Seconds are of the clock; the process that reads
documents steps back behind all others.
"""

from __future__ import annotations

import argparse
import os
import resource
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

import corpus
from feedmill.app.building import build
from feedmill.app.searching import search, update_search
from feedmill.app.start import settings_from
from feedmill.store.searching import SEARCH_FILE, drop_search
from measure import resident
from programs import require

CONFIG = "site: {title: Bench, url: 'https://bench.example/'}\nseeds: seeds\n"
# From one character that stands in half of the documents to a phrase that stands in a few.
QUERIES = ("的", "政", "模型", "图书馆", "传感器摄像头", "river", "riv", "river library", "图书馆 传感器", "无人问津")


def project(work: Path, documents: int) -> Path:
    """The built folder."""
    config = work / "config.yaml"
    if not config.exists():
        corpus.write_corpus(work / "seeds", documents)
        config.write_text(CONFIG, encoding="utf-8")
    tell("building")
    build(*settings_from(config))
    return config


def tell(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


def main() -> int:
    parser = argparse.ArgumentParser(description="Measure the search index.")
    parser.add_argument("--documents", type=int, default=10_000)
    parser.add_argument("--work", type=Path)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="feedmill-bench-") as temporary:
        work = options.work or Path(temporary)
        config = project(work, options.documents)
        settings, base = settings_from(config)
        drop_search(settings.state)
        before = resident(os.getpid())
        tell("indexing")
        began, used = time.perf_counter(), cpu()
        taken = update_search(settings, base, lambda: True, whole=True)
        seconds, used = time.perf_counter() - began, cpu() - used
        require(taken == options.documents, f"{taken} of {options.documents} documents were taken in")
        size = (settings.state / SEARCH_FILE).stat().st_size
        after = resident(os.getpid())
        began = time.perf_counter()
        update_search(settings, base, lambda: True, whole=True)
        compared = time.perf_counter() - began
        began = time.perf_counter()
        update_search(settings, base, lambda: True, whole=False)
        looked = time.perf_counter() - began
        print(f"### {taken:,} documents\n\n| | |\n|---|---|")
        print(f"| made in | {seconds:.1f} s, {used / taken * 1000:.2f} ms of processor a document |")
        print(f"| size | {size / 1e6:.0f} MB, {size / taken / 1000:.1f} KB a document |")
        print(f"| memory of this process, before and after | {before / 1e6:.0f} → {after / 1e6:.0f} MB |")
        print(f"| compared as a whole, and looked at for what is new | {compared:.2f} s, {looked * 1000:.0f} ms |")
        for query in QUERIES:
            times = []
            for _ in range(5):
                began = time.perf_counter()
                found = search(settings, query, 50)
                times.append(time.perf_counter() - began)
            print(f"| “{query}”, {len(found)} shown | {median(times) * 1000:.0f} ms |")
    return 0


def cpu() -> float:
    """Processor seconds of this process and those that ended below it."""
    found = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(one.ru_utime + one.ru_stime for one in found)


if __name__ == "__main__":
    sys.exit(main())
