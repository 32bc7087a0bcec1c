"""The daemon's search page follows what lands, what is edited and what goes, off the path of publishing."""

from __future__ import annotations

import urllib.request
from pathlib import Path
from urllib.parse import quote

import pytest
from lxml import html

from daemon import Daemon, eventually

TEXT = "---\ntitle: {title}\ndate: 2026-03-01\n---\n\n第一段。\n\n{text}\n"


class Search:
    def __init__(self, daemon: Daemon) -> None:
        self._address = daemon.wait_for("started")["serving"]

    def titles(self, words: str) -> list[str]:
        with urllib.request.urlopen(f"{self._address}search?q={quote(words)}", timeout=20) as answer:
            page = html.fromstring(answer.read().decode())
        return [heading.text_content().strip() for heading in page.xpath("//ol[@class='found']//h2")]

    def finds(self, words: str, *titles: str) -> None:
        eventually(lambda: self.titles(words) == list(titles), f"{titles} for {words}, not {self.titles(words)}")


@pytest.fixture
def daemon(tmp_path: Path):
    with Daemon(tmp_path, "--serve") as running:
        running.wait_for_pass()
        yield running


def test_search_follows_the_documents(daemon: Daemon) -> None:
    search = Search(daemon)
    daemon.put_text("law.md", TEXT.format(title="Law", text="欧盟的监管政策。"))
    daemon.put_text("mill.md", TEXT.format(title="Mill", text="The sluice is open."))
    search.finds("政策", "Law")
    eventually((daemon.state / "search.sqlite3").exists, "the index")
    search.finds("slui", "Mill")
    daemon.put_text("law.md", TEXT.format(title="Law", text="已经改写。"))
    search.finds("改写", "Law")
    search.finds("政策")
    (daemon.seeds / "mill.md").unlink()
    search.finds("sluice")


def test_an_index_taken_away_is_made_anew(daemon: Daemon) -> None:
    search = Search(daemon)
    daemon.put_text("law.md", TEXT.format(title="Law", text="监管政策。"))
    search.finds("政策", "Law")
    index = daemon.state / "search.sqlite3"
    eventually(index.exists, "the index")
    for path in daemon.state.glob("search.sqlite3*"):
        path.unlink(missing_ok=True)  # the daemon itself tidies the journal away
    search.finds("政策", "Law")
    daemon.put_text("mill.md", TEXT.format(title="Mill", text="The sluice is open."))
    search.finds("sluice", "Mill")
    search.finds("政策", "Law")
    eventually(index.exists, "the index")


def test_an_index_that_cannot_be_made_disturbs_nobody(tmp_path: Path) -> None:
    (tmp_path / "var" / "search.sqlite3").mkdir(parents=True)
    with Daemon(tmp_path, "--serve") as running:
        running.wait_for_pass()
        search = Search(running)
        running.put_text("law.md", TEXT.format(title="Law", text="监管政策。"))
        search.finds("政策", "Law")
        running.wait_for("search index waits")
        running.put_text("mill.md", TEXT.format(title="Mill", text="The sluice is open."))
        running.shows("Mill")
        search.finds("sluice", "Mill")
        assert len(running.events("search index waits")) == 1
        (tmp_path / "var" / "search.sqlite3").rmdir()
        assert running.stop() == 0


def test_without_a_server_there_is_no_index(tmp_path: Path) -> None:
    with Daemon(tmp_path) as running:
        running.put("a.md")
        running.shows("A title")
        assert running.stop() == 0
    assert not list(running.state.glob("search*"))
