"""What the machine itself is set to: the zone and language that `feedmill init` writes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from zoneinfo import ZoneInfo

from feedmill.language import tag


def machine_zone(environ: Mapping[str, str], etc: Path = Path("/etc")) -> str:
    """The IANA name of the machine's zone: TZ, else `timezone` or `localtime` in `etc`, else UTC."""
    return next((name for name in _zone_names(environ, etc) if _is_zone(name)), "UTC")


def _zone_names(environ: Mapping[str, str], etc: Path) -> Iterator[str]:
    """Candidates. POSIX rules such as "CST-8" name no place; a path holds its name after zoneinfo/."""
    yield _after_zoneinfo(environ.get("TZ", ""))
    with suppress(OSError, UnicodeDecodeError):
        yield (etc / "timezone").read_text(encoding="utf-8").strip()
    with suppress(OSError):
        yield _after_zoneinfo(str((etc / "localtime").readlink()))


def _after_zoneinfo(path: str) -> str:
    name = path.removeprefix(":").rpartition("zoneinfo/")[2]
    return name.removeprefix("posix/").removeprefix("right/")


def _is_zone(name: str) -> bool:
    try:
        return bool(ZoneInfo(name).key)
    except (KeyError, ValueError, OSError):
        return False


def machine_language(environ: Mapping[str, str]) -> str:
    """The language (BCP 47) of the locale (POSIX: LC_ALL, LC_MESSAGES, LANG); en where it names none."""
    locale = next((environ[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if environ.get(name)), "")
    return tag(locale.split(".")[0].split("@")[0]) or "en"
