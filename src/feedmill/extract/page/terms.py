"""Tags that a page shows as a list: by what it calls the list, or by where its links lead."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import islice
from operator import ne

from feedmill.extract.page.keywords import LABELLED
from feedmill.extract.page.tree import SUBHEADINGS, Element, beginning, called_by_programs, text_of
from feedmill.extract.phrases.furniture import TOOLS
from feedmill.extract.phrases.labels import labelled
from feedmill.extract.phrases.lists import listed
from feedmill.text import one_line

TERM = 30  # characters of a tag
_TERMS = 15  # tags of an article
_BESIDE = 30  # characters beside the links of a list of tags
_NAMED = re.compile(
    r"(?:^|[\s_-]|(?<=[a-z])(?=T))(?:tags?|topics?(?!-(?:category|title|body|post|map|meta|header|avatar|author|data))|keywords?|kw|ptg)(?:[_-]?(?:list|box|wrap(?:per)?|group|row|area|s))?(?:[\s_-]|$)",
    re.IGNORECASE,
)
_LEADS = re.compile(
    r"/(?:tags?|tagged|tagging|hashtags?|keywords?|biaoqian|topics?(?=/[^/?#]+/?\Z))"
    r"/[^/?#]+/?(?:[?#].*)?\Z|[?&]tag=[^&]+\Z",
    re.IGNORECASE,
)
_MARKS = ("#", "＃")
_COUNT = re.compile(r"\d{1,6}\s*[个個篇]?")  # of articles that bear a tag
_HEADED = re.compile(r"#?\s?(?:hash)?tags?:?|标签[:：]?|標籤[:：]?|关键[词字][:：]?|關鍵[詞字][:：]?", re.IGNORECASE)
_ROW = re.compile(rf"{_HEADED.pattern}|key ?words?:?|subjects?:", re.IGNORECASE)
_LABELS = ("dt", "th", "td")  # of a table
_COUNTED = 3  # links each of which ends with a number: of articles, and no name's
_PAIR = 2  # cells of a row, a label and its value
_FEW, _LONG = 30, 60  # items of a list of tags, characters of a subject
_LABELLED = 600  # characters of a list whose label is looked for
_TRAIL = re.compile(r"首[页頁]|home|front page", re.IGNORECASE)  # with which a way to the page begins
_CLOUD = re.compile(r"cloud|side-?bar|widget", re.IGNORECASE)
_FRAME = re.compile(rf"{_CLOUD.pattern}|menu|nav|header|related|hot|popular|trending", re.IGNORECASE)
_HOLDERS = ("ul", "ol", "div", "p", "span", "section", "footer")


def listed_terms(root: Element, is_aside: Callable[[Element], bool]) -> tuple[list[str], str]:
    """The tags of the first such list, or of the first with marks below one word above the title, and how found."""
    lists = (
        (element, terms)
        for element in root.iter(*_HOLDERS)
        if _NAMED.search(called_by_programs(element)) and not is_aside(element) and (terms := _terms(element, _CLOUD))
    )
    element, terms = next(lists, (root, []))
    if len(terms) == 1 and not _is_hashed(element) and _stands_above(element, root):
        element, terms = next((one for one in lists if _is_hashed(one[0]) and len(one[1]) > 1), (element, terms))
    if terms:
        return terms, LABELLED if _label(element) else "list of tags"
    for link in root.iterfind(".//a[@href]"):
        if _LEADS.search(link.get("href")) and not is_aside(link) and (terms := _terms(_around(link), _FRAME)):
            return terms, "links to tags"
    return _headed_terms(root, is_aside), "list below a heading for tags"


def _stands_above(element: Element, root: Element) -> bool:
    """Whether a list stands above the page's title."""
    return next((at is element for at in root.iter() if at is element or at.tag == "h1"), False)


def _headed_terms(root: Element, is_aside: Callable[[Element], bool]) -> list[str]:
    """The tags of a list below a heading that says so, and of a table's row; a column beside has its site's."""
    terms: list[str] = []
    for heading in root.iter(*SUBHEADINGS, *_LABELS):
        beside = heading.getnext()
        said = one_line(text_of(heading)[:TERM]) if beside is not None and len(heading) <= 1 else ""
        if not (_ROW if heading.tag in _LABELS else _HEADED).fullmatch(said) or _is_of_frame(beside):
            continue
        if heading.tag in _LABELS and (beside.tag == "th" or len(heading.getparent()) != _PAIR):
            continue  # a column of a table
        if is_aside(heading) and not _is_hashed(beside):
            continue
        items = [one_line(text_of(item)[:_LONG]) for item in islice(beside.iter("li", "a"), _FEW)]
        if not items and heading.tag in _LABELS:
            items = [one_line(text_of(item)) for item in beside] or listed(text_of(beside)[:_LABELLED])
        found = [term for term in dict.fromkeys(item.strip("#＃,，、 ") for item in items) if term]
        if len(found) == 1 and said[:7].lower() == "subject":
            continue  # a school's; papers have several
        limit = TERM if heading.tag not in _LABELS else _LONG
        terms += found if len(items) < _FEW and all(len(term) <= limit for term in found) else []
        if len(terms) > _TERMS:
            return []
    return [*dict.fromkeys(terms)]


def _is_of_frame(element: Element) -> bool:
    return _FRAME.search(called_by_programs(element)) is not None


def _is_hashed(element: Element) -> bool:
    return beginning(element)[:1] in _MARKS


def _around(link: Element) -> Element:
    """The outermost of a link's holders in which all links lead to tags."""
    element = link
    for holder in link.iterancestors(*_HOLDERS, "li"):
        if not all(_LEADS.search(other.get("href") or "") for other in holder.iter("a")) or _beside(holder) > _BESIDE:
            break
        element = holder
    return element


def _terms(element: Element, frame: re.Pattern[str]) -> list[str]:
    """What the links of a list say, if they are few and short, little stands beside them, and all in no `frame`."""
    around = [called_by_programs(at) for at in (element, *element.iterancestors()) if at.tag != "body"]
    linked = [(link, one_line(text_of(link))) for link in element.iter("a")]
    if any(is_tagged(text) for _, text in linked):
        frame = _FRAME  # a menu, one of whose entries leads to all tags, or a list whose label does
        linked = [(link, text) for link, text in linked if not is_tagged(text)]
    if any(map(frame.search, around)):
        return []
    links = [text for _, text in linked]
    bare = [_uncounted(link, text) for link, text in linked]
    shown = bare if len(links) >= _COUNTED and all(map(ne, bare, links)) else links
    said = one_line(text_of(element)[:_LABELLED])
    label = labelled(said)
    if label and label[0] not in ("tags", ""):
        return []  # the column that it stands in, and the like
    if any(not is_tagged(text_of(heading)) for heading in element.iter(*SUBHEADINGS) if heading.find(".//a") is None):
        return []  # a list of other things
    terms = [term.strip("#＃,，、 ") for term in shown or _hashtags(element)]
    fit = all(0 < len(term) <= TERM and term.casefold() not in TOOLS and not _TRAIL.fullmatch(term) for term in terms)
    stated = links or terms
    return terms if 0 < len(terms) <= _TERMS and fit and _beside(element, stated) <= _BESIDE else []


def _uncounted(link: Element, text: str) -> str:
    """What a link says without the number of articles, where that has an element of its own: "ai <span>18</span>"."""
    number = one_line(text_of(link[-1])) if len(link) else ""
    return text.removesuffix(number).rstrip() if _COUNT.fullmatch(number) and text != number else text


def _beside(element: Element, terms: Sequence[str] | None = None) -> int:
    """How many characters stand beside the tags of a list; beside its links, where these are not known."""
    listed = [text_of(link) for link in element.iter("a")] if terms is None else terms
    return len("".join(text_of(element).split())) - sum(len("".join(term.split())) for term in listed)


def _hashtags(element: Element) -> list[str]:
    """What elements within a list without links say, each with the mark of a tag, and beside it at most a number."""
    items = [one_line(text_of(inner)) for inner in element.iterdescendants() if not len(inner)]
    shown = [item for item in items if item and not _COUNT.fullmatch(item)]
    if shown and is_tagged(shown[0]):
        return shown[1:]
    return shown if all(item[:1] in _MARKS for item in shown) else []


def _label(element: Element) -> bool:
    """Whether the first thing that a list says is a label for tags."""
    said = next((text for text in map(one_line, element.itertext()) if text), "")
    return is_tagged(said)


def is_tagged(text: str) -> bool:
    """Whether a text is a heading above tags: "Topics", "标签：", and nothing else."""
    bare = one_line(text).strip(" :：﹕#")
    label = labelled(f"{bare}：") if 0 < len(bare) <= TERM else None
    return label is not None and label[0] == "tags" and not label[1]
