"""The section `server`."""

from __future__ import annotations

import pytest

from feedmill.config.load import load
from feedmill.config.settings import Server, Settings
from feedmill.errors import ConfigError

TOKEN = "0123456789abcdef"


@pytest.fixture
def read(tmp_path):
    def read(text, **environ):
        (tmp_path / "config.yaml").write_text(text, encoding="utf-8")
        return load(tmp_path / "config.yaml", environ).server

    return read


def test_what_is_written_is_read(read):
    found = read(
        "server: {host: '[::1]', port: 0, root_path: news/, hosts: [Feeds.Example], "
        "trusted_proxies: [10.1.2.3/8, '::1']}"
    )
    assert (found.host, found.port, found.root_path, found.hosts) == ("::1", 0, "/news", ("feeds.example",))
    assert found.trusted_proxies == ("10.0.0.0/8", "::1/128")


def test_the_token_comes_from_the_environment_and_is_never_shown(read):
    found = read("", FEEDMILL_SERVER__TOKEN=TOKEN)
    assert found.token.get_secret_value() == TOKEN
    assert TOKEN not in f"{found} {found!r} {found.model_dump_json()} {Settings(server=found)!r}"


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("{host: 'a b'}", 'host: "a b" must be a host alone, such as feeds.example.org or 127.0.0.1'),
        ("{host: 'http://a'}", 'host: "http://a" must be a host alone, such as feeds.example.org or 127.0.0.1'),
        ("{port: -1}", "port: must be at least 0, not -1"),
        ("{port: 65536}", "port: must be at most 65535, not 65536"),
        ("{root_path: /a/../b}", 'root_path: "/a/../b" must be a path such as /news'),
        ("{trusted_proxies: [10.0.0.0/33]}",
         'trusted_proxies: "10.0.0.0/33" must be an address or a network, such as 127.0.0.1 or 10.0.0.0/8'),
        ("{hosts: ['*']}", 'hosts: "*" must be a host alone, such as feeds.example.org or 127.0.0.1'),
        ("{tokens: x}", 'tokens: unknown key; did you mean "token"?'),
    ],
)  # fmt: skip
def test_what_cannot_be(read, text, line):
    with pytest.raises(ConfigError) as caught:
        read(f"server: {text}")
    assert str(caught.value).endswith(f"server.{line}")


@pytest.mark.parametrize("token", ["short", "0123456789 abcdef", "0123456789abcdéf", "a" * 201, "1234567890123456"])
def test_a_token_that_will_not_do_is_not_shown_either(read, token):
    with pytest.raises(ConfigError) as caught:
        read(f"server: {{token: {token}}}")
    assert "server.token" in str(caught.value)
    assert token not in str(caught.value)


def test_nothing_is_open_by_default():
    found = Server()
    assert (found.host, bool(found.token), found.trusted_proxies, found.hosts) == ("127.0.0.1", False, (), ())
