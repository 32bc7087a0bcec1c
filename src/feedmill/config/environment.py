"""Settings from environment variables: FEEDMILL_SITE__URL is site.url.

A variable is a setting when its name after FEEDMILL_ is a top-level key, or holds two underscores.
Others (FEEDMILL_REAL_SEEDS, the FEEDMILL_PORT that Kubernetes makes up) are left alone, and so is
an empty one.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from feedmill.config.draft import Draft, Place, Problem
from feedmill.config.settings import LATER, Settings
from feedmill.config.source import YamlError, parse, plain

PREFIX = "FEEDMILL_"


def apply(draft: Draft, environ: Mapping[str, str]) -> None:
    """Lay the variables over what the file says."""
    for name, parts in _settings(environ):
        place = Place(float("inf"), name)
        try:
            draft.set(parts, _value(environ[name]), place)
        except YamlError as error:
            draft.problems.append(Problem(place, "", f"{error} (column {error.column})"))


def _settings(environ: Mapping[str, str]) -> list[tuple[str, tuple[str, ...]]]:
    """The variables that are settings, whole sections before their keys."""
    keys = LATER.union(Settings.model_fields)
    found = [
        (name, tuple(name.removeprefix(PREFIX).lower().split("__")))
        for name, text in environ.items()
        if name.startswith(PREFIX) and text.strip()
    ]
    ours = [(name, parts) for name, parts in found if len(parts) > 1 or parts[0] in keys]
    return sorted(ours, key=lambda item: (len(item[1]), item[0]))


def _value(text: str) -> Any:
    """A quoted scalar or flow collection as in YAML; all else is one plain scalar, with any ': ' or '#' in it."""
    text = text.strip()
    return parse(text).value if text.startswith(("'", '"', "[", "{")) else plain(text)
