"""What tests of every room share: programs and folders that are not everywhere."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest


@pytest.fixture(scope="session")
def need() -> Callable[[str, str], str]:
    """`need("newsboat", "apt-get install newsboat")`: the program's path.

    Without it the test is skipped with that hint; where FEEDMILL_REQUIRE_ALL is set, as in CI, it fails.
    """

    def find(tool: str, hint: str) -> str:
        path = shutil.which(tool)
        if path is not None:
            return path
        lack = f"{tool} is missing; to install it: {hint}"
        if os.environ.get("FEEDMILL_REQUIRE_ALL"):
            pytest.fail(lack, pytrace=False)
        pytest.skip(lack)

    return find


@pytest.fixture(scope="session")
def real_seeds() -> Path:
    """The folder of real documents that FEEDMILL_REAL_SEEDS names. The only tests that CI may skip need it."""
    named = os.environ.get("FEEDMILL_REAL_SEEDS")
    if not named:
        pytest.skip("FEEDMILL_REAL_SEEDS names no folder of real documents")
    folder = Path(named)
    if not folder.is_dir():
        pytest.fail(f"FEEDMILL_REAL_SEEDS: no such folder: {named}", pytrace=False)
    return folder
