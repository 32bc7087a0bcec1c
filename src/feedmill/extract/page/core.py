"""The part of a page that holds the paragraphs of its article, and what stands apart from it.

A page's program lays the text into one element, and puts what every page says round it: who may be trusted, what is
kept of readers, what else there is. Sentences of that kind read as text, and only where they stand tells them.
"""

from __future__ import annotations

import re
from itertools import pairwise

from feedmill.extract.page.blocks import Extent, Page, Run
from feedmill.extract.page.captions import is_caption
from feedmill.extract.page.prune import is_foreign
from feedmill.extract.page.tree import Element, called, text_of
from feedmill.extract.phrases.bylines import read_byline
from feedmill.extract.phrases.shapes import furniture, is_prose
from feedmill.extract.phrases.vocabulary import HAN
from feedmill.extract.phrases.wording import any_of, words

APART = "stands apart from the article's text"
BOXED = "a box within the text that is named as none of it"
CORE = 0.75  # of the article's text makes its element the core
_WHOLE = 0.995  # of the article's text stands in its element
_LEAD = (8, 500)  # characters of a standfirst
_ABOVE = 12  # runs above the text in which one may stand
# What an article lies in; others are parts of one.
_CONTAINERS = words("article body center div fieldset form main section table tbody td tr")
STANDFIRST = re.compile(
    r"(?:^|[\s_-])(?:summary|lead|lede|intro|standfirst|de[ck]k?|sub-?(?:title|head|hed|headline)|abstract|excerpt|digest|导语|摘要)(?:[\s_-]|$)",
    re.IGNORECASE,
)
_SECOND_HEADING = 6  # characters of a title in Chinese below the title
_DECK = (14, 6)  # characters in Chinese, words in other scripts
BOX = re.compile(
    r"(?:^|[\s_-])(?:cta|sign-?up|subscri\w+|newsletter|promo\w*|sponsor\w*|adverts?|advertisement|ad|ads|in-?read|recirc\w*"
    r"|related|read-?(?:more|next|also)|more-?on|donat\w+|share|sharing|sharedaddy|paywall|app-?(?:download|promo)|qr-?code"
    r"|ad-?(?:slot|wrap|box|unit)|jp-relatedposts)(?:[\s_-]|$)",
    re.IGNORECASE,
)
_KEPT = re.compile(r"pull|quote|caption|figure|footnote|note-|callout", re.IGNORECASE)
_BUTTON = 30  # characters
_PARAGRAPH = 40  # characters of a paragraph that is no notice
_SMALL, _CALLING = 0.15, 0.4  # of the article's text: a box's share, one's that ends in a button below a heading
_NO_LEAD = re.compile(r"site|brand|footer|author|bio|card|nav|menu|logo", re.IGNORECASE)
# What a page says of itself, of its readers' devices and of its makers; only outside the core it is looked for.
_NOTICE = re.compile(
    any_of(r"""
        \bcookies?\b|\b(?:privacy|personal data|consent)\b|\bon your device\b|\bpartners (?:store|process)
        \b(?:newsletter|inbox)\b
        \b(?:subscribe|sign(?:ed)? up|log in|donat(?:e|ion)s?|membership|unsubscribe)\b
        \bour (?:standards|policy|policies|journalis[tm]s?|reporters|editors|handbook|mission|readers)\b
        \b(?:may not|must not) (?:own|be (?:re)?published|be reproduced)|\bnot-for-profit\b
        \bregistered (?:charity|office|company)\b|\ball rights reserved\b
        \breporters? (?:may not|can be reached)|\bfact-checked\b|\bhave a tip\b|\bdisclosure:
        \bnot (?:legal|financial|investment|medical) advice\b
        转载|轉載|版权|版權|未经|未經|授权|授權|仅供参考|僅供參考|投资建议|投資建議|不代表本|本站|本网|本網|本平台
        登载|登載|免责|免責
        (?:下载|下載|打开|打開).{0,12}(?:app|客户端|客戶端)|(?:扫码|掃碼|关注|關注|订阅|訂閱|加入好友|加進好友)|隐私
        隱私|举报|舉報|文明(?:上网|发言)|小型文字檔案
    """),
    re.IGNORECASE,
)


def narrow(page: Page, container: Element, start: int) -> tuple[Element, list[int]]:
    """The element that holds the article, and its runs below the lead, once what stands apart is not wanted any more.

    `start` is the run below the title: sentences between it and the core are the article's lead.
    """
    core = narrowest(page, container, CORE * page.extent(container).wanted)
    extent = page.extent(core)
    alike = {_shape(page.runs[at]) for at in range(extent.first, extent.last + 1) if page.runs[at].wanted}
    behind = range(extent.last + 1, len(page.runs))
    last = max((at for at in behind if page.runs[at].wanted and _goes_on(page.runs[at], alike)), default=extent.last)
    boxes: dict[Element, bool] = {}
    opening = _opening(page, extent)
    for at, run in enumerate(page.runs):
        if run.wanted and not extent.first <= at <= extent.last:
            leads = at < extent.first and (_leads(run, at, start) or _is_deck(page, at, start))
            run.wanted = leads or (extent.last < at <= last and not is_notice(run))
            run.reason = "" if run.wanted else APART
        elif _opens(page, at, start, extent.first) or _shows(page, at, start, opening):
            run.wanted = True
        elif run.wanted and extent.size and _is_boxed(page, run.element, core, _SMALL * extent.size, boxes):
            run.wanted, run.reason = False, BOXED
    page.measure()
    found = [at for at in range(extent.first, last + 1) if page.runs[at].wanted]
    element = narrowest(page, page.body, _WHOLE * page.extent(page.body).wanted)
    return next(element.iterancestors("article"), element), found


def narrowest(page: Page, element: Element, enough: float) -> Element:
    """The innermost container within `element` that holds so much of what is wanted."""
    while True:
        inner = (child for child in element if child in page and page.extent(child).wanted >= enough)
        child = next(inner, None)
        if child is None or child.tag not in _CONTAINERS:
            return element
        element = child


def is_standfirst(run: Run) -> bool:
    """Whether a run is marked up as what leads into the article."""
    around = (run.element, run.element.getparent())
    named = " ".join(called(at) for at in around if at is not None)
    fits = _LEAD[0] <= len(run.text) <= _LEAD[1] and not run.links and not furniture(run.text)
    return fits and STANDFIRST.search(named) is not None and not _NO_LEAD.search(named)


def _is_deck(page: Page, at: int, start: int) -> bool:
    """Whether a run is the line right below the title's that says more of it: several words, no byline."""
    run = page.runs[at]
    if at != start or at == 0 or run.links or is_notice(run) or len(run.text) > _LEAD[1]:
        return False
    told = run.text.split()
    plain = [word for word in told if word[:1].islower()]  # in a list of names few are
    least = _SECOND_HEADING if _is_second_heading(page, at) else _DECK[0]
    enough = len(run.key) >= least if HAN.search(run.text) else len(told) >= _DECK[1] and 2 * len(plain) > len(told)
    return enough and not furniture(run.text) and read_byline(run.text) is None and not _in_menu(run)


def _is_second_heading(page: Page, at: int) -> bool:
    """Whether a heading of a lesser level stands between the title's and a byline, as papers set second titles."""
    run, below = page.runs[at], page.runs[at + 1 : at + 2]
    lesser = run.element.tag in ("h2", "h3", "h4") and page.runs[at - 1].element.tag == "h1"
    return lesser and bool(below) and read_byline(below[0].text) is not None


def _opens(page: Page, at: int, start: int, first: int) -> bool:
    """Whether a run above the core, not far from it, leads into it."""
    near = max(start, first - _ABOVE) <= at < first
    return near and (is_standfirst(page.runs[at]) or _is_deck(page, at, start) or _is_first_paragraph(page, at, first))


def _shows(page: Page, at: int, start: int, opening: int) -> bool:
    """Whether a run above the text that is not wanted yet says what a picture of the article's shows."""
    run = page.runs[at]
    near = not run.wanted and max(start, opening - _ABOVE) <= at < opening
    return near and is_caption(run) and not _in_menu(run)


def _opening(page: Page, extent: Extent) -> int:
    """Where the text begins below a lead: the first of two runs that are wanted, one below the other."""
    wanted = [at for at in range(extent.first, extent.last + 1) if page.runs[at].wanted]
    return next((at for at, below in pairwise(wanted) if below == at + 1), wanted[0] if wanted else extent.first)


def _is_first_paragraph(page: Page, at: int, first: int) -> bool:
    """Whether a run right above the text is a long paragraph marked up as the first one there is."""
    run, below = page.runs[at], page.runs[first]
    alike = run.element.tag == below.element.tag == "p" and _shape(run) == _shape(below)
    told = at == first - 1 and alike and is_prose(run.text) and len(run.key) >= _PARAGRAPH and not run.links
    return told and not is_notice(run) and not _in_menu(run)


def _in_menu(run: Run) -> bool:
    return any(is_foreign(around) for around in (run.element, *run.element.iterancestors()))


def _is_boxed(page: Page, element: Element, core: Element, small: float, known: dict[Element, bool]) -> bool:
    """Whether a block within the core stands in a small box that is named as none of the article's."""
    if element is core or element.getparent() is None:
        return False
    if element not in known:
        named = called(element)
        box = BOX.search(named) is not None and not _KEPT.search(named)
        box = box and _size(page, element, named) <= (_CALLING / _SMALL if _calls(element) else 1) * small
        known[element] = box or _is_boxed(page, element.getparent(), core, small, known)
    return known[element]


def _calls(element: Element) -> bool:
    """Whether a box has a heading of its own, and the last of what it says is a link or a button of a few words."""
    last = next((at for at in reversed([*element.iter()]) if at.tag in ("a", "button", "p", "li", "input")), None)
    heading = next(element.iter("h2", "h3", "h4", "h5", "h6"), None)
    return (
        heading is not None
        and last is not None
        and last.tag in ("a", "button", "input")
        and len(text_of(last)) <= _BUTTON
    )


def _size(page: Page, element: Element, named: str) -> int:
    """How much an element holds, with those beside it that are called the same: paragraphs may all be "paywall"."""
    alike = (at for at in element.itersiblings(preceding=True) if at in page and called(at) == named)
    others = (at for at in element.itersiblings() if at in page and called(at) == named)
    return sum(page.extent(at).size for at in (element, *alike, *others))


def _leads(run: Run, at: int, start: int) -> bool:
    return at >= start and (is_standfirst(run) or (is_prose(run.text) and not is_notice(run)))


def _goes_on(run: Run, alike: set[tuple[str, str]]) -> bool:
    """Whether text behind the core is the article's: a sentence marked up as its paragraphs are, no notice, no box."""
    return (
        is_prose(run.text)
        and run.has_few_links
        and _shape(run) in alike
        and not is_notice(run)
        and not any(is_foreign(around) for around in (run.element, *run.element.iterancestors()))
    )


def is_notice(run: Run) -> bool:
    """Whether a run says what pages say of themselves."""
    return _NOTICE.search(run.key if HAN.search(run.text) else run.text) is not None


def _shape(run: Run) -> tuple[str, str]:
    """How the element of a run is marked up."""
    return run.element.tag, run.element.get("class") or ""
