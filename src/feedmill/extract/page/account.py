"""What of a page did not go into its entry, each block with why: nothing is lost without a word.

Reasons are found before anything is taken out, while each block still stands in what holds it; whatever takes a
block out later, and knows better, writes its own.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from feedmill.extract.page.blocks import SURE, Page, Run
from feedmill.extract.page.core import APART, is_notice
from feedmill.extract.page.tree import Element, called, is_hidden, is_within, text_of
from feedmill.extract.phrases.shapes import furniture
from feedmill.extract.phrases.vocabulary import COMMENTS, RELATED
from feedmill.extract.roles import Line, Role
from feedmill.model import Dropped
from feedmill.text import fold

LAST_RESORT = "not part of the main text that was found"
_KINDS = {  # by the kind of an element, or the role that it plays
    **dict.fromkeys(("nav", "menu", "navigation", "menubar"), "a menu"),
    **dict.fromkeys(("aside", "complementary"), "beside the text"),
    **dict.fromkeys(("footer", "contentinfo"), "the page's foot"),
    **dict.fromkeys(("header", "banner"), "the page's head"),
    **dict.fromkeys(("form", "button", "search", "toolbar"), "a form, or buttons"),
    **dict.fromkeys(("dialog", "alertdialog"), "a box over the page"),
}
_NAMED = (  # by what a page calls it
    (r"cookies?|consent|gdpr|cmp|modal|popup|overlay|paywall", "a box over the page"),
    (r"bread-?crumbs?|crumbs?|path|location|position|weizhi", "a trail to the page"),
    (r"nav\w*|menu\w*|tabs?|channels?", "a menu"),
    (r"comments?|responses?|replies|discussion|pinglun", "what readers wrote"),
    (
        (r"relate\w*|recommend\w*|recirc\w*|more|popular|trending|hot|rank\w*|read-?(?:more|next)|most-?\w+|prev|next"
        r"|pre-?next|siblings?|tuijian"),
        "other stories",
    ),
    (r"shar(?:e|ing)\w*|social\w*|tools?|toolbar|actions?|print", "buttons to share and the like"),
    (r"ads?|advert\w*|promo\w*|sponsor\w*|banner", "an advertisement"),
    (r"newsletters?|subscri\w+|sign-?up|follow", "an offer to subscribe"),
    (r"(?:author|writer)-?(?:bio|box|card|info)|bio|about-?author", "about the author"),
    (r"copyright|disclaimer|statement|legal|notice|shengming|rights", "rights and notices"),
    (r"tags?|keywords?|topics?", "tags"),
    (r"sidebar|side|rail|right|widget\w*", "beside the text"),
    (r"foot\w*|bottom|colophon", "the page's foot"),
    (r"head|header|top\w*|masthead|logo|brand", "the page's head"),
)  # fmt: skip
_OF_PLACES = frozenset((*_KINDS.values(), *(reason for _, reason in _NAMED)))
_BY_NAME = re.compile(
    "|".join(rf"(?P<k{number}>(?:^|[\s_-])(?:{names})(?:[\s_-]|\d|$))" for number, (names, _) in enumerate(_NAMED)),
    re.IGNORECASE,
)
_WINDOW = 5_000  # characters of the entry in which a block is looked for behind the one before it
_FAR = 4_000_000_000  # characters of an entry, once for each block; where it is more, a block is looked for there alone
_MANY = 3_000  # blocks; of more it is not asked what each says
_QUOTED = 200  # characters of a block that is told
_WORD = 24  # characters of one that is told on a line with others


def tell_apart(page: Page, is_title: Callable[[str], bool]) -> None:
    """Give the blocks that are not wanted their reasons."""
    known: dict[Element, str] = {}
    few = len(page.runs) <= _MANY
    for run in page.runs:
        if run.wanted or run.reason not in ("", APART):
            continue
        if is_title(run.text):
            run.reason, run.role = "the title", Role.TITLE
        else:
            run.reason = _by_place(run.element, known) or (_by_text(run) if few else "") or run.reason or LAST_RESORT


def take_reasons(runs: Sequence[Run], lines: Sequence[Line]) -> None:
    """What was told of `runs`, read as `lines`, is why they are no part of the text."""
    for run, line in zip(runs, lines, strict=True):
        if line.role is not None:
            run.reason, run.role = line.reason, line.role


def account(page: Page, entry: Element) -> tuple[Dropped, ...]:
    """The blocks of a page that are not in `entry`, the element that holds the article now, in their order.

    Words of menus and the like are told together.
    """
    kept, at = "".join(text_of(entry).split()), 0
    left_out, far = [], len(kept) * len(page.runs) < _FAR
    for run in page.runs:
        inside = is_within(run.element, entry)
        found = kept.find(run.key, at, at + len(run.key) + _WINDOW) if inside else -1
        if found < 0 and inside and far:
            found = kept.find(run.key)
        if found < 0:
            left_out.append(run)
        elif len(run.key) >= SURE:
            at = found + len(run.key)
    return tuple(_told(left_out))


def _told(left_out: Sequence[Run]) -> Iterator[Dropped]:
    words: list[Run] = []
    for run in left_out:
        short = len(run.text) <= _WORD and run.reason in _OF_PLACES
        if words and not (short and run.reason == words[0].reason and sum(map(_length, words)) <= _QUOTED - _WORD):
            yield _dropped(words)
            words = []
        if short:
            words.append(run)
        else:
            yield _dropped([run])
    if words:
        yield _dropped(words)


def _length(run: Run) -> int:
    return len(run.text) + 3  # with what sets it apart from the next


def _dropped(runs: Sequence[Run]) -> Dropped:
    text = " · ".join(run.text for run in runs)[:_QUOTED]
    first = runs[0]
    return Dropped(line=first.element.sourceline or 0, text=text, reason=first.reason or LAST_RESORT, role=first.role)


def _by_place(element: Element, known: dict[Element, str]) -> str:
    """Why a block is no text by what it stands in, the innermost first; "" where nothing tells."""
    if element.tag in ("body", "html", "article", "main"):
        return ""
    if element not in known:
        above = element.getparent()
        known[element] = _kind(element) or ("" if above is None else _by_place(above, known))
    return known[element]


def _kind(element: Element) -> str:
    if is_hidden(element):
        return "hidden"
    told = _KINDS.get(element.get("role") or "") or _KINDS.get(element.tag)
    if told:
        return told
    found = _BY_NAME.search(called(element))
    number = next((number for number in range(len(_NAMED)) if found and found[f"k{number}"] is not None), None)
    return "" if number is None else _NAMED[number][1]


def _by_text(run: Run) -> str:
    """Why a block is no text by what it says; "" where nothing tells."""
    line = Line(0, run.text, run.text, fold(run.text), True)
    if told := furniture(run.text):
        return told
    if line.byline is not None:
        return "a byline"
    heading = run.text.strip(" :：")
    if RELATED.fullmatch(heading):
        return "points elsewhere"
    if COMMENTS.fullmatch(heading):
        return "what readers wrote"
    if run.is_link:
        return "a link that leads elsewhere"
    return "a notice of the site" if is_notice(run) else ""
