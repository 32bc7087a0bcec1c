"""A source on the operator's page: its state in words, its last looks as a small bar chart. Pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Any

from feedmill.writers.wire import is_web

SLOTS = 24  # looks that a chart has room for
TALLEST = 12
_STEP, _WIDTH = 4, 3
# Height and colour of a look's bar: told apart by one where the other cannot be seen.
_BARS = {
    "unchanged": (3, 3),
    "skipped": (1, 5),
    "suspect": (6, 2),
    "changed": (TALLEST, 1),
    "moved": (TALLEST, 4),
    "failed": (8, 0),
    "blocked": (8, 0),
    "gone": (TALLEST, 0),
    "missing": (TALLEST, 0),
}
LEGEND = {name: _BARS[name][1] for name in ("unchanged", "changed", "moved", "suspect", "failed", "skipped")}


def source_row(source: Mapping[str, Any], w: Mapping[str, str]) -> dict[str, Any]:
    """A source in words of `w`, with the bars of its chart, the newest look at the right end."""
    looks = source["checks"][-SLOTS:]
    first = SLOTS - len(looks)
    counts = Counter(_verdict(look, w) for look in looks)
    return {
        **source,
        "link": source["url"] if is_web(source["url"]) else None,
        "state": _state(source, w),
        "bars": [_bar(place, look, w) for place, look in enumerate(looks, first)],
        "chart_width": SLOTS * _STEP,
        "chart_height": TALLEST,
        "words": ", ".join(f"{count} × {verdict}" for verdict, count in counts.items()) or w["no_looks"],
    }


def _state(source: Mapping[str, Any], w: Mapping[str, str]) -> str:
    if source["verdict"] is None:
        return w["no_looks"]
    status = f" ({source['status']})" if source["status"] else ""
    return f"{_verdict(source, w)}{status}"


def _bar(place: int, look: Mapping[str, Any], w: Mapping[str, str]) -> dict[str, Any]:
    height, colour = _BARS.get(look["verdict"], (1, 5))
    told = f"{look['at'][:16].replace('T', ' ')} UTC: {_state(look, w)}"
    return {
        "x": place * _STEP,
        "y": TALLEST - height,
        "width": _WIDTH,
        "height": height,
        "colour": colour,
        "words": told,
    }


def _verdict(look: Mapping[str, Any], w: Mapping[str, str]) -> str:
    return w.get(f"verdict_{look['verdict']}", str(look["verdict"]))
