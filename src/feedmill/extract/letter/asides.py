"""What stands among a letter's paragraphs and is none: what is asked of readers, what a sponsor says, buttons."""

from __future__ import annotations

from collections.abc import Sequence

from feedmill.extract.letter.links import is_button_of, tags_in
from feedmill.extract.page.tree import Element
from feedmill.extract.phrases.letters import asks, ends_subscription, is_button, is_paid
from feedmill.extract.phrases.shapes import is_prose

_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_CHOICE = 24  # characters of a link that answers a question
_LISTED = 10  # lines of a list below the tags


def why(element: Element, text: str) -> str:
    """Why a line within a letter is none of it; "" where it is."""
    if is_button_of(element) and element.tag != "li" and is_button(text):
        return "a button"
    if element.find(".//a") is None:
        return ""
    if is_paid(text):
        return "what a sponsor says"
    return "how to end the subscription" if ends_subscription(text) else ""


def asked_in(lines: Sequence[tuple[Element, str]]) -> set[int]:
    """The numbers of lines that ask something of readers beside a button, and of the button."""
    asked: set[int] = set()
    for at, (element, text) in enumerate(lines[:-1]):
        below = is_button_of(lines[at + 1][0])
        if at not in asked and asks(text) and (below or is_button_of(element)):
            asked |= {at, at + 1} if below else {at}
    return asked


def end_of(lines: Sequence[tuple[Element, str]], end: int) -> int:
    """Where a letter's footer begins, the question above it and the links that answer it with it."""
    at = end
    while at > 1 and end < len(lines) and is_button_of(lines[at - 1][0]) and len(lines[at - 1][1]) <= _CHOICE:
        at -= 1
    return at - 1 if at < end and asks(lines[at - 1][1]) else end


def paid_in(lines: Sequence[tuple[Element, str]]) -> set[int]:
    """The numbers of headings that name a sponsor, and of the line with a link below each."""
    heads = [at for at, (element, text) in enumerate(lines[:-1]) if element.tag in _HEADINGS and is_paid(text)]
    led = [at for at in heads if lines[at + 1][0].find(".//a") is not None]
    return {*led, *(at + 1 for at in led)}


def last_sentence(texts: Sequence[str], end: int) -> int:
    """The number of the last line of prose above the footer, which begins at `end`, or of half the letter's lines."""
    prose = (at for at in range(end - 1, 0, -1) if is_prose(texts[at]))
    return min(next(prose, len(texts)), len(texts) // 2)


def list_from(texts: Sequence[str], end: int) -> int:
    """Where a list stands between the line of the letter's tags and its footer, which begins at `end`; else `end`."""
    for at in range(end - 1, max(0, end - _LISTED - 1), -1) if end < len(texts) else ():
        if tags_in(texts[at]):
            return at + 1
        if is_prose(texts[at]):
            break
    return end
