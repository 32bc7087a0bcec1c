"""The masthead of a letter, above its text: its name, the number and day of an issue, its slogan, who writes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import UTC
from typing import NamedTuple

from feedmill import dates
from feedmill.extract.phrases.bylines import read_byline
from feedmill.extract.phrases.date_words import MONTH
from feedmill.extract.phrases.letters import MARK, SHORT, asks, shows_elsewhere
from feedmill.extract.phrases.persons import is_person
from feedmill.extract.phrases.shapes import is_prose
from feedmill.extract.phrases.wording import any_of
from feedmill.text import fold

_ISSUE = re.compile(
    any_of(r"""
        (?:issue|no\.?|number|vol(?:ume|\.)?|edition|episode|letter|week|\#)\s*\#?\d{1,5}|\#\d{1,5}|第\s*[\d一二三四五六七八九十百零〇]{1,6}\s*[期封号號回周週篇]
        (?:19|20)\d\d年第?\s*\d{1,2}\s*[周週月期]|vol\.\s*\d+
    """),
    re.IGNORECASE,
)
# A day without its year, of the week, of the moon's year; who may read it.
_FLAGS = re.compile(
    rf"\b{MONTH}\s\d{{1,2}}\b|[∙·•]\s*(?:paid|free|preview)\b"
    r"|[（(]?(?:星期|[周週]|[禮礼]拜)[一二三四五六日天][）)]?|[（(][一二三四五六日][）)]|\b\d{1,2}月\d{1,2}日"
    r"|[农農][历曆][正腊臘冬一二三四五六七八九十]{1,2}月[初廿十一二三四五六七八九]{2,3}"
    r"|\b(?:mon|tue|wed|thu|fri|sat|sun)(?:s|nes|rs|ur)?(?:day)?\b",
    re.IGNORECASE,
)
# How a letter describes itself below its name.
_SELF = re.compile(
    r"\b(?:letter|newsletter|dispatch|digest|briefing|notes|weekly|daily|monthly|fortnightly|every|most|your|by)\b"
    r"|[信刊报報]|每[周週天日月逢]|不定期|陪你|更新|给你|給你",
    re.IGNORECASE,
)
_JOIN = re.compile(r"\s*(?:[|｜·•,，、:：—–/]|\s--?\s|\s{2,})\s*")
_BY = re.compile(r"\s+(?:by|from|with)\s+(\S.*)")
_SENTENCES = (".", "!", "?", "。", "！", "？", "…")
_HEAD = 8  # lines above the text
_TITLE = 4  # characters of a title
_SLOGAN = 80  # characters


class Known(NamedTuple):
    """What the head of a letter tells of it: its name, who writes it, what it is about, where else it stands."""

    letter: str = ""
    person: str = ""
    title: str = ""
    web: str = ""


NOTHING = Known()


def head_to(lines: Sequence[str], known: Known) -> set[int]:
    """The numbers of the lines above the text that are the masthead: name, number and date, slogan, who writes."""
    head: set[int] = set()
    named = passed = titled = False
    for number, line in enumerate(lines[:_HEAD]):
        if asks(line):
            head.add(number)
            continue
        if shows_elsewhere(line) or (known.title and fold(line) == fold(known.title)):
            titled = titled or not shows_elsewhere(line)
            continue
        beside = lines[number + 1 : number + 2]
        if is_person(line) and (number - 1 in head or (beside and _numbers(beside[0], known))):
            pass
        elif _names_letter(line, known) or _numbers(line, known) or ends_title(line, known):
            named = True
        elif not (named and (_is_slogan(line) or _is_numbered(line))) and not MARK.fullmatch(line):
            if passed or (
                is_prose(line) and not (titled and len(line) <= SHORT and _is_signed(lines[number + 1 :], known))
            ):
                break
            passed = True  # a line of its own may stand among them: what the letter is about
            continue
        head.add(number)
    return head


def _is_signed(lines: Sequence[str], known: Known) -> bool:
    """Whether `lines` begin with who writes, alone, and the date or number below."""
    return len(lines) > 1 and is_person(lines[0]) and _numbers(lines[0], known) and _numbers(lines[1], known)


def ends_title(line: str, known: Known) -> bool:
    """Whether a line is what the subject says behind the number of the issue: "Issue 12: The wheel turns"."""
    above, found, _ = known.title.rpartition(line) if len(line) >= _TITLE else ("", "", "")
    return bool(found) and known.title.endswith(line) and above.rstrip().endswith((":", "：", "|", "｜", "-", "—", "–"))


def is_title(line: str, known: Known) -> bool:
    """Whether a line is the subject less the number of the issue, or the letter's name, before it."""
    before = known.title.removesuffix(line)
    return ends_title(line, known) and bool(_ISSUE.search(before) or fold(known.letter or line) in fold(before))


def _names_letter(line: str, known: Known) -> bool:
    """Whether a line is the letter's name, and beside it at most a number, a date or a slogan."""
    if not known.letter or len(line) > len(known.letter) + _SLOGAN or line.endswith(_SENTENCES):
        return False
    said, name = fold(line), fold(known.letter).removeprefix("the ")
    at = said.find(name)
    beside = said[at + len(name) :] if 0 <= at <= len("the ") else "no"
    if (by := _BY.fullmatch(beside)) and (by[1] == fold(known.person) or is_person(line[-len(by[1]) :])):
        return True
    return not beside.strip() or _JOIN.match(beside) is not None or _ISSUE.match(beside.strip()) is not None


def _numbers(line: str, known: Known) -> bool:
    """Whether a line tells an issue's number or date, or who writes, and nothing else."""
    if len(line) > _SLOGAN or line.endswith(_SENTENCES):
        return False
    told = read_byline(line.removeprefix("本期"))
    known_as = {value for _, value in told.told} if told else set()
    if told is not None and known_as >= {*told.rest} and not any(field in ("title", "url") for field, _ in told.told):
        return True
    left = line
    if known.person:
        left = re.sub(rf"(?:\b(?:by|from|with)\s+)?{re.escape(known.person)}", " ", left, flags=re.IGNORECASE)
    if found := dates.find(left, UTC):
        left = f"{left[: found.start]} {left[found.end :]}"
    left = _FLAGS.sub(" ", _ISSUE.sub(" ", left))
    return left != line and not any(map(str.isalnum, left))


def _is_numbered(line: str) -> bool:
    """Whether a line tells an issue's number and its date, beside whatever the letter says of itself."""
    pieces = [piece for piece in _JOIN.split(line) if piece]
    rest = [piece for piece in pieces if not _ISSUE.fullmatch(piece)]
    dated = dates.find(line, UTC) is not None
    return len(line) <= _SLOGAN and len(rest) < len(pieces) and dated and not line.endswith(_SENTENCES)


def _is_slogan(line: str) -> bool:
    return len(line) <= _SLOGAN and not line.endswith((*_SENTENCES, ":", "：", ",", "，")) and bool(_SELF.search(line))
