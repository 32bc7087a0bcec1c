"""Who sent a letter: a person, a newsletter, or the one in the name of the other."""

from __future__ import annotations

import re
from typing import NamedTuple

from feedmill.extract.phrases.names import name
from feedmill.text import fold, one_line

_MAILBOX = re.compile(r"\s*\"?([^\"<]*)\"?\s*(?:<\s*([^<>\s]*)\s*>)?.*", re.DOTALL)
_OF = re.compile(r"(.+?)\s+(?:at|from|of|via|@|[|·•/–—-])\s+(.+)|(.+?)\s*[|｜·@]\s*(.+)", re.IGNORECASE)
_WITHIN = re.compile(r"\sof\s", re.IGNORECASE)  # behind one word it is within a name: "Margin of Error"
_BESIDE = re.compile(r"([^,，]+?)\s*[,，]\s*([^,，]+)")
_BY = re.compile(r"(.+?),?\s+(?:by|with)\s+(.+)", re.IGNORECASE)
_WORD = re.compile(r"[A-ZÀ-ÖØ-Þ](?:\.|[a-zà-öø-ÿ'’]+\.?(?:-?[A-ZÀ-ÖØ-Þ]?[a-zà-öø-ÿ'’]+)*)")
_PARTICLES = re.compile(r"al|bin|d[aeiu]|del|der|la|le|v[ao]n|y")
# A word of which one makes a name no person's.
_NO_PERSON = re.compile(
    r"agency|alliance|archives?|association|authority|bank|bureau|cent(?:er|re)|church|coalition|collective|college|commission"
    r"|committee|department|federation|forum|fund|gallery|initiative|library|ministry|museum|network|parish|project|research"
    r"|school|society|systems|technologies|trust"
    r"|alerts?|blog|board|briefs?|briefing|bulletin|club|community|company|council|daily|desk|digest|dispatch|editor(?:s|ial)?"
    r"|foundation|group|hello|info|institute|insider|insights?|journal|labs?|letters?|list|magazine|mail|media|monthly|news"
    r"|newsletter|newsroom|notes|office|post|press|radar|reports?|review|roundup|service|staff|studio|sunday|support|team|the"
    r"|times|today|union|university|updates?|week|weekly|world"
)
_HAN = re.compile(r"[\u4e00-\u9fff]{2,3}")
_SURNAMES = frozenset(
    "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任"
    "姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文"
    "張劉陳楊趙黃吳孫馬羅鄭謝韓馮許鄧蕭葉閻鍾譚鄒陸賈盧呂蘇龔賴錢湯顧龍"
)
_NO_HAN_PERSON = re.compile(r".*[报報网網社刊周週讯訊邮郵部室家团團队隊早晚日]")
_NO_PHRASE = re.compile(r"[0-9a-f]{6,}.*|.*\blist\b.*|\S+@\S+|[\w-]+(?:\.[\w-]+)+", re.IGNORECASE)


class Sender(NamedTuple):
    """A person and a newsletter, "" for what is not told."""

    person: str = ""
    letter: str = ""


def read_sender(written: str, list_id: str) -> Sender:
    """Of the field From ("Jane at Letter <jane@letter.example>") and of List-Id (RFC 2919), both as one line."""
    shown, address = _mailbox(written)
    listed, _ = _mailbox(list_id)
    letter = "" if _NO_PHRASE.fullmatch(listed) else listed
    person, of = _parted(shown, address)
    if letter and fold(letter) == fold(shown) and not of:
        # One name for both: it is the person's where the address bears it, too.
        person = person if _bears(address, person) else ""
    return Sender(person, letter or of or (shown if not person else ""))


def _mailbox(written: str) -> tuple[str, str]:
    """The display name and the address of a mailbox (RFC 5322, section 3.4); a bare address has no name."""
    found = _MAILBOX.match(written)
    if found is None:
        return "", ""
    shown, address = name(one_line(found[1]).strip(" '")), found[2] or ""
    return ("", shown) if "@" in shown and " " not in shown else (shown, address)


def _parted(shown: str, address: str) -> tuple[str, str]:
    """The person and the newsletter that a display name tells."""
    if is_person(shown):
        return shown, ""
    if (beside := _BESIDE.fullmatch(shown)) and (is_person(beside[1]) or _bears(address, beside[1])):
        return beside[1], beside[2]
    of, by = _OF.fullmatch(shown), _BY.fullmatch(shown)
    if of:
        first, second = of[1] or of[3], of[2] or of[4]
        if is_person(first) or _bears(address, first) or is_person(second):
            return (
                (second, first)
                if is_person(second) and not (is_person(first) or _bears(address, first))
                else (first, second)
            )
    if by and is_person(by[2], alone=False):
        return by[2], by[1]
    if of and not _WITHIN.search(shown) and is_person(first, alone=False):
        return first, second
    return "", shown


def _bears(address: str, person: str) -> bool:
    """Whether an address is named after a person."""
    local = fold(address.partition("@")[0])
    return any(len(word) > 2 and word in local for word in fold(person).split())


def is_person(text: str, *, alone: bool = True) -> bool:
    """Whether a name is a person's: two to four words as names are written, or a Chinese name.

    Not `alone`, beside the name of a newsletter, a first name will do.
    """
    if _HAN.fullmatch(text):
        return text[0] in _SURNAMES and _NO_HAN_PERSON.fullmatch(text) is None
    given = [word for word in text.split() if not _PARTICLES.fullmatch(word)]
    if not (2 if alone else 1) <= len(given) <= 4:
        return False
    return all(_WORD.fullmatch(word) for word in given) and not any(_NO_PERSON.fullmatch(fold(word)) for word in given)
