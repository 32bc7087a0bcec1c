"""The command line as a whole. Rooms below are imported by the command that needs them: --help stays quick."""

from __future__ import annotations

import os
import sys
from typing import Annotated

import typer

from feedmill.cli import build, explain, feeds, init, status
from feedmill.cli.options import ConfigPath, Context
from feedmill.errors import FeedmillError

app = typer.Typer(
    name="feedmill",
    help="Turn a folder of articles into RSS, Atom and JSON feeds, and keep them fresh.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,  # plain help: quick to start, and right in any terminal
    context_settings={"help_option_names": ["-h", "--help"]},
)
for command in (init, build, explain, status, feeds):
    app.command(name=command.__name__.rpartition(".")[2])(command.command)


def _show_version(wanted: bool) -> None:
    if wanted:
        from importlib.metadata import version

        typer.echo(f"feedmill {version('feedmill')}")
        raise typer.Exit


@app.callback()
def _options(
    context: typer.Context,
    config: ConfigPath = None,
    _version: Annotated[
        bool, typer.Option("--version", help="Show the version and exit.", is_eager=True, callback=_show_version)
    ] = False,
) -> None:
    context.obj = Context(config)


def main() -> None:
    """Run a command; an error is one line on stderr and an exit code (DESIGN §5)."""
    try:
        app()
    except FeedmillError as error:
        print(f"feedmill: {error}", file=sys.stderr)
        sys.exit(error.exit_code)
    except BrokenPipeError:
        # Whoever read our output has enough; what is left in the buffer must not raise again.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(1)
    except KeyboardInterrupt:
        print("feedmill: stopped; the feeds are whole, the next build goes on from here", file=sys.stderr)
        sys.exit(130)
