"""Dates as people and programs write them, read strictly; RFC 822 and RFC 3339 written.

Nothing is invented: a date needs a year (four digits, or one of a named era), a month and a day, and
lies in 1970..2200; a year of two digits is one beside a month's name or a time with "AM" or "PM". A time without a zone
is in the zone the caller gives. Neither TZ nor the locale of the machine matters. `03/04/2026` is read month first;
`25/12/2026` and `03.04.2026` day first (`12.25.2026` can only be read otherwise);
so is `03/04/2026` among Chinese words.
"""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta, tzinfo
from functools import lru_cache
from typing import NamedTuple

from feedmill.dategrammar import MONTHS, day_of, moment_of, plain, search, with_time

_WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_HINT = re.compile(r"\d{4}|[年년]|\d-[A-Za-z]{3,9}-\d\d|\d/\d\d,? \d\d?:\d\d ?[AaPp]")
_ISO = re.compile(r"\d{4}-\d\d-\d\d(?:[Tt ]\d\d:\d\d|\Z)|\d{8}T\d{4}", re.ASCII)
_COMPACT = re.compile(r"(\d{4})(\d\d)(\d\d)(?:(\d\d)(\d\d)(\d\d)?)?", re.ASCII)
_NUMBER = re.compile(r"\d{8,14}(?:\.\d{1,9})?", re.ASCII)
_CTIME = re.compile(  # C's ctime, `date`, Ruby's Time: the year comes last
    r"([a-z]{3}\s+\d{1,2})\s+(\d\d:\d\d(?::\d\d)?(?:\s+[a-z]{1,5}|\s+[+-]\d{4})?)\s+(\d{4})\Z", re.IGNORECASE | re.ASCII
)
_REMARK = re.compile(r"\s*\((?:[A-Za-z]* [A-Za-z ]*)?\)\Z")  # "(China Standard Time)"
_FOREIGN = re.compile(  # 3 mars 2026, 3. März 2026, 3 de marzo de 2026
    r"(?<![\w/.-])\d{1,2}(?:\.|er|º|°)?\s+(?:de\s+|d['’])?(?!(?:UTC|GMT|CES?T|[A-Z]{1,2}[SD]T)\b)[^\W\d_]{3,12}\.?"
    r"\s+(?:del?\s+)?(?:19[7-9]|2[01]\d)\d(?![\w/-])"
)
_YEAR = re.compile(r"(?<!\d)(?:19[7-9]|2[01]\d)\d(?!\d)")
_IN_NAME = re.compile(
    r"(?<![0-9A-Za-z])(\d{4})(?:([-_.])(\d{1,2})\2(\d{1,2})|(\d\d)(\d\d)(?:\d{4}|\d{6})?(?![A-SU-Za-z]))(?!\d)",
    re.ASCII,
)
_FOLDERS = re.compile(r"(?:\A|/)(\d{4})/(\d{1,2})/(\d{1,2})(?=[/-]|\Z)", re.ASCII)
_WESTMOST, _EASTMOST = timedelta(hours=-12), timedelta(hours=14)
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_EARLIEST, _LATEST = 1e8, 7_289_654_400  # seconds: 1973 (less is rather a counter) and the end of 2200


class Found(NamedTuple):
    """A date standing in a text: `text` is what it says there, from `start` to `end`."""

    value: datetime
    text: str
    start: int
    end: int


def parse(value: object, zone: tzinfo) -> datetime | None:
    """The moment that `value` names, aware, in the zone it was written in, else in `zone`; None for no date.

    `value`: str, date, datetime, or a number: seconds or milliseconds since 1970, or digits that
    are a date (20260105, as YAML reads it). A text may hold words around the date, such as a label,
    but no other digits. Texts in languages beyond English, Chinese, Japanese and Korean go to
    dateparser, which takes milliseconds.
    """
    moment = None
    if isinstance(value, str):
        moment = _from_text(value.strip(), zone)
    elif isinstance(value, datetime):
        moment = value if value.utcoffset() is not None else value.replace(tzinfo=zone)
    elif isinstance(value, date):
        moment = datetime(value.year, value.month, value.day, tzinfo=zone)
    elif isinstance(value, int | float):  # True is 1, which is no date
        moment = _from_number(value, zone)
    return moment if moment is not None and 1970 <= moment.year <= 2200 else None


def find(text: str, zone: tzinfo) -> Found | None:
    """The first date in a line such as a byline (its first 500 characters), with the time beside it, or None.

    Numbers that only look like one (ids, addresses, versions behind a "v") are passed over. At most
    one call of dateparser, and only for something of the shape `3 mars 2026`.
    """
    line = plain(text[:500])
    if _HINT.search(line) is None:
        return None
    found = search(line, zone) or _search_foreign(line, zone)
    return Found(found[0], text[found[1] : found[2]], found[1], found[2]) if found else None


def from_path(path: str, zone: tzinfo) -> datetime | None:
    """The date that a "/"-separated path carries: in its file name, else a folder's name, else folders.

    `2026-03-02-title.md` (Jekyll), `20260302_title.txt`, `2026-03-02-title/index.md`, `2026/03/02/title.md`.
    """
    for segment in reversed(path.split("/")):
        for match in _IN_NAME.finditer(segment):
            year, _, *rest = match.groups()
            if (day := day_of(year, rest[0] or rest[2], rest[1] or rest[3])) is not None:
                return parse(day, zone)
    folders = _FOLDERS.search(path)
    return parse(day_of(*folders.groups()), zone) if folders else None


def rfc822(moment: datetime) -> str:
    """`moment`, aware, as RSS has it (RFC 822, year of four digits): "Tue, 03 Mar 2026 08:00:00 +0800"."""
    moment = _whole_minutes(moment)
    day = f"{_WEEKDAYS[moment.weekday()]}, {moment.day:02} {MONTHS[moment.month - 1]} {moment.year:04}"
    return f"{day} {moment.hour:02}:{moment.minute:02}:{moment.second:02} {rfc3339(moment)[-6:].replace(':', '')}"


def rfc3339(moment: datetime) -> str:
    """`moment`, aware, as Atom and JSON Feed have it (RFC 3339), to the second: "2026-03-03T08:00:00+08:00"."""
    return _whole_minutes(moment).isoformat(timespec="seconds")


def _whole_minutes(moment: datetime) -> datetime:
    """In UTC where the zone's offset has seconds, as some had before 1972: neither RFC can tell them."""
    if not (moment.utcoffset() or timedelta()) % timedelta(minutes=1):
        return moment
    try:
        return moment.astimezone(UTC)
    except OverflowError:  # within a day of the year 1
        return moment.replace(tzinfo=UTC)


def _from_number(number: float, zone: tzinfo) -> datetime | None:
    if not 1e7 < number < 1e14:
        return None
    compact = _COMPACT.fullmatch(str(number))
    if compact and (day := day_of(*compact.groups()[:3])) is not None:
        moment = moment_of(day, *(int(digits or 0) for digits in compact.groups()[3:]))
        return moment.replace(tzinfo=zone) if moment else None
    seconds = number if number < _LATEST else number / 1000
    return (_EPOCH + timedelta(seconds=seconds)).astimezone(zone) if _EARLIEST <= seconds < _LATEST else None


def _from_text(text: str, zone: tzinfo) -> datetime | None:
    if _ISO.match(text):
        try:
            moment = datetime.fromisoformat(text)
        except ValueError:
            pass
        else:
            if _WESTMOST <= (moment.utcoffset() or timedelta()) <= _EASTMOST:  # else a range of hours
                return moment if moment.tzinfo else moment.replace(tzinfo=zone)
    if len(text) > 100:
        return None
    if _NUMBER.fullmatch(text):
        return _from_number(float(text) if "." in text else int(text), zone)
    line = _CTIME.sub(r"\1 \3 \2", _REMARK.sub("", plain(text)))
    found = search(line, zone) or _search_foreign(line, zone)
    if found is None:
        return _from_foreign(line, zone)
    rest = line[: found[1]], line[found[2] :]
    return None if any(len(words) > 24 or re.search(r"\d", words) for words in rest) else found[0]


def _search_foreign(line: str, zone: tzinfo) -> tuple[datetime, int, int] | None:
    match = _FOREIGN.search(line)
    moment = _dateparser(match[0]) if match else None
    return with_time(line, *match.span(), moment.date(), zone) if match and moment else None


def _from_foreign(line: str, zone: tzinfo) -> datetime | None:
    """`line` read by dateparser as a whole, if it is short and holds a year, a day and a word."""
    numbers = re.findall(r"(?<!\w)\d+", line)
    if not re.search(r"[^\W\d_]{2}", line) or len(line) > 60 or len(numbers) < 2 or not _YEAR.search(line):
        return None
    moment = _dateparser(line)
    if moment is None or not {moment.year, moment.day} <= {int(number) for number in numbers}:
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=zone)


@lru_cache(maxsize=1024)
def _dateparser(text: str) -> datetime | None:
    import dateparser

    settings = {
        "STRICT_PARSING": True,
        "REQUIRE_PARTS": ["day", "month", "year"],
        "PARSERS": ["absolute-time"],
        "DATE_ORDER": "MDY",
        "TIMEZONE": "UTC",  # its default asks the machine, and fails on a TZ it does not know
        "RELATIVE_BASE": datetime(2000, 1, 1),  # noqa: DTZ001 -- dateparser wants it so
    }
    moment: datetime | None = dateparser.parse(text, settings=settings)
    return moment
