"""Side by side or not, the results are the same; what kills a worker costs itself only."""

from __future__ import annotations

from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from deadly import DEADLY, deadly
from feedmill.model import Site
from feedmill.normalize.rules import Rules
from feedmill.pipeline import workers
from feedmill.pipeline.plan import Plan
from feedmill.pipeline.work import IndexTask, index_file
from feedmill.pipeline.workers import Workers
from feedmill.scan.listing import SeedFolder


@pytest.fixture
def plan(tmp_path: Path) -> Plan:
    for number in range(90):
        (tmp_path / f"{number:02}.md").write_text(f"# Title {number}\n\nText.\n")
    zone = ZoneInfo("UTC")
    return Plan(
        site=Site(title="t", url="http://localhost/", authority="localhost"),
        zone=zone,
        folders=(SeedFolder(key="s", root=tmp_path, include=("*.md",)),),
        rules={"s": Rules(timezone=zone)},
        processes=2,
    )


def tasks(*extra: bytes) -> list[IndexTask]:
    names = [f"{number:02}.md".encode() for number in range(90)]
    return [IndexTask(("s", name), None) for name in sorted([*names, *extra])]


def test_results_come_in_the_order_of_the_tasks(plan: Plan, monkeypatch: pytest.MonkeyPatch) -> None:
    alone = [index_file(plan, task) for task in tasks()]
    with Workers(plan, 90, worth=1) as together:
        assert list(together.index(tasks(), len(tasks()))) == alone


def test_what_kills_a_worker_is_rejected_and_all_others_are_read(plan: Plan, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers, "index_files", deadly)
    killers = (DEADLY + b"1.md", DEADLY + b"2.md")
    with Workers(plan, 92, worth=1) as together:
        results = {result.file[1]: result for result in together.index(tasks(*killers), len(tasks()))}
    assert len(results) == 92
    assert all("killed a worker" in results[killer].rejected[0].reason for killer in killers)
    assert all(results[f"{number:02}.md".encode()].documents for number in range(90))


def test_a_few_files_start_no_process(plan: Plan) -> None:
    with Workers(plan, 3) as few:
        assert few._pool is None
        assert len(list(few.index(tasks()[:3], 3))) == 3
