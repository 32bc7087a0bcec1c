"""What a build needs to know, as values: made from the configuration by `app`."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from zoneinfo import ZoneInfo

from feedmill.assemble import Window
from feedmill.duplicates import LINK
from feedmill.model import Site
from feedmill.normalize.rules import CategoryRule, Rules
from feedmill.scan.listing import SeedFolder
from feedmill.text import fold


@dataclass(frozen=True, kw_only=True)
class Plan:
    """One configuration, ready to be carried out.

    `rules` by seed key. `by`: the kinds of feeds beside "all". A feed by anything but category
    needs `min_entries`. `duplicates`: what becomes of one story from several documents. `processes`
    read and render side by side where there is enough to do.
    """

    site: Site
    zone: ZoneInfo
    folders: tuple[SeedFolder, ...]
    rules: Mapping[str, Rules]
    max_bytes: int = 5_000_000
    by: tuple[str, ...] = ("category",)
    window: Window = field(default_factory=Window)
    formats: tuple[str, ...] = ("rss", "atom", "json")
    hubs: tuple[str, ...] = ()
    content: str = "full"
    min_entries: int = 3
    categories: tuple[CategoryRule, ...] = ()
    duplicates: str = LINK
    processes: int = 1

    @cached_property
    def default_categories(self) -> frozenset[str]:
        """The folded names of what documents are filed under that name no category."""
        return frozenset(fold(rules.default_category) for rules in self.rules.values())

    @cached_property
    def roots(self) -> Mapping[str, bytes]:
        """Where each seed folder lies, by its key, as the file system takes it."""
        return {folder.key: os.fsencode(folder.root) for folder in self.folders}
