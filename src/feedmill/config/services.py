"""What can be set of the daemon, the server and the monitor: one frozen model a section."""

from __future__ import annotations

from datetime import timedelta
from typing import Annotated, Literal

from pydantic import Field, field_validator

from feedmill.config import values
from feedmill.config.section import Section, as_written


class Schedule(Section):
    """When the daemon looks; what events tell of is read at once."""

    scan: values.Rhythm = Field(
        as_written("30s"),
        description="How often `feedmill run` looks at the whole folder; less often where events can be relied on. "
        "Or a cron expression, such as */15 * * * *, in site.timezone.",
    )
    settle: values.Time = Field(
        as_written("500ms"),
        ge=timedelta(),
        le=timedelta(hours=1),
        description="A file that nobody closed is read when it has not changed for so long.",
    )

    @field_validator("scan")
    @classmethod
    def _not_too_often(cls, scan: timedelta | str) -> timedelta | str:
        if isinstance(scan, timedelta) and not timedelta(seconds=1) <= scan <= timedelta(days=7):
            raise ValueError("must be between 1s and 7d")
        return scan


class Server(Section):
    """The HTTP server."""

    host: values.Host = Field(
        "127.0.0.1", description="Where it listens; 0.0.0.0 is every network that this machine is in."
    )
    port: int = Field(8080, ge=0, le=65_535, description="The port; 0 takes any free one.")
    token: values.Token = Field(
        as_written(""), description="What the operator shows from elsewhere, or through a proxy, to see live pages."
    )
    root_path: values.RootPath = Field(
        "", description="The prefix under which a proxy asks, such as /news, where it leaves that in place."
    )
    trusted_proxies: tuple[values.Network, ...] = Field(
        (), description="The proxies whose word on a client's address counts, as addresses or networks."
    )
    hosts: tuple[values.Host, ...] = Field(
        (), description="Names that live pages answer to, besides localhost and the host of site.url."
    )
    search: Literal["operator", "everyone"] = Field(
        "operator",
        description="Who may search beside `feedmill run --serve`; for everyone, each page links to /search.",
    )


class Interval(Section):
    """How often a page is looked at: by the age of its article, within bounds."""

    min: values.Seconds = Field(as_written("1h"), ge=900, le=2_592_000, description="The shortest interval.")
    max: values.Seconds = Field(as_written("30d"), ge=900, le=2_592_000, description="The longest.")
    factor: float = Field(0.2, ge=0.01, le=10, allow_inf_nan=False, description="Of the article's age.")


class Monitor(Section):
    """Whether and how the pages are watched that articles came from."""

    enabled: bool = Field(False, description="Watch the source of each published entry that has a URL.")
    contact: values.Text = Field(
        "", description="Where a site's owner can reach you: an address that every request carries. Default: site.home."
    )
    rounds: values.Cron = Field(
        "",
        description="When pages that are due are looked at, as a cron expression, such as 0 1-5 * * *, in "
        "site.timezone. Default: at any time.",
    )
    interval: Interval = Field(as_written({}), description="How often a page is looked at, by its article's age.")
    domain_delay: values.Seconds = Field(
        5, ge=0, le=3600, description="Seconds between two requests to one domain; below 2 in allow_networks only."
    )
    by_host: tuple[values.Domain, ...] = Field(
        (), description="Domains whose hosts each count for themselves, such as tumblr.com."
    )
    concurrency: int = Field(16, ge=1, le=256, description="Requests at a time, each to another domain.")
    deadline: values.Seconds = Field(
        30, ge=1, le=600, description="Seconds after which a request ends, whatever comes."
    )
    max_bytes: int = Field(5 * 1024 * 1024, ge=10_000, le=2**28, description="Pages larger than this are not read.")
    respect_robots: bool = Field(True, description="Ask for robots.txt first, and do as it says.")
    allow_networks: tuple[values.Network, ...] = Field(
        (), description="Private networks that may be reached, such as 192.168.0.0/16."
    )
    allow_ports: tuple[Annotated[int, Field(ge=1, le=65535)], ...] = Field(
        (), description="Ports that may be connected to besides 80 and 443."
    )
    archive: values.ArchivePattern = Field(
        "", description="The address of an archived copy, with {url} in it; pages of lost sources link there."
    )
    on_change: Literal["mark", "republish", "ignore"] = Field(
        "mark", description="What a change does to its entry: a note on its page, a new date in feeds too, or nothing."
    )
