"""What can be set: one frozen model a section, each key with its default, its check and its words.

Values arrive as plain data, lists as tuples (`source`); paths are put after the folder that the
validation context names (`load`). Nothing here looks at the disk.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any, Literal
from zoneinfo import ZoneInfo

from pydantic import BeforeValidator, Field, ValidationInfo, field_validator

from feedmill import urls
from feedmill.config import values
from feedmill.config.profiles import Profile
from feedmill.config.section import Section, as_written
from feedmill.config.services import Monitor, Schedule, Server
from feedmill.text import one_line


class Site(Section):
    """Who publishes, and where."""

    title: values.Words = Field("feedmill", description="The name of the whole; feeds are titled after it.")
    url: values.FolderAddress = Field(
        "http://localhost:8080/", description="Where the output folder is served; every address in a feed follows."
    )
    home: values.OptionalAddress = Field("", description="The page for people that feeds link to. Default: site.url.")
    authority: values.Authority = Field(
        "",
        description="The domain name in ids; keep it for ever. Default: the host of site.url.",
    )
    language: values.Language = Field(
        "en", description="Language of feeds and pages, and of documents that do not tell theirs (BCP 47)."
    )
    timezone: values.Zone = Field(as_written("UTC"), description="The zone of dates that name none (IANA name).")
    author: values.Text = Field("", description="Who answers for entries that name no author.")

    @field_validator("home")
    @classmethod
    def _home(cls, home: str, info: ValidationInfo) -> str:
        return home or info.data.get("url", "")

    @field_validator("authority")
    @classmethod
    def _authority(cls, authority: str, info: ValidationInfo) -> str:
        if authority or "url" not in info.data:
            return authority
        return values.authority(urls.host(info.data["url"]) or "")


class Seed(Section):
    """A folder of documents, and what holds for those in it that do not say otherwise."""

    path: values.Folder = Field(as_written("seeds"), description="The folder.")
    include: tuple[values.Glob, ...] | None = Field(
        None, description="Patterns of the files to read, in place of read.include."
    )
    exclude: tuple[values.Glob, ...] = Field((), description="Patterns of files to leave out, besides read.exclude.")
    category: values.Words | None = Field(None, description="The category of documents that name none.")
    language: values.Language | None = Field(None, description="The language of documents that name none.")
    url: values.UrlPattern | None = Field(
        None, description="The address of documents that carry none, such as https://blog.example/{year}/{slug}/."
    )
    timezone: values.Zone | None = Field(None, description="The zone of dates that name none. Default: site.timezone.")


class Read(Section):
    """Which files are read."""

    max_bytes: int = Field(5_000_000, ge=1, le=2**31, description="Files larger than this are rejected.")
    include: tuple[values.Glob, ...] = Field(
        (
            "*.md",
            "*.markdown",
            "*.mdown",
            "*.html",
            "*.htm",
            "*.xhtml",
            "*.txt",
            "*.text",
            "*.jsonl",
            "*.ndjson",
            "*.eml",
        ),
        min_length=1,
        description="Patterns of the files to read; others are ignored and counted.",
    )
    exclude: tuple[values.Glob, ...] = Field((), description="Patterns of files to leave out.")


Format = Literal["rss", "atom", "json"]
Kind = Literal["category", "tag", "source", "author", "language"]


class Feeds(Section):
    """Which feeds are written, and what they hold."""

    formats: tuple[Format, ...] = Field(("rss", "atom", "json"), min_length=1, description="The formats of each feed.")
    by: tuple[Kind, ...] = Field(("category",), description="Besides one of all entries: a feed for each of these.")
    limit: int = Field(50, ge=1, le=100_000, description="The newest entries that a feed shows.")
    keep_days: values.Days = Field(
        2, ge=0, le=36_500, allow_inf_nan=False,
        description="What was first seen within these days is shown beyond the limit: late is not lost.",
    )  # fmt: skip
    max_entries: int = Field(500, ge=1, le=100_000, description="The most entries a feed ever shows.")
    min_entries: int = Field(
        3, ge=1, le=100_000, description="Entries that a tag, source, author or language needs to get a feed."
    )
    content: Literal["full", "summary"] = Field(
        "full", description="What an entry carries: all of its text or a summary."
    )
    hubs: tuple[values.WebAddress, ...] = Field((), description="WebSub hubs that feeds name.")
    operations: bool = Field(
        False, description="A feed for the operator: documents rejected, sources gone or silent, our line down."
    )

    @field_validator("formats", "by", "hubs")
    @classmethod
    def _once(cls, items: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(dict.fromkeys(items))


class Category(Section):
    """One category: how it is written in addresses, and which documents belong to it."""

    slug: values.Slug | None = Field(None, description="Its folder below categories/. Default: made from the name.")
    title: values.Words | None = Field(None, description="The title of its feed. Default: the name.")
    aliases: tuple[values.Words, ...] = Field((), description="Other names that documents use for it.")
    match: tuple[values.Expression, ...] = Field(
        (), description="Expressions searched in title, tags, source and path of documents that name no category."
    )


class DefaultCategory(Section):
    """The category of documents that name none and match none."""

    name: values.Text = Field("", description="Its name. Default, by site.language: 未分类 or Uncategorized.")
    slug: values.Slug = Field("uncategorized", description="Its folder below categories/.")


def _seed_list(value: object) -> object:
    """`seeds` in each of its forms as a list of mappings."""
    items = value if isinstance(value, tuple) else (value,)
    if wrong := [item for item in items if not isinstance(item, str | dict | Seed)]:
        raise ValueError(f"{values.shown(wrong[0])} must be a folder's name in quotes, or a mapping with its path")
    return tuple({"path": item} if isinstance(item, str) else item for item in items)


class Settings(Section):
    """All of config.yaml."""

    site: Site = Field(as_written({}), description="Who publishes, and where.")
    seeds: Annotated[
        tuple[Seed, ...],
        BeforeValidator(_seed_list, json_schema_input_type=str | Seed | tuple[str | Seed, ...]),
    ] = Field(
        as_written("seeds"),
        min_length=1,
        description="The folder of documents, or a list of folders.",
    )
    read: Read = Field(as_written({}), description="Which files are read.")
    output: values.Folder = Field(as_written("feeds"), description="Where feeds and pages are written.")
    state: values.Folder = Field(as_written("var"), description="Where feedmill keeps what it must remember.")
    feeds: Feeds = Field(as_written({}), description="Which feeds are written, and what they hold.")
    categories: Mapping[values.Words, Category] = Field({}, description="Categories by name.")
    default_category: DefaultCategory = Field(as_written({}), description="The category of documents that name none.")
    profiles: tuple[Profile, ...] = Field((), description="Scraped sites that plain reading does not do justice to.")
    duplicates: Literal["off", "link", "hide"] = Field(
        "link", description="One story from several documents: leave it, let entries name each other, or show one."
    )
    schedule: Schedule = Field(as_written({}), description="When the daemon looks.")
    server: Server = Field(as_written({}), description="The HTTP server.")
    monitor: Monitor = Field(as_written({}), description="Whether and how sources are watched.")

    @field_validator("categories", mode="before")
    @classmethod
    def _bare_names(cls, categories: Any) -> Any:
        if not isinstance(categories, dict):
            return categories
        if len({one_line(name) for name in categories}) < len(categories):
            raise ValueError("two names differ in white space only")
        return {name: {} if category is None else category for name, category in categories.items()}

    @field_validator("default_category")
    @classmethod
    def _default_name(cls, category: DefaultCategory, info: ValidationInfo) -> DefaultCategory:
        if category.name or "site" not in info.data:
            return category
        chinese = info.data["site"].language.split("-")[0] == "zh"
        return category.model_copy(update={"name": "未分类" if chinese else "Uncategorized"})

    def included(self, seed: Seed) -> tuple[str, ...]:
        """The patterns of the files of `seed` to read."""
        return self.read.include if seed.include is None else seed.include

    def excluded(self, seed: Seed) -> tuple[str, ...]:
        """The patterns of the files of `seed` to leave out."""
        return self.read.exclude + seed.exclude

    def zone(self, seed: Seed) -> ZoneInfo:
        """The zone of dates in `seed` that name none."""
        return seed.timezone or self.site.timezone


# The keys of each top-level mapping; of a list or a mapping by name, those of its items.
SECTIONS: Mapping[str, type[Section]] = {
    "site": Site,
    "seeds": Seed,
    "read": Read,
    "feeds": Feeds,
    "categories": Category,
    "default_category": DefaultCategory,
    "profiles": Profile,
    "schedule": Schedule,
    "server": Server,
    "monitor": Monitor,
}
# Named in the design, carried out by a later version: told plainly, never ignored.
LATER = frozenset(("database",))
