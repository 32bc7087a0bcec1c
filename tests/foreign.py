"""Programs from npm that read or judge feeds: installed once into build/, run on files, a JSON object a line."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

SCRIPTS = Path(__file__).parent / "integration" / "node"
# Git-ignored, so that npm is asked once and not in every run.
MODULES = Path(__file__).parents[1] / "build" / "foreign-readers"

Need = Callable[[str, str], str]


def run(need: Need, script: str, paths: list[Path]) -> list[dict[str, Any]]:
    """What `script` of integration/node/ prints of these files."""
    node = need("node", "apt-get install nodejs npm")
    _install(need("npm", "apt-get install npm"))
    shutil.copyfile(SCRIPTS / script, MODULES / script)
    command = [node, script, *map(str, paths)]
    done = subprocess.run(command, cwd=MODULES, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return [json.loads(line) for line in done.stdout.splitlines()]


def _install(npm: str) -> None:
    MODULES.mkdir(parents=True, exist_ok=True)
    wanted = (SCRIPTS / "package.json").read_text()
    stamp = MODULES / "installed.json"
    if stamp.exists() and stamp.read_text() == wanted:
        return
    (MODULES / "package.json").write_text(wanted)
    command = [npm, "install", "--no-save", "--no-package-lock", "--ignore-scripts", "--no-audit", "--no-fund"]
    done = subprocess.run(command, cwd=MODULES, capture_output=True, text=True, check=False)
    assert done.returncode == 0, f"npm could not install the programs:\n{done.stderr}"
    stamp.write_text(wanted)
