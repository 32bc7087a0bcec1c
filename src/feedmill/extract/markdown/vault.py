"""Marks of note-taking programs that no Markdown knows: links between notes, highlights, comments, names of blocks."""

from __future__ import annotations

import re
from functools import partial

from feedmill.model import Dropped

_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")
_TOKEN = re.compile(
    r"(?<!`)(?P<tick>`+)(?!`)[^\n]{1,500}?(?<!`)(?P=tick)(?!`)"
    r"|(?<!!)\[\[(?P<note>(?=\D)[^\s\[\]|](?:[^\[\]|\n]{0,198}[^\s\[\]|])?)(?:\|(?P<shown>[^\[\]|\n]{1,200}))?\]\](?![(\[:])"
    r"|(?<![A-Za-z0-9_=])==(?=[^\s=])(?P<marked>[^=\n]{1,400})(?<=[^\s=])==(?![A-Za-z0-9_=])"
    r"|(?<!%)%%(?=[^%\s])(?P<comment>[^%\n]{1,400})%%(?!%)"
    r"|[ \t]*\(\[(?P<back>View Highlight|Location \d{1,6})\]\([^()\s]{1,400}\)\)"
    r"|(?<=\S)[ \t]+\^(?P<block>[A-Za-z0-9][\w-]{3,30})(?=[ \t]*$)"
)
_HINTS = ("[[", "==", "%%", "([View Highlight]", "([Location ", " ^")


def without_vault(text: str, first_line: int) -> tuple[str, list[Dropped]]:
    """`text` with links between notes as the words that they show, highlights as <mark>, without what is not shown."""
    if not any(hint in text for hint in _HINTS):
        return text, []
    dropped: list[Dropped] = []
    lines = text.split("\n")
    fence = ""
    for number, line in enumerate(lines):
        found = _FENCE.match(line)
        if found and not fence:
            fence = found[1]
        elif found and found[1].startswith(fence) and not line.strip(" `~"):
            fence = ""
        elif not fence and not line.startswith(("    ", "\t")) and any(hint in line for hint in _HINTS):
            lines[number] = _TOKEN.sub(partial(_instead, first_line + number, dropped), line)
    return "\n".join(lines), dropped


def _instead(line: int, dropped: list[Dropped], token: re.Match[str]) -> str:
    if token["tick"]:
        return token[0]
    if token["note"]:
        if token["shown"]:
            dropped.append(Dropped(line=line, text=token["note"], reason="the name of the note that a link leads to"))
        return token["shown"] or token["note"]
    if token["marked"]:
        return f"<mark>{token['marked']}</mark>"
    reason = "a comment" if token["comment"] else "a way back into the program that kept it"
    dropped.append(Dropped(line=line, text=token[0].strip(), reason=reason))
    return ""
