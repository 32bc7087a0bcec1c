"""JSON Lines: an article a line, a bad line its own rejection."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from xxhash import xxh3_128_hexdigest

from feedmill.model import Document, MediaType, Rejected
from feedmill.readers import records
from feedmill.readers.jsonlines import JsonLines

READER = JsonLines()


def read(text: str) -> list[Document | Rejected]:
    return list(READER.read("a.jsonl", text, "of the file"))


def test_one_article_a_line() -> None:
    lines = ['{"title": "一", "content": "text"}', "", '{"title": "二", "html": "<p>x</p>", "n": [1]}']
    one, two = read("\n".join(lines) + "\n")
    assert one == Document(
        path="a.jsonl",
        digest=xxh3_128_hexdigest(lines[0].encode()),
        media_type=MediaType.PLAIN,
        body="text",
        metadata={"title": "一"},
        part=1,
        body_line=1,
        metadata_format="JSON line",
    )
    assert isinstance(two, Document)
    assert (two.part, two.body_line, two.body, two.media_type) == (3, 3, "<p>x</p>", MediaType.HTML)
    assert two.metadata == {"title": "二", "n": [1]}


def test_a_bad_line_stops_nothing() -> None:
    text = '{"title": "a"}\n{bad\n[1]\n"text"\n{"n": NaN}\n{}\n{"text": " "}\n{"title": "b"}\n'
    found = read(text)
    assert [one.part for one in found] == [1, 2, 3, 4, 5, 6, 7, 8]
    assert [one.part for one in found if isinstance(one, Document)] == [1, 8]
    rejected = [one for one in found if isinstance(one, Rejected)]
    assert all(one.stage == "read" and one.path == "a.jsonl" and one.line == one.part for one in rejected)
    assert rejected[0].reason == "not JSON: unexpected character, expected a string key (column 2)"
    assert rejected[1].reason == 'not a JSON object; a line holds one article as {"title": …, "content": …}'
    assert rejected[-1].reason == "an article without text and title"


@pytest.mark.parametrize(
    ("members", "body", "media_type", "rest"),
    [
        ({"content": "plain words"}, "plain words", MediaType.PLAIN, {}),
        ({"content": "<div>x</div>"}, "<div>x</div>", MediaType.HTML, {}),
        ({"content": "words <br/> more"}, "words <br/> more", MediaType.HTML, {}),
        ({"content": "a < b and c > d"}, "a < b and c > d", MediaType.PLAIN, {}),
        ({"body": "# Heading\n\nwords <b>x</b>"}, "# Heading\n\nwords <b>x</b>", MediaType.MARKDOWN, {}),
        ({"text": "words"}, "words", MediaType.PLAIN, {}),
        ({"content_text": "# no heading"}, "# no heading", MediaType.PLAIN, {}),
        ({"markdown": "words"}, "words", MediaType.MARKDOWN, {}),
        ({"content_html": "words"}, "words", MediaType.HTML, {}),
        ({"text": "plain", "html": "<p>rich</p>", "title": "t"}, "<p>rich</p>", MediaType.HTML, {"title": "t"}),
        ({"content": "", "text": "words"}, "words", MediaType.PLAIN, {}),
        (
            {"content": {"rendered": "<p>x</p>", "protected": False}, "title": {"rendered": "t"}},
            "<p>x</p>",
            MediaType.HTML,
            {"title": "t"},
        ),
        (
            {
                "content": {"rendered": "x"},
                "date": "2026-03-02T10:00:00",
                "date_gmt": "2026-03-02T02:00:00",
                "id": 42,
                "author": 3,
                "categories": [1, 7],
                "tags": ["ferry"],
            },
            "x",
            MediaType.PLAIN,
            {"date": "2026-03-02T02:00:00Z", "tags": ["ferry"]},
        ),
        ({"content": {"pages": 2}}, "", MediaType.PLAIN, {"content": {"pages": 2}}),
        (
            {"text": "x", "date": {"$date": "2026-03-02T08:00:00Z"}, "at": {"$date": {"$numberLong": "1767225600000"}}},
            "x",
            MediaType.PLAIN,
            {"date": "2026-03-02T08:00:00Z", "at": 1767225600000},
        ),
        ({"text": "x", "_id": {"$oid": "65a1"}}, "x", MediaType.PLAIN, {"_id": None}),
        ({"text": "x", "n": {"$numberLong": "many"}}, "x", MediaType.PLAIN, {"n": {"$numberLong": "many"}}),
        ({"articleBody": "words", "TEXT": "fewer"}, "words", MediaType.PLAIN, {}),
        ({"content": ["one", "two"]}, "one\n\ntwo", MediaType.PLAIN, {}),
        ({"content": ["one", 2], "maintext": "x"}, "x", MediaType.PLAIN, {"content": ["one", 2]}),
        ({"full_text": "first", "fullText": "again"}, "first", MediaType.PLAIN, {"fullText": "again"}),
        ({"正文": "words"}, "words", MediaType.PLAIN, {}),
        ({"text": "a\x00b\r\nc\ufffe"}, "ab\nc", MediaType.PLAIN, {}),
    ],
)
def test_where_the_text_is(
    members: dict[str, object], body: str, media_type: MediaType, rest: dict[str, object]
) -> None:
    assert records.take_apart(members) == (body, media_type, rest)


def test_half_an_emoji_is_dropped() -> None:
    (document,) = read('{"title": "\\ud83d cut", "tags": ["\\ude00"], "text": "whole \\ud83d\\ude00"}')
    assert isinstance(document, Document)
    assert document.metadata == {"title": " cut", "tags": [""]}
    assert document.body == "whole 😀"


def test_a_line_of_several_megabytes() -> None:
    (document,) = read(json.dumps({"title": "x", "text": "字" * 1_500_000}, ensure_ascii=False))
    assert isinstance(document, Document)
    assert len(document.body) == 1_500_000


def test_deep_nesting_is_one_rejection() -> None:
    found = read('{"a":' + "[" * 100_000 + "\n" + '{"a":"\\ud83d",' + '"b":' + "[" * 100_000 + '\n{"title": "x"}')
    assert [type(one) for one in found] == [Rejected, Rejected, Document]


def test_many_bad_lines_are_told_as_a_number() -> None:
    found = read('{"title": "x"}\n' * 2_000 + "{\n" * 1_500 + '{"title": "last"}\n')
    assert len(found) == 2_000 + 1_000 + 1 + 1
    assert isinstance(found[-1], Rejected)
    assert found[-1].reason == "500 more lines that cannot be read"
    assert isinstance(found[-2], Document)


def test_a_hopeless_file_is_given_up() -> None:
    found = read('{"title": "x"}\n' + "{\n" * 30_000)
    assert [type(one) for one in found] == [Document] + [Rejected] * 1_002
    gave_up = found[-2]
    assert isinstance(gave_up, Rejected)
    assert (gave_up.line, gave_up.reason) == (10_001, "not read from here on: most lines are no JSON objects")


@pytest.mark.parametrize(
    ("path", "text", "yes"),
    [
        ("a.jsonl", '{"a": 1}\n{"b": 2}', True),
        ("a.ndjson", '\n\n{"a": 1}', True),
        ("a.jsonl", '{bad\n{"b": 2}', True),
        ("a.jsonl", "---\ntitle: x\n---\n", False),
        ("a.json", '{"a": 1}\nnot', True),
        ("a.json", '{\n"a": 1\n}', False),
        ("a.txt", '{"a": 1}\n\n{"b": 2}\n', True),
        ("a.txt", '{"a": 1}\n{bad}\n', False),
        ("a.md", '{"title": "x"}\n\nbody\n', False),
        ("a.md", '{"title": "x"}\n', True),
        ("a.md", "{% include %}\n", False),
        ("a.txt", "text\n", False),
    ],
)
def test_recognized_by_content(path: str, text: str, yes: bool) -> None:
    assert READER.recognizes(path, text) is yes


JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(2**63), 2**63)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(),
    lambda children: st.lists(children, max_size=3) | st.dictionaries(st.text(), children, max_size=3),
    max_leaves=8,
)


@given(st.lists(st.dictionaries(st.text(min_size=1), JSON, min_size=1, max_size=4), min_size=1, max_size=4))
@settings(max_examples=80, deadline=None)
def test_every_object_comes_back(objects: list[dict[str, object]]) -> None:
    found = read("\n".join(json.dumps(one) for one in objects))
    for one, members in zip(found, objects, strict=True):
        if isinstance(one, Document):
            assert json.dumps(dict(one.metadata)) == json.dumps(records.take_apart(members).metadata)
        else:
            assert one.reason == "an article without text and title"
