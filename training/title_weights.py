"""Learn what speaks for a line on top to be the title, from labelled texts, for `feedmill.extract.scrape.headline`.

make train

The labelled texts are `tests/corpus/tune/` (never the held-out half), and saved pages where $FEEDMILL_PAGES
names some.
"""

from __future__ import annotations

import sys

from choices import Candidate, learn
from labelled import Text, is_page, looks_near, module, texts

from feedmill.extract.scrape.headline import candidates
from feedmill.extract.scrape.title_signs import signs, top
from feedmill.extract.scrape.zones import find_zones
from feedmill.text import fold

EXPECTED = {  # of what labelled texts have too rarely
    "masthead": -2.0,
    "motto": -6.0,
    "named": -4.0,
    "named above": -4.0,
    "over": -4.0,
    "signed": -4.0,
    "person": -3.0,
    "two sentences": 3.0,
    "voice": -2.0,
    "below a signed line": -1.5,
}
PAGES = 2  # times that a saved page counts for each text of the corpus: less, and their titles are found less often
TRAILING = 80  # characters that stand on a title's line with it


def is_title(text: Text, number: int) -> bool:
    """Whether a line is the title, or holds it where no line is it alone."""
    title, keys = fold(text.label["title"]), [line.key for line in text.page.lines]
    if title in keys:
        return keys[number] == title
    return title in fold(text.lines[number].text) and len(text.lines[number].text) < len(title) + TRAILING


def choice(text: Text) -> list[Candidate]:
    """What speaks for each line that may be the title, and whether it is."""
    lines = top(text.page.lines, *find_zones(text.page))
    return [
        ([*looks_near(text.page, number), *signs(lines, number)], is_title(text, number))
        for number in candidates(lines)
    ]


def main() -> None:
    choices = [[choice(text)] * (PAGES if is_page(text) else 1) for text in texts(pages=True)]
    weights = learn([one for several in choices for one in several], EXPECTED)
    sys.stdout.write(module("What speaks for a line to be the title.", "title_weights", weights))


if __name__ == "__main__":
    main()
