"""A browser, a server with a strict policy, and axe: what tests of pages share."""

from __future__ import annotations

import subprocess
import threading
from collections.abc import Callable, Iterator
from functools import partial
from http.server import ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from pages_sample import write_site
from visiting import StrictHandler, Visit

HERE = Path(__file__).parent
# Git-ignored, so that npm is asked once and not in every run.
MODULES = HERE.parents[1] / "build" / "axe"
INSTALL = "apt-get install chromium fonts-noto-cjk"


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where the sample is served, in zh/ and en/, with its last slash."""
    folder = tmp_path_factory.mktemp("pages")
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(StrictHandler, directory=str(folder)))
    address = f"http://127.0.0.1:{server.server_port}/"
    for language in ("zh", "en"):
        write_site(folder / language, language, f"{address}{language}/")
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield address
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture(scope="module")
def browser(need: Callable[[str, str], str]) -> Iterator[Browser]:
    program = need("chromium", INSTALL)
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        yield started
        started.close()


@pytest.fixture
def visit(browser: Browser, base: str) -> Iterator[Visit]:
    """A tab of its own; at the end it must have found nothing wrong."""
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    context.set_default_timeout(5000)
    made = Visit(context.new_page(), base)
    yield made
    context.close()
    assert made.faults == []


@pytest.fixture(scope="module")
def axe(need: Callable[[str, str], str]) -> str:
    """The source of axe-core (npm)."""
    npm = need("npm", "apt-get install npm")
    MODULES.mkdir(parents=True, exist_ok=True)
    wanted = (HERE / "node" / "package.json").read_text()
    stamp = MODULES / "installed.json"
    if not stamp.exists() or stamp.read_text() != wanted:
        (MODULES / "package.json").write_text(wanted)
        command = [npm, "install", "--no-save", "--no-package-lock", "--ignore-scripts", "--no-audit", "--no-fund"]
        done = subprocess.run(command, cwd=MODULES, capture_output=True, text=True, check=False)
        assert done.returncode == 0, f"npm could not install axe-core:\n{done.stderr}"
        stamp.write_text(wanted)
    return (MODULES / "node_modules" / "axe-core" / "axe.min.js").read_text(encoding="utf-8")
