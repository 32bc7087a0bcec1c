"""Who is the operator."""

from __future__ import annotations

import base64

import pytest

from feedmill.web.forwarding import client, networks
from feedmill.web.operator_rule import OperatorRule, host_name
from feedmill.web.requests import Request

TOKEN = "0123456789abcdef-token"


def asked(peer="127.0.0.1", version="1.1", **headers):
    fields = {name.replace("_", "-").encode(): value.encode("latin-1") for name, value in headers.items()}
    return Request("GET", b"/status", b"", {b"host": b"localhost:8080"} | fields, peer, version)


def status(request, token=TOKEN, hosts=("feeds.example",), proxies=()):
    rule = OperatorRule(token=token, hosts=frozenset(hosts), proxies=networks(proxies))
    refused = rule.refusal(request)
    return refused and refused.status


@pytest.mark.parametrize("peer", ["127.0.0.1", "127.8.8.8", "::1", "::ffff:127.0.0.1"])
def test_loopback_is_the_operator(peer):
    assert status(asked(peer)) is None
    assert status(asked(peer), token=None) is None


@pytest.mark.parametrize("peer", ["10.0.0.1", "203.0.113.9", "fe80::1%eth0", "::ffff:10.0.0.1", "", "localhost.evil"])
def test_nobody_else_is_without_the_token(peer):
    assert status(asked(peer)) == 401
    assert status(asked(peer), token=None) == 403


@pytest.mark.parametrize(
    "header",
    [
        "forwarded", "via", "x_forwarded_for", "x_forwarded_proto", "x_forwarded_host", "x_forwarded", "x_real_ip",
        "cf_connecting_ip", "cf_ray", "true_client_ip", "x_original_forwarded_for", "fastly_client_ip",
        "x_amzn_trace_id",
    ],
)  # fmt: skip
def test_a_forwarded_request_needs_the_token(header):
    assert status(asked(**{header: "127.0.0.1"})) == 401
    assert status(asked(**{header: ""})) == 401
    assert status(asked(**{header: "127.0.0.1"}), token=None) == 403
    assert status(asked(**{header: "127.0.0.1", "authorization": f"Bearer {TOKEN}"})) is None


def test_a_configured_proxy_that_says_nothing_is_still_a_proxy():
    assert status(asked(), proxies=["127.0.0.0/8"]) == 401
    assert status(asked(authorization=f"Bearer {TOKEN}"), proxies=["127.0.0.0/8"]) is None
    assert status(asked("127.0.0.1"), proxies=["10.0.0.0/8"]) is None


@pytest.mark.parametrize(
    "authorization",
    [
        f"Bearer {TOKEN}",
        f"bearer  {TOKEN} ",
        "Basic " + base64.b64encode(f"anybody:{TOKEN}".encode()).decode(),
    ],
)
def test_the_token(authorization):
    assert status(asked("203.0.113.9", authorization=authorization)) is None


@pytest.mark.parametrize(
    "authorization",
    [
        "", "Bearer", "Bearer ", f"Bearer {TOKEN}x", f"Bearer {TOKEN[:-1]}", TOKEN, f"Digest {TOKEN}", "Bearer \xff",
        f"Bearer {TOKEN}, Bearer {TOKEN}", "Basic ????", "Basic " + base64.b64encode(TOKEN.encode()).decode(),
    ],
)  # fmt: skip
def test_no_token(authorization):
    assert status(asked("203.0.113.9", authorization=authorization)) == 401
    assert status(asked("203.0.113.9", authorization=authorization), token=None) == 403


def test_an_empty_token_opens_nothing():
    assert status(asked("203.0.113.9", authorization="Bearer "), token="") == 403


@pytest.mark.parametrize(
    "host",
    ["localhost", "localhost:8080", "LOCALHOST.", "127.0.0.1:80", "127.1.2.3", "[::1]:8080", "x.localhost",
     "feeds.example", "Feeds.Example:8443"],
)  # fmt: skip
def test_names_it_is_known_by(host):
    assert status(asked(host=host)) is None


@pytest.mark.parametrize(
    "host",
    ["evil.example", "localhost.evil.example", "127.0.0.1.evil.example", "10.0.0.1", "", "localhost@evil.example",
     "evil.example/localhost", "localhost:80:80", "[::1", "feeds.example, evil.example", "localhost\\.evil", "0.0.0.0"],
)  # fmt: skip
def test_names_it_is_not_known_by(host):
    assert status(asked(host=host)) == 421
    assert status(asked(host=host, authorization=f"Bearer {TOKEN}")) == 421


def test_a_check_of_http_1_0_names_no_host():
    request = asked(version="1.0")
    assert status(request._replace(fields={})) is None


def test_a_proxy_that_gives_itself_away_by_its_version_is_one():
    """Debian's nginx with a bare proxy_pass: HTTP/1.0, its own loopback address as Host, no header of its own."""
    request = asked(version="1.0", host="127.0.0.1:8080", connection="close")
    assert status(request) == 401
    assert status(request, token=None) == 403
    assert status(request._replace(version="1.1")) is None


def test_the_line_shows_no_control_characters():
    rule = OperatorRule(token=None, hosts=frozenset(), proxies=())
    line = rule.refusal(asked(host="a\x1b[31m\x85")).line
    assert line.isprintable()
    assert "server.hosts" in line


@pytest.mark.parametrize(("host", "name"), [(b"a:1", "a"), (b"[::1]:1", "[::1]"), (b"a b", None), (b"a:b", None)])
def test_host_names(host, name):
    assert host_name(host) == name


@pytest.mark.parametrize(
    ("headers", "address"),
    [
        ({"x_forwarded_for": "203.0.113.9"}, "203.0.113.9"),
        ({"x_forwarded_for": "1.1.1.1, 203.0.113.9, 10.0.0.7"}, "203.0.113.9"),  # what a client makes up stands left
        ({"x_forwarded_for": "10.0.0.8, 10.0.0.7"}, "10.0.0.8"),
        ({"x_forwarded_for": "nonsense, 10.0.0.7"}, "10.0.0.7"),
        ({"forwarded": 'for="[2001:db8::1]:4711";proto=https'}, "2001:db8::1"),
        ({"forwarded": "for=203.0.113.9:80, for=10.0.0.7"}, "203.0.113.9"),
        ({}, "10.0.0.1"),
    ],
)
def test_the_client_behind_configured_proxies(headers, address):
    request = asked("10.0.0.1", **headers)
    assert client(request, networks(["10.0.0.0/8"])) == address
    assert client(request, ()) == "10.0.0.1"
    assert client(request, networks(["192.0.2.0/24"])) == "10.0.0.1"
