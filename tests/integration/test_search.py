"""Searching real builds: title, summary and text of all that is shown, by words and by single characters."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import Any

import pytest

from feedmill.app.searching import search, update_search
from feedmill.app.start import settings_from
from feedmill.errors import StateError
from feedmill.pipeline import searchable, work
from feedmill.store import searching as store
from mill import Project, article

NOW = "1773100800"  # 2026-03-10, as the builds of `Project` have it


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Project:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", NOW)
    made = Project(tmp_path)
    made.put(
        "mill.md",
        article("The mill by the river", "2026-03-01", "Low water grinds slowly: Naïve façades.", summary="A mill"),
    )
    made.put("law.md", article("人工智能法案", "2026-03-02", "监管部门发布了GPT-5政策。", summary="欧盟的新规"))
    made.put("old.md", article("Older", "2026-02-01", "A river too.", title_original="原来的标题"))
    made.put("later.md", article("Later", "2026-04-01", "A river of the future."))
    made.put("draft.md", article("Draft", "2026-03-03", "A river unseen.", draft="true"))
    made.build()
    return made


def update(project: Project, *, whole: bool = True) -> int:
    settings, base = settings_from(project.root / "config.yaml")
    return update_search(settings, base, lambda: True, whole=whole)


def found(project: Project, words: str, limit: int = 50) -> list[str]:
    settings, _ = settings_from(project.root / "config.yaml")
    return [one["title"] for one in search(settings, words, limit)]


@pytest.mark.parametrize(
    ("words", "titles"),
    [
        ("river", ["The mill by the river", "Older"]),
        ("RIVER mill", ["The mill by the river"]),
        ("riv", ["The mill by the river", "Older"]),
        ("ver", []),
        ("grinds slowly", ["The mill by the river"]),
        ("naive FACADES", ["The mill by the river"]),
        ("法", ["人工智能法案"]),
        ("法案", ["人工智能法案"]),
        ("案法", []),
        ("政策", ["人工智能法案"]),
        ("欧盟", ["人工智能法案"]),
        ("发布了gpt", ["人工智能法案"]),
        ("原来的", ["Older"]),
        ('" OR "', []),
        ("river -mill", ["The mill by the river"]),
        ("。，", []),
    ],
)
def test_what_is_found(project: Project, words: str, titles: list[str]) -> None:
    assert update(project) == 4
    assert found(project, words) == titles


def test_before_the_index_is_whole_everything_is_looked_at(project: Project) -> None:
    assert found(project, "法案") == ["人工智能法案"]
    settings, base = settings_from(project.root / "config.yaml")
    assert update_search(settings, base, lambda: False, whole=True) == 0
    assert found(project, "法案") == ["人工智能法案"]


def test_it_follows_edits_moves_and_withdrawals(project: Project) -> None:
    update(project)
    project.put("law.md", article("人工智能法案", "2026-03-02", "已经改写。"))
    (project.seeds / "mill.md").rename(project.seeds / "moved.md")
    (project.seeds / "old.md").unlink()
    project.put("new.md", article("New", "2026-03-05", "A river again."))
    project.build()
    # At once, though the index has not followed yet, nothing is shown that is not so.
    assert found(project, "政策") == []
    assert "Older" not in found(project, "river")
    assert update(project, whole=False) == 2  # what moved is known already
    assert found(project, "改写") == ["人工智能法案"]
    assert found(project, "river") == ["New", "The mill by the river"]
    assert update(project, whole=False) == 0


def test_a_due_entry_is_found_without_being_taken_in_again(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    update(project)
    project.now = "2026-05-01T00:00:00+00:00"
    project.build()
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1777593600")
    assert found(project, "future") == ["Later"]
    assert update(project) == 0


def test_a_new_cache_costs_no_document_a_second_reading(project: Project) -> None:
    update(project)
    project.put("a-first.md", article("First", "2026-03-06", "A river."))
    project.build(fresh=True)  # all keys are others now
    assert update(project, whole=False) == 1
    assert found(project, "river") == ["First", "The mill by the river", "Older"]


def test_hits_that_are_gone_leave_room_for_others(project: Project) -> None:
    for number in range(6):
        project.put(f"n{number}.md", article(f"N{number}", f"2026-03-0{number + 3}", "A weir."))
    project.build()
    update(project)
    for number in (3, 4, 5):
        (project.seeds / f"n{number}.md").unlink()
    project.build()
    assert found(project, "weir", limit=2) == ["N2", "N1"]


def test_copies_are_one_article_in_the_index_and_two_documents(project: Project) -> None:
    for name in ("x.md", "y.md"):
        project.put(name, article("Twin", "2026-03-04", "A sluice."))
    project.build()
    update(project)
    assert found(project, "sluice") == ["Twin", "Twin"]
    (project.seeds / "x.md").unlink()
    project.build()
    update(project)
    assert found(project, "sluice") == ["Twin"]


def test_a_run_that_was_ended_is_taken_up(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(searchable, "BATCH", 1)
    settings, base = settings_from(project.root / "config.yaml")
    asked: list[int] = []

    def go_on() -> bool:
        asked.append(1)
        return len(asked) < 4

    first = update_search(settings, base, go_on, whole=True)
    assert 0 < first < 4
    assert update(project, whole=False) == 4 - first
    assert found(project, "river") == ["The mill by the river", "Older"]


@pytest.mark.parametrize("data", [b"", b"no database at all" * 500])
def test_a_damaged_index_is_made_anew(project: Project, data: bytes) -> None:
    update(project)
    (project.state / store.SEARCH_FILE).write_bytes(data)
    assert found(project, "法案") == ["人工智能法案"]
    assert update(project) == 4
    assert found(project, "政策") == ["人工智能法案"]


def test_damage_within_is_told_and_mended_by_the_next_try(project: Project) -> None:
    update(project)
    with sqlite3.connect(project.state / store.SEARCH_FILE) as connection:
        connection.execute("DROP TABLE places")
    connection.close()
    with pytest.raises(StateError, match="search"):
        update(project)
    assert update(project) == 4


def test_a_large_index_takes_no_more_texts(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(store, "LARGEST", 1)
    assert update(project) == 4
    assert found(project, "法案") == ["人工智能法案"]
    assert found(project, "grinds") == []


def test_a_long_text_is_cut(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(work, "LONGEST_TEXT", 12)
    update(project)
    assert found(project, "water") == ["The mill by the river"]
    assert found(project, "grinds") == []


def test_words_that_are_nobodys_are_swept(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(store, "FEW", 2)
    update(project)
    for round_ in range(3):
        project.put("law.md", article("人工智能法案", "2026-03-02", f"第{round_}稿"))
        project.put("mill.md", article("The mill", "2026-03-02", f"draft {round_}"))
        project.build()
        update(project, whole=False)
    assert _articles(project) == 10
    assert update(project) == 4
    assert _articles(project) == 4
    assert found(project, "第2稿") == ["人工智能法案"]


def _articles(project: Project) -> Any:
    connection = sqlite3.connect(project.state / store.SEARCH_FILE)
    try:
        return connection.execute("SELECT count(*) FROM articles").fetchone()[0]
    finally:
        connection.close()


def test_a_document_that_went_before_it_was_read_is_found_by_its_title(project: Project) -> None:
    (project.seeds / "law.md").unlink()
    update(project)
    assert found(project, "法案") == ["人工智能法案"]
    assert found(project, "政策") == []


def test_many_documents_are_read_by_a_process_that_steps_back(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(searchable, "WORTH_A_PROCESS", 1)
    assert update(project) == 4
    assert found(project, "政策") == ["人工智能法案"]
