"""Every feed of the demo is valid by judges that are not ours.

Ruby's rss (Debian) is the strictest reader of XML feeds, jsonfeed-validator (npm) that of JSON Feed.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import foreign
from feedmill.writers.atom import AtomWriter
from feedmill.writers.jsonfeed import JsonFeedWriter
from feedmill.writers.rss import RssWriter
from feeds_sample import CONTENTS, categories, feed
from foreign import Need

ROOT = Path(__file__).parents[2]
SCRIPT = Path(__file__).parent / "ruby" / "validate.rb"
Judge = Callable[[list[Path]], dict[str, dict[str, Any]]]


@pytest.fixture
def judge(need: Callable[[str, str], str]) -> Judge:
    ruby = need("ruby", "apt-get install ruby")

    def judged(paths: list[Path]) -> dict[str, dict[str, Any]]:
        command = [ruby, str(SCRIPT), *map(str, paths)]
        done = subprocess.run(command, capture_output=True, text=True, check=False, env={"LC_ALL": "C.UTF-8"})
        assert done.returncode == 0, done.stderr
        lines = [json.loads(line) for line in done.stdout.splitlines()]
        return {line["file"]: line for line in lines}

    return judged


@pytest.fixture
def demo(tmp_path: Path) -> Path:
    """The feeds of the demo, of every kind."""
    places = {"FEEDMILL_OUTPUT": str(tmp_path / "feeds"), "FEEDMILL_STATE": str(tmp_path / "var")}
    by = {
        "FEEDMILL_FEEDS__BY": '["category", "tag", "source", "author", "language"]',
        "FEEDMILL_FEEDS__MIN_ENTRIES": "1",
    }
    command = [sys.executable, "-m", "feedmill", "--config", str(ROOT / "config.yaml"), "build"]
    done = subprocess.run(command, env={**os.environ, **places, **by}, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return tmp_path / "feeds"


def test_every_xml_feed_of_the_demo(judge: Judge, demo: Path) -> None:
    paths = sorted(demo.rglob("*.xml"))
    assert len(paths) > 30
    for file, told in judge(paths).items():
        assert "error" not in told, file
        published = json.loads((Path(file).parent / "feed.json").read_bytes())["items"]
        assert told["ids"] == [item["id"] for item in published]
        assert told["titles"] == [item["title"] for item in published]


def test_every_json_feed_of_the_demo(need: Need, demo: Path) -> None:
    paths = sorted(demo.rglob("*.json"))
    assert len(paths) > 15
    for told in foreign.run(need, "validate.mjs", paths):
        assert told["errors"] == [], told["file"]


def test_the_sample_with_all_that_an_entry_may_carry(judge: Judge, need: Need, tmp_path: Path) -> None:
    paths = []
    for number, one in enumerate((feed(), *categories())):
        for writer in (RssWriter(), AtomWriter()):
            paths.append(tmp_path / f"{number}-{writer.filename}")
            paths[-1].write_bytes(writer.write(one, CONTENTS))
    for file, told in judge(paths).items():
        assert "error" not in told, file
    written = [tmp_path / f"{number}.json" for number, _ in enumerate(paths[::2])]
    for path, one in zip(written, (feed(), *categories()), strict=True):
        path.write_bytes(JsonFeedWriter().write(one, CONTENTS))
    for told in foreign.run(need, "validate.mjs", written):
        assert told["errors"] == [], told["file"]


@pytest.mark.parametrize(
    ("old", "new"),
    [(b"<updated>", b"<updated>x"), (b"<id>", b"<id2>"), (b"<title", b"<name"), (b"</entry>", b"")],
)
def test_the_judge_can_say_no(judge: Judge, tmp_path: Path, old: bytes, new: bytes) -> None:
    path = tmp_path / "atom.xml"
    good = AtomWriter().write(feed(), CONTENTS)
    assert old in good
    path.write_bytes(good.replace(old, new).replace(old.replace(b"<", b"</"), new.replace(b"<", b"</")))
    assert "error" in judge([path])[str(path)]


@pytest.mark.parametrize("change", [{"title": None}, {"version": "2"}, {"items": [{"content_text": "no id"}]}])
def test_the_other_judge_can_say_no(need: Need, tmp_path: Path, change: dict[str, Any]) -> None:
    path = tmp_path / "feed.json"
    path.write_text(json.dumps(json.loads(JsonFeedWriter().write(feed(), CONTENTS)) | change))
    assert foreign.run(need, "validate.mjs", [path])[0]["errors"]
