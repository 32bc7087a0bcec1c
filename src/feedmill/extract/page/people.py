"""Who wrote a page, and for which medium, where the markup between title and text names the piece that says so."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from itertools import islice, pairwise, takewhile

from feedmill.extract.findings import Findings
from feedmill.extract.page.blocks import Page, Run
from feedmill.extract.page.tree import Element, beginning, called, called_by_programs, is_within, text_of
from feedmill.extract.phrases.credits import read_credit
from feedmill.extract.phrases.hands import HELPED
from feedmill.extract.phrases.labels import BEFORE_LABEL, labelled
from feedmill.extract.phrases.names import JOB, OFFICE, name, names
from feedmill.extract.phrases.persons import is_person
from feedmill.extract.phrases.shapes import furniture, is_prose
from feedmill.extract.phrases.surnames import is_han_name, is_word
from feedmill.extract.phrases.vocabulary import PLACES
from feedmill.extract.phrases.wording import any_of
from feedmill.extract.roles import Role
from feedmill.extract.scrape.signers import with_posts
from feedmill.text import one_line

_LONGEST, _LISTED = 40, 200  # characters of a name, of several with their posts
_WRITER = re.compile(
    r"(?:^|[\s_-])(?:(?:article|post|entry|news|story|detail|meta|p|c)[_-])?(?:authors?|bylines?|writers?|reporters?"
    r"|nick(?:-?name)?|user-?name|screen-?name|poster|creator|contributor|columnist|zuozhe)"
    r"(?:[_-]?(?:names?|link|title|text|info)){0,2}(?:[\s_]|$)",
    re.IGNORECASE,
)
_MEDIUM = re.compile(
    r"(?:^|\s)(?:(?:article|post|news|entry|info|meta|art|detail|p|c)[_-]{1,2})?(?:source|copy-?from|media-?name|origin|laiyuan)(?:[_-]?(?:name|text|link))?(?:[\s_]|$)",
    re.IGNORECASE,
)
# The account that published it, which the page names beside whoever wrote it.
_ACCOUNT = re.compile(r"(?:^|\s)(?:js_name|(?:profile|account|mp)[_-]?(?:nick-?)?name)(?:\s|$)", re.IGNORECASE)
_PICTURE = re.compile(r"image|photo|picture|caption|credit|gallery|video|buzz", re.IGNORECASE)
_PROFILE = re.compile(
    r"(?:^|/)(?:authors?|people|users?(?:/token)?|u|members?|profiles?|writers?|columnists?|reporters?|contributors?|staff)/[^/?#]+/?$"
    r"|(?:^|/)(?:user|member|profile)s?(?:\.php)?\?(?:id|u)=|space[-.]uid|[?&](?:mod=space|uid=|author=)|(?:^|/)@[\w.-]+/?$",
    re.IGNORECASE,
)
# Accounts, cards and pictures of people; what is no name.
_OTHER = re.compile(
    r"js_name|profilebt|rich_media|avatar|bio|follow-?(?:btn|button|count|num)|count|level|badge|date|time|editor",
    re.IGNORECASE,
)
_NO_NAME = re.compile(
    r"(?<!\w)\d{3,}|\d{3,}(?=\W)|[。！？!?:：|｜@]|\A\W*\Z|\A(?:"
    + any_of(r"""
        楼主|樓主|沙发|作者|原创|匿名.*|关注|更多|follow|author|editor|admin|more|by
        (?:\w+ ){0,3}(?:staff|team|desk|newsroom)|fact[- ]check(?:ed|er)
        (?:about|view|read|photo|image)\b.*|(?:all (?:posts|articles|stories)|more (?:from|by))\b.*
    """)
    + r")\Z",
    re.IGNORECASE,
)
_POST = re.compile(  # what somebody is; "Head" and "Lead" are names as well
    r"(?:[A-Z][\w-]* ){0,3}(?:Engineer|Manager|Scientist|Researcher|Developer|Designer|Director|Professor|Correspondent"
    r"|Editor|Reporter|Columnist|Journalist)s?"
)
_INSTITUTE = re.compile(
    r"\b(?:University|Institutes?|College|Academy|Laboratory|Ministry|Department)\b|(?:大[学學]|研究[院所]|[学學]院|[实實][验驗]室)\Z"
)
# A box that holds whoever wrote an article, under whatever name the page gives it.
_BOX = re.compile(r"(?:^|[\s_-])(?:authors?|by-?lines?|contributors?|writers?)(?:[\s_-]|$)", re.IGNORECASE)
_ABOVE, _AROUND, _LINES = 12, 4, 12  # runs below a title, elements around a name, lines of such a box
_MOST = 6  # people
_WITHIN = 6  # elements round a name among which a comment's may be
_BESIDE = 2  # lines below a name
_CARD = 5  # lines of a box for one of them
_ANSWER = re.compile(  # an element of what readers answered; "comments-open" is a page's
    r"(?:^|\s)(?:comments?|repl(?:y|ies)|(?:comment|reply|answer)[_-](?:list|item|body|meta|author|content|card))(?:\s|$)",
    re.IGNORECASE,
)
_SHOWN = ("h1", "h2", "h3", "h4", "h5", "h6", "img", "picture", "video", "figure", "table", "pre")
_PIECE = ("span", "em", "i", "small", "font", "b", "strong", "a")  # an element within a line


def read_marked(above: Sequence[Run], told: Findings) -> None:
    """Add the people, and the medium, that `above`, what stands between title and text, marks by class or link."""
    for run in above:
        if any(_ANSWER.search(called_by_programs(at)) for at in islice(run.element.iterancestors(), _WITHIN)):
            continue
        is_credit = len(run.text) <= _LONGEST and read_credit(run.text) == []  # who took the pictures, or edited it
        for element in _pieces(run):
            said = one_line(text_of(element))
            label = labelled(said) if 0 < len(said) <= _LONGEST else None
            kind = _kind(element, run)
            if kind == "authors" and is_credit and not run.text.startswith(said):
                continue
            if kind == "authors" and _LONGEST < len(said) <= _LISTED and ", " in said:
                for person in with_posts(said):
                    told.add("authors", person, f"marked as the authors: '{said}'")
            if not 0 < len(said) <= _LONGEST or (label and label[0] != kind):
                continue
            bare = BEFORE_LABEL.split(label[1] if label else said)[0]
            head, _, place = bare.rpartition(" ")
            bare = head if head and kind == "source" and place in PLACES else bare  # whence it was posted
            if kind in ("source", "account") and not _NO_NAME.search(bare) and not _is_of_picture(element):
                told.add(kind, name(bare), f"marked as the {kind}: '{said}'")
            elif kind == "authors" and not _NO_NAME.search(bare) and len(told.of("authors")) < _MOST:
                for person in (one for one in names(bare) if not _INSTITUTE.search(one) and not _POST.fullmatch(one)):
                    if not re.search(rf"{HELPED} by {re.escape(person)}", run.text, re.IGNORECASE):
                        told.add("authors", person, f"marked as the author: '{said}'")


def marks_writer(run: Run) -> bool:
    """Whether a short run holds a piece that is marked as who wrote it."""
    return len(run.text) <= _LONGEST and any(_kind(piece, run) == "authors" for piece in _pieces(run))


def take_cards(page: Page, container: Element, people: Collection[str]) -> None:
    """Take out of the article, above its first sentence, the names of those who wrote it and what is told of them.

    The markup holds both together: short lines below a name, none of them a heading.
    """
    runs = [run for run in page.runs if is_within(run.element, container)]
    for run in takewhile(lambda run: not is_prose(run.text), runs):
        card = run.element
        if run.text not in people or 2 * page.extent(card).wanted > page.extent(container).wanted > 0:
            continue  # a name in the box of the whole text
        while card is not container and _is_card(page, card.getparent(), run):
            card = card.getparent()
        if card is not container and is_within(card, container):
            extent = page.extent(card)
            for told in page.runs[extent.first : extent.last + 1]:
                told.reason, told.role = "who wrote it", Role.BYLINE
            card.drop_tree()


def take_box(page: Page, container: Element, start: int, told: Findings) -> None:
    """Tell the people in a box for who wrote it, below the title, each in a block of his own, and take it out.

    The blocks are names and what their bearers do: one name, one after each occupation, or nothing but names.
    """
    for run in takewhile(lambda run: not is_prose(run.text), page.runs[start : start + _ABOVE]):
        around = (run.element, *islice(run.element.iterancestors(), _AROUND))
        box = next((at for at in around if _BOX.search(called_by_programs(at))), None)
        extent = page.extent(box) if box is not None and box in page else None
        runs = page.runs[extent.first : extent.last + 1] if extent else []
        if len(runs) == 1 and len(run.text) <= _LISTED:
            for person in with_posts(run.text):
                told.add("authors", person, f"in a box for who wrote it: '{run.text}'")
        if not 0 < len(runs) <= _LINES or any(is_prose(one.text) or len(one.text) > _LONGEST for one in runs):
            continue
        people = [one.text for one in runs if _is_name(one.text)]
        jobs = sum(bool(JOB.fullmatch(one.text) or OFFICE.fullmatch(one.text)) for one in runs)
        if not people or (len(people) > 1 and jobs < len(people) and len(people) < len(runs)):
            continue
        for person in people:
            told.add("authors", person, f"in a box for who wrote it: '{person}'")
        if box is not None and box is not container and is_within(box, container):
            for one in runs:
                one.reason, one.role = "who wrote it", Role.BYLINE
            box.drop_tree()
        return


def take_posted(page: Page, own: Sequence[Run], told: Findings) -> None:
    """Tell who wrote it by a name, in a block of its own, above what its bearer does, if there is one such pair alone.

    `own` are the runs between title and text that belong to nothing else: several pairs are speakers or contacts.
    """
    cards = [(named, post) for named, post in pairwise(own) if _is_posted(page, named, post)]
    if len(cards) == 1:
        ((named, post),) = cards
        told.add("authors", named.text, f"above what he does: '{named.text}', '{post.text}'")


def _is_posted(page: Page, named: Run, post: Run) -> bool:
    job = JOB.fullmatch(post.text) or OFFICE.fullmatch(post.text)
    if not job or (" " not in post.text and post.text.endswith("s")) or len(post.text) > _LISTED:
        return False
    if not _is_name(named.text) or _is_name(post.text):
        return False
    box = next((at for at in islice(named.element.iterancestors(), _AROUND) if is_within(post.element, at)), None)
    extent = page.extent(box) if box is not None and box in page else None
    return extent is not None and extent.last - extent.first <= _CARD


def _is_name(text: str) -> bool:
    return ((is_person(text) and not JOB.fullmatch(text)) or is_han_name(text)) and not (
        furniture(text) or is_word(text)
    )


def _is_card(page: Page, element: Element, name: Run) -> bool:
    if element not in page or next(element.iter(*_SHOWN), None) is not None:
        return False
    extent = page.extent(element)
    beside = page.runs[extent.first + 1 : extent.last + 1]
    few = page.runs[extent.first] is name and len(beside) <= _BESIDE
    return few and all(len(run.text) <= _LONGEST and not is_prose(run.text) for run in beside)


def _is_of_picture(element: Element) -> bool:
    """Whether a piece tells where a picture comes from."""
    around = (element, *islice(element.iterancestors(), 4))
    return any(at.tag in ("figure", "figcaption") or _PICTURE.search(at.get("class") or "") for at in around)


def _pieces(run: Run) -> Iterator[Element]:
    """The innermost elements that mark a piece of a run, each once."""
    seen: set[Element] = set()
    for holder, behind in run.places:
        element = holder.getparent() if behind else holder
        around = [element, *element.iterancestors()] if element is not None else []
        within = around[: around.index(run.element) + 1] if run.element in around else []
        marked = next((at for at in within if _kind(at, run)), None)
        if marked is not None and marked not in seen:
            seen.add(marked)
            yield marked


def _label(element: Element) -> str:
    """What the label says with which a piece begins, where all of the piece is its value."""
    said = beginning(element) if element.tag in _PIECE else ""
    label = labelled(said) if len(said) <= _LONGEST else None
    return label[0] if label and label[0] in ("authors", "source") and label[1] else ""


def _kind(element: Element, run: Run) -> str:
    """ "authors", "source" or "account" by the names that the page gives to a piece, or by where its link leads."""
    named = called(element)
    label = _label(element) if element is not run.element else ""
    if not label and _ACCOUNT.search(named):
        return "account"
    if label or _OTHER.search(named):
        return label
    if _WRITER.search(named) or element.get("rel") == "author":
        return "authors"
    if _MEDIUM.search(named):
        return "source"
    if element.tag == "a" and _PROFILE.search(element.get("href") or ""):
        return "authors"
    return ""
