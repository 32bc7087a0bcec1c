"""Which addresses may be connected to. Pure.

`ipaddress.is_global` is not enough: it holds for NAT64, 6to4 and protocol addresses that lead into private
networks. What is public is said here by name (IANA special-purpose registries, RFC 6890 and its updates).
"""

from __future__ import annotations

import ipaddress
from dataclasses import dataclass

Address = ipaddress.IPv4Address | ipaddress.IPv6Address
Network = ipaddress.IPv4Network | ipaddress.IPv6Network

_DENIED_4 = tuple(
    ipaddress.IPv4Network(text)
    for text in (
        "0.0.0.0/8",
        "10.0.0.0/8",
        "100.64.0.0/10",  # carrier-grade NAT, and the metadata address of a cloud
        "127.0.0.0/8",
        "168.63.129.16/32",  # a cloud's host, seen from its guests
        "169.254.0.0/16",  # link-local, and the metadata address of most clouds
        "172.16.0.0/12",
        "192.0.0.0/24",
        "192.0.2.0/24",
        "192.88.99.0/24",  # 6to4 relays
        "192.168.0.0/16",
        "198.18.0.0/15",
        "198.51.100.0/24",
        "203.0.113.0/24",
        "224.0.0.0/4",
        "240.0.0.0/4",
    )
)
_UNICAST_6 = ipaddress.IPv6Network("2000::/3")  # all that is given out; the rest is local, multicast or reserved
_DENIED_6 = tuple(
    ipaddress.IPv6Network(text)
    for text in (
        "2001::/23",  # protocols: Teredo, ORCHID, benchmarking
        "2001:db8::/32",
        "3fff::/20",  # documentation
    )
)
_NAT64 = ipaddress.IPv6Network("64:ff9b::/96")  # RFC 6052; 64:ff9b:1::/48 (RFC 8215) leads wherever its owner says
_ISATAP = (0x00005EFE, 0x02005EFE)  # RFC 5214 section 6.1


@dataclass(frozen=True, slots=True, kw_only=True)
class Reach:
    """What may be reached beyond public addresses on ports 80 and 443. `ports` hold everywhere."""

    networks: tuple[Network, ...] = ()
    ports: tuple[int, ...] = ()

    def allows(self, address: Address) -> bool:
        """Whether `address` is public, or lies in a network that the operator allows."""
        return self.lists(address) or is_public(address)

    def lists(self, address: Address) -> bool:
        """Whether `address` lies in a network that the operator allows."""
        plain = address.ipv4_mapped or address if isinstance(address, ipaddress.IPv6Address) else address
        return any(plain in network for network in self.networks)

    def allows_port(self, port: int) -> bool:
        """Whether `port` may be connected to."""
        return port in (80, 443) or port in self.ports


def parse(text: str) -> Address | None:
    """The address that a resolver wrote, its zone cut off; None for anything else."""
    try:
        return ipaddress.ip_address(text.partition("%")[0].strip("[]"))
    except ValueError:
        return None


def is_public(address: Address) -> bool:
    """Whether `address` is one of the open internet, also when another one is wrapped in it."""
    if isinstance(address, ipaddress.IPv4Address):
        return not any(address in network for network in _DENIED_4)
    inner = _wrapped(address)
    if inner is not None:
        return is_public(inner)
    return address in _UNICAST_6 and not any(address in network for network in _DENIED_6)


def _wrapped(address: ipaddress.IPv6Address) -> ipaddress.IPv4Address | None:
    """The IPv4 address to which a packet for `address` ends up going."""
    if address.ipv4_mapped is not None:
        return address.ipv4_mapped
    if address.sixtofour is not None:
        return address.sixtofour
    number = int(address)
    if address in _NAT64 or (number >> 32) & 0xFFFFFFFF in _ISATAP:
        return ipaddress.IPv4Address(number & 0xFFFFFFFF)
    return None
