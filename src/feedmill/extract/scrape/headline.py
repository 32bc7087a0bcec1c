"""Which line above a scraped article is its title."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence

from feedmill.extract.phrases.bylines import Byline
from feedmill.extract.phrases.captions import is_caption, names_credit
from feedmill.extract.phrases.furniture import IMAGE_PLACEHOLDER
from feedmill.extract.phrases.shapes import A_MENU, A_PAGES
from feedmill.extract.phrases.titles import LONGEST, TWO_SENTENCES, names_a_section, reads_like_title, same_title
from feedmill.extract.phrases.vocabulary import INSTITUTION
from feedmill.extract.roles import Line
from feedmill.extract.scrape.over_titles import stands_over
from feedmill.extract.scrape.page_titles import page_titles
from feedmill.extract.scrape.repeats import is_account, is_employer, repeated_lines
from feedmill.extract.scrape.signers import ALONE, people_alone
from feedmill.extract.scrape.substance import fullness, heard, kind, length
from feedmill.extract.scrape.tag_words import is_heading

_FULL = (14, 7)  # Chinese characters, words: a title is mostly as long
_BRIEF = (4, 2)  # the same: as short are names of sections and people
_HEED, _ENDS = 12, 12  # lines of the text, lines near its end
_HEARD = 1500  # characters of the text in which a title's words are looked for
_STATED = 90  # characters of a title that ends as a sentence does
_ASKS_AFTER = re.compile(r"[a-z]{2}\. [A-Z]|。")  # a sentence stands in front of the question: no title
_TRAIL = r"[^>›»]{1,16}(?:[>›»]{1,2}[^>›»]{1,16}){1,5}|[^>›»]{1,40}(?: [>›»] [^>›»]{1,40}){2,5}"  # of crumbs
_CRUMBS = re.compile(r"\S\s*[/>›»→]\s*\Z")  # in front of a title, at the end of a trail
_COMMA = re.compile("[，：]")
_KICKED = 1.5
_PAGES, _CAPTION = 4.0, 3.0
_LISTED, _SHORT = 4, 5  # lines below a heading of tags, words of one
_APART = 3  # lines of a menu between a title and what only looks like one
_FROM_TOP, _FROM_TEXT = 40, 120  # lines: a title stands on top of a page or above its text, whatever menus part them
_REPEATED = 2.0
_LABEL = 20  # characters of a word for a summary, marks behind it
_DASHES = "—–"
_SUBTITLE = re.compile(r"[—–]{2}\s*\w")
_ITEM = re.compile(r"[•▪◦‣●*-]\s|[▲▼△▽►▶]|[一二三四五六七八九十]{1,2}、")  # of a list
_SPOKEN_OF = 0.6  # of a title's words
_BELOW = 2.0
_HEEDED = 3.0
_RIVALS = 4  # lines that are compared with the text
_BARRED = re.compile(r"[|｜]|\s[/·]\s|\s{3,}|[—–-]\Z")
_ISSUE = re.compile(
    r"第\s*\d+\s*卷|第\s*\d+\s*[期版]\Z|\bvol\.\s*\d+,?\s+no|\bno\.\s*\d+(?=\s*(?:[|·]|\Z))|\s#\d{1,4}\Z|\A\d{4}\s*年\s*\d",
    re.IGNORECASE,
)
_SECTION = re.compile(
    r"[\u4e00-\u9fff]{2,6}\s+[A-Z][A-Z&' ]{2,24}|[A-Z][A-Z ]{2,20}:\s[A-Z][A-Z &]{2,24}"
)  # "深度 IN DEPTH"
_OF_SECTION = re.compile(  # a subtitle, or a line that tells where an article is filed
    r"[—–]{2}|(?:所[属屬])?(?:[专專][栏欄]|[话話][题題]|[栏欄]目|[频頻]道|分[类類]|合集|系列|圈子|版[块塊]|收[录錄][于於]"
    r"|[Tt]opics?|[Cc]olumn|[Ss]eries|[Ss]ection|[Cc]ategory)\s*[:：]"
)
_COUNTS = re.compile(  # "帖子 96 积分 310"
    r"(?:[^\W\d]{1,8}[\s:：]{0,2}\d[\d.,]*(?:\s?[kK万萬](?!\w))?[\s|·]{0,3}){2,}"
)
_POSTED = r"(?i:posted|published|updated|edited)(?: on)? [A-Z][a-z]{2,8}\.? \d{1,2}\b.{0,20}"
_SIZES = "[大中小]?字[体體号號][大中小]?"
_NO_TITLE = re.compile("|".join((_TRAIL, _COUNTS.pattern, _POSTED, _SIZES)))
_MOTTO = re.compile(  # what a publication says of itself below its name
    r"(?:(?:an?|the|your|our) )?(?:[\w-]+ ){0,2}(?:newsletter|magazine|blog|podcast|journal|publication|(?:web)?site"
    r"|voice) (?:about|for|on|by|from|of) .*|.*\bsince \d{4}"
    r"|(?:independent|trusted|local|quality) (?:[\w-]+ )?(?:reporting|news|journalism) .*",
    re.IGNORECASE,
)
_SECTIONS = 2  # lines that stand on top at least where one tells of a section
_MASTHEAD = 8  # lines on top among which a motto stands
_HASHES = re.compile(r"#{1,6}\s+\S")
_HAN_NAME = re.compile(r"[\u4e00-\u9fff·]{2,4}(?:[\s、][\u4e00-\u9fff·]{2,4}){0,3}")


def find_headline(
    lines: Sequence[Line], start: int, bylines: Mapping[int, Byline], signed: set[str], title: str
) -> int | None:
    """The number of the title among the lines above `start`, where the text begins: the one with most evidence.

    `bylines` are none. Where a `title` is known it must be the same. `signed` are lines that a site signs with.
    """
    last = min(start, len(lines))
    among = [n for n in range(last) if n not in bylines and (n < _FROM_TOP or n >= last - _FROM_TEXT)]
    may_be = [n for n in among if _may_be(lines[n], title) or (not title and _is_long(lines, n, bylines))]
    repeated, pages = repeated_lines(lines), page_titles(lines, start)
    told = {lines[at].key for at in pages.values()}
    scores = {number: _score(lines, number, start, signed, repeated) for number in may_be}
    for number in may_be:
        scores[number] += _PAGES if lines[number].key in told else -_PAGES if number in pages else 0.0
        scores[number] -= _against(lines, number, bylines, repeated)
    over = next((n for n in may_be if _is_signed(lines, n, bylines)), None)
    for number in may_be:
        if over is not None and number > over:  # a title stands over its byline; what follows is the text's own
            scores[number] -= _BELOW if number + 1 not in bylines else _BELOW / 2 if _tells(lines[over + 1]) else 0.0
        elif number == over and lines[number + 2 : number + 3] and lines[number + 2].text in ALONE:
            scores[number] += _KICKED
        elif over is not None and number + _APART < over and _is_over_menu(lines, number):
            scores[number] -= _CAPTION
    ranked = sorted(scores, key=lambda number: (-scores[number], number))[:_RIVALS]
    if len(ranked) > 1:
        ends = len(lines) - _ENDS  # only there a page speaks in sentences
        prose = (lines[n].text for n in range(start, min(start + _HEED, len(lines))) if _is_text(lines[n], n >= ends))
        text = "".join(prose)[:_HEARD].casefold()
        spoken = {number: heard(lines[number].text, text) for number in ranked}
        for number in ranked:
            if number + 1 in spoken and (_has_standfirst(lines, number) or _is_over_subtitle(lines, number)):
                spoken[number] = max(spoken[number], spoken[number + 1])  # it speaks for the title above it
        ranked.sort(key=lambda number: (-scores[number] - _HEEDED * spoken[number], number))
    return max(number for number in may_be if lines[number].key == lines[ranked[0]].key) if ranked else None


def shared_titles(lines: Sequence[Line], at: int | None, start: int, bylines: Collection[int]) -> Sequence[Line]:
    """Learned lines that may be the title all the same: versions of one article teach each other theirs.

    All of the head where nothing else can be the title; else what stands above the first byline, the title `at` below
    it, where the text speaks of what a line there says.
    """
    if at is None:
        return lines[:start]
    above = lines[: min((number for number in bylines if number < at), default=0)]
    if any(line.free or line.frame for line in above):
        return ()
    text = "".join(line.text for line in lines[start : start + _HEED] if line.prose)[:_HEARD].casefold()
    return [line for line in above if says_something(line.text) and heard(line.text, text) >= _SPOKEN_OF]


def _is_text(line: Line, near_the_end: bool) -> bool:
    return line.prose and not (near_the_end and line.frame)


def says_something(text: str) -> bool:
    """Whether a line is long enough for a title or a subtitle, and one piece."""
    return fullness(text) == 1.0 and not _BARRED.search(text)


def _may_be(line: Line, title: str) -> bool:
    if not line.free or line.frame or line.bare_address or IMAGE_PLACEHOLDER.fullmatch(line.text):
        return False
    if title:
        return same_title(line.text, title)
    text = line.text
    if _ITEM.match(text) or _OF_SECTION.match(text) or _NO_TITLE.fullmatch(text):
        return False
    return reads_like_title(line.text) or is_stated(line.text)


def is_stated(text: str) -> bool:
    """Whether a line that ends as a sentence does is a title by its capital letters, or two sentences in one breath."""
    if TWO_SENTENCES.fullmatch(text) and len(text) <= _STATED:
        return True
    words = [word for word in text.split() if len(word) > 3]
    return len(text) <= _STATED and reads_like_title(text.rstrip(".")) and all(word[0].isupper() for word in words)


def _score(lines: Sequence[Line], number: int, start: int, signed: set[str], repeated: set[str]) -> float:
    line = lines[number]
    script, size = kind(line.text), length(line.text)
    following = _next(lines, number, start)
    score = 2.0 * min(size / _FULL[script], 1.0)
    score -= 2.0 if size <= _BRIEF[script] else 0.0
    score += 0.5 if number == 0 else 0.0
    score -= 1.0 if _BARRED.search(line.raw) else 0.0
    score -= 1.0 if line.text.endswith(("—", "–", "-")) else 0.0
    score += 2.0 if _HASHES.match(line.text) else 0.0
    score += _REPEATED * fullness(line.text) if line.key in repeated and line.key not in signed else 0.0
    score -= 3.0 if line.key in signed else 0.0
    score -= 2.0 if _HAN_NAME.fullmatch(line.text) or people_alone(line.text, beside=False, sure=False) else 0.0
    is_apart = line.gap and number + 1 < len(lines) and lines[number + 1].gap
    score += 1.0 if is_apart and not (script == 1 and _is_standfirst(lines, number)) else 0.0
    score -= 3.0 if line.text.endswith("。") else 2.0 if line.text.endswith(".") and not is_stated(line.text) else 0.0
    score -= 0.5 if script == 1 and line.text.isupper() else 0.0
    score -= 2.5 if _heads(lines, number) or _SECTION.fullmatch(line.text) else 0.0
    asks = line.text.endswith(("？", "?")) and not _ASKS_AFTER.search(line.text)
    score += 2.0 if asks else 0.0
    below = lines[number + 1] if number + 1 < start else None
    score -= 1.5 if not asks and below is not None and below.frame == A_MENU and not _tells(below) else 0.0
    if below is not None:
        score -= 3.0 if below.frame and size <= _FULL[script] and _COUNTS.fullmatch(below.text) else 0.0
        score += _KICKED if below.text[0] in _DASHES and _SUBTITLE.match(below.text) else 0.0
    if number:
        above = lines[number - 1]
        score += 2.0 if above.frame and _has_standfirst(lines, number) else 0.0
        score -= 3.0 if len(above.text) <= _LABEL and names_a_section(above.text) else 0.0
        score += _REPEATED if above.text.endswith(line.text) and _CRUMBS.search(above.text[: -len(line.text)]) else 0.0
    score -= 3.0 if number < _MASTHEAD and size > _BRIEF[1] and script == 1 and _MOTTO.fullmatch(line.text) else 0.0
    score -= 3.0 if line.key in repeated and _names_who(lines, number) else 0.0
    score -= _PAGES if stands_over(lines, number, start) else 0.0
    score += _place(lines, number, following, start)
    return score


def _names_who(lines: Sequence[Line], number: int) -> bool:
    """Whether a line is the name of an account, or of whom somebody works for."""
    return is_account(lines, number) or (fullness(lines[number].text) < 1.0 and is_employer(lines, number))


def _heads(lines: Sequence[Line], number: int) -> bool:
    """Whether a line is what a publication has on top: its name, its issue."""
    text = lines[number].text
    named = number == 0 and length(text) <= _FULL[kind(text)] and INSTITUTION.search(text) is not None
    return named or _ISSUE.search(text) is not None


def _place(lines: Sequence[Line], number: int, following: int | None, start: int) -> float:
    """What stands beside: a byline below or the text itself speak for a title, a title above for a subtitle."""
    score, text = 0.0, lines[number].text
    if following is not None and _tells(lines[following]):
        score += 1.5
        above = lines[number - 1].text if number else ""
        if "，" in above and not _COMMA.search(lines[number].text) and all(map(says_something, (above, text))):
            return score + _KICKED  # a title stands in one piece below a line that leads to it
    elif (
        following is not None and any(_tells(line) for line in lines[following + 1 : min(following + 3, start)])
    ) or following is None:
        score += 1.0
    return score - 1.5 if _is_standfirst(lines, number) else score


def _is_standfirst(lines: Sequence[Line], number: int) -> bool:
    """Whether what may be a title stands above a line."""
    above = lines[number - 1] if number > 1 else None
    if above is None or above.frame or above.byline is not None or _SECTION.fullmatch(above.text):
        return False
    return says_something(above.text) and not (number <= _MASTHEAD and _MOTTO.fullmatch(above.text))


def _against(lines: Sequence[Line], number: int, bylines: Mapping[int, Byline], repeated: set[str]) -> float:
    """What speaks against a line for a title: it is a caption, or a sentence right below somebody's name."""
    text = lines[number].text
    if kind(text) == 0:
        return 0.0
    above = bylines.get(number - 1)
    is_told_of = text[-1] == "." and above is not None and any(name == "authors" for name, _ in above.told)
    is_credit = number > 0 and names_credit(lines[number - 1].text)
    is_tag = lines[number].key in repeated and length(text) <= _SHORT
    is_tag = is_tag and any(is_heading(other.text) for other in lines[max(number - _LISTED, 0) : number])
    return _CAPTION if is_told_of or is_credit or is_caption(text) else _PAGES if is_tag else 0.0


def _is_long(lines: Sequence[Line], number: int, bylines: Mapping[int, Byline]) -> bool:
    """Whether a line between a menu and who wrote the article is its title, though it ends as a sentence does."""
    line, below = lines[number], bylines.get(number + 1)
    if not number or len(line.text) > LONGEST or line.frame or not line.free or below is None or kind(line.text) == 0:
        return False
    menu = lines[max(number - _APART, 0) : number]
    if any(other.prose or says_something(other.text) or len(other.text.split()) > _BRIEF[1] for other in menu):
        return False
    return line.text[0].isupper() and any(name == "authors" for name, _ in below.told)


def _is_over_menu(lines: Sequence[Line], number: int) -> bool:
    """Whether words of a menu stand right below a line, and no byline."""
    below = lines[number + 1 : number + 1 + _APART]
    return all(not _tells(line) and length(line.text) <= _BRIEF[kind(line.text)] for line in below)


def _is_signed(lines: Sequence[Line], number: int, bylines: Mapping[int, Byline]) -> bool:
    """Whether a line says something and a byline stands below it, or between buttons and a name."""
    if fullness(lines[number].text) < 1.0 or _heads(lines, number):
        return False
    below = bylines.get(number + 1)
    if below is None and number + 2 in bylines and not lines[number + 1].frame:  # somebody's name, above its date
        told = [name for name, _ in bylines[number + 2].told]
        if "published" in told and people_alone(lines[number + 1].text, beside=False, sure=False):
            return True
    if below is None and number + 2 in bylines and lines[number + 1].prose and lines[number + 2].text in ALONE:
        return True  # a lead between them
    is_byline = below is not None and (bool(below.told) or lines[number + 1].frame != A_PAGES)
    return is_byline or _has_standfirst(lines, number)


def _has_standfirst(lines: Sequence[Line], number: int) -> bool:
    """Whether a line stands below buttons, and above a standfirst that a name stands below."""
    if not 0 < number < len(lines) - 2 or not lines[number - 1].frame or lines[number + 1].frame:
        return False
    if not _is_standfirst(lines, number + 1):
        return False
    return bool(people_alone(lines[number + 2].text, beside=False, sure=False))


def _is_over_subtitle(lines: Sequence[Line], number: int) -> bool:
    """Whether a line stands right above one that is no shorter, and that a byline stands below."""
    line, below = lines[number], lines[number + 1]
    if number < _SECTIONS or kind(line.text) == 0 or says_something(lines[number - 1].text):
        return False  # it may be a motto, or lead to the title
    if not (_is_standfirst(lines, number + 1) and number + 2 < len(lines)):
        return False
    return length(below.text) >= length(line.text) and _tells(lines[number + 2])


def _tells(line: Line) -> bool:
    return line.byline is not None and bool(line.byline.told)


def _next(lines: Sequence[Line], number: int, start: int) -> int | None:
    """The next line above the text that is no frame."""
    return next((at for at in range(number + 1, start) if not lines[at].frame), None)
