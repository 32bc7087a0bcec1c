"""Short lines that a scraped page gives again: its title, the account that shows it, whom somebody works for."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from feedmill.extract.phrases.titles import LONGEST
from feedmill.extract.roles import Line
from feedmill.extract.scrape.signers import people_alone

_HEAD = 40  # lines
_ODD = 10  # characters that two spellings of one line may differ by
_NAME = 24  # characters of an account's name
_PROFILE = 2  # lines from an account's name to the button to follow it
FOLLOW = re.compile(
    r"[+＋]?\s*(?:follow(?: author| @?\w+)?|[关關]注(?:TA|[他她]|作者)?|追[蹤踪](?:作者)?)", re.IGNORECASE
)


def repeated_lines(lines: Sequence[Line]) -> set[str]:
    """What stands in several lines that are short enough for titles."""
    counts = Counter(line.key for line in lines if len(line.text) <= LONGEST + _ODD)
    return {key for key, count in counts.items() if count > 1}


def is_account(lines: Sequence[Line], number: int) -> bool:
    """Whether a line is an account's name: further down a button to follow it stands below, or a byline begins so."""
    line = lines[number]
    if len(line.text) > _NAME:
        return False
    for at in range(number + 1, len(lines)):
        below = lines[at]
        if below.key == line.key:
            if any(FOLLOW.fullmatch(other.text) for other in lines[at + 1 : at + 1 + _PROFILE]):
                return True
        elif below.text.startswith(f"{line.text} ") and _tells(below, line.text):
            return True
    return False


def _tells(line: Line, name: str) -> bool:
    return line.byline is not None and ("authors", name) in line.byline.told


def is_employer(lines: Sequence[Line], number: int) -> bool:
    """Whether a short line stands again below somebody's name: whom that one works for, and who shows the page."""
    line = lines[number]
    below = (above for above, other in pairwise(lines[:_HEAD]) if other.key == line.key)
    return any(people_alone(above.text, beside=False, sure=False) for above in below)
