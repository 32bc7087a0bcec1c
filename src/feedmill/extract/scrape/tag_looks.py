"""What a line of a scraped text looks like as an article's tags, in words that can be weighed (`scrape.tag_runs`)."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import lru_cache
from typing import NamedTuple

from feedmill.extract.phrases.buttons import FOLLOW
from feedmill.extract.phrases.captions import is_caption, names_credit
from feedmill.extract.phrases.furniture import TOOLS
from feedmill.extract.phrases.lists import listed
from feedmill.extract.phrases.outro import speaks
from feedmill.extract.phrases.surnames import is_han_name
from feedmill.extract.phrases.titles import names_a_section
from feedmill.extract.phrases.vocabulary import APPARATUS, COMMENTS, CONTACTS, HAN, RELATED, names_institution
from feedmill.extract.roles import Line
from feedmill.extract.scrape.signers import people_alone
from feedmill.extract.scrape.tag_words import (
    COMMAS,
    DOTTED,
    ELSEWHERE,
    FOOTER,
    HAN_ROW,
    HASHTAG,
    LABEL,
    NAVIGATES,
    NO_TAG,
    OF_LISTS,
    PATH,
    ROW,
    SPACED,
    TURNS,
    UI,
    WORDS_ROW,
    is_brief,
    is_heading,
    may_be,
    word,
)

_HASHTAG = re.compile(r"#\s?(?!\d)[^\s#。！？!?;；]+(?: [^\s#。！？!?;；]+){1,2}")  # of several words
_HAN_SIZES = (2, 3, 4, 5, 6, 8, 10)  # characters of the longest tag
_MOST = 5  # tags of a line that are counted
_OF_PEOPLE = re.compile(
    r"\b(?:bio|profile|author|writer|reporter|editor|follow|correspondent|contributor|staff)\b"
    r"|作者|[记記]者|简介|簡介|主[页頁]|[编編][辑輯]|[关關]注|粉[丝絲]",
    re.IGNORECASE,
)
_MORE = re.compile(
    r"(?:see|read|view|show|load|add|get|go|find|all|sign|log|back)\b|.*\bmore\Z|更多|.*更多\Z"
    r"|(?:看|查看|显示|顯示|展[开開]|收起|全部|返回|点击|點擊|立即)",
    re.IGNORECASE,
)
_OFFERS = re.compile(
    r"licens|\brights\b|reprint|permission|e-?paper|newsletter|\bevents?\Z|podcast|subscri|\bshop|\bstore|\bvideos?\Z|galler"
    r"|\bjobs\b|\bapp\Z|\bgames?\Z|crossword|[电電]子[报報]|[订訂][阅閱]|[会會][员員]|影音|[视視][频頻]|直播|商城|投稿|报道|合作",
    re.IGNORECASE,
)
_SHOWN = (  # which words a line has, or is
    ("elsewhere", ELSEWHERE.fullmatch),
    ("comments", COMMENTS.fullmatch),
    ("apparatus", lambda text: APPARATUS.fullmatch(text) or CONTACTS.fullmatch(text)),
    ("related", RELATED.fullmatch),
    ("navigates", NAVIGATES.fullmatch),
    ("footer", FOOTER.fullmatch),
    ("ui", UI.fullmatch),
    ("no tag word", NO_TAG.search),
    ("institution", names_institution),
    ("follow", FOLLOW.fullmatch),
    ("turns", TURNS.match),
    ("credit", names_credit),
    ("caption", is_caption),
    ("speaks", speaks),
    ("more", _MORE.match),
    ("offers", _OFFERS.search),
    ("of people", _OF_PEOPLE.search),
)


class Look(NamedTuple):
    """A line as tags."""

    names: tuple[str, ...]  # words that have weights
    way: str = ""  # how it is split into tags
    tags: tuple[str, ...] = ()
    within: tuple[str, ...] = ()  # its tags where other lines of tags stand beside it
    others: tuple[tuple[str, tuple[str, ...]], ...] = ()  # how else it may be split where none does
    shape: str = ""  # its capitals
    heading: str = ""  # of tags: "label" names them, "vague" may head others as well
    heads_others: bool = False  # what stands below is other articles', or others'
    may_be: bool = True  # tags


_OTHERS = frozenset(("elsewhere", "related"))
_PROSE, _LONG = Look(("prose",), may_be=False), Look(("long", "prose"), may_be=False)


def look_of(line: Line) -> Look:
    """What a line looks like by itself."""
    if line.prose or len(line.text) > ROW:
        return _LONG if len(line.text) > ROW else _PROSE
    told: tuple[str, ...] = ()
    if line.byline is not None:
        told = tuple(sorted({name or "other" for name, _ in line.byline.told} or {"counter"}))
    return _look(line.text, line.raw, line.frame, told)


@lru_cache(maxsize=4096)  # short lines stand in document after document
def _look(text: str, raw: str, frame: str, told: tuple[str, ...]) -> Look:
    way, tags, others = _split(text, raw)
    shape, size = _shape(text, tags)
    names = [f"way {way}", f"tags {min(len(tags), _MOST)}", size, *filter(None, (shape,))]
    fits = sum(map(may_be, tags))
    names.append("maybe" if fits == len(tags) else "some" if fits else "never")
    heading = "" if not is_heading(text) else "label" if LABEL.fullmatch(text) else "vague"
    names += ["heading"] if heading else []
    names += ["label"] if heading == "label" else []
    names += ["brief"] if all(map(is_brief, tags)) else []
    names += ["han name"] if any(map(is_han_name, tags)) else []
    names += ["people"] if people_alone(text, beside=False, sure=False) else []
    names += ["section"] if any(map(names_a_section, tags)) else []
    names += ["tool"] if text.casefold() in TOOLS else []
    bare = text.rstrip(" :：") or text
    shown = [name for name, shows in _SHOWN if shows(bare)]
    names += shown
    heads_others = not heading and not _OTHERS.isdisjoint(shown)
    names += [f"frame {frame}"] if frame else []
    names += [f"told {name}" for name in told]
    names += ["colon"] if text[-1] in ":：" else []
    within = (word(raw),) if way == "commas" else tags
    is_menu = (len(tags) > 1 and all(map(names_a_section, tags))) or all(map(OF_LISTS.fullmatch, tags))
    is_page = is_menu or COMMENTS.fullmatch(text)
    may = not (heading or heads_others or is_page) and "\t" not in raw and any(map(str.isalpha, text))
    return Look(tuple(names), way, tags, within, others, shape, heading, heads_others, may)


def _shape(text: str, tags: tuple[str, ...]) -> tuple[str, str]:
    """How its capitals stand, and the size of its longest tag."""
    if HAN.search(text):
        return "", f"han {bisect_right(_HAN_SIZES, max(map(len, tags)))}"
    words = text.split()
    if text.islower():
        shape = "lower"
    elif text.isupper():
        shape = "upper"
    elif all(word[0].isupper() or len(word) < 4 for word in words):
        shape = "capitals"
    else:
        shape = "first" if text[0].isupper() else "mixed"
    return shape, f"words {min(max(len(tag.split()) for tag in tags), 6)}"


def _split(text: str, raw: str) -> tuple[str, tuple[str, ...], tuple[tuple[str, tuple[str, ...]], ...]]:
    """How a line is split into tags, the tags, and how else it may be."""
    if PATH.fullmatch(text):
        return "path", (text,), ()
    if text[0] == "#" and (hashed := _hashtags(text, raw)):
        return ("hash" if len(hashed) == 1 else "hashes"), hashed, ()
    whole: tuple[str, ...] = (word(raw) or text,)
    has_han = HAN.search(raw) is not None
    way, tags = "one", whole
    if len(pieces := _words(DOTTED, raw)) > 1:
        way, tags = "dots", pieces
    elif has_han and HAN_ROW.fullmatch(raw):
        way, tags = "han row", _words(SPACED, raw)
    elif len(pieces := _words(COMMAS, raw)) > 1:
        way, tags = "commas", pieces
    if way != "one":
        return way, tags, ((f"no {way}", whole),)
    if WORDS_ROW.fullmatch(text):
        return f"words {min(text.count(' '), 3)}", (text,), (("spaced", tuple(text.split())),)
    return way, whole, (("han spaced", tuple(text.split())),) if has_han and " " in text else ()


def _hashtags(text: str, raw: str) -> tuple[str, ...]:
    if found := HASHTAG.fullmatch(text):
        return (found[1].strip(),)
    if _HASHTAG.fullmatch(text):
        return (text.lstrip("# "),)
    return tuple(tags) if text[:2] != "##" and len(tags := listed(raw)) > 1 else ()


def _words(between: re.Pattern[str], raw: str) -> tuple[str, ...]:
    return tuple(filter(None, map(word, between.split(raw))))
