"""The title of a page, by vote: og:title, JSON-LD headline, h1, <title> less the name of its site.

No single place is right above three times in four; two that agree mostly are.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from typing import NamedTuple

from feedmill.extract.evidence import Finding
from feedmill.extract.phrases.mediums import A_MEDIUM, is_medium
from feedmill.extract.phrases.titles import same_title
from feedmill.extract.phrases.vocabulary import HAN
from feedmill.extract.phrases.wording import words
from feedmill.text import fold, one_line

_LONGEST = 300
SEPARATOR = re.compile(
    r"\s+(?:[-|–—·•»«›‹:/~@]|::)\s+|\s*[|｜_]\s*|(?<=[^\x00-\x7f])\s*[-–—]+\s*(?=[^\x00-\x7f])|(?<=[^\x00-\x7f])\s*-\s*(?=[A-Z])"
)
_FLAGGED = re.compile(r"\A[\[【](?:原创|转帖|轉載|转载|公告|精华|置顶|求助|分享|讨论|新闻)[\]】]\s*")
_BRACKET = re.compile(r"\A[\[【][^\[\]【】]{1,12}[\]】]\s*")
_KNOWN = 4  # characters of a title that stands elsewhere without what is in brackets before it
PROGRAM = re.compile(r"powered by|\A[\W_]*(?:page|第)\s*\d+\s*页?\Z", re.IGNORECASE)
_TO_EDIT = re.compile(r"\s*\[(?:[编編][辑輯]|edit)\]\Z", re.IGNORECASE)  # as a wiki writes behind its headings
_SITE = (2, 40)  # characters of a site's name
_WHOLE_NAME = 6  # characters of a site's name that stands behind a title with a space alone between them
_SHOWN_TWICE = 3.0  # votes
_SHOWN = 8.0
_SAME, _MOST_OF = 0.34, 0.5  # of the words of a heading, of what one other place tells
_LEAST = 3  # words of it
_SMALL = words(
    "the and for with from that this are was were has have how what why who when your our you its their can will"
)
_LESSER = ("h2", "h3", "h4")
_STEM = re.compile(r"\b(?:\d+|[^\W_\d\u3040-\u9fff]{3,5})")
_BARS = ("-", "_", "|", "｜", "–", "—")
_JOINTS = frozenset("-|–—_·:：•»«›‹/~@｜")  # between a title and a site's name
_CUT = re.compile(r"\s*(?:\.{3,}|…+)\Z")
_MARKS = re.compile(r"[\W_]+")
NO_TITLE = words(
    "home index untitled document page article news blog 首页 文章 新闻 无标题 正文 详情"
    " 新闻动态 新闻中心 新闻详情 文章详情 通知公告"
)


class Candidate(NamedTuple):
    """A title as some place of the page gives it."""

    text: str
    how: str
    weight: float


def vote(
    candidates: Sequence[Candidate], sites: Collection[str], sections: Collection[str] = ()
) -> tuple[Finding, ...]:
    """The titles, best first; those that say the same are one, told with every place that says it.

    `sites` are the names that the page gives its site, `sections` those of its parts, as `key` has them.
    """
    known = {key(site) for site in sites} - {""}
    plain = [
        candidate._replace(text=_FLAGGED.sub("", _without_button(candidate, candidates)).rstrip(" ¶#")[:_LONGEST])
        for candidate in candidates
    ]
    plain = [candidate._replace(text=_without_bracket(candidate, plain)) for candidate in plain]
    bare = [candidate._replace(text=_without_site(candidate, plain, known, sections)) for candidate in plain]
    usable = [one for one in bare if key(one.text) not in {"", *known, *NO_TITLE}]
    usable = [one for one in usable if not _is_cut(one.text, usable)]
    groups: dict[str, list[Candidate]] = {}
    for candidate in usable:
        groups.setdefault(key(candidate.text), []).append(candidate)
    shown = _heading(usable)
    ranked = sorted(groups.values(), key=lambda group: -_score(group, usable) - _SHOWN * (shown in group))
    return tuple(_finding(group) for group in ranked)


def site_beside(text: str, title: str) -> str:
    """The name of the site that stands before or behind the title in `text`; "" where nothing does, or more."""
    before, found, after = text.partition(title) if title else ("", "", "")
    parts = [part for part in SEPARATOR.split(f" {before.strip()} {after.strip()} ") if part.strip(" -|–—_·:：")]
    named = [part.strip(" -|–—_·:：") for part in parts if not PROGRAM.search(part)]
    name = named[-1] if named else ""
    if len(named) > 1 and may_be_site(named[-2]) and (name.isascii() or not may_be_site(name)):
        name = named[-2]  # told in Chinese, and in English behind it, or a section of it
    fits = _SITE[0] <= len(name) <= _SITE[1] and any(map(str.isalpha, name)) and key(name) not in NO_TITLE
    joint = before.rstrip(" ")[-1:] + after.lstrip(" ")[:1]
    fits = fits and not name.startswith(("(", "（")) and joint in _JOINTS
    return name if found and bool(before) != bool(after) and fits else ""


def _without_button(candidate: Candidate, others: Sequence[Candidate]) -> str:
    """The text of a heading without what a wiki writes behind it, where another place tells it without."""
    text = one_line(candidate.text)
    bare = _TO_EDIT.sub("", text)
    told = (one_line(other.text) for other in others if other.how != candidate.how)
    return bare if any(one.startswith(bare) and not one.startswith(text) for one in told) else text


def may_be_site(name: str) -> bool:
    """Whether a part of a title is called what media and sites are."""
    return A_MEDIUM.fullmatch(name) is not None or is_medium(name)


def _score(group: list[Candidate], candidates: list[Candidate]) -> float:
    """Its own votes, and a part of those for a title that differs in little.

    What stands above the text and names the window as well is the title; what is told to other sites is shortened.
    """
    votes = sum(candidate.weight for candidate in group)
    if {"h1", "title element"} <= {candidate.how for candidate in group}:
        votes += _SHOWN_TWICE
    near = (one.weight for one in candidates if one not in group and same_title(one.text, group[0].text))
    return votes + 0.4 * sum(near)


def _heading(candidates: Sequence[Candidate]) -> Candidate | None:
    """The heading that says, in other words or fewer, what the page tells elsewhere of its article: its title.

    What is told to search engines and to other sites is written for them. None where a lesser heading is the title.
    """
    if any(one.how in _LESSER for one in candidates):
        return None
    told = [one.text for one in candidates if one.how not in ("h1", "title element")]
    told = told or [one.text for one in candidates if one.how != "h1"]  # which has the site's motto as well
    headings = [one for one in candidates if one.how == "h1" and not _is_decked(one.text, told)]
    shared = [(_shared(_stems(one.text), told), one) for one in headings]
    most, best = max(shared, key=lambda pair: pair[0], default=(0, None))
    return best if most else None


def _is_decked(heading: str, told: Sequence[str]) -> bool:
    """Whether a heading is a title with more beside it, the beginning of one, or in capitals as no other place has."""
    whole = key(heading)
    for text in map(key, told):
        begins = text.startswith(whole) and 3 * len(whole) < 2 * len(text)
        if text != whole and (begins or (text in whole and 2 * len(text) >= len(whole))):
            return True
    return heading.isupper() and not all(map(str.isupper, told))


def _stems(text: str) -> set[str]:
    """How each word begins, so that its forms are one; Chinese by two characters."""
    words = {stem.casefold() for stem in _STEM.findall(text)} - _SMALL
    return words | {text[at : at + 2] for at in range(len(text) - 1) if HAN.match(text[at]) and HAN.match(text[at + 1])}


def _shared(own: set[str], told: Sequence[str]) -> int:
    """How many words a heading has in common with what others tell; 0 if either says much that the other does not."""
    stems = [_stems(text) for text in told]
    in_all = own & set().union(*stems)
    enough = len(own) >= _LEAST and len(in_all) >= _SAME * len(own)
    return len(in_all) if enough and any(len(own & each) >= _MOST_OF * len(each) for each in stems) else 0


def _is_cut(text: str, candidates: Sequence[Candidate]) -> bool:
    """Whether a title ends in dots where another one goes on."""
    stem = key(_CUT.sub("", text)) if _CUT.search(text) else ""
    return bool(stem) and any(len(key(one.text)) > len(stem) and key(one.text).startswith(stem) for one in candidates)


def _finding(group: list[Candidate]) -> Finding:
    group = sorted(group, key=lambda candidate: -candidate.weight)
    return Finding(value=group[0].text, how=", ".join(dict.fromkeys(candidate.how for candidate in group)))


def _without_bracket(candidate: Candidate, others: Sequence[Candidate]) -> str:
    """The text without what stands in brackets before it, as forums sort by, where another place tells it without."""
    bracket = _BRACKET.match(candidate.text)
    rest = candidate.text[bracket.end() :] if bracket else ""
    if len(rest) < _KNOWN:
        return candidate.text
    told = (one.text for one in others if len(one.text) >= _KNOWN)
    return rest if any(one.startswith(rest) or rest.startswith(one) for one in told) else candidate.text


def _without_site(
    candidate: Candidate, others: Sequence[Candidate], sites: Collection[str], sections: Collection[str]
) -> str:
    """The text without a site's name before or after it."""
    text = _as_shown(candidate, others)
    before, colon, behind = text.partition(":" if ": " in text else "：")
    if colon and behind.strip() and key(before) in sites:
        text = behind.strip()
    head, space, tail = text.rpartition(" ")
    if space and head and len(tail) >= _WHOLE_NAME and HAN.search(tail) and key(tail) in sites:
        text = head.rstrip(" -_|｜—–·")
    marks = list(SEPARATOR.finditer(text))
    if not marks:
        return text
    keys = {key(one.text) for one in others if one.how != candidate.how}
    parts = [part for mark in marks for part in (text[: mark.start()], text[mark.end() :])]
    told = [part for part in parts if key(part) in keys and key(part) not in sites]
    if told and "@" in marks[0][0] and key(text[: marks[0].start()]) in keys:
        return text[: marks[0].start()]  # as blogs are told: "title @ whose blog"
    if told:
        return max(told, key=len)  # a heading may be the site's name
    while marks and key(text[marks[-1].end() :]) in sites:
        text = text[: marks.pop().start()]
    if marks and key(text[: marks[0].start()]) in sites:
        return text[marks[0].end() :]
    if candidate.how != "title element":
        return text
    marks = [mark for mark in marks if "@" not in mark[0]]  # it may be said of a place
    if len(text) < len(candidate.text):  # the site is off: what its sections are called goes as well
        while marks and key(text[marks[-1].end() :]) in sections:
            text = text[: marks.pop().start()]
        marks = [mark for mark in marks if "_" in mark[0]]
    return _guess(text, marks) if marks else text


def _as_shown(candidate: Candidate, others: Sequence[Candidate]) -> str:
    """The text without what stands behind a bar where another place of the page ends: a site's name, whatever it is."""
    text = candidate.text
    for other in others:
        behind = text[len(other.text) :] if other.how == "h1" and len(other.text) >= _KNOWN else ""
        if behind[:1] in _BARS and len(behind) <= _SITE[0] + _WHOLE_NAME and text.startswith(other.text):
            return other.text
    return text


def _guess(text: str, marks: list[re.Match[str]]) -> str:
    """Where nothing tells the site's name: what is short and stands last, after "_" all that follows."""
    first = next((mark for mark in marks if "_" in mark[0]), marks[-1])
    head, tail = text[: first.start()], text[first.end() :]
    return head if len(head) >= 4 and (len(tail) <= len(head) or "_" in first[0]) and len(tail) <= 60 else text


def key(text: str) -> str:
    """`text` for comparing: its letters and digits alone."""
    return _MARKS.sub("", fold(text))
