"""Lines of plain text as HTML: paragraphs, headings, lists, quotations, addresses as links."""

from __future__ import annotations

import re
from collections.abc import Sequence
from html import escape
from itertools import groupby
from operator import itemgetter
from typing import NamedTuple

from feedmill.extract.phrases.shapes import is_prose
from feedmill.extract.phrases.vocabulary import ADDRESS, CLOSING, HAN, address
from feedmill.extract.roles import Line

_BULLET = re.compile(r"[-*•·▪◦‣●○■]\s+(?=\S)")
_NUMBER = re.compile(r"(?:[（(]?(\d{1,3})(?:[.)）]\s+|[、)）．]\s*)|\[(\d{1,3})\]\s*)(?=\S)")
_RULE = re.compile(r"[-=_*~·•.—–\s]{3,}")
_QUOTE = re.compile(r">+\s*")
_HASHES = re.compile(r"#{1,6}\s+(?=\S)")
_HEADED = re.compile(r"#{1,6}\s+|\s+#+\Z")
_MARKS = {"ul": _BULLET, "ol": _NUMBER, "blockquote": _QUOTE, "h2": _HEADED, "h3": _HEADED}
_WORDS = {"ul": "list", "ol": "list", "blockquote": "quotation", "h2": "heading", "h3": "heading", "hr": "rule"}
_HEADING = (25, 80)  # characters of a heading in Chinese, in other scripts
_WRAPPED = (45, 100)  # characters of a full line in text that is wrapped


class Block(NamedTuple):
    """Texts of one shape: "p", "h2", "h3", "ul", "ol", "blockquote" or "hr".

    `start` is an ordered list's first number.
    """

    shape: str
    texts: tuple[str, ...]
    start: int = 1


def compose(lines: Sequence[Line]) -> list[Block]:
    """`lines`, all of them text, as blocks."""
    shapes = [_shape(line) for line in lines]
    _settle(lines, shapes)
    blocks = []
    for shape, group in groupby(zip(shapes, lines, strict=True), key=itemgetter(0)):
        blocks.append(_block(shape, [line for _, line in group]))
    return blocks


def shapes(lines: Sequence[Line], *, marked: bool) -> dict[int, str]:
    """What each of `lines`, all of them text, is for people, by its number: "heading", "quotation", "text", …

    `marked`: by marks alone, as in Markdown.
    """
    found = [_shape(line) for line in lines]
    if marked:
        found = [
            "p" if shape == "h2" and not _HASHES.match(line.text) else shape
            for line, shape in zip(lines, found, strict=True)
        ]
    else:
        _settle(lines, found)
    return {line.number: _WORDS.get(shape, "text") for line, shape in zip(lines, found, strict=True)}


def to_html(blocks: Sequence[Block]) -> str:
    """`blocks` as HTML, everything in them escaped."""
    return "\n".join(map(_html, blocks))


def _shape(line: Line) -> str:
    """ "ul", "ol", "blockquote", "hr", "h2" for what may be a heading, else "p"."""
    if len(line.text) > _HEADING[1] and line.text[0].isalpha():
        return "p"
    if _RULE.fullmatch(line.text) or _BULLET.match(line.text):
        return "hr" if _RULE.fullmatch(line.text) else "ul"
    if _NUMBER.match(line.text):
        return "ol"
    if line.text.startswith(">"):
        return "blockquote"
    if line.text.startswith("###"):
        return "h3" if _HASHES.match(line.text) else "p"
    return "h2" if _may_be_heading(line.text) else "p"


def _may_be_heading(text: str) -> bool:
    if _HASHES.match(text):
        return True
    if len(text) > _HEADING[1]:
        return False
    longest = _HEADING[0] if HAN.search(text) else _HEADING[1]
    return len(text) <= longest and not text.endswith(CLOSING) and not address(text) and any(map(str.isalpha, text))


def _settle(lines: Sequence[Line], shapes: list[str]) -> None:
    """A heading stands alone before a paragraph; a number alone before one is a heading's."""
    seen = ["", *shapes, ""]
    for number, line in enumerate(lines):
        before, shape, following = seen[number : number + 3]
        if shape == "ol" and "ol" not in (before, following):
            shape = "h2" if _may_be_heading(line.text) else "p"
        if shape == "h2" and not _HASHES.match(line.text):
            opens = following in ("ul", "ol", "blockquote") or (following == "p" and is_prose(lines[number + 1].text))
            shape = "h2" if opens and before != "h2" else "p"
        shapes[number] = shape


def _block(shape: str, lines: list[Line]) -> Block:
    if shape == "p":
        return Block("p", tuple(_unwrapped(lines)))
    mark = _MARKS.get(shape)
    first = _NUMBER.match(lines[0].text) if shape == "ol" else None
    texts = tuple(mark.sub("", line.text, count=1) if mark else line.text for line in lines)
    return Block(shape, texts, int(first[1] or first[2]) if first else 1)


def _html(block: Block) -> str:
    texts = [_linked(text) for text in block.texts]
    if block.shape == "hr":
        return "<hr>"
    if block.shape in ("ul", "ol"):
        start = f' start="{block.start}"' if block.start != 1 else ""
        items = "\n".join(f"<li>{text}</li>" for text in texts)
        return f"<{block.shape}{start}>\n{items}\n</{block.shape}>"
    if block.shape == "blockquote":
        return "\n".join(("<blockquote>", *(f"<p>{text}</p>" for text in texts), "</blockquote>"))
    return "\n".join(f"<{block.shape}>{text}</{block.shape}>" for text in texts)


def _unwrapped(lines: list[Line]) -> list[str]:
    """The paragraphs of `lines`: one each, but lines wrapped at one width are joined."""
    paragraphs: list[str] = []
    blocks: list[list[str]] = []
    for line in lines:
        if line.gap or not blocks:
            blocks.append([])
        blocks[-1].append(line.text)
    for block in blocks:
        if _is_wrapped(block):
            paragraphs.append(" ".join(block))
        else:
            paragraphs.extend(block)
    return paragraphs


def _is_wrapped(block: list[str]) -> bool:
    """Whether the lines of a block are one paragraph, wrapped by a program for mail or a terminal."""
    if len(block) < 2 or HAN.search("".join(block)):
        return False
    full = block[:-1]
    widest = max(map(len, full))
    return (
        _WRAPPED[0] <= widest <= _WRAPPED[1]
        and all(len(line) >= 0.75 * widest for line in full)
        and len(block[-1]) <= widest
        and any(line[-1].isalnum() or line[-1] == "," for line in full)
    )


def _linked(text: str) -> str:
    """`text` escaped, its addresses links."""
    if "://" not in text:
        return escape(text, quote=False)
    pieces, at = [], 0
    for found in ADDRESS.finditer(text):
        url = address(found[0])
        pieces.append(escape(text[at : found.start()], quote=False))
        pieces.append(f'<a href="{escape(url)}">{escape(url, quote=False)}</a>')
        at = found.start() + len(url)
    return "".join((*pieces, escape(text[at:], quote=False)))
