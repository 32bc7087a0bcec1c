"""A site's own name in a scraped text: what stands on top of it, what it calls itself below, who owns the rights."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from feedmill.extract.findings import Findings
from feedmill.extract.phrases.labels import FLAG
from feedmill.extract.phrases.shapes import A_MENU
from feedmill.extract.phrases.vocabulary import HAN, INSTITUTION, RELATED
from feedmill.extract.phrases.wording import any_of
from feedmill.extract.roles import Line, Role
from feedmill.extract.scrape.signers import people_alone

_NOTICE = re.compile(
    r"(?:(?:all )?contents?\s+)?(?:©|\(c\)|copyright)\s*(?:(?:©|\(c\)|copyright)\s*)?"
    r"(?:\d{4}(?:\s*[-–—]\s*\d{4})?)?,?\s*(?:by\s+)?"
    r"(?P<after>[^\d\s©].{0,60}?)"
    r"(?:\s*(?:版权所有|版權所有|all rights reserved|转载|轉載|有限公司|\S{1,2}ICP|\.\s|,"
    r"|[A-Za-z0-9-]+\.[a-z]{2,8}\b|\d{4}\b).*"
    r"|\s*\.?)\Z"
    r"|(?:版权所有|版權所有)\s*[©:：]?\s*(?!未|不得|不許|不许|违|違|禁|侵|翻印|copyright)(?P<rights>[\u4e00-\u9fffA-Za-z0-9]{2,20}?)社?(?:\s.*)?"
    r"|(?:版权声明\s*[:：]\s*)?(?P<before>[^\s，,:：©]{2,20}?)(?:有限公司)?(?:所有作品|版权所有|版權所有|版权均属).*"
    r"|(?P<wire>[A-Z][\w &'-]{1,40})\.? all rights reserved.*|(?P<pub>[A-Z][\w &'-]{1,40}) is a publication of .*",
    re.IGNORECASE | re.DOTALL,
)
_YEARS = re.compile(r"[\s,]*(?:\d{4}\s*[-–—]\s*)?\d{4}\s*\Z")
_OF_RIGHTS = re.compile(r"[©权權]|\([cC]\)|[Cc]opyright|COPYRIGHT|[Rr]ights|RIGHTS|所有|publication")
_WRAP = re.compile(r"[〖【\[*=#~\s]*(.*?)[〗】\]*=#~\s]*")
_SLOGAN = re.compile(r"\s*[|｜_–—»›>·•]+\s*|\s+-\s+|(?<=[^\x00-\x7f])-|-(?=[^\x00-\x7f])|\s{3,}|→")
_CRUMB = re.compile(r"\s*(?:>+|»|›|→|/)\s*")
_HOME = re.compile(
    r"(?:首页|首頁|官网|官方网站|数字报|電子報|电子版|客户端|home|(?<=\w) new"
    r"|(?<=\w) (?i:issue|vol(?:ume)?|no)\.?\s*\d+"
    r"|(?<=[\u4e00-\u9fff])\s+[A-Z][A-Z .&'-]{3,40})\Z"
)
_MEDIUM = re.compile(r"([\u4e00-\u9fff]{1,8}(?:[报報网網社刊]|新闻|新聞|日[报報]|[周週]刊))\s+\S")  # a slogan follows
_NO_NAME = re.compile(
    any_of(r"""
        .*[，。！？；].*|e-?paper|sections?|latest|search|(?:log|sign)(?:-| )?in.*|(?:print )?subscri.*|.*\bedition
        .*\bcookies?\b.*
        skip .*|menu
        .*[:：].*|\S+ official (?:web)?site\b.*|here['’]s how .*|print|close .*|share|write|browse|all posts
        support us|join .*
        (?:local |world |us )?(?:news|politics|business|markets?|tech(?:nology)?|science|sports?|culture|opinion|views)
        life(?:style)?|health|arts?|gadgets|forum|about(?: us)?|archives?|people|publications|research|blog|episodes
        campus
        products|careers|investors|jobs|home|members?|newsletters?|podcasts?|events?|topics|weather|travel|food|money|video
        首[页頁]|您?当前.*|当前位置.*|第\s*\S{1,8}\s*[期版号號卷辑輯].*|[总總]?第?[卷期]\s*\S{1,6}|.*\d{4}年.*
        (?:vol(?:ume)?|issue|episode|no|number)\b\.?\s*\d.*|@.*|\d+
        (?:创作|創作|[会會][员員]|帮助|幫助|[个個]人|用[户戶]|消息|下[载載]|客服|[数數][据據]|服[务務]|播放)中心
        (?:即[时時]|要[闻聞]|新[闻聞]|政治|[国國][际際]|社[会會]|科技|[财財][经經]|[体體]育|[娱娛][乐樂]|生活|教育|港[闻聞]|[兩两]岸|地方)(?:新[闻聞])?
        [专專][题題栏欄]|[视視][频頻]|[发發][现現]|追[蹤踪]|[关關]注|[会會][员員]|等你来答|[归歸][档檔]|[标標][签籤]|友[链鏈]|[关關][于於]|目[录錄]
        推荐|推薦|[热熱][点點门門]|创投|汽车|企业号|产品|[产產][业業]|搜索|下[载載].*|快[讯訊]|[评評][论論]|收藏|分享
    """),
    re.IGNORECASE,
)
_ABOUT = re.compile(
    r"(?:关于|關於|About )(?!我[们們]|us\b|本站|this\b|the )(?P<name>[^\s·|｜]{2,12}(?: [A-Z]\S+){0,3})"
)
_SITE = (2, 60)  # characters of a site's name
_WORDS, _MANY = 7, 2  # words of it, words of a topic
_LONGEST = 200  # characters of a notice of rights
_READ = 6000  # characters of the text in which a name is looked for
_HAN_FIRST = re.compile(r"([\u4e00-\u9fff]{2,10})\s+[A-Z][\w .&'-]+\Z")
_FOLLOW = re.compile(
    r"[+＋]?\s*(?:follow(?: author| @?\w+)?|[关關]注(?:TA|[他她]|作者)?|追[蹤踪](?:作者)?)", re.IGNORECASE
)
_COMPANY = re.compile(r",?\s+(?:limited|ltd|inc|llc|plc|gmbh|company|co)\.?\Z", re.IGNORECASE)
_OWNED = 2.5  # of what speaks for a name, where a medium owns the rights
_SURE = 1.5  # of what speaks for a name, where a link below tells of another
_TOP = 6  # lines above the title that may name it
_FOOT = 8  # lines from the end in which a site names itself again
_RIGHTS = 16  # lines from the end in which a notice of rights stands


class _Heard(NamedTuple):
    """What a name is looked for in: the first line, who owns the rights, the foot of the page, the text."""

    first: Line | None
    owner: str
    foot: str
    text: str


def read_site(lines: Sequence[Line], findings: Findings, start: int) -> None:
    """A site's own name is the source where nothing better is known: what stands at the top, or what owns the rights.

    `start` is where the text begins. A line that stays in the text is nobody's name: where the title is told
    elsewhere, the first line may say anything.
    """
    owner = read_owner(lines[-_RIGHTS:])
    title = max((number for number, line in enumerate(lines[:start]) if line.role is Role.TITLE), default=start)
    beside = (*lines[title + 1 : start], *lines[max(start, len(lines) - _FOOT) :])
    below = [line for line in beside if line.role not in (None, Role.ATTRIBUTION) and not RELATED.fullmatch(line.text)]
    heard = _Heard(
        lines[0] if lines else None,
        owner.casefold(),
        "\n".join(line.text for line in below).casefold(),
        "\n".join(line.text for line in lines[start:] if line.free)[:_READ],
    )
    best, chosen = 0.0, None
    taken = {found.value for field in ("authors", "tags") for found in findings.of(field)}
    for line in _above(lines, start):
        for name in site_names(line):
            score = 0.0 if name in taken else _score(line, name, heard)
            if score > best:
                best, chosen = score, (name, line)
    about = next((found for line in below if (found := _ABOUT.match(line.text))), None)
    if owner and INSTITUTION.search(owner) and best < _OWNED:
        findings.add("source", _COMPANY.sub("", owner), "who owns the rights")
    elif chosen and (best >= _SURE or about is None):
        name = owner if owner.casefold() == chosen[0].casefold() else _in_one_script(chosen[0], lines)
        findings.add("source", name, f"line {chosen[1].number}: a site's name")
    elif owner:
        findings.add("source", owner, "who owns the rights")
    elif about is not None:
        findings.add("source", about["name"], "a link that tells of the site")


def _in_one_script(name: str, lines: Sequence[Line]) -> str:
    """A Chinese name without its English one, where the page calls itself by it elsewhere: "潮水 Tidewater"."""
    han = _HAN_FIRST.match(name)
    if han is None or any(name in line.text for line in lines[1:]):
        return name
    return han[1] if any(han[1] in line.text for line in lines[1:]) else name


def drop_site(findings: Findings) -> None:
    """A site that stands before its reporter's name is none of the authors."""
    source = next((found.value for found in findings.of("source")), "")
    people = [found.value for found in findings.of("authors")]
    for name in people[:-1]:
        if source.startswith(name) and len(name) >= _SITE[0]:
            findings.by_field["authors"].pop(name)


def read_agency(lines: Sequence[Line], findings: Findings, start: int) -> None:
    """An agency that a dateline names is the source, by the name that stands on top of the page where that holds it."""
    agencies = findings.of("agency")
    names = [name for line in _above(lines, start) for name in site_names(line)] if agencies else []
    for found in agencies:
        longer = (name for name in names if found.value.casefold() in name.casefold().split())
        findings.add("source", next(longer, found.value), found.how)


def read_account(lines: Sequence[Line], findings: Findings, start: int) -> None:
    """A name beside the date is the author's where a platform shows his profile below the text."""
    for found in findings.of("medium"):
        platform = any(map(site_names, _above(lines, start)))
        profile = any(line.text == found.value for line in lines[start:] if not line.free)
        if platform and profile and "authors" not in findings and not INSTITUTION.search(found.value):
            findings.add("authors", found.value, found.how)
            findings.by_field.pop("medium")


def read_follow(lines: Sequence[Line], findings: Findings, start: int) -> None:
    """A name alone above a button to follow it, behind the text, is the author's where a platform shows the article."""
    if "authors" in findings or not _above(lines, start):
        return
    for above, line, below in zip(lines[start:], lines[start + 1 :], lines[start + 2 :], strict=False):
        if line.free or line.frame or line.prose or not _FOLLOW.fullmatch(below.text) or RELATED.fullmatch(above.text):
            continue
        people = people_alone(line.text, beside=True, sure=True)
        if people and not INSTITUTION.search(line.text) and line.key not in {other.key for other in lines[:start]}:
            findings.add("authors", people[0], f"line {line.number}: whom a button below offers to follow")
            return


def _score(line: Line, name: str, heard: _Heard) -> float:
    """How much speaks for a name above the title: who owns the rights, the foot of the page, the text, its place."""
    key, owner = name.casefold(), heard.owner
    score = 4.0 if owner and (owner in key or key in owner) else 0.0
    score += 3.0 if key in heard.foot else 0.0
    words = name.split()
    if INSTITUTION.search(name):
        score += 2.5 if name in heard.text else 1.5
    elif len(words) > _MANY and name in heard.text:
        score += 2.5  # a topic stands in the text as well, but is shorter
    if len(words) > _MANY and 2 * sum(map(str.islower, words)) >= len(words):
        score -= 1.5  # a motto
    if line.frame == A_MENU and not _CRUMB.search(line.text):
        return score if key in heard.foot or (owner and owner in key) or INSTITUTION.search(name) else 0.0
    if len(name) == _SITE[0] and line.role is not Role.SITE and line is not heard.first:
        return 0.0  # two characters are rather a section's
    if owner and " " not in name and not HAN.search(name):
        return score  # so may one word be
    return score + (2.0 if line is heard.first else 1.0)


def _above(lines: Sequence[Line], start: int) -> list[Line]:
    """The lines above the title that may name the site: the first few, a menu, a trail of crumbs."""
    title = max((number for number, line in enumerate(lines[:start]) if line.role is Role.TITLE), default=start)
    head = [line for line in lines[:title] if line.role is not Role.TITLE and not line.free]
    plain = [line for line in head if not line.frame and line.byline is None][:_TOP]
    menus = [line for line in head if line.frame == A_MENU][:1]
    return plain + menus + [line for line in head if _CRUMB.search(line.text)][:1]


def read_owner(lines: Sequence[Line]) -> str:
    """Who the last notice of rights among these lines names; "" for nobody."""
    return next((name for line in reversed(lines) if (name := owner_in(line.text))), "")


def owner_in(text: str) -> str:
    """Who a notice of rights names."""
    if len(text) > _LONGEST or not _OF_RIGHTS.search(text):
        return ""
    found = _NOTICE.fullmatch(text.replace("\ufe0f", ""))
    if not found:
        return ""
    named = found["after"] or found["before"] or found["wire"] or found["pub"] or found["rights"] or ""
    name = _YEARS.sub("", named).strip(" .,-–©")
    return name if _SITE[0] <= len(name) <= _SITE[1] and not name.isdigit() else ""


def site_names(line: Line) -> list[str]:
    """What may be a site's name in a line above the title: what stands before a slogan, or first in a trail."""
    first = _CRUMB.split(line.text)[0] if _CRUMB.search(line.text) else line.text
    wrapped = _WRAP.fullmatch(first)
    name = _SLOGAN.split(wrapped[1] if wrapped else first)[0].strip()
    name = _HOME.sub("", name).strip()
    if (medium := _MEDIUM.match(name)) is not None:
        name = medium[1]
    fits = _SITE[0] <= len(name) <= _SITE[1] and not _NO_NAME.fullmatch(name) and name[-1].isalnum()
    is_row = HAN.search(name) is not None and name.count(" ") > 1
    return [name] if fits and not is_row and len(name.split()) <= _WORDS and not FLAG.fullmatch(name) else []
