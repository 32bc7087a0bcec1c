"""`feedmill explain` for people: each line with its role, each field with its rivals; profiles and lessons."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from mill import CONFIG, Project
from scraped_sample import PITCH, SLOGAN, STORIES, scraped

CORPUS = Path(__file__).parents[1] / "corpus" / "tune"
PROFILES = """
profiles:
  - name: harbour
    match: {path: ["harbour/*"], text: ["^Harbour Daily$"]}
    fields: ['^Filed (?P<published>\\d+ \\w+ \\d{4}) from (?P<source>.+)$', '^Told by (?P<authors>.+)$']
    drop: ['^More tides']
    defaults: {category: Ports, timezone: Asia/Tokyo}
"""
TIDES = """Harbour Daily
The tide came in twice
Filed 3 March 2026 from the lighthouse
Told by Ann Miller

The tide came in twice on Tuesday, and nobody at the harbour could say afterwards which one had been the right one.

More tides, and what they brought: ask the keeper.
"""


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return Project(tmp_path)


def explain(project: Project, *words: str, columns: int = 120) -> str:
    environment = {**os.environ, "COLUMNS": str(columns), "SOURCE_DATE_EPOCH": "1773100800"}
    command = [sys.executable, "-m", "feedmill", "explain", *words]
    done = subprocess.run(command, cwd=project.root, env=environment, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


def test_every_line_has_its_role(project: Project) -> None:
    project.put("a.txt", scraped(0))
    shown = explain(project, "seeds/a.txt")
    rows = dict(re.findall(r"^ +(\d+) {2}(\S.*)$", shown, re.MULTILINE))
    assert list(rows) == ["1", "2", "3", "5", "7", "9"]
    assert rows["2"].split("  ")[0] == STORIES[0][0]
    assert rows["2"].endswith("title: the title")
    assert rows["3"].endswith("byline: a byline")
    assert rows["5"].endswith("text")
    assert all(len(line) <= 120 for line in shown.splitlines())


def test_a_line_of_the_text_is_told_by_its_shape(project: Project) -> None:
    prose = "The harbour is dredged twice a year, and nobody has asked why in a long time."
    head = f"The harbour in March\nBy Jane Doe | 2026-03-01\n\n{prose}"
    project.put("a.txt", f"{head}\n\nWhat comes next\n\n{prose}\n\n- one\n- two\n\n> {prose}\n\n{prose}\n")
    project.put("b.md", f"---\ntitle: A title\n---\nShort\n\n## What comes next\n\n{prose}\n\n1. one\n2. two\n\n---\n")
    for name, wanted in (
        ("a.txt", "heading text list list quotation text"),
        ("b.md", "text heading text list list rule"),
    ):
        shown = explain(project, f"seeds/{name}")
        roles = re.findall(r"^ +\d+ {2}\S.* {2}(\w+)$", shown, re.MULTILINE)
        assert roles[-6:] == wanted.split()


def test_rivals_are_told(project: Project) -> None:
    project.put("a.md", "---\ntitle: A title\ndate: 2026-03-01\ncreated: 2026-02-01\n---\nText.\n")
    shown = explain(project, "seeds/a.md")
    assert re.search(r"published +2026-03-01T00:00:00\+08:00 +front matter: date", shown)
    assert re.search(r"2026-02-01 +not taken: front matter: created", shown)
    assert "lines 1 to 5 are metadata" in shown


def test_lessons_of_the_store_are_used_and_told(project: Project) -> None:
    for number in range(3):
        project.put(f"{number}.txt", scraped(number))
    project.build()
    shown = explain(project, "seeds/1.txt")
    for line in (SLOGAN, PITCH):
        assert re.search(rf"{line} +boilerplate: stands in many documents from here", shown)
    assert not re.search(rf"{PITCH} +boilerplate", explain(project, "--alone", "seeds/1.txt"))
    found = json.loads(explain(project, "--json", "seeds/1.txt"))
    assert PITCH not in found["entry"]["content_text"]


def test_a_profile_reads_its_site(project: Project) -> None:
    project.configure(CONFIG + PROFILES)
    project.put("harbour/a.txt", TIDES)
    found = json.loads(explain(project, "--json", "seeds/harbour/a.txt"))
    entry = found["entry"]
    assert (entry["title"], entry["published"]) == ("The tide came in twice", "2026-03-03T00:00:00+09:00")
    assert (entry["authors"], entry["source"]["name"]) == (["Ann Miller"], "the lighthouse")
    assert [category["name"] for category in entry["categories"]] == ["Ports"]
    assert "More tides" not in entry["content_text"]
    assert found["provenance"]["published"].startswith("profile harbour, line 3: ")
    assert "read by the profile harbour" in explain(project, "seeds/harbour/a.txt")


def test_a_profile_is_tried_on_any_document(project: Project) -> None:
    project.configure(CONFIG + PROFILES)
    project.put("elsewhere.txt", TIDES)
    alone = json.loads(explain(project, "--json", "seeds/elsewhere.txt"))
    tried = json.loads(explain(project, "--json", "--profile", "harbour", "seeds/elsewhere.txt"))
    assert "More tides" in alone["entry"]["content_text"]
    assert "More tides" not in tried["entry"]["content_text"]


def test_an_unknown_profile_is_one_line(project: Project) -> None:
    project.configure(CONFIG + PROFILES)
    project.put("a.txt", TIDES)
    command = [sys.executable, "-m", "feedmill", "explain", "--profile", "habour", "seeds/a.txt"]
    done = subprocess.run(command, cwd=project.root, capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert done.stderr.splitlines()[-1].endswith('"habour" is no profile in the configuration; did you mean "harbour"?')


def test_a_profile_drops_paragraphs_of_pages(project: Project) -> None:
    project.configure(CONFIG + PROFILES.replace(', text: ["^Harbour Daily$"]', ""))
    text = "The tide came in twice on Tuesday, and nobody could say which one had been the right one. " * 3
    page = f"<html><head><title>T</title></head><body><article><h1>Tides of the week</h1><p>{text}</p>"
    project.put(
        "harbour/a.html", f"{page}<p>More tides, and what they brought to the pier.</p><p>{text}</p></article></body>"
    )
    found = json.loads(explain(project, "--json", "seeds/harbour/a.html"))
    assert "More tides" not in found["entry"]["content_html"]
    assert found["entry"]["content_html"].count("twice on Tuesday") == 6


@pytest.mark.parametrize("suffix", ["txt", "html", "md", "eml"])
def test_every_document_of_the_corpus_is_explained(project: Project, suffix: str) -> None:
    files = sorted(str(path) for path in CORPUS.parent.glob(f"*/*.{suffix}"))
    halves = {Path(file).parent.name for file in files}
    assert halves == {"tune", "held-out"} or (halves, suffix) == ({"tune"}, "eml")  # letters are drawn now and then
    with ThreadPoolExecutor(2) as pool:  # two programs at once: one alone takes minutes
        for shown in pool.map(lambda some: explain(project, *some), (files[::2], files[1::2])):
            assert "Traceback" not in shown
    some = files[::10]  # what a program is told is the same, and takes as long again
    objects = [json.loads(line) for line in explain(project, "--json", *some).splitlines()]
    assert [found["path"] for found in objects] == some
    assert all(found["entry"] for found in objects)
