"""URLs: one spelling for each address, references made absolute, tag: URIs.

A canonical URL is plain ASCII: an international host stands in its punycode form, other
characters percent-encoded as UTF-8, so that it is a URI for RSS as well as an IRI for Atom,
and `/路径` and `/%E8%B7%AF%E5%BE%84` are one address.
"""

from __future__ import annotations

import re
from ipaddress import IPv6Address
from typing import NamedTuple
from unicodedata import normalize
from urllib.parse import quote, unquote, urljoin

from feedmill.text import clean

# Parameters that tell where a reader came from and never choose what is shown.
_TRACKING = re.compile(
    r"(?:utm|piwik|mtm|matomo|hsa|vero|oly|guce)_.*|pk_(?:campaign|cid|content|keyword|kwd|medium|source|vid)"
    r"|fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|yclid|ysclid|twclid|ttclid|li_fat_id|epik|srsltid|rb_clickid"
    r"|igshid|igsh|mc_cid|mc_eid|mkt_tok|_hsenc|_hsmi|__hs(?:sc|tc|fp)|hsctatracking|_openstat|_ga|_gl|s_kwcid|wickedid|_bhlid|ck_subscriber_id|sh_kit"
    r"|spm|spm_id_from|from_spmid|vd_source|hm(?:sr|pl|cu|kw|ci)|ref_src|ref_url|guccounter|at_(?:medium|campaign)",
    re.IGNORECASE,
)
# The same for names that mean it on one site only.
_TRACKING_AT = {
    "mp.weixin.qq.com": re.compile(
        r"scene|subscene|ascene|sharer_.*|chksm|srcid|from|isappinstalled|clicktime|enterid|devicetype|version|nettype|lang"
        r"|abtest_cookie|exportkey|pass_ticket|wx_header|fontgear|poc_token|mpshare|key|uin|sessionid|session_us"
        r"|realreporttime|click_id|winzoom|rd2werd|cur_album_id|forceh5|nwr_flag"
    ),
    "bilibili.com": re.compile(r"share_.*|unique_k|bbid|plat_id|is_story_h5|buvid"),
    "youtube.com": re.compile(r"si|pp|feature|ab_channel"),
    "youtu.be": re.compile(r"si|feature"),
    "twitter.com": re.compile(r"[st]"),
    "x.com": re.compile(r"[st]"),
    "mailchi.mp": re.compile(r"e"),
    "campaign-archive.com": re.compile(r"e"),
    "substack.com": re.compile(
        r"r|token|isfreemail|triedredirect|triggershare|post_id|publication_id|jwt", re.IGNORECASE
    ),
}

_HTTP = re.compile(r"(https?)://([^/?#]*)([^?#]*)(?:\?([^#]*))?(?:#(.*))?", re.IGNORECASE | re.DOTALL)
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):")
_LABELS = re.compile(r"(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?)(?:\.[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?)*")
_DOTS = re.compile("[。．｡]")
_UNQUOTED = re.compile(r"[A-Za-z0-9_.~/-]*")  # paths that `quote` leaves as they are: most, at a tenth of its cost
_INVISIBLE = dict.fromkeys((0xAD, 0x200B, 0x2060, 0xFEFF))
_ESCAPE = re.compile(r"%[0-9A-Fa-f]{2}")
_STRAY_PERCENT = re.compile(r"%(?![0-9A-Fa-f]{2})")
_UNRESERVED = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")
_SAFE = "%/:@!$&'()*+,;=~?"  # what RFC 3986 lets stand in a path or query; "?" never reaches a path
_PORTS = {"http": "80", "https": "443"}
_DEAD = frozenset(("javascript", "vbscript", "data", "blob", "file"))
_INDEX = re.compile(r"/(?:index\.(?:html?|php|aspx?)|default\.aspx?)?", re.IGNORECASE)
_IRI = re.compile(
    r"[A-Za-z][A-Za-z0-9+.-]+:(?:[^\x00-\x20\x7f-\xa0<>\"{}|\\^`%\s\ud800-\udfff\ufffe\uffff]|%[0-9A-Fa-f]{2})+"
)
_BLANK = str.maketrans("", "", "\t\n\r\x7f")


class _Parts(NamedTuple):
    """An http(s) URL taken apart: scheme and host lower-case, port without the default, the rest as written."""

    scheme: str
    host: str  # an IPv6 address without brackets
    port: str
    userinfo: str
    path: str
    query: str | None
    fragment: str | None

    @property
    def origin(self) -> str:
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"{self.scheme}://{host}:{self.port}" if self.port else f"{self.scheme}://{host}"


# Nothing to normalize: most addresses that people write. Whatever could be a number for a host is looked at closer.
_PLAIN = re.compile(
    r"https?://(?:[a-z0-9]{1,20}(?:-[a-z0-9]{1,20})?\.){1,4}[a-z]{2,20}"
    r"(?:/|(?:/[A-Za-z0-9_~-]+(?:\.[A-Za-z0-9_~-]+)*)+/?)"
)


def canonical(url: str) -> str | None:
    """The one spelling of `url`, or None for what is no http(s) URL.

    Normalized as RFC 3986 section 6.2 has it (case, escapes, dot segments, default port), with an
    ASCII host, without fragment, user name, password and tracking parameters; the order of other
    parameters stays. As in browsers a backslash in the path is a slash, and tabs and line ends vanish.
    """
    if _PLAIN.fullmatch(url):
        return url
    parts = _split(url)
    if parts is None:
        return None
    query = _without_tracking(parts.query, parts.host) if parts.query else ""
    path = _escaped(_without_dots(parts.path))
    return f"{parts.origin}{path}?{_escaped(query)}" if query else parts.origin + path


def absolute(base: str, reference: str) -> str | None:
    """`reference` resolved against `base` (RFC 3986 section 5).

    A bare fragment stays as it is; other schemes (mailto:) pass. None for what runs or embeds
    (javascript:, vbscript:, data:), what only its author's machine can open (file:, blob:), what
    cannot be parsed, and a relative reference without an absolute http(s) base.
    """
    reference = _tidy(reference)
    if reference.startswith("#"):
        return reference
    scheme = _SCHEME.match(reference)
    if scheme and scheme[1].lower() not in _PORTS:
        return None if scheme[1].lower() in _DEAD else quote(reference, safe=_SAFE + "#[]")
    parts = _split(_joined(_tidy(base), _forward(reference)))
    if parts is None:
        return None
    userinfo = f"{_escaped(parts.userinfo)}@" if parts.userinfo else ""
    target = parts.origin.replace("://", f"://{userinfo}", 1) + _escaped(_without_dots(parts.path))
    target += "" if parts.query is None else f"?{_escaped(parts.query)}"
    return target + ("" if parts.fragment is None else f"#{_escaped(parts.fragment)}")


def _joined(base: str, reference: str) -> str:
    if reference.startswith("//"):  # urljoin takes "//", an authority without a host, for no authority
        return f"{base.partition(':')[0]}:{reference}"
    try:
        return urljoin(base, reference)
    except ValueError:
        return ""


def is_root(url: str) -> bool:
    """Whether `url` is a site's front page: it names no path beyond an index file, and no query."""
    found = canonical(url)
    parts = _split(found) if found else None
    return parts is not None and not parts.query and _INDEX.fullmatch(parts.path) is not None


def host(url: str) -> str | None:
    """The host of an http(s) URL: lower-case, ASCII, no port, an IPv6 address without brackets."""
    parts = _split(url)
    return parts.host if parts else None


def origin(url: str) -> str | None:
    """Scheme, host and port of an http(s) URL, without a slash at the end (RFC 6454)."""
    parts = _split(url)
    return parts.origin if parts else None


def tag_uri(authority: str, path: str) -> str:
    """`tag:AUTHORITY,2000:PATH` (RFC 4151), `path` in NFC and percent-encoded but for its slashes."""
    if _UNQUOTED.fullmatch(path) is None:
        path = quote(normalize("NFC", path), safe="/", errors="surrogatepass")
    return f"tag:{authority},2000:{path}"


def is_iri(text: str) -> bool:
    """Whether `text` is an absolute IRI (RFC 3987): a scheme of two letters or more, no space, no stray "%".

    A scheme of one letter would be a Windows drive; http(s) needs a host.
    """
    if _IRI.fullmatch(text) is None:
        return False
    return text.partition(":")[0].lower() not in _PORTS or _split(text) is not None


def _tidy(text: str) -> str:
    return clean(text).strip().translate(_BLANK).strip()


def _forward(url: str) -> str:
    """Backslashes before query and fragment turned into slashes: so every browser reads http URLs."""
    end = min((at for at in (url.find("?"), url.find("#")) if at >= 0), default=len(url))
    return url[:end].replace("\\", "/") + url[end:]


def _split(url: str) -> _Parts | None:
    match = _HTTP.fullmatch(_forward(_tidy(url)))
    if match is None:
        return None
    scheme, authority, path, query, fragment = match.groups()
    userinfo, _, place = authority.rpartition("@")
    name, port = _host_and_port(place)
    if name is None or not (port.isascii() and (port.isdigit() or not port)) or (port and int(port[:6]) > 65535):
        return None
    scheme, port = scheme.lower(), port.lstrip("0")
    return _Parts(scheme, name, "" if port == _PORTS[scheme] else port, userinfo, path or "/", query, fragment)


def _host_and_port(place: str) -> tuple[str | None, str]:
    if place.startswith("["):
        address, closed, rest = place[1:].partition("]")
        if not closed or "%" in address or rest[:1] not in ("", ":"):
            return None, ""
        try:
            return IPv6Address(address).compressed, rest[1:]
        except ValueError:
            return None, ""
    name, _, port = place.partition(":")
    return _ascii_host(name), port


def _ascii_host(name: str) -> str | None:
    """A host name in lower-case ASCII, or None.

    NFKC and lower case are what UTS 46 maps names by, all but rare letters; the `idna` package
    refuses names that browsers open (emoji), the codec of Python turns ß into ss.
    """
    if not name.isascii():
        name = _DOTS.sub(".", normalize("NFKC", name.lower().translate(_INVISIBLE)))
        labels = normalize("NFC", name.lower()).split(".")
        name = ".".join(label if label.isascii() else f"xn--{label.encode('punycode').decode()}" for label in labels)
    name = name.lower().removesuffix(".")
    return name if len(name) <= 253 and _LABELS.fullmatch(name) else None


def _escaped(text: str) -> str:
    """`text` in ASCII: upper-case escapes, none for unreserved characters (RFC 3986 section 6.2.2)."""
    if "%" in text:
        text = _ESCAPE.sub(_plain, _STRAY_PERCENT.sub("%25", text))
    return quote(text, safe=_SAFE)


def _plain(escape: re.Match[str]) -> str:
    character = chr(int(escape[0][1:], 16))
    return character if character in _UNRESERVED else escape[0].upper()


def _without_dots(path: str) -> str:
    """RFC 3986 section 5.2.4."""
    if "/." not in path and "%2" not in path:
        return path
    path = re.sub("%2e", ".", path, flags=re.IGNORECASE)
    kept: list[str] = []
    segments = path.split("/")[1:]
    for segment in segments:
        if segment == ".." and kept:
            kept.pop()
        elif segment not in (".", ".."):
            kept.append(segment)
    if segments[-1] in (".", ".."):
        kept.append("")
    return "/" + "/".join(kept)


def without_tracking(url: str) -> str:
    """`url` as written, less the parameters that tell where a reader came from; whatever is no http(s) URL stays."""
    before, mark, rest = url.partition("?")
    place = host(url) if mark else None
    if place is None:
        return url
    query, hash_mark, fragment = rest.partition("#")
    kept = _without_tracking(query, place)
    return before + (f"?{kept}" if kept else "") + hash_mark + fragment


def _without_tracking(query: str, host: str) -> str:
    here = next((names for site, names in _TRACKING_AT.items() if f".{host}".endswith(f".{site}")), None)
    kept = []
    for pair in query.split("&"):
        name = unquote(pair.partition("=")[0]).strip()
        if pair and not _TRACKING.fullmatch(name) and not (here and here.fullmatch(name)):
            kept.append(pair)
    return "&".join(kept)
