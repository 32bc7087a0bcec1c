"""`feedmill status`: what is stored, what is rejected and why, the last builds."""

from __future__ import annotations

import sys
from typing import Any

import typer

from feedmill.cli.options import ConfigPath, Json, configuration
from feedmill.cli.rejections import rejection_lines
from feedmill.cli.text import table

NO_BUILD_YET = "No build yet; `feedmill build` makes the first."


def command(context: typer.Context, config: ConfigPath = None, json: Json = False) -> None:
    """Show what is stored, what is rejected and why, and the last builds."""
    settings, _ = configuration(context, config)
    from feedmill.app.looking import stored_status

    status = stored_status(settings)
    if json:
        import orjson

        sys.stdout.buffer.write(orjson.dumps(status or {}, option=orjson.OPT_INDENT_2) + b"\n")
    elif status is None:
        print(NO_BUILD_YET)
    else:
        print("\n".join(_lines(status)))


def _lines(status: dict[str, Any]) -> list[str]:
    from feedmill.model import Rejected

    documents = [(name.capitalize(), str(count)) for name, count in status["documents"].items()]
    rejected = [Rejected(**found) for found in status["rejected"]]
    lines = [table([*documents, ("Rejected", str(len(rejected))), ("Feeds", str(status["feeds"]))])]
    if rejected:
        lines += ["", "Rejected, until they are mended:", *rejection_lines(rejected)]
    if status["builds"]:
        lines += ["", "Last builds:", table([_build_row(build) for build in status["builds"]])]
    return lines


def _build_row(build: dict[str, Any]) -> tuple[str, ...]:
    return (
        f"  {build['finished'][:19].replace('T', ' ')} UTC",
        f"{build['read']} read",
        f"{build['feeds']['written']} feeds written",
        f"{sum(build['seconds'].values()):.2f} s",
    )
