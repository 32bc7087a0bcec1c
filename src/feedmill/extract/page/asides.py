"""What stands near a title and tells of something else: a picture, a book, another story, what a reader said."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import islice, takewhile

from feedmill.extract.page.blocks import Run
from feedmill.extract.page.tree import SUBHEADINGS, called
from feedmill.extract.phrases.bylines import read_byline
from feedmill.extract.phrases.shapes import furniture, is_prose

_TAGS = ("figure", "figcaption", "blockquote", "nav", "li", "dl", "footer")
_NAMED = re.compile(
    r"(?:^|[\s_-])(?:captions?|credits?|photo|related|trending|latest|more|prev(?:ious)?|next|teasers?|comments?|quotes?|promo"
    r"|testimonials?|subscribe|video|player|book|card|contacts?|speakers?|press|sponsors?|ads?)(?:[\s_-]|$)",
    re.IGNORECASE,
)
_SAYS = re.compile(
    r"(?:previous|next|related|trending|latest|read (?:next|more|also)|more from|上一篇|下一篇|相关|推荐)\b.*",
    re.IGNORECASE,
)
_OWN = re.compile(r"author|byline|meta|date|time|writer", re.IGNORECASE)
_AROUND = 4  # elements
_TELL = 2  # lines below another story's title that tell of it
_TITLE = 25  # letters of another story's title


def own_runs(runs: Sequence[Run]) -> list[Run]:
    """Those of `runs`, which follow each other, that tell of the article: in no box for anything else, below none."""
    own: list[Run] = []
    of_other = 0  # lines that tell of another story
    for run in runs:
        if _SAYS.match(run.text) or _is_story(run):
            of_other = _TELL
        elif of_other or is_prose(run.text) or _is_boxed(run):
            of_other = max(0, of_other - 1)
        else:
            own.append(run)
    return own


def at_once(own: Sequence[Run]) -> list[Run]:
    """Those of `own` above the first that is neither byline nor button: what follows may tell of another."""
    return [*takewhile(lambda run: read_byline(run.text) is not None or furniture(run.text), own)]


def _is_story(run: Run) -> bool:
    """Whether a line is another story's title: a heading, or a link that is long and no byline."""
    if run.element.tag in SUBHEADINGS:
        return read_byline(run.text) is None
    return run.is_link and len(run.key) >= _TITLE and " " in run.text and not _OWN.search(_names(run))


def _is_boxed(run: Run) -> bool:
    around = [run.element, *islice(run.element.iterancestors(), _AROUND)]
    boxed = any(at.tag in _TAGS or (at.tag == "aside" and not _OWN.search(called(at))) for at in around)
    return boxed or _NAMED.search(_names(run)) is not None


def _names(run: Run) -> str:
    return " ".join(called(at) for at in (run.element, *islice(run.element.iterancestors(), 1)))
