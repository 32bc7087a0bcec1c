"""The operator's pages as HTML: what the daemon tells, in words and tables, without script. Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from functools import cache
from importlib.resources import files
from typing import Any

from markupsafe import Markup

from feedmill.text import clean
from feedmill.web.audience import Followers
from feedmill.web.history import LEGEND, source_row
from feedmill.web.words import words
from feedmill.writers.wire import is_web
from feedmill.writers.words import direction

MOST_REJECTED = 500
MOST_BUILDS = 20
LONGEST_QUERY = 200  # characters


class OperatorPages:
    """`language` is BCP 47, `title` the site's. Readers see the search where `is_search_open`."""

    def __init__(self, *, language: str, title: str, is_search_open: bool = False) -> None:
        self._words = words(language)
        self._shared = {
            "language": language,
            "site_title": title,
            "w": self._words,
            "dir": direction,
            "is_search_open": is_search_open,
        }

    def status(
        self,
        status: Mapping[str, Any],
        audience: Mapping[str, Followers],
        sizes: Mapping[str, int],
        now: datetime,
    ) -> bytes:
        """What the daemon does. `sizes` are bytes of a feed's file by its folder, as the keys of `audience`."""
        rejected = list(status.get("rejected") or ())
        builds = [_build(build, self._words) for build in (status.get("builds") or ())[:MOST_BUILDS]]
        longest = max((build["total"] for build in builds), default=0)
        return self._render(
            "status",
            now,
            documents=list({**status.get("documents", {}), "rejected": len(rejected)}.items()),
            waiting=status.get("waiting") or 0,
            rejected=rejected[:MOST_REJECTED],
            rejected_more=max(0, len(rejected) - MOST_REJECTED),
            builds=[build | {"bars": _bars(build, longest)} for build in builds],
            stages=list(dict.fromkeys(stage for build in builds for stage, _, _ in build["seconds"])),
            feeds=[_feed(feed, audience, sizes) for feed in status.get("feeds") or ()],
            monitor=status.get("monitor"),
            sources=self._sources(status.get("sources")),
            looks=list(LEGEND.items()),
        )

    def _sources(self, sources: Sequence[Mapping[str, Any]] | None) -> list[dict[str, Any]] | None:
        return None if sources is None else [source_row(one, self._words) for one in sources]

    def search(self, query: str, found: Sequence[Mapping[str, Any]], limit: int, now: datetime) -> bytes:
        """Entries found for `query`; the bare form where that is empty."""
        shown = [dict(one) | {"url": one.get("url") if is_web(str(one.get("url"))) else None} for one in found]
        return self._render("search", now, query=query, found=shown, is_full=len(shown) >= limit, longest=LONGEST_QUERY)

    def _render(self, page: str, now: datetime, **more: Any) -> bytes:
        text: str = _environment().get_template(f"{page}.html").render(self._shared, page=page, now=now, **more)
        return clean(text).encode()


def stylesheet() -> bytes:
    """Of the operator's pages."""
    return files("feedmill.web").joinpath("templates", "status.css").read_bytes()


def _build(build: Mapping[str, Any], w: Mapping[str, str]) -> dict[str, Any]:
    """A build's numbers; each stage with its seconds and both in words."""
    seconds = [
        (stage, float(value), f"{w.get(f'stage_{stage}', stage)} {value:.2f}")
        for stage, value in (build.get("seconds") or {}).items()
    ]
    return {
        "finished": build.get("finished"),
        "read": build.get("read", 0),
        "written": (build.get("feeds") or {}).get("written", 0),
        "total": sum(value for _, value, _ in seconds),
        "seconds": seconds,
        "words": ", ".join(text for _, _, text in seconds),
    }


def _bars(build: Mapping[str, Any], longest: float) -> list[dict[str, Any]]:
    """The stages end to end, in hundredths of the longest build."""
    bars, place = [], 0.0
    for _, value, text in build["seconds"]:
        width = 100 * value / longest if longest else 0
        bars.append({"x": round(place, 2), "width": round(width, 2), "words": text})
        place += width
    return bars


def _feed(feed: Mapping[str, Any], audience: Mapping[str, Followers], sizes: Mapping[str, int]) -> dict[str, Any]:
    followers = audience.get(feed["path"], Followers(0, 0, 0))
    counts = {"subscribers": followers.subscribers, "requests": followers.requests}
    return {"newest": None, "updated": None, **feed, **counts, "size": sizes.get(feed["path"])}


def _moment(value: datetime | str | None) -> str | Markup:
    """A moment to the minute, in UTC as all of them; no age, which would be wrong a minute later."""
    if not value:
        return "–"
    try:
        moment = value if isinstance(value, datetime) else datetime.fromisoformat(value)
    except ValueError:
        return str(value)
    text = f"{moment.astimezone(UTC):%Y-%m-%d %H:%M} UTC" if moment.tzinfo else f"{moment:%Y-%m-%d %H:%M}"
    return Markup('<time datetime="{}">{}</time>').format(moment.isoformat(), text)


def _number(value: int) -> str:
    return f"{value:,}".replace(",", "\u2009")


def _size(value: int | None) -> str:
    if value is None:
        return "–"
    return f"{value / 1000:.0f} KB" if value < 1_000_000 else f"{value / 1_000_000:.1f} MB"


@cache
def _environment() -> Any:
    from jinja2 import Environment, PackageLoader, StrictUndefined

    made = Environment(
        loader=PackageLoader("feedmill.web", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    made.globals.update(moment=_moment, number=_number, size=_size)
    return made
