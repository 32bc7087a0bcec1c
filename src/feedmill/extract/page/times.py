"""When a page was written, as the elements say that hold a time, and the titles of those that tell one as gone by."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import UTC
from itertools import islice

from feedmill import dates
from feedmill.extract.evidence import Finding
from feedmill.extract.findings import Findings
from feedmill.extract.page.tree import Element, beginning, called_by_programs
from feedmill.extract.phrases.bylines import read_byline
from feedmill.extract.phrases.labels import is_counter
from feedmill.text import one_line

_UPDATE = re.compile(r"update|modif|revis|更新|修改|修订", re.IGNORECASE)
_TITLED = 2_000  # elements with titles
_STAMPED = ("span", "time", "abbr")
_EPOCH = re.compile(r"(?<=\d)\s\d{9,11}\Z")  # the same moment in seconds, in no zone but Greenwich's
_PIECED = 4_000  # elements
_HAN_MONTHS = ("一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二")
_MONTH = re.compile(r"(?:(?P<number>[01]?\d)|(?P<han>十?[一二]|[三四五六七八九十]))月?|(?P<name>[A-Za-z]{3,9})\.?")
_NAMED = re.compile(
    r"(?:^|[\s_-])(?:date|pub-?(?:date|time)|(?:publish|post)(?:ed)?[_-]?(?:date|time|on))(?:\s|$)", re.IGNORECASE
)
_ELSEWHERE = re.compile(
    r"comment|repl(?:y|ies)|answer|related|recommend|widget|latest|sidebar|topbar|navbar|weather"
    r"|(?:^|[\s_-])(?:top|head(?:er)?|nav|bar|menu|foot(?:er)?|side|more|hot|prev|next|cards?|events?|lists?)(?:[\s_-]|$)",
    re.IGNORECASE,
)
_DATED, _AROUND = 40, 5  # characters of such an element, elements round it
_DAY, _CLOCK = re.compile(r"[0-3]?\d日?"), re.compile(r"[0-2]?\d:\d\d(?::\d\d)?(?:\s?[AaPp][Mm])?")
STAMP = re.compile(r"(?:19|20)\d\d-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d)?")


def take_times(root: Element, findings: Findings, is_aside: Callable[[Element], bool]) -> None:
    """The first <time> of the article, else of the page where it has few: lists of other articles have many."""
    times = [time for time in root.iter("time") if not is_aside(time)]
    within = [time for time in times if any(True for _ in time.iterancestors("article", "main"))]
    for time in within[:2] or (times[:2] if len(times) <= 3 else ()):
        value = one_line(time.get("datetime") or " ".join(time.itertext())[:100])
        around = f"{time.get('class') or ''} {time.get('itemprop') or ''} {time.getparent().text or ''}"
        field = "updated" if _UPDATE.search(around) else "published"
        findings.add(field, value, "time element")
    for element in islice(root.iterfind(".//*[@title]"), _TITLED):
        value = _EPOCH.sub("Z", one_line(element.get("title")))
        if _names_zone(value, findings):
            findings.put_first("published", Finding(value=value, how="title of a time"))
            return
        stamped = "published" not in findings and element.tag in _STAMPED and STAMP.match(value)
        shown = stamped or is_counter(beginning(element))
        if shown and not is_aside(element) and dates.parse(value, UTC):
            findings.add("published", value, "title of a time that is told as gone by")
            return


def take_named(root: Element, findings: Findings, is_aside: Callable[[Element], bool]) -> None:
    """The one date in elements that are named so, where nothing else tells any: of several none is known to be it."""
    told: dict[str, str] = {}
    for element in islice(root.iter("span", "div", "p", "time"), _PIECED) if "published" not in findings else ():
        if not _NAMED.search(element.get("class") or "") or is_aside(element):
            continue
        around = islice(element.iterancestors(), _AROUND)
        if any(at.tag == "li" or _ELSEWHERE.search(called_by_programs(at)) for at in around):
            continue
        byline = read_byline(beginning(element)) if len(beginning(element)) <= _DATED else None
        date = next((value for name, value in byline.told if name == "published"), "") if byline else ""
        if date:
            told[date] = element.get("class") or ""
    if len(told) == 1:
        ((date, called),) = told.items()
        findings.add("published", date, f"element named {called}")


def take_pieces(root: Element, findings: Findings, is_aside: Callable[[Element], bool]) -> None:
    """A date whose parts stand each in an element that is named as what it is: month, day, year, time."""
    for element in islice(root.iter("span", "div", "em", "b", "i"), _PIECED) if "published" not in findings else ():
        if (element.get("class") or "").strip().lower() != "year" or is_aside(element):
            continue
        told = {
            part.strip().lower(): beginning(at)
            for at in element.getparent()
            for part in (at.get("class") or "").split()[:1]
        }
        month = _MONTH.fullmatch(told.get("month", ""))
        day = next((told[name] for name in ("date", "day") if _DAY.fullmatch(told.get(name, ""))), "")
        if month and day and told["year"].strip("年").isdigit():
            year, clock = told["year"].strip("年"), told.get("time", "")
            shown = (
                f"{year}-{_number(month)}-{day.strip('日')}" if month["name"] is None else f"{month[0]} {day}, {year}"
            )
            findings.add("published", f"{shown} {clock if _CLOCK.fullmatch(clock) else ''}".strip(), "parts of a date")
            return


def _number(month: re.Match[str]) -> int:
    return _HAN_MONTHS.index(month["han"]) + 1 if month["han"] else int(month["number"])


def _names_zone(value: str, findings: Findings) -> bool:
    """Whether a moment is the one that is known, with its zone, which that one lacks."""
    known = findings.of("published")[:1]
    return value[-1:] == "Z" and bool(known) and known[0].value.replace("T", " ") == value[:-1].replace("T", " ")
