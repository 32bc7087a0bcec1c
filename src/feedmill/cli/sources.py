"""A watched page in lines for people."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from feedmill.cli.text import clip, emphasis, printable, table


def source_lines(source: Mapping[str, Any]) -> list[str]:
    """What is known of a page, as `app.sourcing` tells it."""
    due = source["next_check_at"]
    rows = [
        ("Entry", source["entry"] or "none"),
        ("State", f"{_verdict(source)}: {source['reason']}" if source["verdict"] else "not looked at yet"),
        ("Last look", moment(source["checked_at"])),
        ("Last change", moment(source["changed_at"]) if source["changed_at"] else "none was found"),
        ("Gone since", moment(source["lost_at"]) if source["lost_at"] else ""),
        ("Next look", f"{moment(due) if due else 'none'}: {source['why']}"),
        ("Domain", f"{source['scope']}: one request at a time"),
    ]
    lines = [emphasis(printable(source["url"])), table([(f"  {name}", _cell(text)) for name, text in rows if text])]
    if source["checks"]:
        looks = [(f"    {moment(look['at'])}", _verdict(look)) for look in reversed(source["checks"])]
        lines += ["  Last looks:", table(looks)]
    if source["changes"]:
        changes = [(f"    {moment(c['confirmed_at'])}", c["grade"], "; ".join(c["rules"])) for c in source["changes"]]
        lines += ["  Changes:", table(changes)]
    return lines


def _verdict(look: Mapping[str, Any]) -> str:
    return f"{look['verdict']} ({look['status']})" if look["status"] else str(look["verdict"])


def _cell(text: str) -> str:
    return clip(printable(text), 100)


def moment(text: str | None) -> str:
    """A moment as it is stored, for people."""
    return f"{text[:19].replace('T', ' ')} UTC" if text else "none yet"
