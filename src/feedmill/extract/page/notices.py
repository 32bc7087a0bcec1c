"""Lines within an article's element that are none of it by what they say, and by where they stand."""

from __future__ import annotations

import re
from collections.abc import Sequence

from feedmill.extract.findings import Findings
from feedmill.extract.page.blocks import Run
from feedmill.extract.phrases.labels import labelled
from feedmill.extract.roles import Line, Role

_ACCOUNT = re.compile(
    r"[^\s，。：:！？]{2,16}(?:公众号|公眾號|客户端|客戶端|官方微博)|返回\S{2,10}?[，,]?查看更多"
    r"|本(?:号|號|刊|报|報|站)(?:长期|長期|常年)?(?:接受|欢迎|歡迎)投稿.{0,40}"
)
_NEIGHBOUR = re.compile(r"[上下]一[篇则則页頁](?:文章)?\s*[:：]?\s*\S.*")
_HEADINGS = ("h2", "h3", "h4", "h5", "h6")
_FIRST, _LAST = 3, 12  # lines at either end


def claim_notices(runs: Sequence[Run], lines: Sequence[Line]) -> None:
    """What an account says of itself at either end; a row of tags, and its heading; the names of other articles."""
    tagged = False
    for at, (run, line) in enumerate(zip(runs, lines, strict=True)):
        late = at >= max(len(lines) - _LAST, 1)
        opens = late and run.element.tag in _HEADINGS and _is_for_tags(line) and at + 1 < len(runs)
        tagged = (opens and _is_link(runs[at + 1])) or (tagged and _is_link(run))
        if tagged:
            line.claim(Role.BOILERPLATE, "tags")
        elif (at < _FIRST or late) and _ACCOUNT.fullmatch(line.text):
            line.claim(Role.BOILERPLATE, "a notice of the site")
        elif late and not line.prose and _NEIGHBOUR.fullmatch(line.text):
            line.claim(Role.BOILERPLATE, "points elsewhere")


def claim_bylines(lines: Sequence[Line], findings: Findings) -> None:
    """Long bylines among the first lines: who wrote it, when, and the medium, which is told without a label."""
    for line in lines[:_FIRST]:
        if line.role is None and line.byline is not None and _tells(line):
            line.claim(Role.BYLINE, "a byline")
            findings.add_all(line.byline.facts(), line.number, line.text)


def is_of_account(text: str) -> bool:
    """Whether a line names an account or a program in which the same may be read."""
    return _ACCOUNT.fullmatch(text) is not None


def _tells(line: Line) -> bool:
    """Whether a line above the text says who wrote it and when, and beside that the medium alone."""
    told = None if line.text.endswith(("。", "！", "？", ".", "!", "?")) else line.byline
    fields = {field for field, _ in told.told} if told else set()
    return told is not None and {"authors", "published"} <= fields and {*told.rest} <= {value for _, value in told.told}


def _is_for_tags(line: Line) -> bool:
    label = labelled(f"{line.text.strip(' :：')}：")
    return label is not None and label[0] == "tags"


def _is_link(run: Run) -> bool:
    return 0 < len(run.key) <= run.links
