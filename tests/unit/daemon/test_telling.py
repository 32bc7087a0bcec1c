"""What the daemon logs of its passes."""

from __future__ import annotations

import pytest
from structlog.testing import capture_logs

from feedmill.daemon.telling import Teller, summary
from feedmill.model import Rejected
from feedmill.pipeline.report import Report


def rejected(path: str, reason: str = "it is empty", line: int | None = None) -> Rejected:
    return Rejected(path=path, stage="read", reason=reason, line=line)


def told(teller: Teller, report: Report) -> list[str]:
    with capture_logs() as log:
        teller.tell(report)
    return [str(line["event"]) for line in log]


def whole(*found: Rejected) -> Report:
    return Report(rejected=list(found), newly_rejected=list(found))


def test_one_line_a_pass_and_none_for_nothing() -> None:
    assert told(Teller(), Report()) == []
    assert told(Teller(), Report(read=10_000, added=10_000, written=["all/rss.xml"])) == ["10000 new: no feed changed"]


def test_a_rejected_document_is_told_once_until_it_is_mended() -> None:
    teller = Teller()
    assert told(teller, whole(rejected("a.md"))) == ["rejected"]
    assert told(teller, whole(rejected("a.md"))) == []
    assert told(teller, whole(rejected("a.md", "another reason"))) == ["rejected"]
    assert told(teller, whole()) == []
    assert told(teller, whole(rejected("a.md", "another reason"))) == ["rejected"]


def test_what_a_pass_did_not_look_at_is_still_known() -> None:
    teller = Teller()
    told(teller, whole(rejected("a.md")))
    assert told(teller, Report(is_whole=False)) == []
    assert told(teller, whole(rejected("a.md"))) == []


def test_memory_is_bound_by_what_is_rejected_now() -> None:
    teller = Teller()
    for number in range(100):
        told(teller, whole(rejected(f"{number}.md")))
    assert len(teller._told) == 1


@pytest.mark.parametrize(
    ("what", "words"),
    [
        ({"added": 2, "changed": 1, "feeds": {"written": 3}}, "2 new, 1 changed: 3 feeds written"),
        ({"feeds": {"written": 1}}, "no news: 1 feed written"),
        ({"moved": 1, "files": {"gone": 2}}, "1 moved, 2 gone: no feed changed"),
    ],
)
def test_in_a_few_words(what: dict[str, object], words: str) -> None:
    report = Report()
    for name, value in what.items():
        before = getattr(report, name)
        setattr(report, name, {**before, **value} if isinstance(value, dict) else value)
    assert summary(report) == words
