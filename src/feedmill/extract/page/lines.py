"""The text of a page read as lines, as a scraped text is: bylines, credits and tags that no markup tells, frame that
lies within the article.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import UTC
from itertools import pairwise

from feedmill import dates
from feedmill.extract.findings import Findings
from feedmill.extract.page.account import take_reasons
from feedmill.extract.page.as_line import line_of, links_of
from feedmill.extract.page.blocks import Page, Run, blank
from feedmill.extract.page.notices import claim_bylines, claim_notices, is_of_account, read_left
from feedmill.extract.page.pairs import facts
from feedmill.extract.page.site import is_of_menu
from feedmill.extract.page.tree import Element, is_within, text_of
from feedmill.extract.phrases.attribution import read_attribution
from feedmill.extract.phrases.labels import labelled
from feedmill.extract.phrases.letters import FOOTER, SHORT, tail_from
from feedmill.extract.phrases.shapes import furniture
from feedmill.extract.phrases.vocabulary import COMMENTS, REFERENCES, RELATED
from feedmill.extract.roles import Line, Role
from feedmill.extract.scrape.about import keep_company
from feedmill.extract.scrape.asides import claim_asides
from feedmill.extract.scrape.beginning import find_beginning
from feedmill.extract.scrape.credited import read_credits
from feedmill.extract.scrape.head import read_head
from feedmill.extract.scrape.headline import rank_titles
from feedmill.extract.scrape.looks import read_page
from feedmill.extract.scrape.owners import read_owner
from feedmill.extract.scrape.tail import read_tail
from feedmill.text import fold, one_line

_MOSTLY, _HALF, _OTHERS = 0.6, 0.5, 3  # of a line in links; of such lines; how many of them make a list
_LAST_LINKS = 4  # links at the end of a text
_ITEM = 5  # words of an item that says something
_TERM = 30  # characters of a tag
_FIRM = re.compile(r",?\s+(?:inc|ltd|llc|corp|corporation|company|co|gmbh|b\.?v|plc|s\.?a)\.?\Z", re.IGNORECASE)
_NO_OWNER = re.compile(r"[，。；]|[归歸](?!来)|本文|作者")  # a sentence on rights that names nobody
_OF_ARTICLE = re.compile(r"(?:本文|[文原]章)[的之]?版[权權]|[归歸](?:原)?作者")  # rights to the text, not to the page
_POSTED = re.compile(
    r"(?:posted|published)\s*(?:@|on|at)?\s*(?=\d|[A-Z])|(?:发布|發佈|发表|發表)[于於]\s*", re.IGNORECASE
)
_ANSWERED = re.compile(r"作者\s*(?:回复|回覆|赞过|讚過|置[顶頂])")  # a reader, below the text
_CREDITED = 6  # lines at either end of a text in which it may say where it was taken from
_MANY = 1_500  # runs of an article: longer ones are left as they are
_STOP = re.compile(r"(?<!r)\.\Z")
_BELOW = 12  # runs below the article in which it is told of
_LAST = 12  # runs at the end of a page, where its owner is told
_SPLIT_DATE = re.compile(
    r"(?<![\d/])((?:19|20)\d\d)\s*[ /|]\s*([01]?\d)\s*[/-]\s*([0-3]?\d)(?:\s+([0-2]?\d:\d\d(?::\d\d)?))?(?![\d/])"
)
_SAYING = 8  # characters of a sentence in a caption
_PICTURED = re.compile(r"[（(▲△]?\s*(?:[图圖]|[摄攝]影|[记記]者|[资資]料|来源|來源)")
_SHOUTED = 12  # characters of a link in capitals that are no abbreviation
_SHOWN = ("img", "picture", "video", "audio", "svg", "pre", "table")  # what stands beside a line goes with it to nobody


def read_article(page: Page, container: Element, title: str, findings: Findings) -> None:
    """Read what is left of `container` as lines, and take out the blocks that are none of the article."""
    runs = [run for run in page.runs if is_within(run.element, container) and not _is_gone(run)]
    if not 0 < len(runs) <= _MANY:
        return
    lines, others = list(map(line_of, runs)), facts(runs)
    _spare_items(runs, lines)
    for run, line in zip(runs, lines, strict=True):
        line.tell(None if run.element in others else line.byline)
    claim_notices(runs, lines)
    beginning = find_beginning(lines)
    shown = read_page(lines)
    ranked = () if title else rank_titles(shown, beginning, len(lines))
    start = read_head(shown, findings, title, beginning, ranked)
    claim_bylines(runs, lines, findings)
    claim_asides([line for run, line in zip(runs, lines, strict=True) if not _says_more(run)])
    _claim_teasers(runs, lines)
    _claim_footer(lines)
    _claim_last_links(runs, lines)
    _claim_list_of_others(runs, lines)
    read_tail(lines, findings, start, len(lines), near=len(lines))
    keep_company(lines, start, [found.value for found in findings.of("authors")])
    read_credits(lines, findings)
    _read_credit(lines, findings)
    take_reasons(runs, lines)
    unwanted = [run for run, line in zip(runs, lines, strict=True) if line.role not in (None, Role.REFERENCE)]
    for run in unwanted:
        _take_out(run, unwanted, page, container)


def _spare_items(runs: Sequence[Run], lines: Sequence[Line]) -> None:
    """An item of a list of the text's own, below one that says something, is no byline, though it tells a date."""
    for (above, before), (run, line) in pairwise(zip(runs, lines, strict=True)):
        listed = above.element.tag == run.element.tag == "li" and above.element.getparent() is run.element.getparent()
        if listed and above.wanted and len(before.text.split()) >= _ITEM and before.byline is None:
            line.tell(None)


def _says_more(run: Run) -> bool:
    """Whether a caption says something before it tells whose the picture is."""
    said = run.text.partition("。")[0]
    return run.element.tag == "figcaption" and len(run.text) > len(said) >= _SAYING and not _PICTURED.match(said)


def _read_credit(lines: Sequence[Line], findings: Findings) -> None:
    """The medium that the text, at one of its ends, is said to be from: it goes before all that shows it again."""
    for line in (*lines[:_CREDITED], *lines[-_CREDITED:]):
        told = read_attribution(line.text) if line.role is not None else ()
        findings.add_all([("credited", value) for field, value in told if field == "source"], line.number, line.text)


def _claim_footer(lines: Sequence[Line]) -> None:
    """The end of a newsletter that was put on the web as it was sent: how to be rid of it, where it comes from."""
    end = tail_from([line.text for line in lines])
    footer = lines[end:]
    said = [line.text for line in footer]
    if 0 < end < len(lines) and any(map(FOOTER.search, said)) and all(len(text) <= SHORT for text in said):
        for line in footer:
            line.claim(Role.BOILERPLATE, "a newsletter's footer")


def _claim_last_links(runs: Sequence[Run], lines: Sequence[Line]) -> None:
    """Links that end the text, each a block of its own, lead on from it; those of a list, or announced, are its own."""
    number = len(lines)
    while number > 1 and not any(map(str.isalnum, lines[number - 1].text)):
        number -= 1
        lines[number].claim(Role.BOILERPLATE, "decoration")
    last = number
    while number > 1 and _is_loose_link(runs[number - 1]) and last - number < _LAST_LINKS:
        number -= 1
    if 0 < number < last and not lines[number - 1].text.endswith((":", "：")) and lines[number - 1].prose:
        for line in lines[number:last]:
            line.claim(Role.BOILERPLATE, "a link that leads elsewhere")


def _claim_list_of_others(runs: Sequence[Run], lines: Sequence[Line]) -> None:
    """Behind the last sentence, links to other articles with dates, ranks and counters between them."""
    text = [at for at, (run, line) in enumerate(zip(runs, lines, strict=True)) if _is_sentence(run, line)]
    last = text[-1] if text else len(lines)
    zone = range(last + 1, len(lines))
    links = [at for at in zone if runs[at].links >= _MOSTLY * len(runs[at].key) and runs[at].element.tag != "td"]
    if len(links) < _OTHERS or lines[last].text.endswith((":", "：")):
        return
    if any(REFERENCES.fullmatch(lines[at].text.strip(" :：")) for at in zone):
        return
    if sum(len(runs[at].key) for at in links) > _HALF * sum(len(runs[at].key) for at in zone):
        for line in (lines[at] for at in zone if lines[at].byline is None):  # what tells of the article is read first
            line.claim(Role.BOILERPLATE, "a list of other articles")


def _is_sentence(run: Run, line: Line) -> bool:
    return line.free and line.prose and not line.frame and run.links < _MOSTLY * len(run.key)


def _is_loose_link(run: Run) -> bool:
    return run.is_link and run.element.tag not in ("li", "td", "dd", "blockquote", "figcaption")


def _claim_teasers(runs: Sequence[Run], lines: Sequence[Line]) -> None:
    """Links under a heading such as "Related stories", and links that shout, wherever they stand."""
    under = False
    for run, line in zip(runs, lines, strict=True):
        if not run.is_link and RELATED.fullmatch(line.text.strip(" :：")):
            under = True
            line.claim(Role.BOILERPLATE, "points elsewhere")
        elif run.is_link and (under or (len(line.text) >= _SHOUTED and line.text.isupper())):
            line.claim(Role.BOILERPLATE, "points elsewhere")
        elif under and line.byline is not None and [field for field, _ in line.byline.told] == ["published"]:
            line.claim(Role.BOILERPLATE, "when another article was written")
        else:
            under = False


def read_above(above: Sequence[Run], title: str, findings: Findings) -> None:
    """What is told between title and text: people, dates, a medium."""
    heading = Line(0, title, title, fold(title), True)
    others = facts(above)
    above = [run for run in above if not (run.element in others or is_of_account(run.text) or _leads_in(run))]
    shown = [run for run in above if not is_of_menu(run.element, linked=run.is_link)]
    lines = [*map(line_of, shown)]
    head = [heading, *lines] if title else lines
    read_head(read_page(head), findings, title, find_beginning(head), ())
    read_left(lines, findings)
    take_reasons(shown, lines)


def _leads_in(run: Run) -> bool:
    """Whether a line of the text's own stands above it and tells nothing: no name, however short it is."""
    return run.wanted and line_of(run).byline is None


def read_split_date(before: Sequence[Run], findings: Findings) -> None:
    """A date that is set above the title in pieces, for looks: "2026", "03/05", "08:21:09"; the medium beside it."""
    if any(_SPLIT_DATE.search(run.text) for run in before):
        for line in map(line_of, before):
            facts = line.byline.facts() if line.byline is not None and not line.byline.rest else []
            findings.add_all([fact for fact in facts if fact[0] == "source"], line.number, line.text)
    for run in before if "published" not in findings else ():
        if found := _SPLIT_DATE.search(run.text):
            findings.add("published", "{}-{}-{} {}".format(*found.groups("")).strip(), f"above the title: '{found[0]}'")


def read_below(below: Sequence[Run], findings: Findings) -> None:
    """What is told right below the article: dates, people, a medium, tags."""
    for run in below[:_BELOW]:
        line = line_of(run)
        if COMMENTS.fullmatch(line.text.strip(" :：")):
            break
        if _ANSWERED.match(line.text):
            continue
        credited = read_attribution(line.text)
        findings.add_all(credited, line.number, line.text)
        findings.add_all(
            [("credited", value) for field, value in credited if field == "source"], line.number, line.text
        )
        if (posted := _POSTED.match(line.text)) and (day := dates.find(line.text[posted.end() :], UTC)):
            findings.add("published", day.text.strip(), f"line {line.number}: below the text")
            behind = line.text[posted.end() + day.end :]
            if poster := _poster(run, behind):
                findings.add("authors", poster, f"line {line.number}: who posted it")
        if line.byline is not None and not line.byline.rest and not line.frame:  # a list of others has dates, too
            facts = [(field, value) for field, value in line.byline.facts() if field != "address"]
            told = [(field, _STOP.sub("", value) if field == "authors" else value) for field, value in facts]
            findings.add_all(told, line.number, line.text)


def _poster(run: Run, behind: str) -> str:
    """The name that stands right behind a date, if a link says it and no button does."""
    links = (element for holder, behind_it in run.places if not behind_it for element in links_of(holder))
    said = (one_line(text_of(link)) for link in links)
    return next((text for text in said if 1 < len(text) <= _TERM and _says_first(text, behind)), "")


def _says_first(text: str, behind: str) -> bool:
    return behind.strip(" ,，|·").startswith(text) and not furniture(text) and not any(map(str.isdigit, text[:1]))


def read_terms(below: Sequence[Run], findings: Findings) -> None:
    """Links behind a heading such as "Topics", each a block of its own, are the article's tags."""
    terms: list[str] | None = None
    around = None
    for run in below[: 2 * _BELOW] if "tags" not in findings else ():
        label = labelled(f"{run.text.strip(' :：')}：")
        if terms is None and label is not None and label[0] == "tags":
            terms = []
        elif terms is not None and _is_term(run, around):
            around = run.element.getparent()
            terms.append(run.text.strip("#＃,，、 "))
        elif terms is not None:
            break
    for term in terms or ():
        findings.add("tags", term, "links behind a heading for tags")


def _is_term(run: Run, around: Element | None) -> bool:
    fits = run.links >= len(run.key) and len(run.text) <= _TERM
    return fits and (around is None or run.element.getparent() is around)


def read_owner_of(page: Page, findings: Findings) -> None:
    """Who owns the rights to the page."""
    lines = [line_of(run) for run in page.runs[-_LAST:] if not _OF_ARTICLE.search(run.text)]
    if (owner := read_owner(lines)) and not _NO_OWNER.search(owner):
        findings.add("site", _FIRM.sub("", owner), "who owns the rights")


def _is_gone(run: Run) -> bool:
    """Whether its text was taken out of an element that still stands."""
    return not any(holder.tail if behind else holder.text for holder, behind in run.places)


def _take_out(run: Run, unwanted: list[Run], page: Page, container: Element) -> None:
    """Remove the block of a run, if nothing else stands in it; where something does, the line alone."""
    element = run.element
    if element is container:
        blank(run)
    elif element.getparent() is not None and next(element.iter(*_SHOWN), None) is None:
        extent = page.extent(element)
        if any(other not in unwanted for other in page.runs[extent.first : extent.last + 1]):
            blank(run)
        else:
            element.drop_tree()
