"""Where a date stands in a line, and what moment it names: English, Chinese, Japanese and Korean.

Works on a line that `plain` has made half-width; nothing here guesses what is not written.
"""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_ERAS = {"民國": 1911, "民国": 1911, "昭和": 1925, "平成": 1988, "令和": 2018}
_HOURS = {
    **dict.fromkeys(("UT", "UTC", "GMT", "Z", "WET"), 0), **dict.fromkeys(("BST", "CET", "WEST"), 1),
    **dict.fromkeys(("CEST", "EET"), 2), **dict.fromkeys(("EEST", "MSK"), 3), "IST": 5.5,
    **dict.fromkeys(("HKT", "SGT", "AWST", "MYT", "PHT"), 8),
    **dict.fromkeys(("JST", "KST"), 9), "AEST": 10, "AEDT": 11,
    "NZST": 12, "NZDT": 13, "BRT": -3, "NST": -3.5, "NDT": -2.5, "AST": -4, "ADT": -3,
    "EST": -5, "EDT": -4, "CST": -6, "CDT": -5,
    "MST": -7, "MDT": -6, "PST": -8, "PDT": -7, "AKST": -9, "AKDT": -8, "HST": -10,
}  # fmt: skip
_PLACES = {"ET": "America/New_York", "CT": "America/Chicago", "MT": "America/Denver", "PT": "America/Los_Angeles"}
_SPELLED = {"Eastern": "ET", "Central": "CT", "Mountain": "MT", "Pacific": "PT"}


_YEAR = r"(?P<year>19[7-9]\d|2[01]\d\d|2200)"
_HAN = "〇○零一二三四五六七八九十廿卅"
_MONTH = (
    r"(?P<name>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_END = r"(?![0-9])(?![/.-]\w)"  # no longer number, path or version


def _grammar(pattern: str) -> re.Pattern[str]:
    return re.compile(r"(?<![A-Za-z0-9_/.-])" + pattern, re.IGNORECASE | re.ASCII)


_DATES = (
    re.compile(  # a time may be glued to it: "14:352025/12/16"
        r"(?:(?<![A-Za-z0-9_/.-])|(?<=(?<!\d)\d\d:\d\d))"
        rf"{_YEAR}(?P<sep>[-/.]|\. )(?P<month>\d{{1,2}})(?P=sep)(?P<day>\d{{1,2}}){_END}",
        re.ASCII,
    ),
    _grammar(
        rf"(?:(?P<era>{'|'.join(_ERAS)})\s*)?(?P<year>\d{{1,4}}|元|[{_HAN}]{{1,4}})\s*[年년]"
        rf"\s*(?P<month>\d{{1,2}}|[{_HAN}]{{1,3}})\s*[月월]\s*(?P<day>\d{{1,2}}|[{_HAN}]{{1,3}})(?:\s*[日号號일]|(?=\s|\Z))"
    ),
    _grammar(rf"{_MONTH}\.?[\s-]*{_DAY}(?:\s*,\s*|[\s-]+){_YEAR}{_END}"),
    _grammar(rf"{_DAY}[\s/.-]*(?:of\s+)?{_MONTH}[.,]?[\s/-]*{_YEAR}{_END}"),
    _grammar(rf"{_YEAR}[\s/-]+{_MONTH}[\s/-]+{_DAY}{_END}"),
    _grammar(rf"{_DAY}-{_MONTH}-(?P<short>\d\d){_END}"),
    _grammar(r"(?P<month>\d\d?)(?P<sep>/)(?P<day>\d\d?)/(?P<short>\d\d)(?=,? \d\d?:\d\d ?[ap]\.?m\b)"),
    _grammar(rf"(?P<month>\d{{1,2}})(?P<sep>[/.-])(?P<day>\d{{1,2}})(?P=sep){_YEAR}{_END}"),
    _grammar(rf"(?P<month>\d{{1,2}})\s*月\s*(?P<day>\d{{1,2}})\s*[日号號]\s*,?\s*{_YEAR}{_END}"),
    _grammar(rf"(?P<month>[{_HAN}]{{1,2}})\s?月\s(?P<day>\d{{1,2}}),\s?{_YEAR}{_END}"),  # a blog's program
    _grammar(rf"{_YEAR}(?P<month>\d\d)(?P<day>\d\d){_END}(?![A-SU-Z_])"),
    _grammar(rf"{_YEAR} (?P<month>\d\d)/(?P<day>\d\d){_END}"),
)
# Characters one of which each of them has; none where it has no mark of its own.
_MARKS = dict(
    zip(_DATES, map(frozenset, ("-/.", "年년", "", "", "", "-", "/", "/.-", "月", "月", "", "/")), strict=True)
)
_NAMELESS = tuple(grammar for grammar in _DATES if "name" not in grammar.groupindex)  # most lines name no month
_NAMED = re.compile("|".join(MONTHS), re.IGNORECASE)
_MAILED = re.compile(  # as date(1) and mail programs write it: "Thu Nov 27 16:04:52 CET 2025"
    r"\b([A-Z][a-z]{2} [ \d]?\d)( )(\d\d:\d\d(?::\d\d)?(?: [A-Z]{2,5}| [+-]\d{4})?)( )((?:19|20)\d\d)\b"
)
_MORNING = ("凌晨", "清晨", "早上", "早晨", "上午", "午前", "오전")
_AFTERNOON = ("下午", "午后", "午後", "傍晚", "오후")
_NIGHT = ("晚上", "晚间", "晚間", "夜间", "夜間", "深夜")
_PERIOD = "|".join((*_MORNING, "中午", *_AFTERNOON, *_NIGHT))
_CLOCK = re.compile(
    rf"(?:(?P<period>{_PERIOD})\s*|(?<!\d))(?P<hour>\d{{1,2}}|[{_HAN}]{{1,3}})"
    rf"(?:(?:[:h]|\.(?=\d\d\s*(?:(?-i:[A-Z]{{3,4}}\b)|[ap]\.?m\b))|\s*[点點时時시]\s*)(?P<minute>\d\d|半|[{_HAN}]{{1,3}}|\d(?=\s*[分분]))(?:\s*[分분])?"
    r"(?:(?::|(?<=[分분])\s*)(?P<second>\d{1,2})(?:[.,](?P<fraction>\d{1,9}))?(?:\s*[秒초])?)?(?![\d:])"
    r"|\s*[点點时時시][整钟鐘]?(?!\w)|(?=\s*[ap]\.?m\b))"
    r"(?:\s*(?P<half>[ap])\.?m(?:\b\.?|(?=\d{1,2} (?-i:[A-Z])|(?-i:[A-Z][a-z]{2,8}day\b))))?",  # the date again
    re.IGNORECASE,
)
_LOCAL = "北京|香港|台北|臺北|澳門|澳门|本地|當地|当地"  # times that are the site's own
_GAP = re.compile(  # between a date and its time: a weekday, a separator, "at"
    r"\s*(?:\(?\s*(?:(?:星期|周|週|礼拜|禮拜)[一二三四五六日天]|[月火水木金土日월화수목금토일](?:曜日|요일)?(?=\s*\)))\s*\)?)?"
    r"(?:(?<=\s)/\s+|[\s,.T|·•@:-]*)(?:(?:at|à|um|às|alle|ore|a las|в)\s+"
    rf"|(?:{_LOCAL})?[时時][间間]\s*:?\s*)?",
    re.IGNORECASE,
)
_GAP_BACK = re.compile(r"[\s,|·-]*(?:on\s+)?(?:[A-Z][a-z]{2,8}\.?,?\s*)?")  # between a time and its date
_ZONE = re.compile(
    rf"(?:\s*|,\s(?=[A-Z]{{2,4}},))(?:\(?(?P<name>[A-Z][a-z]+/[A-Z][A-Za-z_]+|[ECMP]\.(?:[SD]\.)?T\.|[A-Z]{{1,4}}\b"
    rf"|(?:{'|'.join(_SPELLED)})\b(?: (?:Standard |Daylight )?Time\b)?)(?![+-]\d)\)?"
    r"|\(?(?:UTC|GMT)?(?P<sign>[+-])(?P<hours>0?\d(?!\d)|0\d|1[0-4])(?::?(?P<minutes>00|15|30|45))?(?!\d|:\d)\)?)"
)
_LATER = re.compile(r"-(?P<hour>\d{1,2})(?::(?P<minute>\d\d))?(?!\d|:\d)(?:\s*(?P<half>[ap])\.?m\b)?", re.IGNORECASE)
_WEST, _EAST = 12 * 60, 14 * 60  # minutes: no zone is farther from Greenwich
_ZONE_BETWEEN = re.compile(r"\s+(?P<name>[A-Z]{2,4})\s+(?=\d{1,2}:\d\d)")  # 2026-03-12 HKT 10:30
_ZONE_BEHIND = re.compile(r"\s*(?:\(\s*(?P<name>[A-Z]{2,4})\s*\)|(?P<bare>[A-Z]{3,4})\b)")  # of a day without a time
_BEFORE_CLOCK = re.compile(rf"(?:(?:{_LOCAL})?[时時][间間]\s*:?|[Tt]ime\s*:|at\b|(?:{'|'.join(_HOURS)})\b)?\s*")
_CHINA = re.compile("(?:北京|香港|台北|臺北|中国标准|中國標準)[时時][间間]")
_CJK = re.compile("[\u3400-\u9fff]")
_WORD = re.compile("[A-Za-z]{3}")
_CENTURY = 40  # a year of two digits up to it is one of this century; a greater one tells nothing
_PLAIN: dict[int, int | str] = {
    **{0xFF01 + at: 0x21 + at for at in range(94)},
    **dict.fromkeys((0xA0, 0x2002, 0x2003, 0x2009, 0x202F, 0x3000), " "),
    **dict.fromkeys((0x2010, 0x2011, 0x2012, 0x2013, 0x2212), "-"),
}


def plain(text: str) -> str:
    """`text`, as long as before, with half-width letters, digits and punctuation, plain spaces and hyphens."""
    return text if text.isascii() else text.translate(_PLAIN)


def search(line: str, zone: tzinfo) -> tuple[datetime, int, int] | None:
    """The earliest date in `line`, with start and end."""
    if ":" in line:
        line = _MAILED.sub(r"\1\2\5\4\3", line)  # the year in front, and as long as before
    first: tuple[int, int, date] | None = None
    marks = set(line)
    for grammar in _DATES if _NAMED.search(line) else _NAMELESS:
        if _MARKS[grammar] and _MARKS[grammar].isdisjoint(marks):
            continue
        for match in grammar.finditer(line):
            if first and match.start() >= first[0]:
                break
            if (day := _matched_day(match)) is not None:
                first = (*match.span(), day)
    return with_time(line, *first, zone) if first else None


def with_time(line: str, start: int, end: int, day: date, zone: tzinfo) -> tuple[datetime, int, int]:
    """`day`, found from `start` to `end`, with the time right after it or else right before it."""
    gap = _GAP.match(line, end)
    clock = _CLOCK.match(line, gap.end() if gap else end)
    if clock and (timed := _clocked(line, day, clock, zone)):
        return timed[0], start, timed[1]
    for clock in _CLOCK.finditer(line, max(0, start - 40), start):
        timed = _clocked(line, day, clock, zone)
        later = _LATER.match(line, clock.end()) if _is_range(line, clock) else None
        if timed and timed[1] <= start and _GAP_BACK.fullmatch(line, later.end() if later else timed[1], start):
            behind = _ZONE_BEHIND.match(line, end) if timed[1] == clock.end() else None  # "18:32 2026-03-08 HKT"
            there = _named(behind["name"] or behind["bare"], line, timed[0]) if behind else None
            if behind and there:
                return timed[0].replace(tzinfo=there), clock.start(), behind.end()
            return timed[0], clock.start(), end
    return _with_zone_alone(line, start, end, day, zone)


def _with_zone_alone(line: str, start: int, end: int, day: date, zone: tzinfo) -> tuple[datetime, int, int]:
    """`day` with a time behind its zone, "2026-03-12 HKT 10:30", or with a zone and no time, "12 March 2026 (GMT)"."""
    midnight = datetime(day.year, day.month, day.day, tzinfo=zone)
    if between := _ZONE_BETWEEN.match(line, end):
        clock = _CLOCK.match(line, between.end())
        there = _named(between["name"], line, midnight)
        if there and clock and (timed := _clocked(line, day, clock, there)):
            return timed[0], start, timed[1]
    if (behind := _ZONE_BEHIND.match(line, end)) and (
        there := _named(behind["name"] or behind["bare"], line, midnight)
    ):
        return midnight.replace(tzinfo=there), start, behind.end()
    return midnight.replace(tzinfo=_implied(line, zone)), start, end


def is_time(text: str) -> bool:
    """Whether `text` is a time of day and nothing else: "10:26", "香港時間15時00分", "5:31 PM EDT"."""
    line = plain(text).strip()
    before = _BEFORE_CLOCK.match(line)
    clock = _CLOCK.match(line, before.end() if before else 0)
    if clock is None or clock["minute"] is None or _hour(_number(clock["hour"]), "") > 24:
        return False
    zone = _ZONE.match(line, clock.end())
    return clock.end() == len(line) or (zone is not None and zone.end() == len(line))


def _matched_day(match: re.Match[str]) -> date | None:
    groups = match.groupdict()
    short = groups.get("short")
    if short and int(short) > _CENTURY:
        return None
    year = 2000 + int(short) if short else _number(groups["year"]) + _ERAS.get(groups.get("era") or "", 0)
    if name := groups.get("name"):
        return day_of(year, MONTHS.index(name[:3].title()) + 1, groups["day"])
    month, day = _number(groups["month"]), _number(groups["day"])
    is_last = match.start("month") < match.start("short" if short else "year")
    sep = groups.get("sep")
    if is_last and (month > 12 or (day <= 12 and (sep == "." or (sep == "/" and not short and _is_han(match.string))))):
        month, day = day, month
    return day_of(year, month, day)


def _is_han(line: str) -> bool:
    """Whether a line has Chinese words, and no others: there a day goes before its month."""
    return _CJK.search(line) is not None and _WORD.search(line) is None


def day_of(year: str | int, month: str | int, day: str | int) -> date | None:
    """A day of the calendar in 1970..2200, or None."""
    try:
        return date(int(year), int(month), int(day)) if 1970 <= int(year) <= 2200 else None
    except ValueError:
        return None


def _number(digits: str) -> int:
    """A number in Arabic or Chinese digits: "2026", "二〇二六", "二十一", "廿三", "元"."""
    if digits.isdecimal():
        return int(digits)
    digits = digits.replace("廿", "二十").replace("卅", "三十").replace("元", "一")
    tens, ten, units = digits.rpartition("十")
    return _positional(tens or "一") * 10 + _positional(units) if ten else _positional(digits)


def _positional(digits: str) -> int:
    return int("".join(str("一二三四五六七八九".find(digit) + 1) for digit in digits) or 0)


def _clocked(line: str, day: date, clock: re.Match[str], zone: tzinfo) -> tuple[datetime, int] | None:
    """`day` at the time of `clock` in the zone behind it, and where that ends; None for an impossible time."""
    hour = _hour(_number(clock["hour"]), clock["period"] or (clock["half"] or "").lower())
    minute = 30 if clock["minute"] == "半" else _number(clock["minute"] or "0")
    moment = moment_of(day, hour, minute, int(clock["second"] or 0), int((clock["fraction"] or "").ljust(6, "0")[:6]))
    if moment is None:
        return None
    if _is_range(line, clock):
        return moment.replace(tzinfo=_implied(line, zone)), clock.end()
    there, end = _zone(line, clock.end(), moment, zone, halves=bool(clock["half"]))
    return moment.replace(tzinfo=there), end


def _is_range(line: str, clock: re.Match[str]) -> bool:
    """Whether a hyphen and a later clock stand behind one that has no seconds: "09:00-11:00"; in ISO form, a zone."""
    if line[clock.end() : clock.end() + 1] != "-" or clock["second"] or line[: clock.start()][-1:] in ("T", "t"):
        return False
    later = _LATER.match(line, clock.end())
    if later is None or (later["half"] and not (clock["half"] or clock["period"])) or clock["half"]:
        return later is not None
    return (int(later["hour"]), int(later["minute"] or 0)) > (_number(clock["hour"]), _number(clock["minute"] or "0"))


def _hour(hour: int, period: str) -> int:
    """`hour` on the 24-hour clock; 24 is the midnight that ends the day. An hour past 12 stays."""
    if period in _MORNING or period == "a":
        return 0 if hour == 12 else hour
    if period in _AFTERNOON or period == "p":
        return hour + 12 if hour < 12 else hour
    if period in _NIGHT:
        return hour + 12 if 5 <= hour <= 12 else hour
    return hour + 12 if period == "中午" and hour < 4 else hour


def moment_of(day: date, hour: int, minute: int, second: int = 0, micro: int = 0) -> datetime | None:
    """A naive moment, or None for a time that no clock shows; 24:00 is the next day's first."""
    try:
        clock = time(hour % 24, minute, second, micro)
    except ValueError:
        return None
    if hour >= 24:
        return moment_of(day + timedelta(days=1), 0, 0) if (hour, minute, second) == (24, 0, 0) else None
    return datetime.combine(day, clock)


def _zone(line: str, start: int, naive: datetime, zone: tzinfo, *, halves: bool) -> tuple[tzinfo, int]:
    """The zone written at `start`, and where that ends; the implied one where none is. `halves`: of a.m. or p.m."""
    match = _ZONE.match(line, start)
    if match and match["sign"]:
        minutes = int(match["hours"]) * 60 + int(match["minutes"] or 0)
        if minutes > (_EAST if match["sign"] == "+" else _WEST):
            return _implied(line, zone), start
        return timezone(timedelta(minutes=minutes if match["sign"] == "+" else -minutes)), match.end()
    named = _named(match["name"], line, naive.replace(tzinfo=zone), halves=halves) if match else None
    return (named, match.end()) if match and named else (_implied(line, zone), start)


def _named(name: str, line: str, local: datetime, *, halves: bool = False) -> tzinfo | None:
    """What an abbreviation means: first what it means in the reader's own zone, CST in a Chinese line is China's.

    An English line with a.m. or p.m., as America counts the hours, means its own zones.
    """
    name = name.replace(".", "")
    name = _SPELLED.get(name.split()[0], name)
    if local.tzname() == name and (name != "CST" or not halves or _CJK.search(line)):
        return local.tzinfo
    if name == "CST" and _CJK.search(line):
        return timezone(timedelta(hours=8))
    if name in _HOURS:
        return timezone(timedelta(hours=_HOURS[name])) if _HOURS[name] else UTC
    try:
        return ZoneInfo(_PLACES.get(name, name)) if name in _PLACES or "/" in name else None
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None


def _implied(line: str, zone: tzinfo) -> tzinfo:
    return timezone(timedelta(hours=8)) if _CHINA.search(line) else zone
