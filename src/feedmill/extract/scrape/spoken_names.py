"""Whom a page names in words that are said of the site that shows it: by its reporters, its app, its disclaimers.

"Add Harborwatch as a preferred source", "a reporter at Harborwatch", "Jane Doe for Harborwatch", "不代表海边立场".
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from feedmill.extract.roles import Line
from feedmill.text import html_to_text

_WORD = r"[A-Z0-9](?:[\w'’&+-]|\.(?=\w))*"
_NAME = rf"(?P<name>(?:The )?{_WORD}(?: (?:(?:of|the|and|&|for) )?{_WORD}){{0,4}})"
_POST = r"(?:reporter|writer|editor|correspondent|journalist|columnist|contributor|co-?founder|reviewer|producer)s?"
_HAN = r"(?P<name>[\u4e00-\u9fffA-Za-z0-9·]{2,12}?)"
_LETTERS = ("newsletter", "Newsletter", "podcast", "Podcast", "app", "App", "WhatsApp", "home page", "homepage")
_APPS = ("APP", "App", "app", "客户端", "客戶端", "应用程", "應用程")
_OPENS = "下[载載]|打[开開]|[尽盡就]在"
_COLUMNS = "[资資][讯訊]|新[闻聞车車]|行[业業]|原[创創]|[试試][驾駕]|[評评][测測]|[导導][购購]|快[讯訊]"
_JOINS = ("加入", "訂閱", "订阅", "追蹤", "追踪", "讚好", "Follow")
_CHANNELS = "Facebook|粉[絲丝][團团專专]|LINE|[電电]子[報报]|YouTube|WhatsApp|Telegram|Google ?News|Instagram|IG"
_YOURS = "(?:your )?(?:Google|preferred)"
_OWN = "本文|作者|[仅僅]|以上|[内內]容|文中|[观觀][点點]"  # what a page disclaims
_SPOKEN = (  # how → words that stand in such a line, and what it looks like
    (
        "preferred",
        ("preferred", "Google"),
        (
            rf"(?:\b(?:[Aa]dd|[Cc]hoose|[Ss]et|[Mm]ake)|\A[Pp]refer) (?:the )?{_NAME}"
            rf" (?:as (?:an?|your) (?:\w+ )?[Ss]ource|(?:on|to) {_YOURS})\b"
        ),
    ),
    ("of staff", (" at ", " for ", " of ", " with "), rf"\b{_POST} (?:at large )?(?:at|for|of|with) (?:the )?{_NAME}"),
    ("for it", (" for ",), rf"\A\W?(?:[A-Z][\w.'’-]+ ){{2,3}}for (?:the )?{_NAME}\W?\Z"),
    (
        "for it",
        ("/", "|"),
        (
            r"\b(?:[Ii]llustration|[Pp]hoto|[Ii]mage|[Cc]redit)s?(?: by|:)?(?: |(?<=Credit)\.{3})[^/|]{2,40}[/|] ?"
            rf"{_NAME}\W?\Z"
        ),
    ),
    ("trusted", ("trust ",), rf"\A[Ww]hy (?:you can )?trust (?:the )?{_NAME}\W?\Z"),
    ("trusted", ("your feedback",), rf"\A{_NAME} values your feedback"),
    (
        "its letter",
        (" to ", " for ", " from "),
        rf"\b(?:(?:subscri\w+|sign up|newsletters?|news) (?:to|for|from)|updates from) (?:the )?{_NAME}",
    ),
    ("its letter", _LETTERS, rf"\A(?:[A-Z][a-z]+ (?:the |our )?)?{_NAME} (?:{'|'.join(_LETTERS)})\b"),
    (
        "it is",
        (" is ",),
        rf"\A{_NAME} is (?:an?|the) (?:[\w-]+[ ,]+){{0,4}}(?:news|magazine|publication|newsroom|site|blog)",
    ),
    ("it disclaims", ("不代表",), rf"(?:{_OWN}).{{0,40}}不代表\s?{_HAN}\s?的?(?:立[场場]|[观觀][点點])"),
    (
        "it disclaims",
        ("信息",),
        r"(?P<name>[\u4e00-\u9fff]{2,8}?)(?:[号號]系信息[发發][布佈]平[台臺][，,](?P=name)[仅僅]|系信息[发發][布佈]平[台臺])",
    ),
    (
        "its views",
        ("reflect",),
        rf"\b(?:views|opinions)\b.{{3,90}} not (?:necessarily )?reflect (?:the )?[a-z ]{{4,40}} of (?:the )?{_NAME}",
    ),
    ("its views", ("reflect",), rf"\b(?:views|opinions)\b.{{3,90}} not (?:necessarily )?reflect {_NAME}['’]s? "),
    ("it disclaims", ("来源", "來源"), rf"凡.{{0,4}}注明[“\"「]?[来來]源[:：]\s?{_HAN}[”\"」]的.{{2,8}}[，,]"),
    ("its offer", (" earn",), rf"\blinks on our (?:site|website)s?, {_NAME} (?:may|can|could) earn"),
    ("its offer", ("subscri",), rf"\b(?:[Kk]eep|[Cc]ontinue) reading with an? {_NAME} subscription"),
    ("its offer", ("subscri",), rf"\bad-lite subscription to {_NAME}, you get"),
    ("its offer", ("reader-",), rf"\A{_NAME} is a reader-supported publication\. To receive"),
    ("its offer", (" affiliate ",), rf"\A{_NAME} participates in (?:various |several )?affiliate "),
    (
        "its office",
        (" office",),
        (
            r"\A[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){1,3} is an? (?:[a-z]+ ){0,2}"
            r"(?:partner|consultant|principal|associate|counsel|director|expert)"
            rf" in {_NAME}['’]s? [A-Z][\w ]{{2,24}} office\b"
        ),
    ),
    (
        "its office",
        ("personnel",),
        r"\bindividual (?P<name>[A-Z][\w&]+(?: [A-Z][\w&]+){0,3}?)(?: Capital)? Management, L\.[PL]",
    ),
    ("its offer", ("Not a",), rf"\ANot an? {_NAME} (?:member|subscriber)\?"),
    ("its letter to all", ("iscover more",), rf"\ADiscover more from (?:the )?{_NAME}\Z"),
    ("its letter to all", ("for reading",), rf"\AThank(?:s| you) for reading {_NAME}[!.] (?:Subscribe|This post)"),
    (
        "its letter to all",
        ("your inbox",),
        rf"\AGet the (?:best|latest) (?:of|from) {_NAME} (?:news )?(?:delivered )?(?:in|to|straight to) your inbox",
    ),
    ("its letter to all", ("follow ",), rf"\AFor (?:the latest|more) [\w, ]{{3,60}}, follow {_NAME} on "),
    ("its volume", (")",), rf"\A{_NAME} \d{{1,4}}, [A-Za-z]?\d{{1,8}}(?:[–-]\d{{1,8}})? \((?:19|20)\d\d\)\Z"),
    ("its issue", ("期",), r"\A(?P<name>[\u4e00-\u9fff]{1,15}[报報刊讯訊誌志])[\s\u3000]+[总總]?第\s?\d{1,5}\s?期\b"),
    ("its page", ("報", "报"), r"\A(?P<name>[\u4e00-\u9fff]{1,7}[報报])[\s\u3000]+[A-Z]\d{1,2}(?:[\s\u3000]|\Z)"),
    ("its column", ("]", "】"), rf"\A[\[【](?P<name>[\u4e00-\u9fff]{{1,7}}(?:[网網社圈]|之家)) (?:{_COLUMNS})[\]】]"),
    ("its own", ("Archiver", "手机版", "小黑屋"), rf"(?:Archiver|手[机機]版|小黑屋)\s?[|｜]\s?{_HAN}\s*(?:[(（]|\Z)"),
    (
        "its own",
        ("funding as a",),
        r"provides funding as a (?:founding )?(?:member|partner) of (?P<name>The [A-Z][a-z]\w+)(?: [A-Z]\w{1,6})?\.?\Z",
    ),
    ("its own", ("not been",), rf"\bnot been edited by (?:the )?{_NAME} staff\b"),
    (
        "its own",
        ("撰稿",),
        r"\A(?![他她我])(?:[\u4e00-\u9fff·]{2,8}\s?)?[为為](?P<name>[\u4e00-\u9fffA-Za-z]{3,12}?)撰稿\Z",
    ),
    ("its own", ("共有",), rf"版[权權][归歸]作者和{_HAN}共(?:同所)?有"),
    (
        "its own",
        ("首发", "首發"),
        r"\A本文[为為是系](?P<name>[\u4e00-\u9fff]{2,10}(?:社[区區]|[网網]))首[发發](?:签约|簽約)?文章",
    ),
    ("its own", ("返回",), rf"\A返回{_HAN}[，,]\s?查看更多"),
    ("its own", ("小编", "小編"), rf"\A以上就是{_HAN}小[编編]"),
    ("its own", ("工作？",), rf"\A想[来來]{_HAN}工作？.{{0,4}}发送邮件"),
    ("its channel", _JOINS, rf"(?:{'|'.join(_JOINS)})\s?[《「“]?{_HAN}[》」”]?\s?(?:官方)?(?:{_CHANNELS})"),
    ("its feed", (" on ",), r"\AThe post .{3,200} (?:appeared first|first appeared) on (?P<name>.{2,60}?)\.?\Z"),
    (
        "its account",
        ("your ",),
        rf"\b(?:[Ll]og ?in|[Ss]ign (?:in|up)|[Rr]egister) (?:with|to|using|for) your (?:free )?{_NAME} account\b",
    ),
    ("its app", _APPS, rf"(?:{_OPENS})\s?[《「]?{_HAN}[》」]?\s?(?:{'|'.join(_APPS)})"),
    (
        "its own app",
        ("》", "」"),
        r"\A[《「](?P<name>[\u4e00-\u9fff]{2,8})[》」]\s?[Aa][Pp][Pp](?:\W?\Z|[经經]?已|下[载載])",
    ),
    ("its report", ("报道",), r"\A(?!据|.*(?:记者|的|社报))(?P<name>[\u4e00-\u9fffA-Za-z]{3,8})\s?报道\Z"),
    ("its report", ("读】", "讀】"), r"\A【(?P<name>[^\s【】]{2,8}?)[导導][读讀]】"),
    ("its wire", ("讯】", "訊】"), r"\A【(?P<name>[\u4e00-\u9fff]{1,8}?[报報网網社台臺刊闻聞线線])[專专特]?[讯訊]】"),
    ("forum", ("r/",), r"\b(?P<name>r/\w{3,21})\b"),
)
_Pattern = tuple[str, tuple[str, ...], re.Pattern[str]]
_PATTERNS: tuple[_Pattern, ...] = tuple((how, words, re.compile(pattern)) for how, words, pattern in _SPOKEN)


class _Spoken(NamedTuple):
    """What may be said in a line, and for each word that tells it the numbers of the patterns that need one so."""

    patterns: Sequence[_Pattern]
    cues: Sequence[tuple[str, Sequence[int]]]


def _by_cues(patterns: Iterable[_Pattern]) -> _Spoken:
    patterns = tuple(patterns)
    cues: dict[str, list[int]] = {}
    for number, (_, words, _) in enumerate(patterns):
        for word in words:
            cues.setdefault(word, []).append(number)
    return _Spoken(patterns, tuple(cues.items()))


_ALL = _by_cues(_PATTERNS)
_SUREST = (  # said of no other site
    *("preferred", "its feed", "its account", "its volume", "its issue", "its page", "its column", "its offer"),
    *(
        "its letter to all",
        "its views",
        "its channel",
        "its report",
        "trusted",
        "it disclaims",
        "its own",
        "its own app",
    ),
    *("its app", "its wire", "its office"),
)
_BACKED = (
    "its letter to all",
    "its views",
    "its channel",
    "its report",
)  # of others as well: the page has the name elsewhere, too
_ON_TOP, _TOP = ("its issue", "its page"), 6  # how names stand in the first lines alone
_SURE = _by_cues(pattern for pattern in _PATTERNS if pattern[0] in _SUREST)
_IN_TEXT = _by_cues(  # in whole sentences of the text as well
    pattern
    for pattern in _SURE.patterns
    if pattern[0] in ("preferred", "its own app", "its wire", "its column", "its offer", "its volume")
)
_IN_LINES = _by_cues(  # in short lines that are the text's
    pattern
    for pattern in _SURE.patterns
    if pattern[0] not in ("its account", "its own", "its channel", "its offer", "its letter to all", "its views")
)
_NOBODYS = re.compile(  # what is said so of any site, and platforms that all have pages on
    r"(?:本|我|贵|該|该)[^\s]{0,3}|社[区區]|[论論][坛壇]|商[城店]|[客][户戶]端|官[网網]|作者.{0,2}|平[台臺]|[网網]站|出版社|官方.{0,2}|手[机機].{0,2}|[新最]?[新闻聞]{0,2}|[浏瀏][览覽]器|微信|微博|抖音|[头頭][条條]|QQ"
    r"|免[费費]|每[日天周週月]|[热熱][门門]|最新|[书書]面|其[它他]|以上|支付[宝寶]|百度|[苹蘋]果|安卓|好友"
    r"|Google|Microsoft|Apple|LinkedIn|GitHub|Amazon|Twitter|Yahoo|Reddit|Discord|Slack|Facebook|YouTube|WhatsApp|Telegram"
    r"|LINE|Us|Our|This|The|Your",
    re.IGNORECASE,
)
_LONGEST = 240  # characters of such a line


def surest_name(lines: Sequence[Line]) -> tuple[str, Line] | None:
    """The name that a page speaks of as only its own site does, and the line that does so; None for none."""
    told: dict[str, Line] = {}
    counts: Counter[tuple[int, str]] = Counter()
    for number, line in enumerate(lines):
        if len(line.text) > _LONGEST:
            continue
        for name, how in spoken_names(line.text, _patterns_for(line)):
            if how == "its volume" and not any(other.key.startswith("doi") for other in _beside(lines, number)):
                continue  # of another article, in a list of references
            if len(name) > 1 and not _NOBODYS.fullmatch(name) and (number < _TOP or how not in _ON_TOP):
                told.setdefault(name, line)
                counts[-_SUREST.index(how), name] += 1
    for key in list(counts):
        if _SUREST[-key[0]] in _BACKED and not _is_in_frame(key[1], lines):
            del counts[key]
    if not counts:
        return None
    _, name = max(counts, key=lambda key: (key[0], counts[key], key[1]))
    return name, told[name]


def _beside(lines: Sequence[Line], number: int) -> Sequence[Line]:
    return (*lines[max(number - 1, 0) : number], *lines[number + 1 : number + 2])


def _patterns_for(line: Line) -> _Spoken:
    if not line.free:
        return _SURE
    return _IN_TEXT if line.prose else _IN_LINES


def _is_in_frame(name: str, lines: Sequence[Line]) -> bool:
    """Whether the page has a name in another line of its frame than one."""
    return sum(name in line.text for line in lines if not line.free) > 1


def spoken_names(text: str, spoken: _Spoken = _ALL) -> Iterator[tuple[str, str]]:
    """Each name that a line speaks of so, and how."""
    if "</" in text:  # a feed's last line, as its program wrote it
        text = html_to_text(text) if any(word in text for word, _ in _ALL.cues) else ""
    for number in sorted({number for word, numbers in spoken.cues if word in text for number in numbers}):
        how, _, pattern = spoken.patterns[number]
        yield from ((found["name"].strip(" .'’"), how) for found in pattern.finditer(text))
