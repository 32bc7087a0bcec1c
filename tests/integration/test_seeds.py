"""The project's own documents: each shape comes out as a person would write it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
SEEDS = ROOT / "seeds"

# path, place in the file -> status, published, the title's first words, categories, tags, source
DOCUMENTS = {
    ("digest/2026-09.jsonl", 0): (
        "published", "2026-09-08T09:00:00+00:00", "Measured forgett", ["研究前沿"], 2, "Paper Digest"),
    ("digest/2026-09.jsonl", 1): (
        "published", "2026-09-09T09:00:00+00:00", "The quiet annot", ["研究前沿"], 2, "Paper Digest"),
    ("digest/2026-09.jsonl", 2): (
        "published", "2026-09-10T09:00:00+00:00", "短上下文的价值", ["研究前沿"], 3, "Paper Digest"),
    ("hexo/source/_posts/open-source-weekly-16.md", 0): (
        "published", "2026-04-19T20:15:00+08:00", "开源周报 第16期：维护者的假期", ["开源社区", "大模型"], 4, None),
    ("hugo/content/notes/unfinished-benchmark.md", 0): (
        "draft", "2026-10-02T16:45:00+00:00", "Half a benchmark", ["研究前沿"], 2, None),
    ("hugo/content/posts/greenhouse-weather/index.md", 0): (
        "published", "2026-05-06T07:30:00+01:00", "A weather model that fits", ["应用实践"], 4, None),
    ("hugo/content/posts/reading-machines.md", 0): (
        "published", "2026-06-15T10:20:00+08:00", "会读说明书的机器人", ["研究前沿"], 4, None),
    ("jekyll/_posts/2026-03-02-timetable-model-on-a-bus.md", 0): (
        "published", "2026-03-02T00:00:00+08:00", "The bus that explains", ["应用实践"], 3, None),
    ("notes/a-week-offline.md", 0): (
        "published", "2026-09-03T18:40:00+08:00", "Field notes: a week without", ["应用实践"], 3, None),
    ("notes/letter-to-2099.md", 0): ("scheduled", "2099-01-01T00:00:00+00:00", "A letter to", ["应用实践"], 1, None),
    ("pages/warehouse-chips.html", 0): (
        "published", "2026-08-24T06:00:00+02:00", "Chips by the kilo", ["产业动态"], 4, "Ledger & Loom"),
    ("portal/001_e90a4b7d3c51f826.txt", 0): (
        "published", "2026-03-11T21:40:00+08:00", "小城的夜班客服,为什么又", ["应用实践"], 4, "午夜电台观察"),
    ("portal/003_2f6cb81e07d94a35.txt", 0): (
        "published", "2026-05-28T08:15:00+08:00", "十万台旧手机拼成的算力中心", ["产业动态"], 4, "机柜背后"),
    ("portal/005_84d3a6f0b17e2c9d.txt", 0): (
        "published", "2026-08-06T17:05:00+08:00", "高考阅卷引入双模型复核", ["应用实践"], 4, "课桌与算法"),
    ("portal/006_c7705e92ab4d18f3.txt", 0): (
        "published", "2026-09-18T11:30:00+08:00", "港口无人集卡跑满一年", ["应用实践"], 4, "海风与集装箱"),
    ("translated/000_7c41d09be26f85a3.txt", 0): (
        "published", "2026-02-17T00:00:00+08:00", "灯塔实验室公开评测手册", ["大模型"], 4, "Lantern Lab"),
    ("translated/002_19e8f3a5c0b7d264.txt", 0): (
        "published", "2026-04-09T00:00:00+08:00", "北港议会通过算法告知条例", ["政策监管"], 4, "Harbour Policy Review"),
    ("translated/004_b52e6d7108fa93cc.txt", 0): (
        "published", "2026-07-21T00:00:00+08:00", "一间镇卫生院的选择", ["应用实践"], 4, "Rural Health Notes"),
}  # fmt: skip


def explain(*arguments: str) -> str:
    """What `feedmill explain --alone` prints, with the project's own configuration."""
    command = [sys.executable, "-m", "feedmill", "--config", str(ROOT / "config.yaml"), "explain", "--alone"]
    environment = {name: value for name, value in os.environ.items() if not name.startswith("FEEDMILL_")}
    done = subprocess.run([*command, *arguments], capture_output=True, text=True, check=False, env=environment)
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def explained() -> dict[tuple[str, int], dict[str, Any]]:
    """What is told of every document, by path and place in the file."""
    files = sorted(str(path) for path in SEEDS.rglob("*") if path.is_file() and path.suffix != ".png")
    return dict(_by_place(explain("--json", *files)))


def _by_place(output: str) -> Iterator[tuple[tuple[str, int], dict[str, Any]]]:
    seen: dict[str, int] = {}
    for line in output.splitlines():
        told = json.loads(line)
        path = Path(told["path"])
        path = path.resolve().relative_to(SEEDS) if path.is_absolute() or not (SEEDS / path).exists() else path
        place = seen.get(str(path), 0)
        seen[str(path)] = place + 1
        yield (path.as_posix(), place), told


def test_every_document_is_accounted_for(explained: dict[tuple[str, int], dict[str, Any]]) -> None:
    assert explained.keys() == DOCUMENTS.keys()


@pytest.mark.parametrize("key", DOCUMENTS, ids=lambda key: f"{key[0]}:{key[1]}")
def test_facts(key: tuple[str, int], explained: dict[tuple[str, int], dict[str, Any]]) -> None:
    status, published, title, categories, tags, source = DOCUMENTS[key]
    entry = explained[key]["entry"]
    assert explained[key]["status"] == status
    assert entry["published"] == published
    assert entry["title"].startswith(title)
    assert [category["name"] for category in entry["categories"]] == categories
    assert len(entry["tags"]) == tags
    assert (entry["source"] or {}).get("name") == source
    assert 15 <= len(entry["summary"]) <= 300
    assert entry["title"] not in entry["content_text"][:200].splitlines()


@pytest.mark.parametrize("key", [key for key in DOCUMENTS if key[0].startswith("portal/")], ids=lambda key: key[0])
def test_portal_texts_lose_what_is_not_the_article(
    key: tuple[str, int], explained: dict[tuple[str, int], dict[str, Any]]
) -> None:
    entry = explained[key]["entry"]
    for stranger in ("麦田科技评论", "青禾智讯", "热门搜索", "大家都在搜", "点击", "关键词", entry["title"]):
        assert stranger not in entry["content_text"], stranger
    assert entry["authors"] == [entry["source"]["name"]]
    assert entry["language"] == "zh"


def test_a_short_line_of_a_portal_text_is_a_heading(explained: dict[tuple[str, int], dict[str, Any]]) -> None:
    html = explained["portal/006_c7705e92ab4d18f3.txt", 0]["entry"]["content_html"]
    assert ">互相谦让的代价</h" in html


def test_references_of_a_portal_text(explained: dict[tuple[str, int], dict[str, Any]]) -> None:
    assert explained["portal/001_e90a4b7d3c51f826.txt", 0]["entry"]["references"] == [
        "https://www.example.com/reports/night-shift-2026",
        "https://research.example.org/papers/voice-assistant-outcomes",
    ]


def test_translated_news(explained: dict[tuple[str, int], dict[str, Any]]) -> None:
    entry = explained["translated/002_19e8f3a5c0b7d264.txt", 0]["entry"]
    assert entry["title_original"] == "North Harbour passes its algorithmic notice ordinance"
    assert entry["url"] == "https://review.example.com/2026/04/algorithmic-notice-ordinance"
    assert entry["updated"] == "2026-04-10T01:15:27.903311+08:00"
    assert "翻译" not in entry["summary"]
    assert explained["translated/004_b52e6d7108fa93cc.txt", 0]["entry"]["authors"] == ["Marta Ellwood"]


def test_a_title_that_yaml_refuses_is_mended_and_told(explained: dict[tuple[str, int], dict[str, Any]]) -> None:
    title = explained["notes/a-week-offline.md", 0]["entry"]["title"]
    assert title == "Field notes: a week without cloud models"
    assert "line 2: quoted" in explain(str(SEEDS / "notes" / "a-week-offline.md"))


def test_a_page_loses_its_menus(explained: dict[tuple[str, int], dict[str, Any]]) -> None:
    entry = explained["pages/warehouse-chips.html", 0]["entry"]
    for stranger in ("Subscribe", "All rights reserved", "Imprint", "nothing to see"):
        assert stranger not in entry["content_text"], stranger
    assert entry["authors"] == ["Priya Castellan"]
    assert entry["content_text"].startswith("The scale at the entrance")
    assert entry["url"] == "https://ledger.example.com/2026/08/chips-by-the-kilo"
