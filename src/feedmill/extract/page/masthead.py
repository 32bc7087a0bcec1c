"""What stands above a title and tells of the page: the line of a newspaper's issue, the head of a personal site."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import UTC
from itertools import islice, pairwise, takewhile

from feedmill import dates
from feedmill.extract.findings import Findings
from feedmill.extract.page.blocks import Run, blank
from feedmill.extract.page.site import is_of_menu
from feedmill.extract.page.tree import Element, called, is_within
from feedmill.extract.page.vote import key
from feedmill.extract.phrases.bylines import Byline, read_byline
from feedmill.extract.phrases.names import name
from feedmill.extract.phrases.persons import is_person, is_somebody
from feedmill.extract.phrases.shapes import is_prose
from feedmill.extract.phrases.surnames import is_han_name
from feedmill.text import one_line

_SHEET = re.compile(
    r"第?\s*[0-9A-Z]{1,4}\s*版(?![权本])|第\s*\d{1,6}\s*[期号號]|\b(?:page|section)\s[A-Z]?\d{1,3}\b|\b(?:vol|no)\.\s*\d+",
    re.IGNORECASE,
)
_BESIDE_DATE = re.compile(
    r"星期[一二三四五六日天]|[周週][一二三四五六日](?!刊)|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|农历\S*|農曆\S*"
    r"|第\s*[\dA-Z]{1,6}\s*[期号號版]|总第\S*|今日\S{0,4}版",
    re.IGNORECASE,
)
_BY = re.compile(r"(?:.{1,40}\s)?by\s+(.{4,40})", re.IGNORECASE)
_BY_OWNER = re.compile(
    r"(?:(?:an?|the|my|our)\s)?(?:.{1,40}\s)?(?:notes|essays?|writing|writings|thoughts|musings|letters|journal|blog|weblog|site|website"
    r"|log|diary|zine|posts|stories)\b(?:[^.!?]{0,50}?[\s,])?\s?(?:written\s)?by\s([^,.;|·]{4,40})\.?",
    re.IGNORECASE,
)
_WRITES = re.compile(
    r"([A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){1,2}) (?:writes|makes|keeps|runs|publishes|maintains|edits)"
    r" (?:this|these|here|all of this|everything here)\b"
)
_HAN_OWNER = re.compile(
    r"([\u4e00-\u9fff]{2,3})的(?:[个個]人)?(?:博客|部落格|网站|網站|主[页頁]|网志|網誌|小站|笔记本|筆記本)"
)
_HELD = re.compile(
    r"(?:©|\(c\)|copyright)\s*(?:©\s*)?(?:\d{4}\s*(?:[-–—]\s*(?:\d{4}|now|present)\s*)?)?(?:by\s)?([^\d\s©|·.,，][^\d©|·.,，]{1,39}?)"
    r"\s*(?:\d{4}\b|[|·.,，]|\ball rights|\bpowered|\bbuilt|\bmade|\Z)",
    re.IGNORECASE,
)
_MADE_BY = re.compile(
    r"\b(?:hexo|hugo|jekyll|eleventy|11ty|astro|pelican|zola|gatsby|typecho|blogger|github pages)\b", re.IGNORECASE
)
_DATE = re.compile(
    r"(?:^|[\s_-])(?:date|datetime|dateline|day|time|published|posted|pubdate|riqi|shijian)(?:[\s_-]|$)", re.IGNORECASE
)
_POSTED = re.compile(r"(?:posted|published|updated|last updated)\b|(?:发[布表]|發[佈布表])[于於]?", re.IGNORECASE)
_TOP_OF_PAGE = re.compile(r"(?:^|[\s_-])(?:head(?:er)?|top\w*|nav\w*|banner|bar)(?:[\s_-]|$)", re.IGNORECASE)
_DATED = 40  # characters of a line that tells when it was posted
_FOOT = 6  # runs at the end of a page
_EDITION = re.compile(r"(?:[数數]字|[电電]子)(?:[报報版刊])\Z")
_TOP = 12  # runs above a title
_NEAR = 2  # of them, right above it
_NAME, _LONGEST = 3, 80  # characters


def read_issue(before: Sequence[Run], findings: Findings, told: Findings) -> None:
    """The day of a newspaper's issue, and what it is called there, where a line tells both and nothing else.

    Only where the page says that it is one of a printed issue: others show the day on which they are read.
    """
    site = findings.first("site")
    if not site or not any(_SHEET.search(run.text) for run in before):
        return
    alone, bare = None, key(_EDITION.sub("", site))
    for shown in told.of("source"):
        if key(shown.value) == bare:
            findings.add("source", shown.value, shown.how)
    for run in before[: 2 * _TOP]:
        if len(key(run.text)) >= _NAME and key(run.text) == bare:
            findings.add("source", name(run.text), f"the paper's name: '{run.text}'")
        found = dates.find(run.text, UTC) if len(run.text) <= _LONGEST else None
        if found is None:
            continue
        left = f"{run.text[: found.start]} {run.text[found.end :]}"
        called = one_line(_BESIDE_DATE.sub(" ", left)).strip(" |｜·:：,，-—()（）")
        alone = alone or (None if key(called) else (found.text.strip(), run.text))
        if len(key(called)) >= _NAME and key(called) in key(site):
            findings.add("source", name(called), f"line of the issue: '{run.text}'")
            alone = (found.text.strip(), run.text)
            break
    if alone and "published" not in told:
        told.add("published", alone[0], f"line of the issue: '{alone[1]}'")


def read_masthead(above_title: Sequence[Run], told: Findings) -> None:
    """Whose site it is, where the lines right above the title say so: its name, and "essays by" its owner."""
    for name_run, date in pairwise(above_title[-_NEAR - 2 :]) if "authors" not in told else ():
        posted = _POSTED.match(date.text) and len(date.text) <= _DATED and any(map(str.isdigit, date.text))
        if posted and name_run.links >= len(name_run.key) and _is_shown_name(name_run.text):
            told.add("authors", name_run.text, f"above the title: '{name_run.text}', '{date.text}'")
    for run in above_title[-_NEAR:]:
        byline, lines = _tells(run), _lines(run)
        if len(run.text) > _LONGEST or run.links or is_of_menu(run.element, linked=False) or any(map(is_prose, lines)):
            continue
        if byline and "authors" not in told and any(field == "authors" for field, _ in byline.told):
            told.add_all(byline.facts(), run.element.sourceline or 0, run.text)
            continue
        if byline and _is_date(run, byline) and "published" not in told:
            told.add_all(byline.facts(), run.element.sourceline or 0, run.text)
            continue
        by = next((found for line in lines[1:] if (found := _BY.fullmatch(line)) and is_person(found[1])), None)
        if by is not None:
            told.add("authors", by[1], f"above the title: '{by[0]}'")
            told.add("site", lines[0], f"above the title: '{lines[0]}'")


def _is_shown_name(text: str) -> bool:
    return len(text) <= _LONGEST and is_somebody(text)


def _without_title(run: Run) -> Iterator[Element]:
    """What a run stands in, as far as no heading of the first level stands there as well."""
    around = (run.element, *run.element.iterancestors())
    return takewhile(lambda at: next(at.iter("h1"), None) is None, around)


def _is_date(run: Run, byline: Byline) -> bool:
    """Whether a line tells a day and nothing else, and is marked up as one: others show the day they are read."""
    around = (run.element, *islice(run.element.iterdescendants(), _NEAR))
    marked = (at.tag == "time" or _DATE.search(called(at)) for at in around)
    if any(_TOP_OF_PAGE.search(called(at)) for at in _without_title(run)):
        return False
    return not byline.rest and {field for field, _ in byline.told} == {"published"} and any(marked)


def read_owner(above_title: Sequence[Run], runs: Sequence[Run], home: str, findings: Findings) -> None:
    """Who writes a personal site whose pages name nobody else, as its head or its foot says, and its name.

    `home` is what the link to its first page says.
    """
    if "authors" not in findings:
        lines = [line for run in above_title[:_TOP] if len(run.text) <= _LONGEST for line in _lines(run)]
        foot = [run.text for run in runs[-_FOOT:] if len(run.text) <= _LONGEST]
        owner = next((person for line in (*lines, *foot) if (person := _owner_in(line))), "") or _signs_site(runs)
        owner = owner or _holder(foot, findings)
        findings.add("authors", owner, f"whose site it is: '{owner}'")
    if not any(field in findings for field in ("site", "source", "medium", "issuer")):
        findings.add("site", home, "the link to the first page, above the title")


def _signs_site(runs: Sequence[Run]) -> str:
    """Who says in the page's last line, in small type or below a rule, that the site is his; that line goes."""
    run = runs[-1] if runs else None
    found = _WRITES.match(run.text) if run is not None and len(run.text) <= 2 * _LONGEST else None
    if run is None or found is None or not is_person(found[1]):
        return ""
    block = next((at for at in (run.element, *run.element.iterancestors()) if at.tag in ("p", "div", "footer")), None)
    above = block.getprevious() if block is not None else None
    small = run.element.tag in ("small", "footer") or next(run.element.iter("small"), None) is not None
    if not (small or (above is not None and above.tag == "hr")):
        return ""
    run.reason = run.reason or "whose site it is"
    blank(run)
    return found[1]


def _owner_in(line: str) -> str:
    """The person whose site it is: "Notes on rivers, by Jane Doe", "沈木生的博客"."""
    by, of = _BY_OWNER.fullmatch(line), _HAN_OWNER.match(line)
    if by and is_person(by[1]):
        return by[1]
    return of[1] if of and is_han_name(of[1]) else ""


def _holder(foot: Sequence[str], findings: Findings) -> str:
    """The person who owns the rights, if a program for personal sites made the page and the site bears another name."""
    holders = [held[1].strip() for line in foot if (held := _HELD.search(line))]
    sites = {key(found.value) for found in findings.of("site")}
    people = [one for one in holders if is_somebody(one) and key(one) not in sites]
    return people[0] if people and any(map(_MADE_BY.search, foot)) else ""


def leave_out(above_title: Sequence[Run], article: Element) -> None:
    """Take out of the article what stands above its title and is neither a sentence nor a byline, which is read yet."""
    for run in above_title:
        if not run.wanted and is_within(run.element, article) and not is_prose(run.text) and not _tells(run):
            run.reason = run.reason or "stands above the title"
            blank(run)


def _tells(run: Run) -> Byline | None:
    byline = read_byline(run.text) if len(run.text) <= _LONGEST else None
    return None if byline is None or byline.rest else byline


def _lines(run: Run) -> list[str]:
    """The lines of a run, as breaks part them."""
    lines = [""]
    for holder, behind in run.places:
        if behind and holder.tag == "br":
            lines.append("")
        lines[-1] += (holder.tail if behind else holder.text) or ""
    return [one_line(line) for line in lines if line.strip()]
