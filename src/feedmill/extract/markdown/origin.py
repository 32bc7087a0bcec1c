"""What a post says at its end of itself: where it was first, its own address, who wrote it, what others may do with it.

Each on a line of its own. It is read, and left out; credits of a translation stay (`translation`).
"""

from __future__ import annotations

import re

from feedmill.extract.findings import Findings
from feedmill.extract.markdown.inline import plain
from feedmill.extract.markdown.translation import LINK, is_credit
from feedmill.extract.phrases.attribution import read_attribution
from feedmill.extract.phrases.bylines import read_byline
from feedmill.extract.phrases.labels import labelled
from feedmill.extract.phrases.vocabulary import address
from feedmill.model import Dropped

RIGHTS = re.compile(
    r"(?:本文|本站|本博客|除非?特别|文章).{0,30}(?:转载|轉載|许可|授权|版权|CC BY).{0,120}"
    r"|(?:本(?:文|著作|作品|站)[^。，,]{0,12})?(?:采用|採用|使用|遵循|遵守|依据|依據|基于|基於|以)[^。，,]{0,12}"
    r"(?:CC\s?-?\s?(?:BY|0)|知识共享|知識共享|创作共用|創用|创用)[^。]{0,60}"
    r"(?:授[权權]|[许許]可|[协協][议議]|[条條]款|[发發][布佈]|[释釋]出).{0,60}"
    r"|未[经經](?:作者|本人|本站|本博)?(?:允许|允許|许可|許可|授权|授權|同意|书面).{0,100}"
    r"|著作[权權][归歸].{2,100}|(?:版权所有|版權所有)(?![的了是，]).{0,80}|(?:转载|轉載)(?:请|請|须|需).{0,80}"
    r"|(?:版[权權]|[许許]可|授[权權])(?:声明|聲明|[协協][议議]|方式)\s*[:：].{2,160}"
    r"|(?:this (?:post|article|work) is )?licensed under .{0,100}"
    r"|(?:©|\(c\) |copyright (?=©|\(c\)|\d{4}\b|by\b)).{0,100}",
    re.IGNORECASE,
)
_OWN = re.compile(  # the address of the post itself, and nothing else
    r"(?:(?:本文|原文|文章|永久)的?(?:永久|固定|原始)?|固定|原始)(?:[链鏈连連][接結结]|地址|[网網]址)\s*[:：]\s*",
)
_LINKED = re.compile(
    rf"{_OWN.pattern}|(?:[链鏈連连][接結结]|[网網]址)\s*[:：]\s*"
)  # among labels it is the post's as well
_TRANSLATED = re.compile(r"[译譯翻]|校[对對]|transl", re.IGNORECASE)
_LONGEST, _FAR = 240, 1_500  # characters of such a line; from the end within which they stand
_MOST = 6  # of them
_FIELDS = ("authors", "published", "updated", "source")


def take_origin(text: str, first_line: int, findings: Findings) -> tuple[str, list[Dropped]]:
    """`text` without such lines at its end; what went. One alone goes if it says where the text was first."""
    told: list[tuple[int, str, str, list[tuple[str, str]]]] = []
    end = len(text)
    while len(told) < _MOST and (start := text.rfind("\n\n", max(0, len(text) - _FAR), end) + 2) > 1:
        line = text[start:end].strip()
        kind, facts = _read(line)
        if not kind:
            break
        told.append((start, line, kind, facts))
        end = len(text[:start].rstrip())
    kinds = [kind for _, _, kind, _ in told]
    if not told or not text[: told[-1][0]].strip() or _TRANSLATED.search(" ".join(line for _, line, _, _ in told)):
        return text, []
    if not ("origin" in kinds or (len(told) > 1 and "rights" in kinds and {*kinds} != {"rights"})):
        return text, []
    dropped = []
    for start, line, _, facts in reversed(told):
        number = first_line + text.count("\n", 0, start)
        findings.add_all(facts, number, line)
        dropped.append(Dropped(line=number, text=plain(line), reason="says where it was first, and what may be done"))
    return text[: told[-1][0]].rstrip(), dropped


def _read(paragraph: str) -> tuple[str, list[tuple[str, str]]]:
    """Of what kind a paragraph is, "" for none, and what it tells.

    Several lines are one where platforms put them below what is copied from them.
    """
    if not paragraph or len(paragraph) > 2 * _LONGEST:
        return "", []
    lines = paragraph.split("\n")
    if len(lines) == 1:
        return _read_line(paragraph)
    told = [_read_line(line.strip(), link=_LINKED) for line in lines] if len(lines) <= _MOST else []
    kinds = [kind for kind, _ in told]
    sure = "rights" in kinds and "address" in kinds and all(kinds)
    return ("origin", [fact for _, facts in told for fact in facts]) if sure else ("", [])


def _read_line(line: str, link: re.Pattern[str] = _OWN) -> tuple[str, list[tuple[str, str]]]:
    """The same of a line; `link` is what stands before the address of the post."""
    shown = plain(line).strip("_*> ")
    if not 0 < len(shown) <= _LONGEST:
        return "", []
    if own := link.match(shown):
        led = LINK.search(line)
        url = led[2] if led else address(shown[own.end() :])
        return ("address" if url else "", [("url", url)] if url else [])
    if not shown.isascii() and not is_credit(line) and (facts := read_attribution(shown)):
        return "origin", facts
    if RIGHTS.fullmatch(shown):
        return "rights", []
    label = labelled(shown)
    byline = read_byline(shown) if label is not None and label[0] in _FIELDS else None
    return ("label", byline.told) if byline is not None and not byline.rest else ("", [])
