"""A title above a line that tells who wrote and when, amid what was taken for the text: the article begins below it.

Menus, boxes of what is read most and offers stand above an article for so long on some pages that they outweigh its
first lines. Where the zones begin too early, such a row tells better; mostly they do not, and nothing changes.
"""

from __future__ import annotations

from collections.abc import Sequence

from feedmill.extract.phrases.titles import reads_like_title
from feedmill.extract.phrases.vocabulary import has_han
from feedmill.extract.roles import Line

_DATES = frozenset(("published", "updated"))
_ABOVE = 0.4  # of the text's prose that may stand above its title
_LEADS = 3  # lines between a title and its byline, at most
_BEFORE = 2  # lines that were taken for the text above its title, at least
_BELOW, _PARAGRAPHS = 10, 2  # lines below a byline, and how many paragraphs are among them
_LONG = {False: 100, True: 40}  # characters of one, in Chinese fewer
_TITLE = {False: 16, True: 7}  # characters of a title, the same


def below_title(lines: Sequence[Line], beginning: int, end: int) -> int:
    """The line behind such a title between `beginning` and `end`, else `beginning`."""
    whole = sum(len(line.text) for line in lines[beginning:end] if line.prose)
    above = 0
    for number in range(beginning, end if whole else beginning):
        if above > _ABOVE * whole:
            break
        if _is_signed(lines, number) and _begins(lines[number + 1 : number + 1 + _BELOW]):
            leads = range(number - 1, max(beginning + _BEFORE, number - 1 - _LEADS) - 1, -1)
            title = next((n for n in leads if _is_title(lines[n])), None)
            return beginning if title is None else title + 1
        above += len(lines[number].text) if lines[number].prose else 0
    return beginning


def _is_signed(lines: Sequence[Line], number: int) -> bool:
    """Whether a line tells who wrote and when, or who, above the line that tells when."""
    told = _told(lines[number])
    if "authors" not in told:
        return False
    below = _told(lines[number + 1]) if number + 1 < len(lines) else set()
    return not _DATES.isdisjoint(told | below)


def _told(line: Line) -> set[str]:
    return {name for name, _ in line.byline.told} if not line.prose and line.byline is not None else set()


def _begins(below: Sequence[Line]) -> bool:
    paragraphs = (line for line in below if line.prose and not line.frame)
    return sum(len(line.text) >= _LONG[has_han(line.text)] for line in paragraphs) >= _PARAGRAPHS


def _is_title(line: Line) -> bool:
    text = line.text
    is_said = len(text) >= _TITLE[has_han(text)] and reads_like_title(text)
    return is_said and not line.frame and line.byline is None and not (line.prose and text.endswith((".", "。")))
