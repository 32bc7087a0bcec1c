"""Where an article's text lies in a page.

trafilatura, the best of its kind, tells *which* text is the article's; of that the page's own
markup is kept, as the library's output loses numbered lists, languages of code, captions and players.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from feedmill.extract.page.account import tell_apart
from feedmill.extract.page.blocks import SURE, Extent, Page, Run
from feedmill.extract.page.container import MARKED, find_container
from feedmill.extract.page.copies import REASON as COPY
from feedmill.extract.page.copies import drop_copies, leave_out_copies
from feedmill.extract.page.core import narrow
from feedmill.extract.page.notices import is_for_tags
from feedmill.extract.page.people import marks_writer
from feedmill.extract.page.prune import prune
from feedmill.extract.page.readers import leave_out_comments
from feedmill.extract.page.teasers import drop_teasers, leave_out_teasers
from feedmill.extract.page.thread import Thread
from feedmill.extract.page.title_box import boxed_above
from feedmill.extract.page.tree import Element, body_of, text_of
from feedmill.extract.phrases.bylines import read_byline
from feedmill.extract.phrases.shapes import furniture, is_prose
from feedmill.extract.phrases.wording import words
from feedmill.text import one_line

_LARGE = 30_000  # elements: of a larger page the library is not asked, it would take seconds
_MOST = 2_000_000  # characters: the same
_HUGE = 120_000  # elements: of these pages only <article> and <main> are looked for
_TOO_LONG = "the page is too long to be searched for its article: its markup alone was asked"
_MOST_NESTED = 20_000_000  # characters, each counted with every element around it: the same
# In pages of more runs, elements or characters so counted its second opinions are left out, they cost seconds.
_MANY, _MANY_ELEMENTS, _NESTED = 2_000, 10_000, 4_000_000
_NEAR = 3  # runs between a title and the text below it
_SENTENCE = 6  # characters of a sentence beside others, in Chinese
_LINKED = 0.3  # of a list may be links
_FULL_STOPS = (".", "。")  # a sentence that resembles the title begins the text
_STRAY = 2  # runs between a word and the text that it belongs to
_ABOVE = 12  # runs above the text that may be a byline
# By their ids, the boxes that consent managers lay over a page.
_VENDORS = words("onetrust- CybotCookiebot didomi- usercentrics- qc-cmp2 sp_message_ truste- cmplz-")
_NOTICES = words("cookie-law-info-bar cookie-notice cookie-consent cookieConsent cookie-banner gdpr-banner")
_IS_CONSENT = " or ".join(
    [*(f"starts-with(@id,'{name}')" for name in sorted(_VENDORS)), *(f"@id='{name}'" for name in sorted(_NOTICES))]
)
_CONSENT = f".//*[{_IS_CONSENT}][not(.//h1 or .//article or .//main)]"
_POSTED = re.compile(r"(?:发布|發布|發佈|发表|發表|刊登|posted|published)", re.IGNORECASE)


@dataclass(slots=True)
class MainText:
    """The element that holds the article, what does not belong to it removed. `page` is None where it is too large."""

    element: Element
    page: Page | None = None
    before: list[Run] = field(default_factory=list)  # all that stands before the text
    above: list[Run] = field(default_factory=list)  # between the title and the text
    below: list[Run] = field(default_factory=list)
    foot: list[Run] = field(default_factory=list)  # below the last sentence
    notes: tuple[str, ...] = ()
    title_at: int = 0  # runs that stand above the title
    boxed: list[Run] = field(default_factory=list)  # of them, those in one box with it

    def said(self) -> str:
        """The article's text, in rough."""
        if self.page is None:
            return text_of(self.element)[:_MOST]
        return "\n".join(run.text for run in self.page.runs if run.wanted)


def find_main_text(root: Element, is_title: Callable[[str], bool], thread: Thread | None = None) -> MainText:
    """The article in the page `root`, which is changed by it. `is_title` knows the title, to leave it out.

    Of a `thread` it is the first post.
    """
    body = body_of(root)
    size = sum(1 for _ in body.iter())
    if size > _HUGE:
        return MainText(max(body.xpath(MARKED), key=_length, default=body), notes=(_TOO_LONG,))
    page = Page(body)
    if thread is not None:
        thread.leave_out(page.runs)
    wanted, notes = _asked(root, page, size)
    page.match(wanted)
    if thread is not None:
        thread.claim(page.runs)
        page.measure()
    copies = leave_out_copies(page)
    leave_out_comments(page)
    teasers = leave_out_teasers(page)
    _trim(page, range(len(page.runs)), is_title)
    container = find_container(page, is_title)
    if container is None:
        return MainText(body, page, notes=(*notes, "nothing tells the article from the page: its whole text was taken"))
    start, boxed = _below_title(page, container, is_title)
    extent = page.extent(container)
    found = _trim(page, range(extent.first, extent.last + 1), is_title)
    _go_on(page, found, extent)
    if found:
        container, found = narrow(page, container, start)
        found = _trim(page, range(found[0], found[-1] + 1), is_title) if found else found
    opening = found[0] if found else extent.first + _NEAR
    first = [run for run in page.runs[start : min(start + _NEAR, opening)] if _is_told_below_lead(run)]
    above = page.runs[max(start, opening - _ABOVE) : opening]
    above = [run for run in first if run not in above] + above  # a player's buttons may stand between
    above += [run for run in page.runs[opening + 1 : opening + 1 + _NEAR] if found and _is_told_below_lead(run)]
    foot = page.runs[_last_sentence(page, extent) + 1 :]
    below = page.runs[found[-1] + 1 :] if found else foot
    tell_apart(page, is_title)
    drop_teasers(page, teasers, container)
    drop_copies(page, copies)
    prune(page, container, (found[0], found[-1]) if found else None)
    return MainText(container, page, page.runs[:opening], above, below, foot, notes, max(start - 1, 0), boxed)


def _trim(page: Page, among: range, is_title: Callable[[str], bool]) -> list[int]:
    """Take titles, bylines and the like off both ends of what is wanted `among` the runs; the numbers of what is left.

    So is a word or two far from the rest: it stands in the text as well, by chance.
    """
    found = [number for number in among if page.runs[number].wanted]
    while len(found) > 1 and (_is_frame(page.runs[found[0]].text, is_title) or _is_stray(page, found[0], found[1])):
        page.runs[found.pop(0)].wanted = False
    while len(found) > 1 and (_is_frame(page.runs[found[-1]].text) or _is_stray(page, found[-1], found[-2])):
        page.runs[found.pop()].wanted = False
    page.measure()
    return found


def _go_on(page: Page, found: list[int], extent: Extent) -> None:
    """An article goes on, at both ends, in sentences that stand beside its paragraphs and are marked up as they are."""
    if not found:
        return
    alike = {_shape(page.runs[number]) for number in found}
    for end, step in ((found[-1], 1), (found[0], -1)):
        number = end + step
        while extent.first <= number <= extent.last and _goes_on(page.runs[number], alike):
            page.runs[number].wanted = True
            found.insert(len(found) if step > 0 else 0, number)
            number += step
    for number in _announced(page, found[-1], extent.last):
        page.runs[number].wanted = True
        found.append(number)
    page.measure()


def _announced(page: Page, last: int, end: int) -> list[int]:
    """The items of the list right below a line that ends with a colon, unless they lead elsewhere."""
    run = page.runs[last]
    below = run.element.getnext() if run.text.endswith((":", "：")) else None
    if below is None or below.tag not in ("ul", "ol") or below not in page:
        return []
    extent = page.extent(below)
    items = [*range(extent.first, extent.last + 1)]
    return items if extent.first == last + 1 and extent.last <= end and extent.links < _LINKED * extent.size else []


def _shape(run: Run) -> tuple[Element | None, str, str]:
    return run.element.getparent(), run.element.tag, run.element.get("class") or ""


def _last_sentence(page: Page, extent: Extent) -> int:
    sentences = (at for at in range(extent.last, extent.first, -1) if is_prose(page.runs[at].text))
    return next((at for at in sentences if not page.runs[at].links), extent.last)


def _goes_on(run: Run, alike: set[tuple[Element | None, str, str]]) -> bool:
    whole = is_prose(run.text) or (len(run.text) >= _SENTENCE and run.text.endswith("。"))
    return whole and run.reason != COPY and _shape(run) in alike and run.has_few_links and not _is_frame(run.text)


def _is_told_below_lead(run: Run) -> bool:
    """Whether a line below the lead that is none of the text tells of it, and nothing else."""
    if run.wanted or is_prose(run.text):
        return False
    byline = read_byline(run.text)
    return (byline is not None and bool(byline.told) and not byline.rest) or marks_writer(run)


def _is_stray(page: Page, number: int, nearest: int) -> bool:
    return len(page.runs[number].key) < SURE and abs(number - nearest) > _STRAY


def _is_frame(text: str, is_title: Callable[[str], bool] | None = None) -> bool:
    if furniture(text) or (
        is_title is not None and is_title(text) and not (is_prose(text) and text.endswith(_FULL_STOPS))
    ):
        return True
    if is_prose(text):
        return False
    if is_title is None and is_for_tags(text):
        return True
    byline = read_byline(text)
    dated_alone = is_title is None and byline is not None and [name for name, _ in byline.told] == ["published"]
    # A date alone below a text is a signature's; one that is said to be the page's is not.
    return byline is not None and (not dated_alone or _POSTED.match(text) is not None)


def _asked(root: Element, page: Page, size: int) -> tuple[str, tuple[str, ...]]:
    """The text that trafilatura takes for the article's; empty where it finds none, fails or would take too long."""
    weight = sum(len(run.key) * sum(1 for _ in run.element.iterancestors()) for run in page.runs)
    if size > _LARGE or page.extent(page.body).size > _MOST or weight > _MOST_NESTED:
        return "", (_TOO_LONG,)
    from trafilatura import bare_extraction

    # It tells on stderr what it did not find; that is our answer, and no warning.
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    try:
        found: Any = bare_extraction(
            root,
            fast=len(page.runs) > _MANY or size > _MANY_ELEMENTS or weight > _NESTED,
            include_comments=False,
            include_tables=True,
            include_links=True,
            include_formatting=True,
            prune_xpath=_CONSENT,
        )
    except Exception as error:  # a library's trouble with one page is no trouble of ours
        return "", (f"trafilatura failed on this page ({type(error).__name__}): its markup alone was asked",)
    return (text_of(found.body), ()) if found is not None else ("", ())


def _length(element: Element) -> int:
    return len(text_of(element))


def _below_first_title(page: Page, heading: int, is_title: Callable[[str], bool]) -> int:
    """The number of the run below a line that says the title and stands above its `heading`, with bylines between."""
    for number in range(heading - 1, max(heading - _NEAR - 1, 0) - 1, -1):
        if is_title(page.runs[number].text):
            return number + 1 if number + 1 < heading else 0
        if read_byline(page.runs[number].text) is None:
            break
    return 0


def _below_title(page: Page, container: Element, is_title: Callable[[str], bool]) -> tuple[int, list[Run]]:
    """The number of the run below the title, and what stands above that in one box with it.

    It is below the heading that repeats the title, which is taken out of the article.
    """
    article = page.extent(container)
    for heading in page.body.iter("h1", "h2"):
        place = page.extent(heading)
        if place.size and is_title(one_line(text_of(heading))):
            boxed = boxed_above(page, heading)
            if article.first <= place.first <= article.last:
                for run in page.runs[: place.first]:
                    run.wanted = run.wanted and is_prose(run.text)
                for run in page.runs[place.first : place.last + 1]:
                    run.wanted = False
                page.measure()
                heading.drop_tree()
            return _below_first_title(page, place.first, is_title) or place.last + 1, boxed
    above = range(article.first - 1, max(article.first - _ABOVE, 0) - 1, -1)
    shown = next((number for number in above if is_title(page.runs[number].text)), None)
    return (article.first, []) if shown is None else (shown + 1, boxed_above(page, page.runs[shown].element))
