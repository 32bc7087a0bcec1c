"""What changed, word by word, as HTML that any reader shows. Pure.

A figure is one word, with its separators and sign; so is a run of Chinese numerals; other Chinese characters
stand for themselves. diff-match-patch compares (Myers, with a deadline), over one letter for each word.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from html import escape
from typing import NamedTuple

_WORD = re.compile(
    r"[+\-−]?\d+(?:[.,:/·\-]\d+)*[%‰℃]?"
    r"|[零〇一二三四五六七八九十百千万萬亿億两兩]{2,}"
    r"|[^\W\d_\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\U00020000-\U0003ffff]+(?:['’\-][^\W\d_\u2e80-\u9fff]+)*"
    r"|\n|\s+|."
)
_SECONDS = 1.0  # after which the comparison is taken as far as it got: still right, no longer the shortest
_FIRST_LETTER = 0xE000  # private use, then whatever else holds no surrogate
_CONTEXT = 1  # unchanged paragraphs shown around a changed one
_GAP = "<p>…</p>"


class Piece(NamedTuple):
    """A run of text: kept (0), taken out (-1) or put in (1)."""

    sign: int
    text: str


def words(text: str) -> list[str]:
    """`text` in pieces that change as a whole; joined they are the text."""
    return _WORD.findall(text)


def pieces(before: str, after: str) -> list[Piece]:
    """How `before` becomes `after`."""
    from diff_match_patch import diff_match_patch

    matcher = diff_match_patch()
    matcher.Diff_Timeout = _SECONDS
    letters: dict[str, str] = {}
    coded = [_coded(text, letters) for text in (before, after)]
    spelled = {letter: word for word, letter in letters.items()}
    found = matcher.diff_main(coded[0], coded[1], False)
    matcher.diff_cleanupSemantic(found)
    return [Piece(sign, "".join(spelled[letter] for letter in run)) for sign, run in found]


def _coded(text: str, letters: dict[str, str]) -> str:
    return "".join([letters.setdefault(word, chr(_FIRST_LETTER + len(letters))) for word in words(text)])


def diff_html(before: str, after: str) -> str:
    """The changed paragraphs with <del> and <ins>, one unchanged paragraph around each; "" where nothing changed.

    A paragraph is a line. What differs in white space only has not changed.
    """
    lines = [line for line in _lines(pieces(before, after)) if line]
    shown = [index for index, line in enumerate(lines) if _is_changed(line)]
    if not shown:
        return ""
    wanted = {near for index in shown for near in range(index - _CONTEXT, index + _CONTEXT + 1)}
    parts: list[str] = []
    for index, line in enumerate(lines):
        if index in wanted:
            parts.append(f"<p>{_marked(line)}</p>")
        elif not parts or parts[-1] != _GAP:
            parts.append(_GAP)
    return "\n".join(parts)


def _lines(found: Sequence[Piece]) -> Iterator[list[Piece]]:
    """The pieces of each line; a line end belongs to no piece."""
    line: list[Piece] = []
    for sign, text in found:
        first, *others = text.split("\n")
        if first:
            line.append(Piece(sign, first))
        for part in others:
            yield line
            line = [Piece(sign, part)] if part else []
    yield line


def _is_changed(line: Sequence[Piece]) -> bool:
    taken = "".join("".join(text.split()) for sign, text in line if sign <= 0)
    put = "".join("".join(text.split()) for sign, text in line if sign >= 0)
    return taken != put


def _marked(line: Sequence[Piece]) -> str:
    tags = {-1: ("<del>", "</del>"), 0: ("", ""), 1: ("<ins>", "</ins>")}
    return "".join(f"{tags[sign][0]}{escape(text, quote=False)}{tags[sign][1]}" for sign, text in line).strip()
