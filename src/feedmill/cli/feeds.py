"""`feedmill feeds`: every published feed with its address."""

from __future__ import annotations

import sys

import typer

from feedmill.cli.options import ConfigPath, Json, configuration
from feedmill.cli.status import NO_BUILD_YET
from feedmill.cli.text import clip, printable, table


def command(context: typer.Context, config: ConfigPath = None, json: Json = False) -> None:
    """List the feeds: name, entries, newest, address."""
    settings, _ = configuration(context, config)
    from feedmill.app.looking import published_feeds

    feeds = published_feeds(settings)
    if json:
        import orjson

        sys.stdout.buffer.writelines(orjson.dumps(feed) + b"\n" for feed in feeds or ())
    elif feeds is None:
        print(NO_BUILD_YET)
    else:
        heads = ("Feed", "Entries", "Newest", "Address")
        rows = [
            (clip(printable(feed["name"] or feed["kind"]), 32), str(feed["entries"]), (feed["newest"] or "–")[:10],
             next(iter(feed["urls"].values())))
            for feed in feeds
        ]  # fmt: skip
        print(table([heads, *rows]))
