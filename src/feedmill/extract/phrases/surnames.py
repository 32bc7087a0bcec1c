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
_DOUBLE = words(
    """
    欧阳 歐陽 上官 司马 司馬 诸葛 諸葛 皇甫 尉迟 尉遲 公孙 公孫 慕容 令狐 宇文 长孙 長孫 司徒 夏侯 东方 東方 南宫
    南宮
    """
)
_INSTITUTIONS = frozenset("社报報网網台臺刊誌院部局会會厅廳司媒讯訊号號室组組站馆館店厂廠校")
_OF_PLACES = frozenset("州市县縣省区區镇鎮京津海阳陽")
_WORDS = words(
    "杭州 温州 常州 柏林 诸暨 諸暨 诸城 仲裁 仲夏 宁波 寧波 金华 高雄 黄山 黄石 江门 安阳 唐山"
)  # and no names
_HAN_NAME = re.compile(r"[\u3400-\u9fff]{2,4}")


def is_han_name(text: str) -> bool:
    """Whether `text` may be the name of a Chinese person: a surname and one or two characters, no institution's."""
    if "·" in text:
        return all(map(HAN.match, text.split("·")))
    if not _HAN_NAME.fullmatch(text) or text[-1] in _INSTITUTIONS or text in _WORDS:
        return False
    if text.endswith("志") and (len(text) == 2 or text[1] in "杂雜方通"):
        return False
    return (text[0] in SURNAMES and len(text) <= 3) or (text[:2] in _DOUBLE and len(text) > 2)


def may_be_next(name: str) -> bool:
    """Whether a Chinese name may be a second person's behind a first one, and is no place's."""
    return is_han_name(name) and name[-1] not in _OF_PLACES
