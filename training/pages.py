"""Labelled texts from saved pages: each as a browser shows it, labelled by what its markup tells.

    python training/pages.py [--held-out] OUT FOLDER...

Pages of the open web have longer menus, more teasers and more readers' answers than anybody would write down, and their
markup says what is the article's: feedmill reads it from there (`extract.page`) better than it does from text. The
folders hold pages (*.html, *.htm, *.html.gz); in OUT comes one text for each site, its label beside it, as in
`tests/corpus`. `FEEDMILL_PAGES=OUT make train` learns from these as well. None of them is kept in the project. Two
sites in five are left out, by their names: --held-out writes those, `benchmarks/accuracy.py --folder OUT` reads them.

Public sets: scrapinghub/article-extraction-benchmark, what adbar/trafilatura, mozilla/readability,
GeneralNewsExtractor/GeneralNewsExtractor, AndyTheFactory/newspaper4k and postlight/parser test with, and the articles
among the pages of Murrough-Foley/web-content-extraction-benchmark, its dev half. The weights that ship are learned from
all of them, with --held-out and without; nothing is learned from the test half of the last.
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
import json
import re
import sys
from collections.abc import Iterator, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

from labelled import RULES

from accuracy import fields, folded
from feedmill import dates
from feedmill.extract.frame import Frame
from feedmill.extract.page.tree import Element, body_of, parse
from feedmill.extract.phrases.titles import same_title
from feedmill.extract.phrases.wording import words
from feedmill.model import Document, Normalized
from feedmill.normalize.entry import normalize
from feedmill.readers.files import documents
from feedmill.text import fold, html_to_text
from feedmill.urls import host

LARGEST = 50_000_000  # bytes of a page
LEAST = 400  # characters of an article
LONG, NEAR = 40, 4  # characters of a line that no menu has by chance; short lines so near to such are the article's
DATED = 200  # characters of a line that tells when a page was published
HELD_OUT = 2  # sites in five
LANGUAGES = ("en", "zh")
UNSEEN = words(
    "script style noscript template svg iframe select option textarea input head title object video audio canvas map"
)
APART = words("p h1 h2 h3 blockquote pre")  # an empty line stands above and below
BLOCKS = APART | words(
    "div section article header footer main aside nav ul ol li dl dt dd h4 h5 h6 table tr figure figcaption form"
    " fieldset address hr details summary center tbody thead caption"
)
HIDDEN = re.compile(r"display:none|visibility:hidden")


def shown(element: Element) -> Iterator[str]:
    """What a browser shows of an element, with line ends between blocks."""
    hidden = HIDDEN.search((element.get("style") or "").replace(" ", "").lower()) or element.get("hidden") is not None
    if not isinstance(element.tag, str) or element.tag in UNSEEN or hidden:
        return
    edge = "\n\n" if element.tag in APART else "\n" if element.tag in BLOCKS else ""
    yield edge or ("\n" if element.tag == "br" else "")
    spaced = str if element.tag == "pre" else lambda text: re.sub(r"\s+", " ", text)
    yield spaced(element.text or "")
    for child in element:
        yield from shown(child)
        yield spaced(child.tail or "")
    yield "\t" if element.tag in ("td", "th") else edge


def text_of_page(html: str) -> str:
    """A page as text; "" where it cannot be parsed."""
    root = parse(html)
    text = "".join(shown(body_of(root))) if root is not None else ""
    return re.sub(r"\n{3,}", "\n\n", "\n".join(line.strip() for line in text.split("\n"))).strip() + "\n"


def label(read: Normalized, lines: Sequence[str]) -> dict[str, Any] | None:
    """What the markup tells of a page's text; `unknown` are fields that the text does not show. None: no article."""
    entry, article = read.entry, html_to_text(read.body.text)
    whole, own = folded(article), {folded(line) for line in article.split("\n")}
    title = next((line for line in lines if fold(line) == fold(entry.title)), "")
    title = title or next((line for line in lines if same_title(line, entry.title)), "")
    others = [line for line in lines if fold(line) != fold(title)]
    long = [n for n, line in enumerate(others) if len(folded(line)) >= LONG and folded(line) in whole]
    if sum(len(others[n]) for n in long) < LEAST:
        return None
    near = range(long[0] - NEAR, long[-1] + NEAR + 1)
    body = [line for n, line in enumerate(others) if n in long or (n in near and folded(line) in own)]
    said, taken = fold(" ".join(lines)), {*body}
    told = {
        "title": title,
        "published": entry.published and _shows(lines, entry.published),
        "authors": entry.authors and all(fold(name) in said for name in entry.authors),
        "source": entry.source and fold(entry.source.name) in said,
        "tags": entry.tags and all(fold(tag) in said for tag in entry.tags),
    }
    return {
        "shape": "scraped",
        "title": title or entry.title,
        "published": entry.published.isoformat() if entry.published else None,
        "url": None,
        "authors": [*entry.authors],
        "source": entry.source.name if entry.source else None,
        "tags": [*entry.tags],
        "language": fields(read)["language"],
        "body": body,
        "not_body": [line for line in lines if line not in taken],
        "unknown": [field for field, is_told in told.items() if not is_told],
    }


def _shows(lines: Sequence[str], moment: datetime) -> bool:
    found = (dates.find(line, RULES.timezone) for line in lines if len(line) <= DATED)
    return any(date is not None and date.value == moment for date in found)


def site_of(read: Normalized, name: str) -> str:
    """What pages of one site have in common."""
    address = read.entry.url or (read.entry.source and read.entry.source.url) or ""
    return ".".join((host(address) or name).split(".")[-2:])


def digest(site: str) -> bytes:
    return hashlib.sha256(site.encode()).digest()[:4]


def pages(folders: Sequence[Path]) -> Iterator[tuple[str, bytes]]:
    """The pages in folders, by the names of their files."""
    for folder in folders:
        for path in sorted(folder.rglob("*.htm*")):
            data = path.read_bytes()
            yield path.name.partition(".htm")[0] + ".html", gzip.decompress(data) if path.suffix == ".gz" else data


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--held-out", action="store_true", help="the sites that nothing is learned from")
    parser.add_argument("out", type=Path)
    parser.add_argument("folder", type=Path, nargs="+")
    chosen = parser.parse_args()
    chosen.out.mkdir(parents=True, exist_ok=True)
    sys.setrecursionlimit(20_000)  # pages are nested deeply
    seen: set[str] = set()
    for name, data in pages(chosen.folder):
        for document in documents(name, data, LARGEST):
            read = normalize(document, RULES, Frame("pages")) if isinstance(document, Document) else None
            if not isinstance(read, Normalized) or not read.entry.language.startswith(LANGUAGES):
                continue
            site, text = site_of(read, name), text_of_page(document.body)
            mine = site not in seen and (digest(site)[0] % 5 < HELD_OUT) == chosen.held_out
            told = label(read, [line for line in text.split("\n") if line]) if mine else None
            if told is not None:
                seen.add(site)
                path = chosen.out / f"page-{digest(site).hex()}-1.txt"
                path.write_text(text, "utf-8")
                path.with_suffix(".json").write_text(json.dumps(told, ensure_ascii=False, indent=1), "utf-8")
    print(f"{len(seen)} texts in {chosen.out}")


if __name__ == "__main__":
    main()
