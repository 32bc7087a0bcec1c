"""The command line as a whole. Rooms below are imported by the command that needs them: --help stays quick."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType
from typing import Annotated

import typer

from feedmill.cli import build, explain, feeds, init, run, serve, status
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
for command in (init, build, run, serve, explain, status, feeds):
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


class _Stopped(BaseException):
    """Ctrl-C or SIGTERM. No KeyboardInterrupt: typer would end the program without our line."""

    def __init__(self, number: int) -> None:
        super().__init__(number)
        self.exit_code = 128 + number  # as a shell tells of it


@contextmanager
def _stoppable() -> Iterator[None]:
    """SIGINT and SIGTERM raise `_Stopped`: whatever is open is closed on the way out. A second one ends at once."""
    signals = (signal.SIGINT, signal.SIGTERM)
    owner = os.getpid()

    def stop(number: int, _frame: FrameType | None) -> None:
        for each in signals:
            signal.signal(each, signal.SIG_DFL)
        if os.getpid() == owner:
            raise _Stopped(number)
        os.kill(os.getpid(), number)  # a forked worker has nothing to close

    ignored = [each for each in signals if signal.getsignal(each) == signal.SIG_IGN]  # nohup, a shell's background job
    before = {each: signal.signal(each, stop) for each in signals if each not in ignored}
    try:
        yield
    finally:
        for each, handler in before.items():
            signal.signal(each, handler)


def main() -> None:
    """Run a command; an error is one line on stderr and an exit code."""
    try:
        with _stoppable():
            app()
    except FeedmillError as error:
        print(f"feedmill: {error}", file=sys.stderr)
        sys.exit(error.exit_code)
    except BrokenPipeError:
        # Whoever read our output has enough; what is left in the buffer must not raise again.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(1)
    except _Stopped as stopped:
        print("feedmill: stopped; the feeds are whole, the next build goes on from here", file=sys.stderr)
        sys.exit(stopped.exit_code)
