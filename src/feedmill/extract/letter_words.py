"""The words by which newsletters say what is no part of the letter: how to see it elsewhere, how to be rid of it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from feedmill.extract.wording import any_of

# Where the same letter stands on the web.
_MAIL = r"(?:e-?mail|message|newsletter|issue|post|letter|page)"
VIEW = re.compile(
    any_of(rf"""
        (?:view|read|open|see)\s(?:(?:this|the|it|our)\s)?(?:{_MAIL}\s)?(?:in|on|from)\s(?:(?:a|the|your)\s)?(?:web\s?)?(?:browser|web|page|site)\b
        (?:view|read|open|see)\s(?:it\s)?online\b|(?:web|online|browser)\sversion\b|trouble\s(?:viewing|reading)\sthis
        (?:is|are)\sthis\s{_MAIL}\snot\sdisplay|在?(?:浏览器|瀏覽器|網頁|网页)(?:中|里|裡|上)?(?:查看|打开|打開|閱讀|阅读|瀏覽|浏览|檢視)
        (?:查看|打开|打開|閱讀|阅读|檢視|瀏覽|浏览)(?:此|本)?(?:邮件的?|郵件的?)?(?:网页|網頁|在线|線上|线上)版
        (?:无法|無法|不能)正常(?:显示|顯示|查看|閱讀|阅读|瀏覽|浏览)
    """),
    re.IGNORECASE,
)
# How to change or end the subscription, why it came, whose it is.
FOOTER = re.compile(
    any_of(rf"""
        \bunsubscribe\b|\bopt[\s-]out\b|\b(?:e-?mail|communication|subscription)\spreferences\b
        (?:manage|update|change|edit)\s(?:(?:your|my|e-?mail|subscription|newsletter)\s)*(?:preferences|subscriptions?|settings|profile)\b
        why\s(?:did|am)\si\s(?:get|receiv)|you(?:['’]?re|\sare|\shave)?\s(?:receiv(?:ed|ing)|getting|got|subscribed)\b.{{0,40}}\b(?:because|as|to)\b
        this\s{_MAIL}\swas\ssent\s(?:to|by)\b|forward\s(?:this\s{_MAIL}\s)?to\sa\sfriend|was\sforwarded\sto\syou|to\syour\saddress\sbook
        \ball\srights\sreserved\b|(?:©|\(c\)|copyright)\s*(?:\(c\)|©)?\s*(?:19|20)\d\d|our\smailing\saddress\sis|report\sabuse
        (?:取消|退出)(?:此|本)?(?:邮件|郵件)?(?:订阅|訂閱)|退订|退訂|(?:管理|更改|修改|更新)(?:您的|你的)?(?:订阅|訂閱|邮件|郵件|偏好)(?:设置|設定|偏好)?
        (?:偏好|订阅|訂閱)(?:设置|設定|管理)|(?:您|你)(?:之所以)?(?:会|會)?(?:收到|訂閱|订阅).{{0,16}}(?:因为|因為|是因)|不再接收
        (?:此|本)(?:邮件|郵件)由.{{0,20}}(?:发送|發送|寄出|发出)|版权所有|版權所有|转发给朋友|轉寄給朋友
    """),
    re.IGNORECASE,
)
_UNSUBSCRIBE = re.compile(r"\bunsubscribe\b|退订|退訂|取消(?:订阅|訂閱)", re.IGNORECASE)
# A postal address, as the law wants one in each letter; links to what else the sender does.
ADDRESS = re.compile(
    any_of(r"""
        (?=\D*\d).{4,200}?\b[A-Z]{2}\s\d{5}(?:-\d{4})?\b.{0,40}
        .{0,80}\b(?:street|st\.|avenue|ave\.?|road|rd\.|suite|floor|p\.?o\.? box|straße|strasse)\b.{0,80}
        (?:地址|通讯地址|通訊地址|邮编|郵編)\s*[:：].{2,80}|.{2,12}(?:省|市|区|區|縣|县).{0,40}(?:号|號|楼|樓|室|层|層)\d{0,6}
    """),
    re.IGNORECASE,
)
SOCIAL = re.compile(
    r"(?:(?:follow us(?: on)?|share|like|tweet|twitter|x|facebook|instagram|linkedin|youtube|website|mastodon|bluesky"
    r"|threads|微博|微信|知乎|b站|官网|website|home)[\s|·•,/、:：]*)+",
    re.IGNORECASE,
)
_MOST = 200  # lines of a footer
SHORT = 250  # characters of a line that says such a thing and nothing else


def ends_subscription(line: str) -> bool:
    """Whether a line is there to end the subscription, wherever it stands."""
    return len(line) <= SHORT and _UNSUBSCRIBE.search(line) is not None


def shows_elsewhere(line: str) -> bool:
    """Whether a line is there to lead to the same letter on the web."""
    return len(line) <= SHORT and VIEW.search(line) is not None


def tail_from(lines: Sequence[str]) -> int:
    """The number of the line from which on all is footer; how many there are where nothing is.

    Walks up from the end past what belongs to no letter, to the first line that says what only a footer does, and
    takes an address or links to other places above that along.
    """
    cut = len(lines)
    for number in range(len(lines) - 1, max(-1, len(lines) - _MOST), -1):
        line = lines[number]
        if len(line) <= 3 * SHORT and FOOTER.search(line):
            cut = number
        elif not (_goes_along(line) or _is_scrap(line)):
            break
    while 0 < cut < len(lines) and _goes_along(lines[cut - 1]):
        cut -= 1
    return cut


def _goes_along(line: str) -> bool:
    return len(line) <= SHORT and bool(ADDRESS.fullmatch(line) or SOCIAL.fullmatch(line))


def _is_scrap(line: str) -> bool:
    """Whether a line may stand among a footer's: a name, an address, a link; no sentence."""
    return len(line) <= 80 and not line.endswith((".", "!", "?", "。", "！", "？", "…", "”", '"'))
