"""What two settings must not say together."""

from __future__ import annotations

import os.path
from collections.abc import Iterator
from pathlib import Path

from feedmill.config.settings import Settings
from feedmill.config.source import Loc
from feedmill.config.values import shown
from feedmill.text import fold

Clash = tuple[tuple[Loc, ...], str]  # the keys that could be changed, and why one must


def clashes(settings: Settings) -> Iterator[Clash]:
    """Everything in `settings` that contradicts something else in it."""
    yield from _limits(settings)
    yield from _folders(settings)
    yield from _seeds(settings)
    yield from _names(settings)
    yield from _slugs(settings)
    yield from _profiles(settings)
    yield from _monitor(settings)


def _profiles(settings: Settings) -> Iterator[Clash]:
    names = [profile.name for profile in settings.profiles]
    for index, name in enumerate(names):
        if name in names[:index]:
            yield (("profiles", index, "name"),), f"{shown(name)} is the name of an earlier profile, too"


def _monitor(settings: Settings) -> Iterator[Clash]:
    monitor = settings.monitor
    if monitor.domain_delay < 2 and not monitor.allow_networks:
        text = "below 2 s only for hosts of your own; name their networks in monitor.allow_networks"
        yield (("monitor", "domain_delay"),), text
    if monitor.interval.min > monitor.interval.max:
        yield (("monitor", "interval", "min"), ("monitor", "interval", "max")), "min is more than max"


def _limits(settings: Settings) -> Iterator[Clash]:
    feeds = settings.feeds
    if feeds.limit > feeds.max_entries:
        text = f"limit ({feeds.limit}) is more than max_entries ({feeds.max_entries})"
        yield (("feeds", "limit"), ("feeds", "max_entries")), text


def _folders(settings: Settings) -> Iterator[Clash]:
    output = settings.output
    for index, seed in enumerate(settings.seeds):
        if _within(output, seed.path) or _within(seed.path, output):
            text = f"the output folder {output} and the seed folder {seed.path} must lie apart"
            yield (("output",), ("seeds", index, "path")), text
    if _within(settings.state, output):
        yield (
            (("state",), ("output",)),
            f"{settings.state} lies in the output folder, which can be thrown away",
        )


def _within(inner: Path, outer: Path) -> bool:
    """As the names say, or as the links among them lead."""
    return inner.is_relative_to(outer) or _real(inner).is_relative_to(_real(outer))


def _real(path: Path) -> Path:
    return Path(os.path.realpath(path))  # unlike Path.resolve, no error for links in a circle


def _seeds(settings: Settings) -> Iterator[Clash]:
    for index, seed in enumerate(settings.seeds):
        for earlier in settings.seeds[:index]:
            if fault := _overlap(seed.path, earlier.path):
                yield (("seeds", index, "path"),), fault


def _overlap(path: Path, earlier: Path) -> str | None:
    if path == earlier:
        return f"the folder {path} is named twice"
    if _real(path) == _real(earlier):
        return f"{path} is the same folder as {earlier}: its documents would show twice"
    for inner, outer in ((path, earlier), (earlier, path)):
        if _within(inner, outer):
            return f"{inner} is inside {outer}: its documents would show twice"
    return None


def _names(settings: Settings) -> Iterator[Clash]:
    owners: dict[str, str] = {}
    for name, category in settings.categories.items():
        for word, key in [(name, ()), *((alias, ("aliases",)) for alias in category.aliases)]:
            owner = owners.setdefault(fold(word), name)
            if owner != name:
                yield (("categories", name, *key),), f"{shown(word)} is a name of category {shown(owner)} too"
    name = settings.default_category.name
    if (used := owners.get(fold(name))) and fold(used) != fold(name):
        locs = (("default_category", "name"), ("categories", used, "aliases"))
        yield locs, f"{shown(name)} is an alias of category {shown(used)}: make that one the default"


def _slugs(settings: Settings) -> Iterator[Clash]:
    default = settings.default_category
    owners: dict[str, str] = {}
    for name, category in settings.categories.items():
        if category.slug is None:
            continue
        owner = owners.setdefault(category.slug, name)
        if owner != name:
            yield (("categories", name, "slug"),), f"{shown(category.slug)} is the slug of {shown(owner)} too"
        if fold(name) == fold(default.name) and category.slug != default.slug:
            locs: tuple[Loc, ...] = (("default_category", "slug"), ("categories", name, "slug"))
            yield (
                locs,
                f"{shown(name)} has slug {shown(category.slug)}, as the default category {shown(default.slug)}",
            )
        elif fold(name) != fold(default.name) and category.slug == default.slug:
            locs = (("default_category", "slug"), ("categories", name, "slug"))
            yield locs, f"{shown(category.slug)} is the slug of {shown(name)} and of the default category"
