"""The words and shapes by which pages tell what a line is. General habits, no site's own."""

from __future__ import annotations

import re

from feedmill.extract.labels import any_of

# Lines of a page's frame, told by their whole shape; they are looked for outside the article's text alone.
_SOCIAL = r"share|tweet|email|print|facebook|twitter|x|linkedin|whatsapp|reddit|copy link|微博|微信|(?:qq)?空间|qq"
FURNITURE = re.compile(
    any_of(rf"""
        分享(?:到|至|此文|本文|给|給|文章|按钮)?.{{0,40}}|(?:一键)?(?:点赞|點讚|收藏|打赏|赞赏|举报|打印|列印|复制链接|複製連結)
        返回(?:顶部|首页|列表|頂部|首頁).{{0,10}}|(?:上|下)一?(?:篇|条|條|页|頁|则|則)(?:文章)?\s*[:：].{{0,120}}
        (?:上|下)一(?:篇|条|页|頁)|(?:字号|字體|字体|字級)\s*[:：]?.{{0,20}}|[【\[（(]?(?:大\s*中\s*小|小\s*中\s*大)[】\]）)]?
        [（(【\[]\s*(?:本文)?(?:完|全文完|未完待续)\s*[）)】\]]|-+\s*(?:完|end)\s*-+|\#{{3}}
        [（(【\[]\s*(?:编辑|編輯|責任編輯|责任编辑|责编)\s*(?:[:：][^）)】\]]{{0,30}})?[）)】\]]
        (?:版权声明|版權聲明|免责声明|免責聲明|特别声明|声明|風險提示|风险提示)\s*[:：].{{0,400}}
        .{{0,30}}(?:版权所有|版權所有).{{0,80}}|(?:copyright|©|\(c\)).{{0,160}}|.{{0,100}}all rights reserved.{{0,40}}
        .{{0,20}}ICP[备證证].{{0,40}}|.{{0,20}}公网安备.{{0,30}}
        (?:欢迎|歡迎|请|請)?(?:扫码|掃碼|扫描|长按|長按|识别)?.{{0,20}}(?:二维码|二維碼|QR ?code).{{0,40}}
        (?:扫码|掃碼|长按识别|微信扫一扫).{{0,30}}|(?:点击|點擊|欢迎|歡迎|请|長按|长按)?\s*(?:关注|關注)(?:我们|我們|公众号|微信).{{0,40}}
        (?:点击|點擊)?(?:阅读|閱讀|查看)(?:原文|全文|更多)|(?:当前|目前|您的?(?:当前)?)位置\s*[:：].{{0,80}}
        (?:首页|首頁|home)(?:\s*[>›»/|｜·\s]\s*\S{{1,20}})+|登录|登錄|登入|注册|註冊|搜索|搜尋|菜单|導航|导航
        (?:menu|log ?in|sign (?:in|up)|search|skip to (?:main )?content|subscribe)(?:\s*[/|｜·\s]\s*\S{{1,12}})*
        share (?:this|on|via|article).{{0,60}}|(?:{_SOCIAL})(?:[\s|/·,]+(?:{_SOCIAL}))*
        (?:subscribe|sign up) (?:to|for) .{{0,120}}|follow us .{{0,60}}|back to top|listen to this article.{{0,30}}
        .{{0,40}}(?:we use cookies|accept (?:all )?cookies|cookie policy|privacy policy).{{0,160}}
        (?:previous|next)(?: (?:post|article|story))?\s*[:：»«›‹].{{0,120}}|advertisement|广告|廣告
    """),
    re.IGNORECASE,
)
DECORATION = re.compile(r"#\s*\S.{0,24}?\s*#|[-=_*~·•.—–\s]{3,}|[【\[]\s*.{0,8}\s*[】\]]", re.DOTALL)
MENU = re.compile(r"\S{1,14}(?:\s*[|｜·•>›»]\s*\S{1,14}){2,}")
IMAGE_PLACEHOLDER = re.compile(
    r"[\[【(（<]?\s*(?:图片?|圖片?|配图|插图|視頻|视频|图源网络|image|photo|picture|img|video)\s*\d{0,3}\s*[\]】)）>]?"
    r"|\[?(?:image|图片)\s*[:：]?\s*[\w.-]*\.(?:png|jpe?g|gif|webp)\]?",
    re.IGNORECASE,
)

# Headings whose section is not this article any more, or is its apparatus.
RELATED = re.compile(
    any_of(r"""
        (?:相关|相關|延伸|推荐|推薦|扩展|擴展|拓展|更多)(?:内容|內容|阅读|閱讀|文章|新闻|新聞|推荐|推薦|链接)+
        (?:精彩|热门|往期)(?:内容|阅读|文章|推荐|回顾)+
        (?:相关|相關|更多)(?:报道|報導)|猜你喜欢|你可能(?:还|也)?(?:感兴趣|喜欢)(?:的(?:文章|内容))?
        you (?:may|might) (?:also )?(?:like|enjoy)|related|see also|(?:keep|continue) reading|what to read next
        (?:related|recommended|more|further|popular|latest)(?: (?:content|reading|articles?|posts?|stories|news))+
        related (?:links|coverage)|more (?:links|coverage|from .{1,40})|read (?:more|next|also|on)
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
_ADDRESS_END = r"\s<>\"'“”‘’，。；、！？（）【】《》「」『』"
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
