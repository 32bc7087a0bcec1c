"""Pages tell of other entries: what is written in steps is what one build would write, and no page more."""

from __future__ import annotations

import random
import shutil
from pathlib import Path

import pytest

from mill import CONFIG, Project, article

LIMITED = CONFIG + "feeds: {limit: 8, keep_days: 0, max_entries: 8}\n"


def put(project: Project, number: int, title: str = "", *, tags: str = "[x]", category: str = "Chips") -> None:
    date = f"2026-02-{number:02}"
    project.put(f"e{number}.md", article(title or f"title {number}", date, tags=tags, categories=f"[{category}]"))


def page(project: Project, number: int) -> str:
    return (project.feeds / "entries" / f"e{number}.html").read_text()


def entry_pages(written: list[str]) -> set[str]:
    return {path.removeprefix("entries/").removesuffix(".html") for path in written if path.startswith("entries/")}


@pytest.fixture
def project(tmp_path: Path) -> Project:
    made = Project(tmp_path, LIMITED)
    for number in range(1, 11):
        put(made, number)
    made.build()
    return made


def anew(project: Project) -> dict[str, bytes]:
    """What a build writes that finds nothing but documents and ledger."""
    shutil.rmtree(project.feeds)
    (project.state / "cache.sqlite3").unlink()
    project.build()
    return project.published()


def test_a_page_leads_to_the_next_ones_and_back(project: Project) -> None:
    assert 'href="../entries/e6.html"' in page(project, 5)
    assert 'href="../entries/e4.html"' in page(project, 5)
    assert 'class="older"' not in page(project, 3)  # the last that the feed shows
    assert 'class="newer"' not in page(project, 10)


@pytest.mark.parametrize(("category", "is_told"), [("categories: [Chips]", True), ("", False)])
def test_the_default_category_is_no_subject_that_articles_share(tmp_path: Path, category: str, is_told: bool) -> None:
    made = Project(tmp_path, LIMITED)
    for number in range(1, 5):
        made.put(f"e{number}.md", f"---\ntitle: t{number}\ndate: 2026-02-0{number}\n{category}\n---\nThe text.\n")
    made.build()
    assert ('class="related"' in page(made, 4)) is is_told
    assert 'class="older"' in page(made, 4)


def test_a_new_entry_rewrites_few_pages_and_all_that_have_to_be(project: Project) -> None:
    put(project, 11)
    report = project.build()
    assert 'href="../entries/e11.html"' in page(project, 10)
    assert 'class="around"' not in page(project, 3)  # it has left the feed; its page stays
    changed = entry_pages(report.written)
    assert {"e11", "e10", "e3", "e4"} <= changed
    assert not {"e9", "e8"} & changed
    before = project.published()
    assert anew(project) == before


def test_an_edited_title_is_told_anew_where_it_is_told(project: Project) -> None:
    put(project, 5, "Another title")
    assert {"e5", "e4", "e6"} <= entry_pages(project.build().written)
    assert "Another title" in page(project, 4)
    before = project.published()
    assert anew(project) == before


def test_an_edited_text_rewrites_one_page(project: Project) -> None:
    text = article("title 5", "2026-02-05", tags="[x]", categories="[Chips]", summary="The same.", lang="en")
    project.put("e5.md", text)
    project.build()
    project.put("e5.md", text.replace("The text of it.", "Another text."))
    assert entry_pages(project.build().written) == {"e5"}


def test_one_damaged_page_is_mended_with_its_neighbours(project: Project) -> None:
    before = project.published()
    (project.feeds / "entries" / "e5.html").write_text("half a page")
    assert entry_pages(project.build().written) == {"e5"}
    assert project.published() == before


def test_a_damaged_code_is_drawn_again(project: Project) -> None:
    before = project.published()
    codes = [path for path in (project.feeds / "assets").glob("*.svg") if b"qrline" in path.read_bytes()]
    assert len(codes) == 2  # that of all, that of the category
    codes[0].unlink()
    assert len(project.build().written) == 1
    assert project.published() == before


def test_a_category_that_has_gone_takes_its_code_along(project: Project) -> None:
    for number in range(1, 11):
        put(project, number, category="Ships")
    project.build()
    before = project.published()
    assert sum(b"qrline" in data for data in before.values()) == 2
    assert anew(project) == before


def test_an_entry_whose_time_has_come_joins_the_chain(project: Project) -> None:
    project.put("later.md", article("later", "2026-03-11T00:00:00Z", categories="[Chips]", tags="[x]"))
    project.build()
    assert "later.html" not in page(project, 10)
    project.now = "2026-03-12T00:00:00+00:00"
    project.build()
    assert "later.html" in page(project, 10)
    before = project.published()
    assert anew(project) == before


@pytest.mark.parametrize("seed", range(4))
def test_many_steps_give_the_bytes_of_one_build(tmp_path: Path, seed: int) -> None:
    """Adding, editing, moving between categories and taking away, at random."""
    dice = random.Random(seed)
    project = Project(tmp_path, LIMITED)
    there: set[int] = set()
    for _ in range(8):
        for _ in range(dice.randint(1, 4)):
            number = dice.randint(1, 20)
            if number in there and dice.random() < 0.3:
                (project.seeds / f"e{number}.md").unlink()
                there.discard(number)
                continue
            title, category = f"title {dice.randint(1, 99)}", dice.choice(("Chips", "Ships", "Chips, Ships"))
            put(project, number, title, tags=dice.choice(("[x]", "[x, y]", "[]")), category=category)
            there.add(number)
        project.build()
        assert project.build().written == []
    before = project.published()
    assert anew(project) == before
