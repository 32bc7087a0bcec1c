"""The blocks of a Markdown text, lazily, as far as telling prose from the rest needs it.

No parser: it knows what CommonMark section 4 calls leaf blocks, and takes containers whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from enum import StrEnum
from typing import NamedTuple


class Kind(StrEnum):
    """What a block is."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    QUOTE = "quote"
    LIST = "list"
    CODE = "code"
    TABLE = "table"
    RULE = "rule"
    HTML = "html"
    MATTER = "matter"  # definitions, directives: never shown as text


class Block(NamedTuple):
    """Lines `start` up to `end` (counted from 0) of a text. `level` and `text` are a heading's."""

    kind: Kind
    start: int
    end: int
    text: str
    level: int = 0


_ATX = re.compile(r" {0,3}(#{1,6})(?:[ \t]+(.*?))?(?:[ \t]+#+)?[ \t]*")
_FENCE = re.compile(r" {0,3}(`{3,}(?=[^`]*$)|~{3,})")
_RULE = re.compile(r" {0,3}([-*_])[ \t]*(?:\1[ \t]*){2,}")
_SETEXT = re.compile(r" {0,3}(=+|-+)[ \t]*")
_ITEM = re.compile(r" {0,3}(?:[-*+]|\d{1,9}[.)])(?:[ \t]|$)")
_HTML = re.compile(r" {0,3}<(?:[a-zA-Z/!?])")
_INLINE_HTML = re.compile(
    r" {0,3}</?(?:a|abbr|b|br|cite|code|em|font|i|img|kbd|mark|q|s|small|span|strong|sub|sup|u|https?:)\b",
    re.IGNORECASE,
)
_MATTER = re.compile(
    r" {0,3}(?:\[[^\]]+\]:\s|\{:|:::|\[toc\]|\[\[_?toc_?\]\]|%%|(?:import|export) .*[;'\"{]|\$\$)", re.IGNORECASE
)
_TABLE_RULE = re.compile(r"[ \t|:-]*-[ \t|:-]*")


def blocks(lines: Sequence[str]) -> Iterator[Block]:
    """The blocks of `lines` in their order."""
    at, last, previous = 0, len(lines), None
    while at < last:
        line = lines[at]
        if not line or line.isspace():
            at += 1
            continue
        block = _at(lines, at, previous)
        yield block
        previous, at = block.kind, block.end


def _at(lines: Sequence[str], at: int, previous: Kind | None) -> Block:
    """The block that begins with line `at`."""
    line = lines[at]
    first = line.lstrip(" ")[:1]
    if first in "`~" and (fence := _FENCE.match(line)):
        return Block(Kind.CODE, at, _after_fence(lines, at, fence[1]), "")
    if first == "#" and (heading := _ATX.fullmatch(line)):
        return Block(Kind.HEADING, at, at + 1, (heading[2] or "").strip(), len(heading[1]))
    if line.startswith(("    ", "\t")):
        return Block(Kind.LIST if previous is Kind.LIST else Kind.CODE, at, _after_indented(lines, at), "")
    if first == "<" and line.lstrip().startswith("<!--"):
        return Block(Kind.MATTER, at, _after_comment(lines, at), "")
    if first in "-*_" and _RULE.fullmatch(line):
        return Block(Kind.RULE, at, at + 1, "")
    return _gathered(lines, at, previous)


def _gathered(lines: Sequence[str], at: int, previous: Kind | None) -> Block:
    """The lines from `at` to the next blank one, or to what interrupts a paragraph."""
    line, end, last = lines[at], at + 1, len(lines)
    kind = _kind(line, previous)
    while end < last and lines[end] and not lines[end].isspace():
        following = lines[end]
        if kind is Kind.PARAGRAPH and following.lstrip(" ")[:1] in "=-" and _SETEXT.fullmatch(following):
            level = 1 if "=" in following else 2
            return Block(Kind.HEADING, at, end + 1, " ".join(lines[at:end]).strip(), level)
        if _FENCE.match(following) or (following.startswith("#") and _ATX.fullmatch(following)):
            break
        end += 1
    text = "\n".join(lines[at:end])
    if (
        kind is Kind.PARAGRAPH
        and "|" in line
        and end > at + 1
        and "|" in lines[at + 1]
        and _TABLE_RULE.fullmatch(lines[at + 1])
    ):
        kind = Kind.TABLE
    return Block(kind, at, end, text)


def _kind(line: str, previous: Kind | None) -> Kind:
    first = line.lstrip(" ")[:1]
    if first == ">":
        return Kind.QUOTE
    if _ITEM.match(line) or (previous is Kind.LIST and line.startswith("  ")):
        return Kind.LIST
    if first == "<" and _HTML.match(line) and not _INLINE_HTML.match(line):
        return Kind.HTML
    return Kind.MATTER if _MATTER.match(line) else Kind.PARAGRAPH


def _after_fence(lines: Sequence[str], at: int, fence: str) -> int:
    closing = re.compile(rf" {{0,3}}{re.escape(fence[0])}{{{len(fence)},}}[ \t]*")
    return next((number + 1 for number in range(at + 1, len(lines)) if closing.fullmatch(lines[number])), len(lines))


def _after_indented(lines: Sequence[str], at: int) -> int:
    return next(
        (number for number in range(at, len(lines)) if not lines[number].startswith(("    ", "\t"))), len(lines)
    )


def _after_comment(lines: Sequence[str], at: int) -> int:
    return next((number + 1 for number in range(at, len(lines)) if "-->" in lines[number]), len(lines))
