"""Words that many pages have round their articles. Made by `training/frame_words.py`: do not edit."""

from feedmill.extract.phrases.wording import words

COMMON = words(
    """
    a a.m abara about accept access accessibility account achterberg across act ad add additional address ads
    advanced advertise advertisement advertising affairs affiliate affiliated africa after again against agency
    agent agents ago agree ai alerts all already also am an analysis and android announcements answer answers any
    api app apply apps apr april archive archives are article articles artificial arts as asia ask asked asking asks
    assistant associate at audio audit aug august author authors automated automation available b back bank based
    battery be become been before behind being below benchmark best better big biggest bill bio blog bluesky board
    book books boring bot brandt brandvold breaking brief bring browse browser budget bug build builds built bus
    business but button buy by c cache call calls can can't cancel cannot capital caption card care careers case
    castellane categories category cc center centers centre centres ceo change channel chatbot chatbots check chief
    chip chips choices choose citation cite cities city click clicking climate close closed closes cloud coast code
    cold collection come comment commentary comments commission community companies company complaints compute
    computer computing conditions conference connect connected consumer contact content contents continue
    contributing contributor contributors conversation cookie cookies copied copy copyright corinne corporation
    correction corrections correspondent cost could council count counting county court courtesy courts coverage
    covering covers create credit credits culture current customers cut cybersecurity d daily dana data database
    date day days deals dec december deep delays delivered delphine department design desk details developer
    developers did digest digital direct director disclosure discover discussion discussions do docs does doi doing
    don't donate don’t down download drops each early earth economy edge edit edited editing edition editor
    editorial editors edt education email en end ends energy engineer engineering engineers english enter enterprise
    entertainment environment error español essays est et ethics eu europe evaluation event events every everything
    exclusive expand experience expert experts explained explore export facebook fact family faq faster feature
    featured features feb february feed feedback fellow ferry field fields file filed finance financial find finds
    firm firms first five flood fold follow followers following footer for forecast forecasting forget former forum
    found four free freelance friday from full fund funding further future gadgets games general generated
    generative get gets getting gift give global gmt go good google got government great grid group guest guidance
    guide guidelines had halden half hall hardware has have he head health hear heat help helpful her here here's
    hide high highlights hire hiring his history home homepage homes hospital hospitals hour hours house how html
    https human i icon icp备00000000号 icp备00000000号-1 id if illustration image images imogen in inbox inc
    independent industry ines inference info information infrastructure innovation inside insights instagram
    institute insurance intelligence international internet interview into introducing investors is issue issues ist
    it its jan january javascript job jobs join journal jubao july jump jun june just k kb keep kestrel key keywords
    know lab labels labor labs language languages laptop large last later latest law leadership learn learned
    learning leave left legal less let letter letters library licence license licensing life lifestyle like likes
    limited lindqvist line lines link linkedin links list listen listening lists live lives llc load loading local
    log login logo london long look looks lost love ltd m machine machines made magazine main make maker makers man
    manage management manager map mar march marchetti marcus marguerite marked market markets marsh mastodon matters
    may me measuring media meet meeting member memory menu message million min mine minute minutes miss mo mobile
    model models modified mon money month months more morning most moved much must my name names nas national
    navigation near need network never new newest news newsletter newsletters newsroom next night nine no nobody
    noor not note notes nothing notice nov november now number numbers obituaries oct october oduya of off offers
    office officer official okonjo old older oldest on one online only open opens opinion opinions or order orders
    original originally other our out outside over overview owen own owns oyelaran p p.m page panel paper papers
    parent parking part partner passes past pay pdf pell people permalink permission permissions person personal
    petra phone phones photo photos picks pilot plain plan plans platform play player please pm podcast podcasts
    points policies policy politics popular port ports post posted posts power powered preferences preferred press
    prev previous previously price prices pricing print privacy priya pro problem product productivity products
    professor program programs project prompt property provided public publication publications publish published
    publishing pull purchase put python q qq空间 quarter question questions quiet r rag rail raises rate rates reach
    read readers reading reads ready real really receive recent recommended record reddit regional register
    registered regulation reject related release released releases replies reply report reporter reporting reports
    reprints request required research reserved resources responses responsible restacks results retired return
    reuse review reviewed reviewer reviews right rights river road robot robotics robots room rosalind rss rule
    rules run running runs rust s safety said sale same save saved say says school schools science sciences sea
    search second section sections security see sell semiconductors send senior sent sep september series server
    service services set settings seven share shares she shift shop short should show sign signal since site sitemap
    sites six size skip slow small smart snow so social society software sold solutions some something sort sorted
    source space speech sponsored sport sports spot spreadsheet spring st staff standard standards start started
    startup startups state statement states status stay still stop stopped storage store stories storm story
    straight streaming street students study subject submit submitting subscribe subscriber subscribers subscription
    subscriptions summary sunday sunniva supply support survey sustainability switch system systems t tab table tags
    take talk talks taught tax teach teaching team tech technical technology tell ten terms test testing tests text
    th than thank thanks that the their them themselves then there these they things think third this thoughts
    threads three through thu thursday tide time times tip tips title to tobias today today's toggle told tom too
    tool tools top topic topics town trade train training transcript transport transportation trending trial tried
    trust try tue tuesday turn twice twitter two type u.s uk under united university unsubscribe until up update
    updated updates url us use used useful user users using utc version very via video videos view viewed views
    village vision visit voice vote votes w wait want wants warehouse was washington watch water way ways we weather
    web website wed wednesday week weekly weeks weighs well went what what's whatsapp when where which while
    whitlock who why will window wins winter with without word words work workers works world would write writer
    writes writing written wrong wrote x year years yes yet york you your youtube zip 一下 一个 一份 一位 一個 一半
    一句 一只 一台 一周 一块 一天 一季 一家 一年 一座 一张 一扫 一文 一条 一次 一步 一点 一版 一百 一篇 一键 一页
    一鸣 三个 三個 三十 三家 三年 三成 三次 上一 上传 上海 上的 上线 上路 下一 下的 下调 下載 下载 不代 不会 不再
    不加 不可 不得 不是 不构 不用 不能 不良 不要 与本 专业 专栏 专题 世界 业务 业的 东西 两个 个人 个回 个月 中国
    中小 中心 中文 为什 为何 为首 主办 主管 主要 主题 举报 之后 也是 也能 习生 书面 书馆 了一 了三 了两 了个 了什
    了吗 了解 了该 二十 二手 二维 于我 互动 互联 五个 五年 交流 产业 产品 享到 享至 京公 人工 人形 人机 人民 人物
    人的 人看 人观 人赞 亿元 什么 什麼 仅代 仅供 仅提 今天 今年 今日 介绍 代码 代表 以上 以下 价格 任何 任編 任编
    份有 企业 企業 众号 优化 优质 会了 会员 会议 传并 传播 伸閱 伺服 位置 体育 体验 作品 作权 作權 作的 作者 你可
    你来 你的 使用 來源 供信 供参 侵权 保护 信业 信公 信息 信扫 信箱 修复 修改 值电 做了 健康 储空 允许 充电 免责
    免费 入关 入我 內容 全国 全文 全球 全部 兩岸 公众 公共 公司 公告 公室 公布 公开 公网 公開 关于 关推 关文 关新
    关注 关系 关链 关键 关闭 关阅 其他 具身 养老 内存 内容 写一 写了 写代 写作 写回 写文 写的 军事 冬天 出处 出版
    分享 分析 分类 分鐘 分钟 分類 切换 刊登 列印 列表 创业 创作 创文 创新 删除 利率 利用 别声 到主 到了 到底 到微
    制造 制链 前位 前沿 前的 前端 前页 力租 办公 办单 办法 功能 加入 加班 加载 务公 务合 务器 务服 务经 务许 动交
    动态 助中 助手 助理 務條 包括 北京 医疗 医院 十年 升级 半导 半導 半年 协议 单位 博主 博士 博客 印本 即可 即時
    厂商 厂的 历史 原作 原创 原因 原文 原标 去年 县城 参与 参数 参考 友圈 友情 友评 反对 反馈 发展 发布 发现 发表
    发言 发送 取消 变化 变成 只有 只看 召开 可以 可能 可证 台仅 台北 司的 合作 同了 同意 同步 名单 后一 后发 后的
    后端 向量 启动 告合 告服 周报 周末 和不 咖啡 品牌 哪些 商业 商务 商店 喜欢 器人 器的 四十 四川 回复 回应 回收
    回答 回顶 回顾 团队 国产 国内 国家 国际 国首 图书 图片 國際 圖片 在内 在手 在的 在看 在线 地图 地址 地方 地铁
    型的 城市 城里 基金 報導 增值 声明 处理 备案 复制 外卖 多了 多人 多信 多地 多家 多少 多精 多评 夜班 夜间 大学
    大學 大家 大小 大模 大语 天前 天的 头条 好友 好文 如何 如有 如果 娛樂 娱乐 媒体 媒體 子報 字体 字号 字报 字数
    字級 存储 季度 学习 学会 学术 学生 学院 孩子 學生 安全 安备 安排 完成 完整 官方 实习 实测 实践 实验 审核 客户
    客服 宣布 家庭 家用 家的 家都 家里 容仅 对话 寻求 导体 导航 專題 導入 導體 小区 小字 小时 小時 小模 小满 小程
    小说 就是 展开 属地 工业 工作 工具 工厂 工智 工程 已经 市场 布于 布日 布时 帮助 平台 平板 年前 年度 年的 年第
    年轻 并发 广东 广告 序员 应用 廣告 延伸 建立 建议 建设 开发 开启 开始 开展 开当 开放 开源 引发 归作 归档 当前
    录于 录后 形式 形机 彩内 影音 往期 征求 律声 律责 得有 得轉 得转 微信 微博 必究 快来 快讯 怎么 怎麼 性能 总结
    息举 息存 息服 您的 情链 想看 意见 成了 成式 成投 成本 我不 我们 我們 我国 我在 我用 我的 我要 或建 户协 户端
    房产 所有 手机 手機 才能 打印 打开 扫一 扫在 扫描 扫码 承办 技有 技术 投稿 投诉 投资 折腾 抢沙 报告 报电 报社
    报记 报道 报邮 招聘 指南 指引 据中 据库 据标 据此 授权 授權 掌握 排行 探索 推出 推理 推荐 推薦 提交 提供 提示
    提醒 搜尋 搜索 搬家 摄影 摘编 摘要 播报 撰文 操作 攝影 支持 收入 收录 收藏 收起 放大 政务 政府 政治 政策 故障
    教师 教授 教育 数字 数据 数码 整理 數位 文为 文件 文作 文化 文字 文来 文档 文由 文看 文章 文观 文链 料中 新于
    新創 新增 新文 新浪 新聞 新评 新闻 新高 方式 方案 方法 方言 於我 旗下 无人 无评 无障 日志 日期 日本 日记 时代
    时前 时政 时间 明出 明年 星期 春运 昨天 是一 显卡 显示 時新 時間 普通 智慧 智能 暂无 曝光 更多 更新 最后 最後
    最新 最热 最近 會員 月起 有了 有人 有侵 有文 有用 有限 朋友 服务 服務 服器 期三 期二 期五 期四 期回 未经 本人
    本地 本报 本文 本站 本網 本网 本页 机器 机打 机构 机版 权不 权发 权声 权归 权所 权禁 权请 条款 条评 来了 来抢
    来源 来的 来答 来自 杯咖 构成 查看 标准 标注 标签 标识 标题 栏目 校園 校对 條款 检索 業者 概况 標籤 模型 模式
    機器 權所 權政 權聲 次数 欢迎 欧洲 止转 正在 正文 此内 每天 每日 毕业 气象 水文 求意 求报 江苏 汽车 沙发 没有
    治理 法和 法律 注册 注我 注明 活动 活動 测试 浏览 浙江 浪微 消息 消费 涨价 深度 深海 添加 清单 清明 港聞 游戏
    湖北 源于 瀏覽 点个 点仅 点击 点赞 為什 热点 热线 热门 無人 照片 熱門 片或 片来 版权 版權 版面 特别 独家 现在
    生意 生成 生活 生的 產業 用一 用了 用小 用户 用的 由器 申请 电信 电子 电梯 电脑 电话 留言 登入 登录 發佈 發布
    發表 的一 的三 的下 的五 的人 的位 的作 的公 的内 的十 的小 的数 的文 的新 的是 的最 的机 的猫 的电 的第 的算
    的老 的自 的通 的鼓 目录 直接 直播 相关 相關 省级 看下 看全 看到 看完 看懂 看更 真实 真的 眼镜 知公 知识 知道
    码关 研究 硬件 碍浏 社会 社区 社會 禁止 离线 私信 私政 私權 私隱 科学 科技 科普 科研 租赁 移动 程师 程序 程式
    稿件 空间 突破 窗口 立即 立场 立镜 站地 站声 站标 章内 章来 端侧 笔记 第一 第三 第二 第四 等你 答案 简介 算力
    算法 管理 篇文 粉丝 精彩 精选 系作 系我 系統 系统 索引 絡我 經授 經濟 網站 編輯 纠错 终于 经书 经授 经济 经营
    经许 结果 给老 继续 维码 综合 编程 编辑 缩小 网友 网安 网新 网站 网络 网页 网首 翻譯 翻译 老人 老周 老师 老板
    者所 者本 聊天 职业 职场 联系 联网 聘信 聯絡 聲明 聽新 股份 股市 能体 能源 自动 自己 自微 良信 良率 节目 芯片
    英才 荐阅 获得 营许 落地 著作 蓝字 融资 行业 行情 表于 表作 表评 複製 要內 要求 要纠 要聞 要闻 见反 观察 观点
    规则 视觉 视频 览器 览时 览次 觉得 解决 解读 言模 訂閱 記憶 記者 註冊 評論 試辦 語音 计划 计算 订单 订阅 讨论
    训练 记录 记本 记者 许可 论文 设为 设备 设置 设计 访问 评测 评论 识别 识码 试点 话题 该回 该文 语言 语音 说明
    说阅 请先 请注 请联 请输 读下 读书 读全 读原 读器 读完 读懂 读者 课程 谁在 谁来 调度 调整 调查 財經 責任 資料
    資訊 贊助 负责 财经 责任 责声 责编 账号 资建 资者 资讯 赞同 走进 路由 跳到 跳转 踩坑 踩过 身智 轉載 转发 转载
    轮融 软件 载或 载请 辑于 辑部 输入 辨識 过的 运维 运行 返回 还在 还是 还没 这个 这里 进入 进行 违法 违者 追究
    追蹤 退休 通知 通讯 通过 連結 邮箱 邮编 部分 部署 部评 部门 都在 采用 里的 重新 重要 量数 金融 鍵字 银行 链接
    键字 键词 镜像 長者 长者 門新 開放 閱讀 閱電 關文 關新 關於 關鍵 门文 门评 闭窗 问答 问题 间服 闻中 闻信 阅读
    附件 限公 随笔 隐私 障碍 隱政 隱私 電子 需要 面授 音助 音模 页面 顶部 项目 预览 领域 频道 风险 首个 首发 首批
    首次 首頁 首页 驱动 驾驶 验室 高校 默认 鼓励
    """
)
