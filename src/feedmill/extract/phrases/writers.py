"""Who is said to have written an article, in the phrases that bylines have for it."""

from __future__ import annotations

import re
from datetime import UTC

from feedmill import dates
from feedmill.extract.phrases.date_words import BEFORE_DATE, UPDATE
from feedmill.extract.phrases.mediums import is_medium
from feedmill.extract.phrases.names import names
from feedmill.extract.phrases.persons import MEDIUM, are_words, is_person
from feedmill.extract.phrases.surnames import is_han_name
from feedmill.extract.phrases.vocabulary import HAN

BY = re.compile(  # "By Jane Doe", "本报记者 甲", "記者 甲／台北報導"
    r"(?:(?:story|words|text|written|posted|recipe|analysis|opinion|review) )?by:?\s+"
    r"(?=(?-i:[A-Z]|[^\x00-\x7f]|u/))(?P<by>.{2,80})"
    r"|(?:本[报報刊](?:记者|記者)|(?:记者|記者)(?=\s*\S{2,20}\s*[／/]))\s*(?P<reporter>[^／/]{2,30})(?:[／/].{1,10})?"
    r"|(?:本[报報刊网網台臺社站]|(?P<of>[\u4e00-\u9fff]{1,9}(?:[报報网網社台臺刊视視]|新[闻聞]|客[户戶]端|通[讯訊])|[\u4e00-\u9fff]{2,10}(?=\s))"
    r"(?:“[^“”]{2,8}”)?\s*[／/]?)?\s*"
    r"(?:特[约約派]|[见見實实][习習]|首席|[驻駐][\u4e00-\u9fff]{2,4})?(?:记者|記者|撰稿人?|撰稿員)\s*"
    r"(?P<named>[\u4e00-\u9fff·]{2,4}(?:[\s、，,]+[\u4e00-\u9fff·]{2,4}){0,3})(?:\s*[／/]\s*.{1,10})?",
    re.IGNORECASE,
)
_REPORTED = re.compile(
    # "甲乙 丙丁 发自 某地", "某某新闻 甲乙 报道"
    r"(?:(?P<medium>[\u4e00-\u9fff]{1,8}(?:新闻|新聞|[报報网網社台刊]))\s+)?"
    r"(?P<people>(?![记記]者)[\u4e00-\u9fff·]{2,4}(?:[\s、，,]+[\u4e00-\u9fff·]{2,4}){0,3})"
    r"\s*(?:[发發]自\s*[\u4e00-\u9fff]{2,10}|(?<=\s)(?:[报報][道導导]|撰[文稿]))"
    # "甲乙 为某某网撰稿"
    r"|(?P<guests>[\u4e00-\u9fff·]{2,4}(?:[\s、，,]+[\u4e00-\u9fff·]{2,4}){0,3})"
    r"\s*[为為](?P<site>\S{2,12}?)(?:撰[稿文]|供稿)"
    # "（NNC 記者 甲乙 報導）": he may have any name
    r"|[（(]?(?P<agency>[A-Z]{2,12})\s*[记記]者\s+(?P<who>[^\s／/()（）]{2,12}(?:、[^\s／/()（）]{2,12}){0,3})"
    r"\s+(?:[\u4e00-\u9fff]{2,4})?[报報][道導导][)）]?"
)
_ROLE = re.compile(  # "A guest essay by Jane Doe", "Photography by Jane Doe", "Translated from the Finnish by Jane Doe"
    r"(?:[\w'’-]+ ){0,3}?(?:(?P<wrote>written|posted|reported|authored|words|text|story|report(?:ing)?|post|essay"
    r"|column|article|analysis|opinion|commentary|feature|interview|perspective|review|dispatch)"
    r"|photo\w*|pictures?|images?|illustrat\w*|edit(?:ed|ing)|translat\w*|(?:fact[- ])?(?:reviewed|checked)|design\w*"
    r"|produc\w*|videos?|art(?:work)?|graphics?|narrated|compiled|curated|hosted|visuals|research)"
    r"(?: (?:and|&) [^\W\d][\w'’-]*"
    r"| (?!edit|translat|illustrat|photograph|review|check|produc|compil|curat|narrat)[^\W\d][\w'’-]*){0,3}?"
    r" by (?P<people>(?-i:[A-Z]).{2,80})",
    re.IGNORECASE,
)
_GUEST = re.compile(  # "This is a guest post by Jane Doe, an archivist.", "Today's post is by Jane Doe"
    r"(?:This is an? guest (?:post|essay|column|article)|Today['’]s (?:guest )?(?:post|essay|column) is)"
    r" (?:written )?by (?P<who>[A-Z][\w'’.-]*(?: [A-Z][\w'’.-]*){1,3})(?:, (?!wh)[^.:]{3,120})?\.?"
)
_CAPITALIZED = r"[A-Z][\w'’.-]*(?: [A-Z][\w'’.-]*){1,3}"
_HOSTS = rf"Hosted by (?P<hosts>{_CAPITALIZED}(?:(?:, | and |, and ){_CAPITALIZED}){{1,4}})"
_ALL_HOSTS = re.compile(rf"{_HOSTS}\.")
_FIRST_ROLE = re.compile(
    r"(?:Interviewed|Submitted|Compiled|Co-?authored) by (?P<people>[A-Z].{2,80})"
    rf"|{_HOSTS}"
    r"|As told to (?P<told>[A-Z].{2,60})"
)
_AGENCY = re.compile(
    r"[A-Z]\w+(?: [A-Z]\w+){0,2} (?:Newswire|News Agency|News Service)"
    r"|[Tt]he [A-Z]\w+(?: [A-Z]\w+){0,2} (?:Press|Wire|News|Conversation|Agency|Service|Times|Post|Journal)"
)
_OF_AGENCY = re.compile(r"(?P<who>[A-Z].{3,40}) (?P<agency>The [A-Z]\w+(?: [A-Z]\w+)? (?:Press|Wire|News))")
_SPECIAL = re.compile(r"special (?:to|for) (?:the )?", re.IGNORECASE)
_JOINED = re.compile("[a-z][A-Z]")  # a medium's name: "SignalPost"
_FOR = re.compile(r"(?P<people>[A-Z].{2,60}?)\s+for\s+(?P<medium>[A-Z].{1,50})")
ORGANIZATION = re.compile(
    r".{2,}(?:[学學][院校]|大[学學]|宣[传傳]部|[办辦]公室|中心)|.*\b(?:University|Institute|College|Laborator(?:y|ies)|School|Center|Centre|Office|Agency|Department|Ministry|Council|Bureau|Authority|Archives?|Library|Museum|Academy|Hospital|Polytechnic|Faculty|Observatory|Foundation)\b.*"
)
_BODY = re.compile(r"(?:Department|Ministry|Office|Bureau|Directorate|Secretariat)(?: of| for) ")
_STYLED = re.compile(  # between a body and each who speaks for it
    r",? and (?=(?:The Rt Hon|Sir|Dame|Lord|Baroness)\b|[^,]{4,40}\b(?:MP|KC|CBE|MSP|MS)\Z)"
    r"(?:The Rt Hon )?(?:(?:Sir|Dame|Lord|Baroness) )?"
)
_MEMBER = re.compile(r"(?:,? (?:MP|KC|CBE|OBE|MSP|MS|PC))+\Z")
_DESCRIBED = re.compile(  # "By Jane Doe, a reporter covering labor and AI, and Ann Lee, a features writer."
    rf"By (?P<one>{_CAPITALIZED}), an? [^,.]{{3,80}}(?:,? and (?P<two>{_CAPITALIZED}), an? [^,.]{{3,80}})?\.?"
)
_POSTED = re.compile(  # "By national education reporter Jane Doe"
    r"[Bb]y (?:the )?(?:[A-Z]{2,5} )?(?:[a-z][\w-]+ ){0,4}"
    r"(?:reporter|correspondent|editor|writer|columnist|analyst|journalist"
    rf"|producer|lead|chief|commentator) (?P<who>{_CAPITALIZED}(?:(?:, | and |, and ){_CAPITALIZED}){{0,3}})"
)
_PLACES = re.compile(  # where the authors of a paper work, behind all of them, and their numbers behind each
    r"\s*\(\(1\) .*\)\Z|\s\(\d[\d, and]*\)(?=,|\s*\(\(1\)|\Z)|(?<=, )the (?=[A-Z])"
)
_PUBLISHED_BY = re.compile(
    r"(?:[Oo]riginally |[Ff]irst )[Pp]ublished (?:by|in|on) (?P<medium>[A-Z].{1,50}?)(?: \([^()]*\))?(?: on)?"
)
_AT_PLACE = re.compile(r"[（(]\s*(\d{4}年\d{1,2}月\d{1,2}日)[，,\s]+[\u4e00-\u9fff]{2,6}[)）]")  # a speech
_BRACKETS = frozenset("（(")
_BIOGRAPHY = re.compile(
    r"(?P<by>[Bb][Yy] (?P<who>[A-Z][\w'’.-]*(?: [A-Z][\w'’.-]*){1,3})(?:, [A-Z][^.]{2,40})?)\."
    r" (?P=who) (?:is|was|has|covers|reports|writes) .{4,160}"
)
_PRINTED_IN = re.compile(r"(?:first |originally )?published in (?P<medium>[A-Z]\S*(?: \S+){0,5})", re.IGNORECASE)
_ORIGINALLY_IN = re.compile(r"(?:原[载載刊]|[刊载載][于於]|首[发發][于於])[于於]?\s?《([^《》]{2,20})》.{0,40}")
_NUMBER = re.compile(
    r"(?:the )?(?:issue|volume|vol\.?|no\.?|number|print|spring|summer|autumn|fall|winter)\b", re.IGNORECASE
)
_HOUSE = re.compile(  # "某某新聞網 甲乙丙／綜合報導", "某某周刊／甲乙丙、丁戊"
    r"(?:(?P<medium>[\u4e00-\u9fffA-Za-z]{1,9}(?:[报報网網社台臺刊视視]|新[闻聞][雲云]?|[观觀]察|[财財][经經]))"
    r"|[\u4e00-\u9fff]{2,4}(?:中心|[組组]))(?:\s*[／/]\s*|\s+(?=[^／/]+[／/]))"
    r"(?P<people>[\u4e00-\u9fff]{2,4}?(?:[\s、，,]+[\u4e00-\u9fff]{2,4}?){0,3})"
    r"(?:(?:\s*[／/]\s*\S{0,4})?[报報][道導导])?"
    r"|(?P<alone>[\u4e00-\u9fff]{2,4}(?:[\s、，,]+[\u4e00-\u9fff]{2,4}){0,3})\s*[／/]\s*[\u4e00-\u9fff]{2,6}[报報][道導导]"
)
_SLASH = re.compile("(?<=[\u4e00-\u9fff])[/／](?=[\u4e00-\u9fff])")
_SIGNED = re.compile(r"(?:原创|原創)\s+(?P<names>\S{1,12}(?:\s+\S{1,16}){0,4})")  # the account comes last


def without_biography(line: str) -> str:
    """Who wrote it, without what the line goes on to say of them: "By Jane Doe, Paper Staff. Jane Doe is a …"."""
    if line[:1] == "T" and (guest := _GUEST.fullmatch(line)) and is_person(guest["who"]):
        return f"By {guest['who']}"
    line = _AT_PLACE.sub(r"\1", line) if line[:1] in _BRACKETS else line.removeprefix("/ ")
    line = line[:-1] if line[-1:] == "." and _ALL_HOSTS.fullmatch(line) else line
    line = _PLACES.sub("", line) if line.startswith("Authors:") else line
    return _without_posts(line) if line[:3] in ("By ", "by ", "BY ") else line


def _without_posts(line: str) -> str:
    if posted := _POSTED.fullmatch(line):
        return f"By {posted['who']}"
    if line[-1] == "." and ". " not in line and (people := names(line[3:-1])) and all(map(is_person, people)):
        return line[:-1]
    if each := _DESCRIBED.fullmatch(line):
        return f"By {each['one']} and {each['two']}" if each["two"] else f"By {each['one']}"
    found = _BIOGRAPHY.fullmatch(line)
    return found["by"] if found else line


def printed_in(piece: str) -> list[tuple[str, str]] | None:
    """Where it was printed, and when: "Published in The Weekly, 28 February 2026"; its issue is no medium."""
    if "《" in piece and (chinese := _ORIGINALLY_IN.fullmatch(piece)):
        return [("source", chinese[1])]
    found = _PRINTED_IN.fullmatch(piece) if piece[:1] in "PpFfOo" else None
    if found is None:
        return None
    date = dates.find(piece, UTC)
    medium = (piece[found.start("medium") : date.start] if date else found["medium"]).strip(" ,(·")
    medium = BEFORE_DATE.sub("", medium)
    named = [] if _NUMBER.match(medium) or medium.endswith(" issue") or not medium.strip("0123456789") else [medium]
    return [*(("source", name) for name in named), *([("published", date.text.strip())] if date else [])]


def published_by(before: str) -> list[tuple[str, str]]:
    """Who published it first, by what stands before the day of that; [] for anything else."""
    found = _PUBLISHED_BY.fullmatch(before)
    return [("source", found["medium"])] if found and MEDIUM.search(found["medium"]) else []


def of_account(piece: str) -> list[tuple[str, str]]:
    """Who wrote it and whose account showed it first: "原创 甲乙 某某日报"."""
    found = _SIGNED.fullmatch(piece) if piece[:2] in ("原创", "原創") else None
    if found is None or dates.find(piece, UTC):
        return []
    *people, account = found["names"].split()
    people = [] if people == [account] else people  # it signs for itself
    return [*(("authors", person) for name in people for person in _SLASH.split(name)), ("source", account)]


def of_house(line: str) -> list[tuple[str, str]]:
    """The reporters that a house's line names, and the house: "某某新聞網 甲乙丙／綜合報導"; [] for other lines."""
    house = _HOUSE.fullmatch(line)
    people = [name for name in names(house["people"] or house["alone"]) if is_han_name(name)] if house else []
    medium = [("source", house["medium"])] if house and people and house["medium"] else []
    return [*(("authors", person) for person in people), *medium]


def signed_by(by: re.Match[str]) -> list[tuple[str, str]]:
    """Who wrote it, and the medium that a reporter is said to be of."""
    agency = by["by"].title() if by["by"] and by["by"].isupper() else by["by"]
    if agency and _AGENCY.fullmatch(agency):
        return [("source", agency)]
    if by["by"] and are_words(by["by"]):
        return []  # a menu: "By Industry"
    if by["by"] and (wired := _OF_AGENCY.fullmatch(by["by"])) and is_person(wired["who"]):
        return [*(("authors", name) for name in names(wired["who"])), ("source", wired["agency"])]
    if by["by"] and (told := _each_of(by["by"])):
        return told
    people = people_in(_at_medium(by["by"]) if by["by"] else by["reporter"] or by["named"])
    return [*people, ("source", by["of"])] if by["of"] else people


def _each_of(text: str) -> list[tuple[str, str]]:
    """Two people, each with his employer, the second of which is a medium: "A, X, and B, The Y"; [] for others."""
    both = _BOTH.fullmatch(text)
    if both is None or not (_is_office(both["of"]) or MEDIUM.search(both["of"])):
        return []
    people = (both["one"], both["two"])
    return [*(("authors", one) for one in people), ("source", both["of"])] if all(map(is_person, people)) else []


def reported_for(piece: str) -> list[tuple[str, str]]:
    """Who wrote it and for whom, by a piece that says that they reported it; [] for other pieces."""
    found = _REPORTED.fullmatch(piece)
    if found is None:
        return []
    medium = found["medium"] or found["site"]
    people = names(found["people"] or found["guests"] or found["who"])
    if found["guests"] and not all(map(is_han_name, people)):
        return []
    return [*(("authors", person) for person in people), *([("source", medium)] if medium else [])]


def role_by(text: str) -> list[tuple[str, str]] | None:
    """Who wrote it, by a line that says who did what; [] where that was something else, None for other lines."""
    if first := _FIRST_ROLE.fullmatch(text):
        people = names(first["people"] or first["hosts"] or first["told"])
        return [("authors", person) for person in people] if people and all(map(is_person, people)) else None
    found = _ROLE.fullmatch(text)
    people = names(found["people"]) if found else []
    if found is None or not people or not all(map(is_person, people)):
        return None
    wrote = found["wrote"] and not text.casefold().startswith("additional ")
    return [("authors", person) for person in people] if wrote else []


def _at_medium(text: str) -> str:
    """ "Jane Doe and Ann Lee, Courier" as "Jane Doe and Ann Lee for Courier": no name stands behind the last comma."""
    before, comma, medium = text.rpartition(", ")
    medium = _SPECIAL.sub("", medium)
    if not comma or HAN.search(text) or not medium[:1].isupper() or is_person(medium):
        return text
    people = names(before)
    if " and " in medium:  # "Jane Doe, College of Arts and Sciences"
        is_place = ORGANIZATION.fullmatch(medium) and people and all(map(is_person, people))
        return before if is_place else text
    is_suffix = names(f"Jane Doe, Ann Lee, {medium}")[-1] != medium  # "Jane Doe, PhD", "Jane Doe, Staff Writer"
    if is_suffix or any(map(str.isdigit, medium)) or not people or not all(map(is_person, people)):
        return text
    return f"{before} for {medium}" if MEDIUM.search(medium) or _JOINED.search(medium) else before


_MEDIA = (" magazine", " News", " Times", " Herald", " Tribune", " Gazette", " Chronicle", " Newswire", " Agency")
_BOTH = re.compile(  # each with his employer
    r"(?P<one>[^,]{4,40}), [^,]{2,40}, and (?P<two>[^,]{4,40}), (?P<of>[^,]{4,40})"
)
_OF_ACCOUNT = re.compile(  # behind who writes it: "甲乙，公众号“某某笔记”"
    r"\s*[，,、（(]\s*(?:微信)?公[众眾][号號]\s*[:：]?\s*[“\"「『](?P<name>[^“”\"「」『』]{2,20})[”\"」』][)）]?\Z"
)


def people_at_medium(text: str) -> list[tuple[str, str]]:
    """The people of "Jane Doe and Ann Lee, Harbor News", and that medium, or an agency; [] for anything else."""
    if _AGENCY.fullmatch(text):
        return [("source", text)]
    told = people_in(_at_medium(text)) if ", " in text and MEDIUM.search(text) and not HAN.search(text) else []
    people = [name for field, name in told if field == "authors"]
    return told if people and len(told) > len(people) and all(map(is_person, people)) else []


def people_in(text: str) -> list[tuple[str, str]]:
    """The people in `text`, and for whom they wrote; a date may follow ("By Jane Doe on March 3, 2026")."""
    found = dates.find(text, UTC)
    dated = []
    if found:
        dated.append(dated_by(text, found))
        text = BEFORE_DATE.sub("", text[: found.start])
    account = _OF_ACCOUNT.search(text)
    if account:
        text = text[: account.start()]
    written = _FOR.fullmatch(text)
    if written and not all(map(is_person, names(written["people"]))):
        written = None
    medium = [("source", account["name"])] if account else []
    medium += [("source", written["medium"].strip(" ,"))] if written else []
    if _BODY.match(text):
        return dated  # nobody in particular
    people = names(written["people"] if written else text)
    offices = [name for name in people if _is_office(name)]
    is_told = offices and (HAN.search(text) is None or is_medium(offices[0]))
    medium += [("source", offices[0].removesuffix(" magazine") if len(people) > 1 else offices[0])] if is_told else []
    return [("authors", name) for name in people if name not in offices] + medium + dated


def speaks_for(text: str) -> list[tuple[str, str]]:
    """Who speaks for a body, and that body: "Department for Ports and The Rt Hon Jane Doe MP"; [] for one alone."""
    body, *others = _STYLED.split(text)
    people = [_MEMBER.sub("", other).strip() for other in others]
    is_body = _BODY.match(body) or ORGANIZATION.fullmatch(body) or body.startswith("HM ")
    if not people or not is_body or not all(map(is_person, people)):
        return []
    return [*(("authors", person) for person in people), ("source", body)]


def _is_office(name: str) -> bool:
    """Whether it is where somebody works."""
    if ORGANIZATION.fullmatch(name) or is_medium(name):
        return True
    return " " in name and name.endswith(_MEDIA)


def dated_by(piece: str, found: dates.Found) -> tuple[str, str]:
    return "updated" if UPDATE.search(piece[: found.start]) else "published", found.text.strip()
