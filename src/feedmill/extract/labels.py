"""Labels, counters and flags of bylines, in Chinese (both scripts) and English: general habits, no site's own."""

from __future__ import annotations

import re


def any_of(words: str) -> str:
    """Alternatives of a regular expression, written over as many lines as they need."""
    return "|".join(line.strip().strip("|") for line in words.strip().splitlines())


# Field → its labels. What has no place in an entry is "": known as what it is, and kept nowhere.
_LABELS = {
    "source": any_of(r"""
        (?:文章|新闻|新聞|内容|信息|消息|本文|图文|資料|资料)?(?:来源|來源)(?:于|於|自)?|稿源|出处|出處|媒体|媒體
        转载自|轉載自|转自|轉自|來自|来自|(?:微信)?公众号|(?:微信)?公眾號
        (?:article |news )?source|via|published (?:by|in)|publisher
    """),
    "authors": any_of(r"""
        (?:原文?|文章|本文|特约)?作者|撰文|撰稿|撰写|文|(?:本报|本刊)?记者|(?:本報|本刊)?記者
        authors?|written by|words by|reporter|byline
    """),
    "": any_of(r"""
        责任编辑|責任編輯|责编|責編|编辑|編輯|主编|審核|审核|校对者?|校對者?|校译|排版|编译|編譯|翻译|翻譯|译者|譯者|译文出自
        摄影|攝影|监制|出品|运营|字数|editors?|edited by|translators?|translated by|photos?(?: by)?|photographer
        reading time|read time
    """),
    "published": any_of(r"""
        (?:发布|發布|發佈|发表|發表|发文|首发|上传|上線|上线|刊登|出版)(?:时间|時間|日期|于|於)
        日期|时间|時間|发布|發布|发表|(?:first )?(?:published|posted)(?: on| at| date)?|publish(?:ed)? date
        publication date|date(?: published)?|pub ?date
    """),
    "updated": any_of(r"""
        (?:最后|最後|最近)?(?:更新|修改|修订|修訂|编辑|編輯)(?:时间|時間|日期|于|於)|最后更新|最後更新
        (?:last )?(?:updated|modified|revised)(?: on| at)?|date modified|update date
    """),
    "tags": any_of(r"""
        关键词|關鍵詞|关键字|關鍵字|标签|標籤|标籤|话题|話題
        tags?|tagged(?: with| as)?|keywords?|filed under|topics?
    """),
    "categories": r"栏目|欄目|分类|分類|所属分类|频道|頻道|category|categories|section",
    "url": any_of(r"""
        原文链接|原文連結|原文鏈接|原文地址|原文网址|本文链接|本文連結|本文地址|文章链接|文章地址|永久链接|原文
        (?:source|original|canonical|article) (?:url|link)|permalink|original(?: article| post)?
    """),
    "address": r"链接|連結|網址|网址|地址|url|link",  # the article's only where it stands above it
    "title": r"标题|標題|文章标题|title|headline",
}
_FIELDS = tuple(_LABELS)
_NAMED = "|".join(f"(?P<f{number}>{labels})" for number, labels in enumerate(_LABELS.values()))
_LABELLED = re.compile(rf"[【\[（(]?(?:{_NAMED})[】\]）)]?\s*[:：]\s*(?P<value>.*)", re.IGNORECASE | re.DOTALL)
BEFORE_LABEL = re.compile(rf"\s+(?=(?:{'|'.join(_LABELS.values())})\s*[:：])", re.IGNORECASE)
# "编译 | 张三", "文/李四": the bar stands for the colon there, and only behind these.
BARRED_LABEL = re.compile(
    r"(?:(?<=\s)|^)(作者|撰文|文|来源|來源|记者|記者|编辑|編輯|编译|编譯|译者|译|图|责编|责任编辑|校对|出品)\s*[|｜丨/／]\s*(?=\S)"
)

_COUNTED = any_of(r"""
    点击|點擊|阅读|閱讀|浏览|瀏覽|人气|人氣|热度|围观|观看|播放|评论|評論|留言|点赞|點讚|赞|收藏|转发|分享|讨论|字|次|人
    views?|reads?|hits|clicks?|comments?|likes?|shares?|repl(?:y|ies)|claps?|responses?|words|visits?|people
""")
_NUMBER = r"\d[\d,.]*\s*(?:万|萬|亿|k|m|w)?\s*\+?"
COUNTER = re.compile(
    rf"(?:{_NUMBER}\s*(?:次|人|个|条|條)?\s*(?:{_COUNTED})(?:量|数|數|次数|過)?"
    rf"|(?:{_COUNTED})(?:量|数|數|次数|次數)?\s*[:：(（]?\s*{_NUMBER}\s*(?:次|人|条)?[)）]?"
    r"|(?:约|約|需|预计)?\s*\d+\s*[- ]?(?:min(?:ute)?s?(?: of)?(?:[ -]read(?:ing)?)?(?: time)?|分钟(?:阅读|閱讀|读完)?)"
    r"|(?:阅读|閱讀)(?:时间|時間|时长|約|约|需)\D{0,6}\d+\s*分[钟鐘]?|(?:no|0) comments?|leave a comment)\.?",
    re.IGNORECASE,
)
FLAG = re.compile(
    any_of(r"""
        原创|原創|转载|轉載|独家|獨家|首发|首發|头条|頭條|快讯|快訊|深度|专栏|專欄|图文|热点|推荐|置顶|公众号|公眾號|微信公众号
        关注|關注|opinion|exclusive|breaking(?: news)?|featured?|sponsored|analysis|news|press release|follow
    """),
    re.IGNORECASE,
)


def labelled(text: str) -> tuple[str, str] | None:
    """The field and the value of a text such as "来源：X" or "Tags: a, b"; None for what bears no label."""
    match = _LABELLED.fullmatch(text)
    if match is None:
        return None
    number = next(number for number in range(len(_FIELDS)) if match[f"f{number}"] is not None)
    value = match["value"]
    return _FIELDS[number], value.rstrip("】]）) ") if text[0] in "【[（(" else value
