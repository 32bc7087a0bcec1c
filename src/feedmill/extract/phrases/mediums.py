"""The name of a medium as bylines have it: beside counters and buttons, between marks, with its issue."""

from __future__ import annotations

import re

from feedmill.extract.phrases.furniture import TOOLS
from feedmill.extract.phrases.labels import COUNTS_BEHIND
from feedmill.extract.phrases.surnames import is_han_name
from feedmill.extract.phrases.vocabulary import PLACES
from feedmill.extract.phrases.wording import any_of

_BEHIND = re.compile(
    r"原创(?:稿件?)?|原創|[返回]{1,2}.{0,6}|查看(?:更多|全部|原文)|(?:我要)?(?:举报|檢舉|收藏|评论|分享|纠错)|\+?关注|\+?關注|更多|原文(?:链接|連結|鏈接)?|阅读原文"
    r"|(?:[综綜]合|[即独獨特][时時家别別约約]?)(?:[报報][道導导])"
)
_MARKED = re.compile(r"《([^《》]{2,20})》(?:[杂雜][志誌])?(?:\s*[（(]?[\d总總第].{0,60})?")  # its issue behind it
_OWN = re.compile("(?<=[报報网網社台臺刊站])(?:原[创創]|[专專]稿)\\Z")
_APP = re.compile(r"(?<=[\u4e00-\u9fff]{2})\s?App\Z", re.IGNORECASE)
_STATION = re.compile(
    r"\s+(?:[主总總][笔筆編编]室|[编編][辑輯][部室]|[综綜]合[报報][导道導])\Z"
    r"|\s+(?:[\w-]+\.){1,4}[a-z]{2,10}\b.*|\s*·?\[FROM.*|\s+\([A-Z][a-z]{2} [A-Z][a-z]{2}\b.*"
)  # a forum's
_SENT_FROM = re.compile(rf"[发發][布佈][于於]\s*(?:{'|'.join(sorted(PLACES))})?省?\s*(?=\S{{3}})")
_FROM_PLACE = re.compile(  # whence a post was sent: "来自北京市", "IP属地：广东"
    rf"(?:[来來]自|[发發][布佈表][于於][:：]?|IP[属屬]地[:：]?)(?:中[国國])?(?:{'|'.join(sorted(PLACES))}|[\u4e00-\u9fff]{{2,4}}[省市])[省市]?"
)
_ROUND = re.compile(
    r"(?<=[\u4e00-\u9fff]{3})\s?[／/]?\s?(?:[综綜]合(?:[报報][道導导]|整理)?|官方[账帐帳]号)\Z"
    r"|(?<=[报報网網社刊号A-Za-z])[综綜]合\S{0,12}(?:[报報网網社]|微博|公告|公众号|外媒|消息)\S{0,8}\Z"
    r"|(?<=[\u4e00-\u9fff]{3})(?:[编編][译譯]|整理)\Z|\s?[-—·]\s?\S{2,6}(?:[频頻]道|客[户戶]端)\Z"
)  # behind a name
A_MEDIUM = re.compile(r"[\u4e00-\u9fff]{2,9}(?:[报報网網社台臺刊]|新[闻聞]|客[户戶]端)")
_ACCOUNT = re.compile(  # "某某时评", "某某实验室"
    r"[\u4e00-\u9fffA-Za-z]{2,8}(?:[观觀]察|[时時][评評]|[评評][论論]|[杂雜][志誌]|[周週]刊|[快日晚新][报報]|[视視][点點]|[前在][线線]|研究院"
    r"|[实實][验驗]室|[镜鏡]像|智[库庫]|[资資][讯訊]|[财財][经經]|[传傳]媒)"
)
_PAPER = re.compile(
    r"[\u4e00-\u9fff](?:[日晚早晨商时時快][报報]|[周週][报報刊]|新[闻聞][网網]?|[电電][视視]?[台臺]|[网網]|[广廣]播(?:公司)?|通[讯訊]社)\Z"
)
_NO_NAME = re.compile(  # what stands beside a date as well: counters, floors of a forum, rights, a paper's kinds
    any_of(r"""
        本[报報刊网網站]|\d[\d.,]*\s*(?:万|萬|k|w)?\+?\s*(?:阅读|閱讀|浏览|瀏覽|评论|評論|点赞|點讚|回复|回覆|views?\b|reads?\b|likes?\b).*
        [来來]自.{0,20}客[户戶]端.*|(?:本站)?(?:原[创創]|投稿|[转轉][载載])|(?:互[联聯])?[网網](?:[络絡路])?|未知|其[他它]|不[详詳]|佚名
        [综綜]合(?:[报報][道導导]|整理)?|出版|[发發]行|\#?\d+\s*[楼樓\#]|[\W\d万萬亿億]+|(?:数字|數字|电子|電子)(?:报|報|刊|版)|[电電]子[报報]?|.*(?:著作[权權]|版[权權])(?:归|歸|所有|属|屬).*
        (?:只看|倒序|正序|默认|按).{0,4}(?:作者|楼主|樓主|浏览|瀏覽|排序|热度|時間|时间).{0,2}|楼主|樓主|沙发|沙發
        .*(?:领域|領域)?(?:创作者|創作者|爱好者|愛好者)
        \d[\d.,]*\s?[万萬千kKwWmM]|[【\[（(]?(?:[大中小]\s*){1,3}[】\]）)]?|今[天日]是|today['’]s (?:paper|date|edition)
        .*(?:禁止|不得|谢绝|謝絕)[转轉][载載].*|[显顯]示全部[楼樓][层層]|[电電]梯直[达達]|只看大[图圖]|[来來]自手[机機].{0,4}
    """),
    re.IGNORECASE,
)


def medium_in(value: str) -> str:
    """The name in what a byline says of a medium; "" where that is none."""
    name = without_tools(COUNTS_BEHIND.sub("", without_tools(value.rstrip(" :：")))).strip()
    name = _OWN.sub("", _APP.sub("", name))
    name = _STATION.sub("", name).strip("· ")
    name = _SENT_FROM.sub("", _ROUND.sub("", name)) or name
    medium, _, person = name.partition(" ")
    name = medium if A_MEDIUM.fullmatch(medium) and is_han_name(person) else name  # who put it there stands behind it
    if marked := _MARKED.fullmatch(name):
        name = marked[1]
    return "" if _NO_NAME.fullmatch(name) else name


def without_place(value: str) -> str:
    """What stands behind a date, less where it was posted: "发布于 河南中原镜像官方账号"."""
    return _SENT_FROM.sub("", value) if value[:1] in "发發" else value


def is_medium(name: str) -> bool:
    """Whether the name of an account is what media and institutes are called, and no pen name."""
    return (_ACCOUNT.fullmatch(name) or _PAPER.search(name)) is not None


def is_place_of_post(word: str) -> bool:
    """Whether a word tells whence something was posted: a place, as platforms name them."""
    return word in PLACES or _FROM_PLACE.fullmatch(word) is not None


def without_tools(value: str) -> str:
    """A name without the buttons and flags behind it: "谷物周刊 举报", "磨坊网 原创稿"."""
    words = value.split()
    while len(words) > 1 and (
        words[-1].casefold() in TOOLS or is_place_of_post(words[-1]) or _BEHIND.fullmatch(words[-1])
    ):
        words.pop()
    return " ".join(words) if len(words) < len(value.split()) else value


def are_links(words: list[str]) -> bool:
    """Whether Chinese words are a row of links: many, or with one ending ("版面导航 标题导航")."""
    return len(words) > 2 or (len(words) > 1 and len({word[-2:] for word in words}) == 1)
