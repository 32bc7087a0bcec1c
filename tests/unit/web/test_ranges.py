"""RFC 9110 section 14."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from feedmill.web.ranges import Span, Unsatisfiable, span


@pytest.mark.parametrize(
    ("field", "expected"),
    [
        (b"bytes=0-0", (0, 1)),
        (b"bytes=0-99", (0, 10)),
        (b"bytes=3-", (3, 10)),
        (b"bytes=-3", (7, 10)),
        (b"bytes=-99", (0, 10)),
        (b"Bytes = 9-9 ", (9, 10)),
        (b"bytes=,2-4,", (2, 5)),
        (b"bytes=0-1,3-4", None),
        (b"bytes=5-4", None),
        (b"bytes=-", None),
        (b"bytes=a-b", None),
        (b"items=0-1", None),
        (b"bytes=0-1x", None),
        (b"bytes=0-" + b"9" * 19, None),
        (b"", None),
    ],
)
def test_one_range_or_none(field, expected):
    assert span(field, 10) == (expected and Span(*expected))


@pytest.mark.parametrize("field", [b"bytes=10-", b"bytes=10-12", b"bytes=-0", b"bytes=999999999999999999-"])
def test_outside(field):
    with pytest.raises(Unsatisfiable):
        span(field, 10)


def test_of_nothing_no_range_can_be_had():
    for field in (b"bytes=0-", b"bytes=-1"):
        with pytest.raises(Unsatisfiable):
            span(field, 0)


@given(st.binary(max_size=30), st.integers(0, 99), st.integers(0, 99), st.integers(0, 99))
def test_a_range_lies_within_and_is_what_was_asked_for(noise, first, last, size):
    data = bytes(range(size))
    for field in (noise, b"bytes=" + noise, b"bytes=%d-%d" % (first, last), b"bytes=-%d" % last):
        try:
            found = span(field, size)
        except Unsatisfiable:
            continue
        assert found is None or 0 <= found.start < found.end <= size
    if first <= last and first < size:
        found = span(b"bytes=%d-%d" % (first, last), size)
        assert data[found.start : found.end] == data[first : last + 1]
