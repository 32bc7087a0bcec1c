"""A line of Chinese names, each beside what its bearer did: "本报记者 甲 通讯员 乙 摄影 丙", "文｜甲 编辑｜乙"."""

from __future__ import annotations

import re
from typing import NamedTuple

from feedmill.extract.phrases.mediums import is_medium
from feedmill.extract.phrases.surnames import SURNAMES, is_han_name
from feedmill.extract.phrases.wording import one_of

LONGEST = 80  # characters
_POST = one_of("记者 記者 通讯员 通訊員 评论员 評論員 撰稿人 撰稿員 观察员 觀察員 实习生 實習生 特派员 特派員")
_WRITES = one_of(
    """
    撰文者 撰文 撰稿 撰写 撰寫 文字 采写 採寫 采访 採訪 采编 採編 整理 执笔 執筆 报道 報道 報導 报导 作者 文 著
    """
)
_HELPS = one_of(  # had a hand in it and wrote nothing
    """
    摄影 攝影 摄像 攝像 影像 图片 圖片 供图 供圖 插图 插圖 插画 插畫 题图 題圖 制图 製圖 绘图 漫画 漫畫 图 圖 摄 攝
    (?:(?:责任|責任|执行|執行|值班|见习|核稿|栏目|视觉|新媒体|流程|本期|本文)?(?:编辑|編輯)|责编|責編)
    主编 主編 编审 编校 校对 校對 校审 审核 審核 审校 审读 终审 複審 复审 初审 核稿
    监制 監製 出品 设计 設計 美编 排版 视觉 视频 視頻 剪辑 剪輯 策划 策劃 统筹 統籌 运营 录入
    翻译 翻譯 编译 編譯 译者 譯者 校译 译 譯
    """
)
_KIND = r"(?:特约|特約|特派|见习|見習|实习|實習|首席|资深|資深|高级|全媒体|融媒体|[驻駐][\u4e00-\u9fff]{2,4})*"
_ANY = re.compile(
    "[员員者生文撰采採整执執报報影像图圖插题題漫摄攝辑輯编編校审審核责責监監出设設排视視剪策统統运译譯录著]"
)
_ROLES = re.compile(f"(?:{_POST}|{_WRITES}|{_HELPS}|(?P<at>师|師)|及|和|与)+")
_WRITER = re.compile(f"{_POST}|{_WRITES}")
_PHOTOGRAPHER = re.compile(r"[摄攝]影(?:记者|記者)")
_OFFICE = re.compile(  # "本报记者", "明州晚报首席记者甲"
    rf"(?P<of>本[报報刊网網台臺社站]|[\u4e00-\u9fffA-Za-z·]{{2,16}}?)?{_KIND}(?:{_POST}|编辑|編輯)(?P<name>[\u4e00-\u9fff]{{2,4}}?)?"
    r"(?:[报報][道導导])?"
)
_MEDIUM = re.compile(r"[\u4e00-\u9fffA-Za-z]{1,9}(?:[报報网網社台臺刊视視]|新[闻聞][雲云]?|客[户戶]端|通[讯訊])")
_DESK = re.compile(r"[\u4e00-\u9fff]{2,4}(?:中心|[组組部])(?P<name>[\u4e00-\u9fff]{2,4})?")
_HAND = re.compile(rf"[\u4e00-\u9fff]{{2,6}}(?:{_HELPS})")  # "某某新闻编辑｜甲"
_FROM = re.compile(
    r"[发發]自.{2,8}|[\u4e00-\u9fff]{2,8}(?:报道|報道|報導|报导)|综合|綜合|[综綜]合[报報][道導导]"
    r"|[台臺][北中南東]|新北|桃園|高雄|新竹|基隆|Role"
    r"|[\u4e00-\u9fff]{1,8}(?:[一二三四五六]?年[級级]|系|[學学]院|研究所)"
)
_TOKEN = re.compile(r"[A-Z][\w'’.-]*(?: [A-Z][\w'’.-]*)+|[^\s|｜丨、，,;；:：/／&＆]+")
_BY_POST = re.compile(
    rf"[\u4e00-\u9fff]{{2,8}}(?:{_POST})\s[\u4e00-\u9fff]{{3}}"
)  # by whom, though no surname that is known
_WHERE = re.compile(r"[（(][^（）()]{1,40}[)）]")  # somebody works, behind his name
_NAME = re.compile(r"[\u4e00-\u9fff·]{2,8}|[A-Z][^\W\d_]+(?:[ .'’-]+[^\W\d_]+)*\.?")
_NOBODY = re.compile(  # in particular
    r"本[报報刊网網台臺社](?:特约|特約)?(?:评论员|評論員|记者|記者|编辑部|編輯部|[综綜]合[报報][道導导])"
    r"|(?:[\u4e00-\u9fff]{2,4}(?:中心|[组組部])\s*[／/]\s*)?[综綜]合(?:[报報][道導导]|外[电電])"
)
_MEDIA = frozenset("讯訊报報网網台臺社刊")
_SHORT = 2  # characters of a name that may be a word of the language as well
_BEFORE = re.compile(  # a nation or a dateline: "[英]", "【本報訊】"
    r"\A\s*[\[［【（(〔](?:[\u4e00-\u9fff]{1,3}|[\u4e00-\u9fff]{2,8}[讯訊])[\]］】）)〕]\s*(?=\S)"
)
_BAR = re.compile("[|｜丨/／]")
_AROUND = " \t\u3000■●◆□▲▼○◎【】[]（）()〔〕"


class _Group(NamedTuple):
    """People, and whether they wrote it."""

    people: list[str]
    writes: bool


def read_credit(line: str) -> list[tuple[str, str]] | None:
    """Who wrote it, and for which medium, by a line that has nothing but names and what each did; else None."""
    if len(line) > LONGEST or not _ANY.search(line):
        return None
    if _NOBODY.fullmatch(line.strip(_AROUND)):
        return []
    tokens = _TOKEN.findall(_WHERE.sub(" ", _BEFORE.sub("", line).strip(_AROUND)))
    told: list[tuple[str, str]] = []
    is_barred = _BAR.search(line) is not None
    parts: list[tuple[str, bool | None]] = []  # a name with None, or a role and whether it writes
    for at, token in enumerate(tokens):
        if not parts and _is_of_reporter(token, tokens[at + 1 : at + 2]):
            told.append(("source", token))
        elif _ROLES.fullmatch(token) or (is_barred and _HAND.fullmatch(token)):
            parts.append((token, _WRITER.search(token) is not None and not _PHOTOGRAPHER.fullmatch(token)))
        elif (office := _OFFICE.fullmatch(token)) and (not office["name"] or is_han_name(office["name"])):
            parts.append((token, _WRITER.search(token) is not None and not _PHOTOGRAPHER.search(token)))
            parts.extend([(office["name"], None)] if office["name"] else [])
            medium = _MEDIUM.match(office["of"] or "")
            told.extend([("source", medium[0])] if medium and not office["of"].startswith("本") else [])
        elif desk := _desk(token, tokens):
            parts.extend([("", True), *([(desk, None)] if desk != token else [])])
        elif not _FROM.fullmatch(token):
            parts.append((token, None))
    groups = _groups(parts)
    if groups is None or not _are_names(line, groups, before=parts[0][1] is not None):
        return None
    writers = [person for group in groups if group.writes for person in group.people]
    if len(writers) > 1 and is_house(writers[0]) and all(map(is_han_name, writers[1:])):
        del writers[0]  # for whom they write: "文｜财讯 甲乙 丙丁"
    return [*(("source" if is_medium(person) else "authors", person) for person in writers), *told]


def is_house(name: str) -> bool:
    """Whether a short name in front of people's is a medium's by its last letter, though no rule knows it: "财讯"."""
    return name[-1] in _MEDIA and name[0] not in SURNAMES and len(name) <= _SHORT + 1 and not is_medium(name)


def _is_of_reporter(token: str, beside: list[str]) -> bool:
    """Whether a medium stands in front of its reporter: "某某日報 記者甲乙丙 某地報導"."""
    office = _OFFICE.fullmatch(beside[0]) if beside and _MEDIUM.fullmatch(token) else None
    return office is not None and (office["name"] is None or is_han_name(office["name"]))


def _desk(token: str, tokens: list[str]) -> str:
    """The name behind a desk's, else the desk, where the line says that it reports: "國際中心甲／綜合報導"."""
    found = _DESK.fullmatch(token)
    if found is None or not any(map(_FROM.fullmatch, tokens)):
        return ""
    return found["name"] if found["name"] and is_han_name(found["name"]) else token


def _groups(parts: list[tuple[str, bool | None]]) -> list[_Group] | None:
    """The people of each role; roles stand in front of their names, or behind where a name comes first."""
    if all(writes is None for _, writes in parts):
        return None
    groups: list[_Group] = []
    people: list[str] = []
    before = parts[0][1] is not None
    role: bool | None = None
    for text, writes in parts:
        if writes is None:
            if not before and role is not None:
                groups, people, role = [*groups, _Group(people, role)], [], None
            people.append(text)
        elif before and people:
            groups, people, role = [*groups, _Group(people, bool(role))], [], writes
        else:
            role = writes or bool(role)
    if not before and role is None:
        return None  # names that no role stands behind
    if before and not people and groups:  # of the last ones: "记者 甲 摄", "记者 甲 文/图"
        groups[-1] = _Group(groups[-1].people, groups[-1].writes and bool(role))
        return groups
    return [*groups, _Group(people, bool(role))]


def _are_names(line: str, groups: list[_Group], *, before: bool) -> bool:
    """Whether these are names: by their surnames, or by a bar between each and its role. Short words may be others."""
    people = [person for group in groups for person in group.people]
    if not people or not all(_NAME.fullmatch(person) for person in people):
        return False
    sure = [person for person in people if is_han_name(person) or person[0].isupper()]
    if not before and len(sure) < len(people):
        return False
    if _BAR.search(line):
        return bool(sure) or all(len(group.people) == 1 for group in groups)
    if len(people) == 1 and _BY_POST.fullmatch(line.strip(_AROUND)):
        return True
    return any(len(person) > _SHORT for person in sure) or (bool(sure) and re.search(_POST, line) is not None)
