"""What is read in a text does not depend on the seed of a process's hashes: the same folder, the same feeds."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

TUNE = Path(__file__).parents[1] / "corpus" / "tune"
EVERY = 12  # texts of the corpus
READ = """
import sys
from pathlib import Path
from accuracy import RULES
from feedmill.normalize.entry import normalize
from feedmill.readers.files import documents
for path in map(Path, sys.argv[1:]):
    for document in documents(path.name, path.read_bytes(), 5_000_000):
        print(repr(normalize(document, RULES)))
"""


def read(seed: int) -> str:
    texts = sorted(TUNE.glob("*.txt"))[::EVERY]
    path = os.pathsep.join([str(Path(__file__).parents[2] / "benchmarks"), *sys.path])
    told = subprocess.run(
        [sys.executable, "-c", READ, *map(str, texts)],
        env={**os.environ, "PYTHONHASHSEED": str(seed), "PYTHONPATH": path, "PYTHONUTF8": "1"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
    )
    return told.stdout


def test_the_same_entries_whatever_the_seed():
    first = read(1)
    assert first.count("\n") >= 100
    assert first == read(2) == read(3)
