"""A byline taken apart: date, people, medium, counters, alone or several on one line."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import UTC

from feedmill import dates
from feedmill.extract.furniture import TOOLS
from feedmill.extract.labels import (
    BARRED_LABEL,
    BEFORE_COUNT,
    BEFORE_LABEL,
    COUNTER,
    FLAG,
    FONT_BAR,
    closed_up,
    labelled,
)
from feedmill.extract.names import OFFICE, is_han_name, names
from feedmill.extract.vocabulary import HAN, PLACES, address
from feedmill.text import one_line

LONGEST = 200  # characters; a byline is short, and what is longer is prose
_PIECES = re.compile(  # a date and its time are one, whatever stands between them
    r"(?:\s*[|｜丨]\s*|\s+[·•∙–—/-]\s+)(?!\d{1,2}:\d\d)|\s{2,}|\t|\s*[·•∙・]\s*(?=\d|IP)(?!\d{1,2}:\d\d)"
)
_MARKS = " \t\u3000■●◆□▲▼○◎"
_UNWANTED = 40  # characters that may stand unexplained beside a date
_BY = re.compile(  # "By Jane Doe", "本报记者 甲", "記者 甲／台北報導"
    r"(?:(?:story|words|text|written|posted|analysis|opinion|review) )?by\s+(?=(?-i:[A-Z]|[^\x00-\x7f]))(?P<by>.{2,80})"
    r"|(?:本[报報刊](?:记者|記者)|(?:记者|記者)(?=\s*\S{2,20}\s*[／/]))\s*(?P<reporter>[^／/]{2,30})(?:[／/].{1,10})?"
    r"|(?:(?:本[报報刊])?(?:特[约約])?(?:记者|記者)\s*|[\u4e00-\u9fff]{2,8}(?:特约|特約|见习|見習|实习|實習|首席)?(?:记者|記者)\s+)(?P<named>[\u4e00-\u9fff·]{2,4}(?:[\s、，,]+[\u4e00-\u9fff·]{2,4}){0,3})",
    re.IGNORECASE,
)
_SENT = re.compile(  # "甲乙 丙丁 发自 某地", "某某新闻 甲乙 报道"
    r"(?:(?P<medium>[\u4e00-\u9fff]{1,8}(?:新闻|新聞|[报報网網社台刊]))\s+)?"
    r"(?P<people>[\u4e00-\u9fff·]{2,4}(?:[\s、，,]+[\u4e00-\u9fff·]{2,4}){0,3})"
    r"\s*(?:[发發]自\s*[\u4e00-\u9fff]{2,10}|(?<=\s)(?:报道|報道|报导|報導|撰文|撰稿))"
)
_PUBLISHED_IN = re.compile(r"published in ([A-Z]\S*(?: \S+){0,5})", re.IGNORECASE)
_DASHED = re.compile(r"\A(published|updated|last updated|posted|modified)\s*[-–—|]\s*(?=\S)", re.IGNORECASE)
_BEFORE_REPORTER = re.compile(
    r"\s+(?=(?:本[报報刊网網站])?(?:特约|特約|见习|見習|实习|實習)?(?:记者|記者)\s+[\u4e00-\u9fff·]{2,4}(?:[\s、，,]|\Z))"
)
_BEHIND = re.compile(
    r"原创(?:稿件?)?|原創|[返回]{1,2}.{0,6}|查看(?:更多|全部|原文)|(?:我要)?(?:举报|檢舉|收藏|评论|分享|纠错)|\+?关注|\+?關注|更多"
)
_COLON = re.compile("[:：]")
_POST = re.compile(r"\s+(?:通讯员|通訊員|实习生|實習生)\s+")
_SIGNED = re.compile(r"(?:原创|原創)\s+(?P<names>\S{1,12}(?:\s+\S{1,16}){0,4})")  # the account comes last

_HASHTAGS = re.compile(r"#[^\s#]+(?:\s*#[^\s#]+)+")
_DAY = re.compile(  # a day without its year, as agencies have it: "March 12 (Northwire)"
    r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?\s+\d{1,2}"
    r"(?:\s*\((?P<agency>[\w .&-]{2,30})\))?",
    re.IGNORECASE,
)
_SENTENCE = frozenset("。！？!?；;，,")
_CLOCK_END = re.compile(r"\d\s*[ap]\.m\.\s*\Z", re.IGNORECASE)
_LABEL = 16  # characters within which a label's colon stands
_ROUND_DATE = re.compile(
    r"[\s,，.。:：()（）\[\]【】|/·-]*(?:(?:posted|published|updated|last updated|on|at|发布|發布|发表|於|于|更新"
    r"|上线|上線|刊发|星期.|周.|週.|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?)[\s,，.。:：()（）-]*)*",
    re.IGNORECASE,
)
_VERB = re.compile(r"(?<=\s)(?:发布|發布|發佈|发表|發表|张贴|張貼|更新|编辑|編輯|写)[于於在]?\Z")
_BEFORE_DATE = re.compile(
    r"[\s,，(|]*(?:\b(?:on|at|published|posted|(?:last )?updated|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b"
    r"[\s,，:]*)*\Z",
    re.IGNORECASE,
)
_UPDATE = re.compile(r"updated|更新|修改|修订|修訂", re.IGNORECASE)
_LIST = re.compile(r"\s*[,，、;；|｜•]\s*|\s+·\s+|\s+[/／]\s+|\s*#\s*|\s{2,}")
_SPACE_AT_HAN = re.compile(r"(?<=[\u3400-\u9fff])\s+|\s+(?=[\u3400-\u9fff])")
_PERSON = re.compile(r"[A-Z][\w'’.-]*(?:\s+[A-Z][\w'’.-]*){1,3}")
DOES = re.compile(  # what buttons and headings begin with, and names do not
    r"(?:view|read|share|skip|more|follow|sign|log|subscribe|listen|watch|get|see|show|hide|open|close|save|copy|add"
    r"|comments?|related|top|latest|breaking|menu|home|search|photos?|videos?|about|from|all|our|your|the|what|how|why"
    r"|click|download|contact|privacy|cookie|terms)\b",
    re.IGNORECASE,
)
_MEDIUM = re.compile(
    r"\b(?:finance|business|sports?|online|network|agency|university|institute|news|times|post|daily|weekly|media|magazine|journal|press|blog|review|tech|tv|radio|wire|today|labs?|inc|team|staff)\b",
    re.IGNORECASE,
)


@dataclass(slots=True)
class Byline:
    """What one line tells: (field, value) pairs in their order, and what stays unexplained."""

    told: list[tuple[str, str]] = field(default_factory=list)
    rest: list[str] = field(default_factory=list)
    counted: bool = False  # counters and flags stood there
    bare: bool = False  # no label says that the source is one

    def facts(self) -> list[tuple[str, str]]:
        """What it tells, a source that no label names as a "medium"."""
        return [("medium" if self.bare and name == "source" else name, value) for name, value in self.told]


def read_byline(line: str) -> Byline | None:
    """`line` as a byline, or None where it is something else.

    A byline tells at least one thing (a date, a labelled value, "By somebody", a count), and little
    of it stays unexplained. The rest beside a date is a person or a medium.
    """
    if len(line) > LONGEST or is_sentence(line):
        return None
    byline = Byline()
    if told := _terms(line):
        return Byline(told=told)
    if day := _DAY.fullmatch(line.strip()):
        return Byline(told=[("source", day["agency"])] if day["agency"] else [], counted=True)
    for piece in _pieces(line):
        _take(byline, piece)
    if not (byline.told or byline.counted):
        return None
    if byline.rest and not _may_stay_unexplained(byline):
        return None
    for piece in byline.rest:
        _take_rest(byline, piece)
    return byline


def _terms(line: str) -> list[tuple[str, str]]:
    """What a line tells that is one list: hashtags, or behind a label for tags."""
    line = line.strip(_MARKS)
    if _HASHTAGS.fullmatch(line):
        return [("tags", item) for item in listed(line)]
    label = labelled(line) if _COLON.search(line) and BEFORE_LABEL.search(line) is None else None
    return _told(label[0], one_line(label[1])) if label and label[0] in ("tags", "categories") else []


def is_sentence(line: str) -> bool:
    """Whether a line ends as a sentence does, and bears no label at its beginning: then it is no byline."""
    end = line.rstrip()[-1:]
    if _CLOCK_END.search(line):
        return False
    if end not in _SENTENCE and (end != "." or len(line) <= _UNWANTED):
        return False
    return ":" not in line[:_LABEL] and "：" not in line[:_LABEL]


def _may_stay_unexplained(byline: Byline) -> bool:
    """Whether what no rule explains may be the names in a byline: short, beside what makes one."""
    sure = any(name in ("published", "updated", "authors", "source") for name, _ in byline.told)
    return sure and sum(map(len, byline.rest)) <= _UNWANTED


def _pieces(line: str) -> list[str]:
    line = line.strip(_MARKS)
    if line[:1] + line[-1:] in ("()", "（）", "【】", "[]", "〔〕"):
        line = line[1:-1].strip()
    line = _DASHED.sub(r"\1: ", line)
    line = BARRED_LABEL.sub(r"\1：", closed_up(FONT_BAR.sub(" ", _POST.sub("、", line))))
    parts = (
        piece for part in _PIECES.split(line) for piece in (BEFORE_LABEL.split(part) if _COLON.search(part) else [part])
    )
    apart = (piece for part in parts for piece in _BEFORE_REPORTER.split(part))
    return [piece for part in apart for piece in BEFORE_COUNT.split(part) if piece and piece.strip()]


def _take(byline: Byline, piece: str) -> None:
    label = labelled(piece)
    if label and (told := _told(label[0], one_line(label[1]))):
        byline.told.extend(told)
    elif label and label[0] in ("authors", "source") and not names(label[1]):
        byline.counted = True  # "Author: n/a"
    elif (
        COUNTER.fullmatch(piece)
        or FLAG.fullmatch(piece)
        or (len(piece) > 1 and piece.strip(" :：").casefold() in TOOLS)
    ):
        byline.counted = True
    elif sent := _SENT.fullmatch(piece):
        byline.told.extend(("authors", person) for person in names(sent["people"]))
        byline.told.extend([("source", sent["medium"])] if sent["medium"] else [])
    elif medium := _PUBLISHED_IN.fullmatch(piece):
        byline.told.append(("source", medium[1]))
    elif by := _BY.fullmatch(piece):
        byline.told.extend(_people(by["by"] or by["reporter"] or by["named"]))
    elif (signed := _SIGNED.fullmatch(piece)) and not dates.find(piece, UTC):
        *people, account = signed["names"].split()
        byline.told.extend((*(("authors", person) for person in people), ("source", account)))
    else:
        _take_dated(byline, piece)


def _told(name: str, value: str) -> list[tuple[str, str]]:
    """What a label and its value tell; empty where the value is not of the label's kind."""
    if name in ("authors", "source"):
        value = _without_tools(value)
    if name == "authors":
        return _people(value)
    if name in ("published", "updated"):
        found = dates.find(value, UTC)
        return [(name, found.text.strip())] if found and len(value) <= len(found.text) + _UNWANTED else []
    if name in ("tags", "categories"):
        return [(name, item) for item in listed(value)] if len(value) <= LONGEST else []
    if name in ("url", "address"):
        return [(name, address(value))] if address(value) else []
    if name == "source":
        return [(name, source) for source in names(value)[:1]]
    return [(name, value)]


def _without_tools(value: str) -> str:
    """A name without the buttons and flags behind it: "谷物周刊 举报", "磨坊网 原创稿"."""
    words = value.split()
    while len(words) > 1 and (words[-1].casefold() in TOOLS or _BEHIND.fullmatch(words[-1])):
        words.pop()
    return " ".join(words) if len(words) < len(value.split()) else value


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
        left = _VERB.sub("", one_line(around))
        if not left or _ROUND_DATE.fullmatch(left) or COUNTER.fullmatch(left):
            continue
        if by := _BY.fullmatch(_ROUND_DATE.sub("", left, count=1)):
            byline.told.extend(_people(by["by"] or by["reporter"] or by["named"]))
        else:
            byline.rest.append(left.strip(" ,，.。:：()（）·-"))


def _take_rest(byline: Byline, piece: str) -> None:
    """Bare names beside a date: two to four capitalized words are a person, other short names a medium.

    Two Chinese names, the first of them short, are a person and his medium.
    """
    known = {name for name, _ in byline.told}
    words = [word for word in piece.split() if not FLAG.fullmatch(word) and word not in PLACES]
    name = " ".join(words)
    if len(words) == 2 and _are_person_and_medium(*words) and not known & {"authors", "source"}:
        byline.told.extend((("authors", words[0]), ("source", words[1])))
        return
    people = names(name)
    if people and "authors" not in known and all(is_person(one) or is_han_name(one) for one in people):
        byline.told.extend(("authors", person) for person in people)
    elif (
        "source" not in known
        and known & {"published", "updated"}
        and 2 <= len(name) <= 20
        and (HAN.search(name) or _MEDIUM.search(name))
    ):
        byline.told.append(("source", name))
        byline.bare = True


def _are_person_and_medium(first: str, second: str) -> bool:
    if is_han_name(first) and is_han_name(second):
        return False  # two people
    return is_han_name(first) or (
        2 <= len(first) <= 3 and HAN.match(first) is not None and HAN.match(second) is not None
    )


def is_person(name: str) -> bool:
    """Whether a bare name is two to four capitalized words, none of which media are called by."""
    if _PERSON.fullmatch(name) is None or DOES.match(name):
        return False
    return not _MEDIUM.search(name) and not OFFICE.fullmatch(name)


def listed(value: str) -> list[str]:
    """The items of a keyword line: `a , b`, `甲、乙`, `#a #b`, `甲 / 乙`; in Chinese a space parts them, too."""
    value = value.strip().strip("。.")
    items = [item for item in map(one_line, _LIST.split(value)) if item]
    if len(items) == 1 and " " in items[0] and HAN.search(items[0]):
        return [item for item in map(one_line, _SPACE_AT_HAN.split(items[0])) if item]
    return items
