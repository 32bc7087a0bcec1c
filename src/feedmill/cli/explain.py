"""`feedmill explain`: what becomes of a document, and how each field was found."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from feedmill.cli.explained import view
from feedmill.cli.options import ConfigPath, Json, configuration

if TYPE_CHECKING:
    from feedmill.pipeline.explaining import Explained


def command(
    context: typer.Context,
    files: Annotated[list[Path], typer.Argument(help="Documents.", show_default=False)],
    config: ConfigPath = None,
    json: Json = False,
    alone: Annotated[bool, typer.Option("--alone", help="By the document only, without what is remembered.")] = False,
    profile: Annotated[
        str | None, typer.Option("--profile", metavar="NAME", help="Read it by this profile of the configuration.")
    ] = None,
) -> None:
    """Show what becomes of documents, the role of each line, and how each field was found. Writes nothing."""
    settings, base = configuration(context, config)
    from feedmill.app.looking import explain

    for number, explained in enumerate(explain(settings, base, files, alone=alone, profile=profile)):
        if json:
            _print_json(explained)
        else:
            print(*([""] if number else []), *view(explained), sep="\n")


def _print_json(explained: Explained) -> None:
    import orjson

    sys.stdout.buffer.write(orjson.dumps(explained.as_json()) + b"\n")
