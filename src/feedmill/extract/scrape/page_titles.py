"""What browsers show for a page's title: the article's, and the site's name behind it, on top of what was copied."""

from __future__ import annotations

import re
from collections.abc import Sequence

from feedmill.extract.roles import Line

_BAR = re.compile(r"\s[-–—|·:]\s|[|_｜]")
_BARS = ("|", "_", "｜", " - ", " – ", " — ", " · ", " : ")  # the same, looked for faster: no line has other space
_LONGEST = 240  # characters
_FAR = 80  # lines within which the title itself stands
_SHORTEST = (8, 20)  # characters of a title in Chinese, in other scripts


def titled_below(lines: Sequence[Line], number: int, start: int) -> int | None:
    """The first line below that a page's title, line `number`, begins with, before a bar."""
    text = lines[number].text
    if (
        not _SHORTEST[text.isascii()] < len(text) <= _LONGEST
        or not any(map(text.__contains__, _BARS))
        or lines[number].byline is not None
    ):
        return None
    shortest = _SHORTEST[text.isascii() or any("a" <= letter <= "z" for letter in text)]
    for at in range(number + 1, min(start, _FAR, len(lines))):
        other = lines[at].text
        if len(other) >= shortest and text.startswith(other) and _BAR.match(text, len(other)):
            return at
    return None


def page_titles(lines: Sequence[Line], start: int) -> dict[int, int]:
    """The lines above `start` that are titles of the page, each with the line that tells the article's alone."""
    found = ((number, titled_below(lines, number, start)) for number in range(min(start, _FAR, len(lines))))
    return {number: at for number, at in found if at is not None}
