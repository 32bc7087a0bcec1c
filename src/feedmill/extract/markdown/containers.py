"""Marks of site generators round paragraphs: what opens and closes a box (`:::tip`), names of classes (`{: .note}`).

The text within a box stays, and so does a title of the box's own.
"""

from __future__ import annotations

import re

from feedmill.model import Dropped

_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")
_OPENS = re.compile(
    r"[ \t>]*:{3,}[ \t]*(?:[A-Za-z][\w-]*|\{[^{}\n]{1,100}\})"
    r"(?:\[(?P<set>[^\[\]\n]{1,200})\]|[ \t]+(?P<said>[^\s:{}\[\]][^\n:{}]{0,200}))?"
    r"[ \t]*(?:\{[^{}\n]{1,100}\})?[ \t]*(?::{3,}[ \t]*)?"
)
_CLOSES = re.compile(r"[ \t>]*:{3,}[ \t]*")
_LIST = re.compile(  # of attributes, as kramdown has them; code spans are left alone
    r"(?<!`)(?P<tick>`+)(?!`)[^\n]{1,500}?(?<!`)(?P=tick)(?!`)"
    r"|\{:[ \t]*(?:[.#][A-Za-z]|[a-z][\w-]{0,30}=[\"']|(?:toc|no_toc|refdef)\b)[^{}\n`]{0,200}\}"
    r"|\{:/[a-z]{0,20}\}|\{::[a-z]{1,20}[^{}\n`]{0,200}\}"
)
_COMMENT = re.compile(r"\{/\*[^\n]{0,300}?\*/\}[ \t]*|\{::comment[ \t]*/\}")
_NAMED = re.compile(r"(#{1,6}[ \t]+\S[^\n]{0,300}?)[ \t]+\{#[\w.-]{1,80}\}[ \t]*")  # a heading
_CONTENTS = re.compile(r"[ \t]{0,3}(?:[-*+]|\d+[.)])[ \t]+\S[^\n]{0,60}")  # an item, instead of which they stand
_QUOTE = re.compile(r"[ \t>]*")
_MARK = "a mark of the site generator"


def without_containers(text: str, first_line: int) -> tuple[str, list[Dropped]]:
    """`text` without such marks, each line where it stood, and what went."""
    boxed, listed = ":::" in text, "{:" in text
    if not (boxed or listed or "{/*" in text or "{#" in text):
        return text, []
    lines = text.split("\n")
    plain = _plain(lines)
    instead = _boxes(lines, plain) if boxed else {}
    for number in plain:
        line = lines[number]
        if "{:" in line:
            without = _LIST.sub(lambda found: found[0] if found["tick"] else "", line)
            if without != line:
                instead[number] = without if without.strip(" \t>") else ""
            if line.startswith("{:toc") and number and _CONTENTS.fullmatch(lines[number - 1]):
                instead[number - 1] = ""
        elif "{/*" in line and _COMMENT.fullmatch(line):
            instead[number] = ""
        elif "{#" in line and (heading := _NAMED.fullmatch(line)):
            instead[number] = heading[1]
    if "{::comment}" in text:
        instead |= _comments(lines, plain)
    dropped = [Dropped(line=first_line + at, text=lines[at].strip(), reason=_MARK) for at in sorted(instead)]
    return "\n".join(instead.get(number, line) for number, line in enumerate(lines)), dropped


def _comments(lines: list[str], plain: list[int]) -> dict[int, str]:
    """The lines of comments that are closed, which nobody sees."""
    begun = -1
    gone: dict[int, str] = {}
    for number in plain:
        if begun < 0 and lines[number].strip() == "{::comment}":
            begun = number
        elif begun >= 0 and lines[number].strip() in ("{:/comment}", "{:/}"):
            gone |= dict.fromkeys(range(begun, number + 1), "")
            begun = -1
    return gone


def _plain(lines: list[str]) -> list[int]:
    """The numbers of the lines outside fenced code."""
    fence, plain = "", []
    for number, line in enumerate(lines):
        found = _FENCE.match(line)
        if found and not fence:
            fence = found[1]
        elif found and found[1].startswith(fence) and not line.strip(" `~"):
            fence = ""
        elif not fence:
            plain.append(number)
    return plain


def _boxes(lines: list[str], plain: list[int]) -> dict[int, str]:
    """What stands instead of the lines that open a box and close it; one that is not closed is none."""
    opened: list[tuple[int, str]] = []
    instead: dict[int, str] = {}
    for number in plain:
        line = lines[number]
        if ":::" not in line:
            continue
        if _CLOSES.fullmatch(line):
            if opened:
                at, title = opened.pop()
                quote = _QUOTE.match(lines[at])[0] if title else ""  # type: ignore[index]
                instead[at] = f"{quote}**{title}**\n{quote}" if title else ""
                instead[number] = ""
        elif found := _OPENS.fullmatch(line):
            opened.append((number, (found["set"] or found["said"] or "").strip()))
    return instead
