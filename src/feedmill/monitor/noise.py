"""Lines of a page that change by themselves: counters, clocks, menus. Pure."""

from __future__ import annotations

import re

from feedmill.extract.phrases.bylines import read_byline
from feedmill.extract.phrases.shapes import furniture, is_prose

_LONGEST = 160  # characters; whatever is longer is prose, and a figure in it is a fact
_WORDS = (
    r"views?|viewed|reads?|readers?|likes?|liked|comments?|repl(?:y|ies)|shares?|shared|claps?|votes?|upvotes?|downloads?"
    r"|followers?|subscribers?|visitors?|visits?|hits?|stars?|people|persons?|users?|times?|online|now|today|currently|reading"
    r"|watching|this|page|article|post|story|have|has|been|by|are|is|so|far|total|count|counter|rating|reactions?|listens?"
    r"|min(?:ute)?s?|sec(?:ond)?s?|hours?|days?|weeks?|months?|years?|ago|just|read|reading|time|of|the|a|an|in|on|at|and|last"
    r"|updated?|modified|changed|edited|generated|published|posted|refreshed|checked|date|server|local|current|copyright|©|utc|gmt"
    r"|am|pm|mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun|(?:mon|tues|wednes|thurs|fri|satur|sun)day"
    r"|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?"
    r"|dec(?:ember)?|k|m|st|nd|rd|th|next|previous|advertisement|sponsored|ad|ads|weather|°c|°f|c|f"
)
_CHINESE = (
    "阅读|閱讀|浏览|瀏覽|点击|點擊|点赞|點讚|赞|讚|评论|評論|留言|回复|回覆|转发|轉發|分享|收藏|在看|人气|人氣|热度|熱度|访问|訪問|下载|下載"
    "|次数|人数|已有|共有|当前|目前|在线|今天|今日|昨天|刚刚|分钟|分鐘|小时|小時|天|周|月|年|日|时|時|分|秒|前|更新|发布|發布|发表|修改|编辑"
    "|时间|時間|日期|于|於|上午|下午|星期|[一二三四五六七日]|人|次|量|数|數|个|個|条|條|篇|字|约|約|需|读|讀|看|过|過|本文|本页|的|和|与|万|萬|亿|千"
    "|本站|访客|訪客|总|總|是|有|为|為|第|位|现在|現在"
)
_ONLY_COUNTED = re.compile(
    rf"(?:\b(?:{_WORDS})\b|{_CHINESE}|[\d\s.,:;/|·•\-–—()\[\]%+#'’★☆❤👍👁🔥~]|[^\w\s])+", re.IGNORECASE
)
_DIGIT = re.compile(r"\d")


def is_noise(line: str) -> bool:
    """Whether a line, alone in its paragraph, says nothing but how often, how long ago, by whom, or where to go."""
    if len(line) > _LONGEST:
        return False
    if furniture(line):
        return True
    if _DIGIT.search(line) and _ONLY_COUNTED.fullmatch(line):
        return True
    return not is_prose(line) and read_byline(line) is not None
