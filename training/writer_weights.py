"""Learn what speaks for a line of a head to name who wrote a text, for `feedmill.extract.scrape.writers`.

make train

The labelled texts are `tests/corpus/tune/` (never the held-out half), those of them where no label says who wrote them.
"""

from __future__ import annotations

import sys

from choices import Candidate, learn
from labelled import Text, looks_near, module, texts

from feedmill.extract.scrape.lines import outline
from feedmill.extract.scrape.told import tell_head
from feedmill.extract.scrape.writer_signs import candidates, head_of, nobody, signs

EXPECTED = {  # of what labelled texts have too rarely
    "said in small letters": -3.0,
    "named above the title": -3.0,
    "followed": 3.0,
    "more by": 4.0,
    "under ago": 2.0,
    "over stats": 3.0,
    "over tags": -3.0,
    "handle over dated": 2.0,
}


def choice(text: Text) -> list[Candidate]:
    """What speaks for each line that may name somebody, and for nobody, and whether that is right."""
    zones = outline(text.lines)
    at, bylines, _ = tell_head(text.lines, "", zones.start, zones.ranked)
    if at is None or any(name == "authors" for byline in bylines.values() for name, _ in byline.told):
        return []
    head, authors = head_of(text.lines, at, zones.start, bylines), set(text.label["authors"])
    named = [
        ([*looks_near(text.page, number), *signs(head, number, people)], bool(authors) and authors.issuperset(people))
        for number, people in candidates(head).items()
    ]
    return [*named, ([*nobody(head)], not any(right for _, right in named))]


def main() -> None:
    weights = learn([choice(text) for text in texts("authors")], EXPECTED)
    sys.stdout.write(module("What speaks for a line of a head to name who wrote the text.", "writer_weights", weights))


if __name__ == "__main__":
    main()
