"""Where the article of a scraped text ends: in front of which line.

What each line looks like tells little of it: readers' comments, teasers and who the author is are sentences, too. What
tells is the cut itself: how the lines right above and below it look, how much of what speaks for the article stands
above it, and what is still to come. All places are weighed against each other; the weights were learned from labelled
texts (`training/end_weights.py`).
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate

from feedmill.extract.scrape.end_weights import LOOKS, SIGNS
from feedmill.extract.scrape.looks import Page, Weights

_WEIGHTS = Weights(LOOKS, {}, SIGNS)
_STEPS = (0.01, 1.0, 2.0, 4.0, 7.0, 11.0, 16.0, 24.0)  # of the odds' sum
_PARTS = (0.001, 0.03, 0.08, 0.15, 0.3, 0.5, 0.8)  # of the article's sentences
_COUNTS = (0, 1, 2, 3, 5)
_SENTENCE = 40  # characters
FULL_STOPS = tuple('。！？.!?”"’」')
_SOON, _NEXT, _EDGE = 8, 6, 4  # lines below a cut
_NEARLY = 0.15  # what a later place may weigh less: a lost paragraph is worse than a line too many


def find_end(page: Page, odds: Sequence[float], beginning: int) -> int:
    """The number of the first line behind the article that begins at `beginning`; `odds` are those of each line."""
    cuts = range(beginning + 1, len(page.lines) + 1)
    looks = _WEIGHTS.weigh_cuts(page)
    weights = [
        looks[cut] + _WEIGHTS.weigh_signs(told) for cut, told in zip(cuts, signs(page, odds, beginning), strict=True)
    ]
    least = max(weights, default=0.0) - _NEARLY
    return max((cut for cut, weight in zip(cuts, weights, strict=True) if weight >= least), default=len(page.lines))


def signs(page: Page, odds: Sequence[float], beginning: int) -> Iterator[list[str]]:
    """What speaks for the article to end, for each place behind its first line, in words that can be weighed."""
    lines, count = page.lines, len(page.lines)
    sums = [*accumulate(odds, initial=0.0)]
    highest = max(sums[beginning:])
    later = [*accumulate(reversed(sums), max)][::-1]  # the highest sum from each place on
    full = [len(line.text) if _is_full(line.text, line.prose) else 0 for line in lines]
    said = [*accumulate(full, initial=0)]
    sentences = [*accumulate(map(bool, full), initial=0)]
    whole = (said[-1] - said[beginning]) or 1
    for cut in range(beginning + 1, count + 1):
        low = min(sums[cut : cut + _SOON])
        told = [
            f"below highest {bisect_right(_STEPS, highest - sums[cut])}",
            f"higher later {bisect_right(_STEPS, later[cut] - sums[cut])}",
            f"falls {bisect_right(_STEPS, sums[cut] - low)}",
            f"left {bisect_right(_PARTS, (said[-1] - said[cut]) / whole)}",
            f"sentences {bisect_right(_COUNTS, sentences[min(cut + _NEXT, count)] - sentences[cut])}",
        ]
        yield told if cut + _EDGE <= count else [*told, f"edge {count - cut}"]


def _is_full(text: str, is_prose: bool) -> bool:
    return is_prose and len(text) >= _SENTENCE and text.endswith(FULL_STOPS)
