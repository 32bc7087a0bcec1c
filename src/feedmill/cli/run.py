"""`feedmill run`: the daemon."""

from __future__ import annotations

from typing import Annotated

import typer

from feedmill.cli.options import ConfigPath


def command(
    context: typer.Context,
    config: ConfigPath = None,
    serve: Annotated[bool, typer.Option("--serve", help="Serve the feeds over HTTP as well.")] = False,
) -> None:
    """Keep the feeds fresh as files land, until it is stopped."""
    from feedmill.app.running import run
    from feedmill.cli.logs import configure

    configure()
    if code := run(config or context.obj.config, serve=serve):
        raise typer.Exit(code)
