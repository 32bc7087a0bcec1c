"""Who owns the rights in a page, by the notice below its text."""

from __future__ import annotations

import re
from collections.abc import Sequence

from feedmill.extract.roles import Line
from feedmill.extract.scrape.mastheads import without_slogan

_NOTICE = re.compile(
    r"(?:(?:all )?contents?\s+)?(?:©|\(c\)|copyright)\s*(?:(?:©|\(c\)|copyright)\s*)?"
    r"(?:\d{4}(?:\s*[-–—~～]\s*\d{4})?)?,?\s*(?:by\s+)?"
    r"(?P<after>[^\d\s©].{0,60}?)"
    r"(?:\s*(?:版权所有|版權所有|all rights reserved|转载|轉載|有限公司|\S{1,2}ICP|\.\s|,"
    r"|[A-Za-z0-9-]+\.[a-z]{2,8}\b|\d{4}\b).*"
    r"|\s*\.?)\Z"
    r"|(?:版权所有|版權所有)\s*[©:：]?\s*(?!未|不得|不許|不许|违|違|禁|侵|翻印|copyright)(?P<rights>[\u4e00-\u9fffA-Za-z0-9]{2,20}?)社?(?:\s.*)?"
    r"|(?:版权声明\s*[:：]\s*)?(?P<before>[^\s，,:：©]{2,20}?)(?:有限公司)?(?:所有作品|版权所有|版權所有|版权均属).*"
    r"|(?P<wire>[A-Z][\w &'-]{1,40})\.? all rights reserved.*|(?P<pub>[A-Z][\w &'-]{1,40}) is a publication of .*",
    re.IGNORECASE | re.DOTALL,
)
_BEFORE = re.compile(r"(?P<name>[^\s©|·][^©|·]{1,40}?)\s*©\s*(?:\d{4}\s*[-–—~～]\s*)?\d{4}\.?")  # "Harborwatch © 2026"
_NO_OWNER = re.compile(
    r"[了瞭]解|查看|本文|(?:the )?(?:authors?|contributors)(?:\(s\))?\b(?! [A-Z])"
    r"|(?:phpbb|xenforo|vbulletin|invision|mybb|discourse)\b",
    re.IGNORECASE,
)
_REACHED = re.compile(r"\s+(?:地\s?址|[邮郵][编編]|[电電][话話]|[传傳]真|[联聯][系繫]).*", re.DOTALL)  # how, and where
_NAMELESS = re.compile(r"copyright|.*(?:版[权權]|rights).*", re.IGNORECASE)
_YEARS = re.compile(r"[\s,]*(?:\d{4}\s*[-–—~～]\s*)?\d{4}\s*\Z")
_SPELLED = re.compile(r"[A-Z][A-Z.]{4,20} (?P<han>[\u4e00-\u9fff]{4,16})")  # a name in capitals, and in Chinese
_OF_RIGHTS = re.compile(r"[©权權]|\([cC]\)|[Cc]opyright|COPYRIGHT|[Rr]ights|RIGHTS|所有|publication")
_OF_WRITER = re.compile(r"[归歸][属屬]?原?作者")  # in the text, and no site's
_NAME = (2, 60)  # characters of an owner's name
_LONGEST = 200  # characters of a notice of rights


def read_owner(lines: Sequence[Line]) -> str:
    """Who the last notice of rights among these lines names; "" for nobody."""
    return next((name for line in reversed(lines) if (name := owner_in(line.text))), "")


def is_of_writer(text: str) -> bool:
    """Whether a notice leaves the rights to who wrote the text: it names a person, and no site."""
    return _OF_WRITER.search(text) is not None


def owner_in(text: str) -> str:
    """Who a notice of rights names."""
    if len(text) > _LONGEST or not _OF_RIGHTS.search(text) or is_of_writer(text):
        return ""
    text = text.replace("\ufe0f", "")
    found = _NOTICE.fullmatch(text) or (_NOTICE.fullmatch(text[text.rindex("©") :]) if "©" in text[1:] else None)
    if not found or not any(found.groups()):
        before = _BEFORE.fullmatch(text)
        return _in_han(before["name"]) if before and not _NAMELESS.fullmatch(before["name"]) else ""
    named = found["after"] or found["before"] or found["wire"] or found["pub"] or found["rights"] or ""
    name = without_slogan(_YEARS.sub("", _REACHED.sub("", named))).strip(" .,-–©")
    name = _in_han(name).partition(" / ")[0]  # behind it who took a picture
    name = "" if name.casefold() == "crown copyright" else name
    return name if _NAME[0] <= len(name) <= _NAME[1] and not (name.isdigit() or _NO_OWNER.match(name)) else ""


def _in_han(name: str) -> str:
    """A name that is told in capitals and in Chinese, in Chinese alone."""
    spelled = _SPELLED.fullmatch(name)
    return spelled["han"] if spelled else name
