"""config.yaml and the environment to `Settings`, or one line that says what is wrong and where."""

from __future__ import annotations

import os.path
from collections.abc import Mapping
from pathlib import Path

from pydantic import ValidationError

from feedmill.config import checks, environment
from feedmill.config.draft import Draft
from feedmill.config.messages import explained
from feedmill.config.settings import Settings
from feedmill.config.source import YamlError, parse
from feedmill.errors import ConfigError

NAME = "config.yaml"


def find(explicit: Path | None, cwd: Path) -> Path:
    """The configuration to use: `explicit`, else config.yaml in `cwd`. ConfigError where there is none."""
    path = cwd / NAME if explicit is None else explicit
    if explicit is not None and os.path.isdir(path):  # noqa: PTH112  never raises
        raise ConfigError(f"{path} is a folder; name the file in it: --config {path / NAME}")
    if os.path.exists(path):  # noqa: PTH110  never raises; a pipe will do
        return path
    if explicit is None:
        raise ConfigError(f"no {NAME} here; `feedmill init DIR` makes one, `--config PATH` names one elsewhere")
    raise ConfigError(f"{path}: no such file; `feedmill init DIR` makes one")


def load(path: Path, environ: Mapping[str, str]) -> Settings:
    """The settings in `path`, those in `environ` over them; paths absolute.

    ConfigError names file, line and key (or variable) of the first thing wrong and counts the others.
    """
    name = path.name if path.parent in (Path(), Path.cwd()) else str(path)
    base = os.path.abspath(path.parent)  # noqa: PTH100  by name: a link to the folder stays a link
    draft = _draft(path, name)
    environment.apply(draft, environ)
    settings = _checked(draft, {"base": base, "home": environ.get("HOME", "")})
    if settings is None or draft.problems:
        first, *others = sorted(set(draft.problems))
        raise ConfigError(f"{first} (and {len(others)} more)" if others else str(first))
    return settings


def _draft(path: Path, name: str) -> Draft:
    try:
        tree = parse(path.read_bytes().decode("utf-8-sig"))
    except OSError as error:
        raise ConfigError(f"{name}: cannot be read: {error.strerror}") from None
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        raise ConfigError(f"{name}, line {line}: not UTF-8; save the file as UTF-8") from None
    except YamlError as error:
        raise ConfigError(f"{name}, line {error.line}, column {error.column}: {error}") from None
    if not isinstance(tree.value, dict | None):
        raise ConfigError(f"{name}, line {tree.lines[()]}: must be a mapping, lines such as `output: feeds`")
    return Draft(tree, name)


def _checked(draft: Draft, context: Mapping[str, str]) -> Settings | None:
    try:
        settings = Settings.model_validate(draft.values, context=context)
    except ValidationError as error:
        for loc, text in explained(error):
            draft.problem([loc], text)
        return None
    for locs, text in checks.clashes(settings):
        draft.problem(locs, text)
    return settings
