"""The tail of a scraped text: references, attribution, keywords, share bars, a site's signature."""

from __future__ import annotations

import re
from collections.abc import Sequence

from feedmill.extract.bylines import read_byline
from feedmill.extract.findings import Findings
from feedmill.extract.frame import LEARNED, Frame
from feedmill.extract.names import names
from feedmill.extract.roles import Line, Role
from feedmill.extract.shapes import furniture, is_prose
from feedmill.extract.vocabulary import ADDRESS, REFERENCES, address

_FAR = 30  # lines that show something
_HEADING = 40  # characters
_PATIENCE = 2  # lines of text in a row behind which nothing belongs to the tail any more
_NUMBERED = re.compile(r"[\[（(【]?\d{0,3}[\]）)】.、:：]?\s*[-*•·]?\s*")
_NAME = (
    r"(?:[\"'“‘「『《](?P<{0}q>[^\"'“”‘’「」『』《》]{{1,40}})[\"'”’」』》]"
    r"|(?P<{0}>[^\s,，。;；:：()（）\"“”]{{1,30}}))"
)
_FROM = r"(?:自于|自於|源于|源自|自|于|於)"
_ATTRIBUTION = re.compile(
    # "来自某地" may say anything: a verb alone will do only where it is said of texts, or a WeChat account follows.
    r"(?:(?:本文|文章|原文|内容|該文|该文)\s*(?:最早|首先|最初)?(?:授权)?(?:转载|轉載|来|來|首发|首發|发表|發表|摘|整理|原载|原載)"
    rf"{_FROM}|(?:授权)?(?:转载|轉載|首发|首發|摘|原载|原載){_FROM}|[来來]{_FROM}(?=\s*(?:微信|WeChat)?\s*(?:公众号|公眾號)))"
    r"\s*[:：]?\s*(?:微信|WeChat)?\s*(?:公众号|公眾號|订阅号|媒体|網站|网站)?\s*[:：]?\s*"
    + _NAME.format("source")
    + r"(?:\s*[（(]\s*(?:微信)?(?:ID|微信号|公众号)?\s*[:：]?\s*[\w-]+\s*[）)])?"
    r"(?:\s*[,，;；。]?\s*(?:原文?)?作者\s*[:：]?\s*"
    + _NAME.format("author")
    + r")?[\s,，。.;；]*(?:[^。]{0,40}(?:授权|转载)[^。]{0,40}。?)?"
    r"|(?:this (?:article|story|post) )?(?:was |is )?(?:originally|first|re)[ -]?(?:published|appeared|posted|printed)"
    r"(?: (?:by|in|on|at|from))+ (?P<english>[^\d,.;:()][^,.;:()]{1,60}?)(?: by (?P<by>[A-Z][^,.;:()]{2,60}?))?"
    r"(?:[,;]? (?:on|and) .{0,80})?\.?",
    re.IGNORECASE,
)


def read_tail(lines: Sequence[Line], findings: Findings, start: int, frame: Frame) -> None:
    """Give the lines behind the article's text their roles; `start` is where that text begins."""
    _read_references(lines, findings, start)
    above = {line.key for line in lines[:start] if line.role in (Role.SITE, Role.BOILERPLATE)}
    patience = _PATIENCE
    for line in reversed(lines[max(start, len(lines) - _FAR) :]):
        if line.free and line.key in above:
            line.claim(Role.SITE, "stands at the beginning as well")
        elif line.free and frame.holds(line):
            line.claim(Role.BOILERPLATE, LEARNED)
        if line.free and not _claim(line, findings):
            patience -= 1
            if not patience or is_prose(line.text):
                return
        elif line.role is not Role.REFERENCE:
            patience = _PATIENCE


def _claim(line: Line, findings: Findings) -> bool:
    """Give a line of the tail its role; False where it is text."""
    attribution = _ATTRIBUTION.fullmatch(line.text) if len(line.text) <= 200 else None
    if attribution:
        _read_attribution(line, attribution, findings)
    elif (byline := read_byline(line.raw)) is not None and not any(name == "address" for name, _ in byline.told):
        findings.add_all(byline.told, line.number, line.text)
        line.claim(Role.ATTRIBUTION, "tells of the article: known as fields" if byline.told else "a counter")
    elif reason := furniture(line.text):
        line.claim(Role.BOILERPLATE, reason)
    return not line.free


def _read_attribution(line: Line, found: re.Match[str], findings: Findings) -> None:
    source = found["sourceq"] or found["source"] or found["english"]
    author = found["authorq"] or found["author"] or found["by"] or ""
    findings.add_all(
        [("source", source.strip()), *(("authors", name) for name in names(author))], line.number, line.text
    )
    line.claim(Role.ATTRIBUTION, "an attribution: source and author are known")


def _read_references(lines: Sequence[Line], findings: Findings, start: int) -> None:
    """The addresses under a heading such as "References:". Bare ones leave the body, titled ones stay in it too."""
    end = start
    for number in range(start, len(lines)):
        if number < end or not _is_heading(lines[number].text):
            continue
        listed = _listed(lines, number + 1)
        end = number + 1 + len(listed)
        for line in listed:
            findings.add("references", address(line.text), f"line {line.number}")
        if listed and not any(_NUMBERED.sub("", ADDRESS.sub("", line.text), count=1).strip() for line in listed):
            for line in (lines[number], *listed):
                line.claim(Role.REFERENCE, "listed as references")


def _is_heading(text: str) -> bool:
    return len(text) <= _HEADING and REFERENCES.fullmatch(text.strip(" :：#*【】[]")) is not None


def _listed(lines: Sequence[Line], start: int) -> Sequence[Line]:
    """The lines from `start` that hold an address each, or a title with its address on the next."""
    end = start
    while end < len(lines) and not _is_heading(lines[end].text):
        following = lines[end + 1].text if end + 1 < len(lines) else ""
        if address(lines[end].text):
            end += 1
        elif following and address(following) == following:
            end += 2
        else:
            break
    return lines[start:end]
