"""Servers that misbehave, each on loopback: every fetch ends in bounds, and says how."""

from __future__ import annotations

import gzip
import shutil
import socket
import ssl
import subprocess
import threading
import time
from collections.abc import Iterator
from ipaddress import ip_network
from pathlib import Path

import pytest

from feedmill.monitor.addresses import Reach
from feedmill.monitor.deadline import Deadlines
from feedmill.monitor.fetch import Answer, Failure, Fetcher, FetchError
from feedmill.monitor.guard import Guard, RefusedError, trusting_context
from hostile import (
    Behaviour,
    Request,
    Server,
    answer,
    drip,
    endless,
    in_turn,
    raw,
    redirect,
    reset,
    resolver,
    serving,
    silent,
    zipped,
)

HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"
MOST = 200_000
LATE = 10  # seconds: no fetch with a deadline under one takes so long


def fetcher(server: Server, names: dict[str, list[str]] | None = None, **options: object) -> Fetcher:
    reach = Reach(networks=(ip_network("127.0.0.0/8"),), ports=(server.port,))
    guard = Guard(reach, resolver({"host.test": [server.address], **(names or {})}))
    return Fetcher(guard, agent="feedmill/test (+https://x.test)", max_bytes=MOST, **options)  # type: ignore[arg-type]


@pytest.fixture
def server() -> Iterator[Server]:
    with serving() as made:
        yield made


def get(server: Server, path: str = "/", seconds: float = 5) -> Answer:
    return fetcher(server).get(server.url(path), seconds=seconds)


def failure(server: Server, path: str = "/", seconds: float = 5) -> tuple[Failure, str]:
    begun = time.monotonic()
    with pytest.raises(FetchError) as caught:
        get(server, path, seconds)
    assert time.monotonic() - begun < LATE
    return caught.value.failure, str(caught.value)


def test_a_page_comes_whole_and_we_send_little(server: Server) -> None:
    server.on("/", answer(200, "<p>text", {"ETag": 'W/"a b"', "Set-Cookie": "id=1"}))
    client = fetcher(server)
    found = client.get(server.url(), seconds=5)
    assert (found.status, found.body, found.headers["etag"]) == (200, b"<p>text", 'W/"a b"')
    client.get(server.url(), seconds=5)
    assert [set(request.headers) for request in server.requests] == [
        {"host", "user-agent", "accept", "accept-encoding", "connection"}
    ] * 2
    assert server.requests[0].headers["user-agent"] == "feedmill/test (+https://x.test)"
    assert server.requests[0].headers["accept-encoding"] == "gzip"


def test_validators_go_back_as_they_came_and_only_to_their_own_address(server: Server) -> None:
    server.on("/a", redirect("/b", 301))
    server.on("/b", answer(304))
    sent = {server.url("/b"): {"If-None-Match": 'W/"\xe4"', "If-Modified-Since": "some day"}}
    found = fetcher(server).get(server.url("/a"), seconds=5, validators=sent)
    assert (found.status, found.hops) == (304, ((301, server.url("/b")),))
    assert "if-none-match" not in server.requests[0].headers
    assert server.requests[1].headers["if-none-match"] == 'W/"\xe4"'
    assert server.requests[1].headers["if-modified-since"] == "some day"


@pytest.mark.parametrize(
    "behaviour",
    [
        drip(HEAD),
        drip(b"HTTP/1.1 200 OK\r\nX: "),
        drip(b""),
        drip(HEAD + b"\r\n"),
        drip(HEAD + b"Content-Length: 1000\r\n\r\n"),
        drip(HEAD + b"Transfer-Encoding: chunked\r\n\r\n5\r\n"),
        endless(b"", b"HTTP/1.1 100 Continue\r\n\r\n"),
        silent,
    ],
    ids=["headers", "one header", "status line", "body", "known length", "chunked", "continue", "silence"],
)
def test_a_trickle_ends_at_the_deadline(server: Server, behaviour: object) -> None:
    server.on("/", behaviour)  # type: ignore[arg-type]
    assert failure(server, seconds=0.4)[0] is Failure.TIMEOUT


def test_redirects_share_one_deadline(server: Server) -> None:
    def slowly(connection, request):  # type: ignore[no-untyped-def]
        time.sleep(0.2)
        redirect(f"{request.path}x")(connection, request)

    server.on("", slowly)
    assert failure(server, seconds=0.5)[0] is Failure.TIMEOUT
    assert len(server.requests) <= 3


@pytest.mark.parametrize(
    ("behaviour", "expected"),
    [
        (endless(HEAD + b"\r\n"), Failure.TOO_LARGE),
        (endless(HEAD + b"Transfer-Encoding: chunked\r\n\r\n", b"1000\r\n" + b"x" * 4096 + b"\r\n"), Failure.TOO_LARGE),
        (endless(HEAD + b"Transfer-Encoding: chunked\r\n\r\n"), Failure.BROKEN),  # a chunk size without end
        (endless(HEAD + b"X: "), Failure.BROKEN),
        (endless(HEAD, b"X: y\r\n"), Failure.BROKEN),
        (raw(HEAD + b"Content-Length: 999999999\r\n\r\n"), Failure.TOO_LARGE),
        (answer(body=b"x" * (MOST + 1)), Failure.TOO_LARGE),
        (answer(body=b"x" * (MOST + 1), length=False), Failure.TOO_LARGE),
        (zipped(b"\0" * 50_000_000), Failure.TOO_LARGE),
        (zipped(b"x" * 1000, "gzip, gzip"), Failure.ENCODING),
        (answer(body=b"x", headers={"Content-Encoding": "br"}), Failure.ENCODING),
        (answer(body=b"no gzip", headers={"Content-Encoding": "gzip"}), Failure.BROKEN),
        (answer(body=gzip.compress(b"text" * 99)[:-12], headers={"Content-Encoding": "gzip"}), Failure.BROKEN),
        (raw(HEAD + b"Content-Length: 100\r\n\r\nabc"), Failure.BROKEN),
        (raw(HEAD + b"Transfer-Encoding: chunked\r\n\r\n5\r\nabc"), Failure.BROKEN),
        (reset, Failure.BROKEN),
        (raw(b""), Failure.BROKEN),
        (raw(b"SSH-2.0-OpenSSH_9.2\r\n"), Failure.BROKEN),
    ],
)
def test_bodies_and_headers_out_of_bounds(server: Server, behaviour: object, expected: Failure) -> None:
    server.on("/", behaviour)  # type: ignore[arg-type]
    assert failure(server)[0] is expected


def test_the_ratio_ends_a_bomb_before_its_size_does(server: Server) -> None:
    server.on("/", zipped(b"\0" * 150_000))
    assert failure(server) == (Failure.TOO_LARGE, "a compressed body that grows more than 100 times")


def test_a_large_page_within_bounds_comes_whole(server: Server) -> None:
    text = b"".join(b"%d words, each line another\n" % number for number in range(6000))
    server.on(
        "/",
        answer(
            body=gzip.compress(text[:90_000]) + gzip.compress(text[90_000:]), headers={"Content-Encoding": "x-gzip"}
        ),
    )
    assert get(server).body == text


def test_the_first_bytes_are_enough_where_no_more_are_wanted(server: Server) -> None:
    server.on("/", endless(HEAD + b"\r\n"))
    found = fetcher(server).get(server.url(), seconds=5, first_bytes=1000)
    assert (found.body, found.cut) == (b"x" * 1000, True)


def test_redirects_end(server: Server) -> None:
    for number in range(9):
        server.on(f"/{number}", redirect(f"/{number + 1}"))
    server.on("/loop", redirect("/loop?"))
    server.on("/down", redirect("/4"))
    server.on("/9", answer(body="here"))
    assert failure(server, "/0") == (Failure.REDIRECT, "more than 5 redirects")
    assert server.paths() == ["/0", "/1", "/2", "/3", "/4", "/5"]
    assert get(server, "/5").hops[-1] == (302, server.url("/9"))
    assert failure(server, "/loop")[0] is Failure.REDIRECT


@pytest.mark.parametrize("wait", ["120", "Sun, 01 Mar 2099 00:00:00 GMT"])
def test_a_redirect_that_asks_to_wait_is_not_followed_now(server: Server, wait: str) -> None:
    server.on("/", answer(307, headers={"Location": "/later", "Retry-After": wait}))
    found = get(server)
    assert (found.status, found.headers["retry-after"], server.paths()) == (307, wait, ["/"])
    server.on("/", answer(307, headers={"Location": "/later", "Retry-After": "0"}))
    server.on("/later", answer(body="here"))
    assert get(server).body == b"here"


def test_the_environment_names_no_proxy_and_no_password(
    server: Server, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    server.on("/", answer(body="straight"))
    netrc = tmp_path / "netrc"
    netrc.write_text(f"machine {server.address} login me password secret\n")
    monkeypatch.setenv("NETRC", str(netrc))
    with serving() as proxy:
        for name in ("http_proxy", "HTTP_PROXY", "https_proxy", "ALL_PROXY", "all_proxy"):
            monkeypatch.setenv(name, proxy.url())
        assert get(server).body == b"straight"
        assert proxy.requests == []
    assert "authorization" not in server.requests[0].headers


@pytest.mark.parametrize(
    "target", ["ftp://host.test/", "file:///etc/passwd", "javascript:alert(1)", "gopher://x/", "http://", "http://[::1"]
)
def test_redirects_to_what_is_no_web_address(server: Server, target: str) -> None:
    server.on("/", redirect(target))
    assert failure(server)[0] in (Failure.REDIRECT, Failure.REFUSED)
    assert server.paths() == ["/"]


@pytest.mark.parametrize(
    "url",
    [
        "ftp://host.test/",
        "http://user@host.test/",
        "http://u:p@host.test/",
        "http://host.test\\@evil.test/",
        "http://host.test/\r\nX: y",
        "http://host.test/ x",
        "http:///x",
        "http://host.test:22/",
        "http://host.test:99999/",
        "//host.test/",
    ],
)
def test_addresses_that_are_never_asked(server: Server, url: str) -> None:
    with pytest.raises(FetchError) as caught:
        fetcher(server).get(url, seconds=5)
    assert caught.value.failure is Failure.REFUSED
    assert server.requests == []


def test_a_name_that_is_not_known_and_a_port_where_nobody_listens(server: Server) -> None:
    def unknown(_host: str, _port: int) -> list[str]:
        import socket

        raise socket.gaierror(socket.EAI_NONAME, "unknown")

    client = Fetcher(Guard(Reach(ports=(server.port,)), unknown), agent="x")
    with pytest.raises(FetchError) as caught:
        client.get("http://nowhere.test/", seconds=5)
    assert caught.value.failure is Failure.RESOLVE
    with serving() as closed:
        pass
    with pytest.raises(FetchError) as caught:
        fetcher(closed).get(closed.url(), seconds=5)
    assert (caught.value.failure, str(caught.value)) == (Failure.CONNECT, "no connection: Connection refused")


@pytest.mark.parametrize(
    ("host", "line"),
    [("10.0.0.1", "10.0.0.1 is not public"), ("host.test", "host.test is 10.0.0.1, which is not public")],
)
def test_why_an_address_is_refused(host: str, line: str) -> None:
    with pytest.raises(RefusedError) as caught:
        Guard(Reach(), resolver({"host.test": ["10.0.0.1"]})).resolve(host, 80, 5)
    assert str(caught.value) == f"{line} (monitor.allow_networks)"


def test_a_resolver_that_hangs_ends_at_the_deadline() -> None:
    asked = threading.Event()

    def hang(_host: str, _port: int) -> list[str]:
        asked.wait(LATE)
        return []

    client = Fetcher(Guard(Reach(), hang), agent="x")
    with pytest.raises(FetchError) as caught:
        client.get("http://host.test/", seconds=0.2)
    asked.set()
    assert caught.value.failure in (Failure.TIMEOUT, Failure.CONNECT)


def test_stopping_ends_what_runs_at_once(server: Server) -> None:
    server.on("/", silent)
    deadlines = Deadlines()
    client = fetcher(server, deadlines=deadlines)
    begun = time.monotonic()
    threading.Timer(0.2, client.stop).start()
    with pytest.raises(FetchError):
        client.get(server.url(), seconds=60)
    assert time.monotonic() - begun < LATE
    with pytest.raises(FetchError):
        client.get(server.url(), seconds=60)


def test_one_slow_host_does_not_end_another(server: Server) -> None:
    server.on("/slow", in_turn(silent))
    server.on("/", answer(body="quick"))
    client = fetcher(server)
    ends: list[Failure] = []

    def slow() -> None:
        with pytest.raises(FetchError) as caught:
            client.get(server.url("/slow"), seconds=0.5)
        ends.append(caught.value.failure)

    thread = threading.Thread(target=slow)
    thread.start()
    assert client.get(server.url("/"), seconds=30).body == b"quick"
    thread.join()
    assert ends == [Failure.TIMEOUT]


def test_no_connection_is_used_twice(server: Server) -> None:
    """A kept one would be watched by no deadline, and would have been resolved and checked for another look."""

    def keeping(connection, request):  # type: ignore[no-untyped-def]
        answer(body="first", headers={"Connection": "keep-alive"})(connection, request)
        connection.recv(65536)
        drip(HEAD)(connection, request)  # to whoever asks again on the same connection

    server.on("/", in_turn(keeping, answer(body="second")))
    client = fetcher(server)
    assert client.get(server.url(), seconds=5).body == b"first"
    assert client.get(server.url(), seconds=5).body == b"second"


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A key and a certificate for host.test that signs itself, in one file."""
    file = tmp_path_factory.mktemp("tls") / "host.pem"
    openssl = shutil.which("openssl")
    assert openssl, "apt-get install openssl"
    options = ["-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=host.test"]
    names = ["-addext", "subjectAltName=DNS:host.test"]
    command = [openssl, "req", *options, *names, "-keyout", str(file), "-out", f"{file}.crt"]
    subprocess.run(command, check=True, capture_output=True)
    with file.open("ab") as whole:
        whole.write(Path(f"{file}.crt").read_bytes())
    return file


def over_tls(certificate: Path, asked: list[str | None], then: Behaviour) -> Behaviour:
    """`then` over TLS; `asked` hears the name of each handshake (SNI)."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate)
    context.sni_callback = lambda _socket, name, _context: asked.append(name)

    def behave(connection: socket.socket, request: Request) -> None:
        with context.wrap_socket(connection, server_side=True) as secure:
            secure.recv(65536)
            then(secure, request)

    return behave


@pytest.mark.parametrize(
    ("host", "trusted", "expected"),
    [("host.test", True, 200), ("host.test", False, Failure.TLS), ("other.test", True, Failure.TLS)],
)
def test_the_name_stays_for_tls(certificate: Path, host: str, trusted: bool, expected: int | Failure) -> None:
    asked: list[str | None] = []
    with serving(secure=over_tls(certificate, asked, answer(body="safe"))) as server:
        context = trusting_context(str(certificate)) if trusted else None
        client = fetcher(server, {"other.test": [server.address]}, context=context)
        try:
            found: int | Failure = client.get(f"https://{host}:{server.port}/", seconds=5).status
        except FetchError as error:
            found = error.failure
    assert (found, asked) == (expected, [host])


def test_no_redirect_leads_from_https_to_http(certificate: Path, server: Server) -> None:
    with serving(secure=over_tls(certificate, [], redirect(server.url("/plain")))) as secure:
        reach = Reach(networks=(ip_network("127.0.0.0/8"),), ports=(secure.port, server.port))
        client = Fetcher(
            Guard(reach, resolver({"host.test": [secure.address]})), agent="x",
            context=trusting_context(str(certificate)),
        )  # fmt: skip
        with pytest.raises(FetchError, match="redirected from https to http://") as caught:
            client.get(f"https://host.test:{secure.port}/", seconds=5)
    assert caught.value.failure is Failure.REDIRECT
    assert server.requests == []


def test_a_handshake_that_never_comes_ends_at_the_deadline(certificate: Path) -> None:
    with serving(secure=drip(b"\x16\x03\x03\x10\x00")) as server:
        began = time.monotonic()
        with pytest.raises(FetchError) as caught:
            fetcher(server).get(f"https://host.test:{server.port}/", seconds=0.5)
    assert time.monotonic() - began < LATE
    assert caught.value.failure in (Failure.TIMEOUT, Failure.TLS)
