"""What a pass tells while it goes on: whoever watches over it must not take a long one for a dead one."""

from __future__ import annotations

from itertools import groupby
from pathlib import Path

import pytest

from feedmill.app import running
from feedmill.pipeline.build import Mill
from feedmill.scan import listing
from mill import Project, article


@pytest.fixture
def project(tmp_path: Path) -> Project:
    project = Project(tmp_path)
    for number in range(7):
        project.put(f"{number}.md", article(f"Number {number}", category=f"C{number % 3}"))
    return project


@pytest.fixture
def mill(project: Project, monkeypatch: pytest.MonkeyPatch) -> Mill:
    monkeypatch.setattr(listing, "TELL_EVERY", 2)
    return running._setup(project.root / "config.yaml", serve=False).open_mill(False)


def test_every_stage_gives_a_sign_of_life(project: Project, mill: Mill) -> None:
    told: list[tuple[str, int, int]] = []
    setup = running._setup(project.root / "config.yaml", serve=False)
    mill.build(setup.now(), lambda *step: told.append(step))
    assert [stage for stage, _ in groupby(stage for stage, _, _ in told)] == [
        "scan",
        "read",
        "render",
        "pages",
        "feeds",
    ]
    assert [step for step in told if step[0] == "scan"] == [("scan", 2, 0), ("scan", 4, 0), ("scan", 6, 0)]
    for stage, total in (("read", 7), ("render", 7)):
        assert [step for step in told if step[0] == stage] == [(stage, done, total) for done in range(1, 8)]
    assert [step for step in told if step[0] == "feeds"] == [("feeds", done, 4) for done in range(4)]


def test_so_does_an_update_of_some_places(project: Project, mill: Mill) -> None:
    setup = running._setup(project.root / "config.yaml", serve=False)
    mill.build(setup.now())
    project.put("0.md", article("Number 0", body="Another text.", category="C0"))
    told: list[str] = []
    mill.update([(setup.folders[0].key, b"0.md")], setup.now(), lambda stage, _done, _total: told.append(stage))
    assert [stage for stage, _ in groupby(told)] == ["read", "render", "pages", "feeds"]


def test_reading_can_be_broken_off_and_is_taken_back(project: Project, mill: Mill) -> None:
    def stop(stage: str, done: int, _total: int) -> None:
        if (stage, done) == ("read", 5):
            raise KeyboardInterrupt

    setup = running._setup(project.root / "config.yaml", serve=False)
    with pytest.raises(KeyboardInterrupt):
        mill.build(setup.now(), stop)
    assert mill.build(setup.now()).read == 7
