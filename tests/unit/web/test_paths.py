"""No request leads out of the output folder, however it is written."""

from __future__ import annotations

from pathlib import PurePosixPath
from urllib.parse import quote

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from feedmill.web.paths import below, relative


@pytest.mark.parametrize(
    ("raw", "path"),
    [
        (b"/", ""),
        (b"/index.html", "index.html"),
        (b"/all/", "all/"),
        (b"/categories/policy/rss.xml", "categories/policy/rss.xml"),
        (b"/%61ll/rss%2Exml", "all/rss.xml"),
        ("/政策/".encode(), "政策/"),
        (quote("/政策/").encode(), "政策/"),
        (b"/a%20b", "a b"),
        (b"/a..b", "a..b"),
        (b"/a:b", "a:b"),
    ],
)
def test_what_is_published_can_be_asked_for(raw, path):
    assert relative(raw) == path


@pytest.mark.parametrize(
    "raw",
    [
        b"", b"all", b"*", b"//", b"//evil.example/", b"/all//rss.xml", b"/..", b"/../x", b"/all/../x", b"/./x",
        b"/%2e%2e/x", b"/%2E%2E%2Fx", b"/..%2fx", b"/.feedmill", b"/all/.rss.xml.tmp", b"/%2efeedmill", b"/...",
        b"/a\\b", b"/a%5cb", b"/%00", b"/rss.xml%00.html", b"/a%0d%0aSet-Cookie:x", b"/a\x7f", b"/%c2%85",
        b"/%", b"/%2", b"/%zz", b"/\xff", b"/%ff", b"/%ed%a0%80", b"/" + b"a" * 1024,
    ],
)  # fmt: skip
def test_what_cannot_be_published_is_no_path(raw):
    assert relative(raw) is None


@given(
    st.text(st.sampled_from("./\\%2eE5cF0a\x00ü"), max_size=24).map(lambda text: text.encode()) | st.binary(max_size=24)
)
@example(b"%2e%2e/%2e%2e/etc/passwd")
def test_no_path_leads_out(raw):
    path = relative(b"/" + raw)
    if path is None:
        return
    parts = PurePosixPath(path).parts
    assert not path.startswith("/")
    assert not [part for part in parts if part.startswith(".") or "\\" in part or "\0" in part]
    assert path.rstrip("/") == "/".join(parts)


@given(st.lists(st.text(st.characters(exclude_categories=("C", "Z"), exclude_characters="/\\"), min_size=1, max_size=8)
                .filter(lambda name: not name.startswith(".")), min_size=1, max_size=4))  # fmt: skip
def test_every_name_that_is_written_can_be_asked_for(names):
    path = "/".join(names)
    assert relative(quote(f"/{path}").encode()) == path
    assert relative(f"/{path}/".encode().replace(b"%", b"%25")) == f"{path}/"


@pytest.mark.parametrize(
    ("raw", "root", "rest"),
    [
        (b"/news/all/", b"/news", b"/all/"),
        (b"/news", b"/news", b"/"),
        (b"/newspaper", b"/news", b"/newspaper"),
        (b"/all/", b"/news", b"/all/"),
        (b"/all/", b"", b"/all/"),
    ],
)
def test_a_prefix_that_a_proxy_left_is_taken_off(raw, root, rest):
    assert below(raw, root) == rest
