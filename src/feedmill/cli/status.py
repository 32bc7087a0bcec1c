"""`feedmill status`: what is stored, what is rejected and why, the last builds, and how the daemon does."""

from __future__ import annotations

import sys
import time
from datetime import timedelta
from typing import TYPE_CHECKING, Annotated, Any

import typer

from feedmill.cli.options import ConfigPath, Json, configuration
from feedmill.cli.rejections import rejection_lines
from feedmill.cli.sources import moment
from feedmill.cli.text import printable, table

if TYPE_CHECKING:
    from feedmill.config.settings import Settings

NO_BUILD_YET = "No build yet; `feedmill build` makes the first."
LOOK_AGAIN = 1.0  # seconds


def command(
    context: typer.Context,
    config: ConfigPath = None,
    json: Json = False,
    watch: Annotated[bool, typer.Option("--watch", help="Show it live, until Ctrl-C.")] = False,
) -> None:
    """Show what is stored, what is rejected and why, the last builds, and how the running daemon does."""
    settings, _ = configuration(context, config)
    if watch:
        _watch(settings, json=json)
    elif json:
        _print_json(_found(settings) or {})
    else:
        print(_text(_found(settings)))


def _found(settings: Settings) -> dict[str, Any] | None:
    from feedmill.app.asking import running_status
    from feedmill.app.looking import stored_status

    return running_status(settings) or stored_status(settings)


def _watch(settings: Settings, *, json: bool) -> None:
    """Live on a terminal; else, and with --json, once for each change."""
    if not json and sys.stdout.isatty():
        from rich.live import Live
        from rich.text import Text

        with Live(auto_refresh=False, screen=True) as live:
            while True:
                live.update(Text(_text(_found(settings))), refresh=True)
                time.sleep(LOOK_AGAIN)
    last = None
    while True:
        found = _found(settings)
        if found != last:
            _print_json(found or {}, indented=False) if json else print(_text(found), end="\n\n", flush=True)
        last = found
        time.sleep(LOOK_AGAIN)


def _print_json(found: dict[str, Any], *, indented: bool = True) -> None:
    import orjson

    sys.stdout.buffer.write(orjson.dumps(found, option=orjson.OPT_INDENT_2 if indented else None) + b"\n")
    sys.stdout.flush()


def _text(status: dict[str, Any] | None) -> str:
    if status is None:
        return NO_BUILD_YET
    return "\n".join([*_daemon_lines(status.get("daemon"), status.get("monitor")), *_lines(status)])


def _daemon_lines(daemon: dict[str, Any] | None, monitor: dict[str, Any] | None) -> list[str]:
    if daemon is None:
        return []
    planned = dict(daemon["planned"])
    scan = planned.pop("scan", None)
    planned.pop("watchdog", None)  # every few seconds: nobody waits for it
    rows = [
        ("Daemon", f"process {daemon['pid']}, since {moment(daemon['started'])}; {daemon['busy'] or 'waiting'}"),
        *(("Watching", f"{seed} ({f'polled: {why}' if why else 'events'})") for seed, why in daemon["seeds"].items()),
        *([("Serving", daemon["server"])] if daemon["server"] else []),
        ("Last scan", f"{moment(daemon['last_scan'])}; the next at {moment(scan)}"),
        ("Last change", moment(daemon["last_publish"])),
        ("Waiting", f"{daemon['waiting']} files{_for(', the oldest for', daemon['oldest_waiting'])}"),
        *([("Planned", _planned(planned))] if planned else []),
        *([("Monitor", _monitor(monitor))] if monitor else []),
    ]
    failing = daemon["failing"] or {}
    if failing:
        rows.append(("Failing", f"since {moment(failing['since'])}, {failing['tries']} tries: {failing['error']}"))
    rows += [("Not well", why) for why in daemon["why"] if why != failing.get("error")]
    return [table([(name, printable(text)) for name, text in rows]), ""]


def _planned(jobs: dict[str, str]) -> str:
    """The jobs, the next first."""
    return "; ".join(f"{name} {moment(at)}" for name, at in sorted(jobs.items(), key=lambda job: job[1]))


def _monitor(told: dict[str, Any]) -> str:
    paused = f", {told['hosts_paused']} hosts paused" if told["hosts_paused"] else ""
    return f"{told['watched']} sources{_for(', the longest due for', told['oldest_due_seconds'])}{paused}"


def _for(words: str, seconds: float | None) -> str:
    if not seconds:
        return ""
    return f"{words} {seconds:.0f} s" if seconds < 120 else f"{words} {timedelta(seconds=round(seconds))}"


def _lines(status: dict[str, Any]) -> list[str]:
    from feedmill.model import Rejected

    documents = [(name.capitalize(), str(count)) for name, count in status["documents"].items()]
    rejected = [Rejected(**found) for found in status["rejected"]]
    feeds = status["feeds"] if isinstance(status["feeds"], int) else len(status["feeds"])
    lines = [table([*documents, ("Rejected", str(len(rejected))), ("Feeds", str(feeds))])]
    if rejected:
        lines += ["", "Rejected, until they are mended:", *rejection_lines(rejected)]
    if status["builds"]:
        lines += ["", "Last builds:", table([_build_row(build) for build in status["builds"]])]
    return lines


def _build_row(build: dict[str, Any]) -> tuple[str, ...]:
    return (
        f"  {moment(build['finished'])}",
        f"{build['read']} read",
        f"{build['feeds']['written']} feeds written",
        f"{sum(build['seconds'].values()):.2f} s",
    )
