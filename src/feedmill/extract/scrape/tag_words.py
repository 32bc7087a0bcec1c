"""What may be a tag by its own shape, a row of them, a heading for them, and whether an article speaks of one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from feedmill.extract.phrases.choice import Choice
from feedmill.extract.phrases.furniture import TOOLS
from feedmill.extract.phrases.surnames import is_han_name
from feedmill.extract.phrases.titles import names_a_section
from feedmill.extract.phrases.vocabulary import APPARATUS, CONTACTS, HAN, RELATED
from feedmill.extract.phrases.wording import any_of
from feedmill.extract.roles import Line, Role

_HEADING = re.compile(
    any_of(r"""
        (?:(?:explore|read|find|see) )?more (?:about|on)(?: this| these)?(?: topic)?s?|filed under
        related terms
        explore (?:related )?(?:topics|more)|key concepts|(?:follow (?:the )?)?topics in this (?:article|story)
        (?:narrower|suggested|article|mentioned|follow) topics?|topics? mentioned|see more on
        (?:(?:related|suggested|key|article|story|post) )?(?:topics|tags|keywords|subjects|labels)
        (?:topics? )?in this (?:story|article)
        (?:相关|相關|文章|本文|所属|所屬)?(?:标签|標籤|标籤|话题|話題|关键[词字]|關鍵[詞字]|[热熱][词詞]|(?:主题|主題)(?:[内內]容)?)
    """),
    re.IGNORECASE,
)
ELSEWHERE = re.compile(  # headings of what others read, wrote, look for
    any_of(r"""
        (?:related|upcoming|latest|featured|other|popular|trending|hot|top|recommended|most|all|more)(?: [a-z]+){1,2}
        [您你]?可能(?:[会會也还還])?(?:感[兴興]趣|喜[欢歡]).*
        [赞讚打][赏賞].*|more (?:articles|posts|stories) (?:from|by|in|on) .*
        (?:友情|相关|常用|合作)(?:链接|連結|鏈接|网站)|合作伙伴
        (?:people|readers) also .*|also (?:from|in|on) .*|from our .*|sponsored.*|in other .*|you (?:may|might) .*
        (?:热门|熱門|最热|热搜|熱搜|最新|推荐|推薦|精彩|编辑|編輯|相关|相關|更多|往期|延伸|猜你|其他|今日|本周|大家都在)(?:的)?(?:推荐|推薦|阅读
        |閱讀|新闻|新聞|文章|话题|話題|标签|標籤|标籤|关键词|排行|评论|評論|专题|專題|视频|影音|搜索|搜|看|资讯|資訊|内容|內容|报道|報導|问题|问答|帖子|榜单?|喜欢)
    """),
    re.IGNORECASE,
)
LABEL = Choice(
    r"(?!.*(?:\b(?:trending|popular|all|hot)\b|热|熱)).*"
    r"(?:topics|subjects|tags|keywords|labels|filed|标签|標籤|标籤|话题|話題|关键|關鍵).*",
    re.IGNORECASE,
)
OF_LISTS = re.compile(r"topics?|replies|activity|views|frontpage|front page|personal blog|featured|讚好", re.IGNORECASE)
UI = re.compile(
    rf"{OF_LISTS.pattern}|none yet|stay connected|\d+ participants?|footer|contact (?:data|info\w*)"
    r"|(?:tags|topics|labels|keywords) .*|只看楼主.*|.*(?:订[户戶]|赠阅|编辑推荐|加入|app)",
    re.IGNORECASE,
)
TURNS = re.compile(r"[«‹←]?\s*(?:(?:上|下)一?[篇版則则條条]|(?:previous|next|prev|newer|older)\b)", re.IGNORECASE)
HASHTAG = re.compile(  # how many articles bear it may stand behind it
    r"#\s?(?!\d)([^\s#]{2,30}?)(?:#|\s*\d{1,4}\s?[个個篇]|\s+\d{1,5}|\s?[+＋][关關]注)?"
)
PATH = re.compile(r"/[A-Z][\w &,-]{2,40}(?:/[A-Z][\w &,-]{2,40}){0,4}")  # of a subject within others
DOTTED = re.compile(r"\s*[·•∙|｜/／]\s*|\s{2,}")
NAVIGATES = re.compile(  # words of links that are no tags
    any_of(r"""
        .*(?:著作[权權]|友情[链鏈]|版[权權][声聲]).*
        home|(?:newer|older|next|prev|more|about|contact|terms|print|privacy|help|faq|advertis\w*|careers|jobs|sitemap|rss)\b.*
        categories|guidelines|accessibility|cookies?|cookie .*|licen[cs]\w+.*|your .*|our .*|my .*
        .*(?:我们|我們|首[页頁]|[频頻]道|[关關]于|關於|[联聯]系|聯絡|声明|[隐隱]私|条款|條款|返回|推荐(?!系统|算法|引擎|模型)|推薦(?!系統|演算法)|[热熱]门).*
        .*(?:[评評][论論]|[版权權]+所有|不得|[转轉][载載]|扫码|下[载載]|APP|上一|下一).*
    """),
    re.IGNORECASE,
)
FOOTER = re.compile(
    r"(?:about|contact|terms|privacy|cookies?|careers|jobs|help|advertise|accessibility|legal|sitemap)"
    r"(?: (?:us|of|at|with|and|&|policy|(?-i:[A-Z]))\b.{0,30}| ?[A-Z]{2,8})?",
    re.IGNORECASE,
)
_MARKED = re.compile(
    r"\ASOURCE |[，。！？；@]|\A.{0,2}、|, |\bwww\.|\.(?:com|org|cn|edu|example)\b"
)  # no tag has these
_BUTTON = re.compile(r"(?<!\s)\s{0,4}Add to my[A-Z]\w*\Z|(?<!\s)\s{1,4}(?:[+＋]\s?(?:Follow|[关關]注))\Z")
_BEGINS = re.compile(r"\d{0,2}[A-Za-z]|[^\W\d_]")  # "5G", "3D printing"
WORDS_ROW = re.compile(r"[a-z][a-z0-9+#.-]{1,20}(?: [a-z][a-z0-9+#-]{1,20}){1,5}")
SPACED = re.compile(r"[\s、，,]+")
HAN_ROW = re.compile(r"[\u4e00-\u9fffA-Za-z0-9]{2,10}(?:[ 　][\u4e00-\u9fffA-Za-z0-9]{2,10}){1,7}")
COMMAS = re.compile(r",\s+|[，、]")
NO_TAG = re.compile(  # words that sentences and buttons have, and a tag has not
    r"\b(?:also|this|your|our|you|we|by|is|are|from|for|ago|asked|viewed|modified|posted|updated|said|more|published"
    r"|read|see|view|follow|sign)\b",
    re.IGNORECASE,
)
_HEARD = 12_000  # characters of the article in which they are looked for
ROW = 120  # characters
_PIECE, _WORDS = 32, 4  # characters and words of a tag
_BRIEF = 8, 3, 24  # Chinese characters of nearly all tags; words, and letters
_HAN_STEM = 3, 7  # characters of a Chinese word that must stand there, of one whose two ends will do
_STEM = 5  # letters of a word that must stand there


def said(lines: Sequence[Line]) -> str:
    """What the article says, for looking words up in it."""
    text = " ".join(line.text for line in lines if line.role is Role.TITLE or (line.free and line.prose))
    return text[:_HEARD].casefold()


def is_heading(text: str) -> bool:
    """Whether tags stand below a line."""
    return _HEADING.fullmatch(text.strip(" :：#")) is not None


def word(text: str) -> str:
    """A tag without the marks of a list, or of a tag, before it, and the button to follow it behind it."""
    return _BUTTON.sub("", text.strip("#•·▪* ").rstrip(",，").removeprefix("- "))


_FACT = re.compile(  # of a recipe, a walk
    r"[:：]\s?\S|\A[图圖]\s?\d|\d\s?(?:克|个|勺|片|根|只|斤|毫升|公里|k?g|ml|k?m|分[钟鐘]|小[时時]|人份|人食用|min(?:ute)?s?\.?|h(?:ou)?rs?|servings?)\Z"
    r"|\A(?:[Ss]erves|[Mm]akes|[Pp]rep|[Cc]ook|[Bb]ake|[Tt]otal|[Yy]ields?) (?:time )?\d|适量|少许|\A\^|\d%\Z"
)


def may_be(piece: str) -> bool:
    """Whether a few words may be a tag."""
    fits = 2 <= len(piece) <= _PIECE and len(piece.split()) <= _WORDS and (piece[-1].isalnum() or piece[-1] in ")）")
    return (
        fits
        and piece.casefold() not in TOOLS
        and not UI.fullmatch(piece)
        and _BEGINS.match(piece) is not None
        and not (_MARKED.search(piece) or (" " in piece and NO_TAG.search(piece)))
        and not names_a_section(piece)
        and not _FACT.search(piece)
        and not (
            RELATED.fullmatch(piece)
            or ELSEWHERE.fullmatch(piece)
            or APPARATUS.fullmatch(piece)
            or CONTACTS.fullmatch(piece)
            or NAVIGATES.fullmatch(piece)
        )
    )


def is_motto(text: str) -> bool:
    """Whether a line is longer than Chinese tags are: a site's slogan, unless the article speaks of it."""
    return len(text) > _BRIEF[0] and HAN.search(text) is not None


def is_brief(piece: str) -> bool:
    """Whether a tag is no longer than nearly all tags are, and nobody's name."""
    if HAN.search(piece):
        return len(piece) <= _BRIEF[0] and " " not in piece and not is_han_name(piece)
    return len(piece.split()) <= _BRIEF[1] and len(piece) <= _BRIEF[2]


def is_heard(piece: str, text: str) -> bool:
    """Whether the article speaks of what a tag names: one of its words, or its beginning, stands there."""
    piece = piece.casefold()
    if HAN.search(piece):
        if piece in text or len(piece) <= _HAN_STEM[0]:
            return piece in text
        pairs = ("".join(pair) for pair in pairwise(piece))
        is_long = len(piece) > _HAN_STEM[1]  # as headlines are, and all share a word or two
        return piece[:2] in text and piece[-2:] in text and not (is_long and not all(pair in text for pair in pairs))
    for word in piece.split():
        if len(word) > 3 and f" {word[:_STEM]}" in text:
            return True
    return piece in text and piece in text.split()
