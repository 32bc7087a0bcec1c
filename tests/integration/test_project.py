"""The project around the program: what its pages claim holds, and no file tells where it was written."""

from __future__ import annotations

import ast
import os
import re
import subprocess
import sys
import tomllib
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "src" / "feedmill"
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
PAGES = sorted(ROOT.glob("*.md")) + sorted((ROOT / "docs").rglob("*.md"))
MAX_MODULE_LINES = 300
MAX_FUNCTION_LINES = 45


@cache
def project_files() -> tuple[Path, ...]:
    """Every file that is, or would be, under version control."""
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    try:
        listed = subprocess.run(command, cwd=ROOT, capture_output=True, check=True).stdout.split(b"\0")
    except (OSError, subprocess.CalledProcessError):
        if os.environ.get("FEEDMILL_REQUIRE_ALL"):
            pytest.fail("not a checkout of git", pytrace=False)
        pytest.skip("an unpacked archive has no list of the project's files; clone it with git")
    return tuple(path for name in listed if name and (path := ROOT / os.fsdecode(name)).is_file())


@cache
def help_of(command: str) -> str:
    """What `feedmill COMMAND --help` prints, wide enough that nothing is cut; "" is the program itself."""
    arguments = [sys.executable, "-m", "feedmill", *command.split(), "--help"]
    environment = os.environ | {"COLUMNS": "300", "NO_COLOR": "1", "TERM": "dumb"}
    done = subprocess.run(arguments, capture_output=True, text=True, env=environment, check=False)
    return done.stdout if done.returncode == 0 else ""


def code_of(page: Path) -> str:
    """The parts of a page that are set as code, one a line."""
    text = page.read_text()
    blocks = re.findall(r"^```\w*\n(.*?)^```", text, re.MULTILINE | re.DOTALL)
    prose = re.sub(r"^```.*?^```", "", text, flags=re.MULTILINE | re.DOTALL)
    return "\n".join([*blocks, *re.findall(r"`([^`\n]+)`", prose)])


def feedmill_calls() -> set[tuple[str, str]]:
    """(command, option) of every call of feedmill that a page shows; option "" for the command alone."""
    calls = set()
    for page in PAGES:
        for line in code_of(page).splitlines():
            if not (found := re.search(r"\bfeedmill (?:--config \S+ )?([a-z]+)\b(.*)", line.split("#")[0])):
                continue
            command, rest = found.groups()
            calls.add((command, ""))
            calls.update((command, option) for option in re.findall(r"(?<!\S)--[a-z-]+", rest))
    return calls


@pytest.mark.parametrize(("command", "option"), sorted(feedmill_calls()))
def test_each_call_that_a_page_shows_exists(command: str, option: str) -> None:
    text = help_of(command)
    assert text, f"feedmill {command} --help fails"
    assert option in text.split() or not option


def test_readme_shows_every_command() -> None:
    shown = {command for command, _ in feedmill_calls()}
    assert shown >= {"build", "explain", "status", "feeds", "init"}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_each_make_target_that_a_page_shows_exists(page: Path) -> None:
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(), re.MULTILINE))
    assert set(re.findall(r"^make ([a-z]+)", code_of(page), re.MULTILINE)) <= targets


def test_make_help_lists_every_target() -> None:
    makefile = (ROOT / "Makefile").read_text()
    (phony,) = re.findall(r"^\.PHONY: (.+)", makefile, re.MULTILINE)
    printed = subprocess.run(["make", "-s"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    assert re.findall(r"^  make (\w+)", printed, re.MULTILINE) == phony.split()


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_between_pages_lead_somewhere(page: Path) -> None:
    targets = re.findall(r"\]\(([^)#\s]+)", page.read_text())
    assert [target for target in targets if ":" not in target and not (page.parent / target).exists()] == []


def test_changelog_begins_with_the_version_or_what_comes_next() -> None:
    headings = re.findall(r"^## (\S+)", (ROOT / "CHANGELOG.md").read_text(), re.MULTILINE)
    assert PROJECT["version"] in headings[:2]
    assert headings[0] in {PROJECT["version"], "Unreleased"}


def test_architecture_names_every_room() -> None:
    rooms = {path.stem for path in PACKAGE.glob("*.py")} - {"__init__"}
    rooms |= {f"{path.name}/" for path in PACKAGE.iterdir() if (path / "__init__.py").exists()}
    named = set(re.findall(r"`([^`\n]+)`", (ROOT / "docs" / "architecture.md").read_text()))
    assert rooms - named == set()


# What must not stand in any file, this one left out.
ELSEWHERE = {
    "a package registry": r"\bpypi\.org|pythonhosted\.org|registry\.npm|npmjs\.(?:org|com)|deb\.debian\.org",
    "this checkout": re.escape(str(ROOT)) + r"\b",
    "this user's home": r"(?<![\w.])" + re.escape(str(Path.home())) + "/",
}


@pytest.mark.parametrize("what", ELSEWHERE)
def test_no_file_tells_where_it_was_written(what: str) -> None:
    pattern = re.compile(ELSEWHERE[what].encode(), re.IGNORECASE)
    told = {path: pattern.search(path.read_bytes()) for path in project_files() if path != Path(__file__)}
    assert {str(path): found.group() for path, found in told.items() if found} == {}


def test_every_dependency_is_pinned() -> None:
    def pinned(name: str) -> set[str]:
        lines = (ROOT / "requirements" / f"{name}.txt").read_text().splitlines()
        return {line.split("==")[0] for line in lines if "==" in line}

    def wanted(requirements: list[str]) -> set[str]:
        names = (re.match(r"[\w.-]+", requirement) for requirement in requirements)
        return {re.sub(r"[-_.]+", "-", name.group()).lower() for name in names if name}

    extras = PROJECT["optional-dependencies"]
    assert wanted(PROJECT["dependencies"]) - pinned("run") == set()
    assert wanted(extras["dev"]) - pinned("dev") == set()
    assert wanted(extras["bench"]) - pinned("bench") == set()
    assert wanted(extras["dev"]) & wanted(PROJECT["dependencies"]) == set()


@pytest.mark.parametrize("path", sorted(PACKAGE.rglob("*.py")), ids=lambda path: str(path.relative_to(PACKAGE)))
def test_modules_and_functions_stay_small(path: Path) -> None:
    source = path.read_text()
    is_made = "Made by `training/" in source.partition("\n")[0]  # a table of weights
    assert is_made or len(source.splitlines()) <= MAX_MODULE_LINES
    functions = [node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.FunctionDef)]
    long = {node.name: lines for node in functions if (lines := length(node)) > MAX_FUNCTION_LINES}
    assert long == {}
    assert re.findall(r"\bTODO\b|\bFIXME\b|\bNotImplementedError\b", source) == []


def test_no_expression_holds_a_possessive_group() -> None:
    """Python before 3.11.5, Debian 12's among them, matches `(?:…)*+` wrongly; `(?>(?:…)*)` says the same."""
    found = []
    for path in sorted(PACKAGE.rglob("*.py")):
        texts = [node for node in ast.walk(ast.parse(path.read_text())) if isinstance(node, ast.Constant)]
        wrong = [node for node in texts if isinstance(node.value, str) and re.search(r"\)[*+?]\+", node.value)]
        found += [f"{path.relative_to(PACKAGE)}:{node.lineno}" for node in wrong if node.value != _NO_EXPRESSION]
    assert found == []


_NO_EXPRESSION = "%/:@!$&'()*+,;=~?"  # characters of a URL


def length(node: ast.FunctionDef) -> int:
    return (node.end_lineno or node.lineno) - node.lineno + 1


def test_package_inits_hold_a_docstring_and_nothing_else() -> None:
    bodies = {path: ast.parse(path.read_text()).body for path in PACKAGE.rglob("__init__.py")}
    assert {str(path): len(body) for path, body in bodies.items() if len(body) != 1} == {}


def test_ci_runs_checks_and_tests() -> None:
    script = ROOT / ".ci" / "run"
    assert os.access(script, os.X_OK)
    calls = re.findall(r"^make (\w+)$", script.read_text(), re.MULTILINE)
    assert calls == ["check", "test"]


def test_seeds_name_only_hosts_of_nobody() -> None:
    """RFC 2606: example.org and its kin belong to nobody."""
    seeds = [path for path in (ROOT / "seeds").rglob("*") if path.suffix in {".md", ".txt", ".html", ".jsonl"}]
    assert len(seeds) >= 14
    for path in seeds:
        hosts = re.findall(rb"https?://([\w.-]+)", path.read_bytes())
        strangers = [host for host in hosts if not re.fullmatch(rb"(?:[\w-]+\.)*example\.(?:org|com|net)", host)]
        assert strangers == [], path
