"""Scraped plain text without a profile: which lines are title, byline, text, boilerplate, tail.

Evidence from the whole text decides: where a line stands, what stands beside it, how often it
stands there, what shape it has. Head and tail claim their lines; what is left is the article.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from feedmill.extract.evidence import Extracted
from feedmill.extract.findings import Findings
from feedmill.extract.frame import NOWHERE, Frame, learn, marks, voice
from feedmill.extract.phrases.shapes import is_prose
from feedmill.extract.phrases.titles import reads_like_title
from feedmill.extract.phrases.vocabulary import CLOSING
from feedmill.extract.profile import Profile, read_profile
from feedmill.extract.roles import Line, Role, read_lines
from feedmill.extract.scrape.about import keep_company
from feedmill.extract.scrape.accounts import drop_site, read_account, read_follow, read_letter, read_wechat
from feedmill.extract.scrape.addresses import read_address
from feedmill.extract.scrape.anchors import below_title
from feedmill.extract.scrape.archives import read_archive
from feedmill.extract.scrape.asides import claim_asides
from feedmill.extract.scrape.beginning import find_beginning, first_of_paragraph, first_of_section
from feedmill.extract.scrape.boards import read_board
from feedmill.extract.scrape.credited import read_credits
from feedmill.extract.scrape.head import read_head
from feedmill.extract.scrape.headline import is_open, rank_titles
from feedmill.extract.scrape.insets import (
    behind_promotion,
    below_biography,
    claim_near,
    claim_own,
    claim_promotions,
    claim_shared,
    join_addresses,
)
from feedmill.extract.scrape.looks import Page, read_page
from feedmill.extract.scrape.page_people import read_people
from feedmill.extract.scrape.paragraphs import Block, compose, to_html
from feedmill.extract.scrape.posters import links_elsewhere, read_asker, read_clock, read_masthead, read_signed
from feedmill.extract.scrape.running import claim_running, join_broken
from feedmill.extract.scrape.sections import goes_on_to
from feedmill.extract.scrape.signers import tell_signers
from feedmill.extract.scrape.sites import read_agency, read_provider, read_site
from feedmill.extract.scrape.strays import claim_strays
from feedmill.extract.scrape.tail import NEAR, read_tail
from feedmill.extract.scrape.topics import read_topics
from feedmill.extract.scrape.upcoming import keep_events
from feedmill.extract.scrape.zones import find_zones
from feedmill.model import Body, Dropped, MediaType
from feedmill.text import fold

_LEAD = 3  # paragraphs
_NEAR_TITLE = 3  # lines of what looks like an article and stands above its title
_MOST = 8_000  # lines; no article has so many, and each is looked at in many ways
_BEGINNING = 2_000  # characters


def extract_lines(
    text: str, first_line: int, *, title: str = "", frame: Frame = NOWHERE, profile: Profile | None = None
) -> Extracted:
    """What a scraped `text` tells of itself, its body as HTML; `first_line` is the line of the file it begins on.

    `title` is one that is known already: lines that repeat it are left out of the body. `frame` and `profile` tell
    what is known of the site.
    """
    if text.count("\n") > _MOST:
        note = "too many lines to be looked at one by one: the text was taken as it stands"
        return Extracted(body=Body(text=text, media_type=MediaType.PLAIN), lead=text[:_BEGINNING], notes=(note,))
    lines, findings = read_lines(text, first_line), Findings()
    if profile:
        read_profile(lines, findings, profile)
    prepare(lines, frame)
    zones = outline(lines)
    start, end = zones.start, zones.end
    start = below_biography(lines, findings, read_head(zones.page, findings, title, start, zones.ranked))
    title = title or findings.first("title")
    _claim_captions(lines, start, title)
    claim_near(lines, start)
    read_tail(lines, findings, start, end, zones.near)
    _read_fields(lines, findings, start)
    claim_shared(lines)
    claim_strays(zones.page, start, title, findings.first("source"))
    keep_company(lines, start, [found.value for found in findings.of("authors")])
    _keep_sentences(lines, start)
    blocks = compose([line for line in lines if line.free] or _title_alone(lines))
    return Extracted(
        body=Body(text=to_html(blocks), media_type=MediaType.HTML),
        lead=_lead(blocks),
        title=findings.of("title"),
        published=findings.of("published"),
        updated=findings.of("updated"),
        url=findings.of("url"),
        authors=findings.of("authors"),
        source=findings.of("source"),
        categories=findings.of("categories"),
        tags=findings.of("tags"),
        references=findings.of("references"),
        summary=findings.of("summary"),
        dropped=tuple(_told(lines)),
        marks=marks(lines, frame) if frame.origin else (),
        voice=voice(lines),
    )


class Zones(NamedTuple):
    """Where a text begins and ends, before its head is read."""

    page: Page
    start: int  # its first line, by its head
    end: int  # the first line behind it
    near: int  # lines in front of the end that may be none of it
    ranked: list[int]  # the lines that may be its title, the likeliest first


def outline(lines: list[Line]) -> Zones:
    """The zones of a text by what its lines look like, and its likeliest titles."""
    page = read_page(lines)
    beginning, end = find_zones(page)
    anchor = below_title(lines, beginning, end)
    is_moved, beginning = anchor != beginning, anchor
    sure = goes_on_to(lines, beginning)
    end = max(behind_promotion(lines, end), sure)
    ranked = rank_titles(page, beginning, end)
    if is_moved:  # right above who wrote it, and when
        ranked = [anchor - 1, *(number for number in ranked if number != anchor - 1)]
    likeliest = next((number for number in ranked if is_open(lines[number])), -1)
    start = find_beginning(lines, likeliest if _stands_above(lines, likeliest, beginning) else -1)
    beginning = first_of_section(lines, first_of_paragraph(lines, beginning, start), start)
    if not any(line.prose and not line.frame and _says(line.text) for line in lines[start:beginning]):
        start = max(start, beginning)
    return Zones(page, start, end, min(NEAR, end - sure) if sure > beginning else NEAR, ranked)


def _says(text: str) -> bool:
    """Whether prose right below a head begins the text: what reads like a title is a subtitle, unless it asks."""
    return not reads_like_title(text) or text[-1] in "？！"


def _stands_above(lines: list[Line], title: int, beginning: int) -> bool:
    """Whether a title is near where an article seems to begin, and no sentence of it stands between."""
    return title <= beginning + _NEAR_TITLE and not any(line.text.endswith(CLOSING) for line in lines[beginning:title])


def prepare(lines: list[Line], frame: Frame) -> None:
    """Tell what other texts taught, and what a program broke or set on every page."""
    learn(lines, frame)
    claim_running(lines)
    read_archive(lines)
    read_board(lines)
    join_broken(lines)
    join_addresses(lines)
    keep_events(lines)
    tell_signers(lines)


def _read_fields(lines: list[Line], findings: Findings, start: int) -> None:
    """What only the whole text tells, now that each line has its role: what is credited, the tags, the site."""
    read_credits(lines, findings)
    read_address(lines, findings, start)
    read_agency(lines, findings, start)
    read_provider(lines, findings, start)
    read_asker(lines, findings, start)
    read_signed(lines, findings, start)
    read_clock(lines, findings, start)
    read_topics(lines, findings, start)
    if "authors" not in findings:
        findings.also("submitter", "authors")
        if not links_elsewhere(lines[:start]):
            findings.also("poster", "authors")
    read_people(lines, findings, start)
    findings.also("issuer", "source")
    read_account(lines, findings, start)
    read_follow(lines, findings, start)
    read_wechat(lines, findings, start)
    read_letter(lines, findings, start)
    read_site(lines, findings, start)
    read_masthead(lines, findings)
    drop_site(findings)
    claim_own(lines, findings)


def _told(lines: list[Line]) -> Iterator[Dropped]:
    """The lines that are no text, each with its reason."""
    for line in lines:
        if line.role is None:
            continue
        for part in line.parts or (line,):
            yield Dropped(line=part.number, text=part.text, reason=line.reason, role=line.role)


def _claim_captions(lines: list[Line], start: int, title: str) -> None:
    """Lines that stand where a picture stood: the title again, or a word for it."""
    keys = {fold(title), *(line.key for line in lines[:start] if line.role is Role.TITLE)}
    longest = 2 * max(map(len, keys))
    for line in lines:
        if line.free and len(line.text) <= longest and line.key in keys:
            line.claim(Role.CAPTION, "repeats the title")
    claim_asides(lines)
    claim_promotions(lines, start)


def _keep_sentences(lines: list[Line], start: int) -> None:
    """Where nothing else is left and each sentence seems to be the page's, the article speaks of pages."""
    if any(line.free for line in lines):
        return
    for line in lines[start:]:
        if line.prose and line.role is Role.BOILERPLATE and not line.learned:
            line.release()


def _title_alone(lines: list[Line]) -> list[Line]:
    """A title with nothing behind it is the text as well."""
    for line in lines:
        if line.role is Role.TITLE:
            line.release()
            return [line]
    return []


def _lead(blocks: list[Block]) -> str:
    """The first paragraphs, for the summary and for telling the language."""
    paragraphs = [text for block in blocks if block.shape == "p" for text in block.texts]
    prose = [text for text in paragraphs if is_prose(text)] or paragraphs
    return "\n\n".join(prose[:_LEAD])
