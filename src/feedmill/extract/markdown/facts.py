"""What programs that keep articles write above and below one: its author, day and address as lines of labels, links
back to themselves, hashtags in a row. It is read, and left out of the article.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from feedmill.extract.findings import Findings
from feedmill.extract.markdown.inline import plain
from feedmill.extract.markdown.translation import is_credit
from feedmill.extract.phrases.attribution import read_attribution
from feedmill.extract.phrases.bylines import read_byline
from feedmill.extract.phrases.labels import labelled
from feedmill.extract.phrases.lists import listed
from feedmill.extract.phrases.shapes import furniture
from feedmill.extract.phrases.vocabulary import COMMENTS, address
from feedmill.extract.phrases.wording import any_of
from feedmill.model import Dropped
from feedmill.text import fold

TELLS = "tells of the article: known as fields"
_NEXT_NOTE = re.compile(r"(?<=\]\])\s+(?=\[\[)")  # names of notes side by side
_FAR = 4_000  # characters of a text in which facts stand
_MOST = 8  # paragraphs above the text
_LONGEST = 300  # characters of a fact
_ROWS = 16  # lines of facts
_PARAGRAPH = re.compile(r"[^\n]*\S[^\n]*(?:\n[^\n]*\S[^\n]*)*")
_MARK = re.compile(r"\A\s*(?:>\s*)*(?:[-*+]\s+)?")  # of a quotation, of an item
_LABEL = re.compile(
    r"\*{0,2}(?:full |document |原始)?([^\s:：*][^:：*\n]{0,22}?)\*{0,2}\s*(?:::?|：)\s*\*{0,2}\s*(.*)", re.IGNORECASE
)
_HEADING = re.compile(r"#{1,6}[ \t]+\S[^\n]*")
_METADATA = re.compile(r"#{1,6}[ \t]+(?:metadata|properties|info|元数据|文章信息|属性)[ \t]*", re.IGNORECASE)
_HIGHLIGHTS = re.compile(
    r"#{1,6}[ \t]+(?:highlights?|content|full (?:document|text|article)|标注|正文|全文)[ \t]*", re.IGNORECASE
)
_PICTURE = re.compile(r"!\[[^\[\]\n]*\]\([^()\n]*\)|!\[\[[^\[\]\n]*\]\]")
_RULE = re.compile(r"(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,}")
_TAGS = re.compile(r"#[^\s#\[\]()<>]+(?:[ \t]+#[^\s#\[\]()<>]+)*")
_IMPORT = re.compile(r"import\s[^\n'\"]{1,200}\sfrom\s['\"][^'\"\n]{1,200}['\"];?")
_SECTION = re.compile(
    r"(?:https?://[^/\s]+)?/(?P<kind>(?:blog/)?(?:categor(?:y|ies)|sections?|topics?|channels?|columns?|fenlei)/)?(?:[\w-]{1,30}/)?(?P<name>[\w%-]{2,80})/?"
)
_NAME = 30  # characters of a section's name
_LINK = re.compile(r"\[([^\[\]\n]{1,60})\]\(<?([^()\s<>]{1,500})>?\)")
_BACK = re.compile(  # what a link to an article's original, or back into a program, says
    any_of(r"""
        (?P<original>(?:(?:read|view|open|see|go to)\s(?:the\s)?)?(?:original|source)(?:\s(?:article|post|link|url))?
        (?:阅读|查看|打开)?(?:原文|原始页面|原网页)(?:链接|地址)?)
        (?:read|open|view|saved?|shown?)\s(?:it\s)?(?:in|on|to|with|from)\s(?P<program>\S.{1,30})
        在.{1,16}(?:中|里)?(?:打开|阅读|查看)
    """),
    re.IGNORECASE,
)
_NEIGHBOUR = re.compile(
    r"(?:[←«‹<]+\s*.{0,100}|.{0,100}\s*[→»›>]+|(?:prev(?:ious)?|next|older|newer)\b.{0,100}|[上下]一[篇章则頁页].{0,100})",
    re.IGNORECASE,
)
_TRANSLATED = re.compile(r"[译譯翻]|校[对對]|transl", re.IGNORECASE)
_CLIPPED = re.compile(r"(?:本文|文章)?由.{1,60}(?:转码|剪藏|导出|保存|收藏|抓取)[，,。]?.{0,20}(?:原文|来源).{0,400}")
_SAVED = re.compile(
    r"(?:saved|exported|clipped|shared|imported|synced|archived)\s(?:from|to|with|via|by|using|in)\s\S.{0,40}"
    r"|(?:由|从|通过).{1,16}(?:剪藏|导出|收藏|保存|同步)|来自\s?[A-Z]\w{1,20}",
    re.IGNORECASE,
)


def without_facts(text: str, first_line: int, title: str, findings: Findings) -> tuple[str, list[Dropped]]:
    """`text` without the facts above its first paragraph, their lines left empty; what went. A title stays."""
    dropped: list[Dropped] = []
    cut: list[tuple[int, int]] = []
    for seen, found in enumerate(islice(_PARAGRAPH.finditer(text, 0, min(len(text), _FAR)), _MOST)):
        lines = found[0].split("\n")
        titled = not cut and _HEADING.fullmatch(lines[0]) is not None and _METADATA.fullmatch(lines[0]) is None
        if found.end() == _FAR:
            break
        if _PICTURE.fullmatch(found[0].strip()) or (titled and len(lines) == 1):
            continue
        below = lines[1:] if titled else lines
        start = found.end() - sum(map(len, below)) - len(below) + 1
        end, line = found.end(), first_line + text.count("\n", 0, start)
        reason = _reason(below, findings, line, begun=bool(cut), titled=bool(title or titled or seen))
        if cut and not reason and _HIGHLIGHTS.fullmatch(lines[0]):
            end, reason = start + len(lines[0]), "a heading of the program that kept it"
        if not reason:
            break
        cut.append((start, end))
        dropped.append(Dropped(line=line, text=text[start:end], reason=reason))
    _without_program(findings, text)
    for start, end in reversed(cut):
        text = text[:start] + "\n" * text.count("\n", start, end) + text[end:]
    return text, dropped


def facts_in(paragraph: str, findings: Findings, line: int) -> bool:
    """Whether all lines of a paragraph, two or more, bear labels; what they tell is kept."""
    lines = [_MARK.sub("", one).strip() for one in paragraph.split("\n")]
    return 1 < len(lines) <= _ROWS and _take(lines, findings, line)


def leads_on(paragraph: str) -> bool:
    """Whether a paragraph says nothing but what stands before and behind the article, or which program kept it."""
    links = [*_LINK.finditer(paragraph)]
    beside = _LINK.sub("", paragraph)
    if links and not any(map(str.isalnum, beside)):
        said = [plain(link[1]) for link in links]
        return all(
            _NEIGHBOUR.fullmatch(one) or _BACK.fullmatch(one) or furniture(one) or COMMENTS.fullmatch(one)
            for one in said
        )
    return "\n" not in paragraph and _SAVED.fullmatch(plain(paragraph).strip("_*. ")) is not None


def _without_program(findings: Findings, text: str) -> None:
    """A tag that is the name of the program that kept the article, as a link back into it says, is none of its tags."""
    links = (_BACK.fullmatch(plain(link[1])) for link in _LINK.finditer(text, 0, min(len(text), _FAR)))
    programs = {fold(said["program"]) for said in links if said and said["program"]}
    tags = findings.of("tags")
    kept = [found for found in tags if fold(found.value) not in programs]
    if len(kept) < len(tags):
        findings.replace("tags", kept)


def tags_in(paragraph: str) -> list[str]:
    """The hashtags of a paragraph that is a row of them; what stands behind a label for tags."""
    bare = "" if "\n" in paragraph or len(paragraph) > _LONGEST else plain(paragraph).strip("*_ ")
    label = labelled(bare.replace("*", "").replace("_", " ")) if bare else None
    if label and label[0] == "tags" and label[1] and not label[1].endswith((".", "。")):
        terms = [tag.strip("#＃ ") for tag in listed(label[1])]
        return terms if all(0 < len(term) <= _NAME for term in terms) else []
    return [tag[1:] for tag in paragraph.split()] if _TAGS.fullmatch(paragraph.strip()) else []


def _reason(lines: list[str], findings: Findings, line: int, *, begun: bool, titled: bool) -> str:
    """Why a paragraph above the text is none of it; "" where it is. `titled` tells that a title stands above it."""
    if is_credit("\n".join(lines)) and (len(lines) == 1 or _TRANSLATED.search("\n".join(lines))):
        return ""  # credits of a translation stay
    bare = [_MARK.sub("", one).strip() for one in lines]
    if aside := _aside(lines, begun=begun, titled=titled):
        return aside
    heading = _METADATA.fullmatch(bare[0]) or (_HIGHLIGHTS.fullmatch(bare[0]) if begun else None)
    rest = bare[1:] if heading else bare
    told = _told_of_origin(rest[0]) if len(rest) == 1 else []
    findings.add_all(told, line, rest[0] if told else "")
    if told or not rest:
        return TELLS
    links = [*_links(rest)]
    if len(links) == len(rest):
        for said, href in links:
            if said["original"]:
                findings.add("url", href, f"line {line}: '{said[0]}'")
        return "a link to the original, or to the program that kept it"
    tagged = titled and all(map(_TAGS.fullmatch, rest))
    for tag in (tag for one in rest if tagged for tag in tags_in(one)):
        findings.add("tags", tag, f"line {line}: hashtags")
    return TELLS if tagged or ((begun or len(rest) > 1) and len(rest) <= _ROWS and _take(rest, findings, line)) else ""


def _aside(lines: list[str], *, begun: bool, titled: bool) -> str:
    """Why lines that tell nothing of the article are none of it; "" where they may be."""
    bare = [_MARK.sub("", one).strip() for one in lines]
    if all(map(_IMPORT.fullmatch, bare)):
        return "an import of a program's"
    if begun and len(lines) == 1 and _RULE.fullmatch(lines[0].strip()):
        return "a rule below what tells of the article"
    said = [plain(link[1]) for one in bare for link in _LINK.finditer(one)]
    if (
        said
        and all(furniture(one) and not _BACK.fullmatch(one) for one in said)
        and not any(map(str.isalnum, _LINK.sub("", "".join(bare))))
    ):
        return "the page's frame"
    return "leads to a section of the site" if titled and all(map(_leads_to_section, bare)) else ""


def _leads_to_section(line: str) -> bool:
    """Whether a line is one link, or a trail of them, each to the page of a site that is called as the link is."""
    links = [*_LINK.finditer(line)]
    return bool(links) and not any(map(str.isalnum, _LINK.sub("", line))) and all(map(_is_section, links))


def _is_section(link: re.Match[str]) -> bool:
    section = _SECTION.fullmatch(link[2])
    if section is None or len(link[1]) > _NAME:
        return False
    named = re.sub(r"[\W_]", "", fold(section["name"]))
    return section["kind"] is not None or named == re.sub(r"[\W_]", "", fold(plain(link[1])))


def _told_of_origin(line: str) -> list[tuple[str, str]]:
    """What a line tells that says where the text was first, or which program took it from there."""
    if _CLIPPED.fullmatch(line) and (links := [*_LINK.finditer(line)]):
        return [("url", links[-1][2])]
    return read_attribution(plain(line).strip("_* ")) if len(line) <= _LONGEST else []


def _links(lines: list[str]) -> Iterator[tuple[re.Match[str], str]]:
    for one in lines:
        link = _LINK.fullmatch(one)
        if link and (said := _BACK.fullmatch(plain(link[1]))):
            yield said, link[2]
        elif (label := _LABEL.fullmatch(one)) and address(label[2]) and (said := _BACK.fullmatch(label[1])):
            yield said, address(label[2])


def _take(lines: list[str], findings: Findings, line: int) -> bool:
    """Keep what `lines` tell, if each is a label with a value and most of the labels are known."""
    told: list[tuple[str, str]] = []
    known = 0
    for one in lines:
        label = _LABEL.fullmatch(one) if len(one) <= _LONGEST else None
        if label is None:
            return False
        said = f"{label[1]}：{plain(_NEXT_NOTE.sub('，', label[2]))}"
        field = (labelled(said) or ("?", ""))[0]
        known += field != "?"
        byline = read_byline(said)
        if field in ("url", "address") or (field == "source" and address(label[2]) == label[2]):
            told += [("url", address(label[2]))]
        elif byline is not None:
            told += [(name, value) for name, value in byline.told if name == field]
    if 2 * known <= len(lines):
        return False
    findings.add_all(told, line, lines[0])
    return True
