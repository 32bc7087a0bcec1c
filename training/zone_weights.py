"""Learn what speaks for a line to be of an article, from labelled texts, for `feedmill.extract.scrape.zones`.

make train

The labelled texts are `tests/corpus/tune/` (never the held-out half), and saved pages where $FEEDMILL_PAGES
names some. A logistic regression tells lines of the body from others.
"""

from __future__ import annotations

import sys

from choices import tell_apart
from labelled import TIMES, Text, looks_near, module, texts, times

from accuracy import folded

STRENGTH = 0.04  # the regression's C: small weights, so that none decides alone


def wanted(text: Text) -> list[bool]:
    """Which lines are of the body."""
    body, others = "".join(map(folded, text.label["body"])), set(map(folded, text.label["not_body"]))
    lines = [folded(line.text) for line in text.page.lines]
    return [line not in others and bool(line) and line in body for line in lines]


def main() -> None:
    read = [text for text in texts(pages=True) for _ in range(times(text, TIMES))]
    rows = [[*looks_near(text.page, number)] for text in read for number in range(len(text.lines))]
    weights, bias = tell_apart(rows, [one for text in read for one in wanted(text)], STRENGTH)
    sys.stdout.write(module("What speaks for a line to be of an article.", "zone_weights", weights, bias))


if __name__ == "__main__":
    main()
