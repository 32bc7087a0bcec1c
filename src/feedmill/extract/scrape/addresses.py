"""The address of an article, where its page tells it below the text: in how to cite it, or for copying.

An address is whose article it is: one that is a site's, a reference's or a picture's would make two articles one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import UTC
from itertools import pairwise

from feedmill import dates
from feedmill.extract.findings import Findings, at_line
from feedmill.extract.phrases.titles import same_title
from feedmill.extract.phrases.vocabulary import address
from feedmill.extract.roles import Line

_FOOT, _BESIDE = 12, 2  # lines from the end, lines beside an address
_CITED = ("Citation:", "Cite as:")
_RETRIEVED = re.compile(
    r"Citation: .{8,240} \(\d{4},? [^()]{3,20}\) retrieved .{5,30} from https?://\S+"  # of a wire of science
    r'|Retrieved from "https?://\S+title=[^"]+"'  # of an encyclopedia
    r"|[来來]源[:：].{1,30}[，,]\s?作者[:：].{1,40}[（(]https?://[^()（）]+[)）]"  # of a board of investors
)
_NEAR = 5  # lines
_ENTRY = 12  # lines of one in BibTeX
_NAMED, _ENTERED = re.compile(r"\s*title\s*=\s*[{\"]+(.+?)[}\"]+,?\s*\Z"), re.compile(r"\s*url\s*=\s*[{\"]+https?://")
_DOI = re.compile(r"(?:doi\s*:\s*)https?://(?:dx\.)?doi\.[\w.]+/10\.\d{4,9}/\S+", re.IGNORECASE)  # an article's own
_PAPER = re.compile(  # what stands in a paper on lines of its own
    r"(?:\d\.? )?(?:abstract|references|bibliography|corresponding author|摘要|[参參]考文[献獻])(?:\s*[:：]|\Z)",
    re.IGNORECASE,
)
_OTHERS = re.compile(
    r"@| at \S+\.\w+|listinfo|download|\bapps?\b"
    r"|references|sources|doi\b|arxiv|code|下[载載]|[参參]考|[论論]文|[关關]注"
    r"|[项項]目|数据|數據"
    r"|[开開]源|代[码碼]|官[网網]|了解更多",
    re.IGNORECASE,
)
_FILE = re.compile(
    r"\.(?:jpe?g|png|gif|webp|svg|mp[34]|pdf|zip|gz|xz|exe|sig)(?:[?#]|\Z)|listinfo|/attachments?/|\b(?:register|tickets?|events?|demo|petition)\b",
    re.IGNORECASE,
)
_HOST = re.compile(r"https?://[^/]+/?")  # a site's first page is no article
_COPIES = re.compile(r"cop(?:y|ied)\b|[复複][制製]|[转轉][载載]", re.IGNORECASE)


def read_address(lines: Sequence[Line], findings: Findings, start: int) -> None:
    """The article's address, where none is known; the text begins at line `start`."""
    known = findings.first("title"), findings.first("published")
    line = None if "url" in findings else next(_told(lines, start, *known), None)
    if line is not None:
        findings.add("url", address(line.text), at_line(line.number, line.text))


def _entered(lines: Sequence[Line], start: int, title: str) -> Iterator[Line]:
    """The address in an entry for a bibliography, "url = {https://…}", where that has this title."""
    for number in range(start, len(lines)):
        if "://" in lines[number].text and _ENTERED.match(lines[number].text):
            above = (_NAMED.match(line.text) for line in lines[max(number - _ENTRY, start) : number])
            if any(found is not None and same_title(found[1], title) for found in above):
                yield lines[number]


def _of_paper(lines: Sequence[Line], start: int) -> Iterator[Line]:
    """The address of a paper by its identifier: the news of it name that as well, and are none."""
    is_paper = any(_PAPER.match(line.text) for line in lines)
    cited = [n for n in range(start, len(lines)) if is_paper and lines[n].text.startswith(_CITED)]
    yield from (o for n in cited for o in lines[n + 1 : n + _NEAR] if o.bare_address and "/10." in o.text)
    dois = [line for line in lines[start:] if "://" in line.text and _DOI.fullmatch(line.text)]
    yield from dois if len(dois) == 1 and (is_paper or dois[0].text.startswith("doi")) else ()


def _alone(lines: Sequence[Line], start: int, day: str) -> Iterator[Line]:
    """The one address on a line of its own behind the text, if it has the article's day.

    Any other may be of what the article is about.
    """
    shown = [number for number, line in enumerate(lines) if line.bare_address or _is_labelled(line)]
    shown = [number for number in shown if not _HOST.fullmatch(address(lines[number].text))]
    if len({address(lines[number].text) for number in shown}) != 1 or shown[-1] < max(start, 1):
        return
    line, above = lines[shown[-1]], lines[shown[-1] - 1].text
    is_other = above[-1] in ":：" or _OTHERS.search(above) or _FILE.search(line.text)
    path = address(line.text).partition("://")[2].partition("/")[2].casefold()
    goes_on = any(other.free and other.prose for other in lines[shown[-1] + 1 :])
    is_told = any(o is not line and address(line.text) in o.text for o in lines if not o.bare_address)
    if _has_day(path, day) and not (is_other or goes_on or is_told):
        yield line


def _has_day(path: str, day: str) -> bool:
    """Whether a path has the year, month and perhaps day of a date: "2026/03/04/…", "20260304-1.html"."""
    found = dates.find(day, UTC) if day else None
    if found is None:
        return False
    year, month, at = f"{found.value:%Y %m %d}".split()
    return re.search(rf"(?<!\d){year}[-/_]?{month}(?:[-/_]?{at}(?!\d)|[-/_])", path) is not None


def _is_labelled(line: Line) -> bool:
    return "://" in line.text and line.byline is not None and [name for name, _ in line.byline.told] == ["address"]


def _told(lines: Sequence[Line], start: int, title: str, day: str) -> Iterator[Line]:
    """The lines that tell it, the surest first."""
    last = range(max(len(lines) - _FOOT, start), len(lines))
    yield from (line for line in lines[start:] if "://" in line.text and _RETRIEVED.fullmatch(line.text))
    yield from (lines[n] for n in last if lines[n].text.startswith(_CITED) and address(lines[n].text))
    yield from _entered(lines, start, title)
    yield from _of_paper(lines, start)
    for number, (line, again) in enumerate(pairwise(lines[start:]), start):
        beside = (*lines[max(number - _BESIDE, 0) : number], *lines[number + 2 : number + 2 + _BESIDE])
        if line.text != again.text or not line.bare_address or _HOST.fullmatch(line.text):
            continue
        is_copied = any(_COPIES.search(other.text) for other in beside)
        # What a line tells with words beside it is something else's: "项目地址：https://…"
        if is_copied and not any(line.text in other.text and line.text != other.text for other in lines):
            yield line
    yield from _alone(lines, start, day)
