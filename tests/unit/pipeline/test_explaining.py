"""Explaining a file: its name need not be text."""

from __future__ import annotations

import os
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import orjson
import pytest

from feedmill.errors import UsageError
from feedmill.model import Site
from feedmill.normalize.rules import Rules
from feedmill.pipeline.explaining import Explaining
from feedmill.pipeline.plan import Plan
from feedmill.scan.listing import SeedFolder

NAME = os.fsdecode(b"\xb2\xe2.md")


@pytest.fixture
def explaining(tmp_path: Path) -> Explaining:
    zone = ZoneInfo("UTC")
    plan = Plan(
        site=Site(title="t", url="http://localhost/", authority="localhost"),
        zone=zone,
        folders=(SeedFolder(key="s", root=tmp_path, include=("*.md",)),),
        rules={"s": Rules(timezone=zone)},
    )
    return Explaining(plan, None, datetime(2026, 3, 10, tzinfo=UTC))


@pytest.mark.parametrize("text", ["# A title\n\nText.\n", ""])
def test_a_name_that_is_not_utf8_is_told_in_json(explaining: Explaining, tmp_path: Path, text: str) -> None:
    (tmp_path / NAME).write_text(text)
    (found,) = explaining.file(tmp_path / NAME)
    assert orjson.loads(orjson.dumps(found.as_json()))["path"] == f"{tmp_path}/��.md"


def test_a_missing_one_is_told_in_text(explaining: Explaining, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"��\.md: no such file"):
        list(explaining.file(tmp_path / NAME))
