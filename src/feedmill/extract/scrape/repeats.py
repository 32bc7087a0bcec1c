"""The account that shows a scraped page, whose name stands in it again."""

from __future__ import annotations

import re
from collections.abc import Sequence

from feedmill.extract.roles import Line

_NAME = 24  # characters of an account's name
_PROFILE = 2  # lines from an account's name to the button to follow it
FOLLOW = re.compile(
    r"[+＋]?\s*(?:follow(?: author| @?\w+)?|[关關]注(?:TA|[他她]|作者)?|追[蹤踪](?:作者)?)", re.IGNORECASE
)


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
