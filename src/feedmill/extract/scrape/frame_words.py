"""Words that many pages have round their articles. Made by `training/frame_words.py`: do not edit."""

from feedmill.extract.phrases.wording import words

COMMON = words(
    """
    a a.m about access accessibility account achterberg ad add address advertise advertisement affairs affiliated
    after again against agent agents ago agree ai ai伺服器 alerts all already also am an analysis and announcements
    answer answers any anyone api app approach apps apr april archive archives are argue article articles artificial
    arts as ask asked asks assistant associate at audio audit author authors automation available b back bank based
    be become been before benchmark best big bill blog bluesky board books boring bots browse browser budget build
    bus business but buy by c cache call calls campus can can't caption card careers case categories cc center
    centers centre chatbot chatbots check chief chip chips choices cite city click climate close closes code
    collection college comment comments companies company complaints computer conditions connect consumer contact
    content contract contributing conversation cookie cookies copied copy copyright corporation corrections
    correspondent cost council count counts court courtesy courts covering covers create credits culture current cut
    daily dana data date day days dec december deep delayed delays delivered design devices did digest digital
    direct discover discussion discussions dive do does doi doing download drone drops e-edition e-paper each earth
    economy edge edited editing edition editor editorial editors edt education email end ends energy engineering
    engineers english enter enterprise entertainment environment est et ethics eu evaluation events every expand
    experts explore facebook family faq feature featured feb february feed feedback fellow ferry field file filed
    finance find finds fine firm firms first five follow followers following for forecast forecasting found four
    free friday from full further games general get gift give global gmt go good google got governance government
    group guide guidelines halden hall halts hardware harriet has have he head health heard hello help her here hide
    hiring history holiday home homepage hospital hours house how https i icp备00000000号 id if illustration image
    images imogen in inbox inc independent industry ines information infrastructure innovation inside instagram
    institute insurance intelligence international into investigations investors is issue issues it its jan january
    jobs join just k keep keywords know labels labor language laptop laptops large largest last latency latest law
    learn learned learning leave left legal let letter letters liability library licensing life lifestyle like likes
    limited lindqvist line link linkedin links list listen live lives llc load loading local log login logo london
    looks lost ltd m machine machines made main make maker man manage management map mar march marchetti marcus
    marguerite market markets marsh matter matters may me media meeting member memory menu message messages million
    min minutes miss mobile model models modified mon month months more morning most moved my named names navigation
    near need network never new newer news newsletter newsletters next night nine no nobody noor not notes notice
    nov november now number numbers obituaries of office officer old older on one online only open opens opinion
    opinions or order orders original orrery other our out outlook over own owns oyelaran p page part passes paul
    pdf pdt people permalink permission permissions person personal peter phone photo photos picks plan platform
    please pm podcasts policies policy politics popular port ports post posted posts power powered prefer
    preferences preferred press prev previous price pricing principles print printed privacy priya problem
    procurement product products professor property provided pst public publication publications publish published
    publishing pull purchase purpose put python qq空间 question questions queue quiet quiz quotes rag raises rate
    reach read reading reads ready receive recognition recommended regulation related relations release releases
    replaced reply report reporter reporting reports reprints required research reserved response responses
    responsible restacks results retired return reuse review reviewed reviews rights river road robot robotics
    robots rosalind rss rules running runs rust ruth s said sale same sat saturday save saved say says school
    schools science search section sections security see select sell semiconductors send senior server service
    services set settings seven share shares she shop short should show sign since site sitemap sites six size skip
    slow small smart snow so social software sold sorted sound source space speech sport sports spot spreadsheet
    spring staff standards start started startup startups state statement states status stay still stock stop store
    stories storm story straight strategy students studio study subject submit subscribe subscriber subscriptions
    suggested summary sun supply support survey system t tags take taught tax teach teaching team tech technology
    tell ten terminal terms test tests text th than thank thanks that the their them then these they things third
    this thoughts threads three through thu time tip tips title to tobias toggle told tom too took tool tools top
    topic topics town trade travel trending trial trust try tue tv twitter two type uk under united university
    unsubscribe up updated updates url us use user using utc utility vance version very via video videos view viewed
    views village vision voice voices want wants warehouse warehousing was watch water we weather web website wed
    week weekly what whatsapp when where which who whole why will window wins winter with without word words work
    works world would write writer writes writing written x year years yes you your 一下 一个 一份 一位 一個 一則
    一半 一句 一只 一台 一周 一块 一天 一家 一年 一张 一成 一扫 一文 一月 一条 一次 一点 一版 一百 一篇 一起 一键
    一鸣 三个 三個 三十 三家 三年 三成 三月 三条 三百 上一 上传 上市 上方 上海 上滑 上的 上线 上网 下一 下来 下网
    下调 下載 下载 下降 不代 不再 不可 不得 不是 不构 不用 不能 不良 与本 专栏 专题 业务 业者 东西 两成 个人 个回
    个字 个月 中国 中國 中小 中心 为什 为何 为你 为首 主办 主管 主頁 主题 举办 举报 之后 也能 书面 了一 了三 了二
    了什 了吗 了解 了该 事故 二十 二手 二维 于传 于作 于我 云厂 云计 互动 互联 五款 交流 交给 交通 产业 产品 享到
    享至 京公 人写 人工 人机 人物 人的 人观 人赞 亿元 什么 什麼 仅代 仅供 仅提 今年 今日 代理 代码 代表 以上 以下
    以任 们为 价格 任何 任編 任编 份有 企业 企業 众号 优化 会了 会员 会在 会议 会说 传播 传递 传部 伸閱 伺服 位置
    体育 体验 何形 作会 作动 作品 作权 作權 作的 作者 你可 你推 你来 你的 使用 來源 供信 供参 供稿 侧模 侵权 便宜
    保存 保护 保留 保险 信公 信息 信扫 信箱 修改 個月 值得 偏鄉 做了 储空 傳輸 允许 充电 先看 免责 党委 入我 入收
    入驻 內容 全国 全文 全球 全部 兩岸 公众 公共 公司 公告 公布 公开 公网 公開 共数 关于 关推 关文 关新 关注 关系
    关键 关闭 关问 关阅 其他 具身 养老 内存 内容 写一 写了 写作 写回 写文 写留 写的 写给 冬天 出可 出台 出处 出版
    击上 分享 分类 分钟 分類 刊登 列印 列表 创业 创作 创投 创文 创新 别声 到了 到底 到微 到明 制出 前位 前的 前端
    前页 副刊 創新 力券 力租 办事 办单 办法 功能 加入 加坡 加评 加载 务公 务合 务器 务许 动交 动化 动态 动看 助中
    助手 助理 務條 包括 北京 北即 北報 医院 十分 十年 千万 升级 半夜 半導 半年 协议 单位 博士 博客 印本 即可 即時
    厂商 厂的 原创 原文 原标 去哪 去年 去阅 县城 参与 参数 友圈 友情 友评 反对 反馈 发布 发文 发现 发表 发言 取消
    口令 只有 只看 召开 可以 可发 可点 可能 可证 台仅 台北 台語 司機 司版 司的 合作 合報 同了 同意 同步 名单 后一
    后发 后的 后端 向上 向量 含有 告声 告服 员的 和不 咖啡 品牌 員工 哪些 商务 商店 問題 喜欢 喜歡 喝杯 器人 器读
    四十 四川 回复 回应 回收 回答 回顶 回顾 回首 团队 国产 国内 国家 国际 图片 國中 國際 圖片 在小 在手 在用 在的
    在看 在读 地图 地址 地方 地模 地铁 地震 场无 场景 型的 城市 基地 基板 報告 報導 声明 备案 复制 复盘 外卖 外婆
    外汇 多了 多信 多内 多回 多地 多少 多精 夜班 夜间 大字 大学 大學 大家 大模 天前 天文 天机 天機 天气 天的 好友
    好文 好问 如何 如有 如需 委宣 娛樂 娱乐 媒体 子報 字体 字号 字报 字数 字級 存储 存网 季度 学习 学会 学党 学家
    学术 學生 安全 安备 安排 完成 完整 完需 官方 实测 实用 审核 客户 客服 宣传 家用 家的 家都 容仅 實測 对话 寻求
    导航 封裝 專家 專題 導入 導體 小企 小区 小字 小学 小时 小模 小满 小程 小说 工作 工具 工智 工程 市场 布于 布日
    布时 布机 布评 师的 帮助 平台 平均 平板 年前 年度 年的 年第 并发 广东 广告 序员 应用 廣告 延伸 建立 建议 开发
    开启 开始 开当 开征 开放 开源 式转 归作 当前 录后 录音 形式 彩内 影音 往期 征求 征集 律声 得有 得轉 得转 微信
    微博 必究 快来 怎么 怎样 怎麼 性发 息举 息存 息来 息称 您所 您的 情链 想看 意见 感谢 憶體 成为 成了 成式 成投
    成果 成的 我们 我們 我国 我在 我市 我校 我用 我的 我要 或建 房产 所在 所有 手写 手机 手機 打印 打开 扫一 扫在
    扫描 扫码 承办 技有 技术 技玩 技術 技频 投稿 投诉 投资 报告 报电 报社 报记 报道 招聘 指南 指引 按讚 据库 据标
    据此 授权 授權 掌握 排行 探索 接口 推出 推理 推荐 推薦 推进 提供 提示 提醒 提问 搜尋 搜索 搬家 摘编 摘要 播报
    撰文 操作 攝影 支持 收入 收录 收藏 收起 放大 政务 政治 政策 教学 教师 教師 教授 教育 数字 数据 整理 數據 文中
    文为 文件 文作 文内 文化 文字 文明 文来 文章 文观 文链 料庫 新創 新加 新增 新浪 新的 新聞 新规 新闻 新高 方便
    方式 方法 方蓝 方言 方账 於我 旗下 无人 无关 无评 无障 日报 日期 日记 时代 时前 时尚 时政 时标 时长 时间 明上
    明出 明年 星期 春季 春运 昨天 是一 時間 智慧 智能 暂无 曝光 更多 更新 最后 最後 最新 會員 會新 月的 有了 有多
    有文 有的 有限 朋友 服务 服務 服器 期一 期三 期二 期五 期回 未經 未经 本人 本地 本声 本报 本文 本科 本站 本章
    本網 本网 本页 术支 术有 机会 机厂 机器 机房 机打 机构 权不 权发 权声 权归 权所 权禁 权请 条评 来了 来源 来的
    来答 来自 杯咖 构成 构概 果仅 查看 标注 标签 标识 标题 栏目 校召 校园 校園 校对 案例 條款 械人 检测 检索 業者
    概况 標籤 模型 模式 機器 機械 權所 權政 權聲 次数 次看 欢迎 止转 正在 正常 正文 此内 此操 每天 每日 水文 求意
    求报 江苏 汽车 没有 沸点 法和 法律 法說 法院 注册 注员 注我 注明 注者 注该 注问 活动 测试 浏览 浙江 浪微 消息
    消费 涨价 液冷 深度 添加 清单 清明 測試 港聞 游戏 湖北 湖南 源于 源模 滑动 瀏覽 点个 点仅 点击 点赞 為什 热榜
    热点 热线 热门 無人 照片 熱門 片來 片及 片来 版权 版權 版面 特别 玩具 玩物 现在 玻璃 班的 理性 璃基 生成 生活
    生用 產品 產業 產經 用一 用上 用了 用于 用场 用小 用户 用本 用的 申請 申请 电脑 电话 留言 登入 登录 發布 發表
    的一 的三 的下 的五 的人 的位 的作 的公 的四 的对 的小 的数 的文 的新 的是 的最 的机 的猫 的第 的账 的通 的鼓
    目录 目的 直播 相关 相關 看下 看全 看到 看得 看懂 看更 看见 真的 眼镜 知公 知秋 知识 知道 码关 码评 研制 研究
    硬件 碍浏 碍阅 示词 社区 社會 社版 社群 禁止 福建 离线 私保 私政 私權 私隱 科技 科研 租赁 移动 移除 程师 程序
    程式 稿人 空间 突破 窗口 立即 立场 立镜 站地 站标 章关 章来 章标 章除 端侧 笔记 第一 第三 第二 等你 策划 签不
    签到 简介 算中 算力 算法 管理 篇文 篇新 粉丝 粉絲 精彩 系作 系我 系統 系统 紀錄 索引 結果 絡我 絲團 經授 經濟
    綜合 網站 編輯 縮短 纠错 组织 终端 经书 经授 经营 结果 给了 给你 继续 续滑 维护 维码 编程 编辑 缩小 网友 网安
    网新 网站 网络 网页 网首 翻譯 翻译 老人 老师 老師 者中 者所 者本 聊天 职业 联系 联网 聘信 聯絡 聲明 聽新 股份
    股吧 股市 股票 能不 能体 能应 能时 能源 能眼 自动 自助 自己 自微 自担 良信 良率 节目 节省 芯片 荐阅 获得 落地
    著作 蓝字 融资 行业 行情 街坊 补贴 表于 表作 表评 被浏 装上 複製 要你 要反 要投 要求 要纠 要聞 要闻 規範 觀點
    见反 观察 观点 视觉 视频 览器 览时 览次 觉得 解决 解读 言模 訂閱 記憶 記者 評論 試用 試辦 語音 說會 調漲 請勿
    讚加 计算 订单 订阅 训练 记录 记者 许可 论文 设为 设备 设置 设计 评审 评论 识别 识码 诉水 译者 试点 话题 该公
    该回 该文 语音 误区 说明 说话 说阅 请先 请回 请注 请联 读下 读书 读全 读原 读器 读完 读懂 读时 读更 读本 读者
    课程 谁在 调查 调研 財經 責任 資安 資料 贊助 财经 责任 责声 责编 账号 赁价 资建 资者 资讯 赚金 赞同 赞赏 走进
    路线 跳转 身智 輪候 轉載 转发 转行 转载 轮融 软件 载中 载或 载请 辑于 辑部 输入 辨識 迁移 过的 运维 运行 返回
    还在 还是 还没 这个 这里 进了 进会 进入 进行 违法 违者 追蹤 退休 退出 通知 連結 運動 邀请 邮箱 邮编 郑重 部分
    部署 部评 部门 都在 醫療 采用 里的 重声 重要 量数 金币 銀行 鍵字 铁路 银行 链接 键词 長者 长者 門新 開放 閱讀
    閱電 關文 關新 關於 關鍵 门文 闭窗 问答 问题 间服 阅读 附件 限公 险自 陪伴 随笔 隐私 障碍 隱政 隱私 集体 離島
    電子 需要 青禾 非經 面导 面授 面板 音乐 音助 音播 音识 音辨 页面 顶部 项目 预览 领域 频道 题导 风险 首个 首发
    首次 首頁 首页 驱动 高校 默认 鼓励
    """
)
