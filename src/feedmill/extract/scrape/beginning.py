"""Where the text of a scraped article begins: below the last line of its head.

A head goes on as long as it has not told who wrote the article and when, and both stand near.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from feedmill.extract.phrases.attribution import read_attribution
from feedmill.extract.phrases.bylines import Byline
from feedmill.extract.phrases.outro import introduces, speaks
from feedmill.extract.phrases.surnames import is_han_name
from feedmill.extract.phrases.titles import TWO_SENTENCES, reads_like_title
from feedmill.extract.phrases.vocabulary import CLOSING, COMMENTS, HAN, INSTITUTION
from feedmill.extract.roles import Line
from feedmill.extract.scrape.signers import people_alone
from feedmill.extract.scrape.substance import says_something

_FAR = 80  # lines that show something: a head is not longer
_LONG_MENU = 20  # lines above a title
_LEAD = 4  # lines between a paragraph and the byline below it
_REACH, _CROSSED, _LEAD_LENGTH = 14, 3, 300  # lines, and paragraphs of as many characters, that stand above a byline
_SOLICITS = re.compile(r"\b(?:sign up|subscribe|newsletters?|your inbox|cookies)\b", re.IGNORECASE)
_MARKS = 4  # characters that a Chinese line may be shorter by than others: marks do not begin one
_WIDEST, _LOOKED_AT = 90, 12  # characters of a line that a program broke, lines that tell how wide it does
_MOSTLY = 0.75  # of the width: words that no program parts may be long
_VOICE = 80  # characters
_NAMED = 4  # words of a line that may be a site's name or a section's
_PARAGRAPH, _LONG = 4, 45  # lines of one that a program broke, characters of its first
_BUTTONS, _SOON = 2, 14  # lines of buttons below a title; it stands among so many
_MOST_BEHIND = 2.0  # times as much text as they hold must stand behind it
_ASKED = ("published", "authors")
_LABELLED = re.compile(
    r"(?:published|posted)\b(?:[^.]|\.(?=[ ,])){6,40}\Z"
    r"|[发發][布佈表](?:[时時][间間]|日期)\s*[:：].{6,40}\Z",
    re.IGNORECASE,
)
_MENU = 4  # lines above
_COUNTS = frozenset("共0123456789")
_ACCOUNT = re.compile(r"[A-Za-z][\w.-]{2,30}")
_WRITTEN = re.compile(
    r"(?:作者|撰文|文字?|撰稿|采写|採寫|采访|採訪|words|text|written by|author)\s?[|｜丨/／:：]", re.IGNORECASE
)
_FIRST_SECTIONS = "01/02 一/二 壹/贰 壹/貳 I/II Ⅰ/Ⅱ ①/② 01./02. 1./2. Part1/Part2"
_SECTIONS = dict(pair.split("/") for pair in _FIRST_SECTIONS.split())  # the number of a first section, of the second
_CLOSED = re.compile(r"[ ■●◆□]+")
_DATES = ("published", "updated")


def find_beginning(lines: Sequence[Line], title: int = -1) -> int:
    """Where the text begins: at the first paragraph, unless a byline follows it: then that was a lead.

    `title` is the line that is likely to be the title: what stands above that is no text, unless it is much.
    """
    if (below := _above_comments(lines)) is not None:
        return below
    number = 0
    last = -1  # that belongs to the head for sure
    titled = title if _is_above_most(lines, title) else -1
    if titled >= _LONG_MENU:  # none of what stands above it is the article's
        return titled + find_beginning(lines[titled:], 0)
    is_teased = _is_teased(lines, titled)
    told: set[str] = set()
    while number < min(len(lines), _FAR):
        line = lines[number]
        if not line.free or line.frame or line.bare_address or number == titled:
            last, number = max(last, titled) if number == titled else last, number + 1
        elif line.byline is not None or (number and read_attribution(line.text)):
            last = number  # an attribution reads as a sentence does, and stands above the text as well
            named = {name for name, _ in line.byline.told} if line.byline is not None else set()
            told |= named.difference(_DATES) if number < titled and is_teased else named
            number += 1
        elif number < titled or (line.prose and number and (_is_title(lines, number, last) or _is_voice(line.text))):
            number += 1
        elif line.prose and "authors" not in told and (signed := _signed_below(lines, number, told)):
            lines[signed].tell(
                Byline(told=[("authors", name) for name in people_alone(lines[signed].text, beside=False, sure=True)])
            )
            number = signed
        elif (line.prose or _opens_paragraph(lines, number)) and not (number == 0 and reads_like_title(line.text)):
            below = _byline_below(lines, number) or _missing_below(lines, number, told) or _framed_below(lines, number)
            if below is None:
                return first_of_section(lines, first_of_paragraph(lines, number, last + 1), last + 1)
            number = below
        else:
            number += 1
    if last >= 0:
        return last + 1
    return 1 if lines and reads_like_title(lines[0].text) else 0


def _is_teased(lines: Sequence[Line], title: int) -> bool:
    """Whether several dates above a title that is signed are those of other articles."""
    below = lines[title + 1].byline if 0 <= title < len(lines) - 1 else None
    is_signed = below is not None and any(name == "authors" for name, _ in below.told)
    return is_signed and sum(line.dated for line in lines[:title]) > 1


def _is_above_most(lines: Sequence[Line], title: int) -> bool:
    """Whether most of the text stands behind the title."""
    above = sum(len(line.text) for line in lines[: title + 1] if line.prose)
    return sum(len(line.text) for line in lines[title + 1 :] if line.prose) >= _MOST_BEHIND * above


def first_of_paragraph(lines: Sequence[Line], number: int, first: int) -> int:
    """Where the paragraph begins that line `number` is of, if a program broke its lines; not above line `first`."""
    width = width_from(lines, number)
    while number > max(first, 1) and is_broken(lines[number - 1], lines[number], width):
        number -= 1
    return number


def first_of_section(lines: Sequence[Line], number: int, first: int) -> int:
    """Where the text begins above line `number`: at the number of its first section, "01", where "02" stands below."""
    for at in range(first, number):
        following = _SECTIONS.get(lines[at].text)
        if following is not None:
            return at if any(line.text == following for line in lines[number:]) else number
    return number


def width_from(lines: Sequence[Line], number: int) -> int:
    """Characters of the widest of the lines from `number` on; 0 where no program broke them."""
    width = max((len(line.text) for line in lines[number : number + _LOOKED_AT]), default=0)
    return width if width <= _WIDEST else 0


def is_broken(line: Line, following: Line, width: int) -> bool:
    """Whether a line ends in the midst of a sentence, where the next word would not have fitted in."""
    if following.gap or line.frame or not line.free or line.text.endswith(CLOSING):
        return False
    if following.text[0].islower() and _MOSTLY * width <= len(line.text) <= width:
        return True
    word = _MARKS if HAN.search(following.text) else len(following.text.split()[0])
    return len(line.text) <= width < len(line.text) + 1 + word


def _opens_paragraph(lines: Sequence[Line], number: int) -> bool:
    """Whether a program broke a paragraph into this line and at least three more, though no sentence ends with one."""
    run = lines[number : number + _PARAGRAPH]
    if len(run) < _PARAGRAPH or not run[0].gap or run[1].gap or len(run[0].text) < _LONG:
        return False
    width = width_from(lines, number)
    return width > 0 and all(is_broken(line, below, width) for line, below in pairwise(run))


def _above_comments(lines: Sequence[Line]) -> int | None:
    """Where a text begins that has no line like a paragraph's above what readers answered: below its date."""
    for number, line in enumerate(lines[:_FAR]):
        if line.prose:
            return None
        if line.text[:1] in _COUNTS and COMMENTS.fullmatch(line.text) is not None:
            dated = (n + 1 for n in range(number - 1) if lines[n].dated)
            return next(dated, None)
    return None


def _is_voice(text: str) -> bool:
    """Whether a page speaks in a line above the text."""
    return introduces(text) or is_short_voice(text)


def _is_title(lines: Sequence[Line], number: int, last: int) -> bool:
    """Whether a line that ends as a sentence does is a title: a question, or two sentences alone below a byline."""
    if last < 0 or last != number - 1 or not TWO_SENTENCES.fullmatch(lines[number].text):
        return _is_asked(lines, number, last)
    is_apart = lines[number].gap and number + 1 < len(lines) and lines[number + 1].gap
    if not is_apart or not (lines[number + 1].prose or _opens_paragraph(lines, number + 1)):
        return False
    return not any(len(line.text.split()) > _NAMED for line in lines[:last])


def _is_asked(lines: Sequence[Line], number: int, last: int) -> bool:
    """Whether a question is a post's title: an account stands above it, below line `last`; a paragraph below."""
    if last < 0 or last != number - 2:
        return False
    below = lines[number + 1 : number + 2]
    is_title = lines[number].text.endswith(("?", "？")) and reads_like_title(lines[number].text)
    return is_title and _ACCOUNT.fullmatch(lines[number - 1].text) is not None and bool(below) and below[0].prose


def _byline_below(lines: Sequence[Line], number: int) -> int | None:
    """The line of a byline right below a lead: no second paragraph may stand between.

    Below what may be a title, ending in a mark, any byline will do; below a sentence it must bear a date.
    """
    is_title = reads_like_title(lines[number].text) and not lines[number].text.endswith(("。", "."))
    is_title = is_title or _is_signed(lines[number + 1 : number + 2])
    for at in range(number + 1, min(number + 1 + _LEAD, len(lines))):
        line = lines[at]
        if line.byline is not None and (is_title or any(name in _DATES for name, _ in line.byline.told)):
            return at
        if line.prose and not line.frame:
            return None
    return None


def _is_signed(below: Sequence[Line]) -> bool:
    """Whether the line right below a lead has a label that says who wrote the article: "作者｜甲乙"."""
    byline = below[0].byline if below and _WRITTEN.match(below[0].text) else None
    return byline is not None and any(name == "authors" for name, _ in byline.told)


def _signed_below(lines: Sequence[Line], number: int, told: set[str]) -> int | None:
    """The line of names alone right below a lead; headings in capitals, as others in the text are, are none."""
    at = number + 1 + (bool(lines[number + 1 : number + 2]) and bool(lines[number + 1].frame))
    if not number or at + 1 >= len(lines) or len(lines[number].text) > _LEAD_LENGTH:
        return None
    is_question = _is_titled_by_question(lines, number)
    if not is_question and (lines[number - 1].byline is not None or lines[number - 1].frame):  # the text has begun
        return None
    line, below = lines[at], lines[at + 1]
    if line.prose or not line.free or line.frame or line.byline is not None or (line.gap and not below.gap):
        return None
    people = people_alone(line.text, beside=False, sure=is_question and is_han_name(_CLOSED.sub("", line.text)))
    if not people or ("published" not in told and len(people) == 1):
        return None
    between = zip(lines[at:], lines[at + 1 :], lines[at + 2 :], strict=False)
    headings = [middle for above, middle, under in between if above.prose and under.prose and not middle.prose]
    if any(map(_names_alone, headings)) or not any(other.prose for other in lines[at + 1 : at + 2 + _LEAD]):
        return None
    return at


def _is_titled_by_question(lines: Sequence[Line], number: int) -> bool:
    """Whether a line asks something and is the first that may be a title, a name below it or not."""
    if lines[number].text[-1] not in "？?" or not reads_like_title(lines[number].text):
        return False
    above = (line for line in lines[:number] if not line.frame and line.byline is None)
    return not any(says_something(line.text) and not INSTITUTION.search(line.text) for line in above)


def _names_alone(line: Line) -> list[str]:
    return people_alone(line.text, beside=False, sure=False)


def _missing_below(lines: Sequence[Line], number: int, told: set[str]) -> int | None:
    """The line of a byline some way below a lead or a caption, where it tells who or when and nothing above does.

    Most of the text must stand behind it: so no byline of a second article is taken for one.
    """
    missing = {name for name in _ASKED if name not in told}
    crossed, passed, reach = 0, 0, _REACH
    in_menu = not told and _stands_in_menu(lines, number)
    for at in range(number, min(number + _FAR, len(lines))) if missing else ():
        line = lines[at]
        reach -= not line.frame
        if reach < 0:
            return None
        if line.byline is not None and _tells(lines, at, missing):
            behind = sum(len(other.text) for other in lines[at + 1 :] if other.prose)
            return at if behind >= _MOST_BEHIND * crossed else None
        if line.prose and not line.frame and not speaks(line.text):
            crossed, passed = crossed + len(line.text), passed + 1
            if passed > _CROSSED or (len(line.text) > _LEAD_LENGTH and not (in_menu and at == number)):
                return None
    return None


def _stands_in_menu(lines: Sequence[Line], number: int) -> bool:
    """Whether a line stands below many short ones, and above some: what a site says of itself among its sections."""
    above, below = lines[max(number - _MENU, 0) : number], lines[number + 1 : number + 1 + _BUTTONS]
    return len(above) == _MENU and len(below) == _BUTTONS and not any(line.prose for line in (*above, *below))


def is_short_voice(text: str) -> bool:
    """Whether a page speaks in a sentence above the text; an English article may well begin so, but with a letter."""
    if HAN.search(text) is None:
        return _SOLICITS.search(text) is not None and speaks(text)
    return len(text) <= _VOICE and speaks(text)


def _framed_below(lines: Sequence[Line], number: int) -> int | None:
    """The line behind what may be a title, where buttons stand below that: a head goes on with them."""
    below = lines[number + 1 : number + 1 + _BUTTONS]
    is_title = reads_like_title(lines[number].text) and number < _SOON
    return number + 1 if is_title and len(below) == _BUTTONS and all(line.frame for line in below) else None


def _tells(lines: Sequence[Line], at: int, missing: set[str]) -> bool:
    """Whether a byline tells what is missing; a date alone does where it stands beside other lines of a head."""
    byline = lines[at].byline
    told = missing & {name for name, _ in byline.told} if byline is not None else set()
    if told - {"published"} or (told and _LABELLED.match(lines[at].text)):
        return True
    beside = (lines[n] for n in (at - 1, at + 1) if 0 <= n < len(lines))
    return bool(told) and any(
        line.byline is not None or line.frame or not any(map(str.isalpha, line.text)) for line in beside
    )
