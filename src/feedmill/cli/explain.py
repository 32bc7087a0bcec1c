"""`feedmill explain`: what becomes of a document, and how each field was found; what is known of a source."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from feedmill.cli.explained import view
from feedmill.cli.options import ConfigPath, Json, configuration
from feedmill.cli.sources import source_lines

if TYPE_CHECKING:
    from feedmill.config.settings import Settings


def command(
    context: typer.Context,
    subjects: Annotated[
        list[str], typer.Argument(metavar="FILE|URL...", help="Documents, or sources.", show_default=False)
    ],
    config: ConfigPath = None,
    json: Json = False,
    alone: Annotated[bool, typer.Option("--alone", help="By the document only, without what is remembered.")] = False,
    profile: Annotated[
        str | None, typer.Option("--profile", metavar="NAME", help="Read it by this profile of the configuration.")
    ] = None,
) -> None:
    """Show what becomes of documents, and how each field was found; when sources are looked at, and why then.

    Writes nothing.
    """
    settings, base = configuration(context, config)
    for number, (found, lines) in enumerate(_told(settings, base, subjects, alone=alone, profile=profile)):
        if json:
            import orjson

            sys.stdout.buffer.write(orjson.dumps(found) + b"\n")
        else:
            print(*([""] if number else []), *lines, sep="\n")


def _is_source(subject: str) -> bool:
    return subject.lower().startswith(("http://", "https://"))


def _told(
    settings: Settings, base: Path, subjects: list[str], *, alone: bool, profile: str | None
) -> Iterator[tuple[dict[str, Any], list[str]]]:
    """Each subject in order, for programs and for people."""
    for is_source, given in groupby(subjects, _is_source):
        if is_source:
            from feedmill.app.sourcing import explain_source

            for url in given:
                source = explain_source(settings, url)
                yield source, source_lines(source)
        else:
            from feedmill.app.looking import explain

            for explained in explain(settings, base, [Path(name) for name in given], alone=alone, profile=profile):
                yield explained.as_json(), list(view(explained))
