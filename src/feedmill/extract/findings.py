"""Findings as they are gathered, by field, each with the place it stands at."""

from __future__ import annotations

from collections.abc import Iterable

from feedmill.extract.evidence import Finding

QUOTED = 60  # characters of a line that `explain` quotes


class Findings:
    """Findings by the field names of `Extracted`, each value once, first found first."""

    __slots__ = ("by_field",)

    def __init__(self) -> None:
        self.by_field: dict[str, dict[str, Finding]] = {}

    def add(self, field: str, value: str, how: str) -> None:
        """Keep `value`, unless it is empty or found already."""
        if value and (field != "source" or not value.replace("-", "").isdigit()):  # no medium is called so
            self.by_field.setdefault(field, {}).setdefault(value, Finding(value=value, how=how))

    def put_first(self, field: str, found: Finding) -> None:
        """Let `found` go before what is known."""
        self.by_field[field] = {found.value: found, **self.by_field.get(field, {})}

    def replace(self, field: str, found: Iterable[Finding]) -> None:
        """Know `found` alone."""
        self.by_field[field] = {finding.value: finding for finding in found}

    def add_all(self, told: Iterable[tuple[str, str]], number: int, line: str) -> None:
        """Keep what line `number` tells: dates with the place they stand at, the rest with the whole line."""
        for field, value in told:
            self.add(field, value, at_line(number, line, value if field in ("published", "updated") else ""))

    def also(self, field: str, target: str) -> None:
        """What was found for `field` will do for `target`, where nothing better was."""
        for found in self.of(field):
            self.add(target, found.value, found.how)

    def __contains__(self, field: str) -> bool:
        return bool(self.by_field.get(field))

    def of(self, field: str) -> tuple[Finding, ...]:
        """What was found for `field`, best first."""
        found = self.by_field.get(field)
        return tuple(found.values()) if found else ()

    def holds(self, field: str, values: Iterable[str]) -> bool:
        """Whether one of these `values` was found for `field`."""
        found = self.by_field.get(field, {})
        return any(value in found for value in values)

    def first(self, field: str) -> str:
        """The best value of `field`; "" where none was found."""
        return next(iter(self.by_field.get(field, ())), "")


def at_line(number: int, line: str, value: str = "") -> str:
    """Where something was read: "line 6: '… 2026-02-28 15:30'" with its `value`, else the line itself, shortened."""
    start = line.find(value) if value else -1
    if start < 0:
        return f"line {number}: '{_shortened(line)}'"
    before = "… " if start else ""
    after = " …" if start + len(value) < len(line) else ""
    return f"line {number}: '{before}{_shortened(value)}{after}'"


def _shortened(text: str) -> str:
    return text if len(text) <= QUOTED else text[: QUOTED - 1].rstrip() + "…"
