"""`feedmill serve` as a process."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import urllib.request
from pathlib import Path

import pytest

from feedmill.app.serving import leads_elsewhere
from mill import Project, article

FEEDMILL = [sys.executable, "-m", "feedmill"]


@pytest.fixture
def project(tmp_path: Path) -> Project:
    found = Project(tmp_path)
    found.put("a.md", article())
    return found


def refused(project: Project, *options: str, **environment: str) -> tuple[int, str]:
    command = [*FEEDMILL, "serve", *options]
    done = subprocess.run(
        command, cwd=project.root, capture_output=True, text=True, env=os.environ | environment, timeout=60, check=False
    )
    return done.returncode, done.stderr


def test_it_serves_until_it_is_told_to_end(project):
    project.build()
    command = [*FEEDMILL, "serve", "--port", "0", "--root-path", "news"]
    process = subprocess.Popen(command, cwd=project.root, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    try:
        line = process.stdout.readline()
        address = line.split()[-4]
        assert line == f"Serving {project.feeds} at {address} (Ctrl-C ends it)\n"
        assert address.endswith("/news/")
        with urllib.request.urlopen(f"{address}all/rss.xml", timeout=20) as answer:
            assert answer.read() == (project.feeds / "all" / "rss.xml").read_bytes()
    finally:
        process.send_signal(signal.SIGTERM)
        _, told = process.communicate(timeout=30)
    assert (process.returncode, told) == (0, "")


@pytest.mark.parametrize(
    ("site_url", "address", "expected"),
    [
        ("http://localhost:8080/", "http://127.0.0.1:8080/", False),
        ("http://localhost/", "http://[::1]:80/", False),
        ("http://localhost:8080/", "http://127.0.0.1:9000/", True),
        ("http://127.0.0.1:8080/", "http://127.0.0.1:8080/news/", True),
        ("http://localhost:8080/", "http://0.0.0.0:8080/", True),
        ("https://feeds.example/", "http://127.0.0.1:9000/", False),
    ],
)
def test_pages_that_link_elsewhere_on_this_machine(site_url: str, address: str, expected: bool):
    assert leads_elsewhere(site_url, address) is expected


def test_it_says_where_pages_lead_when_they_lead_elsewhere(project):
    config = project.root / "config.yaml"
    config.write_text(re.sub(r"url: \S+?([,}\n])", r"url: http://localhost:8080/\1", config.read_text(), count=1))
    project.build()
    command = [*FEEDMILL, "serve", "--port", "0"]
    process = subprocess.Popen(command, cwd=project.root, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    try:
        address = process.stdout.readline().split()[-4]
        assert process.stdout.readline() == (
            "Pages and feeds link to http://localhost:8080/ (site.url), not to this address; "
            f"set site.url to the address that readers use, such as {address}, and build again\n"
        )
    finally:
        process.send_signal(signal.SIGTERM)
        process.communicate(timeout=30)


def test_where_nothing_was_built_it_says_so(project):
    assert refused(project) == (1, f"feedmill: {project.feeds}: nothing was built yet; `feedmill build` comes first\n")


@pytest.mark.parametrize(
    ("options", "line"),
    [
        (["--port", "99999"], "feedmill: --port: must be at most 65535, not 99999\n"),
        (["--root-path", "a b"], 'feedmill: --root-path: "a b" must be a path such as /news\n'),
        (
            ["--host", "a:b:c"],
            'feedmill: --host: "a:b:c" must be a host alone, such as feeds.example.org or 127.0.0.1\n',
        ),
    ],
)
def test_options_are_checked_as_settings_are(project, options, line):
    assert refused(project, *options) == (2, line)


def test_the_token_is_never_shown(project):
    code, told = refused(project, FEEDMILL_SERVER__TOKEN="too-short")
    assert code == 2
    assert "server.token" in told
    assert "too-short" not in told
