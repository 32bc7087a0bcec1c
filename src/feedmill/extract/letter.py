"""A newsletter without its wrapping: what a mail program hides, what the sender must say, what counts readers.

Layout tables become paragraphs. What is taken out is listed, with why.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from feedmill import urls
from feedmill.extract.letter_layout import BLOCKS, lay_out
from feedmill.extract.letter_words import NOTHING, Known, ends_subscription, head_to, shows_elsewhere, tail_from
from feedmill.extract.page_tree import Element, base_of, body_of, inner_html, parse, text_of
from feedmill.extract.vocabulary import address
from feedmill.model import Dropped
from feedmill.sanitize import bounded
from feedmill.text import one_line

_HIDDEN = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all|max-height\s*:\s*0|(?<![\w-])opacity\s*:\s*0(?:\.0+)?\s*(?:;|$)"
    r"|font-size\s*:\s*[01](?:px|pt)?\s*(?:;|$|!)",
    re.IGNORECASE,
)
_PREHEADER = re.compile(r"pre-?header|preview-?text|mcnpreviewtext", re.IGNORECASE)
_DOT = re.compile(r"(?<![\w-])(?:width|height)\s*:\s*[01](?:px)?\s*(?:;|$|!)", re.IGNORECASE)
# White space of every kind, and what fills the line that a mail program shows beside the subject.
_FILLER = re.compile(r"[\s\u00ad\u034f\u061c\u115f\u17b4\u180e\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3164\ufeff]+")
_QUOTED = 200
_LARGE = 50_000  # tags: with more it is no letter, and is left as it is


@dataclass(slots=True)
class Letter:
    """A letter's text, and where the same stands on the web, "" where it does not say."""

    text: str
    view: str = ""
    dropped: list[Dropped] = field(default_factory=list)


def open_letter(html: str, known: Known = NOTHING) -> Letter:
    """The letter in a mail's HTML, as a fragment of HTML. Never raises; what cannot be parsed stays as it is.

    `known` is what its head tells.
    """
    if html.count("<") > _LARGE:
        return Letter(html)
    safe = bounded(html)
    root = parse(safe) if safe is html else None
    if root is None:
        return Letter(safe)
    body = body_of(root)
    base = base_of(root)
    letter = Letter("")
    _drop_unseen(body, letter)
    lay_out(body)
    _drop_frame(body, letter, known)
    _mend(body)
    letter.text = inner_html(body, base)
    return letter


def open_plain(text: str, known: Known = NOTHING) -> Letter:
    """The letter in a mail's plain text; `known` is what its head tells."""
    lines = text.rstrip().split("\n")
    numbers = [number for number, line in enumerate(lines) if line.strip()]
    shown = [lines[number].strip() for number in numbers]
    end = tail_from(shown)
    cut = numbers[end] if end < len(numbers) else len(lines)
    masthead = {numbers[at] for at in head_to(shown, known)}
    letter = Letter("")
    kept = []
    for number, line in enumerate(lines):
        bare = line.strip()
        if number >= cut:
            letter.dropped += _told(number + 1, bare, "the letter's footer")
        elif number in masthead:
            letter.dropped += _told(number + 1, bare, "the letter's masthead")
        elif shows_elsewhere(bare):
            letter.view = letter.view or address(bare) or address(lines[min(number + 1, len(lines) - 1)])
            letter.dropped += _told(number + 1, bare, "where the letter stands on the web")
        elif bare and bare == letter.view:
            letter.dropped += _told(number + 1, bare, "where the letter stands on the web")
        else:
            kept.append(line)
    letter.text = "\n".join(kept).strip("\n")
    return letter


def _told(line: int, text: str, reason: str) -> list[Dropped]:
    return [Dropped(line=line, text=text[:_QUOTED], reason=reason)] if text else []


def _drop(element: Element, letter: Letter, reason: str) -> None:
    text = one_line(_FILLER.sub(" ", text_of(element)))
    letter.dropped += _told(element.sourceline or 0, text, reason)
    element.drop_tree()


def _drop_unseen(body: Element, letter: Letter) -> None:
    """What a mail program does not show: the line beside the subject, and images that count."""
    for element in [*body.iterdescendants()]:
        if element.getparent() is None:
            continue  # gone with what it lay in
        style = element.get("style") or ""
        if element.tag == "img":
            if _DOT.search(style) or _HIDDEN.search(style) or _is_dot(element):
                element.drop_tree()
        elif _is_unseen(element, style):
            _drop(element, letter, "not shown by mail programs")


def _is_dot(image: Element) -> bool:
    return any((image.get(side) or "").strip().removesuffix("px") in ("0", "1") for side in ("width", "height"))


def _is_unseen(element: Element, style: str) -> bool:
    if element.get("hidden") is not None or _HIDDEN.search(style):
        return True
    return _PREHEADER.search(f"{element.get('class') or ''} {element.get('id') or ''}") is not None


def _drop_frame(body: Element, letter: Letter, known: Known) -> None:
    """The masthead, the line that leads to the web, those that end the subscription, and the footer."""
    lines = list(_lines(body))
    texts = [text for _, text in lines]
    end, masthead = tail_from(texts), head_to(texts, known)
    for number, (element, text) in enumerate(lines):
        if shows_elsewhere(text):
            letter.view = letter.view or _target(element)
            _drop(element, letter, "where the letter stands on the web")
        elif number >= end:
            _drop(element, letter, "the letter's footer")
        elif ends_subscription(text) and element.find(".//a") is not None:
            _drop(element, letter, "how to end the subscription")
        elif number in masthead:
            _drop(element, letter, "the letter's masthead")


def _lines(body: Element) -> Iterator[tuple[Element, str]]:
    """The innermost blocks that show a text, in order; what stands beside them in an outer one belongs to no line."""
    for element in [*body.iterdescendants()]:
        if element.tag not in BLOCKS or any(inner.tag in BLOCKS for inner in element.iterdescendants()):
            continue
        if text := one_line(_FILLER.sub(" ", _shown(element))):
            yield element, text


def _shown(element: Element) -> str:
    """The text of a block, its lines set apart as on one."""
    pieces = [element.text or ""]
    for inner in element.iterdescendants():
        pieces += (" · " if inner.tag == "br" else inner.text or "", inner.tail or "")
    return "".join(pieces)


def _target(element: Element) -> str:
    """Where the link of a short line leads that tells where the letter stands."""
    links = [link for link in element.iter("a") if urls.canonical(link.get("href") or "")]
    telling = [link for link in links if shows_elsewhere(one_line(text_of(link)))]
    return (telling or links)[0].get("href") if links else ""


def _mend(body: Element) -> None:
    """Links without what tracks their reader; no blocks that only kept distance."""
    for link in body.iter("a"):
        if href := link.get("href"):
            link.set("href", urls.without_tracking(href))
    for element in reversed([*body.iterdescendants()]):
        empty = element.tag in ("p", "div", "span") and not len(element)
        if empty and not _FILLER.sub("", element.text or ""):
            element.drop_tree()
