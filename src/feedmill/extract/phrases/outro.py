"""What a page says round an article in its own voice: to its readers, of itself, of the author, of the rights.

Such lines read as sentences do. So they are looked for only where no article's text stands: beside the byline and
behind the last paragraph.
"""

from __future__ import annotations

import re
from collections.abc import Collection

from feedmill.extract.phrases.choice import Choice
from feedmill.extract.phrases.names import JOB
from feedmill.extract.phrases.vocabulary import has_han
from feedmill.extract.phrases.wording import any_of, one_of

_LONGEST = 320  # characters of what a page says in one line
_SHORTEST = (2, 3)  # characters of a name in Chinese, in other scripts, that a line may begin with

_ASKED = one_of(  # what readers are asked to do
    """
    share forward pass send subscribe sign join follow support donate give buy tip rate write reply respond email e-mail
    mail tell get download visit go read listen watch leave browse license republish reprint prefer add slide submit
    report contact call text find see receive become stand help keep try start check view explore discover ask let drop
    hit click tap talk comment discuss pitch stay bookmark print save
    """
)
_GIVES = r"give us (?!an?\b|your|feedback|more)"  # what people ask for, not a page
_OFFERED = (  # what only the page that shows an article has
    r"(?:our|us|newsletters?|mailing list|this list|the list|inbox|podcast|rss|feed|archives?|app|subscri\w+"
    r"|unsubscribe|members?(?:hip)?|donat\w+|sponsors?|patreon|editors?|reporters?|correspondence|permissions?|reprints?"
    r"|search engine|(?:this|the) (?:article|story|post|page|piece|episode|issue|letter|essay|column|text"
    r"|e?-?mail)|the (?:rest|original)|full (?:text|story|article)"
    r"|a (?:friend|colleague|comment|subscriber|member)|\S+@\S+|\S+\.\w{2,8}/\S*)"
)
_THEIRS = (
    r".{0,90}\b(?:expressed|printed|stated|here|presented|contained|own|authors?|writers?|contributors?|those|alone)\b"
)
_COPIED = "(?:reproduc|republish|reprint|redistribut|copied|work for, consult)"
_AT_FIRST = "(?:first|originally|also)"
_MADE = r"(?:produced|edited|published|supported|funded|made possible|written|syndicated|shared)"
_TO_READERS = re.compile(
    r"\b(?:you|your|our|us|we|me|my|this|here|free|sign up|every|daily|weekly|reader|subscribe)\b", re.IGNORECASE
)
_OF_ITSELF = re.compile(  # who paid for research, and where a report came out, is news
    r".{0,50}\b(?:this|these|our|my|we)\b|(?:story|article|post|text|reporting|coverage)\b", re.IGNORECASE
)
_SAID = re.compile(r"\b(?:said|says|told|wrote|added|warned|argued|replied|noted|held)\b|(?:, per|according to) [A-Z]")
_LIKED = r"like|liked|loved?|enjoy|enjoyed|hungry|thirsty|curious|want|got|have|spot|spotted|found|see|seen|new here"
_SPEAKS = Choice(
    any_of(rf"""
        (?:{_LIKED})\b[^.?!]{{1,70}}\?(?:\s.{{0,160}})?|[^.?!]{{2,90}}\? (?:{_ASKED})\b.{{2,160}}
        (?!{_GIVES})(?:(?:please|simply|just|you can|to|or|then) )?(?:{_ASKED})\b[^.!?]{{,80}}\b{_OFFERED}(?!\w).{{,99}}
        (?:do|are|have|did) you\b.{{2,220}}\b(?:click here|e-?mail us|contact us|in touch|let us know|submit)\b.{{0,99}}
        (?:text|materials?|story|content) (?:supplied|provided) by .{{2,200}}
        stay (?:informed|up to date|in the loop|connected)\b.{{0,60}}
        to (?:leave|stop|unsubscribe|cancel|opt out).{{2,200}}
        if you (?:like|liked|enjoy|enjoyed|found) (?:this|it|what|our|the|my|me|us|reading)\b.{{2,200}}
        if you (?:like|want|would like|wish|prefer)\b.{{2,120}}\b(?:{_ASKED}|{_OFFERED})(?!\w).{{0,120}}
        thank(?:s| you) for (?:reading|listening|watching|subscribing|being).{{0,160}}
        (?:via|h/t|hat tip:?|react(?:ions?)?:|pass it on:) .{{2,60}}
        (?:see|talk to|until|back) (?:you )?(?:all )?(?:next|again|tomorrow|on) .{{0,60}}
        the authors? (?:did|do|does|has|have) not .{{2,80}}\b(?:financial|funding|interests?)\b.{{0,200}}
        [^\W\d_].{{2,80}} contributed (?:reporting|research|to this (?:report|story|article)).{{0,60}}
        the post .{{2,200}} (?:appeared first|first appeared) on .{{2,60}}
        a version of this (?:article|story)\b.{{2,220}}|when we learn of a mistake.{{0,200}}
        \({{1,2}}[^()]{{0,60}}(?:\S+@\S+|newsroom|news ?desk)[^()]{{0,60}}\){{1,2}}
        (?:the )?(?:comments and )?(?:views|opinions)\b(?={_THEIRS}).{{0,60}}\b(?:are|belong|do not|don't)\b.{{0,120}}
        .{{0,60}}\b(?:may not be|must not be|do(?:es)? not) {_COPIED}.{{0,240}}
        (?P<offer>.{{0,80}}\b(?:newsletter|subscri(?:be|bers?|ption)|unsubscribe|reader-(?:supported|funded)|sustaining|paywall)\b.{{0,160}})
        (?P<made>.{{0,60}}\b(?:was|is|were|are) (?:{_AT_FIRST} )?{_MADE} (?:by|in|with|under|on) .{{2,160}})
    """),
    re.IGNORECASE,
)
_ASKED_HAN = one_of(
    """
    欢迎 歡迎 敬请 敬請 请 請 快 点 點 戳 扫 掃 长按 長按 识别 識別 搜索 搜尋 下载 下載 安装 打开 回复 回覆 后台 後台 加
    关注 關注 追蹤 追踪 订阅 訂閱 转发 轉發 分享 收藏 星标 投稿 打赏 赞赏 支持 留言 添加 把
    """
)
_OFFERED_HAN = one_of(
    """
    我们 我們 本站 本刊 本号 本號 公众号 公眾號 微信 微博 小编 小編 编辑 編輯 星标 星標 蓝字 藍字 在看 点赞 群 App APP
    客户端 客戶端 粉丝 粉絲 好友 朋友 同事 原文 全文 留言 评论 評論 电子报 電子報 会员 會員 链接 連結 邮箱 信箱
    \\S+@\\S+
    """
)
_LIKED_HAN = one_of(
    """
    喜欢 喜歡 觉得 覺得 看完 读完 讀完 有话 有話 想要 想看 想 发现 發現 不想 没看够 意犹未尽
    """
)
_TEXT_HAN = one_of(
    """
    本文 此文 本篇 该文 該文 文章 本报道 本視頻 本视频 本期 图文 文中 文内 題圖 题图 頭圖 头图 封面 配图 配圖 原文 编者
    編者 译者 譯者
    """
)
_TOLD_HAN = one_of(
    """
    系 為 为 由 归 歸 属 屬 仅 僅 首发 首發 首刊 原载 原載 刊于 刊於 来自 來自 来源 來源 选自 選自 摘自 节选 節選 整理
    经 經 获 獲 不代表 未经 未經 图源 均
    """
)
_RIGHTS_HAN = one_of(
    """
    不代表 代表作者 个人观点 個人觀點 仅代表 僅代表 文责自负 文責自負 版权归(?!属问题) 版權歸(?!屬問題) 侵权
    侵權 侵删 未经授权 未經授權 禁止转载
    禁止轉載 谢绝转载 謝絕轉載 授权转载 授權轉載 不得转载 不得轉載 非经授权 非經授權
    """
)
_POSTS_HAN = one_of(
    """
    小编 小編 编辑 編輯 审核 審核 监制 監製 校对 校對 排版 终审 统筹 策划 制图 美编 运营 来稿 撰稿 整理 录入 供稿
    """
)
_POINTS_HAN = one_of("荐读 薦讀 推荐 推薦 延伸 下期(?:预告|預告)? 预告 往期 前情 相关 相關 更多")
_SPEAKS_HAN = Choice(
    any_of(rf"""
        (?:{_ASKED_HAN}).{{0,40}}(?:{_OFFERED_HAN}).{{0,60}}
        (?:如果|如)?(?:您|你)?(?:也|还|還)?(?:{_LIKED_HAN})[^。]{{1,24}}[？?，,].{{0,80}}(?:{_ASKED_HAN}|转|轉|告诉|告訴|投).{{0,60}}
        [〔（(【\[].{{2,60}}(?:以.{{1,10}}(?:为|為)(?:准|準)|整理|有删节|有刪節|有改动|有改動)[）)】\]〕]
        .{{0,12}}(?:独立|獨立)的?(?:媒体|媒體|新闻|新聞|报道|報導|精神).{{0,80}}
        (?!.*化名)[〔（(【\[]?\s*(?:{_TEXT_HAN})[^。]{{0,8}}(?:{_TOLD_HAN}).{{0,120}}
        [〔（(【\[]?\s*作者(?:系|为|為|是.{{2,20}}[的者员師师家授]|现|現|单位|單位|简介|簡介|[^，。]{{2,4}}[，,系为為现現]).{{0,120}}
        .{{0,60}}(?:{_RIGHTS_HAN}).{{0,80}}|(?:{_POINTS_HAN})\s*[:：|｜丨].{{1,80}}
        (?:值班|本期|本文|责任|責任|新媒体|見習|见习|版面|图片|圖片)?(?:{_POSTS_HAN})\s*[:：|｜丨/／]\s*\S.{{0,40}}
        .{{2,24}}[，,]?(?:可以|不妨|欢迎|歡迎|请|請)(?:转发|轉發|分享|转给)(?:给|給)?.{{1,12}}
        以上(?:内容|內容)(?:由|来自|來自|仅|僅|为|為).{{2,60}}
        .{{0,40}}(?:知识产权|知識產權|著作[权權]|版[权權])(?:均|皆|都)?(?:为|為|归|歸|由|属|屬).{{2,40}}(?:所有|[专專][属屬]|持有|享有).{{0,200}}
        如(?:有意愿|有意願|果?您?需要?|要|欲|想)?转载.{{0,100}}
        以上[。！]?|(?:好了，?)?(?:今天|本期|今日)?(?:的内容|的分享)?(?:就|先)?到这里.{{0,30}}
        (?:我们|咱们)?(?:下期|明天|下周|明早)(?:再)?见.{{0,10}}
        [（(【]?(?:[\u4e00-\u9fff]{{2,4}}\s?[:：]\s?[\u4e00-\u9fff·]{{2,4}}[\s　，,；;|｜/／]*){{2,6}}[）)】]?
        (?:感谢|感謝|谢谢|謝謝).{{1,40}}(?:线索|線索|投递|供[稿图圖]|爆料|投稿|来稿|來稿|提供|支持|贊助|赞助).{{0,8}}
        (?:感谢|感謝|谢谢|謝謝)(?:您|你)?(?:的)?(?:阅读|閱讀|收听|观看|收看).{{0,20}}
    """)
)
_INTRODUCES = re.compile(
    any_of(r"""
        (?:full |the )?(?:text|transcript|article|story)\b.{0,60}:
        (?:以下|下面)(?:是|为|為|内容).{0,4}(?:正文|全文|原文|文章|演讲|实录|來自|来自).{0,40}
        (?:正文|全文|原文)(?:如下|开始|開始)?\s*[:：].{0,4}
    """),
    re.IGNORECASE,
)
_TELLS = re.compile(  # of what somebody said, or until when those whom a notice is for are asked to do something
    "(?:[称稱说說]|表示|指出|回应|回應|认为|認為|透露|坦言|强调|強調|写道|寫道)(?:[：:，]|[“「])|[请請].{0,12}[日号號年月][之以]?前"
)
_REPORTS = re.compile(  # what a paper did for its story
    r" (?:has |have |had |was |were )?(?:contacted|approached|asked|reached out"
    r"|reported (?:that|last|earlier|this)|revealed|understands|reviewed|spoke"
    r"|seen|obtained|been told|unable|not able|could not)\b"
)
_IS_OR_DOES = re.compile(
    r"[’']s\b|,?\s+(?:and\b|&|[a-z])"
    r"|\s*(?:[是系為为由，|｜:：]|现任|現任|现为|現為|曾任|曾获|著有|长期|長期|专注|專注|成立|创办|創辦)"
)


def speaks(text: str) -> bool:
    """Whether a page speaks in a line, not an article: it asks for something, offers it, or tells whose the text is."""
    if len(text) > _LONGEST:
        return False
    text = text.removeprefix("> ")
    if has_han(text):
        return _SPEAKS_HAN.fullmatch(text) is not None and not _TELLS.search(text)
    found = _SPEAKS.fullmatch(text)
    if found is None or _SAID.search(text) or (found["offer"] and not _TO_READERS.search(text)):
        return False
    return not found["made"] or _OF_ITSELF.match(text) is not None


def introduces(text: str) -> bool:
    """Whether a line says that the text follows."""
    return len(text) <= _LONGEST and _INTRODUCES.fullmatch(text) is not None


def tells_of(text: str, known: Collection[str]) -> bool:
    """Whether a line begins with one of the names and tells what that is or does: its author, its site."""
    if len(text) > _LONGEST:
        return False
    return any(
        text.startswith(name)
        and not _REPORTS.match(text, len(name))
        and len(name) >= _SHORTEST[not has_han(name)]
        and (_IS_OR_DOES.match(text, len(name)) or JOB.fullmatch(text[len(name) :].strip()))
        for name in known
    )
