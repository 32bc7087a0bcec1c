"""Who may see the live pages: the operator, by a rule that holds behind any proxy. Pure.

Behind a proxy every peer is on loopback. So a loopback peer is the operator only where nothing tells of a
proxy; everybody else shows the token. A page elsewhere on the web can make the operator's own browser ask
under a name of its choosing (DNS rebinding), so the Host must be one that this server is known by.
"""

from __future__ import annotations

import base64
import binascii
import hmac
import re
from dataclasses import dataclass
from typing import NamedTuple

from feedmill.web import forwarding
from feedmill.web.requests import Request

_HOST = re.compile(r"(\[[0-9a-f:.%]+\]|[^:\[\]\s/@?#\\]+)(?::[0-9]{0,5})?")


class Refusal(NamedTuple):
    """Why not: an HTTP status, and a line that says what to do."""

    status: int
    line: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OperatorRule:
    """`hosts` in lower case: the names this server is known by besides those of loopback."""

    token: str | None
    hosts: frozenset[str]
    proxies: tuple[forwarding.Network, ...]

    def refusal(self, request: Request) -> Refusal | None:
        """None where the operator asks."""
        return self._wrong_host(request) or self._stranger(request)

    def _wrong_host(self, request: Request) -> Refusal | None:
        host = request.fields.get(b"host")
        if host is None:  # HTTP/1.0: no browser, a simple check of health
            return None
        name = host_name(host)
        if name is not None and (name in self.hosts or is_loopback(name)):
            return None
        shown = "".join(c if c.isprintable() else "?" for c in host.decode("latin-1")[:80])
        return Refusal(421, f'This page does not answer to the name "{shown}"; add it to server.hosts if it is yours.')

    def _stranger(self, request: Request) -> Refusal | None:
        if self.token and _shows(request.fields.get(b"authorization", b""), self.token):
            return None
        if is_loopback(request.peer) and not self._may_be_passed_on(request):
            return None
        if self.token:
            return Refusal(401, "This page is the operator's: send the token, Authorization: Bearer TOKEN.")
        return Refusal(403, "This page is the operator's: ask from this machine itself, or set server.token.")

    def _may_be_passed_on(self, request: Request) -> bool:
        """Whether a proxy may stand between, also one that adds no header: one that is configured, or nginx.

        nginx without further settings says nothing of itself, and gives itself away by speaking HTTP/1.0 with
        a Host.
        """
        is_like_nginx = request.version == "1.0" and b"host" in request.fields
        known = forwarding.is_among(request.peer, self.proxies)
        return known or is_like_nginx or forwarding.is_forwarded(request.fields)


def host_name(host: bytes) -> str | None:
    """The name in a Host header, in lower case, without port and last dot; None where it is malformed."""
    match = _HOST.fullmatch(host.decode("latin-1").strip().lower())
    return match[1].removesuffix(".") if match else None


def is_loopback(name: str) -> bool:
    """`localhost`, a name below it (RFC 6761), or an address that never leaves the machine."""
    if name == "localhost" or name.endswith(".localhost"):
        return True
    found = forwarding.address(name)
    return found is not None and found.is_loopback


def _shows(authorization: bytes, token: str) -> bool:
    """Whether the header carries the token; compared in constant time.

    Bearer for programs (RFC 6750); Basic, with the token as the password, is what a browser can ask for.
    """
    scheme, _, value = authorization.strip().partition(b" ")
    if scheme.lower() == b"bearer":
        shown = value.strip()
    elif scheme.lower() == b"basic":
        shown = _password(value.strip())
    else:
        return False
    return hmac.compare_digest(shown, token.encode())


def _password(credentials: bytes) -> bytes:
    try:
        return base64.b64decode(credentials, validate=True).partition(b":")[2]
    except binascii.Error:
        return b""
