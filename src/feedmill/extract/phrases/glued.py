"""What a copy glues together, as only its page's markup parted it: bylines, "ByJane DoeMay 4, 2026", and names."""

from __future__ import annotations

import re

from feedmill.dategrammar import MONTHS

_MONTH = rf"(?:{'|'.join((*MONTHS, *map(str.upper, MONTHS)))})[A-Za-z]{{0,6}}\.?"
_STAMP = r"(?:[Pp]ublished|PUBLISHED|[Pp]osted|POSTED|[Uu]pdated|UPDATED|[Mm]odified)"
_YEAR = re.compile(r"(\d\d)-\d{1,2}-\d{1,2} \d{1,2}:\d\d\b")  # without its century
_WORTH = re.compile(r"\A\d{1,4}\.\d{1,3}(?=20\d\d\.\d\d\.\d\d \d\d:\d\d)")  # what a platform says that it is worth
_RUN = re.compile(  # of one date or name into the label of what follows
    r"(?<=\d)(?=(?:[发發][布佈表]|更新)[于於])|(?<=\d)(?=(?:信息|文章|新[闻聞])?[来來]源\s?[:：])"
    r"|(?<=[\u4e00-\u9fff])(?=(?:[浏瀏][览覽]|[点點][击擊]|[阅閱][读讀]|[访訪][问問])(?:次[数數]|量|[数數])\s?[:：]\s?\d)"
)
_LABELS_RUN = re.compile(  # of a value into the next label, where no blank was copied: "来源：某某网作者：甲乙"
    r"(?<=[\u4e00-\u9fffA-Za-z\d])(?:(?<![原本该該全约約稿])(?<!本[报報刊])(?<!文章)(?<!特约)(?=作者[:：])"
    r"|(?=(?:[关關][键鍵][词詞字]|[责責]任[编編][辑輯]|[发發][布佈](?:[时時][间間]|日期))[:：])"
    r"|(?<!信息)(?<!能源)(?<!文章)(?<!新闻)(?<!内容)(?<!消息)(?<!本文)(?<!图片)(?<!稿件)(?<!数据)(?<!资料)(?<!照片)(?=[来來]源[:：])"
    r"|(?<![任约行班媒片习站期目责频报])(?=[编編][辑輯][:：]))"
)
_OF_SENTENCES = (
    "标题",
    "標題",
    "题目",
    "題目",
    "摘要",
    "导语",
    "導語",
    "简介",
)  # labels of what may hold others' words
_COLON = re.compile("[:：]")
_PANEL = "Author links open overlay panel"  # in front of who wrote a paper
_PLACE = re.compile(r"(?<=[a-z]) [a-h](?:, ?[a-h1-9])*(?=, [A-Z]|\Z)")  # where each of them works: a letter
_MAY_BE = re.compile(
    rf"[Bb][Yy]|\s,\s|{_STAMP}|[•·—–]|20\d\d\w|\A(?:Author(?:, |s[A-Z])|Avatar |Headshot |Picture )"
    rf"|[a-z]{_MONTH} \d|20\d\d[A-Z]|read\d|[AaPp][Mm] [ECMP][SD]?T[A-Z][a-zP]"
)
_OFFICE = (
    r"(?:(?:Staff|Senior|Contributing|Managing|Associate) )?"
    r"(?:Writer|Editor|Reporter|Contributor|Correspondent|Columnist)"
)
_TURNS = tuple(
    (re.compile(glued), apart)
    for glued, apart in (
        (r"\A(By)(?=[A-Z]{2,}(?: [A-Z]{2,}){1,2}\Z)", r"\1 "),  # "ByJANE DOE"
        (r"\AAuthor, (?=[\u4e00-\u9fff]{2,4}(?:[、和]|\Z))", "Author: "),  # as one service writes it
        (r"\A(By|by|BY|[A-Z][a-z]+ [Bb]y)(:?)\s{2,}(?=\S)", r"\1\2 "),  # "Written by   Jane Doe"
        (r"(?<!\s)\s+,\s{2,}", ", "),  # "Jane Doe   ,   Ann Lee"
        (r"(?:\A|(?<=\s)|(?<=read))([Bb]y|Written [Bb]y)(?=[A-Z][a-z’'-]+ {1,3}[A-Z])", r"\1 "),  # "ByJane Doe"
        (rf"([a-z.)])(?=(?:Last |First )?{_STAMP}(?:[\s:]|{_MONTH} \d|\d|\Z))", r"\1  "),  # "DoeUpdated"
        (rf"(?<!\w)({_STAMP}(?: [Oo]n)?)(?={_MONTH} \d|\d)", r"\1 "),  # "UpdatedMay 4", "Updated onMay 4"
        (rf"([a-z.)])(?={_MONTH} \d{{1,2}},? 20\d\d)", r"\1  "),  # "DoeMay 4, 2026"
        (rf"((?:19|20)\d\d)(?={_MONTH} \d{{1,2}}, 20\d\d)", r"\1  "),  # "May 4, 2026May 5, 2026"
        (r"((?:19|20)\d\d(?:-\d\d-\d\d)?)(?=\d{1,2}[ -][Mm]in)", r"\1  "),  # "May 4, 20265 min read"
        (rf"(min(?:ute)?s? read)(?=\d{{1,2}} {_MONTH} 20\d\d|{_MONTH} \d)", r"\1  "),  # "5 min read4 May 2026"
        (r"\A(?:Avatar|Headshot|Picture) (?:for|of) (.{3,40}?) (?=\1\b)", ""),
        (r"\AAuthors(?=[A-Z][\w'’-]+ [A-Z][\w'’-]+)", "Authors: "),
        (rf"({_MONTH} \d{{1,2}}, (?:19|20)\d\d)(?=[A-Z][a-z'’-]+ [A-Z])", r"\1  "),  # "May 4, 2026Jane Doe"
        (r"([a-z]{2})(?=[A-Z][a-z]+(?: [A-Z][a-z]+)? / [A-Z][a-z]+(?: [A-Z][a-z]+)?\Z)", r"\1  "),
        (rf"({_MONTH} \d{{1,2}},? 20\d\d)(?=\d{{1,2}}:\d\d)", r"\1 "),  # "May 4, 202610:00 AM"
        (r"(\d\d ?[AaPp][Mm] [ECMP][SD]?T)(?=[A-Z][a-z]|UPDATED)", r"\1  "),  # "10:00 AM ETHarbor, Inc."
        (r"([a-z]),(?=(?:UPDATED|PUBLISHED)\b)", r"\1  "),  # "New Delhi,UPDATED: May 4, 2026"
        (r"(\bBy [A-Z][\w'’.-]+ [A-Z][\w'’-]*[a-z])(?=In [A-Z][a-z])", r"\1  "),  # "By Jane DoeIn Ferries"
        (rf"([a-z.)])(?=\d{{1,2}} {_MONTH} 20\d\d)", r"\1  "),  # "Doe4 May 2026"
        (rf"({_MONTH} (?:19|20)\d\d)(?=\d{{1,4}}\Z)", r"\1  "),  # "4 May 202612", as often commented
        (rf"(?<=[a-z.])/(?={_MONTH} \d)|(?<=[A-Z]{{2}}T)/(?={_STAMP})", " | "),  # "Jane Doe/May 4, 2026"
        (rf"(\b[Bb]y [A-Z][\w'’.-]+ [A-Z][\w'’-]*[a-z]{{2}})(?={_OFFICE}\b)", r"\1, "),  # "By Jane DoeStaff Writer"
        (r"((?:19|20)\d\d) [—–] (?=\d{1,2}[.:]\d\d ?[ap]m\b)", r"\1 "),  # "May 4, 2026 — 5.00am"
        (r"(?<=[A-Za-z\d]) ?([•·])(?=\s?[A-Z\d])", r" \1 "),  # "Jane Doe•May 4, 2026"
        (r"(?<=\w)([—–])(?=\d{1,2}[ -][Mm]in)", r" \1 "),  # "Jane Doe—5 min read"
    )
)
_ROUND_NAME = re.compile(  # what pages glue to the name of whom they show
    r"\A(?:icon|(?:[Aa]vatar|[Hh]eadshot|[Pp]rofile picture|[Pp]icture) (?:for|of) )(?=[A-Z])|\s+ORCID:?\s.*"
    r"|(?<=[a-z])@\w{3,30}\Z|(?<=[a-z])\s+with (?:[A-Z]{2,6}|dpa|agencies|wires?)\b(?:, (?:[A-Z]{2,6}|dpa|agencies))*\Z"
    rf"|(?<=[a-z]{{2}}){_OFFICE}(?:Follow)?\Z|(?<=[a-z]{{2}})Follow\Z"
    r"|View ORCID Profile(?=[A-Z])"
    r"|\s+(?:[关關]注|投稿)\Z|\s*\(?\d{3}\)?[ .-]\d{3}[.-]\d{4}\Z"
)
_TWO_NAMES = re.compile(
    r"\A([A-Z][\w'’.-]+(?: [A-Z][\w'’.-]*)?? (?!(?:Mac|Fitz|Van|Von|Vander|Del|Della|Ten|Ter|Saint)[A-Z])"
    r"[A-Z][a-zà-ÿ'’-]*[a-zà-ÿ]{2})"
    r"([A-Z][a-zà-ÿ'’-]+(?: [A-Z][\w'’.-]*)? [A-Z][\w'’.-]+)\Z"
)
_TWICE = re.compile(  # a link to somebody, and his name below his picture
    r"(?<!\w)(\w[\w'’.-]* \w[\w '’.-]{1,40}) \1(?!\w)"
)
_BLANKS = 3  # in a name of two words, twice


def unframed(text: str) -> str:
    """A name without what pages glue to it: "iconJane Doe", "Avatar for Jane Doe Jane Doe", "Jane Doe with AFP".

    Between names that are glued to each other stands a comma then: "Jane DoeAnn Lee".
    """
    text = _TWO_NAMES.sub(r"\1, \2", text)
    text = _ROUND_NAME.sub("", text)
    return _TWICE.sub(r"\1", text) if text.count(" ") >= _BLANKS else text


def unglued(line: str) -> str:
    """A line with blanks where a page's markup parted it: between a name, the word for a date, and the date."""
    if line[2:3] == "-" and (short := _YEAR.match(line)):
        return f"20{line}" if 9 < int(short[1]) < 40 else line
    if line[:1].isdigit():
        line = _WORTH.sub("", line)
    if not line.isascii():
        line = _RUN.sub("  ", line)
        colon = _COLON.search(line)
        colon = None if line[:2] in _OF_SENTENCES else colon
        line = line[: colon.end()] + _LABELS_RUN.sub("  ", line[colon.end() :]) if colon else line
    if line.startswith(_PANEL):
        return f"Authors: {_PLACE.sub('', line.removeprefix(_PANEL))}"
    if _MAY_BE.search(line):
        for glued, apart in _TURNS:
            line = glued.sub(apart, line)
    return line
