"""When a page is looked at next."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from feedmill.model import Check, Verdict, Watched
from feedmill.monitor.freshness import fresh_for, retry_after, validator
from feedmill.monitor.outcome import Judgement, Then
from feedmill.monitor.schedule import FLOOR, LONGEST, Interval, next_check
from feedmill.records import Past, micros

NOW = datetime(2026, 3, 1, tzinfo=UTC)
HOUR, DAY = timedelta(hours=1), timedelta(days=1)


def wait(
    *,
    age: timedelta = 10 * DAY,
    then: Then = Then.ORDINARY,
    past: Past | None = None,
    chance: float = 0.0,
    **check: object,
) -> timedelta | None:
    watched = Watched(key=1, url="u", entry=None, scope="s", published=NOW - age, checked_at=NOW)
    judged = Judgement(Verdict.UNCHANGED, "r", ("r",), past or Past(etag='"v"'), then=then)
    looked = Check(url="u", at=NOW, **({"status": 200} | check))  # type: ignore[arg-type]
    found = next_check(watched, judged, looked, NOW, Interval(), lambda: chance)
    return None if found.at is None else found.at - NOW


@pytest.mark.parametrize(
    ("given_", "expected"),
    [
        ({"age": 10 * DAY}, 2 * DAY),
        ({"age": HOUR}, HOUR),
        ({"age": -DAY}, HOUR),
        ({"age": 300 * DAY}, 30 * DAY),
        ({"age": 10 * DAY, "past": Past(etag="v", pace=1.5)}, 3 * DAY),
        ({"age": HOUR, "past": Past()}, DAY),  # no validators
        ({"age": HOUR, "past": Past(etag="v", repeats=2)}, DAY),  # they do not work
        ({"age": 300 * DAY, "past": Past(etag="v", changed=micros(NOW - 5 * DAY))}, DAY),
        ({"age": HOUR, "fresh_for": 7200}, 2 * HOUR),
        ({"age": HOUR, "retry_after": 86_400}, DAY),
        ({"age": HOUR, "retry_after": 10**9}, LONGEST),
        ({"then": Then.SOON}, FLOOR),
        ({"then": Then.MISSED}, 36 * HOUR),
        ({"then": Then.FAILED, "past": Past(errors=3), "chance": 0.0}, FLOOR),
        ({"then": Then.FAILED, "past": Past(errors=9), "retry_after": 7200}, 2 * HOUR),
        ({"age": 800 * DAY, "past": Past(etag="v", pace=5.0)}, None),  # retired
        ({"age": 800 * DAY, "past": Past(etag="v", pace=5.0, changed=micros(NOW - 9 * DAY))}, 9 * DAY),
    ],
)
def test_the_next_look(given_: dict[str, object], expected: timedelta | None) -> None:
    assert wait(**given_) == expected  # type: ignore[arg-type]


@pytest.mark.parametrize(("then", "longest"), [(Then.FAILED, DAY), (Then.BLOCKED, 7 * DAY), (Then.MISSING, 7 * DAY)])
def test_errors_back_off_with_full_jitter_and_never_stop(then: Then, longest: timedelta) -> None:
    for errors in (1, 2, 5, 50, 5000):
        past = Past(errors=errors, misses=errors + 3)
        least, most = wait(then=then, past=past, chance=0.0), wait(then=then, past=past, chance=1.0)
        assert least == FLOOR
        assert most is not None
        assert FLOOR < most <= longest * 1.1


@settings(max_examples=200)
@given(
    st.sampled_from([Then.ORDINARY, Then.SOON, Then.MISSED, Then.SKIPPED]), st.integers(0, 400), st.floats(0, 1),
    st.one_of(st.none(), st.integers(0, 10**6)),
)  # fmt: skip
def test_jitter_goes_upward_only_and_by_a_tenth_at_most(
    then: Then, days: int, chance: float, retry: int | None
) -> None:
    plain, moved = (wait(age=days * DAY, then=then, chance=c, retry_after=retry) for c in (0.0, chance))
    assert plain is not None
    assert moved is not None
    assert plain <= moved <= plain * 1.1 + timedelta(microseconds=1)


@settings(max_examples=200)
@given(
    st.sampled_from(list(Then)), st.integers(-400, 4000), st.floats(0, 1), st.integers(0, 50),
    st.one_of(st.none(), st.integers(0, 10**8)), st.one_of(st.none(), st.integers(0, 10**8)), st.floats(0.2, 8),
)  # fmt: skip
def test_bounds_hold_whatever_comes(then, days, chance, errors, fresh, retry, pace):  # noqa: PLR0917
    past = Past(etag="v", errors=errors, misses=errors, pace=pace)
    found = wait(age=days * DAY, then=then, past=past, chance=chance, fresh_for=fresh, retry_after=retry)
    if found is not None:
        assert FLOOR <= found <= LONGEST
        assert found >= min(timedelta(seconds=retry or 0), LONGEST)


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        ({"retry-after": "120"}, 120),
        ({"retry-after": "Sun, 01 Mar 2026 02:00:00 GMT", "date": "Sun, 01 Mar 2026 01:00:00 GMT"}, 3600),
        ({"retry-after": "Sun, 01 Mar 2026 02:00:00 GMT"}, 7200),
        ({"retry-after": "Sunday, 01-Mar-26 02:00:00 GMT"}, 7200),
        ({"retry-after": "Sat, 01 Jan 2000 00:00:00 GMT"}, 0),
        ({"retry-after": "99999999999999999999"}, 30 * 86_400),
        ({"retry-after": "-5"}, None),
        ({"retry-after": "soon"}, None),
        ({"retry-after": "²"}, None),
        ({}, None),
    ],
)
def test_retry_after(headers: dict[str, str], seconds: int | None) -> None:
    assert retry_after(headers, NOW) == seconds


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        ({"cache-control": "public, max-age=600"}, 600),
        ({"cache-control": "max-age=600", "age": "500"}, 100),
        ({"cache-control": "max-age=600", "age": "700"}, None),
        ({"cache-control": "s-maxage=600"}, None),
        ({"cache-control": "no-cache, max-age=600"}, None),
        ({"cache-control": "max-age=9999999999"}, 30 * 86_400),
        ({"expires": "Sun, 01 Mar 2026 01:00:00 GMT"}, 3600),
        ({"expires": "0"}, None),
        ({"expires": "Sun, 01 Mar 2026 01:00:00 GMT", "cache-control": "max-age=60"}, 60),
        ({}, None),
    ],
)
def test_freshness(headers: dict[str, str], seconds: int | None) -> None:
    assert fresh_for(headers, NOW) == seconds


@settings(max_examples=100)
@given(st.text(max_size=40), st.text(max_size=40))
def test_no_header_is_too_odd(one: str, other: str) -> None:
    headers = {"retry-after": one, "date": other, "cache-control": f"max-age={one}", "age": other, "expires": one}
    for found in (retry_after(headers, NOW), fresh_for(headers, NOW)):
        assert found is None or 0 <= found <= 30 * 86_400
    kept = validator(one)
    assert kept is None or kept == one
