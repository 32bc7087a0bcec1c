"""A line of a head that is one thing from end to end: credits, terms, several days, a day without its year."""

from __future__ import annotations

import re
from typing import NamedTuple

from feedmill.extract.phrases.credits import read_credit
from feedmill.extract.phrases.date_words import DAY, SHORT_DATE, SPAN
from feedmill.extract.phrases.labels import BEFORE_LABEL, labelled
from feedmill.extract.phrases.pieces import COLON, MARKS
from feedmill.extract.phrases.reporters import reporter_in
from feedmill.extract.phrases.tag_lines import tags_in
from feedmill.extract.phrases.values import told_by
from feedmill.extract.phrases.vocabulary import address
from feedmill.extract.phrases.writers import of_house, reported_for
from feedmill.text import one_line

_CAPITALS = re.compile("[A-Z]{2}")
_TITLED = re.compile(r"(.{8,}?)\s+[-–—|｜_]\s+\S.{1,24}")  # and the site that its page's title names behind it


class Single(NamedTuple):
    """What such a line tells: (field, value) pairs, perhaps none; the rest as `bylines.Byline` has it."""

    told: list[tuple[str, str]]
    counted: bool = False
    bare: bool = False


def read_single(line: str) -> Single | None:
    """What a line tells that is one thing; None for any other."""
    if not line.isascii() and not COLON.search(line):
        told = reported_for(line.strip()) if _CAPITALS.search(line) else []  # an agency's short name is no person's
        credit = told or reporter_in(line) or read_credit(line)
        if credit is not None:
            return Single(credit, counted=True)
    if told := _terms(line):
        return Single(told)
    line = line.strip()
    if SPAN.fullmatch(line):
        return Single([], counted=True)
    if day := DAY.fullmatch(line):
        return Single([("source", day["agency"])] if day["agency"] else [("day", day[0])], counted=True)
    if short := SHORT_DATE.fullmatch(line):
        medium = [("source", short["medium"])] if short["medium"] else []
        return Single([("day", line), *medium], counted=True, bare=True)
    return None


def _terms(line: str) -> list[tuple[str, str]]:
    """What a line tells that is one list: hashtags, behind a label for tags, a house's reporters; or the address."""
    line = line.strip(MARKS)
    if ("／" in line or "/" in line) and (told := of_house(line)):
        return told
    if tags := tags_in(line):
        return [("tags", item) for item in tags]
    label = labelled(line) if COLON.search(line) else None
    if label and label[0] == "title" and line[:1] in "tT" and not BEFORE_LABEL.search(label[1]):
        titled = _TITLED.fullmatch(one_line(label[1]))
        return [("title", titled[1] if titled else one_line(label[1]))]  # a bar or a dash in it may be its own
    if label and label[0] == "url" and address(label[1]) == label[1].strip():
        return [("url", address(label[1]))]
    if label is None or label[0] not in ("tags", "categories") or BEFORE_LABEL.search(label[1]):
        return []
    value = one_line(label[1])
    return told_by(label[0], value[1:-1] if value[:1] + value[-1:] == "[]" else value)
