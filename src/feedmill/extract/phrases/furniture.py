"""What a page puts round an article: lines told by their whole shape. General habits, no site's own.

They are looked for outside the article's text; only `ASIDE` and `IMAGE_PLACEHOLDER` may stand within it.
"""

from __future__ import annotations

import re

from feedmill.extract.phrases.buttons import BUTTONS
from feedmill.extract.phrases.choice import Choice
from feedmill.extract.phrases.newsrooms import ASIDES, NEWSROOM
from feedmill.extract.phrases.offers import OFFERED_AMID, OFFERS
from feedmill.extract.phrases.portals import PORTALS
from feedmill.extract.phrases.wording import any_of, words

_SOCIAL = r"share|tweet|email|print|facebook|twitter|x|linkedin|whatsapp|reddit|copy link|微博|微信|(?:qq)?空间|qq"
_FURNITURE = any_of(
    rf"""
        分享(?:到|至|此文|本文|给|給|文章|按钮)[^。]{{0,40}}|分享[^。，]{{0,12}}
        (?:一键)?(?:点赞|點讚|收藏|打赏|赞赏|举报|打印|列印|复制链接|複製連結)
        返回(?:顶部|首页|列表|頂部|首頁).{{0,10}}|(?:上|下)一?(?:篇|条|條|页|頁|则|則)(?:文章)?\s*[:：].{{0,120}}
        (?:上|下)一(?:篇|条|页|頁)|(?:字号|字體|字体|字級)\s*[:：]?.{{0,20}}
        [【\[（(]?(?:大\s*中\s*小|小\s*中\s*大)[】\]）)]?
        [【\[（(](?:字号|字體|字体|字級)\s*[:：].{{0,40}}|本帖最后由.{{0,60}}编辑.{{0,4}}
        [（(【\[]\s*(?:本文)?(?:完|全文完|未完待续)\s*[）)】\]]|-+\s*(?:完|end)\s*-+|\#{{3}}
        [（(【\[]\s*(?:责任|責任|本文|文章)?(?:编辑|編輯|录入|錄入|校对|校對|审核|審核|责编|責編)\s*(?:[:：][^）)】\]]{{0,30}})?[）)】\]](?:\s*\d{{7,8}})?
        .{{0,40}}每一?份[贊赞]助.{{0,40}}
        [【\[（(](?:版权声明|版權聲明|免责声明|免責聲明|声明|聲明|风险提示)[】\]）)].{{0,400}}
        (?:更多)?相关(?:资讯|内容|新闻)请关注\s*[:：].{{0,40}}
        (?:版权声明|版權聲明|免责声明|免責聲明|特别声明|声明|風險提示|风险提示)\s*[:：].{{0,400}}
        (?:copyright|©|\(c\)\s?(?:\d{{4}}|(?-i:[A-Z]))).{{0,300}}
        (?:欢迎|歡迎|请|請)?(?:扫码|掃碼|扫描|长按|長按|识别)?.{{0,20}}(?:二维码|二維碼|QR ?code).{{0,40}}
        (?:扫码|掃碼|长按识别|微信扫一扫).{{0,30}}
        (?:点击|點擊|欢迎|歡迎|请|長按|长按)?\s*(?:关注|關注)(?:我们|我們|公众号|微信).{{0,40}}
        (?:点击|點擊)?(?:阅读|閱讀|查看)(?:原文|全文|更多)|(?:当前|目前|您的?(?:当前|現在|现在)?(?:的)?)(?:位置|版面|频道|頻道|栏目|欄目)\s*[:：].{{0,80}}
        (?:首页|首頁)(?:\s*[>›»/|｜·\s]\s*\S{{1,20}})+|home(?:\s*[>›»/|｜·]\s*\S{{1,20}})(?:\s*[>›»/|｜·\s]\s*\S{{1,20}})*|登录|登錄|登入|注册|註冊|搜索|搜尋|菜单|導航|导航
        (?:menu|log ?in|sign (?:in|up)|search|skip to (?:main )?content|subscribe)(?:\s*[/|｜·\s]\s*\S{{1,12}})*
        share (?:this|on|via|to|article).{{0,60}}|(?:{_SOCIAL})(?:[\s|/·,]+(?:{_SOCIAL}))*
        (?:subscribe|sign up) (?:to|for) .{{0,120}}|follow us .{{0,60}}|back to top|listen to this article.{{0,30}}
        (?:previous|next)(?: (?:post|article|story|message|thread))?(?: \(.{{2,20}}\))?\s*[:：»«›‹].{{0,120}}
        advertisement|广告|廣告
        (?:\d[\d,.]*\s?[万萬kK]?\s?[个個条條则則]\s?(?:回答|答案|回[复覆應应]|[评評][论論]|留言)\s+)?(?:默[认認]|預設|按.{{1,4}})排序.{{0,12}}
        for immediate release
        (?:[←«‹→»›]\s*)?(?:older|newer|prev(?:ious)?|next)\s*[:：].{{0,120}}|[←«‹].{{1,120}}|.{{1,120}}[→»›]
        [（(]?\s*《[^《》]{{2,20}}》\s*[（(]?\s*(?:19|20)\d\d\s?[年.-].{{1,12}}第?\s*[A-Z]?\d{{1,3}}\s*版.{{0,12}}
        (?:上|下)一(?:期|版|回|节|章)\s*[:：].{{0,120}}|第\s*[A-Z]?\d{{1,3}}\s*版\s*[:：].{{0,20}}
        view (?:this|it|the) .{{0,60}}browser.{{0,120}}|(?:无法|如无法|若无法).{{0,10}}(?:显示|查看|阅读).{{0,40}}
        (?:change|manage|update) (?:your )?(?:e-?mail )?preferences.{{0,80}}
        you(?: are|'re)? (?:receiv(?:e|ed|ing)|getting|got) (?:this|these) .{{0,200}}|to stop receiving .{{0,160}}
        all content is .{{0,80}}|skip ad.{{0,10}}
        [（(]?\s*[※*]*\s*(?:特别|特別|郑重|鄭重|重要|免责|免責|版权|版權|本站|本网|风险)?(?:声明|聲明|提示)\s*[:：].{{0,400}}
        ※?\s*(?=.*(?:不得|禁止|严禁|嚴禁|谢绝|謝絕|请勿|請勿|必究|追究))未[經经](?:本站|授權|授权|許可|许可|书面|書面).{{0,80}}
        [©Ⓒ].{{0,160}}|(?:主|承|协)[办辦](?:单位)?\s*[:：].{{0,120}}|(?:网站|網站)(?:标识码|地图|備案).{{0,80}}
        (?:corrections?|feedback|tips?|questions?|contact(?: us)?|更正|投稿|联系我们)\s*[:：]?\s*\S+@\S+
        enjoy(?:ing|ed)? .{{2,40}}\?.{{0,160}}
        (?:点击|點擊)?(?:上方|下方)?(?:蓝字|藍字|卡片|名片).{{0,30}}|扫一扫.{{0,30}}
        [※☆★◎].{{0,12}}提醒(?:您|你)?.{{0,3}}[:：].{{0,100}}
        (?:继续|向上|向下|左右)滑动.{{0,20}}|轻触阅读.{{0,10}}|预览时标签不可点|微信(?:扫一扫|号).{{0,20}}|关注该公众号
        (?:您?需要|请先?)?登录(?:后|之后).{{0,40}}|查看内容
        (?:以下)?正文\s*[:：]|(?:如需|如要|如欲|若需|需要?)[转轉][载載].{{0,24}}(?:[联聯][系繫絡络]|授[权權]|[许許]可).{{0,40}}
        未[經经]《[^《》]{{2,20}}》.{{0,12}}(?:授[权權]|[许許]可|同意).{{0,4}}(?:[严嚴]禁|不得|禁止|[请請]勿|[谢謝][绝絕]).{{0,60}}
        (?:[读讀]者|新[闻聞]|报料|報料|爆料|[发發]行|[订訂][阅閱])(?:服[务務])?(?:[热熱][线線]|[电電][话話]|[邮郵]箱|信箱)\s*[:：].{{0,60}}
        -+\s*(?:觉得有用|喜欢).{{0,60}}|—+\s*.{{2,40}}\s*—+
        (?:觉得|如果觉得|喜欢).{{0,20}}(?:分享|转发|转给|点赞|在看).{{0,30}}
        (?:订阅|訂閱|商务合作|投稿|转载)\s*[:：].{{0,120}}
        (?:get|sign up for|subscribe to) (?:the|our) .{{2,60}}|want (?:your|more) .{{0,80}}|get started
        read more.{{0,60}}
        author:username|site:example\.com|url:text|selftext:text|(?:self|nsfw):yes \(or (?:self|nsfw):no\)
        find submissions (?:in|by|from) ".{{1,30}}"|include (?:\(or exclude\) )?(?:self|results).{{0,40}}
        (?:微博|微信|朋友圈|qq)分享|复制链接.{{0,8}}|举报.{{0,8}}
        (?:save|share|print|listen to|bookmark) (?:this )?(?:story|article|post|page).{{0,20}}|open in app
        (?:请|請)?文明(?:上网|上網|[发發]言|[评評][论論]).{{0,60}}
        跳至主要內容|跳到主要内容
        (?:reach|contact|e-?mail|follow) .{{2,50}} (?:at|on) (?:\S*@|.{{0,40}}\b\d{{3}}-\d{{4}}).{{0,80}}
        support (?:local|our|independent|quality) .{{0,120}}
        was this (?:page|article|story|answer) helpful.{{0,30}}|按一下以分享.{{0,40}}|請按讚.{{0,10}}
        喜[歡欢] 正在[載载]入.{{0,6}}
        点个.{{0,4}}在看.{{0,30}}
        (?:关注|關注).{{2,20}}[，,](?:回复|回覆|后台).{{0,40}}
        (?:cite|citation|how to cite)(?: this)?(?: page| article)?\s*:?.{{0,80}}
        citation\s*:.{{0,300}} retrieved .{{0,200}}
        get the latest .{{0,40}}(?:inbox|newsletter|updates|alerts).{{0,120}}
        have a (?:tip|correction|story|question).{{0,160}}|like us on .{{0,80}}|(?:table of )?contents|on this page
        in this article
        (?:本文)?目录|(?:还)?没有(?:任何|人)?评论.{{0,20}}|(?:喜欢此内容的人还喜欢|写留言|轻点两下.{{0,30}})
        [^。，]{{1,12}}(?:声明|聲明)\s*[:：].{{0,400}}
        (?:特别|特別|重要|温馨|溫馨|友情|郑重|鄭重|(?:商业|商業)?(?:推广|推廣|广告|廣告))(?:提醒|提示|说明|說明)\s*[:：].{{0,400}}
        (?:如果)?(?:你|您)?(?:觉得|喜欢|这篇文章).{{0,30}}(?:分享|转发|转给|点赞|在看).{{0,40}}
        (?:end|完|the end|-30-|ends)|\#{{2,}}|\* ?\* ?\*|-\s*30\s*-
    """
)
# Words that make a line furniture where they stand within it.
_HELD = any_of(
    r"""
        .{0,100}all rights reserved.{0,160}|.{0,60}(?:is|are) a publication of .{0,120}|.{0,30}powered by .{0,80}
        .{0,40}(?:we use .{0,30}cookies|accept (?:all )?cookies|cookie policy|privacy policy|unsubscribe).{0,160}
        .{0,60}\bforward (?:it|this) to .{0,120}|.{0,30}(?:版权所有|版權所有|(?:转载|轉載)[请請]).{0,80}
        .{0,60}(?:客服|举报|投稿|广告)(?:热线|电话|邮箱)\s*[:：].{0,60}|.{0,6}版[权權][说說]明\s*[:：].{0,300}
        .{0,40}(?:扫码下载|掃碼下載|下[载載](?:app|客户端|客戶端)|(?:手机|微信)(?:扫码|扫一扫|阅读更)).{0,20}
        .{0,60}(?:扫描|扫码|掃描|长按|識別|识别).{0,10}(?:二维码|二維碼).{0,6}(?:关注|關注|下载|下載).{0,40}
        .{0,20}意见反馈(?!截止|[时期]|方式|渠道|的|如下|.*。).{0,40}
        .{0,40}\bby (?:taboola|outbrain)\b.{0,40}|.{0,80}\b(?:in|to) your inbox\b.{0,120}
        .{0,24}(?:更多|全部)(?:精彩)?(?:评论|留言)[^。]{0,10}|.{0,20}(?:ICP[备證证]|公网安备).{0,40}
        .{0,20}(?:平台|本站|本网)(?:仅|只)提供.{0,60}|.{0,60}\(opens in (?:a )?new (?:window|tab)\)
        .{0,30}(?:立即|馬上|马上|免费)(?:下[载載]|訂閱|订阅|加入|註冊|注册).{0,20}|.{0,30}[，,]?尽在.{2,20}|.{2,30}专栏收录该内容
        .{0,20}(?:加入|追蹤|追踪|按[讚赞]).{2,20}(?:臉書|粉[絲丝](?:[團团]|[专專]?[页頁])|LINE|Telegram|新聞》).{0,16}|.{0,10}精选
        .{2,20}(?:whatsapp|telegram|youtube|instagram|facebook|line)\s*(?:頻道|频道|群組|群组|專頁|专页|帳號)\s*[:：].{1,20}
        .{0,30}用\s?app\s?看新[聞闻].{0,20}
        .{0,40}[點点]我下[载載].{0,30}
    """
)
_FRAME = Choice("|".join((_FURNITURE, BUTTONS, NEWSROOM, OFFERS, PORTALS, _HELD)), re.IGNORECASE)
DECORATION = re.compile(r"#\s*\S.{0,24}?\s*#|[-=_*~·•.—–─━═\s]{3,}|[【\[]\s*.{0,8}\s*[】\]]", re.DOTALL)
# A line that says that the article is over.
THE_END = re.compile(
    r"[\W_]*(?:end|the end|fin|完|全文完|本文完|正文完|(?:未完)?待续|(?<=-)\s*30\s*(?=-))[\W_]*|#{2,}", re.IGNORECASE
)
# Lines that are none of an article's wherever they stand within it.
ASIDE = Choice(
    any_of(r"""
        (?:往期(?:推荐|回顾|精彩)|(?:延伸|相关|推荐|拓展|扩展)(?:阅读|閱讀|推荐)|更多阅读)\s*[:：].{1,120}
        \[?(?:see (?:also|more)|read (?:also|more|next)|related(?: story| article)?|more)\s*:\s*.{1,120}
        (?:don['’]?t miss|watch|also read)\s*:\s*.{1,120}|advertisement
        ◤[^◤◢]{2,24}◢|sponsored content|share\s*:|full story|story source\s*:|keep reading|[+＋]\d{1,2}
        (?:story|article) continues (?:below|after).{0,40}|点击上方.{0,40}
        [请請]?(?:继续|繼續)(?:往下|向下)?(?:阅读|閱讀|看).{0,10}
        (?:loading|加载中|載入中)[.…]*|[▼▽↓⬇]+
        【(?:相[关關]|延伸|推[荐薦])(?:推[荐薦]|[阅閱][读讀]|[报報][道導导])】.{2,60}
        打[开開].{2,16}[，,]?查?看(?:\d{1,2}[张張])?高清大?[图圖]片?
        \S{1,60}\.(?:jpe?g|png|gif|webp|zip|rar|7z|pdf|docx?|xlsx?|txt)\s*[（(]\s*[\d.]+\s*[KMG]?B?\b.{0,60}[）)]
        广告|廣告|(?:本文)?(?:广告|推广)位.{0,10}|体验AI代码助手|代码解读|(?:登录后)?复制代码?|AI写代码|copy code
        your browser (?:does not|doesn['’]t) support (?:(?:the|this|html5) )*(?:video|audio|i?frame)s?\b.{0,60}
        your browser (?:does not|doesn['’]t) support (?:javascript|inline frames|embedded \w+|svg|web\w*)\b.{0,60}
        sign up (?:to|for) .{2,80}\b(?:newsletter|briefing|bulletin|digest|e-?mails?|inbox|roundup)\b[^.]{0,40}
        thanks for reading .{2,60}! subscribe for free to receive .{2,60}
        (?:allow|view) .{2,30} content\?|quick guide\s*[:：]?\s.{2,80}show|(?:hide|toggle) caption|enlarge this image
        (?:相[关關](?:文章|新聞|新闻|報道|报道)|同場加映|同场加映|延伸閱讀|看更多|更多新聞|推薦閱讀|熱門新聞)\s*[:：▶►】].{2,80}
    """)
    + f"|{ASIDES}|{OFFERED_AMID}",
    re.IGNORECASE,
)
IMAGE_PLACEHOLDER = Choice(
    r"view (?:image|picture|photo) in full ?screen|press enter or click to view image.{0,30}"
    r"|[（(](?:受[访訪]者|主[办辦][单單]位|[资資]料|[网網]上|[网網][络絡路]|[^（）()，。]{2,10}(?:[记記]者|公司))"
    r"(?:提供|供[图圖]|[图圖]片|截[图圖]|[摄攝])[)）]"
    r"|(?!.{0,12}[由被將将應应可需要])[\u4e00-\u9fff]{2,12}(?:[局處处署部院校會会所館馆]|公司|大[學学]|中心|[記记]者|受[訪访]者|業者|家屬|本人)(?:提供|供[圖图])"
    r"|[（(]?(?:首|頭|头|题|題|主|封面)?[图圖]片?(?:来源|來源|源|取自)\s*[:：/／].{1,30}[)）]?"
    r"|[\[【(（<]?\s*(?:图片?|圖片?|配图|插图|視頻|视频|图源网络|image|photo|picture|img|video)\s*\d{0,3}\s*[\]】)）>]?"
    r"|(?:image|photo|picture|图片|图|圖片|圖)s?\s*(?:credits?|by|courtesy(?: of)?|来源|來源|源)\s*[:：/／]?\s*.{0,60}"
    r"|credits?\s*(?:[:：]|\.{3})\s*\S.{1,60}|[（(](?:image|photo|picture)s? credits?\s*:.{1,60}[)）]"
    r"|(?:(?:photo|image|picture|illustration|graphic)s? )?courtesy (?:of )?.{2,60}|(?:file|stock) (?:photo|image)s?"
    r"|(?:题图|題圖|头图|頭圖|封面图?|配图|配圖|首图|图片?|圖片?|相片|照片|插图|插圖|摄影|攝影|photo|image|illustration)"
    r"\s*[/／:：|｜]\s*[^。，,]{1,24}"
    r"|\[?(?:image|图片)\s*[:：]?\s*[\w.-]*\.(?:png|jpe?g|gif|webp)\]?"
    r"|(?:photo(?:graph|graphy)?|image|picture|illustration)s?\s*[/:|]\s*(?-i:[A-Z])[^.,]{1,60}|[▲△↑]\s*[图圖]片?(?:来源|來源|源|取自)\s*[:：/／].{1,30}"
    r"|[▲△↑（(\s]*(?:本文|文中|文内|以上)?[图圖]片?[由系](?:AI|人工智能)?(?:生成|[绘繪]制)|[▲△↑（(\s]*(?:本文|文中|文内|以上)?[图圖]片?由.{2,24}(?:提供|供[图圖]|授[权權]).{0,4}"
    r"|(?:image|photo|video)s?\s?:|(?:previous|next) image(?: next image)?"
    r"|item \d{1,2} of \d{1,2} .{2,300}|(?:used )?with permission of .{2,60}|permission granted by .{2,60}"
    r"|[（(]?(?:(?:本[報报台])?(?:記者|记者)\s?[\u4e00-\u9fff]{2,4}\s?[／/]?\s?(?:[攝摄]影?|翻[攝摄])"
    r"|[圖图][／/][^。，]{2,20}(?:提供|翻[攝摄]|[攝摄]))[)）]?"
    r"|\*?(?:首|頭|头|题|題|主)[图圖]片?(?:来源|來源|源|取自|来自)\s*[:：/／].{1,30}|(?:资料|資料|示意|效果|档案|檔案)[图圖]片?"
    r"|[（(](?:网络|網絡|網路|網上|网上|资料|資料|示意|設計|设计)[图圖]片?[）)]",
    re.IGNORECASE,
)

# What the buttons round an article do; a line of nothing else is one of them.
TOOLS = words(
    """
    分享 收藏 点赞 點讚 赞 赞赏 讚 打赏 打印 列印 关闭 關閉 关闭窗口 打印本页 列印本頁 返回 返回顶部 返回列表
    返回目录 返回首页 顶部 放大 缩小 縮小 默认 默認 版面导航 版面導航 标题导航 標題導航 版面目录 往期回顾
    全文复制 复制 复制链接 複製連結 下载 下載 上一版 下一版 上一篇 下一篇 上一页
    下一页 发新帖 发表回复 回复 回覆 举报 檢舉 登录 登錄 登入 注册 立即注册 註冊 写留言 写文章 写评论 发表评论 line
    facebook twitter x linkedin whatsapp telegram reddit pinterest email e-mail mail print 发表评论 告诉好友
    留言 評論 评论 按讚
    打印此文 推荐给好友 我要评论 加入书签 reprints reprint share tweet save bookmark copy link 微信 微博 新浪微博 qq
    qq空间 空间 朋友圈 大 中 小 t a a+ a- aa 只看该作者 倒序浏览 高级模式 收起 展开 目录 设为首页 加入收藏 会员中心
    喜欢 喜歡 在看 点个在看 关注 關注 订阅 訂閱 subscribe menu search log in sign up join donate comment comments listen
    关注问题 写回答 邀请回答 好问题 添加评论 默认排序 按时间排序 关注者 被浏览 已关注 已關注
    play pause follow us 设置 字体 字号 无障碍阅读 长者专区 朗读 语音播报 收听 扫一扫 分享到 分享至 分享给 转发 海报
    易信 来往 人人网 开心网 豆瓣 有道云笔记 印象笔记 flipboard messenger 查看更多 加载更多 查看话题 more
    阅读模式 閱讀模式 只看大图 只看大圖 回帖奖励 回帖獎勵
    生成海报 字體 繁體 简体 繁体 简体版 繁体版 簡體版 繁體版 投币 投幣 english
    倍速 全屏 标清 超清 投屏
    close license licence republish transcript embed
    """
)


def is_furniture(text: str) -> bool:
    """Whether a page puts this line round its articles."""
    return _FRAME.fullmatch(text) is not None
