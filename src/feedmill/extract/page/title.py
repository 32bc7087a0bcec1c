"""Where a page tells its title, and the name of its site beside it; which of them is right is put to the vote."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from html import unescape

from feedmill.extract.findings import Findings
from feedmill.extract.page.headline import styled_headings
from feedmill.extract.page.jsonld import Record
from feedmill.extract.page.site import LONGEST_NAME, OFFICIAL, brand_of, content_heading, is_logo, sections_of, site_in
from feedmill.extract.page.tree import Element, beginning, body_of, text_of
from feedmill.extract.page.vote import SEPARATOR, Candidate, key, site_beside, vote
from feedmill.extract.phrases.persons import is_somebody
from feedmill.extract.phrases.vocabulary import INSTITUTION
from feedmill.text import one_line
from feedmill.urls import host

_TITLES = {
    "og:title": 3.0,
    "headline": 2.5,
    "twitter:title": 2.0,
    "dc.title": 2.0,
    "citation_title": 2.5,
    "articletitle": 2.5,
    "title": 1.0,
}
_SHORTEST, _KICKER = 4, 20  # characters of a title, of what stands in front of it in a heading
_LONG = re.compile(r"\w{4,}")  # words that a host may bear
# What a network calls a post: 'Jane Doe on Perch: "What she says" / Perch', "Jane Doe (@jane) on Perch".
_POST = re.compile(
    r"(?P<who>\S.{0,58}?) (?:on|在) ?(?P<site>\S.{0,28}?)(?: ?上)?\s?[:：]\s?"
    r"[\"“](?P<said>.+)[\"”](?: [/|] (?P=site))?",
    re.DOTALL,
)
_ACCOUNT = re.compile(r"(?P<who>\S.{0,58}?) \(@[\w.@-]{2,60}\)(?: (?:on|•|\|) \S.{0,28})?")
_STRAIGHT, _STRAIGHTENED = frozenset("'\""), str.maketrans("‘’“”", "''\"\"")
_TELLING, _MOST_OF = 8, 0.5  # characters of a heading; the part of a title element that it is


def take_title(
    root: Element, candidates: list[Candidate], sites: set[str], findings: Findings, addresses: Iterable[str]
) -> None:
    """The title, by vote, and what the title element tells of the site beside it."""
    element = one_line(next((text_of(title) for title in root.iter("title")), ""))
    site, alone = site_in(root, element, sites, addresses)
    if _is_told(site, candidates):
        site, alone = "", False
    sites = {name for name in sites if not _is_told(name, candidates)}
    own = [candidate for candidate in candidates if not alone or candidate.how != "title element"]
    heading, how = content_heading(root, site) if alone else ("", "")
    if heading:
        own.append(Candidate(heading, how, 1.0))
    own, owner = _of_account(own)
    for title in vote(own, {*sites, site}, sections_of(root)) or vote(candidates, sites):
        findings.add("title", _as_set(title.value, own), title.how)
    if owner and "authors" not in findings:
        findings.add("authors", owner, "the title element: who posted it")
    named = (
        site or _heading_beside(root, element, findings.first("title")) or _told_beside(element, findings, addresses)
    )
    brand = brand_of(root)
    if brand and (not named or key(brand) in key(named)):
        findings.add("site", brand, "the site's link to its first page")
    findings.add("site", OFFICIAL.sub("", named), "title element")


def _as_set(title: str, candidates: Iterable[Candidate]) -> str:
    """A title with the quotes and apostrophes that its heading is set with, as metadata often has them straight."""
    if _STRAIGHT.isdisjoint(title):
        return title
    headings = (one_line(one.text) for one in candidates if one.how == "h1")
    return next((heading for heading in headings if heading.translate(_STRAIGHTENED) == title), title)


def _heading_beside(root: Element, element: str, title: str) -> str:
    """The heading above the page's title that its title element names beside that: it is the site's."""
    beside = {key(part) for part in SEPARATOR.split(element)} - {key(title)}
    return next((text for heading in root.iter("h1") if key(text := beginning(heading)) in beside), "")


def _told_beside(element: str, findings: Findings, addresses: Iterable[str]) -> str:
    """The site's name in the title element, beside the title; beside another form of it, only if its host bears it."""
    title, *others = [found.value for found in findings.of("title")] or [""]
    if named := site_beside(element, title):
        return named
    hosts = " ".join(host(address) or "" for address in addresses)
    beside = (site_beside(element, other) for other in others)
    return next((name for name in beside if any(word in hosts for word in _words(name))), "")


def _words(name: str) -> list[str]:
    return [name.lower(), *_LONG.findall(name.lower())] if name else []


def _of_account(candidates: list[Candidate]) -> tuple[list[Candidate], str]:
    """What titles say of a post on a network, without whose it is, and that; "" for no such post."""
    posts = [(one, _POST.fullmatch(one.text) or _ACCOUNT.fullmatch(one.text)) for one in candidates]
    told = [found for one, found in posts if found and one.how != "h1"]
    owners = {str(found["who"]) for found in told}
    if len(owners) != 1 or len({found.re for found in told}) == 1 or not all(map(is_somebody, owners)):
        return candidates, ""  # one place has what was said, another whose account it is
    said = [one._replace(text=found["said"]) if found else one for one, found in posts if not _is_account(found)]
    return (said, owners.pop()) if said else (candidates, "")


def _is_account(found: re.Match[str] | None) -> bool:
    return found is not None and found.re is _ACCOUNT


def titles(root: Element, metas: Iterable[tuple[str, str, str]], record: Record) -> Iterator[Candidate]:
    for name, value, how in metas:
        if name in _TITLES:
            yield Candidate(unescape(value), how, _TITLES[name])
    yield Candidate(record.headline, "JSON-LD headline", 3.0)
    element = next((text_of(title) for title in root.iter("title")), "")
    headings = [_said(heading, element) for heading in root.iter("h1") if not is_logo(heading)]
    for number, heading in enumerate(headings[:3]):
        yield Candidate(heading, "h1", 2.5 if len(headings) == 1 else 1.5 - 0.1 * number)
    yield from _confirmed(root, element)
    yield from _shown_large(root, element) if not headings else ()
    for element in root.iterfind(".//*[@itemprop='headline']"):
        yield Candidate(text_of(element), "itemprop headline", 2.5)
        break
    for element in root.iter("title"):
        yield Candidate(text_of(element), "title element", 1.5)
        break


def _confirmed(root: Element, title: str) -> Iterator[Candidate]:
    """A lesser heading that the title element repeats: an <h1> that it knows nothing of may be a section's name."""
    whole = key(title)
    parts = {key(part) for part in SEPARATOR.split(title)}
    named = any(key(beginning(heading)) in parts for heading in root.iter("h1"))  # then another part is the title
    for heading in root.iter("h2", "h3", "h4"):
        text = beginning(heading)
        most = len(key(text)) >= _MOST_OF * len(whole) or (named and key(text) in parts)
        shown = named and len(text) >= _SHORTEST and key(text) in parts
        if (shown or (len(text) >= _TELLING and most)) and key(text) in whole:
            yield Candidate(text, heading.tag, 2.0)
            return


def _shown_large(root: Element, title: str) -> Iterator[Candidate]:
    """On a page without headings, the part of its title element that a text above the article shows.

    What stands first there may be the site's name: it must be the longest part.
    """
    parts = {key(part) for part in SEPARATOR.split(title)}
    headings = styled_headings(body_of(root))
    shown = [(at, heading.text) for at, heading in enumerate(headings) if key(heading.text) in parts]
    at, text = shown[-1] if shown else (0, "")
    longest = key(text) == max(parts, key=len)
    if len(parts) > 1 and len(text) >= _SHORTEST and (longest or (at and not INSTITUTION.search(text))):
        yield Candidate(text, "a line above the text", 2.0)


def _said(heading: Element, title: str) -> str:
    """What a heading says, less what stands in front of it in brackets, or without which the title element has it."""
    text, first = one_line(text_of(heading)), next(iter(heading), None)
    before = one_line(text_of(first)) if first is not None and not (heading.text or "").strip() else ""
    rest = text.removeprefix(before).strip()
    bracketed = first is not None and first.tag == "a" and before[:1] + before[-1:] in ("[]", "【】")
    known = {key(part) for part in SEPARATOR.split(title)}
    apart = 0 < len(before) <= _KICKER and key(rest) in known and key(text) not in known
    return rest if rest and (bracketed or apart) else text


def _is_told(site: str, candidates: list[Candidate]) -> bool:
    """Whether what looks like a site's name is the title: by two places besides the title element, by one if long."""
    titles = [candidate for candidate in candidates if candidate.how not in ("title element", "h2")]
    told = sum(key(candidate.text) == key(site) for candidate in titles)
    return bool(site) and told > (len(site) <= LONGEST_NAME)
