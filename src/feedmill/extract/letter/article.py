"""A newsletter without its wrapping: what a mail program hides, what the sender must say, what counts readers.

Layout tables become paragraphs. What is taken out is listed, with why.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from feedmill import urls
from feedmill.extract.letter.asides import asked_in, end_of, last_sentence, list_from, paid_in, why
from feedmill.extract.letter.layout import BLOCKS, lay_out
from feedmill.extract.letter.links import stays, tags_in, target, target_of, to_program
from feedmill.extract.letter.signatures import before_signers, presented, signers
from feedmill.extract.letter.wrapped import above_paragraph
from feedmill.extract.page.core import BOX
from feedmill.extract.page.tree import Element, base_of, body_of, called, inner_html, parse, text_of
from feedmill.extract.phrases.bylines import read_byline
from feedmill.extract.phrases.letter_heads import NOTHING, Known, head_to, is_title
from feedmill.extract.phrases.letters import shows_elsewhere, tail_from
from feedmill.extract.phrases.persons import is_person, is_somebody
from feedmill.extract.phrases.vocabulary import address
from feedmill.model import Dropped
from feedmill.sanitize import bounded
from feedmill.text import fold, one_line

_HIDDEN = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all|max-height\s*:\s*0|(?<![\w-])opacity\s*:\s*0(?:\.0+)?\s*(?:;|$)"
    r"|font-size\s*:\s*[01](?:px|pt)?\s*(?:;|$|!)",
    re.IGNORECASE,
)
_PREHEADER = re.compile(r"pre-?header|preview-?text|mcnpreviewtext", re.IGNORECASE)
_DOT = re.compile(r"(?<![\w-])(?:width|height)\s*:\s*[01](?:px)?\s*(?:;|$|!)", re.IGNORECASE)
# White space of every kind, and what fills the line that a mail program shows beside the subject.
_FILLER = re.compile(r"[\s\u00ad\u034f\u061c\u115f\u17b4\u180e\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3164\ufeff]+")
_SMALL, _LONGEST = 0.2, 600  # of a letter's text, and characters, that a box holds at most
_IN_APP = re.compile(r"(?<![a-z])app(?![a-z])", re.IGNORECASE)  # its address may lead to an app alone
_TOP = 8  # lines in which the title stands
_LAST = 3  # lines at either end of a text, in which somebody may sign, or present himself
_FORWARDED = re.compile(r"(?:from|发件人|寄件者)\s*[:：]", re.IGNORECASE)
_PARTS = re.compile(r"\s+[|｜·•–—-]\s+|[|｜]")  # of a line that tells several things
_QUOTED = 200  # characters that are told
_LARGE = 50_000  # tags: with more it is no letter, and is left as it is


@dataclass(slots=True)
class Letter:
    """A letter's text, where the same stands on the web ("" where it does not say), and what its masthead tells."""

    text: str
    above: int = 0  # lines of the mail above it
    view: str = ""
    title: str = ""  # the line of its head that the subject ends with
    authors: list[str] = field(default_factory=list)  # whom a line of its head names, or who signs it
    named: bool = False  # whether a line of its head does
    dropped: list[Dropped] = field(default_factory=list)
    tags: list[str] = field(default_factory=list)


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
    _drop_logo(body, known)
    lay_out(body)
    _drop_frame(body, letter, known)
    _mend(body)
    letter.text = inner_html(body, base)
    return letter


def open_plain(text: str, known: Known = NOTHING) -> Letter:
    """The letter in a mail's plain text, each line where it stood; `known` is what its head tells."""
    lines = text.rstrip().split("\n")
    numbers = [number for number, line in enumerate(lines) if line.strip()]
    shown = [lines[number].strip() for number in numbers]
    end = tail_from(shown)
    cut = (*numbers, len(lines))[before_signers(shown, end)]
    masthead = above_paragraph([numbers[at] for at in head_to(shown, known)], lines)
    letter = Letter("")
    kept: list[str] = []
    for number, line in enumerate(lines):
        bare = line.strip()
        if number > len(lines) // 2 and (tags := tags_in(bare)):
            letter.tags += tags
            letter.dropped += _told(number + 1, bare, "tags")
        elif number >= cut:
            letter.dropped += _told(number + 1, bare, "the letter's footer")
        elif number in masthead:
            _read_masthead(bare, letter, known)
            letter.dropped += _told(number + 1, bare, "the letter's masthead")
        elif shows_elsewhere(bare):
            _read_beside(bare, letter, known)
            letter.view = letter.view or address(bare) or address(lines[min(number + 1, len(lines) - 1)])
            letter.dropped += _told(number + 1, bare, "where the letter stands on the web")
        elif bare and bare == letter.view:
            letter.dropped += _told(number + 1, bare, "where the letter stands on the web")
        else:
            kept += [*[""] * (number - len(kept)), line]
    whole = "\n".join(kept).rstrip("\n")
    letter.text = whole.lstrip("\n")
    letter.above = len(whole) - len(letter.text)
    _read_signature(shown[:end], letter)
    return letter


def _read_signature(lines: Sequence[str], letter: Letter) -> None:
    """Who signs at the end of the text, or presents himself above it, where nothing above it says who writes."""
    if letter.authors:
        return
    greeted = (person for line in lines[: _LAST + 1] if (person := presented(line)))
    letter.authors += signers(lines) or [*greeted][:1]


def _read_masthead(line: str, letter: Letter, known: Known) -> None:
    """Keep what a line above the text tells: the title that the subject ends with, who wrote the letter."""
    if is_title(line, known):
        letter.title = line
    byline = read_byline(line.removeprefix("本期"))
    told = [value for said, value in byline.told if said == "authors"] if byline else []
    if _FORWARDED.match(line):
        return
    if byline is None and is_person(line) and fold(line) != fold(known.letter):
        told = [line]
    letter.authors += [person for person in told if person not in letter.authors]
    letter.named = letter.named or any(map(is_somebody, told))


def _read_beside(line: str, letter: Letter, known: Known) -> None:
    """Keep what stands beside the words that lead to the web."""
    for part in _PARTS.split(line):
        if not shows_elsewhere(part) and (byline := read_byline(part)) and not byline.rest:
            _read_masthead(part, letter, known)


def _told(line: int, text: str, reason: str) -> list[Dropped]:
    return [Dropped(line=line, text=text[:_QUOTED], reason=reason)] if text else []


def _drop(element: Element, letter: Letter, reason: str) -> None:
    text = one_line(_FILLER.sub(" ", text_of(element)))
    letter.dropped += _told(element.sourceline or 0, text, reason)
    element.drop_tree()


def _drop_unseen(body: Element, letter: Letter) -> None:
    """What a mail program does not show: the line beside the subject, and images that count."""
    small = min(_SMALL * len(text_of(body)), _LONGEST)
    for element in [*body.iterdescendants()]:
        if element.getparent() is None:
            continue  # gone with what it lay in
        style = element.get("style") or ""
        if element.tag == "img":
            if _DOT.search(style) or _HIDDEN.search(style) or _is_dot(element):
                element.drop_tree()
        elif _is_unseen(element, style):
            _drop(element, letter, "not shown by mail programs")
        elif BOX.search(called(element)) and len(text_of(element)) <= small:
            _drop(element, letter, "a box that is named as none of the letter")


def _drop_logo(body: Element, known: Known) -> None:
    """The picture above the text that shows the letter's name."""
    image = next(body.iter("img"), None)
    if image is not None and known.letter and fold(image.get("alt") or "") == fold(known.letter):
        image.drop_tree()


def _is_dot(image: Element) -> bool:
    return any((image.get(side) or "").strip().removesuffix("px") in ("0", "1") for side in ("width", "height"))


def _is_unseen(element: Element, style: str) -> bool:
    if element.get("hidden") is not None or _HIDDEN.search(style):
        return True
    return _PREHEADER.search(called(element)) is not None


def _drop_frame(body: Element, letter: Letter, known: Known) -> None:
    """The masthead, the line that leads to the web, those that end the subscription, and the footer."""
    lines = list(_lines(body))
    texts = [text for _, text in lines]
    end = end_of(lines, tail_from(texts))
    _read_signature(texts[:end], letter)
    end = list_from(texts, before_signers(texts, end))
    last = last_sentence(texts, end)
    masthead, asked, paid = head_to(texts, known), asked_in(lines), paid_in(lines)
    app = title = named = ""
    for number, (element, text) in enumerate(lines):
        if shows_elsewhere(text):
            _read_beside(text if number < _TOP else "", letter, known)
            to_app = _IN_APP.search(text) is not None
            letter.view = letter.view or ("" if to_app else target(element))
            app = app or (target(element) if to_app else "")
            reason = "where the letter stands on the web"
        elif number >= end:
            reason = "the letter's footer"
        elif number < _TOP and known.title and fold(text) == fold(known.title):
            title = title or target(element)
            reason = "the title"
        elif number in asked:
            reason = "what is asked of readers"
        else:
            reason = "what a sponsor says" if number in paid else why(element, text)
        if (not reason or number >= end) and number > last and (tags := tags_in(text)):
            letter.tags += tags
            reason = "tags"
        if number in masthead and not reason:
            _read_masthead(text, letter, known)
            named = named or target_of(element, known.title)
            reason = "the letter's masthead"
        if reason:
            _drop(element, letter, reason)
    title, app = ("", app or title) if to_program(title) else (title, app)
    letter.view = letter.view or stays(known.web) or title or named or app


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


def _mend(body: Element) -> None:
    """Links without what tracks their reader; no blocks that only kept distance."""
    for link in body.iter("a"):
        if href := link.get("href"):
            link.set("href", urls.without_tracking(href))
    for element in reversed([*body.iterdescendants()]):
        empty = element.tag in ("p", "div", "span") and not len(element)
        if empty and not _FILLER.sub("", element.text or ""):
            element.drop_tree()
