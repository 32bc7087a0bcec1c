"""RFC 9110 section 13."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from feedmill.web.conditions import as_http_date, http_date, is_unmodified, listed, matched, range_applies

TAGS = [b'"a-gz"', b'"a"']
NOON = 784_111_777  # Sun, 06 Nov 1994 08:49:37 GMT


@pytest.mark.parametrize(
    ("field", "tag"),
    [
        (b'"a"', b'"a"'),
        (b'W/"a"', b'"a"'),
        (b'"x", W/"a-gz" , "y"', b'"a-gz"'),
        (b'"a","a-gz"', b'"a-gz"'),
        (b"*", b'"a-gz"'),
        (b" * ", b'"a-gz"'),
        (b'"x"', None),
        (b"a", None),
        (b'"a', None),
        (b'a"', None),
        (b'"a" b', None),
        (b'"A"', None),
        (b"", None),
        (b"w/\"a\"", None),
    ],
)  # fmt: skip
def test_which_tag_a_client_holds(field, tag):
    assert matched(field, TAGS) == tag


def test_a_tag_may_hold_commas():
    assert listed(b'"a,b", "c"') == [b'"a,b"', b'"c"']


@given(st.binary(max_size=80))
def test_any_field_can_be_read(field):
    assert matched(field, TAGS) in {None, *TAGS}
    http_date(field)


@pytest.mark.parametrize(
    "date",
    [b"Sun, 06 Nov 1994 08:49:37 GMT", b"Sunday, 06-Nov-94 08:49:37 GMT", b"Sun Nov  6 08:49:37 1994"],
)
def test_the_three_forms_of_a_date(date):
    assert http_date(date) == NOON


@pytest.mark.parametrize(
    "date", [b"", b"yesterday", b"784111777", b"\xff", b"Sun, 99 Nov 1994 08:49:37 GMT", b"9" * 99]
)
def test_no_date(date):
    assert http_date(date) is None
    assert not is_unmodified(date, NOON)


def test_a_date_comes_back():
    assert as_http_date(NOON) == b"Sun, 06 Nov 1994 08:49:37 GMT"


@pytest.mark.parametrize(
    ("since", "modified", "unmodified"), [(0, 0, True), (1, 0, True), (0, 1, False), (0, None, False)]
)
def test_modified_since(since, modified, unmodified):
    at = modified if modified is None else NOON + modified
    assert is_unmodified(as_http_date(NOON + since), at) is unmodified


@pytest.mark.parametrize(
    ("if_range", "applies"),
    [
        (None, True),
        (b'"a"', True),
        (b'W/"a"', False),  # compared strongly
        (b'"b"', False),
        (as_http_date(NOON), True),
        (as_http_date(NOON + 1), False),  # an exact match only
        (as_http_date(NOON - 1), False),
        (b"x", False),
    ],
)
def test_if_range(if_range, applies):
    assert range_applies(if_range, b'"a"', NOON) is applies
