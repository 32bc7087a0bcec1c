"""The words of the pages: English in the code and the templates, other languages in locale/*.po.

A language without a catalogue is spoken to in English. Dates are written as each language writes
them, and no locale of the machine is asked.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from functools import cache
from importlib.resources import files

from feedmill.writers.catalogue import parse

_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_RIGHT_TO_LEFT = frozenset(("ar", "arc", "ckb", "dv", "fa", "he", "ku", "ps", "sd", "ug", "ur", "yi"))
_TRADITIONAL = frozenset(("hant", "tw", "hk", "mo"))
_CATALOGUES = {"zh": "zh_Hans", "zh-Hant": "zh_Hant"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """The words of one language: `language` is the BCP 47 tag of what they are written in."""

    language: str
    messages: Mapping[str, tuple[str, ...]] = field(repr=False)

    def __call__(self, message: str) -> str:
        """`message`, which is English, in this language."""
        return self.messages.get(message, (message,))[0]

    def plural(self, one: str, many: str, number: int) -> str:
        """`number` things in words. Forms: one and many, as in English, or a single one, as in Chinese."""
        forms = self.messages.get(one, (one, many))
        return forms[0 if number == 1 else -1].format(count=number)

    def articles(self, number: int) -> str:
        """`number` articles."""
        _n = self.plural
        return _n("{count} article", "{count} articles", number)

    def day(self, moment: datetime) -> str:
        """The date of `moment` in its own zone: 28 February 2026, 2026年2月28日."""
        if self.language.startswith("zh"):
            return f"{moment.year}年{moment.month}月{moment.day}日"
        return f"{moment.day} {_MONTHS[moment.month - 1]} {moment.year}"

    def kind(self, kind: str) -> str:
        """What the feeds of a kind are called together."""
        _ = self
        kinds = {
            "category": _("Categories"),
            "tag": _("Tags"),
            "source": _("Sources"),
            "author": _("Authors"),
            "language": _("Languages"),
            "changes": _("Changes at the sources"),
            "operations": _("Operations"),
        }
        return kinds.get(kind, kind)


@cache
def words(language: str) -> Words:
    """The words for a BCP 47 language; English where there are none."""
    primary, *rest = language.replace("_", "-").lower().split("-")
    if primary != "zh":
        return Words(language="en", messages={})
    spoken = "zh" if _TRADITIONAL.isdisjoint(rest) else "zh-Hant"
    catalogue = files("feedmill.writers").joinpath("locale", f"{_CATALOGUES[spoken]}.po")
    return Words(language=spoken, messages=parse(catalogue.read_text(encoding="utf-8")))


@cache
def direction(language: str) -> str:
    """The `dir` of a text in `language`."""
    primary = language.replace("_", "-").partition("-")[0].lower()
    return "rtl" if primary in _RIGHT_TO_LEFT else "ltr"
