"""Learn what speaks for an article to end at a place, from labelled texts, for `feedmill.extract.scrape.ends`.

make train

The labelled texts are those of `labelled`. A conditional logit: of all places behind the first line of a text, the one
behind its last labelled line shall weigh most.
"""

from __future__ import annotations

import sys

from choices import Candidate, learn
from labelled import TIMES, Text, looks_round, module, texts, times
from zone_weights import wanted

from feedmill.extract.scrape.ends import signs
from feedmill.extract.scrape.zones import WEIGHTS, find_zones


def choice(text: Text) -> list[Candidate]:
    """What speaks for each place, and whether it is right; none where the article is taken to begin behind its end."""
    page, odds = text.page, WEIGHTS.weigh_all(text.page)
    beginning, _ = find_zones(page)
    end = max((number for number, one in enumerate(wanted(text)) if one), default=-1) + 1
    cuts = range(beginning + 1, len(page.lines) + 1)
    told = zip(cuts, signs(page, odds, beginning), strict=True)
    return [([*looks_round(page, cut), *said], cut == end) for cut, said in told] if end in cuts else []


def main() -> None:
    choices = [[choice(text)] * times(text, TIMES) for text in texts(pages=True)]
    weights = learn([one for several in choices for one in several if one])
    sys.stdout.write(module("What speaks for an article to end at a place.", "end_weights", weights))


if __name__ == "__main__":
    main()
