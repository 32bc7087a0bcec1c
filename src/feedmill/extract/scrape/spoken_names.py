"""Whom a page names in words that are said of the site that shows it: by its reporters, its app, its disclaimers.

"Add Harborwatch as a preferred source", "a reporter at Harborwatch", "Jane Doe for Harborwatch", "不代表海边立场".
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from feedmill.extract.roles import Line

_WORD = r"[A-Z0-9](?:[\w'’&+-]|\.(?=\w))*"
_NAME = rf"(?P<name>(?:The )?{_WORD}(?: (?:(?:of|the|and|&|for) )?{_WORD}){{0,4}})"
_POST = r"(?:reporter|writer|editor|correspondent|journalist|columnist|contributor|co-?founder|reviewer|producer)s?"
_HAN = r"(?P<name>[\u4e00-\u9fffA-Za-z0-9·]{2,12}?)"
_LETTERS = ("newsletter", "Newsletter", "podcast", "Podcast", "app", "App", "WhatsApp", "home page", "homepage")
_APPS = ("APP", "App", "app", "客户端", "客戶端", "应用程", "應用程")
_OPENS = "下[载載]|打[开開]|[尽盡就]在"
_YOURS = "(?:your )?(?:Google|preferred)"
_OWN = "本文|作者|[仅僅]|以上|[内內]容|文中|[观觀][点點]"  # what a page disclaims
_SPOKEN = (  # how → words that stand in such a line, and what it looks like
    (
        "preferred",
        ("preferred", "Google"),
        rf"\b(?:[Aa]dd|[Cc]hoose|[Ss]et|[Mm]ake) {_NAME} (?:as (?:an?|your) (?:\w+ )?source|(?:on|to) {_YOURS})\b",
    ),
    ("of staff", (" at ", " for ", " of ", " with "), rf"\b{_POST} (?:at large )?(?:at|for|of|with) (?:the )?{_NAME}"),
    ("for it", (" for ",), rf"\A\W?(?:[A-Z][\w.'’-]+ ){{2,3}}for (?:the )?{_NAME}\W?\Z"),
    (
        "for it",
        ("/", "|"),
        rf"\b(?:[Ii]llustration|[Pp]hoto|[Ii]mage|[Cc]redit)s?(?: by|:)? [^/|]{{2,40}}[/|] ?{_NAME}\W?\Z",
    ),
    ("trusted", ("trust ",), rf"\A[Ww]hy (?:you can )?trust (?:the )?{_NAME}\W?\Z"),
    ("trusted", ("your feedback",), rf"\A{_NAME} values your feedback"),
    (
        "its letter",
        (" to ", " for ", " from "),
        rf"\b(?:subscri\w+|sign up|newsletters?|news) (?:to|for|from) (?:the )?{_NAME}",
    ),
    ("its letter", _LETTERS, rf"\A(?:[A-Z][a-z]+ (?:the |our )?)?{_NAME} (?:{'|'.join(_LETTERS)})\b"),
    (
        "it is",
        (" is ",),
        rf"\A{_NAME} is (?:an?|the) (?:[\w-]+[ ,]+){{0,4}}(?:news|magazine|publication|newsroom|site|blog)",
    ),
    ("it disclaims", ("不代表",), rf"(?:{_OWN}).{{0,40}}不代表\s?{_HAN}\s?的?(?:立[场場]|[观觀][点點])"),
    ("it disclaims", ("信息",), r"(?P<name>[\u4e00-\u9fff]{2,8}?)系信息[发發][布佈]平[台臺]"),
    ("its app", _APPS, rf"(?:{_OPENS})\s?[《「]?{_HAN}[》」]?\s?(?:{'|'.join(_APPS)})"),
    (
        "its own app",
        ("》", "」"),
        r"\A[《「](?P<name>[\u4e00-\u9fff]{2,8})[》」]\s?[Aa][Pp][Pp](?:\W?\Z|[经經]?已|下[载載])",
    ),
    ("its wire", ("讯】", "訊】"), r"\A【(?P<name>[\u4e00-\u9fff]{1,8}?[报報网網社台臺刊闻聞线線])[專专特]?[讯訊]】"),
    ("forum", ("r/",), r"\b(?P<name>r/\w{3,21})\b"),
)
_Pattern = tuple[str, tuple[str, ...], re.Pattern[str]]
_PATTERNS: tuple[_Pattern, ...] = tuple((how, words, re.compile(pattern)) for how, words, pattern in _SPOKEN)
_SUREST = ("preferred", "trusted", "it disclaims", "its own app", "its app", "its wire")  # said of no other site
_SURE = tuple(pattern for pattern in _PATTERNS if pattern[0] in _SUREST)
_IN_TEXT = tuple(
    pattern for pattern in _SURE if pattern[0] in ("preferred", "its own app", "its wire")
)  # in whole sentences as well
_NOBODYS = re.compile(  # what is said so of any site, and platforms that all have pages on
    r"(?:本|我|贵|該|该)[^\s]{0,3}|作者.{0,2}|平[台臺]|[网網]站|官方.{0,2}|手[机機].{0,2}|[新最]?[新闻聞]{0,2}|[浏瀏][览覽]器|微信|微博|抖音|[头頭][条條]|QQ"
    r"|支付[宝寶]|百度|[苹蘋]果|安卓|Google|Us|Our|This|The|Your|Facebook|YouTube|WhatsApp|Telegram|LINE",
    re.IGNORECASE,
)
_LONGEST = 240  # characters of such a line


def surest_name(lines: Sequence[Line]) -> tuple[str, Line] | None:
    """The name that a page speaks of as only its own site does, and the line that does so; None for none."""
    told: dict[str, Line] = {}
    counts: Counter[tuple[int, str]] = Counter()
    for line in lines:
        if len(line.text) > _LONGEST:
            continue
        for name, how in spoken_names(line.text, _IN_TEXT if line.free and line.prose else _SURE):
            if len(name) > 1 and not _NOBODYS.fullmatch(name):
                told.setdefault(name, line)
                counts[-_SUREST.index(how), name] += 1
    if not counts:
        return None
    _, name = max(counts, key=lambda key: (key[0], counts[key], key[1]))
    return name, told[name]


def spoken_names(text: str, patterns: Sequence[_Pattern] = _PATTERNS) -> Iterator[tuple[str, str]]:
    """Each name that a line speaks of so, and how."""
    for how, words, pattern in patterns:
        if any(word in text for word in words):
            yield from ((found["name"].strip(" .'’"), how) for found in pattern.finditer(text))
