"""What a site calls itself in one line: before a slogan, first in a menu or a trail, beside the number of an issue."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from feedmill.extract.phrases.choice import Choice
from feedmill.extract.phrases.labels import FLAG
from feedmill.extract.phrases.shapes import A_MENU
from feedmill.extract.phrases.vocabulary import HAN
from feedmill.extract.phrases.wording import any_of
from feedmill.extract.roles import Line, Role

_WRAP = re.compile(r"[〖【《\[*=#~\s]*(.*?)[〗】》\]*=#~\s]*")
_SLOGAN = re.compile(
    r"\s*[|｜丨_–—»›>·•]+\s*|\s+-\s+|(?<=[^\x00-\x7f])-|-(?=[^\x00-\x7f])|\s{3,}|→"
    r"|(?<=\w):\s(?=[a-z]+ (?:for|from|about|on|of|that|to|and)\b)"
)
_CRUMB = re.compile(r"\s*(?:>+|»|›|→|/)\s*")
_HOME = re.compile(
    r"(?:首页|首頁|官网|官方网站|数字报|電子報|电子版|客户端|home|(?<=\w) (?i:e-?paper|e-?edition|online)|(?<=\w) new"
    r"|(?<=\w) (?i:home ?page|(?:(?:mobile|desktop|site|header|main) )?logo)"
    r"|(?<=[\u4e00-\u9fff])(?i:logo)|(?<=[\u4e00-\u9fff])\s+(?:登[录錄入]|[注註][册冊]|搜[索寻尋])"
    r"|(?<=\w) (?i:issue|vol(?:ume)?|no)\.?\s*\d+|(?<=\w) #\d{1,4}"
    r"|(?<=[\u4e00-\u9fff])\s+[A-Z][A-Z .&'-]{3,40})\Z"
)
_TO = re.compile(r"\A(?:(?:go|back|return) (?:back )?to|visit) (?:the (?=[a-z]))?", re.IGNORECASE)
_MEDIUM = re.compile(r"([\u4e00-\u9fff]{1,8}(?:[报報网網社刊]|新闻|新聞|日[报報]|[周週]刊))\s+\S")  # a slogan follows
_MENU = re.compile(r"(\S{2,12}?)\s+(?:首页|首頁|主页|主頁|Home|HOME)(?:\s+\S.*)?")  # a name first, the menu behind it
_ISSUE = re.compile(  # what a paper has on top beside its name
    r"(?:总|總)?第?\s*\d{1,4}\s*[卷期]|[（(](?:总|總)[^）)]{0,16}[）)]|\b(?:Vol(?:ume)?|No|Issue)\b\.?\s*\d+"
    r"|\d{4}\s*年(?:\s*\d{1,2}\s*月)?(?:\s*\d{1,2}\s*日)?|(?:(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?\s*)"
    r"(?:\d{1,2},?\s+)?\d{4}|星期\S|[,，·|｜•]"
)
_NUMBER = re.compile(r"\d\s*[卷期]|\b(?:Vol(?:ume)?|No|Issue)\b\.?\s*\d")
_NO_NAME = Choice(
    any_of(r"""
        .*[，。！？；、].*|e-?paper|sections?|latest(?: .*)?|search|(?:log|sign)(?:-| )?in.*|(?:print )?subscri.*
        .*\bedition|(?:cc )?by-[a-z-]+
        .*\bcookies?\b.*
        (?:learn|see|view|read) more.*|(?:my )?account|(?:jump|skip|scroll) .*|live ?tv|(?:main )?content|things to do
        (?:watch|listen)(?: live)?
        click here.*|navigation.*|(?:see|view|browse|show|open) .*|the|our|my|radio|tv|the big story|in the news
        in brief
        .*\b(?:loading|values your feedback).*|(?:breaking|top|latest) (?:news|stories)|beta|edit .*|games?|puzzles
        (?:more|follow|advertise|sign in|log in|welcome)(?: (?:from|on|in|with|to))? .*|(?:the )?best .*|how to .*
        menu|home ?page|跳[至到].*|(?:news )?articles?|press (?:corner|releases?|room|office)
        .*[:：].*|\S+ official (?:web)?site\b.*|here['’]s how .*|print|close .*|share|write|browse|all posts
        (?:the )?newsroom|(?:post )?reply|new topic
        support (?:us|the) ?.*|join .*|(?:un)?read .*|trending.*|(?:this |the )?week['’]?s? (?:top|best).*
        首[发發][于於]|首[页頁]|您?当前.*|当前位置.*|第\s*\S{1,8}\s*[期版号號卷辑輯].*|[总總]?第?[卷期]\s*[\d一二三四五六七八九十]{1,6}|.*\d{4}年.*
        (?:vol(?:ume)?|issue|episode|no|number)\b\.?\s*\d.*|@.*|[\d\W]+
        (?:创作|創作|[会會][员員]|帮助|幫助|[个個]人|用[户戶]|消息|下[载載]|客服|[数數][据據]|服[务務]|播放)中心
        [专專][题題栏欄]|[视視][频頻]|[发發][现現]|追[蹤踪]|[关關]注.{0,1}|[会會][员員]|等你来答|[归歸][档檔]|[标標][签籤]|友[链鏈]|[关關][于於]
        看板 .*|部落格|相簿|名片
        (?:文章|新[闻聞]|[头頭][条條])?(?:正文|[详詳]情|[内內]容|[长長]文|文章)[页頁]?
        返回(?:\s.*|上.*|列表|目[录錄]|[顶頂]部|主?[页頁].*)?
        code|actions|insights|security|releases|public|compare|notifications|help(?: \|.*)?|all fields
        site ?map|.*\bstatement|(?:daily|weekly|free)? ?newsletters?|news releases?
        推荐|推薦|[热熱][点點门門]|创投|汽车|企业号|产品|[产產][业業]|搜索|下[载載].*|快[讯訊]|[评評][论論]|收藏|分享|提问|提問|写文章
        .*(?:登[录錄入]|注[册冊]|[账帳][号號户戶]).*|我的.{1,4}|.*[设設]置|[产產]品.{0,2}|[频頻]道|搜[索尋].{0,4}|切[换換].{2,4}
        目[录錄]|被浏览|默认排序|登[录錄入].*
    """),
    re.IGNORECASE,
)
_SECTION = re.compile(  # what sites call their parts
    any_of(r"""
        (?:local |world |us |my )?(?:news|politics|business|markets?|tech(?:nology)?|science|sports?|culture|opinion)
        views?|world|life(?:style)?|health|arts?|gadgets|forum|about(?: us)?|archives?|people|publications|research|blog
        episodes|campus|more|legal|sustainability|companies|economy|finance|education|entertainment|style|magazine
        climate|products|careers|investors|jobs|home|members?|newsletters?|podcasts?|events?|topics|weather|travel
        food|money|videos?|obituaries|classifieds|e-?edition|letters|editorials?|columns|photos|games|crosswords?
        [读讀][书書]|[电電]影|音[乐樂]|同城|小[组組]|游[戏戲]|[购購]物|房[产產]|旅游|健康|[时時]尚
        [资資][讯訊]|最新|[创創]新|[产產][经經]|[观觀][点點]|[图圖]片|人物|[访訪][谈談]|[学學]院|公告|[问問]答|[论論][坛壇]|[题題][库庫]
        (?:即[时時日]|最新|本地|今日|[滚滾][动動])(?:港[闻聞]|新[闻聞]|消息|[资資][讯訊]|要[闻聞]|[报報][道導导])
        (?:即[时時]|要[闻聞]|新[闻聞]|政治|[国國][际際内內]|社[会會]|科技|[财財][经經]|[体體]育|[娱娛][乐樂]|生活|教育|港[闻聞]|[兩两]岸|地方|副刊|军事|汽[车車])(?:新[闻聞]|[频頻]道)?
    """),
    re.IGNORECASE,
)
_TOP = 6  # lines above the title that may name it
_LENGTH = (2, 60)  # characters of a site's name
_WORDS = 7
_PARTS = 2  # of a title that may be told in two


def site_names(line: Line) -> list[str]:
    """What may be a site's name in a line above the title: what stands before a slogan, or first in a trail."""
    name = name_in(line.text)
    return [name] if name else []


@lru_cache(maxsize=4096)  # the same menus stand in document after document
def name_in(text: str) -> str:
    """What may be a site's name there; "" where nothing may."""
    if menu := _MENU.fullmatch(text):
        return menu[1] if fits(menu[1]) else ""
    text = _without_issue(text) if _NUMBER.search(text) else text
    first = _CRUMB.split(text)[0] if _CRUMB.search(text) else text
    wrapped = _WRAP.fullmatch(first)
    name = _SLOGAN.split(wrapped[1] if wrapped else first)[0].strip()
    name = without_home(name)
    if (medium := _MEDIUM.match(name)) is not None:
        name = medium[1]
    is_row = HAN.search(name) is not None and name.count(" ") > 1
    return name if fits(name) and not is_row else ""


@lru_cache(maxsize=4096)
def fits(name: str) -> bool:
    """Whether a few words may be a site's name, and are no section's or button's."""
    if not _LENGTH[0] <= len(name) <= _LENGTH[1] or _NO_NAME.fullmatch(name) or not name[-1].isalnum():
        return False
    if FLAG.fullmatch(name) or _SECTION.fullmatch(name):
        return False
    words = name.split()
    sections = sum(_SECTION.fullmatch(word) is not None for word in words) if len(words) > _PARTS else 0
    return len(words) <= _WORDS and 2 * sections < len(words)  # several sections are a menu


def without_home(name: str) -> str:
    """A name without what leads home beside it: "Go to Harborline home page"."""
    return _HOME.sub("", _TO.sub("", name)).strip()


def is_section(name: str) -> bool:
    """Whether sites call their parts so."""
    return _SECTION.fullmatch(name) is not None


def last_of_title(text: str) -> str:
    """What stands behind the title of a page in the browser's bar: "A ferry sinks - World - The Courier"."""
    pieces = _SLOGAN.split(text)
    return pieces[-1].strip() if len(pieces) > 1 and fits(pieces[-1].strip()) else ""


def sections_in(line: Line) -> set[str]:
    """What a trail of crumbs goes through, from the home page on: sections, and none of them a name."""
    return {crumb.casefold() for crumb in _CRUMB.split(line.text)[1:]} if _CRUMB.search(line.text) else set()


def without_slogan(name: str) -> str:
    """A name without what stands behind it: "Harborwatch - news from the water"."""
    first = _SLOGAN.split(name)[0].strip()
    return first if len(first) >= _LENGTH[0] else name


def _without_issue(text: str) -> str:
    """A line without the number and the date of an issue."""
    return " ".join(_ISSUE.sub(" ", text).split())


def above_title(lines: Sequence[Line], start: int) -> list[Line]:
    """The lines above the title that may name the site: the first few, a menu, a trail of crumbs."""
    title = max((number for number, line in enumerate(lines[:start]) if line.role is Role.TITLE), default=start)
    head = [line for line in lines[:title] if line.role is not Role.TITLE and not line.free]
    plain = [line for line in head if not line.frame and (line.byline is None or not line.byline.told)][:_TOP]
    menus = [line for line in head if line.frame == A_MENU][:1]
    return plain + menus + [line for line in head if _CRUMB.search(line.text)][:1]
