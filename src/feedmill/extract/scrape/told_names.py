"""Whom an article speaks of as its own medium: "told The Courier", "documents seen by The Courier", "海边网获悉".

And how the letters of an address on the page are written in its words: "Gulf Ledger" for gulfledger.example.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import chain, islice

from feedmill.extract.phrases.vocabulary import HAN

_HAN_RUN = re.compile(f"{HAN.pattern}+")
_WORD = r"[A-Z0-9](?:[\w'’&+-]|\.(?=\w))*"
_NAME = rf"(?:the )?(?P<name>(?:The )?{_WORD}(?: (?:(?:of|the|and|&|for) )?{_WORD}){{0,4}})"
_HAN = r"(?P<name>[\u4e00-\u9fffA-Za-z0-9·]{2,10}?)"
_TELLS = "told|tells|spoke (?:to|with)|shared with|(?:interview|statement|email) (?:with|to)"
_SEES = "seen|viewed|reviewed|obtained|examined|heard|conducted|commissioned|compiled|analy[sz]ed|verified"
_ASKS = "(?:has |have )?(?:contacted|approached|reached out to|asked) .{2,60} for (?:a )?comment|may (?:earn|receive) "
_ITS = "[Dd]isclosure|[Ee]ditorial|[Nn]ewsletter|coverage|programming|transcripts?|readers|newsroom"
_PIECE = "(?:story|article|post|essay|piece|interview|column|report)"
_SAYS = "表示|[称稱]|[说說]|坦言|透露|指出|[专專]?[访訪]|[采採][访訪]|分析|介[绍紹]|[强強][调調]"
_CHANNELS = ("on WhatsApp", "on Google News", "on Flipboard", "on Telegram")
_LETTERED = (  # how, words one of which its line cannot do without, and how it goes
    (
        "told",
        ("told ", "tells ", "spoke ", "shared with ", "interview ", "statement ", "email "),
        rf"\b(?:{_TELLS}) {_NAME}",
    ),
    ("seen by", ("seen by ", "heard by ", "ed by "), rf"\b(?:{_SEES}) by {_NAME}"),
    (
        "asks",
        ("for comment", "for a comment", "may earn ", "may receive "),
        rf"(?:^|[.!?”\"] ){_NAME} (?:{_ASKS})",
    ),
    ("for it", (", I'm", ", I’m"), rf"\b[Ff]or {_NAME}, I['’]m"),
    (
        "its reporter",
        (" reports", " has more", " has the story"),
        rf"(?:^|[.!?] ){_NAME}['’]s? [A-Z][a-z]+ [A-Z]\w+ (?:reports|has more|has the story)",
    ),
    (
        "its first",
        ("version of this ",),
        rf"\bversion of this (?:story|article) (?:first |originally )?(?:appeared|ran) in {_NAME}",
    ),
    (
        "its first",
        ("first ", "originally "),
        rf"\b[Tt]his {_PIECE} (?:was )?(?:originally|first) (?:published|appeared|posted) (?:in|on|by|at) {_NAME}",
    ),
    (
        "of its own",
        ("he team at ", "ere at ", "readers of "),
        rf"\b(?:[Tt]he team at|[Hh]ere at|readers of) {_NAME}",
    ),
    ("its channel", _CHANNELS, rf"\b(?:[Ff]ollow|[Jj]oin) {_NAME} (?:{'|'.join(_CHANNELS)})"),
    (
        "of its own",
        ("isclosure", "ditorial", "ewsletter", "coverage", "programming", "transcript", "readers", "newsroom"),
        rf"\b{_NAME}['’]s? (?:{_ITS})",
    ),
)
_CHINESE = (
    (
        "learns",
        ("获悉", "獲悉", "了解到", "注意到", "获得的", "獲得的"),
        rf"(?:^|[，。；：！？”」\s]){_HAN}(?:[记記]者)?(?:\d{{1,2}}[月日]\d{{0,2}}日?)?(?:[获獲]悉|了解到|注意到|[获獲]得的)",
    ),
    (
        "learns",
        ("消息", "讯", "訊"),
        rf"^{_HAN}(?:[记記]者)?(?:\d{{1,2}}[月日]\d{{0,2}}日?)?(?:消息|[讯訊])[，,：]",
    ),
    ("told", ("对", "對", "向", "告", "接受"), rf"(?:[对對向]|告[诉訴]|接受){_HAN}(?:[记記]者)?(?:{_SAYS})"),
    ("its reporter", ("记者", "記者"), rf"(?:^|[，。；：（(！？”」、／/\s]){_HAN}[记記]者"),
    (
        "its first",
        ("本文",),
        rf"本文(?:[^，。]{{0,12}})(?:首[发發]|原[载載]|刊[载載登]|[发發]表)[于於自]?[《「“]{_HAN}[》」”]",
    ),
    ("learns", ("）", ")"), rf"[（(]{_HAN}[\s　]{{1,2}}(?:[记記]者)?[\s　:：]?[\u4e00-\u9fff]{{2,4}}[）)]$"),
    ("of its own", ("阅《", "閱《"), rf"[订訂][阅閱]《{_HAN}》"),
)
_NO_NAME = re.compile(r"[据據经經有][\u4e00-\u9fff]+|.*(?:表示|[获獲]悉|本[报報网網社]).*")  # "据某某社消息"
_PATTERNS = {
    False: tuple((how, words, re.compile(pattern, re.MULTILINE)) for how, words, pattern in _LETTERED),
    True: tuple((how, words, re.compile(pattern, re.MULTILINE)) for how, words, pattern in _CHINESE),
}
_ACROSS = (("本文",), ("）", ")"))  # what these begin may end on the next line
# Words of addresses that no site is called by.
_HOSTS_OF_ALL = frozenset(("https", "example", "comments", "contact", "privacy", "support", "newsletter"))
_MANY = 12  # addresses that are looked for
_HAN_SHARE = 0.1  # of the characters: beyond it a text is Chinese
_LETTERS = 5  # of an address that is looked for


def told_names(text: str, hosts: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Each name that a text speaks of so, and how; `hosts` are the labels of the addresses that its page shows."""
    lines = text.split("\n")
    for how, words, pattern in _PATTERNS[sum(map(len, _HAN_RUN.findall(text))) > _HAN_SHARE * len(text)]:
        if not any(map(text.__contains__, words)):
            continue
        spoken = (text,) if words in _ACROSS else [line for line in lines if any(map(line.__contains__, words))]
        for found in chain.from_iterable(map(pattern.finditer, spoken)):
            name = found["name"].strip(" .'’")
            if _NO_NAME.fullmatch(name):
                continue
            yield name, how
            if name.startswith("The "):
                yield name[4:], how
    known = (host for host in dict.fromkeys(hosts) if host.isascii() and host.isalnum() and len(host) >= _LETTERS)
    for host in islice((host for host in known if host not in _HOSTS_OF_ALL), _MANY):
        yield from ((name, "host") for name in _spelled(host, text))


def _spelled(host: str, text: str) -> Iterator[str]:
    """How the letters of an address are written as words."""
    letters = r"['’]?[ &.+-]{0,3}".join(host)
    for found in re.finditer(rf"(?<![\w/.@-]){letters}(?![\w.@-]| [A-Z])", text, re.IGNORECASE):
        if found[0][0].isupper() or " " in found[0]:
            yield found[0]
