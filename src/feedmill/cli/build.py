"""`feedmill build`: one pass, then a report."""

from __future__ import annotations

import gc
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from feedmill.cli.options import ConfigPath, Json, configuration
from feedmill.cli.rejections import rejection_lines
from feedmill.cli.text import printable, table
from feedmill.errors import InUseError
from feedmill.pipeline.report import by_kind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from feedmill.config.settings import Settings
    from feedmill.pipeline.report import Report

STRICT_EXIT = 3


def command(
    context: typer.Context,
    config: ConfigPath = None,
    json: Json = False,
    strict: Annotated[bool, typer.Option("--strict", help="Exit with 3 when a document was rejected.")] = False,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Say what would be written; write nothing.")] = False,
    fresh: Annotated[bool, typer.Option("--fresh", help="Drop the cache and read every document anew.")] = False,
) -> None:
    """Bring the feeds up to date with the folder of articles."""
    settings, base = configuration(context, config)
    from feedmill.app.building import build

    # One pass and the process ends: collecting what it holds all along would cost more than it frees.
    gc.freeze()
    gc.set_threshold(100_000, 50, 100)
    with _Progress(wanted=not json and sys.stderr.isatty()) as progress:
        try:
            report = build(settings, base, fresh=fresh, dry_run=dry_run, progress=progress)
        except InUseError:
            report = _built_by_daemon(settings, config or context.obj.config, fresh=fresh)
    if json:
        import orjson

        sys.stdout.buffer.write(orjson.dumps(report.as_json(), option=orjson.OPT_INDENT_2) + b"\n")
    else:
        print("\n".join(report_lines(report, settings)))
    if report.refused:
        raise typer.Exit(1)
    if strict and report.rejected:
        raise typer.Exit(STRICT_EXIT)


def _built_by_daemon(settings: Settings, config: Path | None, *, fresh: bool) -> Report:
    """What the daemon that holds the state folder did. To be called while that error is handled."""
    from feedmill.app.asking import hand_over

    found = hand_over(settings, config, fresh=fresh)
    if found is None:
        raise  # noqa: PLE0704 (no daemon: another build)
    print(f"feedmill: done by the running daemon, process {found.pid}", file=sys.stderr)
    return found.report


def report_lines(report: Report, settings: Settings) -> list[str]:
    """The report for people."""
    lines = [table(_rows(report))]
    if report.rejected:
        lines += ["", "Rejected, until they are mended:", *rejection_lines(report.rejected)]
    if report.refused:
        lines += ["", "Not published (please report this):", *(f"  {printable(line)}" for line in report.refused)]
    unused = [f"{found} (and {more:,} more like it)" if more else str(found) for found, more in by_kind(report.unused)]
    for head, told in (("Could not be used, the rest of these documents is:", unused), ("Noted:", report.notes)):
        lines += ["", *_some(head, told, 20)] if told else []
    if report.dry_run:
        return [*lines, "", *_dry_lines(report)]
    return [*lines, "", *_closing(report, settings)]


def _rows(report: Report) -> list[tuple[str, str]]:
    counts = report.documents
    news = _listed(
        {"new": report.added, "changed": report.changed, "moved": report.moved, "gone": report.files["gone"]}
    )
    files = _listed({"unchanged": report.files["unchanged"], "other files ignored": report.files["ignored"]})
    waiting = _listed({name: counts.get(name, 0) for name in ("draft", "scheduled", "expired")})
    feeds = report.feeds
    written = "to write" if report.dry_run else "written"
    seconds = sum(report.seconds.values())
    stages = ", ".join(f"{stage} {value:.2f}" for stage, value in report.seconds.items())
    return [
        ("Read", "; ".join(part for part in (_counted(report.read, "file"), news, files) if part)),
        ("Published", "; ".join(part for part in (_counted(counts.get("published", 0), "document"), waiting) if part)),
        ("Rejected", str(len(report.rejected))),
        ("Feeds", f"{feeds['written']} {written}, {feeds['unchanged']} unchanged, {feeds['removed']} removed"),
        ("Seconds", f"{seconds:.2f} ({stages})"),
    ]


def _counted(count: int, what: str) -> str:
    return f"{count} {what}" if count == 1 else f"{count} {what}s"


def _listed(counts: dict[str, int]) -> str:
    return ", ".join(f"{count} {name}" for name, count in counts.items() if count)


def _dry_lines(report: Report) -> list[str]:
    written = _some("Would be written:", report.written)
    removed = _some("Would be removed:", report.removed)
    return [*written, *removed] or ["Nothing would be written."]


def _some(head: str, told: Sequence[str], most: int = 40) -> list[str]:
    """A line for each of these under a head; nothing where there are none."""
    if not told:
        return []
    rest = [f"  … and {len(told) - most} more; --json has them all"] if len(told) > most else []
    return [head, *(f"  {printable(one)}" for one in told[:most]), *rest]


def _closing(report: Report, settings: Settings) -> list[str]:
    pages = report.pages["written"]
    formats = {"rss": "rss.xml", "atom": "atom.xml", "json": "feed.json"}
    return [
        f"Written    {len(report.written)} files to {settings.output} ({report.feeds['written']} feeds, {pages} pages)",
        f"Open       {(settings.output / 'index.html').as_uri()}",
        f"Subscribe  {settings.site.url}all/{formats[settings.feeds.formats[0]]} (once the folder is served there)",
    ]


class _Progress:
    """A progress bar on stderr while documents are read. It starts with the first one, after the workers."""

    def __init__(self, *, wanted: bool) -> None:
        self._wanted = wanted
        self._bar: Any = None
        self._task: Any = None

    def __enter__(self) -> _Progress:
        return self

    def __exit__(self, *_: object) -> None:
        if self._bar:
            self._bar.stop()

    def __call__(self, stage: str, done: int, total: int) -> None:
        """Told by the pass."""
        if not self._wanted or stage != "read" or total < 200:
            return
        if self._bar is None:
            from rich.console import Console
            from rich.progress import Progress

            self._bar = Progress(console=Console(stderr=True), transient=True)
            self._task = self._bar.add_task(stage, total=total)
            self._bar.start()
        if done % 50 == 0 or done == total:
            self._bar.update(self._task, completed=done)
