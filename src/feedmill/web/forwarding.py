"""Who asks, where proxies stand between: their headers count only where the proxy is configured. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address, ip_network

from feedmill.web.requests import Request

Address = IPv4Address | IPv6Address
Network = IPv4Network | IPv6Network

_NAMES = frozenset((b"forwarded", b"via", b"x-real-ip", b"true-client-ip", b"x-client-ip", b"x-cluster-client-ip"))
_PREFIXES = (b"x-forwarded", b"x-original", b"x-envoy", b"cf-", b"fastly-", b"x-amzn-")
_FOR = re.compile(r'for="?(\[[^\]]*\]|[^";,\s:]*)', re.IGNORECASE)


def networks(names: Iterable[str]) -> tuple[Network, ...]:
    """CIDR networks and single addresses. Raises ValueError."""
    return tuple(ip_network(name, strict=False) for name in names)


def is_forwarded(fields: Mapping[bytes, bytes]) -> bool:
    """Whether any header tells that a proxy passed the request on."""
    return any(name in _NAMES or name.startswith(_PREFIXES) for name in fields)


@lru_cache(maxsize=1024)
def address(text: str) -> Address | None:
    """An IP address, IPv4 inside IPv6 as IPv4; None where `text` is none."""
    try:
        found = ip_address(text.partition("%")[0].strip("[] "))
    except ValueError:
        return None
    return getattr(found, "ipv4_mapped", None) or found


def is_among(text: str, proxies: tuple[Network, ...]) -> bool:
    """Whether an address lies in one of `proxies`."""
    found = address(text)
    return found is not None and any(found in network for network in proxies)


def client(request: Request, proxies: tuple[Network, ...]) -> str:
    """The address of the client: of the peer, or of whoever the configured proxies say they stand for.

    Read from the right: each address was added by the one after it, and the first that is no proxy of ours
    is the last that can be believed.
    """
    found = request.peer
    if not proxies or not is_among(found, proxies):
        return found
    for hop in reversed(_hops(request.fields)):
        if address(hop) is None:
            break
        found = hop
        if not is_among(found, proxies):
            break
    return str(address(found) or found)


def _hops(fields: Mapping[bytes, bytes]) -> list[str]:
    if x_forwarded_for := fields.get(b"x-forwarded-for"):
        return [hop.strip() for hop in x_forwarded_for.decode("latin-1").split(",")]
    return _FOR.findall(fields.get(b"forwarded", b"").decode("latin-1"))
