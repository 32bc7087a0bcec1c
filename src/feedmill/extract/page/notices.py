"""Lines within an article's element that are none of it by what they say, and by where they stand."""

from __future__ import annotations

import re
from collections.abc import Sequence

from feedmill.extract.findings import Findings
from feedmill.extract.page.blocks import Run
from feedmill.extract.page.people import marks_writer
from feedmill.extract.page.tree import HEADINGS
from feedmill.extract.phrases.labels import labelled
from feedmill.extract.phrases.nobody import GROUP
from feedmill.extract.roles import Line, Role

_ACCOUNT = re.compile(
    r"[^\s，。：:！？]{2,16}(?:公众号|公眾號|客户端|客戶端|官方微博)|返回\S{2,10}?[，,]?查看更多"
    r"|本(?:号|號|刊|报|報|站)(?:长期|長期|常年)?(?:接受|欢迎|歡迎)投稿.{0,40}"
)
_NEIGHBOUR = re.compile(r"[上下]一[篇则則页頁](?:文章)?\s*[:：]?\s*\S.*")
_COUNTS = re.compile(  # among what a byline says of its page
    r"(?:[阅閱][读讀]|[浏瀏][览覽]|[评評][论論]|[点點][赞讚击擊]|收藏)(?:[数數量])?\s*[:：]?\s*\d|\d\s*(?:[阅閱][读讀]|[浏瀏][览覽]|[评評][论論]|[点點][赞讚击擊]|收藏)"
    r"|\b\d[\d.,]*k?\s(?:views?|reads?|comments?|likes?|min(?:utes?)? read)\b",
    re.IGNORECASE,
)
_LEFT = ("authors", "published", "source")
_LABEL = 40  # characters of a heading above tags
_FIRST, _LAST = 3, 12  # lines at either end


def claim_notices(runs: Sequence[Run], lines: Sequence[Line]) -> None:
    """What an account says of itself at either end; a row of tags, and its heading; the names of other articles."""
    tagged = False
    for at, (run, line) in enumerate(zip(runs, lines, strict=True)):
        late = at >= max(len(lines) - _LAST, 1)
        opens = late and is_for_tags(line.text)
        heads = opens and at + 1 < len(runs) and _is_link(runs[at + 1])
        tagged = (
            heads or (opens and not any(below.wanted for below in runs[at + 1 : at + 2])) or (tagged and _is_link(run))
        )
        if tagged:
            line.claim(Role.BOILERPLATE, "tags")
        elif (at < _FIRST or late) and _ACCOUNT.fullmatch(line.text):
            line.claim(Role.BOILERPLATE, "a notice of the site")
        elif late and not line.prose and _NEIGHBOUR.fullmatch(line.text):
            line.claim(Role.BOILERPLATE, "points elsewhere")


def claim_bylines(runs: Sequence[Run], lines: Sequence[Line], findings: Findings) -> None:
    """Bylines among the first lines that are none by their words alone.

    Long ones tell who wrote it, when, and the medium without a label; some mark him, and count; some name nobody.
    """
    for run, line in zip(runs[:_FIRST], lines[:_FIRST], strict=True):
        counts = line.role is None and not line.prose and _COUNTS.search(line.text) is not None
        if (counts and marks_writer(run)) or (line.role is None and _signs_for_nobody(run)):
            line.claim(Role.BYLINE, "a byline")
        elif line.role is None and line.byline is not None and _tells(line):
            line.claim(Role.BYLINE, "a byline")
            findings.add_all(line.byline.facts(), line.number, line.text)


def is_of_account(text: str) -> bool:
    """Whether a line names an account or a program in which the same may be read."""
    return _ACCOUNT.fullmatch(text) is not None


def read_left(lines: Sequence[Line], findings: Findings) -> None:
    """What bylines among `lines` tell that were passed over, of what nobody else told."""
    known = {*findings.by_field}
    for line in lines:
        if line.role is None and line.byline is not None and not line.byline.rest:
            told = [(field, value) for field, value in line.byline.facts() if field in _LEFT and field not in known]
            findings.add_all(told, line.number, line.text)


def _signs_for_nobody(run: Run) -> bool:
    return run.element.tag not in HEADINGS and GROUP.fullmatch(run.text) is not None


def _tells(line: Line) -> bool:
    """Whether a line above the text says who wrote it and when, and beside that the medium alone."""
    told = None if line.text.endswith(("。", "！", "？", ".", "!", "?")) else line.byline
    fields = {field for field, _ in told.told} if told else set()
    return told is not None and {"authors", "published"} <= fields and {*told.rest} <= {value for _, value in told.told}


def is_for_tags(text: str) -> bool:
    """Whether a line is a heading above tags: "Topics", "标签"."""
    label = labelled(f"{text.strip(' :：')}：") if len(text) <= _LABEL else None
    return label is not None and label[0] == "tags"


def _is_link(run: Run) -> bool:
    return 0 < len(run.key) <= run.links
