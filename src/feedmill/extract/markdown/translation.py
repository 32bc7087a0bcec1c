"""What translated articles say of their originals: the header lines of translation projects, the closing note.

Both stay in the body, where they give credit and tell a reader what he reads; they are kept
out of the summary, and what they say becomes findings.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import UTC

from feedmill import dates
from feedmill.extract.findings import Findings
from feedmill.extract.markdown.inline import plain
from feedmill.extract.phrases.names import names
from feedmill.extract.phrases.vocabulary import address
from feedmill.extract.phrases.wording import any_of

_LONGEST = 900  # characters of a closing note
_FAR = 1000  # characters from the end within which it is looked for
_HINTS = ("riginal", "ranslat")  # one of them stands in whatever `_CREDIT` matches: a look that costs next to nothing
_HAN_HINTS = ("译", "原文", "譯", *_HINTS)
_ORIGINAL = re.compile(
    r"(?:(?:英文|日文)?原文(?:链接|連結|鏈接|地址|网址|標題|标题|出处|来源)?|(?:编译|編譯|译|譯)自|source article"
    r"|original(?: article| post| url| link| source| title)?|translated from|translation of"
    r"|originally (?:published|appeared|posted)(?: (?:on|at|in|as))?)\s*[:：]?\s*",
    re.IGNORECASE,
)
LINK = re.compile(r"\[((?:[^\[\]]|\[[^\[\]]*\])+)\]\(\s*<?(https?://[^\s<>]+?)>?(?:\s+[\"'][^\"']*[\"'])?\s*\)")
_TRANSLATED_AT = re.compile(
    r"(?:翻译|翻譯|译|譯|编译)(?:时间|時間|日期|于|於)\s*[:：]?|translated(?: on| at)?\s*:?", re.IGNORECASE
)
_AUTHOR = re.compile(r"(?:原文?作者|作者|original authors?|authors?)\s*[:：]\s*(.+)", re.IGNORECASE)
_TITLE = re.compile(r"(?:原文标题|原文標題|原标题|原標題|original title)\s*[:：]\s*(.+)", re.IGNORECASE)
_CREDIT = re.compile(  # at the beginning of a line: in the middle of one the same words are prose
    r"[\s>]*(?:[-*+]\s+)?[*_（(【\[]*(?:"
    + any_of(r"""
        (?:本文)?原文(?:地址|链接|連結|鏈接|网址|作者|标题|標題|出处|来源)?\s*[:：]|(?:本文|该文).{0,30}(?:翻译|翻譯|译自|編譯|编译)
        (?:原作者|译者|譯者|译文出自|本文永久链接|校对者|翻译|翻譯|編譯|编译)\s*[:：]|(?:编译|編譯|译|譯)自
        (?:翻译|翻譯|译|譯|编译)(?:时间|時間|日期)\s*[:：]|original(?: article| post| author| link| source)?\s*:
        originally (?:published|posted|appeared)\b|translat(?:ed (?:by|from)|ion of|or:)
        this (?:post|article|essay|story) (?:was |is |has been )?(?:first|originally|translated)\b
    """)
    + ")",
    re.IGNORECASE,
)
_MARKS = re.compile(r"^[\s>]*(?:[-*+]\s+)?")
_RULE = re.compile(r"\s{0,3}(?:-[-\s]{2,}|\*[*\s]{2,}|_[_\s]{2,})")


def closing_note(text: str) -> tuple[int, list[str]] | None:
    """The closing note of a translation: the line it begins on, counted from 0, and its lines; None without one.

    It is the last thing there: what follows the last rule, else the last quotation or paragraph.
    """
    tail = text[-_FAR:]
    if not any(hint in tail for hint in (_HINTS if tail.isascii() else _HAN_HINTS)):
        return None
    lines = tail.rstrip().split("\n")
    if not any(map(_CREDIT.match, lines)):
        return None
    for beginning in _beginnings(lines):
        start = next((at for at in range(beginning, len(lines)) if lines[at].strip()), len(lines))
        note = lines[start:]
        if is_credit("\n".join(note)) and not any(line.startswith("#") for line in note):
            return text.count("\n", 0, max(0, len(text) - _FAR)) + start, note
    return None


def is_credit(block: str) -> bool:
    """Whether a block at the head or the end of an article says whose translation it is."""
    return len(block) <= _LONGEST and any(map(_CREDIT.match, block.split("\n")))


def _beginnings(lines: Sequence[str]) -> Iterator[int]:
    """Where the last thing of a text may begin: behind a rule, behind the last blank line outside a quotation."""
    backwards = range(len(lines) - 2, 0, -1)
    yield from (at + 1 for at in backwards if _RULE.fullmatch(lines[at]))
    for at in backwards:
        quoted = lines[at + 1].lstrip().startswith(">") and lines[at - 1].lstrip().startswith(">")
        if not lines[at].strip() and not quoted:
            yield at + 1
            return


def read_note(lines: Sequence[str], first_line: int, what: str, findings: Findings) -> None:
    """Put what `lines`, the first of them `first_line`, tell of the original into `findings`; `what` names them."""
    for number, marked in enumerate(lines, first_line):
        line = _MARKS.sub("", marked).strip()
        if line:
            _read_line(line, f"{what}, line {number}", findings)


def _read_line(line: str, how: str, findings: Findings) -> None:
    translated = _TRANSLATED_AT.search(line)
    if translated and (found := dates.find(plain(line[translated.end() :]), UTC)):
        findings.add("updated", found.text.strip(), how)
    if author := _AUTHOR.match(line):
        for name in names(plain(author[1])):
            findings.add("authors", name, how)
        return
    if title := _TITLE.match(line):
        findings.add("title_original", plain(title[1]), how)
    original = _ORIGINAL.search(line)
    if not original:
        return
    link = LINK.match(line, original.end()) or LINK.search(line, original.end())
    url = link[2] if link else address(line[original.end() :])
    findings.add("url", url, how)
    if link and not address(link[1]):
        findings.add("title_original", plain(link[1]), how)
