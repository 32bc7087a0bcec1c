"""The head of a scraped text: site name, menu, title, byline, in whatever order a page has them."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from feedmill.extract.findings import Findings
from feedmill.extract.phrases.attribution import read_attribution, tells_first
from feedmill.extract.phrases.bylines import Byline
from feedmill.extract.phrases.captions import is_caption
from feedmill.extract.phrases.nobody import GROUP
from feedmill.extract.phrases.outro import introduces, speaks, tells_of
from feedmill.extract.phrases.persons import A_PART
from feedmill.extract.phrases.titles import names_a_section, without_kicker
from feedmill.extract.phrases.vocabulary import HAN
from feedmill.extract.phrases.writers import ORGANIZATION
from feedmill.extract.roles import Line, Role, known_as
from feedmill.extract.scrape.beginning import is_short_voice
from feedmill.extract.scrape.between import OF_LEAD, claim_contents, claim_rows, heads_lead
from feedmill.extract.scrape.looks import Page
from feedmill.extract.scrape.openings import is_paper
from feedmill.extract.scrape.over_titles import ends_trail
from feedmill.extract.scrape.page_dates import drop_dates_of_page, first_days
from feedmill.extract.scrape.page_titles import page_titles
from feedmill.extract.scrape.people import take_people
from feedmill.extract.scrape.posters import take_house_reports, take_speaker
from feedmill.extract.scrape.shown_titles import shown_title
from feedmill.extract.scrape.substance import says_something
from feedmill.extract.scrape.told import tell_head

_FEW = (2, 3)  # letters of what is no heading, in Chinese, in other scripts
ABOVE = "stands above the title"

_WORKS_AT = re.compile(  # where the authors of a paper work, each place with its number
    r"[（(]?\s*[1-9]\s*[.．、]?\s*(?:[\u4e00-\u9fff]{2,24}(?:大[学學]|[学學]院|研究|[医醫]院|公司|中心|[馆館院所局系部社])"
    r"|(?:[A-Z][\w ]{0,40}\b)?(?:University|Institute|College|Laborator|School|Department))"
)
_NOTE = re.compile(  # where the authors work, how long a recording is, who did what: "主播：甲、乙"
    r"special (?:to|for) .{3,40}|[\u4e00-\u9fff]{1,8}社\s*[／/]?\s*[\u4e00-\u9fff]{2,8}\d{1,2}日"
    r"(?:[綜综]合)?外?[电電](?:[報报][導导道])?"
    r"|[¹²³⁴⁵⁶⁷⁸⁹⁰†‡§].{2,160}|\*+\s?(?:equal|joint|these|co-?first|corresponding|work done|both)\b.{2,80}"
    r"|(?:[▶►⏵]\s*)?(?:listen|watch|play|audio|video|播放|收听|收聽|视频|音频)?\b[\s•·:：|]*\d{1,2}:\d\d(?::\d\d)?(?:\D.{0,20})?"
    r"|[\u4e00-\u9fff]{2,5}\s*[:：|｜丨/／]\s*[\u4e00-\u9fff·]{2,4}(?:\s*[、，,/\s]\s*[\u4e00-\u9fff·]{2,4}){0,4}",
    re.IGNORECASE,
)

_PICTURE = re.compile(r"\.(?:jpe?g|png|gif|webp|svg)(?:[?#]|\Z)", re.IGNORECASE)
_TWO = re.compile(r"[a-z]{2}[.?!] [A-Z“‘]")  # sentences: a standfirst says so much, no job does
_SAYS = 8  # words of a caption


def read_head(page: Page, findings: Findings, title: str, start: int, ranked: Sequence[int]) -> int:
    """Give the lines of the head their roles, which ends at `start`; where the article's text begins is returned.

    `ranked` are the lines that may be the title, the likeliest first.
    """
    lines = page.lines
    at, bylines, signed = tell_head(lines, title, start, ranked)
    take_house_reports(lines, at, start, bylines)
    take_speaker(lines, at, bylines)
    take_people(page, at, start, bylines)
    drop_dates_of_page(lines, bylines, at)
    first = first_days(lines, bylines)
    for number, byline in sorted(bylines.items(), key=lambda item: _rank(lines[item[0]], is_first=item[0] in first)):
        _claim_byline(lines[number], byline, findings)
    shown = ""
    top = at if at is not None or title else _labelled_title(bylines)
    if at is not None:
        lines[at].claim(Role.TITLE, "repeats the title" if title else "the title")
        shown = without_kicker(shown_title(lines, at, findings), [line.text for line in lines[:at]]) or lines[at].text
        findings.add("title", shown, _evidence(lines, at, bylines))
    elif not title and start and is_paper(lines, 0):
        lines[0].claim(Role.SITE, "a paper's name")
    for number, below in page_titles(lines, start).items():
        if at is not None and number != at and lines[below].key == lines[at].key:
            lines[number].claim(Role.BOILERPLATE, "the title of the page")
    claim_contents(lines, start if at is None else at + 1, start)
    claim_rows(lines, start if at is None else at + 1, start)
    _claim_others(lines[: start - heads_lead(lines, start)], at, findings, signed, max(bylines, default=0))
    if top is not None:
        for number, line in enumerate(lines[:top]):
            if number == top - 1 and is_caption(line.text) and (_TWO.search(line.text) or _is_full_caption(line.text)):
                continue
            is_trail = bool(shown) and ends_trail(line.text, shown)
            if not line.prose or line.text[-1] in ")）?" or speaks(line.text) or is_trail:
                line.claim(Role.BOILERPLATE, ABOVE)
    return _claim_places(lines, start, bylines)


def _rank(line: Line, *, is_first: bool) -> int:
    """Who published first goes before the account that shows it again, and the first day before later ones."""
    if read_attribution(line.text):
        return 0 if tells_first(line.text) else 1
    return 2 if is_first else 3


def _labelled_title(bylines: dict[int, Byline]) -> int | None:
    """The line whose label says that it is the title."""
    return next((n for n, byline in sorted(bylines.items()) if any(name == "title" for name, _ in byline.told)), None)


def _claim_places(lines: Sequence[Line], start: int, bylines: dict[int, Byline]) -> int:
    """Where the text begins, below the places that the authors right above them work at."""
    named = max((n for n, byline in bylines.items() if ("authors" in dict(byline.told))), default=start)
    for line in lines[named + 1 : start]:
        if not line.free or line.gap or line.prose or not ORGANIZATION.fullmatch(line.text):
            break
        line.claim(Role.BYLINE, "where the authors work")
    last = bylines.get(start - 1)
    if last is None or not any(name == "authors" for name, _ in last.told):
        return start
    while start < len(lines) and lines[start].free:
        line = lines[start]
        if not (_WORKS_AT.match(line.text) or (not (line.gap or line.prose) and ORGANIZATION.fullmatch(line.text))):
            break
        line.claim(Role.BYLINE, "where the authors work")
        start += 1
    return start


def _claim(
    line: Line, title: Line | None, findings: Findings, signed: set[str], known: Collection[str] | None, *, beside: bool
) -> None:
    """The role of a line of the head that is neither title nor byline; a lead and a subtitle stay text."""
    if not line.free:
        return
    if line.bare_address:
        if _PICTURE.search(line.text):
            line.claim(Role.CAPTION, "the address of a picture")
            return
        findings.add("url", line.text, f"line {line.number}")
        line.claim(Role.BYLINE, "the article's address")
    elif OF_LEAD.fullmatch(line.text):
        line.claim(Role.BOILERPLATE, "a label")
    elif line.key in signed:
        line.claim(Role.SITE, "a site's name: it stands at the beginning and at the end")
    elif line.frame:
        line.claim(Role.BOILERPLATE, line.frame)
    elif title is not None and line.key == title.key:
        line.claim(Role.TITLE, "repeats the title")
    elif (beside and not line.prose and not (says_something(line.text) or _is_full_caption(line.text))) or (
        known is not None and not line.prose and _is_of_a_page(line)
    ):
        line.claim(Role.BOILERPLATE, "stands beside the byline")
    elif known is not None and (
        introduces(line.text)
        or is_short_voice(line.text)
        or _is_of_the_page(line, _people(findings) if line.prose else known)
    ):
        line.claim(Role.BOILERPLATE, "the page speaks, not the article")


def _is_full_caption(text: str) -> bool:
    """Whether a line tells whose picture it is, and what it shows."""
    return is_caption(text) and len(text.split()) > _SAYS


def _people(findings: Findings) -> list[str]:
    return [found.value for found in findings.of("authors")]


def _claim_others(head: Sequence[Line], at: int | None, findings: Findings, signed: set[str], last: int) -> None:
    """Give the lines of a head their roles that are no bylines, of which `last` is one, nor the title, line `at`."""
    known = [found.value for field in ("source", "medium", "authors") for found in findings.of(field)]
    notes = (n for n, line in enumerate(head) if line.frame or (at and n > at and _NOTE.fullmatch(line.text)))
    last = max(last, *notes, 0)
    for number in range(len(head)):
        beside = at is not None and at < number < last
        below = at is not None and number > at
        if not below or head[number].gap or head[number].prose:
            pass
        elif (head[number - 1].text.strip(" .。") in known and not _TWO.search(head[number].text)) or _is_desk(
            head, number, at or 0
        ):
            head[number].claim(Role.BOILERPLATE, "what a medium says of itself below its name")
        _claim(
            head[number],
            head[at] if at is not None else None,
            findings,
            signed,
            known if below else None,
            beside=beside,
        )


def _is_desk(head: Sequence[Line], number: int, at: int) -> bool:
    """Whether a line below a byline begins as a site's name above the title does: for which desk the authors work."""
    brand = head[number].text.split()[0]
    is_name = len(brand) > 1 and " " in head[number].text and brand[0].isupper()
    return is_name and head[number - 1].role is Role.BYLINE and any(o.text.split()[0] == brand for o in head[:at])


def _is_of_a_page(line: Line) -> bool:
    """Whether a line has too little in it for a heading: a number, a mark, two letters."""
    if names_a_section(line.text) or A_PART.fullmatch(line.text):
        return False
    letters = sum(map(str.isalpha, line.text))
    return letters <= (_FEW[0] if HAN.search(line.text) else _FEW[1])


def _is_of_the_page(line: Line, known: Collection[str]) -> bool:
    """Whether a line between the title and the text is a note on the page, on the people, or on a recording."""
    text = line.text
    if _WORKS_AT.match(text):
        return True
    if line.prose:  # a standfirst may begin with who says so
        return tells_of(text, known) and not text.startswith(tuple(f"{name}：" for name in known))
    name = text.strip(' .。·|｜【】[]“”"')
    is_note = _NOTE.fullmatch(text) is not None or GROUP.fullmatch(text) is not None
    return is_note or name in known or speaks(text) or tells_of(text, known)


def _evidence(lines: Sequence[Line], at: int, bylines: dict[int, Byline]) -> str:
    return f"line {lines[at].number}, above the byline" if at + 1 in bylines else f"line {lines[at].number}"


def _claim_byline(line: Line, byline: Byline, findings: Findings) -> None:
    told = [("url" if name == "address" else name, value) for name, value in byline.facts()]
    findings.add_all(told, line.number, line.text)
    line.claim(Role.BYLINE, known_as(byline, line.text, "a byline"))
