"""Whether a few Chinese characters are somebody's name, by the surname that they begin with."""

from __future__ import annotations

import re

from feedmill.extract.phrases.vocabulary import HAN
from feedmill.extract.phrases.wording import words

SURNAMES = frozenset(
    "王李张劉刘陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何林高罗羅郑鄭梁谢謝宋唐许許韩韓邓鄧冯馮曹彭曾肖蕭萧田董潘袁蔡蒋蔣余于杜叶葉程魏苏蘇吕呂丁任卢盧姚沈钟鐘姜崔谭譚陆陸"
    "范汪廖石金韦韋贾賈夏傅方邹鄒熊白孟秦邱侯江尹薛闫閆段雷龙龍黎史陶贺賀毛郝顾顧龚龔邵万萬覃武钱錢戴严嚴莫孔向常汤湯温溫康施文牛樊葛邢安齐齊易乔喬伍庞龐颜顏倪庄莊聂聶章鲁魯岳翟殷詹"
    "申欧歐耿关關兰蘭焦俞左柳甘祝包宁寧阮符舒纪紀柯梅童凌毕畢单單季裴霍涂成苗谷曲盛冉翁蓝藍路游辛靳管柴蒙鲍鮑华華喻祁蒲房滕屈饶饒解牟艾尤穆应應阎閻洪简簡连連佟冷桑褚娄婁栾冼岑芦蘆"
    "虞卓荀骆駱费費吉卫衛闵閔席隋宗师师利仇滑党聊戈麦麥赖賴伊卞晏鹿边邊查晋晉池明郎桂原巫沙鞠封全楚臧蔺藺瞿尚燕项項闻聞敖冀苟官栗佘"
    "戚邬鄔甄鄢晁缪繆巩鞏扈竺窦竇辜苑刁逄雍储儲宓郗郜郏郟郦酈郁匡茅芮荆荊裘贝貝习習迟遲卜仝麻尉柏仲張鍾邝鄺庾伏钭鈄郇杭诸諸钮鈕蒯桓谯譙"
)
_WORDY = frozenset(
    "区區车車"
)  # surnames that begin more words than names: taken for one only with two characters behind
_DOUBLE = words(
    """
    欧阳 歐陽 上官 司马 司馬 诸葛 諸葛 皇甫 尉迟 尉遲 公孙 公孫 慕容 令狐 宇文 长孙 長孫 司徒 夏侯 东方 東方 南宫
    南宮
    """
)
_INSTITUTIONS = frozenset("社报報网網台臺刊誌院部局会會厅廳司媒讯訊号號室组組站馆館店厂廠校")
_OF_PLACES = frozenset("州市县縣省区區镇鎮京津海阳陽")
_NO_NAMES = words(
    """
    杭州 温州 常州 柏林 诸暨 諸暨 诸城 仲裁 仲夏 宁波 寧波 金华 高雄 黄山 黄石 江门 安阳 唐山
    关注 關注 关注他 关注她 关注我 關注他 關注她 關注我 查看 查询 查詢 关闭 關閉 高清 全部 全文 原创 原創 原文
    简介 簡介 管理员 单位 應用 应用
    """
)
# They begin as names do, and are words, many of them on buttons and in menus; or places. Some are names as well.
_WORDS = words(
    """
    杭州 温州 溫州 常州 柏林 诸暨 諸暨 诸城 宁波 寧波 宁夏 寧夏 金华 高雄 黄山 黃山 黄石 江门 江苏 江蘇 江西
    安阳 安徽 唐山 郑州 徐州 苏州 蘇州 兰州 蘭州 柳州 梅州 桂林 甘肃 甘肅 沈阳 瀋陽 武汉 武漢 莫斯科 马来 馬來
    欧洲 歐洲 欧美 歐美 欧盟 歐盟 欧元 秦岭 燕京 华东 华北 华南 仲裁 仲夏 高清 高级 高級 高速 高考 高校 高铁
    高鐵 高管 高端 高层 高層 高手 高效 高度 高中 高温 高溫 高新 高原 高等 高价 高價 金融 金属 金屬 金牌 金额
    金額 金钱 金錢 黄金 黃金 黄色 黃色 钱包 錢包 方法 方案 方向 方式 方面 方便 方言 石油 石化 石头 石頭 温度
    溫度 温馨 溫馨 温暖 溫暖 温泉 溫泉 文化 文章 文学 文學 文字 文件 文明 文艺 文藝 文本 文档 文檔 文旅 文娱
    文創 文创 文案 文集 文献 文獻 史上 史诗 史料 项目 項目 关注 關注 关注他 关注她 关注我 關注他 關注她 關注我
    关于 關於 关键 關鍵 关闭 關閉 关系 關係 关税 關稅 关联 關聯 安全 安装 安裝 安卓 安排 安静 安心 白酒 白色
    白天 白银 白銀 华为 華為 华夏 華夏 华语 華語 华人 華人 万元 萬元 万达 萬達 万物 萬物 马上 馬上 马拉松 馬拉松
    马路 馬路 常见 常見 常用 常识 常識 常规 常規 常委 成功 成长 成長 成都 成员 成員 成本 成果 成就 成交 成人
    成语 成立 成分 成绩 成績 成为 成為 程序 程式 程度 盛典 盛会 盛會 明星 明天 明年 明确 明確 明日 明显 明顯
    毛利 向上 向下 向前 连接 連接 连锁 連鎖 连载 連載 连续 連續 路线 路線 路透 路由 路演 管理 管理员 管理員 管道
    管家 解决 解決 解读 解讀 解释 解釋 解析 解放 解说 解說 解密 应用 應用 应对 應對 应急 應急 于是 余额 餘額
    包括 包装 包裝 包含 包邮 单位 單位 单身 單身 单机 單機 单价 單價 单曲 單曲 单日 單日 党建 黨建 党员 党委
    全球 全文 全国 全國 全部 全新 全面 全站 全景 全年 全民 全体 全程 全网 全網 全集 全天 全力 利润 利潤 利率
    利益 利用 利好 利息 师范 師範 师资 師資 师生 師生 官方 官员 官員 官司 尚未 尚无 习惯 習慣 习俗 储能 儲能
    储蓄 储存 儲存 储备 儲備 左右 原创 原創 原文 原因 原则 原則 原始 原油 原图 原圖 原料 原来 原來 原版 沙漠
    沙发 沙發 沙龙 沙龍 沙滩 仇恨 封面 封闭 封鎖 封锁 查看 查询 查詢 查找 晋升 晉升 晋级 池塘 边境 邊境 边缘
    边界 谷歌 谷物 武器 武林 武术 武術 康复 康復 施工 施行 牛奶 牛市 牛股 童话 童話 童年 童装 曲线 曲線 冷门
    冷門 冷链 洪水 简介 簡介 简体 簡體 简单 簡單 简历 簡歷 简报 簡報 简讯 簡訊 简称 簡稱 宗教 宗旨 卫生 衛生
    卫星 衛星 费用 費用 席位 叶子 任务 任務 任何 任命 任意 陆续 陸續 陆军 陸軍 钟表 鐘錶 夏天 夏季 夏日 顾客
    顧客 顾问 顧問 龙头 龍頭 龙虎榜 雷达 雷達 段落 贺岁 賀歲 严重 嚴重 严格 嚴格 严肃 莫名 齐全 齊全 易用 申请
    申請 申报 申報 申购 祝好 祝安 祝福 祝贺 祝賀 纪念 紀念 纪录 紀錄 纪要 纪律 纪委 紀律 纪实 紀實 季度 季节 季節 季后赛
    蓝天 藍天 蓝牙 藍牙 蓝色 藍色 曾经 曾經 曾任 何时 何時 何为 何必 何以 林业 林業 谢谢 謝謝 宋体 许多 許多
    许可 許可 熊市 熊猫 熊貓 游戏 遊戲 游客 遊客 游记 遊記 游泳 白皮书 白皮書 万象 萬象 万能 成品 石墨
    """
)
_HAN_NAME = re.compile(r"[\u3400-\u9fff]{2,4}")


def is_han_name(text: str) -> bool:
    """Whether `text` may be the name of a Chinese person: a surname and one or two characters, no institution's."""
    if "·" in text:
        return all(map(HAN.match, text.split("·")))
    if not _HAN_NAME.fullmatch(text) or text[-1] in _INSTITUTIONS or text in _NO_NAMES:
        return False
    if text.endswith("志") and (len(text) == 2 or text[1] in "杂雜方通"):
        return False
    if text[0] in _WORDY and len(text) == 3:
        return True
    return (text[0] in SURNAMES and len(text) <= 3) or (text[:2] in _DOUBLE and len(text) > 2)


def is_word(text: str) -> bool:
    """Whether what reads as a Chinese name is a word, or a place: with no label or date beside it, it is no name."""
    return text in _WORDS


def may_be_next(name: str) -> bool:
    """Whether a Chinese name may be a second person's behind a first one, and is no place's."""
    return is_han_name(name) and name[-1] not in _OF_PLACES
