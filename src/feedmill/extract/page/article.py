"""A saved page, or a fragment of HTML: what it tells of its article, and the article's own markup."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from feedmill.extract.evidence import Extracted, Finding
from feedmill.extract.findings import Findings
from feedmill.extract.page.weigh import FIELDS, complete, settle, write_site
from feedmill.extract.page.weigh_days import drop_undated, take_clock, take_seconds, trust_shown
from feedmill.extract.page.weigh_people import drop_words, tidy_names, trust_byline, trust_text, turn_names
from feedmill.extract.phrases.shapes import is_prose
from feedmill.extract.phrases.titles import same_title
from feedmill.extract.profile import Profile, read_source
from feedmill.model import Body, Dropped, MediaType
from feedmill.sanitize import bounded
from feedmill.text import clean, html_to_text, one_line, without_zero_width

if TYPE_CHECKING:
    from feedmill.extract.page.main_text import MainText
    from feedmill.extract.page.tree import Element

_PAGE = re.compile(
    r"\s*+(?>(?:(?:<\?[^>]*+>|<!--(?>(?:[^-]++|-(?!->))*)-->|<link\b[^>]*+>"
    r"|<(?P<code>script|style)\b[^>]*+>(?>(?:[^<]++|<(?!/(?P=code)\b))*)</(?P=code)\s*+>)\s*+)*)"
    r"<(?:!doctype|html|head|body|title|meta|base)\b"
    r"|[^<]{0,200}+<html[\s>]",
    re.IGNORECASE,
)
_BEGINS = re.compile(r"<!doctype\s+html\b|<html[\s>]", re.IGNORECASE)
_COMPLAINT = re.compile(r"(?>(?:[^<]++|</?(?:br|b|i|strong|font|pre|code|a)\b[^<>]*+>)*)", re.IGNORECASE)
_HEADING = re.compile(r"<h1\b[^>]*+>([^<]*+(?>(?:<(?!/?h1\b)[^<]*+)*))</h1\s*+>", re.IGNORECASE)
_NO_PROSE = re.compile(
    r"<(h[1-6]|figure|pre|table|nav|script|style|template|button|form)\b[^<]*+(?>(?:<(?!/?\1\b)[^<]*+)*)</\1\s*+>",
    re.IGNORECASE,
)
_SAVED = re.compile(r"<!--\s*saved from url=\(\d+\)(https?://[^\s<>]+)\s*-->", re.IGNORECASE)
_TOP = 3_000  # characters of a page in which a browser says where it saved it from
_ABOVE = 4_096  # characters that may stand above a page: what a program complained of before it wrote it
_NEAR_TOP = 200  # characters of text above a heading that is still the title
_NEAR_TITLE = 6  # blocks above a title in which its date stands in pieces
_LOOKED_AT = (3_000, 20_000)  # characters of a body in which its first paragraphs are looked for
_LEAD = 600  # characters of lead: a summary takes fewer


def extract_page(html: str, *, title: str = "", profile: Profile | None = None) -> Extracted:
    """What `html`, a whole page or a fragment, tells of its article. Its body is HTML; it never raises.

    `title` is one that is known already: the heading that repeats it is left out of the body, and a
    heading that is none of its business stays. `profile` tells what is known of the site.
    """
    html = without_zero_width(clean(html))  # a paragraph that holds one is no prose to the extractor
    safe = bounded(html)
    notes = () if safe is html else ("the markup is too deep or too dense to be parsed: its text alone was taken",)
    if safe is not html:
        return _fragment(safe, title, notes)
    if _PAGE.match(html):
        return _page(html, title, profile)
    begins = _BEGINS.search(html, 0, _ABOVE)
    if begins is None or not _COMPLAINT.fullmatch(html, 0, begins.start()):
        return _fragment(html, title, notes)
    above, whole = html[: begins.start()], html[begins.start() :]
    extracted = _page("\n" * above.count("\n") + whole, title, profile)
    dropped = Dropped(line=1, text=one_line(html_to_text(above)), reason="above the page")
    return replace(extracted, dropped=(dropped, *extracted.dropped))


def _fragment(html: str, title: str, notes: tuple[str, ...]) -> Extracted:
    """An article's own markup: all of it is the body, but the heading that is its title."""
    heading = _HEADING.search(html)
    found = one_line(html_to_text(heading[1])) if heading else ""
    body, dropped = html, None
    if heading and found and (same_title(found, title) if title else _is_near_top(html[: heading.start()])):
        body = html[: heading.start()] + html[heading.end() :]
        line = html.count("\n", 0, heading.start()) + 1
        dropped = Dropped(line=line, text=found, reason="the title")
    return Extracted(
        body=Body(text=body.strip(), media_type=MediaType.HTML),
        lead=_lead(body),
        title=(Finding(value=found, how="h1"),) if found else (),
        dropped=(dropped,) if dropped else (),
        notes=notes,
    )


def _is_near_top(above: str) -> bool:
    return len(above) < _LOOKED_AT[1] and len(html_to_text(above)) < _NEAR_TOP


def _page(html: str, title: str, profile: Profile | None) -> Extracted:
    from feedmill.extract.page.account import account
    from feedmill.extract.page.headline import mark_title
    from feedmill.extract.page.keywords import weigh_keywords
    from feedmill.extract.page.main_text import find_main_text
    from feedmill.extract.page.opened import open_all, without_fallbacks
    from feedmill.extract.page.properties import name_space, space_of
    from feedmill.extract.page.prune import drop_ways_back
    from feedmill.extract.page.site import home_of, sections_of
    from feedmill.extract.page.thread import find_thread
    from feedmill.extract.page.tree import base_of, body_of, inner_html, parse, text_of

    root = parse(without_fallbacks(html))
    if root is None:
        return _fragment(html, title, ("the page cannot be parsed: its text was taken as it stands",))
    open_all(root)
    base = base_of(root)
    window = one_line(next((text_of(element) for element in root.iter("title")), ""))
    findings, scripted = _read_outside(root, html, profile)
    known = title or next((finding.value for finding in findings.of("title")), "")
    mark_title(body_of(root), known)
    sections, home, space = sections_of(root), home_of(root), space_of(body_of(root), known)
    if thread := find_thread(body_of(root), html):
        thread.tell(findings)
    main = find_main_text(root, lambda heading: bool(known) and same_title(heading, known), thread)
    if profile:
        _take_unwanted(main, profile)
    weigh_keywords(findings, main.said(), known, sections)
    if main.page is not None:
        _read_text(main, known, findings)
        name_space(space, window, findings)
        _read_owners(main, window, home or space, findings)
    _fall_back(root, findings, scripted)
    take_seconds(findings)
    dropped = account(main.page, main.element) if main.page else ()
    dropped = (*dropped, *(thread.dropped if thread else ()), *drop_ways_back(main.element))
    body = inner_html(main.element, base)
    fields: dict[str, Any] = {field: findings.of(field) for field in ("title", *FIELDS)}
    return Extracted(
        body=Body(text=body, media_type=MediaType.HTML),
        lead=_lead(body),
        **fields,
        dropped=dropped,
        notes=main.notes,
    )


def _take_unwanted(main: MainText, profile: Profile) -> None:
    """Take out what the site's profile says is never wanted."""
    from feedmill.extract.page.prune import take_out

    take_out(main.element, profile.drops)
    for run in main.page.runs if main.page else ():
        run.reason = f"profile {profile.name}: dropped" if profile.drops(run.text) else run.reason


def _read_outside(root: Element, html: str, profile: Profile | None) -> tuple[Findings, Findings]:
    """What a page tells outside its text, and what only its scripts tell."""
    from feedmill.extract.page.metadata import read_metadata
    from feedmill.extract.page.microformats import read_scripts

    findings, scripted = Findings(), Findings()
    if profile:
        read_source(html, findings, profile)
    saved = _SAVED.search(html[:_TOP])
    read_metadata(root, findings, saved[1] if saved else "")
    if saved:
        findings.add("url", saved[1], "saved from url")
    write_site(findings)
    drop_undated(findings)
    read_scripts(root, scripted)
    return findings, scripted


def _read_text(main: MainText, title: str, findings: Findings) -> None:
    """What the text tells where the markup does not, best first."""
    from feedmill.extract.page.lines import read_article, read_below, read_owner_of, read_terms
    from feedmill.extract.page.people import take_cards
    from feedmill.extract.page.title_box import read_boxed_people

    assert main.page is not None
    marked, told = Findings(), Findings()
    _read_head(main, title, findings, marked, told)
    for shown in (marked, told):
        complete(findings, shown)
    for found in findings.of("published"):
        told.add("published", found.value, found.how)  # a second date below the text is then a signature's
    people = {found.value for found in (*findings.of("authors"), *told.of("authors"))}
    take_cards(main.page, main.element, people)
    read_article(main.page, main.element, title, told)
    read_below(main.below, told)
    read_owner_of(main.page, told)
    read_terms(main.foot, told)
    read_terms(main.below, told)
    if not any(which.of("authors") for which in (findings, marked, told)):
        read_boxed_people(main.boxed, told)
    drop_words(told, (run.text for run in main.page.runs))
    opening = next((run.text for run in main.page.runs if run.wanted and is_prose(run.text)), "")
    trust_text(findings, told, opening, (run.text for run in main.below))
    settle(findings, marked, told)
    turn_names(findings, " ".join(run.text for run in (*main.before, *main.above)))


def _read_head(main: MainText, title: str, findings: Findings, marked: Findings, told: Findings) -> None:
    """What stands above the text: `marked` is what its markup tells, `told` what its words do."""
    from feedmill.extract.page.asides import own_runs
    from feedmill.extract.page.lines import read_above, read_split_date
    from feedmill.extract.page.masthead import leave_out, read_issue, read_masthead
    from feedmill.extract.page.pairs import read_pairs
    from feedmill.extract.page.people import read_marked, take_box, take_posted
    from feedmill.extract.page.properties import take_properties
    from feedmill.extract.page.title_box import read_boxed_date

    assert main.page is not None
    rows = take_properties(main.before[main.title_at :], main.element, told)
    before, above = ([run for run in runs if run not in rows] for runs in (main.before, main.above))
    read_marked(above, marked)
    read_above(above, title, told)
    own = own_runs(main.before[main.title_at + 1 :])
    trust_byline(findings, marked, own)
    read_pairs(before, told)
    read_split_date(main.before[max(0, main.title_at - _NEAR_TITLE) :], told)
    read_masthead(main.before[: main.title_at], told)
    read_boxed_date(main.boxed, told)
    leave_out(main.page.runs[: main.title_at], main.element)
    read_issue(main.before, findings, told)
    if not any(which.of("authors") for which in (findings, marked, told)):
        take_box(main.page, main.element, main.title_at + 1, told)
        take_posted(main.page, own, told)
    take_clock(findings, told)
    trust_shown(findings, [run.text for run in (*own, *reversed(main.boxed))])


def _read_owners(main: MainText, window: str, home: str, findings: Findings) -> None:
    """Whose page it is, where neither its metadata nor its text tells; `window` is its title element."""
    from feedmill.extract.page.masthead import read_owner
    from feedmill.extract.page.platform import name_blog, name_platform, name_publication, read_account

    assert main.page is not None
    tidy_names(findings)
    read_account(main.page.runs, findings)
    read_owner(main.before[: main.title_at], main.page.runs, home, findings)
    name_platform(main.page.runs, window, findings)
    name_blog(main.page.body, window, findings)
    name_publication(main.page.runs, window, findings)


def _fall_back(root: Element, findings: Findings, scripted: Findings) -> None:
    """Let what was found stand for what was not: a site for a source, a date of a script or of an element's name."""
    from feedmill.extract.page.metadata import is_aside
    from feedmill.extract.page.platform import uncount_tags
    from feedmill.extract.page.times import take_named

    uncount_tags(findings)
    for field in ("issuer", "site", "medium"):
        findings.also(field, "source")
    for found in () if "published" in findings else scripted.of("published"):
        findings.add("published", found.value, found.how)
    take_named(root, findings, is_aside)


def _lead(body: str) -> str:
    """The first paragraphs as plain text, without headings, captions, tables and code."""
    text = ""
    for size in _LOOKED_AT:
        begun = body[:size].rpartition("<")[0] if len(body) > size else body
        text = html_to_text(_NO_PROSE.sub("\n\n", begun or body[:size]))
        if len(text) >= _LEAD or len(body) <= size:
            break
    lead: list[str] = []
    for paragraph in text.split("\n\n"):
        lead.append(paragraph)
        if sum(map(len, lead)) >= _LEAD:
            break
    return "\n\n".join(lead)
