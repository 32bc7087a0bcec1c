"""What stands in the place of a name and names nobody: desks, staffs, words for no one, headings."""

from __future__ import annotations

import re

from feedmill.extract.phrases.wording import words

GROUP = re.compile(  # those who sign for nobody in particular
    r"(?:[\w'’.& -]{1,40}\s)?"
    r"(?:staff(?: (?:writer|report(?:er)?)s?)?|(?:staff and )?agenc(?:y|ies)(?: in .{2,40})?"
    r"|(?:(?:staff|wires?|agency|news services?)(?: and |[ ,]+)?)+reports?"
    r"|newsroom|editorial (?:team|board|staff)|(?:news|web|tech|sports?|business|online|digital|world|city) ?desk"
    r"|(?:news|wire) (?:agencies|services))"
    r"|[\u4e00-\u9fff]{2,8}(?:[数數][据據]|标准|標準|宣传|宣傳|[编編][译譯])部"
    r"|[\u4e00-\u9fff]{0,8}(?:[编編][辑輯](?:部|室|[团團][队隊]))|小[编編]|[综綜]合(?:报道|報道|報導|外[电電])"
    r"|(?:[国國](?:[际際]|[内內])|[财財][经經]|政治|社[会會]|生活|[娱娛][乐樂]|[体體]育|科技|地方|[两兩]岸|中[国國]|[港要新][闻聞]"
    r"|即[时時]|文教)(?:新[闻聞])?[组組]",
    re.IGNORECASE,
)
NOBODY = words(
    """
    谢谢 謝謝 本站编辑 本网编辑 网站编辑 网络编辑 한국어 日本語 english 中文 繁體中文 简体中文 français español
    导读 導讀 导语 導語 摘要 引言 前言 编者按 編者按 目录 目錄 正文
    - n/a na none role 匿名人士 null nil by unknown 无 無 未知 暂无 佚名 楼主 樓主 ~ 本站 本站原创 原创 网络
    網路 互联网 本网 本站整理 网络整理 投稿 网友投稿 用户投稿 讀者投稿 读者投稿 不详 admin webmaster undefined
    follow 见习记者 实习记者 特约记者 宣传部 组委会 秘书处 编辑部
    """
) | {"", "article by", "posted by", "written by", "no author"}
STATION = re.compile(r"[\u4e00-\u9fff]{2,5}(?:[台臺]|[记記]者站|[总總]站)")  # where reporters work
NO_ONE = re.compile(  # buttons, addresses, classes of a school
    r"[访訪][问問][个個]人[页頁主].{0,2}|下[载載](?:全文|[附文]件|PDF)|展[开開](?:目[录錄]|全[文部])|[转轉]寄[友好].{1,2}"
    r"|收[录錄][于於]文集|\S{0,8}[订訂][户戶][专專]享|\d{1,3}(?:\.\d{1,3}){3}|(?:grade|year|class|form) \d{1,2}"
    r"|\d+ others?|\d+\s?篇文章|PDF Version"
    r"|(?-i:Home(?:News|Economy|Sports?|Business|World|Politics|Tech|Opinion|Life|Culture))\w*|[\u4e00-\u9fff]{2,8}\s?社[论論]|[发發][布佈表][于於]\S{2,4}|Premiered|.*[对對]此文亦有[贡貢][献獻]"
    r"|本[报報刊网網站][记記]者|(?:.{2,24} )?PR [Dd]esk",
    re.IGNORECASE,
)
