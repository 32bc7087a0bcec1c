"""Whom the frame of a page speaks of again and again: "About Harborwatch", "Harborwatch Newsletters", "下载海边客户端".

A site's name stands in lines of many kinds round its articles; the other words there are those of every site
(`scrape.frame_words`).
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

from feedmill.extract.phrases.vocabulary import INSTITUTION
from feedmill.extract.scrape.frame_words import COMMON

WORD = re.compile(r"[^\W\d_\u4e00-\u9fff][\w’'.+-]*\w|[^\W\d_\u4e00-\u9fff]")
HAN_RUN = re.compile("[\u4e00-\u9fff]+")
_CAPITAL = re.compile(r"(?<![\w’'.+-])[A-Z](?:[^\W\u4e00-\u9fff][\w’'.+-]*[^\W\u4e00-\u9fff]|[^\W\u4e00-\u9fff])?")
_BEFORE = re.compile(r"[A-Z][\w’'.+-]* \Z")
_BEHIND = re.compile(r" (?:of |the |and |& |for ){0,2}[A-Z][\w’'+-]*\w")
_LONGEST = 200  # characters of a line
_TOP = 6  # names that are looked at more closely
_LENGTH = 40  # characters of a name
_TWICE, _OFTEN = 2, 4
_MORE_WORDS = 3  # that a name may have than what is said of it
_COUNTED = re.compile(r"\s*[:：(（]?\s*\d")
_OF_STAFF = re.compile(r"\b(?:office|team|staff|desk|editors?|policy|terms)\Z|编辑部|編輯部|团队|團隊", re.IGNORECASE)
_NAMED_BEFORE = re.compile(  # what stands in front of a site's name, and of no topic's
    r"(?:\b(?:about|follow|join|visit|contact|support|subscribe to|more (?:from|on)|welcome to|staff of|©|copyright"
    r"|\d{4})"
    r"|关于|關於|关注|下载|下載|登录|登入|加入|来到|就在|©|\d{4})\s*\Z",
    re.IGNORECASE,
)
_NAMED_BEHIND = re.compile(
    r"\s*(?:newsletters?|apps?|staff|shop|store|podcasts?|members(?:hip)?|account|community|inc\b|ltd|llc|l\.p|media|group"
    r"|may earn|is a|has been|\+|版[权權]|原[创創]|首[页頁]|客[户戶]端|编辑部|編輯部|[协協][议議]|小程序|公众号"
    r"|公眾號|[网網]\b)",
    re.IGNORECASE,
)


def mentions(texts: Iterable[str]) -> dict[str, int]:
    """Names that several of these lines have, and in how many each stands; lines that say the same count once."""
    found: dict[str, list[str]] = defaultdict(list)
    for text in dict.fromkeys(texts):
        if len(text) <= _LONGEST:
            for word in set(_rare(text)):
                found[word].append(text)
    counts = Counter({word: len(lines) for word, lines in found.items() if len(lines) >= _TWICE})
    told: dict[str, int] = {}
    for word, count in counts.most_common(_TOP):
        name = _whole(word, found[word])
        if not any(name in other for other in told):
            told[name] = count
    return told


def site_in(name: str, count: int, lines: list[str]) -> str:
    """The name of a site that these lines speak of, as one of them has it in full; "" where it may be anything's."""
    if _OF_STAFF.search(name) or any(_COUNTED.match(line.partition(name)[2]) for line in lines):
        return ""
    full = re.compile(rf"\bThe (?:[A-Z][\w.]* ){{0,2}}{re.escape(name.removeprefix('The '))}\b")
    whole = max((found[0] for line in lines if (found := full.search(line))), key=len, default=name)
    is_site = (
        count >= _OFTEN
        or INSTITUTION.search(name)
        or any(_is_named(one, line) for line in lines for one in (name, whole))
    )
    return whole if is_site else ""


def is_short_for(said: str, name: str) -> bool:
    """Whether what the frame speaks of is a name in short."""
    return said in name and name.count(" ") - said.count(" ") <= _MORE_WORDS


def _is_named(name: str, text: str) -> bool:
    """Whether a line speaks of a name as of a site: "About Harborwatch", "Harborwatch app"."""
    before, found, behind = text.partition(name)
    return bool(found) and (
        _NAMED_BEFORE.search(before[-_LENGTH:]) is not None or _NAMED_BEHIND.match(behind) is not None
    )


def _rare(text: str) -> Iterator[str]:
    """The capitalized words of a line, and each two Chinese characters in a row, that not every page has."""
    for found in _CAPITAL.finditer(text):
        if found[0].lower() not in COMMON and len(found[0]) > 1:
            yield found[0]
    for found in HAN_RUN.finditer(text):
        run = found[0]
        yield from (run[at : at + 2] for at in range(len(run) - 1) if run[at : at + 2] not in COMMON)


def _whole(name: str, lines: list[str]) -> str:
    """The longest name round these words that more than half of the lines have."""
    while len(name) <= _LENGTH:
        longer = Counter(text for line in lines if name in line for text in _longer(name, line))
        best, count = longer.most_common(1)[0] if longer else ("", 0)
        if count < _TWICE or 2 * count <= len(lines):
            break
        name = best
    return name


def _longer(name: str, line: str) -> Iterator[str]:
    """A name with the word, or the Chinese character, that a line has before it, or behind it."""
    at = line.find(name)
    before, behind = line[:at], line[at + len(name) :]
    if HAN_RUN.match(name):
        if HAN_RUN.match(before[-1:]):
            yield before[-1] + name
        if HAN_RUN.match(behind[:1]):
            yield name + behind[0]
        return
    if found := _BEFORE.search(before[-_LENGTH:]):
        yield found[0] + name
    if found := _BEHIND.match(behind):
        yield name + found[0]
