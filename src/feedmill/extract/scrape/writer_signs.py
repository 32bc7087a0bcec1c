"""What speaks for a line of a head to name who wrote the text, in words that can be weighed (`scrape.writers`)."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from feedmill.extract.frame import LEARNED
from feedmill.extract.phrases.buttons import FOLLOW
from feedmill.extract.phrases.bylines import Byline
from feedmill.extract.phrases.furniture import IMAGE_PLACEHOLDER
from feedmill.extract.phrases.labels import LABEL_WORD, is_label
from feedmill.extract.phrases.mediums import A_MEDIUM, is_medium
from feedmill.extract.phrases.names import JOB
from feedmill.extract.phrases.nobody import GROUP
from feedmill.extract.phrases.persons import A_PART, are_people, is_person, is_somebody
from feedmill.extract.phrases.plain_words import PLAIN
from feedmill.extract.phrases.surnames import is_han_name, is_word
from feedmill.extract.phrases.titles import names_a_section
from feedmill.extract.phrases.vocabulary import INSTITUTION, PLACES, has_han
from feedmill.extract.phrases.wording import words
from feedmill.extract.phrases.writers import ORGANIZATION
from feedmill.extract.roles import Line
from feedmill.extract.scrape.frame_words import COMMON
from feedmill.extract.scrape.over_titles import OTHERS
from feedmill.extract.scrape.signers import people_alone
from feedmill.extract.scrape.substance import fullness

OVER = 40  # lines above a title in which a name may stand
UNDER = 60  # lines below it
_AHEAD = 6  # lines of the text that stand near the last of a head
_LONGEST, _MANY = 60, 200  # characters of a line of names; of one that has nothing else
_ACCOUNT = 12  # characters of an account's name in Chinese
_STEPS = (-9, -4, -3, -2, -1, 0, 1, 2, 3, 4, 5, 6, 9, 15)  # lines from a title
_ABOVE_TEXT = (0, 1, 2, 3, 4, 6, 9, 14)
_MOST = 3
_HANDLE = re.compile(r"@(?:in/|user/|c/)?[\w.-]{2,30}")
_ONE = re.compile(r"[^\W\d][\w.'’-]{1,23}")
_MARK = r"(?<=[^\W\d_])(?:\d(?:[,，]\d)*|[*†‡¹²³⁴⁵]+)"
_RAISED = re.compile(rf"(?:{_MARK})?\s*[（(][\s,，*✉]*[)）]|{_MARK}")  # behind names: numbers of institutes
_BESIDE = re.compile(  # "甲乙（某大学）", "海島時報 甲乙", "甲乙 某某笔记"
    r"(?P<name>[\u4e00-\u9fff·]{2,4})\s?[（(【]\S{2,30}[)）】]"
    r"|\S{2,12}?[报報网網社刊台臺] (?P<sent>[\u4e00-\u9fff·]{2,4})"
    r"|(?P<shown>[\u4e00-\u9fff]{2,4}) [\u4e00-\u9fff]{4,12}"
)
_MARKS = re.compile(r"[，。！？；：,!?;:、/《》“”\"#\[\]【】|<>©]|[^（(]*[）)]")
_NUMBERS = re.compile(r"\d{4}|\d+ \w")  # of a date, of so many
_AGO = re.compile(r".{1,24} ago|.{1,8}前|\d{1,2}[hdw]")
_NO_NAMES = words(
    """
    头像 頭像 显示全部 顯示全部 利好 利淡 推介 推薦 推荐 积分 積分 管理员 管理員 全平台 发布 發布 發佈 精选回答
    created deleted [deleted] avatar article premiered beta maker author authors frontpage curated
    """
)
_DESCRIBED = re.compile(  # what an account says of itself: "气象科普作者"
    r"[\u4e00-\u9fff]{2,10}(?:作者|博主|[达達]人|[爱愛]好者|[创創]作者|[从從]业者|撰稿人|工程[师師]|研究[员員]|主持人|[评評][论論][员員])"
)
_ANDS = ("and", "&", ",")  # between two names
_INITIALS = re.compile("[A-Z]{2}")  # instead of a picture
_NUMBER = re.compile(r"[\d,.]+\s?[kKmM万萬]?")
_COUNTED = re.compile(  # how much, how long
    r"\d[\d,.:]*\s?(?:[kKmMwW万萬千亿億]|分[钟鐘]?|小?[时時]|秒|min\w*|[天次人条條篇字])?\+?[\s·|]*"
)
_MORE = tuple(map(str.casefold, OTHERS))
_STATS = re.compile(r"(?:[^\W\d]{1,8}[\s:：]{0,2}\d[\d.,]*[\s|·]{0,3}){2,}")  # "帖子 96 积分 310"
_ORIGINAL = ("原创", "原創")
_EMPTY = frozenset(("frame", "picture", "counted", "number"))
PLACE = re.compile(  # and agencies of pictures
    r".* (?:Images|Pictures|Photos?|Stock)"
    r"|(?:(?:New|San|Santa|Saint|St\.?|Los|Las|El|Hong|Tel|Cape|Kuala|South|North|West|East|United) |.* City\b).*"
)
_NOBODY = (_DESCRIBED, _COUNTED, A_PART, GROUP, FOLLOW, LABEL_WORD, PLACE)


class Head(NamedTuple):
    """The lines that may name who wrote a text, and what they are compared with."""

    lines: Sequence[Line]
    title: int
    start: int  # where the text begins
    bylines: Mapping[int, Byline]
    kinds: list[str]  # what each line of the head is, in a word
    counts: Counter[str]  # of the keys of all short lines
    below: list[str]  # the lines of the text and behind it, in small letters
    above: set[str]  # the keys of the lines above the title


def head_of(lines: Sequence[Line], title: int, start: int, bylines: Mapping[int, Byline]) -> Head:
    """What is asked of all lines at once: `bylines` are known to tell something, none of them who wrote it."""
    last = min(start + _AHEAD, len(lines))
    kinds = [_kind(lines, number, title, bylines) for number in range(last)]
    counts = Counter(line.key for line in lines if len(line.text) <= _LONGEST)
    below = [line.text.casefold() for line in lines[start:]]
    return Head(lines, title, start, bylines, kinds, counts, below, {line.key for line in lines[:title]})


def _kind(lines: Sequence[Line], number: int, title: int, bylines: Mapping[int, Byline]) -> str:
    line = lines[number]
    text, byline = line.text, bylines.get(number)
    told = {name for name, _ in byline.told} if byline is not None else set()
    if number == title:
        return "title"
    if line.prose:
        return "prose"
    if told & {"published", "updated", "day"}:
        return "dated"
    if told:
        return min(told)
    for name, stands_so in (
        ("original", text in _ORIGINAL),
        ("stats", _STATS.fullmatch(text)),
        ("frame", line.frame),
        ("handle", _HANDLE.fullmatch(text)),
        ("ago", _AGO.fullmatch(text)),
        ("number", _NUMBER.fullmatch(text)),
        ("label", is_label(text)),
        ("picture", IMAGE_PLACEHOLDER.fullmatch(text)),
        ("counted", byline is not None),
        ("joins", text in _ANDS),
        ("initials", _INITIALS.fullmatch(text)),
        ("job", JOB.fullmatch(text)),
        ("place", ORGANIZATION.fullmatch(text)),
        ("name", is_somebody(text)),
    ):
        if stands_so:
            return name
    return "long" if fullness(text) == 1.0 else "short"


def are_jobs(text: str) -> bool:
    """Whether a line tells what somebody is, or each of several."""
    return all(JOB.fullmatch(piece.strip()) for piece in text.split(";"))


def names_in(line: Line) -> list[str]:
    """Whom a line may name: people, or an account; empty for none."""
    bare = line.text.rstrip(" :：")
    if len(bare) > _LONGEST and not (len(bare) <= _MANY and are_people(bare)):
        return []
    if (
        is_word(bare)
        or bare.casefold() in _NO_NAMES
        or line.prose
        or line.frame
        or any(no.fullmatch(bare) for no in _NOBODY)
    ):
        return []
    if names_a_section(bare):
        return []
    people = [name.removeprefix("@") for name in _people(line.text) if name not in PLACES]
    return [] if any(are_jobs(name) or PLACE.fullmatch(name) or _is_phrase(name) for name in people) else people


def _is_phrase(name: str) -> bool:
    """Whether it is too long for the name of an account, or has marks and numbers that no name has."""
    if not name[0].isalnum() or _MARKS.search(name) or _NUMBERS.search(name):
        return True
    return has_han(name) and len(name) > _ACCOUNT and not is_han_name(name)


def _people(text: str) -> list[str]:
    if ("(" in text or any(map(str.isdigit, text))) and (bare := _RAISED.sub("", text)) != text:
        numbered = people_alone(bare.strip(" ,，"), beside=True, sure=True)
        if numbered and all(map(is_somebody, numbered)):
            return numbered
    if (beside := _BESIDE.fullmatch(text)) is not None:
        name = beside["name"] or beside["sent"] or beside["shown"]
        if is_han_name(name) and not (beside["shown"] and is_han_name(text.split()[1])):
            return [name]
    if found := people_alone(text, beside=True, sure=True):
        return found
    if _HANDLE.fullmatch(text) or _ONE.fullmatch(text) or (len(text) <= _ACCOUNT and " " not in text and has_han(text)):
        return [text] if any(map(str.isalpha, text)) else []
    return []


def candidates(head: Head) -> dict[int, list[str]]:
    """The lines that may name who wrote it, each with whom."""
    first, last = max(head.title - OVER, 0), min(head.start, head.title + UNDER)
    return {
        number: people
        for number in range(first, last)
        if number != head.title and number not in head.bylines and _is_open(head.lines[number])
        if (people := names_in(head.lines[number]))
    }


def _is_open(line: Line) -> bool:
    return line.free or line.reason == LEARNED  # one writer's many texts


def signs(head: Head, number: int, people: Sequence[str]) -> Iterator[str]:
    """What speaks for line `number` to name who wrote the text, or against it."""
    shape = _shape(people[0])
    yield f"title {bisect_right(_STEPS, number - head.title)}"
    yield f"text {bisect_right(_ABOVE_TEXT, head.start - number)}"
    yield "above" if number < head.title else "below"
    kinds = [head.kinds[at] if 0 <= at < len(head.kinds) else "none" for at in range(number - 3, number + 4)]
    yield f"over {kinds[4]}"
    yield f"over 2 {kinds[5]}"
    yield f"over 3 {kinds[6]}"
    yield f"under {kinds[2]}"
    yield f"under 2 {kinds[1]}"
    yield f"between {kinds[2]} {kinds[4]}"
    yield f"shape {shape}"
    yield f"{'above' if number < head.title else 'below'} {shape}"
    yield f"{shape} over {kinds[4]}"
    yield f"{shape} under {kinds[2]}"
    yield f"names {min(len(people), _MOST)}"
    near = [at for at in range(head.title + 1, number) if head.kinds[at] not in _EMPTY]
    yield f"lines between {min(len(near), 4)}" if number > head.title else "stands above"
    yield from known_for(people[0], head.lines[number])
    yield from _elsewhere(head, number, people[0])


def _shape(name: str) -> str:
    if is_han_name(name):
        return "name"
    if is_person(name):
        return "person"
    if has_han(name):
        return f"account {min(len(name), 7)}"
    if _ONE.fullmatch(name):
        return "capital" if name[0].isupper() and name[1:].islower() else "handle"
    return "other"


def known_for(name: str, line: Line) -> Iterator[str]:
    """What rules know a name for."""
    for sign, stands_so in (
        ("medium", is_medium(name)),
        ("like medium", A_MEDIUM.fullmatch(name)),
        ("organization", ORGANIZATION.fullmatch(name)),
        ("institution", INSTITUTION.search(name)),
        ("group", GROUP.fullmatch(name)),
        ("job", JOB.fullmatch(name)),
        ("place", name in PLACES),
        ("at", line.text[0] == "@"),
        ("upper", name.isupper()),
        ("digits", any(map(str.isdigit, name))),
        ("low line", "_" in name),
        ("learned", line.learned),
    ):
        if stands_so:
            yield f"is {sign}"
    said = re.findall("[a-z']+", name.casefold())
    if said:
        common = sum(word in COMMON for word in said)
        yield "common words" if common == len(said) else "some common words" if common else "own words"
        yield from (f"{at} word plain" for at, word in (("first", said[0]), ("last", said[-1])) if word in PLAIN)
    elif has_han(name) and len(name) <= _ACCOUNT:
        pairs = [name[at : at + 2] for at in range(len(name) - 1)]
        common = sum(pair in COMMON for pair in pairs)
        yield "common words" if common and common == len(pairs) else "some common words" if common else "own words"


def _elsewhere(head: Head, number: int, name: str) -> Iterator[str]:
    """Where else a name stands."""
    line, small = head.lines[number], name.casefold()
    again = head.counts[line.key] - 1
    if again:
        yield f"again {min(again, _MOST)}"
        near = head.lines[number + 1 : number + 2]
        if near and near[0].key == line.key:
            yield "twice in a row"
        if number > head.title and line.key in head.above:
            yield "named above the title"
        if any(other.key == line.key for other in head.lines[head.start :]):
            yield "again below the text"
    same = (at for at, other in enumerate(head.lines) if other.key == line.key)
    if any(FOLLOW.fullmatch(other.text) for at in same for other in head.lines[at + 1 : at + 3]):
        yield "followed"
    if small in head.lines[head.title].text.casefold():
        yield "in the title"
    said = [other for other in head.below if small in other]
    if not said:
        return
    if any(other.startswith(tuple(more.format(small) for more in _MORE)) for other in said):
        yield "more by"
    prose = sum(other.prose and small in other.text.casefold() for other in head.lines[head.start :])
    yield f"in text {min(prose, _MOST)}"
    if name != small and any(small in other.text for other in head.lines[head.start :] if other.prose):
        yield "said in small letters"
    if len(said) > prose:
        yield f"in short lines {min(len(said) - prose, _MOST)}"
    if any(other.startswith(small) and len(other) > len(small) + 6 for other in said):
        yield "begins a line below"
    if any("©" in other or "copyright" in other or "版权" in other or "版權" in other for other in said):
        yield "owns the rights"


def nobody(head: Head) -> Iterator[str]:
    """What speaks for nobody being named."""
    told = {name for byline in head.bylines.values() for name, _ in byline.told}
    yield "nobody"
    yield "nobody, a source" if "source" in told else "nobody, no source"
    yield "nobody, a date" if "published" in told else "nobody, no date"
