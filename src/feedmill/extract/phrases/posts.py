"""What boards, blogs, hosts of code and archives of papers tell of a post in a line of their own make."""

from __future__ import annotations

import re
from datetime import UTC

from feedmill import dates
from feedmill.extract.phrases.labels import LABEL_WORD, SPACED_LABEL
from feedmill.extract.phrases.lists import listed
from feedmill.extract.phrases.mediums import without_place
from feedmill.extract.phrases.names import names
from feedmill.extract.phrases.titles import without_kind
from feedmill.extract.phrases.vocabulary import PLACES
from feedmill.extract.phrases.writers import dated_by
from feedmill.text import one_line

_LONGEST = 240  # characters
_DAY = r"\d{1,2} [A-Z][A-Za-z]{2,8},? \d{4}|[A-Z][A-Za-z]{2,8}\.? \d{1,2},? \d{4}"
_SOME_TIME = r"(?:\d{1,3}|an?) ?(?:mo|yr|hr|min|[hdwy]|second|minute|hour|day|week|month|year)s?\.? ago"
_BEGINS = re.compile(
    r"POSTED ON |[tT]his (?:post was|is) |永久|[Pp]ermalink |Published: "
    r"|(?:[Pp]ost|[Ss]ubmitt|[Ss]hare|[Ss]tart|[Aa]sk)e?d |by [A-Z]|By [A-Z]|View |From: |Comments: "
    r"|[A-Za-z]\w+ [(（]|作者|[时時][间間]|[标標][题題]|看板|※|\[Submitted|\[v\d|\d{1,2} [A-Z][a-z]{2,8} \d{4} \("
)
_POST = re.compile(
    # of a board of links: "Posted by Jane on Monday March 02, 2026 @10:30AM from the slow-news dept."
    r"[Pp]osted by (?P<editor>.{2,30}?) on (?:[A-Z][a-z]{5,8},? )?(?P<at>[A-Z][a-z]{2,8} \d{1,2}, \d{4}) ?@ ?"
    r"(?P<clock>\d{1,2}:\d\d ?[AP]M)\b.{0,80}"
    # of a blog, filed in many places: "by Jane Doe and Ann Lee on 25 FEB 2026 in Databases, Storage Permalink"
    rf"|[Pp]osted on (?P<dated>{_DAY})"
    rf" by (?P<author>(?!The )[A-Z][\w'’.-]*(?: [A-Z][\w'’.-]*){{0,3}})(?: \([^()]{{2,30}}\))?"
    r"(?: [-–—|] (?:\d{1,5} Comments?|Leave a Comment)\b.{0,160})?"
    rf"|[Bb]y (?P<by>[A-Z][^\d|]{{3,120}}?),? on (?P<on>{_DAY}),? in [A-Z].{{2,150}}"
    r"|[Pp]osted by (?P<poster>[^\s:].{1,30}?) (?:at|on) (?P<time>\d{1,2}:\d\d(?: ?[AaPp][Mm])?)"
    # of a board that tells how long ago
    rf"|(?:[Pp]osted|[Ss]ubmitted|[Ss]hared|[Ss]tarted|[Aa]sked) (?:by (?:u/)?(?P<user>\S{{2,30}}) {_SOME_TIME}"
    rf"|{_SOME_TIME}\s?\*? by (?:u/)?(?P<handle>\S{{2,30}}(?: [A-Z]\S{{1,20}}){{0,2}})(?: (?:to|in) \S{{2,40}})?)"
    rf"|(?:Posted|POSTED) (?:on|ON) (?P<filed>{_DAY}) (?:to|TO) [A-Z].{{2,160}}"
    # of a letter
    r"|(?:View this (?:post|letter|e-?mail|issue|newsletter) (?:on the web|online|in your browser) at|[Pp]ermalink"
    r"|永久[链鏈連][接結]) (?P<url>https?://\S+)"
    # of a forum of reviewers
    rf"|Published: (?P<shown>{_DAY}), Last Modified: (?P<modified>{_DAY}).{{0,160}}"
    rf"|(?P<sent>{_DAY}) \((?:[Ll]ast )?[Mm]odified: (?:{_DAY})\).{{0,160}}"
    # of an archive of papers
    rf"|this post was submitted on (?P<day>{_DAY})"
    # of a blog, below its post
    r"|This is .{2,200} by (?P<blogger>[A-Z][\w'’.-]*(?: [A-Z][\w'’.-]*){1,3}), posted on "
    r"(?P<then>\d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]{2,8},? \d{4}|[A-Z][a-z]{2,8} \d{1,2},? \d{4})\.?"
    rf"|\[Submitted on (?P<first>{_DAY})(?: \(v1\))?(?:, last revised (?P<last>{_DAY}).{{0,30}})?\]"
    r"|\[v(?:[2-9]|1\d)\] .{10,60}|From: (?P<submitter>[A-Z].{2,60}?) \[view email\]"
    r"|Comments: .{0,120}\b\d{1,3} (?:pages?|figures?|tables?)\b.{0,80}"
    # of a bulletin board in Taiwan
    r"|作者\s*[:：]?\s*(?P<account>[A-Za-z]\w{1,15}) [(（].{0,30}[)）](?:\s*(?:看板|站內)\s*[:：]?\s*\w{1,24})?"
    r"|(?P<teller>[A-Za-z]\w{1,15}) [(（].{1,30}[)）] [发發]表[于於] ?\S{2,24} ?[板版]"
    r"|看[板版]\s*[:：]?\s*[A-Za-z][\w-]{1,24}"
    r"|[时時][间間]\s*[:：]?\s*(?P<unix>[A-Z][a-z]{2} [A-Z][a-z]{2} {1,2}\d{1,2} \d\d:\d\d:\d\d \d{4})"
    r"|[标標][题題]\s*[:：]?\s*(?P<title>(?:Re:\s*)?[\[［【]\S{1,8}[\]］】].{2,100})"
    r"|※\s*[发發]信站\s*[:：]\s*(?P<board>[^\s(（,，]{2,20}).{0,120}"
    r"|※\s*文章[网網]址\s*[:：]\s*(?P<page>https?://\S+)|※\s*[编編][辑輯]\s*[:：].{3,80}"
)
_RELEASED = re.compile(
    rf"(?:@[\w-]{{2,39}} )?(?P<account>[\w-]{{2,39}}) (?:released|tagged|published) this"
    rf" (?:(?:on )?(?P<on>{_DAY})|\d{{1,2}} [A-Z][a-z]{{2}} \d\d:\d\d|{_SOME_TIME}"
    r"|yesterday|today|last (?:week|month|year))"
)
_DISCUSSED = re.compile(  # on a host of code
    r"(?P<who>[\w-]{2,39}) (?:asked this question|started this conversation|announced) in"
    r" (?:Announcements|General|Help|Ideas|Polls|Q&A|Show and tell|Feature requests)"
)
_TERM = r"[A-Z][\w&'’-]*(?: (?:and |of |& )?[A-Z][\w&'’-]*){0,3}"
_FILED = re.compile(rf"[Pp]osted (?:on )?(?P<on>{_DAY}) in (?P<terms>{_TERM}(?:,(?: and)? {_TERM}){{1,6}})")
_DISORDERLY = re.compile(  # "Jan 18 Sun 2026 14:05"
    r"(?P<day>[A-Z][a-z]{2} \d{1,2}) (?:Mon|Tue|Wed|Thu|Fri|Sat|Sun),? (?P<year>\d{4} \d{1,2}:\d\d)"
)
_SAID = 24  # characters
_SPOKEN = re.compile(
    r"(?:Speech|(?:Opening |Closing |Introductory )?[Rr]emarks|Keynote(?: speech| address)?|Lecture|Statement"
    r"|Testimony) by (?:the )?"
    r"(?:(?:Mr|Mrs|Ms|Dr|Prof|Sir|Dame|Professor|(?:Deputy )?Governor|Chair|President|Minister|Commissioner)\.? )*"
    r"(?P<who>[A-Z][\w'’.-]*(?: [A-Z][\w'’.-]*){1,3}), (?=[A-Z])"
)
_CITED = re.compile(rf".{{2,60}}\bdoi: (?P<url>https?://\S+) \([Pp]ublished (?P<on>{_DAY})\)")  # in a journal
_SHORT = re.compile(r"(?:[Pp]osted|Published) on (?P<day>[A-Z][a-z]{2} \d{1,2})(?: [•·] .{3,40})?")
_PRINTED = re.compile(
    r"Published on (?P<source>[A-Z][^()]{1,60}) \((?:https?://|www\.)[^\s()]+\)"
)  # a page made for printing
_FLOOR = re.compile(r".{0,40}?\d{1,4}[楼樓](?P<at>20\d\d-\d\d-\d\d \d\d:\d\d)回[复覆復]")  # a forum's
_POINTS = re.compile(r"\d+ points? by (\S{2,30}) .{0,80}")
_AT = (" 于", " 於")
_VERB = re.compile(r"(?:首次)?(?:[发發][布佈表帖文]|[创創]建|[张張][贴貼]|写下)[了。]?")
_POSTED = re.compile(
    r"posted @ (?P<date>20\d\d-\d\d-\d\d \d\d:\d\d)\s+(?P<who>\S{2,30})\s+(?:阅读|閱讀|views?|reads?)\s*[(（].*",
    re.IGNORECASE,
)
_IN_PLACE = re.compile(r"(?P<who>\S{1,16}) [发發]表在 (?P<place>\S{2,12}) (?:留言|人[气氣])[(（]\d.{0,30}")
_ASKED = re.compile(  # a topic of a forum: "jane_d · 3 天前 · 2044 次点击"; who has a Chinese name may be a section
    r"(?:(?:by|作者|楼主|樓主)\s*[:：]?\s*)?(?P<who>[\w.-]{2,20})\s*[·•|｜/,，\s]\s*(?:[发發][布表][于於]\s*)?"
    r"(?:\d{1,4}\s*(?:秒|分[钟鐘]?|小[时時]|天|[周週]|[个個]月|年)\s*){1,2}之?前(?:\s+via\s.{2,16}?)?"
    r"(?:\s*[·•|｜/,，]?\s*\d[\d.,]*\s*[kKwW万萬]?\s*[次人条條个個]?\s*(?:点击|點擊|浏览|瀏覽|回[复覆帖]|阅读|閱讀|查看|[评評][论論]|收藏)){1,4}"
)
_REPLIES = re.compile(r"\d{1,6}\s?[条條则則个個]\s?回[复覆帖](?:\s*[•·|｜,，]\s*|\s+)(?=20\d\d-)")
_COUNTED = frozenset("击擊览覽复覆帖读讀看论論藏")
_ACCOUNT = re.compile(
    r"(?!(?i:tech|news|technology|business|science|programming|design)\Z)(?=.*[a-z])[a-zA-Z0-9_.-]{3,20}"
)
_ENDS = ("ago", "mes", "ime", "day", "ish", "ais", "ñol", "sch", "ano", "uês", "ski")
_SINCE = re.compile(  # "Modified 1 month ago", "Viewed 1k times", "1 mo. ago"
    r"(?:(?:asked|modified|active|edited|answered) )?(?:\d{1,2} years?, \d{1,2} months? ago|today|yesterday"
    r"|\d{1,2} ?(?:mo|yr|hr|min|[hdwy])\.? ago"
    r"|\d{1,3} (?:second|minute|hour|day|week|month|year)s? ago)|viewed \d[\d.,]*[km]? times?"
    r"|[a-z][a-z .]{1,24} [-–] (?:english|français|español|deutsch|italiano|português|polski)",  # of what a page is in
    re.IGNORECASE,
)

_KINDS = (
    "声望|聲望|粉[丝絲]|文章|[总總]?[阅閱][读讀]|[关關]注|[获獲][赞讚]|[会會][员員]|[内內]容[数數]?|原[创創]|[访訪][问問]"
    "|[随隨][笔筆]|[评評][论論]|[积積]分"
)
_FIGURE = r"\d[\d.,]*\s?[万萬kKwW]?"
_ACCOUNT_OF = re.compile(  # who has so many readers: "甲乙 12声望 8粉丝", "甲乙 粉丝：12 文章：8"
    rf"(?P<who>(?![本全]站|匿名|[网網]友|用[户戶])(?=.*[^\W\d_])[^\s:：]{{2,16}})"
    rf"(?:\s+-?\s?(?:{_FIGURE}\s?(?:{_KINDS})|(?:{_KINDS})\s?[:：-]\s?{_FIGURE})){{2,6}}"
)
_OF_ACCOUNTS = ("粉", "文章", "声望", "聲望", "关注", "關注")
_AGO = re.compile(  # below the name of an account: "编辑于 3天前 上海"
    r"(?:(?:[编編][辑輯]|[发發][布佈表]|更新|修改)[于於]?\s?)?(?:\d{1,2}\s?(?:秒|分[钟鐘]|小[时時]|天|[周週]|[个個]月|年)[之以]?前"
    r"|(?:昨天|今天|前天)(?:\s?\d\d:\d\d)?|[刚剛][刚剛才])(?:\s+(?P<place>\S{2,4}))?"
)
_MESSAGE = ("发消息", "發消息")
_MESSAGED = re.compile(r"(?P<who>\S(?:.{0,18}\S)?)\s+[发發]消息")  # a button beside who shows a film
_SENT_FROM = re.compile(r"\d{1,2}月\d{1,2}日 \d\d:\d\d [来來]自 ?\S{1,20}(?: \S{1,10})?")  # an app: no year is told
_AGO_BEGINS = frozenset("编編发發更修昨今前刚剛0123456789")


def around_date(before: str, behind: str) -> tuple[str, str]:
    """What stands round a date, as it would stand elsewhere.

    "甲乙 于 (date) 发布" is "甲乙 发表于 (date)". Where it was posted is left out, and a label gets its colon.
    """
    if before[-2:] not in _AT or not _VERB.fullmatch(behind):
        return before, SPACED_LABEL.sub(r"\1：", without_place(behind), count=1)
    who = before[:-2].rstrip()
    return (who if LABEL_WORD.fullmatch(who) else f"{who} 发表于"), ""


def read_post(line: str) -> list[tuple[str, str]] | None:
    """The (field, value) pairs of such a line, perhaps none; None for any other."""
    if len(line) > _LONGEST:
        return None
    if line[:8].lower() == "posted @":
        posted = _POSTED.fullmatch(line)
        return [("authors", posted["who"]), ("published", posted["date"])] if posted else None
    if _BEGINS.match(line) and (found := _POST.fullmatch(line)):
        return _told(found)
    if line[:1].isdigit() and _REPLIES.match(line):
        return []  # when the last of them came
    if line[-1:] in _COUNTED and "前" in line and (found := _ASKED.fullmatch(line.strip())):
        return [("authors", found["who"])] if _ACCOUNT.fullmatch(found["who"]) else []
    return _read_announced(line) or (_read_filed(line) if " in " in line else None) or _read_short(line)


def _read_announced(line: str) -> list[tuple[str, str]] | None:
    """Who speaks, and on which day, by a line that tells before whom; where and when a journal published a paper."""
    if who := speaker(line):
        date = dates.find(line, UTC)
        is_last = date is not None and not line[date.end :].strip(" .")  # of a title or a sentence it is no date
        return [("authors", who), ("published", date.text)] if date and is_last else None
    found = _CITED.fullmatch(line) if "doi: " in line else None
    return [("url", found["url"]), ("published", found["on"])] if found else None


def speaker(line: str) -> str:
    """Who speaks, by a line that tells before whom: "Speech by Jane Doe, Governor of …"; "" for other lines."""
    found = _SPOKEN.match(line) if " by " in line[:_SAID] else None
    return found["who"] if found else ""


def _read_filed(line: str) -> list[tuple[str, str]] | None:
    """Who began a discussion, in which part of a host of code; when a post was filed, below which terms."""
    if found := _DISCUSSED.fullmatch(line):
        return [("authors", found["who"])]
    found = _FILED.fullmatch(line)
    return [("published", found["on"]), *(("tags", term) for term in listed(found["terms"]))] if found else None


def _read_short(line: str) -> list[tuple[str, str]] | None:
    """What one of the short lines tells that begin with anything."""
    if line[:1].isdigit() and (points := _POINTS.fullmatch(line)):
        date = dates.find(line, UTC)
        return [("submitter", points[1]), *([dated_by(line, date)] if date else [])]
    if line[-1:].isdigit() and (found := _DISORDERLY.fullmatch(line)):
        return [("published", f"{found['day']} {found['year']}")]
    if " this " in line and (found := _RELEASED.fullmatch(line)):
        return [("authors", found["account"]), *([("published", found["on"])] if found["on"] else [])]
    if line[:2] in ("Po", "po", "Pu") and (found := _SHORT.fullmatch(line) or _PRINTED.fullmatch(line)):
        return list(found.groupdict().items())
    if any(map(line.__contains__, _OF_ACCOUNTS)) and (found := _ACCOUNT_OF.fullmatch(line)):
        return [("poster", name) for name in names(found["who"])]
    return _read_placed(line)


def _read_placed(line: str) -> list[tuple[str, str]] | None:
    """Who wrote, and in which part of a site; when a post was written; who shows a film."""
    if line[-3:] in _MESSAGE and (messaged := _MESSAGED.fullmatch(line)):
        return [("authors", messaged["who"])]
    if "表在" in line and (found := _IN_PLACE.fullmatch(line)):
        return [("authors", name) for name in names(found["who"])]
    return [] if _is_stamp(line) or _SENT_FROM.fullmatch(line) else _read_floor(line)


def _read_floor(line: str) -> list[tuple[str, str]] | None:
    """When a post of a forum was written, by the line below it; the first one of a topic began it."""
    found = _FLOOR.fullmatch(line) if line[-2:] in ("回复", "回覆", "回復") else None
    return None if found is None else [("published", found["at"])]


def _is_stamp(line: str) -> bool:
    """Whether a line tells how long ago a post was written or changed, and perhaps where."""
    if line[:1] in _AGO_BEGINS and (ago := _AGO.fullmatch(line)):
        return ago["place"] is None or ago["place"] in PLACES
    return line[-3:] in _ENDS and _SINCE.fullmatch(line) is not None


def _told(found: re.Match[str]) -> list[tuple[str, str]]:
    who = ("by", "author", "poster", "account", "user", "handle", "blogger", "teller")
    people = names(next(filter(None, map(found.__getitem__, who)), ""))
    clock = f" {found['clock']}" if found["clock"] else ""
    when = ("at", "on", "dated", "first", "day", "then", "unix", "shown", "sent", "filed")
    published = next(filter(None, map(found.__getitem__, when)), "")
    pairs = (
        *(("authors", person) for person in people),
        ("submitter", found["submitter"]),
        ("poster", found["editor"]),
        ("published", one_line(published) + clock),
        ("updated", found["last"] or found["modified"]),
        ("source", found["board"]),
        ("url", found["url"] or found["page"]),
        ("title", without_kind(found["title"]) if found["title"] else ""),
    )
    return [(field, value) for field, value in pairs if value]
