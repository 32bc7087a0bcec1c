"""Whom an article speaks of as its own medium: "told The Courier", "documents seen by The Courier", "海边网获悉".

And how the letters of an address on the page are written in its words: "Gulf Ledger" for gulfledger.example.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import islice

from feedmill.extract.phrases.vocabulary import HAN

_WORD = r"[A-Z0-9](?:[\w'’&+-]|\.(?=\w))*"
_NAME = rf"(?:the )?(?P<name>(?:The )?{_WORD}(?: (?:(?:of|the|and|&|for) )?{_WORD}){{0,4}})"
_HAN = r"(?P<name>[\u4e00-\u9fffA-Za-z0-9·]{2,10}?)"
_SEES = "seen|viewed|reviewed|obtained|examined|heard|conducted|commissioned|compiled|analy[sz]ed|verified|contacted"
_TELLS = "told|tells|spoke (?:to|with)|shared with|(?:interview|statement|email) (?:with|to)|said (?:to|in an? \\w+ to)"
_ASKS = (
    "has (?:contacted|approached|reached out|learn(?:ed|t)|seen|asked|reviewed|obtained)|reached out to|understands"
    "|contacted|reviewed|(?:previously|first) reported|may (?:earn|receive)|is supported by"
)
_PUBLISHES = "published|appear(?:s|ed)|posted|ran|version of this (?:story|article)|copyrighted|produced|owned"
_JOINS = "[Tt]he team at|[Hh]ere at|[Aa]t|[Ww]elcome to|[Ff]ollow|[Jj]oin|[Ss]upport|[Dd]onate to|[Aa]bout"
_ITS = "[Dd]isclosure|[Ee]ditorial|[Nn]ewsletter|coverage|reporting|programming|transcripts?|readers|newsroom"
_SAYS = "表示|[称稱]|[说說]|坦言|透露|指出|[专專]?[访訪]|[采採][访訪]|分析|介[绍紹]|[强強][调調]|[，,：:]"
_LEARNS = "[获獲]悉|了解到|注意到|消息|[获獲]得的|[独獨]家|[讯訊][，,：]"
_LETTERED = (
    ("told", rf"\b(?:{_TELLS}) {_NAME}"),
    ("seen by", rf"\b(?:{_SEES}) by {_NAME}"),
    ("asks", rf"(?:^|[.!?”\"] ){_NAME} (?:{_ASKS})\b"),
    ("for it", rf"\b(?:[Tt]his is|(?:reports?|writes?|wrote|written|reported|reporting) for) {_NAME}"),
    ("for it", rf"\b[Ff]or {_NAME}, I['’]m"),
    ("its reporter", rf"(?:^|[.!?] ){_NAME}['’]s? [A-Z][a-z]+ [A-Z]\w+ (?:reports|has more|has the story)"),
    ("published", rf"\b(?:{_PUBLISHES}) (?:first |originally )?(?:in|on|by|at) {_NAME}"),
    ("of its own", rf"\b(?:{_JOINS}|readers? of|editors? (?:at|of)|reporter (?:at|for)) {_NAME}"),
    ("of its own", rf"\b{_NAME}['’]s? (?:{_ITS})"),
)
_CHINESE = (
    (
        "learns",
        rf"(?:^|[，。；：！？”」\s]){_HAN}(?:[记記]者)?(?:\d{{1,2}}[月日]\d{{0,2}}日?)?(?:{_LEARNS})",
    ),
    ("told", rf"(?:[对對向]|告[诉訴]|接受){_HAN}(?:[记記]者)?(?:{_SAYS})"),
    ("its reporter", rf"(?:^|[，。；：（(！？”」、／/\s]){_HAN}[记記]者"),
    ("its first", rf"本文(?:[^，。]{{0,12}})(?:首[发發]|原[载載]|刊[载載登]|[发發]表)[于於自]?[《「“]{_HAN}[》」”]"),
    ("published", rf"(?:首[发發]|原[载載]|刊[载載登]|[发發]表|[载載])[于於自]?[《「“]{_HAN}[》」”]"),
    (
        "its reporter",
        rf"[（(]{_HAN}[\s　/／]{{1,2}}(?:[记記]者|[责責]?[编編][辑輯])?[\s　:：]?[\u4e00-\u9fff]{{2,4}}[）)]",
    ),
    ("of its own", rf"[订訂][阅閱]《{_HAN}》"),
)
_PATTERNS = {
    False: tuple((how, re.compile(pattern, re.MULTILINE)) for how, pattern in _LETTERED),
    True: tuple((how, re.compile(pattern, re.MULTILINE)) for how, pattern in _CHINESE),
}
_OF_ALL = frozenset(("https", "example", "comments", "contact", "privacy", "support", "newsletter"))  # hosts' labels
_HOSTS = 12  # addresses that are looked for
_LETTERS = 5  # of an address that is looked for


def told_names(text: str, hosts: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Each name that a text speaks of so, and how; `hosts` are the labels of the addresses that its page shows."""
    for how, pattern in _PATTERNS[HAN.search(text) is not None]:
        for found in pattern.finditer(text):
            name = found["name"].strip(" .'’")
            yield name, how
            if name.startswith("The "):
                yield name[4:], how
    known = (host for host in dict.fromkeys(hosts) if host.isascii() and host.isalnum() and len(host) >= _LETTERS)
    for host in islice((host for host in known if host not in _OF_ALL), _HOSTS):
        yield from ((name, "host") for name in _spelled(host, text))


def _spelled(host: str, text: str) -> Iterator[str]:
    """How the letters of an address are written as words."""
    letters = r"['’]?[ &.+-]{0,3}".join(host)
    for found in re.finditer(rf"(?<![\w/.@-]){letters}(?![\w.@-])", text, re.IGNORECASE):
        if found[0][0].isupper() or " " in found[0]:
            yield found[0]
