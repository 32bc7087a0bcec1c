"""The lines above a title that stand in one box with it, and tell of the article: when it was written, and by whom."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from feedmill.extract.findings import Findings
from feedmill.extract.page.blocks import Page, Run
from feedmill.extract.page.people import read_marked
from feedmill.extract.page.tree import Element
from feedmill.extract.phrases.bylines import Byline, read_byline
from feedmill.extract.phrases.persons import is_somebody

_MOST = 5  # lines above a title in its box: a site's head has more
_LONGEST = 60  # characters of a line


def boxed_above(page: Page, heading: Element) -> list[Run]:
    """The runs above the `heading` that is the title, in the largest box with it that begins with few of them."""
    title_at = first = page.extent(heading).first
    for around in heading.iterancestors():
        if around is page.body or around not in page or page.extent(around).first < title_at - _MOST:
            break
        first = min(first, page.extent(around).first)
    if first == 0 < title_at and not any(_is_signed(byline) for _, byline in _bylines(page.runs[:1])):
        first = 1  # a page that begins with a day shows the one on which it is read
    return page.runs[first:title_at]


def read_boxed_date(boxed: Sequence[Run], told: Findings) -> None:
    """Add when an article was written, as a line above its title tells that stands in one box with it."""
    for run, byline in _bylines(boxed):
        dates = [value for field, value in byline.told if field == "published"]
        if "published" not in told and len(dates) == 1:
            told.add("published", dates[0], _where(run))


def read_boxed_people(boxed: Sequence[Run], told: Findings) -> None:
    """Add who wrote an article, as a line above its title tells that stands in one box with it."""
    marked = Findings()
    read_marked(boxed, marked)
    for found in marked.of("authors"):
        if _is_name(found.value):
            told.add("authors", found.value, found.how)
    for run, byline in _bylines(boxed) if "authors" not in told else ():
        for field, value in byline.told:
            is_section = run.text.removeprefix(value).lstrip()[:1].isalnum() and run.text.startswith(value)
            if field == "authors" and _is_name(value) and not is_section:
                told.add(field, value, _where(run))


def _bylines(boxed: Sequence[Run]) -> Iterator[tuple[Run, Byline]]:
    for run in reversed(boxed):
        byline = read_byline(run.text) if len(run.text) <= _LONGEST else None
        if byline is not None:
            yield run, byline


def _is_name(text: str) -> bool:
    return is_somebody(text) and not text.isupper()  # a section's, in such a place


def _is_signed(byline: Byline) -> bool:
    return any(field == "authors" and _is_name(value) for field, value in byline.told)


def _where(run: Run) -> str:
    return f"in the title's box: '{run.text}'"
