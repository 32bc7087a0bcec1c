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


def diff_html(before: str, after: str, *, context: int = _CONTEXT) -> str:
    """The changed paragraphs with `context` unchanged ones around each; "" where nothing changed.

    A paragraph is a line. What differs in white space only has not changed. Words stand as [<del>old</del> →
    <ins>new</ins>], [− <del>old</del>] and [+ <ins>new</ins>]: many readers show neither element, nor do screen
    readers tell of them.
    """
    lines = [line for line in _lines(pieces(before, after)) if line]
    shown = [index for index, line in enumerate(lines) if _is_changed(line)]
    if not shown:
        return ""
    wanted = {near for index in shown for near in range(index - context, index + context + 1)}
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
    parts: list[str] = []
    removed = added = ""
    for sign, text in (*line, Piece(0, "")):
        if sign < 0:
            removed += text
        elif sign > 0:
            added += text
        else:
            parts += (_edit(removed, added), escape(text, quote=False))
            removed = added = ""
    return "".join(parts).strip()


def _edit(removed: str, added: str) -> str:
    """What was taken out and what was put in its place; white space around it stays outside."""
    old, new = escape(removed.strip(), quote=False), escape(added.strip(), quote=False)
    if not old and not new:
        return added
    if old and new:
        marked = f"[<del>{old}</del> → <ins>{new}</ins>]"
    else:
        marked = f"[− <del>{old}</del>]" if old else f"[+ <ins>{new}</ins>]"
    whole = added if new else removed
    said = whole.strip()
    before, _, after = whole.partition(said)
    return f"{before}{marked}{after}"
