"""Whether two lines are one title, and whether a line reads like a title."""

from __future__ import annotations

import re
from collections.abc import Collection

from feedmill.extract.phrases.vocabulary import HAN
from feedmill.extract.phrases.wording import words
from feedmill.text import fold

TWO_SENTENCES = re.compile(  # "They trust it. We do not."
    r"[A-Z][^.!?:;\"“”]{6,60}[.!?] [A-Z][^.!?:;\"“”]{4,40}\."
)
LONGEST = 120  # characters of a line that may still be a title
_STATED = 90  # characters of a title that ends as a sentence does
_SMALL = 3  # letters of a word that a title writes with a small one
_SMALL_WORDS = words(
    "about after amid among before between from into like near onto over than that this under upon when with"
)
_UNSAID = re.compile(r"[\W_]+")
_SECTION = re.compile(
    r"(?:introduction|intro|overview|preface|foreword|prologue|abstract|summary|background|motivation|tl;?dr|contents"
    r"|table of contents|前言|引言|引子|楔子|缘起|緣起|序言|序|导语|导读|導讀|简介|簡介|概述|概览|概要|摘要|背景"
    r"|目录|目錄|写在前面|はじめに)[\s:：。.!！]*",
    re.IGNORECASE,
)
_KIND = re.compile(  # of a post in a forum
    r"(?:Re:\s*)?[\[［【]\s?(?:心得|[问問][题題卦]|[請请]益|情[報报]|[討讨][論论]|[閒闲]聊|爆卦|公告|教[學学]|攻略|求助|分享"
    r"|[轉转][錄录貼贴]|徵求|征求|[開开]箱|新[聞闻]|抱怨|求救|推薦|推荐|整理|[創创]作|食[記记]|[遊游][記记]|板聊|版聊|其他|北[區区]|Live|live|重要(?:通知|公告)?|置[頂顶]|[转轉](?:[载載])?|剪藏|收藏|加精|精[华華]"
    r"|(?i:deep dive|in[ -]depth|interview|exclusive|opinion|column|editorial|feature|podcast|watch|videos?|photos?)"
    r")\s?[\]］】]\s*(?=\S)|置[顶頂]\s+(?=\S{4})"
)
_SHOWS = re.compile(  # what stands with the text, behind its title: "…【圖】", "… (videos)"
    r"(?<=\S)\s*(?:【(?:[组組多]?[图圖]|影音?|[视視][频頻]|[图圖]文|有片)】|[（(](?:[组組多][图圖]|影音|[视視][频頻])[)）]"
    r"|[\[(](?:photos?|videos?|pics)[\])])\Z",
    re.IGNORECASE,
)
_GENRE = re.compile(r"(?:Staff )?(?:Editorial|EDITORIAL|Opinion|Feature|Analysis|Commentary): (?=\S+ \S+ \S)")
_KICKER = re.compile(  # a column's name, set before the headline: "某某时评｜…", "首发丨…"
    r"(?P<column>[\u4e00-\u9fffA-Za-z0-9]{0,8}?(?:[评評]|[评評][论論]|[独獨]家|首[发發]|原[创創]|[视視][点點]|[观觀]点|社[论論]|[专專][访訪栏欄]|深度|特稿|[锐銳][度评評]|[调調]查|人物))"
    r"\s?[｜丨|]\s?(?=\S{6})"
)
_BAR = re.compile(r"\s?[｜丨|]\s?(?=\S{6})")
_OPEN_END = ("。", "，", "、", "；", "：", ".", ",", ";", ":")  # a title may well ask or exclaim


def same_title(one: str, other: str) -> bool:
    """Whether two lines are one title but for marks, case, a subtitle, or a few words."""
    if not 0.4 <= len(one) / (len(other) or 1) <= 2.5:
        return False
    first, second = _UNSAID.sub("", fold(one)), _UNSAID.sub("", fold(other))
    if first == second or not first or not second:
        return first == second
    shorter, longer = sorted((first, second), key=len)
    if shorter in longer and len(shorter) >= 0.5 * len(longer):
        return True
    return _likeness(first, second) >= 0.7


def _likeness(one: str, other: str) -> float:
    """The Sørensen–Dice coefficient of the pairs of letters of two texts: 0 to 1."""
    first = {one[at : at + 2] for at in range(len(one) - 1)}
    second = {other[at : at + 2] for at in range(len(other) - 1)}
    return 2 * len(first & second) / (len(first) + len(second)) if first and second else 0.0


def names_a_section(heading: str) -> bool:
    """Whether `heading` is what first sections are called, and no article."""
    return _SECTION.fullmatch(heading) is not None


def reads_like_title(line: str) -> bool:
    """Whether a line that stands alone can be a title: short, and no sentence unless a brief one."""
    if not line or len(line) > LONGEST or not any(character.isalnum() for character in line):
        return False
    brief = 30 if HAN.search(line) else 60
    return not line.endswith((",", "，", "、", ":", "：", ";", "；")) and (
        len(line) <= brief or not line.endswith(_OPEN_END)
    )


def states_title(line: str) -> bool:
    """Whether a line that ends as a sentence does is a title by its capital letters, or two sentences in one breath."""
    if len(line) > _STATED or HAN.search(line):
        return False
    words = [word for word in line.split() if len(word) > _SMALL and word not in _SMALL_WORDS]
    return TWO_SENTENCES.fullmatch(line) is not None or all(word[0].isupper() for word in words)


def without_kind(title: str) -> str:
    """A title without what a forum says of the post in front of it: "[請益] …", "【心得】…"."""
    if title[:1] in "EFOACS" and (genre := _GENRE.match(title)):
        return title[genre.end() :]
    title = title.removesuffix(" 原创").removesuffix(" 原創")
    title = _SHOWS.sub("", title) if title[-1:] in "】)）]" else title
    if title[:1] not in "[［【R置":
        return title
    found = _KIND.match(title)
    return title[found.end() :] if found else title


def without_kicker(title: str, above: Collection[str]) -> str:
    """A headline without the column's name that a bar sets before it: "某某时评｜…", or what stands `above` it."""
    found = _KICKER.match(title)
    if found is None and (bar := _BAR.search(title)) is not None and title[: bar.start()] in above:
        found = bar
    return title[found.end() :] if found else title
