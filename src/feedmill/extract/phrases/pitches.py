"""What a page asks of its readers amid an article, or tells of itself there, in words that articles have as well.

That alone does not make a line the page's: a folder has to have it in several texts (`extract.frame`).
"""

from __future__ import annotations

import re

from feedmill.extract.phrases.vocabulary import has_han
from feedmill.extract.phrases.wording import any_of, words

_LONGEST = 300  # characters
_QUOTED = ('"', "“", "「", "‘", "'")  # then somebody else says it
_STEMS = words(  # without any of these no wording below is there: a search for all of them costs more
    "subscri newsletter inbox access supporter patron member donat coffee gift support preferred join add us follow"
    " affiliate our republish commons cookies article terms privacy thank tip more"
)
_ENGLISH = re.compile(
    any_of(
        r"""
        \b(?:subscrib(?:e|ers?|ing)|newsletters?|in your inbox|you have full access|become a member for
        become a (?:subscriber|supporter|patron)
        donat(?:e|ions?) to us|buy (?:me|us) a coffee|gift this|support (?:us|our|independent)
        (?:listener|reader|member)[- ]supported|preferred source|add us|follow us|join our community|affiliate links?
        our (?:readers|newsroom|journalism|reporting|podcast)|republish (?:our|this)|creative commons
        (?:use|accept|additional) cookies|this article (?:may|contains|is part|was (?:first|originally))
        terms of (?:use|service)|privacy policy|thanks? (?:you )?for (?:reading|signing|subscribing)
        (?:story|stories|article) tips?|more stories)\b
        """
    )
)
# To readers: a sentence about an app, a newsletter, a lawsuit over copyright speaks to nobody.
_ADDRESSED = re.compile(
    r"\b(?:you|your|our|us|we|me|this (?:article|page|site|story))\b|(?:\A|[.!?:] )(?:subscribe|sign|get|follow|join"
    r"|download|become|donate|buy|support|add|gift|thanks?|more|republish)\b"
)
_ADDRESSED_HAN = re.compile(
    r"[您你]|我[们們]|咱|本(?:站|网|網|平台|文|公众号|公眾號|刊|报|報)|请|請|欢迎|歡迎|点击|點擊|扫码|掃碼|长按|長按|识别|Follow"
    r"|未经|未經|版权(?:声明|归)|版權(?:聲明|所有)|侵权必究|转载(?:自|须)"
    r"|(?:\A|[。！：: ])(?:关注|關注|订阅|訂閱|下载|下載|加入|追蹤)"
)
_HAN = re.compile(
    any_of(
        r"""
        订阅|訂閱|扫码(?:加入|关注|下载|进群)|掃碼(?:加入|關注|下載)|扫一扫|公众号|公眾號|视频号|客户端|客戶端
        粉丝群|读者群|交流群|粉絲專頁|打赏|赞赏|贊助我們
        (?:点击|點擊|长按|長按|欢迎|歡迎|请|請|记得|記得).{0,8}(?:关注|關注|追蹤|阅读原文|閱讀原文|蓝字)
        (?:点击|點擊|长按|長按|欢迎|歡迎|请|請|记得|記得).{0,8}(?:上方|下方|搜索|搜尋|加入)
        关注.{0,12}(?:公众号|视频号|微博|头条|我们|本)|關注.{0,12}(?:我們|粉絲|專頁|帳號|本)
        点个在看|點讚|点赞|加入会员|加入會員
        本(?:站|网|網)|投稿|爆料|转载|轉載|版权|版權|侵权|侵權|[Ff]ollow|Instagram|LINE ?(?:好友|官方)
        """
    )
)


def pitches(text: str) -> bool:
    """Whether a line may be a page's own word to its readers: an appeal, an offer, whose the text is."""
    if len(text) > _LONGEST or text.startswith(_QUOTED):
        return False
    if has_han(text):
        return _HAN.search(text) is not None and _ADDRESSED_HAN.search(text) is not None
    lower = text.lower()
    return any(stem in lower for stem in _STEMS) and all(said.search(lower) for said in (_ENGLISH, _ADDRESSED))
