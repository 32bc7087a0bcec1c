"""Lines that stand within a text and are none of it, told by what else is told: whose page it is, where it goes on."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import groupby, takewhile

from feedmill.extract.findings import Findings
from feedmill.extract.frame import speaks_within
from feedmill.extract.phrases.labels import labelled
from feedmill.extract.phrases.outro import speaks
from feedmill.extract.phrases.page_words import is_of_page
from feedmill.extract.phrases.persons import is_person
from feedmill.extract.phrases.shapes import A_MENU
from feedmill.extract.phrases.vocabulary import CLOSING
from feedmill.extract.roles import Line, Role, joined
from feedmill.extract.scrape.asides import behind_listed

_LONGEST = 60  # characters
_PAGES = 4.0  # odds of a short line above the first paragraph to be the page's, by its words
_NEAR = 3  # lines of the text in which the page has its buttons and a picture its credit
_PROMOTION = re.compile(
    r"(?:after|skip past|end of|back to) .{0,20}\b(?:newsletter|promotion|advert\w*)\b.{0,20}", re.IGNORECASE
)
_GOES_ON = frozenset(
    ("aft", "Aft", "AFT", "ski", "Ski", "SKI", "end", "End", "END", "bac", "Bac", "BAC")
)  # so they begin
_INSET, _LETTER = 5, 9  # lines that an offer within a text has; one that says itself where the text goes on
_NAMES = r"[A-Z][\w'’.&-]*(?: [\w'’.&-]+){0,4}"
_CREDIT = re.compile(  # of a picture: "Jane Doe / The Slow Paper", "Jane Doe via Some Agency", "Some Images"
    rf"(?P<one>{_NAMES})\s?(?:/|\bvia\b|\|)\s?(?P<other>{_NAMES})"
    r"|[A-Z][\w'’.&-]*(?: [A-Z][\w'’.&-]*){0,2}[ -](?:Images|Pictures|Photos?|Stock|Pix|Foto)"
)
_IS = re.compile(
    r",? (?:(?:is|was) (?:an?|the|our)|writes (?:about|on|for)|reports (?:on|for)|covers) [^.]{3,200}\.(?: .{0,160})?\Z"
)
_IS_HAN = re.compile(  # right below a name: "自由撰稿人，曾任…", "獨立開發者"
    r"[^，。]{0,12}(?:撰稿人|作[家者]|[记記]者|教授|工程[师師]|[开開][发發]者|研究[员員]|[评評][论論][员員]|[创創][办辦辨]人|律[师師]|[医醫][师師生])"
    r"(?:[，、；,].{2,60})?|[^。]{0,20}(?:曾任|[现現]任|任[职職教]於?|就[读讀]|[毕畢][业業][于於]).{2,60}"
)
_LABEL_END = (":", "：")


def join_addresses(lines: list[Line]) -> None:
    """Make one line of a label and the article's address below it: "原文链接：" above "https://…"."""
    for at in range(len(lines) - 1, 0, -1):
        above, line = lines[at - 1], lines[at]
        if line.text.startswith("http") and above.text.endswith(_LABEL_END) and line.bare_address:
            text = f"{above.text}{line.text}"
            if (label := labelled(text)) and label[0] == "url":
                lines[at - 1 : at + 1] = joined((above, line), text)


def behind_promotion(lines: Sequence[Line], end: int) -> int:
    """Where the article ends, if at `end` only an offer stands that says itself where the text goes on."""
    if 0 < end < len(lines) and (on := behind_listed(lines, end)) > end:
        return on + len(list(takewhile(lambda line: line.prose and not (line.frame or speaks(line.text)), lines[on:])))
    last = min(end + _LETTER, len(lines) - 1)
    says = next((n for n in range(end, last) if _says_that_it_goes_on(lines[n]) and lines[n + 1].prose), None)
    if says is None:
        return end
    for line in lines[end : says + 1]:
        line.claim(Role.BOILERPLATE, "an offer within the text")
    text = takewhile(lambda line: line.prose and not (line.frame or speaks(line.text)), lines[says + 1 :])
    return says + 1 + len(list(text))


def claim_promotions(lines: Sequence[Line], start: int) -> None:
    """Give the lines of an offer within the text their role that says itself where the text goes on."""
    for number in [n for n, line in enumerate(lines) if line.text[:3] in _GOES_ON and start < n < len(lines) - 1]:
        line = lines[number]
        if line.free and _says_that_it_goes_on(line) and lines[number + 1].prose:
            above = takewhile(lambda other: other.free and not other.prose, reversed(lines[start:number]))
            offer = list(above)[:_INSET]
            first = next((at for at in range(len(offer) - 1, -1, -1) if offer[at].frame or speaks(offer[at].text)), -1)
            for other in (line, *offer[: first + 1]):
                other.claim(Role.BOILERPLATE, "an offer within the text")


def claim_shared(lines: Sequence[Line]) -> None:
    """Give the lines their role that a page says amid one article after the other, between two sentences of its own."""
    own = [n for n, line in enumerate(lines) if line.free and line.prose and not line.shared]
    counts = Counter(line.key for line in lines if line.shared)
    within = range(own[0], own[-1]) if own else ()
    for is_shared, found in groupby(within, lambda n: lines[n].shared and lines[n].free):
        run = list(found) if is_shared else []
        if not any(lines[n].prose or speaks_within(lines[n]) for n in run):
            continue
        last, below = lines[run[-1]], lines[run[-1] + 1]
        is_heading = not (last.prose or last.text.endswith(CLOSING))  # of what follows
        if below.prose and not any(lines[n].prose for n in run):
            is_heading = True  # a question, above its answer
        if len(run) == 1 and counts[last.key] > 1:
            is_heading = False  # none stands there twice
        for number in run[:-1] if is_heading else run:
            lines[number].claim(Role.BOILERPLATE, "the page says the same amid other articles")


def _says_that_it_goes_on(line: Line) -> bool:
    return len(line.text) <= _LONGEST and _PROMOTION.fullmatch(line.text) is not None


def below_biography(lines: Sequence[Line], findings: Findings, start: int) -> int:
    """Where the text begins, below a line right above it that tells who its author is."""
    if start + 1 >= len(lines) or not lines[start].free or not lines[start + 1].prose:
        return start
    text = lines[start].text
    if text.startswith(("is a", "was a")):  # the name stands on the line above
        text = f"{lines[start - 1].text} {text}"
    for found in findings.of("authors"):
        if lines[start - 1].text == found.value and _IS_HAN.fullmatch(text):
            lines[start].claim(Role.BYLINE, "who the author is")
            return start + 1
        if text.startswith(found.value) and _IS.match(text, len(found.value)) and is_person(found.value):
            lines[start].claim(Role.BYLINE, "who the author is")
            return start + 1
    return start


def claim_near(lines: Sequence[Line], start: int) -> None:
    """Give buttons and credits of pictures before the second paragraph their roles: below a lead, or a caption."""
    paragraphs, is_framed = 0, any(line.frame for line in lines[:start])
    for line in lines[max(start - _NEAR, 0) : start]:
        if line.free and not line.prose and len(line.text) <= _LONGEST and _CREDIT.fullmatch(line.text):
            line.claim(Role.CAPTION, "whose picture it is")
    for line in lines[start : start + _NEAR]:
        paragraphs += line.prose
        if paragraphs > 1:
            return
        if line.prose or not line.free:
            continue
        if line.frame and line.frame != A_MENU:
            line.claim(Role.BOILERPLATE, line.frame)
        elif len(line.text) <= _LONGEST and _CREDIT.fullmatch(line.text):
            line.claim(Role.CAPTION, "whose picture it is")
        elif is_framed and not paragraphs and line.byline is None and is_of_page(line.text, _PAGES):
            line.claim(Role.BOILERPLATE, "its words are a page's")


def claim_own(lines: Sequence[Line], findings: Findings) -> None:
    """Give lines within a text their roles that name the publication: whose picture it is, who asks for readers."""
    source = findings.first("source")
    if not source.isascii() or len(source) < _NEAR:
        return
    for line in lines:
        if source not in line.text or not line.free or len(line.text) > len(source) + _LONGEST:
            continue
        credit = None if line.prose else _CREDIT.fullmatch(line.text)
        if credit and credit["one"] and source in (credit["one"], credit["other"]):
            line.claim(Role.CAPTION, "whose picture it is")
        elif line.text in (f"Share {source}", f"Subscribe to {source}") or (
            line.text.startswith(("Thanks for reading", "Thank you for reading")) and speaks(line.text)
        ):
            line.claim(Role.BOILERPLATE, "the page speaks, not the article")
