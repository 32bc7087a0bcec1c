"""Dates that a page sets on several lines: the year apart from the day, the time below the date."""

from __future__ import annotations

import re
from datetime import UTC

from feedmill import dates
from feedmill.dategrammar import MONTHS, is_time
from feedmill.extract.roles import Line, joined

_LONGEST = 40  # characters of one of the lines
_CLOCK = re.compile(r"\d\s?[:：时時点點]")
_FOOT = 16  # lines
_MOST = 3  # lines: a year, a day, a time
_SHORT = re.compile(r"([0-3]?\d\.[01]?\d\.)(\d\d)")  # a day, its year in two digits
_GLUED, _UPDATED = re.compile(r"(?<!\d)(20\d\d)(?=[012]?\d:\d\d)"), re.compile(r"(?<=[\dMTC])(?=Updated\b)")
_VERB = re.compile(r"(Published|Updated|Posted)(?=[A-Z][a-z]{2}|\d)")
_DOTS = 2
_LABEL = re.compile(r"[时時][间間]\s*[:：]\s*")
_YEAR, _MONTH, _DAY = r"(?P<year>20\d\d)", r"(?P<month>[01]?\d)", r"(?P<day>[0-3]?\d)"
_NAME = rf"(?P<name>{'|'.join(MONTHS)})[a-z]*\.?"
_SPLIT = tuple(  # the lines of a date, one below the other
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"{_YEAR}年?\n{_MONTH}[/月.-]{_DAY}[日号號]?",
        rf"{_MONTH}[/月.-]{_DAY}[日号號]?\n{_YEAR}年?",
        rf"{_DAY}[日号號]?\n{_YEAR}[/年.-]{_MONTH}月?",
        rf"{_YEAR}[/年.-]{_MONTH}月?\n{_DAY}[日号號]?",
        rf"{_DAY}\n{_NAME}(?:\n|,?\s){_YEAR}",
        rf"{_NAME}(?:\n|\s){_DAY},?\n{_YEAR}",
    )
)


def join_dates(lines: list[Line]) -> None:
    """Make one line of the lines of a date, and of a date with its time; the first ones in the head alone."""
    text = next((number for number, line in enumerate(lines) if line.prose and not line.frame), len(lines))
    for at in range(min(text, len(lines)) - 1, -1, -1):
        if lines[at].text[0].isdigit() or lines[at].text[:3].title() in MONTHS:
            _join_split(lines, at)
    last = len(lines) - 1
    _part_glued(lines, text)
    _fill_year(lines, text)
    for at in (*range(last, max(text, last - _FOOT), -1), *range(min(text, last), 0, -1)):
        if (
            len(lines[at].text) <= _LONGEST
            and _CLOCK.search(lines[at].text)
            and is_time(lines[at].text)
            and _is_day(lines[at - 1])
        ):
            _join(lines, at - 1, 2, f"{lines[at - 1].text} {_LABEL.sub('', lines[at].text)}")


def _part_glued(lines: list[Line], text: int) -> None:
    """Part a year from the time that was glued to it above the text: "March 4, 20265:04 PM"."""
    for at in range(min(text, len(lines))):
        shown = lines[at].text
        if (":" in shown and _GLUED.search(shown)) or (shown[:1] in "PU" and _VERB.match(shown)):
            _join(lines, at, 1, _UPDATED.sub(" · ", _VERB.sub(r"\1 ", _GLUED.sub(r"\1 ", shown))))


def _fill_year(lines: list[Line], text: int) -> None:
    """Write out the year of a day above the text, "19.11.25", that the last lines tell as the year of their rights."""
    for at in range(min(text, len(lines))):
        if lines[at].text.count(".") == _DOTS and (found := _SHORT.fullmatch(lines[at].text)):
            if any(f"20{found[2]}" in line.text for line in lines[-_DOTS:]):
                _join(lines, at, 1, f"{found[1]}20{found[2]}")
            return


def _join_split(lines: list[Line], at: int) -> None:
    for count in range(_MOST, 1, -1):
        texts = [line.text for line in lines[at : at + count]]
        for pattern in _SPLIT if max(map(len, texts)) <= _LONGEST else ():
            if found := pattern.fullmatch("\n".join(texts)):
                groups = found.groupdict()
                month = groups.get("month") or str(MONTHS.index(groups["name"].title()) + 1)
                _join(lines, at, count, f"{groups['year']}-{int(month):02}-{int(groups['day']):02}")
                return


def _is_day(line: Line) -> bool:
    """Whether a line tells a date without a time, and nothing else."""
    byline = line.byline if any(map(str.isdigit, line.text[-12:])) else None
    if byline is None or byline.rest or [name for name, _ in byline.told] != ["published"]:
        return False
    return ":" not in byline.told[0][1]


def _join(lines: list[Line], at: int, count: int, text: str) -> None:
    """Put `text` for `count` lines from line `at` on, where it is a date."""
    if dates.find(text, UTC):
        lines[at : at + count] = joined(lines[at : at + count], text)
