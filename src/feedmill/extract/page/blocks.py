"""The text of a page in runs, and how much of it each element holds."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import accumulate
from typing import NamedTuple

from lxml import etree

from feedmill.extract.page.tree import Element
from feedmill.extract.phrases.wording import words
from feedmill.text import one_line

_BLOCKS = words(
    "address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption "
    "figure footer form h1 h2 h3 h4 h5 h6 header hr legend li main nav ol p pre section summary table tbody td "
    "tfoot th thead tr ul"
)
_APART = frozenset(("span", "a", "time", "em", "i", "li"))  # two of them side by side are mostly set apart
_UNREAD = frozenset(("script", "style", "template", "noscript", "textarea", "select", "svg", "math"))
_WINDOW = 5_000  # characters: what an extractor leaves out between two runs is mostly shorter
_LONG = 300_000  # characters of wanted text: in more, only the window is searched
_LINK = 0.8  # of its letters within links makes a run a link
_FEW_LINKS = 0.3  # of a sentence's letters may be links
SURE = 12  # characters: a shorter run may stand anywhere by chance
# Names in links: "記者 <a>甲乙</a>、<a>丙丁</a>".
_TIGHT = re.compile(r"(?<=[、／])\s+(?=[\u4e00-\u9fff])|(?<=[\u4e00-\u9fff])\s+(?=[、／])")


@dataclass(slots=True, eq=False)
class Run:
    """Text of one block between two others. `key` is the text without white space.

    `places` are the elements that its pieces stand in, or behind (as their tails). `reason` tells why it is left out.
    """

    element: Element
    text: str
    links: int  # characters of it within links
    key: str
    places: tuple[tuple[Element, bool], ...] = ()
    wanted: bool = False
    reason: str = ""
    role: str = "left out"

    @property
    def is_link(self) -> bool:
        """Whether nearly all of it leads elsewhere."""
        return self.links >= _LINK * len(self.key)

    @property
    def has_few_links(self) -> bool:
        """Whether it has no more of them than a sentence has."""
        return self.links < _FEW_LINKS * len(self.key)


class Extent(NamedTuple):
    """What an element holds: its runs from `first` to `last` and how many characters of them are linked and wanted.

    Of an element within a block it is the whole run that it stands in.
    """

    first: int
    last: int
    size: int
    links: int
    wanted: int


class Page:
    """The runs of a body in their order, and the extent of each of its elements."""

    def __init__(self, body: Element) -> None:
        self.body = body
        self.runs: list[Run] = []
        # First run and the one after the last. lxml makes its objects anew once nobody holds them: here they are held.
        self._spans: dict[Element, tuple[int, int]] = {}
        self._read()
        self.measure()

    def __contains__(self, element: Element) -> bool:
        return element in self._spans

    def extent(self, element: Element) -> Extent:
        """What `element` holds."""
        first, end = (min(number, len(self.runs)) for number in self._spans[element])
        sums = ((column[end] - column[first]) for column in (self._sizes, self._links, self._wanted))
        return Extent(first, end - 1, *sums)

    def wants_among(self, parent: Element, tag: str) -> bool:
        """Whether anything is wanted in the children of `parent` that are of one kind; of any for ""."""
        if (parent, tag) not in self._among:
            alike = (child for child in parent if child in self and tag in ("", child.tag))
            self._among[parent, tag] = any(self.extent(child).wanted for child in alike)
        return self._among[parent, tag]

    def match(self, wanted: str) -> None:
        """Mark the runs that stand in the text `wanted`."""
        wanted = "".join(wanted.split())
        at = 0
        for run in self.runs:
            found = wanted.find(run.key, at, at + len(run.key) + _WINDOW) if wanted else -1
            if found < 0 and len(run.key) >= SURE and len(wanted) < _LONG:
                found = wanted.find(run.key)
            run.wanted = found >= 0
            if run.wanted and len(run.key) >= SURE:
                at = found + len(run.key)
        self.measure()

    def measure(self) -> None:
        """Add up the runs again, after what is wanted of them has changed."""
        self._sizes = [0, *accumulate(len(run.key) for run in self.runs)]
        self._links = [0, *accumulate(run.links for run in self.runs)]
        self._among: dict[tuple[Element, str], bool] = {}
        self._wanted = [0, *accumulate(len(run.key) if run.wanted else 0 for run in self.runs)]

    def _read(self) -> None:
        open_blocks = [self.body]
        pieces: list[str] = []
        places: list[tuple[Element, bool]] = []
        links = linked = unread = 0
        for event, element in etree.iterwalk(self.body, events=("start", "end")):
            starts = event == "start"
            if element.tag in _BLOCKS:
                self._close(open_blocks[-1], pieces, places, links)
                links = 0
                open_blocks.append(element) if starts else open_blocks.pop()
            elif element.tag == "br" and starts:
                pieces.append("\n")
            elif starts and pieces and not pieces[-1].isspace() and (element.tag in _APART or _is_label(element)):
                pieces.append(" ")
            linked += (element.tag == "a") * (1 if starts else -1)
            unread += (element.tag in _UNREAD) * (1 if starts else -1)
            now = len(self.runs)
            self._spans[element] = (now, now) if starts else (self._spans[element][0], now + (len(pieces) > 0))
            text = element.text if starts else element.tail if element is not self.body else None
            if text and not unread and not text.isspace():
                pieces.append(text)
                places.append((element, not starts))
                links += len("".join(text.split())) if linked else 0
            elif text and pieces:
                pieces.append(" ")
        self._close(self.body, pieces, places, links)

    def _close(self, block: Element, pieces: list[str], places: list[tuple[Element, bool]], links: int) -> None:
        text = _TIGHT.sub("", one_line("".join(pieces))) if pieces else ""
        if text:
            self.runs.append(Run(block, text, links, "".join(text.split()), tuple(places)))
        pieces.clear()
        places.clear()


def _is_label(element: Element) -> bool:
    """Whether an element within a line begins with what may be a label: what stands before it is set apart."""
    return (element.text or "").rstrip().endswith((":", "："))


def blank(run: Run) -> None:
    """Take the text of a run out of the tree, and leave the elements that it stands in."""
    for holder, behind in run.places:
        if behind:
            holder.tail = ""
        else:
            holder.text = ""
