"""The issue of a paper that a text was printed in, as the electronic editions of papers tell it behind a byline."""

from __future__ import annotations

import re

from feedmill.extract.phrases.surnames import is_han_name

_ISSUE = re.compile(  # "《某某日报》（2026年01月14日 第 05 版）", "《某某晚報》2026-01-14 A3版"
    r"(?P<before>[^《》。！？]{0,60})《\s*(?P<paper>[^《》]{2,20}?)\s*》\s*(?P<opened>[（(])?\s*"
    r"(?P<date>(?:19|20)\d\d\s*[年./-]\s*\d{1,2}\s*[月./-]\s*\d{1,2}\s*日?)"
    r"[\s,，]*(?:星期[一二三四五六日天]|[周週][一二三四五六日])?[\s,，]*(?:第\s*)?[A-Z]{0,2}\s*\d{1,3}\s*版[^\s（）()]{0,8}\s*[）)]?"
)
_APART = re.compile(r"[\s、，,]+")


def with_labels(line: str) -> str:
    """A line that ends with the issue of a paper, its paper and its day labelled; any other line as it is."""
    found = _ISSUE.fullmatch(line.strip()) if "版" in line and "》" in line else None
    if found is None or not (found["opened"] or found["paper"].endswith(("报", "報", "刊"))):
        return line  # a book has editions, too
    before = found["before"].strip(" 　|｜·,，")
    if before and all(map(is_han_name, _APART.split(before))):
        before = f"作者：{before}"
    day = "".join(found["date"].split())
    return f"{before} | 来源：{found['paper']} | {day}" if before else f"来源：{found['paper']} | {day}"
