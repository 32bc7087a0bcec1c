"""What pages ask of their readers and offer them, and what they disclose: whole lines, as one copies them from a page.

Shops behind links, newsletters, donations, members' articles, audio made by programs, advice on shares.
"""

from __future__ import annotations

from feedmill.extract.phrases.wording import any_of

OFFERS = any_of(
    r"""
        .{2,40} is supported by (?:its audience|(?:our |its )?readers)\.(?: when you (?:buy|purchase)\b.{0,300})?
        affiliate (?:links? on .{2,40} may|disclosure\s?: we) .{4,200}
        .{2,60} (?:may|will) earn (?:us )?(?:an? )?(?:(?:portion|share) of sales|affiliate commissions?)\b.{,200}
        your tax[- ]deductible gift (?:can|will) help .{4,200}|donate (?:now|today|[£$€]\d.{0,20})
        you['’]ve reached your limit of (?:free )?articles\..{0,120}
        you['’]re reading a free article with opinions\b.{4,200}
        listen to this story\. enjoy more .{4,100}
        there['’]s a lot happening in the world\. through it all, .{4,300}|you rely on .{2,40} to break down .{4,300}
        (?:explore|see) .{2,60}['’]s fair values? from .{4,120}|view our latest analysis for .{2,60}
        have feedback on this article\?.{0,200}|valuation is complex, but we['’]re here to .{4,60}
        this article by .{2,40} is general in nature\..{0,600}|.{0,80}articles are for general information only.{0,300}
        (?:.{2,60} )?(?:products|services) mentioned (?:with)?in this post are offered by .{4,300}
        save up to [$£€]\d.{0,20} on your pass\b.{4,120}|join \d+k\+ .{4,80} at [A-Z].{2,60}
        follow the developments in the .{4,60}\. what would you like us to deliver.{0,80}
        (?:click here to )?add .{2,40} as a (?:trusted|preferred) source|for all (?:the )?latest news, follow .{4,80}
        get (?:the )?latest updates on .{4,160}|what do you think about this (?:story|article)\? share .{0,40}
        this (?:post|article|page) is also available in (?-i:[A-Z])\w+(?:(?:,| and|, and) (?-i:[A-Z])\w+){0,6}\.?
        disclaimer: this is a sponsored .{4,400}
        nutrition facts\b.{0,20}|most helpful most recent|pin this for later!?|rate this recipe.{0,20}
        download (?:all files|the (?:full )?(?:brief|report|policy analysis|paper)|full issue|figures?)\b.{0,30}
        full text|info/history|metrics(?: details)?|figures ?\(\d+\)|set alert|get rights|article metrics
        \d[\d,.]*k? (?:accesses|altmetric|citations|total views|calories|(?:star )?ratings|points? \(\d+% upvoted\))
        now playing|latest episodes from .{2,30}|copy the link|also included in|tags in this story|check price
        clicking on the follow button will.{0,60}|to embed, copy and paste the code .{4,80}
        your browser does not support (?:the <?audio>? ?(?:element|tag)|listening to this article).{0,4}
        notifications can be managed in browser preferences\.?|show latest updates?
        you must (?:log in|be logged in|register)(?: or register)? to comment\.?
        how we (?:rate and review products|test)
        for (?:media|press) (?:enquir|inquir|quer)\w+,? (?:please )?(?:contact|call|e-?mail) .{4,120}
        start (?:your )?free trial|see speaker profile
        ready to simplify .{2,40}\?|book a demo
        .{0,40}your information is being handled .{4,160}
        this (?:story|article) is read by an automated voice.{0,160}|this is read by an automated voice.{0,160}
        (?:this )?work is licensed under (?:an? )?(?:cc|creative commons)\b.{0,120}
        text licensed (?:under )?cc.{0,80}|saved with .{2,30} reader
        下[载載] ?PDF.{0,12}|立即[获獲]取《.{2,40}》.{0,6}|免[费費][领領]取《.{2,40}》.{0,6}
        以上[内內]容(?:[对對]您)?是否(?:[对對]您)?有[帮幫]助.{0,4}|[还還]有[问問][题題][？?][联聯][系繫]客服
        成[为為].{0,10}[会會][员員][，,]?看?.{0,30}|本月[还還]可(?:[赠贈]送|[阅閱][读讀]).{0,10}|以行[动動]支持[创創]作者.{0,20}
        .{2,10}app(?:[内內])(?:打[开開]|[开開][启啟]|查看).{0,6}|[开開][启啟].{2,10}app[，,].{0,12}
        [紧緊][贴貼][^，。]{2,40}[，,](?:[赞讚]好|立即下[载載]).{2,100}
        [马馬]上[注註][册冊][，,][结結]交更多好友[，,]享用更多功能.{0,30}|新手上路[，,][请請]多包涵.?
        [您你]是第 ?[\d,]+ ?位[访訪]客.{0,4}|通[过過]A{1,3}[无無]障[碍礙][网網][页頁][检檢][测測].{0,4}
        最佳[浏瀏][览覽](?:解析度|分辨率).{4,60}
        [温溫]馨提示[：:]本文最[后後]更新[于於].{4,80}|本作品采用[^，。]{0,4}知[识識]共享[^，。]{4,80}[。]?
        凡(?:本[网網站])?注明[“「]?[来來]源[：:][^，。]{2,40}[，,。].{0,8}(?:[转轉][载載]|版[权權]).{0,300}
        AI ?[总總][结結]|AI ?字幕生成.{0,12}|[内內]容由AI(?:生成|[识識][别別]).{0,30}
        跳[过過] ?.{2,20}和[继繼][续續][阅閱][读讀]|我[们們]在.{2,20}[开開]通了[频頻]道
        [点點][击擊][这這][里裡] ?[订訂][阅閱]|end of (?:whatsapp|podcast|promotion).{0,12}
        下[载載][声聲]音文件|[听聽]新[闻聞] ?\d:\d\d.{0,20}|[图圖]片[数數][：:]\d+|文章正文[：:]
        本帖已被管理[员員][设設][置为為]{1,2}.{2,10}|推[嘘噓] ?\d+.{0,24}|留言 ?\d+ ?[则則].{0,30}
        您好[，,][欢歡]迎[来來]到.{2,30}[！!]?|今日[:：] ?\d+ ?\| ?昨日[:：].{4,80}
        \S+ [发發]表[于於] \d{4}-\d{1,2}-\d{1,2} .{0,40}只看[该該]作者.{0,40}
        完整[报報][道導][，,][请請]翻[阅閱].{4,40}|(?:安全|普通|高速|本地)下[载載]|\d+ ?[好差][评評]
        (?:cautionary|safe harbor|special) \w+ (?:regarding|concerning|on|about) forward-looking statements?
        (?-i:Forward-Looking Statements?)
        [^.]{2,160} (?:is|are) (?:an? )?(?:registered )?trademarks? of [^.,]{2,60}\.(?: all other .{4,200})?
        this (?:press |news )?release (?:may )?(?:contain|include)s? (?:certain )?[“"]?forward-looking statements[”"]?\.
        this (?:press |news )?release (?:may )?(?:contain|include)s? .{0,10}forward-looking \w+[”"]?,? within\b.{4,2000}
        this (?:press |news )?release .{2,20} forward-looking \w+,? (?:as|including|about|regarding)\b.{4,2000}
        this (?:press |news )?release .{2,20} forward-looking \w+,? (?:which|based|that (?:are|involve))\b.{4,2000}
        archived post\. new comments cannot be .{4,60}|this is an archived post\. you won.t be able .{4,60}
        a lock \( ?lock locked padlock icon ?\) or https.{4,80}
        when typing in this field, a list of search results will appear .{4,60}
        do you (?:work at|have (?:more )?(?:information|a tip)) [^?.]{2,100}[?.] we.d (?:love|like) to hear\b.{0,400}
        do you (?:work at|have (?:more )?(?:information|a tip)) [^?.]{2,100}[?.] from a non-work\b.{0,400}
        should you invest \$[\d,]+ in .{2,60} right now\?|\d(?:\.\d+)? from [\d,]+ votes?
        sponsored by: [^.,]{2,40}|sponsored by: [^.]{2,40} [—–-] .{2,120}|(?-i:SPONSORED BY [A-Z]{3,20})
        .{3,80} provides funding as a (?:founding )?(?:member|partner) of (?-i:The [A-Z])\w+(?: [A-Z]\w{1,6})?\.?
        we believe in the free flow of information
        republish our articles for free, online or in print\b.{0,80}
        if you want to cite this (?:blog )?post, you can use:?|thank you for signing up[!.]
        view a pdf of the paper titled .{4,300}
        [点點击擊]{0,2}打[开開].{1,12}app[，,](?:查看|[阅閱][读讀]|看).{2,16}|本文正在[参參]加[「“].{2,40}
        k图 \w{4,12}|[图圖]像[来來]源[:：] ?[a-z].{2,60}
        相[关關][论論]文信息[：:]https?://\S+|[请請][选選][择擇].{0,4}期刊[:：]?|[复複][制製]到我的空[间間]|拷[贝貝]到我的空[间間]
    """
)
OFFERED_AMID = any_of(  # where a page breaks a text off
    r"""
        before you buy stock in .{2,60}, consider this: the .{2,30} (?:analyst|advisor) team\b.{0,500}
        \*stock \w+ returns as of .{4,40}|continue reading below|also read \| .{4,140}|read also ?[:|].{2,140}
        you(?:['’]ve| have) (?:read )?(?:\d+|one|two|three) (?:of \d+ )?free articles?\.?
        you(?:['’]ve| have) (?:\d+|one|two|three) free articles? (?:left|remaining)\b.{0,120}
        you are reading your last free article\b.{0,80}
        you have full access to this (?:article|chapter|content)\b.{0,80}
        (?:supplementary material|submission number)\s?:\s?(?:zip|pdf|\d+)|primary area\s?:[^.]{0,120}
        (?:code of ethics|submission guidelines)\s?:\s?i (?:certify|acknowledge) .{4,300}
        (?:anonymous url|no acknowledgement section)\s?:\s?i (?:certify|acknowledge) .{4,300}
        a (?:photo|video)s? accompanying this announcement (?:is|are) available at https?://\S{4,200}
        doi:? ?https?://\S{4,80}
        -{6,} next part -{6,}|an? (?:non-text|html|embedded .{2,20}) attachment was scrubbed\.{3}
        this audio is auto-?generated\..{0,120}|look(?:ing)? for a portfolio of ideas like this one\?.{0,400}
    """
)
