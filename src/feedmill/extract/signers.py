"""Who signs a scraped text outside its bylines: names alone on a line, agencies in a dateline, a site's own name."""

from __future__ import annotations

import re
from collections.abc import Sequence

from feedmill.extract.bylines import DOES, is_person
from feedmill.extract.findings import Findings, at_line
from feedmill.extract.names import names
from feedmill.extract.roles import Line, Role
from feedmill.extract.vocabulary import HAN

_HAN_NAMES = re.compile(r"[\u4e00-\u9fff]{2,4}(?:·[\u4e00-\u9fff]{1,6})?(?:[\s、，,]+[\u4e00-\u9fff]{2,4}){0,4}")
_NICK = 16  # characters of a name that somebody gave himself
_SIGNATURE = re.compile(r"[—–-]{1,2}\s*(\S.{1,60})")
_SENTENCE = re.compile(r"[，。！？；：,.!?;:、|｜/()（）《》“”\"#\[\]]")
_ROLE = re.compile(r"(?:an?|the|our|its|in|of|for|and|&|[a-z][\w-]*)(?:\s+(?:[a-z][\w-]*|&|[A-Z]{2,}))*")
_AND = re.compile(r"\s*,\s*(?:and\s+)?|\s+(?:and|&)\s+")

# An agency's name in front of its text: SEOUL, March 12 (Northwire) -, or 东屿社三亚2月3日电, or 【某报讯】.
_DATELINE = re.compile(
    r"[A-Z][A-Za-z .'’-]{1,40}(?:,\s*[A-Za-z. ]{2,20})?,?\s*(?:[A-Z][a-z]{2,8}\.? \d{1,2}(?:, \d{4})?\s*)?"
    r"[(/](?P<en>[A-Z][\w .&-]{1,30})[)/]\s*[-–—]{1,2}\s"
    r"|(?P<zh>[\u4e00-\u9fff]{1,8}社)[\u4e00-\u9fff]{1,12}\d{1,2}月\d{1,2}日[电電]"
    r"|[【\[（(](?P<paper>[\u4e00-\u9fff]{2,10}[报報网網社])[讯訊][】\]）)]"
)
_REPORTER = re.compile(
    r"\A[【\[](?:本[报報刊]|特[约約])?(?:记者|記者)(?P<lead>[^／/】\]]{2,24})[／/][^】\]]{1,16}[】\]]|"
    r"[（(]\s*(?:本[报報刊台]|见习|見習|特约|實習|实习|通讯员)?(?:记者|記者|通讯员)\s*[:：]?\s*(?P<zh>[^（）()0-9]{2,30}?)\s*[)）]"
    r"|[(\[]?Reporting by (?P<en>[^;().]{3,120}?)(?:\s+in\s+[A-Z][^;().]{1,60})?\s*(?:[;.][^()]{0,200})?[)\]]?\Z"
)
_WRITTEN = re.compile(r"\b[Oo]riginal(?:ly)? (?:article |story |text )?written by ([A-Z][^.;()]{3,60})")
_PLACE = re.compile(r"\s+in\s+[A-Z][\w .'-]+\Z")
_SOURCE = re.compile(r"SOURCE:?\s+(?P<name>\S.{1,80})")
_NOTICE = re.compile(
    r"(?:(?:all )?contents?\s+)?(?:©|\(c\)|copyright)\s*(?:(?:©|\(c\)|copyright)\s*)?"
    r"(?:\d{4}(?:\s*[-–—]\s*\d{4})?)?,?\s*(?:by\s+)?(?P<after>[^\d\s©].{0,60}?)"
    r"(?:\s*(?:版权所有|版權所有|all rights reserved|转载|轉載|有限公司|\.\s|,|[A-Za-z0-9-]+\.[a-z]{2,8}\b).*|\s*\.?)\Z"
    r"|(?:版权所有|版權所有)\s*[:：©]?\s*(?!未|不得|不許|不许|违|違|禁|侵|翻印|copyright)(?P<told>[^\s，,:：©]{2,30}).*"
    r"|(?:版权声明\s*[:：]\s*)?(?P<before>[^\s，,:：©]{2,20}?)(?:有限公司)?(?:所有作品|版权所有|版權所有|版权均属).*"
    r"|(?P<wire>[A-Z][\w &'-]{1,40})\.? all rights reserved.*|(?P<pub>[A-Z][\w &'-]{1,40}) is a publication of .*",
    re.IGNORECASE | re.DOTALL,
)
_YEARS = re.compile(r"[\s,]*(?:\d{4}\s*[-–—]\s*)?\d{4}\s*\Z")
_WRAP = re.compile(r"[〖【\[*=#~\s]*(.*?)[〗】\]*=#~\s]*")
_SLOGAN = re.compile(r"\s*[|｜_–—»›>·•]+\s*|\s+-\s+|(?<=[^\x00-\x7f])-|-(?=[^\x00-\x7f])|\s{3,}|→")
_CRUMB = re.compile(r"\s*(?:>+|»|›|→|/)\s*")
_HOME = re.compile(
    r"(?:首页|首頁|官网|官方网站|数字报|電子報|电子版|客户端|home|(?<=[\u4e00-\u9fff])\s+[A-Z][A-Z .&'-]{3,40})\Z"
)
_MEDIUM = re.compile(r"([\u4e00-\u9fff]{1,8}(?:[报報网網社刊]|新闻|新聞|日[报報]|[周週]刊))\s+\S")  # a slogan follows
_NO_NAME = re.compile(
    r".*[，。！？；].*|e-?paper|sections?|news|latest|search|log ?in|sign in|subscribe|edition"
    r"|(?:首页|首頁|home|skip to.*|您?当前.*|当前位置.*|menu|.*[:：].*)",
    re.IGNORECASE,
)
_SITE = (2, 30)  # characters of a site's name


def signature(text: str) -> list[str]:
    """The people that a line below the text is signed by: "— Jane Doe"; [] for other lines."""
    found = _SIGNATURE.fullmatch(text)
    return people_alone(found[1], beside=False, sure=True) if found else []


def people_alone(text: str, *, beside: bool, sure: bool) -> list[str]:
    """The people that a line names and nothing else; [] where it says more.

    `beside`: a byline follows; then a name that somebody gave himself will do. `sure`: so will bare Chinese names.
    """
    text = text.strip(" ■●◆□▲▼")
    if _HAN_NAMES.fullmatch(text) and sure:
        return names(text)
    if not HAN.search(text):
        pieces = _AND.split(text)
        people = [piece for piece in pieces if is_person(piece)]
        if people and all(piece in people or _ROLE.fullmatch(piece) for piece in pieces):
            return people
    if beside and 2 <= len(text) <= _NICK and not _SENTENCE.search(text) and not DOES.match(text):
        return [text]
    return []


def read_credits(lines: Sequence[Line], findings: Findings) -> None:
    """What the text itself tells of who wrote it: an agency's dateline, "(Reporting by …)", "SOURCE …"."""
    text = [line for line in lines if line.free and line.prose]
    for line in text[:2]:
        if found := _DATELINE.match(line.text):
            name = found["en"] or found["zh"] or found["paper"]
            findings.add("source", name, at_line(line.number, line.text, name))
    for line in (*text[:1], *text[-3:]):
        if found := _REPORTER.search(line.text):
            if len(found[0]) == len(line.text):
                line.claim(Role.ATTRIBUTION, "an attribution: the authors are known")
            for person in names(_PLACE.sub("", found["lead"] or found["zh"] or found["en"])):
                findings.add("authors", person, at_line(line.number, line.text, person))
    for line in lines[-12:]:
        if found := _WRITTEN.search(line.text):
            for person in names(found[1]):
                findings.add("authors", person, at_line(line.number, line.text, person))
        if line.text.startswith("SOURCE") and (found := _SOURCE.fullmatch(line.text)):
            findings.add("source", found["name"], at_line(line.number, line.text))
            line.claim(Role.ATTRIBUTION, "an attribution: the source is known")


def read_site(lines: Sequence[Line], findings: Findings, start: int) -> None:
    """A site's own name is the source where nothing better is known: what stands at the top, or what owns the rights.

    Where both are told and one holds the other, the shorter is the name. `start` is where the text begins. A line
    that stays in the text is nobody's name: where the title is told elsewhere, the first line may say anything.
    """
    title = max((number for number, line in enumerate(lines[:start]) if line.role is Role.TITLE), default=start)
    head = [line for line in lines[:title] if line.role is not Role.TITLE and not line.free]
    above = [line for line in head if not line.frame and line.byline is None][:3]
    above += [line for line in head if _CRUMB.search(line.text)][:1]
    owner = read_owner(lines[-8:])
    for line in above:
        for name in _names(line):
            if owner and (owner.casefold() in name.casefold() or name.casefold() in owner.casefold()):
                return _take(
                    owner if owner.casefold() == name.casefold() else min(owner, name, key=len), line, findings
                )
    for line in above:
        for name in _names(line)[:1]:
            if len(name) > _SITE[0] or line.role is Role.SITE:
                return _take(name, line, findings)
    if owner:
        findings.add("source", owner, "who owns the rights")
    return None


def read_owner(lines: Sequence[Line]) -> str:
    """Who the last notice of rights among these lines names; "" for nobody."""
    return next((name for line in reversed(lines) if (name := owner_in(line.text))), "")


def _take(name: str, line: Line, findings: Findings) -> None:
    findings.add("source", name, f"line {line.number}: a site's name")


def owner_in(text: str) -> str:
    """Who a notice of rights names."""
    found = _NOTICE.fullmatch(text) if len(text) <= 200 else None
    if not found:
        return ""
    named = found["after"] or found["told"] or found["before"] or found["wire"] or found["pub"] or ""
    name = _YEARS.sub("", named).strip(" .,-–©")
    return name if _SITE[0] <= len(name) <= _SITE[1] and not name.isdigit() else ""


def _names(line: Line) -> list[str]:
    """What may be a site's name in a line above the title: what stands before a slogan, or first in a trail."""
    first = _CRUMB.split(line.text)[0] if _CRUMB.search(line.text) else line.text
    wrapped = _WRAP.fullmatch(first)
    name = _SLOGAN.split(wrapped[1] if wrapped else first)[0].strip()
    name = _HOME.sub("", name).strip()
    if (medium := _MEDIUM.match(name)) is not None:
        name = medium[1]
    fits = _SITE[0] <= len(name) <= _SITE[1] and not _NO_NAME.fullmatch(name) and name[-1].isalnum()
    return [name] if fits and len(name.split()) <= 5 else []
