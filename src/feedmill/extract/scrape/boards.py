"""A post on a bulletin board, as PTT and its kin show it: labels above their values, news in a form, marks at its foot.

What is told over two lines is put on one; below its foot stand what others say, and what the poster adds: none is read.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from itertools import takewhile

from feedmill.extract.roles import Line, Role, joined

_HEAD = 24  # lines in which a post tells who wrote it
_LABELS = {"作者": "作者", "看板": "看板", "標題": "标题", "标题": "标题", "時間": "时间", "时间": "时间"}
_LEAST = 3  # labels one below the other, each above its value
_FORM = re.compile(  # in which news has to be shown: "1.媒體來源:" above whose it is, "原文標題：" above its title
    r"(?P<number>\d{1,2}\s?[.、．]\s?)?(?:(?P<source>(?:媒[體体]|新[聞闻])[來来]源|原文媒[體体])|(?P<authors>[记記]者[署姓]名)"
    r"|(?P<title>(?:完整新[聞闻]|原文)[標标][题題])|(?P<url>(?:完整新[聞闻]|原文)[連连][結结])|(?P<published>[發发][布佈][時时][間间])"
    r"|(?P<text>完整新[聞闻][內内]文|原文[內内]容)|(?P<note>[備备][註注]|心得(?=\s?(?:[/／]\s?[評评][論论])?\s?[:：])))[^:：]{0,60}[:：]\s*(?P<value>.*)"
)
_NAMES = {"source": "来源", "authors": "作者", "url": "原文链接", "published": "发布时间"}
_OF_POST = {  # what its head tells that the form tells otherwise
    "authors": re.compile(r"作者[A-Za-z]\w{1,15} [(（].*"),
    "published": re.compile(r"[時时][间間][A-Z][a-z]{2} [A-Z][a-z]{2} .*"),
}
_GLUED = re.compile(
    r"作者(?P<who>[A-Za-z]\w{1,15} [(（].{0,30}[)）])看板(?P<board>\w{1,24})[標标][题題](?P<title>.{2,100}?)"
    r"[時时][间間](?P<at>[A-Z][a-z]{2} [A-Z][a-z]{2} {1,2}\d{1,2} \d\d:\d\d:\d\d \d{4})"
)
_GLUED_NAMES = {"作者": "who", "看板": "board", "标题": "title", "时间": "at"}
_FOOT = re.compile(r"※ ?[發发]信站\s*[:：]")
_ADDRESS = re.compile(r"※ ?文章[網网]址\s*[:：]")
_MARK, _WRITER = "※", "作者"
_BEGINS = frozenset("媒新原记記發发備备心")  # the questions without a number
_RULER = "--"
_SIGNATURE = 10  # lines above the foot in which one stands, and below it in which marks do


def read_board(lines: list[Line]) -> None:
    """Tell a post's head, and the form in which it shows news, on a line each; give what stands below it its role."""
    _part_head(lines)
    told = _join_form(lines)
    is_post = _join_head(lines, told) or _is_headed(lines)
    otherwise = [pattern for name, pattern in _OF_POST.items() if is_post and name in told]
    for line in lines[:_HEAD] if otherwise else ():
        if any(pattern.fullmatch(line.text) for pattern in otherwise):
            line.claim(Role.BYLINE, "who posted it, and when: not who wrote it")
    foot = next((n for n in range(len(lines) - 1, -1, -1) if _FOOT.match(lines[n].text)), None) if is_post else None
    if foot is None:
        return
    first = _first_below(lines, foot)
    for number, line in enumerate(lines[first:], first):
        if line.text[0] != _MARK or number > foot + _SIGNATURE:
            line.claim(Role.BEHIND, "stands behind the poster's last word")
        elif "url" in told and _ADDRESS.match(line.text):
            line.claim(Role.BEHIND, "the post's address: the news that it shows has its own")


def _is_headed(lines: Sequence[Line]) -> bool:
    """Whether a post's labels stand on top, each beside its value."""
    top = [line.text[:2] for line in lines[:_HEAD]]
    return _WRITER in top and not {"看板", "標題", "标题"}.isdisjoint(top)


def _first_below(lines: Sequence[Line], foot: int) -> int:
    """Where a post's signature stands, between two rulers, or its foot, below one."""
    if foot and lines[foot - 1].text == _RULER:
        above = range(foot - 2, max(foot - _SIGNATURE, 0), -1)
        ruler = next((n for n in above if lines[n].text == _RULER), foot - 1)
        return foot - 1 if any(line.prose for line in lines[ruler:foot]) else ruler
    return next((n for n in range(foot - 1, max(foot - _SIGNATURE, 0), -1) if lines[n].text == _RULER), foot)


def _join_head(lines: list[Line], told: Collection[str]) -> bool:
    """Put labels alone on their lines beside the values below them; whether there are any.

    Who posts news that somebody signed did not write it.
    """
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
        return True
    return False


def _together(pair: list[Line], text: str) -> list[Line]:
    """A label and its value on one line, unless they have their roles."""
    return joined(pair, text) if pair[0].free else pair


def _part_head(lines: list[Line]) -> None:
    """A post's head that was copied as one line, with nothing between its labels and values: one line for each."""
    for number, line in enumerate(lines[:_HEAD]):
        if line.text[:2] == _WRITER and (found := _GLUED.fullmatch(line.text)):
            lines[number : number + 1] = [
                part for label, name in _GLUED_NAMES.items() for part in joined([line], f"{label}：{found[name]}")
            ]
            return


def _join_form(lines: list[Line]) -> set[str]:
    """The questions of a form, with their answers on the same line or below; what they tell of.

    They are numbered, or those of a post: elsewhere an article may explain the form.
    """
    likely = [n for n, line in enumerate(lines) if line.text[0].isdigit() or line.text[0] in _BEGINS]
    asked = {number: found for number in likely if (found := _FORM.fullmatch(lines[number].text))}
    if not (any(found["authors"] for found in asked.values()) and _is_headed(lines)):
        asked = {number: found for number, found in asked.items() if found["number"]}
    if len(asked) < _LEAST:
        return set()
    told: set[str] = set()
    behind = len(lines)
    for number in sorted(asked, reverse=True):
        found, line = asked[number], lines[number]
        kind = next(name for name, said in found.groupdict().items() if said and name not in ("number", "value"))
        below = lines[number + 1 : number + 2] if number + 1 not in asked and not found["value"] else []
        below = [other for other in below if other.text[0] != _MARK]
        first = number + 1 + (0 if kind == "text" else len(below))
        wants = takewhile(lambda other: other.text[0] == _MARK, lines[first:behind])
        for other in wants if kind != "note" else ():
            other.claim(Role.BOILERPLATE, "what the form wants")
        value = found["value"] or "".join(other.text for other in below)
        if kind == "note":
            _claim_note(lines[number:behind])
        elif kind in _NAMES and value:
            told.add(kind)
            lines[number : number + 1 + len(below)] = joined([line, *below], f"{_NAMES[kind]}：{value}")
        elif kind == "title" and value:
            lines[number : number + 1 + len(below)] = joined([line, *below], f"标题：{value}")
        elif found["value"]:
            lines[number : number + 1] = joined([line], value)
        else:
            line.claim(Role.BOILERPLATE, "a question of the form that news is shown in")
        behind = number
    return told


def _claim_note(lines: Sequence[Line]) -> None:
    for line in lines:
        if line.text[0] == _MARK or line.text == _RULER:
            return
        line.claim(Role.BEHIND, "what the poster has to say of the news")
