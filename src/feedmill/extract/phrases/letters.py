"""The words by which newsletters say what is no part of the letter: how to see it elsewhere, how to be rid of it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from feedmill.extract.phrases.furniture import TOOLS
from feedmill.extract.phrases.wording import any_of

# Where the same letter stands on the web.
_MAIL = r"(?:e-?mail|message|newsletter|issue|post|letter|page)"
VIEW = re.compile(
    any_of(rf"""
        (?:view|read|open|see)\s(?:(?:this|the|it|our)\s)?(?:{_MAIL}\s)?(?:in|on|from)\s(?:(?:a|the|your)\s)?(?:web\s?)?(?:browser|web|page|site)\b
        (?:view|read|open|see)\s(?:(?:it|this|the)\s)?(?:{_MAIL}\s)?online\b|(?:open|read)\sin\s(?:the\s)?app\b|(?:web|online|browser)\sversion\b|trouble\s(?:viewing|reading)\sthis
        (?:is|are)\sthis\s{_MAIL}\snot\sdisplay|在\s?app\s?(?:中|里|裡|内|內)?(?:打开|打開|開啟|查看|阅读|閱讀)|在?(?:浏览器|瀏覽器|網頁|网页)(?:中|里|裡|上)?(?:查看|打开|打開|閱讀|阅读|瀏覽|浏览|檢視)
        (?:查看|打开|打開|閱讀|阅读|檢視|瀏覽|浏览)(?:此|本)?(?:邮件的?|郵件的?)?(?:网页|網頁|在线|線上|线上|網上|网上)版
        \A\W{{0,3}}(?:在线|線上|线上|網上|网上|网页版?|網頁版?)(?:阅读|閱讀|查看|浏览|瀏覽|版本?)?(?:地址|链接|連結)?\s*[:：]?\s*(?:https?://\S+)?\W{{0,3}}\Z
        (?:无法|無法|不能|未能)正常(?:显示|顯示|查看|閱讀|阅读|瀏覽|浏览)
    """),
    re.IGNORECASE,
)
# How to change or end the subscription, why it came, whose it is.
FOOTER = re.compile(
    any_of(rf"""
        \bunsubscribe\b|\bcurrently\sa\s(?:free|paid)\ssubscriber\b|\S+\smailing\slist\Z|\b(?:to\s)?(?:leave|get\soff|stop\s(?:getting|receiving))\s(?:this|the|our|these|it)\b.{{0,30}}\b(?:list|mail(?:s|ings?)?|letters?|reply|send|click)\b|\breply\s(?:to\sthis\s\S+\s)?with\s(?:the\sword\s)?["“‘']?(?:stop|unsubscribe|remove)\b
        \byou\s(?:have\s)?just\sread\b|\b(?:browse|visit|see|read)\s(?:the|our|my)\s(?:full\s)?archives?\b
        \A(?:brought\sto\syou|powered|sent|delivered|published|made)\s(?:by|with|via|using)\b.{{1,100}}
        \bopt[\s-]out\b|\b(?:e-?mail|communication|subscription)\spreferences\b
        (?:manage|update|change|edit)\s(?:(?:your|my|e-?mail|subscription|newsletter)\s)*(?:preferences|subscriptions?|settings|profile)\b
        why\s(?:did|am)\si\s(?:get|receiv)|you(?:['’]?re|\sare|\shave)?\s(?:receiv(?:ed|ing)|getting|got|subscribed)\b.{{0,40}}\b(?:because|as|to)\b|\byou\s(?:get|receive)\b.{{0,40}}\bbecause\b
        this\s{_MAIL}\swas\ssent\s(?:to|by)\b|forward\s(?:this\s{_MAIL}\s)?to\sa\sfriend|was\sforwarded\sto\syou|to\syour\saddress\sbook
        \ball\srights\sreserved\b|(?:©|\(c\)|copyright)\s*(?:\(c\)|©)?\s*(?:19|20)\d\d|our\smailing\saddress\sis|report\sabuse
        (?:取消|退出)(?:此|本)?(?:邮件|郵件)?(?:订阅|訂閱)|退订|退訂|(?:管理|更改|修改|更新)(?:您的|你的)?(?:订阅|訂閱|邮件|郵件|偏好)(?:设置|設定|偏好)?
        (?:偏好|订阅|訂閱)(?:设置|設定|管理)|(?:您|你)(?:之所以)?(?:会|會)?(?:收到|訂閱|订阅).{{0,16}}(?:因为|因為|是因)|不再接收
        (?:此|本)(?:邮件|郵件)由.{{0,20}}(?:发送|發送|寄出|发出)|版权所有|版權所有|\A.{{0,2}}(?:转发给朋友|轉寄給朋友)
        (?:不想|不願|不愿)(?:再)?(?:收到|接收|訂閱|订阅)|(?:此|本)(?:邮件|郵件).{{0,8}}(?:自动|自動)(?:发送|發送)|请勿(?:直接)?回复|請勿(?:直接)?回覆
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
    r"(?:(?:[分转轉][享发發](?:到|至)|follow us(?: on)?|share(?: (?:on|to|via))?|like|tweet|twitter|x"
    r"|facebook|instagram|linkedin|youtube"
    r"|website|mastodon|bluesky|threads|(?:新浪)?微博|微信|朋友圈|知乎|豆瓣|b站|官网|website|home|comment|restack|reply|forward)[\s|·•,/、:：]*)+",
    re.IGNORECASE,
)
# What a letter asks of its readers for itself, at its end: to pass it on, to pay for it, to advertise in it.
_ASK = re.compile(
    any_of(r"""
        \A(?:please|if|know\s(?:some|any)|got\sa\sfriend|enjoy|lik|lov|found|feel\sfree|want|forward|share|tell|think|was\sthis|were\syou|p\.?\s?s)\w*\b.{0,80}\b(?:forward(?:ed)?|share|send|pass|tell|subscribe|rss|feed|friends?|colleagues?)\b
        \bbuy\s(?:me|us)\sa\s\w+|\bis\sfree\sand\salways\swill\b|\byou\scan\s(?:always\s|also\s|just\s)?(?:hit\s)?reply\b|\b(?:reader-supported|ad-free|tip\sjar|upgrade\sto\spaid)\b|\bbecome\sa\s(?:supporter|patron|paid\ssubscriber|paying\s\w+)\b
        \A.{0,30}\bsupport\s(?:us|me|our\swork|this\s(?:letter|newsletter|work))\b|\b(?:advertise|sponsor)\s(?:with|in|this|the)\s(?:us|me|letter|newsletter|issue|next)\b|\A(?:follow|find|reach)\s(?:us|me)\s(?:on|at)\b|\A(?:past|previous|back|read\sold)\sissues\b
        \A(?:把|将|將)(?:这|這|本|此)?.{1,16}(?:转发?|轉發?|分享|推荐|推薦)(?:给|給).{0,6}朋友
        \A(?:请|請|欢迎|歡迎|觉得|覺得|喜欢|喜歡|如果|要是|记得|不妨|把这封|把這封).{0,24}(?:转发|轉發|转给|轉給|轉寄|分享|推荐|推薦|订阅|訂閱)
        \A.{0,8}(?:商务|商務|广告|廣告|内容|內容)?(?:合作|投稿|投放)(?:请|請|事宜|可|[:：]|联系|聯繫|聯絡|回复|回覆)|\A.{0,6}(?:关注|關注|扫码|掃碼|加入)(?:我们|我們|社群|读者群|讀者群|公众号|公眾號)
        \A(?:someone|somebody|a\sfriend|who)\s(?:sent|forwarded|passed)\s.{0,40}(?:sign\sup|subscribe|join|get\syour\sown)\b
        \A.{0,12}(?:转发?|轉發?|轉寄|分享|推荐|推薦)(?:给|給)(?:了)?(?:你|您).{0,12}(?:订阅|訂閱)\S{0,6}\Z
        \A(?:招聘|招募|[诚誠]聘|徵才)\s*[:：].{4,120}(?:回[复覆](?:本|此|这|這)|(?:简历|簡歷|履[历歷]).{0,12}(?:发|發|寄|投)|[投发發寄]至|[联聯][系繫])
        \A(?:回信|来信|來信|建议|建議|反馈|反饋).{0,6}(?:回复|回覆)(?:本|此|这封|這封)
        \A(?:非常)?(?:感谢|感謝|谢谢|謝謝)(?:你|您|大家|各位)?(?:的)?(?:阅读|閱讀|收看|订阅|訂閱).{0,40}\Z|\A(?:赞赏|讚賞|打赏|打賞)(?:作者|本文|支持)?\Z
        \A(?:how\sdid\syou\s(?:like|enjoy|find)|what\sdid\syou\sthink\sof|did\syou\s(?:like|enjoy)|how\swas)\s.{0,30}\b(?:letter|newsletter|issue|edition|e-?mail|post)\b.{0,10}\?\Z|\A(?:more|less)\slike\sthis\Z|\Athanks?\s(?:you\s)?(?:so\smuch\s)?for\s(?:reading|subscribing)\b.{0,120}\Z
        \A(?:往期|过往|過往|歷史)(?:回顾|回顧|内容|內容|邮件|郵件|来信|來信)|\A.{0,8}(?:打赏|打賞|赞赏支持|[请請]我喝一?杯)
    """),
    re.IGNORECASE,
)
# Who paid for a box, in front of what they have to say.
_SPONSOR = re.compile(
    any_of(r"""
        (?:(?:together|in\s(?:partnership|collaboration))\swith|(?:sponsored|presented|supported)\sby)\s(?-i:[A-Z0-9])[^.!?—–:|]{1,40}(?:[—–:|]|\Z)
        (?:a\s)?(?:word|message)\sfrom\s(?:our|today|this)\b
        (?:our|this|today)(?:['’]s)?\s(?:week['’]?s\s|issue['’]?s\s)?(?:sponsor|partner)\b|(?:sponsor(?:ed)?|advertisement|ad|partner)\s*[:：|·—–-]
        (?:本期|本周|本週|今日)?(?:赞助商?|贊助商?|广告|廣告|推广|推廣|合作伙伴)\s*[:：|｜]|(?:本期|本周|本週|本邮件|本信)由.{1,20}(?:赞助|贊助|支持播出|冠名)
    """),
    re.IGNORECASE,
)
_OTHERS = re.compile(  # what stands above links to other issues
    any_of(r"""
        (?:上期|往期|過往|过往|前期|更多|精选|精選|历史|歷史).{0,4}(?:回顾|回顧|文章|内容|內容|推荐|推薦|阅读|閱讀)?\s*[:：]?
        in case you missed it\W*|icymi\W*|(?:keep|continue)\sreading\W*|(?:read|up)\snext\W*
        (?:今日|今天|今期|本期|今早|今晚)\s?(?:仲有|[还還]有|另有|其[他它]|亦有)(?:内容|內容|文章|新[闻聞]|消息|[报報][道導导])?\s*[:：]?
        (?:also|more|other\sstories|what\selse\sis)\s(?:in\s(?:this|today['’]s)\s(?:issue|edition|letter|newsletter|briefing)|today|this\s(?:morning|week))\W*
        (?:recent|past|previous|last|earlier|more)(?: \w+)? (?:issues?|letters?|posts?|week|month|editions?)\W*
    """),
    re.IGNORECASE,
)
_ISSUES = 8  # lines of links to other issues
_ENCLOSED = 100  # characters
# A line that only parts, or says that the text ends, or opens a signature (RFC 3676, section 4.3).
MARK = re.compile(r"[-–—_*=·•\s]{2,}|\W*(?:全文完|本期完|正文完|the end|fin)\W*", re.IGNORECASE)
_MOST = 200  # lines of a footer
_SIGNED = 12  # lines below the mark of a signature
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
    takes an address, links to other places or what is asked of readers above that along, with the mark above it all.
    """
    cut = len(lines)
    for number in range(len(lines) - 1, max(-1, len(lines) - _MOST), -1):
        if _is_footer(lines[number]):
            cut = number
        elif not (_goes_along(lines[number]) or _is_scrap(lines[number]) or _is_enclosed(lines, number, cut)):
            break
    signed = next((at for at in range(max(len(lines) - _SIGNED, 1), cut) if lines[at] in ("--", "-- ")), cut)
    cut = signed if cut < len(lines) else cut
    while 0 < cut < len(lines):
        above = next((at for at in range(cut - 1, max(cut - _ISSUES, 0), -1) if not _is_scrap(lines[at])), cut)
        others = [at for at in range(above + 1, cut) if _OTHERS.fullmatch(lines[at])]
        if others:
            cut = others[0]
        elif _goes_along(lines[cut - 1]) or asks(lines[cut - 1]) or MARK.fullmatch(lines[cut - 1]):
            cut -= 1
        else:
            break
    return cut


def _is_footer(line: str) -> bool:
    return len(line) <= 3 * SHORT and (FOOTER.search(line) is not None or asks(line))


def _is_enclosed(lines: Sequence[str], number: int, cut: int) -> bool:
    """Whether a short sentence stands between two lines of a footer."""
    return (
        cut < len(lines)
        and len(lines[number]) <= _ENCLOSED
        and any(map(_is_footer, lines[max(0, number - 1) : number]))
    )


def asks(line: str) -> bool:
    """Whether a line asks readers for something, for the letter's own sake."""
    return len(line) <= SHORT and _ASK.search(line) is not None


def is_paid(line: str) -> bool:
    """Whether a line begins as what a sponsor has put into a letter."""
    return len(line) <= 2 * SHORT and _SPONSOR.match(line) is not None


def is_button(line: str) -> bool:
    """Whether a line that is one link says what is done with a letter: like, comment, share."""
    return SOCIAL.fullmatch(line) is not None or line.isdigit() or line.casefold() in TOOLS


def _goes_along(line: str) -> bool:
    return len(line) <= SHORT and bool(ADDRESS.fullmatch(line) or SOCIAL.fullmatch(line))


def _is_scrap(line: str) -> bool:
    """Whether a line may stand among a footer's: a name, an address, a link; no sentence."""
    return len(line) <= 80 and not line.endswith((".", "!", "?", "。", "！", "？", "…", "”", '"'))
