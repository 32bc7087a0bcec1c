"""Lines above a title that look like one: what a page names itself, its sections, and who posts."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import islice

from feedmill.extract.phrases.titles import reads_like_title
from feedmill.extract.phrases.vocabulary import has_han
from feedmill.extract.phrases.writers import ORGANIZATION
from feedmill.extract.roles import Line
from feedmill.extract.scrape.signers import people_alone

_HOMES = frozenset(("首頁", "首页", "home", "home page", "homepage"))
_MENTIONS = 40  # of a name that are looked at
_CRUMBS = 4  # lines of a trail whose words stand one below the other
_CRUMB = 14  # characters of one
_HANDLE = re.compile(r"(?=[^_]*_)[A-Za-z0-9_.-]{3,30}")
_VOLUME = re.compile(r"vol(?:ume|\.)? ?\d{1,4}\b", re.IGNORECASE)
_NAMED = 2  # words of a name
_NEAR = 3  # lines below a trail
_BARS = frozenset("/／›>»|｜")
_TRAIL_LENGTH = 60  # characters of one before the title
_SAID = {False: 16, True: 7}  # characters of a title, in Chinese fewer
_DOTS = frozenset("·•|/›>")
HOME_OF = re.compile(  # "某某的日记", "某某的其他文章 (全部)"
    r"(?P<who>\S.{1,19}?)\s?的(?:其[他它]|更多|全部|所有)?"
    r"(?:日[记記誌志]|[博部]落?[客格]|[专專][栏欄]|主[页頁]|空[间間]|文章|作品|[影书書乐樂剧劇游遊][评評记記]|[评評][论論]|[帖貼]子|[动動][态態]"
    r"|相[册簿冊]|[广廣]播|豆列|[笔筆][记記]|[话話][题題]|主[题題])(?:[\s(（·].*)?"
)
_TRAIL = (  # of crumbs
    r"[^>›»]{1,16}(?:[>›»]{1,2}[^>›»]{1,16}){1,5}|[^>›»]{1,40}(?: [>›»]{1,2} [^>›»]{1,40}){2,5}"
    r"|[^/]{1,40}(?: / [^/]{1,40}){2,5}"
)
_STEP = re.compile(r"\s*[>›»]\s*")
_COUNTS = r"(?:[^\W\d]{1,8}[\s:：]{0,2}\d[\d.,]*(?:\s?[kK万萬](?!\w))?[\s|·]{0,3}){2,}"  # "帖子 96 积分 310"
_PAGED = r"\d+ posts?\b.{1,5}\bPage \d+ of \d+"  # a forum
_POSTED = r"(?i:posted|published|updated|edited)(?: on)? [A-Z][a-z]{2,8}\.? \d{1,2}\b.{0,20}"
_SIZES = "[大中小]?字[体體号號][大中小]?"
_SECTION = r"[\u4e00-\u9fff]{2,6}\s+[A-Z][A-Z&' ]{2,24}|[A-Z][A-Z ]{2,20}:\s[A-Z][A-Z &]{2,24}"  # "深度 IN DEPTH"
_ONLINE = r"\S{2,12}[报報刊]社?\s*(?:数字|電子|电子|數位)[报報刊版]"  # a paper
_DOCUMENT = r"[\u4e00-\u9fff]{1,12}\s?[〔﹝\[【（(]\s?\d{4}\s?[〕﹞\]】）)]\s?第?\s?\d{1,5}\s?[号號]"  # of an office
_KIND = (  # of an article, set above its headline
    r"(?i:guest (?:essay|column|post)|(?:news )?analysis|op-?ed|editorials?|opinion|commentary|perspectives?"
    r"|explainers?|letters? to the editor|fact[ -]check|cover story|special reports?|(?:the )?long ?reads?|first person"
    r"|q\s?&\s?a)"
)
_EMBARGO = r"(?i:(?:strictly )?embargoed?\b(?: (?:until|till|for)|:).{4,60})"  # of a release
_NOTES = (
    r"(?i:(?:medically |fact[- ]?)?(?:reviewed|checked|edited) by .{3,60}|ref(?:erence|\.)?(?: no\.?)?\s?[:：].{3,40})"
    r"|【[^】]{2,6}】[A-Z0-9.:-]{4,}|[证證]券研究[报報]告.{0,12}|(?:[发發][布佈]|收[录錄])[于於].{2,14}"
)
_FOLLOW = r"[点點][击擊选選].{0,20}[关關][注註].{0,30}"  # an account
_NO_TITLE = re.compile(
    "|".join(
        (
            _DOCUMENT,
            _KIND,
            _EMBARGO,
            _NOTES,
            _FOLLOW,
            r"/.*",
            _TRAIL,
            _COUNTS,
            _PAGED,
            _POSTED,
            _SIZES,
            _SECTION,
            _ONLINE,
        )
    )
)
_FILED = re.compile(  # where an article is filed
    r"(?:所[属屬])?(?:[专專][栏欄]|[话話][题題]|[栏欄]目|[频頻]道|分[类類]|合集|系列|圈子|版[块塊]|收[录錄][于於]"
    r"|[Tt]opics?|[Cc]olumn|[Ss]eries|[Ss]ection|[Cc]ategory)\s*[:：]"
)
_FILED_UNDER = 30  # characters of where: "Column: what the merger means to all of us" is a title
_DIGIT = re.compile(r"\d")
_ISSUE = re.compile(
    r"第\s*\d+\s*卷|第\s*\d+\s*[期版]\Z|\bvol\.\s*\d+,?\s+(?:no|issue)|\bno\.\s*\d+(?=\s*(?:[|·]|\Z))|\s#\d{1,4}\Z|\A\d{4}\s*年\s*\d",
    re.IGNORECASE,
)
_MOTTO = re.compile(  # what a publication says of itself below its name
    r"(?:(?:an?|the|your|our) )?(?:[\w-]+ ){0,2}(?:newsletter|(?:dai|week|month)ly letter|magazine|blog"
    r"|podcast|journal|publication|(?:web)?site|voice) (?:about|for|on|by|from|of) .*|.*\bsince \d{4}"
    r"|(?:independent|trusted|local|quality) (?:[\w-]+ )?(?:reporting|news|journalism) .*",
    re.IGNORECASE,
)
_LONG, _TWICE = 40, 2  # Chinese characters that few titles have; so much longer than the title is what it leads to
OTHERS = (  # of whom there is more to read
    "{}的其他", "{}的更多", "更多{}", "More from {}", "More by {}", "More articles by {}", "More posts by {}"
)  # fmt: skip


def is_no_title(text: str) -> bool:
    """Whether a line tells by itself that it is none: a trail, counts, a section, the number of an issue."""
    filed = _FILED.match(text)
    is_filed = filed is not None and len(text) - filed.end() <= _FILED_UNDER
    is_issue = _DIGIT.search(text) is not None and _ISSUE.search(text) is not None
    return is_filed or is_issue or _NO_TITLE.fullmatch(text) is not None


def is_motto(text: str) -> bool:
    """Whether a publication says in a line what it is."""
    return text.isascii() and len(text.split()) > _NAMED and _MOTTO.fullmatch(text) is not None


def stands_over(lines: Sequence[Line], number: int, start: int) -> bool:
    """Whether a line above `start` is no title though it looks like one, by what stands round it."""
    text = lines[number].text
    is_named = ("_" in text and _HANDLE.fullmatch(text)) or text.startswith("Proceedings of ")
    if is_named or _leads_to(text, lines[number + 1 : start]):
        return True
    if number >= _TWICE and (
        _presents(lines[number - 2], lines[number - 1]) or _is_longer(text, lines[number - 1].text)
    ):
        return True
    if number < _TWICE and number + 1 < start and _publishes(lines, number, start):
        return True
    if (len(text) <= _CRUMB and names_writer(text, lines[start:])) or _is_home(text, lines[number + 1 : start]):
        return True
    if number >= _TWICE and not lines[number].gap and _is_employer(lines, number):
        return True
    return number + 1 < start and (_ends_trail(lines, number) or _is_below_name(lines, number))


def _leads_to(text: str, below: Sequence[Line]) -> bool:
    """Whether a trail ends with what a line below it says: "首页 > 专栏 > 标题", "News/ Ports/ Title"."""
    last = _STEP.split(text)[-1]
    if last not in ("", text) and any(line.text == last for line in below):
        return True
    return any(ends_trail(text, line.text) for line in below[:_NEAR])


def ends_trail(text: str, title: str) -> bool:
    """Whether a line ends with a title of its own, behind sections: "News / Ports / Ferry captains argue"."""
    before = text[: len(text) - len(title)].rstrip()
    is_title = len(title) >= _SAID[has_han(title)] and text.endswith(title)
    return is_title and 0 < len(before) <= _TRAIL_LENGTH and before[-1] in _BARS


def _is_home(text: str, below: Sequence[Line]) -> bool:
    """Whether a line names what somebody's page is whose name a line below begins with."""
    home = HOME_OF.fullmatch(text) if "的" in text else None
    return home is not None and any(line.text.startswith(home["who"]) for line in below)


def _is_employer(lines: Sequence[Line], number: int) -> bool:
    """Whether an institution stands right below somebody's name, which stands apart from a title: where he works."""
    title, name = lines[number - 2], lines[number - 1]
    if title.frame or not reads_like_title(title.text) or len(title.text.split()) <= len(name.text.split()):
        return False
    is_name = bool(people_alone(name.text, beside=False, sure=False))
    return is_name and ORGANIZATION.search(lines[number].text) is not None


def _publishes(lines: Sequence[Line], number: int, start: int) -> bool:
    """Whether a line is a journal's name, its volume below, or an institute's that the authors work at."""
    text = lines[number].text
    works_at = (line.text.startswith(f"{text}, ") for line in lines[number + 1 : start])
    return _VOLUME.match(lines[number + 1].text) is not None or (
        any(works_at) and ORGANIZATION.search(text) is not None
    )


def _presents(name: Line, again: Line) -> bool:
    """Whether somebody's name stands twice: what he is stands below."""
    return name.key == again.key and not (name.frame or name.prose) and len(name.text) <= _LONG


def names_writer(name: str, below: Sequence[Line]) -> bool:
    """Whether a line below the text heads what else somebody wrote."""
    named = (line.text for line in below if name in line.text and len(line.text) <= len(name) + _LONG)
    first = [*islice(named, _MENTIONS)]
    heads = tuple(other.format(name) for other in OTHERS) if first else ()
    return any(text.startswith(heads) for text in first)


def _is_longer(text: str, above: str) -> bool:
    """Whether a line is a summary in one sentence below its title."""
    return len(text) > _LONG and len(text) > 1.5 * len(above) and len(above) > _CRUMB and has_han(text)


def _ends_trail(lines: Sequence[Line], number: int) -> bool:
    """Whether short lines lead from the home page to this one, and a longer one stands below."""
    if len(lines[number].text) > _CRUMB or len(lines[number + 1].text) <= _CRUMB:
        return False
    above = lines[max(number - _CRUMBS, 0) : number]
    home = next((at for at in range(len(above) - 1, -1, -1) if above[at].text.casefold() in _HOMES), None)
    return home is not None and all(len(line.text) <= _CRUMB for line in above[home:])


def _is_below_name(lines: Sequence[Line], number: int) -> bool:
    """Whether a name and a dot stand above a line: a publication's, and what that says of itself."""
    if number < _TWICE or lines[number - 1].text not in _DOTS or lines[number + 1].frame:
        return False
    name = lines[number - 2]
    return not (name.frame or name.prose or name.byline) and len(name.text) > 1
