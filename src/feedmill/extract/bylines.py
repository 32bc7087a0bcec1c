"""A byline taken apart: date, people, medium, counters, alone or several on one line."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import UTC

from feedmill import dates
from feedmill.extract.labels import BARRED_LABEL, BEFORE_LABEL, COUNTER, FLAG, labelled
from feedmill.extract.names import names
from feedmill.extract.vocabulary import HAN, address
from feedmill.text import one_line

LONGEST = 200  # characters; a byline is short, and what is longer is prose
_PIECES = re.compile(r"\s*[|｜丨]\s*|\s{2,}|\t|\s+[·•∙–—/-]\s+|\s*[·•∙]\s*(?=\d)")
_UNWANTED = 40  # characters that may stand unexplained beside a date
_BY = re.compile(  # "By Jane Doe", "本报记者 甲", "記者 甲／台北報導"
    r"by\s+(?=(?-i:[A-Z]|[^\x00-\x7f]))(?P<by>.{2,80})"
    r"|(?:本[报報刊](?:记者|記者)|(?:记者|記者)(?=\s*\S{2,8}\s*[／/]))\s*(?P<reporter>[^／/]{2,20})(?:[／/].{1,10})?",
    re.IGNORECASE,
)
_SENTENCE = frozenset("。！？!?；;，,")
_LABEL = 16  # characters within which a label's colon stands
_ROUND_DATE = re.compile(
    r"[\s,，.。:：()（）\[\]【】|/·-]*(?:(?:posted|published|updated|last updated|on|at|发布|發布|发表|於|于|更新"
    r"|星期.|周.|週.|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?)[\s,，.。:：()（）-]*)*",
    re.IGNORECASE,
)
_BEFORE_DATE = re.compile(r"[\s,，(|]*(?:\b(?:on|at|published|posted|(?:last )?updated)\b[\s,，:]*)*\Z", re.IGNORECASE)
_UPDATE = re.compile(r"updated|更新|修改|修订|修訂", re.IGNORECASE)
_LIST = re.compile(r"\s*[,，、;；|｜]\s*|\s*#\s*|\s{2,}")
_PERSON = re.compile(r"[A-Z][\w'’.-]*(?:\s+[A-Z][\w'’.-]*){1,3}")
_MEDIUM = re.compile(
    r"\b(?:news|times|post|daily|weekly|media|magazine|journal|press|blog|review|tech|tv|radio|wire|today|labs?|inc|team|staff)\b",
    re.IGNORECASE,
)


@dataclass(slots=True)
class Byline:
    """What one line tells: (field, value) pairs in their order, and what stays unexplained."""

    told: list[tuple[str, str]] = field(default_factory=list)
    rest: list[str] = field(default_factory=list)
    counted: bool = False  # counters and flags stood there


def read_byline(line: str) -> Byline | None:
    """`line` as a byline, or None where it is something else.

    A byline tells at least one thing (a date, a labelled value, "By somebody", a count), and little
    of it stays unexplained. The rest beside a date is a person or a medium.
    """
    if len(line) > LONGEST or is_sentence(line):
        return None
    byline = Byline()
    for piece in _pieces(line):
        _take(byline, piece)
    if not (byline.told or byline.counted):
        return None
    if byline.rest and not _may_stay_unexplained(byline):
        return None
    for piece in byline.rest:
        _take_rest(byline, piece)
    return byline


def is_sentence(line: str) -> bool:
    """Whether a line ends as a sentence does, and bears no label at its beginning: then it is no byline."""
    end = line.rstrip()[-1:]
    if end not in _SENTENCE and (end != "." or len(line) <= _UNWANTED):
        return False
    return ":" not in line[:_LABEL] and "：" not in line[:_LABEL]


def _may_stay_unexplained(byline: Byline) -> bool:
    """Whether what no rule explains may be the names in a byline: short, beside what makes one."""
    sure = any(name in ("published", "updated", "authors", "source") for name, _ in byline.told)
    return sure and sum(map(len, byline.rest)) <= _UNWANTED


def _pieces(line: str) -> list[str]:
    line = BARRED_LABEL.sub(r"\1：", line.strip())
    return [piece for part in _PIECES.split(line) for piece in BEFORE_LABEL.split(part) if piece and piece.strip()]


def _take(byline: Byline, piece: str) -> None:
    label = labelled(piece)
    if label and (told := _told(label[0], one_line(label[1]))):
        byline.told.extend(told)
    elif COUNTER.fullmatch(piece) or FLAG.fullmatch(piece):
        byline.counted = True
    elif by := _BY.fullmatch(piece):
        byline.told.extend(_people(by["by"] or by["reporter"]))
    else:
        _take_dated(byline, piece)


def _told(name: str, value: str) -> list[tuple[str, str]]:
    """What a label and its value tell; empty where the value is not of the label's kind."""
    if name == "authors":
        return _people(value)
    if name in ("published", "updated"):
        found = dates.find(value, UTC)
        return [(name, found.text.strip())] if found and len(value) <= len(found.text) + _UNWANTED else []
    if name in ("tags", "categories"):
        return [(name, item) for item in listed(value)]
    if name in ("url", "address"):
        return [(name, address(value))] if address(value) else []
    if name == "source":
        return [(name, source) for source in names(value)[:1]]
    return [(name, value)]


def _people(text: str) -> list[tuple[str, str]]:
    """The people in `text`; a date may follow them ("By Jane Doe on March 3, 2026")."""
    found = dates.find(text, UTC)
    dated = []
    if found:
        dated.append(_dated(text, found))
        text = _BEFORE_DATE.sub("", text[: found.start])
    return [("authors", name) for name in names(text)] + dated


def _dated(piece: str, found: dates.Found) -> tuple[str, str]:
    return "updated" if _UPDATE.search(piece[: found.start]) else "published", found.text.strip()


def _take_dated(byline: Byline, piece: str) -> None:
    found = dates.find(piece, UTC)
    if not found:
        byline.rest.append(one_line(piece))
        return
    byline.told.append(_dated(piece, found))
    for around in (piece[: found.start], piece[found.end :]):
        left = one_line(around)
        if left and not _ROUND_DATE.fullmatch(left) and not COUNTER.fullmatch(left):
            byline.rest.append(left.strip(" ,，.。:：()（）·-"))


def _take_rest(byline: Byline, piece: str) -> None:
    """Bare names beside a date: two to four capitalized words are a person, other short names a medium.

    Two Chinese names, the first of them short, are a person and his medium.
    """
    known = {name for name, _ in byline.told}
    words = [word for word in piece.split() if not FLAG.fullmatch(word)]
    if len(words) == 2 and 2 <= len(words[0]) <= 3 and all(map(HAN.match, words)) and not known & {"authors", "source"}:
        byline.told.extend((("authors", words[0]), ("source", words[1])))
        return
    name = " ".join(words)
    if is_person(name) and "authors" not in known:
        byline.told.append(("authors", name))
    elif "source" not in known and 2 <= len(name) <= 20 and (HAN.search(name) or _MEDIUM.search(name)):
        byline.told.append(("source", name))


def is_person(name: str) -> bool:
    """Whether a bare name is two to four capitalized words, none of which media are called by."""
    return _PERSON.fullmatch(name) is not None and not _MEDIUM.search(name)


def listed(value: str) -> list[str]:
    """The items of a keyword line: `a , b`, `甲、乙`, `#a #b`."""
    value = value.strip().strip("。.")
    return [item for item in map(one_line, _LIST.split(value)) if item]
