"""A byline taken apart: date, people, medium, counters, alone or several on one line."""

from __future__ import annotations

import re
from collections.abc import Set
from dataclasses import dataclass, field
from datetime import UTC

from feedmill import dates
from feedmill.extract.phrases.byline_marks import is_marked
from feedmill.extract.phrases.credits import read_credit
from feedmill.extract.phrases.date_words import (
    BY_HANDLE,
    DATED,
    DAY,
    NO_YEAR,
    OTHERWISE,
    ROUND_DATE,
    UPDATE,
    VERB,
    WEEKDAY,
    WRITES,
    are_days,
    is_of_place,
    unmistakable,
)
from feedmill.extract.phrases.furniture import TOOLS
from feedmill.extract.phrases.glued import unglued
from feedmill.extract.phrases.hands import HELPER
from feedmill.extract.phrases.issues import with_labels
from feedmill.extract.phrases.labels import FLAG, LABEL_WORD, is_counter, labelled
from feedmill.extract.phrases.lists import listed
from feedmill.extract.phrases.mediums import A_MEDIUM, are_links, is_medium, is_place_of_post, medium_in
from feedmill.extract.phrases.names import OFFICE, names
from feedmill.extract.phrases.persons import MEDIUM, are_people, is_person, is_somebody, people_and_medium
from feedmill.extract.phrases.pieces import COLON, MARKS, apart, pieces
from feedmill.extract.phrases.posts import around_date, read_post
from feedmill.extract.phrases.shapes import is_numbered, is_sentence
from feedmill.extract.phrases.single import read_single
from feedmill.extract.phrases.surnames import may_be_next
from feedmill.extract.phrases.values import LONGEST, UNWANTED, told_by
from feedmill.extract.phrases.vocabulary import HAN
from feedmill.extract.phrases.writers import (
    BY,
    dated_by,
    of_account,
    people_at_medium,
    people_in,
    printed_in,
    published_by,
    reported_for,
    role_by,
    signed_by,
    without_biography,
)
from feedmill.text import one_line

_FILED, _SMALL = 120, 3  # characters of what a blog files a post under; letters of a word in it without a capital
_LABELS_END = frozenset(":：于於")
_LABEL = 16  # characters within which a label's colon stands
# What a portal writes behind the last paragraph of all that it shows.
_LEADS_BACK = re.compile(r"(?<=\S)\s*返回\S{2,10}?[，,]\s*查看更多\Z")
_ISSUE = re.compile(r"第\s*[A-Z]?\d+\s*[期版]|\d{4}年")  # of a paper
_TERMS = re.compile(r"[a-z][a-z0-9 -]{1,20}(?:, [a-z][a-z0-9 -]{1,20}){1,5}")  # beside a date in a blog
_FILED_UNDER = re.compile(r"(?:Filed|Posted) (?:[Uu]nder|[Ii]n)\b.{2,80}?(?=\bTagged(?: [Ww]ith)?\s*:)")
_ROLE_SIGNS = (" by ", " told to ")
_ACCOUNT = 3  # names in such a line: two writers and their account
_HASHTAGS = re.compile(r"#[^\s#]{2,30}(?:\s+#[^\s#]{2,30}){0,9}")
_BY_ACCOUNTS = re.compile(r"by (?P<who>[a-z][\w.-]{2,30}(?:(?:, | and | & )[a-z][\w.-]{2,30}){0,3})")
_HANDLE = re.compile(r"(?=.*[a-z])[A-Za-z0-9_.-]{3,24}")  # what people call themselves in forums
_POST_NUMBER = re.compile(r"#?\d{1,4}(?:\s*[楼樓#])?|[楼樓]主|沙[发發]")  # in a topic


@dataclass(slots=True)
class Byline:
    """What one line tells: (field, value) pairs in their order, and what stays unexplained."""

    told: list[tuple[str, str]] = field(default_factory=list)
    rest: list[str] = field(default_factory=list)
    counted: bool = False  # counters and flags stood there
    bare: bool = False  # no label says that the source is one

    def facts(self) -> list[tuple[str, str]]:
        """What it tells, a source that no label names as a "medium"."""
        return [("medium" if self.bare and name == "source" else name, value) for name, value in self.told]


def read_byline(line: str) -> Byline | None:
    """`line` as a byline, or None where it is something else.

    A byline tells at least one thing (a date, a labelled value, "By somebody", a count), and little
    of it stays unexplained. The rest beside a date is a person or a medium.
    """
    line = without_biography(_LEADS_BACK.sub("", line) if line.endswith("查看更多") else line)
    post = read_post(line)
    return _read(line) if post is None else Byline(told=post, counted=True)


def _read(line: str) -> Byline | None:
    if len(line) > LONGEST or is_sentence(line) or is_numbered(line):
        return None
    line = _FILED_UNDER.sub("", line) if "agged" in line else line  # tags go before sections
    line = one_line(line) if line[:2] in ("原创", "原創") else with_labels(unmistakable(unglued(line)))
    if not is_marked(line) and len(apart(line)) == 1:
        return Byline(counted=True) if _is_counted(line.strip(MARKS)) else None
    if single := read_single(line):
        return Byline(told=single.told, counted=single.counted, bare=single.bare)
    byline = Byline()
    parts = pieces(line)
    for piece in parts:
        if len(parts) > 1 and HELPER.fullmatch(piece):
            byline.counted = True
        else:
            _take(byline, piece)
    if not (byline.told or byline.counted):
        return None
    if byline.rest and not _may_stay_unexplained(byline):
        return None
    byline.counted = byline.counted or any(map(_POST_NUMBER.fullmatch, byline.rest))
    day = next((at for at, letter in enumerate(line) if letter.isdigit()), len(line))
    for piece in byline.rest:
        _take_rest(byline, piece, is_early=line.find(piece) < day)
    return byline


def _may_stay_unexplained(byline: Byline) -> bool:
    """Whether what no rule explains may be the names in a byline: short, beside what makes one."""
    sure = any(name in ("published", "updated", "authors", "source", "url") for name, _ in byline.told)
    is_signed = {name for name, _ in byline.told} >= {"authors", "published"}
    strange = (
        piece
        for piece in byline.rest
        if not (are_people(piece) or is_somebody(piece) or people_at_medium(piece) or (is_signed and _are_terms(piece)))
    )
    return sure and sum(map(len, strange)) <= UNWANTED


def _are_terms(piece: str) -> bool:
    """Whether a blog files a post under them: words with capitals, and no sentence."""
    return len(piece) <= _FILED and all(len(word) <= _SMALL or word[0].isupper() for word in piece.split())


def _take(byline: Byline, piece: str) -> None:
    label = labelled(piece) if piece[0] in "【[" or COLON.search(piece) else None
    if label and (told := told_by(label[0], one_line(label[1]))):
        byline.told.extend(told)
    elif label and (
        label[0] in ("authors", "source", "tags") or (label[0] == "updated" and NO_YEAR.fullmatch(label[1]))
    ):
        byline.counted = True  # "Author: n/a"
    elif is_counter(piece) or _is_counted(piece) or DAY.fullmatch(piece):
        byline.counted = True
    elif reported := reported_for(piece):
        byline.told.extend(reported)
    elif (printed := printed_in(piece)) is not None:
        byline.told.extend(printed)
        byline.counted = True
    elif not piece.isascii() and (credit := read_credit(piece)) is not None:
        byline.told.extend(credit)
        byline.counted = True  # it may name nobody in particular
    elif (role := role_by(piece) if any(map(piece.__contains__, _ROLE_SIGNS)) else None) is not None:
        byline.told.extend(role)
        byline.counted = True
    elif by := BY.fullmatch(piece):
        byline.told.extend(signed_by(by))
        byline.counted = True
    elif signed := of_account(piece):
        byline.told.extend(signed)
    else:
        _take_dated(byline, piece)


def _is_counted(piece: str) -> bool:
    """Whether a piece is a flag, or what a button does."""
    return FLAG.fullmatch(piece) is not None or (len(piece) > 1 and piece.strip(" :：").casefold() in TOOLS)


def _take_dated(byline: Byline, piece: str) -> None:
    piece = piece.replace(" // ", " ") if " // " in piece else piece  # between a day and its hour
    found = dates.find(piece, UTC)
    if not found:
        byline.rest.append(one_line(piece))
        return
    before, behind = around_date(one_line(piece[: found.start]), one_line(piece[found.end :]))
    if len(before) <= UNWANTED and (OTHERWISE.search(before) or are_days(piece, found)):
        byline.counted = True  # when it was saved, printed, recommended; when something goes on
        return
    before = _without_writer(byline, before)
    behind = "" if behind and is_of_place(behind, glued=not piece[found.end].isspace()) else behind
    if before[-1:] in _LABELS_END and len(before) <= _LABEL:
        label = " ".join(word for word in before.rstrip(":：于於 ").split() if not FLAG.fullmatch(word))
        if label and not (DATED.search(label) or UPDATE.search(label)):
            byline.counted = True  # of something else
            return
        before = ""  # what a date's own label says is no name
    byline.told.append(dated_by(piece, found))
    for around in (before, behind):
        left = VERB.sub("", around)
        if around is before and left != before and left.isascii() and is_person(left.strip()):
            people = [*filter(is_person, byline.rest), left.strip()]  # "Jane Doe | Ann Lee Published May 4, 2026"
            byline.rest = [piece for piece in byline.rest if piece not in people]
            byline.told.extend(("authors", name) for person in people for name in names(person))
            continue
        if not left or ROUND_DATE.fullmatch(left) or is_counter(left) or _is_labelled(byline, left):
            continue
        if by := BY.fullmatch(ROUND_DATE.sub("", left, count=1)):
            byline.told.extend(signed_by(by))
        elif around is behind and (handle := BY_HANDLE.fullmatch(left)):
            byline.told.extend(people_in(handle["who"]))
        elif around is behind and dates.find(left, UTC):
            _take_dated(byline, left)
        elif around is behind and UPDATE.search(left) and any(map(str.isdigit, left)):
            byline.counted = True  # a second date, without its year
        else:
            byline.rest.append(left.strip(" ,，.。:：()（）·-"))


def _without_writer(byline: Byline, before: str) -> str:
    """What stands before a date, without who wrote it then: that is told."""
    if reported := reported_for(before):
        byline.told.extend(reported)
        return ""
    _, *signers = before.split() if before[:2] in ("原创", "原創") else [""]
    if (len(signers) >= _ACCOUNT or len(set(signers)) < len(signers)) and (signed := of_account(before.strip())):
        byline.told.extend(signed)  # "原创 甲乙 丙丁 某某日报 2026年…"
        return ""
    if published := published_by(before.strip()):
        byline.told.extend(published)
        return ""
    who = WRITES.fullmatch(before) or BY_HANDLE.fullmatch(before)
    if who is None or LABEL_WORD.fullmatch(who["who"]):
        return before
    is_paper = is_medium(who["who"]) or A_MEDIUM.fullmatch(who["who"])
    byline.told.extend([("source", who["who"])] if is_paper else people_in(who["who"]))
    return ""


def _is_labelled(byline: Byline, left: str) -> bool:
    """Whether what stands beside a date bears a label and tells something: "08:12来源：X"."""
    label = labelled(left) if COLON.search(left) else None
    told = told_by(*label) if label else []
    byline.told.extend(told)
    return bool(told)


def _take_signed(byline: Byline, piece: str, known: Set[str]) -> bool:
    """Take an account's name, "by jane_d", or people and their medium for who wrote it, where nobody else did."""
    told: list[tuple[str, str]] = []
    if "authors" in known:
        return bool(people_at_medium(piece))
    if byline.counted and (handle := _HANDLE.fullmatch(piece.split(" (", maxsplit=1)[0])):
        told = [("authors", handle[0])]
    elif known & {"published", "updated"} and (accounts := _BY_ACCOUNTS.fullmatch(piece)):
        told = [("authors", account) for account in names(accounts["who"])]
    else:
        told = people_at_medium(piece)
    byline.told.extend(told)
    return bool(told)


def _take_rest(byline: Byline, piece: str, *, is_early: bool) -> None:
    """Bare names beside a date: two to four capitalized words are a person, other short names a medium.

    Two Chinese names, the first of them short, are a person and his medium. `is_early`: it stands before the date.
    """
    if LABEL_WORD.fullmatch(piece.strip(" :：")) or _ISSUE.search(piece) or _POST_NUMBER.fullmatch(piece):
        return
    known = {name for name, _ in byline.told}
    piece = piece.removeprefix("Original ") if HAN.search(piece) else piece  # 原创, where the app speaks English
    if _take_signed(byline, piece, known):
        return
    if (_HASHTAGS.fullmatch(piece) or _TERMS.fullmatch(piece)) and known & {"published", "updated"}:
        byline.told.extend(("tags", item) for item in listed(piece))
        return
    words = [
        word
        for word in piece.split()
        if not (FLAG.fullmatch(word) or WEEKDAY.fullmatch(word) or is_place_of_post(word) or word in TOOLS)
    ]
    name = medium_in(" ".join(words))
    if OFFICE.fullmatch(name) or name[:2] in ("来自", "來自"):  # an app, and where
        return
    if len(words) == 2 and not known & {"authors", "source"} and (both := people_and_medium(*words)):
        byline.told.extend(both)
        return
    people = names(name)
    is_next = "authors" not in known or (is_early and len(people) == 1 and may_be_next(people[0]))
    if people and is_next and all(map(is_somebody, people)):
        byline.told.extend(("authors", person) for person in people)
    elif (
        "source" not in known
        and (known & {"published", "updated"} or (known == {"authors"} and A_MEDIUM.fullmatch(name)))
        and 2 <= len(name) <= 20
        and "，" not in name
        and not (HAN.search(name) and are_links(words))
        and (HAN.search(name) or MEDIUM.search(name))
    ):
        byline.told.append(("source", name))
        byline.bare = True
