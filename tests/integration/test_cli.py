"""The command line as outside programs meet it: exit codes, what goes to stdout, one line on stderr."""

from __future__ import annotations

import json
import multiprocessing
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from feedmill.cli import build
from feedmill.cli.main import main
from mill import Project, article


class Ended(NamedTuple):
    code: int
    out: str
    err: str


Run = Callable[..., Ended]


@pytest.fixture
def project(tmp_path: Path) -> Project:
    project = Project(tmp_path / "project")
    project.put("a.md", article("Ein Titel", "2026-03-01", categories="[政策监管]", tags="[x]"))
    return project


@pytest.fixture
def run(project: Project, monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]) -> Run:
    """Types a command in the project's folder."""
    monkeypatch.chdir(project.root)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1773100800")

    def command(*words: str) -> Ended:
        monkeypatch.setattr(sys, "argv", ["feedmill", *words])
        code: object = 0
        try:
            main()
        except SystemExit as ended:
            code = ended.code
        sys.stdout.flush()
        out, err = capfdbinary.readouterr()
        return Ended(int(str(code or 0)), out.decode(), err.decode())

    return command


class TestExitCodes:
    def test_done(self, run: Run) -> None:
        ended = run("build")
        assert (ended.code, ended.err) == (0, "")

    def test_done_also_with_rejected_documents_but_not_when_strict(self, run: Run, project: Project) -> None:
        project.put("empty.md", "")
        assert run("build").code == 0
        assert run("build", "--strict").code == 3
        (project.seeds / "empty.md").unlink()
        assert run("build", "--strict").code == 0

    def test_failed(self, run: Run, project: Project) -> None:
        (project.seeds / "a.md").unlink()
        project.seeds.rmdir()
        ended = run("build")
        assert ended.code == 1
        assert ended.err.count("\n") == 1
        assert "seeds" in ended.err

    @pytest.mark.parametrize(
        "words", [("bild",), ("build", "--strickt"), ("explain",), ("--config", "none.yaml", "build")]
    )
    def test_bad_usage(self, run: Run, words: tuple[str, ...]) -> None:
        assert run(*words).code == 2

    def test_bad_config_names_file_line_and_key(self, run: Run, project: Project) -> None:
        project.configure("site:\n  titel: x\n")
        ended = run("build")
        assert ended.code == 2
        assert ended.err == 'feedmill: config.yaml, line 2: site.titel: unknown key; did you mean "title"?\n'

    def test_no_config_says_what_to_do(self, run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.chdir(tmp_path)
        ended = run("build")
        assert ended.code == 2
        assert "feedmill init" in ended.err

    def test_a_bad_moment(self, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("SOURCE_DATE_EPOCH", "soon")
        assert run("build").code == 2


class TestBuild:
    def test_config_stands_before_or_after_the_command(self, run: Run, project: Project, tmp_path: Path) -> None:
        os.chdir(tmp_path)
        config = str(project.root / "config.yaml")
        assert run("--config", config, "build").code == 0
        assert run("build", "--config", config).code == 0

    def test_the_report_for_people(self, run: Run, project: Project) -> None:
        project.put("empty.md", "")
        project.put("draft.md", article("d", draft="true"))
        lines = run("build").out.splitlines()
        assert lines[0].startswith("Read       3 files; 2 new")
        assert lines[1] == "Published  1 document; 1 draft"
        assert lines[2] == "Rejected   1"
        assert "  empty.md: the file is empty" in [line.split(";")[0] for line in lines]
        assert [line.split()[0] for line in lines[-3:]] == ["Written", "Open", "Subscribe"]
        assert lines[-1].split()[1] == "https://feeds.example/all/rss.xml"

    def test_what_could_not_be_used_is_told_when_it_is_read(self, run: Run, project: Project) -> None:
        project.put("dated.md", article("Leaves", date="2026-13-45"))
        project.put("open.md", "---\ntitle: Never closed\n\nIts text.\n")
        project.put(
            "dump.jsonl", '{"title": "Ice", "content": "Cold."}\n{"title": "Soup", "content": "Hot.", "date": "soon"}\n'
        )
        lines = run("build").out.splitlines()
        at = lines.index("Could not be used, the rest of these documents is:")
        assert lines[at + 1 : at + 5] == [
            "  dated.md: front matter: date: '2026-13-45' is no date",
            "  dump.jsonl, line 2: JSON line: date: 'soon' is no date",
            "  open.md: line 1: no second '---' closes this front matter, read as text",
            "",
        ]
        assert "Could not be used" not in run("build").out
        project.put("dated.md", article("Leaves again", date="2026-13-45"))
        what = "front matter: date: '2026-13-45' is no date"
        assert json.loads(run("build", "--json").out)["unused"] == [{"path": "dated.md", "line": None, "what": what}]

    def test_one_mistake_made_often_is_told_once(self, run: Run, project: Project) -> None:
        rows = ({"title": f"Ice {number}", "content": "Cold.", "date": f"day {number}"} for number in range(1_200))
        project.put("dump.jsonl", "\n".join(map(json.dumps, rows)))
        project.put("dated.md", article("Leaves", date='"late \'26"'))
        ended = run("build", "--json")
        assert len(json.loads(ended.out)["unused"]) == 1_201
        lines = run("build", "--fresh").out.splitlines()
        at = lines.index("Could not be used, the rest of these documents is:")
        assert lines[at + 1 : at + 4] == [
            """  dated.md: front matter: date: "late '26" is no date""",
            "  dump.jsonl, line 1: JSON line: date: 'day 0' is no date (and 1,199 more like it)",
            "",
        ]

    def test_json_is_one_object_and_nothing_else(self, run: Run) -> None:
        ended = run("build", "--json")
        report = json.loads(ended.out)
        assert report["documents"] == {"published": 1, "draft": 0, "scheduled": 0, "expired": 0}
        assert report["rejected"] == []
        assert "all/rss.xml" in report["written"]
        assert ended.err == ""

    def test_a_dry_run_says_what_would_be_written(self, run: Run, project: Project) -> None:
        out = run("build", "--dry-run").out
        assert "  all/rss.xml" in out.splitlines()
        assert not project.feeds.exists()
        run("build")
        assert "Nothing would be written." in run("build", "--dry-run").out

    def test_a_dry_run_says_what_would_be_removed(self, run: Run, project: Project) -> None:
        run("build")
        (project.feeds / "all" / "left.xml").write_text("<rss/>")  # of an earlier life: swept when the cache is new
        out = run("build", "--dry-run", "--fresh").out
        lines = out.splitlines()
        assert lines[lines.index("Would be removed:") + 1] == "  all/left.xml"
        assert "Nothing would be written." not in out
        assert "Would be written:" not in out
        assert (project.feeds / "all" / "left.xml").exists()

    def test_what_a_document_says_does_not_steer_the_terminal(
        self, run: Run, project: Project, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        evil = "\x1b[2J\nall is well"
        monkeypatch.setattr("feedmill.gate.check", lambda path, _: evil if path == "index.html" else None)
        for name in (f"{evil}.md", "b.md"):  # two with one id: noted
            project.put(name, article("Chips", id="urn:x:1", language="[a, b]"))
        ended = run("build")
        assert ended.code == 1
        unused = "Could not be used, the rest of these documents is:"
        for head in ("Noted:", unused, "Not published (please report this):"):
            assert head in ended.out.splitlines()
        assert ended.out.count("\N{REPLACEMENT CHARACTER}[2J\N{REPLACEMENT CHARACTER}all is well") >= 2
        assert "\x1b" not in ended.out
        assert not any(line.startswith("all is well") for line in ended.out.splitlines())


class TestStopping:
    @pytest.mark.parametrize(("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
    def test_in_the_middle_of_a_build(
        self, run: Run, project: Project, monkeypatch: pytest.MonkeyPatch, number: signal.Signals, code: int
    ) -> None:
        for at in range(250):  # enough for worker processes
            project.put(f"{at}.md", article(f"Title {at}"))
        before = signal.getsignal(number)
        with monkeypatch.context() as patch:
            patch.setattr(build._Progress, "__call__", lambda *_: os.kill(os.getpid(), number))
            ended = run("build")
        told = "feedmill: stopped; the feeds are whole, the next build goes on from here\n"
        assert ended == (code, "", told)
        assert multiprocessing.active_children() == []
        assert signal.getsignal(number) == before
        assert run("build").out.startswith("Read       251 files")

    def test_a_stopped_dry_run_leaves_nothing(self, run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
        monkeypatch.setattr(build._Progress, "__call__", lambda *_: os.kill(os.getpid(), signal.SIGTERM))
        before = set(tmp_path.iterdir())
        assert run("build", "--dry-run").code == 143
        assert set(tmp_path.iterdir()) == before

    def test_what_a_parent_ignores_is_ignored(self, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(build._Progress, "__call__", lambda *_: os.kill(os.getpid(), signal.SIGINT))
        before = signal.signal(signal.SIGINT, signal.SIG_IGN)
        try:
            assert run("build").code == 0
        finally:
            signal.signal(signal.SIGINT, before)


class TestExplain:
    def test_json_has_the_contract_s_keys(self, run: Run) -> None:
        explained = json.loads(run("explain", "--json", "seeds/a.md").out)
        assert list(explained) == ["path", "status", "reason", "entry", "provenance"]
        entry = explained["entry"]
        assert list(entry) == [
            "id", "title", "title_original", "url", "published", "updated", "authors", "source", "language", "summary",
            "categories", "tags", "image", "references", "content_html", "content_text",
        ]  # fmt: skip
        assert entry["id"] == "tag:feeds.example,2000:a.md"
        assert entry["published"] == entry["updated"] == "2026-03-01T00:00:00+08:00"
        assert entry["categories"] == [{"name": "政策监管", "slug": "policy"}]
        assert entry["content_html"] == "<p>The text of it.</p>"
        assert explained["provenance"]["published"] == "front matter: date"

    def test_every_status(self, run: Run, project: Project) -> None:
        project.put("draft.md", article(draft="true"))
        project.put("future.md", article(date="2027-01-01"))
        project.put("past.md", article(expires="2026-03-02"))
        project.put("empty.md", "")
        names = ("a", "draft", "future", "past", "empty")
        out = run("explain", "--json", *(f"seeds/{name}.md" for name in names)).out
        found = [json.loads(line) for line in out.splitlines()]
        assert [explained["status"] for explained in found] == [
            "published", "draft", "scheduled", "expired", "rejected"
        ]  # fmt: skip
        assert found[-1]["entry"] is None
        assert [bool(explained["reason"]) for explained in found] == [False, True, True, True, True]

    def test_no_date_anywhere(self, run: Run, project: Project) -> None:
        project.put("undated.md", "# Undated\n\nText.\n")
        explained = json.loads(run("explain", "--json", "seeds/undated.md").out)
        assert explained["entry"]["published"] is None
        assert explained["provenance"]["published"] == "first seen when built"

    @pytest.mark.parametrize("name", ["_drafts/x.md", "_index.md", "notes.org"])
    def test_a_file_that_a_build_passes_over_is_told_so(self, run: Run, project: Project, name: str) -> None:
        project.put(name, article("Over"))
        assert "a build passes this file over" in run("explain", f"seeds/{name}").out
        assert "a build passes" not in run("explain", "seeds/a.md").out

    def test_what_reading_mended_is_told_once(self, run: Run, project: Project) -> None:
        project.put("slip.md", article("Chips: a report"))
        assert "line 2" in json.loads(run("explain", "--json", "seeds/slip.md").out)["provenance"]["document"]
        assert run("explain", "seeds/slip.md").out.count("line 2") == 1

    def test_it_writes_nothing(self, run: Run, project: Project) -> None:
        run("explain", "seeds/a.md")
        assert not project.state.exists()
        assert not project.feeds.exists()

    def test_what_is_remembered_is_told_unless_alone(self, run: Run, project: Project) -> None:
        run("build")
        (project.seeds / "a.md").rename(project.seeds / "b.md")
        run("build")
        told = json.loads(run("explain", "--json", "seeds/b.md").out)
        alone = json.loads(run("explain", "--json", "--alone", "seeds/b.md").out)
        assert told["entry"]["id"] == "tag:feeds.example,2000:a.md"
        assert "remembered" in told["provenance"]["id"]
        assert alone["entry"]["id"] == "tag:feeds.example,2000:b.md"

    def test_a_file_outside_every_seed_folder(self, run: Run, tmp_path: Path) -> None:
        (tmp_path / "x.md").write_text(article("Elsewhere"))
        assert json.loads(run("explain", "--json", str(tmp_path / "x.md")).out)["entry"]["title"] == "Elsewhere"
        assert run("explain", "seeds/none.md").code == 2

    def test_for_people(self, run: Run) -> None:
        out = run("explain", "seeds/a.md").out
        assert "Ein Titel" in out
        assert "front matter: title" in out
        assert "\x1b" not in out


class TestLooking:
    def test_before_the_first_build(self, run: Run) -> None:
        assert "No build yet" in run("status").out
        assert "No build yet" in run("feeds").out
        assert run("feeds", "--json").out == ""

    def test_status(self, run: Run, project: Project) -> None:
        project.put("empty.md", "")
        run("build")
        out = run("status").out
        assert "Published  1" in out
        assert "empty.md: the file is empty" in out
        status = json.loads(run("status", "--json").out)
        assert status["documents"]["published"] == 1
        assert [rejected["path"] for rejected in status["rejected"]] == ["empty.md"]
        assert len(status["builds"]) == 1

    def test_feeds(self, run: Run) -> None:
        run("build")
        lines = run("feeds").out.splitlines()
        assert lines[0].split() == ["Feed", "Entries", "Newest", "Address"]
        assert any("政策监管" in line and "https://feeds.example/categories/policy/rss.xml" in line for line in lines)
        feeds = [json.loads(line) for line in run("feeds", "--json").out.splitlines()]
        assert [feed["kind"] for feed in feeds] == ["all", "category"]
        assert feeds[0]["entries"] == 1
        assert feeds[0]["newest"] == "2026-03-01T00:00:00+08:00"


class TestInit:
    def test_a_beginner_s_first_steps(self, run: Run, tmp_path: Path) -> None:
        assert run("init", str(tmp_path / "new")).code == 0
        os.chdir(tmp_path / "new")
        assert run("build", "--strict").code == 0
        assert run("explain", "seeds/first.md").code == 0

    def test_an_existing_configuration_is_left_alone(self, run: Run, project: Project) -> None:
        before = (project.root / "config.yaml").read_bytes()
        assert run("init").code == 1
        assert (project.root / "config.yaml").read_bytes() == before


def test_version_and_help(run: Run) -> None:
    from importlib.metadata import version

    assert run("--version").out == f"feedmill {version('feedmill')}\n"
    assert all(command in run("--help").out for command in ("init", "build", "explain", "status", "feeds"))


def test_help_imports_nothing_heavy() -> None:
    heavy = ("sqlalchemy", "pydantic", "feedgen", "lxml", "trafilatura", "yaml", "jinja2", "comrak", "nh3", "alembic")
    code = f"""
import sys, contextlib
sys.argv = ["feedmill", "--help"]
from feedmill.cli.main import main
with contextlib.suppress(SystemExit):
    main()
print([name for name in {heavy!r} if name in sys.modules], file=sys.stderr)
"""
    ended = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ended.stderr.strip() == "[]"


def test_a_reader_that_has_enough_is_no_error(project: Project) -> None:
    command = f"{sys.executable} -m feedmill --config {project.root / 'config.yaml'} build --json | head -c 1"
    ended = subprocess.run(["bash", "-c", command], capture_output=True, text=True, check=True)
    assert ended.stderr == ""
