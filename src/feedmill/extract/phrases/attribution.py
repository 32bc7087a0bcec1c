"""Lines that say where an article was first published, and by whom."""

from __future__ import annotations

import re

from feedmill.extract.phrases.choice import Choice
from feedmill.extract.phrases.names import names
from feedmill.extract.phrases.vocabulary import address

_LONGEST = 260  # characters
_NAME = (
    r"(?:[\"'“‘「『《](?P<{0}q>[^\"'“”‘’「」『』《》]{{1,40}})[\"'”’」』》]"
    r"|(?P<{0}>[^\s,，。;；:：()（）\"“”]{{1,30}}))"
)
_PROPER = r"(?-i:(?:the )?[A-Z0-9])[^\d,.;:()](?:[^,.;:()]|\.(?=[a-z]{2})){1,50}?"
_ISSUE = r"(?:\s*微信公[众眾][号號]|\s*第.{1,8}期)?"
_FROM = r"(?:自于|自於|源于|源自|自|于|於)"
_ATTRIBUTION = Choice(
    # "来自某地" may say anything: a verb alone will do only where it is said of texts, or a WeChat account follows.
    r"(?:(?:(?:[转轉][载載])?(?:[说說]明|[声聲]明)|[编編]者[按注](?=\s*[:：].{0,40}(?:公众号|公眾號|作者)))\s*[:：]\s*)?(?:(?:本文|文章|原文|内容|該文|该文)\s*(?:最早|首先|最初)?(?:[经經]?授[权權])?"
    r"(?:转载|轉載|转|轉|来|來|首发|首發|发表|發表|摘|整理|原载|原載)"
    rf"{_FROM}|(?:[经經]?授[权權])?(?:转载|轉載|首发|首發|摘|原载|原載){_FROM}"
    r"|(?:本文|文章)\s*首[发發](?=[\u4e00-\u9fffA-Za-z0-9]{2,12}\s*[，,；;])"
    rf"|[来來]{_FROM}(?=\s*(?:微信|WeChat)?\s*(?:公众号|公眾號))"
    r"|(?:以下)?(?:本文|文章|原文|内容|內容|全文)\s*(?:来源|來源|选自|選自)(?:于|於)?)"
    r"\s*[:：]?\s*(?:微信|WeChat)?\s*(?:公众号|公眾號|订阅号|媒体|網站|网站)?\s*[:：]?\s*"
    + _NAME.format("source")
    + r"(?:\s*微信公[众眾][号號](?=[，,。；;]|\Z)|\s*第\s?\d{1,5}\s?期)?"
    r"(?:\s*[（(]\s*(?:微信)?(?:ID|微信号|公众号)?\s*[:：]?\s*[\w-]+\s*[）)])?"
    r"(?:\s*[,，;；。]?\s*(?:原文?)?作者\s*[:：|｜]?\s*"
    + _NAME.format("author")
    + r"(?P<others>(?:[ 、][\u4e00-\u9fff·]{2,10}){1,3})?)?"
    r"(?:\s*[,，;；]\s*(?:[责責]任|策划|文字)?(?:[编編][辑輯]|[责責][编編]|[译譯]者|校[对對]"
    r"|[题題頭头][图圖](?:[来來][自源])?)"
    r"\s*[:：|｜]\s*[^\s,，。;；:：]{1,20}|\s*[,，;；]\s*原文?[标標][题題]\s*[:：]?\s*[为為]?[《「“][^《》「」]{2,80}[》」”]){0,4}"
    r"(?:\s*[,，;；。]\s*(?:原文)?(?:首[发發]|[发發][表布佈])[于於]\s*(?P<date>\d{4}[-/.年][-/.年月日\d]{3,8}))?"
    r"(?:\s*[,，;；。]?\s*(?:(?:转载|轉載)(?:请|請)?(?:注明|註明|保留))?(?:原文)?(?:链接|連結|鏈接|地址|网址)\s*[:：]?\s*(?P<url>https?://[^\s，。）)]+))?[\s,，。.;；]*(?:[^。]{0,40}(?:授权|转载|[侵版][权權删刪])[^。]{0,40}。?)?"
    r"|本文(?:系|由|为|為)?(?:作者)?\s*(?P<granter>\S{2,12}?)\s*授[权權]\s*(?P<granted>\S{2,12}?)(?:发表|發表|发布|發布|刊发|刊登|首发).{0,60}"
    r"|本文作者[为為：:是]\s*(?P<named>[^\s，,。]{2,12})[，,]\s*(?:原文)?(?:首[发發]|刊[载載登]|[发發]表)[於于](?:《(?P<titled>[^《》]{2,20})》|(?P<told>\S{2,12}?))(?:[，,].{2,30})?。?"
    r"|本文由\s*(?:微信)?(?:公众号|公眾號)?\s*[\"'“‘「『《](?P<by_itself>[^\"'“”‘’「」『』《》]{2,20})[\"'”’」』》]"
    r"\s*(?:原[创創]|[独獨]家|授[权權]|首[发發]).{0,60}"
    r"|[（(]?(?:本文|文章)\s*(?:由|獲|获|[经經])\s*[《「“]?(?P<allowed>(?!原?作者)[^\s《》「」“”，。；;]{2,16}?)[》」”]?\s*授[权權]"
    r"(?:[轉转][載载貼贴]|[刊發发][登布載载])(?:[，,；;]\s?(?:[首题題头頭][图圖]|[图圖]片|原文|不得|未[经經]|感?[謝谢]).{0,70})?[。）)]*"
    rf"|(?:本文|文章|原文)\s*(?:原刊|刊|分享|出|[选選])[自於于]\s*(?:[《「“](?P<out_of>[^《》「」“”]{{2,16}})[》」”]{_ISSUE}"
    rf"|(?P<paper>[^\s《》「」“”，。；;]{{2,16}}?)(?:\s*微信公[众眾][号號]|(?<=[报報刊网網社台臺誌志闻聞号號])))"
    r"(?:[，,；;]\s?(?:[獲获已經经]{1,2}授[权權]|前往查看|感?[謝谢]).{0,40})?[。）)]*"
    r"|[（(]?(?:原载|原載|刊于|刊於|载于|首发于|刊载于|转自|轉自|摘自|转载自|轉載自)\s*《(?P<printed>[^《》]{2,20})》.{0,30}"
    r"|《\s*(?P<paged>[^《》]{2,20}?)\s*》\s*[（(]?\s*(?:19|20)\d\d年\d{1,2}月\d{1,2}日\s*第?\s*[A-Z]?\d{1,3}\s*版\s*[)）]?"
    r"|原[载載](?P<page>[\u4e00-\u9fff]{2,12}?)(?:19|20)\d\d年\d{1,2}月\d{1,2}日第?\s?[A-Z]?\d{1,3}\s?版"
    r"|(?:this|an? version of this) (?:article|story|piece|column|essay|review|interview) (?:was |is )?(?:also )?"
    r"(?:appear(?:s|ed)|print(?:s|ed)|published|ran|runs) in (?:the )?"
    r"(?:[\w’', –-]{1,40} )??(?:print )?(?:edition|issue) of "
    r"(?P<edition>(?-i:[A-Z])[^\d,.;:()]{1,50}?)"
    r"(?: (?:with|under) (?:the |a )?(?:headline|title)\b.{2,160}|,? on .{4,30})?\.?"
    r"|provided by (?P<provider>(?-i:[A-Z])[^,.;:()]{2,60})"
    rf"|read the original (?:article|story|version|piece|post) (?:on|at) (?P<read>{_PROPER})\.?"
    r"|(?:this (?:article|story|report|piece|post) is )?(?:republished|reprinted|reproduced|reposted|shared)(?: here)?"
    rf" (?:courtesy|by permission|with (?:the )?permission) of (?P<courtesy>{_PROPER})(?:\. .{{0,120}}|\.)?"
    rf"|cross-?posted from (?P<crossed>{_PROPER})\.?|transcript courtesy of (?P<given>{_PROPER})\.?"
    r"|(?:this is a translation of|translated from) .{3,120}[,”\"e] (?:first |originally )?published by"
    rf" (?P<translated>{_PROPER})(?: on .{{4,30}})?\.?"
    r"|(?:this (?:(?:news |blog )?(?:article|story|post)|essay|piece|column|interview|report|text|op-ed|commentary"
    r"|excerpt|alert|q&a|feature|translation) )?"
    r"(?:is (?:reproduced|republished|reprinted) with permission and )?(?:was "
    r"|is )?(?:originally|first|re)[ -]?(?:published|appeared|posted|printed|featured)"
    r"(?: in (?:chinese|english|german|french|japanese|korean|spanish))?"
    r"(?: (?:by|in|on|at|from|with permission))+ (?:the (?:[\w’', ]{1,30} )?(?:issue|edition) of |issue \d{1,4} of )?(?:(?P<link>https?://\S{4,200}?)|"
    r"(?P<english>(?!(?:mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?,? \d)"
    r"[^\d,.;:()](?:[^,.;:()]|\.(?=[a-z]{2})){1,60}?))"
    r"(?: by (?P<by>[A-Z][^,.;:()]{2,60}?))?"
    r"(?:[,;]? (?:on|and|under|as part|with) .{0,140}|,? in (?:an? )?(?:slightly |somewhat )?"
    r"(?:different|shorter|longer|edited|abridged|condensed) (?:form|version)"
    r"|, (?:then |later )?re(?:posted|published|printed) by .{2,140}|, (?:the|an?|which|who) (?-i:[a-z]).{2,160})?\.?"
    r"(?: (?:read the original|republished|reprinted|reproduced|reposted|sign up)\b.{0,100})?",
    re.IGNORECASE,
)

_OTHERS = ("paged", "page", "allowed", "out_of", "paper", "read", "courtesy", "crossed", "given", "translated")
_OF_SITE = re.compile(
    r"the (?:(?P<name>[A-Z].+?) (?:blog|newsletter|website)"
    r"|(?:magazine|journal|newspaper|newsletter) (?P<titled>[A-Z].+))"
)
_OWNED = re.compile(r"(?:our|my|his|her|their|its) |.{2,40}['’]s? (?:newsletter|blog|column|magazine|website|site)\Z")
_WHOSE = re.compile(  # "Jane Doe's newsletter, Slow Notes"
    r"(?:[A-Z][\w.]*(?: [A-Z][\w.]*)?['’]s?|our|my|his|her|their) (?:\w+ )?"
    r"(?:newsletter|blog|column|magazine|website|site), (?=[A-Z])"
)
_STAMP = re.compile(r"\s+(?P<on>20\d\d-\d\d-\d\d \d\d:\d\d)(?: \([A-Z][\w ]{2,20}\))?\Z")  # behind its sentence
_WITH_ISSUE = re.compile(r"《([^《》]{2,20})》\s?[（(]?\d.{0,24}\Z")  # "《某某周报》2025年第3期"
_WIRE = re.compile(  # "某某社／東京2日綜合外電報導": whoever shows it took it from the agency
    r"[（(【]?(?P<agency>[\u4e00-\u9fff]{2,6}社)(?![记記]者)\s*[／/]?\s*[\u4e00-\u9fff]{2,10}\s*\d{1,2}日(?:[综綜]合)?(?:外|[专專])?[电電]"
    r"(?:[报報][道導导])?[)）】]?"
)

_ORIGINAL = re.compile(r"ead the original(?: article| story| post| piece)?(?: here| at)?:? https?://")
_STAMPED = tuple("0123456789)")
_FIRST = re.compile(
    r"原[载載]|[刊载載][于於]《|\b(?:originally|first) (?:published|appeared|posted|printed)", re.IGNORECASE
)


def tells_first(text: str) -> bool:
    """Whether a line tells where the article was before it was where it stands."""
    return _FIRST.search(text) is not None


def read_attribution(text: str) -> list[tuple[str, str]]:
    """The (field, value) pairs of a line that attributes the article; [] for any other line."""
    if "社" in text[:8] and (wire := _WIRE.fullmatch(text)):
        return [("source", wire["agency"])]
    text = text.strip("（()） ") if text[:1] in "（(" else text
    if len(text) > _LONGEST:
        return []
    stamp = _STAMP.search(text) if text[-1:] in _STAMPED else None
    text = _WHOSE.sub("", text[: stamp.start()] if stamp else text, count=1)
    found = _ATTRIBUTION.fullmatch(text)
    if found is None:
        return []
    source = (
        found["sourceq"]
        or found["source"]
        or found["english"]
        or found["printed"]
        or found["by_itself"]
        or found["granted"]
        or found["provider"]
        or found["edition"]
        or found["titled"]
        or found["told"]
        or next((found[name] for name in _OTHERS if found[name]), None)
    )
    author = found["authorq"] or found["author"] or found["by"] or found["granter"] or found["named"] or ""
    author += found["others"] or ""
    told = found["url"] or found["link"] or (address(text) if _ORIGINAL.search(text) else "")
    url = [("url", told)] if told else []
    date = found["date"] or (stamp["on"] if stamp else "")
    dated = [("published", date)] if date else []
    source = None if source and _OWNED.match(source) else source
    if source and (of_site := _OF_SITE.fullmatch(source.strip())):
        source = of_site["name"] or of_site["titled"]
    medium = [("source", _WITH_ISSUE.sub(r"\1", source.strip()))] if source else []
    return [*url, *medium, *(("authors", name) for name in names(author)), *dated]
