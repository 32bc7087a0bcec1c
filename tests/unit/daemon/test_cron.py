"""Cron expressions against what crontab(5) says of them."""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from feedmill.daemon.cron import crontab

SUNDAY = datetime(2026, 3, 1, 0, 0, 30, tzinfo=UTC)


def first(expression: str, after: datetime = SUNDAY) -> str:
    moment = crontab(expression, after.tzinfo or UTC).get_next_fire_time(None, after)
    return f"{moment:%a %m-%d %H:%M}"


@pytest.mark.parametrize(
    ("expression", "moment"),
    [
        ("* * * * *", "Sun 03-01 00:01"),
        ("*/15 * * * *", "Sun 03-01 00:15"),
        ("30 4 * * *", "Sun 03-01 04:30"),
        ("0 0 * * 1", "Mon 03-02 00:00"),
        ("0 5 * * 0", "Sun 03-01 05:00"),
        ("0 5 * * 7", "Sun 03-01 05:00"),
        ("0 5 * * sun", "Sun 03-01 05:00"),
        ("0 5 * * MON-fri", "Mon 03-02 05:00"),
        ("0 5 * * 5-7", "Sun 03-01 05:00"),
        ("0 5 * * 2/3", "Tue 03-03 05:00"),
        ("0 5 * * */6", "Sun 03-01 05:00"),
        ("0 0 15 * *", "Sun 03-15 00:00"),
        ("0 0 15 * 3", "Wed 03-04 00:00"),  # day and weekday given: either will do
        ("0 0 2 * 3", "Mon 03-02 00:00"),
        ("0 1-5 * * *", "Sun 03-01 01:00"),
        ("0 0 29 2 *", "Tue 02-29 00:00"),
    ],
)
def test_when_it_comes_first(expression: str, moment: str) -> None:
    assert first(expression) == moment


def test_in_the_zone_of_the_site() -> None:
    zone = ZoneInfo("Europe/Berlin")
    moment = crontab("0 6 * * *", zone).get_next_fire_time(None, SUNDAY)
    assert moment is not None
    assert moment.astimezone(UTC).hour == 5


@pytest.mark.parametrize(
    ("expression", "words"),
    [
        ("* * * *", "must have five fields"),
        ("60 * * * *", "'60 \\* \\* \\* \\*'"),
        ("* * * * 8", "weekday '8' must be 0 to 7"),
        ("* * * * fri-mon", "weekday 'fri-mon' must be"),
        ("* * * * 1/0", "weekday '1/0' must be"),
        ("x * * * *", "'x \\* \\* \\* \\*'"),
        ("0 0 30 2 *", "no such day ever comes"),
    ],
)
def test_what_cannot_be_is_told(expression: str, words: str) -> None:
    with pytest.raises(ValueError, match=words):
        crontab(expression, UTC)
