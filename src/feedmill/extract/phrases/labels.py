"""Labels, counters and flags of bylines, in Chinese (both scripts) and English: general habits, no site's own."""

from __future__ import annotations

import re
from functools import lru_cache

from feedmill.extract.phrases.choice import Choice
from feedmill.extract.phrases.surnames import is_han_name
from feedmill.extract.phrases.wording import any_of

# Field → its labels. What has no place in an entry is "": known as what it is, and kept nowhere.
_LABELS = {
    "source": any_of(r"""
        (?:文章|新闻|新聞|内容|信息|消息|本文|图文|資料|资料)?(?:来源|來源)(?:于|於|自)?|稿[件]?(?:来)?源|发信站|發信站|出处|出處|媒体|媒體
        原[载載刊](?:[于於])?|转载自|轉載自|转自|轉自|來自|来自|(?:微信)?公众号|(?:微信)?公眾號
        信息来源|供稿单位|译文出自|譯文出自
        (?:article |news )?source|news provided by|via|published (?:by|in)|publisher|publication|site|website
        newsgroups?|站点
        網站名稱|网站名称
    """),
    "issuer": r"(?:研究|所[属屬])?[机機][构構](?:名[称稱])?"
    r"|發布單位|發佈單位|发文机关|發文機關|发布机构|發布機構|发布单位|制发机关|issued by|issuing (?:body"
    "|authority)",
    "authors": any_of(r"""
        dc:creator|作者[/／][编編][辑輯]|寄信人|发信人|執筆|执笔|主笔|主筆
        (?:原文?|文章|本文|特约|[来來]稿)?作者|本文[专專]家|(?:张贴|張貼|发布|發布|發佈|发表|發表|发文|發文|上传|上傳|投稿)(?:者|人)
        [Uu][Pp]主|回答者|答主|[创創]建者|文[档檔]作者|(?:compiled|submitted|curated|co-?authored) by
        [笔筆]名|楼主|樓主|(?:撰文|撰稿|採訪|采访)者|(?:首席)?(?:分析[师師]|研究[员員])|通[讯訊][员員]|撰稿|撰写|文|(?:本报|本刊)?记者|(?:本報|本刊)?記者|供稿人?|作者/来源
        (?:采访|採訪|采写|採寫|撰文|整理|口述|文字)(?:\s?[、/／&及]?\s?(?:采访|採訪|采写|撰文|整理|口述|文字|摄影))*
        from|words|authors?|(?:written|words|reported|story|text) by|reporters?|byline|writers?
    """),
    "": any_of(r"""
        (?:saved|printed|exported|clipped|collected|imported|downloaded|archived)(?: on| at)?|剪藏|收藏于|保存于|导出
        导出于|打印时间
        本文字数|字数统计|字數|阅读时长|阅读完需|阅读需|最新推荐文章于|属地|IP ?属地|附件|中图分类号|文献标识码|文章编号
        點閱數|点阅数|瀏覽人次|浏览人次|(?:责任|責任|实习|實習|见习|特约|执行|值班|栏目)?(?:编辑|編輯)
        责编|責編|选稿|選稿|主编|審核|审核|校对者?|校對者?|校译|排版|编译|編譯|翻译|翻譯|译者|譯者
        摄影|攝影|监制|出品|运营
        (?:本文|文章)?字数|editors?|edited by|translators?|translated by|photos?(?: by)?|photographer
        (?:采集|採集|抓取|爬取)(?:时间|時間|日期|于|於)
        to|cc|reply-to|message-id|reading time|read time|word count|retrieved|accessed|crawled|scraped(?: at)?
        section editor
        索引号|(?:基金|资助)项目|基金资助|通[讯信]作者|成文日期|生成日期|公开方式|公开形式|发文字号|文号|有效性|主题分类|组配分类|主办|承办|设计|美编|插画
        [选選][题題]|策划|视频|制图
        [证證]券(?:代[码碼號号]|[简簡][称稱])|股票(?:代[码碼號号]|[简簡][称稱])|[债債]券(?:代[码碼]|[简簡][称稱])|公告[编編][号號]
        版[次名面]|公[开開][时時]限|信息有效性
        (?:文章)?[类類]型|文章录入|文章錄入|录入|责编|採訪編輯|核稿|校审|值班编辑|值班主编|作者单位
    """),
    "poster": r"(?:本期)?主播|主持|presented by|hosted by",
    "published": any_of(r"""
        (?:网络|網路|在线|優先|优先)?(?:发布|發布|發佈|发表|發表|发文|發文|首发|上传|上傳|上線|上线|刊登|出版|加入|添加|录入|錄入|张贴|張貼)(?:时间|時間|日期|于|於)
        (?:發行|发行|出刊|刊出)(?:日期|日)
        日期|时间|時間|发布|發布|發佈|发表|發表|发布于|發佈於|(?:first )?(?:published|posted)(?: on| at| date)?
        (?:publish(?:ed)?|posted) date
        publication date|date(?: published)?|pub ?date
    """),
    "updated": any_of(r"""
        (?:最后|最後|最近|最新)?(?:更新|修改|修订|修訂|编辑|編輯)(?:时间|時間|日期|于|於)|最后更新|最後更新
        (?:last )?(?:updated?|modified|revised)(?: on| at)?|date modified|update date
    """),
    "tags": any_of(r"""
        主[题題][词詞]|(?:新[闻聞])[關关][鍵键][字词詞]|[热熱][词詞]|[视視][频頻][标標][签籤]
        (?:本文|文章|相关|相關|所属|所屬|展[会會]|[产產]品)?(?:关键词|關鍵詞|字詞|字词|关键字|關鍵字|标签|標籤|标籤|话题|話題)
        in this (?:story|article)|(?:see |read |find |explore )?more (?:on|about)(?: these topics)?|index terms
        (?:(?:related|article|post|story) )?(?:hash)?tags?|tagged(?: with| as)?|key ?words?
        (?:filed|posted|file) (?:under|in)|(?:related |suggested |explore )?topics?|subjects
        labels?
    """),
    "categories": any_of(r"""
        (?:所属|收录于)?(?:专栏|專欄|合集|专题|專題)|分类于|分類於|分类专栏|栏目|欄目|[分类類][类類别別]|所属分类|频道|頻道
        category|categories|section
    """),
    "language": r"语言|語言|language|lang",
    "url": any_of(r"""
        本文永久(?:链接|連結|地址)|(?:链接|連結|引用)本文|(?:本文)?(?:本页|本頁|页面|頁面|固定|原始|出[处處])(?:链接|連結|地址|网址|網址)
        (?:原文|本文|本篇|文章|新[闻聞]|全文|永久|[来來]源)的?(?:[链鏈连]接|連[結接]|地址|[网網]址|[来來]源[网網]址)
        原文出[处處]|(?:阅读|閱讀|[中英]文)?原文|[网網][页頁](?:[链鏈]接|連結)
        (?:转载|轉載)(?:请|請)(?:注明|註明)(?:出[处處])?
        (?:source|original|canonical|article|permanent|page|direct) (?:url|link)|permalink|short ?link
        view (?:the )?original(?: (?:article|content|post|story))?|printed from
        (?:the|this) (?:full |original )?(?:article|story|post|report) (?:can be found|is available) (?:at|here)
        link to this (?:article|post|story|page)|original (?:article|post)(?: in [a-z]+)?|original(?: \([a-z]+\))?
        post link|short url|original page|share this post|(?:固定|分享|[复複][制製])[链鏈]接
        (?:本主[题題]|本[则則篇]新[闻聞]|原始)(?:地址|[网網][址頁])|保存自
    """),
    "address": r"链接|連結|網址|网址|地址|url|link",  # the article's only where it stands above it
    "title": r"(?:文章|本文|新[闻聞])?(?:标题|標題)|title|headline|subject|主题",
    "title_original": r"原文标题|原文標題|英文标题|原标?题|原標題|original title",
}
_FIELDS = tuple(_LABELS)
_LABEL = 24  # characters
_OPEN = re.compile(r"[A-Z][\w ]{1,20}\s*[:：]|[\u4e00-\u9fff]{2,6}[:：]")
_ALONE = re.compile(
    r"news provided by|(?:written|posted|published|reported) by|(?:作者|来源|來源|记者|記者|发布时间|發布時間|日期"
    r"|文字|撰文|採訪|采访|[攝摄]影|設計|设计|責任編輯|责任编辑|編輯|编辑|監製|监制|核稿|校對|校对|插畫|插画|[图圖]片(?=\s*[:：])"
    r"|(?:本期)?主播|文|[发發][布佈]日期|分[类類]|发文机关|发布机构|成文日期|发布日期|文号|索引号|信息来源)\s*[:：]?"
    r"|(?:author|source|date|published|by)\s*:?",
    re.IGNORECASE,
)
_NAMED = "|".join(f"(?P<f{number}>{labels})" for number, labels in enumerate(_LABELS.values()))
_LABELLED = Choice(
    rf"(?:[【\[（(]?(?:{_NAMED})[】\]）)]?\s*[:：]"
    rf"|[【\[]\s?(?:{_NAMED.replace('?P<f', '?P<b')})\s?[】\]])\s*(?P<value>.*)",
    re.IGNORECASE | re.DOTALL,
)
# Words that stand between brackets in front of a title as well, "【视频】故宫的雪": labels only of a name behind them.
_KICKER = re.compile(
    r"[【\[](?:视频|視頻|[编編][译譯]|翻[译譯]|策[划劃]|[设設][计計]|[专專][题題栏欄]|[话話][题題]|[频頻]道"
    r"|采访|採訪|[采採][写寫]|口述|整理|文字|[摄攝]影|制[图圖]|製圖|插[画畫]|出品|原文|photos?|photographer"
    r"|words|section|editors?|topics?|(?:[来來]源|[来來]自|媒[体體]|(?:本[报報刊])?[记記]者|reporters?|source)(?=\S\S))[】\]]\s*(?P<value>.+)",
    re.IGNORECASE | re.DOTALL,
)
_APART = re.compile(r"[\s、，,/／|｜]+")
_NAMED_SO = re.compile(  # people of other scripts, a medium, a list
    r"[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){0,3}|《[^《》]{2,20}》|[\u4e00-\u9fffA-Za-z·]{2,14}"
    r"(?:[报報网網社台臺刊]|新[闻聞]|客[户戶]端|公[众眾][号號]|大[学學]|研究[院所]|中心)(?:\s.{0,40})?|\S{1,12}(?:[、;；]\S{1,12})+|[#＃].+"
)
LABEL_WORD = Choice("更新|修改|" + "|".join(_LABELS.values()), re.IGNORECASE)
# Labels that stand before a space as well, where bars part the line: "作者 甲 | 分類 乙".
SPACED_LABEL = re.compile(
    r"\A((?:固定|分享|[复複][制製])[链鏈]接(?=\s+http)|保存自(?=\s+http)|文章(?:[关關][键鍵][字词詞]|[标標][签籤])|作者|撰文|索引[号號]|[发發]文字[号號]|成文日期|主[题題]分[类類]|[发發]布[机機][构構]|公[开開](?:方式|[时時]限)|(?:信息)?有效性|记者|記者|[来來]源(?:[于於自])?|[发發][布佈表](?:日期|[时時][间間]|[于於])|更新(?:日期|[时時][间間]|[于於])|[编編][辑輯][于於]|日期|分[类類](?:[于於])?)\s+(?=\S)"
)
BEFORE_LABEL = re.compile(
    rf"(?:(?<!\blast)(?<!\bfirst)\s+|(?<=\d)[;；])(?=(?:{'|'.join(_LABELS.values())})\s*[:：])", re.IGNORECASE
)
COMMA_LABEL = re.compile(rf"[，,；;]\s*(?=(?:{'|'.join(_LABELS.values())})\s*[:：])")
# "编译 | 张三", "文/李四": the bar stands for the colon there, and only behind these.
BARRED_LABEL = re.compile(
    r"(?:(?<=\s)|^)((?:[发發][布佈]|更新)(?:日期|[时時][间間])|作者|撰文|发布|發布|發佈|更新|文字|摄影|攝影|采访|採訪|整理|文|来源|來源|[来來]自(?=\s?[|｜丨/／．]\s?\S{1,9}(?:[报報网網社台臺刊]|新[闻聞])\s*\Z)|记者|記者|编辑|編輯|编译|编譯|译者|译|图|责编|选稿|责任编辑|校对|出品"
    r"|(?:关键[词字]|關鍵[詞字]|标签|標籤|标籤|话题|話題|分类|分類))\s*[|｜丨/／．]\s*(?=\S)"
)

_COUNTED = any_of(r"""
    点击率?|點擊率?|阅读|閱讀|浏览|瀏覽|人气|人氣|热度|围观|观看|播放|评论|評論|留言|点赞|點讚|赞|讚|在看|收藏|转发|轉發
    分享|讨论|字|次|人
    赞同(?:了?[该此](?:回答|文章))?|主题|帖子|积分|精华|订阅|粉丝|查看|回复|回覆|回帖|参与|參與|支持|反对|反對|推荐|喜欢|投币|总?弹幕|跟帖
    被(?:浏览|瀏覽)|views?|up ?votes?|reads?|hits|clicks?
    comments?|likes?|shares?|repl(?:y|ies)|claps?|responses?|words|visits?|people
""")
_NUMBER = r"\d[\d,.]*\s*(?:万|萬|亿|k|m|w)?\s*\+?"
_COUNT = (
    rf"(?:{_NUMBER}\s*(?:次|人|个|条|條)?\s*(?:{_COUNTED})(?:量|数|數|次数|過)?"
    rf"|(?:{_COUNTED})(?:量|数|數|次数|次數)?\s*[:：(（]?\s*{_NUMBER}\s*(?:次|人|条)?[)）]?"
    # A program writes the number.
    rf"|[-—]{{2}}\s?(?:{_COUNTED})"
    r"|(?:点击|點擊|浏览|瀏覽|访问|訪問|人气|人氣|阅读|閱讀)(?:量|数|數|次数|次數)?\s*[:：(（]"
    r"\s*(?:[-—]{1,2}|loading\.*|加载中)?\s*(?:次|人)?\s*[)）]?"
    r"|(?:约|約|需|预计)?\s*\d+(?:\s?[-–]\s?\d+)?\s*[- ]?"
    r"(?:min(?:ute)?s?(?: of)?(?:[ -]read(?:ing)?)?(?: time)?|分钟(?:阅读|閱讀|读完)?)"
    r"|(?:预计|預計|预估|約|约)?(?:阅读|閱讀)(?:时间|時間|时长|約|约|需)?\D{0,6}\d+\s*分[钟鐘]?"
    rf"|(?:[阅閱][读讀][时時][长長间間]|[预預][计計][阅閱][读讀])\s*[:：≈~约約]{{1,3}}\s*\d+\s*(?:分[钟鐘]?|min\w*)?"
    rf"|字[数數](?:[统統][计計])?\s*[:：≈]{{1,2}}\s*{_NUMBER}字?"
    r"|(?:no|0) comments?|leave a (?:comment|reply)"
    r"|\d+\s*(?:秒|分[钟鐘]|小[时時]|天|[周週]|[个個]月|年)之?前|\d+\s*(?:second|minute|hour|day|week|month|year)s? ago"
    r"|(?:本文|全文)?(?:[总總]?[共计計约約]){1,2}\s*\d[\d,]*\s*[余餘]?[字詞词]"
    r"|第\s*\d+\s*期|(?:issue|vol\.?|no\.)\s*\#?\d+)"
)
_COUNTER = Choice(rf"{_COUNT}(?:[\s|｜·,，].*|\.)?", re.IGNORECASE | re.DOTALL)  # tells most lines that are none
# Each counter is taken once, whatever follows: else two readings of each would double what there is to try.
_COUNTERS = re.compile(rf"(?>{_COUNT})(?:[\s|｜·,，]+(?>{_COUNT}))*\.?", re.IGNORECASE)
COUNTS_BEHIND = re.compile(rf"(?:\s+{_COUNT}){{1,3}}\s*\Z", re.IGNORECASE)
# Where a counter begins beside a value: "来源：X 点击：12 次".
BEFORE_COUNT = re.compile(
    rf"\s+(?=(?:{_COUNTED})(?:量|数|數|次数|次數)?\s*[:：(（]\s*(?:\d|[)）]?\s*[次人]?\s*\Z)"
    r"|\d[\d,.]*[万k]?\s*[人次](?:参与|參與|阅读|浏览|评论))",
    re.IGNORECASE,
)
# The bar that sets the size of letters.
FONT_BAR = re.compile(
    r"(?<!发文)(?<!發文)[【\[（(]?(?:字体|字號|字号|字體|字级|字級)\s*[:：]?\s*[【\[（(]?\s*(?:[大中小]\s*){0,3}[】\]）)]?"
)
FLAG = re.compile(
    any_of(r"""
        原创|原創|转载|轉載|独家|獨家|首发|首發|头条|頭條|快讯|快訊|深度|专栏|專欄|图文|热点|推荐|置顶|公众号|公眾號
        微信公众号|(?:最佳|精[选選彩]|[满滿]意|推[荐薦]|采[纳納])(?:答案|回答)
        关注|關注|(?:IP ?)?(?:归)?[属屬]地\s*[:：]?\s*.{0,8}|opinion|exclusive|breaking(?: news)?
        featured?|sponsored|analysis|news|press release|follow|blog post
        [\u4e00-\u9fff]{2,8}[雜杂][誌志]\s?\d{1,4}期
        [GB]P\s?[-\d]{1,6}
        [\u4e00-\u9fff]{2,4}(?:中心|組|组)\s*[／/]\s*[\u4e00-\u9fff]{2,4}(?:報導|報道|报道)
    """),
    re.IGNORECASE,
)


_SPACED = re.compile(r"((?:[\u4e00-\u9fff][ \u3000]+){1,3}[\u4e00-\u9fff])\s*(?=[:：])")


def closed_up(line: str) -> str:
    """A label of letters that stand apart, put together: "来 源：X", "标　　题：X"."""
    found = _SPACED.match(line)
    return "".join(found[1].split()) + line[found.end() :] if found else line


def labelled(text: str) -> tuple[str, str] | None:
    """The field and the value of a text such as "来源：X" or "Tags: a, b"; None for what bears no label."""
    match = _LABELLED.fullmatch(text)
    if match is None:
        return None
    number = next(n for n in range(len(_FIELDS)) if (match[f"f{n}"] or match[f"b{n}"]) is not None)
    value = match["value"]
    if text[0] in "【[" and (kicker := _KICKER.fullmatch(text)) and not _is_of_label(kicker["value"]):
        return None
    return _FIELDS[number], value.rstrip("】]）) ") if text[0] in "【[（(" and match[f"b{number}"] is None else value


def _is_of_label(value: str) -> bool:
    """Whether what stands behind a label without a colon is what labels are of: names, and no title."""
    value = value.strip()
    return value[0] in ":：" or _NAMED_SO.fullmatch(value) is not None or all(map(is_han_name, _APART.split(value)))


def is_counter(text: str) -> bool:
    """Whether a text is one counter, or several: "12 阅读", "3 comments · 5 likes"."""
    return _COUNTER.fullmatch(text) is not None and _COUNTERS.fullmatch(text) is not None


@lru_cache(maxsize=256)  # each line of a head is asked for by the one below it as well
def is_label(text: str) -> bool:
    """Whether a line is a label alone, its value on the next: "News provided by", "来源", "Summary:"."""
    if len(text) > _LABEL:
        return False
    text = text[1:-1] if text[:1] == "【" and text[-2:] == "播】" else text
    return _ALONE.fullmatch(text) is not None or _OPEN.fullmatch(text) is not None
