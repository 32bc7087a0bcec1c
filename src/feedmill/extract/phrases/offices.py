"""What somebody is, in Chinese, before his name or behind it: "研究员甲乙丙", "某大学法学院教授 甲乙", "甲乙教授"."""

from __future__ import annotations

import re

from feedmill.extract.phrases.surnames import may_be_next
from feedmill.extract.phrases.vocabulary import PLACES

_OFFICES = r"教授|研究[员員]|院[长長士]|所[长長]|主任|博士|[总總][监監裁]"  # of people with names in front of them, too
_CALLINGS = r"部[长長]|律[师師]|工程[师師]|分析[师師]|[专專]家|[评評][论論][员員]|[记記]者"
_TITLE = re.compile(
    rf"\A[\u4e00-\u9fff]{{2,30}}(?:{_OFFICES}|律[师師]|工程[师師]|分析[师師]|[专專]家)\s+(?=[\u4e00-\u9fff·]{{2,4}}(?:[\s、，]|\Z))"
)
_HELD = re.compile(rf".{{0,40}}(?:{_OFFICES}|{_CALLINGS})(?P<name>[\u4e00-\u9fff]{{2,3}})")
_BEHIND = re.compile(rf"(?P<name>[\u4e00-\u9fff]{{2,3}})(?:{_OFFICES}|部[长長])")
_OF_OUTLET = re.compile(  # a medium and its reporter: "谷网新闻甲乙丙"
    r"[\u4e00-\u9fff]{1,6}(?:新[闻聞]|[网網报報社台臺])(?P<name>[\u4e00-\u9fff]{3})"
)
POST = re.compile(rf"(?:.{{2,40}})?(?:{_OFFICES}|部[长長]|[专專]家)")  # and no name

_PICTURED = re.compile(r"\s+(?:[摄攝]影(?:\s+[\u4e00-\u9fff]{2,4}|[报報][道導导])|文\s?[/／]?\s?[图圖])\Z")
_PLACED = re.compile(r"(?<=[\u4e00-\u9fff])\[\d(?:[,，]\d)*\]")  # "甲乙[1]": where he works
_ROW = re.compile(r"(?:[\u4e00-\u9fff]{2,4}\d(?:[,，]\d)*\*?){2,}")  # "甲乙1,2丙丁1"
_IN_A_ROW = re.compile(r"\d(?:[,，]\d)*\*?(?=[\u4e00-\u9fff])")


def unmarked(text: str) -> str:
    """Chinese names without what stands among them: the numbers of where each works, who took the pictures."""
    text = _PICTURED.sub("", _PLACED.sub("", text))
    return _IN_A_ROW.sub("、", text) if _ROW.fullmatch(text) else text


def without_title(text: str) -> str:
    """A line of names without what the first of them is, and where."""
    return _TITLE.sub("", text)


def without_post(person: str) -> str:
    """A name without the post, or the medium, that is written together with it."""
    for held in (_HELD, _OF_OUTLET, _BEHIND):
        told = held.fullmatch(person)
        if told and may_be_next(told["name"]) and told["name"] not in PLACES:
            return told["name"]
    return person
