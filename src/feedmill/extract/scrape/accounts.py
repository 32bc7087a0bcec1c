"""Who shows an article on a platform: whose account its page is, and whom a button below offers to follow."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from feedmill.extract.evidence import Finding
from feedmill.extract.findings import Findings
from feedmill.extract.phrases.buttons import FOLLOW
from feedmill.extract.phrases.mediums import is_medium
from feedmill.extract.phrases.persons import is_person, is_somebody
from feedmill.extract.phrases.surnames import is_han_name
from feedmill.extract.phrases.vocabulary import HAN, INSTITUTION, RELATED
from feedmill.extract.roles import Line, Role
from feedmill.extract.scrape.mastheads import above_title, fits, site_names
from feedmill.extract.scrape.owners import read_owner
from feedmill.extract.scrape.signers import people_alone

_PEN_NAME = re.compile(r"[\u4e00-\u9fff]{2,3}")
_FOOT = 8  # lines
_SHORTEST = 2  # characters of a site's name
_RIGHTS_OF = re.compile(r"版[权權](?:[归歸属屬]|为|為)\s*\Z")  # whose text it is
_THANKS = re.compile(
    r"(?:Thanks|Thank you) for reading (?P<name>(?:the )?[A-Z][^.!?]{1,50})[!.]"
    r"|(?P<free>[A-Z][^.!?]{1,50}) is (?:free today|a reader-supported)\b"
)
_WECHAT = re.compile(
    r"微信扫一扫.*|(?:微信|长按).{0,8}关注(?:该|本)?公众号|关注该公众号|预览时标签不可点|(?:赞\s*\d*\s*)?在看\s*\d*|轻触阅读原文|轻点两下取消.*"
    r"|.{2,20}官方[账帐帳][号號]|点击(?:上方)?蓝字.*|喜欢此内容的人还喜欢|在小说阅读器.*|听全文|(?:点击)?阅读原文"
)


def read_account(lines: Sequence[Line], findings: Findings, start: int) -> None:
    """A name beside the date is the author's where a platform shows his profile below the text, or his rights in it."""
    first = lines[0] if lines else None
    title = next((line.text for line in lines[:start] if line.role is Role.TITLE), "")
    for found in findings.of("medium"):
        owned = ((line.text, line.text.find(found.value)) for line in lines[start:] if not line.free)
        if "authors" not in findings and (
            any(at > 0 and _RIGHTS_OF.search(text, 0, at) for text, at in owned)
            or (first is not None and _is_pen_name(found.value) and _signs(lines, first, start))
        ):
            findings.add("authors", found.value, found.how)
            findings.by_field.pop("medium")
            return
        is_topic = found.value in title and not INSTITUTION.search(found.value)
        if is_topic and first is not None and first.text != title and site_names(first) == [first.text]:
            findings.by_field.pop("medium")  # what the article is filed under
            return
        platform = any(map(site_names, above_title(lines, start)))
        profile = any(line.text == found.value for line in lines[start:] if not line.free)
        is_name = not (INSTITUTION.search(found.value) or is_medium(found.value))
        if platform and profile and "authors" not in findings and is_name:
            findings.add("authors", found.value, found.how)
            findings.by_field.pop("medium")


def _is_pen_name(name: str) -> bool:
    """Whether a name beside a date may be a person's: two or three Chinese characters, and no medium's."""
    return _PEN_NAME.fullmatch(name) is not None and not INSTITUTION.search(name)


def _signs(lines: Sequence[Line], first: Line, start: int) -> bool:
    """Whether what stands first on a page is a site's name, which its end gives again."""
    if first.frame or first.role is Role.TITLE or site_names(first) != [first.text]:
        return False
    return any(first.text in line.text for line in lines[max(start, len(lines) - _FOOT) :] if not line.free)


def read_wechat(lines: Sequence[Line], findings: Findings, start: int) -> None:
    """A name alone above the date is the account's on a page of WeChat's; one that a person has may be the author's."""
    if "source" in findings or "medium" in findings:
        return
    title = max((number for number, line in enumerate(lines[:start]) if line.role is Role.TITLE), default=start)
    for line, below in pairwise(lines[title + 1 : start]):
        dated = below.byline is not None and any(name == "published" for name, _ in below.byline.told)
        if not dated or line.frame or line.prose or not HAN.search(line.text) or not fits(line.text):
            continue
        if not any(_WECHAT.fullmatch(other.text) for other in lines):  # asked last: it is asked of each line
            return
        if (line.byline is None or not line.byline.told) and not is_han_name(line.text):
            findings.add("source", line.text, f"line {line.number}: an account's name above the date")
            findings.by_field.get("authors", {}).pop(line.text, None)
        return


def read_follow(lines: Sequence[Line], findings: Findings, start: int) -> None:
    """A name alone above a button to follow it, behind the text, is the author's where a platform shows the article."""
    if "authors" in findings or not above_title(lines, start):
        return
    for above, line, below in zip(lines[start:], lines[start + 1 :], lines[start + 2 :], strict=False):
        if line.free or line.frame or line.prose or not FOLLOW.fullmatch(below.text) or RELATED.fullmatch(above.text):
            continue
        people = people_alone(line.text, beside=True, sure=True)
        head = {other.key for other in lines[:start]}  # below an account of the head stands what it says of itself
        if people and not INSTITUTION.search(line.text) and not head & {line.key, above.key}:
            findings.add("authors", people[0], f"line {line.number}: whom a button below offers to follow")
            return


def read_letter(lines: Sequence[Line], findings: Findings, start: int) -> None:
    """A letter thanks for reading it by its name; a person who owns its rights then writes it."""
    if "source" in findings:
        return
    last = lines[max(start, len(lines) - 2 * _FOOT) :]
    thanks = next((found for line in last if (found := _THANKS.match(line.text)) is not None), None)
    owner = read_owner(last) if thanks is not None else ""
    if thanks is not None and is_person(owner):
        findings.add("source", thanks["name"] or thanks["free"], "a letter names itself at its end")
        if "authors" not in findings:
            findings.add("authors", owner, "who owns the rights")


def _is_labelled(found: Finding) -> bool:
    """Whether a label says that he is the author."""
    return f"作者:{found.value}" in "".join(found.how.split()).replace("：", ":")


def drop_site(findings: Findings) -> None:
    """A site that stands before its reporter's name is none of the authors, nor is one that signs for itself.

    An account wrote it that one line names as both, "文章来自于微信公众号 "X"，作者 "X"", or that a label names.
    """
    source, where = next(((found.value, found.how) for found in findings.of("source")), ("", ""))
    people = [found.value for found in findings.of("authors")]
    labelled = (found for found in findings.of("authors") if found.how == where or _is_labelled(found))
    told = {found.value for found in labelled}
    for name in people:
        is_own = name == source and name not in told and not is_somebody(name)
        if is_own or (name != people[-1] and source.startswith(name) and len(name) >= _SHORTEST):
            findings.by_field["authors"].pop(name)
