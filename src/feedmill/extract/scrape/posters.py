"""Who posts on a platform, by where a name stands there: twice in a row, below a word for it, above the title."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from feedmill.dategrammar import is_time
from feedmill.extract.findings import Findings, at_line
from feedmill.extract.phrases.bylines import Byline
from feedmill.extract.phrases.mediums import A_MEDIUM, is_medium
from feedmill.extract.phrases.names import names
from feedmill.extract.phrases.persons import is_person
from feedmill.extract.phrases.posts import speaker
from feedmill.extract.phrases.writers import speaks_for
from feedmill.extract.roles import Line, Role
from feedmill.extract.scrape.over_titles import HOME_OF
from feedmill.extract.scrape.signers import people_alone

_CLOCK = re.compile(r"\d{1,2}:\d\d(?::\d\d)?(?: ?[AaPp]\.?[Mm]\.?)?")
_AT_HOUR = re.compile(
    r"\A(?:Issued at (?:HKT )?(?=\d)|Published at (?=\d)|[\u4e00-\u9fff]{2}[时時][间間](?=\d{1,2}[时時]\d))"
)  # of an office
_SIGNS = frozenset(
    ("posted by", "posted by:", "張貼者：", "張貼者:", "發佈者：", "发布者：", "張貼者", "發佈者", "发布者")
)
_ORIGINAL = ("原创", "原創")
_PUBLISHED = ("发布", "發布", "發佈")
_PUBLISHED_IN = frozenset(("发布于", "發布於", "發佈於", "发表于", "發表於"))
_SPACE_OR_MARK = re.compile(r"[\s，。！？；：,!?;:、/《》“”\"#]")
_RIGHTS = re.compile(r"版[权權](?:均|皆|都)?[归歸屬属](?:原?作者)?\s*[@:：]?\s*(?P<who>\S{2,20}?)\s*所有")
_STARTED = re.compile(r"(?P<who>[^\s:：]{2,20})\s+[(（\[]?(?:OP|楼主|樓主|作者|题主|題主|博主|原po)(?:[)）\]]|\s|\Z)")
_HOUSE = re.compile(
    r"(?P<who>\S{2,12}?)\s?(?:[综綜]合|[独獨]家|原[创創]|[编編]?)"
    r"(?:[报報][道導导]|[发發][布佈]|出品|原[创創]|[编編][译譯辑輯]|整理|[专專]稿|[编編][辑輯]部)"
)
_FOOT, _OWNED = 40, 60  # lines from the end; characters of one that tells whose a page is
_HALF = re.compile(r"\d [AaPp]\.?[Mm]\.? [A-Z]{2,4}\Z")  # a time with its zone
_NEAR, _TOP = 4, 5  # lines; lines of a page's masthead
_HOST = re.compile(r"\((?:[\w-]{1,63}\.){1,4}[a-z]{2,10}\)\Z")
_COUNTED = {("主题", "帖子"), ("主題", "帖子")}
_COUNTERS = frozenset(("主题", "主題", "帖子", "积分", "積分", "精华", "精華", "回帖", "回复", "回復", "听众", "聽眾"))
_ACCOUNT_NAME = 16  # characters
_CARD = 12  # lines of a member's card above what he wrote; his name may stand on it twice, beside his picture
_WROTE = re.compile(r"\d+\s?篇?文章")
_READ = re.compile(r"[\d.]+\s?[万萬亿億]?[总總]?[阅閱][读讀]量?")
_BRIEF, _TIME = 10, 20  # characters; of a time
_DELIVERED = re.compile(r"Delivered on(?::|\s\d)")
_ASKED = re.compile(r"(?:asked|posted by|发布者|發表者)\b.{0,40}", re.IGNORECASE)


def take_owners(lines: Sequence[Line], start: int, bylines: dict[int, Byline]) -> None:
    """A name first in a byline is the author's where the page tells elsewhere that it is a user's.

    His diary stands there, what else he wrote, his rights in the text, or an answer of his as who began the topic.
    """
    for number in range(start):
        if (
            number not in bylines
            and "的" in lines[number].text
            and number + 1 in bylines
            and _is_dated(lines[number + 1])
        ):
            home = HOME_OF.fullmatch(lines[number].text)
            bylines.update({number: Byline(told=[("authors", home["who"])])} if home else {})
    unsigned = [n for n, byline in bylines.items() if n < start and "authors" not in dict(byline.told)]
    elsewhere = (*lines[:start], *lines[start:][-_FOOT:]) if any(bylines[n].told for n in unsigned) else ()
    owners = {who for line in elsewhere if (who := _owner(line))}
    for number in unsigned if owners else ():
        text, byline = lines[number].text, bylines[number]
        who = next((who for who in owners if text.startswith(who) and not text[len(who) : len(who) + 1].isalnum()), "")
        if not who:
            continue
        told = [("authors", who), *(pair for pair in byline.told if not pair[1].startswith(who))]
        bylines[number] = replace(byline, told=told)  # another one: other texts have this line as well


def _owner(line: Line) -> str:
    """Who has a page of his own, or rights in the text, by what a short line says; "" for nobody."""
    text = line.text
    if len(text) > _OWNED:
        return ""
    found = HOME_OF.fullmatch(text) if "的" in text else None
    found = found or (_RIGHTS.search(text) if "所有" in text else _STARTED.match(text))
    who = found["who"] if found else ""
    return "" if is_medium(who) or A_MEDIUM.fullmatch(who) else who


def take_posters(lines: Sequence[Line], start: int, bylines: dict[int, Byline]) -> None:
    """A name alone above "于 2026-03-11 10:27 发布", or above where it was published, is who posted it."""
    for number in range(2, start):
        line, above = lines[number], lines[number - 1]
        is_told = line.text[0] in "于於" and line.text.endswith(_PUBLISHED) and _is_dated(line)
        if not is_told and not (line.text in _PUBLISHED_IN and number + 1 < start and not _is_dated(lines[number + 1])):
            continue
        if number - 1 in bylines or above.frame or above.prose or len(above.text) > _ACCOUNT_NAME:
            continue
        is_account = above.text.isascii() or len(lines[number - 2].text) > len(above.text)  # below a title
        if is_account and _SPACE_OR_MARK.search(above.text) is None:
            bylines[number - 1] = Byline(told=[("authors", above.text)])
            return


def take_accounts(lines: Sequence[Line], start: int, bylines: dict[int, Byline]) -> None:
    """Whose account a portal shows is named right above how many articles it has, and how often all were read."""
    for number in range(1, min(start, len(lines) - 1)):
        above, below = lines[number - 1], lines[number + 1]
        if _WROTE.fullmatch(lines[number].text) and _READ.fullmatch(below.text):
            if not (above.frame or above.prose) and len(above.text) <= _ACCOUNT_NAME:
                bylines[number - 1] = Byline(told=[("submitter", above.text)])
            return


def take_members(lines: Sequence[Line], start: int, bylines: dict[int, Byline]) -> None:
    """Who began a topic in a forum is named right above how many topics and posts he wrote, a line each."""
    for number in range(1, min(start, len(lines)) - 2):
        if (lines[number].text, lines[number + 2].text) not in _COUNTED:
            continue
        card = [n for n in range(max(number - _CARD, 0), number) if n not in bylines and not lines[n].frame]
        card = [n for n in card if not lines[n].text.isdigit() and lines[n].text not in _COUNTERS]
        near = [n for n in card if n >= number - _NEAR]
        twice = [n for n in card if lines[n].text == lines[n + 1].text]
        named = [n for n in near or twice if len(lines[n].text) <= _ACCOUNT_NAME]
        if named and not _SPACE_OR_MARK.search(lines[named[-1]].text):
            bylines[named[-1]] = Byline(told=[("authors", lines[named[-1]].text)])
            counts = takewhile(lambda n: lines[n].text.isdigit() or lines[n].text in _COUNTERS, range(number, start))
            bylines.update((n, Byline(counted=True)) for n in counts)
        return


def take_speaker(lines: Sequence[Line], at: int | None, bylines: dict[int, Byline]) -> None:
    """Who speaks, and before whom, is told on the line below the title: "Speech by Jane Doe, Governor of …".

    Where a page tells when a speech was delivered, it names the body and its minister as those whom it is from.
    """
    head = lines[: max(bylines, default=-_NEAR) + _NEAR]
    if any(_DELIVERED.match(line.text) for line in head):
        for number, line in enumerate(head):
            if number != at and (told := speaks_for(line.text.removeprefix("From: "))):
                bylines[number] = Byline(told=told)
    if at is not None and at + 1 < len(lines) and at + 1 not in bylines and (who := speaker(lines[at + 1].text)):
        bylines[at + 1] = Byline(told=[("authors", who)])


def take_house_reports(lines: Sequence[Line], at: int | None, start: int, bylines: dict[int, Byline]) -> None:
    """A site's name and what it did, below the title, name nobody who wrote: "某某纪事报道"."""
    for number in range(start if at is None else at + 1, start):
        text = lines[number].text
        if number in bylines or len(text) > _ACCOUNT_NAME or not (house := _HOUSE.fullmatch(text)):
            continue
        if any(house["who"] in line.text for line in (*lines[:at], *lines[start:][-_NEAR:]) if not line.prose):
            bylines[number] = Byline(counted=True)


def take_original(lines: Sequence[Line], start: int, bylines: dict[int, Byline]) -> None:
    """Names behind "原创" are all the authors' where the account's stands on the line below, above the date.

    An account that stands there twice below who wrote it is one as well.
    """
    for number in range(start - 2):
        line, below = lines[number], lines[number + 1]
        if line.text[:2] not in _ORIGINAL:
            continue
        account = lines[number + 2]
        if line.text in _ORIGINAL and number + 3 < start and account.key == lines[number + 3].key != below.key:
            bylines.setdefault(number + 2, Byline(told=[("issuer", account.text)]))
            bylines.setdefault(number + 1, Byline(told=[("authors", name) for name in names(below.text)]))
        if number not in bylines or number + 1 in bylines:
            continue
        told = bylines[number].told
        if not told or any(name not in ("authors", "source") for name, _ in told) or not _is_dated(lines[number + 2]):
            continue
        name = below.text
        if below.prose or below.frame or len(name) > _ACCOUNT_NAME or any(value == name for _, value in told):
            continue
        bylines[number] = Byline(told=[("authors", value) for _, value in told])
        bylines[number + 1] = Byline(told=[("source", name)])
        return


def links_elsewhere(head: Sequence[Line]) -> bool:
    """Whether a head tells the host that its title links to: an editor posted that, and somebody else wrote it."""
    return any(line.text[-1] == ")" and _HOST.search(line.text) is not None for line in head)


def read_asker(lines: Sequence[Line], findings: Findings, start: int) -> None:
    """Who asked a question is named right below the day of it, behind its text."""
    if "authors" in findings:
        return
    for line, below in zip(lines[start:], lines[start + 1 :], strict=False):
        if not line.free and line.text[0] in "aApP发發" and _ASKED.fullmatch(line.text) and _is_dated(line):
            people = [] if below.frame or below.free else people_alone(below.text, beside=True, sure=True)
            findings.add_all([("authors", person) for person in people[:1]], below.number, below.text)
            return


def read_masthead(lines: Sequence[Line], findings: Findings) -> None:
    """Who writes all of a site is told beside its name on top: "Longtide by Jane Doe"."""
    site = findings.first("source")
    for line in lines[:_TOP] if site and "authors" not in findings else ():
        name, _, who = line.text.partition(" by ")
        if name == site and is_person(who):
            findings.add("authors", who, at_line(line.number, line.text))
            return


def read_signed(lines: Sequence[Line], findings: Findings, start: int) -> None:
    """Who posted something, and at what time, by lines of a word each below its text, as blogs sign."""
    for number in range(start, len(lines) - 1):
        if len(lines[number].text) > _BRIEF or lines[number].text.casefold() not in _SIGNS:
            continue
        below = lines[number + 1]
        people = people_alone(below.text, beside=True, sure=True) if "authors" not in findings else []
        findings.add_all([("authors", person) for person in people[:1]], below.number, below.text)
        for line in lines[number : number + 1 + len(people)]:
            line.claim(Role.ATTRIBUTION, "who posted it")
        clock = next((o.text for o in lines[number + 2 : number + _NEAR] if _CLOCK.fullmatch(o.text)), "")
        _add_clock(findings, clock, lines[number])
        return


def read_clock(lines: Sequence[Line], findings: Findings, start: int) -> None:
    """The time of a day stands alone on the line beside it, or below it where a text is signed with them."""
    first = next(iter(findings.of("published")), None)
    if first is None or ":" in first.value:
        return
    for number, line in enumerate(lines):
        if line.free and number >= start:
            continue
        if line.byline is not None and ("published", first.value) in line.byline.told:
            above = lines[max(number - 1, 0) : number] if number < start else ()
            second = (other for other in lines[number + 2 : number + 3] if _HALF.search(other.text))
            beside = (*above, *lines[number + 1 : number + 2], *second)  # a place may stand between
            clock = next((_AT_HOUR.sub("", other.text) for other in beside if _tells_time(other.text)), "")
            _add_clock(findings, clock, line)
            return


def _tells_time(text: str) -> bool:
    text = _AT_HOUR.sub("", text)
    return len(text) <= _TIME and (_CLOCK.fullmatch(text) is not None or is_time(text))


def _add_clock(findings: Findings, clock: str, line: Line) -> None:
    first = next(iter(findings.of("published")), None)
    if clock and first is not None and ":" not in first.value:
        findings.add("published", f"{first.value} {clock}", f"line {line.number}: the time beside it")


def _is_dated(line: Line) -> bool:
    return line.byline is not None and any(name in ("published", "updated", "day") for name, _ in line.byline.told)
