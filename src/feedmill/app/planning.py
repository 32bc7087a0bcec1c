"""The configuration as the values that the rooms below work with."""

from __future__ import annotations

import hashlib
import os
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from feedmill.app.start import VERSION
from feedmill.assemble import Window
from feedmill.config import profiles as config
from feedmill.config.settings import Seed, Settings
from feedmill.config.values import nearest
from feedmill.duplicates import OFF
from feedmill.errors import UsageError
from feedmill.extract.profile import Profile
from feedmill.model import Site
from feedmill.normalize.rules import CategoryRule, Rules
from feedmill.pipeline.plan import Plan
from feedmill.scan.listing import SeedFolder


def plan_of(settings: Settings, base: Path) -> Plan:
    """The settings as the values that the rooms below work with."""
    categories = _category_rules(settings)
    profiles = tuple(map(_profile, settings.profiles))
    return Plan(
        site=site_of(settings),
        zone=settings.site.timezone,
        folders=tuple(_folder(settings, seed, base) for seed in settings.seeds),
        rules={_seed_key(seed, base): _rules(settings, seed, categories, profiles) for seed in settings.seeds},
        max_bytes=settings.read.max_bytes,
        by=settings.feeds.by,
        window=Window(
            limit=settings.feeds.limit,
            keep=timedelta(days=settings.feeds.keep_days),
            max_entries=settings.feeds.max_entries,
        ),
        formats=settings.feeds.formats,
        hubs=settings.feeds.hubs,
        content=settings.feeds.content,
        min_entries=settings.feeds.min_entries,
        categories=categories,
        duplicates=settings.duplicates,
        processes=len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1,
    )


def site_of(settings: Settings) -> Site:
    """Who publishes."""
    site = settings.site
    return Site(
        title=site.title,
        url=site.url,
        home=site.home,
        authority=site.authority,
        language=site.language,
        author=site.author,
        generator=f"feedmill {VERSION}",
        is_searched=settings.server.search == "everyone",
    )


def with_profile(plan: Plan, name: str) -> Plan:
    """The plan with one profile, which reads every document. Raises `UsageError` where there is none of that name."""
    known = {profile.name: profile for rules in plan.rules.values() for profile in rules.profiles}
    if name not in known:
        raise UsageError(f'"{name}" is no profile in the configuration{nearest(name, known)}')
    only = (replace(known[name], paths=(), text=()),)
    return replace(plan, rules={seed: replace(rules, profiles=only) for seed, rules in plan.rules.items()})


def _category_rules(settings: Settings) -> tuple[CategoryRule, ...]:
    named = tuple(
        CategoryRule(name=name, slug=rule.slug, title=rule.title, aliases=rule.aliases, match=rule.match)
        for name, rule in settings.categories.items()
    )
    default = settings.default_category
    if any(rule.name == default.name for rule in named):
        return named
    return (*named, CategoryRule(name=default.name, slug=default.slug))


def _seed_key(seed: Seed, base: Path) -> str:
    """How the store names a seed folder: relative where it lies beside the configuration, so that both can move."""
    return os.path.relpath(seed.path, base) if seed.path.is_relative_to(base) else str(seed.path)


def _folder(settings: Settings, seed: Seed, base: Path) -> SeedFolder:
    return SeedFolder(
        key=_seed_key(seed, base),
        root=seed.path,
        include=settings.included(seed),
        exclude=settings.excluded(seed),
    )


def _rules(
    settings: Settings, seed: Seed, categories: tuple[CategoryRule, ...], profiles: tuple[Profile, ...]
) -> Rules:
    return Rules(
        timezone=settings.zone(seed),
        language=settings.site.language,
        authority=settings.site.authority,
        site_url=settings.site.url,
        url=seed.url,
        category=seed.category,
        seed_language=seed.language,
        categories=categories,
        default_category=settings.default_category.name,
        profiles=profiles,
    )


def _profile(profile: config.Profile) -> Profile:
    return Profile(
        name=profile.name,
        paths=profile.match.path,
        text=profile.match.text,
        fields=profile.fields,
        drop=profile.drop,
        **dict(profile.defaults),
    )


def _fingerprint(*parts: object) -> str:
    return hashlib.sha256(repr((VERSION, *parts)).encode()).hexdigest()[:16]


def index_fingerprint(plan: Plan) -> str:
    """Changes with whatever shapes the index: then every document is read again."""
    return _fingerprint(plan.rules, plan.by, plan.max_bytes, plan.zone, plan.duplicates != OFF)


def look_fingerprint(plan: Plan, settings: Settings) -> str:
    """Changes with whatever else shapes feeds and pages: then all are written again."""
    shape = (
        plan.site,
        plan.zone,
        plan.window,
        plan.formats,
        plan.hubs,
        plan.content,
        plan.min_entries,
        plan.duplicates,
    )
    monitor = settings.monitor
    extras = (monitor.enabled, monitor.on_change, monitor.archive, settings.feeds.operations)
    return _fingerprint(shape, plan.categories, settings.output, extras)
