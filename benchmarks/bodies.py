"""How well the article is found in real pages, beside trafilatura by itself, on a public set of pages.

    python benchmarks/bodies.py FOLDER

FOLDER holds ground-truth.json, {name: {"articleBody": text}}, and html/NAME.html.gz, as the repository
scrapinghub/article-extraction-benchmark does; or base.json, {name: {"content": text}}, and htmls/NAME.html, as
opendatalab/magic-html does in benchmark/data/article (a third of it Chinese); or html/NAME.html.gz and
ground-truth/NAME.json, of which those count whose page is an article, as dev and test of
Murrough-Foley/web-content-extraction-benchmark have them. F1, precision and recall are of runs of four words, each
Chinese character a word, as means over pages.
"""

from __future__ import annotations

import argparse
import gzip
import json
import re
import statistics
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import trafilatura

from feedmill.content.render import render
from feedmill.extract.page.article import extract_page
from feedmill.readers.decode import decode
from feedmill.text import html_to_text

RUN = 4  # words
_SHOWN = re.compile(r"<(figcaption|iframe|video|audio)\b.*?</\1>", re.DOTALL)
_WORD = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]|[^\W\u3040-\u30ff\u3400-\u9fff]+")


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


def labelled(folder: Path) -> Iterator[tuple[bytes, str]]:
    """Each page of a set, and the text of its article."""
    if (base := folder / "base.json").exists():
        for name, page in json.loads(base.read_text("utf-8")).items():
            yield (folder / "htmls" / f"{name}.html").read_bytes(), page["content"]
        return
    for name, text in sorted(articles(folder).items()):
        yield gzip.decompress((folder / "html" / f"{name}.html.gz").read_bytes()), text


def articles(folder: Path) -> dict[str, str]:
    """The text of each article of a set whose pages are packed, by its name."""
    if (told := folder / "ground-truth.json").exists():
        return {name: page["articleBody"] for name, page in json.loads(told.read_text("utf-8")).items()}
    pages = {path.stem: json.loads(path.read_text("utf-8")) for path in (folder / "ground-truth").glob("*.json")}
    return {
        name: page["ground_truth"].get("main_content") or ""
        for name, page in pages.items()
        if page["_internal"]["page_type"]["primary"] == "article"
    }


def score(name: str, read: Callable[[bytes], str], folder: Path) -> float:
    """Print a line of the table; F1."""
    began = time.process_time()
    pairs = [measured(read(page), text) for page, text in labelled(folder)]
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
    sys.setrecursionlimit(20_000)  # pages are nested deeply
    ours = score("feedmill", feedmill, folder)
    theirs = score(f"trafilatura {trafilatura.__version__}", alone, folder)
    print(f"not below trafilatura: {'met' if ours >= theirs else 'missed'}")


if __name__ == "__main__":
    main()
