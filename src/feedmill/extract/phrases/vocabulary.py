"""The words and shapes by which pages tell what a line is. General habits, no site's own."""

from __future__ import annotations

import re

from feedmill.extract.phrases.choice import Choice
from feedmill.extract.phrases.wording import any_of, words

# Headings whose section is not this article any more, or is its apparatus.
RELATED = Choice(
    any_of(r"""
        (?:热门|熱門|为你|為你|为您|編輯|编辑|精选|今日|猜你)(?:推荐|推薦|新闻|新聞|文章|阅读|排行|喜欢)
        往期(?:回顾|精彩|文章|推荐)|本[版期](?:其[他它]|更多|全部|相关)(?:标题|標題|新闻|新聞|文章|稿件|内容|內容|报道|報導)
        (?:更多|查看更多).{1,10}(?:新闻|新聞|报道|報導|文章|资讯|資訊|内容)
        (?:本周|本月|24小时|一周)(?:热门|热文|排行).{0,4}
        (?:相关|相關|延伸|推荐|推薦|扩展|擴展|拓展|更多)(?:内容|內容|阅读|閱讀|文章|新闻|新聞|推荐|推薦|链接)+
        (?:精彩|热门|往期)(?:内容|阅读|文章|推荐|回顾)+
        (?:相关|相關|更多)(?:报道|報導)|猜你喜欢|你可能(?:还|也)?(?:感兴趣|喜欢)(?:的(?:文章|内容))?
        you (?:may|might) (?:also )?(?:like|enjoy)|related|see also|(?:keep|continue) reading|what to read next
        (?:related|recommended|more|further|popular|latest)(?: (?:content|reading|articles?|posts?|stories|news))+
        related (?:links|coverage)|(?:further|more) (?:company |market |related )?(?:coverage|reading)
        more (?:links|coverage|(?:from|in|on|about) .{1,40})|read (?:more|next|also|on)
        picked for you|more about|read comments|you missed|what .{1,30} (?:is|are) reading|keep exploring|in other news
        newsletters?|(?:about the )?author(?:s|\(s\))?|author bio|creators (?:and|&) guests
        written by .{2,60}
        (?:推荐|推薦|相关|相關)(?:图文|圖文|资讯|資訊|视频|影音|新聞稿|信息)|(?:阅读|閱讀)下一篇|explore further
        more on this story
        作者(?:简介|簡介)|关于作者|關於作者|我要评论|more (?:from|by) .{1,40}
        (?:本周|今日|24小时)?(?:点击|阅读|热门)排行.{0,4}
        (?:most|also) (?:read|popular|viewed|shared)(?: (?:in|on) .{1,30})?|trending(?: now| stories)?
        don['’]?t miss|see more|explore (?:further|more)
        (?:top|partner|other|recent|latest|all) (?:stories|news|posts|articles|updates)
        (?:all|more|latest) [\w-]+ (?:news|stories|posts)
        recommended (?:for you|by (?:our )?editors?)
        upcoming (?:talks|events|dates|webinars)|we(?:['’]re| are) hiring|editors?['’]s? (?:picks?|choice)
        up next|同一主[题題]|或[許许][你您](?:[會会]想看|[會会]喜[歡欢])|相[關关]行情
    """),
    re.IGNORECASE,
)
REFERENCES = re.compile(
    any_of(r"""
        (?:参考|參考)(?:内容|內容|资料|資料|链接|連結|鏈接|文献|文獻|来源|來源)?|(?:资料|資料)(?:来源|來源)
        (?:引用|相关|相關)(?:链接|連結|来源)|引用|信源
        references?|sources?|links|citations?|further reading|works cited|bibliography
    """),
    re.IGNORECASE,
)
# Where a social post was sent from, told beside its date.
PLACES = words(
    """
    北京 天津 上海 重庆 河北 山西 辽宁 吉林 黑龙江 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 海南 四川 贵州
    云南 陕西 甘肃 青海 内蒙古 广西 西藏 宁夏 新疆 香港 澳门 中国香港 中国澳门 中国台湾 台湾 美国 英国 日本 韩国
    新加坡 加拿大 澳大利亚 德国 法国
    """
)
CITIES = words(
    """
    Delhi Mumbai Bengaluru Bangalore Chennai Hyderabad Kolkata Pune Ahmedabad Gurugram Noida Kochi
    Jaipur Lucknow Chandigarh Bhubaneswar Thiruvananthapuram Patna Guwahati Nagpur Coimbatore Mangaluru
    Visakhapatnam Indore Bhopal Shimla Washington York London Singapore Kong Dubai Islamabad Karachi
    Lahore Dhaka Colombo Kathmandu Beijing Tokyo Manila Jakarta Lumpur Taipei
    """
)  # by their last words
CITY_NAME = rf"(?:(?:New|Hong|Kuala) )?(?:{'|'.join(sorted(CITIES))})"
# Headings of what is told of a research article below the news of it.
APPARATUS = re.compile(
    r"(?:story|material) sources?|journal(?: references?)?|doi|method of research|article title|funder"
    r"|subject of research|(?:article )?publication date|coi statement|competing interests|cite this .{1,20}"
    r"|(?:about|original) (?:this )?(?:study|paper|publication)|provided by"
    r"|submission history|(?:bibliographic|citation) tools"
    r"|论文信息|論文資訊|期刊信息|原文信息|(?:本文)?引用(?:本文|格式)",
    re.IGNORECASE,
)
# Headings of what is told to journalists and of who made the page.
CONTACTS = re.compile(
    r"(?:for )?(?:media|press|investor|news)?s? ?"
    r"(?:contacts?|inquiries|enquiries|relations|information)(?: (?:contacts?|data|details|info(?:rmation)?))?"
    r"|(?:for )?(?:further|additional) information(?:,? please contact)?|for more information"
    r"|(?:媒体|媒體|新闻|新聞|商务)(?:联系|聯絡|联络)(?:人|方式)?|联系方式",
    re.IGNORECASE,
)
# Headings of what readers wrote: the article has ended.
ANSWERED = re.compile(  # how many answers stand below, and when the last one came
    r"\d+ ?[条條则則个個] ?回[复覆帖應应] ?[•·] ?(?:20\d\d-\d\d-\d\d .{0,20}"
    r"|\d{1,3} ?(?:分钟|小时|天|[个個]?月|年).{0,16}前)"
)
COMMENTS = Choice(
    any_of(r"""
        (?:全部|最新|热门|精彩|网友|读者)?(?:评论|評論|留言|回复|跟[帖贴貼]|回帖)(?:区|列表)?\s*[（(]?\s*\d*\s*[）)]?|沙发|沙發
        (?:网友|读者)(?:评论|留言)\s*[:：].{0,60}|.{0,4}(?:评论|評論|留言|回复)\s*[（(]?\d+[）)]?\s*[条條则則]?
        \d+ (?:comments?|responses?|replies|thoughts)(?: on .{1,120})?|comments?(?: \(\d+\))?
        join the (?:conversation|discussion)|discussion about this .{1,20}|(?:new|add|post|write) (?:a )?comments?
        \d+ comments?, .{1,40}|\d+\s*[条條则則个個]\s*(?:回复|回覆|评论|評論|留言|跟帖|回答)(?:\s*[•·|].{0,40})?
        \[[-–+]\]\s.{1,60}
        [\w.-]{2,30} on (?-i:[A-Z])[a-z]{2} \d{1,2}, \d{4} \| .{2,40}\[[-–+]\]
        (?:发布|發布|發表|发表|写)(?:评论|評論|留言).{0,20}|更多回答|(?:留言|评论|評論)(?:规范|規範)
        [\w.-]{2,30}[ ·,|]{1,3}\d+ (?:minute|hour|day|week|month|year)s? ago\b.{0,20}
        \S{1,16}[ ·|]{1,3}\d+\s*(?:分[钟鐘]|小[时時]|天|[周週]|[个個]月|年)前.{0,20}
        (?:\#\s?\d+|\d+\s?[楼樓])(?:\s.{0,30})?
        (?:top|all) comments? \(\d+\)|共\s?\d[\d,]*\s?[則则條条]\s?(?:留言|[評评][論论]|回[應应覆复])
        [推噓嘘→]\s?\w{2,16}\s?[:：].{0,80}\d\d/\d\d(?: \d\d:\d\d)?
        leave a (?:comment|reply)|reader comments|discussion
        .{1,80} \(score: ?-?\d(?:, ?[a-z]{3,20})?\)
    """),
    re.IGNORECASE,
)
_OF_INSTITUTIONS = words(
    """
    news times post daily weekly magazine journal press review tech tv radio wire gazette herald tribune chronicle
    observer institute university office agency newsroom courier standard laboratory laboratories ministry department
    """
)
_WORD = re.compile(r"\w+")
INSTITUTION = re.compile(  # words that media and institutions are called by
    r"\A(?:The|THE)\s|(?:[报報网網社刊台臺局厅廳]|新[闻聞]|中心|研究[院所]|大[学學]|[学學][院会會]|[协協][会會]|委[员員][会會])\Z"
    rf"|\b(?:{'|'.join(sorted(_OF_INSTITUTIONS))})\b",
    re.IGNORECASE,
)
_ADDRESS_END = r"\s<>{}\"'“”‘’，。；、！？（）【】《》「」『』"
ADDRESS = re.compile(rf"https?://[^{_ADDRESS_END}]+", re.IGNORECASE)
HAN = re.compile(r"[\u3400-\u9fff\uf900-\ufaff\u3040-\u30ff\uac00-\ud7af]")
CLOSING = tuple('。！？!?.…；;：:」』”"）)’，,、')


def address(text: str) -> str:
    """The first http(s) address in `text` as written, less the punctuation of its sentence; "" without one."""
    found = ADDRESS.search(text)
    if not found:
        return ""
    url = found[0].rstrip(".,;:!?*_~|")
    return url[:-1] if url.endswith(")") and "(" not in url else url


def names_institution(text: str) -> bool:
    """Whether a word, or the beginning or the end of a text is what media and institutions are called by."""
    if not text.isascii():
        return INSTITUTION.search(text) is not None
    small = text.lower()
    return (small[:3] == "the" and small[3:4].isspace()) or not _OF_INSTITUTIONS.isdisjoint(_WORD.findall(small))


def has_han(text: str) -> bool:
    """Whether a character of Chinese, Japanese or Korean stands in `text`."""
    return not text.isascii() and HAN.search(text) is not None
