"""`feedmill explain`: what becomes of a document, and how each field was found; what is known of a source."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from feedmill.cli.options import ConfigPath, Json, configuration
from feedmill.cli.sources import source_lines
from feedmill.cli.text import clip, emphasis, printable, table

if TYPE_CHECKING:
    from feedmill.config.settings import Settings
    from feedmill.pipeline.explaining import Explained


def command(
    context: typer.Context,
    subjects: Annotated[
        list[str], typer.Argument(metavar="FILE|URL...", help="Documents, or sources.", show_default=False)
    ],
    config: ConfigPath = None,
    json: Json = False,
    alone: Annotated[bool, typer.Option("--alone", help="By the document only, without what is remembered.")] = False,
) -> None:
    """Show what becomes of documents, and how each field was found; when sources are looked at, and why then.

    Writes nothing.
    """
    settings, base = configuration(context, config)
    for number, (found, lines) in enumerate(_told(settings, base, subjects, alone=alone)):
        if json:
            import orjson

            sys.stdout.buffer.write(orjson.dumps(found) + b"\n")
        else:
            print(*([""] if number else []), *lines, sep="\n")


def _told(
    settings: Settings, base: Path, subjects: list[str], *, alone: bool
) -> Iterator[tuple[dict[str, Any], list[str]]]:
    """Each subject in order, for programs and for people."""
    for is_source, given in groupby(subjects, lambda subject: subject.startswith(("http://", "https://"))):
        if is_source:
            from feedmill.app.sourcing import explain_source

            for url in given:
                source = explain_source(settings, url)
                yield source, source_lines(source)
        else:
            from feedmill.app.looking import explain

            for explained in explain(settings, base, [Path(name) for name in given], alone=alone):
                yield explained.as_json(), _lines(explained)


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
