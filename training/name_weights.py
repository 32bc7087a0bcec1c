"""Learn what speaks for a name to be a medium's, from labelled texts, for `feedmill.extract.scrape.sites`.

make train

The labelled texts are `tests/corpus/tune/` (never the held-out half), and saved pages where $FEEDMILL_PAGES
names some, read as one folder: those of them in which nobody is credited. Nearly all are whole pages that show whose
they are; what a crawler stripped is not. So each second one of the corpus is read again with lines left out: all that
name its site, all of its frame, all of it but one line with the name.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import chain, compress
from typing import Any

from choices import Candidate, learn
from labelled import Labelled, is_page, overheard, scraped, taught

from accuracy import folded
from feedmill.extract.scrape import sites
from feedmill.extract.scrape.mentions import rare_words

EXPECTED = {  # of what labelled texts have too rarely
    "leads home": 6.0,
    "beside an issue": 2.0,
    "as said": 5.0,
    "as about": 3.0,
    "behind the title piece": 3.0,
    "told as its first": 4.0,
    "told as its channel": 4.0,
    "said 2": 7.0,
    "all of a host": 3.0,
    "taken authors": -4.0,
    "first name whole": 2.0,
    "said, and cut": 2.0,
    "said, the rights another's": 8.0,
    "of all media": -2.0,
    "nowhere but in its owner": -2.0,
    "owner, a company": -6.0,
}
SITES = 8  # what fewer have weighs nothing
NONE = "no name"
BETTER = 2.3  # than none is a name, as the odds' logarithm: most texts have one
SHOWN = 40  # characters of a line that tells when a text was published
LETTERS = 5  # of a word of a name that is looked for


def stripped(found: Iterable[Labelled]) -> Iterator[Labelled]:
    """The texts without the lines that name their site, and without all of their frame but who and when.

    And the latter once more with the first line that names the site, and with the last.
    """
    for one in found:
        source = one.label["source"]
        if not source:
            continue
        own = {folded(line) for line in (one.label["title"], *one.label["body"])}
        words = [word.casefold() for word in (source, *rare_words(source), *source.split()) if is_told(word, source)]
        people = [name.casefold() for name in one.label["authors"]]
        lines = one.document.body.split("\n")
        is_own = [not line.strip() or folded(line) in own for line in lines]
        named = [any(word in line.casefold() for word in words) for line in lines]
        shown = [mine or shows(line.casefold(), people) for line, mine in zip(lines, is_own, strict=True)]
        naming = [n for n, line in enumerate(lines) if source in line and not is_own[n]]
        nameless = {**one.label, "source": None}
        unnamed = [mine or not told for mine, told in zip(is_own, named, strict=True)]
        bare = [mine and other for mine, other in zip(shown, unnamed, strict=True)]
        yield without(one, nameless, unnamed)
        yield without(one, nameless, bare)
        for shown_in in {naming[0], naming[-1]} if naming else ():
            yield without(one, one.label, [kept or n == shown_in for n, kept in enumerate(bare)])


def without(one: Labelled, label: Mapping[str, Any], kept: Iterable[bool]) -> Labelled:
    """A text with a part of its lines."""
    body = "\n".join(compress(one.document.body.split("\n"), kept))
    return Labelled(one.name, label, replace(one.document, body=body))


def is_told(word: str, name: str) -> bool:
    """Whether a word tells of a name: the rare ones do, and long ones."""
    return word == name or len(word) > LETTERS or not word.isascii() or word in rare_words(name)


def shows(line: str, people: Iterable[str]) -> bool:
    """Whether a line shows who wrote a text, or when."""
    return any(name in line for name in people) or (len(line) < SHOWN and any(map(str.isdigit, line)))


def main() -> None:
    found = scraped("source", pages=True)
    frame = taught(found)
    own = [one for one in found if not is_page(one)]
    read = chain(found, stripped(own[::2]))
    named = [(one, names) for one, _, names in overheard(sites, "names_on", read, frame)]
    known = Counter(
        word for _, word in {(one.site, word) for one, names in named for said in names.values() for word in said}
    )
    choices: list[list[Candidate]] = []
    for one, names in named:
        among = [
            ([word for word in sorted(said) if known[word] >= SITES], name == one.label["source"])
            for name, said in names.items()
        ]
        choices.append([*among, ([NONE], not any(right for _, right in among))])
    weights = learn(choices, EXPECTED)
    sys.stdout.write(
        '"""What speaks for a name to be its medium\'s. Made by `training/name_weights.py`: do not edit."""\n\n'
    )
    rows = (f'    "{word}": {weight:.2f},' for word, weight in weights.items() if abs(weight) >= 0.005 and word != NONE)
    sys.stdout.write(f"NO_NAME = {weights[NONE] - BETTER:.2f}\n")
    sys.stdout.write("\n".join(("WEIGHTS: dict[str, float] = {", *rows, "}")) + "\n")


if __name__ == "__main__":
    main()
