"""`feedmill check`: look at the pages that articles came from."""

from __future__ import annotations

import sys
from collections import Counter, deque
from typing import TYPE_CHECKING, Annotated, Any

import typer

from feedmill.cli.options import ConfigPath, Json, configuration
from feedmill.cli.status import NO_BUILD_YET
from feedmill.cli.text import clip, printable, table
from feedmill.errors import InUseError, UsageError

if TYPE_CHECKING:
    from feedmill.config.settings import Settings
    from feedmill.model import Watched
    from feedmill.monitor.desk import Told

_SHOWN = 40  # pages that the report lists
_LIVE = 12  # looks that the live table shows


def command(
    context: typer.Context,
    urls: Annotated[list[str] | None, typer.Argument(help="Sources to look at now.", show_default=False)] = None,
    config: ConfigPath = None,
    json: Json = False,
    due: Annotated[bool, typer.Option("--due", help="Look at what is due. This is the default.")] = False,
    everything: Annotated[bool, typer.Option("--all", help="Look at every source now, due or not.")] = False,
) -> None:
    """Look at the pages that articles came from: what changed, moved or is gone."""
    if sum((due, everything, bool(urls))) > 1:
        raise UsageError("check: give one of --due, --all and addresses")
    settings, _ = configuration(context, config)
    from feedmill.app.checking import check

    view: _Lines | _Table = _Lines() if json else _Table(live=sys.stdout.isatty())
    with view:
        try:
            waiting = check(settings, urls or None, everything=everything, on_begun=view.begin, on_told=view.tell)
        except InUseError:
            waiting = _checked_by_daemon(settings, urls or None, everything=everything)
        for page in waiting or ():
            view.wait(page)
    if waiting is None and not json:
        print(NO_BUILD_YET)
    elif isinstance(view, _Table):
        print("\n".join(view.report()))


def _checked_by_daemon(settings: Settings, urls: list[str] | None, *, everything: bool) -> list[Watched]:
    """What the daemon that holds the state folder found. To be called while that error is handled."""
    from feedmill.app.asking import hand_over_check

    found = hand_over_check(settings, urls, everything=everything)
    if found is None:
        raise  # noqa: PLE0704 (no daemon: a build)
    return found


class _Lines:
    """JSON, a line a page, as it comes."""

    def __enter__(self) -> _Lines:
        return self

    def __exit__(self, *_: object) -> None:
        sys.stdout.buffer.flush()

    def begin(self, count: int) -> None:
        """Nothing is said before the first page."""

    def tell(self, told: Told) -> None:
        self.wait(told.watched)

    def wait(self, page: Watched) -> None:
        import orjson

        line = {
            "url": page.url,
            "verdict": page.verdict,
            "status": page.status,
            "reason": page.reason,
            "checked_at": page.checked_at,
            "next_check_at": page.next_check_at,
            "entry": page.entry,
        }
        sys.stdout.buffer.write(orjson.dumps(line) + b"\n")
        sys.stdout.buffer.flush()


class _Table:
    """A table that grows while people look on, and a report at the end."""

    def __init__(self, *, live: bool) -> None:
        self._wanted = live
        self._live: Any = None
        self._last: deque[Watched] = deque(maxlen=_LIVE)
        self._notable: list[Watched] = []
        self._counts: Counter[str] = Counter()
        self._expected = 0

    def __enter__(self) -> _Table:
        if self._wanted:
            from rich.console import Console
            from rich.live import Live

            self._live = Live(console=Console(), transient=True, refresh_per_second=8, get_renderable=self._rendered)
            self._live.start()
        return self

    def __exit__(self, *_: object) -> None:
        if self._live:
            self._live.stop()

    def begin(self, count: int) -> None:
        self._expected = count

    def tell(self, told: Told) -> None:
        self._last.append(told.watched)
        self._add(told.watched)

    def wait(self, page: Watched) -> None:
        self._add(page)

    def _add(self, page: Watched) -> None:
        self._counts[page.verdict or ""] += 1
        if page.verdict != "unchanged" and len(self._notable) < _SHOWN:
            self._notable.append(page)

    def _rendered(self) -> Any:
        from rich.text import Text

        done = sum(self._counts.values())
        head = f"{done} of {self._expected} looked at; {self._counted()}" if done else f"{self._expected} to look at"
        rows = [_row(page) for page in self._last]
        return Text("\n".join([head, *table(rows).splitlines()]), no_wrap=True, overflow="ellipsis")

    def _counted(self) -> str:
        return ", ".join(f"{count} {verdict}" for verdict, count in self._counts.most_common())

    def report(self) -> list[str]:
        """What people read afterwards."""
        if not self._counts:
            return ["Nothing is due; --all looks all the same."]
        total = sum(self._counts.values())
        lines = [f"{total} {'source' if total == 1 else 'sources'}: {self._counted()}"]
        if self._notable:
            lines += ["", table([_row(page) for page in self._notable])]
        hidden = total - self._counts["unchanged"] - len(self._notable)
        return [*lines, f"… and {hidden} more; --json has them all"] if hidden else lines


def _row(page: Watched) -> tuple[str, ...]:
    due = f"next {page.next_check_at:%Y-%m-%d %H:%M} UTC" if page.next_check_at else "retired"
    status = "" if page.status is None else str(page.status)
    return (str(page.verdict or ""), status, clip(printable(page.url), 60), clip(printable(page.reason), 70), due)
