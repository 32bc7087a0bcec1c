"""Which addresses may be reached."""

from __future__ import annotations

from ipaddress import ip_address, ip_network

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from feedmill.monitor.addresses import Reach, is_public, parse


@pytest.mark.parametrize(
    "address",
    [
        "0.0.0.0",
        "10.1.2.3",
        "100.64.0.1",
        "100.100.100.200",
        "127.0.0.1",
        "168.63.129.16",
        "169.254.169.254",
        "172.16.0.1",
        "172.31.255.255",
        "192.0.0.9",
        "192.0.0.192",
        "192.0.2.1",
        "192.88.99.1",
        "192.168.1.1",
        "198.18.0.1",
        "198.19.255.255",
        "198.51.100.1",
        "203.0.113.1",
        "224.0.0.1",
        "240.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "::7f00:1",
        "::ffff:10.0.0.1",
        "::ffff:0:127.0.0.1",
        "64:ff9b::a00:1",
        "64:ff9b:1::a00:1",
        "64:ff9b:1::1",
        "100::1",
        "2001::1",
        "2001:0:5ef5:79fd::1",
        "2001:10::1",
        "2001:db8::1",
        "2002:a00:1::",
        "2002:7f00:1::",
        "2001:4860::5efe:a00:1",
        "2001:4860::200:5efe:c0a8:1",
        "3fff::1",
        "5f00::1",
        "fc00::1",
        "fd00:ec2::254",
        "fe80::1",
        "fec0::1",
        "ff02::1",
    ],
)
def test_addresses_that_are_not_public(address: str) -> None:
    assert not is_public(ip_address(address))
    assert not Reach().allows(ip_address(address))


@pytest.mark.parametrize(
    "address",
    [
        "1.1.1.1",
        "93.184.215.14",
        "172.32.0.1",
        "100.128.0.1",
        "2606:4700::1",
        "2a00:1450::1",
        "64:ff9b::101:101",
        "::ffff:1.1.1.1",
        "2002:101:101::",
    ],
)
def test_addresses_that_are_public(address: str) -> None:
    assert is_public(ip_address(address))


@settings(max_examples=200)
@given(st.ip_addresses(v=4))
def test_a_wrapped_address_is_as_public_as_itself(address: object) -> None:
    number = int(address)  # type: ignore[call-overload]
    for wrapped in ((0xFFFF << 32) | number, (0x64FF9B << 96) | number, (0x2002 << 112) | (number << 80)):
        assert is_public(ip_address(wrapped.to_bytes(16, "big"))) == is_public(address)  # type: ignore[arg-type]


def test_an_allowed_network_and_port() -> None:
    reach = Reach(networks=(ip_network("192.168.0.0/16"), ip_network("fd00::/8")), ports=(8080,))
    assert reach.allows(ip_address("192.168.3.4"))
    assert reach.allows(ip_address("::ffff:192.168.3.4"))
    assert reach.allows(ip_address("fd12::1"))
    assert not reach.allows(ip_address("10.0.0.1"))
    assert [port for port in (22, 80, 443, 8080) if reach.allows_port(port)] == [80, 443, 8080]


@pytest.mark.parametrize(
    ("text", "address"), [("fe80::1%eth0", "fe80::1"), ("[::1]", "::1"), ("host", None), ("1.2.3", None), ("", None)]
)
def test_what_a_resolver_says(text: str, address: str | None) -> None:
    assert parse(text) == (None if address is None else ip_address(address))
