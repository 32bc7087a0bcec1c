"""The kinds of value a setting can have: each a check of one value, and a type built on it.

A check raises ValueError with words for a person; they follow the key in the error line.
"""

from __future__ import annotations

import difflib
import os
import re
import warnings
from collections.abc import Callable, Iterable
from datetime import UTC, timedelta
from ipaddress import ip_address, ip_network
from pathlib import Path
from typing import Annotated
from zoneinfo import ZoneInfo

from pydantic import AfterValidator, BeforeValidator, SecretStr, ValidationInfo, WithJsonSchema

from feedmill import language, urls
from feedmill.text import one_line

# What groups an expression of a profile may name; see extract.profile.
PROFILE_FIELDS = ("title", "published", "updated", "url", "authors", "source", "categories", "tags", "summary")
# What {fields} a seed's `url` may hold; see normalize.rules.Rules.
URL_FIELDS = ("year", "month", "day", "slug", "path", "name", "section")

# A language of ISO 639-3 alone, with script and region: RFC 5646 section 2.1.
_RARE_LANGUAGE = re.compile(r"[a-z]{3}(-[a-z]{4})?(-([a-z]{2}|[0-9]{3}))?", re.IGNORECASE | re.ASCII)
_UNITS = {"days": "d", "hours": "h", "minutes": "m", "seconds": "s", "milliseconds": "ms"}
_DURATION = re.compile("".join(rf"(?:(?P<{unit}>[0-9]+(?:\.[0-9]+)?){sign})?" for unit, sign in _UNITS.items()))
_AUTHORITY = re.compile(r"([a-z0-9._-]+@)?[a-z0-9]([a-z0-9._-]*[a-z0-9])?")
_HOST = re.compile(r"[a-z0-9_]([a-z0-9._-]*[a-z0-9_])?")
_ROOT_PATH = re.compile(r"(?:/[A-Za-z0-9_~-][A-Za-z0-9._~-]*)*")
_FIELD = re.compile(r"\{([^{}]*)\}")


def nearest(word: str, known: Iterable[str], cutoff: float = 0.6) -> str:
    """'; did you mean "…"?' with the nearest of `known`, or "" where none is near."""
    names = {name.casefold(): name for name in known}
    found = difflib.get_close_matches(word.casefold(), names, 1, cutoff)
    return f'; did you mean "{names[found[0]]}"?' if found else ""


def shown(value: object) -> str:
    """A value as an error line shows it: quoted, on one line, not long."""
    line = one_line(str(value))
    return f'"{line if len(line) <= 60 else line[:59] + "…"}"'


def _words(text: str) -> str:
    if not (words := one_line(text)):
        raise ValueError("must not be empty")
    return words


def _web_address(text: str) -> str:
    found = urls.canonical(text)
    if found is None or re.match(r"\s*[^/\\]*[/\\]{2}[^/\\?#]*@", text):
        raise ValueError(f"{shown(text)} must be a whole web address, such as https://example.org/news/")
    return found


def _folder_address(text: str) -> str:
    found = _web_address(text)
    if "?" in text or "#" in text:
        raise ValueError(f"{shown(text)} must end with its path: files are served below it")
    return found if found.endswith("/") else f"{found}/"


def _url_pattern(text: str) -> str:
    for field in _FIELD.findall(text):
        if field not in URL_FIELDS:
            raise ValueError(f'"{{{field}}}" is none of {", ".join(URL_FIELDS)}{nearest(field, URL_FIELDS)}')
    if re.search(r"[{}]", _FIELD.sub("", text)):
        raise ValueError(f"{shown(text)} holds a brace without its partner")
    _web_address(_FIELD.sub("1", text))
    return text


def _archive(text: str) -> str:
    if "{url}" not in text:
        raise ValueError(f"{shown(text)} must hold {{url}}, such as https://web.archive.org/web/{{url}}")
    _web_address(text.replace("{url}", "x"))
    return text


def authority(text: str) -> str:
    """The authority of a tag: URI (RFC 4151 section 2.1), in lower case."""
    if not _AUTHORITY.fullmatch(text.lower()):
        raise ValueError(f"{shown(text)} must be a domain name or an e-mail address")
    return text.lower()


def _zone(value: object) -> object:
    if not isinstance(value, str):
        return value
    try:
        return ZoneInfo(value)
    except (KeyError, ValueError, OSError):  # unknown, "../x", the name of a folder such as "Asia"
        raise ValueError(f"{shown(value)} is no time zone{_nearest_zone(value)}") from None


def _nearest_zone(name: str) -> str:
    from zoneinfo import available_timezones

    return nearest(name, available_timezones(), 0.8) or "; write a name such as Asia/Shanghai or UTC"


def _language(text: str) -> str:
    """As documents' languages are written, so that "zh-CN" here and there are one language."""
    if found := language.tag(text):
        return found
    if not _RARE_LANGUAGE.fullmatch(text):
        raise ValueError(f"{shown(text)} is no language tag; write such as zh, zh-Hant, en or en-GB")
    first, *rest = text.lower().split("-")
    return "-".join([first, *(part.title() if len(part) == 4 else part.upper() for part in rest)])


def _slug(text: str) -> str:
    if not re.fullmatch(r"[a-z0-9-]+", text):
        raise ValueError(f"{shown(text)} may hold a-z, 0-9 and - only")
    return text


def _expression(text: str) -> str:
    if not text:
        raise ValueError("must not be empty: it would match everything")
    try:
        with warnings.catch_warnings(action="error"):  # "possible nested set": a meaning that will change
            re.compile(text)
    except (re.error, Warning, OverflowError, RecursionError) as error:
        raise ValueError(f"{shown(text)} is no regular expression: {error}") from None
    return text


def _field_expression(text: str) -> str:
    known = re.compile(_expression(text)).groupindex
    if not known:
        raise ValueError(
            f"{shown(text)} names no group, such as (?P<title>.+); the groups: {', '.join(PROFILE_FIELDS)}"
        )
    for name in known:
        if name not in PROFILE_FIELDS:
            raise ValueError(f'group "{name}" is none of {", ".join(PROFILE_FIELDS)}{nearest(name, PROFILE_FIELDS)}')
    return text


def _glob(text: str) -> str:
    if not text or text.startswith("/") or ".." in text.split("/") or "\0" in text:
        raise ValueError(f"{shown(text)} must be a pattern below the folder, such as *.md or notes/*.txt")
    return text


def duration(text: str) -> timedelta:
    """The time that "500ms", "30s", "1h30m" or "2d" is: numbers with units, the greater unit first."""
    match = _DURATION.fullmatch(text)
    if match is None or not text:
        raise ValueError(f"{shown(text)} is no duration; write such as 500ms, 30s, 1h30m or 2d")
    try:
        return timedelta(**{unit: float(number) for unit, number in match.groupdict("0").items()})
    except OverflowError:
        raise ValueError(f"{shown(text)} is too long") from None


def _days(value: object) -> object:
    return duration(value) / timedelta(days=1) if isinstance(value, str) else value


def _time(value: object) -> object:
    """A duration as text, or a number of seconds."""
    if isinstance(value, str):
        return duration(value)
    if isinstance(value, int | float) and not isinstance(value, bool):
        try:
            return timedelta(seconds=value)
        except (OverflowError, ValueError):
            raise ValueError(f"{value} is no number of seconds") from None
    return value


def _seconds(value: object) -> object:
    return duration(value) / timedelta(seconds=1) if isinstance(value, str) else value


def _domain(text: str) -> str:
    if (found := urls.host(f"http://{text}/")) is None or "." not in found:
        raise ValueError(f"{shown(text)} is no domain name; write such as example.org")
    return found


def _rhythm(value: object) -> object:
    """An interval, or the five fields of a cron expression."""
    if not isinstance(value, str) or " " not in value.strip():
        return _time(value)
    return _cron(value)


def _cron(expression: str) -> str:
    from feedmill.daemon.cron import crontab

    crontab(expression, UTC)
    return " ".join(expression.split())


def _folder(value: object, info: ValidationInfo) -> object:
    """Put after the folder that the context names `base`; by name alone, without a look at the disk."""
    if not isinstance(value, str):
        return value
    if not value.strip() or "\0" in value or not _encodable(value):
        raise ValueError("must name a folder")
    context = info.context or {}
    path = Path(value)
    if path.parts and path.parts[0] == "~" and context.get("home"):
        path = Path(context["home"], *path.parts[1:])
    return Path(os.path.normpath(Path(context.get("base", "")) / path))


def _host(text: str) -> str:
    """A name or an address to listen on, or to be known by: IPv6 without its brackets, no port."""
    name = text.strip().lower().removeprefix("[").removesuffix("]")
    if not _HOST.fullmatch(name) and not _is_address(name):
        raise ValueError(f"{shown(text)} must be a host alone, such as feeds.example.org or 127.0.0.1")
    return name


def _is_address(text: str) -> bool:
    try:
        return bool(ip_address(text))
    except ValueError:
        return False


def network(text: str) -> str:
    """Addresses that count as one: 10.0.0.0/8, or a single address."""
    try:
        return str(ip_network(text.strip(), strict=False))
    except ValueError:
        raise ValueError(f"{shown(text)} must be an address or a network, such as 127.0.0.1 or 10.0.0.0/8") from None


def _root_path(text: str) -> str:
    path = "/" + text.strip("/") if text.strip("/") else ""
    if not _ROOT_PATH.fullmatch(path):
        raise ValueError(f"{shown(text)} must be a path such as /news")
    return path


def _token(secret: SecretStr) -> SecretStr:
    text = secret.get_secret_value()  # it stands in no message
    if text and not re.fullmatch(r"[!-~]{16,200}", text):
        raise ValueError(
            "must be 16 to 200 letters, digits and signs without spaces, such as `openssl rand -hex 20` prints"
        )
    return secret


def _optional(check: Callable[[str], str]) -> AfterValidator:
    return AfterValidator(lambda text: check(text) if text else text)


def _encodable(path: str) -> bool:
    try:
        return bool(os.fsencode(path))
    except UnicodeEncodeError:  # a lone surrogate
        return False


Text = Annotated[str, AfterValidator(one_line)]
Words = Annotated[str, AfterValidator(_words)]
WebAddress = Annotated[str, AfterValidator(_web_address)]
OptionalAddress = Annotated[str, _optional(_web_address)]
FolderAddress = Annotated[str, AfterValidator(_folder_address)]
ArchivePattern = Annotated[str, _optional(_archive)]
UrlPattern = Annotated[str, AfterValidator(_url_pattern)]
Authority = Annotated[str, _optional(authority)]
Host = Annotated[str, AfterValidator(_host)]
Network = Annotated[str, AfterValidator(network)]
RootPath = Annotated[str, AfterValidator(_root_path)]
Token = Annotated[SecretStr, AfterValidator(_token)]
Zone = Annotated[ZoneInfo, BeforeValidator(_zone), WithJsonSchema({"type": "string"})]
Language = Annotated[str, AfterValidator(_language)]
Slug = Annotated[str, AfterValidator(_slug), WithJsonSchema({"type": "string", "pattern": "^[a-z0-9-]+$"})]
Expression = Annotated[str, AfterValidator(_expression)]
FieldExpression = Annotated[str, AfterValidator(_field_expression)]
Glob = Annotated[str, AfterValidator(_glob)]
Time = Annotated[timedelta, BeforeValidator(_time, json_schema_input_type=float | str)]
Rhythm = Annotated[timedelta | str, BeforeValidator(_rhythm, json_schema_input_type=float | str)]
Cron = Annotated[str, _optional(_cron)]
Days = Annotated[float, BeforeValidator(_days, json_schema_input_type=float | str)]
Seconds = Annotated[float, BeforeValidator(_seconds, json_schema_input_type=float | str)]
Domain = Annotated[str, AfterValidator(_domain)]
Folder = Annotated[Path, BeforeValidator(_folder, json_schema_input_type=str)]
