"""`feedmill explain`: what becomes of a document, and how each field was found."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from feedmill.cli.options import ConfigPath, Json, configuration
from feedmill.cli.text import clip, emphasis, printable, table

if TYPE_CHECKING:
    from feedmill.pipeline.explaining import Explained


def command(
    context: typer.Context,
    files: Annotated[list[Path], typer.Argument(help="Documents.", show_default=False)],
    config: ConfigPath = None,
    json: Json = False,
    alone: Annotated[bool, typer.Option("--alone", help="By the document only, without what is remembered.")] = False,
) -> None:
    """Show what becomes of documents, and how each field was found. Writes nothing."""
    settings, base = configuration(context, config)
    from feedmill.app.looking import explain

    for number, explained in enumerate(explain(settings, base, files, alone=alone)):
        if json:
            import orjson

            sys.stdout.buffer.write(orjson.dumps(explained.as_json()) + b"\n")
        else:
            print(*([""] if number else []), *_lines(explained), sep="\n")


def _lines(explained: Explained) -> list[str]:
    status = explained.status if explained.reason is None else f"{explained.status}: {explained.reason}"
    lines = [emphasis(printable(explained.path)), f"  {printable(status)}"]
    facts = explained.as_json()["entry"] or {}
    rows = [
        (f"  {name}", clip(printable(_shown(value)), 60), printable(explained.provenance.get(name, "")))
        for name, value in facts.items()
        if value
    ]
    lines.append(table(rows))
    if explained.notes:
        lines += ["  Noted:", *(f"    {printable(note)}" for note in explained.notes)]
    if explained.dropped:
        lines.append("  Not in the text:")
        dropped = [(f"    line {d.line}", clip(printable(d.text), 50), printable(d.reason)) for d in explained.dropped]
        lines.append(table(dropped))
    return [line for line in lines if line]


def _shown(value: object) -> str:
    if isinstance(value, list):
        return ", ".join(_shown(item) for item in value)
    if isinstance(value, dict):
        return str(value["name"])
    return " ".join(str(value).split())
