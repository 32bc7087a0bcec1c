"""Dates: every way of writing that the issue names, and what is no date."""

import email.utils
import locale
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bounded import bounded
from feedmill.dates import find, from_path, parse, rfc822, rfc3339

SHANGHAI = ZoneInfo("Asia/Shanghai")
CHICAGO = ZoneInfo("America/Chicago")
BERLIN = ZoneInfo("Europe/Berlin")


def iso(moment: datetime | None) -> str | None:
    return moment.isoformat() if moment else None


# A date without a time, in the zone of the reader.
DAYS = [
    ("Jul 08 2026", "2026-07-08"),
    ("2022/10/17", "2022-10-17"),
    ("2026-01-05", "2026-01-05"),
    ("20260105", "2026-01-05"),
    ("2026.1.5", "2026-01-05"),
    ("2026. 1. 5.", "2026-01-05"),
    ("2026年1月5日", "2026-01-05"),
    ("2026 年 1 月 5 日", "2026-01-05"),
    ("2026年1月5号", "2026-01-05"),
    ("2026年1月5", "2026-01-05"),
    ("二〇二六年一月五日", "2026-01-05"),
    ("二○二六年十二月三十一日", "2026-12-31"),
    ("二零二六年十月廿三日", "2026-10-23"),
    ("二〇二六年二月二十日", "2026-02-20"),
    ("民國115年1月5日", "2026-01-05"),
    ("中華民國一一五年一月五日", "2026-01-05"),
    ("令和8年1月5日", "2026-01-05"),
    ("平成元年1月8日", "1989-01-08"),
    ("2026년 1월 5일", "2026-01-05"),
    ("２０２６－０１－０５", "2026-01-05"),
    ("２０２６年１月５日", "2026-01-05"),
    ("发布于：2026-01-05", "2026-01-05"),
    ("发布时间: 2026年1月5日", "2026-01-05"),
    ("2026-01-05 发布", "2026-01-05"),
    ("Published on January 5, 2026", "2026-01-05"),
    ("March 3, 2026", "2026-03-03"),
    ("Mar. 3, 2026", "2026-03-03"),
    ("MARCH 3rd, 2026", "2026-03-03"),
    ("3 March 2026", "2026-03-03"),
    ("3rd of March 2026", "2026-03-03"),
    ("Sept 3, 2026", "2026-09-03"),
    ("Tuesday, 3 March 2026", "2026-03-03"),
    ("3-Mar-2026", "2026-03-03"),
    ("09-Jan-26", "2026-01-09"),
    ("Posted 09-Jan-26 by Jane Doe", "2026-01-09"),
    ("2026 Mar 3", "2026-03-03"),
    ("03/04/2026", "2026-03-04"),  # month first
    ("发表时间：03/04/2026", "2026-04-03"),  # day first
    ("25/12/2026", "2026-12-25"),
    ("03.04.2026", "2026-04-03"),  # day first
    ("  2026-01-05\n", "2026-01-05"),
    ("2024-02-29", "2024-02-29"),
    ("1970-01-01", "1970-01-01"),
    ("2200-12-31", "2200-12-31"),
    ("3 mars 2026", "2026-03-03"),
    ("3. März 2026", "2026-03-03"),
    ("3 de marzo de 2026", "2026-03-03"),
    ("3 марта 2026 г.", "2026-03-03"),
    ("Ngày 3 tháng 4 năm 2026", "2026-04-03"),
]

# With a time: as written, or in the zone of the reader (+08:00).
MOMENTS = [
    ("02/11/26 10:42 AM ET", "2026-02-11T10:42:00-05:00"),
    ("发表时间： 05/02/2026 - 09:15", "2026-02-05T09:15:00+08:00"),
    ("14:352025/12/16", "2025-12-16T14:35:00+08:00"),
    ("2026/3/2 7:05:09", "2026-03-02T07:05:09+08:00"),
    ("2026年2月28日 15:30", "2026-02-28T15:30:00+08:00"),
    ("2026年2月28日15时30分", "2026-02-28T15:30:00+08:00"),
    ("2026年2月28日(星期六) 15点30分20秒", "2026-02-28T15:30:20+08:00"),
    ("2026年1月5日上午9:05", "2026-01-05T09:05:00+08:00"),
    ("2026年1月5日 上午12:05", "2026-01-05T00:05:00+08:00"),
    ("2026年1月5日下午3点半", "2026-01-05T15:30:00+08:00"),
    ("2026年1月5日下午三点", "2026-01-05T15:00:00+08:00"),
    ("2026年1月5日下午15:30", "2026-01-05T15:30:00+08:00"),
    ("2026年1月5日 下午12:30", "2026-01-05T12:30:00+08:00"),
    ("2026年1月5日中午12点", "2026-01-05T12:00:00+08:00"),
    ("2026年1月5日中午1点", "2026-01-05T13:00:00+08:00"),
    ("2026年1月5日晚上8点15分", "2026-01-05T20:15:00+08:00"),
    ("2026年1月5日晚上12点", "2026-01-06T00:00:00+08:00"),
    ("2026年1月5日凌晨1点", "2026-01-05T01:00:00+08:00"),
    ("2026年1月5日凌晨12点10分", "2026-01-05T00:10:00+08:00"),
    ("2026-01-05　１２：３０", "2026-01-05T12:30:00+08:00"),
    ("2026-02-28 24:00", "2026-03-01T00:00:00+08:00"),
    ("2026년 3월 2일 오후 3시 20분", "2026-03-02T15:20:00+08:00"),
    ("令和8年3月2日(月) 12:00", "2026-03-02T12:00:00+08:00"),
    ("March 3, 2026 at 3:04 pm", "2026-03-03T15:04:00+08:00"),
    ("March 3, 2026, 12:04 a.m.", "2026-03-03T00:04:00+08:00"),
    ("Sept 5, 2026 3PM", "2026-09-05T15:00:00+08:00"),
    ("2026-02-13T04:19:34.004579", "2026-02-13T04:19:34.004579+08:00"),
    ("2026-02-13 04:19:34,123", "2026-02-13T04:19:34.123000+08:00"),
    ("20260105143000", "2026-01-05T14:30:00+08:00"),
    ("20260105T143000Z", "2026-01-05T14:30:00+00:00"),
    ("2026-01-05T12:30:00Z", "2026-01-05T12:30:00+00:00"),
    ("2026-01-05 14:30:00 +0800", "2026-01-05T14:30:00+08:00"),
    ("2026-01-05 14:30:00 -0330", "2026-01-05T14:30:00-03:30"),
    ("2026-01-05 12:30 +08", "2026-01-05T12:30:00+08:00"),
    ("2026-01-05 12:30:00 +0000 UTC", "2026-01-05T12:30:00+00:00"),
    ("2026-01-05 12:30 UTC+8", "2026-01-05T12:30:00+08:00"),
    ("2026-01-05 12:30 (GMT-05:00)", "2026-01-05T12:30:00-05:00"),
    ("2026-01-05 12:30 GMT", "2026-01-05T12:30:00+00:00"),
    ("2026-01-05 12:30 EST", "2026-01-05T12:30:00-05:00"),
    ("2026-07-05 12:30 PDT", "2026-07-05T12:30:00-07:00"),
    ("2026-07-05 12:30 CEST", "2026-07-05T12:30:00+02:00"),
    ("2026-07-05 12:30 Asia/Tokyo", "2026-07-05T12:30:00+09:00"),
    ("3 March 2026 10:05 GMT", "2026-03-03T10:05:00+00:00"),
    ("Tue, 03 Mar 2026 08:00:00 +0800", "2026-03-03T08:00:00+08:00"),
    ("Tue, 03 Mar 2026 08:00:00 -0000", "2026-03-03T08:00:00+00:00"),
    ("03 Mar 2026 08:00 EST", "2026-03-03T08:00:00-05:00"),
    ("Mon Jan  5 08:00:00 UTC 2026", "2026-01-05T08:00:00+00:00"),
    ("Mon Jan  5 08:00:00 2026", "2026-01-05T08:00:00+08:00"),
    ("Mon Jan 05 08:00:00 +0100 2026", "2026-01-05T08:00:00+01:00"),
    ("Tue Mar 03 2026 08:00:00 GMT+0800 (China Standard Time)", "2026-03-03T08:00:00+08:00"),
    ("03/Mar/2026:08:00:00 +0100", "2026-03-03T08:00:00+01:00"),
    ("10:05 AM ET, Tue March 3, 2026", "2026-03-03T10:05:00-05:00"),
    ("10:05 AM ET, July 3, 2026", "2026-07-03T10:05:00-04:00"),
    ("15:30 2026-02-28", "2026-02-28T15:30:00+08:00"),
    ("1767225600", "2026-01-01T08:00:00+08:00"),
    ("1767225600123", "2026-01-01T08:00:00.123000+08:00"),
    ("1767225600.5", "2026-01-01T08:00:00.500000+08:00"),
    ("3 mars 2026 à 10h05", "2026-03-03T10:05:00+08:00"),
    ("3 mars 2026 10:05 CET", "2026-03-03T10:05:00+01:00"),
    ("3. März 2026 um 10:05", "2026-03-03T10:05:00+08:00"),
]

NO_DATES = [
    "",
    " ",
    "15",
    "2026",
    "五月",
    "5月",
    "2026年",
    "2026年5月",
    "May 2026",
    "March",
    "3 March",
    "March 3",
    "Q1 2026",
    "4 days ago",
    "yesterday",
    "today",
    "now",
    "昨天",
    "3小时前",
    "刚刚",
    "Monday",
    "last week 2026",
    "12:30",
    "下午3点",
    "2026-13-01",
    "2026-02-30",
    "2023-02-29",
    "2026-00-10",
    "2026-1-32",
    "20261399",
    "2026年13月1日",
    "31/31/2026",
    "1969-12-31",
    "2201-01-01",
    "0001-01-01",
    "9999-12-31",
    "1066年1月5日",
    "1/2/26",
    "26-01-05",
    "'26 Mar 3",
    "2026-02-27 25:61",
    "2026-02-27 12:60",
    "2026W01",
    "2026-W01-1",
    "2026-060",
    "2026-01",
    "202601",
    "2026年的第一场发布会",
    "2026年3月20余家公司",
    "2026-03-02 – 2026-03-05",
    "202602281234567",
    "13800138000",
    "12345678",
    "draft",
    "None",
    "null",
    "true",
    "v2026.3.2",
    "https://a.example/2026/03/02/x",
    "版本 2026 第 3 版",
    "5 in 2026",
    "x" * 200 + " 2026-01-05",
    "2026-01-05 " + "a long sentence, which is no label at all",
    "١٢",
    "²⁰²⁶-01-05",
]


class TestParse:
    @pytest.mark.parametrize(("text", "day"), DAYS)
    def test_a_day(self, text: str, day: str) -> None:
        assert iso(parse(text, SHANGHAI)) == f"{day}T00:00:00+08:00"

    @pytest.mark.parametrize(("text", "moment"), MOMENTS)
    def test_a_moment(self, text: str, moment: str) -> None:
        assert iso(parse(text, SHANGHAI)) == moment

    @pytest.mark.parametrize("text", NO_DATES)
    def test_no_date(self, text: str) -> None:
        assert parse(text, SHANGHAI) is None

    @pytest.mark.parametrize(
        ("value", "moment"),
        [
            (date(2026, 1, 5), "2026-01-05T00:00:00+01:00"),
            (datetime(2026, 7, 5, 12, 30), "2026-07-05T12:30:00+02:00"),  # noqa: DTZ001
            (datetime(2026, 7, 5, 12, 30, tzinfo=UTC), "2026-07-05T12:30:00+00:00"),
            (datetime(2026, 7, 5, 12, tzinfo=timezone(timedelta(hours=-7))), "2026-07-05T12:00:00-07:00"),
            (1767225600, "2026-01-01T01:00:00+01:00"),
            (1767225600.25, "2026-01-01T01:00:00.250000+01:00"),
            (1767225600123, "2026-01-01T01:00:00.123000+01:00"),
            (20260105, "2026-01-05T00:00:00+01:00"),
            (202601051430, "2026-01-05T14:30:00+01:00"),
            (20260105143059, "2026-01-05T14:30:59+01:00"),
            (20200101000000, "2020-01-01T00:00:00+01:00"),
        ],
    )
    def test_values_of_yaml_and_json(self, value: object, moment: str) -> None:
        assert iso(parse(value, BERLIN)) == moment

    @pytest.mark.parametrize(
        "value",
        [
            None,
            True,
            False,
            [],
            {},
            (),
            b"2026-01-05",
            timedelta(days=1),
            object(),
            0,
            15,
            2026,
            45045,
            -1,
            12345678,
            float("nan"),
            float("inf"),
            -float("inf"),
            10**400,
            -(10**400),
            1e300,
            7_289_654_400,
            99_999_999,
            10**15,
            date.min,
            date.max,
            datetime.max.replace(tzinfo=UTC),
            date(1969, 12, 31),
        ],
    )
    def test_values_that_are_no_date(self, value: object) -> None:
        assert parse(value, BERLIN) is None

    def test_cst_is_what_the_reader_calls_so(self) -> None:
        assert iso(parse("2026-01-05 12:30 CST", CHICAGO)) == "2026-01-05T12:30:00-06:00"
        assert iso(parse("2026-01-05 12:30 CST", SHANGHAI)) == "2026-01-05T12:30:00+08:00"
        assert iso(parse("2026-01-05 12:30 CST", UTC)) == "2026-01-05T12:30:00-06:00"
        assert iso(parse("2026年1月5日 12:30 CST", UTC)) == "2026-01-05T12:30:00+08:00"

    def test_beijing_time_is_a_zone(self) -> None:
        assert iso(parse("北京时间2026年1月5日 12:30", UTC)) == "2026-01-05T12:30:00+08:00"
        assert iso(parse("2026年1月5日（北京时间）", UTC)) == "2026-01-05T00:00:00+08:00"

    @pytest.mark.parametrize(
        "text", ["2026-03-29 02:30", "2026-10-25 02:30", "29 March 2026 02:30", "2026年10月25日 2:30"]
    )
    def test_gaps_and_folds_of_a_zone(self, text: str) -> None:
        moment = parse(text, BERLIN)
        assert moment is not None
        assert (moment.hour, moment.minute) == (2, 30)
        assert parse(rfc822(moment), UTC) == moment.astimezone(UTC)

    @settings(max_examples=200, deadline=None)
    @given(st.text(max_size=40) | st.text(alphabet="0123456789年月日时:/-. T+Z上午下一二十", max_size=30))
    def test_any_text(self, text: str) -> None:
        moment = parse(text, SHANGHAI)
        assert moment is None or (moment.tzinfo is not None and 1970 <= moment.year <= 2200)

    @settings(max_examples=100, deadline=None)
    @given(st.floats() | st.integers() | st.datetimes(timezones=st.timezones() | st.none()) | st.dates())
    def test_any_value(self, value: object) -> None:
        moment = parse(value, SHANGHAI)
        assert moment is None or (moment.tzinfo is not None and 1970 <= moment.year <= 2200)


zones = st.sampled_from(
    [UTC, SHANGHAI, CHICAGO, BERLIN, ZoneInfo("Asia/Kolkata"), timezone(timedelta(hours=-3, minutes=-30))]
)
moments = st.datetimes(min_value=datetime(1975, 1, 2), max_value=datetime(2199, 12, 30), timezones=zones)  # noqa: DTZ001


class TestRoundTrip:
    @settings(max_examples=100, deadline=None)
    @given(moments)
    def test_rfc822(self, moment: datetime) -> None:
        text = rfc822(moment)
        assert text == email.utils.format_datetime(moment.replace(microsecond=0))
        back = parse(text, UTC)
        assert back is not None
        assert back.astimezone(UTC) == moment.replace(microsecond=0).astimezone(UTC)
        assert back.utcoffset() == moment.utcoffset()

    @settings(max_examples=100, deadline=None)
    @given(moments)
    def test_rfc3339(self, moment: datetime) -> None:
        text = rfc3339(moment)
        assert text == moment.replace(microsecond=0).isoformat()
        back = parse(text, UTC)
        assert back is not None
        assert back.astimezone(UTC) == moment.replace(microsecond=0).astimezone(UTC)

    @settings(max_examples=100, deadline=None)
    @given(moments)
    def test_other_spellings(self, moment: datetime) -> None:
        moment = moment.replace(microsecond=0, tzinfo=SHANGHAI, fold=0)
        year, month, day, clock = moment.year, moment.month, moment.day, moment.time().isoformat()
        assert parse(f"{year}年{month}月{day}日 {clock}", SHANGHAI) == moment
        assert parse(f"{year}/{month}/{day} {clock}", SHANGHAI) == moment
        assert parse(moment.ctime(), SHANGHAI) == moment
        back = parse(moment.timestamp(), SHANGHAI)
        assert back is not None
        assert back.timestamp() == moment.timestamp()


class TestWriting:
    def test_the_edges_of_time(self) -> None:
        west, east = timezone(timedelta(hours=-12)), timezone(timedelta(hours=14))
        assert rfc822(datetime.min.replace(tzinfo=east)) == "Mon, 01 Jan 0001 00:00:00 +1400"
        assert rfc3339(datetime.max.replace(tzinfo=west)) == "9999-12-31T23:59:59-12:00"

    def test_an_offset_with_seconds_is_told_in_utc(self) -> None:
        moment = datetime(1970, 6, 1, 12, tzinfo=ZoneInfo("Africa/Monrovia"))
        assert rfc3339(moment) == "1970-06-01T12:44:30+00:00"
        assert rfc822(moment) == "Mon, 01 Jun 1970 12:44:30 +0000"
        assert rfc3339(datetime.min.replace(tzinfo=SHANGHAI)).startswith("0001-01-01T")

    def test_half_an_hour_west(self) -> None:
        moment = datetime(2026, 3, 3, 8, 0, 5, tzinfo=timezone(-timedelta(hours=3, minutes=30)))
        assert rfc822(moment) == "Tue, 03 Mar 2026 08:00:05 -0330"


class TestFind:
    @pytest.mark.parametrize(
        ("line", "text", "moment"),
        [
            ("8123点击    2026-02-27 16:40", "2026-02-27 16:40", "2026-02-27T16:40:00+08:00"),
            ("By Jane Doe | March 3, 2026 | 5 min read", "March 3, 2026", "2026-03-03T00:00:00+08:00"),
            (
                "来源：某报　发布时间：2026年3月2日 15时30分　作者：某人",
                "2026年3月2日 15时30分",
                "2026-03-02T15:30:00+08:00",
            ),
            ("编辑 2026-3-2（星期一）下午3点", "2026-3-2（星期一）下午3点", "2026-03-02T15:00:00+08:00"),
            ("发布于2026/03/02", "2026/03/02", "2026-03-02T00:00:00+08:00"),
            ("10:05 AM ET, Tue March 3, 2026 – Updated", "10:05 AM ET, Tue March 3, 2026", "2026-03-03T10:05:00-05:00"),
            ("Publié le 3 mars 2026 à 10:05 par X", "3 mars 2026 à 10:05", "2026-03-03T10:05:00+08:00"),
            ("二〇二六年一月五日　星期一", "二〇二六年一月五日", "2026-01-05T00:00:00+08:00"),
            ("2026-01-02 (updated 2026-01-09)", "2026-01-02", "2026-01-02T00:00:00+08:00"),
            ("updated 2026-13-45, no: 2026-01-02", "2026-01-02", "2026-01-02T00:00:00+08:00"),
            ("March 3, 2026 and 2026-01-01", "March 3, 2026", "2026-03-03T00:00:00+08:00"),
            ("2026-03-02 3点看懂新规", "2026-03-02", "2026-03-02T00:00:00+08:00"),
            ("12点击 2026-03-02 77评论", "2026-03-02", "2026-03-02T00:00:00+08:00"),
            ("2026-03-02 25:99", "2026-03-02", "2026-03-02T00:00:00+08:00"),
            ("20260302 | desk", "20260302", "2026-03-02T00:00:00+08:00"),
            ("Posted 2026-03-02T15:30:00Z.", "2026-03-02T15:30:00Z", "2026-03-02T15:30:00+00:00"),
        ],
    )
    def test_in_a_byline(self, line: str, text: str, moment: str) -> None:
        found = find(line, SHANGHAI)
        assert found is not None
        assert (found.text, iso(found.value)) == (text, moment)
        assert line[found.start : found.end] == found.text

    @pytest.mark.parametrize(
        "line",
        [
            "2026年的第一场发布会",
            "202602281234567",
            "编号 20260228123",
            "一行没有日期的文字",
            "",
            "3 月 9 日上午 8:20 前",
            "2026 年 3 月",
            "https://a.example/2026/03/02/story",
            "image-2026-03-02-title.png",
            "v2026.3.2 is out",
            "2026.3.2.1",
            "10.0.0.2026",
            "估值 2700 亿日元",
            "The class of 2026 had 30 pupils",
            "ISBN 978-2026-0302-1",
            "1/2/20261",
            "Room 12 in 2026",
        ],
    )
    def test_in_no_byline(self, line: str) -> None:
        assert find(line, SHANGHAI) is None

    def test_a_line_without_end_costs_no_time(self) -> None:
        lines = ("2026年" * 200_000, " " * 500_000 + "2026", "2026-" * 200_000, "1:11 " * 200_000 + "2026-01-05")
        with bounded(seconds=20):
            for line in lines:
                find(line, SHANGHAI)
                parse(line, SHANGHAI)

    @settings(max_examples=200, deadline=None)
    @given(st.text(max_size=40) | st.text(alphabet="2026年13月日时:/-. T+Z上午点二十　：", max_size=40))
    def test_any_line(self, line: str) -> None:
        found = find(line, SHANGHAI)
        assert found is None or (line[found.start : found.end] == found.text and found.value.tzinfo is not None)


class TestFromPath:
    @pytest.mark.parametrize(
        ("path", "day"),
        [
            ("2026-03-02-title.md", "2026-03-02"),
            ("_posts/2026-3-2-title.md", "2026-03-02"),
            ("2026/03/02/x.md", "2026-03-02"),
            ("blog/2026/3/2-x.md", "2026-03-02"),
            ("20260302_x.txt", "2026-03-02"),
            ("a/2026_03_02.txt", "2026-03-02"),
            ("digest-2026.03.02.md", "2026-03-02"),
            ("x-20260302153000.md", "2026-03-02"),
            ("20260302T1530.md", "2026-03-02"),
            ("周报2026-03-02.md", "2026-03-02"),
            ("2026-03-02-title/index.md", "2026-03-02"),
            ("2025/01/01/2026-03-02-title.md", "2026-03-02"),
        ],
    )
    def test_a_date(self, path: str, day: str) -> None:
        assert iso(from_path(path, CHICAGO)) == f"{day}T00:00:00-06:00"

    @pytest.mark.parametrize(
        "path",
        [
            "x.md",
            "2026/03/x.md",
            "2026.md",
            "post-2026.md",
            "000_f37bc0b3fb1d0fae.txt",
            "20261399.md",
            "2026-13-02.md",
            "",
            "1066-10-14-battle.md",
            "a20260302b.md",
            "2026-03.md",
            "abc20260302.md",
            "2026030.md",
            "2026/3/200.md",
        ],
    )
    def test_no_date(self, path: str) -> None:
        assert from_path(path, CHICAGO) is None


class TestAnyMachine:
    @pytest.fixture
    def elsewhere(self) -> Iterator[None]:
        before = os.environ.get("TZ")
        os.environ["TZ"] = "Pacific/Apia"
        time.tzset()
        yield
        os.environ.pop("TZ")
        if before is not None:
            os.environ["TZ"] = before
        time.tzset()

    @pytest.mark.usefixtures("elsewhere")
    def test_the_zone_of_the_machine_does_not_matter(self) -> None:
        assert time.tzname[0] != "UTC"
        assert [iso(parse(text, SHANGHAI)) for text, _ in MOMENTS] == [moment for _, moment in MOMENTS]
        assert rfc822(datetime(2026, 3, 3, tzinfo=UTC)) == "Tue, 03 Mar 2026 00:00:00 +0000"

    def test_a_zone_behind_a_time_is_no_foreign_month(self) -> None:
        # dateparser takes two seconds to load what it knows of two hundred languages.
        code = "import datetime, sys, feedmill.dates as d; d.find('12 UTC 2024', datetime.UTC); print([*sys.modules])"
        ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
        assert "dateparser" not in ran.stdout

    def test_a_zone_that_nobody_knows_does_not_matter(self) -> None:
        # In a process of its own: dateparser keeps what it learned of the machine.
        code = "import datetime, feedmill.dates as d; print(d.parse('3 mars 2026 10:05', datetime.UTC))"
        environment = os.environ | {"TZ": "Nowhere/Atall"}
        ran = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=True)
        assert ran.stdout == "2026-03-03 10:05:00+00:00\n"

    def test_the_locale_of_the_machine_does_not_matter(self) -> None:
        before = locale.setlocale(locale.LC_ALL)
        for name in ("de_DE.UTF-8", "zh_CN.UTF-8", "fr_FR.UTF-8", "ja_JP.UTF-8"):
            try:
                locale.setlocale(locale.LC_ALL, name)
                break
            except locale.Error:
                continue
        else:
            lack = "no foreign locale; to make one: apt-get install locales, localedef -i de_DE -f UTF-8 de_DE.UTF-8"
            if os.environ.get("FEEDMILL_REQUIRE_ALL"):
                pytest.fail(lack, pytrace=False)
            pytest.skip(lack)
        try:
            assert rfc822(datetime(2026, 3, 3, tzinfo=UTC)) == "Tue, 03 Mar 2026 00:00:00 +0000"
            assert iso(parse("Tue, 03 Mar 2026 08:00:00 +0800", UTC)) == "2026-03-03T08:00:00+08:00"
        finally:
            locale.setlocale(locale.LC_ALL, before)

    def test_english_names_are_our_own(self) -> None:
        # Where no foreign locale is installed: nothing here asks the locale at all.
        source = Path(sys.modules["feedmill.dates"].__file__ or "").read_text(encoding="utf-8")
        assert "strftime" not in source
        assert "strptime" not in source


def test_the_real_seeds(real_seeds: Path) -> None:
    texts = [path.read_text(encoding="utf-8") for path in sorted(real_seeds.glob("00*.txt"))]
    founds = [found for line in texts[1].splitlines()[:10] if (found := find(line, SHANGHAI))]
    assert [iso(found.value) for found in founds] == ["2026-02-28T15:30:00+08:00"]
    assert len([line for line in texts[1].splitlines() if find(line, SHANGHAI)]) == 1


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2026年4月14日 09:00-11:00", "2026-04-14T09:00:00+08:00"),
        ("2026-03-02 10:30-12:30", "2026-03-02T10:30:00+08:00"),
        ("14 March 2026, 10:00–13:00", "2026-03-14T10:00:00+08:00"),
        ("14 March 2026, 7.30pm-9.00pm", "2026-03-14T19:30:00+08:00"),
        ("10:00-12:00, 14 March 2026", "2026-03-14T10:00:00+08:00"),
        ("14 March 2026, 7:30pm-9pm", "2026-03-14T19:30:00+08:00"),
        ("2026-03-02T10:30-05:00", "2026-03-02T10:30:00-05:00"),
        ("2026-03-02T03:30-05:00", "2026-03-02T03:30:00-05:00"),
        ("2026-03-02 10:30:00-05:00", "2026-03-02T10:30:00-05:00"),
        ("2026-03-02 10:30-05:00", "2026-03-02T10:30:00-05:00"),
        ("2026-03-02 10:30 -0500", "2026-03-02T10:30:00-05:00"),
        ("2026-03-02 10:30-12:00 and later", "2026-03-02T10:30:00+08:00"),
        ("18:32 2026-03-08 HKT", "2026-03-08T18:32:00+08:00"),
        ("18:32 2026-03-08 AEDT", "2026-03-08T18:32:00+11:00"),
        ("6.32pm AEDT, 8 March 2026", "2026-03-08T18:32:00+11:00"),
        ("Monday 9 March 2026 at 7.30 pm.", "2026-03-09T19:30:00+08:00"),
    ],
)
def test_a_range_of_hours_is_no_zone(text: str, moment: str) -> None:
    found = find(text, SHANGHAI)
    assert found is not None
    assert iso(found.value) == moment


def test_no_zone_is_so_far_away() -> None:
    assert parse("2026-03-02 10:30:00-12:30", SHANGHAI) is None
    assert iso(parse("2026-03-02 10:30:00+14:00", SHANGHAI)) == "2026-03-02T10:30:00+14:00"
