"""A reporter whose name nothing parts from where he reports: "本報記者甲乙北京報道", "（某社記者甲乙台北3日電）"."""

from __future__ import annotations

import re

from feedmill.extract.phrases.mediums import A_MEDIUM
from feedmill.extract.phrases.surnames import is_han_name, is_word
from feedmill.extract.phrases.vocabulary import PLACES
from feedmill.extract.phrases.wording import words

_OPENS, _CLOSES = "【（(〔[", "】）)〕]"
_LINE = re.compile(
    r"(?P<medium>[\u4e00-\u9fff]{2,9}?)?(?:特[約约派]|[實实][習习]|[見见][習习]|首席|[駐驻][\u4e00-\u9fff]{2,3})?(?:[記记]者|[編编][譯译](?=\S{2,4}[／/]))\s?"
    r"(?P<who>[\u4e00-\u9fff]{2,4}?(?:、[\u4e00-\u9fff]{2,4}?){0,3})\s?[／/]?\s?(?P<place>[\u4e00-\u9fff]{2,6}?)?\s?"
    r"(?:(?:\d{4}年)?(?:\d{1,2}月)?\d{1,2}日)?(?:[專专外]?[電电]|[專专]?[訊讯]|(?:綜合|综合|校園)?[報报][導导道])"
    r"|(?P<of>[\u4e00-\u9fff]{2,9})[記记]者(?P<sent>[\u4e00-\u9fff]{3})[發发]自[\u4e00-\u9fff]{2,8}"
)
_WORDS = ("日", "報", "报", "電", "电", "訊", "讯", "自")
_LONGEST = 40  # characters
_HOUSE = ("本報", "本报", "本刊", "本網", "本网")
_MORE_PLACES = words(
    """
    台北 臺北 新北 台中 臺中 台南 臺南 高雄 基隆 新竹 桃園 嘉義 屏東 花蓮 台東 臺東 宜蘭 苗栗 彰化 雲林 南投 澎湖 金門
    淡水 綜合 综合 外電 紐約 纽约 華盛頓 华盛顿 東京 东京 首爾 首尔 倫敦 伦敦 巴黎 柏林 莫斯科 曼谷 河內 雅加達 日內瓦
    布魯塞爾 布鲁塞尔 廣州 广州 深圳 杭州 南京 武汉 成都 西安 沈阳 长沙 郑州 济南 合肥 福州
    罗马 伊朗 黎巴嫩 马德里 马尼拉 叙利亚 以色列 路透
    厦门 昆明 兰州 哈尔滨 長春 大连
    """
)


def reporter_in(line: str) -> list[tuple[str, str]] | None:
    """Whom such a line names, and for which medium, as (field, value) pairs; None for any other line."""
    line = line.strip()
    if len(line) > _LONGEST or not any(map(line.__contains__, _WORDS)):
        return None
    bare = line[1:-1].strip() if line[0] in _OPENS and line[-1] in _CLOSES else line
    found = _LINE.fullmatch(bare)
    if found is None:
        return None
    medium = found["medium"] or found["of"] or ""
    people = _people(found["sent"] or found["who"], found["place"] or "")
    told = [("authors", person) for person in people]
    return [*told, *([("source", medium)] if A_MEDIUM.fullmatch(medium) and medium not in _HOUSE else [])] or None


def _people(named: str, place: str) -> list[str]:
    """The names before a place, which they may have been cut short by: "甲乙", "丙北京" are "甲乙丙", "北京"."""
    *others, last = named.split("、")
    glued = last + place
    for size in (3, 2, 4):
        name, rest = glued[:size], glued[size:]
        is_place = rest in PLACES or rest in _MORE_PLACES
        if _is_name(name) and (is_place or (not rest and size > 2)):
            return [*others, name]
    name, rest = glued[:3], glued[3:]
    return [*others, name] if _is_name(name) and 2 <= len(rest) <= 4 and not is_han_name(rest) else []


def _is_name(name: str) -> bool:
    return is_han_name(name) and not (is_word(name) or name in PLACES or name in _MORE_PLACES)
