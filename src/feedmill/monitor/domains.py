"""What politeness counts by: the registrable domain of a host. Its list comes with the library; no network is asked."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import lru_cache

from feedmill import urls
from feedmill.monitor import addresses


def scopes(by_host: Iterable[str] = ()) -> Callable[[str], str]:
    """A function from a URL to its scope: the registrable domain, an IP address or single name for itself.

    Of the registrable domains in `by_host` each host stands for itself: many sites share them. The public suffix
    list's private part is used, so that two blogs below github.io are two sites.
    """
    from tldextract import TLDExtract

    extract = TLDExtract(suffix_list_urls=(), cache_dir=None, include_psl_private_domains=True)
    apart = frozenset(domain.lower().rstrip(".") for domain in by_host)

    @lru_cache(maxsize=65_536)
    def of_host(host: str) -> str:
        if addresses.parse(host) is not None:
            return host
        domain = extract.extract_str(host).top_domain_under_public_suffix
        return host if not domain or domain in apart else domain

    def of_url(url: str) -> str:
        return of_host((urls.host(url) or "").rstrip("."))

    return of_url
