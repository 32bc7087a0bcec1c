"""Scraped texts of one site, which no rule knows. Shared by the tests of what a folder teaches."""

from __future__ import annotations

STORIES = [
    ("新规要求模型先审后发", "几家机构周三公布了新的规定，要求模型在发布之前接受审查，各方反应不一。"),
    ("一家芯片厂在海边动工", "厂房占地四十公顷，预计两年后投产，当地居民对用水量提出了不少疑问。"),
    ("翻译团队改用小模型", "他们说小模型便宜，而且能在自己的机器上跑，译文的质量却没有明显下降。"),
    ("机器人开始给果园剪枝", "果农起初不信任这些机器，剪完第一排之后，有人当场决定再租两台试试看。"),
    ("语音助手学会了方言", "研究人员录下了三百位老人的谈话，用来训练能听懂乡音的语音识别系统。"),
    ("图书馆用模型整理旧报", "十万页旧报纸正在被扫描，模型负责分栏和校对，馆员只看它拿不准的地方。"),
    ("气象台试用新的预报系统", "新系统把计算时间从两个小时缩短到四分钟，但暴雨的落区仍要人来判断。"),
]
SLOGAN = "海风快讯 每天一杯信息"
PITCH = "看更多好文章就来海风小店"


def scraped(number: int) -> str:
    title, text = STORIES[number]
    return f"{SLOGAN}\n{title}\n2026-03-0{number + 1} 08:30\n\n{text}\n\n{text[::-1]}。\n\n{PITCH}\n"


INSET = ("海风小店周年庆", "听说你也爱喝咖啡？关注海风快讯公众号，第二杯半价。", "谢谢你的惠顾！")
CLAUSE = "试点为期一年，到期之后由各家机构一起评估，再决定是不是继续。"
SECTION = "现场"


def framed(number: int) -> str:
    """The same in a whole page, with an inset in the midst of the text, and a clause and a heading that all have."""
    title, text = STORIES[number]
    top = "首页\n要闻\n财经\n科技\n登录\n"
    foot = "返回顶部\n关于海风\n联系我们\n版权所有 海风快讯\n"
    above = (f"{text}{text}", f"{text[5:]}{text[:5]}", CLAUSE, *INSET)
    paragraphs = (*above, f"{text[::-1]}。", SECTION, f"{text[9:]}{text[:9]}。")
    return f"{top}{title}\n2026-03-0{number + 1} 08:30\n\n" + "\n\n".join(paragraphs) + f"\n\n{foot}"
