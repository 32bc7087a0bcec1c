"""What normalizing needs to know besides the document: values from the configuration."""

from __future__ import annotations

from dataclasses import dataclass, replace
from zoneinfo import ZoneInfo

from feedmill.extract.profile import Profile


@dataclass(frozen=True, slots=True, kw_only=True)
class CategoryRule:
    """One configured category.

    `aliases` and `name` are compared case-insensitively after NFKC. `match` holds regular
    expressions searched in title, tags, source name and path of a document that names no category.
    """

    name: str
    slug: str | None = None  # None: minted from the name
    title: str | None = None
    aliases: tuple[str, ...] = ()
    match: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Rules:
    """Settings of one seed folder, the site's where the seed says nothing.

    `url` is the pattern of a seed whose documents carry no URL, such as "https://blog.example/{year}/{slug}/"; its
    fields: {year} {month} {day} {slug} {path} {name} {section}. A relative `url` or `permalink` of a document is
    resolved against the pattern's origin, else `site_url`.
    """

    timezone: ZoneInfo
    language: str = "en"  # where the text does not tell
    authority: str = "localhost"
    site_url: str = "http://localhost:8080/"
    url: str | None = None
    category: str | None = None  # the seed's own, for documents that name none
    seed_language: str | None = None
    categories: tuple[CategoryRule, ...] = ()
    default_category: str = "Uncategorized"
    source: str | None = None  # the medium of documents that name none
    profiles: tuple[Profile, ...] = ()

    def under(self, profile: Profile) -> Rules:
        """These rules with the defaults of a profile, which go before the seed folder's."""
        return replace(
            self,
            timezone=profile.timezone or self.timezone,
            category=profile.category or self.category,
            seed_language=profile.language or self.seed_language,
            source=profile.source,
        )
