"""Words that stand round a date: those that say nothing more, and those that say whose date it is."""

from __future__ import annotations

import re
from datetime import UTC

from feedmill import dates
from feedmill.extract.phrases.vocabulary import PLACES

ROUND_DATE = re.compile(
    r"[\s,，.。:：()（）\[\]【】|/·-]*(?:(?:posted|published|updated|last updated|filed|released|issued|created"
    r"|modified|revised|first|on|at|online|available|originally|发布|發布|发表|於|于|更新"
    r"|上线|上線|刊发|首次|星期.|周.|週.|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?)[\s,，.。:：()（）-]*)*",
    re.IGNORECASE,
)
WEEKDAY = re.compile(
    r"[（(]?(?:星期|周|週|礼拜|禮拜)[一二三四五六日天][)）]?|(?:mon|tues|wednes|thurs|fri|satur|sun)day", re.IGNORECASE
)
# Said of who wrote it, in front of a date.
WRITES = re.compile(
    r"(?:(?:楼主|樓主|作者|网友|網友|用户|博主|由)\s+)?(?P<who>(?![本原该該]文|文章|首[次发發]|最[初早近先]|全文|由\b)\S{2,20})\s+"
    r"(?:(?:发表|發表|发帖|發帖|写|寫|回复|回覆)[于於在]?|(?:发布|發布|發佈|投[递遞]|[创創]建|提[问問]|分享|上[传傳])[于於在])"
)
BY_HANDLE = re.compile(
    r"(?:#\d{1,4} )?"
    r"(?:(?:(?:post(?:ed)?|submitted|started|asked|answered|written) )?by |由\s)(?P<who>(?!the\b)\S{2,30})\s*[»›,·|-]?"
    r"(?:\s+(?:on|at|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,?))?",
    re.IGNORECASE,
)
VERB = re.compile(
    r"(?<=\s)(?:发布|發布|發佈|发表|發表|张贴|張貼|更新|编辑|編輯|写)[于於在]?\Z|(?<=[a-z]\s)(?:Published|Updated|Posted)\Z"
)
BEFORE_DATE = re.compile(
    r"[\s,，(|]*(?:\b(?:on|at|published|posted|filed|released|issued|(?:last )?updated"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b"
    r"[\s,，:]*)*\Z",
    re.IGNORECASE,
)
_SLASHED = re.compile(r"\d{1,2}([/-])\d{1,2}\1\d{4}")
_AT_PLACE = re.compile(  # where somebody wrote, right behind when: "2026年2月18日于苏州"; with a verb anywhere
    r"(?P<verb>[写寫作书書记記草识識]|[完定成初脱]稿|改定|草[拟擬])?[于於在]\s?[\u4e00-\u9fffA-Za-z·]{2,12}"
    r"|(?P<app>Posted on) [\u4e00-\u9fff]{2,8}"  # an app that speaks English
)
DATED = re.compile(  # words in a label that make the date behind it that of the article
    r"发|發|布|佈|日期|时间|時間|刊|上[线線]|出版|date|publish|post|issue|releas|written|\bon\b|\bat\b", re.IGNORECASE
)
OTHERWISE = re.compile(  # words in a label that make the date behind it another one
    r"saved|printed|joined|registered|member since|last (?:visit|seen|active)|加入[于於]|注册|註冊"
    r"|exported|retrieved|accessed|crawled|received|accepted|剪藏|导出|保存|打印|采集|採集|抓取|爬取|收录|收稿|修回|录用|推荐",
    re.IGNORECASE,
)
UPDATE = re.compile(r"updated|modified|revised|amended|更新|修改|修订|修訂|[编編][辑輯]", re.IGNORECASE)
MONTH = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?"
DAY = re.compile(  # a day without its year, as agencies have it: "March 12 (Northwire)"
    rf"{MONTH}\s+\d{{1,2}}"
    r"(?:\s*\((?P<agency>[\w .&-]{2,30})\))?|\d{1,2}\s*月\s*\d{1,2}\s*日(?:\s*\d{1,2}:\d\d)?",
    re.IGNORECASE,
)
REPUBLIC = re.compile(r"(?<!\d)(1[0-4]\d)([-/.])(\d{1,2})\2(\d{1,2})(?!\d)")  # 115-03-04, as offices in Taiwan count
SHORT_DATE = re.compile(  # a day and a time without a year, as apps have it: "某某观察 03-05 14:22"
    r"(?:(?P<medium>[\u4e00-\u9fff]\S{1,11})\s+)?(?:0?[1-9]|1[0-2])-[0-3]?\d\s+[0-2]?\d:[0-5]\d"
)
NO_YEAR = re.compile(
    r"\s*\d{1,2}[:：]\d\d|\s*[A-Z][a-z]{2,8}\.? \d{1,2}(?:,? \d{1,2}:\d\d.{0,12})?|\s*\d{1,2} [A-Z][a-z]{2,8}\.?"
)

_FROM_DAY = re.compile(rf"\b{MONTH} \d{{1,2}}(?:, \d{{4}})?\s*[-–—]\s*\Z", re.IGNORECASE)
_TO_DAY = re.compile(  # "2026年8月14日-17日"
    r"\s*[-–—~～至到]\s*(?:\d{4}\s?[年./-]\s?)?(?:\d{1,2}\s?[月./-]\s?)?(?:\d{1,2}\s?(?:[日号號]|(?=[)）]?\s*\Z))"
    rf"|\d{{1,2}} {MONTH} \d{{4}})",
    re.IGNORECASE,
)

_NAMED_DAY = rf"(?:\d{{1,2}} {MONTH}|{MONTH} \d{{1,2}},) \d{{4}}"
SPAN = re.compile(rf"{_NAMED_DAY}\s+[-–—]\s+{_NAMED_DAY}", re.IGNORECASE)  # between two days


def are_days(piece: str, found: dates.Found) -> bool:
    """Whether the date in `piece` is the first or the last day of several: of what goes on, and nothing published."""
    return bool(_TO_DAY.match(piece, found.end) or _FROM_DAY.search(piece[: found.start]))


_DAY_FIRST = re.compile(r"\d[/-]\d{4}\b.{1,16}\b(?:IST|GMT|BST|CES?T|AE[SD]T|NZ[SD]T|SAST|WAT|EAT|SGT|HKT|GST)\b")


def _turned(found: re.Match[str]) -> str:
    """A date with its day first, with its year first: "12/03/2026"."""
    day, month, year = found[0].split(found[1])
    return f"{year}-{int(month):02}-{int(day):02}" if int(month) <= 12 else found[0]


def unmistakable(line: str) -> str:
    """A line whose date has its day first for the Chinese words beside it, in digits that say so without them."""
    is_told = not line.isascii() or _DAY_FIRST.search(line) is not None
    found = dates.find(line, UTC) if is_told and _SLASHED.search(line) else None
    if found is not None and line.isascii() and dates.parse(found.text, UTC) == found.value:
        return _SLASHED.sub(_turned, line, count=1)
    if found is None or dates.parse(found.text, UTC) == found.value:
        return line
    return line.replace(found.text, _SLASHED.sub(f"{found.value:%Y-%m-%d}", found.text), 1)


def is_of_place(behind: str, *, glued: bool) -> bool:
    """Whether what stands behind a date tells where somebody wrote; "于" begins names as well, but none right there."""
    placed = _AT_PLACE.fullmatch(behind)
    return placed is not None and (bool(placed["verb"] or placed["app"]) or glued or behind[1:].strip() in PLACES)
