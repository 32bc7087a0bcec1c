"""The zones of a scraped text: head, body, tail. Where its article begins and ends.

No single line tells. What each line looks like, what its neighbours look like and how much prose stands above and below
it are weighed together; the weights were learned from labelled texts (`training/zone_weights.py`). The article is the
run of lines that most speaks for, by the sum of their weights.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from feedmill.extract.phrases.furniture import ASIDE
from feedmill.extract.phrases.outro import speaks
from feedmill.extract.phrases.page_words import is_of_page
from feedmill.extract.phrases.vocabulary import COMMENTS, INSTITUTION, REFERENCES, RELATED, address, has_han
from feedmill.extract.roles import Line
from feedmill.extract.scrape.ends import FULL_STOPS, find_end
from feedmill.extract.scrape.looks import Page, Weights, read_page
from feedmill.extract.scrape.running import RUNNING
from feedmill.extract.scrape.sections import is_timed
from feedmill.extract.scrape.zone_weights import BIAS, LOOKS, PLACES

WEIGHTS = Weights(LOOKS, PLACES, bias=BIAS)
_LISTED_NEAR = 8  # lines
_INSET, _OFFER = 3, 7  # lines; of an offer
_PARAGRAPHS = 2  # behind an offer: one may be about the author
_FULL = (35, 80)  # characters of such a paragraph, in Chinese, in other scripts
_OWN_WORDS = -1.0  # odds of its words to be a page's, at most
_TAUGHT = 6  # lines below the text, learned ones among them, that may be headings of its own
_ADVERT = 60  # characters
_SURE = -2.85  # odds of a line that is a tail's, whatever it says
_LIKELY = -1.0  # odds of a line below the text of a whole page that may be its last section's
_PART = re.compile(r"[问答問QA]\s?[:：]|第[一二三四五六七八九十百\d]{1,4}[条條]")  # of questions and answers, of a law
_COLONS, _LEADS = (":", "："), 7  # characters of a line that leads to a list: "Related:" is shorter than what says more
_PAGE = 3  # lines known for frame behind an article: a whole page's, and what stands among them is its, too
_ENOUGH = -3.0  # what must speak against the lines behind the article
_PROSE = 1.0  # a lost paragraph is worse than a line too many
_AGAINST, _AGAINST_UNNAMED = -1.5, -0.5  # what a line may weigh at least, and one that nothing names as frame
_ALMOST = -0.4  # of a sentence behind an inset: it is likelier to be the text's than it looks
_NAMED = frozenset(("menu", "frame", "byline", "learned", "voice"))
_OF_PAGE = _NAMED - {"learned"}
_NUMBER = "[0-9〇○零一二三四五六七八九十]"
_DAY = re.compile(rf"{_NUMBER}{{2,4}}\s*年\s*{_NUMBER}{{1,3}}\s*月\s*{_NUMBER}{{1,3}}\s*日")
_BODY = re.compile(
    rf"(?:{INSTITUTION.pattern})|[部处處科室委会會院校园園馆館队隊组組站厂廠]\Z"
    r"|(?:政府|公司|集[团團]|支部|工[会會]|物[业業]|[办辦]公?|[银銀]行)\Z",
    re.IGNORECASE,
)  # it signs a notice
_ENCLOSED = re.compile(  # with a notice
    r"附件\s?\d?\s?[:：]"
)
_FILE = re.compile(r"\.(?:docx?|xlsx?|pdf|zip|rar|wps|et|ofd|pptx?)\b", re.IGNORECASE)
_CHANGE = re.compile(  # in a release of code
    r".{5,160} by @[\w-]{2,39} in (?:#\d|https?://)|What['’]s Changed\Z|(?:Full )?Changelog: "
    r"|New Contributors\Z"
)
_LISTED = re.compile(r"\[\d+\]|\d{1,2}[.、)）]|.{4,200}\b(?:DOI|doi)[:：]?\s?10\.\d{4}")
_SHOWN = re.compile("[\U0001f300-\U0001faff\u2600-\u27bf]\ufe0f?\\s?[^\\W\\d]{2,8}[:：].{2}")  # "📍地址：…"
_MARKS = " :：#*【】[]"


def find_zones(page: Page) -> tuple[int, int]:
    """The first line of the article, and the first one behind it; heads and feet of pages are none of either."""
    lines = page.lines
    last = max((number for number, line in enumerate(lines) if line.prose or line.text[-1] in ".。"), default=0)
    own = [number for number, line in enumerate(lines) if line.reason not in RUNNING or number > last]
    if own and len(own) < len(lines):
        beginning, end = _zones(read_page([lines[number] for number in own]))
        return own[beginning], own[end - 1] + 1 if end else 0
    return _zones(page)


def _zones(page: Page) -> tuple[int, int]:
    lines = page.lines
    if not any(line.prose and not line.frame for line in lines):
        return 0, len(lines)
    odds = WEIGHTS.weigh_all(page)  # how much speaks for each line to be of the article, as the logarithm of the odds
    named = [not _NAMED.isdisjoint(look) for look in page.looks]
    weights = [max(odd, _AGAINST if known else _AGAINST_UNNAMED) for odd, known in zip(odds, named, strict=True)]
    best, beginning = 0.0, 0
    total, first = 0.0, 0
    for number, weight in enumerate(weights):
        if total <= 0.0:
            total, first = 0.0, number
        total += weight + _PROSE if lines[number].prose else weight
        if total > best:
            best, beginning = total, first
    end = find_end(page, odds, beginning)
    is_page = sum(not _OF_PAGE.isdisjoint(look) for look in page.looks[end:]) >= _PAGE
    end = behind_offers(lines, _behind_insets(lines, weights, end))
    end = end if is_page else _behind_sentences(page, end)
    end = _with_last_words(lines, _behind_changes(lines, end))
    end = _behind_list(lines, named, end)
    least = _LIKELY if is_page else _SURE
    while end < len(lines) and not named[end] and _may_go_on(page, end, odds[end], least):
        end += 1  # short lines may be a list, a programme, verses
    if 0 < end < len(lines) and is_signed(lines[end - 1], lines[end]):
        end += 1
    is_tail = is_page or (any(named[end:]) and sum(weights[end:]) <= _ENOUGH)
    return beginning, end if is_tail else len(lines)


def _may_go_on(page: Page, number: int, odds: float, least: float) -> bool:
    """Whether a short line behind the text is likelier its own: by `least` odds, a sentence or an item by fewer."""
    text = page.lines[number].text
    is_own = "item" in page.looks[number] or _PART.match(text) is not None
    return is_own or odds > (_SURE if text.endswith(FULL_STOPS) else least)


def _behind_list(lines: Sequence[Line], named: Sequence[bool], end: int) -> int:
    """The end behind the list that a line at the end leads to with a colon, and that says what of."""
    first = end - 1 if end and lines[end - 1].text.endswith(_COLONS) else end
    said = lines[first].text if first < len(lines) and not named[first] else ""
    if not said.endswith(_COLONS) or len(said) < _LEADS or RELATED.fullmatch(said.strip(_MARKS)) or speaks(said):
        return end
    below = first + 1
    while below < len(lines) and below - first <= _LISTED_NEAR and not named[below] and not lines[below].prose:
        below += 1
    return max(end, below) if below > first + 1 else end


def _behind_insets(lines: Sequence[Line], weights: Sequence[float], end: int) -> int:
    """The end behind paragraphs that only a few lines part from the text, as an offer to subscribe does."""
    ahead = end
    while ahead < len(lines) and ahead - end <= _INSET:
        line = lines[ahead]
        ahead += 1
        if not (line.prose and line.text.endswith(FULL_STOPS)) or line.frame:
            continue
        if weights[ahead - 1] >= _ALMOST or (_is_broken_off(lines[end : ahead - 1]) and not speaks(line.text)):
            end = ahead
    return end


def behind_offers(lines: Sequence[Line], end: int) -> int:
    """The end behind paragraphs in an article's words that only an offer to the page's readers parts from the text."""
    while True:
        ahead = end
        while ahead < len(lines) and ahead - end <= _OFFER and not _tells(lines[ahead]):
            ahead += 1
        last = ahead
        while last < len(lines) and _tells(lines[last]):
            last += 1
        if last - ahead < _PARAGRAPHS or not _offers(lines[end:ahead]):
            return end
        end = last


def _offers(lines: Sequence[Line]) -> bool:
    """Whether a page asks its readers for something in these lines, and nobody answers or is teased there."""
    if not any(speaks(line.text) for line in lines):
        return False
    headings = (RELATED, COMMENTS)
    return not any(line.dated or any(h.fullmatch(line.text.strip(_MARKS)) for h in headings) for line in lines)


def _tells(line: Line) -> bool:
    """Whether a line is a paragraph in an article's words."""
    is_full = line.prose and len(line.text) >= _FULL[not has_han(line.text)] and line.text.endswith(FULL_STOPS)
    return is_full and not line.frame and not is_of_page(line.text, _OWN_WORDS) and not speaks(line.text)


def _behind_sentences(page: Page, end: int) -> int:
    """The end behind the last sentence of the text's own, where nothing that rules know for frame stands above it.

    Headings that a folder teaches may: but then the sentence stands close below the text before it.
    """
    taught = False
    for ahead in range(end, len(page.lines)):
        line = page.lines[ahead]
        if not _OF_PAGE.isdisjoint(page.looks[ahead]) or (taught and ahead - end > _TAUGHT):
            break
        taught = taught or line.learned
        if line.prose and line.text.endswith(FULL_STOPS) and not line.learned:
            end, taught = ahead + 1, False
    return end


def _is_broken_off(inset: Sequence[Line]) -> bool:
    """Whether an advertisement stands among the lines that part a sentence from the text above it."""
    return any(len(line.text) <= _ADVERT and ASIDE.fullmatch(line.text) for line in inset)


def _behind_changes(lines: Sequence[Line], end: int) -> int:
    """The end behind the list of what a release of code changes."""
    ahead = end
    while ahead < len(lines) and not lines[ahead].frame and ahead - end < _LISTED_NEAR:
        ahead += 1
        if _CHANGE.match(lines[ahead - 1].text):
            end = ahead
    return end


def _with_last_words(lines: Sequence[Line], end: int) -> int:
    """The end behind what still belongs to the text before it: sentences, its list of sources, who signed a notice."""
    is_list = end > 0 and REFERENCES.fullmatch(lines[end - 1].text.strip(_MARKS)) is not None
    while end < len(lines):
        line, below = lines[end], lines[end + 1 : end + 2]
        is_heading = below and REFERENCES.fullmatch(line.text.strip(_MARKS)) is not None
        is_list = (
            is_heading
            or (end and is_timed(line) and is_timed(lines[end - 1]))
            or (is_list and (_LISTED.match(line.text) is not None or address(line.text) != ""))
        )
        if is_list or _says(line) or (end and _goes_on(lines, end)):
            end += 1
        elif below and is_signed(line, below[0]):
            end += 2
        else:
            break
    return end


def _says(line: Line) -> bool:
    """Whether a line is a sentence of the text's own, or names what is enclosed with it."""
    if _ENCLOSED.match(line.text):
        return True
    is_sentence = line.prose or line.text.endswith("。") or "化名" in line.text
    return is_sentence and not line.frame and line.byline is None and not speaks(line.text)


def _goes_on(lines: Sequence[Line], number: int) -> bool:
    """Whether a short line goes on with the paragraph above it: its end, or one more sentence in few words."""
    above, line = lines[number - 1], lines[number]
    if line.frame or line.byline is not None or line.learned:
        return False
    if not line.gap and _SHOWN.match(line.text) and (above.prose or _SHOWN.match(above.text)):
        return not speaks(line.text)
    if not line.text.endswith(FULL_STOPS):
        return False
    is_end = not above.text.endswith(FULL_STOPS) and not line.gap and line.text[0].islower()
    return is_end or (above.prose and " " in line.text and line.text[0].isupper())


def is_signed(line: Line, below: Line) -> bool:
    """Whether an institution stands above a date and nothing else: so notices end."""
    if _DAY.fullmatch(below.text) is None or line.frame or any(map(str.isdigit, line.text)):
        return False
    return _BODY.search(line.text) is not None


def names_enclosed(line: Line) -> bool:
    """Whether a line names what is enclosed with a notice, and is no link to the file."""
    found = _ENCLOSED.match(line.text) if line.text[:1] == "附" else None
    return found is not None and found.end() < len(line.text) and not _FILE.search(line.text)
