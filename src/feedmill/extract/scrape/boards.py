"""A post on a bulletin board, as PTT and its kin show it: labels above their values, news in a form, marks at its foot.

What is told over two lines is put on one, and what stands behind the poster's last word is none of the post.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from itertools import takewhile

from feedmill.extract.roles import Line, Role, joined

_HEAD = 24  # lines in which a post tells who wrote it
_LABELS = {"作者": "作者", "看板": "看板", "標題": "标题", "标题": "标题", "時間": "时间", "时间": "时间"}
_LEAST = 3  # labels one below the other, each above its value
_FORM = re.compile(  # in which news has to be shown: "1.媒體來源:" above whose it is
    r"\d{1,2}\s?[.、．]\s?(?:(?P<source>(?:媒[體体]|新[聞闻])[來来]源)|(?P<authors>[記记]者[署姓]名)"
    r"|(?P<title>完整新[聞闻][標标][题題])"
    r"|(?P<text>完整新[聞闻][內内]文)|(?P<url>完整新[聞闻][連连][結结])|(?P<note>[備备][註注]))[^:：]{0,60}[:：]\s*(?P<value>.*)"
)
_NAMES = {"source": "来源", "authors": "作者", "url": "原文链接"}
_FOOT = re.compile(r"※ ?[發发]信站\s*[:：]")
_ADDRESS = re.compile(r"※ ?文章[網网]址\s*[:：]")
_MARK, _WRITER = "※", "作者"
_RULER = "--"
_SIGNATURE = 10  # lines between the text and its foot


def read_board(lines: list[Line]) -> None:
    """Tell a post's head, and the form in which it shows news, on a line each; give what stands below it its role."""
    foot = next((n for n in range(len(lines) - 1, -1, -1) if _FOOT.match(lines[n].text)), None)
    if foot is not None:
        rulers = [n for n in range(max(foot - _SIGNATURE, 0), foot) if lines[n].text == _RULER]
        first = rulers[0] if rulers else foot
        for number, line in enumerate(lines[first:], first):
            if line.text[0] != _MARK or number > foot + _SIGNATURE:
                line.claim(Role.BEHIND, "stands behind the poster's last word")
    told = _join_form(lines)
    _join_head(lines, told)
    for line in lines if "url" in told else ():
        if line.text[0] == _MARK and _ADDRESS.match(line.text):
            line.claim(Role.BEHIND, "the post's address: the news that it shows has its own")


def _join_head(lines: list[Line], told: Collection[str]) -> None:
    """Labels alone on their lines, each above its value; who posts news that somebody signed did not write it."""
    top = [line.text for line in lines[:_HEAD]]
    for first in range(len(top)):
        last = first
        while last + 1 < len(top) and top[last] in _LABELS and top[last + 1] not in _LABELS:
            last += 2
        if last - first < 2 * _LEAST:
            continue
        for line in lines[first : first + 2] if "authors" in told and top[first] == _WRITER else ():
            line.claim(Role.BYLINE, "who posted it, not who wrote it")
        lines[first:last] = [
            line
            for at in range(first, last, 2)
            for line in _together(lines[at : at + 2], f"{_LABELS[top[at]]}：{top[at + 1]}")
        ]
        return


def _together(pair: list[Line], text: str) -> list[Line]:
    """A label and its value on one line, unless they have their roles."""
    return joined(pair, text) if pair[0].free else pair


def _join_form(lines: list[Line]) -> set[str]:
    """The numbered questions of a form, with their answers on the same line or below; what they tell of."""
    numbered = [number for number, line in enumerate(lines) if line.text[0].isdigit()]
    asked = {number: found for number in numbered if (found := _FORM.fullmatch(lines[number].text))}
    if len(asked) < _LEAST:
        return set()
    told: set[str] = set()
    for number in sorted(asked, reverse=True):
        found, line = asked[number], lines[number]
        kind = next(name for name, said in found.groupdict().items() if said and name != "value")
        below = lines[number + 1 : number + 2] if number + 1 not in asked and not found["value"] else []
        value = found["value"] or "".join(other.text for other in below)
        if kind == "note":
            rest = takewhile(lambda other: other.text[0] != _MARK and other.text != _RULER, lines[number:])
            for other in list(rest):
                other.claim(Role.BEHIND, "what the poster has to say of the news")
        elif kind in _NAMES and value:
            told.add(kind)
            lines[number : number + 1 + len(below)] = joined([line, *below], f"{_NAMES[kind]}：{value}")
        else:
            line.claim(Role.BOILERPLATE, "a question of the form that news is shown in")
    return told
