"""The lines above a title that stand in one box with it, and tell of the article: when it was written, and by whom."""

from __future__ import annotations

import re
from collections.abc import Sequence

from feedmill.extract.findings import Findings
from feedmill.extract.page.asides import own_runs
from feedmill.extract.page.blocks import Page, Run
from feedmill.extract.page.people import read_marked
from feedmill.extract.page.tree import Element, called
from feedmill.extract.phrases.bylines import read_byline
from feedmill.extract.phrases.day_lines import day_in
from feedmill.extract.phrases.persons import is_somebody

_MOST = 5  # lines above a title in its box: a site's head has more
_LONGEST = 60  # characters of a line
_TODAY = re.compile(r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|星期|今天|today", re.IGNORECASE)
_MARKED = re.compile(r"date|time|meta|publish|posted", re.IGNORECASE)


def boxed_above(page: Page, heading: Element) -> list[Run]:
    """The runs above the `heading` that is the title, in the largest box with it that begins with few of them."""
    title_at = first = page.extent(heading).first
    for around in heading.iterancestors():
        if around is page.body or around not in page or page.extent(around).first < title_at - _MOST:
            break
        first = min(first, page.extent(around).first)
    if first == 0 < title_at and not _is_signed(page.runs[0]):
        first = 1  # a page that begins with a day shows the one on which it is read
    return own_runs(page.runs[first:title_at])


def read_boxed_date(boxed: Sequence[Run], told: Findings) -> None:
    """Add when an article was written, as a line above its title tells that stands in one box with it.

    A day with its weekday, in no element that is named for it, is the one on which the page is read.
    """
    for run in reversed(boxed):
        day = day_in(run.text, beside_section=True)
        is_today = _TODAY.search(run.text) and not _MARKED.search(called(run.element))
        if day and not is_today and "published" not in told:
            told.add("published", day, _where(run))


def read_boxed_people(boxed: Sequence[Run], told: Findings) -> None:
    """Add who wrote an article, as a line above its title tells that stands in one box with it."""
    marked = Findings()
    read_marked(boxed, marked)
    for found in marked.of("authors"):
        if _is_name(found.value):
            told.add("authors", found.value, found.how)
    for run in reversed(boxed) if "authors" not in told else ():
        byline = read_byline(run.text) if len(run.text) <= _LONGEST else None
        for field, value in byline.told if byline else ():
            is_section = run.text.removeprefix(value).lstrip()[:1].isalnum() and run.text.startswith(value)
            if field == "authors" and _is_name(value) and not is_section:
                told.add(field, value, _where(run))


def _is_signed(run: Run) -> bool:
    byline = read_byline(run.text) if len(run.text) <= _LONGEST else None
    return byline is not None and any(field == "authors" and _is_name(value) for field, value in byline.told)


def _is_name(text: str) -> bool:
    return is_somebody(text) and not text.isupper()  # a section's, in such a place


def _where(run: Run) -> str:
    return f"in the title's box: '{run.text}'"
