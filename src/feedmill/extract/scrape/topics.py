"""Tags that no label introduces on their line: a row of short words beside the text, a run of short lines below a word.

A menu looks the same. What tells tags from it: the article speaks of what they name.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from feedmill.extract.findings import Findings, at_line
from feedmill.extract.phrases.furniture import TOOLS
from feedmill.extract.phrases.outro import speaks
from feedmill.extract.phrases.titles import names_a_section
from feedmill.extract.phrases.vocabulary import APPARATUS, CLOSING, COMMENTS, HAN, RELATED
from feedmill.extract.phrases.wording import any_of
from feedmill.extract.roles import Line, Role
from feedmill.extract.scrape.sites import site_names

_HEADING = re.compile(
    any_of(r"""
        (?:(?:explore|read|find|see) )?more (?:about|on)(?: this| these)?(?: topic)?s?|filed under
        explore (?:related )?topics
        (?:related |key )?(?:topics|tags|keywords|subjects|labels)|(?:topics? )?in this (?:story|article)
        (?:相关|相關|文章|本文|热门|熱門)?(?:标签|標籤|话题|話題|关键[词字]|關鍵[詞字]|主题|主題)
    """),
    re.IGNORECASE,
)
_LABEL = re.compile(r".*(?:topics|subjects|tags|keywords|labels|filed|标签|標籤|话题|話題|关键|關鍵)", re.IGNORECASE)
_UI = re.compile(r"frontpage|front page|featured|.*(?:订[户戶]|赠阅|编辑推荐|加入|app)", re.IGNORECASE)
HASHTAG = re.compile(r"#\s?(?!\d)([^\s#]{2,30})#?")
_DOTTED = re.compile(r"\s*[·•∙|｜/／]\s*|\s{2,}")
_PLAIN_ROW = re.compile(r"[·•]|\A[^|｜/／]*[\u4e00-\u9fff][^|｜/／]*\Z")
_NAVIGATES = re.compile(  # words of links that are no tags
    any_of(r"""
        home|(?:newer|older|next|prev|more|about|contact|terms|privacy)\b.*
        .*(?:我们|我們|首[页頁]|[频頻]道|[关關]于|關於|[联聯]系|聯絡|声明|[隐隱]私|条款|條款|返回|推荐|推薦|[热熱]门).*
        .*(?:[评評][论論]|[版权權]+所有|不得|[转轉][载載]|扫码|下[载載]|APP|上一|下一).*
    """),
    re.IGNORECASE,
)
_SPACED = re.compile(r"[\s、，,]+")
_HAN_ROW = re.compile(r"[\u4e00-\u9fffA-Za-z0-9]{2,10}(?:[ 　][\u4e00-\u9fffA-Za-z0-9]{2,10}){1,7}")
_ROW = 120  # characters
_PIECE, _WORDS = 32, 4  # characters and words of a tag
_MOST = 8  # tags of a row or a run
_HEARD = 12_000  # characters of the article in which they are looked for
# Which part of them must stand there: of a run, of a row beside the byline, of one with dots or in Chinese, of others.
_OF_RUN, _BESIDE, _PLAIN, _BARRED = 0.3, 0.3, 0.5, 1.0
_WORD = 16  # characters within which a label stands
_STEM = 5  # letters of a word that must stand there
_NEAR, _FAR = 12, 20  # lines behind the text's beginning, lines from the end
_RIGHT_BEHIND = 3  # lines


def read_topics(lines: Sequence[Line], findings: Findings, start: int) -> None:
    """Find the tags beside and below the text, which begins at `start`, where no label named any."""
    _read_labelled(lines, findings, start)
    title = next((number for number, line in enumerate(lines[:start]) if line.role is Role.TITLE), start)
    behind = next((n + 1 for n in range(len(lines) - 1, start - 1, -1) if lines[n].free and lines[n].prose), start)
    known = {found.value for field in ("source", "medium", "issuer", "authors") for found in findings.of(field)}
    text = ""
    if "tags" not in findings:
        _read_over_title(lines, findings, title, known)
    tail = range(max(behind, len(lines) - _FAR), len(lines))
    numbers = (*range(title + 1, start), *range(behind, min(behind + _RIGHT_BEHIND, tail.start)), *tail)
    for number in sorted(numbers, key=lambda number: not _is_heading(lines[number].text)):
        if "tags" in findings:
            return
        line = lines[number]
        is_heading = _is_heading(line.text)
        below = (
            _run(lines, number + is_heading, known) if is_heading or line.free or _opens(lines, number, behind) else []
        )
        if is_heading and below and (row := _row(below[0], known)):
            _take(below[0], row, findings)
            line.claim(Role.BOILERPLATE, "a heading of tags")
            return
        pieces = [other.text.strip("# ") for other in below] if is_heading or len(below) > 1 else _row(line, known)
        if not pieces or (line.learned and not is_heading):
            continue  # the same words beside each article are a site's
        text = text or _said(lines)
        heard = sum(_is_heard(piece, text) for piece in pieces) / len(pieces)
        if below and (is_heading or len(below) > 1):
            is_block = number < start == number + len(below)  # all that stands between the byline and the text
            if (
                heard >= _OF_RUN
                or is_block
                or _is_counted(lines, number, len(below))
                or (is_heading and _LABEL.match(line.text))
            ):
                line.claim(Role.BOILERPLATE, "a heading of tags" if is_heading else "tags: the article speaks of them")
                for tag, other in zip(pieces, below, strict=True):
                    _take(other, [tag], findings)
        elif _is_before_answers(lines, number, behind) or heard >= (
            _BESIDE if number < start else _PLAIN if _PLAIN_ROW.search(line.text) else _BARRED
        ):
            _take(line, pieces, findings)


def _is_heading(text: str) -> bool:
    return _HEADING.fullmatch(text.strip(" :：#")) is not None


def _read_over_title(lines: Sequence[Line], findings: Findings, title: int, known: set[str]) -> None:
    """Short lines right above a title that buttons stand below, as pages of questions have them; no menu's."""
    below = lines[title + 1 : title + 3]
    if len(below) < 2 or not all(line.frame for line in below):
        return
    at = title
    while at and title - at < _MOST and _is_word(lines[at - 1], known):
        at -= 1
    text = _said(lines) if title - at > 1 else ""
    if any(_is_heard(line.text, text) for line in lines[at:title]):
        for line in lines[at:title]:
            findings.add("tags", line.text, at_line(line.number, line.text))


def _is_word(line: Line, known: set[str]) -> bool:
    """Whether a line may be a tag by itself, and is none of a menu's."""
    alone = not line.frame and not line.prose and line.byline is None and line.text not in known
    return alone and _may_be(line.text) and bool(site_names(line)) and len(line.text) <= _WORD


def _is_counted(lines: Sequence[Line], number: int, length: int) -> bool:
    """Whether counters stand below a run that stand beside the byline as well: the page goes on, not the text."""
    below = lines[number + length] if number + length < len(lines) else None
    return below is not None and below.text[0].isdigit() and below.role is Role.SITE


def _is_before_answers(lines: Sequence[Line], number: int, behind: int) -> bool:
    """Whether a row of Chinese words is all that stands between the text and what readers answered."""
    below = lines[number + 1 : number + 2]
    return number == behind and bool(below) and COMMENTS.fullmatch(below[0].text) is not None


def _opens(lines: Sequence[Line], number: int, behind: int) -> bool:
    """Whether a run may begin here: right below a byline, or where only a page's frame parts it from the text."""
    if number < behind:
        return lines[number - 1].role in (Role.BYLINE, Role.TITLE) or bool(lines[number - 1].frame)
    return all(line.frame or line.role is Role.ATTRIBUTION for line in lines[behind:number])


def _read_labelled(lines: Sequence[Line], findings: Findings, start: int) -> None:
    """Tags that bear their mark: lines of one hashtag each, a label for them below a summary."""
    near = {*range(min(start + _NEAR, len(lines))), *range(max(0, len(lines) - _FAR), len(lines))}
    for number in sorted(near):
        line = lines[number]
        if line.text[0] == "#":
            if (tag := HASHTAG.fullmatch(line.text)) and (number < start or not line.free):
                findings.add("tags", tag[1], f"line {line.number}")
                line.claim(Role.BYLINE, "a tag")
        elif line.free and len(line.text) <= _ROW and _LABEL.match(line.text[:_WORD]) and not line.prose:
            told = line.byline.told if line.byline is not None else []
            if told and all(name == "tags" for name, _ in told):
                findings.add_all(told, line.number, line.text)
                line.claim(Role.BYLINE, "a byline")


def _said(lines: Sequence[Line]) -> str:
    """What the article says, for looking words up in it."""
    return " ".join(line.text for line in lines if line.role is Role.TITLE or (line.free and line.prose))[
        :_HEARD
    ].casefold()


def _row(line: Line, known: set[str]) -> list[str]:
    """What may be the tags of a row; [] for other lines."""
    if line.role not in (None, Role.BOILERPLATE, Role.BEHIND) or len(line.raw) > _ROW or line.text.endswith(CLOSING):
        return []
    if line.byline is not None or "://" in line.text:
        return []
    pieces = [piece.strip("# ") for piece in _DOTTED.split(line.raw) if piece.strip("# ")]
    if len(pieces) == 1 and _HAN_ROW.fullmatch(line.raw) and HAN.search(line.raw):
        pieces = _SPACED.split(line.raw)
    return pieces if 2 <= len(pieces) <= _MOST and all(map(_may_be, pieces)) and not known & set(pieces) else []


def _may_be(piece: str) -> bool:
    fits = 2 <= len(piece) <= _PIECE and len(piece.split()) <= _WORDS and (piece[-1].isalnum() or piece[-1] in ")）")
    return (
        fits
        and piece.casefold() not in TOOLS
        and not _UI.fullmatch(piece)
        and not piece[0].isdigit()
        and "、" not in piece[:3]
        and "@" not in piece
        and not names_a_section(piece)
        and not (RELATED.fullmatch(piece) or APPARATUS.fullmatch(piece) or _NAVIGATES.fullmatch(piece))
    )


def _run(lines: Sequence[Line], number: int, known: set[str]) -> list[Line]:
    """The short lines from `number` on."""
    found: list[Line] = []
    while number < len(lines) and len(found) < _MOST:
        line = lines[number]
        if (
            line.role not in (None, Role.BEHIND, Role.SITE, Role.BOILERPLATE)
            or line.frame
            or line.prose
            or line.text in known
            or line.byline is not None
            or speaks(line.text)
            or not _may_be(line.text.strip("# "))
        ):
            break
        found.append(line)
        number += 1
    return found


def _take(line: Line, tags: Sequence[str], findings: Findings) -> None:
    for tag in tags:
        findings.add("tags", tag, at_line(line.number, line.text, tag))
    line.claim(Role.ATTRIBUTION, "tags: the article speaks of them")


def _is_heard(piece: str, text: str) -> bool:
    """Whether the article speaks of what a tag names: one of its words, or its beginning, stands there."""
    piece = piece.casefold()
    if HAN.search(piece):
        return piece in text or (len(piece) > 3 and (piece[:2] in text and piece[-2:] in text))
    return any(f" {word[:_STEM]}" in text for word in piece.split() if len(word) > 3) or piece in text.split()
