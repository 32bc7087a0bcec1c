"""What may be a medium's name in a line of a page's frame, and what such a name looks like by itself."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise

from feedmill.extract.phrases.mediums import A_MEDIUM, is_medium
from feedmill.extract.phrases.persons import A_PART, are_people, are_words, is_person
from feedmill.extract.phrases.surnames import is_han_name
from feedmill.extract.phrases.vocabulary import HAN, names_institution
from feedmill.extract.scrape.frame_words import COMMON
from feedmill.extract.scrape.mastheads import fits, is_section, name_in, without_home
from feedmill.extract.scrape.owners import owner_in
from feedmill.extract.scrape.spoken_names import spoken_names

COMPANY = re.compile(
    r"(?:,?\s+(?:pvt|pty|private|limited|ltd|inc|llc|plc|gmbh|company|co|l\.?l?\.?p|corporation|corp)\.?)+\Z",
    re.IGNORECASE,
)
EDGES = " 　-–—|｜·•:：,，.。*#=~>»›/\\_'‘’"
MARKS = re.compile(r"[^a-z0-9]+")  # what the letters of an address are told without
_TURNS = 3  # words before a name, or behind it, that are looked for one after the other
_PIECE = re.compile(
    r"\s*[|｜丨_–—»›>·•/／→:：,，。;；!！?？()（）\[\]【】《》「」“”\"©*#=]+\s*|\s+-\s+"
    r"|(?<=[^\x00-\x7f])-|-(?=[^\x00-\x7f])|\s{2,}"
)
_BAR = re.compile(r"\s*[|｜丨_–—»·]+\s*|\s+-\s+|(?<=[^\x00-\x7f])-|-(?=[^\x00-\x7f])")  # behind a title
_APART = re.compile(r"[|｜]|——")  # in no name
_WORD = r"(?:[A-Z]\.(?:[A-Z]\.)*|[A-Z0-9](?:[\w'’&+-]|\.(?=\w))*)"
_CAPITALS = re.compile(rf"(?:The )?(?=[A-Z]){_WORD}(?: (?:(?:of|the|and|for|in|on|de|la|&|at) ){{0,2}}{_WORD})*")
_AMID = re.compile(r" (?:for|on|in|at|and|to) (?:the )?")  # where words with capitals may be two things
_LEAD = re.compile(r"(?:(?:in|on|to|for|of|from|at|with) )*(?:the )?")
_BEFORE = re.compile(  # what speaks of a name in front of it
    r"(?:(?:go |back |return )*(?:to )?(?:about|follow|join|visit|contact|support|subscribe to|more (?:from|on|at)"
    r"|(?:jobs|careers|work) (?:at|with)|welcome to|by|via|from|source|read more on|sign in to|log in to|get|download"
    r"|posted on|published (?:in|by|on)|powered by|staff of|home of|the latest from|(?:an? )?(?:\w+ )?subscription to"
    r"|add|go to|(?:image|photo)s? courtesy of|translated from) +(?:the (?=[A-Z]))?"
    r"|(?:关于|關於|关注|關注|下载|下載|登[录錄入]|加入|[来來]到|就在|[欢歡]迎[来來]到|欢迎|返回|进入|打开|来自|逛逛|不?代表|首[发發][于於]|(?:文章|信息)?[来來]源[于於自]?|译文出自)\s*)",
    re.IGNORECASE,
)
_CREDIT = re.compile(r"by|via|from|source|p(?:osted|ublished|owered)|来自", re.IGNORECASE)  # or whom a site credits
_ABOUT = re.compile(r"about|关于|關於", re.IGNORECASE)  # a page that sites have, and is called so
_RIGHTS = re.compile(r"(?:(?:copyright|版[权權]归?|©|\d{4}(?:-\d{4})?)\s*)+", re.IGNORECASE)
_BEHIND = re.compile(  # and behind it
    r"(?:(?<![a-z])(?:newsletters?|apps?|staff|shop|store|podcasts?|membership|members|account|community|inc|ltd|llc"
    r"|limited|co|media|group|home(?: ?page)?|(?:(?:mobile|desktop|site|header|main) )?logo|online|subscribers?"
    r"|(?:(?:whatsapp|telegram|line|youtube) )?(?:channel|group)|whatsapp|communications? team|disclosure"
    r"|(?:press|media) (?:office|team)"
    r"|[ ,](?:on|for|to|in) (?:x|facebook|twitter|google|whatsapp|instagram|telegram|youtube|linkedin|free|your)\b.*)"
    r"|['’]s|[应應]用程[序式]|(?:LINE)?好友|粉[絲丝](?:[團团]|[专專][页頁])|[立看][场場]|[观觀][点點]|[专專特][讯訊]"
    r"|首[页頁]|官[网網]|[客用][户戶]端?|版[权權](?:所有)?|所有|原[创創]|编辑部|編輯部|[协協][议議]|小程序|公[众眾][号號]"
    r"|号|[网網]站?|社区|社區|官方.{0,4}|出品|科技|(?:股份|传媒|文化|信息|技术|网络|科技)*(?:有限)?公司|集[团團]|社"
    r"|杂志社|雜誌社|[记記]者|[讯訊]|小?[编編]|[编編][辑輯])\.?\Z",
    re.IGNORECASE,
)
_ENDS_OF_MEDIA = (
    "news", "times", "post", "daily", "weekly", "magazine", "journal", "press", "review", "gazette", "herald",
    "tribune", "chronicle", "observer", "courier", "standard", "ledger", "sentinel", "guardian", "telegraph", "monitor",
    "blog", "forum", "wire", "report", "today", "lab", "labs", "university", "institute", "quarterly", "bulletin",
    "register", "insider", "notebook", "diary", "letter", "letters", "dispatch", "digest", "radio", "tv", "network",
    "mail", "record",
)  # fmt: skip
_LONGEST_OF_MEDIA = max(map(len, _ENDS_OF_MEDIA))
_OF_MEDIA = re.compile(
    rf"(?:{'|'.join(_ENDS_OF_MEDIA)})\Z"
    r"|[报報网網社刊台臺誌志号號会會局府院部所]\Z"
    r"|新[闻聞]|在[线線]|[周週]刊|日[报報]|[论論][坛壇]|社[区區]|科技|[财財][经經]|[传傳]媒|[频頻]道|公[报報]|[笔筆][记記]|日志|研究",
    re.IGNORECASE,
)
_BUTTON = re.compile(  # and links that no site is called by, rare as they are
    r"移至主[內内]容|跳[到至轉转].{0,6}|写点什么|寫點什麼|[侵违違][权權规規].{0,4}|[营營][业業][执執]照|[来來]自\S{2,8}|期刊(?:介[绍紹])?|[贴貼]吧"
    r"|eBooks?|MathJax|Liked|My [A-Z]\w+|They[’']re"
    r"|本[报報刊网網站台]|[订訂][户戶]|[会會][员員](?:限定|[专專]享|[专專][属屬]|[文看].)?|收藏本站|[设設][为為]首[页頁]|[长長]者助手|[无無]障[碍礙].{0,4}|[关關][怀懷]版"
    r"|[译譯]文|[头頭]像|小黑屋|[勋勳]章|收[录錄][于於]文集|未[经經]作者授[权權].*|\d[\d.,]*\s?[万萬kKwWmM]|[点點][击擊]反[馈饋]|已到底部|(?:AI)?文字稿"
    r"|(?i:today['’]s paper|(?:joint |media |news )?(?:press )?releases?|autoplay|verified|clips?|readme(?:\.md)?)"
    r"|(?i:research highlights?|news (?:&|and) views|correspondence|original articles?|review articles?)"
    r"|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|June|July|August|September|October|November|December"
    r"|SOUNDBITE OF .+"
    r"|[发發][布表佈][于於].*|前往.{0,3}[頁页]"
    r"|[觀观]看次[數数].*|.{2,6}回[复覆]赞|(?:Mr|Mrs|Ms|Dr|Prof)\.? [A-Z].+|新[聞闻]稿|.*[后後].{0,2}[评評][论論]"
    r"|(?i:(?:dx\.)?doi\.[a-z]{3,7}|the (?:official )?student (?:news )?(?:site|newspaper) of .+)"
    r"|(?i:vol|issue)|tar\.gz|U\.S\. flag"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)|[A-Z]{1,2}[SD]T|GMT|UTC"
    r"|WordPress(?:\.(?:org|com))?|Typecho|Hexo|Hugo|Halo|Z-?Blog(?:PHP)?|Discuz!?|phpBB|vBulletin|XenForo|MyBB|Drupal|Joomla!?"
    r"|Blogger|Squarespace|Wix(?:\.com)?|Webflow|Mailchimp|Disqus|Discourse|MediaWiki|Cloudflare|Taboola|Outbrain|OneTrust"
    r"|Facebook|Twitter|Instagram|Snapchat|TikTok|Pinterest|LinkedIn|Flipboard|WhatsApp|Telegram|Messenger|Bluesky|Mastodon"
    r"|YouTube|Reddit|Threads|Apple Podcasts?|Google (?:Play|News|Scholar|Podcasts?)|App Store"
)
_NO_START = ("来自", "來自", "& ")
_NAMELESS = frozenset(("common", "before", "lower words 3"))
_SMALL = frozenset(("of", "the", "and", "for", "in", "on", "at", "&", "de", "la"))
_DOMAIN = re.compile(r"[\w.-]+\.[a-z]{2,10}")
_DATE = re.compile(r"\d{4}|\d\s?[年月日卷期]|\b(?:Vol(?:ume)?|No|Issue)\b\.?\s?\d")  # and the number of an issue
_CAMEL = re.compile("[a-z][A-Z]")
_WORD_COUNTS, _LETTERS, _HAN_COUNTS = (2, 3, 4, 5, 6), (3, 4, 6, 9, 13, 20, 30), (3, 4, 5, 6, 7, 8, 10)


@lru_cache(maxsize=4096)  # asked of each name by several, and the same ones stand in document after document
def is_named(name: str) -> bool:
    """Whether some characters may be a name, and are no way home and no part of a series."""
    if not fits(name) or "@" in name or A_PART.fullmatch(name) or name[:3].lower() == "by " or name[:2] in _NO_START:
        return False
    return any(map(str.isalpha, name)) and without_home(name) == name


@lru_cache(maxsize=4096)  # the same frame stands in document after document
def names_in(text: str, *, titled: bool) -> dict[str, str]:
    """What may be a name in a line, and how it stands there; of a title's line, what stands behind its first bar."""
    found: dict[str, str] = {} if titled else {name: how for name, how in spoken_names(text) if name}
    whole = text.strip(EDGES)
    pieces = (_BAR if titled else _PIECE).split(text)
    if not titled and not _APART.search(whole) and (pieces[0] in ("", whole) or fits(pieces[0])):
        found.setdefault(whole, "whole")
    for piece in pieces[1:] if titled else pieces:
        _cut(piece.strip(EDGES), found)
    owner = "" if titled else owner_in(text)
    if not titled:
        for run in _CAPITALS.finditer(text):
            _shorten(run[0].strip(EDGES), found, first=run.start() == 0)
        found.setdefault(name_in(text), "masthead")
        for word in text.split() if " " in text and HAN.search(text) else ():
            if A_MEDIUM.fullmatch(word):
                found.setdefault(word, "word")
    return _names(found, owner)


def names_in_text(text: str) -> dict[str, str]:
    """What may be a name in a line of an article's text, and how it stands there: whole, or before a slogan."""
    found = {name: how for name, how in spoken_names(text) if name}
    whole = text.strip(EDGES)
    if not _APART.search(whole):
        found.setdefault(whole, "whole")
    if _PIECE.search(whole):
        found.setdefault(_PIECE.split(whole, maxsplit=1)[0], "piece")
    return _names(found, owner_in(text))


def _names(found: dict[str, str], owner: str) -> dict[str, str]:
    """Those of what was found that are names, and whom a notice of rights names."""
    found.setdefault(owner, "owner")
    found.setdefault(COMPANY.sub("", owner), "owner")
    for name in [name for name in found if "/" in name and is_person(name.partition("/")[0])]:
        del found[name]  # a picture's: "Jane Doe/Harbor Times"
    named = (name for name in found if is_named(name) and (name == owner or not _is_nobodys(name)))
    return {name: found[name] for name in named if not _DATE.search(name)}


def may_name(name: str) -> bool:
    """Whether some characters may name a medium, and are no words that every page has."""
    if not is_named(name) or not (_NAMELESS.isdisjoint(form(name)) or is_medium(name)):
        return False
    return not _is_nobodys(name)


@lru_cache(maxsize=4096)
def _is_nobodys(name: str) -> bool:
    """Whether a name is a button's, or several people's: "Jane Doe and Ann Lee"."""
    return _BUTTON.fullmatch(name) is not None or are_people(name)


def _cut(piece: str, found: dict[str, str]) -> None:
    """A piece of a line, without what speaks of a name before it and behind it, and its Chinese words at either end."""
    found.setdefault(piece, "piece")
    cut = "cut"
    if rights := _RIGHTS.match(piece):
        cut, piece = "cut from the rights", piece[rights.end() :].strip(EDGES)
        found.setdefault(piece, "of the rights")
        if HAN.search(piece) is None:
            return  # `owner_in` knows what goes behind an owner's name
    for _ in range(_TURNS):
        rest = _BEFORE.sub("", piece, count=1).strip(EDGES) if _BEFORE.match(piece) else piece
        if rest == piece:
            break
        found.setdefault(rest, "credited" if _CREDIT.match(piece) else "about" if _ABOUT.match(piece) else "said")
        piece = rest
    words = piece.split()
    for _ in range(_TURNS):
        end = _BEHIND.search(piece)
        if end is None or end.start() == 0:
            break
        piece = piece[: end.start()].strip(EDGES)
        found.setdefault(piece, cut)
    ends = [*words[:1], *(words[-1:] if len(words) <= _TURNS else ())] if len(words) > 1 else []
    for word in ends:
        if HAN.search(word):
            found.setdefault(word, "word")
            found.setdefault(_BEHIND.sub("", word), "word")


def _shorten(run: str, found: dict[str, str], *, first: bool) -> None:
    """Words with capitals; without the article; where they begin a line, without their first, which may be a verb."""
    found.setdefault(run, "run")
    found.setdefault(run.removeprefix("The "), "run")
    for part in _AMID.split(run) if " " in run else ():
        found.setdefault(part.removesuffix("'s").removesuffix("’s"), "run")
    if first and " " in run:
        rest = run.partition(" ")[2]
        found.setdefault(rest, "run")
        found.setdefault(_LEAD.sub("", rest, count=1), "run")


@lru_cache(maxsize=4096)
def form(name: str) -> frozenset[str]:
    """What a name looks like, in words that have weights."""
    is_han = HAN.search(name) is not None
    seen = [
        ("digits", any(map(str.isdigit, name))),
        ("domain", _DOMAIN.fullmatch(name) is not None),
        ("institution", names_institution(name)),
        ("of media", is_of_media(name)),
        ("of all media", is_of_media(name) and _OF_MEDIA.fullmatch(name) is not None),
        ("medium", is_medium(name)),
        ("section", is_section(name)),
        ("person", is_person(name)),
        ("company", COMPANY.search(name) is not None),
        ("behind", _BEHIND.search(name) is not None),
        ("before", (_BEFORE.match(name) or _RIGHTS.match(name)) is not None),
        ("camel", " " not in name and _CAMEL.search(name) is not None),
        ("lower", name.islower()),
        *(_han(name) if is_han else _letters(name)),
    ]
    return frozenset(word for word, is_so in seen if is_so)


def _han(name: str) -> list[tuple[str, bool]]:
    pairs = [one + other for one, other in pairwise(name) if HAN.match(one) and HAN.match(other)]
    common = sum(pair in COMMON for pair in pairs)
    return [
        *((f"characters {count}", len(name) >= count) for count in _HAN_COUNTS),
        ("mixed", any("a" <= letter <= "z" for letter in name.lower())),
        ("a Chinese name", is_han_name(name)),
        (_commonness(common, len(pairs)), True),
    ]


def _letters(name: str) -> list[tuple[str, bool]]:
    words = name.split()
    lower = sum(word[0].islower() and word not in _SMALL for word in words)
    are_common = [word == "&" or word.lower() in COMMON for word in words]
    return [
        *((f"words {count}", len(words) >= count) for count in _WORD_COUNTS),
        *((f"letters {count}", len(name) >= count) for count in _LETTERS),
        ("upper", name.isupper()),
        (f"lower words {min(lower, 3)}", True),
        (_commonness(sum(are_common), len(words)), True),
        ("plain words", are_words(name)),
        ("last common", are_common[-1]),
        ("first common", are_common[0]),
        ("the", words[0] in ("The", "the")),
        ("small last", len(words) > 1 and words[-1].lower() in _SMALL),
    ]


def _commonness(common: int, all_of_them: int) -> str:
    if not common:
        return "rare"
    return "common" if common == all_of_them else "partly common"


def is_of_media(name: str) -> bool:
    """Whether media are called so."""
    if name.isascii():  # then only one of the words at its end can tell
        return name[-_LONGEST_OF_MEDIA:].lower().endswith(_ENDS_OF_MEDIA)
    return _OF_MEDIA.search(name) is not None
