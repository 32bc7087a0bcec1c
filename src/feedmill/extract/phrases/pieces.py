"""A byline parted where its bars, gaps, labels and counters part it."""

from __future__ import annotations

import re

from feedmill.dategrammar import is_time
from feedmill.extract.phrases.labels import (
    BARRED_LABEL,
    BEFORE_COUNT,
    BEFORE_LABEL,
    COMMA_LABEL,
    FONT_BAR,
    SPACED_LABEL,
    closed_up,
    labelled,
)
from feedmill.extract.phrases.names import MAIL

_MAY_BEAR_LABEL = re.compile("[\\s;；].*[:：]", re.DOTALL)
COLON, _BAR = re.compile("[:：]"), re.compile("[|｜丨/／．]")
_APART = re.compile(  # a date and its time are one, whatever stands between them
    r"(?:\s*[|｜丨]\s*|\s+[·•∙–—/-]\s+|(?<=\d)\s\.\s(?=\d))(?!\s*\d{1,2}:\d\d)|(?<!\d)\s{2,}(?!GMT|UTC)|\s{2,}(?!\d{1,2}:\d\d|GMT|UTC)|\t|\s*[·•∙・]\s*(?=\d|IP)(?!\d{1,2}:\d\d)|・"
    r"|(?<=\d)[·•∙](?=[\u4e00-\u9fff])"
)
_PARTING = "|｜丨·•∙・–—/-"
MARKS = " \t\u3000■●◆□▲▼○◎"
_DASHED = re.compile(r"\A(published|updated|last updated|posted|modified)\s*[-–—|]\s*(?=\S)", re.IGNORECASE)
_BEFORE_REPORTER = re.compile(
    r"\s+(?=(?:本[报報刊网網站])?(?:特约|特約|见习|見習|实习|實習)?(?:记者|記者)\s+[\u4e00-\u9fff·]{2,4}(?:[\s、，,]|\Z))"
)
_EMPTY = re.compile(
    r"\s+(?:浏览|瀏覽|点击|點擊|阅读|閱讀)(?:量|数|數|次数|次數)?\s*[:：]\s*次?"
    r"(?:\s+大\s+中\s+小)?\s*\Z"
)  # filled by a script
_DATE = re.compile(  # behind a name: "来源：某报 2026-03-01 10:00"
    r"(?<=[\u4e00-\u9fff》])(?=20\d\d-\d\d-\d\d \d\d:\d\d)"
    r"|(?<=\S)\s+(?=(?:19|20)\d\d\s?[-/.年]\s?\d{1,2}|\d{1,2}\s?月\s?\d{1,2}\s?日|[A-Z][a-z]{2,8}\.? \d{1,2}, 20\d\d)"
)
_BEHIND = re.compile(  # what stands behind a person's name: "作者：甲乙 评论 5", "作者：甲乙 分享到："
    r"\s+(?:评论|評論|阅读|閱讀|浏览|瀏覽|点击|點擊|收藏|点赞|點讚|分享[到至]?|转发|字[体體号號])\s*[:：]?\s*\d{0,7}\s*\Z"
)
_DOTTED_LABEL = re.compile(
    r"\A(文|撰文|[图圖]|[摄攝]影|[编編][译譯])\s?[·•]\s?(?=[A-Z]|[\u4e00-\u9fff]{2,6}(?:\Z|[\s、/|｜·•]))"
)
_PRINTED = re.compile(
    r"[\s，,]+(?=(?:原[载載刊]|[刊载載][于於]|首[发發][于於])[于於]?\s?《)"
)  # where, behind who wrote it
_TABBED = re.compile(  # labels of a table, each in a cell before its value
    r"(索引[号號]|[发發]文字[号號]|文[号號]|[成发發][文布佈](?:日期|[时時][间間]|[机機][构構]|[机機][关關])|主[题題]分[类類]|公[开開](?:方式|[时時]限)"
    r"|(?:信息)?有效性|[来來]源|作者)[ ]*\t\s*(?=\S)"
)
_SLASHED = re.compile(  # between people behind their label: "作者：甲乙 / 丙丁"
    r"(?<=[\u4e00-\u9fff])\s[/／]\s(?=[\u4e00-\u9fff]{2,4}(?:\s?[/／]|\Z))"
)
_WIDE = re.compile(r"(?<=[:：])(?:\s{2,}|\t)(?=\S)")  # between a label and its value
_ENCLOSED = re.compile(r"[，,]?\s*[（(](https?://[^\s（）()]+)[)）]\Z")  # an address behind a name
_POST = re.compile(r"\s+(?:通讯员|通訊員|实习生|實習生)\s+")


def apart(line: str) -> list[str]:
    """What bars, gaps, dots and dashes part in a line; most lines have none of them."""
    may_part = any(map(line.__contains__, _PARTING)) or " . " in line or " ".join(line.split()) != line
    return _APART.split(line) if may_part else [line]


def pieces(line: str) -> list[str]:
    """The pieces of a line, each a thing by itself; a time goes with the date behind it."""
    line = line.strip(MARKS)
    if "://" in line:
        line = _ENCLOSED.sub(r"  原文链接：\1", line)
    if line[:1] + line[-1:] in ("()", "（）", "【】", "[]", "〔〕"):
        line = line[1:-1].strip()
    if "@" in line or " at " in line:
        line = MAIL.sub("", line)
    if line[:1] in "pPlLuUmM":
        line = _DASHED.sub(r"\1: ", line)
    if not line.isascii():
        line = _POST.sub("、", line)
        line = _TABBED.sub(r"\1：", line) if "\t" in line else line
        line = FONT_BAR.sub(" ", line) if "字" in line else line
        line = _PRINTED.sub("  ", line) if "《" in line else line
    if _SLASHED.search(line) and (told := labelled(line)) and told[0] in ("authors", "poster"):
        line = _SLASHED.sub("、", line)
    line = _WIDE.sub(" ", line)
    if not line.isascii():
        line = closed_up(_EMPTY.sub("", line.replace("﹕", "：").replace("︰", "：")))
    line = _DOTTED_LABEL.sub(r"\1：", line) if "·" in line or "•" in line else line
    if "，" in line and labelled(line):
        line = COMMA_LABEL.sub("  ", line)
    if _BAR.search(line):
        line = BARRED_LABEL.sub(r"\1：", line)
    parts = (
        piece
        for part in apart(line)
        for piece in (BEFORE_LABEL.split(part) if _MAY_BEAR_LABEL.search(part) else [part])
    )
    named = (piece for part in parts for piece in (_BEFORE_REPORTER.split(part) if "者" in part else [part]))
    counted = (piece for part in named for piece in BEFORE_COUNT.split(part))
    spaced = (SPACED_LABEL.sub(r"\1：", piece, count=1) if SPACED_LABEL.match(piece) else piece for piece in counted)
    found = [piece for part in spaced for piece in _without_date(part) if piece and piece.strip()]
    label, colon, clock = found[0].rpartition(": ") if found else ("", "", "")
    if len(found) > 1 and clock[:1].isdigit() and is_time(clock):
        found[:2] = [f"{label}{colon}{found[1]} {clock}"]
    return found


def _without_date(piece: str) -> list[str]:
    """A name and its label, and the date behind it; counters and buttons there are nothing."""
    label = labelled(piece) if COLON.search(piece) else None
    if label is None or label[0] not in ("authors", "source"):
        return [piece]
    name, *date = _DATE.split(piece, maxsplit=1)
    return [_BEHIND.sub("", name), *date]
