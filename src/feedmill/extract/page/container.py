"""Which element of a page holds its article: the one round what the library took for it, or one that is marked as it.

The library is right more often than the marks are: a <main> holds teasers of other stories, the next article and the
one after it as well. What it took is asked again only where sentences that are no teasers were left.
"""

from __future__ import annotations

from collections.abc import Callable

from feedmill.extract.page.blocks import Page, Run
from feedmill.extract.page.core import narrowest
from feedmill.extract.page.tree import Element, text_of
from feedmill.extract.phrases.shapes import is_prose
from feedmill.extract.phrases.vocabulary import HAN
from feedmill.text import one_line

MARKED = ".//article | .//main | .//*[@role='main'] | .//*[@itemprop='articleBody']"
_ENOUGH = 0.5  # of what <article> or <main> holds: with less, the library may have missed the article
_FEW = 300  # characters that it may have taken for an article by chance
_MISSED = 0.4  # of what it took for the article: so much text that it left is the article's as well
_CARD = 3  # runs between a story's heading and its teaser
_STANDFIRST = 300  # characters
_TEXT, _TEXT_HAN = 500, 160  # characters of a text that is more than a teaser
_SHARE = 0.95  # of the article's text stands in its element
_ABOVE = 12  # runs between a title and its text


def find_container(page: Page, is_title: Callable[[str], bool]) -> Element | None:
    """The element that holds the article, None where nothing tells it. What it leaves out is not wanted any more."""
    own = _article_with(page, is_title)
    if own is not None:
        inner = page.extent(own)
        for run in (*page.runs[: inner.first], *page.runs[inner.last + 1 :]):
            run.wanted = False
        page.measure()
    marked = own if own is not None else max(page.body.xpath(MARKED), key=lambda at: _prose(page, at), default=None)
    total = page.extent(page.body).wanted
    little = marked is not None and total < _ENOUGH * _prose(page, marked)
    missed = little and (total < _FEW or _passed_over(page, is_title) or _left(page, marked) > _MISSED * total)
    if marked is not None and missed and not _is_titled(page, marked, is_title):
        for run in page.runs:
            run.wanted = False
        page.measure()
        return _article_in(page, marked, is_title)
    return _narrowest(page, total) if total else None


def _article_with(page: Page, is_title: Callable[[str], bool]) -> Element | None:
    """The one <article> with the title's heading and a text, if others have both as well, or it was passed over."""
    articles = [at for at in page.body.iter("article") if at in page and _has_text(page, at)]
    own = [at for at in articles if any(is_title(one_line(text_of(heading))) for heading in at.iter("h1"))]
    if len(own) != 1:
        return None
    others = [at for at in articles if at is not own[0] and next(at.iter("h1"), None) is not None]
    apart = any(own[0] not in at.iterancestors() and at not in own[0].iterancestors() for at in others)
    inner = page.extent(own[0])
    passed_over = not inner.wanted and 2 * (inner.size - inner.links) > page.extent(page.body).wanted
    return own[0] if apart or passed_over else None


def _has_text(page: Page, element: Element) -> bool:
    """Whether an element holds more than the first sentences of a text."""
    extent = page.extent(element)
    said = [run for run in page.runs[extent.first : extent.last + 1] if _is_sentence(run)]
    return len(said) > 1 and sum(len(run.key) for run in said) > (_TEXT_HAN if HAN.search(said[0].text) else _TEXT)


def _is_sentence(run: Run) -> bool:
    return run.has_few_links and is_prose(run.text)


def _is_titled(page: Page, marked: Element, is_title: Callable[[str], bool]) -> bool:
    """Whether all that is wanted stands outside `marked`, right below the title."""
    first = next((at for at, run in enumerate(page.runs) if run.wanted and is_prose(run.text)), 0)
    outside = not page.extent(marked).wanted
    return outside and any(is_title(above.text) for above in page.runs[max(0, first - _ABOVE) : first])


def _passed_over(page: Page, is_title: Callable[[str], bool]) -> bool:
    """Whether so much text as no standfirst has stands between the title and what is wanted: a question, say."""
    first = next((at for at, run in enumerate(page.runs) if run.wanted and is_prose(run.text)), 0)
    title = next((at for at in range(first - 1, -1, -1) if is_title(page.runs[at].text)), first)
    between = [run for run in page.runs[title + 1 : first] if _is_sentence(run) and not run.reason]
    return len(between) > 1 and sum(len(run.key) for run in between) > _STANDFIRST


def _left(page: Page, marked: Element) -> int:
    """How much text of `marked` is not wanted and may be one article: sentences marked up alike, no teasers.

    A teaser stands below a heading that leads to its story.
    """
    extent = page.extent(marked)
    sizes: dict[object, int] = {}
    for at in range(extent.first, extent.last + 1):
        run = page.runs[at]
        if run.wanted or run.reason or not _is_sentence(run):
            continue
        if not any(_leads_away(above) for above in page.runs[max(extent.first, at - _CARD) : at]):
            place = tuple((up.tag, up.get("class")) for up in (run.element, run.element.getparent()) if up is not None)
            sizes[place] = sizes.get(place, 0) + len(run.key)
    return max(sizes.values(), default=0)


def _leads_away(run: Run) -> bool:
    return run.element.tag in ("h2", "h3", "h4") and not run.wanted and not run.has_few_links


def _article_in(page: Page, marked: Element, is_title: Callable[[str], bool]) -> Element:
    """An <article> in a <main> with the title, none of whose text goes on behind it, or with all of it; else <main>."""
    outer = page.extent(marked)
    for article in marked.iter("article"):
        inner = page.extent(article)
        titled = any(is_title(one_line(text_of(heading))) for heading in article.iter("h1"))
        if titled and not any(map(_is_sentence, page.runs[inner.last + 1 : inner.last + 1 + _CARD])):
            return article
        beside = (*page.runs[outer.first : inner.first], *page.runs[inner.last + 1 : outer.last + 1])
        if not any(map(_is_sentence, beside)):
            return article
    return marked


def _prose(page: Page, element: Element) -> int:
    extent = page.extent(element)
    return extent.size - extent.links


def _narrowest(page: Page, total: int) -> Element:
    """The innermost container of (nearly) all that is wanted; an <article> around it, where there is one."""
    element = narrowest(page, page.body, _SHARE * total)
    return next(element.iterancestors("article"), element)
