"""A site's own name in a scraped text: what stands on top of it, what it calls itself below, who owns the rights."""

from __future__ import annotations

import re
from collections.abc import Sequence

from feedmill.extract.findings import Findings
from feedmill.extract.labels import FLAG
from feedmill.extract.roles import Line, Role
from feedmill.extract.shapes import A_MENU
from feedmill.extract.vocabulary import HAN

_NOTICE = re.compile(
    r"(?:©|\(c\)|copyright)\s*(?:(?:©|copyright)\s*)?(?:\d{4}(?:\s*[-–—]\s*\d{4})?)?\s*(?:by\s+)?"
    r"(?P<after>[^\d\s©].{0,60}?)"
    r"(?:\s*(?:版权所有|版權所有|all rights reserved|转载|轉載|有限公司|\.\s|,|[A-Za-z0-9-]+\.[a-z]{2,8}\b|\d{4}\b).*"
    r"|\s*\.?)\Z"
    r"|(?:版权声明\s*[:：]\s*)?(?P<before>[^\s，,:：©]{2,20}?)(?:有限公司)?(?:所有作品|版权所有|版權所有|版权均属).*"
    r"|(?P<wire>[A-Z][\w &'-]{1,40})\.? all rights reserved.*|(?P<pub>[A-Z][\w &'-]{1,40}) is a publication of .*",
    re.IGNORECASE | re.DOTALL,
)
_WRAP = re.compile(r"[〖【\[*=#~\s]*(.*?)[〗】\]*=#~\s]*")
_SLOGAN = re.compile(r"\s*[|｜_–—»›>·•]+\s*|\s+-\s+|(?<=[^\x00-\x7f])-|-(?=[^\x00-\x7f])|\s{3,}|→")
_CRUMB = re.compile(r"\s*(?:>+|»|›|→|/)\s*")
_HOME = re.compile(
    r"(?:首页|首頁|官网|官方网站|数字报|電子報|电子版|客户端|home|(?<=[\u4e00-\u9fff])\s+[A-Z][A-Z .&'-]{3,40})\Z"
)
_MEDIUM = re.compile(r"([\u4e00-\u9fff]{1,8}(?:[报報网網社刊]|新闻|新聞|日[报報]|[周週]刊))\s+\S")  # a slogan follows
_NO_NAME = re.compile(
    r".*[，。！？；].*|e-?paper|sections?|news|latest|search|log ?in|sign in|subscribe|edition"
    r"|首页|首頁|home|skip to.*|您?当前.*|当前位置.*|menu|.*[:：].*"
    r"|第\s*\S{1,8}\s*[期版号號卷辑輯].*|[总總]?第?[卷期]\s*\S{1,6}|(?:vol(?:ume)?|issue|no|number)\b\.?\s*\d.*|.*\d{4}年.*",
    re.IGNORECASE,
)
_SITE = (2, 60)  # characters of a site's name
_WORDS = 7  # of it
_TOP = 3  # lines above the title that may name it
_FOOT = 8  # lines from the end in which a site names itself again


def read_site(lines: Sequence[Line], findings: Findings, start: int) -> None:
    """A site's own name is the source where nothing better is known: what stands at the top, or what owns the rights.

    Where both are told and one holds the other, the shorter is the name. `start` is where the text begins. A line
    that stays in the text is nobody's name: where the title is told elsewhere, the first line may say anything.
    """
    owner = read_owner(lines[-_FOOT:])
    told = [(line, name) for line in _above(lines, start) for name in site_names(line)]
    for line, name in told:
        if owner and (owner.casefold() in name.casefold() or name.casefold() in owner.casefold()):
            return _take(min(owner, name, key=len) if len(owner) != len(name) else owner, line, findings)
    foot = "\n".join(line.text for line in lines[max(start, len(lines) - _FOOT) :] if not line.free).casefold()
    for line, name in told:
        if name.casefold() in foot and _stands_apart(line, name, lines):
            return _take(name, line, findings)
    for line, name in told:
        if owner and " " not in name and not HAN.search(name):
            continue  # a section's name as well as a site's
        if (line.frame != A_MENU or _CRUMB.search(line.text)) and _stands_apart(line, name, lines):
            return _take(name, line, findings)
    if owner:
        findings.add("source", owner, "who owns the rights")
    return None


def _above(lines: Sequence[Line], start: int) -> list[Line]:
    """The lines above the title that may name the site: the first few, a menu, a trail of crumbs."""
    title = max((number for number, line in enumerate(lines[:start]) if line.role is Role.TITLE), default=start)
    head = [line for line in lines[:title] if line.role is not Role.TITLE and not line.free]
    plain = [line for line in head if not line.frame and line.byline is None][:_TOP]
    menus = [line for line in head if line.frame == A_MENU][:1]
    return plain + menus + [line for line in head if _CRUMB.search(line.text)][:1]


def _stands_apart(line: Line, name: str, lines: Sequence[Line]) -> bool:
    """Whether a name is no mere word: two characters may be a section's, but for those that a site begins with."""
    return len(name) > _SITE[0] or line.role is Role.SITE or line is lines[0]


def read_owner(lines: Sequence[Line]) -> str:
    """Who the last notice of rights among these lines names; "" for nobody."""
    return next((name for line in reversed(lines) if (name := _owner(line.text))), "")


def _take(name: str, line: Line, findings: Findings) -> None:
    findings.add("source", name, f"line {line.number}: a site's name")


def _owner(text: str) -> str:
    """Who a notice of rights names."""
    found = _NOTICE.fullmatch(text) if len(text) <= 200 else None
    if not found:
        return ""
    name = (found["after"] or found["before"] or found["wire"] or found["pub"] or "").strip(" .,-©")
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
    return [name] if fits and len(name.split()) <= _WORDS and not FLAG.fullmatch(name) else []
