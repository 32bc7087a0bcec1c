"""A title as it is shown: without what a page has on one line with it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from feedmill.extract.findings import Findings
from feedmill.extract.phrases.persons import is_somebody
from feedmill.extract.phrases.surnames import is_word
from feedmill.extract.phrases.titles import without_kind
from feedmill.extract.phrases.vocabulary import HAN
from feedmill.extract.roles import Line
from feedmill.extract.scrape.mastheads import last_of_title

_WIRED = re.compile(
    r"[\u4e00-\u9fff]{2,8}社\S{2,8}\d{1,2}月\d{1,2}日[电電]\s*[题題]\s*[:：]\s*(?=\S)"
)  # an agency's dateline
_TO_LIST = re.compile(r"\[([A-Za-z][\w.-]{1,30})\]\s+(?=\S)")  # in front of a subject
_TOPIC = re.compile(r"(?:\[[^\[\]]{2,8}\]\s*)?(.+?)\s*\[(?:复制链接|複製連結|複製鏈接)\]")  # of a forum
_NAMED = 2  # lines that name it, the title among them
_COUNTED = re.compile(r"\s+[(\[]?(\d{1,4})[)\]]?\Z")  # answers, behind a title
_ENDS = tuple("0123456789)]")
_ANSWERS = re.compile(r"\b(\d{1,4}) (?:comments?|repl(?:y|ies)|responses?|answers?)\b")
_HOST = re.compile(  # where a title links to, on pages of links
    r"\s+[(\[](?:via|(?:[\w-]{1,63}\.){1,4}[a-z]{2,10}|self\.\w{2,40})[)\]]\Z"
)
_STATE = re.compile(  # of a question, behind it
    r"\s*[\[【](?:closed|solved|duplicate|on hold|已[关關][闭閉]|已解[决決])[\]】]\Z", re.IGNORECASE
)
_NUMBER = re.compile(r"\s+#\d{1,6}\Z")  # of an issue on a host of code
_OPENED = re.compile(
    r"\S{2,39} (?:(?:asked this question|started this conversation|announced) in .{2,24}"
    r"|opened this (?:issue|pull).{0,60}"
    r"|(?:wants? to merge|merged) \d{1,4} commits?.{0,60})"
)
_ON = re.compile(
    r"(?:关于.{4,80}|第.{1,40}会议.{0,20})(?:公告|通知|通告|公示|函|意见|决定|批复|报告|方案)(?:（.{1,12}）)?\Z"
)
_ISSUER = re.compile(  # of a notice, its name the first line of the title
    r"[\u4e00-\u9fff（）]{4,24}(?:公司|集团|委员会|办公[厅室]|人民政府|[部厅局院]|大学|协会|学会|交易所)"
)
_COLUMNIST = re.compile(r"(?:([\u4e00-\u9fff]{2,3})[：．﹕]|\[([A-Z][\w'’-]+(?: [A-Z][\w'’-]+){1,2})\])\s?(?=\S{4})")
_WRITERS = re.compile(r"([\u4e00-\u9fff]{2,3}(?:、[\u4e00-\u9fff]{2,3}){0,3})[．·]\s?(?=\S{4})")  # "甲乙．题目"
_SECTIONED = re.compile(r"(?:\A|(?<=[内內]容))《[\u4e00-\u9fff]{2}》(?=\S{10})")
_IS = frozenset("为為是系係曾现現")  # behind his name
_BELOW = 4  # lines that tell so
_ADDRESS = re.compile(r"(?:https?://)?(?:[A-Za-z0-9-]{1,63}\.){1,4}[a-z]{2,10}/?")  # of the site, above the title
_MARKS = re.compile(r"[^a-z0-9]+")
_POINTERS = "# ▲△▴▵►▶▸•●◆■"  # an arrow to vote with, a mark of an item
_LETTERS = 5  # of a name that an address may have


def shown_title(lines: Sequence[Line], at: int, findings: Findings) -> str:
    """A title without where it links to, how often it was answered, and the site or the list that other lines name."""
    if at and _ON.match(lines[at].text) and _ISSUER.fullmatch(lines[at - 1].text):
        return f"{lines[at - 1].text}{lines[at].text}"
    if alone := _without_columnist(lines, at, findings) or _without_writers(lines, at, findings):
        return alone
    if alone := _without_section(lines, at):
        return alone
    topic = _TOPIC.fullmatch(lines[at].text)
    shown = without_kind(topic[1] if topic else _HOST.sub("", lines[at].text).strip(_POINTERS))
    shown = _STATE.sub("", shown)
    if _NUMBER.search(shown) and any(_OPENED.fullmatch(line.text) for line in lines[at + 1 : at + 1 + _BELOW]):
        shown = _STATE.sub("", _NUMBER.sub("", shown))
    if shown[-1:] in _ENDS and (counted := _COUNTED.search(shown)) and _counts_answers(lines[at:], counted[1]):
        shown = _HOST.sub("", shown[: counted.start()])
    shown = _without_site(_WIRED.sub("", shown), lines[:at])
    found = _TO_LIST.match(shown)
    if found is None or sum(found[1] in line.text for line in lines) <= _NAMED:
        return shown
    findings.add("issuer", found[1], f"line {lines[at].number}: the list that the title names")
    return shown[found.end() :]


def _without_columnist(lines: Sequence[Line], at: int, findings: Findings) -> str:
    """A title without the columnist in front of it, who is its author; "" where none stands there."""
    found = _COLUMNIST.match(lines[at].text)
    name = (found[1] or found[2]) if found else ""
    if found is None or not is_somebody(name) or is_word(name):
        return ""
    beside = lines if found[2] else lines[max(at - _BELOW, 0) : at + 1 + _BELOW]
    if not any(line.text == name for line in beside) and not any(_signs(line.text, name) for line in lines):
        return ""
    if "authors" not in findings:
        findings.add("authors", name, f"line {lines[at].number}: in front of the title")
    return lines[at].text[found.end() :] if findings.holds("authors", {name}) else ""


def _without_writers(lines: Sequence[Line], at: int, findings: Findings) -> str:
    """A title without who wrote it in front of it, as two others of the page have it; "" where nobody stands there."""
    people, end = _writers_before(lines[at].text)
    others = {line.text for line in lines if not line.prose and line.key != lines[at].key} if people else set()
    if sum(bool(_writers_before(text)[0]) for text in others) < _NAMED:
        return ""
    if "authors" not in findings:
        findings.add_all([("authors", person) for person in people], lines[at].number, lines[at].text)
    return lines[at].text[end:].strip()


def _writers_before(title: str) -> tuple[list[str], int]:
    """Who stands in front of a title, and where it begins behind them; nobody, and 0."""
    found = _WRITERS.match(title)
    people = found[1].split("、") if found else []
    are_people = all(is_somebody(person) and not is_word(person) for person in people)
    return (people, found.end()) if found and are_people else ([], 0)


def _signs(text: str, name: str) -> bool:
    """Whether a line says that somebody wrote it."""
    said = re.search(rf"作者[:：]?{re.escape(name)}", text) if "作者" in text else None
    return said is not None and (HAN.match(text[said.end() :]) is None or text[said.end()] in _IS)


def _without_section(lines: Sequence[Line], at: int) -> str:
    """A title without the section in front of it, "《大行》…", as other articles have it; "" without it."""
    found = _SECTIONED.match(lines[at].text)
    if found is None:
        return ""
    others = (line.text for line in lines if line.key != lines[at].key and not line.prose)
    told = [text for text in others if _SECTIONED.search(text)]
    is_section = sum(text.startswith(found[0]) for text in told) > 1 or any(text[0] != "《" for text in told)
    return lines[at].text[found.end() :] if is_section else ""


def _counts_answers(lines: Sequence[Line], number: str) -> bool:
    """Whether a button or a heading tells as many answers: the number behind a title was a link to them."""
    return any(number in _ANSWERS.findall(line.text.lower()) for line in lines if line.frame)


def _without_site(title: str, above: Sequence[Line]) -> str:
    """A title without the site's name behind it, where the site's address stands above: as readers save pages."""
    name = last_of_title(title)
    letters = _MARKS.sub("", name.casefold().removeprefix("the "))
    if len(letters) < _LETTERS or not any(
        _ADDRESS.fullmatch(line.text) and letters in _MARKS.sub("", line.text.casefold()) for line in above
    ):
        return title
    return title[: title.rindex(name)].rstrip(" |｜-–—·•»›_") or title
