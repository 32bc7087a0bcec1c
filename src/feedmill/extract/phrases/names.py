"""The people in a string of names: "A, B and C", "甲、乙", "Doe, Jane; Roe, Richard"."""

from __future__ import annotations

import re

from feedmill.extract.phrases.credits import is_house, read_credit
from feedmill.extract.phrases.glued import unframed
from feedmill.extract.phrases.hands import HELPER, without_help
from feedmill.extract.phrases.nobody import GROUP, NO_ONE, NOBODY, STATION
from feedmill.extract.phrases.offices import POST, unmarked, without_post, without_title
from feedmill.extract.phrases.surnames import is_han_name
from feedmill.extract.phrases.vocabulary import HAN, PLACES
from feedmill.text import one_line

_LABEL = re.compile(
    r"(?:by|written by|words by|authors?|作者|撰文|文|(?:本[报報刊站网網台])?(?:特约|特約)?(?:记者|記者))"
    r"(?:\s*[:：/／|｜丨]\s*|(?<=[者报報])\s+)"
    r"|(?:(?:written|posted|story|words|recipe|articles?|report(?:ing|ed)|analysis|opinion|commentary|perspective"
    r"|review) )?by\s+(?=\S)",
    re.IGNORECASE,
)
_POST = re.compile(
    r"\s+(?:[\u4e00-\u9fff]{1,7}[报報网網社刊台臺视視])?(?:实习生|實習生|通讯员|通訊員|见习记者|特约记者|实习记者|记者|記者|特[约約]撰[稿文])\s+"
)
_GLUED_POST = re.compile(
    r"([、，]\s?|\s)(?:通[讯訊][员員]|[实實][习習]生|[见見][习習][记記]者)\s?(?=[\u4e00-\u9fff]{2,4}(?:[、，\s]|\Z))"
)
# Who had a hand in it and did not write it, told without a colon: "核稿編輯 甲".
_HAND = re.compile(
    r"(?:(?:核稿|责任|責任|执行|執行|值班|實習|实习|主)?(?:编辑|編輯)|责编|責編|校对|校對|审核|審核|摄影|攝影|(?:编|編)?(?:译|譯)者?|翻译|翻譯|监制|監製|制图|製圖)[\s:：/／]+\S.*"
)
_OUTLET = re.compile(  # whom somebody works for, and as what: "澎湃新闻记者 甲", "南都见习记者 甲"
    r"\A(?:《[^《》]{2,12}》|[\u4e00-\u9fffA-Za-z·]{2,10}?|[\u4e00-\u9fff·]{1,11}[报報网網社刊闻聞]\s)(?:特约|特約|见习|見習|实习|實習|首席|资深|專欄|专栏)?(?:记者|記者|作者|评论员|評論員|通讯员|撰稿人)\s+"
    r"(?=[\u4e00-\u9fff·]{2,6}(?:\s|\Z|、))"
)
_FOR = re.compile(  # the paper in front of its reporters: "某某日報 記者甲乙丙／某地報導"
    r"\A[\u4e00-\u9fffA-Za-z]{1,9}(?:[报報网網社刊台臺]|新[闻聞][雲云]?)[\s／/|｜]+"
    r"(?=(?:本[报報]|特[约約派]|[实實][习習]|即[时時]|[驻駐][\u4e00-\u9fff]{2})?[记記]者"
    r"|[\u4e00-\u9fff]{2,4}(?:[、，\s][\u4e00-\u9fff]{2,4}){0,3}[\s／/]+[\u4e00-\u9fff]{2,6}[报報][道導导]\Z)"
)
_REPORTED = re.compile(r"\s+[报報][道導导][)）]\Z")  # the end of what brackets hold
_REPORTS = re.compile(r"[记記]者|[报報][道導导]")
_DOING = re.compile(
    r"整合|整理|综合|綜合|编译|編譯|报道|報道|報導|采写|採寫|采访|採訪|撰文|摄影|攝影|编辑|編輯|图文|文图|文"
    r"|(?:last )?(?:modified|updated|edited|changed|revised)(?: (?:on|at|by))?",
    re.IGNORECASE,
)
_TRANSLATOR = re.compile(  # and who else had a hand in it
    r"\s+(?:(?:翻|编|編)?(?:译|譯)者?|[图圖]片?|[摄攝]影?|(?:责任|責任)?(?:编辑|編輯)|校对|校對|审核|審核)\s*[:：/／|｜].*"
)
_PLACE = re.compile(  # where somebody reports from
    r".{1,8}(?:报导|報導|报道|報道|电|電)|[台臺][北中南東]|新北|桃園|高雄|新竹|基隆|香港|澳門|北京|上海"
)
_PROVINCE = re.compile(rf"(?:{'|'.join(sorted(PLACES))})[省市]")  # whence it was posted
OFFICE = re.compile(  # what somebody is, beside who
    r"(?:[\w& -]{0,40}\b)?"
    r"(?:correspondent|editor(?:[ -]in[ -]chief)?|reporter|writer|contributor|columnist|producer|photographer|intern"
    r"|fellow|member)s?",
    re.IGNORECASE,
)
_CALLING = (
    "c[eftom]o|expert|specialist|educator|instructor|coach|consultant|attorney|nutritionist|dietitian|physician|gardener"
    "|horticulturalist|grader|copywriter|strategist|marketer"
)
_PROFESSION = re.compile(  # behind the name of him who has it
    r"(?:[\w&.’' -]{0,40}\b)?(?:engineer|manager|director|scientist|researcher|analyst|designer|developer|officer"
    rf"|professor|lecturer|founder|{_CALLING})s?(?: (?:at|of|in) .{{2,40}})?",
    re.IGNORECASE,
)
_IN_PLACE = re.compile(  # where somebody is, and for whom: "Jane Doe in Berlin", "Jane Doe for the Mill Post"
    r"(?P<person>(?!The\s)[A-Z][\w'’.-]*(?:\s+[A-Z][\w'’.-]*){1,3})"
    r"\s+(?:in\s+|for\s+(?:the\s+)?|FOR\s+|For\s+(?=The\s))[A-Z][\w .'’-]{1,40}"
)
_POSTED_AS = re.compile(  # what somebody is, in front of his name
    r"\A(?:(?:Senior|Principal|Lead|Chief|Staff|Associate|Assistant|Deputy|Distinguished|Partner|Research) )*"
    r"(?:Researcher|Scientist|Engineer|Manager|Director|Editor|Reporter|Writer|Analyst|Professor|Fellow|Correspondent"
    r"|Governor|President|Prime Minister|Minister|Secretary|Senator|Mayor|Commissioner|Chancellor)"
    r" (?=[A-Z][\w'’-]+ [A-Z])"
)
_PICTURE = re.compile(r".*/\s?\S.*(?:files?|photos?|images?|stock)", re.IGNORECASE)  # "Jane Doe/Wire files"
_HOST = re.compile(r"(?:[\w-]+\.)+(?:com|org|net|co|news|tv|io|info|gov|edu|uk|cn|hk|tw|au|ca|example)", re.IGNORECASE)
_NUMBERED = re.compile(r"(?<=[\u4e00-\u9fff])\s?\d(?:[,，]\d)*\Z")
_RAISED = "*†‡§¶¹²³⁰⁴⁵⁶⁷⁸⁹⁺,，˒ "  # marks of notes and places behind a name
JOB = re.compile(  # a line that says what somebody is
    r"(?:[\w&.’' -]{0,40}\b)?(?:engineer|manager|director|scientist|researcher|analyst|designer|developer|founder"
    r"|officer"
    r"|conservator|curator|archivist|librarian|historian|co-?ordinator|advis[eo]r|counsel|partner|principal|architect"
    r"|administrator|secretary|chair(?:man|woman|person)?|technician|teacher|advocate|evangelist|statistician"
    r"|(?:bi|ec|ge|psych)ologist|chemist|physicist|mathematician|president|professor|lecturer|scholar|fellow|lead|head|correspondent|editor|reporter|writer|columnist|producer|contributor"
    rf"|journalist|intern|critic|associate|economist|analyst|{_CALLING})s?"
    r"(?:(?:,| of| for| at)\s.{2,40})?",
    re.IGNORECASE,
)
_STRONG = re.compile(
    r"\s*[;；、|｜▪⋅∙]\s*|\s+[•·]\s+|\s+(?:and|und|et|y|&|with)\s+|\s*[,，]\s*(?:and|&)\s+|\s+(?:和|与|與|及)\s+",
    re.IGNORECASE,
)
_COMMA = re.compile(r"\s*[,，]\s*")
SUFFIX = re.compile(
    r"(?:jr|sr|ph\.?d|m\.?d|m\.?a|b\.?a|m\.?sc|b\.?sc|esq|ii|iii|iv|cfa|cpa|mba|ms|rd|rdn|rn|mph|jd|mbbs|pharmd|apd|med|dds"
    r"|ldn?|cfp|cepf|dnp|np|psy\.?d|ed\.?d|lcsw|cscs|cpt|[dv]vm|vmd|dacvb|psp|facp|fand)[.®]?",
    re.IGNORECASE,
)
_SHOUTED = re.compile(r"[A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ.'’-]+(?:\s+[A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ.'’-]*)*\s+[A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ'’-]{2,}")
_HALF_SHOUTED = re.compile(r"([A-ZÀ-Þ][a-zà-ÿ][a-zà-ÿ'’-]*)((?: [A-ZÀ-Þ][A-ZÀ-Þ'’-]{4,}){1,2})")  # "Rima KHOURY"
_WORD = re.compile(r"[A-ZÀ-ÖØ-Þ]+")
_STOP = re.compile(r"(?<=[a-z]{3})\.\Z")  # of the sentence that names somebody, and no initial's
MAIL = re.compile(  # "<jane@paper.example>", "jane at host.example"
    r"\s*[|｜,，·]?\s*[<(（\[]?\b(?:[\w.+-]{1,64}@[\w-]{1,63}|[a-z][\w.+-]{1,30} at [\w-]{1,63}(?=\.))"
    r"(?:\.[\w-]{2,63}){0,3}\.[A-Za-z][\w-]{1,62}[>)）\]]?(?=[\s|｜,，;；(（)）]|\Z)"
)
_IN_BOTH = re.compile(  # "Bai Yu 白玉": as it is spelled in the text's own script
    r"([A-Z][\w'’.-]*(?: [A-Z][\w'’.-]*){1,3})\s?[（(]?([\u4e00-\u9fff]{2,4})[)）]?"
)
_OF_FEED = re.compile(r"\S+@\S+ \(([^()]+)\)")  # as RSS has its authors: "jane@paper.example (Jane Doe, Ann Lee)"
_HANDLE = re.compile(r"\s?[（(]@[\w.-]{2,39}[)）]")  # an account, behind whose it is
_CLASS_OF = re.compile(r"\s[’'‘]\d\d\Z")  # the year in which somebody left a school
_ADDRESSED = re.compile(r"\A(?:Dr|Prof|Professor)\.? (?=[A-Z][\w'’.-]* [A-Z])")
_WRAPPED = re.compile(r"[\"'“‘「『《(（【\[]\s*(.+?)\s*[\"'”’」』》)）】\]]")
_SINCE = re.compile(  # what somebody is, behind his name
    r"[，,]\s*(?:系|现任|現任|現为|現為|曾任|首发于|首發於|已|[经經]|略有|[转轉][载載]|[征徵徵][得求]|[来來]自)\S.*"
)
_NATION = re.compile(r"\A[\[［【（(〔][\u4e00-\u9fff]{1,3}[\]］】）)〕]\s*(?=\S)")  # in front of a translated name
WHERE = re.compile(  # somebody works, behind his name
    r"(?<=\w)\s*[（(][^（）()@]{2,60}[)）](?=\s*(?:[、，,;；]|(?:and|&)\s|\Z))"
)
_OF_HANDS = re.compile(  # who had a hand in it, and in what: "Jane Doe (photographs)"
    r"(?:\s*,|\s+(?:and|&))?\s*[A-Z][\w'’.-]*(?: [A-Z][\w'’.-]*){1,3}"
    r"\s*\((?:photo|illustrat|translat|video|graphic)\w*\)"
)
_TWO_WORDS = re.compile(r"[A-Z][\w'’-]+ [A-Z][\w'’-]+")  # "Jane Doe and Sam Gardener"
_OFFICE_ENDS = re.compile(r"[\u4e00-\u9fff][级級系院校部社处處室司局厅廳所队隊团團组組班学學心刊报報]\Z")
_POSTED, _INITIALS = 4, 6  # characters of an office, at least; letters of a medium's short name
_SHORT_NAME, _WHERE_WORD = re.compile("[A-Z]{2,6}"), re.compile(r" (?:at|of|in|for|from|with|to|our|the|an?) ")
_LONG_NAME, _APART = 8, re.compile(r"[·•\s]")  # characters of a Chinese name; what stands in longer ones
_LONGEST, _PARTING = 2000, ",，、;；|"  # characters of a list of names, and where a longer one is cut
# "生活中心／甲乙丙報導": of a desk and who reports for it.
_DESK = re.compile(
    r"[\u4e00-\u9fff]{2,5}(?:中心|[組组])\s*[／/]\s*(?P<person>[\u4e00-\u9fff]{2}[^\W市縣县區区综綜]?)\s*(?:[／/]?[报報][導道导])?"
)
_SPACED_NAME = re.compile(r"[\u4e00-\u9fff] {1,2}[\u4e00-\u9fff]")  # two letters set apart to fill a column
SPACED_AMID = re.compile(r"(?<![\u4e00-\u9fff])([\u4e00-\u9fff])[ \u3000]{1,2}([\u4e00-\u9fff])(?![\u4e00-\u9fff])")
_MORE = re.compile(
    r"(?:read |see |view )?(?:more(?: (?:posts?|stor\w+|articles?))?|all (?:post|article)s) (?:about|by|from)\b.*",
    re.IGNORECASE,
)
_SHORT_HAN = re.compile(r"[\u4e00-\u9fff·]{2,3}(?:[\s\u3000]+[\u4e00-\u9fff·]{2,3})+")
_OTHERS = (NO_ONE, _PROVINCE, _PLACE, OFFICE, GROUP, _HAND, _DOING, _PICTURE, _MORE, HELPER, POST)  # no names


def names(text: str) -> list[str]:
    """The names in `text`, each once, as written; empty where it names nobody.

    Of more than 2,000 characters only the first are read. A comma parts names, but not the two halves of "Doe, Jane":
    where one side is a single word, and there are only two sides, the whole is one name.
    """
    if len(text) > _LONGEST:
        last = max(text.rfind(mark, 0, _LONGEST) for mark in _PARTING)
        text = text[: last if last > 0 else _LONGEST]
    text = unframed(one_line(text)).rstrip(",，、& ")
    if text[-1:] == ")" and "@" in text and (told := _OF_FEED.fullmatch(text)):
        text = told[1]
    text = _HANDLE.sub("", text) if "@" in text else text
    if "@" not in text:
        text = _OF_HANDS.sub("", text) or text
        text = _NATION.sub("", _SINCE.sub("", WHERE.sub("", text)))
    text = text if text.isascii() else SPACED_AMID.sub(r"\1\2", text)
    text = _FOR.sub("", text) if _REPORTS.search(text) else text
    text = text if text.isascii() else unmarked(text)
    if not text.isascii() and (credit := read_credit(text)) is not None:
        return [value for field, value in credit if field == "authors"]
    if (desk := _DESK.fullmatch(text)) and is_han_name(desk["person"]):
        return [desk["person"]]
    if text.isascii():
        text = without_help(text)
    text = _REPORTED.sub("", without_title(_OUTLET.sub("", text)))
    while label := _LABEL.match(text):  # "文/本刊记者 甲"
        text = without_title(text[label.end() :])
    text = _GLUED_POST.sub(r"\1", _POST.sub("、", _TRANSLATOR.sub("", text)))
    found: dict[str, None] = {}
    posted = False
    for piece in _pieces(text):
        person = _behind_post(without_post(name(_POSTED_AS.sub("", piece))))
        if found and _tells_of(person):
            continue
        if at_place := _IN_PLACE.fullmatch(person):
            person = at_place["person"]
        posted = posted or bool(found and _is_post(person, text))
        if posted and (" " not in person or _PROFESSION.fullmatch(person) or _is_post(person, text)):
            continue  # what somebody is, and for whom: "Director, Content & Marketing, Mill"
        if person and not person.isdigit() and not any(other.fullmatch(person) for other in _OTHERS):
            found.setdefault(person)
    people = list(found)
    employers = [one for one in people[1:] if _SHORT_NAME.fullmatch(one) and f", {one}" in text and " " in people[0]]
    return [person for person in people if not any(person == one or person.startswith(f"{one} ") for one in employers)]


def _behind_post(person: str) -> str:
    """A Chinese name without what stands before it or behind it: "歷史系三年級 甲乙丙", "甲乙丙 某医院主治医师"."""
    first, _, second = person.partition(" ")
    if len(first) >= _POSTED and _OFFICE_ENDS.search(first) and is_han_name(second):
        return second
    return first if is_han_name(first) and len(second) > _POSTED and " " not in second and HAN.match(second) else person


def _tells_of(piece: str) -> bool:
    """Whether a piece behind a name tells what somebody does, and where: "volunteer at our Preston centre"."""
    if piece[:1].islower() and _WHERE_WORD.search(piece):
        return True
    is_long = len(piece) > _LONG_NAME and piece[-1] in "师師员員任长長授家者人士" and not _APART.search(piece)
    return is_long or STATION.fullmatch(piece) is not None


def _is_post(person: str, text: str) -> bool:
    """Whether a piece of a list of names is what the one before it is; "and Sam Gardener" is somebody."""
    is_second = _TWO_WORDS.fullmatch(person) and re.search(rf"(?:\band|&)\s+{re.escape(person)}", text)
    return (_PROFESSION.fullmatch(person) or JOB.fullmatch(person)) is not None and not is_second


def name(text: str) -> str:
    """`text` as one name, without e-mail address or marks around it; "" where it names nobody.

    A name that is shouted, as bylines do, is written as names are.
    """
    bare = _bare(one_line(text))
    if not bare.isascii() and (both := _IN_BOTH.fullmatch(bare)) and is_han_name(both[2]):
        bare = both[1]
    bare = bare.replace(" ", "") if _SPACED_NAME.fullmatch(bare) else bare
    if (half := _HALF_SHOUTED.fullmatch(bare)) is not None:
        bare = half[1] + _WORD.sub(lambda word: word[0].capitalize(), half[2])
    if _SHOUTED.fullmatch(bare):
        bare = _WORD.sub(lambda word: word[0].capitalize(), bare)
    return bare if bare.casefold() not in NOBODY else ""


def _pieces(text: str) -> list[str]:
    if _SHORT_HAN.fullmatch(text):
        first, *others = text.split()
        return others if is_house(first) and all(map(is_han_name, others)) else [first, *others]
    if HAN.search(text):
        text = text.replace("／", "/").replace("/", "、")
    strong = _STRONG.split(text)
    if len(strong) > 1 and any(mark in text for mark in ";；"):
        return strong
    return [part for piece in strong for part in _at_commas(piece, alone=len(strong) == 1)]


def _at_commas(text: str, *, alone: bool) -> list[str]:
    parts: list[str] = []
    for part in _COMMA.split(text):
        if parts and SUFFIX.fullmatch(part):
            parts[-1] += f", {part}"
        else:
            parts.append(part)
    if len(parts) == 2 and alone and parts[1].isupper() and len(parts[1]) <= _INITIALS and " " in parts[0]:
        return parts[:1]  # "Jane Doe, CNN"
    if len(parts) == 2 and alone and " " in parts[0] and _HOST.fullmatch(parts[1]):
        return parts[:1]  # "Jane Doe, millpost.example"
    if (
        len(parts) == 2
        and alone
        and " " in parts[0]
        and any(post.fullmatch(parts[1].rstrip(".")) for post in (OFFICE, _PROFESSION, JOB))
    ):
        return parts[:1]  # "Jane Doe, Contributor.", "Jane Doe, Researcher"
    inverted = (
        len(parts) == 2
        and alone
        and not parts[1].islower()
        and not HAN.search(text)
        and any(" " not in part.strip() for part in parts)
    )
    return [", ".join(parts)] if inverted else parts


def _bare(text: str) -> str:
    """Without an e-mail address, quotation marks or brackets around the whole, and a closing mark."""
    if "@" in text or " at " in text:
        text = MAIL.sub(" ", text).strip() or text
    text = _NUMBERED.sub("", text.strip(" ,，。:：").rstrip(" -–—|｜●⋅")).rstrip(_RAISED)
    text = text.removeprefix("@").removeprefix("u/").strip()
    text = _STOP.sub("", text).removesuffix("archive page")  # a link that a magazine glues to its authors' names
    while wrapped := _WRAPPED.fullmatch(text):
        text = wrapped[1]
    return _CLASS_OF.sub("", _ADDRESSED.sub("", text))
