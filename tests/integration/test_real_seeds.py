"""The main job on real documents, where FEEDMILL_REAL_SEEDS names their folder. They are never part of this project."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import feedparser
import pytest

from feedmill.app import looking, start
from mill import Project

ROOT = Path(__file__).parents[2]
CONFIG = """\
site: {title: Real, url: "https://feeds.example/", timezone: Asia/Shanghai, language: zh}
"""


@pytest.fixture
def project(tmp_path: Path, real_seeds: Path) -> Project:
    project = Project(tmp_path, CONFIG)
    for path in real_seeds.iterdir():
        shutil.copy(path, project.seeds)
    return project


@pytest.fixture
def explained(project: Project) -> dict[str, Any]:
    """By the first three digits of the file's name."""
    settings, base = start.settings_from(project.root / "config.yaml")
    files = sorted(project.seeds.iterdir())
    return {file.name[:3]: next(looking.explain(settings, base, [file], alone=True)) for file in files}


def test_the_translated_article(explained: dict[str, Any]) -> None:
    told = explained["000"].as_json()
    entry = told["entry"]
    assert told["status"] == "published"
    assert entry["id"] == entry["url"]
    assert entry["url"].startswith("https://www.")
    assert entry["published"] == "2026-02-12T00:00:00+08:00"
    assert entry["updated"] == "2026-02-13T04:19:34.004579+08:00"
    assert entry["title_original"].isascii()
    assert [category["slug"] for category in entry["categories"]] == ["zheng-ce-jian-guan"]
    assert len(entry["tags"]) == 5
    assert entry["authors"] == []
    assert entry["source"]["name"] in entry["tags"]
    assert "<h1" not in entry["content_html"]
    assert entry["content_html"].count("<li>") == 4
    assert "翻译" not in entry["summary"]


def test_without_its_summary_neither_note_nor_teasers_serve_as_one(project: Project) -> None:
    path = next(project.seeds.glob("000*"))
    lines = [line for line in path.read_text().splitlines() if not line.startswith("summary:")]
    path.write_text("\n".join(lines))
    settings, base = start.settings_from(project.root / "config.yaml")
    entry = next(looking.explain(settings, base, [path], alone=True)).as_json()["entry"]
    body = "\n".join(lines).split("\n---\n", 1)[1]
    assert body.split("\n\n")[1].startswith(entry["summary"].rstrip("…")[:40])


def test_the_portal_s_text(explained: dict[str, Any], project: Project) -> None:
    told = explained["001"].as_json()
    entry = told["entry"]
    lines = next(project.seeds.glob("001*")).read_text().splitlines()
    assert entry["title"] == lines[0]
    assert entry["published"] == entry["updated"] == "2026-02-28T15:30:00+08:00"
    assert "line 6" in told["provenance"]["published"]
    assert entry["authors"] == [entry["source"]["name"]]
    assert len(entry["tags"]) == 4
    assert len(entry["references"]) == 8
    text = entry["content_text"]
    assert entry["title"] not in text
    for noise in (lines[2], "热门搜索", "点击", "关键词", "参考内容"):
        assert noise not in text
    assert entry["content_html"].count("<h2>") == 1


def test_both_are_published_and_a_second_build_writes_nothing(project: Project) -> None:
    report = project.build()
    assert report.documents["published"] == 2
    assert report.rejected == []
    feeds = {path.parent.name for path in project.feeds.rglob("rss.xml")}
    assert feeds == {"all", "zheng-ce-jian-guan", "uncategorized"}
    read = feedparser.parse((project.feeds / "all" / "atom.xml").read_bytes())
    assert not read.bozo
    assert [entry.published[:10] for entry in read.entries] == ["2026-02-28", "2026-02-12"]
    before = project.mtimes()
    assert project.build().written == []
    for path in project.seeds.iterdir():
        path.touch()
    assert project.build().written == []
    assert project.mtimes() == before


def test_an_edit_updates_one_entry_and_only_its_feeds(project: Project) -> None:
    project.build()
    before = project.mtimes()
    path = next(project.seeds.glob("001*"))
    text = path.read_text()
    path.write_text(text.replace("。", "！", 1))
    project.now = "2026-03-10T06:00:00+00:00"
    written = project.build().written
    items = json.loads((project.feeds / "all" / "feed.json").read_text())["items"]
    assert [item.get("date_modified", "")[:10] for item in items] == ["2026-03-10", "2026-02-13"]
    policy = "categories/zheng-ce-jian-guan/"
    assert not any(path.startswith(policy) for path in written)
    assert project.mtimes()[f"{policy}rss.xml"] == before[f"{policy}rss.xml"]


def test_no_name_of_these_documents_stands_in_the_code(explained: dict[str, Any]) -> None:
    """Reading must rest on evidence, not on having seen these very documents."""
    names: set[str] = set()
    for told in explained.values():
        entry = told.as_json()["entry"]
        names |= {entry["source"]["name"], entry["title"], *entry["authors"]}
        repeated = [dropped.text for dropped in told.dropped if "stands at the" in dropped.reason]
        names |= {part for text in repeated for part in (text, *text.split("-")) if len(part) > 3}
    assert len(names) >= 6
    for path in (ROOT / "src").rglob("*"):
        if path.is_file() and path.suffix != ".pyc":
            text = path.read_text()
            assert [name for name in names if name in text] == [], path
