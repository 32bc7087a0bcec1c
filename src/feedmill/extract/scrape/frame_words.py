"""Words that many pages have round their articles. Made by `training/frame_words.py`: do not edit."""

from feedmill.extract.phrases.wording import words

COMMON = words(
    """
    a a.m aa abara about accept acceptance access accessibility account accounts achterberg across act actions
    activity ad add added additional address adds adeyemi ads advanced advertise advertisement advertising advice
    affairs affiliated africa after again against age agent agents ago agree agreement agriculture ahead ai air
    ai伺服器 ai生成 aldous alert alerts all alone already also am amara america an analysis analytics and android
    announced announcements annual another anselm answer answered answers any anyone anything apart api app appeared
    applications apply approach apps app下载 apr april archive archives are area argue argument around art article
    articles artificial arts as ask asked asking asks assistant assistants associate at attention audio audit
    auditors audits august author authors automation available awards b back bad bakery bank banned based batteries
    battery be beatrix became become becomes been before behind being bell below benchmark benchmarks benefits
    bengaluru best better between bibtex big biggest bill bio biology bit black blog bluesky board boards book
    bookmark bookmarks books boom boring bot both bots bought bram brand brandt brandvold break breaking bridge
    brief briefing bring brings browse browser brussels budget budgets bug build builds built bus business but
    button buy buying buys by by-sa c cable cache caching calendar call called calling calls callum came camera
    cameras campus can can't cancel candidate cannot caption car card cards care career careers cars case castellan
    castellane cat categories category cc center centers centre centres ceo chairs change changed changes channel
    charity charter charts chat chatbot chatbots cheap check checks chemistry chief chip chipmaker chips choices
    choose ci citation cite cities city claims class classifieds classrooms click clicking climate cloned close
    closed closes cloud co coastal code coding cole collection college column columns come comes coming command
    comment commentary comments communication communications community companies company complaint complaints
    complete computational compute computer computing conditions conduct conference connect connected consider
    constitutes consumer contact contacts content contents context continue contract contribute contributing
    contributor contributors controls conversation conversations cookie cookies cooling copied copy copyright
    corinne corporate corporation corrections correspondent cost costs could council count counting counts county
    coupons court courtesy courts cover coverage covered covering covers crane create credit credits crisis cron
    culture current customer customers cut cuts cybersecurity daily dana dashboard data database databases date
    dates day days dead deals death dec december deep default delay delayed delays deleted delivered delivery
    delphine demand democracy design desk desmond details dev developer developers development device devices did
    difference digest digital direct director disclaimer disclosure discover discussion discussions distribution
    districts dive do docs does dog doi doing don't donate don’t doorbell down download draft drafts drink drone
    drop drops dutch e-edition e-paper each early earth east eastern easy economic economy edit edited editing
    edition editor editorial editors edt education elections electric electricity eleven else email emails
    embeddings en enabled end energy engineer engineering engineers england english enough enter enterprise
    entertainment environment equal errors essay essays essential est et ethics eu europe evaluation evening event
    events every everyone everything exam exams exclusive expand experience expert experts explain explained explore
    export exported expressed external eyes facebook fact fail fake family faq far farm farms farrow fast faster
    fault favorite fear feature featured features feb february federal feed feedback feeds fellow ferry field fields
    fifth figures file filed files finance financial find finds fine fine-tuning fire firm firms first fishing five
    fix fixed flat flipboard flood fog foia fold follow followers following font food foods footer for forecast
    forecasting forecasts forget forgets forgetting forgotten former forum found founder founders four fourth free
    fri friday fridge friend from full funding funds further future g gadgets games general generated generative get
    gets getting getty gideon gift github give glass global gmt go goes good google got governance government gpu
    grade great green greta group grow guest guidance guide guidelines gwen h habits had hal halden halts hand hands
    handwriting happened happens hard hardware harriet has have he head headlines health healthcare hear heard heat
    hello help helpful helps her here here's here’s heritage hidden hide high highlights him hints hire hiring his
    history hold holds hole holiday hollis home homepage homes homework hospital hot hours housing how html https
    hub hugh human-computer i ice icp备00000000号 id ideas if illustration ilse image images immediate imogen
    important improve in inbox inc including independent index industry ines inference info information informed
    infrastructure ingrid innovation inquiries inside insights instagram institute institutional institutions
    insurance insurers intelligence interaction internet interview interviews into introduces introducing
    investigations investors involved ios is island issue issues ist it its itself j jan jan-2026 january japan
    javascript joan job jobs join journalism journalists jubao judge july jump jun june just k kb keep keeps kenya
    kettle key keyboard keywords kind kit know knows kowalczyk kv k阅读 l lab label labelling labels labor
    laboratory labs lamp landlord language languages laptop laptops large largest last later latest launches law
    lawmakers leader leaders leadership leads learn learned learning least leave leaves ledger left legal lena less
    let lets letter letters liability libraries library licence license licensing life lifestyle lifts light
    lighthouse lights like likes limited lindqvist line lines link linkedin linking links lisbon list listen
    listening listens lists litigation live lives living llc llm llms load loading local lock log login logistics
    logo logs london long longer look looks lost loud love ltd lund m machine machines made magazine mail mailing
    main make maker makers makes making man manage management manager manufacturing many map maps mar march
    marchetti marcus marguerite marisol marked market markets marsh masthead mastodon mathematics matter matters may
    me mean measuring media medical meet meeting meetings member member-only members memory mentioned menu meridian
    message messages meter middle migration million min mine minute minutes miss missed missing mistakes ml mo
    mobile model models modern modified mon money month months moon more morning most mostly move moved moving much
    multimedia museum music must my nadia name named names national navigation nd near ned need needs network
    networks neural never new newer newest news newsletter newsletters newspaper newspapers newsroom next night nine
    no nobody noise none noor nordic north not note notes nothing notice noticed notices notifications nov november
    now number numbers obituaries oct october odile oduya of off offer offers office officer offices official okonjo
    okoro old older oldest on once one online only open opening opens operating operators opinion opinions or order
    orders organisation organization original originally osei ostrava other ottoline our out outlook outside over
    overview owen own owned owners owns oyelaran p p.m packaging page paid panel paper papers parent parents park
    parking part partner partners pass passes password past patches patience paul pause pay pays pdf pdt
    peer-reviewed pension people performance permalink permission permissions person personal peter petra philippa
    philosophy phone phones photo photography photos physics picks pictures pilot place plan planning plans plant
    platform play player please pm podcast podcasts points police policies policy politics popular port ports post
    posted posting posts power powered prefer preferences preferred press prev previous previously price prices
    pricing principles print printed priscilla privacy private priya priyanka problem procurement product production
    productivity products professor profile program programming programs project projects prompt prompts property
    proposal protection provided pst pt public publication publications publish published publishers publishes
    publishing pull pump purchase purpose put puts puzzles python q qq qq空间 quality question questions queue quick
    quiet quietly quist quiz quotes race rafael rag rain raises rate rates reach reached read readers reading reads
    ready real really reason receive recent recipes recognition recommended record reddit reference references
    refuse refused region regional regions register registered registration regulation regulator reject related
    relations release released releases remembers renata repair replaced replies reply report reporter reporting
    reports reprint reprints request requests required research researchers reserved resources response responses
    responsible restacks results resume retail retired retrieval retrieved return reuse review reviewed reviewer
    reviews right rights river road robot robotics robots room rooms rosalind route router rss rule rules run
    running runs rural rust ruth s safety said sale sales same sat saturday save saved saw say says schedule school
    schools science sciences scientist scientists score sea search season second seconds section sections secure
    security see seed seek seeks seen select sell selling semiconductors senate send senior sensor sensors sent
    sentences seoul september series server service services set settings seven share shared shares she sheet sheets
    shift shipping shop short should show shows sign signed signing signs similar since singapore site sitemap sites
    six size skip slavery sleep slide slip slow small smart snow so social software solberg sold solutions some
    somebody something sort sorted sorting sound sounds source sovereign space special speech speed spending sponsor
    sponsored sport sports spot spreadsheet spreadsheets spring sqlite st staff stairs standards start started
    startup startups state statement statements states station statistics status stay still stock stop stopped
    storage store stories storm story straight strange strategy streaming street strike student students studio
    study subject subjects submit submitted submitting subscribe subscriber subscribers subscription subscriptions
    suggested summary summit sun sunday sunniva supply support sure survey sustainability switch synthetic system
    systems t tab tables tablets tagged tags take takeaways takes talking talks tamsin tariff tarrant taught tax
    ta的文章 teach teachers teaches teaching team teams tech technical technology tel tell tells ten term terminal
    terms test tested testing tests text th than thank thanks that the their them themselves then theo there
    thermostat these they thing things think third this those thoughts thousand three through thu thursday time
    times timetable tiny tip tips tired title to tobias today today's toggle tokenizer tokens told tom tomorrow too
    took tools top topic topics touch town towns trademarks traffic train trained training trains transcript
    transformers translation transparency transport transportation travel trending trial tried true trust trusted
    try tue turn tv tweet twelve twice twitter two type u.s uk under united university unsubscribe until up update
    updated updates upvote url us usa use used useful user users using utc utility vacuum values vance vandermeer
    vector vendor venture version very via video videos view viewed views village vision visit visiting voice voices
    vol voss vote votes w wait waiting wales walk walks wanjiru want wants war warehouse warehousing warning was
    watch water way ways we we're wearables weather web website wed wednesday week weekend weekly weeks weighs well
    went what what's whatsapp when where which whitcombe white whitlock who whole why will win wind window wins
    winter with without word words work worked workers working works world worth would wren write writer writes
    writing written wrong wrote x year years yes yet york you your youtube yusuf zip 一下 一个 一代 一份 一位 一個
    一則 一半 一句 一只 一台 一周 一图 一块 一夜 一天 一季 一家 一封 一帆 一年 一座 一张 一張 一成 一手 一扫 一换
    一文 一月 一本 一条 一次 一步 一点 一版 一百 一篇 一线 一苇 一覽 一起 一键 一门 一页 一鸣 七成 万人 三个 三個
    三十 三千 三大 三天 三家 三年 三成 三月 三条 三次 三款 三百 三种 上一 上下 上了 上传 上岗 上市 上手 上方 上海
    上滑 上的 上線 上线 上网 上路 下一 下半 下去 下取 下周 下文 下月 下来 下的 下网 下调 下載 下载 下降 不代 不会
    不再 不写 不加 不可 不吃 不得 不想 不敢 不是 不构 不用 不知 不能 不良 不要 不错 不限 与本 与评 专业 专区 专家
    专栏 专注 专访 专题 世界 业务 业界 业的 业者 东西 两万 两下 两个 两千 两句 两家 两成 两部 个人 个会 个冬 个回
    个字 个月 个省 个词 个误 个问 中国 中國 中學 中小 中心 中文 中生 中的 为什 为何 为你 为您 为首 主办 主管 主要
    主頁 主題 主页 主题 举办 举报 举行 么不 么做 么办 么总 么我 么把 么看 么都 之后 之後 之文 也会 也在 也想 也是
    也能 习生 书店 书面 了一 了三 了两 了个 了二 了什 了吗 了哪 了四 了解 了该 予安 事故 事服 事業 二十 二手 二期
    二维 于传 于作 于公 于开 于我 云厂 云计 互动 互联 五个 五年 五款 交所 交易 交流 交給 交给 交通 产业 产品 产权
    产线 享到 享至 京公 人不 人为 人会 人写 人包 人参 人在 人学 人工 人形 人机 人機 人次 人物 人的 人看 人租 人观
    人赞 人进 人配 亿元 什么 什麼 仅代 仅供 仅提 今天 今年 今日 今起 介绍 从零 仓库 他人 他们 代理 代码 代表 以上
    以下 以任 以后 以宁 们为 们如 们把 件事 件更 价格 任何 任务 任編 任编 份有 企业 企業 众号 优化 优惠 优质 伙伴
    会买 会了 会员 会在 会议 会说 传媒 传并 传感 传播 传递 传部 伦理 估值 伸閱 伺服 佈於 位置 体平 体育 体验 何不
    何形 作业 作中 作为 作伙 作会 作动 作单 作品 作文 作权 作業 作權 作的 作者 你可 你推 你来 你的 使用 來源 供信
    供参 供应 供稿 依法 侧模 侵权 便利 便宜 保存 保护 保留 保险 信业 信公 信号 信息 信扫 信箱 修复 修改 修订 個月
    們喝 們的 债券 值得 值电 假安 假期 偏鄉 做一 做了 做什 停了 停止 健康 储涨 储空 傳輸 像头 價格 允许 元起 充电
    先登 先看 先進 光模 免責 免費 免责 免费 兑豪 党委 入关 入式 入我 入收 入會 入法 入门 入驻 內容 全台 全市 全文
    全球 全省 全部 兩岸 八年 八百 公众 公共 公司 公告 公室 公布 公开 公网 公車 公里 公開 六十 六成 共享 共建 共数
    关于 关怀 关推 关文 关新 关注 关系 关链 关键 关闭 关问 关阅 其他 具身 养老 内含 内存 内容 写一 写下 写了 写代
    写作 写回 写得 写文 写留 写的 写给 写评 军事 农机 冬天 冬季 冬至 几个 出口 出可 出台 出处 出来 出海 出炉 出爐
    出版 出现 出登 击上 击下 击排 击查 击蓝 分之 分享 分析 分类 分鐘 分钟 分類 切换 刊登 列印 列表 刚刚 创业 创作
    创投 创文 创新 初創 删除 利商 利率 别再 别声 到一 到主 到了 到底 到微 到明 到的 到赚 制作 制出 制度 制或 制造
    制链 券商 則留 前位 前必 前的 前端 前页 剩余 副刊 創作 創科 力中 力券 力租 办事 办公 办单 办法 功耗 功能 加價
    加入 加坡 加班 加装 加评 加载 务公 务协 务合 务器 务经 务网 务许 动交 动态 动看 动驾 助中 助手 助报 助理 務條
    包括 化事 北京 北即 北報 区加 区医 区食 医生 医疗 医院 匿名 十一 十七 十个 十二 十分 十天 十年 千万 千人 千元
    升级 半夜 半導 半年 半糖 协议 单位 单元 卖平 博主 博士 博客 卡跑 印本 印机 即可 即時 厂商 厂的 厂里 历史 压缩
    原作 原创 原因 原文 原来 原标 去哪 去年 去的 去阅 县医 县城 县域 参与 参数 参考 又涨 及利 及影 友善 友情 友评
    反对 反而 反馈 发布 发文 发现 发私 发自 发表 发言 发送 取消 受访 变化 变成 叠衣 口令 口的 句話 只会 只提 只有
    只看 召回 召开 可不 可以 可发 可点 可用 可能 可证 台中 台仅 台北 台南 台声 台旧 台灣 台的 台語 号设 司为 司機
    司版 司的 合作 合報 合并 合成 合新 同一 同了 同事 同学 同意 同日 同步 名人 名单 后一 后发 后才 后的 后端 向上
    向量 含有 听全 听节 听过 告刊 告合 告声 告服 告查 告诉 员中 员会 员的 周报 周末 和一 和不 咖啡 咨询 品牌 員中
    員工 員登 哪了 哪些 哪儿 哪里 哭了 商务 商品 商家 商店 商集 問題 啟用 喜欢 喜歡 喝幾 喝杯 單位 器人 器学 器廠
    器的 器读 四个 四十 四季 四川 四成 四月 四百 回到 回复 回应 回收 回答 回购 回顶 回顾 回首 因为 团队 国产 国内
    国家 国科 国际 国首 图书 图来 图片 图看 图读 圈子 國中 國際 圖來 圖片 圖看 在买 在内 在小 在手 在搜 在用 在的
    在看 在线 在给 在读 地公 地图 地址 地方 地模 地跑 地部 地铁 地震 场无 场景 型做 型的 城市 城里 域创 基地 基板
    基础 基金 報價 報告 報導 增值 增强 增长 士生 士車 声明 处理 备案 复制 复盘 外卖 外婆 外汇 外跳 外部 多了 多人
    多信 多内 多回 多地 多家 多少 多精 多评 夜班 夜間 夜间 大会 大厂 大字 大学 大學 大家 大小 大模 大语 天前 天文
    天机 天機 天气 天氣 天的 太空 央行 失的 失败 套件 奶茶 好友 好文 好用 好的 好问 如何 如有 如需 始卖 委宣 娛樂
    娱乐 媒体 媒有 媒體 子報 子的 子郵 字体 字化 字号 字报 字数 字的 字級 字詞 存储 存款 存网 季度 学习 学会 学党
    学堂 学家 学府 学教 学期 学术 学校 学生 学科 学者 学院 孩子 學教 學會 學生 安全 安卓 安备 安徽 安排 安静 完成
    完整 完的 完需 官方 定价 实习 实名 实施 实测 实用 实话 实践 实验 审核 客户 客服 客流 宣传 宣布 室里 家公 家居
    家庭 家用 家的 家都 家里 家银 家长 容不 容仅 寒假 實測 實驗 对外 对比 对话 寻求 导航 封信 封裝 封面 專區 專家
    專線 專題 對話 導入 導體 小企 小区 小厂 小城 小字 小学 小學 小时 小時 小模 小满 小程 小组 小说 少了 少钱 就是
    展开 山东 嵌入 工业 工作 工具 工厂 工大 工智 工會 工程 已经 币兑 市公 市合 市场 市学 市开 布于 布人 布会 布平
    布日 布时 布机 布此 布第 布评 布首 师的 师范 師傅 師的 帮助 常見 常见 平台 平均 平板 年内 年前 年后 年底 年度
    年的 年第 年轻 并发 幾杯 广东 广告 广场 序员 库选 应用 店的 店老 府网 座小 座谈 廠搶 廠的 廣告 延伸 建立 建议
    建设 开了 开发 开启 开售 开始 开展 开当 开征 开放 开源 开通 式人 式转 引发 引擎 引用 張圖 归作 归档 当前 录于
    录后 录音 形式 形机 彩内 影像 影音 往期 征求 征集 律声 律师 律師 律责 後一 得以 得有 得轉 得转 微信 微博 徵才
    心的 必究 快来 快讯 快速 怀版 怎么 怎样 怎麼 思远 性发 性能 总阅 息中 息举 息发 息存 息服 息来 息科 息称 您可
    您当 您所 您的 情况 情链 想法 想看 想請 意力 意見 意见 感器 感測 感谢 慢慢 憶體 應用 懶人 成为 成了 成交 成式
    成投 成文 成本 成果 成的 我不 我为 我也 我们 我們 我国 我在 我市 我把 我有 我来 我校 我爸 我用 我的 我省 我要
    我让 或公 或口 或建 戳这 户协 户端 房产 房里 所以 所刊 所在 所有 手写 手掌 手机 手機 手的 手語 才能 扎堆 打分
    打印 打字 打工 打开 扫一 扫在 扫地 扫描 扫码 找到 承办 技有 技术 技玩 技產 技術 技频 把家 投入 投稿 投诉 投资
    折叠 抢沙 护指 护者 报价 报名 报告 报料 报电 报社 报网 报记 报道 报邮 披露 招聘 持续 指南 指引 指收 按讚 换一
    换成 换模 换电 据中 据库 据标 据此 据要 据集 授权 授權 掉了 掌握 排到 排序 排版 排班 排行 排队 探索 接口 控制
    推出 推广 推理 推荐 推薦 推进 推迟 推送 提交 提供 提前 提示 提速 提醒 提问 插件 揭露 搜尋 搜索 搬家 摄像 摄影
    摘编 摘要 播客 播报 播更 播视 播送 播间 撰文 撰稿 操作 攝影 支持 收入 收到 收录 收藏 收起 改成 改造 放大 政务
    政府 政治 政策 故障 效率 教学 教师 教師 教授 教育 散熱 数字 数学 数据 数码 整理 數位 數據 數碼 文中 文为 文仅
    文件 文作 文内 文化 文台 文字 文明 文来 文标 文版 文献 文看 文章 文系 文观 文链 料中 料庫 断网 新一 新于 新創
    新加 新增 新文 新日 新浪 新版 新生 新的 新竹 新聞 新股 新能 新规 新评 新资 新闻 新高 方便 方向 方式 方微 方案
    方法 方蓝 方言 方账 於我 旅游 旗下 无人 无关 无评 无障 日历 日報 日夜 日志 日报 日期 日本 日记 旧小 旧手 旧版
    早期 时代 时前 时尚 时政 时标 时热 时的 时长 时间 明上 明假 明出 明年 明日 明来 星期 春天 春季 春耕 春节 春运
    昨天 是一 是不 是什 是怎 是我 是没 是真 显卡 显存 显示 時間 普通 晶片 智慧 智算 智能 暂无 曝光 更多 更新 替我
    最会 最受 最后 最大 最後 最新 最热 最近 會員 會新 會議 月前 月底 月的 月起 有一 有了 有人 有侵 有多 有文 有新
    有用 有的 有興 有话 有限 朋友 服中 服务 服務 服器 服机 望舒 期一 期三 期二 期五 期刊 期四 期回 期货 未来 未經
    未经 本人 本刊 本地 本声 本报 本文 本科 本站 本章 本網 本网 本页 术支 术有 机上 机会 机制 机厂 机器 机场 机房
    机打 机构 机版 机的 权不 权利 权发 权均 权声 权归 权所 权投 权禁 权请 权转 条回 条新 条款 条评 来了 来信 来抢
    来源 来的 来答 来自 来说 来越 杭州 杯咖 板块 构成 构概 林间 果仅 架构 某品 柔性 查看 查詢 标准 标注 标签 标识
    标题 栏目 树莓 校召 校团 校园 校園 校对 核心 案例 案号 档案 條款 械人 检测 检索 業者 楼主 概况 概念 標籤 模块
    模型 模式 横评 橘子 機器 機械 機構 權所 權政 權聲 次数 次看 欢迎 欧洲 歐盟 歡迎 止转 正在 正常 正文 此内 此操
    此文 每一 每周 每天 每杯 毕业 气象 水文 求意 求报 江市 江苏 江西 汽車 汽车 沈砚 沉浸 沒有 沙发 没人 没有 沪公
    河南 沸点 油价 治理 法和 法工 法律 法治 法說 法追 法院 注公 注册 注员 注意 注我 注明 注者 注该 注问 活动 活動
    流程 测评 测试 浏览 浙江 浪微 浸阅 消在 消失 消息 消费 消赞 涨了 涨价 液冷 深圳 深度 添加 清单 清明 測試 港交
    港聞 港股 游戏 湖北 湖南 源于 源模 源语 滑动 漏洞 演算 漲價 瀏覽 点两 点个 点什 点仅 点击 点实 点评 点赞 為什
    為何 热文 热榜 热点 热线 热议 热评 热门 無人 焦点 焦虑 焦點 然后 然语 照片 熱門 營收 爆料 片來 片及 片或 片来
    片编 版本 版权 版權 版面 特别 特邀 狠戳 独家 独立 玩具 玩物 现在 现场 玻璃 班的 現在 理办 理员 理工 理性 理由
    理芯 理论 理财 璃基 甄选 生态 生成 生活 生用 生的 產品 產業 產經 產能 用一 用上 用了 用于 用场 用小 用户 用指
    用本 用机 用條 用的 由器 申报 申請 申请 电信 电子 电影 电梯 电池 电源 电站 电脑 电视 电话 电费 留下 留言 登入
    登录 發佈 發布 發表 的一 的三 的下 的东 的中 的书 的二 的五 的人 的代 的会 的位 的作 的公 的其 的内 的冬 的功
    的十 的博 的四 的士 的对 的小 的年 的心 的手 的数 的文 的新 的无 的是 的最 的机 的水 的浏 的猫 的电 的第 的算
    的老 的自 的视 的论 的评 的账 的通 的那 的鼓 盘点 目录 目的 目许 直接 直播 相关 相机 相關 省甄 省级 看下 看全
    看到 看完 看得 看懂 看更 看法 看见 看评 真实 真的 眼镜 知公 知学 知秋 知识 知远 知道 码下 码关 码评 研制 研发
    研究 研討 砚秋 破两 础设 硬件 硬盘 确定 碍浏 碍阅 示词 社会 社区 社區 社會 社概 社版 社群 禁止 福建 离线 私保
    私信 私政 私權 私隱 种子 科学 科技 科研 租赁 移动 移除 程师 程師 程序 程式 稿人 稿件 究员 究法 空间 突破 窗口
    立即 立场 立法 立镜 站之 站地 站声 站律 站所 站新 站标 站的 站立 章关 章均 章来 章标 章除 端侧 端开 笑死 笔记
    第一 第七 第三 第二 第五 第四 等你 答案 策划 策解 签不 签到 简介 算中 算力 算法 管家 管理 篇文 篇新 粉丝 粉絲
    精彩 精选 系作 系我 系方 系統 系统 紀錄 索增 索引 結果 絡我 給我 給朋 絲團 經授 經濟 綜合 網站 編輯 縮短 繁体
    繼續 纠错 线索 线翻 组织 细则 终于 终端 经书 经授 经济 经理 经营 经许 经频 经验 结果 给了 给你 给大 给老 给谁
    继续 续滑 维护 维码 缓存 编程 编译 编辑 缩小 缺工 网上 网友 网安 网新 网版 网理 网站 网络 网股 网页 网首 美股
    翻譯 翻译 老人 老化 老周 老师 老師 老旧 老板 老院 者个 者中 者关 者所 者提 者本 者林 者模 者观 耐心 耳朵 聊天
    聊聊 职业 联合 联系 联网 聘信 聘英 聞網 聯絡 聲明 職場 聽新 股份 股吧 股市 股票 背后 能不 能也 能优 能体 能发
    能家 能应 能时 能有 能源 能用 能看 能眼 能终 能问 能驾 自动 自助 自動 自己 自微 自担 自然 自行 至主 興趣 良信
    良率 节目 节省 芯片 若谷 英才 英文 茶店 茶餐 荐阅 莓派 获取 获得 菜单 营许 落地 著作 蓝字 融科 融资 行下 行业
    行为 行情 行的 行舟 街坊 衣服 补贴 表于 表作 表情 表文 表评 被浏 装上 装了 装电 補助 裡的 製連 複製 要举 要你
    要入 要內 要反 要多 要投 要求 要素 要纠 要聞 要评 要闻 見問 規定 規範 覽器 觀點 见反 见的 见问 观察 观测 观点
    规则 规范 视听 视觉 视频 览器 览时 览次 览量 觉得 解决 解读 触阅 言处 言模 言論 訂單 訂閱 討會 討論 訓練 記憶
    記者 設定 註冊 評論 試用 試辦 語翻 語言 語音 說會 調漲 請勿 請我 證券 讀時 讀者 讚加 讚好 计划 计算 订单 订阅
    讨论 让更 让模 训练 记录 记本 记者 许可 论文 设为 设备 设施 设置 设计 访者 访问 评价 评审 评测 评论 识别 识码
    诉水 译者 试点 试行 试运 话题 该公 该回 该怎 该文 语言 语音 误区 说一 说两 说得 说明 说点 说话 说阅 请先 请回
    请在 请来 请注 请联 请输 请遵 读下 读全 读原 读器 读完 读懂 读时 读更 读本 读者 读论 课程 谁在 谁来 调度 调整
    调查 调研 谣言 豪礼 財經 責任 責聲 資安 資料 資訊 贊助 负责 贡献 财经 责人 责任 责声 责编 账单 账号 质检 贵州
    赁价 资建 资者 资讯 资金 赚金 赞同 赞赏 走进 越来 跌去 跑了 跑本 路由 路线 跳到 跳转 踩坑 踩过 身智 車隊 軟體
    載必 輪候 輸入 輸及 轉載 车机 车票 转发 转行 转载 转链 轮融 软件 轻人 轻点 轻触 载中 载使 载内 载或 载请 辑于
    辑部 输入 辨識 迁移 过来 过的 过程 迎来 运营 运行 运首 近内 返回 还在 还是 还有 还没 还能 这个 这么 这家 这座
    这里 进了 进会 进入 进行 违法 违者 违规 连续 追究 追蹤 退休 退出 送或 适老 选型 选时 递更 递表 這樣 通用 通知
    通行 通过 通道 造业 連結 進封 運動 道了 道歉 遵守 選擇 邀作 邀请 還是 那个 那些 那段 邮件 邮箱 邮编 郑重 部分
    部署 部评 部门 郵件 都去 都在 配送 配音 醫療 醫院 采用 里有 里来 里的 重声 重新 重点 重要 量化 量数 量检 量產
    金币 金融 銀行 鍵字 铁路 银行 链接 键字 键收 键词 镜像 長照 長者 长文 长期 长者 門文 門新 開傳 開始 開播 開放
    開源 間約 閱讀 閱電 關字 關文 關新 關於 關鍵 门排 门搜 门文 门评 闭窗 问答 问题 间服 闻中 闻信 闻动 闻报 闻记
    阅读 队研 阿嬤 附件 降价 降噪 降温 限公 院教 院的 险提 险自 陪伴 随笔 隐私 障碍 隱政 隱私 难过 集体 集團 離島
    雨桐 零售 電價 電動 電子 電腦 需要 需转 非經 面图 面导 面授 面板 面试 音乐 音助 音合 音播 音模 音识 音辨 題報
    顯示 页面 顶部 项目 须知 预告 预览 领域 频道 题专 题图 题导 風險 风险 食堂 餐廳 首个 首发 首圖 首批 首日 首次
    首頁 首页 驱动 驾驶 验室 骑手 體育 高校 高速 高鐵 麼我 默认 點擊 鼓励
    """
)
