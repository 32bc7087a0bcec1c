"""Options that several commands share."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from feedmill.config.settings import Settings

ConfigPath = Annotated[
    Path | None,
    typer.Option("--config", "-c", help="Default: config.yaml here.", show_default=False),
]
Json = Annotated[bool, typer.Option("--json", help="Print JSON on stdout and nothing else.")]


@dataclass(frozen=True, slots=True)
class Context:
    """What stands before the command."""

    config: Path | None


def configuration(context: typer.Context, config: Path | None) -> tuple[Settings, Path]:
    """The settings and the folder of their file; --config after the command goes before that in front of it."""
    from feedmill.app.start import settings_from

    return settings_from(config or context.obj.config)
