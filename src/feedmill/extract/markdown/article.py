"""A Markdown text: its title, what stands above the article, its first paragraphs.

The body is neither parsed nor rendered here. Looking stops after the first paragraphs, so that a
document costs a few microseconds however long it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import chain
from typing import Any

from feedmill.extract.evidence import Extracted
from feedmill.extract.findings import Findings
from feedmill.extract.markdown.blocks import Block, Kind, blocks
from feedmill.extract.markdown.containers import without_containers
from feedmill.extract.markdown.facts import without_facts
from feedmill.extract.markdown.head import without_head
from feedmill.extract.markdown.headings import Title, find_title
from feedmill.extract.markdown.inline import plain
from feedmill.extract.markdown.shortcodes import strip_shortcodes
from feedmill.extract.markdown.tail import without_closing
from feedmill.extract.markdown.translation import closing_note, is_credit, read_note
from feedmill.extract.markdown.vault import without_vault
from feedmill.extract.phrases.bylines import read_byline
from feedmill.extract.phrases.shapes import is_sentence
from feedmill.extract.phrases.vocabulary import RELATED
from feedmill.extract.phrases.wording import words
from feedmill.model import Body, Dropped

_TOLD = words("title title_original published updated url authors source summary categories tags")
ENOUGH = 60  # characters of lead: more begin no new paragraph
_FIRST = 2000  # characters that are split into lines at first
_LONG = 600  # characters: longer paragraphs are prose
_SHORT = 160  # characters: a byline or a caption is shorter
_MORE = re.compile(r"<!--\s*(?:more|truncate|excerpt|read ?more|readmore)\s*-->", re.IGNORECASE)
_LINKS = re.compile(
    r"!?\[(?:[^\[\]]|!?\[[^\[\]]*\](?:\([^()]*\))?)*\](?:\([^()]*(?:\([^()]*\)[^()]*)*\)|\[[^\[\]]*\])|<?https?://\S+"
)
_LINKING = frozenset("[!<(|*_h·•")  # what a paragraph of links alone begins with
_HASHES = re.compile(r"#{1,6}[^\s#][^\n]*\Z")  # "#Title": a heading by habit
_PICTURE = re.compile(
    r"(?:\[?!\[[^\[\]]*\](?:\([^()]*\)|\[[^\[\]]*\])(?:\]\([^()]*\))?|!\[\[[^\[\]]*\]\]|<img\b[^<>]*>|\s)+"
)
_PICTURE_TAG = re.compile(
    r"\s*<(?:p|div|center|figure|a|picture)?\b[^<>]*>?\s*<?(?:img|figure|picture)\b", re.IGNORECASE
)
_CLOSED = tuple("。！？.!?…:：")
_PICTURES = re.compile(r"(?:!\[[^\[\]]*\]\([^()]*\)\s*)+")
_CAPTION = re.compile(
    r"([*_])(?!\1).+\1|(?:图|圖|表|figure|fig\.|photo|image|credit|来源)\s*\d*\s*[:：.].*", re.IGNORECASE | re.DOTALL
)


def extract_markdown(text: str, first_line: int, *, title: str = "", lead: int = ENOUGH) -> Extracted:
    """What `text` tells of itself; `first_line` is the line of the file it begins on.

    `title` is one that is known already: the line that repeats it is left out of the body, and
    an opening heading that is none of its business stays. `lead` is how many characters of lead
    are wanted; 0 where a summary is known.
    """
    text = text.replace("\r\n", "\n") if "\r" in text else text
    text, dropped = strip_shortcodes(text, first_line, title=title)
    findings = Findings()
    text, first_line, menus = without_head(text, first_line, title)
    text, facts = without_facts(text, first_line, title, findings)
    text, closing = without_closing(text, first_line, findings, framed=bool(menus))
    text, unseen = without_vault(text, first_line)
    text, marks = without_containers(text, first_line)
    dropped = [*facts, *dropped, *unseen, *marks]
    note = closing_note(text)
    notes: tuple[str, ...] = ()
    if note is not None:
        read_note(note[1], first_line + note[0], "translation note", findings)
        notes = (f"line {first_line + note[0]}: closing note of a translation, kept out of the summary",)
    reading = _Reading(text, first_line, note[0] if note else None, findings)
    found, paragraphs = reading.run(title, lead)
    findings.also("owner", "source")
    body = text
    if found is not None and found.end:
        line = first_line + text.count("\n", 0, found.start)
        dropped.insert(0, Dropped(line=line, text=text[found.start : found.end].rstrip("\n"), reason=found.reason))
        body = text[: found.start] + text[found.end :]
    for block in reading.bylines if menus else ():  # a page's, not the writer's
        dropped.append(Dropped(line=first_line + block.start, text=plain(block.text), reason="a byline"))
        body = body.replace(block.text, "", 1)
    if "<" in body and (marker := _MORE.search(body)):
        above = body[: marker.start()].split("\n")
        summary = " ".join(_lead(blocks(above), len(above), marker.start()))
        findings.add("summary", summary, f"text above the marker {marker[0]}")
    fields: dict[str, Any] = {field: findings.of(field) for field in _TOLD}
    return Extracted(
        body=Body(text=body.strip("\n")),
        lead="\n\n".join(paragraphs),
        **fields,
        dropped=(*menus, *dropped, *closing),
        notes=notes,
    )


class _Reading:
    """The first lines of a text, block by block; all of its lines only where the first hold no prose."""

    def __init__(self, text: str, first_line: int, note: int | None, findings: Findings) -> None:
        self.text = text
        self.first_line = first_line
        self.note = note
        self.findings = findings
        self.bylines: list[Block] = []
        end = text.find("\n", _FIRST) if len(text) > _FIRST else -1
        self.lines = (text[:end] if end >= 0 else text).split("\n")
        self.is_whole = end < 0

    def run(self, known: str, enough: int) -> tuple[Title | None, list[str]]:
        """The title, and the first paragraphs."""
        reading = blocks(self.lines)
        opening = self._opening(reading, known)
        found = find_title(self.text, self.lines, opening, self.first_line, known)
        if found is not None:
            self.findings.add("title", found.text, found.how)
            self.findings.add("url", found.url, f"link of the {found.how}")
        if opening is not None and (opening.kind is Kind.HEADING or (found is not None and found.opens)):
            opening = self._opening(reading, known or "?")
        prose = [opening] if opening is not None else []
        lead = _lead(chain(prose, reading), len(self.lines) if self.note is None else self.note, enough)
        if self.is_whole or lead or (opening is not None and not enough):
            return found, lead
        self.lines, self.is_whole = self.text.split("\n"), True
        return self.run(known, enough)

    def _opening(self, reading: Iterator[Block], known: str) -> Block | None:
        """The next block that is neither furniture nor credit nor byline; what those tell is kept."""
        pictured = False
        for block in reading:
            if block.kind in (Kind.MATTER, Kind.RULE) or (pictured and _is_caption(block)):
                continue
            pictured = _is_picture(block)
            if block.kind in (Kind.QUOTE, Kind.LIST, Kind.PARAGRAPH) and is_credit(block.text):
                read_note(block.text.split("\n"), self.first_line + block.start, "header", self.findings)
            elif not (pictured or self._is_furniture(block, known)):
                return block
        return None

    def _is_furniture(self, block: Block, known: str) -> bool:
        """Whether a block is badges or links alone, or a byline. A first line may be a title with a date."""
        if block.kind is not Kind.PARAGRAPH or len(block.text) > _LONG:
            return False
        if block.text[0] not in _LINKING and is_sentence(block.text):
            return False
        shown = _prose(block)
        byline = read_byline(shown) if len(shown) <= _SHORT else None
        if byline is None or (byline.rest and not known):
            return not shown
        self.findings.add_all(byline.told, self.first_line + block.start, shown)
        if not byline.rest:
            self.bylines.append(block)
        return True


def _lead(reading: Iterable[Block], end: int, enough: int) -> list[str]:
    """The first paragraphs, as plain text, up to `enough` characters of them, a closing note or teasers."""
    lead: list[str] = []
    size = 0
    pictured = False
    for block in reading if enough else ():
        if block.start >= end or (block.kind is Kind.HEADING and lead and RELATED.fullmatch(block.text)):
            break
        heading = _HASHES.match(block.text) is not None
        caption = pictured and _is_caption(block)
        if block.kind is Kind.PARAGRAPH and not heading and not caption and (shown := _prose(block)):
            lead.append(shown)
            size += len(shown)
            if size >= enough:
                break
        pictured = _is_picture(block)
    return lead


def _is_picture(block: Block) -> bool:
    if block.kind is Kind.HTML:
        return _PICTURE_TAG.match(block.text) is not None
    return block.kind is Kind.PARAGRAPH and _PICTURE.fullmatch(block.text) is not None


def _is_caption(block: Block) -> bool:
    """Whether what stands below a picture is its caption: short, and no sentence."""
    text = plain(block.text) if block.kind is Kind.PARAGRAPH and len(block.text) <= _LONG else ""
    return 0 < len(text) <= _SHORT // 2 and not text.endswith(_CLOSED)


def _prose(block: Block) -> str:
    """The plain text of a paragraph; "" where it is a picture, its caption, or links and nothing else."""
    text = block.text
    if text[0] in _LINKING and not any(map(str.isalnum, _LINKS.sub("", text))):
        return ""
    if text.startswith("!["):
        text = _PICTURES.sub("", text)
    if len(text) <= _SHORT and _CAPTION.fullmatch(text):
        return ""
    shown = plain(text)
    return shown if any(map(str.isalnum, shown[:_SHORT])) else ""
