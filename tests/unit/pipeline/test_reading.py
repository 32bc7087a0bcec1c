"""Reading one file: what lies in its place need not be a file."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from feedmill.model import Site
from feedmill.normalize.rules import Rules
from feedmill.pipeline.plan import Plan
from feedmill.pipeline.work import IndexTask, RenderTask, index_file, render_entry
from feedmill.records import Place
from feedmill.scan.listing import SeedFolder


@pytest.fixture
def plan(tmp_path: Path) -> Plan:
    zone = ZoneInfo("UTC")
    return Plan(
        site=Site(title="t", url="http://localhost/", authority="localhost"),
        zone=zone,
        folders=(SeedFolder(key="s", root=tmp_path, include=("*.md",)),),
        rules={"s": Rules(timezone=zone)},
    )


@pytest.fixture(autouse=True)
def impatient() -> Iterator[None]:
    """Fails what hangs."""

    def give_up(*_: object) -> None:
        pytest.fail("it waits for ever")

    before = signal.signal(signal.SIGALRM, give_up)
    signal.alarm(10)
    yield
    signal.alarm(0)
    signal.signal(signal.SIGALRM, before)


@pytest.mark.parametrize("make", [os.mkfifo, os.mkdir])
def test_what_is_no_regular_file_is_rejected(plan: Plan, tmp_path: Path, make: object) -> None:
    assert callable(make)
    make(tmp_path / "a.md")
    result = index_file(plan, IndexTask(("s", b"a.md"), None))
    assert result.digest is None
    assert [(found.path, found.reason) for found in result.rejected] == [
        ("a.md", "cannot be read: it is no regular file")
    ]
    rendered = render_entry(plan, RenderTask(Place("s", b"a.md"), "", "id", "http://localhost/"))
    assert rendered.rejected
    assert rendered.rejected.reason == "cannot be read: it is no regular file"


def test_what_went_since_it_was_listed_is_no_rejection(plan: Plan) -> None:
    result = index_file(plan, IndexTask(("s", b"gone.md"), None))
    assert (result.vanished, result.digest, result.rejected) == (True, None, ())
