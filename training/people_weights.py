"""Learn what speaks for whom a page names to have written its text, for `feedmill.extract.scrape.page_people`.

make train

The labelled texts are `tests/corpus/tune/` (never the held-out half), and saved pages where $FEEDMILL_PAGES names some.
Rules were made from the corpus, and tell nearly all of its writers: so each second text is read again without the
bylines that name them. Whoever is named elsewhere as well is to be found there.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from itertools import chain

from choices import tell_apart
from labelled import Labelled, is_page, overheard, scraped, taught

from feedmill.extract.frame import Frame
from feedmill.extract.roles import Role
from feedmill.extract.scrape import page_people

SITES = 4  # what fewer have weighs nothing
STRENGTH = 0.1
LEAST = 0.02  # what weighs less is left out


def unsigned(found: list[Labelled], frame: Frame) -> Iterator[Labelled]:
    """The texts without the bylines that rules read, and whom they name all the same."""
    for one, (lines, *_), _ in overheard(page_people, "signs_of", found, frame):
        authors = one.label["authors"]
        told = [line for line in lines if line.role in (Role.BYLINE, Role.ATTRIBUTION)]
        bylines = {line.text for line in told if any(name in line.text for name in authors)}
        rows = one.document.body.split("\n")
        body = "\n".join(row for row in rows if " ".join(row.split()) not in bylines)
        if bylines:
            label = {**one.label, "authors": [name for name in authors if name in body]}
            yield Labelled(one.name, label, replace(one.document, body=body))


def main() -> None:
    found = scraped("authors", pages=True)
    frame = taught(found)
    corpus, pages = ([one for one in found if is_page(one) is kind] for kind in (False, True))
    heard = overheard(page_people, "signs_of", chain(found, unsigned([*corpus[::2], *pages[::2]], frame)), frame)
    rows = [
        (one.site, sorted(said), name in one.label["authors"])
        for one, _, people in heard
        for name, said in people.items()
    ]
    known = Counter(sign for _, sign in {(site, sign) for site, said, _ in rows for sign in said})
    signs = [[sign for sign in said if known[sign] >= SITES] for _, said, _ in rows]
    weights, bias = tell_apart(signs, [right for _, _, right in rows], STRENGTH)
    entries = (f'    "{sign}": {weight:.2f},' for sign, weight in weights.items() if abs(weight) >= LEAST)
    about = "What speaks for whom a page names to have written its text."
    sys.stdout.write(f'"""{about} Made by `training/people_weights.py`: do not edit."""\n\nBIAS = {bias:.2f}\n')
    sys.stdout.write("\n".join(("SIGNS: dict[str, float] = {", *entries, "}")) + "\n")


if __name__ == "__main__":
    main()
