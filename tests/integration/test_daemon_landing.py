"""Files land, feeds change: what a running daemon makes of what happens in its folder, and of time."""

from __future__ import annotations

import json
import os
import random
import shutil
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from daemon import CONFIG, Daemon, eventually

SELDOM = CONFIG.replace("scan: 5s", "scan: 1h")  # whatever is seen is seen by events


def mtimes(folder: Path) -> dict[str, int]:
    return {str(path.relative_to(folder)): path.stat().st_mtime_ns for path in folder.rglob("*") if path.is_file()}


def test_only_what_a_file_touches_is_read_and_written(tmp_path: Path) -> None:
    with Daemon(tmp_path, config=SELDOM) as daemon:
        daemon.put("a.md", "First", category="One")
        daemon.put("b.md", "Second", category="Two")
        daemon.shows("First", "categories/one")
        daemon.shows("Second", "categories/two")
        eventually(lambda: sum(line.get("read", 0) for line in daemon.log) == 2)  # that pass has ended
        before, told = mtimes(daemon.feeds), len(daemon.log)
        daemon.put("c.md", "Third", category="Two")
        daemon.shows("Third", "categories/two")
        line = daemon.wait_for("1 new: 2 feeds written", after=told)
        after = mtimes(daemon.feeds)
        assert line["read"] == 1
        assert {path for path in before if after[path] != before[path] and path.startswith("categories/one")} == set()
        assert all(
            after[f"categories/two/{name}"] != before[f"categories/two/{name}"] for name in ("rss.xml", "atom.xml")
        )


def test_what_befalls_a_file_befalls_its_entry(tmp_path: Path) -> None:
    with Daemon(tmp_path, config=SELDOM) as daemon:
        daemon.put("a.md", "First")
        daemon.put("in/b.md", "Second")
        daemon.shows("Second")
        daemon.shows("First")
        entry = ids(daemon)["First"]
        (daemon.seeds / "a.md").rename(daemon.seeds / "z.md")
        daemon.wait_for("1 moved")
        (daemon.seeds / "z.md").write_text("---\ntitle: First edited\ndate: 2026-03-01\n---\nNew text.\n", "utf-8")
        daemon.shows("First edited")
        assert ids(daemon)["First edited"] == entry
        (daemon.seeds / "in").rename(daemon.seeds / "out")
        daemon.wait_for("1 moved", after=daemon.log.index(daemon.wait_for("1 changed")))
        shutil.rmtree(daemon.seeds / "out")
        daemon.lacks("Second")
        outside = tmp_path / "outside"
        outside.mkdir()
        (outside / "c.md").write_text("---\ntitle: Moved in\ndate: 2026-03-01\n---\nText.\n", encoding="utf-8")
        outside.rename(daemon.seeds / "inside")
        daemon.shows("Moved in")


def ids(daemon: Daemon) -> dict[str, str]:
    root = ET.parse(daemon.feeds / "all/atom.xml").getroot()
    atom = "{http://www.w3.org/2005/Atom}"
    return {str(e.findtext(f"{atom}title")): str(e.findtext(f"{atom}id")) for e in root.iter(f"{atom}entry")}


def test_a_file_that_is_still_being_written_is_left_alone(tmp_path: Path) -> None:
    with Daemon(tmp_path, config=CONFIG.replace("scan: 5s", "scan: 1s").replace("200ms", "1s")) as daemon:
        daemon.wait_for_pass() if daemon.titles() else time.sleep(1)
        with (daemon.seeds / "slow.md").open("w", encoding="utf-8") as file:
            for part in ("---\ntitle: Slow\n", "date: 2026-03-01\n", "---\n\n", *["More text.\n"] * 8):
                file.write(part)
                file.flush()
                time.sleep(0.3)
        daemon.shows("Slow")
        daemon.wait_for("new:")
    assert len([line for line in daemon.log if line.get("read")]) == 1


def test_leavings_are_no_documents(tmp_path: Path) -> None:
    with Daemon(tmp_path, config=SELDOM) as daemon:
        for name in (".hidden.md", "a.md~", "b.md.tmp", "c.md.part", "4913", ".d.md.swp", "#e.md#", "f.png"):
            (daemon.seeds / name).write_text("---\ntitle: Leavings\n---\nText\n", encoding="utf-8")
        daemon.put("a.md", "An article")
        daemon.shows("An article")
        assert daemon.titles() == ["An article"]
        assert not daemon.events("rejected")


def test_a_burst_is_one_batch_or_a_few(tmp_path: Path) -> None:
    with Daemon(tmp_path, config=SELDOM) as daemon:
        daemon.put("first.md", "First")
        daemon.shows("First")
        told = len(daemon.log)
        for number in range(2000):
            daemon.put(f"burst/{number}.md", f"Number {number}", date="2026-02-01")
        eventually(lambda: sum(line.get("read", 0) for line in daemon.log[told:]) >= 2000, daemon.told)
        assert len([line for line in daemon.log[told:] if "read" in line]) <= 4


def test_a_rejected_document_is_told_once(tmp_path: Path) -> None:
    with Daemon(tmp_path, config=CONFIG.replace("scan: 5s", "scan: 1s")) as daemon:
        daemon.put_text("empty.md", "")
        rejected = daemon.wait_for("rejected")
        assert rejected["path"] == "empty.md"
        daemon.put("a.md", "First")
        daemon.shows("First")
        time.sleep(2.5)  # two more scans
        assert len([line for line in daemon.log if line["event"] == "rejected"]) == 1
        daemon.put("empty.md", "Mended")
        daemon.shows("Mended")


def test_a_value_that_could_not_be_used_is_told(tmp_path: Path) -> None:
    with Daemon(tmp_path, config=CONFIG) as daemon:
        daemon.put_text("a.md", "---\ntitle: First\ndate: 2026-13-45\n---\nText.\n")
        assert daemon.wait_for("could not be used")["what"] == "a.md: front matter: date: '2026-13-45' is no date"
        daemon.shows("First")


def test_time_publishes_and_withdraws(tmp_path: Path) -> None:
    with Daemon(tmp_path, config=SELDOM) as daemon:
        now = datetime.now(UTC)
        soon, later = (f"{now + timedelta(seconds=seconds):%Y-%m-%dT%H:%M:%SZ}" for seconds in (6, 8))
        daemon.put_text("soon.md", f"---\ntitle: Soon\ndate: {soon}\n---\nText.\n")
        daemon.put_text("brief.md", f"---\ntitle: Brief\ndate: 2026-01-01\nexpires: {later}\n---\nText.\n")
        daemon.shows("Brief")
        assert "Soon" not in daemon.titles()
        daemon.shows("Soon")
        assert datetime.now(UTC) >= datetime.fromisoformat(soon)
        daemon.lacks("Brief")
        assert datetime.now(UTC) >= datetime.fromisoformat(later)


def test_what_no_event_told_is_found_by_the_scan(tmp_path: Path) -> None:
    with Daemon(tmp_path, config=SELDOM) as daemon:
        daemon.put("a.md", "First")
        daemon.shows("First")
        (daemon.feeds / "all/rss.xml").unlink()
        daemon.config.write_text(CONFIG.replace("scan: 5s", "scan: 1s"), encoding="utf-8")
        eventually((daemon.feeds / "all/rss.xml").exists)


@pytest.mark.parametrize("seed", range(int(os.environ.get("FEEDMILL_KILLS", "6")) // 2))
def test_a_kill_at_any_instant_loses_nothing_and_doubles_nothing(tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)
    daemon, known = Daemon(tmp_path, config=SELDOM), {}
    for turn in range(2):
        with daemon:
            for number in range(20):
                daemon.put(f"{turn}-{number}.md", f"Number {turn} {number}", category=chance.choice(["One", "Two"]))
                time.sleep(chance.random() * 0.05)
            time.sleep(chance.random() * 0.3)
            daemon.kill()
        for path in daemon.feeds.rglob("[!.]*.xml"):
            ET.parse(path)
        for path in daemon.feeds.rglob("[!.]*.json"):
            json.loads(path.read_bytes())
        if (daemon.feeds / "all/atom.xml").exists():
            known |= ids(daemon)
    with daemon:
        eventually(lambda: len(daemon.titles()) == 40, daemon.told)
        found = ids(daemon)
        assert len(set(found.values())) == len(daemon.titles()) == 40
        assert {title: found[title] for title in known} == known
