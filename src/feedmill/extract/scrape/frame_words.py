"""Words that many pages have round their articles. Made by `training/frame_words.py`: do not edit."""

from feedmill.extract.phrases.wording import words

COMMON = words(
    """
    a a.m about academy accept access accessibility accessories account achterberg across act action ad add
    additional address ads advanced advertise advertisement advertising advice affairs affiliate after again against
    agency agent agents ago agree ahead ai air ai伺服器 ai生成 ai编程 alerts all already also always am amazing
    amazon america american an analysis analytics and android announcements annual another answer answers any api
    app apple application applications apply approach apps app下载 apr april archive archives are area around art
    article articles artificial arts as asia ask asked assistant associate at audio august australia author authors
    auto available awards away b back bank bar based basics battery be beauty become been before beginners behind
    being below benchmark benefits best better between beyond big bill black blog blogs bluesky board body book
    books boost boring both box brand brands breaking brief bring browse browser budget build building built bus
    business businesses but buy buying by c ca calculator calendar california call calls can canada cancel cannot
    car card cards care career careers cart case cases categories category cc center centers central centre
    challenges change chatbot chatbots check checklist chief chip chips choices choose christmas citation city clear
    click client clients climate close cloud club code coffee cold collection college come comment comments
    commercial commission common communications community companies company compare complete compliance compute
    computer computing conditions connect connected consent consumer contact content contents continue contributing
    control conversation cookie cookies copied copy copyright corporate corrections correspondent cost costs could
    council count country county course courses court courtesy courts coverage covering covers create creative
    credit crime critical culture current custom customer customers cut cybersecurity d daily dana data date david
    day days de deal deals dec december deep delivered delivery demo design designed desk details developer
    developers development did different digital directory disclaimer disclosure discover discussion discussions diy
    do does doi don't donate don’t down download drink drive e each early earn east easy economy edge edited editing
    edition editor editorial editors edt education email employee en end ends energy engagement engineer engineering
    english enter enterprise entertainment environment equipment error español essays essential est estate et ethics
    europe evaluation even event events ever every everything examples exclusive executive experience expert
    expertise experts explained explore f facebook fall family faq faqs fashion fast faster favorite feature
    featured features feb february feed feedback fellow ferry few field fields filed film finance financial find
    finds firm first fitness five focus follow followers following food footer for form former forum found
    foundation four français free frequently friday friends from full future gallery game games gaming garden gear
    general get getting gift gifts give gives giving global glossary gmt go going good google got government great
    green grid group grow growth guest guide guidelines guides had halden happy hard hardware has have he health
    healthcare healthy hear heat help helpful helps her here here’s hide high hiring his history holiday home
    homepage hospital hospitals hot hours house how html https hub human i i'm icp备00000000号 icp备00000000号-1 id
    ideas if illustration image images impact important improve in inbox inc including increase index industries
    industry ines inference info information infrastructure innovation inside insights instagram institute insurance
    intelligence interest international internet interview interviews into ip属地 is issue issues it it's items its
    james jan january job jobs john join journal journey july jump jun june just k keep kestrel key keywords kids
    kit kitchen know knowledge k阅读 la lab labor labs language languages large last latest law lead leaders
    leadership leading learn learned learning leave ledger left legal less let letter letters level library license
    licensing life lifestyle light like limited lindqvist line link linkedin links list listen little live lives
    living llc load loading local location locations log login logo london long look looking los lost love low ltd m
    machine machines made magazine main make maker makers makes making man manage management manager many map mar
    march marchetti marcus marguerite marked market marketing markets marsh matters may me measuring media medical
    meet meeting member members membership memory mental menu meridian message michael microsoft middle might
    million min mind minute minutes miss mission mobile model models modern monday money month monthly months more
    morning most moved movies moving much music must my n name national navigation need needs network never new news
    newsletter newsletters newsroom next night nine no nobody north not notes notice nov november now number
    nutrition ny oct october of off offer offers office officer official old on one online only open opens
    operations opinion opinions opportunities options or order orders organization other our out over overview own
    owns oyelaran p page paper park part partner partners partnerships past pay pdf people perfect performance
    personal phone photo photography photos pick picks pinterest place plan planning plans platform platforms play
    please plus pm podcast podcasts point points police policies policy politics popular port portal post posted
    posts power powered practice practices preferences preferred premium president press previous price prices
    pricing print privacy private priya pro problem process product products professional professionals profile
    program programs project projects prompt protected protection provide provided providers public publication
    published publishing purchase put python qq空间 quality question questions quick quiet quote r raises range rate
    rates rd reach read readers reading reads ready real really receive recent recipes recommended red reddit reduce
    register regulation related release releases replies reply report reporter reporting reports reprints request
    required research reserved resource resources responsible results retail return reuse review reviewed reviews
    right rights risk road robot robotics robots room rss rules run running runs s safety sale sales same san save
    say says scale schedule school schools science sciences search season second section sections secure security
    see select sell semiconductors send senior sep september series service services set settings share shares
    sharing she shipping shop shopping short should show shows sign simple since site sitemap sites six size skills
    skip slow small smart so social society software solution solutions some something sort sorted source south
    space special speech sponsored sport sports spreadsheet spring st staff standards star start started startup
    startups state statement states status stay step steps still stop storage store stories storm story straight
    strategies strategy street student students studies study style submit submitting subscribe subscription
    subscriptions success suite summary summer super support sure survey sustainability system systems t table tags
    take talk talks taught tax ta的文章 teaching team teams tech technical technology tell ten terms test
    testimonials testing texas text th than thank thanks that the their them then there these they thing things
    think third this thoughts threads three through thu tiktok time times tip tips title to tobias today today’s
    together toggle told tomás too tool tools top topic topics touch town track tracking trade training travel
    trending trends trial trump trust trusted try tue tuesday turn tv tweet twice twitter two type types u.s uk
    ultimate under understanding united university up upcoming update updated updates url us usa use used user users
    uses using utc value version very via video videos view viewed views virtual visit voice vs w want wants
    warehouse was washington watch water way ways we weather web webinars website websites wed week weekly weight
    welcome well wellness went were west what what's whatsapp what’s when where whether which while white who why
    will win window winter with without woman women word work working works world worth would write writer writes
    writing written wrong x year years yes yet york you you're your youtube ω 一下 一个 一代 一份 一位 一個 一則
    一千 一半 一句 一只 一台 一周 一图 一块 一夜 一天 一季 一家 一封 一小 一帆 一年 一座 一张 一張 一成 一手 一扫
    一批 一换 一文 一时 一月 一本 一条 一杯 一次 一步 一点 一版 一百 一种 一篇 一线 一舟 一苇 一诺 一起 一遍 一键
    一门 一頁 一页 一鸣 万人 万亿 万元 三个 三代 三個 三十 三千 三大 三天 三季 三家 三年 三成 三月 三条 三次 三款
    三百 三种 上一 上下 上了 上传 上内 上原 上岗 上市 上手 上方 上有 上海 上涨 上滑 上的 上線 上线 上网 上路 下一
    下专 下你 下午 下半 下去 下取 下周 下文 下月 下来 下滑 下的 下网 下调 下載 下载 下降 不一 不代 不会 不做 不再
    不写 不到 不加 不可 不吃 不完 不得 不想 不懂 不敢 不是 不构 不用 不知 不給 不能 不良 不要 不足 不错 不限 与本
    与评 专业 专区 专家 专栏 专注 专访 专题 世界 业务 业动 业执 业界 业的 业者 业转 东西 两万 两下 两个 两千 两家
    两年 两成 两部 个人 个会 个冬 个回 个坑 个字 个小 个月 个赞 个问 中国 中國 中學 中小 中心 中文 中生 中的 临时
    为什 为何 为你 为准 为博 为您 为首 主办 主原 主播 主管 主要 主頁 主題 主页 主题 举办 举报 么不 么你 么办 么总
    么我 么看 么要 么选 么都 之后 之後 之文 之路 也想 也是 也能 习生 乡村 书店 书面 买单 了一 了三 了两 了个 了二
    了什 了十 了吗 了哪 了四 了解 了该 予安 事故 事服 事業 二个 二十 二季 二手 二批 二期 二维 于以 于传 于作 于公
    于开 于我 于网 云厂 云计 互动 互联 五个 五年 五款 交所 交易 交流 交給 交给 交通 亦包 亦舟 产业 产品 产权 产线
    产能 享到 享至 享让 京公 人不 人为 人公 人写 人参 人在 人士 人学 人工 人形 人更 人机 人機 人次 人民 人物 人的
    人看 人租 人观 人赞 人还 人进 人驾 亿元 什么 什麼 仅为 仅代 仅供 仅提 今天 今年 今日 今晚 今起 介绍 从零 仓库
    他人 他们 他的 代理 代码 代表 以上 以下 以任 以后 以宁 以安 们不 们为 们如 们把 们的 件事 价格 任何 任务 任編
    任编 份有 企业 企業 众号 优化 优惠 优质 伙伴 会了 会员 会在 会被 会议 会说 传媒 传并 传感 传播 传递 传部 估值
    伸閱 伺服 佈於 位置 低空 体大 体平 体版 体育 体验 何不 何形 作业 作中 作为 作伙 作会 作动 作单 作品 作文 作权
    作權 作的 作者 你可 你推 你来 你的 使用 來源 供信 供参 供图 供应 供應 供稿 依据 依法 侧模 侵权 便利 便宜 保存
    保护 保留 保险 信业 信公 信分 信号 信息 信扫 信箱 修复 修改 個人 個月 們一 們喝 們的 倒计 债券 值得 值班 值电
    假期 偏鄉 做一 做了 做什 停止 健康 偶尔 储服 储涨 储空 傳輸 像头 價格 儿了 允许 元起 充电 先登 先看 先进 先進
    光刻 免責 免費 免责 免费 兑豪 党委 入关 入式 入我 入收 入會 入法 入讨 入门 入驻 內容 全台 全国 全市 全文 全球
    全部 兩岸 八年 八百 公众 公共 公司 公告 公室 公布 公开 公网 公車 公里 公開 六十 六年 六成 共享 共建 共数 共新
    关于 关怀 关推 关文 关新 关法 关注 关系 关链 关键 关闭 关问 关阅 其他 其实 具身 养老 内含 内存 内容 再度 写一
    写下 写了 写作 写回 写字 写得 写文 写点 写留 写的 写给 写评 军事 农机 冬天 冬季 冬至 决方 准确 凌晨 几个 出來
    出可 出品 出处 出来 出海 出炉 出爐 出版 出现 出登 击上 击下 击排 击数 击查 击蓝 分享 分析 分类 分鐘 分钟 分類
    切换 刊登 列印 列表 刚刚 创业 创作 创投 创文 创新 初創 删掉 删除 利倒 利商 利率 别再 别声 别急 别让 到一 到主
    到了 到底 到微 到明 到的 到赚 制代 制作 制出 制度 制或 制造 制链 券商 則留 前位 前必 前沿 前的 前端 前页 剩余
    副刊 創作 創科 力中 力券 力租 力驱 办事 办公 办单 办法 功耗 功能 加價 加入 加坡 加班 加评 加载 加速 务公 务协
    务合 务器 务经 务网 务许 动交 动态 动看 动驾 助中 助將 助手 助报 助理 動力 務條 包含 包括 化事 北京 北即 北報
    北市 区食 医生 医疗 医院 匿名 十一 十七 十个 十二 十五 十分 十天 十年 千万 千人 千元 升级 半夏 半导 半導 半年
    半糖 协议 单位 单元 博主 博士 博客 占比 卡在 卡跑 印发 印店 印本 印机 即下 即可 即日 即時 即訂 厂商 厂的 厂里
    历史 压缩 原作 原创 原因 原文 原来 原标 去冰 去哪 去年 去的 去阅 县城 参与 参数 参考 又涨 及利 及影 友和 友善
    友情 友评 反对 反而 反馈 发于 发布 发文 发现 发的 发私 发自 发表 发言 发送 取消 受访 变化 变成 叠衣 口令 口的
    古籍 句話 句话 只代 只会 只提 只有 只看 召回 召开 可不 可以 可协 可发 可点 可用 可能 可证 台中 台仅 台北 台南
    台声 台旧 台机 台灣 台的 台語 号线 号设 司新 司机 司機 司版 司的 合作 合同 合并 合成 合新 同一 同了 同事 同学
    同意 同日 同步 同比 名人 名单 名用 后一 后参 后发 后可 后台 后才 后的 后端 向上 向量 含有 听全 听新 听节 听过
    启事 告刊 告合 告声 告服 告查 告诉 员中 员会 员工 员的 周一 周刊 周末 周的 和一 和不 和朋 和本 咖啡 咨询 品牌
    品经 哈哈 員中 員工 員登 哪些 哪儿 哪里 哭了 售价 商业 商务 商家 商店 商集 問題 啟用 啡的 啡贊 喜欢 喜歡 喝咖
    喝幾 喝杯 單位 器中 器人 器学 器狗 器的 器翻 器读 四个 四十 四季 四川 四成 四月 四百 回上 回了 回列 回到 回复
    回应 回收 回答 回购 回頁 回顶 回顾 回首 因为 团队 国产 国内 国科 国际 国首 图书 图来 图片 图看 图读 圈子 國中
    國際 圖來 圖書 圖片 圖看 團隊 在买 在于 在内 在哪 在小 在手 在搜 在用 在的 在看 在线 在给 在读 地图 地址 地大
    地方 地机 地模 地部 地铁 地震 场无 场景 均采 坑记 型做 型写 型的 城市 城的 城里 域创 基地 基层 基板 基金 報價
    報告 報導 增值 增强 增长 士生 声明 处理 备案 备注 复制 复盘 夏天 外卖 外婆 外汇 外跳 外部 多了 多人 多信 多内
    多回 多地 多家 多少 多文 多精 多评 夜改 夜班 夜間 夜间 大会 大厂 大字 大学 大學 大家 大小 大模 大语 大道 大额
    天前 天天 天文 天机 天機 天气 天氣 天的 太真 太空 央行 失的 失败 头图 头条 套件 奶茶 好了 好友 好文 好用 好的
    好问 如何 如有 如果 如需 始卖 委宣 娛樂 娱乐 媒体 媒體 子報 子的 字体 字化 字号 字幕 字报 字数 字的 字級 字詞
    存储 存单 存款 存泄 存网 季度 学习 学会 学党 学堂 学家 学府 学期 学校 学生 学科 学者 学院 孩子 學會 學生 安全
    安卓 安备 安徽 安排 安静 完成 完整 完的 完覺 完需 官方 定价 定时 定要 实习 实了 实录 实施 实测 实现 实用 实话
    实践 实验 审核 客户 客所 客服 客流 宣传 宣布 室关 家公 家居 家庭 家用 家电 家的 家都 家里 家银 家长 容为 容仅
    容未 容由 容的 寒假 實測 審查 寫的 对外 对本 对比 对话 寻求 导体 导出 导航 封信 封测 封装 封裝 封面 將是 專區
    專家 專題 對話 導入 導體 小企 小区 小团 小字 小学 小學 小工 小时 小時 小模 小满 小程 小组 小舟 小说 少钱 就是
    居民 展开 属地 山东 山里 嵌入 工业 工作 工具 工厂 工智 工程 已经 巴士 币兑 市合 市场 市学 市民 布于 布平 布并
    布日 布时 布机 布此 布的 布第 布评 布首 师的 师范 希望 師傅 帮助 常見 常见 幫助 平台 平均 平板 年人 年内 年前
    年后 年度 年的 年第 年终 年轻 并加 并发 幾杯 广东 广告 广场 序员 库选 应用 店的 店老 度学 座小 座谈 廠搶 廠的
    廣告 延伸 建立 建议 建设 开了 开发 开启 开售 开始 开展 开当 开征 开放 开源 开通 异议 弃本 式人 式转 引发 引擎
    引用 張圖 强力 归作 归原 归档 当前 录于 录后 录该 录音 形式 形机 彩内 影像 影音 往下 往期 征求 征集 律声 律责
    後一 得以 得授 得有 得轉 得转 微信 微博 微调 徵才 心得 必究 快来 快讯 快递 快速 怀版 怎么 怎样 怎麼 思考 思远
    急着 性发 性能 总结 恢复 息中 息举 息发 息存 息服 息来 息科 息称 您可 您当 您所 您的 您需 情况 情链 想法 想看
    想請 意見 意见 感器 感谢 慢慢 憶體 應用 應鏈 成为 成了 成交 成功 成式 成投 成文 成本 成果 成的 成都 成首 我不
    我为 我也 我们 我們 我国 我在 我妈 我家 我市 我把 我有 我来 我校 我爸 我用 我的 我省 我要 我让 或公 或发 或建
    或者 或视 戳这 户上 户协 户端 房产 房里 所以 所刊 所在 所有 手写 手掌 手机 手機 手的 手語 才是 才能 扎堆 打分
    打印 打工 打开 打赏 执照 扫一 扫在 扫地 扫描 扫码 找到 承办 技新 技有 技术 技玩 技術 技频 把家 投入 投稿 投诉
    投资 投递 折叠 折腾 抢沙 护指 护者 报价 报名 报告 报料 报电 报社 报记 报道 报邮 披露 招募 招生 招聘 括在 持续
    指南 指引 指收 指数 按讚 换一 换成 换模 换电 据中 据库 据标 据此 据集 授权 授權 掉了 掌握 排到 排序 排查 排版
    排行 排队 排隊 探索 接口 控制 推出 推广 推理 推荐 推薦 推进 推迟 推送 提交 提供 提出 提前 提示 提速 提醒 提问
    插件 揭露 搜尋 搜索 搬到 搬家 搭建 摄像 摄影 摘编 摘要 播客 播报 播放 播更 播视 播送 播间 撰文 撰稿 操作 攝影
    支持 收入 收到 收听 收录 收藏 收起 改变 改成 改造 攻擊 放大 放弃 政务 政府 政治 政策 故障 效率 教学 教师 教師
    教授 教程 教育 散热 散熱 数字 数学 数据 数码 整理 數位 數據 數碼 文丨 文中 文为 文仅 文件 文作 文内 文出 文化
    文台 文地 文字 文收 文日 文明 文本 文来 文标 文版 文献 文由 文看 文科 文章 文系 文观 文链 文首 料中 料庫 断网
    新一 新于 新創 新加 新增 新手 新推 新文 新日 新時 新浪 新版 新生 新的 新知 新竹 新聞 新股 新能 新规 新评 新资
    新闻 新高 方便 方向 方式 方微 方案 方法 方蓝 方言 方账 於我 於請 旅游 旅行 旗下 无人 无关 无评 无障 日历 日報
    日夜 日常 日志 日报 日期 日本 日记 旧小 旧手 旧版 旧笔 时代 时候 时前 时尚 时政 时标 时热 时的 时长 时间 明上
    明出 明外 明年 明日 明来 星期 春天 春季 春耕 春节 春运 昨天 是一 是不 是什 是怎 是我 是没 是真 是谁 昵称 显卡
    显存 显示 時間 晚报 普通 晶圓 晶片 智慧 智算 智能 暂停 暂无 曝光 更佳 更多 更新 書館 替我 最会 最受 最后 最大
    最後 最新 最热 最近 最高 會員 會新 會議 月下 月前 月底 月的 月起 有一 有了 有人 有侵 有哪 有图 有多 有幫 有异
    有效 有文 有用 有的 有興 有评 有限 朋友 服中 服务 服務 服器 望舒 期一 期三 期二 期五 期刊 期四 期回 期推 期货
    未来 未登 未經 未经 本人 本博 本地 本声 本平 本报 本文 本次 本版 本科 本站 本章 本網 本网 本页 术支 术有 机上
    机会 机厂 机器 机场 机打 机构 机版 机的 权不 权利 权发 权均 权声 权归 权所 权投 权益 权禁 权请 权转 条回 条新
    条款 条评 来了 来信 来抢 来源 来的 来答 来自 来说 来越 杭州 杯咖 板块 构建 构成 构概 林间 果仅 架构 某品 柔性
    柠檬 查看 查詢 查询 标准 标注 标签 标识 标题 栏收 栏目 树莓 校召 校团 校园 校園 校对 核心 案例 案号 档案 條款
    械人 检查 检测 检索 業者 楼主 概况 概念 標籤 模块 模型 模式 模板 横评 橘子 機器 機械 檔案 權所 權政 權聲 次数
    次机 次看 欢迎 欧洲 款利 歡迎 止使 止未 止转 正在 正常 正式 正文 此内 此操 此文 每一 每周 每天 每日 每杯 比增
    比我 毕业 气象 水文 求意 求报 汇总 江市 江苏 汽水 汽車 汽车 沈砚 沉浸 沉默 沒有 沙发 没人 没有 沪公 河南 沸点
    治理 泄漏 法和 法工 法律 法治 法說 法追 法院 注公 注册 注员 注意 注我 注明 注者 注该 注问 活动 活動 流程 测评
    测试 浏览 浙江 浪微 海上 海底 浸阅 消在 消失 消息 消费 消赞 涨了 涨价 液冷 深圳 深度 添加 清单 清明 測試 港聞
    港股 游戏 湖北 湖南 源于 源模 源码 源语 滑动 漏洞 演算 漲價 瀏覽 点两 点个 点什 点仅 点击 点实 点评 点赞 為什
    為何 热度 热搜 热文 热榜 热点 热线 热评 热门 無人 焦点 焦虑 焦點 然后 然语 照片 熱門 營收 爆料 片來 片及 片或
    片来 片的 片编 版本 版权 版權 版面 特别 特邀 狠戳 独家 獨家 玩具 玩物 环境 现在 现场 玻璃 班的 理办 理员 理性
    理由 理芯 理论 理财 璃基 甄选 生意 生成 生活 生物 生用 生的 產品 產業 產經 產能 用一 用上 用了 用于 用场 用大
    用小 用微 用户 用本 用條 用的 由作 由器 申报 申請 申请 电信 电子 电宝 电影 电梯 电池 电源 电脑 电视 电话 电费
    留下 留言 登入 登場 登录 發佈 發布 發表 百万 的一 的三 的下 的不 的书 的二 的五 的人 的代 的优 的位 的作 的公
    的其 的内 的冬 的功 的動 的十 的博 的咖 的四 的在 的地 的坑 的士 的大 的实 的对 的小 的工 的年 的手 的排 的数
    的文 的新 的方 的无 的日 的时 的是 的更 的最 的机 的比 的水 的猫 的电 的科 的第 的算 的线 的老 的自 的视 的论
    的评 的通 的那 的阿 的鼓 盘点 目录 目的 目许 直接 直播 相关 相机 相關 省甄 省级 看下 看不 看全 看到 看完 看得
    看懂 看更 看法 看的 看见 看评 真实 真的 眼镜 知公 知学 知秋 知识 知远 知道 码下 码关 码助 码评 研制 研发 研究
    研討 砚秋 硬件 硬盘 确定 碍浏 碍阅 示词 礼物 社会 社区 社區 社會 社概 社版 社群 神经 禁止 福利 福建 离线 私保
    私信 私政 私權 私隱 种子 科学 科技 科普 科研 租赁 积分 移动 移除 程师 程師 程序 程式 稿人 稿件 究员 究生 究相
    空间 穿戴 突然 突破 窗口 立减 立即 立场 立法 立镜 站之 站内 站地 站声 站律 站所 站新 站标 站点 站由 站的 站立
    章于 章仅 章关 章内 章均 章来 章标 章目 章看 章除 端侧 端工 端的 笑死 笔记 第一 第七 第三 第二 第五 第十 第四
    等不 等你 答案 策划 策解 签不 签到 简介 简体 算中 算力 算法 管家 管理 篇文 类于 粉丝 粉絲 精彩 精选 系作 系信
    系原 系我 系方 系統 系统 紀錄 索增 索引 結果 絡我 給你 給我 給朋 絲團 經授 經濟 綜合 網址 網站 編輯 縮短 總金
    繁体 繁體 繼續 續走 纠错 纪要 线上 线索 组织 细则 织机 终于 终总 终端 经书 经允 经授 经济 经理 经营 经许 经频
    经验 结果 给了 给你 给大 给小 给我 给老 给谁 络传 络技 继续 续滑 维护 维码 缓存 编号 编程 编译 编辑 缩小 缺工
    网上 网原 网友 网安 网所 网新 网注 网版 网理 网站 网线 网络 网联 网股 网页 网首 罗小 置顶 署名 美股 翻倍 翻譯
    翻译 翻车 老人 老周 老师 老師 老旧 老板 老闆 老院 者个 者中 者为 者依 者关 者所 者提 者是 者本 者模 者的 者获
    者观 耐心 耳朵 耳機 聊天 聊聊 职业 联合 联系 联网 聘信 聘英 聚焦 聞網 聯絡 聲明 職場 聽得 聽新 股份 股吧 股市
    股票 背后 能不 能也 能优 能体 能做 能分 能发 能只 能家 能应 能时 能有 能源 能用 能看 能眼 能终 能问 能驾 自动
    自助 自動 自媒 自己 自建 自微 自担 自然 自由 自行 至主 至好 臺灣 興趣 良信 良率 节目 节省 芯片 若谷 英才 英文
    苹果 茶店 茶餐 草稿 荐文 荐阅 莓派 获取 获得 营业 营许 落地 著作 董事 蓝字 藏本 融科 融资 行下 行业 行为 行情
    行榜 行的 街坊 衣服 补贴 表于 表作 表回 表情 表文 表本 表格 表第 表评 被浏 装上 装了 装电 補助 裝測 裡的 製連
    複製 要不 要举 要你 要入 要內 要内 要反 要告 要多 要投 要放 要求 要纠 要聞 要评 要闻 見問 規則 規定 規範 覺得
    覽器 觀點 见反 见的 见问 观察 观测 观点 规划 规则 规范 视听 视觉 视频 览器 览时 览次 览量 觉得 解决 解读 触阅
    言处 言板 言模 訂單 訂閱 討會 討論 訓練 記憶 記者 設定 註冊 評論 試用 試辦 語言 語音 說會 調漲 請勿 請喝 請我
    請繼 證券 讀時 讀者 讓我 讚加 讚好 计划 计时 计算 订单 订阅 认证 讨论 让更 让模 训练 议纪 讯员 记一 记录 记得
    记本 记者 许可 论区 论文 设为 设备 设置 设计 访者 访问 评价 评审 评测 评论 识别 识码 诉水 译者 试点 试用 试行
    试运 诚聘 话题 该公 该内 该回 该怎 该文 详情 语言 语音 误区 说明 说点 说话 说阅 请与 请先 请回 请注 请联 请输
    请遵 请问 读下 读全 读原 读器 读完 读懂 读时 读更 读本 读者 读论 课堂 课程 谁在 谁来 调度 调整 调查 调研 谢谢
    谣言 豪礼 財經 責任 責聲 資安 資料 資訊 贊助 负责 财经 责人 责任 责声 责编 账单 账号 质检 质量 赁价 资产 资建
    资料 资者 资讯 资金 赏支 赚金 赞同 赞赏 走下 走进 起来 越来 跌去 跑了 跑本 路由 路线 路过 跳到 跳至 跳转 踩坑
    踩过 身智 軟體 載必 輪候 輸入 輸及 轉型 轉載 车主 车机 车规 转到 转发 转型 转行 转载 转链 轮融 软件 轻人 轻点
    轻触 载中 载使 载客 载或 载更 载自 载请 辑于 辑推 辑部 输入 辨識 迁移 过来 过的 过程 迎关 迎来 运营 运行 运首
    近内 返回 还在 还是 还有 还没 还能 这个 这么 这些 这家 这座 这篇 这里 进了 进入 进封 进展 进行 违法 违者 违规
    连续 追究 追蹤 退休 退出 送或 适老 选型 选择 选时 递更 递表 這樣 通知 通行 通讯 通过 通道 造业 連結 進封 運動
    道了 道歉 遵守 選擇 避坑 邀作 邀请 還是 那个 那些 那段 邮件 邮箱 邮编 邵一 郑重 部分 部的 部署 部评 部门 郵件
    都去 都在 配置 醫療 醫院 采用 里有 里来 里的 重声 重大 重排 重新 重点 重要 量化 量子 量数 量检 量產 金币 金融
    金額 銀行 鍵字 铁路 银行 链接 键字 键收 键词 镜像 長照 長者 长文 长者 門文 門新 開傳 開播 開放 開源 間約 閱讀
    閱電 關字 關文 關新 關於 關鍵 门排 门搜 门文 门评 闭窗 问答 问题 间服 闻中 闻信 闻动 闻报 闻禁 闻记 阅专 阅读
    队列 阿嬤 附上 附件 降价 降温 限于 限公 院教 院的 除特 险自 陪伴 随时 随笔 隐私 障碍 隱政 隱私 集体 離島 雨桐
    零售 電動 電子 電腦 電話 需要 需转 非商 非經 面图 面导 面授 面板 面试 音乐 音助 音合 音播 音模 音识 音辨 頁首
    題報 額共 页面 顶部 项目 须知 预告 预览 预警 领域 频亦 频道 题专 题分 题图 题导 题的 额存 風險 颱風 风扇 风险
    食堂 餐廳 首个 首发 首圖 首座 首批 首日 首条 首次 首款 首頁 首页 马上 驱动 驾驶 验室 验更 體育 高校 高级 高速
    默认 點擊 鼓励
    """
)
