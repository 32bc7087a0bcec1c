"""Whole builds: the promises of the design, on real folders."""

from __future__ import annotations

import json
import random
import shutil
import sqlite3
from pathlib import Path
from typing import Any

import feedparser
import pytest

from feedmill.errors import FeedmillError, OutputError, StateError
from feedmill.store import schema
from mill import CONFIG, Project, article

EDITED = "Another text altogether."


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return Project(tmp_path)


def feed(project: Project, path: str = "all") -> dict[str, dict[str, Any]]:
    """A feed's entries by title."""
    items = json.loads((project.feeds / path / "feed.json").read_text())["items"]
    return {item["title"]: item for item in items}


def seed_some(project: Project) -> None:
    project.put("a.md", article("甲", "2026-03-01", categories="[政策监管]"))
    project.put("b.md", article("乙", "2026-03-02 08:00", categories="[Chips]", tags="[GPU, gpu]"))
    project.put("sub/c.md", article("丙", "2026-03-03T10:00:00Z", source_url="https://news.example/c?utm_source=x"))


class TestNothingChanged:
    def test_a_second_build_writes_no_file(self, project: Project) -> None:
        seed_some(project)
        assert project.build().written
        before = project.mtimes()
        report = project.build()
        assert (report.written, report.read, report.files["unchanged"]) == ([], 0, 3)
        assert project.mtimes() == before

    def test_a_touch_writes_no_file(self, project: Project) -> None:
        seed_some(project)
        project.build()
        before = project.mtimes()
        for path in project.seeds.rglob("*.md"):
            path.touch()
        report = project.build()
        assert (report.written, report.changed) == ([], 0)
        assert project.mtimes() == before

    def test_saving_with_other_line_ends_is_no_update(self, project: Project) -> None:
        seed_some(project)
        project.build()
        before = feed(project)
        path = project.seeds / "a.md"
        project.put("a.md", path.read_bytes().replace(b"\n", b"\r\n"))
        project.now = "2026-03-11T00:00:00+00:00"
        assert project.build().read == 1
        assert feed(project) == before

    @pytest.mark.parametrize("also", ["", "cache.sqlite3"])
    def test_deleted_output_comes_back_byte_for_byte(self, project: Project, also: str) -> None:
        seed_some(project)
        project.build()
        project.now = "2026-03-10T06:00:00+00:00"
        project.put("late.md", article("晚", "2026-01-01"))
        project.put("a.md", article("甲", "2026-03-01", categories="[政策监管]", body=EDITED))
        project.build()
        before = project.published()
        shutil.rmtree(project.feeds)
        if also:
            (project.state / also).unlink()
        project.build()
        assert project.published() == before

    def test_one_damaged_file_is_mended(self, project: Project) -> None:
        seed_some(project)
        project.build()
        before = project.published()
        (project.feeds / "all" / "rss.xml").write_text("half a feed")
        (project.feeds / "index.html").unlink()
        assert set(project.build().written) == {"all/rss.xml", "index.html"}
        assert project.published() == before


class TestChange:
    def test_an_edited_body_updates_one_entry_and_only_its_feeds(self, project: Project) -> None:
        seed_some(project)
        project.build()
        before, policy = feed(project), project.mtimes()["categories/policy/rss.xml"]
        project.put("b.md", article("乙", "2026-03-02 08:00", categories="[Chips]", body=EDITED))
        project.now = "2026-03-10T06:00:00+00:00"
        report = project.build()
        after = feed(project)
        assert report.changed == 1
        assert after["乙"]["date_modified"] == "2026-03-10T14:00:00+08:00"
        assert after["乙"]["id"] == before["乙"]["id"]
        assert {title for title in after if after[title] != before[title]} == {"乙"}
        assert project.mtimes()["categories/policy/rss.xml"] == policy
        assert set(report.written) >= {"all/rss.xml", "categories/chips/atom.xml", "entries/b.html"}

    def test_a_new_tag_is_no_update(self, project: Project) -> None:
        seed_some(project)
        project.build()
        project.put("a.md", article("甲", "2026-03-01", categories="[政策监管]", tags="[new]"))
        project.now = "2026-03-11T00:00:00+00:00"
        project.build()
        assert feed(project)["甲"].get("date_modified") in (None, feed(project)["甲"]["date_published"])
        assert feed(project)["甲"]["tags"][-1] == "new"

    @pytest.mark.parametrize("name", ["renamed.md", "other/folder/a.md"])
    def test_a_moved_file_keeps_its_id_and_its_page(self, project: Project, name: str) -> None:
        seed_some(project)
        project.build()
        before = project.published()
        (project.seeds / name).parent.mkdir(parents=True, exist_ok=True)
        (project.seeds / "a.md").rename(project.seeds / name)
        report = project.build()
        assert (report.moved, report.added, report.changed) == (1, 0, 0)
        assert project.published() == before

    def test_a_file_that_comes_back_is_the_same_entry(self, project: Project) -> None:
        seed_some(project)
        project.build()
        before = project.published()
        text = (project.seeds / "a.md").read_bytes()
        (project.seeds / "a.md").unlink()
        project.build()
        assert "甲" not in feed(project)
        assert not (project.feeds / "entries" / "a.html").exists()
        project.put("elsewhere.md", text)
        project.now = "2026-03-20T00:00:00+00:00"
        project.build()
        assert project.published() == before

    def test_an_id_outlives_a_new_source_url_and_a_move_of_the_site(self, project: Project) -> None:
        seed_some(project)
        project.build()
        before = {title: item["id"] for title, item in feed(project).items()}
        project.configure(CONFIG.replace("feeds.example", "elsewhere.example"))
        project.put("sub/c.md", article("丙", "2026-03-03T10:00:00Z", source_url="https://moved.example/c"))
        project.build()
        assert {title: item["id"] for title, item in feed(project).items()} == before
        assert before["丙"] == "https://news.example/c"

    def test_a_category_that_has_gone_loses_its_folder(self, project: Project) -> None:
        seed_some(project)
        project.build()
        assert (project.feeds / "categories" / "policy" / "rss.xml").exists()
        project.put("a.md", article("甲", "2026-03-01", categories="[Chips]"))
        report = project.build()
        assert report.feeds["removed"] == 1
        assert not (project.feeds / "categories" / "policy").exists()
        assert "policy" not in (project.feeds / "feeds.opml").read_text()
        assert "policy" not in (project.feeds / "index.html").read_text()

    def test_a_format_that_is_configured_no_more_goes(self, project: Project) -> None:
        seed_some(project)
        project.build()
        project.configure(CONFIG + "feeds: {formats: [rss]}\n")
        project.build()
        assert sorted(path.name for path in (project.feeds / "all").iterdir()) == ["index.html", "rss.xml"]


class TestTime:
    def test_drafts_future_and_expired_wait(self, project: Project) -> None:
        project.put("draft.md", article("draft", draft="true"))
        project.put("future.md", article("future", "2026-03-10T12:00:00Z"))
        project.put("past.md", article("past", expires="2026-03-10T12:00:00Z"))
        counts = project.build().documents
        assert counts == {"published": 1, "draft": 1, "scheduled": 1, "expired": 0}
        assert list(feed(project)) == ["past"]
        page = project.feeds / "entries" / "past.html"
        assert page.exists()
        project.now = "2026-03-10T12:00:00+00:00"
        report = project.build()
        assert report.documents == {"published": 1, "draft": 1, "scheduled": 0, "expired": 1}
        assert list(feed(project)) == ["future"]
        assert report.read == 0
        assert not page.exists()

    def test_late_is_not_lost(self, project: Project) -> None:
        project.configure(CONFIG + "feeds: {limit: 2, keep_days: 2, max_entries: 3}\n")
        for day in range(1, 6):
            project.put(f"{day}.md", article(f"day {day}", f"2026-03-0{day}"))
        project.build()
        assert list(feed(project)) == ["day 5", "day 4"]
        project.put("late.md", article("late", "2026-01-01"))
        project.build()
        assert list(feed(project)) == ["day 5", "day 4", "late"]
        project.now = "2026-03-12T00:00:01+00:00"
        assert project.build().written
        assert list(feed(project)) == ["day 5", "day 4"]

    def test_the_clock_never_shows(self, project: Project) -> None:
        seed_some(project)
        project.build()
        newest = feedparser.parse((project.feeds / "all" / "rss.xml").read_bytes()).feed.updated
        assert newest == "Tue, 03 Mar 2026 10:00:00 +0000"
        assert not any(b"2026-03-10" in data or b"10 Mar 2026" in data for data in project.published().values())


class TestIdentity:
    def test_the_newer_of_two_documents_with_one_url_is_shown(self, project: Project) -> None:
        url = "https://news.example/x"
        project.put("old.md", article("old", "2026-03-01", url=url))
        project.put("new.md", article("new", "2026-03-02", url=f"{url}?utm_medium=rss#top"))
        report = project.build()
        assert list(feed(project)) == ["new"]
        assert any("old.md" in note and "new.md" in note for note in report.notes)
        (project.seeds / "new.md").unlink()
        project.build()
        assert feed(project)["old"]["id"] == url

    def test_a_url_that_many_name_is_their_source(self, project: Project) -> None:
        for number in range(5):
            project.put(
                f"{number}.md", article(f"n{number}", f"2026-03-0{number + 1}", url="https://news.example/list")
            )
        report = project.build()
        ids = {item["id"] for item in feed(project).values()}
        assert ids == {f"tag:feeds.example,2000:{number}.md" for number in range(5)}
        assert any("5 documents name it" in note for note in report.notes)
        assert {item["url"] for item in feed(project).values()} == {
            f"https://feeds.example/entries/{number}.html" for number in range(5)
        }

    def test_lines_of_a_dump_keep_their_ids(self, project: Project) -> None:
        lines = [json.dumps({"title": f"t{n}", "date": f"2026-03-0{n}", "content": f"Text {n}."}) for n in (1, 2, 3)]
        project.put("dump.jsonl", "\n".join(lines))
        project.build()
        before = {title: item["id"] for title, item in feed(project).items()}
        new = json.dumps({"title": "t9", "date": "2026-03-09", "content": "Text 9."})
        project.put("dump.jsonl", "\n".join([new, *lines[1:]]))
        project.build()
        after = {title: item["id"] for title, item in feed(project).items()}
        assert after.keys() == {"t9", "t2", "t3"}
        assert after["t2"] == before["t2"]
        assert len(set(after.values())) == 3


class TestRejected:
    def test_one_bad_document_stops_nothing_and_is_shown_until_mended(self, project: Project) -> None:
        seed_some(project)
        project.put("bad.md", "---\ntitle: x\nrun: !!python/object/apply:os.system [ls]\n---\n\ntext\n")
        project.put("empty.md", "")
        project.put("picture.md", b"\x89PNG\r\n\x1a\n" + bytes(64))
        (project.seeds / "image.png").write_bytes(b"\x89PNG\r\n\x1a\n")
        for report in (project.build(), project.build()):
            found = {rejected.path: rejected for rejected in report.rejected}
            assert found.keys() == {"bad.md", "empty.md", "picture.md"}
            assert found["bad.md"].line == 3
            assert report.files["ignored"] == 1
            assert len(feed(project)) == 3
        project.put("bad.md", article("mended"))
        report = project.build()
        assert {rejected.path for rejected in report.rejected} == {"empty.md", "picture.md"}
        assert "mended" in feed(project)

    def test_a_file_over_the_bound_is_not_even_read(self, project: Project) -> None:
        project.configure(CONFIG + "read: {max_bytes: 1000}\n")
        project.put("large.md", article(body="x" * 1000))
        project.put("small.md", article("small"))
        for read in (2, 0):
            report = project.build()
            assert report.read == read
            assert [(found.path, found.stage) for found in report.rejected] == [("large.md", "read")]
            assert "read.max_bytes" in report.rejected[0].reason
        project.put("large.md", article("shorter now"))
        assert project.build().rejected == []

    def test_a_bug_of_ours_costs_one_document(self, project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
        from feedmill.pipeline import work

        seed_some(project)
        real = work.normalize

        def broken(document: Any, *told: Any) -> Any:
            if document.path == "b.md":
                raise ZeroDivisionError
            return real(document, *told)

        monkeypatch.setattr(work, "normalize", broken)
        report = project.build()
        assert [rejected.path for rejected in report.rejected] == ["b.md"]
        assert "please report" in report.rejected[0].reason
        assert len(feed(project)) == 2


class TestState:
    def test_a_newer_ledger_is_refused_and_left_alone(self, project: Project) -> None:
        seed_some(project)
        project.build()
        with sqlite3.connect(project.state / "ledger.sqlite3") as connection:
            connection.execute("UPDATE alembic_version SET version_num = '9999'")
        with pytest.raises(StateError, match=r"written by a newer feedmill .schema 9999.*upgrade"):
            project.build()

    def test_a_damaged_ledger_is_refused_in_one_line(self, project: Project) -> None:
        project.state.mkdir()
        (project.state / "ledger.sqlite3").write_bytes(b"no database at all" * 100)
        with pytest.raises(StateError, match=r"ledger\.sqlite3: damaged"):
            project.build()

    @pytest.mark.parametrize("damage", [b"no database at all" * 100, b""])
    def test_a_damaged_cache_is_made_anew(self, project: Project, damage: bytes) -> None:
        seed_some(project)
        project.build()
        before = project.published()
        for path in project.state.glob("cache.sqlite3*"):
            path.write_bytes(damage)
        assert project.build().read == 3
        assert project.published() == before

    def test_a_cache_of_another_version_is_made_anew(self, project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
        seed_some(project)
        project.build()
        monkeypatch.setattr(schema, "CACHE_VERSION", "next")
        assert project.build().read == 3

    def test_fresh_reads_all_and_changes_nothing(self, project: Project) -> None:
        seed_some(project)
        project.build()
        before = project.mtimes()
        report = project.build(fresh=True)
        assert (report.read, report.added, report.written) == (3, 0, [])
        assert project.mtimes() == before

    def test_a_second_build_at_once_says_who_holds_the_state(self, project: Project) -> None:
        from datetime import UTC, datetime

        from feedmill.store.lock import only_writer

        seed_some(project)
        with (
            only_writer(project.state, datetime.now(UTC)),
            pytest.raises(StateError, match=r"in use by feedmill, process \d+, since"),
        ):
            project.build()
        project.build()

    def test_a_dry_run_writes_nothing_anywhere(self, project: Project) -> None:
        seed_some(project)
        report = project.build(dry_run=True)
        assert "all/rss.xml" in report.written
        assert not project.feeds.exists()
        assert not project.state.exists()
        project.build()
        before = {path: path.stat().st_mtime_ns for path in (*project.state.iterdir(), *project.feeds.rglob("*"))}
        project.put("a.md", article("甲", "2026-03-01", categories="[政策监管]", body=EDITED))
        report = project.build(dry_run=True)
        assert {"all/rss.xml", "categories/policy/rss.xml"} <= set(report.written)
        assert "categories/chips/rss.xml" not in report.written
        after = {path: path.stat().st_mtime_ns for path in (*project.state.iterdir(), *project.feeds.rglob("*"))}
        assert after == before


class TestPlaces:
    def test_an_output_of_somebody_else_is_refused(self, project: Project) -> None:
        seed_some(project)
        project.feeds.mkdir()
        (project.feeds / "precious.txt").write_text("x")
        with pytest.raises(OutputError, match=r"precious\.txt"):
            project.build()

    def test_a_seed_folder_that_is_not_there_leaves_the_feeds_alone(self, project: Project) -> None:
        seed_some(project)
        project.build()
        before = project.published()
        shutil.rmtree(project.seeds)
        with pytest.raises(FeedmillError, match="is not there"):
            project.build()
        assert project.published() == before

    def test_an_image_beside_the_document_is_published(self, project: Project) -> None:
        png = b"\x89PNG\r\n\x1a\n" + bytes(range(64))
        project.put("post/picture.png", png)
        project.put(
            "post/index.md", article("post", body="Text.\n\n![a](picture.png) ![b](../../secret.png) ![c](no.png)")
        )
        (project.root / "secret.png").write_bytes(png + b"secret")
        project.build()
        assets = {path for path in project.published() if path.startswith("assets/") and path.endswith(".png")}
        assert len(assets) == 1
        assert project.published()[next(iter(assets))] == png
        assert f"https://feeds.example/{next(iter(assets))}" in feed(project)["post"]["content_html"]
        project.put("post/picture.png", png + b"new")
        report = project.build()
        assert (report.read, report.changed) == (0, 0)
        assert not assets & project.published().keys()
        assert any(path.endswith(".png") for path in project.published())


class TestOrder:
    def corpus(self, *, shared_urls: bool = True) -> dict[str, str]:
        names = ("C++", "C#", "政策监管", "Chips", "..", "🙂")
        documents = {}
        for number in range(24):
            fields = {"categories": f'["{names[number % 6]}"]'}
            if number % 5 == 0:
                fields["url"] = f"https://news.example/{number // 10 if shared_urls else number}"
            documents[f"{number % 3}/{number}.md"] = article(f"n{number}", f"2026-03-01T{number:02}:00:00Z", **fields)
        return documents

    def test_twenty_orders_of_arrival_give_the_same_bytes(self, tmp_path: Path) -> None:
        results = []
        for number in range(20):
            project = Project(tmp_path / str(number))
            documents = list(self.corpus().items())
            random.Random(number).shuffle(documents)
            for name, text in documents:
                project.put(name, text)
            project.build()
            results.append(project.published())
        assert all(result == results[0] for result in results)
        assert len(results[0]) > 40

    def test_arriving_one_batch_after_the_other_gives_the_same_bytes(self, tmp_path: Path) -> None:
        # Without two documents for one entry: its page is named after the first that came, and that is remembered.
        whole = Project(tmp_path / "whole")
        for name, text in self.corpus(shared_urls=False).items():
            whole.put(name, text)
        whole.build()
        for number in range(5):
            project = Project(tmp_path / str(number))
            documents = list(self.corpus(shared_urls=False).items())
            random.Random(number).shuffle(documents)
            for start in range(0, 24, 7):
                for name, text in documents[start : start + 7]:
                    project.put(name, text)
                project.build()
            assert project.published() == whole.published()

    def test_one_process_or_two_give_the_same_bytes(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        from feedmill.pipeline import workers

        monkeypatch.setattr(workers, "WORTH_FORKING", 10)
        results = []
        for processes in (1, 2):
            monkeypatch.setattr("os.sched_getaffinity", lambda _pid, count=processes: set(range(count)))
            project = Project(tmp_path / str(processes))
            for name, text in self.corpus().items():
                project.put(name, text)
            project.build()
            results.append(project.published())
        assert results[0] == results[1]


def test_a_feed_that_ended_is_told_to_the_server(project: Project) -> None:
    project.put("a.md", article("First", category="Kept"))
    project.put("b.md", article("Second", category="Dropped"))
    project.build()
    assert ".ended" not in project.published()
    (project.seeds / "b.md").unlink()
    project.build()
    assert project.published()[".ended"] == b"categories/dropped\n"
    project.put("c.md", article("Third", category="Dropped"))
    project.build()
    assert ".ended" not in project.published()


def test_a_newsletter_becomes_an_entry(project: Project) -> None:
    golden = Path(__file__).parents[1] / "golden" / "documents" / "newsletter.eml"
    project.put("letter.eml", golden.read_bytes())
    project.build()
    (item,) = feed(project).values()
    assert item["id"] == "mid:20260303055800.41.77%25a1@mail.tidewrack.example"
    assert item["url"] == "https://tidewrack.example/41"
    assert item["date_published"] == "2026-03-03T06:58:00+01:00"
    assert "<p>Every spring the harbour master" in item["content_html"]
    assert "Unsubscribe" not in item["content_html"]
