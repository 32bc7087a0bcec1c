"""How well the article is found in real pages, beside trafilatura by itself, on a public set of pages.

    python benchmarks/bodies.py FOLDER

FOLDER holds ground-truth.json, {name: {"articleBody": text}}, and html/NAME.html.gz, as the repository
scrapinghub/article-extraction-benchmark does. F1, precision and recall are of runs of four words, as means over pages.
"""

from __future__ import annotations

import argparse
import gzip
import json
import re
import statistics
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import trafilatura

from feedmill.content.render import render
from feedmill.extract.page.article import extract_page
from feedmill.readers.decode import decode
from feedmill.text import html_to_text

RUN = 4  # words
_SHOWN = re.compile(r"<(figcaption|iframe|video|audio)\b.*?</\1>", re.DOTALL)
_WORD = re.compile(r"\w+")


def feedmill(page: bytes) -> str:
    """The text that readers get of `page`, without captions and players: the set counts them as none of the text."""
    body = extract_page(decode(page).text).body
    html = render(body, base_url="https://page.example/", key="k", asset=lambda _: None).html
    return html_to_text(_SHOWN.sub(" ", html))


def alone(page: bytes) -> str:
    """What trafilatura makes of it with its defaults."""
    return trafilatura.extract(page, include_comments=False) or ""


def runs(text: str) -> Counter[tuple[str, ...]]:
    """Each run of four words, with how often it stands there; of a shorter text all of it."""
    words = _WORD.findall(text)
    return Counter(tuple(words[at : at + RUN]) for at in range(max(1, len(words) - RUN + 1))) if words else Counter()


def measured(found: str, wanted: str) -> tuple[float | None, float | None]:
    """Precision and recall; None where there is nothing to divide by."""
    told, asked = runs(found), runs(wanted)
    both = (told & asked).total()
    return both / told.total() if told else None, both / asked.total() if asked else None


def score(name: str, read: Callable[[bytes], str], folder: Path, truth: dict[str, dict[str, str]]) -> float:
    """Print a line of the table; F1."""
    began = time.process_time()
    pairs = []
    for key, page in truth.items():
        found = read(gzip.decompress((folder / "html" / f"{key}.html.gz").read_bytes()))
        pairs.append(measured(found, page["articleBody"]))
    spent = (time.process_time() - began) / len(pairs) * 1000
    precision = statistics.mean(pair[0] for pair in pairs if pair[0] is not None)
    recall = statistics.mean(pair[1] for pair in pairs if pair[1] is not None)
    f1 = 2 * precision * recall / (precision + recall)
    print(f"{name}: F1 {f1:.3f}, precision {precision:.3f}, recall {recall:.3f}, {spent:.0f} ms a page")
    return f1


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    folder = parser.parse_args().folder
    truth = json.loads((folder / "ground-truth.json").read_text("utf-8"))
    ours = score("feedmill", feedmill, folder, truth)
    theirs = score(f"trafilatura {trafilatura.__version__}", alone, folder, truth)
    print(f"not below trafilatura: {'met' if ours >= theirs else 'missed'}")


if __name__ == "__main__":
    main()
