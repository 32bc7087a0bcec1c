"""A block of a page as a line of text: what its markup sets apart is written as text would have it."""

from __future__ import annotations

import re
from itertools import islice

from feedmill.extract.page.blocks import Run
from feedmill.extract.page.tree import Element, text_of
from feedmill.extract.phrases.labels import labelled
from feedmill.extract.roles import Line
from feedmill.text import fold, one_line

# A date between the two halves of what is said of it.
_POSTED_ON = re.compile(
    r"(?<!\S)[于於]\s*((?:19|20)\d\d[-年./]\d{1,2}[-月./]\d{1,2}日?(?:\s+\d{1,2}:\d\d(?::\d\d)?)?)\s*(?:首次)?[发發][布表佈]"
)
# A month in Chinese within a date that a program wrote as in English: "二月 7, 2026".
_MONTH = re.compile(r"(?<![\u4e00-\u9fff])(十[一二]?|[一二三四五六七八九])月 (\d{1,2}), ((?:19|20)\d\d)(?!\d)")
_MONTHS = "一二三四五六七八九"
_PIECES, _LABEL = 4, 16  # pieces of a line of a label and its value, characters of the label
_COMPARED = 200  # characters


def line_of(run: Run) -> Line:
    """What is read of a run."""
    text = _paired(run) or _linked_terms(run) or _MONTH.sub(_dated, _POSTED_ON.sub(r"发布于 \1", run.text))
    return Line(run.element.sourceline or 0, text, text, fold(text) if len(text) <= _COMPARED else text, True)


def _paired(run: Run) -> str:
    """A line of two elements, the first a label, as a labelled value; "" for any other."""
    shown = ((holder.tail if behind else holder.text) or "" for holder, behind in run.places[:_PIECES])
    pieces = [piece.strip() for piece in shown if piece.strip()]
    if len(pieces) != 2 or len(run.places) > _PIECES or len(pieces[0]) > _LABEL:
        return ""
    said = f"{pieces[0].rstrip(' :：')}：{pieces[1]}"
    label = labelled(said)
    return said if label is not None and label[1] == pieces[1] else ""


def _linked_terms(run: Run) -> str:
    """A label for tags and links behind it, with commas between these; "" for any other line."""
    label = labelled(run.text) if run.links and len(run.text) <= _COMPARED else None
    if label is None or label[0] != "tags":
        return ""
    links = dict.fromkeys(link for holder, behind in run.places if not behind for link in links_of(holder))
    terms = [term for link in links if (term := one_line(text_of(link)).strip("#＃,，、;； "))]
    bare = re.sub(r"[\s#＃,，、;；|·/]", "", label[1])
    whole = "".join("".join(term.split()) for term in terms) == bare
    return f"{run.text[: len(run.text) - len(label[1])]}{'，'.join(terms)}" if len(terms) > 1 and whole else ""


def _dated(date: re.Match[str]) -> str:
    month = _MONTHS.find(date[1][-1:]) + 1 + 10 * (date[1][0] == "十")
    return f"{date[3]}年{month}月{date[2]}日"


def links_of(element: Element) -> list[Element]:
    """The links that a piece of text stands in, the innermost first."""
    return [at for at in (element, *islice(element.iterancestors(), 2)) if at.tag == "a"]
