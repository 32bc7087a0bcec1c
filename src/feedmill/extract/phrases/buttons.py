"""What stands on the buttons, notices and counters of the pages that people read: whole lines, as they are scraped.

Portals, forums, newsletters and blogs of the same make show the same words; no article has them as a line.
"""

from __future__ import annotations

import re

from feedmill.extract.phrases.wording import any_of

BUTTONS = any_of(
    r"""
        this (?:article|story|post) is more than .{2,30} old|member-only (?:story|content)|editors?['’]? notes?:?
        press enter or click to view image.{0,30}
        read (?:the|our) (?:full )?(?:paper|preprint|technical report|system card|model card|docs|documentation)
        click (?:here )?to (?:share|print|e-?mail|copy|expand|enlarge|view|play).{0,60}
        (?:getting|loading) your .{0,30}(?:player|audio).{0,20}
        (?:add|prefer|set|follow|make) .{0,40}\bon (?:google|your search engine).{0,20}
        (?:font|text|type) (?:size|settings?)\b.{0,30}|story text|size (?:small|standard|large).{0,30}
        links (?:standard|underlined).{0,20}|minimize to nav
        (?:add|set|make|prefer) .{0,30}\bpreferred source.{0,20}|discussion about this (?:post|article)
        (?:type|enter) (?:in )?your e-?mail.{0,20}|follow (?:publication|author|blog|channel)
        (?:add|save) to (?:your|my) .{2,20}|ready for more\?|start writing|collection notice|\d[\d.,]*k? followers
        last published .{1,30}
        (?:add|post|leave|write|new|view|show|load|read|hide)(?: an?| all| more| your| the)?(?: \d+)? comments?\b.{0,30}
        why (?:you can )?(?:trust|rely on) .{2,40}|[\d,]+ ?人(?:赞同|觉得|喜欢|收藏).{1,10}|在.{1,8}阅读器.{0,10}
        add to my\S+|(?:[\u4e00-\u9fff]{2,4}\s*-\s*\d[\d.,]*[万萬w]?\s*){2,}|share full article
        .{0,4}限[时時]免[费費].{0,30}|回上一?[页頁]|(?:相关|相關)附件|moderation log|mentioned in
        (?:previous|next) item(?: next item)?|(?:prev|previous|next) (?:story|post|article)
        [↓⬇]?\s*(?:download|view|enlarge) (?:this |full |the )?(?:image|photo|pdf|audio)s?|media download
        (?:caption|credits?):
        (?:press|media) (?:contact|inquiries|enquiries)\s*:?|(?:phone|tel|fax|e-?mail)\s*:\s*\S.{3,40}|get in touch
        reuse this content.{0,40}|follow the topics in this article|skip next section[^.]{0,60}|访问：
        to view this video please enable javascript.{0,120}|(?:图像|圖像)[来來]源[，,].{2,40}
        we(?:['’]d| would) (?:also )?like to (?:set|use) (?:optional |additional )?cookies (?:that|to)\b.{0,200}
        we care about your data, and we['’]d like to use cookies.{0,300}|we use your details as set out in .{2,80}
        our standards:.{0,60}|(?:purchase|buy|order) licensing rights.{0,20}|all quotes delayed .{0,60}
        (?:citation|cite as)\s*: .{10,300}
        this (?:document|material|content) is (?:subject to|protected by) copyright.{0,300}
        (?:发布|發佈)了 ?\d+ ?篇.{2,40}|(?:等 ?)?\d+ ?人.{0,8}(?:充电|点赞|赞赏|收藏|喜欢).{0,8}|没有更多.{0,4}
        首[页頁]推荐
        explore further|provided by .{2,60}|edited by .{2,40}, reviewed by .{2,40}|play episode
        listen (?:on|in) ?:.{0,80}
        here['’]s how you know|an? official (?:web)?site of .{2,60}|(?:e-)?mail (?:this )?to a friend|email a friend
        (?:听|聽)(?:新闻|新聞|全文|报道|報導).{0,12}|(?:请|請)(?:继续|繼續).{0,6}(?:阅读|閱讀|下滑|滑动).{0,6}
        我同意|回上[页頁]|英文版
        (?:[阅閱][读讀]|[展打][开開]|查看|[显顯]示|收起)(?:整篇|完整|全部|剩[余餘]|更多)?(?:全文|文章|[内內]容|正文)\s?[↓▼∨]?
        [^。]{0,14}(?:请|請)先?同意.{0,60}|[^，。\s]{2,20}(?:app|客[户戶]端)|more
        分享(?:\s+\S{0,6}分享){1,5}(?:\s+follow us .{0,40})?|上\s*/\s*下一篇.{0,4}|去阅读
        在.{1,8}(?:阅读器|app|客户端)(?:中|里|内)?(?:读|看|打开|阅读).{0,8}
        放大\s*\+?\s*缩小\s*-?.{0,10}|(?:放大|缩小|縮小)字[体體].{0,20}|(?:[\[【]\s*[^\[\]【】]{1,14}\s*[\]】]\s*){2,}
        \d+\s*[条條]\s*\[.{1,10}\]\s*(?:相关|相關)?(?:评论|評論)
        CC (?:BY|\d).{0,30}|\d+ ?篇文章|订阅专栏|确定要.{2,12}？
        福利倒计时
        messages sorted by:.{0,80}|(?:[\u4e00-\u9fffA-Za-z]{0,8}\s*APP\s*下[载載]\s*){1,3}
        已存[档檔](?: ·.{0,20})?|(?:高亮|[标標][注註]|批注) ?\d+ ?[处處條条]
        写回答|邀请回答|关注问题|好问题 ?\d*|(?:添加|写|发表|發表|发布|發布)(?:评论|評論|留言|回答).{0,12}|更多回答
        赞同 ?[\d,.]*
        查看全部 ?[\d,]+ ?[个個]回答|[\d,]+ ?人赞同了该回答|这是一个创建于 ?\d+ ?天前的主题.{0,40}
        附件\s*\d*\s*[:：].{1,80}\.\w{2,5}
        (?:本)?[网網]站.{0,60}(?:不得|禁止).{0,40}
        本[站网網](?:所有|全部|刊[登载載])?(?:文章|[内內]容|[资資][讯訊]|新[闻聞]|作品)[，,]?(?:除|如[无無]|未|凡|均)[^。]{0,30}(?:[转轉][载載]|原[创創]|注明|註明|[编編][译譯]).{0,100}
        被[阅閱][读讀]\s?[\d,.]+\s?[万萬]?\s?次?|第 ?\d+ ?[条條](?:附言|补充|補充).{0,20}
        (?:[这這本][篇则則]?|此)[^，。]{0,4}[评評](?:[论論])?(?:可能)?(?:有|含有?|涉及|包含).{0,6}(?:[剧劇]透|[关關][键鍵]情[节節]).{0,4}
        (?:[讚赞] )?按[讚赞].{0,20}|\+\d{1,3}|(?:报料|爆料|热线|投稿)(?:电话|邮箱|热线)?\s*[:：].{3,40}
        我要(?:举报|反馈|纠错|报错).{0,10}
        [►▶▸»]\s?\S.{2,60}|用行[動动]支持.{1,12}|(?:[贊赞]助|支持|订阅|訂閱|加入)我[们們]
        (?:投诉|举报|反馈)\S{0,4} 我要\S{2,4}|开启.{2,16}体验|喜欢作者|特邀作者|好文章.{0,12}鼓励
        您?查看的内容可能不完整.{0,60}
        (?:留言|评论|評論)(?:规范|規範|须知)|发现更多.{0,10}|發掘更多.{0,10}|[您你](?:也许|也許)(?:会|會)喜[欢歡].{0,3}
        我(?:来|要|也)?(?:有[话話][说說]|[说說][两兩]句) ?[（(]?[\d,.]{0,9} ?[万萬]? ?(?:人参与|人參與|条)?\s*[)）]?
        [说說][说說]你的看法.{0,6}
        (?:收藏|举报|打印|关闭|推荐|转发|分享)(?:本文|此文|本页|此页)|(?:评论|跟[贴帖])\s*[\d,.]+[万]?\s*人(?:参与|参加|讨论|跟[贴帖]).{0,4}
        (?:已有)?\s*[\d,.]+[万]?\s*人(?:参与(?:讨论|评论)?|跟[贴帖])
        (?:(?:收藏|评分|支持|反对|回复|举报|使用道具|淘帖|顶|踩|点评)(?: \d{1,5})?(?: |\Z)){3,8}
        heard on (?-i:[A-Z]).{2,40}|(?:listen|read|watch) & (?:follow|listen|subscribe)
        (?:\d{1,2}[- ]minute|\d{1,2}:\d\d) listen|toggle more options
        [小中大]字[号號体體]|手机(?:上)?(?:看|阅读|查看)(?:新闻|文章|全文|本文)?
        updated (?:at )?\d{1,2}[:.]\d\d\s?(?:[ap]\.?m\.?)?\s?[A-Z]{0,4}
        (?:last )?updated \d{1,2} (?:minute|hour|day)s? ago
        today at \d{1,2}:\d\d.{0,12}|\d{1,3} min
        (?:up|down)vote|go to (?:comments|[\w/-]{2,30})|open menu|(?:expand|open|close) (?:user|navigation|main) menu
        search in \S{3,40}|report (?:this )?(?:article|post|abuse|comment)|jump to comments
        copied to clipboard|add reaction|raised hands|exploding head|create (?:an )?account|toggle navigation
        (?:choose a tag to compare|view all tags)(?: choose a tag to compare)?
        you must be (?:signed|logged) in to .{5,80}
        there was an error while loading\. please reload this page\.?|uh oh!?
        you can['’]t perform that action at this time\.?
        (?:IP|狗仔)卡|learn about vigilant mode\.?|gpg key id: \w{8,40}
        built with .{2,30} using a theme provided by .{2,40}
        展[开開]更多|稿件投[诉訴]|[记記][笔筆][记記]|[复複]制全文|[仅僅]看要[点點]|搜索文稿[内內]容|AI文稿
        [·•]?\s*\d[\d,]* commits? to \S{1,40} since this (?:release|tag)
        this commit was (?:created|signed) (?:on|with) .{3,160}
        agree & join .{2,30}
        by (?:clicking|subscribing|signing up).{0,60}, (?:you|i) agree to .{5,200}|discover more from .{2,60}
        over [\d,]+ (?:subscribers|readers)|pledge your support
        (?-i:[A-Z]).{1,50} is free today\. .{10,200}
        (?:issues|pull requests|forks?|stars?|discussions|projects|watch) \d[\d.,]*k?
        [—–]\s?\d{1,3} min(?:ute)?s?(?: read)?
        [+＋] ?(?:follow|[关關]注|追[蹤踪])
        like|celebrate|insightful|restack|repost|subscribed|reply|bookmarks?|contributors|assets(?: \d{1,3})?|loading
        we(?:['’]re| are) hiring[!.].{0,120}|enter (?:your )?(?:keywords?|search terms?).{0,60}|html \(experimental\)
        \(or \S{3,40} \[\S{2,16}\] for this version\)|focus to learn more|download references|reprints and permissions
        we gratefully acknowledge support from .{2,80}|(?:exported|clipped|sent) from (?:my )?.{2,40}
        this article has been reviewed according to .{10,300}
        fact-checked|peer-reviewed publication|trusted source|proofread
        【加入.{2,14}[會会][員员]】.{10,200}|※\s?[歡欢]迎.{4,80}
        page contents|print[- ]friendly(?: pdf| version)?|now translating[.…]*|ask (?:a )?question
        放大[图圖]片|[点點][击擊撃此选選]?(?:[图圖]片?|相片|照片|[查观觀]看|[睇看])?(?:可?放大|大[图圖]|原[图圖]|高清[图圖]).{0,8}|按(?:此|[图圖]片?|相片)放大.{0,8}|全站[热熱]搜|[创創]作者介[绍紹]|(?:e-?mail)[转轉]寄|[发發]表意[见見]|留言[规規][则則]
        看[較较][舊旧新]的文章|跳到主文|(?:Agree|View) PDF
        (?:[点點]此)?(?:[选選][择擇用]|[将將把]|[设設][定置]?)[^，。]{2,24}(?:首[选選]|[优優]先|偏好)的?(?:新[闻聞]|[资資][讯訊]|消息)?[来來]源.{0,12}
        [选選][择擇]\S{2,10}「?[设設][为為]「?偏好[来來]源」.{0,30}
        [下加][载載入]\S{2,10}(?:「\S{2,8}」)?\s?app.{0,20}
        (?:[订訂][户戶]|[会會][员員])登入.{0,20}|如欲投稿.{4,40}
        edit (?:this (?:page|doc(?:ument)?)|on [\w-]+)(?: on [\w-]+)?|(?:view|show) (?:page )?source
        improve this (?:page|doc\w*)|report an? (?:issue|bug|problem)
        .{0,60}\b(?:enable|turn on|activate|requires?) javascript\b.{0,200}
        comments (?:are|have been) (?:now )?(?:closed|disabled|turned off).{0,60}|no results found\b.{0,80}
        searching for your content.{0,4}|show key events only|pin (?:it )?for later!?
        (?:this (?:post|article|page) )?(?:may )?contains? affiliate links.{0,120}|affiliate links may be .{5,120}
        [电電]梯直[达達]|跳[转轉]到指定[楼樓][层層]|打印\s+上一主[题題]\s+下一主[题題]|(?:当前|目前)[离離在][线線]|收[听聽]TA|[发發]消息
        下[载載]附件\s+保存到相[册冊]|使用道具\s+[举舉][报報]
        (?:搜[索尋寻]|search(?: for)?)\s?[:：]
        \d[\d.,]*k? (?:users?|members|people|online)(?: (?:here|online))?(?: now)?
        register now|(?:reserve|save) your (?:spot|seat)
        正在加[载載](?:中|[评評][论論]|[内內]容|[视視][频頻]|[图圖]片|更多)?(?:[，,]?[请請]稍[候等后後])?[.…。]*|[点點][击擊]播[报報]本文.{0,10}|[视視][频頻][简簡]介
        notifications you must be signed in.{0,80}|\d+ releases \d+ tags.{0,20}
        (?:security|issues|pull requests|projects|wiki|actions) \d{1,5}
        related messages: .{4,60}
        code issues (?:\d+ )?pull requests (?:\d+ )?(?:discussions|actions|projects|releases|packages)\b.{0,100}
        forked from \S+/\S+|this message: message body.{0,60}
        此[内內]容由[创創]作者.{4,40}|.{2,40}等 ?\d+ ?人[赞贊]同了[该該](?:文章|回答)|合集 - .{2,40}\(\d+\)
        打[开開]\s?app.{0,20}|在 ?\S{2,12} ?上[编編][辑輯]|[浏瀏][览覽]更多[内內]容
        [+＋]?\s?[关關]注\s?[\d.]+\s?[万萬]?|AI文字稿|收起文字稿
        .{0,10}[（(][^（）()]{0,8}[报報][价價]有?延[迟遲].{0,80}
        (?:try|start|unlock) .{2,30} (?:for )?free(?: for \d{1,3} days| trial.{0,20}| today| now)?|press office
    """
)
FOLLOW = re.compile(
    r"[+＋]?\s*(?:follow(?: author| @?\w+)?|[关關]注(?:TA|[他她]|作者)?|追[蹤踪](?:作者)?)", re.IGNORECASE
)
