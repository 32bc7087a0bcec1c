"""A file's bytes to documents: the order of readers, sizes, hostile input, the real seeds."""

from __future__ import annotations

import codecs
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from xxhash import xxh3_128_hexdigest

from bounded import bounded
from feedmill.model import Document, MediaType, Rejected
from feedmill.readers.files import documents, oversized

LIMIT = 5_000_000


def one(path: str, data: bytes | str) -> Document:
    (found,) = documents(path, data if isinstance(data, bytes) else data.encode(), LIMIT)
    assert isinstance(found, Document)
    return found


def rejected(path: str, data: bytes | str, limit: int = LIMIT) -> Rejected:
    (found,) = documents(path, data if isinstance(data, bytes) else data.encode(), limit)
    assert isinstance(found, Rejected)
    assert (found.path, found.stage, found.part) == (path, "read", 0)
    return found


@pytest.mark.parametrize(
    ("path", "text", "media_type", "metadata_format"),
    [
        ("a.txt", "---\ntitle: x\n---\n\n# x\n", MediaType.MARKDOWN, "front matter"),
        ("a.html", "---\ntitle: x\n---\n<p>x", MediaType.HTML, "front matter"),
        ("a.md", '{"title": "x"}\n\nbody', MediaType.MARKDOWN, "front matter"),
        ("a.txt", '{"title": "x", "text": "y"}\n', MediaType.PLAIN, "JSON line"),
        ("a.jsonl", "---\ntitle: x\n---\n", MediaType.MARKDOWN, "front matter"),
        ("a.txt", "<!doctype html>", MediaType.HTML, ""),
        ("a.md", "words", MediaType.MARKDOWN, ""),
        ("a.txt", "words", MediaType.PLAIN, ""),
    ],
)
def test_content_decides(path: str, text: str, media_type: MediaType, metadata_format: str) -> None:
    document = one(path, text)
    assert (document.media_type, document.metadata_format) == (media_type, metadata_format)


def test_the_digest_is_of_the_bytes_as_they_lie_there() -> None:
    plain, crlf = b"---\ntitle: x\n---\nbody\n", b"\xef\xbb\xbf---\r\ntitle: x\r\n---\r\nbody\r\n"
    assert one("a.md", plain).digest == xxh3_128_hexdigest(plain)
    assert one("a.md", crlf).digest == xxh3_128_hexdigest(crlf)
    assert one("a.md", crlf).body == one("a.md", plain).body == "body\n"
    assert one("a.md", crlf).metadata == {"title": "x"}


@pytest.mark.parametrize("codec", ["gb18030", "utf-16", "utf-16-le", "utf-16-be", "utf-8-sig"])
def test_front_matter_in_any_encoding(codec: str) -> None:
    text = "---\ntitle: 政府更新了规定\ntags: [甲, 乙]\n---\n\n本周五，市政府公布了一项新的规定。\n"
    document = one("a.md", text.encode(codec))
    assert document.metadata == {"title": "政府更新了规定", "tags": ["甲", "乙"]}
    assert (document.body, document.body_line) == ("本周五，市政府公布了一项新的规定。\n", 6)


def test_notes_of_decoding_come_first() -> None:
    text = "---\ntitle: 政府：规定\nsource: 某报: 本地\n---\n本周五公布。\n"
    assert one("a.md", text.encode("gbk")).notes == ("decoded as gb18030", "line 3: quoted, ': ' in a plain value")
    first, second = documents("a.jsonl", '{"title": "新的规定"}\n{"title": "第二条"}\n'.encode("gbk"), LIMIT)
    assert isinstance(first, Document)
    assert isinstance(second, Document)
    assert first.notes == second.notes == ("decoded as gb18030",)


def test_a_nul_is_dropped_and_the_rest_is_read() -> None:
    document = one("a.md", b"---\ntitle: a\x00b\n---\nbo\x00dy")
    assert (document.metadata, document.body) == ({"title": "ab"}, "body")
    assert document.notes == ("line 2: control characters dropped",)


# -- rejections -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("size", "limit", "reason"),
    [
        (6_100_000, LIMIT, "6.1 MB, more than read.max_bytes (5 MB)"),
        (5_000_001, LIMIT, "5,000,001 bytes, more than read.max_bytes (5,000,000 bytes)"),
        (2_000, 900, "2 KB, more than read.max_bytes (900 bytes)"),
        (999_960, 1_500, "1 MB, more than read.max_bytes (1.5 KB)"),
        (3_210_000_000, LIMIT, "3210 MB, more than read.max_bytes (5 MB)"),
    ],
)
def test_too_big(size: int, limit: int, reason: str) -> None:
    assert oversized("a.md", size, limit) == Rejected(path="a.md", stage="read", reason=reason)


def test_too_big_is_not_even_decoded() -> None:
    assert rejected("a.md", b"\xff" * 11, 10).reason == "11 bytes, more than read.max_bytes (10 bytes)"
    assert oversized("a.md", 10, 10) is None


def test_reasons() -> None:
    assert rejected("a.md", b"").reason == "the file is empty"
    assert rejected("a.md", "\n \n").reason == "the file is empty"
    assert (
        rejected("a.md", b"\x89PNG\r\n\x1a\n\x00").reason == "a PNG image, not a text; leave it out with read.include"
    )
    broken = rejected("a.md", "---\na: 1\nb: !x 1\n---\n")
    assert (broken.reason, broken.line) == ("front matter: the tag '!x' is not allowed (line 3, column 4)", 3)


# -- anything at all --------------------------------------------------------------------------

NAMES = st.sampled_from(["a.md", "a.txt", "a.html", "a.jsonl", "a.json", "a"])
FENCES = [b"---\n", b"+++\n", b";;;\n", b"...\n", b"```\n", b"<!--", b"-->", b"<html>", b"<p>", b"](http://x)"]
MARKS = [b": ", b"\xef\xbc\x9a", b"- ", b"'", b'"', b"{", b"}", b"[", b"]", b"&a ", b"*a", b"!!x ", b"<<", b"|", b"# "]
WORDS = [b"title", b"null", b"3.10", b"2026-01-01", b"a = 1", b'{"a": 1}\n', b"\\ud800", b"\n", b"\r\n", b" ", b"\t"]
SCRAPS = [b"\xd6\xd0\xce\xc4", b"\xe4\xb8\xad", b"\xe4\xb8", b"\xff", b"\xfe", b"\x00", b"\x07", b"\xed\xa0\x80"]
BOMS = [codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, "\u3000\x85\u2028".encode()]
PIECES = st.sampled_from(FENCES + MARKS + WORDS + SCRAPS + BOMS)
BYTES = st.binary(max_size=80) | st.lists(PIECES, max_size=25).map(b"".join)


@given(NAMES, BYTES | BYTES.map(lambda middle: b"---\n" + middle + b"\n---\nbody\n"))
@settings(max_examples=300, deadline=None)
def test_documents_never_raises(path: str, data: bytes) -> None:
    found = documents(path, data, 2_000)
    assert found
    for document in found:
        if isinstance(document, Rejected):
            assert document.reason
            assert "\n" not in document.reason
        else:
            document.body.encode()
            assert all(type(key) is str for key in document.metadata)
            assert 1 <= document.body_line <= data.count(b"\n") + data.count(b"\r") + 2
            assert not any("\n" in note for note in document.notes)


@pytest.mark.parametrize(
    ("path", "unit", "before", "after"),
    [
        ("a.txt", b"-", b"", b""),
        ("a.txt", b"{", b"", b""),
        ("a.txt", b"a: ", b"", b""),
        ("a.txt", b"---\n", b"", b""),
        ("a.md", b"a: ", b"---\n", b"\n---\n"),
        ("a.md", b"a: b: c\n", b"---\n", b"\n---\n"),
        ("a.md", b"title: b\n", b"", b""),
        ("a.md", b"<!--", b"", b""),
        ("a.md", b"<!-- -->", b"", b""),
        ("a.md", b" ", b"---\n", b""),
        ("a.txt", b"# a ", b"", b""),
        ("a.txt", b"[a](/", b"", b""),
        ("a.txt", b"\n ", b"", b""),
        ("a.txt", b"\xff", b"", b""),
        ("a.txt", b"\xd6\xd0", b"", b""),
        ("a.txt", b"\x00", b"a", b""),
        ("a.html", b"<meta ", b"", b"\xff"),
        ("a.jsonl", b"{\n", b"", b""),
        ("a.jsonl", b"[", b'{"a":', b""),
    ],
)
def test_five_hostile_megabytes_end_in_time(path: str, unit: bytes, before: bytes, after: bytes) -> None:
    data = before + unit * ((LIMIT - len(before) - len(after)) // len(unit)) + after
    with bounded(seconds=20):
        assert documents(path, data, LIMIT)


@pytest.mark.parametrize(
    "unit", ["a: b: c\n", "a: 'b\n", "- @a\n", "\ta: b\n", "a：b\n", "%TAG !a! b\n", "&a b\n", "a: [\n"]
)
def test_hostile_front_matter_ends_in_time(unit: str) -> None:
    text = "---\ntitle: x\n" + unit * (250_000 // len(unit)) + "---\n"
    with bounded(seconds=20):
        assert documents("a.md", text.encode(), LIMIT)


# -- the user's own documents -----------------------------------------------------------------


def test_real_seeds(real_seeds: Path) -> None:
    by_format = {}
    for file in sorted(real_seeds.glob("*.txt")):
        document = one(file.name, file.read_bytes())
        assert document.notes == ()
        by_format[document.metadata_format] = document
    article, portal = by_format["front matter"], by_format[""]
    assert article.media_type == MediaType.MARKDOWN
    assert len(article.metadata) == 11
    assert article.metadata["date"] == "2026-02-12"
    assert article.metadata["draft"] is False
    assert article.body.startswith("# ")
    assert article.body_line == 21
    assert (portal.media_type, portal.body_line) == (MediaType.PLAIN, 1)
