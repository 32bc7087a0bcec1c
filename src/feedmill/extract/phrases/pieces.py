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

COLON, _BAR = re.compile("[:：]"), re.compile("[|｜丨/／]")
APART = re.compile(  # a date and its time are one, whatever stands between them
    r"(?:\s*[|｜丨]\s*|\s+[·•∙–—/-]\s+)(?!\s*\d{1,2}:\d\d)|\s{2,}|\t|\s*[·•∙・]\s*(?=\d|IP)(?!\d{1,2}:\d\d)|・"
    r"|(?<=\d)[·•∙](?=[\u4e00-\u9fff])"
)
MARKS = " \t\u3000■●◆□▲▼○◎"
_DASHED = re.compile(r"\A(published|updated|last updated|posted|modified)\s*[-–—|]\s*(?=\S)", re.IGNORECASE)
_BEFORE_REPORTER = re.compile(
    r"\s+(?=(?:本[报報刊网網站])?(?:特约|特約|见习|見習|实习|實習)?(?:记者|記者)\s+[\u4e00-\u9fff·]{2,4}(?:[\s、，,]|\Z))"
)
_EMPTY = re.compile(
    r"\s+(?:浏览|瀏覽|点击|點擊|阅读|閱讀)(?:量|数|數|次数|次數)?\s*[:：]\s*次?\s*\Z"
)  # filled by a script
_WIDE = re.compile(r"([:：])\s{2,}(?=\S)")  # between a label and its value
_POST = re.compile(r"\s+(?:通讯员|通訊員|实习生|實習生)\s+")


def pieces(line: str) -> list[str]:
    """The pieces of a line, each a thing by itself; a time goes with the date behind it."""
    line = line.strip(MARKS)
    if line[:1] + line[-1:] in ("()", "（）", "【】", "[]", "〔〕"):
        line = line[1:-1].strip()
    if "@" in line or " at " in line:
        line = MAIL.sub("", line)
    line = FONT_BAR.sub(" ", _POST.sub("、", _DASHED.sub(r"\1: ", line) if line[:1] in "pPlLuUmM" else line))
    line = _WIDE.sub(r"\1 ", line)
    if not line.isascii():
        line = closed_up(_EMPTY.sub("", line.replace("﹕", "：").replace("︰", "：")))
    if "，" in line and labelled(line):
        line = COMMA_LABEL.sub("  ", line)
    if _BAR.search(line):
        line = BARRED_LABEL.sub(r"\1：", line)
    parts = (
        piece for part in APART.split(line) for piece in (BEFORE_LABEL.split(part) if COLON.search(part) else [part])
    )
    apart = (piece for part in parts for piece in _BEFORE_REPORTER.split(part))
    found = [piece for part in apart for piece in BEFORE_COUNT.split(part) if piece and piece.strip()]
    if len(found) > 1 and found[0][0].isdigit() and is_time(found[0]):
        found[:2] = [f"{found[1]} {found[0]}"]
    return [SPACED_LABEL.sub(r"\1：", piece, count=1) for piece in found]
