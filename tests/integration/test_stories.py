"""One story from several documents: linked or hidden, the same in whatever order they came."""

from __future__ import annotations

import json
import random
import shutil
from pathlib import Path
from typing import Any

import pytest

from feedmill.duplicates import CROWD
from feedmill.store import stories
from mill import CONFIG, Project, article

SENTENCES = [f"Sentence number {number} of the report tells of the harbour and its wall." for number in range(20)]
TEXT = "\n\n".join(SENTENCES)
HIDE = f"{CONFIG}duplicates: hide\n"


def copy(at: int, **changes: str) -> str:
    """The report with one sentence of its own, under a title of its own."""
    body = TEXT.replace(SENTENCES[5], f"This sentence stands in copy {at} alone, and in no other one.")
    fields = {"title": f"The harbour's report, copy {at}", "date": f"2026-03-0{at}", "body": body, "lang": "en"}
    return article(**(fields | changes))


def items(project: Project) -> dict[str, dict[str, Any]]:
    found = json.loads((project.feeds / "all" / "feed.json").read_text())["items"]
    return {item["title"][-1]: item for item in found}


def named(project: Project) -> dict[str, list[str]]:
    """The last letters of the titles of each entry's alternates, by the entry's own."""
    return {
        key: [other["title"][-1] for other in item.get("_feedmill", {}).get("alternates", [])]
        for key, item in items(project).items()
    }


def anew(project: Project) -> dict[str, bytes]:
    """What a build writes that finds nothing but documents and ledger."""
    shutil.rmtree(project.feeds)
    (project.state / "cache.sqlite3").unlink()
    project.build()
    return project.published()


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return Project(tmp_path)


class TestLink:
    def test_each_names_the_others(self, project: Project) -> None:
        for at in (1, 2, 3):
            project.put(f"{at}.md", copy(at))
        project.put("other.md", article("Another report altogether 9", lang="en", body="Of something else.\n" * 30))
        project.build()
        assert named(project) == {"1": ["2", "3"], "2": ["1", "3"], "3": ["1", "2"], "9": []}
        page = (project.feeds / "entries" / "1.html").read_text()
        assert "The same story" in page or "同一报道" in page
        assert 'href="../entries/2.html"' in page
        atom = (project.feeds / "all" / "atom.xml").read_text()
        assert '<link href="https://feeds.example/entries/2.html" rel="related" title="The harbour' in atom

    def test_off_looks_at_nothing(self, project: Project) -> None:
        project.configure(f"{CONFIG}duplicates: off\n")
        for at in (1, 2):
            project.put(f"{at}.md", copy(at))
        project.build()
        assert named(project) == {"1": [], "2": []}
        project.configure(CONFIG)
        project.build()
        assert named(project) == {"1": ["2"], "2": ["1"]}

    def test_a_new_one_rewrites_those_that_it_joins(self, project: Project) -> None:
        project.put("1.md", copy(1))
        project.put("other.md", article("Another report altogether 9", "2026-02-01", categories="[Chips]"))
        project.build()
        project.put("2.md", copy(2))
        report = project.build()
        assert report.read == 1
        assert {"entries/1.html", "entries/2.html"} <= set(report.written)
        assert not {"entries/other.html", "categories/chips/rss.xml"} & set(report.written)
        assert named(project)["1"] == ["2"]

    def test_an_edit_that_makes_them_differ_parts_them_and_keeps_the_ids(self, project: Project) -> None:
        for at in (1, 2):
            project.put(f"{at}.md", copy(at))
        project.build()
        ids = {key: item["id"] for key, item in items(project).items()}
        project.put(
            "2.md", copy(2, body="\n\n".join(f"All of line {n} is new in here, every word." for n in range(20)))
        )
        project.build()
        assert named(project) == {"1": [], "2": []}
        assert {key: item["id"] for key, item in items(project).items()} == ids
        assert "2.html" not in (project.feeds / "entries" / "1.html").read_text().partition('<nav class="around')[0]

    def test_a_correction_makes_no_new_item(self, project: Project) -> None:
        for at in (1, 2):
            project.put(f"{at}.md", copy(at))
        project.configure(HIDE)
        project.build()
        before = {item["id"] for item in items(project).values()}
        project.put("2.md", copy(2).replace("its wall.", "its old wall.", 1))
        project.build()
        assert {item["id"] for item in items(project).values()} == before

    def test_one_that_goes_is_named_no_more(self, project: Project) -> None:
        for at in (1, 2, 3):
            project.put(f"{at}.md", copy(at))
        project.build()
        (project.seeds / "1.md").unlink()
        project.build()
        assert named(project) == {"2": ["3"], "3": ["2"]}
        before = project.published()
        assert anew(project) == before

    def test_a_title_that_changes_is_told_anew(self, project: Project) -> None:
        for at in (1, 2):
            project.put(f"{at}.md", copy(at))
        project.build()
        project.put("2.md", copy(2).replace("copy 2", "copy 7", 1))
        project.build()
        assert named(project) == {"1": ["7"], "7": ["1"]}

    def test_what_is_not_yet_due_is_not_named(self, project: Project) -> None:
        project.put("1.md", copy(1))
        project.put("2.md", copy(2, date="2026-03-11T00:00:00Z"))
        project.put("3.md", copy(3, draft="true"))
        project.build()
        assert named(project) == {"1": []}
        project.now = "2026-03-12T00:00:00+00:00"
        project.build()
        assert named(project) == {"1": ["2"], "2": ["1"]}

    def test_other_languages_are_other_stories(self, project: Project) -> None:
        project.put("1.md", copy(1))
        project.put("2.md", copy(2, lang="de"))
        project.build()
        assert named(project) == {"1": [], "2": []}


class TestHide:
    @pytest.fixture(autouse=True)
    def hide(self, project: Project) -> None:
        project.configure(HIDE)

    def test_one_is_in_the_feeds_and_names_the_others(self, project: Project) -> None:
        project.put("1.md", copy(1, categories="[Chips]"))
        project.put("2.md", copy(2, categories="[Ports]"))
        project.put("3.md", copy(3, url="https://harbour.example/report"))
        report = project.build()
        assert named(project) == {"3": ["1", "2"]}
        assert not (project.feeds / "categories" / "chips").exists()
        assert (project.feeds / "entries" / "1.html").exists()
        assert "1.md: the same story as 3.md, which is shown (duplicates: hide)" in report.notes

    def test_it_comes_back_when_the_other_goes(self, project: Project) -> None:
        project.put("1.md", copy(1))
        project.put("2.md", copy(2))
        project.build()
        assert set(items(project)) == {"1"}
        (project.seeds / "1.md").unlink()
        project.build()
        assert named(project) == {"2": []}
        project.put("1.md", copy(1))
        project.build()
        assert named(project) == {"1": ["2"]}

    def test_another_mode_puts_it_back(self, project: Project) -> None:
        for at in (1, 2):
            project.put(f"{at}.md", copy(at))
        project.build()
        project.configure(CONFIG)
        project.build()
        assert named(project) == {"1": ["2"], "2": ["1"]}
        project.configure(HIDE)
        project.build()
        assert named(project) == {"1": ["2"]}


def some(rng: random.Random) -> list[tuple[str, str]]:
    """Two stories in copies, one with an address, a draft, another language, lone ones; no two of one moment."""
    found = [(f"{at}.md", copy(at)) for at in range(1, 5)]
    found.append(("own.md", copy(5, url="https://harbour.example/own")))
    found.append(("de.md", copy(6, lang="de")))
    found.append(("draft.md", copy(7, draft="true")))
    for at in range(3):
        date, body = f"2026-03-05 1{at}:00", f"Two lines, differently told: {at}."
        short = article("Short news of the harbour", date, lang="en", body=body)
        found.append((f"s{at}.md", short))
    for at in range(4):
        body = "\n".join(f"Lone text {at} says {rng.random()} in its line." for _ in range(30))
        found.append((f"l{at}.md", article(f"A lone one with number {at}", f"2026-02-0{at + 1}", lang="en", body=body)))
    return found


@pytest.mark.parametrize("config", [CONFIG, HIDE], ids=["link", "hide"])
def test_the_order_of_files_and_of_arrival_does_not_matter(tmp_path: Path, config: str) -> None:
    """Twenty folders, half of them filled in several builds: the same bytes, and the same from documents and ledger."""
    documents = some(random.Random(1))
    outcomes = []
    for number in range(20):
        rng = random.Random(number)
        rng.shuffle(documents)
        project = Project(tmp_path / str(number), config)
        for name, text in documents:
            project.put(name, text)
            if number >= 10 and rng.random() < 0.3:
                project.build()
        project.build()
        outcomes.append(project.published())
        assert anew(project) == outcomes[-1]
    assert outcomes[0]
    assert all(outcome == outcomes[0] for outcome in outcomes)


@pytest.mark.parametrize("seed", range(4))
def test_step_by_step_is_as_at_once(tmp_path: Path, seed: int) -> None:
    """Texts that drift, so that likeness leads from one to the next and not to the third; edited, removed, added."""
    rng = random.Random(seed)
    project = Project(tmp_path / "steps", HIDE if seed % 2 else CONFIG)
    pool = [f"Sentence {number} of a text that drifts along." for number in range(100)]
    for step in range(12):
        for _ in range(25 if step == 0 else rng.choice((1, 1, 1, 3))):
            name, start = f"d{rng.randrange(30)}.md", rng.randrange(76)
            if rng.random() < 0.2:
                (project.seeds / name).unlink(missing_ok=True)
                continue
            url = {"url": f"https://harbour.example/{name}"} if rng.random() < 0.2 else {}
            body = "\n\n".join(pool[start : start + 24])
            project.put(name, article(f"A text of {name}, {start}", "2026-03-05", lang="en", body=body, **url))
        project.build()
        fresh = Project(tmp_path / f"fresh{step}", HIDE if seed % 2 else CONFIG)
        shutil.copytree(project.seeds, fresh.seeds, dirs_exist_ok=True)
        shutil.copytree(project.state, fresh.state)
        fresh.build(fresh=True)
        assert fresh.published() == project.published()


@pytest.mark.parametrize("counted", [stories.MANY, 0])
def test_a_habit_is_no_story(project: Project, monkeypatch: pytest.MonkeyPatch, counted: int) -> None:
    """A column's title that more documents bear on a day than copies of one story ever are; until some go.

    Whether what comes and goes is counted or there is too much of it makes no difference.
    """
    monkeypatch.setattr(stories, "MANY", counted)
    for at in range(CROWD + 1):
        text = article("The column of the day", "2026-03-05", lang="en", body=f"Line {at} " * 60, author=f"A {at}")
        project.put(f"{at}.md", text)
    project.build()
    shown = json.loads((project.feeds / "all" / "feed.json").read_text())["items"]
    assert not any("alternates" in item.get("_feedmill", {}) for item in shown)
    (project.seeds / "0.md").unlink()
    project.build()
    shown = json.loads((project.feeds / "all" / "feed.json").read_text())["items"]
    assert {len(item["_feedmill"]["alternates"]) for item in shown} == {CROWD - 1}
    project.put("0.md", article("The column of the day", "2026-03-05", lang="en", body="Line 0 " * 60))
    project.build()
    shown = json.loads((project.feeds / "all" / "feed.json").read_text())["items"]
    assert not any("alternates" in item.get("_feedmill", {}) for item in shown)
