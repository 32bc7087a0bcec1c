"""Tags that no label introduces on their line: a row of short words beside the text, a run of short lines below a word.

A menu looks the same. What tells tags from it: the article speaks of what they name.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from feedmill.extract.findings import Findings, at_line
from feedmill.extract.phrases.buttons import FOLLOW
from feedmill.extract.phrases.furniture import IMAGE_PLACEHOLDER, TOOLS
from feedmill.extract.phrases.outro import speaks
from feedmill.extract.phrases.shapes import A_PAGES
from feedmill.extract.phrases.vocabulary import COMMENTS, HAN
from feedmill.extract.roles import Line, Role
from feedmill.extract.scrape.marked_tags import read_hashtags, read_labelled
from feedmill.extract.scrape.mastheads import site_names
from feedmill.extract.scrape.tag_words import (
    LABEL,
    MOST,
    PATH,
    PLAIN_ROW,
    SLUGS,
    closed_below,
    heads_others,
    is_brief,
    is_button,
    is_counted,
    is_heading,
    is_heard,
    is_motto,
    listed_below,
    may_be,
    may_stand,
    row,
    said,
    word,
    words_row,
)

# Which part of them must stand there: of a run, of a row beside the byline, of one with dots or in Chinese, of others.
_OF_RUN, _BESIDE, _PLAIN, _BARRED = 0.3, 0.3, 0.5, 1.0
_TURNS = re.compile(r"[«‹←]?\s*(?:(?:上|下)一?[篇版則则条條]|(?:previous|next|prev|newer|older)\b)", re.IGNORECASE)
_READS = re.compile(r"(?:read|view|show|see|load)(?: the| all)?(?: \d[\d,]*)? (?:comments?|replies)", re.IGNORECASE)
_ANSWER = "回答"  # on the buttons of a page of questions
_WORD = 16  # characters within which a label stands
_FAR = 20  # lines from the end
_RIGHT_BEHIND, _HEADED = 3, 40  # lines; in so many a heading of tags may stand
_HEADING = 40  # characters of one
_LEFT = (None, Role.BEHIND, Role.SITE, Role.BOILERPLATE)  # the roles of lines that may turn out to be tags
_ITEMS = ("- ", "* ", "• ", "· ")
_CLOSE = 4  # lines behind the text within which a heading of its tags may stand among credits


class _Page:
    """A text in which tags are looked for: where it begins, the line behind it, what is known as somebody's name."""

    __slots__ = ("_text", "behind", "known", "lines", "start")

    def __init__(self, lines: Sequence[Line], start: int, known: set[str]) -> None:
        prose = (n + 1 for n in range(len(lines) - 1, start - 1, -1) if lines[n].free and lines[n].prose)
        self.lines, self.start, self.behind, self.known = lines, start, next(prose, start), known
        self._text = ""

    @property
    def said(self) -> str:
        """What the article says, for looking words up in it."""
        self._text = self._text or said(self.lines)
        return self._text

    def follows(self, number: int) -> bool:
        """Whether a line stands right behind the text, or only a page's frame stands between."""
        if number >= self.behind and _opens(self.lines, number, self.behind):
            return True
        return number >= self.start and self.lines[number - 1].free and not any(o.free for o in self.lines[number:])

    @property
    def is_taught(self) -> bool:
        """Whether other texts taught what each page here has below the text."""
        return any(line.learned for line in self.lines[self.behind :])

    def heard(self, pieces: Sequence[str]) -> float:
        """Which part of them the article speaks of."""
        return sum(is_heard(piece, self.said) for piece in pieces) / len(pieces)


def read_topics(lines: Sequence[Line], findings: Findings, start: int) -> None:
    """Find the tags beside and below the text, which begins at `start`, where no label named any."""
    read_labelled(lines, findings, start)
    if not any(line.prose for line in lines):
        return  # verses and lists are all short words
    if "tags" in findings:
        return
    title = next((number for number, line in enumerate(lines[:start]) if line.role is Role.TITLE), start)
    known = {found.value for field in ("source", "medium", "issuer", "authors") for found in findings.of(field)}
    page = _Page(lines, start, known)
    _read_over_title(page, findings, title)
    page.known.update(next((names for line in lines[:title] if (names := site_names(line))), ()))
    behind = page.behind
    for line in closed_below(lines[behind:]):
        _take(line, [line.text], findings)
    tail = range(max(behind, len(lines) - _FAR), len(lines))
    numbers = (*range(title + 1, start), *range(behind, min(behind + _RIGHT_BEHIND, tail.start)), *tail)
    below = range(behind, min(behind + _HEADED, len(lines)))
    headings = [n for n in sorted({*numbers, *below}) if len(lines[n].text) <= _HEADING and is_heading(lines[n].text)]
    for number in headings:
        if "tags" not in findings:
            _read_headed(page, number, findings)
    last = next((n for n in range(behind, len(lines)) if heads_others(lines[n]) and n not in headings), len(lines))
    for number in numbers:
        if number < last and "tags" not in findings and number not in headings:
            _read_bare(page, number, findings)
    if "tags" not in findings:
        read_hashtags(lines, findings, start)


def _read_headed(page: _Page, number: int, findings: Findings) -> None:
    """The tags below a heading for them: a row, or a run of short lines."""
    line, below = page.lines[number], _run_below(page, number + 1)
    for other in takewhile(lambda other: PATH.fullmatch(other.text), page.lines[number + 1 :]):
        _take(other, [other.text], findings)
    if "tags" in findings:
        return
    if tags := [tag for other in page.lines[number + 1 : number + 2] for tag in row(other, page.known, is_headed=True)]:
        _take(page.lines[number + 1], tags, findings)
        line.claim(Role.BOILERPLATE, "a heading of tags")
    elif below and _are_tags(page, number, below, is_headed=True):
        line.claim(Role.BOILERPLATE, "a heading of tags")
        for other in below:
            _take(other, [word(other.text)], findings)


def _read_bare(page: _Page, number: int, findings: Findings) -> None:
    """Tags that nothing heads: a row that the article speaks of, or a run."""
    lines, line = page.lines, page.lines[number]
    below = _run(page, number) if line.free or page.follows(number) or _opens(lines, number, page.behind) else []
    if len(below) > 1:
        follow = lines[number + len(below) : number + len(below) + 1]
        if any(FOLLOW.fullmatch(other.text) for other in follow):
            return  # whose account it is, and what he says of himself
        if _are_tags(page, number, below, is_headed=False):
            for other in below:
                _take(other, [word(other.text)], findings)
        return
    is_other = line.learned or _TURNS.match(lines[number - 1].text)  # the same words on each page, the next article
    is_asked = not is_other and _is_before_answers(lines, number, page.behind)
    pieces = [] if is_other else row(line, page.known) or (words_row(line) if is_asked else [])
    if pieces and (
        is_asked
        or (number < page.start and SLUGS.fullmatch(line.raw))
        or page.heard(pieces)
        >= (_BESIDE if number < page.start else _PLAIN if PLAIN_ROW.search(line.text) else _BARRED)
    ):
        _take(line, pieces, findings)


def _are_tags(page: _Page, number: int, below: Sequence[Line], *, is_headed: bool) -> bool:
    """Whether a run of short lines is an article's tags: it speaks of them, or they stand where only tags do."""
    lines = page.lines
    follows = page.follows(number)
    near = number - page.behind <= _CLOSE and lines[number].text.strip(" :：").casefold() != "topics"
    if all(line.learned for line in below) and not (is_headed and (follows or near)):
        return False  # a folder's articles may well have tags in common, and a site's menu is far from the text
    end = number + is_headed + len(below)
    if not is_headed and follows and _is_signed(lines[end : end + 1]):
        return True
    is_block = number < page.start == end - is_headed  # all that stands between the byline and the text
    if is_counted(lines, number, len(below)) or (is_headed and LABEL.fullmatch(lines[number].text)):
        return True
    heard = page.heard([word(line.text) for line in below])
    if heard >= _OF_RUN or (heard > 0 and is_block):
        return True
    return follows and _stands_alone(page, below, lines[end : end + 1])


def _stands_alone(page: _Page, run: Sequence[Line], below: Sequence[Line]) -> bool:
    """Whether a run is all that is this page's own between the text and what each page here has."""
    if not page.is_taught or 2 * sum(line.learned for line in run) > len(run):
        return False
    is_frame = not below or below[0].learned or below[0].frame or below[0].byline is not None
    is_frame = is_frame or below[0].role is Role.SITE
    return is_frame and all(is_brief(word(line.text)) for line in run)


def _is_signed(below: Sequence[Line]) -> bool:
    """Whether what stands below a run tells who wrote the article, and where it was published."""
    told = below[0].byline.told if below and below[0].byline is not None else []
    return any(name in ("authors", "source") for name, _ in told)


def _read_over_title(page: _Page, findings: Findings, title: int) -> None:
    """Short lines or a row above a title that buttons stand below, as pages of questions have them; no menu's."""
    lines, below = page.lines, page.lines[title + 1 : title + 3]
    if not below or not all(map(is_button, below[:1])):
        return
    for line in lines[:title]:
        is_asked = line is lines[title - 1] and any(_ANSWER in o.text for o in below)  # menus stand above that
        is_menu = line.frame != "" and not is_asked
        pieces = [] if line.learned or is_menu or not HAN.search(line.text) else row(line, page.known)
        is_own = is_asked and page.is_taught and all(map(is_brief, pieces))  # no other page here has that row
        if pieces and (is_own or page.heard(pieces) >= (_OF_RUN if is_asked else _PLAIN)):
            _take(line, pieces, findings)
            return
    at = title
    while at and title - at < MOST and _is_word(lines[at - 1], page.known):
        at -= 1
    if (
        len(below) > 1
        and is_button(below[1])
        and title - at > 1
        and (any(is_heard(line.text, page.said) for line in lines[at:title]) or _is_own(page, lines[at:title]))
    ):
        for line in lines[at:title]:
            findings.add("tags", line.text, at_line(line.number, line.text))


def _is_own(page: _Page, run: Sequence[Line]) -> bool:
    """Whether a run is this page's own, where other texts taught what each page here has."""
    return page.is_taught and not any(line.learned for line in run) and all(is_brief(line.text) for line in run)


def _is_word(line: Line, known: set[str]) -> bool:
    """Whether a line may be a tag by itself, and is none of a menu's."""
    alone = not line.frame and not line.prose and line.byline is None and line.text not in known
    return alone and may_be(line.text) and bool(site_names(line)) and len(line.text) <= _WORD


def _is_before_answers(lines: Sequence[Line], number: int, behind: int) -> bool:
    """Whether a row of Chinese words is all that stands between the text and its buttons, or what readers answered."""
    below = lines[number + 1 : number + 2]
    if not below or any(line.free for line in lines[behind:number]):
        return False
    return (
        COMMENTS.fullmatch(below[0].text) is not None
        or _READS.fullmatch(below[0].text) is not None
        or (
            HAN.search(lines[number].text) is not None
            and below[0].frame == A_PAGES
            and below[0].text.split()[0] in TOOLS
        )
    )


def _opens(lines: Sequence[Line], number: int, behind: int) -> bool:
    """Whether a run may begin here: right below a byline, or where only a page's frame parts it from the text."""
    if number < behind:
        return lines[number - 1].role in (Role.BYLINE, Role.TITLE) or bool(lines[number - 1].frame)
    if _TURNS.match(lines[number - 1].text):
        return False  # what else the paper has on this page
    between = lines[behind:number]
    if any(COMMENTS.fullmatch(line.text) and not HAN.search(line.text) for line in between):
        return False  # what readers may look at, and who answered
    return sum(not line.frame for line in between) <= _CLOSE and all(
        line.frame
        or line.role in (Role.ATTRIBUTION, Role.BOILERPLATE, Role.REFERENCE)
        or (line.role is Role.CAPTION and IMAGE_PLACEHOLDER.fullmatch(line.text))
        for line in between
    )


def _run(page: _Page, number: int) -> list[Line]:
    """The short lines from `number` on, up to where each page here goes on alike."""
    found: list[Line] = []
    for line in page.lines[number : number + MOST]:
        is_other = line.frame or line.prose or line.text in page.known or line.byline is not None or speaks(line.text)
        is_item = line.free and line.raw[:2] in _ITEMS  # of a list of the text's own
        if line.role not in _LEFT or is_other or is_item or not may_be(word(line.text)):
            break
        found.append(line)
    own = max((at + 1 for at, line in enumerate(found) if not line.learned), default=0)
    is_cut = own and (len(found) - own > 1 or not is_brief(word(found[-1].text)))
    return found[:own] if is_cut else found


def _run_below(page: _Page, number: int) -> list[Line]:
    """The short lines below a heading of tags; there a word that buttons have as well may be one, or somebody's."""
    found: list[Line] = []
    for line in listed_below(page.lines, number):
        ends = line.frame and (not found or found[-1].frame)  # one word of a button's may be a tag
        is_byline = line.byline is not None and bool(line.byline.told)
        is_left = line.role in _LEFT or (line.role is Role.ATTRIBUTION and line.byline is not None)
        if ends or is_byline or not is_left or line.prose or heads_others(line):
            break
        if found and is_motto(word(line.text), page.said):
            break
        if COMMENTS.fullmatch(line.text) or speaks(line.text) or not may_stand(word(line.text)):
            break
        found.append(line)
    while found and (found[-1].frame or (found[-1].byline is not None and found[-1].text.islower())):
        found.pop()
    return found


def _take(line: Line, tags: Sequence[str], findings: Findings) -> None:
    for tag in tags:
        findings.add("tags", tag, at_line(line.number, line.text, tag))
    line.claim(Role.ATTRIBUTION, "tags: the article speaks of them")
